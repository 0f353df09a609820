//! Digits of three scripts. Inputs accept all of them; storage holds Latin digits only.

/// `text` with Arabic-Indic (٠-٩) and Persian (۰-۹) digits replaced by Latin ones. Everything else is kept.
pub fn latin_digits(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '٠'..='٩' => latin(c, '٠'),
            '۰'..='۹' => latin(c, '۰'),
            other => other,
        })
        .collect()
}

/// `text` with Latin digits replaced by Arabic-Indic ones, for display only.
pub fn to_arabic_digits(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '0'..='9' => char::from_u32('٠' as u32 + (c as u32 - '0' as u32)).unwrap_or(c),
            other => other,
        })
        .collect()
}

fn latin(c: char, zero: char) -> char {
    char::from_digit(c as u32 - zero as u32, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_become_latin() {
        assert_eq!(latin_digits("٠٥٠ ۱۲۳ 4x"), "050 123 4x");
    }

    #[test]
    fn display_digits_go_back_to_the_same_number() {
        assert_eq!(latin_digits(&to_arabic_digits("10,482.50")), "10,482.50");
    }
}
