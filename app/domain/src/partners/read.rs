//! What the screen about partners shows.

use serde::{Deserialize, Serialize};

use super::Scope;
use crate::basics::{LocalTime, PartnerKeyId};

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
