//! The product's own fields, and its rows in order.

use domain::basics::{clean_line, clean_text};
use domain::catalog::ProductStatus;

use super::{LINE_MAX, Reader};
use crate::import::columns::Column;
use crate::import::groups::Group;
use crate::import::product::{ParsedOption, ParsedProduct};
use crate::import::report::Issue;
use crate::import::sheet::Row;
use crate::import::values;

/// The longest title and description, in characters.
const TITLE_MAX: usize = LINE_MAX;
const BODY_MAX: usize = 100_000;
/// The most variants of a product.
const VARIANTS_MAX: usize = 1_000;

/// What the format calls the one variant of a product with nothing to choose.
pub(super) const DEFAULT_TITLE: &str = "Default Title";

impl Reader<'_> {
    pub(super) fn product(&mut self, group: &Group) -> Option<ParsedProduct> {
        let first = group.rows.first()?;
        let title = self.title(&group.rows)?;
        let options = self.options(&group.rows);
        let mut product = ParsedProduct {
            line: first.line,
            slug: group.slug.clone(),
            title,
            body: self.html(first),
            vendor: self.line(first, Column::Vendor),
            category: self.line(first, Column::Type),
            status: self.status(first),
            options: options
                .iter()
                .map(|name| ParsedOption {
                    name: name.clone(),
                    values: Vec::new(),
                })
                .collect(),
            variants: Vec::new(),
            pictures: Vec::new(),
        };
        for row in &group.rows {
            if !self.is_variant(row, first) {
                continue;
            }
            if let Some(variant) = self.variant(row, &product) {
                for (option, value) in product.options.iter_mut().zip(&variant.values) {
                    if !option.values.contains(value) {
                        option.values.push(value.clone());
                    }
                }
                product.variants.push(variant);
            }
        }
        if product.variants.len() > VARIANTS_MAX {
            let message = format!("The product has more than {VARIANTS_MAX} variants.");
            self.errors.push(Issue::new(first.line, "", message));
        }
        product.pictures = self.pictures(&group.rows, &product.variants);
        Some(product)
    }

    /// The one title of the product: it may be repeated on its rows, but not differ.
    fn title(&mut self, rows: &[Row]) -> Option<String> {
        let mut title: Option<String> = None;
        for row in rows {
            let found = self.text(row, Column::Title, clean_line, TITLE_MAX)?;
            match &title {
                _ if found.is_empty() => {}
                None => title = Some(found),
                Some(known) if *known == found => {}
                Some(known) => {
                    let message = format!("Two products have this handle: {known:?} and {found:?}.");
                    self.error(row, Column::Title, message);
                }
            }
        }
        if title.is_none() {
            self.error(rows.first()?, Column::Title, "The product has no title.");
        }
        title
    }

    /// The names of the options; none for a product with nothing to choose.
    fn options(&mut self, rows: &[Row]) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for index in 0..3 {
            let column = Column::OptionName(index);
            let mut named: Option<String> = None;
            for row in rows {
                let found = self.line(row, column).unwrap_or_default();
                match &named {
                    _ if found.is_empty() => {}
                    None => named = Some(found),
                    Some(known) if *known == found => {}
                    Some(known) => {
                        self.error(
                            row,
                            column,
                            format!("The option is called {known:?} in an earlier row."),
                        );
                    }
                }
            }
            match named {
                Some(_) if names.len() < index => {
                    self.error(&rows[0], column, "An option before this one has no name.");
                }
                Some(name) => names.push(name),
                None => {}
            }
        }
        let value = |row: &Row| self.columns.cell(row, Column::OptionValue(0)).to_owned();
        if names.len() == 1 && value(&rows[0]) == DEFAULT_TITLE {
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

    fn html(&mut self, row: &Row) -> Option<String> {
        self.columns
            .has(Column::Body)
            .then(|| self.text(row, Column::Body, clean_text, BODY_MAX))?
    }
}
