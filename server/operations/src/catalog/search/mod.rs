//! Finding goods: what is asked of the index, how the index follows the database, and what the owner learns from
//! searches that found nothing. The index itself is a port.

mod changes;
mod desk;
mod follow;
mod listing;
mod missed;
mod read;
mod suggest;
mod synonyms;
mod wanted;

pub use desk::Desk;
pub use follow::{Follower, catch_up};
pub use listing::search_page;
pub(super) use listing::{MadeOf, listed};
pub use missed::{note_missed, search_report};
pub use suggest::suggest;
pub use synonyms::{add_synonym, remove_synonym};

pub(super) use changes::{changed, changed_in, synonyms_changed};
