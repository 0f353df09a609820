//! What a cell may say. Each reads the text of one cell; the error is a sentence about it.

use domain::basics::{Currency, Day, LocalTime, Money, latin_digits};
use domain::catalog::ProductStatus;

/// The highest price, in minor units.
const PRICE_MAX: i64 = 100_000_000_000;
/// The most units of one variant.
const UNITS_MAX: i64 = 1_000_000;
/// The longest: a hundred metres.
const MILLIMETRES_MAX: i64 = 100_000;
/// What a spreadsheet takes from a code at most: more zeros are hardly ever written before one.
const ZEROS_MAX: usize = 5;
/// The heaviest variant: ten tonnes.
const GRAMS_MAX: i64 = 10_000_000;

/// A price in minor units.
pub fn price(text: &str, currency: Currency) -> Result<i64, String> {
    // A spreadsheet that divides cells by semicolons divides numbers by a comma.
    let point = text.replacen(',', ".", 1);
    let is_decimal_comma = text
        .split_once(',')
        .is_some_and(|(_, after)| (1..=2).contains(&after.chars().count()));
    let money = Money::parse(if is_decimal_comma { &point } else { text }, currency)
        .ok()
        .filter(|money| (0..=PRICE_MAX).contains(&money.minor));
    let code = currency.code();
    money
        .map(|money| money.minor)
        .ok_or_else(|| format!("{text:?} is not a price in {code}."))
}

/// A number of units, perhaps negative.
pub fn units(text: &str) -> Result<i64, String> {
    let units = latin_digits(text)
        .parse::<i64>()
        .ok()
        .filter(|units| (-UNITS_MAX..=UNITS_MAX).contains(units));
    units.ok_or_else(|| format!("{text:?} is not a whole number of units."))
}

/// What a weight is said in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeightUnit {
    /// Grams.
    Gram,
    /// Kilograms.
    Kilogram,
    /// Pounds.
    Pound,
    /// Ounces.
    Ounce,
}

impl WeightUnit {
    /// Billionths of a gram in a unit: exact, by the pound's definition.
    const fn nanograms(self) -> i128 {
        match self {
            Self::Gram => 1_000_000_000,
            Self::Kilogram => 1_000_000_000_000,
            Self::Pound => 453_592_370_000,
            Self::Ounce => 28_349_523_125,
        }
    }
}

/// A weight in whole grams, rounded half up.
pub fn weight(text: &str, unit: WeightUnit) -> Result<i64, String> {
    let wrong = || format!("{text:?} is not a weight.");
    let (number, scale) = decimal(text).ok_or_else(wrong)?;
    let gram = scale * WeightUnit::Gram.nanograms();
    let grams = (number * unit.nanograms() * 2 + gram) / (gram * 2);
    i64::try_from(grams)
        .ok()
        .filter(|grams| *grams <= GRAMS_MAX)
        .ok_or_else(wrong)
}

/// A decimal number as a whole one and what it is to be divided by.
fn decimal(text: &str) -> Option<(i128, i128)> {
    let latin = latin_digits(text).replace('٫', ".");
    let (whole, fraction) = latin.split_once('.').unwrap_or((&latin, "0"));
    let is_number =
        |digits: &str| (1..=12).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) {
        return None;
    }
    let scale = 10_i128.pow(u32::try_from(fraction.len()).unwrap_or(0));
    let number = |digits: &str| digits.parse::<i128>().unwrap_or(0);
    Some((number(whole) * scale + number(fraction), scale))
}

/// What a length is said in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LengthUnit {
    /// Millimetres.
    Millimetre,
    /// Centimetres.
    Centimetre,
    /// Metres.
    Metre,
    /// Inches.
    Inch,
}

impl LengthUnit {
    const fn micrometres(self) -> i128 {
        match self {
            Self::Millimetre => 1_000,
            Self::Centimetre => 10_000,
            Self::Metre => 1_000_000,
            Self::Inch => 25_400,
        }
    }
}

/// A length in whole millimetres, rounded half up.
pub fn length(text: &str, unit: LengthUnit) -> Result<i64, String> {
    let wrong = || format!("{text:?} is not a length.");
    let (number, scale) = decimal(text).ok_or_else(wrong)?;
    let millimetre = scale * LengthUnit::Millimetre.micrometres();
    let millimetres = (number * unit.micrometres() * 2 + millimetre) / (millimetre * 2);
    i64::try_from(millimetres)
        .ok()
        .filter(|millimetres| *millimetres <= MILLIMETRES_MAX)
        .ok_or_else(wrong)
}

/// A weight in grams.
pub fn grams(text: &str) -> Result<i64, String> {
    weight(text, WeightUnit::Gram)
}

/// A moment on the shop's clock: a day, or a day and a minute.
pub fn moment(text: &str) -> Result<(Day, Option<u16>), String> {
    let wrong = |_| format!("{text:?} is not a day such as 2026-11-30.");
    let latin = latin_digits(text);
    let Some((day, clock)) = latin.split_once([' ', 'T']) else {
        return Ok((latin.parse().map_err(wrong)?, None));
    };
    // Seconds say nothing a price would change by.
    let minutes = clock
        .match_indices(':')
        .nth(1)
        .map_or(clock, |(at, _)| &clock[..at]);
    let time: LocalTime = format!("{day}T{minutes}").parse().map_err(wrong)?;
    Ok((time.day, Some(time.minute)))
}

/// Whether a spreadsheet has made a number of a code and lost its digits: `6.28123E+12`.
pub fn is_rounded_code(text: &str) -> bool {
    let Some((number, power)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = number
        .split_once(['.', ',', '٫'])
        .is_some_and(|(a, b)| digits(a) && digits(b))
        || digits(number);
    is_number && power.strip_prefix('+').is_some_and(digits)
}

/// What `code` may have been before a spreadsheet took it for a number and its zeros from its front, the shortest first;
/// nothing where it is no number.
pub fn with_zeros(code: &str) -> Vec<String> {
    let is_number = !code.starts_with('0') && code.bytes().all(|byte| byte.is_ascii_digit());
    if code.is_empty() || !is_number {
        return Vec::new();
    }
    (1..=ZEROS_MAX)
        .map(|zeros| format!("{}{code}", "0".repeat(zeros)))
        .collect()
}

/// A yes or no.
pub fn yes(text: &str) -> Result<bool, String> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "yes" | "1" => Ok(true),
        "false" | "no" | "0" => Ok(false),
        _ => Err(format!("{text:?} is neither true nor false.")),
    }
}

/// Where a product stands. What is on sale by link only is not on sale in this shop.
pub fn status(text: &str) -> Result<ProductStatus, String> {
    match text.to_ascii_lowercase().as_str() {
        "active" => Ok(ProductStatus::Published),
        "draft" | "unlisted" => Ok(ProductStatus::Draft),
        "archived" => Ok(ProductStatus::Archived),
        _ => Err(format!("{text:?} is not active, draft or archived.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_exactly_or_not_at_all() {
        for (text, minor) in [
            ("36.00", Some(3_600)),
            ("٩٫٥", Some(950)),
            ("0", Some(0)),
            ("-1", None),
            ("1,200.00", None),
            ("1,200", None),
            ("12,50", Some(1_250)),
            ("9.999", None),
        ] {
            assert_eq!(price(text, Currency::SAR).ok(), minor, "{text}");
        }
        for (text, expected) in [
            ("12", Some(12)),
            ("-1", Some(-1)),
            ("1.5", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(units(text).ok(), expected, "{text}");
        }
        for (text, expected) in [
            ("454", Some(454)),
            ("453.59237", Some(454)),
            ("0.4", Some(0)),
            ("-3", None),
            ("1e3", None),
            (".5", None),
        ] {
            assert_eq!(grams(text).ok(), expected, "{text}");
        }
        for (text, unit, expected) in [
            ("0.35", WeightUnit::Kilogram, Some(350)),
            ("٠٫٣٥", WeightUnit::Kilogram, Some(350)),
            ("1", WeightUnit::Pound, Some(454)),
            ("10", WeightUnit::Ounce, Some(283)),
            ("20000", WeightUnit::Kilogram, None),
        ] {
            assert_eq!(weight(text, unit).ok(), expected, "{text}");
        }
        let day: Day = "2026-11-30".parse().unwrap();
        for (text, expected) in [
            ("2026-11-30", Some((day, None))),
            ("2026-11-30 16:05", Some((day, Some(965)))),
            ("2026-11-30T16:05:59", Some((day, Some(965)))),
            ("30/11/2026", None),
            ("2026-11-31", None),
        ] {
            assert_eq!(moment(text).ok(), expected, "{text}");
        }
        for (text, expected) in [
            ("6.28123E+12", true),
            ("1E+05", true),
            ("E+12", false),
            ("ME-1", false),
        ] {
            assert_eq!(is_rounded_code(text), expected, "{text}");
        }
        assert_eq!((yes("TRUE"), yes("0")), (Ok(true), Ok(false)));
        assert!(yes("maybe").is_err() && status("gone").is_err());
        assert_eq!(status("Active"), Ok(ProductStatus::Published));
    }

    #[test]
    fn lengths_are_rounded_to_a_millimetre() {
        for (text, unit, mm) in [
            ("12.5", LengthUnit::Centimetre, Some(125)),
            ("١٢٫٧٥", LengthUnit::Centimetre, Some(128)),
            ("1", LengthUnit::Inch, Some(25)),
            ("0.3", LengthUnit::Metre, Some(300)),
            ("7", LengthUnit::Millimetre, Some(7)),
            ("100.01", LengthUnit::Metre, None),
            ("-1", LengthUnit::Centimetre, None),
            ("long", LengthUnit::Centimetre, None),
        ] {
            assert_eq!(length(text, unit).ok(), mm, "{text}");
        }
    }
}
