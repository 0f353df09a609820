//! What keeps failing.

use domain::basics::Language;

use crate::{PluralForms, Text, counted, text};

/// The page's title.
pub static TITLE: Text = text("ما تعثّر", "What got stuck");
/// What the page holds.
pub static NOTE: Text = text(
    "أعمال خلفية لم تنجح بعد محاولات متكررة",
    "work behind the scenes that failed again and again",
);
/// The list.
pub static LIST: Text = text("يحتاج إلى نظرة", "Needs a look");
/// It is empty.
pub static NOTHING: Text = text("لا شيء متعثّر", "Nothing is stuck");
/// Why that is good.
pub static NOTHING_WHY: Text = text(
    "كل ما يجري خلف المتجر يسير. ما يتعثّر مرارًا يظهر هنا.",
    "Everything behind the shop is running. What fails again and again appears here.",
);
/// What failed.
pub static WHAT: Text = text("ماذا", "What");
/// How it failed.
pub static ERROR: Text = text("الخطأ", "Error");
/// Since when.
pub static SINCE: Text = text("منذ", "Since");
/// How often it was tried.
pub static ATTEMPTS: Text = text("المحاولات", "Attempts");
/// What to do.
pub static MEND: Text = text("العلاج", "Mend");
/// Tries again.
pub static RETRY: Text = text("حاول مجددًا", "Try again");

/// How often it was tried.
pub fn attempts(language: Language, n: i64) -> String {
    counted(language, n, &TIMES)
}

static TIMES: PluralForms = PluralForms {
    ar: ["لم يُحاوَل", "مرة واحدة", "مرتان", "{n} مرات", "{n} مرة", "{n} مرة"],
    en: ["once", "{n} times"],
};

/// An endpoint that took nothing for days.
pub static ENDPOINT: Text = text("عنوان إخطار لا يستقبل", "An endpoint takes nothing");
/// Where it is made to go on.
pub static TO_ENDPOINTS: Text = text("إلى العناوين", "To the endpoints");
/// A picture that could not be fetched.
pub static PICTURE: Text = text("صورة لم تُجلب", "A picture could not be fetched");

/// What follows from an event, by the event's code; one of another version of the program is shown by its code.
pub fn event(language: Language, code: &str) -> String {
    let known = EVENTS.iter().find(|(known, _)| *known == code);
    known.map_or_else(|| code.to_owned(), |(_, text)| text.in_(language).to_owned())
}

static EVENTS: &[(&str, Text)] = &[
    (
        "product_changed",
        text("إخطار الشركاء بمنتج", "Telling partners of a product"),
    ),
    (
        "stock_changed",
        text("إخطار الشركاء بمخزون", "Telling partners of stock"),
    ),
    (
        "order_placed",
        text("ما يتبع وصول الطلب", "What follows a new order"),
    ),
    (
        "order_confirmed",
        text("ما يتبع تأكيد الطلب", "What follows a confirmation"),
    ),
    (
        "order_handed_over",
        text("ما يتبع التسليم للمندوب", "What follows a hand-over"),
    ),
    (
        "order_delivered",
        text("ما يتبع التسليم", "What follows a delivery"),
    ),
    (
        "order_refused",
        text("ما يتبع رفض الاستلام", "What follows a refusal"),
    ),
    (
        "order_returned",
        text("ما يتبع عودة الطرد", "What follows a return"),
    ),
    (
        "order_cancelled",
        text("ما يتبع الإلغاء", "What follows a cancellation"),
    ),
    ("picture_recorded", text("جلب صورة", "Fetching a picture")),
    ("picture_kept", text("تجهيز صورة للعرض", "Making a picture ready")),
    (
        "picture_shown",
        text("تصغير ملفات صورة", "Making a picture's files smaller"),
    ),
    (
        "picture_removed",
        text("محو ملفات صورة", "Erasing a picture's files"),
    ),
];
