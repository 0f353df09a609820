//! The shop itself: its name, country, currency, working calendar, and the facts of countries as data.

pub mod address;
pub mod country;
mod first_run;
mod regions;
mod shop;
mod visitor;

pub use address::{Address, AddressPart, AddressRule};
pub use country::{Country, CountryFacts, Region};
pub use first_run::{FirstRun, NewShop};
pub use shop::Shop;
pub use visitor::Visitor;
