//! Pictures on other people's servers.

use async_trait::async_trait;

/// Why a picture could not be fetched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchProblem {
    /// Not an http(s) address.
    #[error("not an address of a picture")]
    BadAddress,
    /// The address, or one it led to, is not public and is not on the configured exception list.
    #[error("the address is not public")]
    NotPublic,
    /// The server did not answer, or not with a picture.
    #[error("{0}")]
    Failed(String),
    /// It is larger than the shop takes.
    #[error("the file is too large")]
    TooLarge,
}

/// Somebody who fetches pictures.
#[async_trait]
pub trait Pictures: Send + Sync {
    /// The file at `url`, no larger than [`domain::catalog::PICTURE_BYTES_MAX`].
    async fn fetch(&self, url: &str) -> Result<Vec<u8>, FetchProblem>;
}
