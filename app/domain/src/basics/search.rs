//! The normal form that both a searched text and a search are brought to (handbook, §1).

use super::latin_digits;

/// `text` in its normal form: without tashkeel and tatweel, alef forms, final yeh and teh marbuta unified,
/// Latin digits, lower case, and single spaces between words of letters and digits.
pub fn search_form(text: &str) -> String {
    let mut form = String::with_capacity(text.len());
    for c in latin_digits(text).chars().flat_map(char::to_lowercase) {
        match c {
            '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0640}' => {}
            'آ' | 'أ' | 'إ' | 'ٱ' => form.push('ا'),
            'ى' | 'ی' => form.push('ي'),
            'ة' => form.push('ه'),
            'ک' => form.push('ك'),
            c if c.is_alphanumeric() => form.push(c),
            _ if form.is_empty() || form.ends_with(' ') => {}
            _ => form.push(' '),
        }
    }
    form.truncate(form.trim_end().len());
    form
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_the_same_words_meet() {
        let cases = [
            ("إضاءةٌ", "اضاءه"),
            ("فخّار", "فخار"),
            ("ســـجّاد", "سجاد"),
            ("مقهى", "مقهي"),
            ("WADI-CLY-200", "wadi cly 200"),
            ("كوب ٢٠٠ مل", "كوب 200 مل"),
            ("100% _x_", "100 x"),
        ];
        for (text, form) in cases {
            assert_eq!(search_form(text), form);
        }
    }
}
