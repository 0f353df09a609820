//! A product as a file describes it: its rows put together and every cell read. Knows nothing of the shop.

use domain::basics::{Currency, TextProblem, clean_line, clean_text};
use domain::catalog::ProductStatus;

use super::columns::{Column, Columns};
use super::groups::{Group, groups};
use super::report::{ImportReport, Issue};
use super::sheet::{self, Row};
use super::values;

/// A product of the file. What is `None` is in a column that the file does not have, and stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedProduct {
    /// The line it begins on.
    pub line: u64,
    /// `/p/{slug}`.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Its description, HTML that is not sanitised yet.
    pub body: Option<String>,
    /// Who makes it.
    pub vendor: Option<String>,
    /// Its category; empty for none.
    pub category: Option<String>,
    /// Where it stands.
    pub status: Option<ProductStatus>,
    /// What there is to choose.
    pub options: Vec<ParsedOption>,
    /// Its variants, at least one.
    pub variants: Vec<ParsedVariant>,
    /// Its pictures, in order.
    pub pictures: Vec<ParsedPicture>,
}

/// An option of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedOption {
    /// `Size`.
    pub name: String,
    /// Its values, each once, in order.
    pub values: Vec<String>,
}

/// A variant of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedVariant {
    /// The line of its row.
    pub line: u64,
    /// A value for each option.
    pub values: Vec<String>,
    /// Its SKU, perhaps empty.
    pub sku: Option<String>,
    /// Its barcode, perhaps empty.
    pub barcode: Option<String>,
    /// What a unit costs, in minor units.
    pub price_minor: i64,
    /// The former price, where there is one.
    pub compare_at_minor: Option<Option<i64>>,
    /// Its weight.
    pub weight_grams: Option<i64>,
    /// Units in stock.
    pub units: Option<i64>,
}

/// A picture of a product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedPicture {
    /// Where it is.
    pub url: String,
    /// What it shows, perhaps empty.
    pub alt: String,
    /// Index of the variant it shows in particular.
    pub variant: Option<usize>,
}

/// The longest of each text, in characters.
const TITLE_MAX: usize = 255;
const BODY_MAX: usize = 100_000;
const LINE_MAX: usize = 255;
const URL_MAX: usize = 2_000;
/// The most variants of a product.
const VARIANTS_MAX: usize = 1_000;

/// What the format calls the one variant of a product with nothing to choose.
const DEFAULT_TITLE: &str = "Default Title";

/// The columns of a file and its products that have no error; errors and warnings go to the report.
///
/// # Errors
/// An issue when the file as a whole can't be read.
pub fn read(
    file: &[u8],
    currency: Currency,
    report: &mut ImportReport,
) -> Result<(Columns, Vec<ParsedProduct>), Issue> {
    let sheet = sheet::read(file)?;
    let columns = Columns::of(&sheet)?;
    let mut products = Vec::new();
    for group in groups(sheet, &columns) {
        let mut reader = Reader {
            columns: &columns,
            currency,
            errors: group.damage.clone(),
            warnings: Vec::new(),
        };
        let product = reader.product(&group);
        if reader.errors.is_empty() {
            report.warnings.append(&mut reader.warnings);
            products.extend(product);
        } else {
            report.products.failed += 1;
            report.errors.append(&mut reader.errors);
        }
    }
    Ok((columns, products))
}

/// Reads the rows of one product, noting everything that is wrong with them.
struct Reader<'a> {
    columns: &'a Columns,
    currency: Currency,
    errors: Vec<Issue>,
    warnings: Vec<Issue>,
}

impl Reader<'_> {
    fn product(&mut self, group: &Group) -> Option<ParsedProduct> {
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

    /// A row that says nothing about a variant carries another picture. The first row is always a variant.
    fn is_variant(&self, row: &Row, first: &Row) -> bool {
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

    fn variant(&mut self, row: &Row, product: &ParsedProduct) -> Option<ParsedVariant> {
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

    /// Every picture once, those with a position first.
    fn pictures(&mut self, rows: &[Row], variants: &[ParsedVariant]) -> Vec<ParsedPicture> {
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
                    Some((_, known)) => known.variant = known.variant.or(shown),
                    None => {
                        let of_product = column == Column::Picture;
                        let position = position.filter(|_| of_product).unwrap_or(i64::MAX);
                        let alt = if of_product { alt.clone() } else { String::new() };
                        placed.push((
                            position,
                            ParsedPicture {
                                url,
                                alt,
                                variant: shown,
                            },
                        ));
                    }
                }
            }
        }
        placed.sort_by_key(|(position, _)| *position);
        placed.into_iter().map(|(_, picture)| picture).collect()
    }

    fn html(&mut self, row: &Row) -> Option<String> {
        self.columns
            .has(Column::Body)
            .then(|| self.text(row, Column::Body, clean_text, BODY_MAX))?
    }

    /// One line of text, perhaps empty; none where the file has no such column.
    fn line(&mut self, row: &Row, column: Column) -> Option<String> {
        self.columns
            .has(column)
            .then(|| self.text(row, column, clean_line, LINE_MAX))?
    }

    fn text(
        &mut self,
        row: &Row,
        column: Column,
        clean: fn(&str, usize) -> Result<String, TextProblem>,
        max: usize,
    ) -> Option<String> {
        match clean(self.columns.cell(row, column), max) {
            Ok(text) => Some(text),
            Err(TextProblem::Empty) => Some(String::new()),
            Err(TextProblem::TooLong { max }) => {
                self.error(row, column, format!("The text is longer than {max} characters."));
                None
            }
        }
    }

    /// As [`Self::value`], but an empty cell is none.
    fn optional<T>(
        &mut self,
        row: &Row,
        column: Column,
        read: fn(&str, Currency) -> Result<T, String>,
    ) -> Option<T> {
        if self.columns.cell(row, column).is_empty() {
            None
        } else {
            self.value(row, column, read)
        }
    }

    fn value<T>(
        &mut self,
        row: &Row,
        column: Column,
        read: fn(&str, Currency) -> Result<T, String>,
    ) -> Option<T> {
        match read(self.columns.cell(row, column), self.currency) {
            Ok(value) => Some(value),
            Err(message) => {
                self.error(row, column, message);
                None
            }
        }
    }

    fn error(&mut self, row: &Row, column: Column, message: impl Into<String>) {
        self.errors.push(self.columns.issue(row, column, message));
    }

    fn warn(&mut self, row: &Row, column: Column, message: impl Into<String>) {
        self.warnings.push(self.columns.issue(row, column, message));
    }
}
