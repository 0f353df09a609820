//! Collections, and lists of products that somebody picks.

use domain::basics::{Currency, Language};
use domain::catalog::read::ConditionRow;
use domain::catalog::{CollectionMode, CollectionStatus, Condition, ConditionKind, Matching};

use crate::{PluralForms, Text, counted, isolated, listing, text};

/// The list's title.
pub static TITLE: Text = text("التشكيلات", "Collections");
/// What they are, and their order.
pub static ORDER_MEANS: Text = text(
    "بهذا الترتيب تظهر في القائمة والصفحة الرئيسية، والأولى تُروى قصتها هناك.",
    "They stand in the menu and on the home page in this order; the first one is its story.",
);
/// There is none.
pub static NONE: Text = text("لا تشكيلات بعد", "No collections yet");
/// What they are for.
pub static NONE_WHY: Text = text(
    "اجمع قطعًا لموسم أو هدية: تختارها بنفسك، أو بشروط تُراجَع كلما فُتحت الصفحة.",
    "Put goods together for a season or a gift: picked by you, or by conditions that are asked each time.",
);
/// The collection.
pub static COLLECTION: Text = text("التشكيلة", "Collection");
/// Where it stands.
pub static STATUS: Text = text("الحالة", "Status");
/// How goods come into it.
pub static MODE: Text = text("كيف تُجمع", "Made");
/// How many products it holds.
pub static PRODUCTS: Text = text("يراها المتسوق الآن", "Seen in it now");
/// Where it stands among the others.
pub static PLACE: Text = text("الترتيب", "Order");
/// Makes one.
pub static ADD: Text = text("أنشئ تشكيلة", "Make a collection");

/// Where it stands.
pub fn status(language: Language, status: CollectionStatus) -> &'static str {
    match status {
        CollectionStatus::Draft => &DRAFT,
        CollectionStatus::Published => &PUBLISHED,
    }
    .in_(language)
}

static DRAFT: Text = text("مسودة", "Draft");
static PUBLISHED: Text = text("في المتجر", "In the shop");

/// How goods come into it.
pub fn mode(language: Language, mode: CollectionMode) -> &'static str {
    match mode {
        CollectionMode::Picked => &PICKED,
        CollectionMode::Ruled => &RULED,
    }
    .in_(language)
}

static PICKED: Text = text("باليد، بترتيبك", "By hand, in your order");
static RULED: Text = text("بشروط", "By conditions");

/// Leads to it in the shop.
pub static SEE_IN_SHOP: Text = text("افتحها في المتجر", "See it in the shop");
/// It is a draft.
pub static DRAFT_MEANS: Text = text("لا يراها المتسوقون.", "Shoppers do not see it.");
/// It is in the shop.
pub static PUBLISHED_MEANS: Text = text("لها صفحة في المتجر.", "It has a page in the shop.");
/// Shows it.
pub static PUBLISH: Text = text("انشرها", "Publish it");
/// Takes it off the shop.
pub static UNPUBLISH: Text = text("أخفِها", "Take it off the shop");
/// What that means.
pub static UNPUBLISH_MEANS: Text = text(
    "تختفي صفحتها ورابطها في القائمة، وتبقى هنا مسودة.",
    "Its page and its place in the menu go; here it stays as a draft.",
);
/// Takes it off, now that its meaning was read.
pub static UNPUBLISH_SURE: Text = text("نعم، أخفِها", "Yes, take it off");
/// Removes it.
pub static REMOVE: Text = text("احذفها", "Remove it");
/// What that means.
pub static REMOVE_MEANS: Text = text(
    "تُحذف بنصوصها وشروطها وترتيبها، ولا يعود إليها رابط. المنتجات نفسها تبقى.",
    "Its texts, conditions and order go, and no link leads to it any more. The products stay.",
);
/// Removes it, now that its meaning was read.
pub static REMOVE_SURE: Text = text("نعم، احذفها", "Yes, remove it");

/// The form of its texts.
pub static DETAILS: Text = text("النصوص والعنوان", "Texts and address");
/// What they are for.
pub static DETAILS_MEAN: Text = text(
    "الاسم في القائمة والصفحة، والوصف فوق قطعها.",
    "The name stands in the menu and on the page, the text above its goods.",
);
/// What stands above its goods.
pub static ABOUT: Text = text("الوصف", "Text above the goods");
/// Whether the menu names it.
pub static IN_MENU: Text = text("في القائمة والصفحة الرئيسية", "In the menu and on the home page");
/// Saves them.
pub static SAVE: Text = text("حفظ التشكيلة", "Save the collection");

/// How many conditions goods have to meet.
pub static MATCHING: Text = text("ما الذي يدخل", "What belongs to it");

/// How many conditions goods have to meet.
pub fn matching(language: Language, matching: Matching) -> &'static str {
    match matching {
        Matching::All => &ALL,
        Matching::Any => &ANY,
    }
    .in_(language)
}

static ALL: Text = text("ما يحقق كل الشروط", "Whatever meets all conditions");
static ANY: Text = text("ما يحقق شرطًا واحدًا على الأقل", "Whatever meets at least one");

/// The conditions.
pub static CONDITIONS: Text = text("الشروط", "Conditions");
/// There is none.
pub static NO_CONDITIONS: Text = text(
    "لا شروط بعد، فلا شيء فيها",
    "No conditions yet, so nothing is in it",
);
/// A condition.
pub static CONDITION: Text = text("الشرط", "Condition");
/// Which kind is added.
pub static KIND: Text = text("شرط جديد", "New condition");
/// The value of an option.
pub static OPTION: Text = text("الخيار", "Option");
/// The value of an option, where more are known than can be offered.
pub static OPTION_TYPED: Text = text("أو اكتبه", "Or type it");
/// How it is typed.
pub static OPTION_TYPED_MEANS: Text = text(
    "للمتجر قيم أكثر مما تعرضه القائمة. اكتب اسم الخيار ثم قيمته، مثل \u{2068}colour: clay\u{2069}.",
    "The shop has more values than the list shows. Type the option and its value, such as colour: clay.",
);
/// Within how many days.
pub static DAYS: Text = text("خلال كم يومًا", "Within how many days");
/// Adds a condition.
pub static ADD_CONDITION: Text = text("أضف الشرط", "Add the condition");
/// Takes one out.
pub static REMOVE_CONDITION: Text = text("احذف", "Remove");

/// From how much.
pub fn price_from_in(language: Language, currency: &str) -> String {
    match language {
        Language::Arabic => format!("من ({})", isolated(currency)),
        Language::English => format!("From ({})", isolated(currency)),
    }
}

/// Below how much.
pub fn price_below_in(language: Language, currency: &str) -> String {
    match language {
        Language::Arabic => format!("أقل من ({})", isolated(currency)),
        Language::English => format!("Below ({})", isolated(currency)),
    }
}

/// A kind of condition.
pub fn kind(language: Language, kind: ConditionKind) -> &'static str {
    match kind {
        ConditionKind::Category => &CATEGORY,
        ConditionKind::Brand => &BRAND,
        ConditionKind::Price => &PRICE,
        ConditionKind::OnSale => &ON_SALE,
        ConditionKind::Option => &OPTION,
        ConditionKind::Newest => &NEWEST,
        ConditionKind::InStock => &IN_STOCK,
    }
    .in_(language)
}

static CATEGORY: Text = text("القسم", "Category");
static BRAND: Text = text("العلامة", "Brand");
static PRICE: Text = text("السعر", "Price");
static ON_SALE: Text = text("سعره مخفّض الآن", "Its price is lowered now");
static NEWEST: Text = text("وصل حديثًا", "Came to the shop lately");
static IN_STOCK: Text = text("متوفر الآن", "In stock now");

/// A condition in a few words.
pub fn condition(language: Language, row: &ConditionRow, currency: Currency) -> String {
    let name = kind(language, row.kind());
    match &row.condition {
        Condition::Category(_) | Condition::Brand(_) => format!("{name}: {}", isolated(&row.named)),
        Condition::Option(_) => isolated(&row.named),
        Condition::Price(band) => format!("{name}: {}", listing::band(language, *band, currency)),
        Condition::Newest(days) => counted(language, *days, &WITHIN),
        Condition::OnSale | Condition::InStock => name.to_owned(),
    }
}

static WITHIN: PluralForms = PluralForms {
    ar: [
        "وصل اليوم",
        "وصل خلال يوم واحد",
        "وصل خلال يومين",
        "وصل خلال {n} أيام",
        "وصل خلال {n} يومًا",
        "وصل خلال {n} يوم",
    ],
    en: ["Came within {n} day", "Came within {n} days"],
};

/// What shoppers see first.
pub static PREVIEW: Text = text("أول ما يراه المتسوق", "What shoppers see first");
/// Nothing of it can be seen.
pub static EMPTY: Text = text("لا شيء فيها الآن", "Nothing is in it now");
/// Why, and what that means.
pub static EMPTY_WHY: Text = text(
    "لا يدخلها إلا منتج معروض للبيع. صفحتها تقول إنها فارغة، ولا تُعرض على محركات البحث.",
    "Only products that are on sale belong to it. Its page says that it is empty, and search engines are not told of it.",
);

/// What a collection holds, picked by hand.
pub static GOODS: Text = text("منتجاتها", "Its products");
/// What goes well with a product.
pub static RELATED: Text = text("يليق معه", "Goes well with it");
/// What is shown where nobody picked anything.
pub static RELATED_MEANS: Text = text(
    "يظهر المختار أولًا، ثم الأحدث من القسم والعلامة نفسها. لا يظهر إلا ما يمكن شراؤه.",
    "What you pick comes first, then the newest of its category and brand. Only what can be bought is shown.",
);
/// Nothing was picked.
pub static NOTHING_PICKED: Text = text("لم تختر شيئًا بعد", "Nothing is picked yet");
/// Looks for products to add.
pub static FIND: Text = text("ابحث عن منتج لتضيفه", "Find a product to add");
/// Looks.
pub static SEARCH: Text = text("ابحث", "Search");
/// Nothing was found.
pub static NOTHING_FOUND: Text = text(
    "لا منتج بهذه الكلمات غير المختار",
    "No product with these words but those picked",
);
/// More was found than is shown.
pub static MORE_FOUND: Text = text(
    "هناك غيرها. أضف كلمة لتضيّق البحث.",
    "There are more. Add a word to narrow the search.",
);
/// What was found.
pub static FOUND: Text = text("ما وجدناه", "Found");
/// No more can be added.
pub static FULL: Text = text(
    "بلغت القائمة أقصاها. أخرج منها شيئًا لتضيف غيره.",
    "The list is full. Take something out to add another.",
);
/// A picked product.
pub static PRODUCT: Text = text("المنتج", "Product");
/// What can be sold of it.
pub static AVAILABLE: Text = text("المتاح", "Available");

/// Adds a product.
pub fn pick(language: Language, title: &str) -> String {
    match language {
        Language::Arabic => format!("أضف {}", isolated(title)),
        Language::English => format!("Add {}", isolated(title)),
    }
}

/// Takes a product out.
pub fn unpick(language: Language, title: &str) -> String {
    match language {
        Language::Arabic => format!("أخرج {}", isolated(title)),
        Language::English => format!("Take {} out", isolated(title)),
    }
}

/// Adds it, where the row says what.
pub static PICK: Text = text("أضف", "Add");
