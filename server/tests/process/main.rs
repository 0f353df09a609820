//! The program from outside: started, asked over HTTP, killed and started again, on a database of its own.
//! `MANZUMA_TEST_DB=postgres` with `MANZUMA_TEST_POSTGRES` runs the same tests on PostgreSQL; `MANZUMA_SOAK` makes them
//! long.

mod backup;
mod kill;
mod oversell;
mod shop;
mod shopper;
mod start;
mod stop;
