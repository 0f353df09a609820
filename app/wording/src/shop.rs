//! Texts around every storefront page, and those of the home, policy and missing pages.

use domain::basics::{Day, Language, LocalTime, Money};

use crate::numbers::{integer, money};
use crate::{PluralForms, Text, counted, dates, isolated, text};

/// Goes past the header, for people who don't use a mouse.
pub static SKIP_TO_CONTENT: Text = text("انتقل إلى المحتوى", "Skip to the content");
/// The menu of phones.
pub static MENU: Text = text("القائمة", "Menu");
/// The list of categories.
pub static CATEGORIES: Text = text("الأقسام", "Categories");
/// The search field's name.
pub static SEARCH: Text = text("البحث في المتجر", "Search the shop");
/// What the search field suggests.
pub static SEARCH_PLACEHOLDER: Text = text("ابحث عن كوب، سجّاد، هدية…", "Search for a cup, a rug, a gift…");
/// Leads to tracking.
pub static TRACK: Text = text("تتبّع طلبك", "Track your order");
/// Leads to the return policy.
pub static RETURN_POLICY: Text = text("سياسة الاسترجاع", "Return policy");
/// Leads home.
pub static HOME: Text = text("الرئيسية", "Home");
/// The language switch, in the language it leads to.
pub static OTHER_LANGUAGE: Text = text("English", "العربية");
/// The language switch where there is no room.
pub static OTHER_LANGUAGE_SHORT: Text = text("EN", "ع");
/// The way here, from the top.
pub static PATH: Text = text("مسار الصفحة", "Path");
/// The end of every page: help.
pub static HELP: Text = text("المساعدة", "Help");
/// The end of every page: goods.
pub static GOODS: Text = text("تسوّق", "Shop");

/// The name of the link to the basket, with what is in it.
pub fn basket_with(language: Language, pieces: i64) -> String {
    counted(language, pieces, &BASKET_WITH)
}

static BASKET_WITH: PluralForms = PluralForms {
    ar: [
        "السلة، فارغة",
        "السلة، فيها قطعة واحدة",
        "السلة، فيها قطعتان",
        "السلة، فيها {n} قطع",
        "السلة، فيها {n} قطعة",
        "السلة، فيها {n} قطعة",
    ],
    en: ["Basket, {n} piece", "Basket, {n} pieces"],
};

/// The title of a page in the browser's tab.
pub fn page_title(page: &str, shop: &str) -> String {
    format!("{page} · {shop}")
}

/// What the shop is, for search engines.
pub fn description(language: Language, shop: &str) -> String {
    match language {
        Language::Arabic => {
            format!("{shop}: قطع مختارة للبيت، بموعد وصول معلن ودفع عند الاستلام واسترجاع واضح الشروط.")
        }
        Language::English => {
            format!(
                "{shop}: chosen pieces for the home, with a promised day, cash on delivery and clear returns."
            )
        }
    }
}

/// What a category is, for search engines.
pub fn category_description(language: Language, category: &str, shop: &str, has_vat: bool) -> String {
    let vat = match (language, has_vat) {
        (_, false) => "",
        (Language::Arabic, true) => "الأسعار شاملة الضريبة، و",
        (Language::English, true) => "prices with VAT, ",
    };
    match language {
        Language::Arabic => {
            format!("{category} من {shop}: {vat}موعد الوصول معلن، والدفع عند الاستلام.")
        }
        Language::English => {
            format!("{category} at {shop}: {vat}a promised day, and cash on delivery.")
        }
    }
}

/// What stands at the very end of every page.
pub static ALL_PRICES: Text = text(
    "الأسعار كلها شاملة ضريبة القيمة المضافة.",
    "All prices include VAT.",
);
/// What the shop is, at the foot of every page.
pub static SHOP_IN_A_SENTENCE: Text = text(
    "ما تراه هنا موجود على الرف، ويصلك في يوم تعرفه قبل أن تطلب.",
    "What you see here is on our shelf, and arrives on a day you know before you order.",
);

/// The line over the home page's story.
pub static STORY_KICKER: Text = text("وصل حديثًا", "Just in");
/// The home page's story.
pub static STORY: Text = text(
    "قطعٌ تعيش معك، بأيدٍ تعرف صنعتها",
    "Pieces to live with, by hands that know their craft",
);
/// What the story says.
pub static STORY_TEXT: Text = text(
    "اخترناها قطعة قطعة. ما تراه هنا موجود على الرف، ونخبرك متى يصلك قبل أن تطلبه.",
    "Chosen one by one. What you see is on our shelf, and you know the day it arrives before you order.",
);
/// Into the goods.
pub static STORY_GO: Text = text("تسوّق الجديد", "Shop what is new");
/// The way to the collection that the story is about.
pub static STORY_COLLECTION: Text = text("تسوّق التشكيلة", "Shop the collection");
/// The collections of the home page.
pub static COLLECTIONS: Text = text("تشكيلاتنا", "Collections");
/// The other way out of the story.
pub static STORY_RETURNS: Text = text("كيف نسترجع", "How returns work");
/// The newest goods.
pub static NEWEST: Text = text("وصل حديثًا", "Just in");
/// Goods whose price is lowered.
pub static LOWERED: Text = text("بأسعار أقل", "Now for less");
/// All of a list.
pub static SEE_ALL: Text = text("عرض الكل", "See all");
/// A shop without goods.
pub static NO_GOODS_YET: Text = text("لا معروضات بعد", "Nothing on the shelf yet");
/// What to do about that.
pub static NO_GOODS_YET_TEXT: Text = text(
    "نجهّز أول القطع. عد إلينا قريبًا.",
    "We are putting the first pieces out. Come back soon.",
);
/// The four promises, for people who listen to the page.
pub static PROMISES: Text = text("ما نعدك به", "What we promise");

/// "Arrives Tuesday".
pub fn arrives_weekday(language: Language, on: Day) -> String {
    let weekday = dates::weekday(language, on);
    match language {
        Language::Arabic => format!("يصلك {weekday}"),
        Language::English => format!("Arrives {weekday}"),
    }
}

/// "In Riyadh, ordered by Sunday 4 pm".
pub fn order_until(language: Language, until: LocalTime, region: &str) -> String {
    let (weekday, clock) = (
        dates::weekday(language, until.day),
        dates::clock(language, until.minute),
    );
    match language {
        Language::Arabic => format!("إلى {region}، قبل {weekday} {clock}"),
        Language::English => format!("In {region}, ordered by {weekday} {clock}"),
    }
}

/// Paying at the door.
pub static CASH_ON_DELIVERY: Text = text("ادفع عند الاستلام", "Pay on delivery");

/// "A fee of SAR 15.00, shown before you order".
pub fn cash_fee_note(language: Language, fee: Money) -> String {
    if fee.minor == 0 {
        return NO_CASH_FEE.in_(language).to_owned();
    }
    let fee = isolated(&money(language, fee));
    match language {
        Language::Arabic => format!("رسوم {fee} تظهر قبل التأكيد"),
        Language::English => format!("A fee of {fee}, shown before you order"),
    }
}
static NO_CASH_FEE: Text = text("نقدًا للمندوب، بلا رسوم", "In cash to the courier, with no fee");

/// "Returns within 14 days".
pub fn return_days(language: Language, days: i64) -> String {
    counted(language, days, &RETURN_DAYS)
}

static RETURN_DAYS: PluralForms = PluralForms {
    ar: [
        "استرجاع يوم الاستلام",
        "استرجاع خلال يوم",
        "استرجاع خلال يومين",
        "استرجاع خلال {n} أيام",
        "استرجاع خلال {n} يومًا",
        "استرجاع خلال {n} يوم",
    ],
    en: ["Returns within {n} day", "Returns within {n} days"],
};

/// Under the return promise.
pub static RETURN_NOTE: Text = text("بشروط واضحة من هنا", "Clear terms, written here");
/// Returns, where no policy is published yet.
pub static RETURNS_SOON: Text = text("استرجاع واضح الشروط", "Clear returns");
/// The promise of knowing where an order is.
pub static ALWAYS_TRACKED: Text = text("تعرف أين طلبك", "Know where it is");
/// Under it.
pub static ALWAYS_TRACKED_NOTE: Text = text("برقم الطلب ورقم جوالك", "By order number and phone");

/// Since when a policy is in force.
pub fn policy_since(language: Language, version: i64, since: Day) -> String {
    let (version, since) = (integer(language, version), dates::full_date(language, since));
    match language {
        Language::Arabic => format!("الإصدار {version}، سارٍ منذ {since}"),
        Language::English => format!("Version {version}, in force since {since}"),
    }
}

/// How a policy binds the shop.
pub static POLICY_BINDS: Text = text(
    "الإصدار المعروض وقت طلبك هو الذي يسري عليه، حتى لو تغيّرت السياسة بعده.",
    "The version you saw when you ordered governs your order, even when the policy changes later.",
);

/// A product that was taken out of the shop.
pub static NO_LONGER_SOLD: Text = text("لم نعد نبيعه", "No longer sold");
/// A page that is not there.
pub static NOT_FOUND: Text = text("لم نجد هذه الصفحة", "We could not find that page");
/// What to do about it.
pub static NOT_FOUND_TEXT: Text = text(
    "ربما تغيّر العنوان أو لم تعد القطعة معروضة. ابحث عنها أو ابدأ من الرئيسية.",
    "Its address may have changed, or the piece is no longer sold. Search for it, or start from the home page.",
);
/// The way home.
pub static GO_HOME: Text = text("إلى الرئيسية", "Go to the home page");
/// A page that could not be fetched.
pub static FAILED: Text = text("تعذّر عرض الصفحة", "This page could not be shown");
/// Fetches it again.
pub static TRY_AGAIN: Text = text("أعد المحاولة", "Try again");
/// Something is coming.
pub static LOADING: Text = text("جارٍ التحميل…", "Loading…");
