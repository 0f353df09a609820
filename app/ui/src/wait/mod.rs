//! While it comes, when there is nothing, and when it failed.

mod awaited;
mod empty_state;
mod on_server;
mod skeleton;

pub use awaited::awaited;
pub use empty_state::EmptyState;
pub use on_server::OnServer;
pub use skeleton::{Skeleton, SkeletonShape};
