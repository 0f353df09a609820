//! How goods are found: what was searched for in vain, and what means the same.

use domain::basics::Language;

use crate::{PluralForms, Text, counted, text};

/// The page's title.
pub static TITLE: Text = text("البحث", "Search");
/// What the page holds.
pub static NOTE: Text = text(
    "ما يبحث عنه المتسوّقون ولا يجدونه",
    "what shoppers look for and do not find",
);
/// The searches without a result.
pub static MISSED: Text = text("لم يجدوا شيئًا", "Found nothing");
/// There is none.
pub static NOTHING: Text = text("كل ما بُحث عنه وُجد", "Everything searched for was found");
/// What would be here.
pub static NOTHING_WHY: Text = text(
    "ما يُبحث عنه بلا نتيجة يظهر هنا بعدد مراته، لتضيف له مرادفًا أو بضاعة.",
    "Words without a result appear here with how often they were typed, to be given a synonym, or goods.",
);
/// The words.
pub static WORDS: Text = text("الكلمات", "Words");
/// How often.
pub static TIMES: Text = text("المرات", "Times");
/// When last.
pub static LAST: Text = text("آخر مرة", "Last");
/// What can be done.
pub static MEND: Text = text("العلاج", "Mend");
/// Opens the form beside words.
pub static MEANS: Text = text("لها مرادف", "It means…");
/// The pairs.
pub static SYNONYMS: Text = text("المرادفات", "Synonyms");
/// What they do.
pub static SYNONYMS_MEAN: Text = text(
    "من يكتب إحداهما يجد ما يجده من يكتب الأخرى، ابتداءً من الآن.",
    "Whoever types one finds what the other finds, from now on.",
);
/// There is none.
pub static NO_SYNONYMS: Text = text("لا مرادفات بعد", "No synonyms yet");
/// One side.
pub static ONE: Text = text("الكلمة", "Word");
/// The other side.
pub static OTHER: Text = text("ما يعنيها في متجرك", "What your shop calls it");
/// Adds a pair.
pub static ADD: Text = text("أضف المرادف", "Add the synonym");
/// Takes a pair out.
pub static REMOVE: Text = text("احذف", "Remove");

/// How often words were searched for.
pub fn times(language: Language, n: i64) -> String {
    counted(language, n, &COUNTED)
}

static COUNTED: PluralForms = PluralForms {
    ar: ["أبدًا", "مرة واحدة", "مرتان", "{n} مرات", "{n} مرة", "{n} مرة"],
    en: ["once", "{n} times"],
};
