//! Text that a spreadsheet would take for a formula. It is written with an apostrophe before it and read without one;
//! so whatever stands in the shop comes back exactly, also what begins with apostrophes of its own.

use std::borrow::Cow;

/// `text` as a cell that no spreadsheet runs.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if runs(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text of a cell: the opposite of [`guarded`]. Other shops' programs guard their cells the same way.
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if runs(text) => text,
        _ => cell,
    }
}

/// Whether a spreadsheet would run it, behind whatever apostrophes.
fn runs(text: &str) -> bool {
    let first = text.trim_start_matches('\'').chars().next();
    matches!(
        first,
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠')
    )
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
            ("\t=x", "'\t=x"),
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
        fn every_text_comes_back(text in "['=+@a\\-]{0,6}") {
            let cell = guarded(&text);
            proptest::prop_assert_eq!(unguarded(&cell), &text);
            proptest::prop_assert!(!cell.starts_with(['=', '+', '-', '@']));
        }
    }
}
