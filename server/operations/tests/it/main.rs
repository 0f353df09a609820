//! What the business does, on a real database: SQLite by default, PostgreSQL when `MANZUMA_TEST_DB=postgres`.

mod accounts;
mod backup;
mod cart;
mod catalog;
mod checkout;
mod db;
mod fulfilment;
mod import;
mod inventory;
mod outbox;
mod permissions;
mod settings;
