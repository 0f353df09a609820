//! The stock screen and the correction form.

use domain::basics::{Language, LocalTime};

use crate::dates::time;
use crate::numbers::integer;
use crate::{PluralForms, Text, counted, text};

/// The page's title.
pub static TITLE: Text = text("المخزون", "Stock");
/// The page's search.
pub static FIND: Text = text("ابحث باسم القطعة أو رمز الصنف…", "Find a piece or a SKU…");
/// What the list holds.
pub static SHELVES: Text = text("ما على الرفوف", "What is on the shelves");
/// There is none.
pub static NO_STOCK: Text = text("لا مخزون بعد", "No stock yet");
/// Why that is so.
pub static NO_STOCK_WHY: Text = text(
    "يظهر هنا كل ما استُورد أو عُدّ في مكان ما.",
    "Whatever was imported or counted somewhere appears here.",
);
/// Nothing matches.
pub static NONE_FOUND: Text = text("لا قطعة تطابق هذا", "Nothing matches");
/// What else to try.
pub static NONE_FOUND_WHY: Text = text(
    "جرّب كلمة من الاسم أو رمز الصنف.",
    "Try a word of the title, or the SKU.",
);

/// When the counters were last compared with all movements, and what was found.
pub fn checked(language: Language, at: LocalTime, mismatched: i64) -> String {
    let at = time(language, at);
    let found = match mismatched {
        0 => ALL_ADD_UP.in_(language).to_owned(),
        n => counted(language, n, &MISMATCHED),
    };
    match language {
        Language::Arabic => format!("قورن المخزون بكل حركاته {at}: {found}."),
        Language::English => format!("Compared with every movement on {at}: {found}."),
    }
}

static ALL_ADD_UP: Text = text("كل شيء مطابق", "everything adds up");

static MISMATCHED: PluralForms = PluralForms {
    ar: [
        "كل شيء مطابق",
        "رصيد واحد لا يطابق",
        "رصيدان لا يطابقان",
        "{n} أرصدة لا تطابق",
        "{n} رصيدًا لا يطابق",
        "{n} رصيد لا يطابق",
    ],
    en: ["{n} level does not add up", "{n} levels do not add up"],
};

/// What it is.
pub static GOODS: Text = text("القطعة", "Goods");
/// Its code.
pub static SKU: Text = text("رمز الصنف", "SKU");
/// Where it is.
pub static PLACE: Text = text("المكان", "Place");
/// Units there.
pub static ON_HAND: Text = text("على الرف", "On hand");
/// Units that orders hold.
pub static HELD: Text = text("محجوز لطلبات", "Held by orders");
/// Units that can be sold.
pub static FREE: Text = text("متاح للبيع", "Can be sold");

/// Opens the correction form.
pub static CORRECT: Text = text("تصحيح", "Correct");
/// What was counted.
pub static COUNTED: Text = text("العدد بعد الجرد", "Units counted");

/// What the figures say now.
pub fn counted_hint(language: Language, on_hand: i64, held: i64) -> String {
    let (on_hand, held) = (integer(language, on_hand), integer(language, held));
    match language {
        Language::Arabic => format!("المسجّل {on_hand}، منها {held} محجوزة لطلبات"),
        Language::English => format!("{on_hand} on record, {held} of them held by orders"),
    }
}

/// Why it differs.
pub static REASON: Text = text("سبب الاختلاف", "Why it differs");
/// What a good reason is.
pub static REASON_HINT: Text = text(
    "مثل: كُسرت قطعة، أو وُجدت خلف الرف",
    "Such as: one broke, or one was found behind the shelf",
);
/// Corrects it.
pub static CORRECT_NOW: Text = text("سجّل التصحيح", "Record the correction");
/// Opens the product.
pub static TO_PRODUCT: Text = text("صفحة المنتج", "To the product");

/// How it moved.
pub static MOVEMENTS: Text = text("آخر الحركات", "Latest movements");
/// It never did.
pub static NO_MOVEMENTS: Text = text("لا حركات بعد", "No movements yet");
/// When.
pub static WHEN: Text = text("متى", "When");
/// Why.
pub static WHY: Text = text("السبب", "Why");
/// Who.
pub static WHO: Text = text("من", "Who");
/// By how many.
pub static CHANGE: Text = text("التغيّر", "Change");

/// A change with its sign: "+3", "−2".
pub fn signed(language: Language, delta: i64) -> String {
    let number = integer(language, delta);
    if delta > 0 { format!("+{number}") } else { number }
}
