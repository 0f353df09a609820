//! Categories and brands.

use domain::basics::Language;

use crate::{Text, catalog, isolated, text};

/// The page's title.
pub static TITLE: Text = text("الأقسام والعلامات", "Categories and brands");
/// The categories.
pub static CATEGORIES: Text = text("الأقسام", "Categories");
/// Their order.
pub static CATEGORIES_MEAN: Text = text(
    "بهذا الترتيب تظهر في قائمة المتجر، ما دام فيها ما يُباع.",
    "They stand in the shop's menu in this order, as long as something in them is on sale.",
);
/// There is none.
pub static NO_CATEGORIES: Text = text("لا أقسام بعد", "No categories yet");
/// The brands.
pub static BRANDS: Text = text("العلامات", "Brands");
/// There is none.
pub static NO_BRANDS: Text = text("لا علامات بعد", "No brands yet");
/// Where they come from.
pub static NO_BRANDS_WHY: Text = text(
    "تُضاف العلامة حين تكتب اسمها في صفحة منتج.",
    "A brand is added when you type its name on a product's page.",
);
/// The name and what it holds.
pub static NAME: Text = text("الاسم", "Name");
/// How many products.
pub static PRODUCTS: Text = text("المنتجات", "Products");
/// Where it stands.
pub static PLACE: Text = text("الترتيب", "Order");
/// Adds a category.
pub static ADD: Text = text("أضف قسمًا", "Add a category");
/// What the texts of a category are for.
pub static DETAILS_MEAN: Text = text(
    "الاسم في القائمة والصفحة، والوصف فوق منتجاته.",
    "The name stands in the menu and on the page, the text above its goods.",
);
/// Saves a category's texts.
pub static SAVE: Text = text("حفظ القسم", "Save the category");
/// Saves a brand's name.
pub static RENAME: Text = text("احفظ الاسم", "Save the name");

/// Moves a category up.
pub fn move_up(language: Language, name: &str) -> String {
    match language {
        Language::Arabic => format!("قدّم {}", isolated(name)),
        Language::English => format!("Move {} up", isolated(name)),
    }
}

/// Moves a category down.
pub fn move_down(language: Language, name: &str) -> String {
    match language {
        Language::Arabic => format!("أخّر {}", isolated(name)),
        Language::English => format!("Move {} down", isolated(name)),
    }
}

/// "12 products".
pub fn goods(language: Language, n: i64) -> String {
    catalog::goods(language, n)
}
