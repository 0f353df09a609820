//! A bucket of whoever speaks S3, as a shop describes it.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use object_store::aws::AmazonS3Builder;
use object_store::{ObjectStore, RetryConfig};
use url::Url;

use super::client::OurClient;

/// How often, and for how long in all, something is asked again that was not answered.
const RETRIES_MAX: usize = 3;
const RETRY_SECONDS_MAX: u64 = 20;

/// Where a bucket is, and who may use it.
#[derive(Clone, PartialEq, Eq)]
pub struct Bucket {
    /// Its name.
    pub name: String,
    /// The server that has it, `https://HOST`; without one it is Amazon's in the region.
    pub endpoint: Option<String>,
    /// The region, as the server calls it; many know only one.
    pub region: String,
    /// The name of the key.
    pub key_id: String,
    /// The key.
    pub secret: String,
}

/// Why a bucket can't be used, as one sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BucketProblem {
    /// The endpoint is not the address of a server.
    #[error("the bucket's endpoint must be http://HOST or https://HOST, perhaps with a port and a path")]
    BadEndpoint,
    /// The name can't be part of an address.
    #[error("the bucket's name may have letters, digits, dots, hyphens and underscores only")]
    BadName,
    /// Anything else.
    #[error("the bucket can't be used: {0}")]
    Failed(String),
}

// The secret is not for logs.
impl std::fmt::Debug for Bucket {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bucket")
            .field("name", &self.name)
            .field("endpoint", &self.endpoint)
            .finish_non_exhaustive()
    }
}

impl Bucket {
    pub(super) fn open(&self) -> Result<Arc<dyn ObjectStore>, BucketProblem> {
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if self.name.is_empty() || !self.name.chars().all(is_part) {
            return Err(BucketProblem::BadName);
        }
        let retry = RetryConfig {
            max_retries: RETRIES_MAX,
            retry_timeout: Duration::from_secs(RETRY_SECONDS_MAX),
            ..RetryConfig::default()
        };
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&self.name)
            .with_region(&self.region)
            .with_access_key_id(&self.key_id)
            .with_secret_access_key(&self.secret)
            .with_http_connector(OurClient)
            .with_retry(retry);
        if let Some(endpoint) = &self.endpoint {
            let url = Url::parse(endpoint).map_err(|_| BucketProblem::BadEndpoint)?;
            let names_a_person = url.password().is_some() || !url.username().is_empty();
            if !matches!(url.scheme(), "http" | "https") || !url.has_host() || names_a_person {
                return Err(BucketProblem::BadEndpoint);
            }
            builder = builder.with_endpoint(endpoint);
        }
        let store = builder
            .build()
            .map_err(|problem| BucketProblem::Failed(said(&problem)))?;
        Ok(Arc::new(store))
    }
}

/// The problem in few words: of what went wrong at which depth, the innermost is what helps; an answer's document is cut
/// to what it says.
pub(super) fn said(problem: &object_store::Error) -> String {
    let mut last = problem.to_string();
    let mut cause = problem.source();
    while let Some(error) = cause {
        last = error.to_string();
        cause = error.source();
    }
    // A server says what it means in a document: a sentence, or no more than a code.
    let within = |name: &str| {
        let (_, rest) = last.split_once(&format!("<{name}>"))?;
        let (text, _) = rest.split_once(&format!("</{name}>"))?;
        Some(text.to_owned())
    };
    let last = within("Message").or_else(|| within("Code")).unwrap_or(last);
    let line: Vec<&str> = last.split_whitespace().collect();
    line.join(" ").chars().take(SAID_MAX).collect()
}

/// The longest of it, in characters.
const SAID_MAX: usize = 300;
