//! What the policy page shows.

use serde::{Deserialize, Serialize};

use crate::basics::{Day, PolicyId};

/// The return policy as it stands, in the page's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyPage {
    /// The version.
    pub id: PolicyId,
    /// Counts from 1.
    pub version: i64,
    /// Since when it is in force.
    pub since: Day,
    /// Its title.
    pub title: String,
    /// Its text: sanitised HTML.
    pub body_html: String,
    /// Days after delivery within which goods may be returned.
    pub return_days: i64,
}
