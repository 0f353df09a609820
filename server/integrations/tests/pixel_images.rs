//! Real pictures through the real libraries: what is taken for one, and what comes out.

#![expect(clippy::unwrap_used, reason = "what can't be prepared is a failed test")]

use std::io::Cursor;

use domain::catalog::{PictureFormat, PictureSize};
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use integrations::PixelImages;
use operations::ports::{ImageProblem, Images, ReadyPicture};

/// What a camera would write into a picture and nobody should read there.
const PLACE: &[u8] = b"24.7136N 46.6753E";

fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Red on its left half, blue on its right.
fn two_halves(width: u32, height: u32) -> DynamicImage {
    let pixel = |x, _| {
        if x < width / 2 {
            Rgb([220, 20, 20])
        } else {
            Rgb([20, 20, 220])
        }
    };
    RgbImage::from_fn(width, height, pixel).into()
}

/// A JPEG as a telephone writes it: turned a quarter to the right, and with the place it was taken at.
fn from_a_telephone(picture: &DynamicImage) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0".to_vec();
    let entries: [(u16, u16, u32, u32); 2] = [
        // What it shows: text, which stands behind the entries.
        (0x010E, 2, u32::try_from(PLACE.len()).unwrap(), 8 + 2 + 2 * 12 + 4),
        // How the camera was held.
        (0x0112, 3, 1, 6),
    ];
    exif.extend(2_u16.to_le_bytes());
    for (tag, kind, count, value) in entries {
        exif.extend(tag.to_le_bytes());
        exif.extend(kind.to_le_bytes());
        exif.extend(count.to_le_bytes());
        exif.extend(value.to_le_bytes());
    }
    exif.extend([0; 4]);
    exif.extend(PLACE);
    let mut segment = vec![0xFF, 0xE1];
    segment.extend(u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    segment.extend(exif);
    let mut jpeg = written(picture, ImageFormat::Jpeg);
    jpeg.splice(2..2, segment);
    jpeg
}

/// The head of a GIF that says it is this large, and nothing more.
fn head_of_a_gif(width: u16, height: u16) -> Vec<u8> {
    let mut gif = b"GIF89a".to_vec();
    gif.extend(width.to_le_bytes());
    gif.extend(height.to_le_bytes());
    gif.extend([0, 0, 0]);
    gif
}

async fn ready(bytes: Vec<u8>, format: PictureFormat) -> Result<ReadyPicture, ImageProblem> {
    PixelImages::default().make_ready(bytes, format).await
}

fn read(bytes: &[u8]) -> RgbaImage {
    image::load_from_memory(bytes).unwrap().to_rgba8()
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn near(pixel: Rgba<u8>, wanted: [u8; 3]) -> bool {
    (0..3).all(|n| pixel[n].abs_diff(wanted[n]) < 24)
}

#[test]
fn a_picture_is_what_its_content_says() {
    let picture = two_halves(8, 8);
    for (format, extension) in [
        (ImageFormat::Jpeg, "jpg"),
        (ImageFormat::Png, "png"),
        (ImageFormat::WebP, "webp"),
        (ImageFormat::Gif, "gif"),
    ] {
        let found = PixelImages::default().recognise(&written(&picture, format));
        assert_eq!(found, Ok(extension));
    }
    let png = written(&picture, ImageFormat::Png);
    for other in [
        b"<!doctype html><script>alert(1)</script>".as_slice(),
        b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        b"%PDF-1.7",
        b"",
        &png[..12],
    ] {
        let found = PixelImages::default().recognise(other);
        assert_eq!(found, Err(ImageProblem::NotAPicture), "{other:?}");
    }
}

#[test]
fn one_that_would_fill_the_memory_is_refused_by_its_head() {
    for (width, height, found) in [
        (u16::MAX, u16::MAX, Err(ImageProblem::TooLarge)),
        (10_000, 6_001, Err(ImageProblem::TooLarge)),
        (10_000, 6_000, Ok("gif")),
        (0, 5, Err(ImageProblem::NotAPicture)),
    ] {
        let head = head_of_a_gif(width, height);
        assert_eq!(PixelImages::default().recognise(&head), found, "{width}x{height}");
    }
}

#[tokio::test]
async fn one_that_ends_in_the_middle_is_none() {
    let png = written(&two_halves(80, 80), ImageFormat::Png);
    let half = png[..png.len() / 2].to_vec();
    assert_eq!(
        PixelImages::default().recognise(&half),
        Ok("png"),
        "its head is whole"
    );
    assert_eq!(
        ready(half, PictureFormat::WebP).await,
        Err(ImageProblem::NotAPicture)
    );
}

#[tokio::test]
async fn it_is_turned_upright_and_says_nothing_about_who_took_it() {
    let jpeg = from_a_telephone(&two_halves(400, 200));
    assert!(has(&jpeg, PLACE));
    for format in [PictureFormat::WebP, PictureFormat::Avif] {
        let made = ready(jpeg.clone(), format).await.unwrap();
        let sizes: Vec<PictureSize> = made.files.iter().map(|(size, _)| *size).collect();
        let own = PictureSize {
            width: 200,
            height: 400,
        };
        assert_eq!(sizes, own.ready_sizes(), "{format:?}");
        for (_, file) in &made.files {
            assert!(!has(file, PLACE) && !has(file, b"Exif"), "{format:?}");
        }
    }
    // The left half is the upper one now.
    let made = ready(jpeg, PictureFormat::WebP).await.unwrap();
    let (size, file) = made.files.last().unwrap();
    let picture = read(file);
    assert_eq!((picture.width(), picture.height()), (size.width, size.height));
    assert!(
        near(*picture.get_pixel(100, 50), [220, 20, 20]),
        "{:?}",
        picture.get_pixel(100, 50)
    );
    assert!(near(*picture.get_pixel(100, 350), [20, 20, 220]));
}

#[tokio::test]
async fn every_size_is_made_and_the_blur_is_a_few_bytes() {
    let made = ready(
        written(&two_halves(700, 500), ImageFormat::Png),
        PictureFormat::WebP,
    )
    .await
    .unwrap();
    for (size, file) in &made.files {
        let picture = read(file);
        assert_eq!((picture.width(), picture.height()), (size.width, size.height));
    }
    let widths: Vec<u32> = made.files.iter().map(|(size, _)| size.width).collect();
    assert_eq!(widths, [160, 320, 640, 700]);
    let blur = read(&made.blur);
    assert_eq!((blur.width(), blur.height()), (16, 11));
    assert!(made.blur.len() < 200, "{} bytes", made.blur.len());
}

#[tokio::test]
async fn avif_is_made_in_the_same_sizes() {
    let made = ready(
        written(&two_halves(200, 100), ImageFormat::Png),
        PictureFormat::Avif,
    )
    .await
    .unwrap();
    assert_eq!(made.files.len(), 2);
    for (_, file) in &made.files {
        assert_eq!(&file[4..12], b"ftypavif");
    }
}

#[tokio::test]
async fn one_that_can_be_seen_through_stays_so_and_has_nothing_behind_it() {
    let picture = RgbaImage::from_fn(40, 40, |x, _| Rgba([200, 100, 50, if x < 20 { 0 } else { 255 }]));
    let made = ready(written(&picture.into(), ImageFormat::Png), PictureFormat::WebP)
        .await
        .unwrap();
    let seen = read(&made.files[0].1);
    assert_eq!((seen.get_pixel(2, 20)[3], seen.get_pixel(38, 20)[3]), (0, 255));
    assert_eq!(made.blur, Vec::<u8>::new());
}

#[tokio::test]
async fn colours_are_those_every_screen_knows() {
    // The numbers of a wider space: as they stand they would mean a paler brown.
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let colours = RgbImage::from_pixel(40, 40, Rgb([200, 120, 60]));
    let mut png = Vec::new();
    let mut encoder = PngEncoder::new(&mut png);
    encoder.set_icc_profile(profile).unwrap();
    encoder
        .write_image(&colours, 40, 40, ExtendedColorType::Rgb8)
        .unwrap();
    let made = ready(png, PictureFormat::WebP).await.unwrap();
    let pixel = *read(&made.files[0].1).get_pixel(20, 20);
    // By the published matrices of both spaces.
    assert!(
        (0..3).all(|n| pixel[n].abs_diff([213, 115, 42][n]) <= 5),
        "{pixel:?}"
    );
}

#[tokio::test]
async fn a_drawing_of_the_shops_own_becomes_pixels_and_nobody_can_bring_one() {
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='640' height='800' viewBox='0 0 640 800'>\
        <rect width='640' height='800' fill='#c02020'/><rect width='320' height='800' fill='#2020c0'/></svg>";
    let images = PixelImages::default();
    assert_eq!(
        images.recognise(drawing.as_bytes()),
        Err(ImageProblem::NotAPicture)
    );
    let ready = images
        .make_ready(drawing.as_bytes().to_vec(), PictureFormat::WebP)
        .await
        .unwrap();
    let sizes: Vec<String> = ready.files.iter().map(|(size, _)| size.to_string()).collect();
    assert_eq!(sizes, ["160x200", "320x400", "640x800"]);
    assert!(!ready.blur.is_empty());
    let (_, largest) = ready.files.last().unwrap();
    let pixels = image::load_from_memory(largest).unwrap().to_rgb8();
    assert!(pixels.get_pixel(100, 400)[2] > 150 && pixels.get_pixel(500, 400)[0] > 150);
    // One that says it is as large as a wall is not begun.
    let wall = drawing.replace("640", "64000");
    assert_eq!(
        images.make_ready(wall.into_bytes(), PictureFormat::WebP).await,
        Err(ImageProblem::TooLarge)
    );
    assert_eq!(
        images.make_ready(b"<svg".to_vec(), PictureFormat::WebP).await,
        Err(ImageProblem::NotAPicture)
    );
}
