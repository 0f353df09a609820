//! Roles, as colleagues call them.

use domain::accounts::Role;
use domain::basics::Language;

use crate::{Text, text};

/// What a role is called.
pub fn role(language: Language, role: Role) -> &'static str {
    let name = match role {
        Role::Manager => &MANAGER,
        Role::Warehouse => &WAREHOUSE,
    };
    name.in_(language)
}

/// The role that runs the shop.
pub static MANAGER: Text = text("مدير المتجر", "Manager");
/// The role that works in the warehouse.
pub static WAREHOUSE: Text = text("المستودع", "Warehouse");
