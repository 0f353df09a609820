//! What stands around every page, and how a page waits, fails and is named.

pub mod api;
mod basket_count;
mod failed;
mod following;
mod footer;
mod head;
mod header;
mod language_switch;
mod loaded;
mod not_found_page;
pub mod paths;
mod public_head;
mod search_form;
mod shop_frame;
mod suggestions;

pub use basket_count::BasketCount;
pub use failed::{FaultNotice, sentence};
pub use head::Head;
pub use loaded::loaded;
pub use not_found_page::NotFoundPage;
pub use public_head::{Public, PublicHead};
use search_form::SearchForm;
pub use shop_frame::Frame;
