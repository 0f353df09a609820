//! What a backup says of itself. It stands at the end, so a backup that broke off has none.

use domain::basics::Instant;
use serde::{Deserialize, Serialize};

/// The form of the file; a program reads its own form only.
pub const FORM: u32 = 1;

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The form of the file.
    pub form: u32,
    /// The version of the program that wrote it.
    pub program: String,
    /// The version of the schema.
    pub schema: i64,
    /// When it was written.
    pub made_at: Instant,
    /// Every table.
    pub tables: Vec<TableCount>,
    /// How many files there are.
    pub files: u64,
    /// SHA-256, in hex, over the name and content of everything before this manifest.
    pub sha256: String,
}

/// A table of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableCount {
    /// Its name.
    pub name: String,
    /// Its columns in the order of the values.
    pub columns: Vec<String>,
    /// How many rows it has.
    pub rows: u64,
}

impl Manifest {
    /// How many rows there are in all.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }
}
