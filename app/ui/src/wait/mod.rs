//! While it comes, when there is nothing, and when it failed.

mod awaited;
mod empty_state;
mod skeleton;

pub use awaited::awaited;
pub use empty_state::EmptyState;
pub use skeleton::{Skeleton, SkeletonShape};
