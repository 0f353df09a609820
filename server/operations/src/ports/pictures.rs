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
    /// What came is not a picture of a known kind.
    #[error("not a picture")]
    NotAPicture,
}

/// A picture that was fetched and found to be one by its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchedPicture {
    /// The file.
    pub bytes: Vec<u8>,
    /// The file name's extension for its kind: `jpg`, `png`, `webp`, `gif`.
    pub extension: &'static str,
}

/// Somebody who fetches pictures.
#[async_trait]
pub trait Pictures: Send + Sync {
    /// Fetches the picture at `url`.
    async fn fetch(&self, url: &str) -> Result<FetchedPicture, FetchProblem>;
}
