//! Pictures read and written: every format through its library, upright, in sRGB, and without anything but pixels. Decoding
//! and encoding take a processor for seconds, so they are done one picture at a time beside the threads that answer.

mod colour;
mod drawing;
mod encode;
mod recognise;

use std::io::Cursor;
use std::sync::Arc;

use async_trait::async_trait;
use domain::catalog::{PictureFormat, PictureSize};
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits};
use operations::ports::{ImageProblem, Images, ReadyPicture};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// Pixels across the picture that is shown blurred.
const BLUR_WIDTH: u32 = 16;
/// What a picture may take up while it is decoded, in bytes: one of the most pixels that are taken, twice.
const DECODED_BYTES_MAX: u64 = 512 * 1024 * 1024;

/// Reads and writes pictures.
#[derive(Debug, Clone)]
pub struct PixelImages {
    turn: Arc<Semaphore>,
}

impl Default for PixelImages {
    fn default() -> Self {
        Self::at_once(1)
    }
}

impl PixelImages {
    /// As many pictures at a time, where nobody waits for an answer meanwhile.
    pub fn at_once(pictures: usize) -> Self {
        Self {
            turn: Arc::new(Semaphore::new(pictures.max(1))),
        }
    }
}

#[async_trait]
impl Images for PixelImages {
    fn recognise(&self, bytes: &[u8]) -> Result<&'static str, ImageProblem> {
        recognise::extension(recognise::format_of(bytes)?)
    }

    async fn make_ready(&self, bytes: Vec<u8>, format: PictureFormat) -> Result<ReadyPicture, ImageProblem> {
        // Both only end when the program does.
        let Ok(_turn) = self.turn.acquire().await else {
            return Err(ImageProblem::NotAPicture);
        };
        spawn_blocking(move || make_ready(&bytes, format))
            .await
            .unwrap_or(Err(ImageProblem::NotAPicture))
    }
}

fn make_ready(bytes: &[u8], format: PictureFormat) -> Result<ReadyPicture, ImageProblem> {
    let (mut picture, mut profile) = decode(bytes)?;
    let own = PictureSize {
        width: picture.width(),
        height: picture.height(),
    };
    let mut files = Vec::new();
    // From the largest down, each from the one before: as good to the eye, and far less work.
    for size in own.ready_sizes().into_iter().rev() {
        picture = at_size(picture, size);
        // Of the largest alone, because the others are made of it.
        if let Some(profile) = profile.take() {
            picture = colour::in_srgb(picture, &profile);
        }
        files.push((size, encode::encode(&picture, format)?));
    }
    files.reverse();
    // Behind one that can be seen through, it would never be covered.
    let blur = if is_see_through(&picture) {
        Vec::new()
    } else {
        encode::encode_blur(&at_size(picture, own.at_width(BLUR_WIDTH.min(own.width))))?
    };
    Ok(ReadyPicture { files, blur })
}

/// The pixels, the way up that the camera was held, and the profile that says what their colours are.
fn decode(bytes: &[u8]) -> Result<(DynamicImage, Option<Vec<u8>>), ImageProblem> {
    if drawing::is_drawing(bytes) {
        return Ok((drawing::pixels(bytes)?, None));
    }
    let format = recognise::format_of(bytes)?;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(DECODED_BYTES_MAX);
    reader.limits(limits);
    let damaged = |_| ImageProblem::NotAPicture;
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let upright = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    picture.apply_orientation(upright);
    Ok((picture, profile))
}

fn is_see_through(picture: &DynamicImage) -> bool {
    picture.color().has_alpha() && picture.to_rgba8().pixels().any(|pixel| pixel[3] < u8::MAX)
}

fn at_size(picture: DynamicImage, size: PictureSize) -> DynamicImage {
    if (picture.width(), picture.height()) == (size.width, size.height) {
        return picture;
    }
    picture.resize_exact(size.width, size.height, FilterType::Lanczos3)
}
