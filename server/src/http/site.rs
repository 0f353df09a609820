//! What every handler shares.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::http::HeaderMap;
use axum::http::header::HOST;
use bridge::Assets;
use ipnet::IpNet;
use operations::{Ops, Result};

use super::assets;
use super::limits::Limiter;
use super::page_cache::PageCache;
use crate::config::{Limits, PublicUrl};

/// The shop on the web. Cheap to clone.
#[derive(Clone)]
pub struct Site(Arc<Parts>);

struct Parts {
    ops: Ops,
    public_url: Option<PublicUrl>,
    trusted_proxies: Vec<IpNet>,
    limits: Limits,
    limiter: Limiter,
    page_cache: PageCache,
    assets: Assets,
    /// Once true it stays so: a shop is never closed again.
    is_set_up: AtomicBool,
}

/// What a site is made of.
pub struct SiteSetup {
    /// The operations.
    pub ops: Ops,
    /// The address people open, where it is known; otherwise the `Host` of each request is taken for it.
    pub public_url: Option<PublicUrl>,
    /// Proxies whose word about the client's address is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// How often something may be tried.
    pub limits: Limits,
}

impl Site {
    /// Puts the parts together.
    pub fn new(setup: SiteSetup) -> Self {
        Self(Arc::new(Parts {
            ops: setup.ops,
            public_url: setup.public_url,
            trusted_proxies: setup.trusted_proxies,
            limits: setup.limits,
            limiter: Limiter::new(&setup.limits),
            page_cache: PageCache::new(setup.limits.page_cache_bytes_max),
            assets: assets::assets(),
            is_set_up: AtomicBool::new(false),
        }))
    }

    /// The operations.
    pub fn ops(&self) -> &Ops {
        &self.0.ops
    }

    /// The address people open, where it was configured.
    pub fn public_url(&self) -> Option<&PublicUrl> {
        self.0.public_url.as_ref()
    }

    /// The address to tell others: the configured one, or else that of the host the request was sent to.
    pub fn address(&self, headers: &HeaderMap) -> Arc<str> {
        if let Some(public_url) = self.public_url() {
            return public_url.origin().into();
        }
        let host = headers.get(HOST).and_then(|host| host.to_str().ok());
        let of_host = host.and_then(|host| format!("http://{host}").parse::<PublicUrl>().ok());
        of_host.map_or_else(|| "http://localhost".into(), |url| url.origin().into())
    }

    /// Proxies whose word about the client's address is believed.
    pub fn trusted_proxies(&self) -> &[IpNet] {
        &self.0.trusted_proxies
    }

    /// The bounds of a request.
    pub fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// Who asked how often.
    pub fn limiter(&self) -> &Limiter {
        &self.0.limiter
    }

    /// Pages that were rendered once for everybody.
    pub fn page_cache(&self) -> &PageCache {
        &self.0.page_cache
    }

    /// The addresses of the browser's files.
    pub fn assets(&self) -> Assets {
        self.0.assets
    }

    /// Whether cookies must only travel encrypted.
    pub fn is_https(&self) -> bool {
        self.public_url().is_some_and(PublicUrl::is_https)
    }

    /// Whether the shop was opened.
    ///
    /// # Errors
    /// [`operations::Error::Broken`] when the database fails.
    pub async fn is_set_up(&self) -> Result<bool> {
        if self.0.is_set_up.load(Ordering::Relaxed) {
            return Ok(true);
        }
        let is_set_up = operations::settings::read::is_set_up(self.ops()).await?;
        self.0.is_set_up.store(is_set_up, Ordering::Relaxed);
        Ok(is_set_up)
    }
}
