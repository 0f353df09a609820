//! Staff users, their passwords and everybody's sessions.

mod add_user;
mod change_user;
mod password;
pub mod read;
pub mod sessions;
mod sign_in;
pub mod steps;

pub use add_user::add_user;
pub use change_user::{change_password, disable_user, enable_user, set_language, set_role};
pub use password::hash_password;
pub use sign_in::sign_in;
