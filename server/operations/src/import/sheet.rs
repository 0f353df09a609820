//! A CSV file as rows, each with the line it begins on. The `csv` crate splits it; here is what it does not say:
//! lines as an editor counts them (cells hold line breaks, and files mix `\n` with `\r\n`), the mark between cells,
//! a quotation mark that is never closed, and bytes that are no UTF-8. Knows nothing of products.

use csv::{ByteRecord, ReaderBuilder};

use super::alphabet::letters;
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

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line it begins on, from 1.
    pub line: u64,
    /// Its cells. Where `damage` says so, they are not to be trusted.
    pub cells: Vec<String>,
    /// What is wrong with the row as such.
    pub damage: Option<Issue>,
}

/// Reads a file.
///
/// # Errors
/// An issue when the file as a whole can't be read.
pub fn read(file: &[u8]) -> Result<Sheet, Issue> {
    let whole = |message: &str| Issue::new(1, "", message);
    let letters = letters(file);
    let text = letters.bytes.as_ref();
    let between = delimiter(text);
    let records = records(text, between)?;
    let Some(((line, names), rest)) = records.split_first() else {
        return Err(whole("The file is empty."));
    };
    if rest.len() > ROWS_MAX {
        return Err(whole("The file has more than 200,000 rows."));
    }
    let header = names
        .iter()
        .map(|name| String::from_utf8_lossy(name).trim().to_owned());
    let header: Vec<String> = header.collect();
    let last = rest.last().map_or(*line, |(line, _)| *line);
    let unclosed = is_unclosed(text, last, between);
    let rows = rest
        .iter()
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.trim_ascii().is_empty()));
    let rows = rows.map(|(line, cells)| row(*line, cells, &header, unclosed && *line == last));
    Ok(Sheet {
        rows: rows.collect(),
        header,
        written_in: letters.written_in,
    })
}

fn row(line: u64, cells: &ByteRecord, header: &[String], unclosed: bool) -> Row {
    let named = |index: usize| header.get(index).map_or("", String::as_str);
    let not_text = cells.iter().position(|cell| std::str::from_utf8(cell).is_err());
    let surplus = cells.iter().skip(header.len()).any(|cell| !cell.is_empty());
    let damage = if unclosed {
        Some((
            "",
            "A quotation mark is opened in this row and never closed.".to_owned(),
        ))
    } else if let Some(index) = not_text {
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
        cells: cells
            .iter()
            .map(|cell| String::from_utf8_lossy(cell).into_owned())
            .collect(),
        damage: damage.map(|(column, message)| Issue::new(line, column, message)),
    }
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

/// Every record with the line it begins on.
fn records(text: &[u8], between: u8) -> Result<Vec<(u64, ByteRecord)>, Issue> {
    let lines = line_starts(text);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(between)
        .from_reader(text);
    let mut records = Vec::new();
    let mut record = ByteRecord::new();
    while reader
        .read_byte_record(&mut record)
        .map_err(|error| Issue::new(1, "", error.to_string()))?
    {
        let before = record.position().map_or(0, csv::Position::byte);
        let begin = begin_of(text, usize::try_from(before).unwrap_or(usize::MAX));
        let line = lines.partition_point(|start| *start <= begin);
        records.push((
            u64::try_from(line).unwrap_or(u64::MAX),
            std::mem::take(&mut record),
        ));
    }
    Ok(records)
}

/// The reader's position may still be before the line ends that it skips.
fn begin_of(text: &[u8], position: usize) -> usize {
    let skipped = text.get(position..).unwrap_or_default();
    position
        + skipped
            .iter()
            .take_while(|byte| matches!(byte, b'\r' | b'\n'))
            .count()
}

/// Where each line begins; `\n`, `\r\n` and a lone `\r` each end one.
fn line_starts(text: &[u8]) -> Vec<usize> {
    let ends = |index: &usize| match text[*index] {
        b'\n' => true,
        b'\r' => text.get(index + 1) != Some(&b'\n'),
        _ => false,
    };
    std::iter::once(0)
        .chain((0..text.len()).filter(ends).map(|index| index + 1))
        .collect()
}

/// Whether the file ends inside the quotation marks of the record that begins on `line`.
fn is_unclosed(text: &[u8], line: u64, between: u8) -> bool {
    let begin = usize::try_from(line - 1)
        .ok()
        .and_then(|index| line_starts(text).get(index).copied());
    let mut bytes = text
        .get(begin.unwrap_or(0)..)
        .unwrap_or_default()
        .iter()
        .peekable();
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
