//! A transaction: a connection with its instant and its id source.

use domain::basics::{ChangeId, Instant};
use sqlx::query::Query;
use sqlx::{Database, Encode, PgConnection, Postgres, SqlSafeStr, SqlStr, Sqlite, SqliteConnection, Type};
use uuid::Uuid;

use super::{Arg, Record};
use crate::changes::{Change, Topic, Watch};
use crate::{Error, IdSource, Result};

/// The connection of one engine.
pub(crate) enum Conn<'c> {
    Sqlite(&'c mut SqliteConnection),
    Postgres(&'c mut PgConnection),
}

/// A transaction that lives while a closure of `Ops::write` or `Ops::read` runs. Everything done in it happens
/// at one instant.
pub struct Tx<'c> {
    pub(crate) conn: Conn<'c>,
    pub(crate) now: Instant,
    pub(crate) ids: &'c IdSource,
    /// What was noted in it.
    pub(crate) changes: Vec<(ChangeId, Change)>,
    /// Who gathers what is shown, while a page is rendered that may be kept.
    pub(crate) watch: Option<&'c Watch>,
    #[cfg(any(test, feature = "testkit"))]
    pub(crate) mutation: Option<&'c crate::testkit::Mutation>,
}

impl Tx<'_> {
    /// The instant of this transaction.
    pub const fn now(&self) -> Instant {
        self.now
    }

    /// A new id.
    pub fn new_id<T: From<Uuid>>(&self) -> T {
        self.ids.new_id(self.now)
    }

    /// A change was noted: it counts when the transaction commits.
    pub(crate) fn noted(&mut self, id: ChangeId, change: Change) {
        self.changes.push((id, change));
    }

    /// Whether anybody gathers what is shown here.
    pub const fn is_watched(&self) -> bool {
        self.watch.is_some()
    }

    /// What is read here is shown, and no longer so when `topic` changes.
    pub fn shows(&self, topic: Topic) {
        if let Some(watch) = self.watch {
            watch.shows(topic);
        }
    }

    /// What is read here is shown, and no longer so from `instant` on.
    pub fn holds_until(&self, instant: Instant) {
        if let Some(watch) = self.watch {
            watch.holds_until(instant);
        }
    }

    /// Runs a statement; the number of rows it changed.
    ///
    /// # Errors
    /// [`Error::Broken`] when the database refuses it; [`Error::Clash`] when trying again makes sense.
    pub async fn execute(&mut self, sql: impl SqlSafeStr, args: Vec<Arg>) -> Result<u64> {
        let sql = self.text(sql.into_sql_str());
        match &mut self.conn {
            Conn::Sqlite(conn) => {
                let query = bind_all(sqlx::query::<Sqlite>(sql), args);
                query
                    .execute(&mut **conn)
                    .await
                    .map(|done| done.rows_affected())
                    .map_err(classify)
            }
            Conn::Postgres(conn) => {
                let query = bind_all(sqlx::query::<Postgres>(sql), args);
                query
                    .execute(&mut **conn)
                    .await
                    .map(|done| done.rows_affected())
                    .map_err(classify)
            }
        }
    }

    /// Runs a statement that must change exactly one row, as a guarded move of a state machine does.
    ///
    /// # Errors
    /// [`Error::Clash`] when it changed none; otherwise as [`Tx::execute`].
    pub async fn execute_one(&mut self, sql: impl SqlSafeStr, args: Vec<Arg>) -> Result<()> {
        if self.execute(sql, args).await? == 1 {
            Ok(())
        } else {
            Err(Error::Clash)
        }
    }

    /// Every row of a query.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub async fn rows(&mut self, sql: impl SqlSafeStr, args: Vec<Arg>) -> Result<Vec<Record>> {
        let sql = self.text(sql.into_sql_str());
        match &mut self.conn {
            Conn::Sqlite(conn) => {
                let query = bind_all(sqlx::query::<Sqlite>(sql), args);
                let rows = query.fetch_all(&mut **conn).await.map_err(classify)?;
                Ok(rows.into_iter().map(Record::Sqlite).collect())
            }
            Conn::Postgres(conn) => {
                let query = bind_all(sqlx::query::<Postgres>(sql), args);
                let rows = query.fetch_all(&mut **conn).await.map_err(classify)?;
                Ok(rows.into_iter().map(Record::Postgres).collect())
            }
        }
    }

    /// The first row of a query, if there is one.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub async fn row(&mut self, sql: impl SqlSafeStr, args: Vec<Arg>) -> Result<Option<Record>> {
        Ok(self.rows(sql, args).await?.into_iter().next())
    }

    /// The first row of a query that must have one.
    ///
    /// # Errors
    /// [`Error::Missing`] when there is none; otherwise as [`Tx::execute`].
    pub async fn one(&mut self, sql: impl SqlSafeStr, args: Vec<Arg>) -> Result<Record> {
        self.row(sql, args).await?.ok_or(Error::Missing)
    }

    #[cfg(any(test, feature = "testkit"))]
    fn text(&self, sql: SqlStr) -> SqlStr {
        match self.mutation {
            Some(mutation) => sqlx::AssertSqlSafe(mutation.apply(sql.as_str())).into_sql_str(),
            None => sql,
        }
    }

    #[cfg(not(any(test, feature = "testkit")))]
    #[expect(clippy::unused_self, reason = "the testkit's form of this function needs it")]
    fn text(&self, sql: SqlStr) -> SqlStr {
        sql
    }
}

fn bind_all<'q, DB>(
    mut query: Query<'q, DB, <DB as Database>::Arguments>,
    args: Vec<Arg>,
) -> Query<'q, DB, <DB as Database>::Arguments>
where
    DB: Database,
    Option<i64>: Encode<'q, DB> + Type<DB>,
    Option<String>: Encode<'q, DB> + Type<DB>,
    bool: Encode<'q, DB> + Type<DB>,
    Vec<u8>: Encode<'q, DB> + Type<DB>,
{
    for arg in args {
        query = match arg {
            Arg::I64(value) => query.bind(value),
            Arg::Text(value) => query.bind(value),
            Arg::Bool(value) => query.bind(value),
            Arg::Bytes(value) => query.bind(value),
        };
    }
    query
}

/// Serialisation failures, deadlocks and a busy database are worth another try, and so is what must be there once and
/// was put there by somebody else since it was looked for: the next look finds it. (Nobody else writes to SQLite
/// meanwhile, so there that is a fault.) The rest is broken.
pub(crate) fn classify(error: sqlx::Error) -> Error {
    // Nobody gave a connection back in time: the shop is busy, not broken.
    if matches!(error, sqlx::Error::PoolTimedOut) {
        return Error::Clash;
    }
    let code = error
        .as_database_error()
        .and_then(|e| e.code().map(|c| c.into_owned()));
    match code.as_deref() {
        Some("40001" | "40P01" | "23505" | "5" | "517") => Error::Clash,
        _ => error.into(),
    }
}
