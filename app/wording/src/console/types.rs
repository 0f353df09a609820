//! Types of products, their attributes and size guides; and what is said of one product.

use domain::basics::Language;
use domain::catalog::AttributeKind;

use crate::{PluralForms, Text, catalog, counted, isolated, text};

/// The page's title.
pub static TITLE: Text = text("الفئات والمواصفات", "Types and attributes");
/// What a type is.
pub static TYPES_MEAN: Text = text(
    "الفئة تقول ما هو المنتج، مثل كوب أو فستان، وما الذي يُذكر عنه ودليل مقاساته.",
    "A type says what a product is, such as a cup or a dress: what can be said of it, and its size guide.",
);
/// There is none.
pub static NO_TYPES: Text = text("لا فئات بعد", "No types yet");
/// Why to make one.
pub static NO_TYPES_WHY: Text = text(
    "أضف فئة، ثم اختر فئة كل منتج في صفحته.",
    "Make one here, then choose the type of each product on its page.",
);
/// Makes a type.
pub static ADD_TYPE: Text = text("أضف فئة", "Add a type");
/// The name.
pub static NAME: Text = text("الفئة", "Type");
/// What it asks.
pub static ATTRIBUTES: Text = text("المواصفات", "Attributes");
/// Its products.
pub static PRODUCTS: Text = text("المنتجات", "Products");
/// It has a size guide.
pub static GUIDE: Text = text("دليل المقاسات", "Size guide");
/// It is there.
pub static HAS_GUIDE: Text = text("مكتوب", "Written");
/// Saves the name.
pub static RENAME: Text = text("احفظ الاسم", "Save the name");
/// Takes the type away.
pub static REMOVE_TYPE: Text = text("احذف الفئة", "Remove the type");
/// Its name.
pub static TYPE_NAME: Text = text("اسم الفئة", "Its name");
/// Who reads it.
pub static TYPE_NAME_MEANS: Text = text(
    "للموظفين وحدهم؛ لا يراه المتسوقون.",
    "For staff only; shoppers never read it.",
);

/// What they are.
pub static ATTRIBUTES_MEAN: Text = text(
    "ما يُذكر عن كل منتج من هذه الفئة، بهذا الترتيب في صفحته. ما لم يُكتب لمنتج لا يظهر فيها.",
    "What can be said of each product of this type, in this order on its page. What is not said of a product is not shown.",
);
/// There is none.
pub static NO_ATTRIBUTES: Text = text("لا مواصفات بعد.", "No attributes yet.");
/// Makes an attribute.
pub static ADD_ATTRIBUTE: Text = text("أضف مواصفة", "Add an attribute");
/// Asks what another type asks.
pub static TAKE_ATTRIBUTE: Text = text("أضف مواصفة من فئة أخرى", "Add an attribute of another type");
/// Which one.
pub static ATTRIBUTE: Text = text("المواصفة", "Attribute");
/// None chosen.
pub static CHOOSE: Text = text("اختر…", "Choose…");
/// What sharing means.
pub static TAKE_MEANS: Text = text(
    "تبقى مواصفة واحدة باسم واحد وقائمة واحدة، وتُحفظ قيمتها إن تغيّرت فئة المنتج.",
    "It stays one attribute with one name and one list, and what it says is kept when a product changes its type.",
);
/// What can be said by it.
pub static KIND: Text = text("نوع القيمة", "What is said");
/// That it stays.
pub static KIND_MEANS: Text = text("لا يتغيّر بعد الحفظ.", "It stays as it is made.");
/// The unit.
pub static UNIT_AR: Text = text("الوحدة بالعربية (للأرقام)", "Arabic unit (of numbers)");
/// The unit.
pub static UNIT_EN: Text = text("الوحدة بالإنجليزية (للأرقام)", "English unit (of numbers)");
/// The values of a list.
pub static VALUES_MEAN: Text = text(
    "للقوائم فقط: عدة قيم تفصلها فواصل، بالعدد نفسه في اللغتين.",
    "For lists only: several values with commas, as many in one language as in the other.",
);
/// Saves it.
pub static SAVE_ATTRIBUTE: Text = text("احفظ المواصفة", "Save the attribute");
/// Takes it away.
pub static REMOVE_ATTRIBUTE: Text = text("احذف المواصفة", "Remove the attribute");
/// Does what was asked about.
pub static CONFIRM: Text = text("نعم، أؤكّد ذلك", "Yes, that is meant");

/// The size guide.
pub static GUIDE_MEANS: Text = text(
    "يُفتح بجانب اختيار المقاس في صفحة كل منتج من هذه الفئة، ويصلح لجداول المقاسات.",
    "It opens beside the choice of a size on the page of each product of this type. Tables are welcome.",
);
/// Its text.
pub static GUIDE_TEXT: Text = text("الدليل", "The guide");
/// How a table is typed.
pub static TABLE_HINT: Text = text(
    "الجدول: | المقاس | الصدر | ثم سطر | --- | --- | ثم سطر لكل مقاس.",
    "A table: | Size | Chest | then a line | --- | --- | then a line for each size.",
);
/// Saves it.
pub static SAVE_GUIDE: Text = text("احفظ الدليل", "Save the guide");

/// A product's type and what is said of it.
pub static OF_PRODUCT: Text = text("الفئة والمواصفات", "Type and attributes");
/// What that is.
pub static OF_PRODUCT_MEANS: Text = text(
    "فئة المنتج تحدّد ما يُذكر عنه. ما يُترك فارغًا لا يظهر في صفحته.",
    "Its type decides what can be said of it. What is left empty is not shown on its page.",
);
/// To the types.
pub static MANAGE: Text = text("الفئات والمواصفات", "Types and attributes");
/// No type.
pub static NO_TYPE: Text = text("بلا فئة", "None");
/// Saves the type.
pub static SAVE_TYPE: Text = text("غيّر الفئة", "Change the type");
/// Saves what is said.
pub static SAVE_VALUES: Text = text("احفظ المواصفات", "Save the attributes");
/// Nothing is said.
pub static NOT_SAID: Text = text("غير مذكور", "Not said");
/// In Arabic.
pub static IN_ARABIC: Text = text("بالعربية", "In Arabic");
/// In English.
pub static IN_ENGLISH: Text = text("بالإنجليزية", "In English");
/// The product's own size guide.
pub static OWN_GUIDE: Text = text("دليل مقاسات خاص به", "A size guide of its own");
/// What it does where its type has one.
pub static OWN_GUIDE_REPLACES: Text = text(
    "يظهر بدل دليل فئته. اتركه فارغًا ليظهر دليل الفئة.",
    "It is shown instead of its type's. Leave it empty to show that one.",
);
/// What it does otherwise.
pub static OWN_GUIDE_MEANS: Text = text(
    "يُفتح بجانب اختيار المقاس في صفحته.",
    "It opens beside the choice of a size on its page.",
);

/// What can be said by an attribute.
pub fn kind(language: Language, kind: AttributeKind) -> &'static str {
    let name = match kind {
        AttributeKind::Text => &TEXT,
        AttributeKind::Number => &NUMBER,
        AttributeKind::YesNo => &YES_NO,
        AttributeKind::One => &ONE,
        AttributeKind::Several => &SEVERAL,
    };
    name.in_(language)
}

static TEXT: Text = text("نص", "Words");
static NUMBER: Text = text("رقم بوحدة", "A number with a unit");
static YES_NO: Text = text("نعم أو لا", "Yes or no");
static ONE: Text = text("واحدة من قائمة", "One of a list");
static SEVERAL: Text = text("عدة قيم من قائمة", "Several of a list");

/// "12 products".
pub fn goods(language: Language, n: i64) -> String {
    catalog::goods(language, n)
}

/// How many products say something by it.
pub fn said_by(language: Language, n: i64) -> String {
    counted(language, n, &SAID_BY)
}

static SAID_BY: PluralForms = PluralForms {
    ar: [
        "لم تُكتب لمنتج بعد",
        "مكتوبة لمنتج واحد",
        "مكتوبة لمنتجين",
        "مكتوبة لـ{n} منتجات",
        "مكتوبة لـ{n} منتجًا",
        "مكتوبة لـ{n} منتج",
    ],
    en: ["{n} product says it", "{n} products say it"],
};

/// The other types that ask it.
pub fn also(language: Language, names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| isolated(name)).collect();
    match language {
        Language::Arabic => format!("وفي فئات أخرى: {}. التعديل هنا يسري فيها أيضًا.", names.join("، ")),
        Language::English => format!(
            "Other types have it too: {}. What is changed here is changed there.",
            names.join(", ")
        ),
    }
}
