//! Letters that are spelt in more than one way, brought to one. `ؤ` and `ئ` stay what they are, and a final yeh never
//! becomes an alef.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Whether `c` is a letter of the Arabic script. Its digits are not: they are read as Latin ones.
pub(super) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08FF}') && digit(c) == c
}

/// A digit of another script as a Latin one; everything else as it is.
pub(super) fn digit(c: char) -> char {
    let zero = match c {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return c,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// A letter of an exact form as it stands in the folded one: at most two letters.
pub(super) fn fold(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        'آ' | 'أ' | 'إ' | 'ٱ' => ('ا', None),
        'ى' | 'ی' => ('ي', None),
        'ک' => ('ك', None),
        'ة' => ('ه', None),
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'ø' => ('o', None),
        'ł' => ('l', None),
        'đ' => ('d', None),
        'ı' => ('i', None),
        c if c.is_ascii() || is_arabic(c) => (c, None),
        c => (without_accents(c), None),
    };
    std::iter::once(first).chain(second)
}

/// The letter under its accents: `é` → `e`.
fn without_accents(c: char) -> char {
    let mut base = None;
    decompose_canonical(c, |part| {
        if !is_combining_mark(part) {
            base.get_or_insert(part);
        }
    });
    base.unwrap_or(c)
}
