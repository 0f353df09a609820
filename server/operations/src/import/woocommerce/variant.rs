//! A variation, or a product with nothing to choose, as a variant.

use domain::basics::clean_line;

use super::ATTRIBUTES_MAX;
use super::lists::{decoded, listed};
use crate::import::columns::Column;
use crate::import::product::{ParsedValue, ParsedVariant};
use crate::import::reader::Reader;
use crate::import::sheet::Row;
use crate::import::values::{self, WeightUnit};

impl Reader<'_> {
    /// The attributes that tell the variations apart, in the product's own order. What only describes the product is
    /// no option, and is told.
    pub(super) fn attributes(&mut self, row: &Row, variations: &[Row]) -> Vec<String> {
        let mut all = self.named(row);
        let mut chosen: Vec<String> = Vec::new();
        for variation in variations {
            for (name, _) in self.named(variation) {
                if !chosen.contains(&name) {
                    chosen.push(name);
                }
            }
        }
        all.retain(|(name, _)| !name.is_empty());
        let describing: Vec<&str> = all
            .iter()
            .filter(|(name, _)| !chosen.contains(name))
            .map(|(name, _)| name.as_str())
            .collect();
        if !describing.is_empty() {
            let message = format!("Nothing is chosen by {}; it was left out.", describing.join(", "));
            self.warn(row, Column::OptionName(0), message);
        }
        let place = |name: &String| {
            all.iter()
                .position(|(known, _)| known == name)
                .unwrap_or(usize::MAX)
        };
        chosen.sort_by_key(place);
        if chosen.len() > 3 {
            let message = format!(
                "The variations differ in {} attributes; three are the most.",
                chosen.len()
            );
            self.error(row, Column::OptionName(3), message);
        }
        chosen
    }

    /// The attributes of a row with their first value: (name, value), of any length.
    fn named(&self, row: &Row) -> Vec<(String, String)> {
        let attribute = |index: usize| {
            let name = cleaned(self.columns.cell(row, Column::OptionName(index)));
            let values = listed(self.columns.cell(row, Column::OptionValue(index)));
            let value = values.first().map(|value| cleaned(value)).unwrap_or_default();
            (!name.is_empty()).then_some((name, value))
        };
        (0..ATTRIBUTES_MAX).filter_map(attribute).collect()
    }

    /// The variant of a row; what a variation does not say of its weight and size, its `parent` does.
    pub(super) fn variation(
        &mut self,
        row: &Row,
        parent: &Row,
        attributes: &[String],
    ) -> Option<ParsedVariant> {
        let values = self.chosen(row, attributes);
        let price = self.price(row);
        let (sku, barcode) = (self.code(row, Column::Sku), self.code(row, Column::Barcode));
        let compare_at_minor = self.compare_at(row, price.unwrap_or(0));
        let sale = self.sale(row, price.unwrap_or(i64::MAX));
        let weight_grams = self.weight(row).or_else(|| self.weight(parent));
        let is_measured = (0..3).any(|side| !self.columns.cell(row, Column::Size(side)).is_empty());
        let size_mm = self.size(if is_measured { row } else { parent });
        let cost_minor = self.cost(row);
        let units = self.units(row);
        Some(ParsedVariant {
            line: row.line,
            values: values?,
            sku,
            barcode,
            price_minor: price?,
            compare_at_minor,
            sale,
            weight_grams,
            cost_minor,
            size_mm,
            units,
        })
    }

    fn chosen(&mut self, row: &Row, attributes: &[String]) -> Option<Vec<ParsedValue>> {
        let named = self.named(row);
        let mut values = Vec::with_capacity(attributes.len());
        for (index, name) in attributes.iter().enumerate().take(3) {
            let value = named
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, value)| value.clone());
            match value.filter(|value| !value.is_empty()) {
                Some(value) => {
                    let value = self.part(row, Column::OptionValue(index), &value)?;
                    values.push(self.option_value(row, index, value)?);
                }
                None => {
                    let message = format!("The variation does not say which {name} it has.");
                    self.error(row, Column::OptionValue(index), message);
                    return None;
                }
            }
        }
        Some(values)
    }

    fn weight(&mut self, row: &Row) -> Option<i64> {
        let name = self.columns.name(Column::Weight).to_ascii_lowercase();
        let read: fn(&str, domain::basics::Currency) -> Result<i64, String> = match name.as_str() {
            "weight (kg)" => |text, _| values::weight(text, WeightUnit::Kilogram),
            "weight (lbs)" => |text, _| values::weight(text, WeightUnit::Pound),
            "weight (oz)" => |text, _| values::weight(text, WeightUnit::Ounce),
            _ => |text, _| values::weight(text, WeightUnit::Gram),
        };
        self.optional(row, Column::Weight, read)
    }
}

/// A name without the format's entities, and without marks and control characters.
fn cleaned(name: &str) -> String {
    // Only nothing is refused.
    clean_line(&decoded(name), usize::MAX).unwrap_or_default()
}
