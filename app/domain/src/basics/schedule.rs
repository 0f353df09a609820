//! From when until when something runs.

use serde::{Deserialize, Serialize};

use super::Instant;

/// From when until when something runs; open where there is none. The first moment counts, the last no longer does:
/// what ends at midnight is over at midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Schedule {
    /// From then on.
    pub starts: Option<Instant>,
    /// Until then.
    pub ends: Option<Instant>,
}

/// Where a moment stands to a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// Before it.
    Ahead,
    /// Within it.
    Runs,
    /// After it.
    Over,
}

impl Schedule {
    /// Where `now` stands.
    pub fn at(self, now: Instant) -> Standing {
        if self.ends.is_some_and(|ends| ends <= now) {
            Standing::Over
        } else if self.starts.is_some_and(|starts| now < starts) {
            Standing::Ahead
        } else {
            Standing::Runs
        }
    }

    /// The next moment after `now` at which that becomes another.
    pub fn next_change(self, now: Instant) -> Option<Instant> {
        [self.starts, self.ends]
            .into_iter()
            .flatten()
            .filter(|moment| *moment > now)
            .min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_at_midnight_is_over_at_midnight() {
        let schedule = Schedule {
            starts: Some(Instant(10)),
            ends: Some(Instant(20)),
        };
        for (now, standing) in [
            (9, Standing::Ahead),
            (10, Standing::Runs),
            (19, Standing::Runs),
            (20, Standing::Over),
        ] {
            assert_eq!(schedule.at(Instant(now)), standing, "{now}");
        }
        assert_eq!(Schedule::default().at(Instant(0)), Standing::Runs);
    }
}
