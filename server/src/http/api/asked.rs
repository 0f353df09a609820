//! What every handler starts from: the use cases as this request may use them, who asks, and in which language.

use std::str::FromStr;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use domain::basics::{AttemptId, CartId, Language, LocalTime, ascii_uri};
use domain::settings::Shop;
use operations::basics::{instant_of, read_cart, rfc3339};
use operations::idempotency::Claim;
use operations::{Actor, Ops};

use super::failed::{Answered, Failed};
use super::frame::Spoken;
use crate::http::Site;

/// A request, as a handler sees it.
pub struct Asked {
    /// The use cases. What they write is written once, however often the request is repeated.
    pub ops: Ops,
    /// Who asks.
    pub actor: Actor,
    /// The language of the answer.
    pub language: Language,
    /// The shop.
    pub shop: Arc<Shop>,
    /// The address of the shop, for links.
    origin: Arc<str>,
    claim: Option<Claim>,
}

impl FromRequestParts<Site> for Asked {
    type Rejection = Failed;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Failed> {
        let claim = parts.extensions.get::<Claim>().cloned();
        let ops = site.ops().clone().within(tracing::Span::current());
        let shop = ops.shop().await?;
        Ok(Self {
            ops: match &claim {
                Some(claim) => ops.once(claim.clone()),
                None => ops,
            },
            actor: parts.extensions.get().cloned().unwrap_or_else(Actor::guest),
            language: parts
                .extensions
                .get::<Spoken>()
                .map_or(shop.default_language, |spoken| spoken.0),
            origin: site.address(&parts.headers),
            shop,
            claim,
        })
    }
}

impl Asked {
    /// Makes a change, unless an earlier try has made it and only the answer is left to give: done again it would be
    /// counted twice, or undo what somebody has done since.
    ///
    /// # Errors
    /// As the change.
    pub async fn make<T>(&self, change: impl Future<Output = operations::Result<T>>) -> Answered<()> {
        if !self.is_done() {
            change.await?;
        }
        Ok(())
    }

    /// Whether the change was made by an earlier try that ended without an answer; only the answer is left to give.
    pub fn is_done(&self) -> bool {
        self.claim.as_ref().is_some_and(|claim| claim.has_effect)
    }

    /// The attempt to place an order that this request is: the same however often it is repeated.
    pub fn attempt(&self) -> AttemptId {
        self.claimed().unwrap_or_else(|| self.ops.new_id())
    }

    /// The id of a cart that this request begins: the same however often it is repeated.
    pub fn new_cart(&self) -> CartId {
        self.claimed().unwrap_or_else(|| self.ops.new_id())
    }

    fn claimed<T: FromStr>(&self) -> Option<T> {
        self.claim.as_ref()?.request.to_string().parse().ok()
    }

    /// The cart that a token opens.
    ///
    /// # Errors
    /// There is none for anything that this shop did not sign.
    pub async fn cart(&self, token: &str) -> Answered<CartId> {
        let key = self.ops.link_key().await?;
        read_cart(&key, token).ok_or(Failed::missing())
    }

    /// A moment as it is written on the wire.
    pub fn moment(&self, at: LocalTime) -> String {
        let zone = &self.shop.time_zone;
        rfc3339(zone, instant_of(zone, at))
    }

    /// A path of the shop as a whole address.
    pub fn absolute(&self, path: &str) -> String {
        ascii_uri(&format!("{}{path}", self.origin))
    }
}
