//! Turns the demo shop into rows, through the same steps and use cases that people and the importer use. It runs on an
//! empty database only.

mod bundles;
mod categories;
mod clock;
mod collections;
mod goods;
mod opening;
mod orders;
mod promotions;
mod types;

use std::sync::Arc;
use std::thread::available_parallelism;

use domain::basics::Instant;
use integrations::PixelImages;
use operations::ports::{Clock, SystemClock};
use operations::{Error, Ops};

use crate::cli::Failure;
use crate::config::Config;
use crate::demo;
use crate::wiring;

use clock::SteppedClock;
pub use opening::Staff;

/// The demo's days before today: orders have a past.
const DAYS_BEFORE: i64 = 6;

/// What was written.
#[derive(Debug, Clone)]
pub struct Seeded {
    /// The people who may sign in.
    pub staff: Staff,
    /// How many products.
    pub products: usize,
    /// How many orders.
    pub orders: usize,
}

/// What the demo is filled with.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// How many products more than those made by hand.
    pub extra: usize,
    /// Whether the worker makes AVIFs of the pictures of those made by hand; the others have WebPs only.
    pub refined: bool,
}

/// Fills an empty shop with the demo.
///
/// # Errors
/// [`Failure::Refused`] when the shop is open already.
pub async fn demo(config: &Config, wanted: Wanted) -> Result<Seeded, Failure> {
    let now = SystemClock.now();
    let clock = Arc::new(SteppedClock::at(Instant(now.0 - DAYS_BEFORE * 86_400_000)));
    // Nobody else is served by this process.
    let images = PixelImages::at_once(available_parallelism().map_or(1, usize::from));
    let (ops, _) = wiring::open_at(config, Arc::clone(&clock) as Arc<dyn Clock>, images).await?;
    let done = fill(&ops, &clock, (now, wanted)).await;
    ops.db().close().await;
    done
}

async fn fill(ops: &Ops, clock: &SteppedClock, (now, wanted): (Instant, Wanted)) -> Result<Seeded, Failure> {
    let staff = opening::open(ops).await?;
    let mut products = demo::products();
    let stocked = goods::add(ops, &products, wanted.refined).await?;
    let manager = ops.staff(staff.manager.user).await?.ok_or(Error::Missing)?;
    categories::describe(ops, &manager).await?;
    types::add(ops, &manager).await?;
    promotions::add(ops, &manager).await?;
    bundles::add(ops, &manager).await?;
    collections::add(ops, &manager).await?;
    let orders = orders::place_and_move(
        ops,
        clock,
        &orders::Cast {
            staff: &staff,
            goods: &stocked,
            now,
        },
    )
    .await?;
    clock.set(now);
    let more: Vec<_> = demo::filler(wanted.extra).collect();
    goods::add(ops, &more, false).await?;
    products.extend(more);
    Ok(Seeded {
        staff,
        products: products.len(),
        orders,
    })
}
