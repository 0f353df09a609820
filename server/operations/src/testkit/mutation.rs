//! Statements rewritten on their way to the database, to show that what they guard against does happen without
//! the guard.

/// Replaces a piece of every statement that holds it.
#[derive(Debug, Clone)]
pub struct Mutation {
    /// The piece.
    pub from: &'static str,
    /// What stands in its place.
    pub to: &'static str,
}

impl Mutation {
    /// The statement as it is sent.
    pub(crate) fn apply(&self, sql: &str) -> String {
        sql.replace(self.from, self.to)
    }
}
