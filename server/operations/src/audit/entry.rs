//! An entry to be written.

use domain::audit::Subject;

/// What was done to what. Who and when come from the actor and the transaction.
#[derive(Debug, Clone)]
pub struct Entry {
    pub(super) action: &'static str,
    pub(super) subject: Subject,
    pub(super) subject_id: String,
    pub(super) label: String,
    pub(super) changes: Vec<(String, String, String)>,
    pub(super) reason: String,
}

impl Entry {
    /// `action` was done to the `subject` with this id.
    pub fn new(action: &'static str, subject: Subject, id: impl ToString) -> Self {
        Self {
            action,
            subject,
            subject_id: id.to_string(),
            label: String::new(),
            changes: Vec::new(),
            reason: String::new(),
        }
    }

    /// How people call the subject: an order's number, a SKU.
    #[must_use]
    pub fn labelled(mut self, label: &str) -> Self {
        label.clone_into(&mut self.label);
        self
    }

    /// A field that changed; left out when before and after are the same.
    #[must_use]
    pub fn change(mut self, field: &str, before: impl ToString, after: impl ToString) -> Self {
        let (before, after) = (before.to_string(), after.to_string());
        if before != after {
            self.changes.push((field.to_owned(), before, after));
        }
        self
    }

    /// Why, as the person wrote it.
    #[must_use]
    pub fn because(mut self, reason: &str) -> Self {
        reason.clone_into(&mut self.reason);
        self
    }
}
