//! The program from outside: started, asked over HTTP, killed and started again, on a database of its own.
//! `MANZUMA_TEST_DB=postgres` with `MANZUMA_TEST_POSTGRES` runs the same tests on PostgreSQL; `MANZUMA_SOAK` makes them
//! long.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test whose surroundings fail has nothing to say"
)]

mod backup;
mod export;
mod import;
mod kill;
mod oversell;
mod servers;
mod shop;
mod shopper;
mod start;
mod stop;
