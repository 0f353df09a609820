//! Numbers, percentages and amounts as each language writes them: Arabic-Indic digits in Arabic, Latin ones in
//! English. No arithmetic on money happens here.

use domain::basics::{Currency, Language, Money, to_arabic_digits};

/// Keeps an amount and its currency on one line.
const NO_BREAK: char = '\u{A0}';

/// A whole number with its thousands apart: "12,345", "١٢٬٣٤٥".
pub fn integer(language: Language, n: i64) -> String {
    let sign = if n < 0 { "−" } else { "" };
    format!(
        "{sign}{}",
        localized(language, &grouped(&n.unsigned_abs().to_string()))
    )
}

/// A percentage: "20%", "٢٠٪".
pub fn percent(language: Language, n: i64) -> String {
    let mark = match language {
        Language::Arabic => '٪',
        Language::English => '%',
    };
    format!("{}{mark}", integer(language, n))
}

/// A rate in basis points as a percentage, with only the decimals it has: 1500 is "15%", 750 is "7.5%".
pub fn rate(language: Language, basis_points: i64) -> String {
    let (whole, part) = (basis_points / 100, basis_points.unsigned_abs() % 100);
    if part == 0 {
        return percent(language, whole);
    }
    let decimals = format!("{part:02}");
    let written = format!("{whole}.{}", decimals.trim_end_matches('0'));
    let mark = match language {
        Language::Arabic => '٪',
        Language::English => '%',
    };
    format!("{}{mark}", localized(language, &written))
}

/// A number that is written in Latin digits with a point, with its thousands apart: "1,200.5", "١٬٢٠٠٫٥".
pub fn decimal(language: Language, plain: &str) -> String {
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(digits) => ("−", digits),
        None => ("", plain),
    };
    let written = match digits.split_once('.') {
        Some((whole, decimals)) => format!("{}.{decimals}", grouped(whole)),
        None => grouped(digits),
    };
    format!("{sign}{}", localized(language, &written))
}

/// An amount with its currency and exactly its decimals: "SAR 1,068.00", "١٬٠٦٨٫٠٠ ر.س". The space between them
/// does not break.
pub fn money(language: Language, amount: Money) -> String {
    let plain = amount.to_plain_string();
    let (sign, plain) = match plain.strip_prefix('-') {
        Some(rest) => ("−", rest),
        None => ("", plain.as_str()),
    };
    let written = match plain.split_once('.') {
        Some((whole, decimals)) => format!("{}.{decimals}", grouped(whole)),
        None => grouped(plain),
    };
    let (number, name) = (localized(language, &written), currency(language, amount.currency));
    match language {
        Language::Arabic => format!("{sign}{number}{NO_BREAK}{name}"),
        Language::English => format!("{sign}{name}{NO_BREAK}{number}"),
    }
}

/// How a currency is written beside an amount. The Saudi riyal has a sign of its own since 2025, which few fonts
/// have yet.
pub const fn currency(language: Language, currency: Currency) -> &'static str {
    match (language, currency) {
        (Language::English, _) => currency.code(),
        (Language::Arabic, Currency::SAR) => "ر.س",
        (Language::Arabic, Currency::KWD) => "د.ك",
        (Language::Arabic, Currency::EGP) => "ج.م",
        (Language::Arabic, Currency::AED) => "د.إ",
        (Language::Arabic, Currency::BHD) => "د.ب",
        (Language::Arabic, Currency::OMR) => "ر.ع",
        (Language::Arabic, Currency::QAR) => "ر.ق",
        (Language::Arabic, Currency::JOD) => "د.أ",
        (Language::Arabic, Currency::USD) => "دولار",
        (Language::Arabic, Currency::EUR) => "يورو",
    }
}

/// The digits and separators of a number that is written in Latin ones, as the language writes them.
pub fn localized(language: Language, written: &str) -> String {
    match language {
        Language::English => written.to_owned(),
        Language::Arabic => to_arabic_digits(written).replace(',', "٬").replace('.', "٫"),
    }
}

fn grouped(digits: &str) -> String {
    let mut written = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}
