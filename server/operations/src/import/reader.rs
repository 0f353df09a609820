//! From a file to products: rows put together, every cell read, and everything noted that is wrong with them. Here is
//! what the formats share; each has its own folder. Knows nothing of what is in the shop.

use std::collections::{BTreeMap, BTreeSet};

use domain::basics::{Currency, Instant, Language, LocalTime, Schedule, TextProblem, Translated, clean_line};
use domain::catalog::{BODY_MAX, SEO_ABOUT_MAX, SEO_TITLE_MAX, SheetFormat};
use domain::settings::Shop;

use super::columns::{Column, Columns, Remark, Vocabulary};
use super::own;
use super::product::{ParsedCategory, ParsedProduct, ParsedValue, ParsedVariant};
use super::report::{ImportReport, Issue, name_of_column};
use super::script::Said;
use super::sheet::{self, Row, Sheet};
use super::values::LengthUnit;
use super::{shopify, values, woocommerce};
use crate::basics::{instant_of, sanitise};
use crate::catalog::upsert::SaleRow;

/// The longest line of text, in characters.
pub const LINE_MAX: usize = 255;
/// The longest address of a picture, in bytes: it is looked for by an index, whose rows are no longer than that.
const URL_MAX: usize = 2_000;
/// The most pictures of a product.
pub const PICTURES_MAX: usize = 1_000;
/// The most variants of a product.
const VARIANTS_MAX: usize = 1_000;

/// A file and what it is read for.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// What wrote it.
    pub format: SheetFormat,
    /// The shop it is read for: its currency and its clock.
    pub shop: &'a Shop,
}

/// The columns of a file and its products that have no error; an issue when the file as a whole can't be read.
pub type ReadFile = Result<(Columns, Vec<ParsedProduct>), Issue>;

/// Reads a file; errors and warnings go to the report.
///
/// # Errors
/// An issue when the file as a whole can't be read.
pub fn read(file: File<'_>, report: &mut ImportReport) -> ReadFile {
    let sheet = sheet::read(file.bytes)?;
    let vocabulary: &'static Vocabulary = match file.format {
        SheetFormat::Shopify => &shopify::VOCABULARY,
        SheetFormat::WooCommerce => &woocommerce::VOCABULARY,
    };
    let columns = Columns::of(&sheet, vocabulary)?;
    report.written_in = sheet.written_in.map(ToOwned::to_owned);
    report.left_out = columns
        .left_out()
        .iter()
        .map(|name| name_of_column(name))
        .collect();
    let whole = whole_skus(&sheet, &columns);
    let mut products = Vec::new();
    let mut take = |reader: Reader<'_>, product: Option<ParsedProduct>| {
        if reader.errors.is_empty() {
            report.warnings.extend(reader.warnings);
            products.extend(product);
        } else {
            report.products.failed += 1;
            report.errors.extend(reader.errors);
        }
    };
    let reader = |damage: &[Issue]| Reader {
        columns: &columns,
        shop: file.shop,
        errors: damage.to_vec(),
        warnings: Vec::new(),
    };
    match file.format {
        SheetFormat::Shopify => {
            for group in shopify::groups(sheet, &columns) {
                let mut reader = reader(&group.damage);
                let product = reader.shopify_product(&group);
                take(reader, product);
            }
        }
        SheetFormat::WooCommerce => {
            for group in woocommerce::groups(sheet, &columns) {
                let mut reader = reader(&group.damage);
                let product = reader.woocommerce_product(&group);
                take(reader, product);
            }
        }
    }
    let mut products = told_apart(products, &columns, report);
    for product in &mut products {
        let lost = product.skus().flat_map(values::with_zeros);
        product.other_skus = lost.filter(|sku| whole.contains(sku)).collect();
    }
    Ok((columns, products))
}

/// The SKUs of a file that are numbers with zeros at their front, also those of rows that can't be read.
fn whole_skus(sheet: &Sheet, columns: &Columns) -> BTreeSet<String> {
    let skus = sheet.rows.iter().map(|row| columns.cell(row, Column::Sku).trim());
    skus.filter(|sku| sku.starts_with('0') && sku.bytes().all(|byte| byte.is_ascii_digit()))
        .map(ToOwned::to_owned)
        .collect()
}

/// Without the products of which another one has a SKU, where products are known by their SKUs: it does not say which is
/// meant.
fn told_apart(
    products: Vec<ParsedProduct>,
    columns: &Columns,
    report: &mut ImportReport,
) -> Vec<ParsedProduct> {
    // By SKU the first product that has it, and the next one, and whether one of all of them is known by it.
    let mut having: BTreeMap<String, (u64, Option<u64>, bool)> = BTreeMap::new();
    for product in &products {
        let skus: BTreeSet<&str> = product.skus().collect();
        for sku in skus {
            let known = having
                .entry(sku.to_owned())
                .or_insert((product.line, None, false));
            if known.0 != product.line {
                known.1 = known.1.or(Some(product.line));
            }
            known.2 |= product.is_found_by_sku;
        }
    }
    let twin = |product: &ParsedProduct| {
        product.variants.iter().find_map(|variant| {
            let sku = variant.sku.as_deref().filter(|sku| !sku.is_empty())?;
            let (first, second, is_known_by_it) = having.get(sku)?;
            let other = if *first == product.line {
                (*second)?
            } else {
                *first
            };
            is_known_by_it.then(|| Remark {
                line: variant.line,
                column: Column::Sku,
                message: format!("The product on line {other} has the SKU {sku:?} too."),
            })
        })
    };
    let mut apart = Vec::with_capacity(products.len());
    for product in products {
        match twin(&product) {
            None => apart.push(product),
            Some(remark) => {
                report.products.failed += 1;
                report.errors.push(columns.named(&remark));
            }
        }
    }
    apart
}

/// Reads the rows of one product, noting everything that is wrong with them.
pub struct Reader<'a> {
    pub(super) columns: &'a Columns,
    shop: &'a Shop,
    pub(super) errors: Vec<Issue>,
    warnings: Vec<Issue>,
}

impl Reader<'_> {
    /// One line of text, perhaps empty; none where the file has no such column.
    pub(super) fn line(&mut self, row: &Row, column: Column) -> Option<String> {
        self.columns
            .has(column)
            .then(|| self.text(row, column, clean_line, LINE_MAX))?
    }

    pub(super) fn text(
        &mut self,
        row: &Row,
        column: Column,
        clean: fn(&str, usize) -> Result<String, TextProblem>,
        max: usize,
    ) -> Option<String> {
        let cleaned = clean(self.columns.cell(row, column), max);
        self.told(row, column, cleaned)
    }

    fn told(&mut self, row: &Row, column: Column, cleaned: Result<String, TextProblem>) -> Option<String> {
        match cleaned {
            Ok(text) => Some(text),
            Err(TextProblem::Empty) => Some(String::new()),
            Err(TextProblem::TooLong { max }) => {
                self.error(row, column, format!("The text is longer than {max} characters."));
                None
            }
        }
    }

    /// A SKU or a barcode, which a spreadsheet may have taken for a number.
    pub(super) fn code(&mut self, row: &Row, column: Column) -> Option<String> {
        let code = self.line(row, column)?;
        if values::is_rounded_code(&code) {
            let message = "A spreadsheet has rounded this code; it was left as it is in the shop.";
            self.warn(row, column, message);
            return None;
        }
        Some(code)
    }

    /// `main` of the file's language, with what `other` says in the other one.
    pub(super) fn said(&mut self, row: &Row, main: String, other: Column) -> Option<Said> {
        let said = self.text(row, other, clean_line, LINE_MAX);
        self.both(row, main, (other, said?))
    }

    fn both(&mut self, row: &Row, main: String, (column, other): (Column, String)) -> Option<Said> {
        let Some(language) = self.columns.other().filter(|_| self.columns.has(column)) else {
            return Some(Said::One(main));
        };
        let listed = self.columns.cell(row, Column::StandIns);
        let stood_in = listed.split(' ').any(|word| word == own::stand_in(column));
        let is_new = !stood_in || main != other;
        let main = if is_new { main } else { String::new() };
        let texts = match language {
            Language::Arabic => Translated::new(other, main),
            Language::English => Translated::new(main, other),
        };
        Some(if stood_in && is_new {
            Said::StandsIn(texts, language.other())
        } else {
            Said::Both(texts)
        })
    }

    /// The description, sanitised HTML; none where the file has no column for it. `unescaped` is what the format writes
    /// of it.
    pub(super) fn body(&mut self, row: &Row, column: Column, unescaped: fn(&str) -> String) -> Option<Said> {
        if !self.columns.has(column) {
            return None;
        }
        let main = self.html(row, column, unescaped)?;
        let other = self.html(row, Column::OtherBody, unescaped)?;
        self.both(row, main, (Column::OtherBody, other))
    }

    fn html(&mut self, row: &Row, column: Column, unescaped: fn(&str) -> String) -> Option<String> {
        // What is kept is measured: files carry pictures in their descriptions, which go.
        let text = sanitise(&unescaped(self.columns.cell(row, column)));
        if text.chars().count() > BODY_MAX {
            let message = format!("The text is longer than {BODY_MAX} characters.");
            self.error(row, column, message);
            return None;
        }
        Some(text)
    }

    /// The category called `name`; none for no name.
    pub(super) fn category(&mut self, row: &Row, name: String) -> Option<Option<ParsedCategory>> {
        let name = self.said(row, name, Column::OtherCategory)?;
        if name.is_empty() {
            return Some(None);
        }
        let slug = self.columns.cell(row, Column::CategorySlug).to_owned();
        let slug = Some(slug).filter(|slug| domain::catalog::is_slug(slug));
        Some(Some(ParsedCategory { slug, name }))
    }

    /// Who makes it; nothing where the file has no such column.
    pub(super) fn vendor(&mut self, row: &Row, name: Option<String>) -> Option<Said> {
        self.said(row, name?, Column::OtherVendor)
    }

    /// What search engines are told: title and description.
    pub(super) fn seo(&mut self, row: &Row) -> [Option<Said>; 2] {
        [
            (Column::SeoTitle, Column::OtherSeoTitle, SEO_TITLE_MAX),
            (Column::SeoAbout, Column::OtherSeoAbout, SEO_ABOUT_MAX),
        ]
        .map(|(column, other, max)| {
            if !self.columns.has(column) {
                return None;
            }
            let main = self.text(row, column, clean_line, max)?;
            let second = self.text(row, other, clean_line, max)?;
            self.both(row, main, (other, second))
        })
    }

    /// What a piece costs the shop.
    pub(super) fn cost(&mut self, row: &Row) -> Option<Option<i64>> {
        self.columns
            .has(Column::Cost)
            .then(|| self.optional(row, Column::Cost, values::price))
    }

    /// Length, width and height of a packed piece.
    pub(super) fn size(&mut self, row: &Row) -> [Option<i64>; 3] {
        [0, 1, 2].map(|side| {
            let column = Column::Size(side);
            let name = self.columns.name(column).to_ascii_lowercase();
            let read: fn(&str, Currency) -> Result<i64, String> = if name.ends_with("(mm)") {
                |text, _| values::length(text, LengthUnit::Millimetre)
            } else if name.ends_with("(m)") {
                |text, _| values::length(text, LengthUnit::Metre)
            } else if name.ends_with("(in)") {
                |text, _| values::length(text, LengthUnit::Inch)
            } else {
                |text, _| values::length(text, LengthUnit::Centimetre)
            };
            match self.optional(row, column, read) {
                None if self.columns.has(column) => Some(0),
                found => found,
            }
        })
    }

    /// A value of the option at `index`.
    pub(super) fn option_value(&mut self, row: &Row, index: usize, key: String) -> Option<ParsedValue> {
        let said = self.said(row, key.clone(), Column::OtherOptionValue(index))?;
        Some(ParsedValue { key, said })
    }

    /// A variant's price, which it must have.
    pub(super) fn price(&mut self, row: &Row) -> Option<i64> {
        self.value(row, Column::Price, |text, currency| match text {
            "" => Err("The variant has no price.".to_owned()),
            text => values::price(text, currency),
        })
    }

    /// A former price that is no higher than the price promises nothing and is left out.
    pub(super) fn compare_at(&mut self, row: &Row, price: i64) -> Option<Option<i64>> {
        if !self.columns.has(Column::CompareAt) {
            return None;
        }
        let former = self.optional(row, Column::CompareAt, values::price);
        if former.is_some_and(|former| former > 0 && former < price) {
            let message = "The former price is below the price and was left out.";
            self.warn(row, Column::CompareAt, message);
        }
        Some(former.filter(|former| *former > price))
    }

    /// A sale that is no lower than the price is none, but in a file of ours: there the price was lowered since, and the
    /// sale waits.
    pub(super) fn sale(&mut self, row: &Row, price: i64) -> Option<Option<SaleRow>> {
        if !self.columns.has(Column::Sale) {
            return None;
        }
        let Some(sale) = self
            .optional(row, Column::Sale, values::price)
            .filter(|sale| *sale > 0)
        else {
            return Some(None);
        };
        if sale >= price && !self.columns.has(Column::StandIns) {
            let message = "The sale price is not below the price; the sale was left as it is in the shop.";
            self.warn(row, Column::Sale, message);
            return None;
        }
        let starts = self.moment(row, Column::SaleStarts, 0);
        // A day alone is the last one on which it runs.
        let ends = self.moment(row, Column::SaleEnds, 1);
        if let (Some(starts), Some(ends)) = (starts, ends)
            && ends <= starts
        {
            self.error(row, Column::SaleEnds, "The sale would end before it begins.");
        }
        Some(Some(SaleRow {
            price_minor: sale,
            schedule: Schedule { starts, ends },
        }))
    }

    fn moment(&mut self, row: &Row, column: Column, days: i32) -> Option<Instant> {
        let (day, minute) = self.optional(row, column, |text, _| values::moment(text))?;
        let local = match minute {
            Some(minute) => LocalTime { day, minute },
            None => LocalTime {
                day: day.plus(days),
                minute: 0,
            },
        };
        Some(instant_of(&self.shop.time_zone, local))
    }

    /// Units in stock. Fewer than none is none.
    pub(super) fn units(&mut self, row: &Row) -> Option<i64> {
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

    /// The address of a picture, unless there is none.
    pub(super) fn url(&mut self, row: &Row, column: Column) -> Option<String> {
        let cell = self.columns.cell(row, column).to_owned();
        self.address(row, column, &cell)
    }

    /// An address that stands in a cell.
    pub(super) fn address(&mut self, row: &Row, column: Column, text: &str) -> Option<String> {
        let url = clean_line(text, usize::MAX).ok()?;
        if url.len() > URL_MAX {
            let message = format!("The address is longer than {URL_MAX} bytes.");
            self.error(row, column, message);
            return None;
        }
        Some(url)
    }

    /// A name out of a cell that holds several; nothing, and told, when it is too long.
    pub(super) fn part(&mut self, row: &Row, column: Column, text: &str) -> Option<String> {
        self.told(row, column, clean_line(text, LINE_MAX))
    }

    /// Refuses a product of more variants, or rows for them, than there may be; whether it did.
    pub(super) fn is_too_many(&mut self, line: u64, variants: usize) -> bool {
        let is_too_many = variants > VARIANTS_MAX;
        if is_too_many {
            let message = format!("The product has more than {VARIANTS_MAX} variants.");
            self.errors.push(Issue::new(line, "", message));
        }
        is_too_many
    }

    /// Adds a variant to its product, and its values to the options; not when an earlier row says the same.
    pub(super) fn join(&mut self, row: &Row, product: &mut ParsedProduct, variant: ParsedVariant) {
        if let Some(same) = product.variants.iter().find(|known| known.is_same_as(&variant)) {
            let message = if variant.values.is_empty() {
                format!(
                    "The variant stands on line {} already; there is nothing to choose between them.",
                    same.line
                )
            } else {
                format!(
                    "The variant {} stands on line {} already.",
                    variant.name(),
                    same.line
                )
            };
            self.error(row, Column::OptionValue(0), message);
            return;
        }
        for (option, value) in product.options.iter_mut().zip(&variant.values) {
            if option.values.iter().all(|known| known.key != value.key) {
                option.values.push(value.clone());
            }
        }
        product.variants.push(variant);
    }

    /// As [`Self::value`], but an empty cell is none.
    pub(super) fn optional<T>(
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
        match read(self.columns.cell(row, column), self.shop.currency) {
            Ok(value) => Some(value),
            Err(message) => {
                self.error(row, column, message);
                None
            }
        }
    }

    pub(super) fn error(&mut self, row: &Row, column: Column, message: impl Into<String>) {
        self.errors.push(self.columns.issue(row, column, message));
    }

    pub(super) fn warn(&mut self, row: &Row, column: Column, message: impl Into<String>) {
        self.warnings.push(self.columns.issue(row, column, message));
    }
}
