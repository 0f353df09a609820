//! The source of new ids: UUID version 7 from the given instant, in rising order within this process.

use std::sync::{Mutex, PoisonError};

use domain::basics::Instant;
use uuid::Uuid;

/// Makes new ids.
#[derive(Debug, Default)]
pub struct IdSource {
    /// The last millisecond an id was made in, and how many before it.
    last: Mutex<(u64, u16)>,
}

impl IdSource {
    /// A new id, later than every id made before by this source.
    pub fn new_id<T: From<Uuid>>(&self, now: Instant) -> T {
        let mut random = [0_u8; 10];
        // The operating system's random source fails only before it is seeded, at boot.
        if getrandom::fill(&mut random).is_err() {
            tracing::error!("the operating system gives no random numbers");
        }
        let now = u64::try_from(now.0).unwrap_or(0);
        let (millis, count) = {
            let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
            *last = match *last {
                (at, count) if at >= now && count < 0x0FFF => (at, count + 1),
                (at, _) if at >= now => (at + 1, 0),
                _ => (now, 0),
            };
            *last
        };
        random[..2].copy_from_slice(&count.to_be_bytes());
        T::from(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }

    /// `N` unguessable bytes.
    ///
    /// # Errors
    /// [`crate::Error::Broken`] when the operating system gives no random numbers.
    pub fn secret<const N: usize>(&self) -> crate::Result<[u8; N]> {
        let mut bytes = [0_u8; N];
        getrandom::fill(&mut bytes).map_err(crate::Error::broken)?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::basics::OrderId;

    #[test]
    fn ids_rise_even_within_one_millisecond_and_when_the_clock_steps_back() {
        let source = IdSource::default();
        let mut last: OrderId = source.new_id(Instant(1_800_000_000_000));
        for step in 0..10_000 {
            let next: OrderId = source.new_id(Instant(1_800_000_000_000 - i64::from(step % 3)));
            assert!(next > last);
            last = next;
        }
    }
}
