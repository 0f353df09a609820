//! Programs of partners: the keys they come with and what each may do.

mod key_form;
pub mod read;
mod scope;

pub use key_form::KeyForm;
pub use scope::Scope;
