//! The audit trail: what was done, to what, and which field of it.

use domain::audit::Subject;
use domain::basics::{Language, Weekday};
use domain::settings::Country;

use super::frame::OWN_NAME;
use super::{collections, setup};
use crate::{Text, accounts, catalog, dates, orders, policies, text};

/// The page's title.
pub static TITLE: Text = text("سجل التغييرات", "Who changed what");
/// What it holds.
pub static NOTE: Text = text("لا يُحذف منه شيء ولا يُعدَّل", "nothing is ever removed from it");
/// Its order.
pub static NEWEST_FIRST: Text = text("الأحدث أولًا", "Newest first");
/// It is empty.
pub static NOTHING: Text = text("لا تغييرات بعد", "No changes yet");
/// Why that is so.
pub static NOTHING_WHY: Text = text(
    "كل خطوة يقوم بها شخص تُسجَّل هنا باسمه ووقتها.",
    "Every step somebody takes is kept here with their name and its time.",
);
/// When.
pub static WHEN: Text = text("متى", "When");
/// Who.
pub static WHO: Text = text("من", "Who");
/// What.
pub static WHAT: Text = text("ماذا", "What");
/// Before and after.
pub static CHANGES: Text = text("قبل ← بعد", "Before → after");
/// Why.
pub static REASON: Text = text("السبب", "Reason");

/// What was done. Something the trail holds from another version of the program is shown by its code.
pub fn action(language: Language, code: &str) -> String {
    said(language, code, ACTIONS)
}

/// A changed field.
pub fn field(language: Language, code: &str) -> String {
    said(language, code, FIELDS)
}

/// A value of a field that holds codes, in words; none for fields that hold what people wrote.
pub fn value(language: Language, field: &str, code: &str) -> Option<String> {
    let words = match field {
        "stage" => orders::stage(language, code.parse().ok()?),
        "status" => catalog::status(language, code.parse().ok()?),
        "role" => accounts::role(language, code.parse().ok()?),
        "returned_as" => orders::returned_as(language, code.parse().ok()?),
        "disabled" if code == "true" => YES.in_(language),
        "disabled" => NO.in_(language),
        "payer" => policies::payer(language, code.parse().ok()?),
        "mode" => collections::mode(language, code.parse().ok()?),
        "matching" => collections::matching(language, code.parse().ok()?),
        "weekend" => return Some(weekdays(language, code)),
        "language" | "default_language" => OWN_NAME.in_(code.parse().ok()?),
        "languages" if code == "both" => setup::BOTH.in_(language),
        "languages" => setup::ONE.in_(language),
        "country" => {
            let facts = code.parse::<Country>().ok()?.facts();
            text(facts.ar, facts.en).in_(language)
        }
        _ => return None,
    };
    Some(words.to_owned())
}

/// Days of the week by their numbers: `5,6`.
fn weekdays(language: Language, code: &str) -> String {
    let numbers = code.split(',').filter_map(|number| number.parse::<usize>().ok());
    let days = numbers.filter_map(|number| Weekday::ALL.get(number.wrapping_sub(1)));
    let names: Vec<&str> = days.map(|day| dates::weekday_name(language, *day)).collect();
    names.join(match language {
        Language::Arabic => "، ",
        Language::English => ", ",
    })
}

/// A kind of thing.
pub fn subject(language: Language, subject: Subject) -> &'static str {
    let name = match subject {
        Subject::Order => &ORDER,
        Subject::Product => &PRODUCT,
        Subject::Category => &CATEGORY,
        Subject::Brand => &BRAND,
        Subject::Collection => &COLLECTION,
        Subject::ProductType => &PRODUCT_TYPE,
        Subject::Promotion => &PROMOTION,
        Subject::Stock => &STOCK,
        Subject::User => &USER,
        Subject::Partner => &PARTNER,
        Subject::Endpoint => &ENDPOINT,
        Subject::Shop => &SHOP,
        Subject::Policy => &POLICY,
        Subject::Problem => &PROBLEM,
        Subject::Synonym => &SYNONYM,
        Subject::Sheet => &SHEET,
    };
    name.in_(language)
}

static YES: Text = text("نعم", "yes");
static NO: Text = text("لا", "no");
static ORDER: Text = text("طلب", "Order");
static PRODUCT: Text = text("منتج", "Product");
static CATEGORY: Text = text("قسم", "Category");
static BRAND: Text = text("علامة", "Brand");
static COLLECTION: Text = text("تشكيلة", "Collection");
static PRODUCT_TYPE: Text = text("فئة منتجات", "A type of products");
static PROMOTION: Text = text("عرض", "Promotion");
static STOCK: Text = text("مخزون", "Stock");
static USER: Text = text("موظف", "Staff");
static PARTNER: Text = text("مفتاح شريك", "A partner's key");
static ENDPOINT: Text = text("عنوان إخطار", "An endpoint");
static SHOP: Text = text("المتجر", "The shop");
static POLICY: Text = text("سياسة", "A policy");
static PROBLEM: Text = text("أمر متعثّر", "Something stuck");
static SHEET: Text = text("ملف منتجات", "A sheet of products");
static SYNONYM: Text = text("مرادف", "Synonym");

fn said(language: Language, code: &str, texts: &[(&str, Text)]) -> String {
    let known = texts.iter().find(|(known, _)| *known == code);
    known.map_or_else(|| code.to_owned(), |(_, text)| text.in_(language).to_owned())
}

static ACTIONS: &[(&str, Text)] = &[
    ("set_language", text("غيّر لغة عمله", "Changed their language")),
    ("import_product", text("استورد منتجًا", "Imported a product")),
    (
        "import_stock",
        text("ضبط المخزون باستيراد", "Set stock by an import"),
    ),
    ("confirm_order", text("أكّد الطلب", "Confirmed the order")),
    ("pick_order", text("جمع القطع", "Picked the order")),
    ("pack_order", text("فحص وغلّف", "Packed the order")),
    ("hand_over", text("سلّم للمندوب", "Handed it to the courier")),
    ("deliver", text("سجّل التسليم", "Recorded the delivery")),
    ("refuse", text("سجّل رفض الاستلام", "Recorded the refusal")),
    ("receive_back", text("استلم المرتجع", "Received it back")),
    ("cancel_order", text("ألغى الطلب", "Cancelled the order")),
    ("take_task", text("تولّى المهمة", "Took the task")),
    ("leave_task", text("ترك المهمة", "Left the task")),
    ("create_product", text("أنشأ منتجًا", "Made a product")),
    ("edit_details", text("عدّل بيانات المنتج", "Changed its details")),
    ("edit_bundle", text("عدّل محتوى الطقم", "Changed a bundle")),
    ("edit_variant", text("عدّل بيانات النوع", "Changed a variant")),
    ("add_option", text("أضاف خيارًا", "Added an option")),
    ("edit_option", text("عدّل خيارًا", "Changed an option")),
    ("remove_option", text("حذف خيارًا", "Removed an option")),
    (
        "make_variants",
        text("أنشأ الأنواع الناقصة", "Made missing variants"),
    ),
    ("remove_variant", text("أوقف عرض نوع", "Took a variant away")),
    ("restore_variant", text("أعاد عرض نوع", "Offered a variant again")),
    ("schedule", text("حدّد موعد عرضه", "Scheduled it")),
    ("archive", text("أرشف المنتج", "Archived it")),
    ("add_category", text("أضاف قسمًا", "Added a category")),
    ("edit_category", text("عدّل قسمًا", "Changed a category")),
    ("move_category", text("رتّب الأقسام", "Moved a category")),
    ("edit_brand", text("أعاد تسمية علامة", "Renamed a brand")),
    ("add_type", text("أضاف فئة منتجات", "Made a type of products")),
    ("edit_type", text("أعاد تسمية فئة", "Renamed a type")),
    ("remove_type", text("حذف فئة منتجات", "Removed a type")),
    ("add_attribute", text("أضاف مواصفة", "Added an attribute")),
    ("edit_attribute", text("عدّل مواصفة", "Changed an attribute")),
    ("move_attribute", text("رتّب المواصفات", "Moved an attribute")),
    ("remove_attribute", text("حذف مواصفة", "Removed an attribute")),
    ("edit_guide", text("عدّل دليل المقاسات", "Changed the size guide")),
    ("set_type", text("غيّر فئة المنتج", "Changed its type")),
    (
        "edit_attributes",
        text("عدّل مواصفاته", "Changed what is said of it"),
    ),
    (
        "edit_own_guide",
        text("عدّل دليل مقاساته", "Changed its own size guide"),
    ),
    ("edit_texts", text("عدّل النصوص", "Edited texts")),
    ("set_price", text("غيّر السعر", "Set a price")),
    ("set_sale", text("حدّد تخفيضًا", "Set a sale")),
    ("add_collection", text("أنشأ تشكيلة", "Made a collection")),
    ("edit_collection", text("عدّل تشكيلة", "Changed a collection")),
    ("move_collection", text("رتّب التشكيلات", "Moved a collection")),
    ("publish_collection", text("نشر تشكيلة", "Published a collection")),
    (
        "unpublish_collection",
        text("أخفى تشكيلة", "Took a collection off the shop"),
    ),
    ("remove_collection", text("حذف تشكيلة", "Removed a collection")),
    ("add_condition", text("أضاف شرطًا", "Added a condition")),
    ("remove_condition", text("حذف شرطًا", "Removed a condition")),
    ("pick", text("اختار منتجًا", "Picked a product")),
    ("unpick", text("أخرج منتجًا مختارًا", "Took a picked product out")),
    ("move_pick", text("رتّب المختار", "Moved a picked product")),
    ("add_promotion", text("أنشأ عرضًا", "Made a promotion")),
    ("edit_promotion", text("عدّل العرض", "Changed the promotion")),
    ("end_promotion", text("أنهى العرض", "Ended the promotion")),
    ("add_codes", text("أضاف رموزًا", "Added codes")),
    ("publish", text("عرضه للبيع", "Put on sale")),
    ("unpublish", text("أوقف بيعه", "Took off sale")),
    ("retry_picture", text("أعاد جلب صورة", "Retried a picture")),
    ("add_pictures", text("أضاف صورًا", "Added pictures")),
    ("describe_picture", text("وصف صورة", "Described a picture")),
    ("move_picture", text("غيّر ترتيب الصور", "Moved a picture")),
    ("remove_picture", text("أزال صورة", "Removed a picture")),
    (
        "assign_picture",
        text("حدّد أنواع صورة", "Chose the variants of a picture"),
    ),
    ("retry_event", text("أعاد محاولة", "Retried what got stuck")),
    ("correct_stock", text("صحّح المخزون", "Corrected stock")),
    (
        "send_sheet",
        text("أرسل ملف منتجات", "Sent in a sheet of products"),
    ),
    (
        "confirm_sheet",
        text("أكّد استيراد الملف", "Confirmed a sheet of products"),
    ),
    ("add_synonym", text("أضاف مرادفًا", "Added a synonym")),
    ("remove_synonym", text("حذف مرادفًا", "Removed a synonym")),
    ("add_key", text("أصدر مفتاحًا لشريك", "Gave out a key")),
    ("revoke_key", text("سحب مفتاح شريك", "Took a key back")),
    ("add_endpoint", text("أضاف عنوان إخطار", "Added an endpoint")),
    ("rotate_secret", text("بدّل سرّ التوقيع", "Changed a secret")),
    (
        "disable_endpoint",
        text("أوقف عنوان إخطار", "Had an endpoint rest"),
    ),
    (
        "enable_endpoint",
        text("شغّل عنوان إخطار", "Had an endpoint go on"),
    ),
    ("replay", text("أعاد إرسال إخطار", "Sent a message again")),
    ("add_user", text("أضاف موظفًا", "Added somebody")),
    ("set_role", text("غيّر الدور", "Changed a role")),
    ("disable_user", text("أوقف دخول موظف", "Ended somebody's access")),
    ("enable_user", text("أعاد دخول موظف", "Gave access again")),
    (
        "change_password",
        text("غيّر كلمة مروره", "Changed their password"),
    ),
    (
        "publish_policy",
        text("نشر سياسة الاسترجاع", "Published the return policy"),
    ),
    ("set_work", text("غيّر مواعيد العمل", "Changed the hours")),
    (
        "set_region",
        text("غيّر توصيل منطقة", "Changed a region's delivery"),
    ),
    ("add_holiday", text("أضاف إجازة", "Added a holiday")),
    ("remove_holiday", text("حذف إجازة", "Removed a holiday")),
    ("open_shop", text("افتتح المتجر", "Opened the shop")),
    ("edit_shop", text("عدّل بيانات المتجر", "Changed the shop")),
];

static FIELDS: &[(&str, Text)] = &[
    ("topics", text("يسمع عن", "hears of")),
    ("scopes", text("يصلح لـ", "good for")),
    ("language", text("اللغة", "language")),
    ("name", text("الاسم", "name")),
    ("manager", text("المدير", "manager")),
    ("location", text("المكان", "place")),
    ("status", text("الحالة", "status")),
    ("stage", text("المرحلة", "stage")),
    ("owner", text("المسؤول", "owner")),
    ("price", text("السعر", "price")),
    ("compare_at", text("السعر السابق", "former price")),
    ("sale_price", text("سعر التخفيض", "sale price")),
    ("sale_starts", text("بداية التخفيض", "sale from")),
    ("sale_ends", text("نهاية التخفيض", "sale until")),
    ("visible_from", text("يظهر من", "seen from")),
    ("slug", text("العنوان", "address")),
    ("brand", text("العلامة", "brand")),
    ("category", text("القسم", "category")),
    ("place", text("الترتيب", "place")),
    (
        "seo_title_ar",
        text("عنوان البحث بالعربية", "Arabic search title"),
    ),
    (
        "seo_title_en",
        text("عنوان البحث بالإنجليزية", "English search title"),
    ),
    (
        "seo_about_ar",
        text("وصف البحث بالعربية", "Arabic search description"),
    ),
    (
        "seo_about_en",
        text("وصف البحث بالإنجليزية", "English search description"),
    ),
    ("sku", text("رمز الصنف", "SKU")),
    ("barcode", text("الباركود", "barcode")),
    ("variant", text("صنف جديد", "new variant")),
    ("cost", text("التكلفة", "cost")),
    ("weight", text("الوزن", "weight")),
    ("length", text("الطول", "length")),
    ("width", text("العرض", "width")),
    ("height", text("الارتفاع", "height")),
    ("option", text("الخيار", "option")),
    ("values", text("القيم", "values")),
    ("components", text("القطع", "pieces")),
    ("attribute", text("المواصفة", "attribute")),
    ("attributes", text("المواصفات", "attributes")),
    ("unit", text("الوحدة", "unit")),
    ("product_type", text("الفئة", "type")),
    ("products", text("المنتجات", "products")),
    ("guide_ar", text("الدليل بالعربية", "Arabic size guide")),
    ("guide_en", text("الدليل بالإنجليزية", "English size guide")),
    ("name_ar", text("الاسم بالعربية", "Arabic name")),
    ("name_en", text("الاسم بالإنجليزية", "English name")),
    ("about_ar", text("الوصف بالعربية", "Arabic description")),
    ("about_en", text("الوصف بالإنجليزية", "English description")),
    ("in_menu", text("في القائمة", "in the menu")),
    ("matching", text("كم شرطًا يلزم", "how many conditions")),
    ("mode", text("كيف تُجمع", "made")),
    ("condition", text("الشرط", "condition")),
    ("picked", text("المختار", "picked")),
    ("given", text("كيف يُعطى", "given")),
    ("effect", text("نوع الخصم", "takes off")),
    ("percent", text("النسبة", "share")),
    ("amount", text("المبلغ", "amount")),
    ("buy", text("يشتري", "buy")),
    ("get", text("يأخذ", "get")),
    ("goods", text("على ماذا", "goods")),
    ("slugs", text("العناوين", "addresses")),
    ("minimum", text("أقل مجموع", "least subtotal")),
    ("first_order", text("لأول طلب", "first order only")),
    ("priority", text("الترتيب", "place in the order")),
    ("stacking", text("مع غيره", "with others")),
    ("starts", text("من", "from")),
    ("ends", text("حتى", "until")),
    ("uses_max", text("أقصى عدد", "most uses")),
    (
        "customer_max",
        text("أقصى عدد لكل عميل", "most uses of a customer"),
    ),
    ("code", text("الرمز", "code")),
    ("count", text("العدد", "count")),
    ("title_ar", text("الاسم بالعربية", "Arabic title")),
    ("title_en", text("الاسم بالإنجليزية", "English title")),
    ("body_ar", text("الوصف بالعربية", "Arabic description")),
    ("body_en", text("الوصف بالإنجليزية", "English description")),
    ("alt_ar", text("الوصف البديل بالعربية", "Arabic alt text")),
    ("alt_en", text("الوصف البديل بالإنجليزية", "English alt text")),
    ("pictures", text("عدد الصور", "pictures")),
    ("variants", text("عدد الأنواع", "variants")),
    ("position", text("الترتيب", "place")),
    ("return_days", text("أيام الاسترجاع", "days to return")),
    ("payer", text("أجرة الإعادة", "who pays the return")),
    ("exclusions_ar", text("المستثنيات بالعربية", "Arabic exclusions")),
    (
        "exclusions_en",
        text("المستثنيات بالإنجليزية", "English exclusions"),
    ),
    ("policy_ar", text("نص السياسة بالعربية", "Arabic policy text")),
    ("policy_en", text("نص السياسة بالإنجليزية", "English policy text")),
    ("title", text("الاسم", "title")),
    ("vendor", text("الصانع", "maker")),
    ("weight_grams", text("الوزن بالغرام", "grams")),
    ("option_ar", text("الخيار بالعربية", "Arabic option")),
    ("option_en", text("الخيار بالإنجليزية", "English option")),
    ("option_value_ar", text("القيمة بالعربية", "Arabic value")),
    ("option_value_en", text("القيمة بالإنجليزية", "English value")),
    ("picture_texts", text("نصوص الصور", "pictures' texts")),
    ("on_hand", text("على الرف", "on hand")),
    ("role", text("الدور", "role")),
    ("disabled", text("موقوف", "disabled")),
    ("cutoff", text("آخر وقت للطلب", "cut-off")),
    ("handling_days", text("أيام التجهيز", "days to hand over")),
    (
        "confirm_within",
        text("التأكيد خلال (دقيقة)", "minutes to confirm"),
    ),
    ("weekend", text("أيام الراحة", "days without work")),
    ("cash_fee", text("رسم الدفع عند الاستلام", "cash fee")),
    ("cash_limit", text("أعلى إجمالي نقدي", "cash limit")),
    ("fee", text("الأجرة", "fee")),
    ("transit_days", text("أيام الطريق", "days on the road")),
    ("own_region", text("منطقة المتجر", "the shop's own region")),
    ("country", text("البلد", "country")),
    ("vat", text("نسبة ضريبة القيمة المضافة", "rate of VAT in percent")),
    ("default_language", text("لغة المتجر الأولى", "first language")),
    ("languages", text("اللغات المعروضة", "languages offered")),
    (
        "order_prefix",
        text("بداية رقم الطلب", "order numbers begin with"),
    ),
    ("counted", text("النقد المعدود", "cash counted")),
    ("returned_as", text("حال الطرد", "found to be")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_one_meaning() {
        for texts in [ACTIONS, FIELDS] {
            let mut codes: Vec<&str> = texts.iter().map(|(code, _)| *code).collect();
            codes.sort_unstable();
            let twins: Vec<_> = codes.windows(2).filter(|pair| pair[0] == pair[1]).collect();
            assert!(twins.is_empty(), "{twins:?}");
        }
    }

    #[test]
    fn days_of_the_week_are_told_by_name() {
        assert_eq!(
            value(Language::English, "weekend", "5,6").as_deref(),
            Some("Friday, Saturday")
        );
    }
}
