//! What the audit screen shows.

use serde::{Deserialize, Serialize};

use super::Subject;
use crate::basics::LocalTime;

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditRow {
    /// The entry's id: the key of the next page.
    pub id: String,
    /// When.
    pub at: LocalTime,
    /// Who: a name, or the part of the program.
    pub actor: String,
    /// What was done: `confirm_order`, `correct_stock` …
    pub action: String,
    /// What it was done to.
    pub subject: Subject,
    /// That thing's id.
    pub subject_id: String,
    /// How people call that thing: an order's number, a SKU.
    pub label: String,
    /// Changed fields as (name, before, after).
    pub changes: Vec<(String, String, String)>,
    /// The reason that was given, empty when none was asked for.
    pub reason: String,
    /// The request it came with, empty when it came with none.
    pub request_id: String,
}

/// A page of the audit trail, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditPage {
    /// The entries.
    pub rows: Vec<AuditRow>,
    /// The key of the next page, if there is one.
    pub next: Option<String>,
}
