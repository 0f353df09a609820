//! Delivery: fees by region and the promised date.

mod promise;
pub mod read;
mod regions_form;

pub use promise::{Promise, PromiseFacts, promise};
pub use regions_form::{Fee, RegionForm, RegionsForm};
