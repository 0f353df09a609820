//! What a cell may say. Each reads the text of one cell; the error is a sentence about it.

use domain::basics::{Currency, Money, latin_digits};
use domain::catalog::ProductStatus;

/// The highest price, in minor units.
const PRICE_MAX: i64 = 100_000_000_000;
/// The most units of one variant.
const UNITS_MAX: i64 = 1_000_000;
/// The heaviest variant: ten tonnes.
const GRAMS_MAX: i64 = 10_000_000;

/// A price in minor units.
pub fn price(text: &str, currency: Currency) -> Result<i64, String> {
    let money = Money::parse(text, currency)
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

/// A weight in whole grams: exports write fractions of a gram, which are rounded half up.
pub fn grams(text: &str) -> Result<i64, String> {
    let wrong = || format!("{text:?} is not a weight in grams.");
    let latin = latin_digits(text);
    let (whole, fraction) = latin.split_once('.').unwrap_or((&latin, "0"));
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) {
        return Err(wrong());
    }
    let up = i64::from(fraction.as_bytes()[0] >= b'5');
    let grams = whole.parse::<i64>().ok().map(|grams| grams.saturating_add(up));
    grams.filter(|grams| *grams <= GRAMS_MAX).ok_or_else(wrong)
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
        assert_eq!((yes("TRUE"), yes("0")), (Ok(true), Ok(false)));
        assert!(yes("maybe").is_err() && status("gone").is_err());
        assert_eq!(status("Active"), Ok(ProductStatus::Published));
    }
}
