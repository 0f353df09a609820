//! The product list and one product's page.

use domain::basics::Language;

use crate::numbers::integer;
use crate::{Text, isolated, text};

/// The list's title.
pub static TITLE: Text = text("المنتجات", "Products");
/// What the list holds.
pub static GOODS: Text = text("كل المنتجات", "Every product");
/// The list's search.
pub static FIND: Text = text("ابحث باسم المنتج أو رمز الصنف…", "Find a product or a SKU…");
/// There is no product yet.
pub static NO_GOODS: Text = text("لا منتجات بعد", "No products yet");
/// Why that is so.
pub static NO_GOODS_WHY: Text = text(
    "أنشئ أول منتج من هنا، أو استورد ملف متجرك السابق.",
    "Make the first one here, or import the file of your former shop.",
);
/// Nothing matches.
pub static NONE_FOUND: Text = text("لا منتج يطابق هذا", "No product matches");
/// What else to try.
pub static NONE_FOUND_WHY: Text = text(
    "جرّب كلمة من الاسم أو رمز الصنف.",
    "Try a word of its title, or its SKU.",
);

/// A product.
pub static PRODUCT: Text = text("المنتج", "Product");
/// Where it stands.
pub static STATUS: Text = text("الحالة", "Status");
/// How many variants.
pub static VARIANTS: Text = text("الأنواع", "Variants");
/// Units that can be sold.
pub static AVAILABLE: Text = text("المتاح للبيع", "Can be sold");
/// The lowest price.
pub static PRICE_FROM: Text = text("السعر من", "Price from");

/// Opens the product's page in the shop.
pub static SEE_IN_SHOP: Text = text("كما يراه المتسوقون", "As shoppers see it");
/// It is on sale.
pub static ON_SALE: Text = text("معروض للبيع", "On sale");
/// What that means.
pub static ON_SALE_MEANS: Text = text(
    "يراه المتسوقون ويشترونه ما دام على الرف.",
    "Shoppers see it, and can buy it while it is on the shelf.",
);
/// It is being written.
pub static DRAFT: Text = text("مسودة", "Draft");
/// What that means.
pub static DRAFT_MEANS: Text = text(
    "لا يراه أحد خارج هذه اللوحة.",
    "Nobody outside this console sees it.",
);
/// It is no longer sold.
pub static ARCHIVED: Text = text("مؤرشف", "Archived");
/// What that means.
pub static ARCHIVED_MEANS: Text = text(
    "لم يعد يُباع، وتبقى طلباته القديمة كما هي.",
    "It is no longer sold; old orders keep what they show of it.",
);
/// Puts it on sale.
pub static PUBLISH: Text = text("اعرضه للبيع", "Put on sale");
/// Takes it off sale.
pub static UNPUBLISH: Text = text("أوقف بيعه", "Take off sale");
/// What that means.
pub static UNPUBLISH_MEANS: Text = text(
    "يختفي من المتجر فورًا، وتبقى الطلبات القائمة عليه كما هي.",
    "It leaves the shop at once. Orders that already hold it are not touched.",
);
/// Takes it off sale, now that its meaning was read.
pub static UNPUBLISH_SURE: Text = text("نعم، أوقف بيعه", "Yes, take it off sale");

/// The texts.
pub static TEXTS: Text = text("النصوص", "Texts");
/// Both languages are equal.
pub static TEXTS_MEANS: Text = text(
    "العربية والإنجليزية جنبًا إلى جنب، ولكل متسوق لغته.",
    "Arabic and English side by side: every shopper reads their own.",
);
/// The title field.
pub static PRODUCT_TITLE: Text = text("الاسم", "Title");
/// The description field.
pub static PRODUCT_BODY: Text = text("الوصف", "Description");
/// Beside a field that may stay empty.
pub static OPTIONAL: Text = text("(اختياري)", "(optional)");
/// What an empty language shows.
pub static EMPTY_SHOWS_OTHER: Text = text(
    "ما يُترك فارغًا يظهر باللغة الأخرى.",
    "What is left empty is shown in the other language.",
);
/// Saves the texts.
pub static SAVE: Text = text("حفظ النصوص", "Save texts");

/// Prices and stock of the variants.
pub static PRICES_AND_STOCK: Text = text("الأسعار والمخزون", "Prices and stock");
/// It has none.
pub static NO_VARIANTS: Text = text("لا أنواع لهذا المنتج", "This product has no variant");
/// The name of a single variant.
pub static ONLY_VARIANT: Text = text("نوع واحد", "One kind only");
/// Opens the variant's movements.
pub static MOVEMENTS: Text = text("حركات المخزون", "Stock movements");
/// Stock by place.
pub static STOCK: Text = text("المخزون حسب المكان", "Stock by place");
/// Saves a price.
pub static SAVE_PRICE: Text = text("حفظ السعر", "Save price");

/// The price field.
pub fn price_in(language: Language, currency: &str) -> String {
    match language {
        Language::Arabic => format!("السعر شاملًا الضريبة ({})", isolated(currency)),
        Language::English => format!("Price with VAT ({})", isolated(currency)),
    }
}

/// The field of the price it is compared with.
pub fn compare_in(language: Language, currency: &str) -> String {
    match language {
        Language::Arabic => format!("السعر السابق ({})", isolated(currency)),
        Language::English => format!("Former price ({})", isolated(currency)),
    }
}

/// The pictures.
pub static PICTURES: Text = text("الصور", "Pictures");
/// There are none.
pub static NO_PICTURES: Text = text("لا صور لهذا المنتج", "This product has no picture");
/// What is shown instead.
pub static NO_PICTURES_WHY: Text = text(
    "يرى المتسوقون مكانها رسمًا بسيطًا.",
    "Shoppers see a simple drawing in its place.",
);
/// It was not imported from elsewhere.
pub static MADE_HERE: Text = text("من المتجر نفسه", "This shop's own");
/// Where it comes from.
pub static SOURCE: Text = text("المصدر", "Source");
/// Fetches it again.
pub static RETRY: Text = text("حاول مجددًا", "Try again");

/// Chooses files.
pub static CHOOSE_PICTURES: Text = text("اختر صورًا من جهازك", "Choose pictures from your device");
/// What may be chosen, and the other way.
pub static CHOOSE_PICTURES_HINT: Text = text(
    "JPEG أو PNG أو WebP أو GIF، حتى ١٥ ميغابايت للصورة. يمكنك أيضًا سحبها وإفلاتها هنا.",
    "JPEG, PNG, WebP or GIF, up to 15 MB each. You can also drop them here.",
);
/// Sends them.
pub static ADD_PICTURES: Text = text("أضف الصور", "Add pictures");
/// The list of files on their way.
pub static ON_THEIR_WAY: Text = text("الصور المرسلة", "Pictures being sent");
/// A file has arrived.
pub static ARRIVED: Text = text("وصلت", "Arrived");
/// The picture lists show.
pub static FIRST_PICTURE: Text = text("الأولى في القوائم", "Shown in lists");
/// Moves it before all others.
pub static MAKE_FIRST: Text = text("اجعلها الأولى", "Make it the first");
/// Moves it up.
pub static MOVE_EARLIER: Text = text("قدّمها", "Move earlier");
/// Moves it down.
pub static MOVE_LATER: Text = text("أخّرها", "Move later");
/// Opens the texts.
pub static DESCRIBE: Text = text("الوصف البديل", "Alt text");
/// What the texts are for.
pub static DESCRIBE_HINT: Text = text(
    "ما تُظهره الصورة، لمن لا يراها ولمحركات البحث. يُترك فارغًا فيُقرأ اسم المنتج.",
    "What it shows, for people who don't see it and for search engines. Left empty, the product's title is read.",
);
/// Saves the texts.
pub static SAVE_DESCRIPTION: Text = text("احفظ الوصف", "Save alt text");
/// Opens the variants it is the picture of.
pub static OF_VARIANTS: Text = text("الأنواع", "Variants");
/// What choosing them does.
pub static OF_VARIANTS_HINT: Text = text(
    "تظهر هذه الصورة حين يختار المتسوق أحد هذه الأنواع.",
    "This picture is shown when a shopper chooses one of these.",
);
/// Saves them.
pub static SAVE_VARIANTS: Text = text("احفظ الأنواع", "Save variants");
/// What stands between names in a row.
pub static LISTED: Text = text("، ", ", ");
/// Takes it away.
pub static REMOVE_PICTURE: Text = text("أزل الصورة", "Remove picture");
/// What that means.
pub static REMOVE_PICTURE_MEANS: Text = text(
    "تختفي من المتجر وتُمحى ملفاتها. لا رجعة في ذلك.",
    "It leaves the shop and its files are erased. This can't be undone.",
);
/// Takes it away, now that its meaning was read.
pub static REMOVE_PICTURE_SURE: Text = text("نعم، أزلها", "Yes, remove it");

/// The name of a picture among its product's.
pub fn picture_number(language: Language, place: usize) -> String {
    let place = integer(language, i64::try_from(place).unwrap_or(i64::MAX));
    match language {
        Language::Arabic => format!("الصورة {place}"),
        Language::English => format!("Picture {place}"),
    }
}
