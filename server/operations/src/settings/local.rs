//! The shop's wall clock.

use domain::basics::{Instant, LocalTime};
use domain::settings::Shop;

use crate::basics::local_time;

/// What the shop's wall clock shows at `instant`.
pub fn local(shop: &Shop, instant: Instant) -> LocalTime {
    local_time(&shop.time_zone, instant)
}
