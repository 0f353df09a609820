//! The life of a product's picture, and the files it is shown by.

use std::fmt;

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
/// The greatest height, in pixels: a very long picture is made narrower until it fits.
pub const PICTURE_HEIGHT_MAX: u32 = 3840;

/// How large a picture is, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureSize {
    /// Across.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

impl PictureSize {
    /// The same picture `width` pixels wide.
    #[must_use]
    pub fn at_width(self, width: u32) -> Self {
        let (own, half) = (u64::from(self.width.max(1)), u64::from(self.width / 2));
        let height = (u64::from(self.height) * u64::from(width) + half) / own;
        Self {
            width,
            height: u32::try_from(height).unwrap_or(u32::MAX).max(1),
        }
    }

    /// The sizes a picture of this size is made ready in, ascending; never empty, and none larger than it came.
    pub fn ready_sizes(self) -> Vec<Self> {
        let fits = u64::from(self.width) * u64::from(PICTURE_HEIGHT_MAX) / u64::from(self.height.max(1));
        let widest = PICTURE_WIDTHS[PICTURE_WIDTHS.len() - 1].min(self.width);
        let mut largest = self.at_width(widest.min(u32::try_from(fits).unwrap_or(u32::MAX)).max(1));
        // A thread of pixels can't be made any narrower.
        largest.height = largest.height.min(PICTURE_HEIGHT_MAX);
        let narrower = PICTURE_WIDTHS.into_iter().filter(|width| *width < largest.width);
        let mut sizes: Vec<Self> = narrower.map(|width| largest.at_width(width)).collect();
        sizes.push(largest);
        sizes
    }

    fn parse(text: &str) -> Option<Self> {
        let (width, height) = text.split_once('x')?;
        let (width, height) = (width.parse().ok()?, height.parse().ok()?);
        (width > 0 && height > 0).then_some(Self { width, height })
    }
}

impl fmt::Display for PictureSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}x{}", self.width, self.height)
    }
}

/// The files of a picture that was made ready. Its address alone tells them: it is that of the largest WebP, and its
/// folder tells whether an AVIF stands beside each. So every page knows how large a picture is before it comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Renditions<'a> {
    folder: &'a str,
    largest: PictureSize,
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
            largest: PictureSize::parse(name.strip_suffix(".webp")?)?,
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
        let one = |size: PictureSize| format!("{} {}w", self.file(size, format), size.width);
        Some(self.sizes().into_iter().map(one).collect::<Vec<_>>().join(", "))
    }

    /// The WebP that is at least `width` pixels wide, or else the largest: for small places and old browsers.
    pub fn at_least(self, width: u32) -> String {
        let fits = self.sizes().into_iter().find(|size| size.width >= width);
        self.file(fits.unwrap_or(self.largest), PictureFormat::WebP)
    }

    /// How large the largest is.
    pub const fn size(self) -> PictureSize {
        self.largest
    }

    fn sizes(self) -> Vec<PictureSize> {
        self.largest.ready_sizes()
    }

    fn file(self, size: PictureSize, format: PictureFormat) -> String {
        format!("{}/{size}.{}", self.folder, format.extension())
    }
}

/// The key of one of a picture's files. Those with an AVIF beside them have a folder of their own, because what is
/// once served under an address never changes.
pub fn rendition_key(picture: &str, has_avif: bool, size: PictureSize, format: PictureFormat) -> String {
    let folder = if has_avif { WEBP_AND_AVIF } else { WEBP };
    format!("pictures/{picture}/{folder}/{size}.{}", format.extension())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(width: u32, height: u32) -> Vec<String> {
        let size = PictureSize { width, height };
        size.ready_sizes().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_picture_is_never_made_larger_than_it_came_and_keeps_its_shape() {
        assert_eq!(
            sizes(4_000, 3_000),
            [
                "160x120",
                "320x240",
                "640x480",
                "960x720",
                "1280x960",
                "1920x1440"
            ]
        );
        assert_eq!(sizes(641, 427), ["160x107", "320x213", "640x426", "641x427"]);
        assert_eq!(sizes(640, 1), ["160x1", "320x1", "640x1"]);
        assert_eq!(sizes(3, 3), ["3x3"]);
    }

    #[test]
    fn a_very_long_picture_is_made_narrower() {
        assert_eq!(sizes(1_000, 6_000), ["160x960", "320x1920", "640x3840"]);
        assert_eq!(sizes(1, 60_000_000), ["1x3840"], "one pixel is the narrowest");
    }

    #[test]
    fn the_sizes_follow_from_the_largest() {
        for (width, height) in [
            (4_000, 3_000),
            (641, 427),
            (1_000, 6_000),
            (1_921, 1_081),
            (777, 1_234),
        ] {
            let sizes = PictureSize { width, height }.ready_sizes();
            assert_eq!(sizes[sizes.len() - 1].ready_sizes(), sizes, "{width}x{height}");
        }
    }

    #[test]
    fn the_address_tells_every_file() {
        let size = PictureSize {
            width: 640,
            height: 800,
        };
        let key = rendition_key("07", true, size, PictureFormat::WebP);
        let files = Renditions::of(&key).unwrap();
        assert_eq!(
            files.srcset(PictureFormat::Avif).unwrap(),
            "pictures/07/wa/160x200.avif 160w, pictures/07/wa/320x400.avif 320w, pictures/07/wa/640x800.avif 640w"
        );
        assert_eq!(files.at_least(200), "pictures/07/wa/320x400.webp");
        assert_eq!(files.at_least(9_999), "pictures/07/wa/640x800.webp");
        assert_eq!(files.size(), size);

        let key = rendition_key("07", false, size.at_width(320), PictureFormat::WebP);
        let files = Renditions::of(&key).unwrap();
        assert_eq!(files.srcset(PictureFormat::Avif), None);
        assert_eq!(
            files.srcset(PictureFormat::WebP).unwrap(),
            "pictures/07/w/160x200.webp 160w, pictures/07/w/320x400.webp 320w"
        );
    }

    #[test]
    fn what_is_shown_as_it_is_has_no_other_files() {
        for address in [
            "/placeholder.svg",
            "/media/pictures/cup.svg",
            "/media/pictures/07/x/9x9.webp",
            "/media/pictures/07/w/9.webp",
            "/media/pictures/07/w/0x9.webp",
            "",
        ] {
            assert_eq!(Renditions::of(address), None, "{address}");
        }
    }

    #[test]
    fn a_picture_stays_where_it_is_at_the_beginning() {
        let from = |to: PictureMove| [0, 1, 5].map(|place| to.from(place));
        assert_eq!(from(PictureMove::First), [0, 0, 0]);
        assert_eq!(from(PictureMove::Earlier), [0, 0, 4]);
        assert_eq!(from(PictureMove::Later), [1, 2, 6]);
    }
}
