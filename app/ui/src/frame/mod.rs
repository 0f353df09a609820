//! What holds other things, and what leads from one to the next.

mod card;
mod data_table;
mod dialog;
mod navigation;

pub use card::Card;
pub use data_table::{Column, DataTable};
pub use dialog::{Dialog, Unfold};
pub use navigation::{Breadcrumbs, Pagination};
