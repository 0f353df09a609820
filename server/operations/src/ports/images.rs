//! What a picture is by its content, and the same picture in other widths and formats.

use async_trait::async_trait;
use domain::catalog::{PictureFormat, PictureSize};

/// Why a file is not taken for a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ImageProblem {
    /// It is not a picture of a known kind, or it is damaged. Only pictures made of pixels are known: an SVG is a
    /// program.
    #[error("not a picture")]
    NotAPicture,
    /// It has more pixels than any product picture needs.
    #[error("the picture has too many pixels")]
    TooLarge,
}

/// A picture ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadyPicture {
    /// Its files with their sizes, ascending; never empty.
    pub files: Vec<(PictureSize, Vec<u8>)>,
    /// A few pixels of it as a WebP, to be shown blurred until the rest is there; empty where it can be seen through.
    pub blur: Vec<u8>,
}

/// Somebody who reads and writes pictures. The work is done on threads of its own, a few pictures at a time.
#[async_trait]
pub trait Images: Send + Sync {
    /// The file name's extension for the kind of picture that `bytes` begin like: `jpg`, `png`, `webp`, `gif`.
    /// Looks at the head only.
    fn recognise(&self, bytes: &[u8]) -> Result<&'static str, ImageProblem>;
    /// The picture in every one of its [`PictureSize::ready_sizes`], upright, in the colours every screen knows, and
    /// without what cameras write into it (place, time, device).
    async fn make_ready(&self, bytes: Vec<u8>, format: PictureFormat) -> Result<ReadyPicture, ImageProblem>;
}
