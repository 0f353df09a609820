//! Promotions and their codes.

use domain::basics::{Language, LocalTime, Standing};
use domain::pricing::Effect;

use crate::numbers::{integer, money, rate};
use crate::{PluralForms, Text, counted, dates, isolated, text};

/// The list's title.
pub static TITLE: Text = text("العروض", "Promotions");
/// What the list holds.
pub static ALL: Text = text("كل العروض", "Every promotion");
/// Makes one.
pub static NEW: Text = text("عرض جديد", "New promotion");
/// There is none.
pub static NONE: Text = text("لا عروض بعد", "No promotions yet");
/// What they are for.
pub static NONE_WHY: Text = text(
    "خصم يُعطى من نفسه لكل من تنطبق عليه شروطه، أو برمز يكتبه المتسوق.",
    "A discount that everybody gets who meets its conditions, or one that shoppers ask for by a code.",
);
/// The promotion.
pub static PROMOTION: Text = text("العرض", "Promotion");
/// What it takes off.
pub static TAKES_OFF: Text = text("الخصم", "Takes off");
/// Where it stands.
pub static STATUS: Text = text("الحالة", "Status");
/// How often it was used.
pub static USES: Text = text("مرات الاستعمال", "Uses");
/// When it runs.
pub static RUNS: Text = text("المدة", "Runs");
/// Its place in the order.
pub static PRIORITY: Text = text("الترتيب", "Place in the order");
/// What that means.
pub static PRIORITY_MEANS: Text = text(
    "الأصغر يُطبَّق أولًا، وكل عرض يُحسب مما أبقاه الذي قبله.",
    "Lower numbers come first; each takes its share of what those before it left.",
);
/// What it took off all orders.
pub static GIVEN: Text = text("مجموع ما خصمه", "Taken off so far");

/// The form of a promotion.
pub static RULES: Text = text("قواعد العرض", "Rules");
/// Arabic name.
pub static NAME_AR: Text = text("الاسم بالعربية", "Name in Arabic");
/// English name.
pub static NAME_EN: Text = text("الاسم بالإنجليزية", "Name in English");
/// Where the name is shown.
pub static NAME_MEANS: Text = text(
    "يراه المتسوق بجانب الخصم.",
    "Shoppers see it beside the discount.",
);
/// How it is given.
pub static HOW_GIVEN: Text = text("كيف يُعطى", "How it is given");
/// By itself.
pub static AUTOMATIC: Text = text("من نفسه", "By itself");
/// By code.
pub static BY_CODE: Text = text("برمز", "By a code");
/// What it takes off.
pub static EFFECT: Text = text("نوع الخصم", "What it takes off");
/// A share.
pub static PERCENT: Text = text("نسبة من سعر القطع", "A share of the goods");
/// An amount.
pub static FIXED: Text = text("مبلغ من سعر القطع", "An amount off the goods");
/// Delivery.
pub static FREE_DELIVERY: Text = text("رسوم التوصيل", "The delivery fee");
/// Sets.
pub static BUY_GET: Text = text("اشترِ عددًا وخذ عددًا بخصم", "Buy some, get some reduced");
/// The share field.
pub static PERCENT_FIELD: Text = text("النسبة (٪)", "Share (%)");
/// The units paid in full.
pub static BUY: Text = text("يشتري", "Buy");
/// The reduced units.
pub static GET: Text = text("ويأخذ بخصم", "Get reduced");
/// What sets are.
pub static SET_MEANS: Text = text(
    "من كل مجموعة بهذا العدد تُخصم النسبة من أرخص قطعها.",
    "Of every set of so many, the share is taken off the cheapest.",
);
/// The goods it is about.
pub static GOODS: Text = text("على ماذا", "For which goods");
/// Everything.
pub static ALL_GOODS: Text = text("كل القطع", "Everything");
/// Categories.
pub static CATEGORIES: Text = text("أقسام", "Categories");
/// Products.
pub static PRODUCTS: Text = text("منتجات", "Products");
/// Their addresses.
pub static SLUGS: Text = text(
    "عناوينها في المتجر، عنوان في كل سطر",
    "Their addresses in the shop, one a line",
);
/// What an address is.
pub static SLUGS_MEANS: Text = text(
    "آخر جزء من رابط القسم أو المنتج.",
    "The last part of the link to the category or product.",
);
/// For a first order only.
pub static FIRST_ORDER: Text = text(
    "لأول طلب من كل رقم جوال فقط",
    "Only for the first order of a phone number",
);
/// How it gets on with others.
pub static STACKING: Text = text("مع العروض الأخرى", "With other promotions");
/// Beside others.
pub static STACKS: Text = text("يجتمع معها", "Given beside them");
/// Alone.
pub static EXCLUSIVE: Text = text("يُعطى وحده", "Given alone");
/// From when.
pub static STARTS: Text = text("يبدأ (بتوقيت المتجر)", "From (the shop's time)");
/// Until when.
pub static ENDS: Text = text("ينتهي (بتوقيت المتجر)", "Until (the shop's time)");
/// The most uses.
pub static USES_MAX: Text = text("أقصى عدد مرات", "Most uses in all");
/// The most uses of a customer.
pub static CUSTOMER_MAX: Text = text("أقصى عدد لكل عميل", "Most uses of each customer");
/// What a customer is.
pub static CUSTOMER_MEANS: Text = text("العميل هو رقم الجوال.", "A customer is a phone number.");
/// Saves the rules.
pub static SAVE: Text = text("حفظ العرض", "Save promotion");
/// Makes it.
pub static MAKE: Text = text("أنشئ العرض", "Make the promotion");
/// Ends it.
pub static END: Text = text("أنهِ العرض", "End it");
/// What that means.
pub static END_MEANS: Text = text(
    "يتوقف فورًا، وتبقى الطلبات القائمة كما هي.",
    "It stops at once. Orders that have it keep it.",
);
/// Ends it, now that its meaning was read.
pub static END_SURE: Text = text("نعم، أنهِه الآن", "Yes, end it now");

/// The codes.
pub static CODES: Text = text("الرموز", "Codes");
/// A code.
pub static CODE: Text = text("الرمز", "Code");
/// What may be typed.
pub static CODE_MEANS: Text = text(
    "حروف وأرقام؛ لا فرق بين الكبيرة والصغيرة. لعدة رموز هو بدايتها.",
    "Letters and digits; capitals make no difference. For several codes it is what they begin with.",
);
/// How many to make.
pub static COUNT: Text = text("كم رمزًا نصنع", "How many to make");
/// What leaving it empty means.
pub static COUNT_MEANS: Text = text(
    "اتركه فارغًا لرمز واحد كما كتبته.",
    "Empty for the one code as typed.",
);
/// The most uses of a code.
pub static CODE_MAX: Text = text("أقصى عدد مرات لكل رمز", "Most uses of each code");
/// Adds codes.
pub static ADD_CODES: Text = text("أضف", "Add");
/// There is none.
pub static NO_CODES: Text = text(
    "لا رموز بعد، فلا يطلبه أحد",
    "No codes yet, so nobody can ask for it",
);

/// The sale of a variant.
pub static SALE: Text = text("تخفيض لمدة", "Sale for a time");
/// Saves it.
pub static SAVE_SALE: Text = text("حفظ التخفيض", "Save the sale");
/// What an empty price does.
pub static SALE_MEANS: Text = text(
    "سعر فارغ يلغي التخفيض. الأوقات بتوقيت المتجر، ووقت فارغ يعني بلا حد.",
    "No price ends the sale. Times are the shop's; an empty one sets no bound.",
);

/// The field of a sale's price.
pub fn sale_price_in(language: Language, currency: &str) -> String {
    match language {
        Language::Arabic => format!("سعر التخفيض ({})", isolated(currency)),
        Language::English => format!("Sale price ({})", isolated(currency)),
    }
}

/// The field of an amount that is taken off.
pub fn amount_in(language: Language, currency: &str) -> String {
    match language {
        Language::Arabic => format!("المبلغ ({})", isolated(currency)),
        Language::English => format!("Amount ({})", isolated(currency)),
    }
}

/// The field of what goods must cost at least.
pub fn minimum_in(language: Language, currency: &str) -> String {
    match language {
        Language::Arabic => format!("أقل مجموع للقطع ({})", isolated(currency)),
        Language::English => format!("Least subtotal ({})", isolated(currency)),
    }
}

/// Whether something runs.
pub fn standing(language: Language, standing: Standing) -> &'static str {
    match standing {
        Standing::Ahead => &AHEAD,
        Standing::Runs => &RUNNING,
        Standing::Over => &OVER,
    }
    .in_(language)
}

static AHEAD: Text = text("لم يبدأ", "Not begun");
static RUNNING: Text = text("ساري", "Running");
static OVER: Text = text("انتهى", "Over");

/// What a promotion takes off, in a few words.
pub fn effect(language: Language, effect: Effect) -> String {
    match (effect, language) {
        (Effect::Percent { basis_points }, _) => rate(language, basis_points),
        (Effect::Fixed { off }, _) => money(language, off),
        (Effect::FreeDelivery, _) => FREE_DELIVERY.in_(language).to_owned(),
        (
            Effect::BuyGet {
                buy,
                get,
                basis_points,
            },
            Language::Arabic,
        ) => format!(
            "اشترِ {} وخذ {} بخصم {}",
            integer(language, buy),
            integer(language, get),
            rate(language, basis_points)
        ),
        (
            Effect::BuyGet {
                buy,
                get,
                basis_points,
            },
            Language::English,
        ) => format!(
            "Buy {}, get {} at {} off",
            integer(language, buy),
            integer(language, get),
            rate(language, basis_points)
        ),
    }
}

/// From when until when.
pub fn runs(language: Language, starts: Option<LocalTime>, ends: Option<LocalTime>) -> String {
    let time = |at| isolated(&dates::short_time(language, at));
    match (starts, ends, language) {
        (None, None, Language::Arabic) => "بلا حد".to_owned(),
        (None, None, Language::English) => "Without a bound".to_owned(),
        (Some(starts), None, Language::Arabic) => format!("من {}", time(starts)),
        (Some(starts), None, Language::English) => format!("From {}", time(starts)),
        (None, Some(ends), Language::Arabic) => format!("حتى {}", time(ends)),
        (None, Some(ends), Language::English) => format!("Until {}", time(ends)),
        (Some(starts), Some(ends), _) => format!("{} – {}", time(starts), time(ends)),
    }
}

/// "3 of 10", or "3" without a limit.
pub fn uses(language: Language, used: i64, max: Option<i64>) -> String {
    let used = integer(language, used);
    match (max, language) {
        (None, _) => used,
        (Some(max), Language::Arabic) => format!("{used} من {}", integer(language, max)),
        (Some(max), Language::English) => format!("{used} of {}", integer(language, max)),
    }
}

/// How many codes there are.
pub fn codes(language: Language, n: i64) -> String {
    counted(language, n, &CODES_COUNTED)
}

static CODES_COUNTED: PluralForms = PluralForms {
    ar: ["لا رموز", "رمز واحد", "رمزان", "{n} رموز", "{n} رمزًا", "{n} رمز"],
    en: ["{n} code", "{n} codes"],
};
