//! What is wrong with a field of a form.

use domain::basics::Language;
use domain::refusal::Problem;

use crate::numbers::integer;
use crate::{PluralForms, Text, code, counted, isolated, text};

/// What is wrong with a field and how to put it right.
pub fn field(language: Language, problem: &Problem) -> String {
    let fixed = match problem {
        Problem::TooLong { max } => {
            return counted(language, i64::try_from(*max).unwrap_or(i64::MAX), &TOO_LONG);
        }
        Problem::TooShort { min } => {
            return counted(language, i64::try_from(*min).unwrap_or(i64::MAX), &TOO_SHORT);
        }
        Problem::TooLarge { max } => return too_large(language, *max),
        Problem::Required => &REQUIRED,
        Problem::NotAPhone => &NOT_A_PHONE,
        Problem::NotAnEmail => &NOT_AN_EMAIL,
        Problem::NotAnAmount => &NOT_AN_AMOUNT,
        Problem::NotANumber => &NOT_A_NUMBER,
        Problem::NotAChoice => &NOT_A_CHOICE,
        Problem::WrongForm => &WRONG_FORM,
        Problem::NotAbovePrice => &NOT_ABOVE_PRICE,
        Problem::NotAboveLowest => &NOT_ABOVE_LOWEST,
        Problem::NotBetween { least, most } => return not_between(language, *least, *most),
        Problem::NotBelowPrice => &NOT_BELOW_PRICE,
        Problem::NotAPercentage => &NOT_A_PERCENTAGE,
        Problem::NotARate { most } => return not_a_rate(language, *most),
        Problem::NotLetters { most } => {
            return not_letters(language, i64::try_from(*most).unwrap_or(i64::MAX));
        }
        Problem::NotATime => &NOT_A_TIME,
        Problem::NotAfterStart => &NOT_AFTER_START,
        Problem::InThePast => &IN_THE_PAST,
        Problem::NotAsMany => &NOT_AS_MANY,
        Problem::Taken { by } => return taken(language, by),
        Problem::TooMany { max } => {
            return counted(language, i64::try_from(*max).unwrap_or(i64::MAX), &TOO_MANY);
        }
        Problem::UnknownSlug { slug } => return unknown_slug(language, slug),
    };
    fixed.in_(language).to_owned()
}

fn taken(language: Language, by: &str) -> String {
    let by = isolated(by);
    match language {
        Language::Arabic => format!("هذا مستعمل في «{by}». اختر غيره."),
        Language::English => format!("“{by}” has this already. Choose another."),
    }
}

fn not_between(language: Language, least: i64, most: i64) -> String {
    let (least, most) = (integer(language, least), integer(language, most));
    match language {
        Language::Arabic => format!("اكتب عددًا صحيحًا من {least} إلى {most}."),
        Language::English => format!("Type a whole number from {least} to {most}."),
    }
}

fn not_a_rate(language: Language, most: i64) -> String {
    let most = integer(language, most);
    match language {
        Language::Arabic => {
            format!("اكتب نسبة من صفر إلى {most}، بمنزلتين عشريتين على الأكثر، مثل ١٥ أو ٧٫٥.")
        }
        Language::English => {
            format!("Type a rate from 0 to {most}, with at most two decimals, such as 15 or 7.5.")
        }
    }
}

fn not_letters(language: Language, most: i64) -> String {
    let (most, example) = (integer(language, most), code("SO"));
    match language {
        Language::Arabic => format!("اكتب حروفًا لاتينية فقط، {most} على الأكثر، مثل {example}."),
        Language::English => format!("Type Latin letters only, at most {most}, such as {example}."),
    }
}

fn too_large(language: Language, max: usize) -> String {
    let megabytes = integer(language, i64::try_from(max / (1024 * 1024)).unwrap_or(i64::MAX));
    match language {
        Language::Arabic => format!("الملف أكبر من {megabytes} ميغابايت. قسّمه، أو استورده بأمر البرنامج."),
        Language::English => {
            format!(
                "The file is larger than {megabytes} MB. Divide it, or import it by the program's command."
            )
        }
    }
}

fn unknown_slug(language: Language, slug: &str) -> String {
    let slug = code(slug);
    match language {
        Language::Arabic => format!("لا يوجد في المتجر ما عنوانه {slug}. انسخه من رابط صفحته."),
        Language::English => {
            format!("Nothing in the shop has the address {slug}. Copy it from its page's link.")
        }
    }
}

static TOO_LONG: PluralForms = PluralForms {
    ar: [
        "اترك هذا الحقل فارغًا.",
        "اكتفِ بحرف واحد.",
        "اختصره إلى حرفين على الأكثر.",
        "اختصره إلى {n} أحرف على الأكثر.",
        "اختصره إلى {n} حرفًا على الأكثر.",
        "اختصره إلى {n} حرف على الأكثر.",
    ],
    en: [
        "Shorten it to one character.",
        "Shorten it to {n} characters at most.",
    ],
};

static TOO_MANY: PluralForms = PluralForms {
    ar: [
        "لا يتسع لشيء.",
        "يتسع لواحد فقط.",
        "يتسع لاثنين على الأكثر.",
        "يتسع لـ{n} على الأكثر.",
        "يتسع لـ{n} على الأكثر.",
        "يتسع لـ{n} على الأكثر.",
    ],
    en: ["There is room for one only.", "There is room for {n} at most."],
};

static TOO_SHORT: PluralForms = PluralForms {
    ar: [
        "املأ هذا الحقل.",
        "اكتب حرفًا واحدًا على الأقل.",
        "اكتب حرفين على الأقل.",
        "اكتب {n} أحرف على الأقل.",
        "اكتب {n} حرفًا على الأقل.",
        "اكتب {n} حرف على الأقل.",
    ],
    en: ["Type at least one character.", "Type at least {n} characters."],
};

static REQUIRED: Text = text("املأ هذا الحقل.", "Fill this in.");
static NOT_A_PHONE: Text = text(
    "هذا ليس رقم جوال كاملًا. اكتبه كما تتصل به، أو مع رمز الدولة.",
    "This is not a complete phone number. Type it as you dial it, or with its country code.",
);
static NOT_AN_EMAIL: Text = text(
    "هذا ليس عنوان بريد. يبدو العنوان مثل \u{2068}name@example.com\u{2069}.",
    "This is not an e-mail address. One looks like name@example.com.",
);
static NOT_AN_AMOUNT: Text = text(
    "هذا ليس مبلغًا بعملة المتجر. اكتب رقمًا مثل ٦٨ أو ٦٨٫٥٠.",
    "This is not an amount in the shop's currency. Type a number such as 68 or 68.50.",
);
static NOT_A_NUMBER: Text = text("اكتب عددًا صحيحًا.", "Type a whole number.");
static NOT_A_CHOICE: Text = text("اختر واحدًا من المعروض.", "Choose one of those offered.");
static WRONG_FORM: Text = text(
    "تحقق من طريقة كتابته: لا يطابق الشكل المطلوب.",
    "Check how it is written: it does not have the form it needs.",
);
static NOT_ABOVE_PRICE: Text = text(
    "السعر السابق يجب أن يكون أعلى من السعر الحالي.",
    "The former price must be higher than the price now.",
);
static NOT_ABOVE_LOWEST: Text = text(
    "نهاية السعر يجب أن تكون أعلى من بدايته.",
    "The price has to end above where it begins.",
);
static NOT_BELOW_PRICE: Text = text(
    "سعر التخفيض يجب أن يكون أقل من السعر المعتاد.",
    "The sale price must be lower than the usual price.",
);
static NOT_A_PERCENTAGE: Text = text(
    "اكتب نسبة فوق الصفر حتى ١٠٠، مثل ١٠ أو ١٢٫٥.",
    "Type a share above 0 and up to 100, such as 10 or 12.5.",
);
static NOT_A_TIME: Text = text("اختر يومًا ووقتًا.", "Choose a day and a time.");
static NOT_AFTER_START: Text = text("يجب أن ينتهي بعد أن يبدأ.", "It must end after it begins.");
static IN_THE_PAST: Text = text(
    "هذا الوقت مضى. اختر وقتًا قادمًا، أو اعرضه الآن.",
    "That moment has passed. Choose one to come, or put it on sale now.",
);
static NOT_AS_MANY: Text = text(
    "اكتب في كل لغة العدد نفسه من القيم، أو اترك إحداهما فارغة.",
    "Type as many values in each language, or leave one of them empty.",
);
