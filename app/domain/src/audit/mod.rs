//! The audit trail: who changed what, when, before and after.

pub mod read;
mod subject;

pub use subject::Subject;
