//! The audit trail.

pub mod api;
mod audit_page;
mod entry;

pub use audit_page::AuditTrailPage;
