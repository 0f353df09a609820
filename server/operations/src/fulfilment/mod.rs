//! Moving an order through the house and to the door: each step one use case, one transaction.

mod cancel_order;
mod confirm_order;
mod deliver;
mod hand_over;
mod prepare;
pub mod read;
mod receive_back;
mod refuse;
mod rows;
mod tasks;

pub use cancel_order::cancel_order;
pub use confirm_order::confirm_order;
pub use deliver::deliver;
pub use hand_over::hand_over;
pub use prepare::{pack_order, pick_order};
pub use receive_back::receive_back;
pub use refuse::refuse;
pub use tasks::{leave_task, take_task};
