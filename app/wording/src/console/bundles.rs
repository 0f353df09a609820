//! Bundles: what a variant is made of.

use domain::basics::Language;

use crate::{Text, isolated, text};

/// The part of a variant's card.
pub static MADE_OF: Text = text("طقم من بضائع أخرى", "Bundle of other goods");
/// What that means.
pub static MEANS: Text = text(
    "الطقم لا يقف على رف: كل بيعة منه تأخذ قطعه من مخزونها، ويُباع منه ما تكفي له.",
    "A bundle stands on no shelf: each one sold takes its pieces from their own stock, and as many can be sold as these make.",
);
/// What it holds.
pub static COMPONENT: Text = text("القطعة", "Piece");
/// Units of it that can be sold.
pub static FREE: Text = text("المتاح", "Can be sold");
/// Units of it in one bundle.
pub static UNITS: Text = text("في الطقم الواحد", "In one bundle");
/// Sets how many.
pub static SET: Text = text("احفظ العدد", "Save number");
/// Puts it in.
pub static ADD: Text = text("أضف إلى الطقم", "Add to bundle");
/// The search.
pub static FIND: Text = text("ابحث عن قطعة بالاسم أو رمز الصنف", "Find a piece by title or SKU");
/// Does it.
pub static SEARCH: Text = text("ابحث", "Search");
/// What it found.
pub static FOUND: Text = text("ما وُجد", "Found");
/// There is nothing.
pub static NOTHING_FOUND: Text = text(
    "لا قطعة بهذه الكلمات يمكن أن تدخل الطقم.",
    "No piece with these words can go into the bundle.",
);
/// There is more.
pub static MORE: Text = text(
    "هناك غيرها؛ اكتب كلمة أخرى لتضيق البحث.",
    "There are more; type another word to narrow it down.",
);

/// Takes a component out.
pub fn remove(language: Language, title: &str) -> String {
    let title = isolated(title);
    match language {
        Language::Arabic => format!("أخرج {title} من الطقم"),
        Language::English => format!("Take {title} out of the bundle"),
    }
}
