//! A row as a variant, and every row as a picture.

use crate::import::columns::Column;
use crate::import::product::{ParsedPicture, ParsedValue, ParsedVariant};
use crate::import::reader::{PICTURES_MAX, Reader};
use crate::import::script::Said;
use crate::import::sheet::Row;
use crate::import::values;

use super::DEFAULT_TITLE;

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

    pub(super) fn variant(&mut self, row: &Row, options: usize) -> Option<ParsedVariant> {
        let values = self.option_values(row, options);
        let price = self.price(row);
        let (sku, barcode) = (self.code(row, Column::Sku), self.code(row, Column::Barcode));
        let compare_at_minor = self.compare_at(row, price.unwrap_or(0));
        let sale = self.sale(row, price.unwrap_or(i64::MAX));
        let weight_grams = self.optional(row, Column::Weight, |text, _| values::grams(text));
        let (cost_minor, size_mm) = (self.cost(row), self.size(row));
        let units = self.units(row);
        // Every cell was read by now, so that everything wrong with the row is told at once.
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

    fn option_values(&mut self, row: &Row, options: usize) -> Option<Vec<ParsedValue>> {
        let mut values = Vec::new();
        let before = self.errors.len();
        for index in 0..3 {
            let column = Column::OptionValue(index);
            let value = self.line(row, column).unwrap_or_default();
            match (index < options, value.is_empty()) {
                (true, true) => self.error(row, column, "The variant does not say which value it has."),
                (true, false) => values.extend(self.option_value(row, index, value)),
                (false, false) if value != DEFAULT_TITLE => {
                    self.error(row, column, "The option of this value has no name.");
                }
                (false, _) => {}
            }
        }
        (self.errors.len() == before).then_some(values)
    }

    /// Every picture once, those with a position first.
    pub(super) fn pictures(&mut self, rows: &[Row], variants: &[ParsedVariant]) -> Vec<ParsedPicture> {
        let mut placed: Vec<(i64, ParsedPicture)> = Vec::new();
        for row in rows {
            let position = self.optional(row, Column::PicturePosition, |text, _| values::units(text));
            let of_row = variants.iter().position(|variant| variant.line == row.line);
            let alt = self.line(row, Column::PictureAlt).unwrap_or_default();
            let alt = self
                .said(row, alt, Column::OtherAlt)
                .unwrap_or(Said::One(String::new()));
            for column in [Column::Picture, Column::VariantPicture] {
                let Some(url) = self.url(row, column) else {
                    continue;
                };
                let of_product = column == Column::Picture;
                let shown = of_row.filter(|_| !of_product);
                match placed.iter_mut().find(|(_, known)| known.url == url) {
                    Some((place, known)) => {
                        known.variants.extend(shown);
                        // A variant's row may name it before the row that describes it.
                        if of_product && *place == i64::MAX {
                            *place = position.unwrap_or(i64::MAX);
                            known.alt = alt.clone();
                        }
                    }
                    None => {
                        if placed.len() == PICTURES_MAX {
                            let message = format!("The product has more than {PICTURES_MAX} pictures.");
                            self.error(row, column, message);
                            return Vec::new();
                        }
                        let position = position.filter(|_| of_product).unwrap_or(i64::MAX);
                        let alt = if of_product {
                            alt.clone()
                        } else {
                            Said::One(String::new())
                        };
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
