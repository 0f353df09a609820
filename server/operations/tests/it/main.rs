//! What the business does, on a real database: SQLite by default, PostgreSQL when `MANZUMA_TEST_DB=postgres`.

#![expect(clippy::unwrap_used, reason = "what can't be prepared is a failed test")]

mod accounts;
mod backup;
mod carriers;
mod cart;
mod catalog;
mod changes;
mod checkout;
mod db;
mod export;
mod fulfilment;
mod grid;
mod idempotency;
mod import;
mod inventory;
mod outbox;
mod partners;
mod permissions;
mod policies;
mod pricing;
mod settings;
