//! How often and how much: bounds on what one client may ask. Defaults fit a busy shop whose customers share
//! addresses (a mobile network's, an office's); load tests raise them by configuration, and nothing switches them off.

use std::num::NonZeroU32;
use std::time::Duration;

use clap::Args;

use super::File;

/// Options for the bounds.
#[derive(Debug, Clone, Default, Args)]
pub struct LimitArguments {
    /// Sign-ins a minute from one address [default: 20]
    #[arg(long, env = "MANZUMA_LIMIT_SIGN_IN", value_name = "N")]
    pub limit_sign_in: Option<NonZeroU32>,
    /// Look-ups of orders a minute from one address [default: 20]
    #[arg(long, env = "MANZUMA_LIMIT_LOOKUP", value_name = "N")]
    pub limit_lookup: Option<NonZeroU32>,
    /// Checkouts a minute from one address [default: 30]
    #[arg(long, env = "MANZUMA_LIMIT_CHECKOUT", value_name = "N")]
    pub limit_checkout: Option<NonZeroU32>,
    /// Other changes a minute from one address [default: 300]
    #[arg(long, env = "MANZUMA_LIMIT_CHANGE", value_name = "N")]
    pub limit_change: Option<NonZeroU32>,
    /// What a program may look at a minute from one address [default: 600]
    #[arg(long, env = "MANZUMA_LIMIT_READ", value_name = "N")]
    pub limit_read: Option<NonZeroU32>,
    /// Largest body of a request in bytes [default: 262144]
    #[arg(long, env = "MANZUMA_LIMIT_BODY_BYTES", value_name = "N")]
    pub limit_body_bytes: Option<usize>,
    /// Largest body of a request that brings files, in bytes [default: 67108864]
    #[arg(long, env = "MANZUMA_LIMIT_FILES_BYTES", value_name = "N")]
    pub limit_files_bytes: Option<usize>,
    /// Bytes of pages that are kept rendered; 0 keeps none [default: 16777216]
    #[arg(long, env = "MANZUMA_LIMIT_PAGE_CACHE_BYTES", value_name = "N")]
    pub limit_page_cache_bytes: Option<usize>,
    /// Seconds after which a request is given up; ten times as many where it brings files [default: 30]
    #[arg(long, env = "MANZUMA_LIMIT_REQUEST_SECONDS", value_name = "N")]
    pub limit_request_seconds: Option<u64>,
}

/// The bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Sign-ins a minute.
    pub sign_in: NonZeroU32,
    /// Look-ups of orders a minute.
    pub lookup: NonZeroU32,
    /// Checkouts a minute.
    pub checkout: NonZeroU32,
    /// Other changes a minute.
    pub change: NonZeroU32,
    /// What a program may look at a minute.
    pub read: NonZeroU32,
    /// Largest body in bytes.
    pub body_bytes_max: usize,
    /// Largest body that brings files, in bytes.
    pub files_bytes_max: usize,
    /// Memory for pages that are kept rendered.
    pub page_cache_bytes_max: usize,
    /// The longest a request may take.
    pub request_time_max: Duration,
    /// Products in one file of the site map. It is not configured: what a file may hold is the same for every shop.
    pub site_map_products_max: i64,
}

const fn per_minute(n: u32) -> NonZeroU32 {
    match NonZeroU32::new(n) {
        Some(n) => n,
        None => NonZeroU32::MIN,
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            sign_in: per_minute(20),
            lookup: per_minute(20),
            checkout: per_minute(30),
            change: per_minute(300),
            read: per_minute(600),
            body_bytes_max: 256 * 1024,
            files_bytes_max: 64 * 1024 * 1024,
            page_cache_bytes_max: 16 * 1024 * 1024,
            request_time_max: Duration::from_secs(30),
            // With two languages half of the addresses a file may hold, and pictures keep it below its 50 MB.
            site_map_products_max: 12_000,
        }
    }
}

impl Limits {
    /// The bounds given by option or environment, else by file, else the defaults.
    pub fn resolve(given: &LimitArguments, file: &File) -> Self {
        let usual = Self::default();
        let seconds = given.limit_request_seconds.or(file.limit_request_seconds);
        Self {
            sign_in: given
                .limit_sign_in
                .or(file.limit_sign_in)
                .unwrap_or(usual.sign_in),
            lookup: given.limit_lookup.or(file.limit_lookup).unwrap_or(usual.lookup),
            checkout: given
                .limit_checkout
                .or(file.limit_checkout)
                .unwrap_or(usual.checkout),
            change: given.limit_change.or(file.limit_change).unwrap_or(usual.change),
            read: given.limit_read.or(file.limit_read).unwrap_or(usual.read),
            body_bytes_max: given
                .limit_body_bytes
                .or(file.limit_body_bytes)
                .unwrap_or(usual.body_bytes_max),
            files_bytes_max: given
                .limit_files_bytes
                .or(file.limit_files_bytes)
                .unwrap_or(usual.files_bytes_max),
            page_cache_bytes_max: given
                .limit_page_cache_bytes
                .or(file.limit_page_cache_bytes)
                .unwrap_or(usual.page_cache_bytes_max),
            request_time_max: seconds.map_or(usual.request_time_max, Duration::from_secs),
            site_map_products_max: usual.site_map_products_max,
        }
    }
}
