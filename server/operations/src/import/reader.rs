//! From a file to products: rows put together, every cell read, and everything noted that is wrong with them. Knows
//! nothing of the shop.

mod of_product;
mod of_variant;

use domain::basics::{Currency, TextProblem, clean_line};

use super::columns::{Column, Columns};
use super::groups::groups;
use super::product::ParsedProduct;
use super::report::{ImportReport, Issue};
use super::sheet::{self, Row};

/// The longest line of text, in characters.
const LINE_MAX: usize = 255;

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
