//! A clock that stands still until it is told to move.

use std::sync::atomic::{AtomicI64, Ordering};

use domain::basics::Instant;

use crate::ports::Clock;

/// A clock for tests.
#[derive(Debug)]
pub struct TestClock(AtomicI64);

impl TestClock {
    /// Sunday 2026-11-22, 12:00 in Riyadh: a working day, before the cut-off.
    pub const fn at_sunday_noon() -> Self {
        Self(AtomicI64::new(1_795_338_000_000))
    }

    /// Sets the clock.
    pub fn set(&self, now: Instant) {
        self.0.store(now.0, Ordering::SeqCst);
    }

    /// Moves the clock on.
    pub fn pass_seconds(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1_000, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Instant {
        Instant(self.0.load(Ordering::SeqCst))
    }
}
