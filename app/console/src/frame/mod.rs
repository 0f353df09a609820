//! What stands round every page of the console: the dark side, the head, the keys, how pages wait for their data, and
//! how forms show what the server answered. No business area is known here but `accounts`, for who is looking.

mod answer;
mod console_frame;
mod done;
mod door;
mod freshness;
mod head;
mod keys;
mod listing;
mod loaded;
mod no_such_page;
mod pages;
mod search_forms;
mod side;
mod way_back;

pub use answer::{Answer, Outcome};
pub use console_frame::{ConsoleFrame, ViewerResource};
#[cfg(feature = "ssr")]
pub use done::Done;
pub use done::DoneNotice;
pub use door::{Door, in_other_language};
pub use freshness::{Fresh, action};
pub use head::{DetailPath, PageHead, Search};
pub use keys::{DOWN as KEY_DOWN, NEXT_STEP as KEY_NEXT_STEP, UP as KEY_UP};
pub use listing::{Listing, Shown};
pub use loaded::{failed, loaded, loaded_whole};
pub use no_such_page::NoSuchPage;
pub use pages::{address, pages};
pub use way_back::{HOME, SIGN_IN, encoded, path_param, text_param};
#[cfg(feature = "ssr")]
pub use way_back::{inside, reader};
