//! How new everything is, in this server: a counter that every change moves on, and where it stood when each topic was
//! last touched.

use std::collections::{BTreeSet, HashMap};
use std::sync::{PoisonError, RwLock};

use domain::basics::ChangeId;

use super::log::floor;
use super::{Change, Topic};

/// Topics remembered at most. Beyond that all are forgotten together, and everything shown before is taken for old.
const TOPICS_MAX: usize = 50_000;

/// How new everything is.
#[derive(Debug, Default)]
pub struct Versions(RwLock<State>);

#[derive(Debug, Default)]
struct State {
    /// How many changes were counted.
    count: u64,
    /// What was read before this count may be older than anything.
    old: u64,
    /// The count at each topic's last change.
    touched: HashMap<Topic, u64>,
    /// Changes that were counted and stand in the part of the log that is still being read.
    counted: BTreeSet<ChangeId>,
}

impl Versions {
    /// The count to take before something is read.
    pub fn count(&self) -> u64 {
        self.0.read().unwrap_or_else(PoisonError::into_inner).count
    }

    /// Whether none of `topics` was touched since the count stood at `since`.
    pub fn are_untouched(&self, topics: &[Topic], since: u64) -> bool {
        let state = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let is_untouched = |topic: &Topic| state.touched.get(topic).is_none_or(|at| *at <= since);
        since == state.count || (since >= state.old && topics.iter().all(is_untouched))
    }

    /// Counts changes, each of them once, however often it is told of.
    pub(crate) fn take_in(&self, changes: &[(ChangeId, Change)]) {
        let mut state = self.0.write().unwrap_or_else(PoisonError::into_inner);
        for (id, change) in changes {
            if state.counted.insert(*id) {
                state.count += 1;
                let count = state.count;
                state.touched.extend(change.topics().map(|topic| (topic, count)));
            }
        }
        if state.touched.len() > TOPICS_MAX {
            state.old = state.count;
            state.touched.clear();
        }
        // One that is let go too early is at worst counted twice.
        while state.counted.len() > TOPICS_MAX {
            state.counted.pop_first();
        }
    }

    /// Takes everything shown so far for old: somebody went around the code.
    #[cfg(any(test, feature = "testkit"))]
    pub(crate) fn distrust(&self) {
        let mut state = self.0.write().unwrap_or_else(PoisonError::into_inner);
        state.count += 1;
        state.old = state.count;
        state.touched.clear();
    }

    /// Which of `changes` were not counted yet.
    pub(super) fn unknown(&self, changes: Vec<(ChangeId, Change)>) -> Vec<(ChangeId, Change)> {
        let state = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let is_new = |(id, _): &(ChangeId, Change)| !state.counted.contains(id);
        changes.into_iter().filter(is_new).collect()
    }

    /// Lets go of the ids of changes before `instant`, which are not read any more.
    pub(super) fn forget_before(&self, instant: domain::basics::Instant) {
        let Ok(first) = floor(instant).parse::<ChangeId>() else {
            return;
        };
        let mut state = self.0.write().unwrap_or_else(PoisonError::into_inner);
        state.counted = state.counted.split_off(&first);
    }
}

#[cfg(test)]
mod tests {
    use super::super::Aspect;
    use super::*;

    fn id(n: u128) -> ChangeId {
        ChangeId::from_uuid(uuid::Uuid::from_u128(n))
    }

    fn product(n: u128) -> domain::basics::ProductId {
        domain::basics::ProductId::from_uuid(uuid::Uuid::from_u128(n))
    }

    #[test]
    fn a_change_touches_what_it_is_about_and_is_counted_once() {
        let versions = Versions::default();
        let before = versions.count();
        let sold = (id(1), Change::Product(product(1), Aspect::Stock));
        versions.take_in(&[sold]);
        assert!(!versions.are_untouched(&[Topic::Product(product(1))], before));
        assert!(versions.are_untouched(&[Topic::Product(product(2)), Topic::Range], before));

        let after = versions.count();
        versions.take_in(&[sold]);
        assert!(versions.are_untouched(&[Topic::Product(product(1))], after));
        assert_eq!(versions.count(), after);
    }

    #[test]
    fn more_topics_than_are_remembered_make_everything_old_and_nothing_wrong() {
        let versions = Versions::default();
        let before = versions.count();
        let many = u128::try_from(TOPICS_MAX).unwrap() + 1;
        let changes: Vec<_> = (1..=many)
            .map(|n| (id(n), Change::Product(product(n), Aspect::Words)))
            .collect();
        versions.take_in(&changes);
        assert!(!versions.are_untouched(&[Topic::Shop], before));
        let now = versions.count();
        versions.take_in(&[(id(many + 1), Change::Policies)]);
        assert!(versions.are_untouched(&[Topic::Shop], now));
        assert!(!versions.are_untouched(&[Topic::Policies], now));
    }
}
