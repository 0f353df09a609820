//! `Ops`: everything a use case needs, cheap to clone.

use std::sync::{Arc, PoisonError, RwLock};

use domain::basics::{ChangeId, Instant};
use domain::settings::Shop;
use tracing::Instrument;

use crate::carriers::read::Conditions;
use crate::catalog::read::{Cards, Categories, Menu};
use crate::changes::{Change, Ear, Kept, Versions, Watch};
use crate::db::{Db, Tx, classify};
use crate::idempotency::{Claim, steps};
use crate::ports::Ports;
use crate::{Actor, Error, IdSource, Result};

/// Tries of a transaction that lost a race, before the caller is told [`Error::Clash`].
const TRIES_MAX: u32 = 12;

/// The database, the clock, the id source and the ports.
#[derive(Clone)]
pub struct Ops {
    db: Db,
    ids: Arc<IdSource>,
    ports: Ports,
    /// What all pages share.
    shared: Arc<Shared>,
    /// The key that signs links to orders; made once per database.
    link_key: Arc<RwLock<Option<[u8; 32]>>>,
    /// What the search knows besides its index.
    search_desk: Arc<crate::catalog::search::Desk>,
    /// How new everything is that shoppers see.
    versions: Arc<Versions>,
    /// When it was last heard what other servers have changed.
    ear: Arc<Ear>,
    /// Who gathers what is shown, while something is made that may be kept.
    watch: Option<Watch>,
    /// What the log says its statements belong to.
    span: tracing::Span,
    /// The request that must have its effect only once.
    once: Option<Claim>,
    #[cfg(any(test, feature = "testkit"))]
    mutation: Option<Arc<crate::testkit::Mutation>>,
}

/// What all pages share, kept in memory until it changes.
#[derive(Default)]
pub(crate) struct Shared {
    /// The shop's settings.
    shop: Kept<Shop>,
    /// The menu of the header.
    pub(crate) menu: Kept<Menu>,
    /// What lists call the categories.
    pub(crate) categories: Kept<Categories>,
    /// Delivery and returns.
    pub(crate) conditions: Kept<Conditions>,
    /// The cards of goods.
    pub(crate) cards: Cards,
}

/// What `Ops` is made of.
pub struct Setup {
    /// The open, migrated database.
    pub db: Db,
    /// The outside world.
    pub ports: Ports,
}

impl Ops {
    /// Puts the parts together.
    pub fn new(setup: Setup) -> Self {
        Self {
            db: setup.db,
            ids: Arc::default(),
            ports: setup.ports,
            shared: Arc::default(),
            link_key: Arc::default(),
            search_desk: Arc::default(),
            versions: Arc::default(),
            ear: Arc::default(),
            watch: None,
            span: tracing::Span::none(),
            once: None,
            #[cfg(any(test, feature = "testkit"))]
            mutation: None,
        }
    }

    /// The same parts for one request: its statements stand in the log under `span`, whichever task runs them.
    #[must_use]
    pub fn within(mut self, span: tracing::Span) -> Self {
        self.span = span;
        self
    }

    /// The same parts for the making of something that may be kept, and what gathers what it shows.
    pub fn watched(&self) -> (Self, Watch) {
        let watch = Watch::begin(self);
        let watched = Self {
            watch: Some(watch.clone()),
            ..self.clone()
        };
        (watched, watch)
    }

    /// The same parts for a request that must have its effect only once: every transaction that writes says so in the
    /// claim's own row, and none is committed when somebody else has taken the request over.
    #[must_use]
    pub fn once(mut self, claim: Claim) -> Self {
        self.once = Some(claim);
        self
    }

    /// The same parts with statements rewritten on their way, to show that a guard is needed.
    #[cfg(any(test, feature = "testkit"))]
    #[must_use]
    pub fn mutated(mut self, mutation: crate::testkit::Mutation) -> Self {
        self.mutation = Some(Arc::new(mutation));
        self
    }

    /// The same parts with another search index.
    #[cfg(any(test, feature = "testkit"))]
    #[must_use]
    pub fn searching(mut self, search: Arc<dyn crate::ports::Search>) -> Self {
        self.ports.search = search;
        self
    }

    /// The same parts with another maker of pictures.
    #[cfg(any(test, feature = "testkit"))]
    #[must_use]
    pub fn making(mut self, images: Arc<dyn crate::ports::Images>) -> Self {
        self.ports.images = images;
        self
    }

    /// The same parts with other programs to be told things.
    #[cfg(any(test, feature = "testkit"))]
    #[must_use]
    pub fn telling(mut self, webhooks: Arc<dyn crate::ports::Webhooks>) -> Self {
        self.ports.webhooks = webhooks;
        self
    }

    pub(crate) fn search_desk(&self) -> &crate::catalog::search::Desk {
        &self.search_desk
    }

    /// What all pages share.
    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
    }

    /// How new everything is that shoppers see.
    pub(crate) fn versions(&self) -> &Versions {
        &self.versions
    }

    /// When it was last heard what other servers have changed.
    pub(crate) fn ear(&self) -> &Ear {
        &self.ear
    }

    /// Who gathers what is shown, if anybody does.
    pub(crate) const fn watch(&self) -> Option<&Watch> {
        self.watch.as_ref()
    }

    /// The outside world. Never to be called while a transaction lives.
    pub const fn ports(&self) -> &Ports {
        &self.ports
    }

    /// The database itself, for those who open, check, back up and close it.
    pub const fn db(&self) -> &Db {
        &self.db
    }

    /// The current time.
    pub fn now(&self) -> Instant {
        self.ports.clock.now()
    }

    /// A new id outside a transaction, e.g. for an attempt that a page offers.
    pub fn new_id<T: From<uuid::Uuid>>(&self) -> T {
        self.ids.new_id(self.now())
    }

    /// The id source.
    pub fn ids(&self) -> &IdSource {
        &self.ids
    }

    /// Runs `work` in a transaction that may write, and commits it when it succeeds. On a lost race it is run
    /// again, so it must not act on anything but the transaction.
    ///
    /// # Errors
    /// What `work` returned; [`Error::Broken`] when the database fails.
    // A clone for each try, and not a loan of one: the compiler can't see that a future which lends from its closure
    // may move between threads, as the handlers of requests do.
    pub async fn write<T>(&self, work: impl AsyncFnOnce(&mut Tx<'_>) -> Result<T> + Clone) -> Result<T> {
        for attempt in 1_u32.. {
            let done = self.write_once(work.clone()).instrument(self.span.clone()).await;
            match done {
                Err(Error::Clash) if attempt < TRIES_MAX && matches!(self.db, Db::Postgres(_)) => {
                    // Spread the contenders a little: 1, 2, 3 … milliseconds.
                    tokio::time::sleep(std::time::Duration::from_millis(u64::from(attempt))).await;
                }
                done => return done,
            }
        }
        Err(Error::Clash)
    }

    async fn write_once<T>(&self, work: impl AsyncFnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        match &self.db {
            Db::Sqlite { write, .. } => {
                // IMMEDIATE: the write lock is taken at the beginning, so a reader never has to become a writer.
                let mut open = write.begin_with("BEGIN IMMEDIATE").await.map_err(classify)?;
                let (done, changes) = self.worked(crate::db::conn_sqlite(&mut open), work).await?;
                open.commit().await.map_err(classify)?;
                self.take_in(&changes);
                Ok(done)
            }
            Db::Postgres(pool) => {
                let mut open = pool.begin().await.map_err(classify)?;
                let (done, changes) = self.worked(crate::db::conn_postgres(&mut open), work).await?;
                open.commit().await.map_err(classify)?;
                self.take_in(&changes);
                Ok(done)
            }
        }
    }

    /// What the work came to, and what it changed of all that is shown.
    async fn worked<'c, T>(
        &'c self,
        conn: crate::db::Conn<'c>,
        work: impl AsyncFnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<(T, Vec<(ChangeId, Change)>)> {
        let mut tx = self.tx(conn);
        let done = work(&mut tx).await?;
        if let Some(claim) = &self.once {
            steps::note_effect(&mut tx, claim).await?;
        }
        Ok((done, tx.changes))
    }

    /// Runs `work` on a snapshot of the database.
    ///
    /// # Errors
    /// What `work` returned; [`Error::Broken`] when the database fails.
    pub async fn read<T>(&self, work: impl AsyncFnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        self.read_once(work).instrument(self.span.clone()).await
    }

    async fn read_once<T>(&self, work: impl AsyncFnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        match &self.db {
            Db::Sqlite { read, .. } => {
                let mut open = read.begin().await.map_err(classify)?;
                let done = work(&mut self.tx(crate::db::conn_sqlite(&mut open))).await;
                open.rollback().await?;
                done
            }
            Db::Postgres(pool) => {
                let mut open = pool
                    .begin_with("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
                    .await?;
                let done = work(&mut self.tx(crate::db::conn_postgres(&mut open))).await;
                open.rollback().await?;
                done
            }
        }
    }

    /// Counts what was just committed, before whoever did it is answered: the next page shows it.
    fn take_in(&self, changes: &[(ChangeId, Change)]) {
        if !changes.is_empty() {
            self.versions.take_in(changes);
        }
    }

    fn tx<'c>(&'c self, conn: crate::db::Conn<'c>) -> Tx<'c> {
        Tx {
            conn,
            now: self.now(),
            ids: &self.ids,
            changes: Vec::new(),
            watch: self.watch.as_ref(),
            #[cfg(any(test, feature = "testkit"))]
            mutation: self.mutation.as_deref(),
        }
    }

    /// The shop's settings.
    ///
    /// # Errors
    /// [`Error::Missing`] when the shop is not set up yet.
    pub async fn shop(&self) -> Result<Arc<Shop>> {
        let read =
            |ops: Self| async move { ops.read(async |tx| crate::settings::steps::shop(tx).await).await };
        self.shared.shop.get(self, read).await
    }

    /// The key that signs links to orders.
    ///
    /// # Errors
    /// [`Error::Missing`] when the shop is not set up yet.
    pub async fn link_key(&self) -> Result<[u8; 32]> {
        let known = *self.link_key.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(key) = known {
            return Ok(key);
        }
        let key = self
            .read(async |tx| crate::settings::steps::link_key(tx).await)
            .await?;
        *self.link_key.write().unwrap_or_else(PoisonError::into_inner) = Some(key);
        Ok(key)
    }

    /// The signed-in member of staff with `user`'s id, as they are now; none when they may not sign in.
    ///
    /// # Errors
    /// [`Error::Broken`] when the database fails.
    pub async fn staff(&self, user: domain::basics::UserId) -> Result<Option<Actor>> {
        crate::accounts::read::actor_of(self, user).await
    }
}
