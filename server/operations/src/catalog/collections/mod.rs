//! Collections: made, called, published and put into order, and the conditions of those that have a rule. What is
//! picked by hand is the affair of [`super::picks`]; which goods a collection holds is read, never kept.

mod arrange;
mod edit;
mod make;
mod rows;
mod rule;
mod states;

pub use arrange::move_collection;
pub use edit::edit_collection;
pub use make::add_collection;
pub use rule::{add_condition, remove_condition};
pub use states::{publish_collection, remove_collection, unpublish_collection};
