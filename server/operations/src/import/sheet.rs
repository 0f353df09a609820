//! A CSV file as rows, each with the line it begins on. The `csv` crate splits it; here is what it does not say:
//! lines as an editor counts them (cells hold line breaks, and files mix `\n` with `\r\n`), the mark between cells,
//! a quotation mark that is never closed, and bytes that are no UTF-8. Knows nothing of products.

use csv::{ByteRecord, Reader, ReaderBuilder};

use super::alphabet::letters;
use super::cell::unguarded;
use super::report::Issue;

/// A CSV file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows that hold anything.
    pub rows: Vec<Row>,
    /// The alphabet it was written in, where that was not UTF-8.
    pub written_in: Option<&'static str>,
}

/// The most rows of a file.
const ROWS_MAX: usize = 200_000;
/// The most columns.
const COLUMNS_MAX: usize = 1_000;

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line it begins on, from 1.
    pub line: u64,
    /// What its cells say, without white space around it. Where `damage` says so, they are not to be trusted.
    pub cells: Vec<String>,
    /// What is wrong with the row as such.
    pub damage: Option<Issue>,
}

/// Reads a file.
///
/// # Errors
/// An issue when the file as a whole can't be read.
pub fn read(file: &[u8]) -> Result<Sheet, Issue> {
    let letters = letters(file);
    let text = letters.bytes.as_ref();
    let between = delimiter(text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(between)
        .from_reader(text);
    let mut lines = Lines::of(text);
    let mut record = ByteRecord::new();
    if !next(&mut reader, &mut record)? {
        return Err(whole("The file is empty."));
    }
    let mut last = lines.of_record(&record);
    if record.len() > COLUMNS_MAX {
        return Err(whole("The file has more than 1,000 columns."));
    }
    let header: Vec<String> = record
        .iter()
        .map(|name| String::from_utf8_lossy(name).trim().to_owned())
        .collect();
    let (mut rows, mut count) = (Vec::new(), 0);
    while next(&mut reader, &mut record)? {
        // Counted as they come: what is longer must not be in memory whole.
        count += 1;
        if count > ROWS_MAX {
            return Err(whole("The file has more than 200,000 rows."));
        }
        last = lines.of_record(&record);
        if record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
            rows.push(row(last.0, &record, &header));
        }
    }
    if let Some(row) = rows.last_mut().filter(|row| row.line == last.0)
        && is_unclosed(text.get(last.1..).unwrap_or_default(), between)
    {
        let message = "A quotation mark is opened in this row and never closed.";
        row.damage = Some(Issue::new(row.line, "", message));
    }
    Ok(Sheet {
        rows,
        header,
        written_in: letters.written_in,
    })
}

fn whole(message: impl Into<String>) -> Issue {
    Issue::new(1, "", message)
}

fn next(reader: &mut Reader<&[u8]>, record: &mut ByteRecord) -> Result<bool, Issue> {
    reader
        .read_byte_record(record)
        .map_err(|error| whole(error.to_string()))
}

fn row(line: u64, cells: &ByteRecord, header: &[String]) -> Row {
    let named = |index: usize| header.get(index).map_or("", String::as_str);
    let not_text = cells.iter().position(|cell| std::str::from_utf8(cell).is_err());
    let surplus = cells.iter().skip(header.len()).any(|cell| !cell.is_empty());
    let damage = if let Some(index) = not_text {
        Some((
            named(index),
            "The text is not UTF-8. Save the file as CSV in UTF-8.".to_owned(),
        ))
    } else if cells.len() < header.len() || surplus {
        let (found, wanted) = (cells.len(), header.len());
        Some((
            "",
            format!("The row has {found} cells where the first row names {wanted} columns."),
        ))
    } else {
        None
    };
    Row {
        line,
        // What stands beyond the last column belongs to none.
        cells: cells
            .iter()
            .take(header.len())
            .map(|cell| said(&String::from_utf8_lossy(cell)))
            .collect(),
        damage: damage.map(|(column, message)| Issue::new(line, column, message)),
    }
}

/// What a cell says.
fn said(cell: &str) -> String {
    unguarded(cell.trim()).trim().to_owned()
}

/// What stands between the cells: where a comma divides whole numbers, spreadsheets write semicolons; and what is
/// copied out of them has tabs. The names of the columns show it.
fn delimiter(text: &[u8]) -> u8 {
    let (mut quoted, mut counts) = (false, [(b',', 0_usize), (b';', 0), (b'\t', 0)]);
    for byte in text.iter().skip_while(|byte| matches!(byte, b'\r' | b'\n')) {
        match byte {
            b'"' => quoted = !quoted,
            b'\r' | b'\n' if !quoted => break,
            _ if quoted => {}
            other => {
                for (mark, count) in &mut counts {
                    *count += usize::from(mark == other);
                }
            }
        }
    }
    // The first of those that are equally many, so a comma where there is one column only.
    counts
        .iter()
        .rev()
        .max_by_key(|(_, count)| count)
        .map_or(b',', |(mark, _)| *mark)
}

/// Counts the lines of a text as far as it was read; `\n`, `\r\n` and a lone `\r` each end one.
struct Lines<'t> {
    text: &'t [u8],
    /// Up to where they are counted, and how many ended there.
    counted: (usize, u64),
}

impl<'t> Lines<'t> {
    const fn of(text: &'t [u8]) -> Self {
        Self {
            text,
            counted: (0, 0),
        }
    }

    /// The line a record begins on, and where that is. Records come in their order.
    fn of_record(&mut self, record: &ByteRecord) -> (u64, usize) {
        let position = record.position().map_or(0, csv::Position::byte);
        let position = usize::try_from(position).unwrap_or(usize::MAX);
        let skipped = self.text.get(position..).unwrap_or_default();
        // The reader's position may still be before the line ends that it skips.
        let skipped = skipped.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let begin = position + skipped.count();
        let (mut at, mut ended) = self.counted;
        while at < begin {
            ended += u64::from(self.ends(at));
            at += 1;
        }
        self.counted = (at, ended);
        (ended + 1, begin)
    }

    fn ends(&self, index: usize) -> bool {
        match self.text.get(index) {
            Some(b'\n') => true,
            Some(b'\r') => self.text.get(index + 1) != Some(&b'\n'),
            _ => false,
        }
    }
}

/// Whether `text` ends inside the quotation marks of the record it begins with.
fn is_unclosed(text: &[u8], between: u8) -> bool {
    let mut bytes = text.iter().peekable();
    let (mut quoted, mut cell_begins) = (false, true);
    while let Some(byte) = bytes.next() {
        let mark = *byte == b'"';
        if quoted && mark {
            // A doubled mark is one mark of the text.
            quoted = bytes.next_if(|next| **next == b'"').is_some();
        } else if mark && cell_begins {
            quoted = true;
        }
        cell_begins = !quoted && (*byte == between || matches!(byte, b'\r' | b'\n'));
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(file: &[u8]) -> Vec<u64> {
        read(file).unwrap().rows.iter().map(|row| row.line).collect()
    }

    #[test]
    fn lines_are_counted_as_editors_do() {
        let cases: [(&[u8], &[u64]); 7] = [
            (b"a,b\n1,2\n3,4\n", &[2, 3]),
            (b"a,b\r\n1,2\r\n3,4", &[2, 3]),
            (b"\xEF\xBB\xBFa,b\r\n1,\"x\ny\r\nz\"\n3,4\r\n5,6\n", &[2, 5, 6]),
            (b"a,b\n\n\r\n1,2\n,\n3,4\n", &[4, 6]),
            (b"a,b\r1,2\r3,4\r", &[2, 3]),
            (b"a,b\n\"\n\n\n\",2\n3,4", &[2, 6]),
            (b"\n\na,b\n1,2", &[4]),
        ];
        for (file, expected) in cases {
            assert_eq!(lines(file), expected, "{}", String::from_utf8_lossy(file));
        }
    }

    #[test]
    fn a_row_that_can_t_be_trusted_says_why() {
        let damaged = |file: &[u8]| {
            let rows = read(file).unwrap().rows;
            rows.into_iter()
                .filter_map(|row| row.damage)
                .map(|issue| (issue.line, issue.column))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            damaged(b"a,b\n1,2\n3\n4,5,6\n7,8,\n"),
            [(3, String::new()), (4, String::new())]
        );
        assert_eq!(damaged(b"a,b\n1,\"x\ny\"\n2,caf\xE9\n"), [(4, "b".to_owned())]);
        assert_eq!(
            damaged(b"a,b\n1,\"x\"\"y\"\n2,\"open, \"\"\n3,4\n"),
            [(3, String::new())]
        );
        assert_eq!(damaged(b"a,b\n1,5\" nail\n"), []);
    }

    #[test]
    fn a_file_that_is_no_table_of_text_is_refused_as_a_whole() {
        for file in [b"".as_slice(), b"\n\r\n", b"\xFF\xFE"] {
            assert_eq!(read(file).unwrap_err().line, 1);
        }
    }

    #[test]
    fn a_file_is_refused_as_soon_as_it_is_too_long_or_too_wide() {
        let long = b"a\n".repeat(ROWS_MAX + 2);
        assert!(read(&long).unwrap_err().message.contains("200,000 rows"));
        assert_eq!(read(&long[2..]).unwrap().rows.len(), ROWS_MAX);
        let wide = b"a,".repeat(COLUMNS_MAX + 1);
        assert!(read(&wide).unwrap_err().message.contains("1,000 columns"));
        let surplus = [b"a,b\n1,2,".as_slice(), &b"3,".repeat(5_000)].concat();
        assert_eq!(read(&surplus).unwrap().rows[0].cells, ["1", "2"]);
    }

    #[test]
    fn whatever_a_spreadsheet_puts_between_cells_is_known() {
        for file in [
            "a,b\n1,\"2;x\ty\"\n",
            "a;b\n1;\"2;x\ty\"\n",
            "a\tb\n1\t\"2;x\ty\"\n",
        ] {
            assert_eq!(
                read(file.as_bytes()).unwrap().rows[0].cells,
                ["1", "2;x\ty"],
                "{file}"
            );
        }
        assert_eq!(delimiter(b"\"a;b;c\",d\n"), b',');
        assert_eq!(delimiter(b"title\nx;y;z"), b',');
    }

    #[test]
    fn cells_are_text_whatever_they_look_like() {
        let sheet = read(b"a,b\n=1+1,\"<p class=\"\"x\"\">\r\n@cmd</p>\"\n").unwrap();
        assert_eq!(sheet.rows[0].cells, ["=1+1", "<p class=\"x\">\r\n@cmd</p>"]);
    }
}
