//! The page about endpoints and what they were told.

use domain::basics::Language;
use domain::partners::{DeliveryStatus, Happening, Topic};

use crate::{PluralForms, Text, counted, isolated, text};

/// The page's title.
pub static TITLE: Text = text("إخطار البرامج", "Webhooks");
/// What it is about.
pub static NOTE: Text = text(
    "عناوين نخطرها بما يحدث في المتجر فور حدوثه، موقّعةً وفق Standard Webhooks.",
    "Addresses that are told what happens in the shop as it happens, signed as Standard Webhooks says.",
);
/// The list.
pub static ENDPOINTS: Text = text("العناوين", "Endpoints");
/// An address.
pub static URL: Text = text("العنوان", "Address");
/// What it has to be.
pub static URL_HINT: Text = text("يبدأ بـ https://", "Begins with https://");
/// What it wants to hear of.
pub static TOPICS: Text = text("يسمع عن", "Hears of");
/// Since when.
pub static SINCE: Text = text("منذ", "Since");
/// Whether it is told things.
pub static STATE: Text = text("الحال", "State");
/// What can be done.
pub static ACTIONS: Text = text("الإجراء", "What to do");
/// It is told things.
pub static ACTIVE: Text = text("يعمل", "Active");
/// It rests.
pub static RESTS: Text = text("متوقف", "Resting");
/// There are none.
pub static NO_ENDPOINTS: Text = text("لا عناوين بعد", "No endpoints yet");
/// What to do about it.
pub static NO_ENDPOINTS_WHY: Text = text(
    "أضف عنوانًا ليعرف نظامك بالطلبات فور تسجيلها بدل أن يسأل عنها.",
    "Add one, and your system knows of orders as they are placed instead of asking for them.",
);
/// The form that adds one.
pub static ADD: Text = text("عنوان جديد", "A new endpoint");
/// What to think of.
pub static ADD_MEANS: Text = text(
    "سيظهر سرّ التوقيع مرة واحدة بعد الإضافة. لا نخطر عناوين الشبكات الداخلية.",
    "Its signing secret is shown once after it is added. Addresses inside a private network are not called.",
);
/// Adds it.
pub static ADD_NOW: Text = text("أضف العنوان", "Add the endpoint");
/// Gives it another secret.
pub static ROTATE: Text = text("سرّ جديد", "New secret");
/// What that means.
pub static ROTATE_MEANS: Text = text(
    "نوقّع بالسرّين معًا يومًا كاملًا حتى تبدّل دون أن يضيع شيء.",
    "For a day everything is signed under both secrets, so that you can change over without losing anything.",
);
/// Has it rest.
pub static DISABLE: Text = text("أوقفه", "Have it rest");
/// Has it go on.
pub static ENABLE: Text = text("شغّله", "Have it go on");
/// The messages.
pub static DELIVERIES: Text = text("آخر الإخطارات", "Newest messages");
/// There are none.
pub static NO_DELIVERIES: Text = text("لم يُرسل شيء بعد", "Nothing was sent yet");
/// What it tells.
pub static KIND: Text = text("الحدث", "What happened");
/// When.
pub static WHEN: Text = text("متى", "When");
/// How often it was tried.
pub static ATTEMPTS: Text = text("المحاولات", "Tries");
/// Sends it once more.
pub static REPLAY: Text = text("أرسله ثانية", "Send again");

/// A secret was made; it is shown once.
pub fn made(language: Language, url: &str) -> String {
    let url = isolated(url);
    match language {
        Language::Arabic => format!("هذا سرّ التوقيع للعنوان {url}. انسخه الآن: لن يظهر مرة أخرى."),
        Language::English => {
            format!("This is the signing secret of {url}. Copy it now: it is not shown again.")
        }
    }
}

/// How often a message was tried.
pub fn attempts(language: Language, n: i64) -> String {
    counted(language, n, &TRIES)
}

static TRIES: PluralForms = PluralForms {
    ar: [
        "لم يُجرَّب بعد",
        "محاولة واحدة",
        "محاولتان",
        "{n} محاولات",
        "{n} محاولة",
        "{n} محاولة",
    ],
    en: ["{n} try", "{n} tries"],
};

/// What an endpoint hears of.
pub fn topic(language: Language, topic: Topic) -> &'static str {
    let words = match topic {
        Topic::Orders => &ORDERS,
        Topic::Products => &PRODUCTS,
        Topic::Stock => &STOCK,
    };
    words.in_(language)
}

/// What happened.
pub fn happening(language: Language, happening: Happening) -> &'static str {
    let words = match happening {
        Happening::OrderPlaced => &PLACED,
        Happening::OrderConfirmed => &CONFIRMED,
        Happening::HandedOver => &HANDED_OVER,
        Happening::OrderDelivered => &DELIVERED_TO_CUSTOMER,
        Happening::OrderRefused => &REFUSED,
        Happening::OrderReturned => &RETURNED,
        Happening::OrderCancelled => &CANCELLED,
        Happening::ProductChanged => &PRODUCT_CHANGED,
        Happening::StockChanged => &STOCK_CHANGED,
    };
    words.in_(language)
}

/// Where a message stands.
pub fn status(language: Language, status: DeliveryStatus) -> &'static str {
    let words = match status {
        DeliveryStatus::Waiting => &WAITING,
        DeliveryStatus::Delivered => &TAKEN,
        DeliveryStatus::Failed => &GIVEN_UP,
    };
    words.in_(language)
}

static ORDERS: Text = text("الطلبات", "Orders");
static PRODUCTS: Text = text("المنتجات", "Products");
static STOCK: Text = text("المخزون", "Stock");
static PLACED: Text = text("سُجّل طلب", "Order placed");
static CONFIRMED: Text = text("أُكّد الطلب", "Order confirmed");
static HANDED_OVER: Text = text("سُلّم للمندوب", "Handed to the courier");
static DELIVERED_TO_CUSTOMER: Text = text("سُلّم للعميل", "Order delivered");
static REFUSED: Text = text("رُفض عند الباب", "Refused at the door");
static RETURNED: Text = text("عاد الطلب", "Order came back");
static CANCELLED: Text = text("أُلغي الطلب", "Order cancelled");
static PRODUCT_CHANGED: Text = text("تغيّر منتج", "Product changed");
static STOCK_CHANGED: Text = text("تغيّر مخزون", "Stock changed");
/// All messages.
pub static ALL: Text = text("الكل", "All");
static WAITING: Text = text("ينتظر", "Waiting");
static TAKEN: Text = text("وصل", "Taken");
/// Not tried any more.
pub static GIVEN_UP: Text = text("تُرك", "Given up");
