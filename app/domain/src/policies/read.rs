//! What the policy page and the console's policy screen show.

use serde::{Deserialize, Serialize};

use super::ReturnPayer;
use crate::basics::{Day, Language, LocalTime, PolicyId, Translated};

/// A version of the return policy, in the page's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyPage {
    /// The version.
    pub id: PolicyId,
    /// Counts from 1.
    pub version: i64,
    /// Whether it is the one in force.
    pub is_current: bool,
    /// Since when it is in force.
    pub since: Day,
    /// Its title.
    pub title: String,
    /// Its text: sanitised HTML.
    pub body_html: String,
    /// What can't be returned, one thing each.
    pub exclusions: Vec<String>,
    /// What it grants.
    pub terms: ReturnTerms,
}

/// What a version of the return policy grants, in a few facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnTerms {
    /// The version.
    pub policy: PolicyId,
    /// Its number.
    pub version: i64,
    /// Days after delivery within which goods may be returned; 0 is no return.
    pub days: i64,
    /// Who pays for it.
    pub payer: ReturnPayer,
}

/// The console's screen: the version in force, to be written anew, and all there were.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyEditor {
    /// The number of the version in force; 0 before the first. What the form was opened on.
    pub version: i64,
    /// Days after delivery.
    pub return_days: i64,
    /// Who pays.
    pub payer: ReturnPayer,
    /// Its title.
    pub title: Translated,
    /// What can't be returned, one thing a line.
    pub exclusions: Translated,
    /// Its text, HTML.
    pub body: Translated,
    /// The languages it must be written in.
    pub languages: Vec<Language>,
    /// Every version, newest first.
    pub versions: Vec<PolicyRow>,
}

/// A version in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyRow {
    /// Its number.
    pub version: i64,
    /// When it was published.
    pub since: LocalTime,
    /// Days after delivery.
    pub return_days: i64,
    /// Who pays.
    pub payer: ReturnPayer,
    /// Who published it; empty when the shop began with it.
    pub published_by: String,
}
