//! What the problems screen shows.

use serde::{Deserialize, Serialize};

use crate::basics::LocalTime;
use crate::coded;

coded! {
    /// What keeps failing.
    ProblemKind {
        /// Something that must follow from an event.
        Event => "event",
        /// Fetching a picture.
        Picture => "picture",
        /// Telling a partner's program what happens.
        Endpoint => "endpoint",
    }
}

/// One thing that keeps failing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemRow {
    /// Its id: of the event or of the picture.
    pub id: String,
    /// Which of the two.
    pub kind: ProblemKind,
    /// The event's code, or the picture's address.
    pub what: String,
    /// The order it is about, or the picture's product.
    pub subject_id: String,
    /// How often it was tried.
    pub attempts: i64,
    /// What went wrong last.
    pub last_error: String,
    /// Since when it waits.
    pub at: LocalTime,
}
