//! What a server keeps in mind for the search besides its index: the synonyms as last read, and searches that found
//! nothing and are not written down yet.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use domain::basics::{Instant, SearchWord};

/// Searches kept in mind between two writings; more are let go, so that a flood of them costs no memory.
const MISSED_MAX: usize = 200;

/// Both ways to say something.
pub(super) type Pair = (Vec<SearchWord>, Vec<SearchWord>);

/// One server's desk.
#[derive(Debug, Default)]
pub struct Desk {
    synonyms: RwLock<Arc<Vec<Pair>>>,
    missed: Mutex<HashMap<String, (i64, Instant)>>,
}

impl Desk {
    pub(super) fn synonyms(&self) -> Arc<Vec<Pair>> {
        Arc::clone(&self.synonyms.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn learn(&self, pairs: Vec<Pair>) {
        *self.synonyms.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(pairs);
    }

    pub(super) fn miss(&self, words: String, now: Instant) {
        let mut missed = self.missed.lock().unwrap_or_else(PoisonError::into_inner);
        if missed.len() < MISSED_MAX || missed.contains_key(&words) {
            let known = missed.entry(words).or_insert((0, now));
            *known = (known.0 + 1, now);
        }
    }

    pub(super) fn take_missed(&self) -> Vec<(String, i64, Instant)> {
        let mut missed = self.missed.lock().unwrap_or_else(PoisonError::into_inner);
        missed
            .drain()
            .map(|(words, (times, at))| (words, times, at))
            .collect()
    }
}
