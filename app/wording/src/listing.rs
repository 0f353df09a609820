//! Texts of lists of goods: narrowing, ordering, and what the search box says.

use domain::basics::{Currency, Language};
use domain::catalog::{PriceBand, Sort};

use crate::numbers::{currency, integer};
use crate::{Text, isolated, text};

/// What a list can be narrowed to.
pub static NARROW: Text = text("تصفية", "Filter");
/// The category.
pub static CATEGORY: Text = text("القسم", "Category");
/// The price.
pub static PRICE: Text = text("السعر", "Price");
/// Whether it can be bought.
pub static AVAILABILITY: Text = text("التوفر", "Availability");
/// Only what can be bought.
pub static IN_STOCK: Text = text("المتوفر الآن", "In stock now");
/// The order of a list.
pub static SORT: Text = text("الترتيب", "Sort by");
/// What the list is narrowed to now.
pub static CHOSEN: Text = text("التصفية المختارة", "Filters in use");
/// Takes all narrowing off.
pub static CLEAR: Text = text("أزل كل التصفية", "Clear all filters");
/// Nothing fits what the list was narrowed to.
pub static NOTHING_LEFT: Text = text("لا شيء يطابق هذه التصفية", "Nothing matches these filters");
/// What to do about it.
pub static NOTHING_LEFT_TEXT: Text = text("أزل بعض التصفية لترى المزيد.", "Take a filter off to see more.");
/// What the search box offers.
pub static SUGGESTIONS: Text = text("اقتراحات", "Suggestions");
/// Leads from the search box to everything that was found.
pub static SEE_ALL: Text = text("كل النتائج", "See all results");

/// An order.
pub fn sort(language: Language, sort: Sort) -> &'static str {
    let name = match sort {
        Sort::Relevance => &BEST,
        Sort::Newest => &NEWEST,
        Sort::PriceUp => &PRICE_UP,
        Sort::PriceDown => &PRICE_DOWN,
    };
    name.in_(language)
}

static BEST: Text = text("الأنسب", "Best match");
static NEWEST: Text = text("الأحدث", "Newest");
static PRICE_UP: Text = text("الأقل سعرًا", "Lowest price");
static PRICE_DOWN: Text = text("الأعلى سعرًا", "Highest price");

/// "SAR 50 to 100", "Below SAR 50", "SAR 200 and above".
pub fn band(language: Language, band: PriceBand, shops: Currency) -> String {
    let name = currency(language, shops);
    let number = |units| integer(language, units);
    match (language, band.from, band.below) {
        (Language::Arabic, 0, Some(below)) => format!("أقل من {}\u{A0}{name}", number(below)),
        (Language::English, 0, Some(below)) => format!("Below {name}\u{A0}{}", number(below)),
        (Language::Arabic, from, Some(below)) => {
            format!("من {} إلى {}\u{A0}{name}", number(from), number(below))
        }
        (Language::English, from, Some(below)) => {
            format!("{name}\u{A0}{} to {}", number(from), number(below))
        }
        (Language::Arabic, from, None) => format!("{}\u{A0}{name} فأكثر", number(from)),
        (Language::English, from, None) => format!("{name}\u{A0}{} and above", number(from)),
    }
}

/// How many goods a choice leaves, after its name.
pub fn count(language: Language, n: i64) -> String {
    format!("({})", integer(language, n))
}

/// How many filters are in use, on the button that opens them.
pub fn narrowed_by(language: Language, n: usize) -> String {
    let n = i64::try_from(n).unwrap_or(i64::MAX);
    format!("{} {}", NARROW.in_(language), count(language, n))
}

/// A value that a list is narrowed to, with what it is a value of: "Dishwasher safe: Yes". The same in both languages.
pub fn value_of(option: &str, value: &str) -> String {
    if option.is_empty() {
        value.to_owned()
    } else {
        format!("{option}: {value}")
    }
}

/// Takes one filter off, for people who listen to the page.
pub fn take_off(language: Language, filter: &str) -> String {
    match language {
        Language::Arabic => format!("أزل «{}»", isolated(filter)),
        Language::English => format!("Remove “{}”", isolated(filter)),
    }
}

/// Before the words that were probably meant, which are a link.
pub static DID_YOU_MEAN: Text = text("هل تقصد", "Did you mean");
/// After them.
pub static QUESTION_MARK: Text = text("؟", "?");
