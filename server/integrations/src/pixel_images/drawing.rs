//! Drawings (SVG) into pixels, at the size they say they have. They are the shop's own: nobody else can bring one,
//! because [`super::recognise`] takes none. Texts, pictures within them and files beside them are not looked at.

use image::{DynamicImage, RgbaImage};
use operations::ports::ImageProblem;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The side of the largest sheet, in pixels.
const SIDE_MAX: u32 = 4_096;

/// Whether `bytes` begin as a drawing does.
pub fn is_drawing(bytes: &[u8]) -> bool {
    bytes.starts_with(b"<svg")
}

/// What it shows.
///
/// # Errors
/// [`ImageProblem::NotAPicture`], [`ImageProblem::TooLarge`].
pub fn pixels(bytes: &[u8]) -> Result<DynamicImage, ImageProblem> {
    let drawing = Tree::from_data(bytes, &Options::default()).map_err(|_| ImageProblem::NotAPicture)?;
    let size = drawing.size().to_int_size();
    let (width, height) = (size.width(), size.height());
    if width.max(height) > SIDE_MAX {
        return Err(ImageProblem::TooLarge);
    }
    let mut sheet = Pixmap::new(width, height).ok_or(ImageProblem::NotAPicture)?;
    resvg::render(&drawing, Transform::default(), &mut sheet.as_mut());
    RgbaImage::from_raw(width, height, sheet.take_demultiplied())
        .map(DynamicImage::from)
        .ok_or(ImageProblem::NotAPicture)
}
