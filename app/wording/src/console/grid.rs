//! The grid: prices, stock and state of many variants at once.

use domain::basics::Language;

use crate::{PluralForms, Text, counted, isolated, text};

/// The page's title.
pub static TITLE: Text = text("جدول الأسعار والمخزون", "Prices and stock");
/// What it is for.
pub static NOTE: Text = text(
    "عدّل ما تشاء ثم احفظه مرة واحدة",
    "change what you like, then save it at once",
);
/// The way to it from the list.
pub static OPEN: Text = text("تعديل في جدول", "Edit in a grid");
/// There is nothing to edit.
pub static NOTHING: Text = text("لا أصناف بعد", "Nothing to edit yet");
/// A product.
pub static GOODS: Text = text("الصنف", "Item");
/// The price.
pub static PRICE: Text = text("السعر", "Price");
/// The former price.
pub static COMPARE_AT: Text = text("السعر السابق", "Former price");
/// The state.
pub static STATUS: Text = text("الحالة", "State");
/// Held by orders.
pub static HELD: Text = text("محجوز", "Held");
/// Said on the rows of a product after its first.
pub static AS_ABOVE: Text = text("كما أعلاه", "as above");

/// How the keyboard is used.
pub static KEYS: Text = text(
    "الأسهم وEnter للتنقّل، وEsc للتراجع عن خانة، وCtrl+D لنسخ ما فوقها. الصق عمودًا من جدول بيانات كما هو.",
    "Arrows and Enter move, Esc takes a cell back, Ctrl+D copies the one above. Paste a column from a spreadsheet as it is.",
);
/// Copies a cell to all below it.
pub static FILL_DOWN: Text = text("انسخها إلى ما تحتها", "Fill down");
/// Why stock differs.
pub static REASON: Text = text("سبب تعديل المخزون", "Why the stock differs");
/// When that is needed.
pub static REASON_HINT: Text = text(
    "يُكتب في سجل الحركات، ويلزم عند تعديل المخزون فقط.",
    "It stands in the movements, and is needed only where stock is changed.",
);
/// Saves.
pub static SAVE: Text = text("حفظ التعديلات", "Save changes");
/// Takes the last save back.
pub static UNDO: Text = text("التراجع عن آخر حفظ", "Undo the last save");
/// The reason of stock that is taken back.
pub static TAKEN_BACK: Text = text("تراجع عن تعديل في الجدول", "A change in the grid was taken back");
/// What a row says that was not saved.
pub static NOT_SAVED: Text = text("لم يُحفظ", "Not saved");

/// The stock at a place.
pub fn on_hand_at(language: Language, place: &str) -> String {
    let place = isolated(place);
    match language {
        Language::Arabic => format!("على الرف في {place}"),
        Language::English => format!("On hand at {place}"),
    }
}

/// A cell by its column and its row, for who can't see them.
pub fn cell(language: Language, column: &str, row: &str) -> String {
    let row = isolated(row);
    match language {
        Language::Arabic => format!("{column}، {row}"),
        Language::English => format!("{column}, {row}"),
    }
}

/// What there is in the shop where something else was typed.
pub fn now(language: Language, value: &str) -> String {
    let value = isolated(value);
    match language {
        Language::Arabic => format!("الآن {value}"),
        Language::English => format!("now {value}"),
    }
}

/// How many cells wait to be saved.
pub fn changed(language: Language, cells: i64) -> String {
    counted(language, cells, &CHANGED)
}

static CHANGED: PluralForms = PluralForms {
    ar: [
        "لا تعديلات",
        "خانة واحدة معدّلة",
        "خانتان معدّلتان",
        "{n} خانات معدّلة",
        "{n} خانة معدّلة",
        "{n} خانة معدّلة",
    ],
    en: ["{n} cell changed", "{n} cells changed"],
};

/// How many rows were saved.
pub fn saved(language: Language, rows: i64) -> String {
    counted(language, rows, &SAVED)
}

static SAVED: PluralForms = PluralForms {
    ar: [
        "لم يتغيّر شيء.",
        "حُفظ صنف واحد.",
        "حُفظ صنفان.",
        "حُفظت {n} أصناف.",
        "حُفظ {n} صنفًا.",
        "حُفظ {n} صنف.",
    ],
    en: ["{n} item saved.", "{n} items saved."],
};

/// How many rows were not saved.
pub fn refused(language: Language, rows: i64) -> String {
    counted(language, rows, &REFUSED)
}

static REFUSED: PluralForms = PluralForms {
    ar: [
        "حُفظ كل شيء.",
        "صنف واحد لم يُحفظ، وسببه بجانبه.",
        "صنفان لم يُحفظا، والسبب بجانب كل منهما.",
        "{n} أصناف لم تُحفظ، والسبب بجانب كل منها.",
        "{n} صنفًا لم يُحفظ، والسبب بجانب كل منها.",
        "{n} صنف لم يُحفظ، والسبب بجانب كل منها.",
    ],
    en: [
        "{n} item was not saved; why stands beside it.",
        "{n} items were not saved; why stands beside each.",
    ],
};

/// The last save, and how many rows it changed.
pub fn last(language: Language, at: &str, rows: i64) -> String {
    let rows = counted(language, rows, &ROWS);
    match language {
        Language::Arabic => format!("آخر حفظ {at}: {rows}"),
        Language::English => format!("Last saved {at}: {rows}"),
    }
}

static ROWS: PluralForms = PluralForms {
    ar: ["لا أصناف", "صنف واحد", "صنفان", "{n} أصناف", "{n} صنفًا", "{n} صنف"],
    en: ["{n} item", "{n} items"],
};
