//! The `Shop` testkit: a small real shop on a fresh, real database. SQLite by default; PostgreSQL when
//! `MANZUMA_TEST_DB=postgres`, in a database of its own on the server that `MANZUMA_TEST_POSTGRES` names.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test whose shop can't be opened has nothing to say, and says that aloud"
)]

mod beneath;
mod buying;
mod clock;
mod database;
mod goods;
mod mutation;
mod outside;
mod people;
mod programs;
mod scan;

use std::sync::Arc;

use domain::basics::{Language, LocationId, UserId};
use domain::settings::{Country, FirstRun};

pub use beneath::from_the_future;
pub use buying::percent_off;
pub use clock::TestClock;
pub use database::{TestDatabase, ops_at};
pub use mutation::Mutation;
pub use outside::{Listeners, MemoryFiles, NoPictures, WordPictures};
pub use people::{everybody, may, partner};
pub use scan::ScanSearch;

use crate::{Actor, Error, Ops, Result, inventory};

/// The password of everybody who works in the shop.
pub const PASSWORD: &str = "correct horse battery";

/// A small real shop.
pub struct Shop {
    /// Its use cases.
    pub ops: Ops,
    /// Its clock: a Sunday noon in the shop's time zone.
    pub clock: Arc<TestClock>,
    /// Its first manager.
    pub manager: UserId,
    /// Its first location.
    pub location: LocationId,
    /// Where its data is; dropped with the shop.
    pub database: TestDatabase,
}

impl Shop {
    /// Opens a Saudi shop.
    pub async fn open() -> Self {
        Self::open_in(Country::SaudiArabia).await
    }

    /// Opens a shop in `country`.
    pub async fn open_in(country: Country) -> Self {
        let database = TestDatabase::fresh().await;
        let clock = Arc::new(TestClock::at_sunday_noon());
        let ops = database.ops(Arc::clone(&clock)).await;
        let form = FirstRun {
            name_ar: "دار سدرة".to_owned(),
            name_en: "Dar Sidra".to_owned(),
            country: country.code().to_owned(),
            default_language: Language::Arabic.code().to_owned(),
            languages: "both".to_owned(),
            manager_name: "Mona".to_owned(),
            email: "mona@example.com".to_owned(),
            password: PASSWORD.to_owned(),
        };
        let manager = crate::first_run::open_shop(&ops, &Actor::guest(), &form)
            .await
            .expect("the shop opens");
        let locations = ops.read(async |tx| inventory::steps::locations(tx).await).await;
        let location = locations.expect("the shop has a location")[0].0;
        Self {
            ops,
            clock,
            manager,
            location,
            database,
        }
    }

    /// Whether everything that must add up adds up.
    pub async fn is_sound(&self) -> bool {
        let report = crate::check::check(&self.ops).await.expect("the check runs");
        if !report.ok {
            println!("{report:#?}");
        }
        report.ok
    }

    /// What its clock shows, in seconds.
    pub fn clock_seconds(&self) -> i64 {
        self.ops.now().0 / 1_000
    }
}

/// What was refused, by name; a panic for any other outcome.
pub fn refusal<T: std::fmt::Debug>(outcome: Result<T>) -> domain::Refusal {
    match outcome {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("not a refusal: {other:?}"),
    }
}
