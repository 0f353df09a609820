//! The page about programs of partners.

use domain::basics::Language;
use domain::partners::Scope;

use crate::{Text, isolated, text};

/// The page's title.
pub static TITLE: Text = text("برامج الشركاء", "Partners' programs");
/// What it is about.
pub static NOTE: Text = text(
    "مفاتيح تستعمل بها برامج أخرى واجهة المتجر /api/v1: سوق إلكتروني، نظام محاسبة، مستودع.",
    "Keys with which other programs use the shop's API under /api/v1: a marketplace, an accounting system, a warehouse.",
);
/// The list.
pub static KEYS: Text = text("المفاتيح", "Keys");
/// Whom a key is for.
pub static NAME: Text = text("لمن", "For whom");
/// An example of that.
pub static NAME_HINT: Text = text("مثلًا: سوق نون", "For example: the marketplace");
/// How it begins.
pub static PREFIX: Text = text("يبدأ بـ", "Begins with");
/// What it is good for.
pub static SCOPES: Text = text("يصلح لـ", "Good for");
/// Since when.
pub static SINCE: Text = text("منذ", "Since");
/// When it was last used.
pub static LAST_USED: Text = text("آخر استعمال", "Last used");
/// It never was.
pub static NEVER: Text = text("لم يُستعمل", "Never");
/// It was taken back.
pub static REVOKED: Text = text("مسحوب", "Taken back");
/// Whether it is good for anything.
pub static ACCESS: Text = text("الصلاحية", "Access");
/// There are no keys.
pub static NO_KEYS: Text = text("لا مفاتيح بعد", "No keys yet");
/// What to do about it.
pub static NO_KEYS_WHY: Text = text(
    "لا يحتاج المتسوقون إلى مفتاح. أعطِ مفتاحًا لكل برنامج يقرأ مخزونك أو طلباتك.",
    "Shoppers need none. Give one to each program that reads your stock or your orders.",
);
/// The form that gives one out.
pub static ADD: Text = text("مفتاح جديد", "A new key");
/// What to think of.
pub static ADD_MEANS: Text = text(
    "مفتاح لكل برنامج، بأقل ما يحتاجه: هكذا تسحب واحدًا دون أن يتوقف غيره.",
    "One for each program, good for no more than it needs: so one can be taken back and the others go on.",
);
/// Gives it out.
pub static ADD_NOW: Text = text("أصدر المفتاح", "Make the key");
/// Takes it back.
pub static REVOKE: Text = text("سحب", "Take back");
/// What that means.
pub static REVOKE_MEANS: Text = text(
    "يتوقف البرنامج الذي يستعمله فورًا، ولا يعود المفتاح صالحًا أبدًا.",
    "The program that uses it stops at once, and the key is never good again.",
);
/// Takes it back, now that its meaning was read.
pub static REVOKE_SURE: Text = text("نعم، اسحبه", "Yes, take it back");

/// A key was made; it is shown once.
pub fn made(language: Language, name: &str) -> String {
    let name = isolated(name);
    match language {
        Language::Arabic => {
            format!("هذا مفتاح {name}. انسخه الآن: لن يظهر مرة أخرى، ولا نحتفظ به.")
        }
        Language::English => {
            format!("This is the key for {name}. Copy it now: it is not kept, and not shown again.")
        }
    }
}

/// What a scope is good for.
pub fn scope(language: Language, scope: Scope) -> &'static str {
    let words = match scope {
        Scope::ReadProducts => &READ_PRODUCTS,
        Scope::WriteProducts => &WRITE_PRODUCTS,
        Scope::ReadStock => &READ_STOCK,
        Scope::WriteStock => &WRITE_STOCK,
        Scope::ReadOrders => &READ_ORDERS,
    };
    words.in_(language)
}

static READ_PRODUCTS: Text = text("قراءة المنتجات وأسعارها", "Reading products and prices");
static WRITE_PRODUCTS: Text = text("تسعير المنتجات ونشرها", "Pricing and publishing products");
static READ_STOCK: Text = text("قراءة المخزون", "Reading stock");
static WRITE_STOCK: Text = text("ضبط المخزون", "Setting stock");
static READ_ORDERS: Text = text(
    "قراءة الطلبات مع أسماء العملاء وجوالاتهم",
    "Reading orders with customers' names and phones",
);
