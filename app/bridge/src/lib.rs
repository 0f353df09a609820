//! The one crossing between browser and server: what a server function finds in its context, what it may answer with,
//! and how a plain form's outcome reaches the page. No business rule and no text for people is here, and no other
//! crate of the app knows axum, cookies or sessions.
//!
//! A server function (only in files named `api.rs`) reads like this:
//!
//! ```ignore
//! #[server(prefix = "/_fn", endpoint = "cart/add", output = bridge::Postcard)]
//! pub async fn add_to_cart(variant: VariantId, units: i64) -> Result<(), Fault> {
//!     let (ops, actor) = (bridge::ops()?, bridge::actor()?);
//!     let cart = operations::cart::add_line(&ops, &actor, bridge::session::cart().await, variant, units).await?;
//!     bridge::session::set_cart(cart).await
//! }
//! ```

mod answer;
mod assets;
#[cfg(feature = "ssr")]
mod context;
mod data;
mod fault;
#[cfg(feature = "ssr")]
mod files;
mod form;
mod language;
mod origin;
#[cfg(feature = "ssr")]
pub mod region;
#[cfg(feature = "ssr")]
pub mod session;
#[cfg(feature = "ssr")]
mod status;
mod submitted;
mod told;
mod wire;

pub use answer::answer_of;
pub use assets::Assets;
#[cfg(feature = "ssr")]
pub use context::{RequestId, actor, moved, ops, redirect};
pub use data::Data;
pub use fault::Fault;
#[cfg(feature = "ssr")]
pub use files::FormWithFiles;
#[cfg(feature = "ssr")]
pub use form::FormPost;
pub use form::{FormOutcome, outcome_of, typed};
pub use language::page_language;
#[cfg(feature = "ssr")]
pub use language::speak;
#[cfg(feature = "ssr")]
pub use origin::Origin;
pub use origin::absolute;
#[cfg(feature = "ssr")]
pub use status::{set_status, status_of, status_of_reason};
pub use submitted::Submitted;
pub use told::Told;
pub use wire::{Packed, Postcard, Unreadable, pack, unpack};
