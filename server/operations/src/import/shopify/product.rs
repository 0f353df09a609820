//! The product's own fields, and its rows in order.

use std::collections::BTreeSet;

use domain::basics::clean_line;
use domain::catalog::ProductStatus;

use super::{DEFAULT_TITLE, groups::Group};
use crate::import::columns::Column;
use crate::import::product::{ParsedOption, ParsedProduct};
use crate::import::reader::{LINE_MAX, Reader};
use crate::import::script::Said;
use crate::import::sheet::Row;
use crate::import::values;

impl Reader<'_> {
    /// A product from its rows.
    pub fn shopify_product(&mut self, group: &Group) -> Option<ParsedProduct> {
        let first = group.rows.first()?;
        let title = self.title(&group.rows)?;
        let options = self.options(&group.rows);
        let category = self.line(first, Column::Category);
        let vendor = self.line(first, Column::Vendor);
        let mut product = ParsedProduct {
            line: first.line,
            slug: group.slug.clone(),
            is_found_by_sku: false,
            other_skus: BTreeSet::new(),
            title,
            body: self.body(first, Column::Body, str::to_owned),
            vendor: self.vendor(first, vendor),
            category: category.and_then(|name| self.category(first, name)),
            status: self.status(first),
            seo: self.seo(first),
            options: options
                .into_iter()
                .map(|name| ParsedOption {
                    name,
                    values: Vec::new(),
                })
                .collect(),
            variants: Vec::new(),
            pictures: Vec::new(),
        };
        let variants = group
            .rows
            .iter()
            .filter(|row| self.is_variant(row, first))
            .count();
        if self.is_too_many(first.line, variants) {
            return None;
        }
        for row in &group.rows {
            if !self.is_variant(row, first) {
                continue;
            }
            if let Some(variant) = self.variant(row, product.options.len()) {
                self.join(row, &mut product, variant);
            }
        }
        product.pictures = self.pictures(&group.rows, &product.variants);
        Some(product)
    }

    /// The one title of the product: it may be repeated on its rows, but not differ.
    fn title(&mut self, rows: &[Row]) -> Option<Said> {
        let mut title: Option<(String, Said)> = None;
        for row in rows {
            let found = self.text(row, Column::Title, clean_line, LINE_MAX)?;
            match &title {
                _ if found.is_empty() => {}
                None => {
                    let said = self.said(row, found.clone(), Column::OtherTitle)?;
                    title = Some((found, said));
                }
                Some((known, _)) if *known == found => {}
                Some((known, _)) => {
                    let message = format!("Two products have this handle: {known:?} and {found:?}.");
                    self.error(row, Column::Title, message);
                }
            }
        }
        if title.is_none() {
            self.error(rows.first()?, Column::Title, "The product has no title.");
        }
        title.map(|(_, said)| said)
    }

    /// The names of the options; none for a product with nothing to choose.
    fn options(&mut self, rows: &[Row]) -> Vec<Said> {
        let mut names: Vec<Said> = Vec::new();
        for index in 0..3 {
            let column = Column::OptionName(index);
            let mut named: Option<(String, &Row)> = None;
            for row in rows {
                let found = self.line(row, column).unwrap_or_default();
                match &named {
                    _ if found.is_empty() => {}
                    None => named = Some((found, row)),
                    Some((known, _)) if *known == found => {}
                    Some((known, _)) => {
                        let message = format!("The option is called {known:?} in an earlier row.");
                        self.error(row, column, message);
                    }
                }
            }
            match named {
                Some(_) if names.len() < index => {
                    self.error(&rows[0], column, "An option before this one has no name.");
                }
                Some((name, row)) => names.extend(self.said(row, name, Column::OtherOptionName(index))),
                None => {}
            }
        }
        if names.len() == 1 && self.columns.cell(&rows[0], Column::OptionValue(0)) == DEFAULT_TITLE {
            Vec::new()
        } else {
            names
        }
    }

    /// On sale unless the file says otherwise: both columns may be empty, and old files lack the second.
    fn status(&mut self, row: &Row) -> Option<ProductStatus> {
        if !self.columns.has(Column::Published) && !self.columns.has(Column::Status) {
            return None;
        }
        let shown = self
            .optional(row, Column::Published, |text, _| values::yes(text))
            .unwrap_or(true);
        let stands = self.optional(row, Column::Status, |text, _| values::status(text));
        Some(match stands.unwrap_or(ProductStatus::Published) {
            ProductStatus::Published if !shown => ProductStatus::Draft,
            other => other,
        })
    }
}
