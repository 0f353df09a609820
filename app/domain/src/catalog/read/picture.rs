//! A picture, wherever it is shown.

use serde::{Deserialize, Serialize};

use crate::catalog::{PictureFormat, PictureSize, Renditions};

/// A picture to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Its address on this server; a drawn placeholder when the real one is not there.
    pub url: String,
    /// What it shows, for people who don't see it.
    pub alt: String,
    /// A few pixels of it as a `data:` address, to be shown blurred until it is there; empty where there are none.
    pub blur: String,
}

impl Picture {
    /// A picture that nothing stands in for while it comes.
    pub const fn new(url: String, alt: String) -> Self {
        let blur = String::new();
        Self { url, alt, blur }
    }

    /// Its `srcset`s with their MIME types, the smallest format first; none where it is shown as it is.
    pub fn sets(&self) -> Vec<(&'static str, String)> {
        let Some(files) = Renditions::of(&self.url) else {
            return Vec::new();
        };
        let formats = [PictureFormat::Avif, PictureFormat::WebP];
        let set = |format: PictureFormat| Some((format.media_type(), files.srcset(format)?));
        formats.into_iter().filter_map(set).collect()
    }

    /// How large the largest of its files is; none where it is shown as it is.
    pub fn size(&self) -> Option<PictureSize> {
        Renditions::of(&self.url).map(Renditions::size)
    }

    /// The address for a place `width` pixels wide, where nothing can be chosen.
    pub fn at_least(&self, width: u32) -> String {
        Renditions::of(&self.url).map_or_else(|| self.url.clone(), |files| files.at_least(width))
    }
}
