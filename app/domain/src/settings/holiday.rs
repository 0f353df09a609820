//! Days off besides the weekend: one day or several in a row, with a name people know them by.

use serde::{Deserialize, Serialize};

use crate::basics::typed::{Problems, line};
use crate::basics::{Day, Translated};
use crate::refusal::{Problem, Refusal};

/// The longest name, in characters.
const NAME_MAX: usize = 60;
/// The most days of one holiday.
pub const HOLIDAY_DAYS_MAX: usize = 30;

/// Days off in a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// The first day off.
    pub first: Day,
    /// The last day off.
    pub last: Day,
    /// What it is called.
    pub name: Translated,
}

impl Holiday {
    /// Every day of it.
    pub fn days(&self) -> impl Iterator<Item = Day> + use<> {
        (self.first.epoch_days()..=self.last.epoch_days()).map(Day::from_epoch_days)
    }
}

/// A holiday as it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct HolidayForm {
    /// `2026-11-22`.
    pub first: String,
    /// Likewise; empty for a single day.
    pub last: String,
    /// Arabic name.
    pub name_ar: String,
    /// English name.
    pub name_en: String,
}

impl HolidayForm {
    /// The holiday.
    ///
    /// # Errors
    /// [`Refusal::InvalidFields`].
    pub fn check(&self) -> Result<Holiday, Refusal> {
        let mut problems = Problems::default();
        let day = |text: &str| text.trim().parse::<Day>().map_err(|_| Problem::NotATime);
        let first = problems.take("first", day(&self.first));
        let last = match self.last.trim() {
            "" => first,
            text => problems.take("last", day(text)),
        };
        if let (Some(first), Some(last)) = (first, last) {
            let days = last.epoch_days() - first.epoch_days() + 1;
            if days < 1 {
                problems.note("last", Problem::NotAfterStart);
            } else if usize::try_from(days).is_ok_and(|days| days > HOLIDAY_DAYS_MAX) {
                problems.note(
                    "last",
                    Problem::TooMany {
                        max: HOLIDAY_DAYS_MAX,
                    },
                );
            }
        }
        let ar = problems.take("name_ar", line(&self.name_ar, NAME_MAX));
        let en = problems.take("name_en", line(&self.name_en, NAME_MAX));
        let name = ar.zip(en).map(|(ar, en)| Translated::new(ar, en));
        if name.as_ref().is_some_and(Translated::is_empty) {
            problems.note("name_ar", Problem::Required);
        }
        let holiday = first.zip(last).zip(name);
        problems.or(holiday.map(|((first, last), name)| Holiday { first, last, name }))
    }
}

/// Days with their names, joined where one follows the other under the same name.
pub fn in_a_row(days: impl IntoIterator<Item = (Day, Translated)>) -> Vec<Holiday> {
    let mut holidays: Vec<Holiday> = Vec::new();
    for (day, name) in days {
        match holidays.last_mut() {
            Some(before) if before.last.plus(1) == day && before.name == name => before.last = day,
            _ => holidays.push(Holiday {
                first: day,
                last: day,
                name,
            }),
        }
    }
    holidays
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(first: &str, last: &str, name: &str) -> HolidayForm {
        HolidayForm {
            first: first.to_owned(),
            last: last.to_owned(),
            name_ar: name.to_owned(),
            name_en: String::new(),
        }
    }

    #[test]
    fn days_in_a_row_are_one_holiday() {
        let eid = typed("2027-03-09", "2027-03-12", "عيد الفطر").check().unwrap();
        assert_eq!(eid.days().count(), 4);
        let day = typed("2027-09-23", "", "اليوم الوطني").check().unwrap();
        assert_eq!(day.first, day.last);
        let days = eid.days().map(|of| (of, eid.name.clone()));
        let days = days.chain(day.days().map(|of| (of, day.name.clone())));
        assert_eq!(in_a_row(days), [eid, day]);
    }

    #[test]
    fn what_is_no_holiday_is_told_by_its_field() {
        for (first, last, name, field) in [
            ("2027-02-29", "", "يوم", "first"),
            ("2027-03-09", "2027-03-08", "يوم", "last"),
            ("2027-03-09", "2027-04-08", "يوم", "last"),
            ("2027-03-09", "", " ", "name_ar"),
        ] {
            let refusal = typed(first, last, name).check().unwrap_err();
            assert!(refusal.problem_of(field).is_some(), "{first} {last} {name:?}");
        }
    }
}
