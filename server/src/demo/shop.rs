//! The demo shop itself: its name, warehouses and categories.
//! The return policy stands in its own file beside this one.

/// A text known when the program is written.
pub struct Said {
    /// Arabic.
    pub ar: &'static str,
    /// English.
    pub en: &'static str,
}

/// Both texts.
pub const fn said(ar: &'static str, en: &'static str) -> Said {
    Said { ar, en }
}

/// The shop's name.
pub const NAME: Said = said("دار سدرة", "Dar Sidra");
/// What stands before every order number.
pub const ORDER_PREFIX: &str = "DS";
/// Where the shop is registered (ISO 3166-1 alpha-2).
pub const COUNTRY: &str = "SA";
/// What it charges in unless told otherwise (ISO 4217).
pub const CURRENCY: &str = "SAR";
/// A place where goods are kept.
pub struct Warehouse {
    /// A short code for labels.
    pub code: &'static str,
    /// Its name.
    pub name: Said,
    /// The city it stands in.
    pub city: Said,
}

/// Both warehouses, in the order in which variants count their pieces.
pub const WAREHOUSES: [Warehouse; 2] = [
    Warehouse {
        code: "RUH",
        name: said("مستودع الرياض", "Riyadh warehouse"),
        city: said("الرياض", "Riyadh"),
    },
    Warehouse {
        code: "HAS",
        name: said("مستودع الأحساء", "Al Ahsa warehouse"),
        city: said("الأحساء", "Al Ahsa"),
    },
];

/// A category of the shop.
pub struct DemoCategory {
    /// The last part of its address, the same in both languages.
    pub slug: &'static str,
    /// Its name in the menu.
    pub name: Said,
    /// One sentence above its goods.
    pub about: Said,
}

/// Every category, in the order of the menu.
pub const CATEGORIES: [DemoCategory; 6] = [
    DemoCategory {
        slug: "pottery",
        name: said("فخّار وخزف", "Pottery"),
        about: said(
            "أكواب وصحون ومزهريات خُرطت باليد، كل قطعة أخت لا توأم.",
            "Cups, bowls and vases thrown by hand: sisters, never twins.",
        ),
    },
    DemoCategory {
        slug: "rugs-and-textiles",
        name: said("سجّاد ومنسوجات", "Rugs and textiles"),
        about: said(
            "كليم وسدو وقطن مصري، صُبغت بالنبات ونُسجت على مهل.",
            "Kilim, Sadu and Egyptian cotton, dyed with plants and woven without hurry.",
        ),
    },
    DemoCategory {
        slug: "lighting",
        name: said("إضاءة", "Lighting"),
        about: said(
            "ضوء يكفي للقراءة ولا يوقظ النائم.",
            "Light enough to read by, and not enough to wake anyone.",
        ),
    },
    DemoCategory {
        slug: "coffee-and-hospitality",
        name: said("قهوة وضيافة", "Coffee and hospitality"),
        about: said(
            "من أول فنجان إلى آخر عود بخور.",
            "From the first finjan to the last curl of incense.",
        ),
    },
    DemoCategory {
        slug: "kitchen-and-pantry",
        name: said("مطبخ ومؤونة", "Kitchen and pantry"),
        about: said(
            "سلال ومرطبانات لما نستعمله كل يوم.",
            "Baskets and jars for what we use every day.",
        ),
    },
    DemoCategory {
        slug: "gifts",
        name: said("هدايا", "Gifts"),
        about: said(
            "نلفّها، ونكتب بطاقتها بخط اليد، ونوصلها من غير فاتورة.",
            "Wrapped, with a card written by hand, and no invoice inside.",
        ),
    },
];

pub use super::returns::{RETURN_EXCLUSIONS, RETURN_POLICY};
/// Days in which a delivered piece can be sent back, as the policy says.
pub const RETURN_DAYS: u32 = 14;
