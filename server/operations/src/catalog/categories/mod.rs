//! Categories: added, called and described, and put into order.

mod add;
mod arrange;
mod edit;
mod rows;

pub use add::add_category;
pub use arrange::move_category;
pub use edit::edit_category;
