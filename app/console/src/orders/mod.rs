//! Orders: the morning's tasks, the list, and one order with its steps from confirmation to the door and back.

mod action_bar;
pub mod api;
mod destination;
mod history;
mod lines;
mod order_list_page;
mod order_page;
mod postings;
mod row_parts;
mod step_forms;
mod task_table;
mod tiles;
mod today_page;

pub use order_list_page::OrderListPage;
pub use order_page::OrderDetailPage;
pub use today_page::TodayPage;
