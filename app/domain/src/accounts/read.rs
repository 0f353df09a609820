//! What screens about staff show.

use serde::{Deserialize, Serialize};

use super::{Permission, Role};
use crate::basics::{Language, LocalTime, UserId};

/// The signed-in person, for the frame of the console.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Viewer {
    /// Who.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// The language they work in.
    pub language: Language,
    /// The shop's name in that language.
    pub shop_name: String,
    /// Things that need a person now.
    pub open_tasks: i64,
    /// Things that keep failing; zero for people who can't mend them.
    pub problems: i64,
}

impl Viewer {
    /// Whether this person may do `permission`: to show or hide, never to protect.
    pub const fn may(&self, permission: Permission) -> bool {
        self.role.may(permission)
    }
}

/// A row of the staff list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffRow {
    /// Who.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// Their role.
    pub role: Role,
    /// When they were added.
    pub since: LocalTime,
    /// Whether they can't sign in any more.
    pub disabled: bool,
}
