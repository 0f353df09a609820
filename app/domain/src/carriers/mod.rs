//! Delivery: fees by region and the promised date.

mod promise;
pub mod read;

pub use promise::{Promise, PromiseFacts, promise};
