//! How a server hears of what others have changed: it reads the end of the log, but only when somebody asks for
//! something it keeps, and not again within [`HEARING_MILLIS`].
//!
//! Ids of changes rise with the clock, but not always in the order in which they become visible: clocks of several
//! servers differ, and a long transaction ends late. So every reading goes back over the last seconds before the one
//! before it, and what was counted already is known by its id.

use std::sync::atomic::{AtomicI64, Ordering};

use domain::basics::Instant;
use tokio::sync::Mutex;

use super::log;
use crate::{Ops, Result};

/// How old what was heard last may be.
pub const HEARING_MILLIS: i64 = 250;
/// How old it may be while somebody else is just asking: together with the time that takes below a second.
const HEARING_MILLIS_MAX: i64 = 600;
/// How far every reading looks back: further than the clocks of servers differ and transactions last.
const LOOK_BACK_SECONDS: i64 = 10;

/// When this server last heard.
#[derive(Debug, Default)]
pub struct Ear {
    /// The moment before which everything was heard; 0 before the first time.
    heard: AtomicI64,
    listening: Mutex<()>,
}

impl Ear {
    /// How long ago it was, in milliseconds. A clock that was set back makes it long ago.
    fn age(&self, now: Instant) -> i64 {
        let age = now.0 - self.heard.load(Ordering::Acquire);
        if age < 0 { i64::MAX } else { age }
    }
}

/// Hears of what other servers have changed, if that is not known as of a moment ago.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails: then nothing that is kept may be shown.
pub async fn hear(ops: &Ops) -> Result<()> {
    let ear = ops.ear();
    let age = ear.age(ops.now());
    if age < HEARING_MILLIS {
        return Ok(());
    }
    let listening = match ear.listening.try_lock() {
        Ok(listening) => listening,
        Err(_) if age < HEARING_MILLIS_MAX => return Ok(()),
        Err(_) => ear.listening.lock().await,
    };
    let now = ops.now();
    if ear.age(now) >= HEARING_MILLIS {
        listen(ops, now).await?;
        ear.heard.store(now.0, Ordering::Release);
    }
    drop(listening);
    Ok(())
}

async fn listen(ops: &Ops, now: Instant) -> Result<()> {
    let heard = ops.ear().heard.load(Ordering::Acquire);
    // Nothing is kept yet before the first time, and a clock that was set back has not undone anything.
    let from = if heard == 0 { now } else { now.min(Instant(heard)) };
    let from = from.plus_seconds(-LOOK_BACK_SECONDS);
    let changes = ops.read(async |tx| log::since(tx, from).await).await?;
    let changes = ops.versions().unknown(changes);
    ops.versions().take_in(&changes);
    ops.versions().forget_before(from);
    Ok(())
}
