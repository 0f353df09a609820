//! Phone numbers by their numbering plans.

use std::str::FromStr;

use domain::basics::latin_digits;
use domain::refusal::Problem;
use domain::settings::Country;
use phonenumber::{Mode, PhoneNumber};

/// The longest accepted input, in characters.
const TYPED_MAX: usize = 40;

/// `typed` as E.164. A number without a country's code is read as one of `home`: "٠٥٠ ١٢٣ ٤٥٦٧",
/// "0501234567", "00966501234567" and "+966501234567" are the same number.
///
/// # Errors
/// [`Problem::Required`] for nothing, [`Problem::NotAPhone`] for anything that no plan knows.
pub fn normalise_phone(typed: &str, home: Country) -> Result<String, Problem> {
    let typed: String = latin_digits(typed)
        .chars()
        .filter(|c| !c.is_control() && !is_mark(*c))
        .collect();
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Problem::Required);
    }
    if typed.chars().count() > TYPED_MAX || typed.chars().any(char::is_alphabetic) {
        return Err(Problem::NotAPhone);
    }
    let typed = match typed.strip_prefix("00") {
        Some(rest) => format!("+{rest}"),
        None => typed.to_owned(),
    };
    let number = parse(&typed, home).ok_or(Problem::NotAPhone)?;
    if number.is_valid() {
        Ok(number.format().mode(Mode::E164).to_string())
    } else {
        Err(Problem::NotAPhone)
    }
}

/// What the phone field shows as an example: a number of `home` as people write it there.
pub fn phone_hint(home: Country) -> &'static str {
    match home {
        Country::SaudiArabia => "050 123 4567",
        Country::Kuwait => "5001 2345",
        Country::Egypt => "010 0123 4567",
        Country::UnitedArabEmirates => "050 123 4567",
    }
}

fn parse(typed: &str, home: Country) -> Option<PhoneNumber> {
    let region = phonenumber::country::Id::from_str(home.code()).ok()?;
    phonenumber::parse(Some(region), typed).ok()
}

const fn is_mark(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_a_number_gives_the_same_e164() {
        let cases = [
            (Country::SaudiArabia, "٠٥٠١٢٣٤٥٦٧", "+966501234567"),
            (Country::SaudiArabia, "050 123 4567", "+966501234567"),
            (Country::SaudiArabia, "+966 50-123-4567", "+966501234567"),
            (Country::SaudiArabia, "00966501234567", "+966501234567"),
            (
                Country::SaudiArabia,
                "\u{202A}+966501234567\u{202C}",
                "+966501234567",
            ),
            (Country::SaudiArabia, "+201001234567", "+201001234567"),
            (Country::Egypt, "٠١٠٠١٢٣٤٥٦٧", "+201001234567"),
            (Country::Kuwait, "50012345", "+96550012345"),
        ];
        for (home, typed, e164) in cases {
            assert_eq!(normalise_phone(typed, home).as_deref(), Ok(e164), "{typed}");
        }
    }

    #[test]
    fn what_no_plan_knows_is_refused() {
        for typed in [
            "12",
            "050123",
            "abc",
            "+999999999999999",
            "'; DROP TABLE",
            "05012345678901234567890",
        ] {
            assert_eq!(
                normalise_phone(typed, Country::SaudiArabia),
                Err(Problem::NotAPhone),
                "{typed}"
            );
        }
        assert_eq!(
            normalise_phone(" \u{200F}", Country::SaudiArabia),
            Err(Problem::Required)
        );
    }

    #[test]
    fn the_examples_are_numbers_themselves() {
        for country in Country::ALL {
            assert!(
                normalise_phone(phone_hint(*country), *country).is_ok(),
                "{}",
                country.code()
            );
        }
    }
}
