//! Traits of the outside world. Made real in `integrations`; in tests, by the testkit.

mod clock;
mod files;
mod images;
mod pictures;
mod search;
mod webhooks;

use std::sync::Arc;

pub use clock::{Clock, SystemClock};
pub use files::{FileProblem, Files, is_key};
pub use images::{ImageProblem, Images, ReadyPicture};
pub use pictures::{FetchProblem, Pictures};
pub use search::{
    Among, Batch, Found, IndexedOption, IndexedProduct, Search, SearchProblem, SearchRequest, Standing,
    Wanted,
};
pub use webhooks::{Call, CallProblem, Webhooks};

/// The outside world.
#[derive(Clone)]
pub struct Ports {
    /// The current time.
    pub clock: Arc<dyn Clock>,
    /// Where pictures and other files are kept.
    pub files: Arc<dyn Files>,
    /// What pictures are, and the making of their files.
    pub images: Arc<dyn Images>,
    /// Pictures on other people's servers.
    pub pictures: Arc<dyn Pictures>,
    /// Where products are found by words.
    pub search: Arc<dyn Search>,
    /// Programs of partners that want to be told things.
    pub webhooks: Arc<dyn Webhooks>,
}
