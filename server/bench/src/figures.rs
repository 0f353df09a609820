//! What one load came to, and the middle of several.

use std::time::Duration;

/// Rate and times of one load.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// Answers in a second.
    pub rate: u64,
    /// Half of them took no longer, in microseconds.
    pub p50: u64,
    /// All but one in a hundred took no longer.
    pub p99: u64,
}

impl Figures {
    /// Of so many answers that took so long each, in so much time.
    pub fn of(mut micros: Vec<u64>, lasted: Duration) -> Self {
        micros.sort_unstable();
        let at = |percent: usize| {
            let index = (micros.len() * percent).div_ceil(100).saturating_sub(1);
            micros.get(index).copied().unwrap_or_default()
        };
        let count = u128::try_from(micros.len()).unwrap_or_default();
        let rate = count * 1_000_000 / lasted.as_micros().max(1);
        Self {
            rate: u64::try_from(rate).unwrap_or(u64::MAX),
            p50: at(50),
            p99: at(99),
        }
    }
}

/// The one in the middle.
pub fn median(values: impl IntoIterator<Item = u64>) -> u64 {
    let mut values: Vec<u64> = values.into_iter().collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// The median of each figure by itself.
pub fn middle(rounds: &[Figures]) -> Figures {
    Figures {
        rate: median(rounds.iter().map(|round| round.rate)),
        p50: median(rounds.iter().map(|round| round.p50)),
        p99: median(rounds.iter().map(|round| round.p99)),
    }
}

/// How `one` stands to `other`, in hundredths.
pub fn hundredths(one: u64, other: u64) -> u64 {
    (one * 100).checked_div(other).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_those_of_the_answers() {
        let figures = Figures::of((1..=200).rev().collect(), Duration::from_secs(2));
        assert_eq!(
            figures,
            Figures {
                rate: 100,
                p50: 100,
                p99: 198
            }
        );
        assert_eq!(Figures::of(vec![], Duration::ZERO), Figures::default());
    }

    #[test]
    fn the_middle_is_not_moved_by_one_bad_round() {
        assert_eq!(median([5, 1, 1_000_000, 4, 3]), 4);
        assert_eq!((hundredths(1, 2), hundredths(1, 0)), (50, 0));
    }
}
