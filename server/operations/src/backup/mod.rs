//! A whole shop in one file, and back. The file is a compressed tar: the rows of every table as JSON lines, the
//! shop's files, and at its end a manifest that counts and sums up everything before it, so that half a file is
//! never taken for a whole one. It says nothing of the engine: SQLite and PostgreSQL restore each other's.

mod archive;
mod manifest;
mod restore;
mod save;
mod tables;
mod value;

use crate::Error;

pub use manifest::{Manifest, TableCount};
pub use restore::restore;
pub use save::backup;
pub use tables::TABLES;

/// Why a backup or a restore was not done.
#[derive(Debug, Clone, thiserror::Error)]
pub enum BackupError {
    /// A file of the machine could not be read or written.
    #[error("{0}")]
    File(String),
    /// The file is not a whole backup.
    #[error("this is not a whole backup: {0}")]
    Damaged(String),
    /// The backup was made with another schema.
    #[error(
        "this backup has schema {found}, this program {known}: restore it with the program that made it, then migrate"
    )]
    OtherSchema {
        /// The backup's.
        found: i64,
        /// The program's.
        known: i64,
    },
    /// There is something in the shop already.
    #[error("a backup can only be restored into an empty shop, and this one is not")]
    NotEmpty,
    /// The database or the file store failed.
    #[error(transparent)]
    Failed(#[from] Error),
}
