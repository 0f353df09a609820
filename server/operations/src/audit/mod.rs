//! The audit trail: every change by a person, with who, when, before and after.

mod entry;
pub mod read;
pub mod steps;

pub use entry::Entry;
