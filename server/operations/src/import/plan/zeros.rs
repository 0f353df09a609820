//! Codes from whose front a spreadsheet took zeros: it took `036000291452` for a number. What the shop knows with its
//! zeros stays as it is; a code it does not know is taken as it stands, and told where it would be a GTIN with them.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use domain::catalog::is_gtin;

use crate::catalog::upsert::KnownProduct;
use crate::import::columns::{Column, Remark};
use crate::import::product::ParsedProduct;
use crate::import::values::with_zeros;

/// The digits of the shortest GTIN that begins with zeros: those of eight digits that do are a shop's own.
const GTIN_DIGITS: usize = 12;

/// The code of the shop that one of the file was.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Whole {
    /// It is this one.
    Lost(String),
    /// It could be this one, but so could that of another row.
    Doubtful(String),
}

/// The product with the zeros that its codes have in the shop; also what is told of its codes.
pub fn restored<'r>(
    read: &'r ParsedProduct,
    known: Option<&KnownProduct>,
) -> (Cow<'r, ParsedProduct>, Vec<Remark>) {
    let (mut restored, mut told) = (Cow::Borrowed(read), Vec::new());
    let rows = || known.iter().flat_map(|known| &known.variants);
    let known_skus = rows().map(|known| known.row.sku.as_str()).collect();
    let known_barcodes = rows().map(|known| known.row.barcode.as_str()).collect();
    let skus: Vec<_> = read
        .variants
        .iter()
        .map(|variant| variant.sku.as_deref())
        .collect();
    let barcodes: Vec<_> = read
        .variants
        .iter()
        .map(|variant| variant.barcode.as_deref())
        .collect();
    let whole_skus = wholes(&skus, &known_skus, &read.other_skus);
    let whole_barcodes = wholes(&barcodes, &known_barcodes, &BTreeSet::new());
    for (index, variant) in read.variants.iter().enumerate() {
        let mut tell = |column, message| {
            told.push(Remark {
                line: variant.line,
                column,
                message,
            });
        };
        match &whole_skus[index] {
            Some(Whole::Lost(whole)) => {
                tell(Column::Sku, kept(whole));
                restored.to_mut().variants[index].sku = Some(whole.clone());
            }
            Some(Whole::Doubtful(whole)) => tell(Column::Sku, doubtful(whole)),
            None => {}
        }
        let Some(barcode) = &variant.barcode else { continue };
        match &whole_barcodes[index] {
            Some(Whole::Lost(whole)) => {
                tell(Column::Barcode, kept(whole));
                restored.to_mut().variants[index].barcode = Some(whole.clone());
            }
            Some(Whole::Doubtful(whole)) => tell(Column::Barcode, doubtful(whole)),
            None if known_barcodes.contains(barcode.as_str()) => {}
            None => {
                if let Some(whole) = gtin(barcode) {
                    let message = format!(
                        "With the zeros that spreadsheets take from the front this would be {whole}."
                    );
                    tell(Column::Barcode, message);
                }
            }
        }
    }
    (restored, told)
}

/// What each code of the file is among the known ones of the product, where it has lost its zeros. One that another row
/// has, as it stands or with zeros of its own, or that is one of the `others`, is nobody else's.
fn wholes(codes: &[Option<&str>], known: &BTreeSet<&str>, others: &BTreeSet<String>) -> Vec<Option<Whole>> {
    let found: Vec<Option<String>> = codes
        .iter()
        .map(|code| code.and_then(|code| known_as(code, known)))
        .collect();
    let mut having: BTreeMap<&str, usize> = BTreeMap::new();
    let said = codes.iter().copied().flatten();
    let lost = found.iter().flatten().chain(others).map(String::as_str);
    for code in said.chain(lost) {
        *having.entry(code).or_default() += 1;
    }
    let is_alone = |whole: &String| having.get(whole.as_str()) == Some(&1);
    let alone: Vec<bool> = found
        .iter()
        .map(|whole| whole.as_ref().is_some_and(is_alone))
        .collect();
    let pairs = found.into_iter().zip(alone);
    pairs
        .map(|(whole, is_alone)| whole.map(if is_alone { Whole::Lost } else { Whole::Doubtful }))
        .collect()
}

/// The one code of the product that lost its zeros on the way to `code`; none where one is just `code`.
fn known_as(code: &str, known: &BTreeSet<&str>) -> Option<String> {
    if known.contains(code) {
        return None;
    }
    let mut whole = with_zeros(code)
        .into_iter()
        .filter(|whole| known.contains(whole.as_str()));
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

fn doubtful(whole: &str) -> String {
    format!("Another row may be {whole} as well, so this code was taken as it stands.")
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
                known_as(code, &known.iter().copied().collect()).as_deref(),
                whole,
                "{code} {known:?}"
            );
        }
    }

    #[test]
    fn no_two_rows_get_the_zeros_of_one_code() {
        let lost = || Some(Whole::Lost("00123".to_owned()));
        let doubtful = || Some(Whole::Doubtful("00123".to_owned()));
        for (codes, other, expected) in [
            ([Some("123"), Some("9")], "", [lost(), None]),
            ([Some("123"), None], "", [lost(), None]),
            ([Some("00123"), Some("123")], "", [None, doubtful()]),
            ([Some("123"), Some("123")], "", [doubtful(), doubtful()]),
            ([Some("123"), Some("9")], "00123", [doubtful(), None]),
        ] {
            let others = BTreeSet::from([other.to_owned()]);
            let found = wholes(&codes, &BTreeSet::from(["00123"]), &others);
            assert_eq!(found, expected, "{codes:?} {other:?}");
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
