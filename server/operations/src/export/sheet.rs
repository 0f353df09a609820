//! Rows as a CSV (RFC 4180). It begins with a byte order mark, without which Excel shows Arabic as gibberish, and no
//! cell of it runs as a formula.

use std::borrow::Cow;

use crate::import::cell::guarded;
use crate::{Error, Result};

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Text, whoever wrote it.
    Text(String),
    /// A number or a word of the format.
    Plain(String),
}

impl Cell {
    /// Text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A number or a word of the format.
    pub fn plain(value: impl ToString) -> Self {
        Self::Plain(value.to_string())
    }

    /// Nothing.
    pub const fn empty() -> Self {
        Self::Plain(String::new())
    }
}

impl From<Option<Self>> for Cell {
    fn from(cell: Option<Self>) -> Self {
        cell.unwrap_or_else(Self::empty)
    }
}

/// Writes a part of a file.
pub struct Writer(csv::Writer<Vec<u8>>);

impl Writer {
    /// From the beginning of the file.
    pub fn begin() -> Self {
        Self::on("\u{FEFF}".as_bytes().to_vec())
    }

    /// Within it.
    pub fn go_on() -> Self {
        Self::on(Vec::new())
    }

    fn on(bytes: Vec<u8>) -> Self {
        let crlf = csv::Terminator::CRLF;
        let mut builder = csv::WriterBuilder::new();
        builder.terminator(crlf).quote_style(csv::QuoteStyle::Never);
        Self(builder.from_writer(bytes))
    }

    /// A row.
    ///
    /// # Errors
    /// [`Error::Broken`] when it has more or fewer cells than the one before.
    pub fn row(&mut self, cells: Vec<Cell>) -> Result<()> {
        let written = cells.iter().map(|cell| match cell {
            Cell::Text(text) => guarded(text),
            Cell::Plain(value) => Cow::Borrowed(value.as_str()),
        });
        self.0
            .write_record(written.map(|cell| quoted(&cell).into_owned()))
            .map_err(Error::broken)
    }

    /// The bytes.
    ///
    /// # Errors
    /// [`Error::Broken`] never happens: memory takes everything.
    pub fn end(self) -> Result<Vec<u8>> {
        self.0.into_inner().map_err(Error::broken)
    }
}

/// A cell between quotation marks where it holds anything that some program takes for the end of a cell; the library
/// knows only of the mark it was told.
fn quoted(cell: &str) -> Cow<'_, str> {
    if cell.contains(['"', ',', ';', '\t', '\r', '\n']) {
        Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_guarded_and_quoted_and_numbers_stay_numbers() {
        let mut writer = Writer::begin();
        writer
            .row(vec![
                Cell::text("=cmd|' /C calc'!A0"),
                Cell::plain(-1),
                Cell::text("a, \"b\"\nc"),
                Cell::from(None),
                Cell::text("a;=b"),
                Cell::text("c\t-d"),
            ])
            .unwrap();
        assert_eq!(
            String::from_utf8(writer.end().unwrap()).unwrap(),
            "\u{FEFF}'=cmd|' /C calc'!A0,-1,\"a, \"\"b\"\"\nc\",,\"a;'=b\",\"c\t'-d\"\r\n"
        );
    }
}
