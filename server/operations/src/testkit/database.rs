//! A fresh database for one test, gone when the test is over.

use std::path::PathBuf;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};

use super::TestClock;
use super::outside::ports;
use crate::db::{Db, Location, migrate};
use crate::{Ops, Setup};

/// Where a test's data is.
#[derive(Debug)]
pub struct TestDatabase {
    location: Location,
    /// The folder of an SQLite file, removed at the end.
    folder: Option<PathBuf>,
}

impl TestDatabase {
    /// A fresh, empty database of the kind the environment asks for.
    pub async fn fresh() -> Self {
        match std::env::var("MANZUMA_TEST_DB").as_deref() {
            Ok("postgres") => Self::fresh_postgres().await,
            _ => Self::fresh_sqlite(),
        }
    }

    /// A fresh SQLite file.
    pub fn fresh_sqlite() -> Self {
        let folder = std::env::temp_dir().join(unique("manzuma-test"));
        std::fs::create_dir_all(&folder).expect("a temporary folder can be made");
        Self {
            location: Location::Sqlite(folder.join("shop.db")),
            folder: Some(folder),
        }
    }

    /// A fresh PostgreSQL database on the server that `MANZUMA_TEST_POSTGRES` names.
    pub async fn fresh_postgres() -> Self {
        let server = std::env::var("MANZUMA_TEST_POSTGRES").expect("MANZUMA_TEST_POSTGRES names a server");
        let name = unique("manzuma_test");
        let options = PgConnectOptions::from_str(&server).expect("MANZUMA_TEST_POSTGRES is a URL");
        let mut connection = PgConnection::connect_with(&options)
            .await
            .expect("the server answers");
        let sql = format!("CREATE DATABASE {name}");
        connection
            .execute(AssertSqlSafe(sql))
            .await
            .expect("a database can be made");
        connection.close().await.expect("the connection ends");
        let (head, query) = server.split_once('?').unwrap_or((&server, ""));
        let (root, _) = head.rsplit_once('/').expect("the URL names a database");
        let query = if query.is_empty() {
            String::new()
        } else {
            format!("?{query}")
        };
        Self {
            location: Location::Postgres(format!("{root}/{name}{query}")),
            folder: None,
        }
    }

    /// Opens it, its schema brought up to date.
    pub async fn open(&self) -> Db {
        let db = Db::open(&self.location).await.expect("the database opens");
        migrate(&db).await.expect("the schema is brought up to date");
        db
    }

    /// The use cases on this database.
    pub async fn ops(&self, clock: Arc<TestClock>) -> Ops {
        Ops::new(Setup {
            db: self.open().await,
            ports: ports(clock),
        })
    }

    /// Where it is.
    pub const fn location(&self) -> &Location {
        &self.location
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            // What can't be removed is left to the system's own cleaning of temporary folders.
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}

/// The use cases on a database that another program made, as it is.
pub async fn ops_at(location: &Location) -> Ops {
    let db = Db::open(location).await.expect("the database opens");
    let clock = Arc::new(TestClock::at_sunday_noon());
    Ops::new(Setup {
        db,
        ports: ports(clock),
    })
}

fn unique(prefix: &str) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let mut random = [0_u8; 6];
    getrandom::fill(&mut random).expect("the system gives random numbers");
    let random: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{prefix}_{random}_{}", COUNT.fetch_add(1, Ordering::Relaxed))
}
