//! Who works in the shop, and who else could ask.

use domain::accounts::{NewUser, Permission, Role};
use domain::basics::{Language, PartnerKeyId, UserId};
use domain::partners::Scope;

use super::{PASSWORD, Shop};
use crate::{Actor, ActorKind, accounts};

impl Shop {
    /// The first manager, signed in.
    pub fn manager(&self) -> Actor {
        staff(self.manager, Role::Manager)
    }

    /// A new warehouse worker, signed in.
    pub async fn warehouse_worker(&self) -> Actor {
        let new = NewUser {
            name: "Waleed".to_owned(),
            email: format!("waleed-{}@example.com", self.ops.new_id::<UserId>()),
            role: Role::Warehouse.code().to_owned(),
            password: PASSWORD.to_owned(),
        };
        let user = accounts::add_user(&self.ops, &self.manager(), &new)
            .await
            .expect("a worker is added");
        staff(user, Role::Warehouse)
    }
}

/// Everybody who could ask: a guest, each role, and a partner whose key is good for everything.
pub fn everybody() -> Vec<Actor> {
    let mut actors = vec![Actor::guest()];
    actors.extend(
        Role::ALL
            .iter()
            .map(|role| staff(UserId::from_uuid(uuid::Uuid::nil()), *role)),
    );
    actors.push(partner(Scope::ALL));
    actors
}

/// Whether `actor` may do `permission`.
pub fn may(actor: &Actor, permission: Permission) -> bool {
    actor.may(permission).is_ok()
}

/// A partner whose key is good for this.
pub fn partner(scopes: &[Scope]) -> Actor {
    let kind = ActorKind::Partner {
        key: PartnerKeyId::from_uuid(uuid::Uuid::nil()),
        name: "partner".into(),
        scopes: scopes.into(),
        language: Language::English,
    };
    Actor {
        kind,
        request_id: None,
    }
}

fn staff(user: UserId, role: Role) -> Actor {
    let kind = ActorKind::Staff {
        user,
        name: role.code().into(),
        role,
        language: Language::English,
    };
    Actor {
        kind,
        request_id: None,
    }
}
