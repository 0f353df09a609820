//! Programs of partners that want to be told things.

use async_trait::async_trait;

/// A message to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Where to.
    pub url: String,
    /// Headers besides those of HTTP itself.
    pub headers: Vec<(&'static str, String)>,
    /// The bytes that were signed: JSON.
    pub body: String,
}

/// Why a message could not be sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CallProblem {
    /// Not an https address.
    #[error("not an https address")]
    BadAddress,
    /// It leads to an address that is not public.
    #[error("the address is not public")]
    NotPublic,
    /// Nobody answered.
    #[error("{0}")]
    Failed(String),
}

/// Somebody who tells them.
#[async_trait]
pub trait Webhooks: Send + Sync {
    /// Sends a message; the status it was answered with, whatever that is. It is not led on to another address.
    async fn send(&self, call: &Call) -> Result<u16, CallProblem>;
}
