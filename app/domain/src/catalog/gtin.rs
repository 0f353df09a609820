//! Trade item numbers (GS1): what a barcode must be to be told to others as a GTIN.

use serde::{Deserialize, Serialize};

/// Whether a barcode is a GTIN: 8, 12, 13 or 14 digits of which the last checks the others. What a shop made up for
/// its own shelves mostly is not, and told as one it would name somebody else's goods.
pub fn is_gtin(barcode: &str) -> bool {
    let digits: Option<Vec<u32>> = barcode.chars().map(|c| c.to_digit(10)).collect();
    let Some(digits) = digits.filter(|digits| matches!(digits.len(), 8 | 12 | 13 | 14)) else {
        return false;
    };
    // From the right, every second digit counts three times.
    let weighted = digits.iter().rev().zip([1, 3].into_iter().cycle());
    let sum: u32 = weighted.map(|(digit, weight)| digit * weight).sum();
    // Numbers that begin with 2 are a shop's own by the standard, and all zeros are nobody's.
    sum.is_multiple_of(10) && digits.iter().any(|digit| *digit != 0) && !is_internal(&digits)
}

/// What a barcode is, for those who type it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BarcodeKind {
    /// Nothing.
    None,
    /// A number of the world's: it is told to search engines and marketplaces.
    World,
    /// As long as one, but its last digit does not check the others: probably mistyped.
    Mistyped,
    /// The shop's own.
    Own,
}

impl BarcodeKind {
    /// What `barcode` is.
    pub fn of(barcode: &str) -> Self {
        let is_long_enough = matches!(barcode.len(), 8 | 12 | 13 | 14);
        let is_number = barcode.bytes().all(|byte| byte.is_ascii_digit());
        match barcode {
            "" => Self::None,
            _ if is_gtin(barcode) => Self::World,
            _ if is_number && is_long_enough && !checks(barcode) => Self::Mistyped,
            _ => Self::Own,
        }
    }
}

/// Whether the last digit checks the others (GS1 General Specifications, 7.9).
fn checks(digits: &str) -> bool {
    let weighted = digits.bytes().rev().zip([1, 3].into_iter().cycle());
    let sum: u32 = weighted
        .map(|(byte, weight)| u32::from(byte - b'0') * weight)
        .sum();
    sum.is_multiple_of(10)
}

/// Restricted circulation: a prefix that a company may use inside its own walls.
fn is_internal(digits: &[u32]) -> bool {
    match digits.len() {
        13 => digits.starts_with(&[2]),
        14 => digits.get(1) == Some(&2),
        12 => digits.starts_with(&[2]) || digits.starts_with(&[4]),
        _ => digits.starts_with(&[0]) || digits.starts_with(&[2]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_told_from_a_number_of_the_shop_s_own() {
        for (barcode, kind) in [
            ("", BarcodeKind::None),
            ("4006381333931", BarcodeKind::World),
            ("4006381333932", BarcodeKind::Mistyped),
            ("2000000000008", BarcodeKind::Own),
            ("SHELF-12", BarcodeKind::Own),
            ("123", BarcodeKind::Own),
        ] {
            assert_eq!(BarcodeKind::of(barcode), kind, "{barcode}");
        }
    }

    #[test]
    fn only_numbers_that_check_and_are_the_world_s_are_told() {
        for (barcode, told) in [
            ("4006381333931", true),
            ("036000291452", true),
            ("73513537", true),
            ("14006381333938", true),
            ("4006381333932", false),
            ("2000000000008", false),
            ("0000000000000", false),
            ("٤٠٠٦٣٨١٣٣٣٩٣١", false),
            ("400638133393", false),
            ("CUP-1", false),
            ("", false),
        ] {
            assert_eq!(is_gtin(barcode), told, "{barcode}");
        }
    }
}
