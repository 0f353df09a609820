//! Everything that can go wrong in a use case.

use std::sync::Arc;

use domain::Refusal;
use domain::basics::MoneyError;

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a use case did not do what it was asked.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The business says no; the user can act on it.
    #[error("refused: {}", .0.name())]
    Refused(Refusal),
    /// There is no such thing, or none that this actor may know of.
    #[error("no such thing")]
    Missing,
    /// The actor may not do this.
    #[error("not allowed")]
    Denied,
    /// Somebody else was faster; trying again makes sense.
    #[error("somebody else was faster")]
    Clash,
    /// A fault of ours or of something we depend on. Logged once, at the boundary.
    #[error("{0}")]
    Broken(Arc<str>),
}

impl Error {
    /// A fault described by `what`.
    pub fn broken(what: impl std::fmt::Display) -> Self {
        Self::Broken(what.to_string().into())
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        Self::broken(format_args!("database: {error}"))
    }
}

impl From<MoneyError> for Error {
    fn from(error: MoneyError) -> Self {
        Self::broken(format_args!("money: {error}"))
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::broken(format_args!("stored JSON: {error}"))
    }
}
