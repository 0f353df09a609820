//! Who works here: staff users, their roles and what each may do.

mod permission;
pub mod read;
mod role;
mod user;

pub use permission::Permission;
pub use role::Role;
pub use user::{NewUser, check_password};
