//! The promised date: order time → cut-off → handling days on the warehouse's calendar → transit days on the
//! delivery calendar (handbook, §8).

use serde::{Deserialize, Serialize};

use crate::basics::{Calendar, Day, LocalTime};

/// What a promise depends on.
#[derive(Debug, Clone, Copy)]
pub struct PromiseFacts<'a> {
    /// Now, on the shop's wall clock.
    pub now: LocalTime,
    /// Orders after this minute are handled from the next working day.
    pub cutoff_minute: u16,
    /// Working days until hand-over; 0 is the same day.
    pub handling_days: u32,
    /// Working days on the road.
    pub transit_days: u32,
    /// Working days.
    pub calendar: &'a Calendar,
}

/// What is promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// The parcel must be handed over on this day, by its cut-off.
    pub hand_over_by: LocalTime,
    /// The customer has it by the end of this day.
    pub arrives: Day,
    /// Until when an order gets this promise.
    pub order_until: LocalTime,
}

/// The promise for an order placed now.
pub fn promise(facts: &PromiseFacts<'_>) -> Promise {
    let PromiseFacts {
        now,
        cutoff_minute,
        handling_days,
        transit_days,
        calendar,
    } = *facts;
    let before_cutoff = calendar.is_working_day(now.day) && now.minute < cutoff_minute;
    let handled_from = if before_cutoff {
        now.day
    } else {
        calendar.on_or_after(now.day.plus(1))
    };
    let leaves = calendar.plus_working_days(handled_from, handling_days);
    Promise {
        hand_over_by: LocalTime {
            day: leaves,
            minute: cutoff_minute,
        },
        arrives: calendar.plus_working_days(leaves, transit_days),
        order_until: LocalTime {
            day: handled_from,
            minute: cutoff_minute,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::basics::Weekday;

    fn arrives(day: &str, minute: u16, handling_days: u32, transit_days: u32) -> (String, String) {
        let calendar = Calendar {
            weekend: vec![Weekday::Friday, Weekday::Saturday],
            holidays: vec!["2026-11-24".parse().unwrap()],
        };
        let found = promise(&PromiseFacts {
            now: LocalTime {
                day: day.parse().unwrap(),
                minute,
            },
            cutoff_minute: 16 * 60,
            handling_days,
            transit_days,
            calendar: &calendar,
        });
        (found.hand_over_by.day.to_string(), found.arrives.to_string())
    }

    #[test]
    fn cut_off_weekend_and_holiday_move_the_promise() {
        let cases = [
            // Sunday before and after the cut-off; the 24th is a holiday.
            (("2026-11-22", 900, 0, 1), ("2026-11-22", "2026-11-23")),
            (("2026-11-22", 960, 0, 1), ("2026-11-23", "2026-11-25")),
            // Thursday evening: the weekend lies between.
            (("2026-11-19", 1_000, 0, 2), ("2026-11-22", "2026-11-25")),
            // On a Friday nobody works: as if ordered on Sunday.
            (("2026-11-20", 60, 1, 1), ("2026-11-23", "2026-11-25")),
        ];
        for ((day, minute, handling, transit), (leaves, there)) in cases {
            assert_eq!(
                arrives(day, minute, handling, transit),
                (leaves.to_owned(), there.to_owned()),
                "{day}"
            );
        }
    }
}
