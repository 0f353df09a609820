//! Programs of partners: the keys they come with, what each may do, and what they are told.

mod endpoint_form;
mod happening;
mod key_form;
pub mod read;
mod scope;

pub use endpoint_form::EndpointForm;
pub use happening::{DeliveryStatus, Happening, RETRY_SECONDS, Topic, retry_after};
pub use key_form::KeyForm;
pub use scope::Scope;
