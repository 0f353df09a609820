//! Colours as every screen knows them. Telephones write Display P3, print shops Adobe RGB; the files made here carry no
//! profile, so their numbers have to be sRGB's or everything would look paler than it is.

use image::{DynamicImage, RgbaImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// The picture with its colours moved from `profile` to sRGB. With a profile that can't be read, or one that is not
/// about red, green and blue, it stays as it is: a slightly wrong colour is better than no picture.
pub fn in_srgb(picture: DynamicImage, profile: &[u8]) -> DynamicImage {
    match moved(&picture, profile) {
        Some(moved) => DynamicImage::ImageRgba8(moved),
        None => picture,
    }
}

fn moved(picture: &DynamicImage, profile: &[u8]) -> Option<RgbaImage> {
    let from = ColorProfile::new_from_slice(profile).ok()?;
    if from.color_space != DataColorSpace::Rgb {
        return None;
    }
    let to = ColorProfile::new_srgb();
    let transform = from
        .create_transform_8bit(Layout::Rgba, &to, Layout::Rgba, TransformOptions::default())
        .ok()?;
    let pixels = picture.to_rgba8();
    let mut moved = RgbaImage::new(pixels.width(), pixels.height());
    transform.transform(&pixels, &mut moved).ok()?;
    Some(moved)
}
