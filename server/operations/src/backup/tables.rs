//! Every table of the shop, in the order in which rows can be written: what is referred to comes first.

/// A table: its name and the columns that tell its rows apart.
pub type Table = (&'static str, &'static [&'static str]);

/// All of them. A test compares the list with the schema.
pub const TABLES: [Table; 38] = [
    ("settings_shop", &["id"]),
    ("settings_holidays", &["day"]),
    ("audit_entries", &["id"]),
    ("accounts_users", &["id"]),
    ("accounts_sessions", &["id"]),
    ("ledger_postings", &["id"]),
    ("policies_versions", &["id"]),
    ("changes_log", &["id"]),
    ("catalog_categories", &["id"]),
    ("catalog_products", &["id"]),
    ("catalog_options", &["product_id", "position"]),
    (
        "catalog_option_values",
        &["product_id", "option_position", "position"],
    ),
    ("catalog_variants", &["id"]),
    ("catalog_pictures", &["id"]),
    ("catalog_variant_pictures", &["variant_id"]),
    ("catalog_synonyms", &["id"]),
    ("catalog_missed_searches", &["words"]),
    ("pricing_promotions", &["id"]),
    ("pricing_codes", &["code"]),
    ("pricing_uses", &["id"]),
    ("inventory_locations", &["id"]),
    ("inventory_levels", &["variant_id", "location_id"]),
    ("inventory_movements", &["id"]),
    ("inventory_claims", &["id"]),
    ("inventory_checks", &["id"]),
    ("carriers_fees", &["region"]),
    ("payments_payments", &["id"]),
    ("cart_carts", &["id"]),
    ("cart_lines", &["cart_id", "variant_id"]),
    ("cart_codes", &["cart_id", "code"]),
    ("orders_numbers", &["series"]),
    ("orders_orders", &["id"]),
    ("orders_lines", &["id"]),
    ("orders_units", &["line_id", "position"]),
    ("orders_discounts", &["order_id", "position"]),
    ("orders_history", &["id"]),
    ("fulfilment_shipments", &["id"]),
    ("outbox_events", &["id"]),
];
