//! Who works here: signing in, the staff list, one's own account.

pub mod api;
mod own_account;
pub mod person_fields;
mod sign_in_page;
mod staff_page;
mod staff_row;
mod user_form;

pub use sign_in_page::SignInPage;
pub use staff_page::StaffPage;
