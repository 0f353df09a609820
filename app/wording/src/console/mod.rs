//! The console, page by page: what managers and warehouse people read all day. Stages, steps and reasons stand with
//! their areas, because customers and the task list speak of the same things.

pub mod accounts;
pub mod audit;
pub mod bundles;
pub mod catalog;
pub mod collections;
pub mod delivery;
pub mod design;
pub mod door;
pub mod frame;
pub mod grid;
pub mod inventory;
pub mod orders;
pub mod partners;
pub mod policies;
pub mod problems;
pub mod product;
pub mod promotions;
pub mod search;
pub mod settings;
pub mod setup;
pub mod sheets;
pub mod shelves;
pub mod today;
pub mod types;
pub mod webhooks;
