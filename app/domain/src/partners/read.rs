//! What the screens about partners show.

use serde::{Deserialize, Serialize};

use super::{DeliveryStatus, Happening, Scope, Topic};
use crate::basics::{DeliveryId, EndpointId, LocalTime, PartnerKeyId};

/// A key that was given out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyRow {
    /// The key.
    pub id: PartnerKeyId,
    /// Whom it is for.
    pub name: String,
    /// How it begins, to be told from others.
    pub prefix: String,
    /// What it is good for.
    pub scopes: Vec<Scope>,
    /// Since when.
    pub since: LocalTime,
    /// When it was last used; none when it never was.
    pub last_used: Option<LocalTime>,
    /// Since when it is good for nothing; none when it still is.
    pub revoked: Option<LocalTime>,
}

/// A key that was just made: the only time it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewKey {
    /// Whom it is for.
    pub name: String,
    /// The key itself.
    pub secret: String,
}

/// Where programs are told what happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndpointRow {
    /// The endpoint.
    pub id: EndpointId,
    /// Its address.
    pub url: String,
    /// What it wants to hear of.
    pub topics: Vec<Topic>,
    /// Since when.
    pub since: LocalTime,
    /// Since when it rests; none when it is told things.
    pub disabled: Option<LocalTime>,
    /// Why it rests, when it does so by itself.
    pub last_error: String,
}

/// A message to an endpoint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryRow {
    /// The message.
    pub id: DeliveryId,
    /// The endpoint's address.
    pub url: String,
    /// What it tells.
    pub kind: Happening,
    /// When that was.
    pub at: LocalTime,
    /// Where it stands.
    pub status: DeliveryStatus,
    /// How often it was tried.
    pub attempts: i64,
    /// What went wrong last; empty when nothing did.
    pub last_error: String,
}

/// The screen about endpoints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebhooksPage {
    /// The endpoints, in the order they were added.
    pub endpoints: Vec<EndpointRow>,
    /// A page of the messages, the newest first.
    pub deliveries: Vec<DeliveryRow>,
    /// The key of the next page.
    pub next: Option<String>,
}

/// A secret that was just made: the only time it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewSecret {
    /// The endpoint.
    pub endpoint: EndpointId,
    /// Its address.
    pub url: String,
    /// The secret itself.
    pub secret: String,
}
