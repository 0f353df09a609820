//! While it comes, when there is nothing, and when it failed.

mod empty_state;
mod skeleton;

pub use empty_state::EmptyState;
pub use skeleton::{Skeleton, SkeletonShape};
