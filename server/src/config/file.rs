//! The one TOML file. Its names are those of the options, with `_` for `-`; an unknown one is refused, because it is
//! most likely a misspelt one.

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::{Path, PathBuf};

use ipnet::IpNet;
use serde::Deserialize;

use super::{LogFormat, PublicUrl, WrongConfig};

/// What the file says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(missing_docs, reason = "named like the options, which are described there")]
pub struct File {
    pub data: Option<PathBuf>,
    pub database_url: Option<String>,
    pub log: Option<String>,
    pub log_format: Option<LogFormat>,
    pub fetch_from: Vec<IpNet>,
    pub tell_in: Vec<IpNet>,
    pub bucket: Option<String>,
    pub bucket_endpoint: Option<String>,
    pub bucket_region: Option<String>,
    pub bucket_key_id: Option<String>,
    pub bucket_secret: Option<String>,
    pub listen: Option<SocketAddr>,
    pub public_url: Option<PublicUrl>,
    pub trusted_proxy: Vec<IpNet>,
    pub no_worker: Option<bool>,
    pub limit_sign_in: Option<NonZeroU32>,
    pub limit_lookup: Option<NonZeroU32>,
    pub limit_checkout: Option<NonZeroU32>,
    pub limit_change: Option<NonZeroU32>,
    pub limit_read: Option<NonZeroU32>,
    pub limit_body_bytes: Option<usize>,
    pub limit_files_bytes: Option<usize>,
    pub limit_page_cache_bytes: Option<usize>,
    pub limit_request_seconds: Option<u64>,
}

impl File {
    /// Reads it.
    ///
    /// # Errors
    /// [`WrongConfig`] when it can't be read or says something unknown.
    pub fn read(path: &Path) -> Result<Self, WrongConfig> {
        let text = std::fs::read_to_string(path)
            .map_err(|problem| WrongConfig(format!("{} can't be read: {problem}", path.display())))?;
        toml::from_str(&text).map_err(|problem| {
            let number = problem
                .span()
                .map_or(1, |span| text[..span.start].lines().count().max(1));
            let line = text.lines().nth(number - 1).unwrap_or_default().trim();
            let message = problem.message().replace('\n', " ");
            WrongConfig(format!("{}, line {number} ({line}): {message}", path.display()))
        })
    }
}
