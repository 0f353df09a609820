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
/// Changes read at once.
const AT_ONCE: i64 = 500;

/// One server's index, following.
pub struct Follower {
    ops: Ops,
    /// The newest change taken in; empty before the first reading.
    newest: String,
    /// The changes of the last minutes that were taken in.
    seen: BTreeSet<String>,
    /// When the log was last read to its end; of an index from before, when it stood at its newest change.
    looked: Instant,
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
            looked: Instant(0),
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
        self.read_on().await?;
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
        self.looked = instant_of(&position);
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
        // What is in the log by now is in the products that are read from here on.
        let seen = self
            .in_the_log(floor(self.ops.now().plus_seconds(-LOOK_FAR_BACK_SECONDS)))
            .await?;
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
        self.seen = seen;
        self.clock = instant_of(&anchor);
        self.looked = instant_of(&anchor);
        self.newest = anchor;
        self.readings = 0;
        Ok(())
    }

    /// The changes after `from` that can be seen now.
    async fn in_the_log(&self, mut from: String) -> Result<BTreeSet<String>> {
        let mut all = BTreeSet::new();
        loop {
            let start = from.clone();
            let page = self
                .ops
                .read(async |tx| changes::page(tx, &start, AT_ONCE).await)
                .await?;
            let Some((last, _)) = page.last() else {
                return Ok(all);
            };
            from.clone_from(last);
            all.extend(page.into_iter().map(|(id, _)| id));
        }
    }

    /// Takes in all changes that were not taken in yet.
    async fn read_on(&mut self) -> Result<()> {
        let now = self.ops.now();
        let was_away = self.looked.plus_seconds(LOOK_BACK_SECONDS) < now;
        let back = if was_away || self.readings % FAR_EVERY == 1 {
            LOOK_FAR_BACK_SECONDS
        } else {
            LOOK_BACK_SECONDS
        };
        // What became visible since the last look was begun not long before that, however long ago the newest change was.
        let looked = floor(self.looked.min(now).plus_seconds(-back));
        let mut from = self.newest.clone().min(looked);
        loop {
            let start = from.clone();
            let page = self
                .ops
                .read(async |tx| changes::page(tx, &start, AT_ONCE).await)
                .await?;
            let is_last = page.len() < usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
            if let Some((last, _)) = page.last() {
                from.clone_from(last);
            }
            let is_fresh = |(id, _): &(String, String)| !self.seen.contains(id);
            let fresh = page.into_iter().filter(is_fresh).collect();
            self.take_in_changes(fresh).await?;
            if is_last {
                self.looked = now;
                return Ok(());
            }
        }
    }

    /// Takes in these changes, in the order of their ids.
    async fn take_in_changes(&mut self, fresh: Vec<(String, String)>) -> Result<()> {
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
        for (id, _) in fresh {
            self.newest = self.newest.clone().max(id.clone());
            self.seen.insert(id);
        }
        Ok(())
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
        for some in products.chunks(read::TOGETHER) {
            let found = self.ops.read(async |tx| read::those(tx, some).await).await?;
            let is_found = |product: &&ProductId| found.iter().any(|found| found.product == **product);
            let gone = some.iter().filter(|product| !is_found(product));
            batch.remove.extend(gone);
            batch.put.extend(found);
        }
        self.ops.ports().search.take_in(batch).await.map_err(broken)
    }

    fn forget_old(&mut self) {
        let reached = instant_of(&self.newest).min(self.ops.now());
        let kept = floor(reached.plus_seconds(-2 * LOOK_FAR_BACK_SECONDS));
        self.seen = self.seen.split_off(&kept);
    }
}

/// An index that fails is a fault; one that is being built is not ready here either.
pub(super) fn broken(problem: SearchProblem) -> Error {
    Error::broken(problem)
}
