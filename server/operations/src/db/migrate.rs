//! Brings a database to this program's schema: the portable migrations and the engine's extras merged into one
//! migrator, because two migrators on one table fail on each other's versions.

use std::borrow::Cow;
use std::collections::BTreeSet;

use sqlx::migrate::{Migration, Migrator};

use super::Db;
use crate::Error;

static PORTABLE: Migrator = sqlx::migrate!("../../migrations");
static SQLITE: Migrator = sqlx::migrate!("../../migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("../../migrations/postgres");

/// Why the schema could not be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// The database was made by a newer program; nothing was changed.
    #[error("this database was written by a newer manzuma: this one does not know its migration {found}")]
    Newer {
        /// The newest migration in the database that this program does not know.
        found: i64,
    },
    /// Anything else.
    #[error("the schema could not be brought up to date: {0}")]
    Failed(String),
}

impl From<MigrateError> for Error {
    fn from(error: MigrateError) -> Self {
        Self::broken(error)
    }
}

/// Applies every migration that is missing; the number applied.
///
/// # Errors
/// [`MigrateError`]; on [`MigrateError::Newer`] nothing was changed.
pub async fn migrate(db: &Db) -> Result<usize, MigrateError> {
    let migrator = merged(match db {
        Db::Sqlite { .. } => &SQLITE,
        Db::Postgres(_) => &POSTGRES,
    });
    let known: BTreeSet<i64> = migrator.iter().map(|m| m.version).collect();
    let before = applied(db).await?;
    if let Some(found) = before.difference(&known).max() {
        return Err(MigrateError::Newer { found: *found });
    }
    let done = match db {
        Db::Sqlite { write, .. } => migrator.run(write).await,
        Db::Postgres(pool) => migrator.run(pool).await,
    };
    done.map_err(|error| MigrateError::Failed(error.to_string()))?;
    Ok(migrator.iter().filter(|m| !before.contains(&m.version)).count())
}

fn merged(extras: &Migrator) -> Migrator {
    let mut all: Vec<Migration> = PORTABLE.iter().chain(extras.iter()).cloned().collect();
    all.sort_by_key(|migration| migration.version);
    Migrator {
        migrations: Cow::Owned(all),
        ..Migrator::DEFAULT
    }
}

/// The versions in the database; none when it is empty.
async fn applied(db: &Db) -> Result<BTreeSet<i64>, MigrateError> {
    const APPLIED: &str = "SELECT version FROM _sqlx_migrations WHERE success";
    let versions: Result<Vec<i64>, sqlx::Error> = match db {
        Db::Sqlite { write, .. } => sqlx::query_scalar(APPLIED).fetch_all(write).await,
        Db::Postgres(pool) => sqlx::query_scalar(APPLIED).fetch_all(pool).await,
    };
    match versions {
        Ok(versions) => Ok(versions.into_iter().collect()),
        Err(error) if has_no_table(&error) => Ok(BTreeSet::new()),
        Err(error) => Err(MigrateError::Failed(error.to_string())),
    }
}

/// Whether a query failed because the database is still empty.
fn has_no_table(error: &sqlx::Error) -> bool {
    let Some(error) = error.as_database_error() else {
        return false;
    };
    error.code().as_deref() == Some("42P01") || error.message().starts_with("no such table")
}
