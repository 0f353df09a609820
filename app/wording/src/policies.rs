//! The return policy: the one a shop begins with, and what is said around it. What the shop writes itself is its data,
//! not a text of the program.

use domain::basics::Language;
use domain::policies::ReturnPayer;
use domain::policies::read::ReturnTerms;

use crate::numbers::integer;
use crate::{Text, shop, text};

/// Who pays for the way back.
pub fn payer(language: Language, payer: ReturnPayer) -> &'static str {
    let text = match payer {
        ReturnPayer::Customer => &CUSTOMER_PAYS,
        ReturnPayer::Shop => &SHOP_PAYS,
    };
    text.in_(language)
}

static CUSTOMER_PAYS: Text = text("أجرة الإعادة على المشتري", "the buyer pays the return");
static SHOP_PAYS: Text = text("الإعادة على حسابنا", "we pay the return");

/// What a version grants in a line: "Returns within 14 days, the buyer pays the return".
pub fn terms(language: Language, terms: ReturnTerms) -> String {
    let days = days(language, terms.days);
    if terms.days == 0 {
        return days;
    }
    let paid = payer(language, terms.payer);
    match language {
        Language::Arabic => format!("{days}، {paid}"),
        Language::English => format!("{days}, {paid}"),
    }
}

/// Within how many days, or that nothing is taken back.
pub fn days(language: Language, days: i64) -> String {
    if days == 0 {
        NO_RETURNS.in_(language).to_owned()
    } else {
        shop::return_days(language, days)
    }
}

static NO_RETURNS: Text = text("لا تُسترجع القطع السليمة", "Only faulty pieces go back");

/// Which version an order will be placed under.
pub fn version(language: Language, version: i64) -> String {
    let version = integer(language, version);
    match language {
        Language::Arabic => format!("الإصدار {version}"),
        Language::English => format!("version {version}"),
    }
}

/// The heading over what can't be returned.
pub static EXCLUDED: Text = text(
    "ما الذي لا يُعاد إن لم يكن فيه عيب",
    "What cannot go back, unless it is faulty",
);
/// Over a version that is no longer in force.
pub static REPLACED: Text = text(
    "هذا إصدار سابق. يسري على الطلبات التي قُدّمت حين كان معروضًا.",
    "This is an earlier version. It governs the orders that were placed while it was shown.",
);
/// The way to the version in force.
pub static SEE_CURRENT: Text = text("الإصدار الساري", "The version in force");

/// Days after delivery within which goods may be returned.
pub const USUAL_RETURN_DAYS: i64 = 14;

/// The title of the return policy.
pub static RETURNS_TITLE: Text = text("سياسة الاسترجاع", "Return policy");

/// Its text: simple HTML.
pub static USUAL_RETURNS: Text = text(
    "<p>يمكنك إرجاع أي قطعة خلال ١٤ يومًا من استلامها، ما دامت بحالتها الأصلية ومع تغليفها.</p>\
     <ul><li>تواصل معنا برقم طلبك لنرتّب استلام القطعة منك.</li>\
     <li>نفحص القطعة عند وصولها، ثم نعيد لك ثمنها.</li>\
     <li>إن وصلتك القطعة تالفة أو مختلفة عمّا طلبت، نتحمّل نحن تكلفة الإرجاع.</li></ul>",
    "<p>You may return any item within 14 days of receiving it, in its original condition and packaging.</p>\
     <ul><li>Contact us with your order number and we will arrange the collection.</li>\
     <li>We inspect the item when it arrives and then give its price back to you.</li>\
     <li>If the item arrived damaged or is not what you ordered, we pay for the return.</li></ul>",
);
