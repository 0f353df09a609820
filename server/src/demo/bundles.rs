//! What of the demo shop's goods is made of others.

/// A part: (address of its product, SKU, units in one bundle).
pub type Part = (&'static str, &'static str, &'static str);

/// Bundles by address and SKU, with their parts.
pub const BUNDLES: &[(&str, &str, &[Part])] = &[(
    "coffee-lover-gift-box",
    "GBOX-QHWA",
    &[
        ("khawlani-coffee", "KHWL-BLD-250", "1"),
        ("saudi-coffee-blend", "QHWA-HEL-250", "1"),
        ("majlis-finjan-set", "FNJN-OLV-06", "1"),
    ],
)];
