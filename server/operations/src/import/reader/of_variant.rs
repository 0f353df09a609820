//! A row as a variant, and every row as a picture.

use domain::basics::clean_line;

use super::Reader;
use super::of_product::DEFAULT_TITLE;
use crate::import::columns::Column;
use crate::import::product::{ParsedPicture, ParsedProduct, ParsedVariant};
use crate::import::sheet::Row;
use crate::import::values;

/// The longest address of a picture, in characters.
const URL_MAX: usize = 2_000;

impl Reader<'_> {
    /// A row that says nothing about a variant carries another picture. The first row is always a variant.
    pub(super) fn is_variant(&self, row: &Row, first: &Row) -> bool {
        const SAYS_SO: [Column; 7] = [
            Column::OptionValue(0),
            Column::OptionValue(1),
            Column::OptionValue(2),
            Column::Sku,
            Column::Barcode,
            Column::Quantity,
            Column::Price,
        ];
        row.line == first.line
            || SAYS_SO
                .iter()
                .any(|column| !self.columns.cell(row, *column).is_empty())
    }

    pub(super) fn variant(&mut self, row: &Row, product: &ParsedProduct) -> Option<ParsedVariant> {
        let values = self.option_values(row, product.options.len());
        let price = self.value(row, Column::Price, |text, currency| match text {
            "" => Err("The variant has no price.".to_owned()),
            text => values::price(text, currency),
        });
        let (sku, barcode) = (self.line(row, Column::Sku), self.line(row, Column::Barcode));
        let compare_at_minor = self.compare_at(row, price.unwrap_or(0));
        let weight_grams = self.optional(row, Column::Grams, |text, _| values::grams(text));
        let units = self.units(row);
        // Every cell was read by now, so that everything wrong with the row is told at once.
        let (values, price_minor) = (values?, price?);
        let variant = ParsedVariant {
            line: row.line,
            values,
            sku,
            barcode,
            price_minor,
            compare_at_minor,
            weight_grams,
            units,
        };
        if let Some(same) = product
            .variants
            .iter()
            .find(|known| known.values == variant.values)
        {
            let message = if variant.values.is_empty() {
                format!(
                    "The variant stands on line {} already; there is nothing to choose between them.",
                    same.line
                )
            } else {
                format!(
                    "The variant {} stands on line {} already.",
                    variant.values.join(" / "),
                    same.line
                )
            };
            self.error(row, Column::OptionValue(0), message);
            return None;
        }
        Some(variant)
    }

    fn option_values(&mut self, row: &Row, options: usize) -> Option<Vec<String>> {
        let mut values = Vec::new();
        let before = self.errors.len();
        for index in 0..3 {
            let column = Column::OptionValue(index);
            let value = self.line(row, column).unwrap_or_default();
            match (index < options, value.is_empty()) {
                (true, true) => self.error(row, column, "The variant does not say which value it has."),
                (true, false) => values.push(value),
                (false, false) if value != DEFAULT_TITLE => {
                    self.error(row, column, "The option of this value has no name.");
                }
                (false, _) => {}
            }
        }
        (self.errors.len() == before).then_some(values)
    }

    /// A former price that is no higher than the price promises nothing and is left out.
    fn compare_at(&mut self, row: &Row, price: i64) -> Option<Option<i64>> {
        if !self.columns.has(Column::CompareAt) {
            return None;
        }
        let former = self.optional(row, Column::CompareAt, values::price);
        if former.is_some_and(|former| former > 0 && former < price) {
            self.warn(
                row,
                Column::CompareAt,
                "The former price is below the price and was left out.",
            );
        }
        Some(former.filter(|former| *former > price))
    }

    fn units(&mut self, row: &Row) -> Option<i64> {
        let units = self.optional(row, Column::Quantity, |text, _| values::units(text))?;
        if units < 0 {
            self.warn(
                row,
                Column::Quantity,
                format!("The quantity {units} was imported as 0."),
            );
        }
        Some(units.max(0))
    }

    /// Every picture once, those with a position first.
    pub(super) fn pictures(&mut self, rows: &[Row], variants: &[ParsedVariant]) -> Vec<ParsedPicture> {
        let mut placed: Vec<(i64, ParsedPicture)> = Vec::new();
        for row in rows {
            let position = self.optional(row, Column::PicturePosition, |text, _| values::units(text));
            let variant = variants.iter().position(|variant| variant.line == row.line);
            let alt = self.line(row, Column::PictureAlt).unwrap_or_default();
            for column in [Column::Picture, Column::VariantPicture] {
                let Some(url) = self
                    .text(row, column, clean_line, URL_MAX)
                    .filter(|url| !url.is_empty())
                else {
                    continue;
                };
                let shown = variant.filter(|_| column == Column::VariantPicture);
                match placed.iter_mut().find(|(_, known)| known.url == url) {
                    Some((_, known)) => known.variants.extend(shown),
                    None => {
                        let of_product = column == Column::Picture;
                        let position = position.filter(|_| of_product).unwrap_or(i64::MAX);
                        let alt = if of_product { alt.clone() } else { String::new() };
                        placed.push((
                            position,
                            ParsedPicture {
                                url,
                                alt,
                                variants: shown.into_iter().collect(),
                            },
                        ));
                    }
                }
            }
        }
        placed.sort_by_key(|(position, _)| *position);
        placed.into_iter().map(|(_, picture)| picture).collect()
    }
}
