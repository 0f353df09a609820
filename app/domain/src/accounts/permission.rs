//! What somebody may do. A use case asks for exactly one permission in its first line.

use crate::coded;

coded! {
    /// One permission.
    Permission {
        /// Look at the storefront.
        BrowseShop => "browse_shop",
        /// Fill a cart and place an order as a customer.
        PlaceOrders => "place_orders",
        /// See orders, tasks and their customers.
        SeeOrders => "see_orders",
        /// Confirm and cancel orders.
        ManageOrders => "manage_orders",
        /// Pick, pack, hand over to the courier, take refused parcels back.
        FulfilOrders => "fulfil_orders",
        /// Record deliveries with their cash, and refusals.
        SettleDeliveries => "settle_deliveries",
        /// See postings and amounts beyond what is to be collected.
        SeeBooks => "see_books",
        /// See products in the console.
        SeeProducts => "see_products",
        /// Edit texts and prices, publish, import.
        EditProducts => "edit_products",
        /// Change the shop's hours and holidays, where it delivers and for how much.
        ManageShop => "manage_shop",
        /// Write and publish what the shop grants its buyers.
        EditPolicies => "edit_policies",
        /// Make promotions and codes, change and end them.
        ManagePromotions => "manage_promotions",
        /// Correct stock by a movement with a reason.
        CorrectStock => "correct_stock",
        /// Add staff, change roles, disable accounts.
        ManageStaff => "manage_staff",
        /// Give out keys to programs of partners, and take them back.
        ManagePartners => "manage_partners",
        /// Read the audit trail.
        SeeAudit => "see_audit",
        /// See and retry what keeps failing.
        MendProblems => "mend_problems",
        /// Run the shop's own machinery: worker, import and seed from the command line.
        RunShop => "run_shop",
    }
}
