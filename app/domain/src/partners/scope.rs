//! What a partner's key is good for.

use crate::accounts::Permission;
use crate::coded;

coded! {
    /// One thing a key is good for.
    Scope {
        /// Read products, drafts too, with their prices.
        ReadProducts => "products:read",
        /// Price, publish and take down products.
        WriteProducts => "products:write",
        /// Read stock by location.
        ReadStock => "stock:read",
        /// Set and adjust stock.
        WriteStock => "stock:write",
        /// Read orders with their customers.
        ReadOrders => "orders:read",
    }
}

impl Scope {
    /// Whether whoever has it may do `permission`. Who may change something may see it: the answer shows it.
    pub const fn permits(self, permission: Permission) -> bool {
        match self {
            Self::ReadProducts | Self::ReadStock => matches!(permission, Permission::SeeProducts),
            Self::WriteProducts => matches!(permission, Permission::SeeProducts | Permission::EditProducts),
            Self::WriteStock => matches!(permission, Permission::SeeProducts | Permission::CorrectStock),
            Self::ReadOrders => matches!(permission, Permission::SeeOrders),
        }
    }
}
