//! A clock that stands until it is set: the demo's orders were placed over several days, and are written in seconds.

use std::sync::atomic::{AtomicI64, Ordering};

use domain::basics::Instant;
use operations::ports::Clock;

/// The clock.
#[derive(Debug)]
pub struct SteppedClock(AtomicI64);

impl SteppedClock {
    /// A clock that shows `instant`.
    pub const fn at(instant: Instant) -> Self {
        Self(AtomicI64::new(instant.0))
    }

    /// Makes it show `instant`.
    pub fn set(&self, instant: Instant) {
        self.0.store(instant.0, Ordering::Relaxed);
    }
}

impl Clock for SteppedClock {
    fn now(&self) -> Instant {
        Instant(self.0.load(Ordering::Relaxed))
    }
}
