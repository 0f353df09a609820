//! Codes from whose front a spreadsheet took zeros: it took `036000291452` for a number. What the shop knows with its
//! zeros stays as it is; a code it does not know is taken as it stands, and told where it would be a GTIN with them.

use std::borrow::Cow;

use domain::catalog::is_gtin;

use crate::catalog::upsert::KnownProduct;
use crate::import::columns::{Column, Remark};
use crate::import::product::ParsedProduct;

/// What a spreadsheet takes from a code at most: more zeros are hardly ever written before one.
const ZEROS_MAX: usize = 5;
/// The digits of the shortest GTIN that begins with zeros: those of eight digits that do are a shop's own.
const GTIN_DIGITS: usize = 12;

/// The codes that would be `code` without the zeros at their front, the shortest first; none where it is no number.
pub fn with_zeros(code: &str) -> Vec<String> {
    let is_number = !code.starts_with('0') && code.bytes().all(|byte| byte.is_ascii_digit());
    if code.is_empty() || !is_number {
        return Vec::new();
    }
    (1..=ZEROS_MAX)
        .map(|zeros| format!("{}{code}", "0".repeat(zeros)))
        .collect()
}

/// The product with the zeros that its codes have in the shop; also what is told of its codes.
pub fn restored<'r>(
    read: &'r ParsedProduct,
    known: Option<&KnownProduct>,
) -> (Cow<'r, ParsedProduct>, Vec<Remark>) {
    let (mut restored, mut told) = (Cow::Borrowed(read), Vec::new());
    let rows = || known.iter().flat_map(|known| &known.variants);
    for (index, variant) in read.variants.iter().enumerate() {
        let mut tell = |column, message| {
            told.push(Remark {
                line: variant.line,
                column,
                message,
            });
        };
        if let Some(sku) = &variant.sku
            && let Some(whole) = known_as(sku, rows().map(|known| known.row.sku.as_str()))
        {
            tell(Column::Sku, kept(&whole));
            restored.to_mut().variants[index].sku = Some(whole);
        }
        let Some(barcode) = &variant.barcode else { continue };
        let codes = || rows().map(|known| known.row.barcode.as_str());
        if let Some(whole) = known_as(barcode, codes()) {
            tell(Column::Barcode, kept(&whole));
            restored.to_mut().variants[index].barcode = Some(whole);
        } else if let Some(whole) = gtin(barcode)
            && !codes().any(|known| known == barcode)
        {
            let message =
                format!("With the zeros that spreadsheets take from the front this would be {whole}.");
            tell(Column::Barcode, message);
        }
    }
    (restored, told)
}

/// The one code of the product that lost its zeros on the way to `code`; none where one is just `code`.
fn known_as<'k>(code: &str, known: impl Iterator<Item = &'k str> + Clone) -> Option<String> {
    if known.clone().any(|known| known == code) {
        return None;
    }
    let mut whole = with_zeros(code)
        .into_iter()
        .filter(|whole| known.clone().any(|known| known == whole));
    whole.next().filter(|_| whole.next().is_none())
}

/// The GTIN that a barcode of too few digits would be with zeros before it.
fn gtin(barcode: &str) -> Option<String> {
    with_zeros(barcode)
        .into_iter()
        .find(|whole| whole.len() == GTIN_DIGITS && is_gtin(whole))
}

fn kept(whole: &str) -> String {
    format!("A spreadsheet has taken the zeros from the front of this code; it was left as {whole}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_gets_its_zeros_back_only_where_just_one_is_known_with_them() {
        for (code, known, whole) in [
            ("123", &["00123"][..], Some("00123")),
            ("123", &["00123", "123"], None),
            ("123", &["0123", "00123"], None),
            ("123", &["0000000123"], None),
            ("A1", &["0A1"], None),
            ("0123", &["00123"], None),
            ("", &["0", "00"], None),
            ("١٢٣", &["0١٢٣"], None),
        ] {
            assert_eq!(
                known_as(code, known.iter().copied()).as_deref(),
                whole,
                "{code} {known:?}"
            );
        }
    }

    #[test]
    fn only_what_checks_with_its_zeros_is_said_to_miss_them() {
        for (barcode, whole) in [
            ("36000291452", Some("036000291452")),
            ("36000291453", None),
            // It is one as it stands, and the same one with a zero.
            ("614141000036", None),
            ("4006381333931", None),
            ("123", None),
        ] {
            assert_eq!(gtin(barcode).as_deref(), whole, "{barcode}");
        }
    }
}
