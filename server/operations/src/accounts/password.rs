//! Passwords: argon2, off the async threads, because hashing is meant to be slow.

use crate::{Error, Result};

/// The hash of `password`.
///
/// # Errors
/// [`Error::Broken`] when the thread ends early.
pub async fn hash_password(password: String) -> Result<String> {
    tokio::task::spawn_blocking(move || password_auth::generate_hash(password))
        .await
        .map_err(Error::broken)
}

/// Whether `password` is the one that `hash` was made of.
pub(super) async fn is_password(password: String, hash: String) -> Result<bool> {
    let checked =
        tokio::task::spawn_blocking(move || password_auth::verify_password(password, &hash).is_ok());
    checked.await.map_err(Error::broken)
}
