//! Pixels into a file.

use domain::catalog::PictureFormat;
use image::{DynamicImage, RgbaImage};
use operations::ports::ImageProblem;
use ravif::RGBA8;

/// 0 to 100, as each library counts: by eye the same, on goods before a plain ground.
const WEBP_QUALITY: f32 = 80.0;
const AVIF_QUALITY: f32 = 65.0;
/// 1 (slow, smaller) to 10: a shop uploads a hundred pictures at once and has two processors.
const AVIF_SPEED: u8 = 9;

/// The few pixels that are shown blurred need only be of the right colours.
const BLUR_QUALITY: f32 = 30.0;

/// A few pixels as the smallest file that browsers read.
///
/// # Errors
/// [`ImageProblem::NotAPicture`] when the library can't write it.
pub fn encode_blur(picture: &DynamicImage) -> Result<Vec<u8>, ImageProblem> {
    webp(&picture.to_rgba8(), BLUR_QUALITY)
}

/// The picture as a file of `format`.
///
/// # Errors
/// [`ImageProblem::NotAPicture`] when the library can't write it.
pub fn encode(picture: &DynamicImage, format: PictureFormat) -> Result<Vec<u8>, ImageProblem> {
    let pixels = picture.to_rgba8();
    let (width, height) = pixels.dimensions();
    match format {
        PictureFormat::WebP => webp(&pixels, WEBP_QUALITY),
        PictureFormat::Avif => {
            let pixels: Vec<RGBA8> = pixels
                .pixels()
                .map(|pixel| RGBA8::new(pixel[0], pixel[1], pixel[2], pixel[3]))
                .collect();
            let picture = ravif::Img::new(
                pixels.as_slice(),
                usize::try_from(width).unwrap_or_default(),
                usize::try_from(height).unwrap_or_default(),
            );
            let file = ravif::Encoder::new()
                .with_quality(AVIF_QUALITY)
                .with_speed(AVIF_SPEED)
                .encode_rgba(picture);
            file.map(|file| file.avif_file)
                .map_err(|_| ImageProblem::NotAPicture)
        }
    }
}

fn webp(pixels: &RgbaImage, quality: f32) -> Result<Vec<u8>, ImageProblem> {
    let file =
        webp::Encoder::from_rgba(pixels, pixels.width(), pixels.height()).encode_simple(false, quality);
    file.map(|file| file.to_vec())
        .map_err(|_| ImageProblem::NotAPicture)
}
