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

use std::sync::{Arc, PoisonError, RwLock};

use domain::basics::Instant;

use super::{Shown, hear};
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
        let known = place.as_ref()?;
        let age = ops.now().0 - known.read_at.0;
        if !(0..KEPT_SECONDS_MAX * 1_000).contains(&age) || !known.shown.is_current(ops) {
            return None;
        }
        known.shown.tell(ops);
        Some(Arc::clone(&known.thing))
    }
}
