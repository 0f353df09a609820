//! What a page shows, gathered while it is rendered, and whether it is still so.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use domain::basics::Instant;

use super::Topic;
use crate::Ops;

/// Gathers what is shown from the moment on at which it was made.
#[derive(Debug, Clone)]
pub struct Watch {
    since: u64,
    seen: Arc<Mutex<Seen>>,
}

#[derive(Debug, Default)]
struct Seen {
    topics: BTreeSet<Topic>,
    until: Option<Instant>,
    index: Option<u64>,
}

/// What a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The count before the first of it was read.
    since: u64,
    topics: Vec<Topic>,
    /// The moment at which the clock alone makes it another.
    until: Option<Instant>,
    /// The state of the search index a list was made from.
    index: Option<u64>,
}

impl Watch {
    /// Begins: whatever changes from now on makes it old.
    pub(crate) fn begin(ops: &Ops) -> Self {
        Self {
            since: ops.versions().count(),
            seen: Arc::default(),
        }
    }

    pub(crate) fn shows(&self, topic: Topic) {
        self.with(|seen| {
            seen.topics.insert(topic);
        });
    }

    pub(crate) fn holds_until(&self, instant: Instant) {
        self.with(|seen| seen.until = Some(seen.until.map_or(instant, |until| until.min(instant))));
    }

    /// A list was made from the index in this state, or a later one; of two states the earlier counts.
    pub(crate) fn lists(&self, index: u64) {
        self.with(|seen| seen.index = Some(seen.index.map_or(index, |known| known.min(index))));
    }

    fn with(&self, change: impl FnOnce(&mut Seen)) {
        change(&mut self.seen.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// What was shown; nothing when nobody said what it was, so that nobody could say when it is old.
    pub fn end(&self) -> Option<Shown> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        (!seen.topics.is_empty()).then(|| Shown {
            since: self.since,
            topics: seen.topics.iter().copied().collect(),
            until: seen.until,
            index: seen.index,
        })
    }
}

impl Shown {
    /// Whether it would be shown just so now, as far as this server has heard.
    pub fn is_current(&self, ops: &Ops) -> bool {
        self.until.is_none_or(|until| ops.now() < until)
            && ops.versions().are_untouched(&self.topics, self.since)
            && self
                .index
                .is_none_or(|index| index == ops.ports().search.version())
    }

    /// That this topic and moment alone touch what was read, which was not before the count stood at `since`.
    pub(super) fn of_one(since: u64, topic: Topic, until: Option<Instant>) -> Self {
        Self {
            since,
            topics: vec![topic],
            until,
            index: None,
        }
    }

    /// Tells whoever gathers what `ops` reads that this is shown there too. It must be current, so that whatever
    /// touches it counts higher than the beginning of what is being gathered.
    pub(super) fn tell(&self, ops: &Ops) {
        let Some(watch) = ops.watch() else {
            return;
        };
        for topic in &self.topics {
            watch.shows(*topic);
        }
        if let Some(until) = self.until {
            watch.holds_until(until);
        }
        if let Some(index) = self.index {
            watch.lists(index);
        }
    }

    /// A page that shows nothing that could change.
    #[cfg(any(test, feature = "testkit"))]
    pub const fn for_tests() -> Self {
        Self {
            since: 0,
            topics: Vec::new(),
            until: None,
            index: None,
        }
    }

    /// Roughly the memory it takes.
    pub fn bytes(&self) -> usize {
        size_of::<Self>() + self.topics.len() * size_of::<Topic>()
    }
}
