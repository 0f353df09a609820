//! The HTTP side: what every request passes on its way in and every answer on its way out, and what is served at which
//! address. In the order a request meets them:
//!
//! `door` (`security`: headers; `request_id`: id, log line, last resort for what broke; `page_cache`: pages that stand
//! ready; `readable`: whether it is text; `problems`: words for answers that have none) → [`router`] → `origin` →
//! `limits` → `session` → `gate` (first-run page, route policy) → `pages` or `forms`. What programs ask takes its own
//! way behind the router: see `api`.

mod api;
pub mod assets;
pub mod client;
mod context;
mod door;
mod forms;
mod gate;
mod health;
mod icon;
pub mod limits;
mod machines;
mod media;
mod negotiation;
mod origin;
mod page_cache;
mod pages;
pub mod policy;
mod problems;
mod readable;
mod reader;
mod request_id;
mod router;
mod security;
mod session;
mod sheets;
mod site;

pub use api::operations as api_operations;
pub use pages::routes as page_routes;
pub use router::{ROUTES, router};
pub use site::{Site, SiteSetup};
