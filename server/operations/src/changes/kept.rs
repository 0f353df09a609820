//! What every page needs and seldom changes, kept in memory for as long as it would be read just so.
//!
//! It is kept like a page: the reading says what it shows (`Tx::shows`, `Tx::holds_until`), so nobody has to say it
//! twice, and it is shown again only if none of that was touched since before the reading, and the clock has not
//! reached the moment that changes it. A change made in this server counts when it is committed; one made by another is
//! heard of within [`HEARING_MILLIS`](super::HEARING_MILLIS). When that can't be asked, it is read anew.
//!
//! It is asked of `Ops` and not of a transaction: whoever changes something, and whoever checks what a shopper agreed
//! to, reads in their own transaction and never meets what is kept here. Readers that come at once may each read; what
//! the last of them puts here is no worse than what the others would have.

use std::hash::Hash;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use domain::basics::Instant;
use lru::LruCache;

use super::{Shown, Topic, hear};
use crate::{Ops, Result};

/// The longest anything is kept, whatever it shows: for those who change the database by hand.
pub const KEPT_SECONDS_MAX: i64 = 10;

/// The place of one thing that is kept.
#[derive(Debug)]
pub struct Kept<T>(RwLock<Option<Known<T>>>);

/// A thing, what it shows, and until when it is believed.
#[derive(Debug)]
struct Known<T> {
    thing: Arc<T>,
    shown: Shown,
    read_at: Instant,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(RwLock::default())
    }
}

impl<T> Kept<T> {
    /// The thing as it is kept, or else as `read` reads it. What nobody knows how to call old is not kept.
    ///
    /// # Errors
    /// Those of `read`, which are not kept.
    pub async fn get<F>(&self, ops: &Ops, read: impl FnOnce(Ops) -> F) -> Result<Arc<T>>
    where
        F: Future<Output = Result<T>>,
    {
        if let Err(cause) = hear(ops).await {
            tracing::warn!(%cause, "nothing is taken from what is kept");
            return read(ops.clone()).await.map(Arc::new);
        }
        if let Some(known) = self.known(ops) {
            return Ok(known);
        }
        let read_at = ops.now();
        let (watched, watch) = ops.watched();
        let thing = Arc::new(read(watched).await?);
        if let Some(shown) = watch.end() {
            shown.tell(ops);
            let known = Known {
                thing: Arc::clone(&thing),
                shown,
                read_at,
            };
            *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(known);
        }
        Ok(thing)
    }

    fn known(&self, ops: &Ops) -> Option<Arc<T>> {
        let place = self.0.read().unwrap_or_else(PoisonError::into_inner);
        place.as_ref()?.if_current(ops)
    }
}

impl<T> Known<T> {
    /// The thing, told to whoever gathers what is shown, if it would be read just so now.
    fn if_current(&self, ops: &Ops) -> Option<Arc<T>> {
        let age = ops.now().0 - self.read_at.0;
        if !(0..KEPT_SECONDS_MAX * 1_000).contains(&age) || !self.shown.is_current(ops) {
            return None;
        }
        self.shown.tell(ops);
        Some(Arc::clone(&self.thing))
    }
}

/// The places of many things of one kind, each of which grows old by itself: those asked for longest ago make room.
pub struct KeptEach<K: Hash + Eq, T>(Mutex<LruCache<K, Known<T>>>);

/// One of the things that were read, and all that can change it.
pub struct One<K, T> {
    /// What it is asked for by.
    pub key: K,
    /// The thing.
    pub thing: T,
    /// What touches it.
    pub topic: Topic,
    /// When the clock alone makes it another.
    pub until: Option<Instant>,
}

impl<K: Hash + Eq + Copy, T> KeptEach<K, T> {
    /// None yet, and never more than `most`, which is one at least.
    pub fn new(most: usize) -> Self {
        let most = NonZeroUsize::new(most).unwrap_or(NonZeroUsize::MIN);
        Self(Mutex::new(LruCache::new(most)))
    }

    /// The things wanted, in that order, as they are kept or else as `read` reads those that are not; nothing in the
    /// place of one that `read` does not find, which is looked for again each time.
    ///
    /// # Errors
    /// Those of `read`, which are not kept.
    pub async fn get<F>(
        &self,
        ops: &Ops,
        wanted: &[K],
        read: impl FnOnce(Ops, Vec<K>) -> F,
    ) -> Result<Vec<Option<Arc<T>>>>
    where
        F: Future<Output = Result<Vec<One<K, T>>>>,
    {
        let hears = hear(ops).await;
        let mut found = match &hears {
            Ok(()) => self.known(ops, wanted),
            Err(cause) => {
                tracing::warn!(%cause, "nothing is taken from what is kept");
                vec![None; wanted.len()]
            }
        };
        let missing: Vec<K> = wanted
            .iter()
            .zip(&found)
            .filter(|(_, known)| known.is_none())
            .map(|(key, _)| *key)
            .collect();
        if missing.is_empty() {
            return Ok(found);
        }
        let (read_at, since) = (ops.now(), ops.versions().count());
        for one in read(ops.clone(), missing).await? {
            let known = Known {
                thing: Arc::new(one.thing),
                shown: Shown::of_one(since, one.topic, one.until),
                read_at,
            };
            known.shown.tell(ops);
            for (_, place) in wanted.iter().zip(&mut found).filter(|(key, _)| **key == one.key) {
                *place = Some(Arc::clone(&known.thing));
            }
            if hears.is_ok() {
                self.places().put(one.key, known);
            }
        }
        Ok(found)
    }

    fn known(&self, ops: &Ops, wanted: &[K]) -> Vec<Option<Arc<T>>> {
        let mut places = self.places();
        let known = |key: &K| places.get(key)?.if_current(ops);
        wanted.iter().map(known).collect()
    }

    fn places(&self) -> MutexGuard<'_, LruCache<K, Known<T>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
