//! Roles: named sets of permissions.

use super::Permission;
use crate::coded;

coded! {
    /// A staff user's role.
    Role {
        /// Runs the shop.
        Manager => "manager",
        /// Works in the warehouse.
        Warehouse => "warehouse",
    }
}

impl Role {
    /// Whether a user of this role may do `permission`.
    pub const fn may(self, permission: Permission) -> bool {
        match self {
            Self::Manager => !matches!(permission, Permission::RunShop),
            Self::Warehouse => matches!(
                permission,
                Permission::BrowseShop
                    | Permission::PlaceOrders
                    | Permission::SeeOrders
                    | Permission::FulfilOrders
                    | Permission::SeeProducts
                    | Permission::CorrectStock
            ),
        }
    }
}
