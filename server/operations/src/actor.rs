//! Who asks: a shopper, a member of staff, a program of a partner, or a part of this one. Workers and commands are actors too.

use std::sync::Arc;

use domain::accounts::{Permission, Role};
use domain::basics::{Language, PartnerKeyId, UserId};
use domain::partners::Scope;

use crate::{Error, Result};

/// Somebody who asks for a use case.
#[derive(Debug, Clone)]
pub struct Actor {
    /// Who it is.
    pub kind: ActorKind,
    /// The request it came with, for the audit trail and the log.
    pub request_id: Option<Arc<str>>,
}

/// The kinds of actors.
#[derive(Debug, Clone)]
pub enum ActorKind {
    /// A shopper.
    Guest,
    /// A signed-in member of staff.
    Staff {
        /// Who.
        user: UserId,
        /// Their name.
        name: Arc<str>,
        /// Their role now; read anew for every request.
        role: Role,
        /// The language they work in.
        language: Language,
    },
    /// A program of a partner, by its key.
    Partner {
        /// Which key.
        key: PartnerKeyId,
        /// Whom it was given to.
        name: Arc<str>,
        /// What it is good for.
        scopes: Arc<[Scope]>,
        /// The language of the answers it wants.
        language: Language,
    },
    /// A part of the program, by name.
    System(&'static str),
}

impl Actor {
    /// A shopper.
    pub const fn guest() -> Self {
        Self {
            kind: ActorKind::Guest,
            request_id: None,
        }
    }

    /// A part of the program.
    pub const fn system(name: &'static str) -> Self {
        Self {
            kind: ActorKind::System(name),
            request_id: None,
        }
    }

    /// The same actor within a request.
    #[must_use]
    pub fn in_request(mut self, request_id: Option<Arc<str>>) -> Self {
        self.request_id = request_id;
        self
    }

    /// Passes when the actor may do `permission`.
    ///
    /// # Errors
    /// [`Error::Denied`] otherwise.
    pub fn may(&self, permission: Permission) -> Result<()> {
        let allowed = match &self.kind {
            ActorKind::Guest => matches!(permission, Permission::BrowseShop | Permission::PlaceOrders),
            ActorKind::Staff { role, .. } => role.may(permission),
            ActorKind::Partner { scopes, .. } => {
                matches!(permission, Permission::BrowseShop | Permission::PlaceOrders)
                    || scopes.iter().any(|scope| scope.permits(permission))
            }
            ActorKind::System(_) => true,
        };
        if allowed { Ok(()) } else { Err(Error::Denied) }
    }

    /// The member of staff, if it is one.
    pub const fn user(&self) -> Option<UserId> {
        match &self.kind {
            ActorKind::Staff { user, .. } => Some(*user),
            ActorKind::Guest | ActorKind::Partner { .. } | ActorKind::System(_) => None,
        }
    }

    /// How histories name the actor; empty for a shopper.
    pub fn name(&self) -> &str {
        match &self.kind {
            ActorKind::Guest => "",
            ActorKind::Staff { name, .. } | ActorKind::Partner { name, .. } => name,
            ActorKind::System(name) => name,
        }
    }

    /// `guest`, `staff`, `partner` or `system`.
    pub const fn kind_code(&self) -> &'static str {
        match &self.kind {
            ActorKind::Guest => "guest",
            ActorKind::Staff { .. } => "staff",
            ActorKind::Partner { .. } => "partner",
            ActorKind::System(_) => "system",
        }
    }
}
