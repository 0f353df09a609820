//! The product editor beside texts, prices and pictures: making a product, its details, options, variants and states.

use domain::basics::{Language, LocalTime};

use crate::numbers::integer;
use crate::{PluralForms, Text, counted, dates, isolated, text};

/// Makes a product.
pub static NEW: Text = text("منتج جديد", "New product");
/// What making one needs.
pub static NEW_MEANS: Text = text(
    "اسم وسعر يكفيان للبداية. يبقى مسودة لا يراها أحد حتى تعرضه للبيع.",
    "A title and a price are enough to begin. It stays a draft nobody sees until you put it on sale.",
);
/// Makes it.
pub static MAKE: Text = text("أنشئ المنتج", "Make the product");
/// The price, in the shop's currency.
pub static PRICE: Text = text("السعر شاملًا الضريبة", "Price with VAT");
/// The Arabic title.
pub static TITLE_AR: Text = text("الاسم بالعربية", "Arabic title");
/// The English title.
pub static TITLE_EN: Text = text("الاسم بالإنجليزية", "English title");
/// One language is enough.
pub static ONE_IS_ENOUGH: Text = text(
    "لغة واحدة تكفي، وتضيف الأخرى متى شئت.",
    "One language is enough; add the other whenever you like.",
);

/// The parts of the page.
pub static PARTS: Text = text("أقسام الصفحة", "Parts of this page");

/// It will be seen.
pub static SCHEDULED: Text = text("مجدول", "Scheduled");
/// What that means.
pub fn scheduled_means(language: Language, at: LocalTime) -> String {
    let at = isolated(&dates::time(language, at));
    match language {
        Language::Arabic => format!("يظهر في المتجر تلقائيًا {at} بتوقيت المتجر."),
        Language::English => format!("It appears in the shop by itself on {at}, on the shop's clock."),
    }
}
/// Puts it on sale at once although it was scheduled.
pub static PUBLISH_NOW: Text = text("اعرضه الآن", "Put on sale now");
/// Chooses a moment.
pub static SCHEDULE: Text = text("حدّد موعدًا", "Schedule");
/// Chooses another moment.
pub static RESCHEDULE: Text = text("غيّر الموعد", "Change the time");
/// The moment.
pub static STARTS: Text = text("يظهر من (بتوقيت المتجر)", "Seen from (the shop's clock)");
/// Saves the moment.
pub static SAVE_SCHEDULE: Text = text("احفظ الموعد", "Save the time");
/// Takes it out of the shop for good.
pub static ARCHIVE: Text = text("أرشفة", "Archive");
/// What that means.
pub static ARCHIVE_MEANS: Text = text(
    "يخرج من المتجر ومن قائمة المخزون، وتقول صفحته إنه لم يعد يُباع. الطلبات السابقة تبقى كما هي، ويمكن إعادته مسودة.",
    "It leaves the shop and the stock list, and its page says that it is no longer sold. Orders stay as they are, and it can come back as a draft.",
);
/// Archives it, now that its meaning was read.
pub static ARCHIVE_SURE: Text = text("نعم، أرشفه", "Yes, archive it");
/// Makes a draft of what was archived.
pub static RESTORE: Text = text("أعده مسودة", "Bring back as a draft");

/// Where it stands in the shop.
pub static DETAILS: Text = text("مكانه في المتجر", "In the shop");
/// What that is.
pub static DETAILS_MEAN: Text = text(
    "القسم والعلامة وعنوان صفحته.",
    "Its category, its brand, and the address of its page.",
);
/// The category.
pub static CATEGORY: Text = text("القسم", "Category");
/// No category.
pub static NO_CATEGORY: Text = text("بلا قسم", "None");
/// To the categories.
pub static MANAGE: Text = text("الأقسام والعلامات", "Categories and brands");
/// The brand.
pub static BRAND: Text = text("العلامة أو الصانع", "Brand or maker");
/// How it is chosen.
pub static BRAND_MEANS: Text = text(
    "اختر من المقترحات، أو اكتب اسمًا جديدًا.",
    "Choose one that is offered, or type a new name.",
);
/// The address.
pub static SLUG: Text = text("العنوان", "Address");
/// What renaming does.
pub static SLUG_MEANS: Text = text(
    "بعد التغيير يبقى العنوان السابق يقود إلى هذه الصفحة.",
    "After a change, the former address keeps leading here.",
);
/// The addresses it had.
pub static FORMER_SLUGS: Text = text("عناوين سابقة تقود إليه", "Former addresses that lead here");
/// Saves the details.
pub static SAVE_DETAILS: Text = text("احفظ البيانات", "Save details");

/// What search engines are told.
pub static SEO: Text = text("في محركات البحث", "In search engines");
/// What an empty field means.
pub static SEO_MEANS: Text = text(
    "ما يُترك فارغًا يؤخذ من الاسم والوصف.",
    "What is left empty is taken from the title and the description.",
);
/// The title there.
pub static SEO_TITLE: Text = text("عنوان النتيجة", "Title of the result");
/// How much of it is shown.
pub static SEO_TITLE_MEANS: Text = text("يظهر منه نحو ٦٠ حرفًا.", "About 60 characters of it are shown.");
/// The description there.
pub static SEO_ABOUT: Text = text("وصف النتيجة", "Description of the result");
/// How much of it is shown.
pub static SEO_ABOUT_MEANS: Text = text("يظهر منه نحو ١٦٠ حرفًا.", "About 160 characters of it are shown.");

/// The options.
pub static OPTIONS: Text = text("الخيارات", "Options");
/// What they are.
pub static OPTIONS_MEAN: Text = text(
    "ما يختاره المتسوق، مثل اللون والمقاس. كل قيمة جديدة تنشئ أنواعها بسعر النوع الأول.",
    "What a shopper chooses, such as colour and size. Each new value makes its variants, priced as the first one.",
);
/// There is none.
pub static NO_OPTIONS: Text = text(
    "لهذا المنتج نوع واحد بلا خيارات.",
    "This product has a single variant and nothing to choose.",
);
/// Adds an option.
pub static ADD_OPTION: Text = text("أضف خيارًا", "Add an option");
/// The Arabic name.
pub static NAME_AR: Text = text("الاسم بالعربية", "Arabic name");
/// The English name.
pub static NAME_EN: Text = text("الاسم بالإنجليزية", "English name");
/// The values in Arabic.
pub static VALUES_AR: Text = text("القيم بالعربية", "Arabic values");
/// The values in English.
pub static VALUES_EN: Text = text("القيم بالإنجليزية", "English values");
/// How several are typed.
pub static VALUES_MEAN: Text = text(
    "افصل بينها بفواصل: صغير، وسط، كبير.",
    "Part them by commas: small, medium, large.",
);
/// What becomes of the variants there are.
pub static FIRST_VALUE_MEANS: Text = text(
    "ما عندك الآن يأخذ القيمة الأولى، ويبقى مخزونه وسلاله كما هي.",
    "What you have now gets the first value, and keeps its stock and its place in baskets.",
);
/// A value.
pub static VALUE: Text = text("القيمة", "Value");
/// The row of new values.
pub static NEW_VALUES: Text = text("قيم جديدة", "New values");
/// Saves an option.
pub static SAVE_OPTION: Text = text("احفظ الخيار", "Save the option");
/// Takes an option away.
pub static REMOVE_OPTION: Text = text("احذف الخيار", "Remove the option");
/// Values only variants that are no longer offered have.
pub static PAST_VALUES: Text = text("قيم لم تعد معروضة", "Values no longer on offer");

/// Moves a value up.
pub fn move_up(language: Language, value: &str) -> String {
    match language {
        Language::Arabic => format!("قدّم {}", isolated(value)),
        Language::English => format!("Move {} up", isolated(value)),
    }
}

/// Moves a value down.
pub fn move_down(language: Language, value: &str) -> String {
    match language {
        Language::Arabic => format!("أخّر {}", isolated(value)),
        Language::English => format!("Move {} down", isolated(value)),
    }
}

/// Takes a value away.
pub fn remove_value(language: Language, value: &str) -> String {
    match language {
        Language::Arabic => format!("احذف {} وأنواعها", isolated(value)),
        Language::English => format!("Remove {} and its variants", isolated(value)),
    }
}

/// How many variants have a value.
pub fn variants(language: Language, n: i64) -> String {
    counted(language, n, &VARIANTS)
}

static VARIANTS: PluralForms = PluralForms {
    ar: ["لا أنواع", "نوع واحد", "نوعان", "{n} أنواع", "{n} نوعًا", "{n} نوع"],
    en: ["{n} variant", "{n} variants"],
};

/// How many combinations are not made.
pub fn missing(language: Language, n: i64) -> String {
    counted(language, n, &MISSING)
}

static MISSING: PluralForms = PluralForms {
    ar: [
        "كل التركيبات موجودة",
        "تركيبة واحدة غير موجودة",
        "تركيبتان غير موجودتين",
        "{n} تركيبات غير موجودة",
        "{n} تركيبة غير موجودة",
        "{n} تركيبة غير موجودة",
    ],
    en: ["{n} combination is not made", "{n} combinations are not made"],
};

/// Makes them.
pub static MAKE_MISSING: Text = text("أنشئها", "Make them");

/// The variants.
pub static VARIANTS_TITLE: Text = text("الأنواع والأسعار والمخزون", "Variants, prices and stock");
/// A variant's details.
pub static VARIANT_DETAILS: Text = text("الأرقام والتكلفة والقياسات", "Numbers, cost and measures");
/// The SKU.
pub static SKU: Text = text("رمز الصنف", "SKU");
/// The barcode.
pub static BARCODE: Text = text("الباركود", "Barcode");
/// It is one of the world's numbers.
pub static BARCODE_WORLD: Text = text(
    "رقم تجاري عالمي: تراه محركات البحث.",
    "A world trade number: search engines are told it.",
);
/// Its check digit is wrong.
pub static BARCODE_MISTYPED: Text = text(
    "خانة التحقق لا تطابق: راجع الأرقام. لن يُرسل إلى محركات البحث.",
    "Its check digit does not fit: look at the digits again. Search engines are not told it.",
);
/// It is the shop's own.
pub static BARCODE_OWN: Text = text(
    "رمز خاص بالمتجر: لا يُرسل إلى أحد.",
    "The shop's own code: nobody else is told it.",
);
/// The weight.
pub static WEIGHT: Text = text("الوزن مغلّفًا (غرام)", "Packed weight (g)");
/// The length.
pub static LENGTH: Text = text("الطول (سم)", "Length (cm)");
/// The width.
pub static WIDTH: Text = text("العرض (سم)", "Width (cm)");
/// The height.
pub static HEIGHT: Text = text("الارتفاع (سم)", "Height (cm)");
/// Who sees the cost.
pub static COST_MEANS: Text = text("لا يظهر خارج هذه اللوحة.", "Never shown outside this console.");
/// Saves them.
pub static SAVE_VARIANT: Text = text("احفظ بيانات النوع", "Save the variant");
/// No longer offers a variant.
pub static REMOVE_VARIANT: Text = text("أوقف عرض هذا النوع", "Stop offering this variant");
/// What that means.
pub static REMOVE_VARIANT_MEANS: Text = text(
    "يختفي من صفحة المنتج. من وضعه في سلته يُخبَر أنه نفد، والطلبات تبقى كما هي. تستطيع إعادته.",
    "It leaves the product's page. Whoever has it in a basket is told it is gone; orders stay as they are. You can offer it again.",
);
/// Stops it, now that its meaning was read.
pub static REMOVE_VARIANT_SURE: Text = text("نعم، أوقف عرضه", "Yes, stop offering it");
/// Offers it again.
pub static RESTORE_VARIANT: Text = text("اعرضه من جديد", "Offer it again");
/// Those that are no longer offered.
pub static PAST_VARIANTS: Text = text("أنواع لم تعد معروضة", "Variants no longer on offer");

/// The cost field.
pub fn cost_in(language: Language, currency: &str) -> String {
    match language {
        Language::Arabic => format!("التكلفة قبل الضريبة ({})", isolated(currency)),
        Language::English => format!("Cost before VAT ({})", isolated(currency)),
    }
}

/// "12 can be sold".
pub fn can_be_sold(language: Language, units: i64) -> String {
    let units = integer(language, units);
    match language {
        Language::Arabic => format!("المتاح {units}"),
        Language::English => format!("{units} can be sold"),
    }
}
