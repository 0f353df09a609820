//! Where the shop keeps pictures and other files.

use async_trait::async_trait;

/// Why a file could not be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum FileProblem {
    /// There is no such file.
    #[error("no such file")]
    Missing,
    /// The key is not of the accepted form.
    #[error("not a file's key")]
    BadKey,
    /// Anything else.
    #[error("file store: {0}")]
    Failed(String),
}

/// A store of files under keys such as `pictures/0198….webp`: lower-case letters, digits, `-`, `_`, `.`, `/`.
#[async_trait]
pub trait Files: Send + Sync {
    /// Keeps `bytes` under `key`, whole or not at all, replacing what was there.
    async fn put(&self, key: &str, bytes: Vec<u8>) -> Result<(), FileProblem>;
    /// What is kept under `key`.
    async fn get(&self, key: &str) -> Result<Vec<u8>, FileProblem>;
    /// Forgets every file whose key begins with `folder` and a slash; none is no problem.
    async fn remove_all(&self, folder: &str) -> Result<(), FileProblem>;
    /// Every key, in order.
    async fn keys(&self) -> Result<Vec<String>, FileProblem>;
}

/// Whether `key` is of the accepted form; a store refuses every other one.
pub fn is_key(key: &str) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.');
    key.len() <= 200
        && key
            .split('/')
            .all(|part| !part.is_empty() && !part.starts_with('.') && part.chars().all(allowed))
}
