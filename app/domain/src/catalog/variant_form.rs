//! What the console types about a variant beside its prices: its numbers, what it costs the shop, and what it is to be
//! carried.

use serde::{Deserialize, Serialize};

use crate::basics::typed::{Problems, line, optional, tenths, whole};
use crate::basics::{Currency, Money, latin_digits};
use crate::refusal::{Problem, Refusal};

/// The longest SKU or barcode, in characters.
const CODE_MAX: usize = 64;

/// A variant's details as the console shows them and as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct VariantForm {
    /// Its SKU; may be empty.
    pub sku: String,
    /// Its barcode; may be empty.
    pub barcode: String,
    /// What a piece costs the shop, without VAT; empty when nobody knows.
    pub cost: String,
    /// Packed weight in grams; empty when nobody weighed it.
    pub weight: String,
    /// Packed length in centimetres; empty when nobody measured.
    pub length: String,
    /// Packed width, likewise.
    pub width: String,
    /// Packed height, likewise.
    pub height: String,
}

/// A variant's checked details. Whether another one has its SKU, the database knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedVariant {
    /// Its SKU.
    pub sku: String,
    /// Its barcode.
    pub barcode: String,
    /// What a piece costs the shop.
    pub cost: Option<Money>,
    /// Packed weight; 0 when unknown.
    pub weight_grams: i64,
    /// Packed length, width and height; 0 where unknown.
    pub size_mm: [i64; 3],
}

impl VariantForm {
    /// Checks every field.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`].
    pub fn check(&self, currency: Currency) -> Result<CheckedVariant, Refusal> {
        let mut problems = Problems::default();
        let sku = problems.take("sku", line(&self.sku, CODE_MAX));
        let barcode = problems.take("barcode", barcode(&self.barcode));
        let cost = problems.take("cost", optional(&self.cost, |text| cost(text, currency)));
        let weight = problems.take("weight", optional(&self.weight, |text| whole(text, 0)));
        let length = problems.take("length", optional(&self.length, tenths));
        let width = problems.take("width", optional(&self.width, tenths));
        let height = problems.take("height", optional(&self.height, tenths));
        let checked = (|| {
            Some(CheckedVariant {
                sku: sku?,
                barcode: barcode?,
                cost: cost?,
                weight_grams: weight?.unwrap_or(0),
                size_mm: [length?.unwrap_or(0), width?.unwrap_or(0), height?.unwrap_or(0)],
            })
        })();
        problems.or(checked)
    }
}

/// A spreadsheet shows a long number as 6.28107E+12: what is copied from there has lost its digits.
fn barcode(text: &str) -> Result<String, Problem> {
    let text = latin_digits(&line(text, CODE_MAX)?);
    let has_lost_digits = text
        .split_once(['E', 'e'])
        .is_some_and(|(number, power)| is_decimal(number) && power.starts_with('+'));
    if has_lost_digits {
        Err(Problem::WrongForm)
    } else {
        Ok(text)
    }
}

fn is_decimal(text: &str) -> bool {
    text.contains(['.', ',']) && text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',')
}

fn cost(text: &str, currency: Currency) -> Result<Money, Problem> {
    match Money::parse(text, currency) {
        Ok(money) if (0..=100_000_000_000).contains(&money.minor) => Ok(money),
        _ => Err(Problem::NotAnAmount),
    }
}

/// A measure in millimetres as it would be typed in centimetres; empty where nobody measured.
pub fn centimetres(mm: i64) -> String {
    match (mm / 10, mm % 10) {
        (0, 0) => String::new(),
        (whole, 0) => whole.to_string(),
        (whole, tenth) => format!("{whole}.{tenth}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(change: impl FnOnce(&mut VariantForm)) -> Result<CheckedVariant, Refusal> {
        let mut form = VariantForm::default();
        change(&mut form);
        form.check(Currency::SAR)
    }

    #[test]
    fn nothing_has_to_be_known() {
        let checked = typed(|_| {}).unwrap();
        assert_eq!(
            (checked.cost, checked.weight_grams, checked.size_mm),
            (None, 0, [0; 3])
        );
    }

    #[test]
    fn measures_are_read_as_people_write_them_and_written_back() {
        let checked = typed(|form| {
            form.barcode = " ٤٠٠٦٣٨١٣٣٣٩٣١ ".to_owned();
            form.cost = "٣١٫٥".to_owned();
            form.length = "12,5".to_owned();
            form.height = "٧".to_owned();
        });
        let checked = checked.unwrap();
        assert_eq!(checked.barcode, "4006381333931");
        assert_eq!(checked.cost, Some(Money::new(3_150, Currency::SAR)));
        assert_eq!(checked.size_mm, [125, 0, 70]);
        assert_eq!([125, 0, 70].map(centimetres), ["12.5", "", "7"]);
    }

    #[test]
    fn what_lost_its_meaning_is_refused() {
        for (field, refused) in [
            ("barcode", typed(|form| form.barcode = "6.28107E+12".to_owned())),
            ("cost", typed(|form| form.cost = "-1".to_owned())),
            ("weight", typed(|form| form.weight = "heavy".to_owned())),
            ("length", typed(|form| form.length = "1.25".to_owned())),
            ("sku", typed(|form| form.sku = "x".repeat(65))),
        ] {
            assert!(refused.unwrap_err().problem_of(field).is_some(), "{field}");
        }
    }
}
