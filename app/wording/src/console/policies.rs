//! The console's screen for the return policy.

use domain::basics::Language;

use crate::numbers::integer;
use crate::{Text, text};

/// The page's title.
pub static TITLE: Text = text("سياسة الاسترجاع", "Return policy");
/// What it is.
pub static NOTE: Text = text("ما تعد به مشتريك", "what you promise your buyers");
/// The heading of what is structured.
pub static TERMS: Text = text("الشروط", "Terms");
/// Where they are shown.
pub static TERMS_MEANS: Text = text(
    "تظهر في الرئيسية وصفحة القطعة وخطوة الدفع، وتُقرأ منها محركات البحث.",
    "Shown on the home page, beside every product and at the payment step, and told to search engines.",
);
/// Days.
pub static DAYS: Text = text("أيام الاسترجاع بعد الاستلام", "Days to return after delivery");
/// What zero means.
pub static DAYS_HINT: Text = text("صفر: لا تُسترجع القطع السليمة", "0: only faulty pieces go back");
/// Who pays.
pub static PAYER: Text = text(
    "من يدفع أجرة الإعادة إن غيّر المشتري رأيه",
    "Who pays when a buyer changes their mind",
);
/// The heading of the texts.
pub static TEXTS: Text = text("النص بلغتين", "The text in both languages");
/// What becomes of them.
pub static TEXTS_MEANS: Text = text(
    "كل نشر إصدار جديد. الطلبات السابقة يسري عليها الإصدار الذي عُرض على أصحابها، ويبقى مقروءًا.",
    "Each time you publish, a new version begins. Earlier orders keep the version their buyers were shown, and it stays readable.",
);
/// The title's field.
pub static POLICY_TITLE: Text = text("العنوان", "Title");
/// The exclusions' field.
pub static EXCLUSIONS: Text = text("ما لا يُعاد", "What cannot be returned");
/// How they are written.
pub static EXCLUSIONS_HINT: Text = text("شيء في كل سطر", "One thing a line");
/// The text's field.
pub static POLICY_BODY: Text = text("نص السياسة", "The policy's text");
/// How it may be written.
pub static BODY_HINT: Text = text("يقبل وسوم HTML البسيطة", "Simple HTML tags are kept");
/// May be left out.
pub static OPTIONAL: Text = text("اختياري", "optional");
/// Publishes.
pub static PUBLISH: Text = text("انشر إصدارًا جديدًا", "Publish a new version");
/// The heading over all versions.
pub static VERSIONS: Text = text("الإصدارات", "Versions");
/// There is none yet.
pub static NO_VERSIONS: Text = text("لم تُنشر سياسة بعد", "Nothing published yet");
/// A version's number.
pub static VERSION: Text = text("الإصدار", "Version");
/// Since when.
pub static SINCE: Text = text("منذ", "Since");
/// What it grants.
pub static GRANTS: Text = text("يمنح", "Grants");
/// Who published it.
pub static BY: Text = text("نشره", "Published by");
/// The one the shop began with.
pub static AT_OPENING: Text = text("مع افتتاح المتجر", "with the opening");
/// The one in force.
pub static IN_FORCE: Text = text("ساري", "In force");

/// Opens a version as buyers read it.
pub fn see(language: Language, version: i64) -> String {
    let version = integer(language, version);
    match language {
        Language::Arabic => format!("اقرأ الإصدار {version}"),
        Language::English => format!("Read version {version}"),
    }
}
