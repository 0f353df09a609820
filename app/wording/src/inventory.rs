//! Why stock moved, and what a shopper is told about what is left.

use domain::basics::Language;
use domain::inventory::read::BundlePart;
use domain::inventory::{Availability, MovementReason};

use crate::numbers::integer;
use crate::{PluralForms, Text, counted, isolated, text};

/// What a movement's reason is called.
pub fn reason(language: Language, reason: MovementReason) -> &'static str {
    let name = match reason {
        MovementReason::OpeningBalance => &OPENING_BALANCE,
        MovementReason::Correction => &CORRECTION,
        MovementReason::Shipped => &SHIPPED,
        MovementReason::ReturnedRefused => &RETURNED_REFUSED,
        MovementReason::Import => &IMPORT,
    };
    name.in_(language)
}

static OPENING_BALANCE: Text = text("رصيد افتتاحي", "Opening balance");
static CORRECTION: Text = text("تصحيح بالجرد", "Correction");
static SHIPPED: Text = text("سُلّم للمندوب", "Handed to courier");
static RETURNED_REFUSED: Text = text("عاد بعد رفض الاستلام", "Came back refused");
static IMPORT: Text = text("استيراد", "Import");

/// A part of a bundle with how many of it one bundle holds.
pub fn bundled(language: Language, part: &BundlePart) -> String {
    let units = integer(language, part.units);
    let name = match part.label.as_str() {
        "" => isolated(&part.title),
        label => isolated(&format!("{} · {label}", part.title)),
    };
    format!("{units} × {name}")
}

/// The one line of truth about what is left.
pub fn availability(language: Language, availability: Availability) -> String {
    match availability {
        Availability::InStock => IN_STOCK.in_(language).to_owned(),
        Availability::Few(left) => counted(language, left, &ONLY_LEFT),
        Availability::SoldOut => SOLD_OUT.in_(language).to_owned(),
    }
}

/// It can be bought.
pub static IN_STOCK: Text = text("متوفر", "In stock");
/// It can't be bought now.
pub static SOLD_OUT: Text = text("نفدت الكمية", "Sold out");

static ONLY_LEFT: PluralForms = PluralForms {
    ar: [
        "نفدت الكمية",
        "قطعة أخيرة",
        "بقيت قطعتان",
        "بقيت {n} قطع",
        "بقيت {n} قطعة",
        "بقيت {n} قطعة",
    ],
    en: ["Last one", "Only {n} left"],
};

/// So many pieces: "2 pieces", "قطعتان".
pub fn pieces(language: Language, n: i64) -> String {
    counted(language, n, &PIECES)
}

static PIECES: PluralForms = PluralForms {
    ar: ["لا قطع", "قطعة واحدة", "قطعتان", "{n} قطع", "{n} قطعة", "{n} قطعة"],
    en: ["{n} piece", "{n} pieces"],
};
