//! What was typed on the wrong keyboard layout: "lh;g" is "متجر" missed by one key, so to say. The Arabic (101) and
//! the US layout, as they lie over each other on one keyboard.

/// The keys of the US layout, unshifted, and what each gives on the Arabic one. `b` gives two letters.
const KEYS: [(char, &str); 33] = [
    ('`', "ذ"),
    ('q', "ض"),
    ('w', "ص"),
    ('e', "ث"),
    ('r', "ق"),
    ('t', "ف"),
    ('y', "غ"),
    ('u', "ع"),
    ('i', "ه"),
    ('o', "خ"),
    ('p', "ح"),
    ('[', "ج"),
    (']', "د"),
    ('a', "ش"),
    ('s', "س"),
    ('d', "ي"),
    ('f', "ب"),
    ('g', "ل"),
    ('h', "ا"),
    ('j', "ت"),
    ('k', "ن"),
    ('l', "م"),
    (';', "ك"),
    ('\'', "ط"),
    ('z', "ئ"),
    ('x', "ء"),
    ('c', "ؤ"),
    ('v', "ر"),
    ('b', "لا"),
    ('n', "ى"),
    ('m', "ة"),
    (',', "و"),
    ('.', "ز"),
];

/// `typed` as the same keys give it on the other layout; nothing when it holds no letter of either.
pub fn other_keyboard(typed: &str) -> Option<String> {
    let has_arabic = typed.chars().any(super::is_arabic);
    if !has_arabic && !typed.contains(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let mut other = String::with_capacity(typed.len() * 2);
    let mut rest = typed;
    while let Some(c) = rest.chars().next() {
        let key = KEYS.iter().filter(|(latin, arabic)| {
            if has_arabic {
                rest.starts_with(arabic)
            } else {
                *latin == c.to_ascii_lowercase()
            }
        });
        // Two letters of one key before the first of them alone.
        match key.max_by_key(|(_, arabic)| arabic.len()) {
            Some((latin, arabic)) if has_arabic => {
                other.push(*latin);
                rest = &rest[arabic.len()..];
            }
            Some((_, arabic)) => {
                other.push_str(arabic);
                rest = &rest[c.len_utf8()..];
            }
            None => {
                other.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    Some(other)
}
