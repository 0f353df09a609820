//! A row of either database, read by column position.

use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, ValueRef};

use crate::{Error, Result};

/// One row of a result.
#[derive(Debug)]
pub enum Record {
    /// From SQLite.
    Sqlite(SqliteRow),
    /// From PostgreSQL.
    Postgres(PgRow),
}

/// What can be read from a column.
pub trait Get: Sized {
    /// The value of column `index` (from 0).
    ///
    /// # Errors
    /// [`Error::Broken`] when the column holds something else.
    fn get(row: &Record, index: usize) -> Result<Self>;
}

impl Record {
    /// The value of column `index` (from 0).
    ///
    /// # Errors
    /// [`Error::Broken`] when the column holds something else.
    pub fn get<T: Get>(&self, index: usize) -> Result<T> {
        T::get(self, index)
    }

    /// The value of column `index`, which holds the text form of `T`: an id, a code, a day.
    ///
    /// # Errors
    /// [`Error::Broken`] when the text is not one.
    pub fn parse<T: std::str::FromStr>(&self, index: usize) -> Result<T> {
        let text: String = self.get(index)?;
        text.parse()
            .map_err(|_| Error::broken(format_args!("column {index} holds {text:?}")))
    }

    /// As [`Record::parse`], for a column that may hold nothing.
    ///
    /// # Errors
    /// [`Error::Broken`] when the text is not one.
    pub fn parse_optional<T: std::str::FromStr>(&self, index: usize) -> Result<Option<T>> {
        let text: Option<String> = self.get(index)?;
        text.map(|t| {
            t.parse()
                .map_err(|_| Error::broken(format_args!("column {index} holds {t:?}")))
        })
        .transpose()
    }

    /// An amount of minor units in column `index`, in `currency`.
    ///
    /// # Errors
    /// [`Error::Broken`] when the column holds something else.
    pub fn money(&self, index: usize, currency: domain::basics::Currency) -> Result<domain::basics::Money> {
        Ok(domain::basics::Money::new(self.get(index)?, currency))
    }

    /// A text in both languages, Arabic in column `index` and English in the next.
    ///
    /// # Errors
    /// [`Error::Broken`] when the columns hold something else.
    pub fn translated(&self, index: usize) -> Result<domain::basics::Translated> {
        Ok(domain::basics::Translated {
            ar: self.get(index)?,
            en: self.get(index + 1)?,
        })
    }

    /// Whether column `index` holds nothing.
    ///
    /// # Errors
    /// [`Error::Broken`] when there is no such column.
    pub fn is_null(&self, index: usize) -> Result<bool> {
        Ok(match self {
            Self::Sqlite(row) => row.try_get_raw(index)?.is_null(),
            Self::Postgres(row) => row.try_get_raw(index)?.is_null(),
        })
    }
}

macro_rules! read_directly {
    ($($type:ty),*) => {$(
        impl Get for $type {
            fn get(row: &Record, index: usize) -> Result<Self> {
                Ok(match row {
                    Record::Sqlite(row) => row.try_get(index)?,
                    Record::Postgres(row) => row.try_get(index)?,
                })
            }
        }
    )*};
}

read_directly!(i64, Option<i64>, String, Option<String>, bool, Vec<u8>);

impl Get for domain::basics::Instant {
    fn get(row: &Record, index: usize) -> Result<Self> {
        Ok(Self(row.get(index)?))
    }
}

impl Get for Option<domain::basics::Instant> {
    fn get(row: &Record, index: usize) -> Result<Self> {
        Ok(row.get::<Option<i64>>(index)?.map(domain::basics::Instant))
    }
}
