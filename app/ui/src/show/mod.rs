//! What is shown: amounts, states, facts, pictures. Nothing here is pressed or filled in.

mod badge;
mod icon;
mod inline;
mod notice;
mod picture;
mod price;
mod rows;
mod timeline;

pub use badge::{Badge, Count, StatusPill, Tone};
pub use icon::{Icon, IconName};
pub use inline::{Code, Kbd};
pub use notice::Notice;
pub use picture::{Picture, Source};
pub use price::Price;
pub use rows::{Fact, Pair};
pub use timeline::{Step, TimelineItem};
