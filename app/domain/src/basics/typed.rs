//! Reading what is typed into forms, and collecting what is wrong with it.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Currency, LocalTime, Money, clean_line, latin_digits};
use crate::refusal::{FieldProblem, Problem, Refusal};

/// The most uses, units, grams and places in an order that make sense.
const NUMBER_MAX: i64 = 1_000_000;

/// The problems found so far.
#[derive(Default)]
pub(crate) struct Problems(Vec<FieldProblem>);

impl Problems {
    /// What was taken from `field`, or nothing and a note of why.
    pub(crate) fn take<T>(&mut self, field: &str, taken: Result<T, Problem>) -> Option<T> {
        taken.map_err(|problem| self.note(field, problem)).ok()
    }

    /// Notes what is wrong with `field`.
    pub(crate) fn note(&mut self, field: &str, problem: Problem) {
        self.0.push(FieldProblem {
            field: field.to_owned(),
            problem,
        });
    }

    /// What was taken, when nothing is wrong.
    pub(crate) fn or<T>(self, checked: Option<T>) -> Result<T, Refusal> {
        match checked {
            Some(checked) if self.0.is_empty() => Ok(checked),
            _ => Err(Refusal::InvalidFields(self.0)),
        }
    }
}

/// The place of `text` among the choices.
pub(crate) fn choice(text: &str, choices: &[&str]) -> Result<usize, Problem> {
    choices
        .iter()
        .position(|known| *known == text)
        .ok_or(Problem::NotAChoice)
}

/// What `read` takes from `text`; nothing when that is empty.
pub(crate) fn optional<T>(
    text: &str,
    read: impl FnOnce(&str) -> Result<T, Problem>,
) -> Result<Option<T>, Problem> {
    match text.trim() {
        "" => Ok(None),
        text => read(text).map(Some),
    }
}

/// A whole number of at least `least`.
pub(crate) fn whole(text: &str, least: i64) -> Result<i64, Problem> {
    let number = latin_digits(text.trim()).parse::<i64>().ok();
    number
        .filter(|number| (least..=NUMBER_MAX).contains(number))
        .ok_or(Problem::NotANumber)
}

/// A line of text, empty when nothing was typed.
pub(crate) fn line(text: &str, max: usize) -> Result<String, Problem> {
    match clean_line(text, max).map_err(Problem::from) {
        Err(Problem::Required) => Ok(String::new()),
        other => other,
    }
}

/// A measure with one decimal at most, in tenths: centimetres in millimetres.
pub(crate) fn tenths(text: &str) -> Result<i64, Problem> {
    let plain = latin_digits(text.trim()).replace(['٫', ','], ".");
    let tenths = plain
        .parse::<Decimal>()
        .ok()
        .and_then(|measure| measure.checked_mul(Decimal::TEN))
        .filter(|tenths| tenths.fract().is_zero())
        .and_then(|tenths| tenths.to_i64());
    tenths
        .filter(|tenths| (0..=NUMBER_MAX).contains(tenths))
        .ok_or(Problem::NotANumber)
}

/// An amount above nothing.
pub(crate) fn amount(text: &str, currency: Currency) -> Result<Money, Problem> {
    match Money::parse(text, currency) {
        Ok(money) if (1..=100_000_000_000).contains(&money.minor) => Ok(money),
        _ => Err(Problem::NotAnAmount),
    }
}

/// A share above nothing and up to the whole, with two decimals at most, in basis points.
pub(crate) fn percent(text: &str) -> Result<i64, Problem> {
    basis_points(text, (1, 10_000)).ok_or(Problem::NotAPercentage)
}

/// A share with two decimals at most, in basis points, within bounds.
pub(crate) fn basis_points(text: &str, (least, most): (i64, i64)) -> Option<i64> {
    let plain = latin_digits(text.trim()).replace('٫', ".");
    let plain = plain.trim_matches(|c: char| c == '%' || c == '٪' || c.is_whitespace());
    // A decimal is also read from 1e1 and 1_5, which nobody means by a share.
    let is_plain = plain.chars().all(|c| c.is_ascii_digit() || c == '.');
    let points = plain
        .parse::<Decimal>()
        .ok()
        .filter(|_| is_plain)
        .and_then(|share| share.checked_mul(Decimal::ONE_HUNDRED))
        .filter(|points| points.fract().is_zero())
        .and_then(|points| points.to_i64());
    points.filter(|points| (least..=most).contains(points))
}

/// A moment on the shop's clock.
pub(crate) fn time(text: &str) -> Result<LocalTime, Problem> {
    text.parse().map_err(|_| Problem::NotATime)
}
