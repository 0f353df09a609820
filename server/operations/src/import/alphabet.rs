//! Which alphabet a file is written in. Files say so in their first bytes or not at all; spreadsheets on Arabic
//! Windows write its own code page and say nothing.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1256};

/// A file as UTF-8, as far as that can be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters<'a> {
    /// Its bytes, without a byte order mark.
    pub bytes: Cow<'a, [u8]>,
    /// The alphabet it was written in, where it was another one.
    pub written_in: Option<&'static str>,
}

/// Reads a file's alphabet. What is in none that is known stays as it is, and is found cell by cell.
pub fn letters(file: &[u8]) -> Letters<'_> {
    let same = |bytes| Letters {
        bytes: Cow::Borrowed(bytes),
        written_in: None,
    };
    match Encoding::for_bom(file) {
        Some((encoding, mark)) if encoding == UTF_8 => same(&file[mark..]),
        Some((encoding, mark)) => decoded(encoding, &file[mark..]),
        None if std::str::from_utf8(file).is_ok() => same(file),
        None if is_arabic_windows(file) => decoded(WINDOWS_1256, file),
        None => same(file),
    }
}

fn decoded(encoding: &'static Encoding, bytes: &[u8]) -> Letters<'static> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Letters {
        bytes: Cow::Owned(text.into_owned().into_bytes()),
        written_in: Some(encoding.name()),
    }
}

/// Arabic letters come in runs; the accented letters of other code pages stand alone between Latin ones.
fn is_arabic_windows(file: &[u8]) -> bool {
    let (text, had_errors) = WINDOWS_1256.decode_without_bom_handling(file);
    let (mut foreign, mut in_runs) = (0_usize, 0_usize);
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if !letter.is_ascii() && letter.is_alphabetic() {
            foreign += 1;
            let beside = [before, letters.peek().copied().unwrap_or(' ')];
            in_runs += usize::from(is_arabic(letter) && beside.into_iter().any(is_arabic));
        }
        before = letter;
    }
    !had_errors && foreign > 0 && in_runs * 10 >= foreign * 9
}

const fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{0620}'..='\u{06FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_its_alphabet_or_shows_it() {
        let arabic = "Handle,Title\ncup,\"كوب وادي\"\n";
        let (windows, _, _) = WINDOWS_1256.encode(arabic);
        let mut utf16 = vec![0xFF, 0xFE];
        utf16.extend(arabic.encode_utf16().flat_map(u16::to_le_bytes));
        for (file, written_in) in [
            (arabic.as_bytes(), None),
            (&[b"\xEF\xBB\xBF", arabic.as_bytes()].concat(), None),
            (&windows, Some("windows-1256")),
            (&utf16, Some("UTF-16LE")),
        ] {
            let read = letters(file);
            assert_eq!(
                (read.bytes.as_ref(), read.written_in),
                (arabic.as_bytes(), written_in)
            );
        }
    }

    #[test]
    fn other_code_pages_are_not_taken_for_arabic() {
        for text in [
            b"title\nCaf\xC9\n".as_slice(),
            b"title\nGr\xFC\xDFe aus K\xF6ln\n",
            b"\x89PNG\r\n\x1a\n\0\0",
        ] {
            assert_eq!(letters(text).written_in, None, "{text:?}");
        }
    }
}
