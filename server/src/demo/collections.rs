//! The collections of the demo shop, and which of its goods go well together.

use super::shop::{Said, said};

/// A collection's texts.
pub struct DemoCollection {
    /// Its name.
    pub name: Said,
    /// What stands above its goods.
    pub about: Said,
}

/// Picked by hand: the story of the home page.
pub const WINTER: DemoCollection = DemoCollection {
    name: said("تشكيلة الشتاء", "The winter collection"),
    about: said(
        "صوف على الكنبة، وشمعة على الرف، ودلّة على النار: ما يجعل البيت يتّسع لمساء طويل.",
        "Wool on the sofa, a candle on the shelf, a dallah on the fire: what a long evening at home needs.",
    ),
};
/// Its goods, in their order.
pub const WINTER_GOODS: &[&str] = &[
    "shita-wool-throw",
    "karam-brass-dallah",
    "layali-large-candle",
    "hasa-wool-kilim",
    "samar-large-mug",
    "fanoos-lantern",
    "sadu-cushion",
    "saudi-coffee-blend",
];

/// By rule: what costs little and is there.
pub const SMALL: DemoCollection = DemoCollection {
    name: said("لطائف دون المئة", "Small things under 100"),
    about: said(
        "قطع صغيرة تُهدى بلا مناسبة، موجودة كلها على الرف الآن.",
        "Small pieces to give for no reason at all, every one of them on the shelf now.",
    ),
};
/// Below how many whole units of the currency.
pub const SMALL_BELOW: &str = "100";

/// What goes well with a product.
pub const RELATED: &[(&str, &[&str])] = &[
    (
        "wadi-coffee-mug",
        &["khawlani-coffee", "diyafa-serving-tray", "samar-large-mug"],
    ),
    (
        "karam-brass-dallah",
        &["majlis-finjan-set", "saudi-coffee-blend", "diyafa-serving-tray"],
    ),
    ("asr-teapot", &["fajr-tea-tumbler", "diyafa-serving-tray"]),
    ("nakheel-tall-vase", &["rabwa-bud-vase", "hadiqa-plant-pot"]),
    ("shita-wool-throw", &["sadu-cushion", "layali-large-candle"]),
];
