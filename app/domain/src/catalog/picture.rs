//! The life of a product's picture.

use crate::coded;

coded! {
    /// Where a picture stands.
    PictureState {
        /// Its address is known; it has not been fetched yet. A drawn placeholder stands in.
        Recorded => "recorded",
        /// It could not be fetched; it can be retried. A drawn placeholder stands in.
        Failed => "failed",
        /// It is kept in the shop's own files.
        Stored => "stored",
    }
}

/// The drawing that stands in for a picture that is not there.
pub const PLACEHOLDER_URL: &str = "/placeholder.svg";
