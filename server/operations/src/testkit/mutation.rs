//! Statements rewritten on their way to the database, to show that what they guard against does happen without
//! the guard.

/// Pieces of statements and what stands in their place.
#[derive(Debug, Clone)]
pub struct Mutation(pub &'static [(&'static str, &'static str)]);

impl Mutation {
    /// The statement as it is sent.
    pub(crate) fn apply(&self, sql: &str) -> String {
        self.0
            .iter()
            .fold(sql.to_owned(), |sql, (from, to)| sql.replace(from, to))
    }
}
