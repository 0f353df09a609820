//! Texts of the basket.

use domain::basics::Language;
use domain::cart::CartChange;

use crate::inventory::pieces;
use crate::numbers::{integer, money};
use crate::{Text, isolated, text};

/// The basket.
pub static BASKET: Text = text("السلة", "Basket");
/// An empty one.
pub static EMPTY: Text = text("سلتك فارغة", "Your basket is empty");
/// What to do about it.
pub static EMPTY_TEXT: Text = text(
    "ما تضيفه هنا ينتظرك، ولا يُحجز قبل أن تطلبه.",
    "What you add waits here for you; it is reserved when you order it.",
);
/// Back to the goods.
pub static GO_SHOPPING: Text = text("تصفّح المتجر", "Browse the shop");
/// The amounts.
pub static SUMMARY: Text = text("ملخص الطلب", "Summary");
/// What the goods cost.
pub static GOODS: Text = text("القطع", "Goods");
/// Delivery.
pub static DELIVERY: Text = text("التوصيل", "Delivery");
/// When delivery is known.
pub static DELIVERY_LATER: Text = text(
    "حسب منطقتك، في الخطوة التالية",
    "By your region, in the next step",
);
/// The total before delivery.
pub static TOTAL_BEFORE_DELIVERY: Text = text("الإجمالي قبل التوصيل", "Total before delivery");
/// On to the checkout.
pub static CHECK_OUT: Text = text("إتمام الطلب", "Check out");
/// Why it is not possible yet.
pub static CHANGE_FIRST: Text = text(
    "عدّل السطور المعلَّمة أولًا، ثم أتمم الطلب.",
    "Change the marked lines first, then check out.",
);
/// Under the fact that cash can be paid at the door.
pub static CASH_NOTE: Text = text(
    "تظهر رسومه قبل أن تؤكد الطلب",
    "Its fee is shown before you order",
);
/// Takes a line out.
pub static REMOVE: Text = text("إزالة", "Remove");
/// Something changed since the basket was filled.
pub static CHANGED: Text = text(
    "تغيّر شيء منذ ملأت سلتك",
    "Something changed since you filled your basket",
);
/// What to do about it.
pub static CHANGED_TEXT: Text = text(
    "راجع السطور المعلَّمة. الأسعار والكميات هنا هي الحالية.",
    "Look at the marked lines. Prices and quantities here are the current ones.",
);
/// Agrees to what changed.
pub static ACCEPT: Text = text("موافق على التغييرات", "Accept the changes");
/// A change was not taken, and the basket shows what it was.
pub static NOT_CHANGED: Text = text("لم تتغير السلة", "The basket was not changed");

/// What happened to a line.
pub fn change(language: Language, change: &CartChange) -> String {
    match (change, language) {
        (CartChange::Price { before, now }, _) => {
            let (before, now) = (
                isolated(&money(language, *before)),
                isolated(&money(language, *now)),
            );
            match language {
                Language::Arabic => format!("تغيّر سعر القطعة من {before} إلى {now}."),
                Language::English => format!("The price of one has changed from {before} to {now}."),
            }
        }
        (CartChange::Fewer { wanted, available }, Language::Arabic) => format!(
            "طلبت {} والمتاح الآن {}. قلّل الكمية لتتمكن من الطلب.",
            integer(language, *wanted),
            pieces(language, *available)
        ),
        (CartChange::Fewer { wanted, available }, Language::English) => format!(
            "You asked for {}, and {} left. Take fewer to order it.",
            integer(language, *wanted),
            match available {
                1 => "1 is".to_owned(),
                more => format!("{} are", integer(language, *more)),
            }
        ),
        (CartChange::Gone, _) => GONE.in_(language).to_owned(),
    }
}

static GONE: Text = text(
    "لم يعد متوفرًا. أزله من السلة لتتمكن من الطلب.",
    "It can no longer be bought. Remove it to place your order.",
);

/// "SAR 68.00 each".
pub fn each(language: Language, price: domain::basics::Money) -> String {
    let price = isolated(&money(language, price));
    match language {
        Language::Arabic => format!("{price} للقطعة"),
        Language::English => format!("{price} each"),
    }
}

/// The name of the control that takes a line out.
pub fn remove_named(language: Language, title: &str) -> String {
    match language {
        Language::Arabic => format!("إزالة {} من السلة", isolated(title)),
        Language::English => format!("Remove {} from the basket", isolated(title)),
    }
}
