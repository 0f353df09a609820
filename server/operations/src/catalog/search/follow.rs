//! How an index follows the database: it reads the log of changes and looks each product up again, so that it does
//! not matter how often or in which order it reads. Every server does this for its own index.
//!
//! Sales that begin and end by the clock, and products that come to be seen by it, write nothing; they are looked for
//! by their times.
//!
//! Ids of changes rise with the clock, but not always in the order in which their transactions become visible: clocks
//! of several servers differ, and a long transaction ends late. So every reading looks back over the last seconds, and
//! now and then over the last minutes, and what was taken in already is known by its id.

use std::collections::BTreeSet;

use domain::basics::{Instant, ProductId};

use super::read::{self, Loaded};
use super::{missed, synonyms};
use crate::changes::{self, Change, floor, instant_of, note};
use crate::ports::{Batch, SearchProblem, Standing};
use crate::{Error, Ops, Result};

/// How far every reading looks back.
const LOOK_BACK_SECONDS: i64 = 3;
/// How far some readings look back: longer than clocks differ and transactions last.
const LOOK_FAR_BACK_SECONDS: i64 = 120;
/// Every how many readings one looks far back.
const FAR_EVERY: u32 = 25;
/// How often it is asked what the clock has changed.
const CLOCK_EVERY_MILLIS: i64 = 500;
/// Changes taken in at once.
const AT_ONCE: i64 = 500;

/// One server's index, following.
pub struct Follower {
    ops: Ops,
    /// The newest change taken in; empty before the first reading.
    newest: String,
    /// The changes of the last minutes that were taken in.
    seen: BTreeSet<String>,
    readings: u32,
    kept_here: bool,
    /// Until when it is taken in what the clock alone changes.
    clock: Instant,
}

/// Brings the index of `ops` up to date, once.
///
/// # Errors
/// As [`Follower::catch_up`].
pub async fn catch_up(ops: &Ops) -> Result<()> {
    Follower::new(ops.clone()).catch_up().await
}

impl Follower {
    /// A follower that has read nothing yet.
    pub const fn new(ops: Ops) -> Self {
        Self {
            ops,
            newest: String::new(),
            seen: BTreeSet::new(),
            readings: 0,
            kept_here: false,
            clock: Instant(0),
        }
    }

    /// Takes in everything that changed since the last time, and builds the index anew where it can't be used.
    ///
    /// # Errors
    /// [`Error::Broken`] when the database or the index fails; then nothing is lost, and the next time goes on.
    pub async fn catch_up(&mut self) -> Result<()> {
        missed::write_down(&self.ops).await?;
        let standing = self.ops.ports().search.standing().await.map_err(broken)?;
        match standing {
            Standing::KeptElsewhere => self.kept_here = false,
            Standing::At(position) if !self.kept_here => self.begin_at(position).await?,
            Standing::At(_) => {}
            Standing::Nothing => self.build_anew().await?,
        }
        if self.readings == 0 {
            synonyms::read_again(&self.ops).await?;
        }
        self.readings = self.readings.wrapping_add(1).max(1);
        while self.read_on().await? {}
        self.follow_clock().await?;
        self.forget_old();
        Ok(())
    }

    /// Goes on where the index stands, if the log still knows that place: it does not when the index belongs to
    /// another database, or to this one before a backup was restored, or stayed away for too long.
    async fn begin_at(&mut self, position: String) -> Result<()> {
        let at = position.clone();
        let known = self.ops.read(async |tx| changes::knows(tx, &at).await).await?;
        if !known {
            return self.build_anew().await;
        }
        self.kept_here = true;
        self.seen.clear();
        // Sales were followed at about the time of the newest change, perhaps a little before it.
        self.clock = instant_of(&position).plus_seconds(-LOOK_FAR_BACK_SECONDS);
        self.newest = position;
        self.readings = 0;
        Ok(())
    }

    async fn build_anew(&mut self) -> Result<()> {
        let search = &self.ops.ports().search;
        // What changes while the products are read is in the log after this row.
        let anchor = self
            .ops
            .write(async |tx| note(tx, Change::Rebuild).await)
            .await?
            .to_string();
        let mut batch = Batch {
            anew: true,
            ..Batch::default()
        };
        let mut last = String::new();
        loop {
            let from = last.clone();
            let Loaded { products, reached } = self.ops.read(async |tx| read::after(tx, &from).await).await?;
            batch.put = products;
            search.take_in(std::mem::take(&mut batch)).await.map_err(broken)?;
            match reached {
                Some(reached) => last = reached,
                None => break,
            }
        }
        batch.stand_at = Some(anchor.clone());
        search.take_in(batch).await.map_err(broken)?;
        tracing::info!("the search index was built anew");
        self.kept_here = true;
        self.seen = BTreeSet::from([anchor.clone()]);
        self.clock = instant_of(&anchor);
        self.newest = anchor;
        self.readings = 0;
        Ok(())
    }

    /// Takes in some changes; whether there may be more.
    async fn read_on(&mut self) -> Result<bool> {
        let back = if self.readings % FAR_EVERY == 1 {
            LOOK_FAR_BACK_SECONDS
        } else {
            LOOK_BACK_SECONDS
        };
        let from = floor(instant_of(&self.newest).plus_seconds(-back));
        let fresh = self.unseen(from).await?;
        let changes = || fresh.iter().filter_map(|(_, subject)| Change::parse(subject));
        if changes().any(|change| change == Change::Synonyms) {
            synonyms::read_again(&self.ops).await?;
        }
        let products: BTreeSet<ProductId> = changes().filter_map(Change::product_to_index).collect();
        // What only pages show is nothing to write files for.
        if let (true, false, Some((newest, _))) = (self.kept_here, products.is_empty(), fresh.last()) {
            let stand_at = newest.max(&self.newest).clone();
            let products: Vec<ProductId> = products.into_iter().collect();
            self.take_in(&products, stand_at).await?;
        }
        let more = fresh.len() >= usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
        for (id, _) in fresh {
            self.newest = self.newest.clone().max(id.clone());
            self.seen.insert(id);
        }
        Ok(more)
    }

    /// Takes in what the clock alone has changed.
    async fn follow_clock(&mut self) -> Result<()> {
        let (since, now) = (self.clock, self.ops.now());
        if !self.kept_here || now.0 < since.0 + CLOCK_EVERY_MILLIS {
            return Ok(());
        }
        let products = self
            .ops
            .read(async |tx| read::changed_by_clock(tx, since, now).await)
            .await?;
        if !products.is_empty() {
            self.take_in(&products, self.newest.clone()).await?;
        }
        self.clock = now;
        Ok(())
    }

    /// Looks these products up and lets the index hold them as they are; it then stands at `stand_at`.
    async fn take_in(&self, products: &[ProductId], stand_at: String) -> Result<()> {
        let mut batch = Batch {
            stand_at: Some(stand_at),
            ..Batch::default()
        };
        for product in products {
            match self.ops.read(async |tx| read::one(tx, *product).await).await? {
                Some(found) => batch.put.push(found),
                None => batch.remove.push(*product),
            }
        }
        self.ops.ports().search.take_in(batch).await.map_err(broken)
    }

    /// The first changes from `from` on that were not taken in yet.
    async fn unseen(&self, mut from: String) -> Result<Vec<(String, String)>> {
        let mut fresh = Vec::new();
        loop {
            let start = from.clone();
            let rows = self
                .ops
                .read(async |tx| changes::page(tx, &start, AT_ONCE).await)
                .await?;
            let page = usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
            let is_last = rows.len() < page;
            for (id, subject) in rows {
                from.clone_from(&id);
                if !self.seen.contains(&id) {
                    fresh.push((id, subject));
                }
            }
            if is_last || fresh.len() >= page {
                fresh.truncate(page);
                return Ok(fresh);
            }
        }
    }

    fn forget_old(&mut self) {
        let kept = floor(instant_of(&self.newest).plus_seconds(-2 * LOOK_FAR_BACK_SECONDS));
        self.seen = self.seen.split_off(&kept);
    }
}

/// An index that fails is a fault; one that is being built is not ready here either.
pub(super) fn broken(problem: SearchProblem) -> Error {
    Error::broken(problem)
}
