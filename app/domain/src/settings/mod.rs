//! The shop itself: its name, country, currency, working calendar, and the facts of countries as data.

pub mod address;
pub mod country;
mod first_run;
mod holiday;
mod profile;
pub mod read;
mod regions;
mod shop;
mod visitor;
pub(crate) mod work;

pub use address::{Address, AddressPart, AddressRule};
pub use country::{Country, CountryFacts, Region};
pub use first_run::{FirstRun, NewShop};
pub use holiday::{HOLIDAY_DAYS_MAX, Holiday, HolidayForm, in_a_row};
pub use profile::{Profile, ProfileForm};
pub use shop::Shop;
pub use visitor::Visitor;
pub use work::{Work, WorkForm};
