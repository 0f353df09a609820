//! The life of a product.

use crate::coded;

coded! {
    /// Where a product stands.
    ProductStatus {
        /// Being written; nobody sees it.
        Draft => "draft",
        /// On sale.
        Published => "published",
        /// No longer sold; old orders keep what they show of it.
        Archived => "archived",
    }
}
