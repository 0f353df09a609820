//! Text that a spreadsheet would take for a formula. It is written with an apostrophe before it and read without one;
//! so whatever stands in the shop comes back exactly, also what begins with apostrophes of its own. A spreadsheet that
//! divides cells by semicolons or tabs begins a cell where one stands in a text, so what follows it is guarded too.

use std::borrow::Cow;

/// What may divide cells, beside the comma.
const MARKS: [char; 2] = [';', '\t'];

/// `text` as a cell that no spreadsheet runs.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if !runs(text, true) && !text.contains(MARKS) {
        return Cow::Borrowed(text);
    }
    let guarded = pieces(text).map(|(piece, is_first)| {
        let guard = if runs(piece, is_first) { "'" } else { "" };
        [guard, piece].concat()
    });
    Cow::Owned(guarded.collect())
}

/// The text of a cell: the opposite of [`guarded`]. Other shops' programs guard their cells the same way.
pub fn unguarded(cell: &str) -> Cow<'_, str> {
    if !cell.contains('\'') {
        return Cow::Borrowed(cell);
    }
    let unguarded = pieces(cell).map(|(piece, is_first)| match piece.strip_prefix('\'') {
        Some(text) if runs(text, is_first) => text,
        _ => piece,
    });
    Cow::Owned(unguarded.collect())
}

/// The text in pieces, and whether each is the first: all but the last end with a mark.
fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    text.split_inclusive(MARKS)
        .enumerate()
        .map(|(index, piece)| (piece, index == 0))
}

/// Whether a spreadsheet would run it, behind whatever apostrophes. A tab or a return at the beginning of a text hides
/// what comes after it.
fn runs(text: &str, is_first: bool) -> bool {
    match text.trim_start_matches('\'').chars().next() {
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') => true,
        Some('\t' | '\r') => is_first,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_run_is_guarded_and_comes_back_as_it_was() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("-CUP", "'-CUP"),
            ("+966", "'+966"),
            ("@home", "'@home"),
            ("\t=x", "'\t'=x"),
            ("a;=1+1", "a;'=1+1"),
            ("a\t@b;'-c; -d", "a\t'@b;''-c; -d"),
            ("a;\t=b;", "a;\t'=b;"),
            ("a, =b", "a, =b"),
            ("'=x", "''=x"),
            ("''-", "'''-"),
            ("'quoted'", "'quoted'"),
            ("Cup", "Cup"),
            ("", ""),
            ("قهوة", "قهوة"),
        ] {
            assert_eq!(guarded(text), cell, "{text}");
            assert_eq!(unguarded(&guarded(text)), text, "{text}");
        }
        assert_eq!(
            unguarded("=HYPERLINK(1)"),
            "=HYPERLINK(1)",
            "others guard nothing"
        );
    }

    proptest::proptest! {
        #[test]
        fn every_text_comes_back(text in "['=+@a\\-;\t\r]{0,8}") {
            let cell = guarded(&text);
            proptest::prop_assert_eq!(&*unguarded(&cell), text.as_str());
            for piece in cell.split([';', '\t']) {
                proptest::prop_assert!(!piece.starts_with(['=', '+', '-', '@']));
            }
        }
    }
}
