//! What has changed, for those who keep a copy: a log in the database that every server reads, and in each server how
//! new everything is that pages show.
//!
//! Whoever changes something that shoppers see notes a [`Change`] in the same transaction ([`note`]). When it commits,
//! this server counts it at once; the others read it from the log, at most [`HEARING_MILLIS`] later when they are asked
//! for a page. Nothing here knows what is kept: the search index follows the log by itself, and a page that was
//! rendered carries what it showed ([`Shown`]) and can be asked whether that is still so. What all pages share is kept
//! the same way, before it is rendered ([`Kept`]), and so are the cards of goods, one by one ([`KeptEach`]).
//!
//! A page made of what was read before a change can never pass for one made after it: the count is taken before the
//! first read ([`Watch`]), and a change counts higher.

mod change;
mod hearing;
mod kept;
mod log;
mod versions;
mod watch;

pub use change::{Aspect, Change, Topic};
pub(crate) use hearing::Ear;
pub use hearing::{HEARING_MILLIS, hear};
pub use kept::{KEPT_SECONDS_MAX, Kept, KeptEach, One};
pub(crate) use log::{floor, instant_of, knows, page};
pub use log::{note, sweep};
pub use versions::Versions;
pub use watch::{Shown, Watch};
