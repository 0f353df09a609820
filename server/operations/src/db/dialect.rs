//! Everything that differs between SQLite and PostgreSQL and that no portable statement can say.

use super::Tx;
use super::tx::Conn;
use crate::{Result, args};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// BIGINT.
    Integer,
    /// TEXT.
    Text,
    /// BOOLEAN.
    Boolean,
    /// BYTEA.
    Bytes,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: ColumnKind,
}

/// The columns of `table` in their order; empty when there is no such table.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails or a column has a type outside the portable subset.
pub async fn table_columns(tx: &mut Tx<'_>, table: &str) -> Result<Vec<Column>> {
    let rows = match tx.conn {
        Conn::Sqlite(_) => {
            tx.rows(
                "SELECT name, type FROM pragma_table_info($1) ORDER BY cid",
                args![table],
            )
            .await?
        }
        Conn::Postgres(_) => {
            tx.rows(
                "SELECT CAST(column_name AS TEXT), CAST(data_type AS TEXT)
                 FROM information_schema.columns
                 WHERE table_name = $1 AND table_schema = current_schema()
                 ORDER BY ordinal_position",
                args![table],
            )
            .await?
        }
    };
    let mut columns = Vec::with_capacity(rows.len());
    for row in rows {
        let (name, declared): (String, String) = (row.get(0)?, row.get(1)?);
        let kind = match declared.to_ascii_uppercase().as_str() {
            "BIGINT" => ColumnKind::Integer,
            "TEXT" => ColumnKind::Text,
            "BOOLEAN" => ColumnKind::Boolean,
            "BYTEA" => ColumnKind::Bytes,
            other => {
                return Err(crate::Error::broken(format_args!(
                    "column {table}.{name} is {other}"
                )));
            }
        };
        columns.push(Column { name, kind });
    }
    Ok(columns)
}

/// What the engine promises about a commit that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Durability {
    /// `PRAGMA synchronous` of the write connection: 2 is FULL.
    Sqlite {
        /// The setting as a number.
        synchronous: i64,
    },
    /// The server's settings.
    Postgres {
        /// `fsync`.
        fsync: String,
        /// `synchronous_commit`.
        synchronous_commit: String,
    },
}

impl Durability {
    /// Reads the setting back from the connection that writes.
    ///
    /// # Errors
    /// [`crate::Error::Broken`] when the database fails.
    pub async fn of(tx: &mut Tx<'_>) -> Result<Self> {
        Ok(match tx.conn {
            Conn::Sqlite(_) => Self::Sqlite {
                synchronous: tx.one("PRAGMA synchronous", args![]).await?.get(0)?,
            },
            Conn::Postgres(_) => Self::Postgres {
                fsync: tx.one("SELECT current_setting('fsync')", args![]).await?.get(0)?,
                synchronous_commit: tx
                    .one("SELECT current_setting('synchronous_commit')", args![])
                    .await?
                    .get(0)?,
            },
        })
    }

    /// Whether an answered commit survives power loss.
    pub fn is_full(&self) -> bool {
        match self {
            Self::Sqlite { synchronous } => *synchronous >= 2,
            Self::Postgres {
                fsync,
                synchronous_commit,
            } => fsync == "on" && !matches!(synchronous_commit.as_str(), "off" | "local"),
        }
    }
}
