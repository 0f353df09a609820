//! Instants, business days and working calendars.
//!
//! Instants are UTC milliseconds and come from the clock of `Ops`. Which local day and minute an instant is
//! depends on a time-zone database, which lives on the server; here are only the results of that.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A moment: milliseconds since 1970-01-01T00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// This moment plus `seconds`.
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1_000)
    }
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the days of the week")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// From Monday on, the order of ISO 8601.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];
}

/// A calendar day (proleptic Gregorian), without a time zone: days since 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// The text is not a date of the form `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a date")]
pub struct NotADay;

impl Day {
    /// The day `days` after 1970-01-01.
    pub const fn from_epoch_days(days: i32) -> Self {
        Self(days)
    }

    /// Days since 1970-01-01.
    pub const fn epoch_days(self) -> i32 {
        self.0
    }

    /// The day `days` later (earlier when negative).
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// Its day of the week. 1970-01-01 was a Thursday.
    pub fn weekday(self) -> Weekday {
        Weekday::ALL[(self.0 + 3).rem_euclid(7) as usize]
    }

    /// Year, month (1–12), day (1–31): the inverse of [`Day::from_civil`].
    pub const fn civil(self) -> (i32, u32, u32) {
        // Eras of 400 years beginning on 1 March, so that the leap day is the last day of a year.
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_index = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_index + 2) / 5 + 1;
        let month = if month_index < 10 {
            month_index + 3
        } else {
            month_index - 9
        };
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        (year, month as u32, day as u32)
    }

    /// The day of a civil date, or none when there is no such date.
    pub fn from_civil(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !(1..=9_999).contains(&year) {
            return None;
        }
        let shifted_year = if month <= 2 { year - 1 } else { year };
        let era = shifted_year.div_euclid(400);
        let year_of_era = shifted_year.rem_euclid(400);
        let month_index = (month as i32 + 9) % 12;
        let day_of_year = (153 * month_index + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let found = Self(era * 146_097 + day_of_era - 719_468);
        (found.civil() == (year, month, day)).then_some(found)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Day {
    type Err = NotADay;
    fn from_str(text: &str) -> Result<Self, NotADay> {
        let mut parts = text.splitn(3, '-');
        let mut next = |width: usize| {
            let part = parts
                .next()
                .filter(|p| p.len() == width && p.chars().all(|c| c.is_ascii_digit()));
            part.and_then(|p| p.parse::<u32>().ok()).ok_or(NotADay)
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        Self::from_civil(i32::try_from(year).map_err(|_| NotADay)?, month, day).ok_or(NotADay)
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

/// A moment on the shop's wall clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LocalTime {
    /// The day in the shop's time zone.
    pub day: Day,
    /// Minutes since that day's midnight (0–1439).
    pub minute: u16,
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}", self.day, self.minute / 60, self.minute % 60)
    }
}

impl FromStr for LocalTime {
    type Err = NotADay;
    fn from_str(text: &str) -> Result<Self, NotADay> {
        let (day, clock) = text.split_once('T').ok_or(NotADay)?;
        let (hour, minute) = clock.split_once(':').ok_or(NotADay)?;
        let part = |text: &str, below: u16| text.parse::<u16>().ok().filter(|n| *n < below).ok_or(NotADay);
        Ok(Self {
            day: day.parse()?,
            minute: part(hour, 24)? * 60 + part(minute, 60)?,
        })
    }
}

/// Which days somebody works: everything but the weekend and the holidays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// The days of the week without work.
    pub weekend: Vec<Weekday>,
    /// Days off besides the weekend.
    pub holidays: Vec<Day>,
}

impl Calendar {
    /// More days off in a row than any real calendar has; bounds every search below.
    const LONGEST_PAUSE_DAYS: usize = 60;

    /// Whether `day` is worked.
    pub fn is_working_day(&self, day: Day) -> bool {
        !self.weekend.contains(&day.weekday()) && !self.holidays.contains(&day)
    }

    /// `day` itself when it is worked, otherwise the next day that is.
    pub fn on_or_after(&self, day: Day) -> Day {
        let candidates = (0..Self::LONGEST_PAUSE_DAYS as i32).map(|ahead| day.plus(ahead));
        candidates
            .into_iter()
            .find(|d| self.is_working_day(*d))
            .unwrap_or(day)
    }

    /// The working day `days` working days after `day` (which counts as day zero, worked or not).
    pub fn plus_working_days(&self, day: Day, days: u32) -> Day {
        (0..days).fold(day, |at, _| self.on_or_after(at.plus(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn known_days() {
        assert_eq!(day("1970-01-01").epoch_days(), 0);
        assert_eq!(day("2026-11-22").weekday(), Weekday::Sunday);
        for bad in [
            "2026-02-29",
            "2026-13-01",
            "26-01-01",
            "2026-1-1",
            "",
            "2026-01-01x",
            "+026-01-01",
        ] {
            assert_eq!(bad.parse::<Day>(), Err(NotADay), "{bad}");
        }
    }

    #[test]
    fn working_days_step_over_weekend_and_holidays() {
        let calendar = Calendar {
            weekend: vec![Weekday::Friday, Weekday::Saturday],
            holidays: vec![day("2026-11-22")],
        };
        assert_eq!(calendar.on_or_after(day("2026-11-20")), day("2026-11-23"));
        assert_eq!(
            calendar.plus_working_days(day("2026-11-19"), 2),
            day("2026-11-24")
        );
    }

    proptest! {
        #[test]
        fn every_day_reads_back_from_its_text(days in -600_000_i32..2_000_000) {
            let day = Day::from_epoch_days(days);
            if (1..=9_999).contains(&day.civil().0) {
                let time = LocalTime { day, minute: (days.unsigned_abs() % 1_440) as u16 };
                prop_assert_eq!(time.to_string().parse::<LocalTime>(), Ok(time));
                prop_assert_eq!(day.to_string().parse::<Day>(), Ok(day));
            }
        }
    }
}
