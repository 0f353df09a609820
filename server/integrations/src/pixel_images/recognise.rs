//! What a file is, by its content. Its name and what the server calls it say nothing. Only pictures made of pixels
//! are known: an SVG is a program.

use image::ImageFormat;
use operations::ports::ImageProblem;

/// The most pixels: more is no product picture but an attempt to fill a memory.
const PIXELS_MAX: usize = 60_000_000;

/// The kind of picture that `bytes` are. Their head alone is read.
///
/// # Errors
/// [`ImageProblem::NotAPicture`], [`ImageProblem::TooLarge`].
pub fn format_of(bytes: &[u8]) -> Result<ImageFormat, ImageProblem> {
    let format = image::guess_format(bytes).map_err(|_| ImageProblem::NotAPicture)?;
    extension(format)?;
    // Not by the decoders, of which some begin to take memory for the pixels.
    let size = imagesize::blob_size(bytes).map_err(|_| ImageProblem::NotAPicture)?;
    match size.width.saturating_mul(size.height) {
        0 => Err(ImageProblem::NotAPicture),
        1..=PIXELS_MAX => Ok(format),
        _ => Err(ImageProblem::TooLarge),
    }
}

/// The file name's extension for a kind of picture the shop takes.
///
/// # Errors
/// [`ImageProblem::NotAPicture`] for every other kind.
pub fn extension(format: ImageFormat) -> Result<&'static str, ImageProblem> {
    match format {
        ImageFormat::Jpeg => Ok("jpg"),
        ImageFormat::Png => Ok("png"),
        ImageFormat::WebP => Ok("webp"),
        ImageFormat::Gif => Ok("gif"),
        _ => Err(ImageProblem::NotAPicture),
    }
}
