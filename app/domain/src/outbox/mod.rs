//! What must follow from what happened, and what keeps failing of it.

pub mod read;
