//! Rows as a CSV (RFC 4180). It begins with a byte order mark, without which Excel shows Arabic as gibberish, and no
//! cell of it runs as a formula.

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
        Self(csv::WriterBuilder::new().terminator(crlf).from_writer(bytes))
    }

    /// A row.
    ///
    /// # Errors
    /// [`Error::Broken`] when it has more or fewer cells than the one before.
    pub fn row(&mut self, cells: Vec<Cell>) -> Result<()> {
        let written = cells.iter().map(|cell| match cell {
            Cell::Text(text) => guarded(text),
            Cell::Plain(value) => std::borrow::Cow::Borrowed(value.as_str()),
        });
        self.0
            .write_record(written.map(std::borrow::Cow::into_owned))
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
            ])
            .unwrap();
        assert_eq!(
            String::from_utf8(writer.end().unwrap()).unwrap(),
            "\u{FEFF}'=cmd|' /C calc'!A0,-1,\"a, \"\"b\"\"\nc\",\r\n"
        );
    }
}
