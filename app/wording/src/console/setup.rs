//! The first page of an empty installation.

use domain::basics::Language;

use crate::{Text, isolated, text};

/// The page's title.
pub static TITLE: Text = text("افتتح متجرك", "Open your shop");
/// The program's name.
pub static PRODUCT: Text = text("منظومة", "Manzuma");
/// What it promises.
pub static PROMISE: Text = text(
    "متجر ومستودع ودفاتر في برنامج واحد، جاهز في دقيقة.",
    "Shop, warehouse and books in one program, ready in a minute.",
);
/// What will be asked.
pub static INTRO: Text = text(
    "ثلاثة أسئلة ثم تبدأ العمل. يمكن تغيير الاسم والضريبة واللغات لاحقًا، أما البلد وعملته فيبقيان.",
    "Three questions, and you can begin. Name, tax and languages can change later; the country and its currency stay.",
);
/// The shop.
pub static SHOP: Text = text("المتجر", "The shop");
/// Its Arabic name.
pub static NAME_AR: Text = text("اسم المتجر بالعربية", "Shop name in Arabic");
/// Its English name.
pub static NAME_EN: Text = text("اسم المتجر بالإنجليزية", "Shop name in English");
/// Either name will do.
pub static ONE_IS_ENOUGH: Text = text("(يكفي أحدهما)", "(one of the two is enough)");
/// Its country.
pub static COUNTRY: Text = text("البلد", "Country");
/// Between two days of the weekend.
pub static AND: Text = text(" و", " and ");

/// What a country sets: its VAT and its weekend.
pub fn country_sets(language: Language, vat: &str, weekend: &str) -> String {
    match language {
        Language::Arabic => format!("الضريبة {} · العطلة {weekend}", isolated(vat)),
        Language::English => format!("VAT {} · weekend {weekend}", isolated(vat)),
    }
}

/// The languages.
pub static LANGUAGES: Text = text("اللغات", "Languages");
/// The first language.
pub static DEFAULT_LANGUAGE: Text = text("لغة المتجر الأولى", "First language");
/// What it is for.
pub static DEFAULT_LANGUAGE_HINT: Text = text(
    "ما يراه من يفتح العنوان أول مرة",
    "What people see who open the address first",
);
/// Both languages.
pub static BOTH: Text = text("اللغتان معًا", "Both languages");
/// What that means.
pub static BOTH_MEANS: Text = text("يختار المتسوق لغته من كل صفحة", "Shoppers switch on every page");
/// One language.
pub static ONE: Text = text("لغة واحدة", "One language");
/// What that means.
pub static ONE_MEANS: Text = text("تظهر اللغة الأولى وحدها", "Only the first one is shown");
/// The first administrator.
pub static MANAGER: Text = text("أول مدير", "The first manager");
/// Opens the shop.
pub static OPEN: Text = text("افتتح المتجر", "Open the shop");
