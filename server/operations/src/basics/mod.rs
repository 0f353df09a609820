//! Rules that need heavy data and so can't live in `domain`: time zones, HTML, signatures.

mod html;
mod markup;
mod search;
mod token;
mod zone;

pub use html::{plain_summary, sanitise};
pub use markup::{kept, written};
pub use search::{SearchKey, search_key};
pub use token::{read_cart, read_token, sign_cart, sign_token};
pub use zone::{instant_of, local_time, read_rfc3339, rfc3339};
