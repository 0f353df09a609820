//! What a file is, by its content. Its name and what the server calls it say nothing. Only pictures made of pixels
//! are known: an SVG is a program.

use std::io::Cursor;

use image::{ImageFormat, ImageReader};
use operations::ports::FetchProblem;

/// The most pixels: more is no product picture but an attempt to fill a memory.
const PIXELS_MAX: u64 = 60_000_000;

/// The file name's extension for the kind of picture that `bytes` are.
///
/// # Errors
/// [`FetchProblem::NotAPicture`], [`FetchProblem::TooLarge`].
pub fn extension(bytes: &[u8]) -> Result<&'static str, FetchProblem> {
    let format = image::guess_format(bytes).map_err(|_| FetchProblem::NotAPicture)?;
    let extension = match format {
        ImageFormat::Jpeg => "jpg",
        ImageFormat::Png => "png",
        ImageFormat::WebP => "webp",
        ImageFormat::Gif => "gif",
        _ => return Err(FetchProblem::NotAPicture),
    };
    let size = ImageReader::with_format(Cursor::new(bytes), format).into_dimensions();
    let (width, height) = size.map_err(|_| FetchProblem::NotAPicture)?;
    match u64::from(width) * u64::from(height) {
        0 => Err(FetchProblem::NotAPicture),
        1..=PIXELS_MAX => Ok(extension),
        _ => Err(FetchProblem::TooLarge),
    }
}
