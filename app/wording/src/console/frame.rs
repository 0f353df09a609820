//! What stands round every page: the side, the keys, waiting, failing, and what was done.

use domain::basics::Language;

use crate::{PluralForms, Text, counted, text};

/// How formatted text is written.
pub static MARKUP_HINT: Text = text(
    "سطر فارغ بين الفقرات، و## قبل العنوان، و- قبل كل بند، و**نص عريض**.",
    "A blank line between paragraphs, ## before a heading, - before each item of a list, **bold**.",
);
/// What a language calls itself: shown to whoever reads that language.
pub static OWN_NAME: Text = text("العربية", "English");
/// The console, where the shop's name is not known.
pub static CONSOLE: Text = text("لوحة العمل", "Console");
/// The title of a page in the browser's tab.
pub fn titled(language: Language, page: &str) -> String {
    format!("{page} · {}", CONSOLE.in_(language))
}

/// Leads past the side.
pub static SKIP: Text = text("انتقل إلى المحتوى", "Skip to the content");
/// The name of the side's navigation.
pub static PLACES: Text = text("أقسام اللوحة", "Places in the console");

/// The morning screen.
pub static TODAY: Text = text("اليوم", "Today");
/// The order list.
pub static ORDERS: Text = text("الطلبات", "Orders");
/// The group of goods.
pub static GOODS: Text = text("البضاعة", "Behind the counter");
/// The product list.
pub static PRODUCTS: Text = text("المنتجات", "Products");
/// The categories and brands.
pub static SHELVES: Text = text("الأقسام والعلامات", "Categories and brands");
/// The collections.
pub static COLLECTIONS: Text = text("التشكيلات", "Collections");
/// The types of products.
pub static TYPES: Text = text("الفئات والمواصفات", "Types and attributes");
/// The promotions.
pub static PROMOTIONS: Text = text("العروض", "Promotions");
/// The stock screen.
pub static STOCK: Text = text("المخزون", "Stock");
/// How goods are found.
pub static SEARCH: Text = text("البحث", "Search");
/// The group of people and of what keeps the shop honest.
pub static HOUSE: Text = text("إدارة المتجر", "Running the shop");
/// The staff list.
pub static STAFF: Text = text("الموظفون", "Staff");
/// One's own account, where the staff list is not shown.
pub static MY_ACCOUNT: Text = text("حسابي", "My account");
/// Hours, holidays, regions.
pub static DELIVERY: Text = text("التوصيل والمواعيد", "Delivery and hours");
/// The shop itself.
pub static SETTINGS: Text = text("بيانات المتجر", "The shop");
/// What the shop grants its buyers.
pub static POLICIES: Text = text("سياسة الاسترجاع", "Return policy");
/// Programs of partners.
pub static PARTNERS: Text = text("برامج الشركاء", "Partners' programs");
/// What programs are told.
pub static WEBHOOKS: Text = text("إخطار البرامج", "Webhooks");
/// The audit trail.
pub static AUDIT: Text = text("سجل التغييرات", "Who changed what");
/// What keeps failing.
pub static PROBLEMS: Text = text("ما تعثّر", "What got stuck");
/// Leaves the console.
pub static SIGN_OUT: Text = text("تسجيل الخروج", "Sign out");

/// How many wait behind a link, read aloud beside its name.
pub fn waiting(language: Language, n: i64) -> String {
    counted(language, n, &WAITING)
}

static WAITING: PluralForms = PluralForms {
    ar: [
        "لا شيء ينتظر",
        "واحد ينتظر",
        "اثنان ينتظران",
        "{n} تنتظر",
        "{n} تنتظر",
        "{n} تنتظر",
    ],
    en: ["{n} waits", "{n} wait"],
};

/// The search of most pages.
pub static FIND_ORDER: Text = text("ابحث عن طلب أو اسم أو جوال…", "Find an order, a name, a phone…");
/// The path above a page.
pub static PATH: Text = text("موقع الصفحة", "Path to this page");
/// The links under a list.
pub static PAGES: Text = text("صفحات القائمة", "Pages of the list");
/// Drops the search.
pub static SHOW_ALL: Text = text("عرض الكل", "Show all");
/// Back to the first page.
pub static FIRST_PAGE: Text = text("من البداية", "Back to the start");
/// On to the next page.
pub static NEXT_PAGE: Text = text("التالي", "Next page");

/// What J and K do.
pub static KEY_MOVE: Text = text("للتنقّل ·", "move ·");
/// The key that opens.
pub static KEY_ENTER: Text = text("Enter", "Enter");
/// What Enter does.
pub static KEY_OPEN: Text = text("للفتح", "open");
/// What N does.
pub static KEY_NEXT_STEP: Text = text("إلى الخطوة التالية", "to the next step");

/// While a page's data is on its way.
pub static LOADING: Text = text("يجري التحميل…", "Loading…");
/// There is no such thing.
pub static NOT_FOUND: Text = text("لم نجد هذا", "There is no such thing");
/// No page stands at the address.
pub static NO_SUCH_PAGE: Text = text("لا صفحة بهذا العنوان", "There is no page here");
/// The person may not see it.
pub static NOT_ALLOWED: Text = text("هذه الصفحة ليست ضمن صلاحياتك", "This page is not yours to see");
/// It could not be shown.
pub static NOT_LOADED: Text = text("تعذّر عرض الصفحة", "The page could not be shown");
/// The way on from there.
pub static TO_TODAY: Text = text("إلى صفحة اليوم", "Go to Today");

/// Pictures were added.
pub static PICTURES_ADDED: Text = text(
    "أُضيفت الصور، وتظهر للمتسوقين حال تجهيزها بعد لحظات.",
    "Pictures added. Shoppers see them as soon as they are ready, in a moment.",
);
/// Texts, prices or a role were saved.
pub static SAVED: Text = text("حُفظ.", "Saved.");
/// A policy was published.
pub static PUBLISHED: Text = text("نُشر، وهو ساري من الآن.", "Published. It is in force from now on.");
/// A product was made.
pub static MADE: Text = text(
    "أُنشئ مسودةً. أكمل ما ينقصه ثم اعرضه للبيع.",
    "Made, as a draft. Complete it, then put it on sale.",
);
/// Stock was corrected.
pub static CORRECTED: Text = text(
    "صُحّح المخزون، والحركة وسببها في السجل.",
    "The stock is corrected; the movement and its reason are on record.",
);
/// A user was added.
pub static ADDED: Text = text(
    "أُضيف الموظف ويمكنه الدخول الآن.",
    "They are added and can sign in now.",
);
/// A password was changed.
pub static PASSWORD_CHANGED: Text = text("تغيّرت كلمة المرور.", "Your password is changed.");
/// Something failed is being tried again.
pub static RETRYING: Text = text(
    "نحاول مرة أخرى. إن تعثّر ثانية سيظهر هنا من جديد.",
    "It is being tried again. If it fails once more, it will be back here.",
);
