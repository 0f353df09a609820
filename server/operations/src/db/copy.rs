//! Whole tables, row by row: what a backup reads and a restore writes, without knowing what the rows mean.
//!
//! The statements are put together here because the names of tables and columns can't be bound. Both come from
//! the program and from the database's own catalogue, never from a file or a person.

use sqlx::AssertSqlSafe;

use super::{Arg, Column, ColumnKind, Record, Tx, table_columns};
use crate::{Error, Result, args};

/// A table as the database has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableShape {
    name: &'static str,
    /// Indexes of the columns that order the rows.
    key: Vec<usize>,
    columns: Vec<Column>,
}

impl TableShape {
    /// The shape of the table called `name`, whose rows are told apart by `key`.
    ///
    /// # Errors
    /// [`Error::Broken`] when there is no such table, or it has no such columns.
    pub async fn of(tx: &mut Tx<'_>, name: &'static str, key: &[&str]) -> Result<Self> {
        let columns = table_columns(tx, name).await?;
        let place = |key: &&str| {
            let found = columns.iter().position(|column| column.name == *key);
            found.ok_or_else(|| Error::broken(format_args!("the table {name} has no column {key}")))
        };
        let key = key.iter().map(place).collect::<Result<_>>()?;
        Ok(Self { name, key, columns })
    }

    /// Its columns in order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// At most `limit` rows after the row `after`, in the order of the key.
    ///
    /// # Errors
    /// [`Error::Broken`] when the database fails or holds a value that its schema rules out.
    pub async fn page(&self, tx: &mut Tx<'_>, after: Option<&[Arg]>, limit: i64) -> Result<Vec<Vec<Arg>>> {
        let columns = self.names(0..self.columns.len());
        let (table, key) = (self.name, self.names(self.key.iter().copied()));
        let (sql, args) = match after {
            None => (
                format!("SELECT {columns} FROM {table} ORDER BY {key} LIMIT $1"),
                args![limit],
            ),
            Some(row) => {
                let binds = binds(self.key.len());
                let sql = format!(
                    "SELECT {columns} FROM {table} WHERE ({key}) > ({binds}) ORDER BY {key} LIMIT {limit}"
                );
                (
                    sql,
                    self.key
                        .iter()
                        .filter_map(|index| row.get(*index).cloned())
                        .collect(),
                )
            }
        };
        let rows = tx.rows(AssertSqlSafe(sql), args).await?;
        rows.iter().map(|row| self.values(row)).collect()
    }

    /// Adds a row.
    ///
    /// # Errors
    /// [`Error::Broken`] when the database refuses it.
    pub async fn insert(&self, tx: &mut Tx<'_>, row: Vec<Arg>) -> Result<()> {
        let (table, columns) = (self.name, self.names(0..self.columns.len()));
        let binds = binds(self.columns.len());
        tx.execute_one(
            AssertSqlSafe(format!("INSERT INTO {table} ({columns}) VALUES ({binds})")),
            row,
        )
        .await
    }

    /// How many rows it has.
    ///
    /// # Errors
    /// [`Error::Broken`] when the database fails.
    pub async fn count(&self, tx: &mut Tx<'_>) -> Result<i64> {
        let sql = format!("SELECT CAST(COUNT(1) AS BIGINT) FROM {}", self.name);
        tx.one(AssertSqlSafe(sql), args![]).await?.get(0)
    }

    fn names(&self, indexes: impl IntoIterator<Item = usize>) -> String {
        let names = indexes.into_iter().filter_map(|index| self.columns.get(index));
        names
            .map(|column| column.name.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn values(&self, row: &Record) -> Result<Vec<Arg>> {
        let value = |(index, column): (usize, &Column)| {
            Ok(match column.kind {
                ColumnKind::Integer => Arg::I64(row.get(index)?),
                ColumnKind::Text => Arg::Text(row.get(index)?),
                ColumnKind::Boolean => Arg::Bool(row.get(index)?),
                ColumnKind::Bytes => Arg::Bytes(row.get(index)?),
            })
        };
        self.columns.iter().enumerate().map(value).collect()
    }
}

/// The version of the schema.
///
/// # Errors
/// [`Error::Broken`] when the database was never migrated.
pub async fn schema_version(tx: &mut Tx<'_>) -> Result<i64> {
    tx.one(
        "SELECT CAST(MAX(version) AS BIGINT) FROM _sqlx_migrations",
        args![],
    )
    .await?
    .get(0)
}

/// `$1, $2 …`
fn binds(count: usize) -> String {
    (1..=count)
        .map(|number| format!("${number}"))
        .collect::<Vec<_>>()
        .join(", ")
}
