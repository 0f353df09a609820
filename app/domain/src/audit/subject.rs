//! What an entry of the audit trail is about.

use crate::coded;

coded! {
    /// A kind of thing that people change.
    Subject {
        /// An order.
        Order => "order",
        /// A product.
        Product => "product",
        /// A category of the menu.
        Category => "category",
        /// Who makes products.
        Brand => "brand",
        /// A collection of products.
        Collection => "collection",
        /// What products are, and what can be said of them.
        ProductType => "product_type",
        /// A promotion.
        Promotion => "promotion",
        /// A variant's stock.
        Stock => "stock",
        /// A staff user.
        User => "user",
        /// A key of a partner's program.
        Partner => "partner",
        /// Where a partner's program is told things.
        Endpoint => "endpoint",
        /// The shop's settings.
        Shop => "shop",
        /// A policy the shop publishes.
        Policy => "policy",
        /// A failed event or picture that was retried.
        Problem => "problem",
        /// A sheet of products that was sent in.
        Sheet => "sheet",
        /// Two words that find the same.
        Synonym => "synonym",
    }
}
