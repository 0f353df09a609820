//! One SQL text for two databases: typed pools behind an enum, one small value type for arguments.
//!
//! `dialect` is the only place that knows which engine it is talking to.

mod args;
mod copy;
mod dialect;
mod migrate;
mod row;
mod tx;

use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};

pub use args::{Arg, IntoArg};
pub use copy::{TableShape, schema_version};
pub use dialect::{Column, ColumnKind, Durability, table_columns};
pub use migrate::{MigrateError, migrate};
pub use row::{Get, Record};
pub use tx::Tx;
pub(crate) use tx::{Conn, classify};

use crate::Result;

/// Where the shop's data is.
#[derive(Debug, Clone)]
pub enum Location {
    /// An SQLite file.
    Sqlite(std::path::PathBuf),
    /// A PostgreSQL database, by URL.
    Postgres(String),
}

/// The open database.
#[derive(Debug, Clone)]
pub enum Db {
    /// Embedded.
    Sqlite {
        /// One connection: writers queue instead of failing with SQLITE_BUSY.
        write: SqlitePool,
        /// Readers see a snapshot and never wait for the writer (WAL).
        read: SqlitePool,
    },
    /// Served.
    Postgres(PgPool),
}

/// How long a caller waits for a connection before it is told that the shop is too busy.
const ACQUIRE_SECONDS_MAX: u64 = 30;

/// Readers of an SQLite file: what one of them reads keeps a core busy, and a slow list must not keep everybody waiting.
const READERS: u32 = 4;

impl Db {
    /// Opens the database at `location`, creating an SQLite file that does not exist.
    ///
    /// # Errors
    /// [`crate::Error::Broken`] when it can't be opened.
    pub async fn open(location: &Location) -> Result<Self> {
        match location {
            Location::Sqlite(file) => Self::open_sqlite(file).await,
            Location::Postgres(url) => Self::open_postgres(url).await,
        }
    }

    async fn open_sqlite(file: &std::path::Path) -> Result<Self> {
        // FULL: a commit that was answered survives power loss, not only the end of the process.
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(ACQUIRE_SECONDS_MAX));
        let timeout = Duration::from_secs(ACQUIRE_SECONDS_MAX);
        let write = SqlitePoolOptions::new()
            .max_connections(1)
            .min_connections(1)
            .acquire_timeout(timeout)
            .connect_with(options.clone())
            .await?;
        let read = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(timeout)
            .connect_with(options.read_only(true))
            .await?;
        Ok(Self::Sqlite { write, read })
    }

    async fn open_postgres(url: &str) -> Result<Self> {
        // PostgreSQL compiles statements that look costly to it, which takes longer than they do: over a second for
        // the rule of a collection that is answered in a tenth of one.
        let options = PgConnectOptions::from_str(url)?
            .application_name("manzuma")
            .options([("jit", "off")]);
        let pool = PgPoolOptions::new()
            .max_connections(16)
            .acquire_timeout(Duration::from_secs(ACQUIRE_SECONDS_MAX))
            .connect_with(options)
            .await?;
        Ok(Self::Postgres(pool))
    }

    /// Ends every connection.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { write, read } => {
                read.close().await;
                write.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

pub(crate) fn conn_sqlite<'c>(open: &'c mut sqlx::Transaction<'_, sqlx::Sqlite>) -> Conn<'c> {
    Conn::Sqlite(&mut *open)
}

pub(crate) fn conn_postgres<'c>(open: &'c mut sqlx::Transaction<'_, sqlx::Postgres>) -> Conn<'c> {
    Conn::Postgres(&mut *open)
}
