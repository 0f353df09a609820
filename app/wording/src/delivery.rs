//! Where the shop delivers, and by when.

use domain::basics::{Day, Language, LocalTime};

use crate::{Text, dates, text};

/// The page's title.
pub static TITLE: Text = text("التوصيل", "Delivery");
/// Leads to the page, from a fact about the region shown.
pub static CHANGE: Text = text("غيّر المنطقة", "Change region");

/// What the list is for. `part` is what the country calls its regions.
pub fn choose(language: Language, part: &str) -> String {
    match language {
        Language::Arabic => format!("اختر {part}، فتظهر الرسوم وموعد الوصول لها في كل صفحة."),
        Language::English => format!("Choose your {part}: every page then shows its fee and day."),
    }
}

/// "Arrives Tuesday 24 November".
pub fn arrives(language: Language, on: Day) -> String {
    let day = dates::day(language, on);
    match language {
        Language::Arabic => format!("يصل {day}"),
        Language::English => format!("Arrives {day}"),
    }
}

/// Until when the days hold.
pub fn order_until(language: Language, until: LocalTime) -> String {
    let (weekday, clock) = (
        dates::weekday(language, until.day),
        dates::clock(language, until.minute),
    );
    match language {
        Language::Arabic => format!("لمن يطلب قبل {weekday} {clock}."),
        Language::English => format!("For orders placed by {weekday} {clock}."),
    }
}
