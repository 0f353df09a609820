//! The life of a product's picture, and the files it is shown by.

use crate::coded;

coded! {
    /// Where a picture stands.
    PictureState {
        /// Its address is known; it has not been fetched yet. A drawn placeholder stands in.
        Recorded => "recorded",
        /// It is here as it came, and not shown before it was made ready. A drawn placeholder stands in.
        Kept => "kept",
        /// It could not be fetched, or not be read. A drawn placeholder stands in.
        Failed => "failed",
        /// It is shown from the shop's own files.
        Stored => "stored",
    }
}

coded! {
    /// Where a picture is moved among its product's.
    PictureMove {
        /// Before all others: the one that lists show.
        First => "first",
        /// One place up.
        Earlier => "earlier",
        /// One place down.
        Later => "later",
    }
}

impl PictureMove {
    /// The place that follows from `place`, both counted from 0; the caller bounds it by how many there are.
    pub const fn from(self, place: usize) -> usize {
        match self {
            Self::First => 0,
            Self::Earlier => place.saturating_sub(1),
            Self::Later => place.saturating_add(1),
        }
    }
}

/// The drawing that stands in for a picture that is not there.
pub const PLACEHOLDER_URL: &str = "/placeholder.svg";
/// The most pictures of one product.
pub const PICTURES_MAX: usize = 30;
/// The largest file of a picture, in bytes.
pub const PICTURE_BYTES_MAX: usize = 15 * 1024 * 1024;
/// The widths pictures are made ready in, in pixels, as far as the original is as wide; besides, its own width where
/// that lies below the last.
pub const PICTURE_WIDTHS: [u32; 6] = [160, 320, 640, 960, 1280, 1920];

/// The widths a picture whose original is `own` pixels wide is made ready in, ascending.
pub fn widths_of(own: u32) -> Vec<u32> {
    let largest = own.clamp(1, PICTURE_WIDTHS[PICTURE_WIDTHS.len() - 1]);
    let mut widths: Vec<u32> = PICTURE_WIDTHS.into_iter().filter(|width| *width < largest).collect();
    widths.push(largest);
    widths
}

/// The files of a picture that was made ready. Its address alone tells them: it is that of the largest WebP, and its
/// folder tells whether an AVIF stands beside each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Renditions<'a> {
    folder: &'a str,
    largest: u32,
    has_avif: bool,
}

/// The folder of a picture's files while there are WebPs only, and when there are AVIFs as well.
const WEBP: &str = "w";
const WEBP_AND_AVIF: &str = "wa";

/// A format that pictures are made ready in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFormat {
    /// Every browser of the last years reads it; made at once.
    WebP,
    /// Smaller, but seconds of work a picture; made in the background.
    Avif,
}

impl PictureFormat {
    /// The extension of a file's name.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::WebP => "webp",
            Self::Avif => "avif",
        }
    }

    /// What browsers call it.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::WebP => "image/webp",
            Self::Avif => "image/avif",
        }
    }
}

impl<'a> Renditions<'a> {
    /// The files of the picture shown at `address` (or kept under that key); none where it is shown as it is, as a
    /// drawing is.
    pub fn of(address: &'a str) -> Option<Self> {
        let (folder, name) = address.rsplit_once('/')?;
        let (_, kind) = folder.rsplit_once('/')?;
        Some(Self {
            folder,
            largest: name.strip_suffix(".webp")?.parse().ok()?,
            has_avif: match kind {
                WEBP => false,
                WEBP_AND_AVIF => true,
                _ => return None,
            },
        })
    }

    /// What an `<img>` or a `<source>` needs to choose by width; none where there is no such file.
    pub fn srcset(self, format: PictureFormat) -> Option<String> {
        if format == PictureFormat::Avif && !self.has_avif {
            return None;
        }
        let one = |width: u32| format!("{} {width}w", self.file(width, format));
        Some(widths_of(self.largest).into_iter().map(one).collect::<Vec<_>>().join(", "))
    }

    /// The WebP that is at least `width` pixels wide, or else the largest: for small places and old browsers.
    pub fn at_least(self, width: u32) -> String {
        let fits = widths_of(self.largest).into_iter().find(|candidate| *candidate >= width);
        self.file(fits.unwrap_or(self.largest), PictureFormat::WebP)
    }

    fn file(self, width: u32, format: PictureFormat) -> String {
        format!("{}/{width}.{}", self.folder, format.extension())
    }
}

/// The key of one of a picture's files. Those with an AVIF beside them have a folder of their own, because what is
/// once served under an address never changes.
pub fn rendition_key(picture: &str, has_avif: bool, width: u32, format: PictureFormat) -> String {
    let folder = if has_avif { WEBP_AND_AVIF } else { WEBP };
    format!("pictures/{picture}/{folder}/{width}.{}", format.extension())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_never_made_wider_than_it_came() {
        assert_eq!(widths_of(4_000), PICTURE_WIDTHS);
        assert_eq!(widths_of(1_000), [160, 320, 640, 960, 1_000]);
        assert_eq!(widths_of(640), [160, 320, 640]);
        assert_eq!(widths_of(3), [3]);
        assert_eq!(widths_of(0), [1]);
    }

    #[test]
    fn the_address_tells_every_file() {
        let key = rendition_key("07", true, 640, PictureFormat::WebP);
        let files = Renditions::of(&key).unwrap();
        assert_eq!(
            files.srcset(PictureFormat::Avif).unwrap(),
            "pictures/07/wa/160.avif 160w, pictures/07/wa/320.avif 320w, pictures/07/wa/640.avif 640w"
        );
        assert_eq!(files.at_least(200), "pictures/07/wa/320.webp");
        assert_eq!(files.at_least(9_999), "pictures/07/wa/640.webp");

        let key = rendition_key("07", false, 320, PictureFormat::WebP);
        let files = Renditions::of(&key).unwrap();
        assert_eq!(files.srcset(PictureFormat::Avif), None);
        assert_eq!(
            files.srcset(PictureFormat::WebP).unwrap(),
            "pictures/07/w/160.webp 160w, pictures/07/w/320.webp 320w"
        );
    }

    #[test]
    fn what_is_shown_as_it_is_has_no_other_files() {
        for address in ["/placeholder.svg", "/media/pictures/cup.svg", "/media/pictures/07/x/9.webp", ""] {
            assert_eq!(Renditions::of(address), None, "{address}");
        }
    }
}
