//! What shoppers see: every page of the shop from the home page to the order's own, in both languages.
//!
//! A page is its data, read by a server function, inside the frame every page shares, made of parts that take plain
//! values. No page decides anything about the business: prices, stock, what may be bought and what may not come
//! from `domain` and the server. Everything works without JavaScript; with it the same forms answer in place.

mod carriers;
mod cart;
mod catalog;
mod checkout;
mod frame;
mod orders;
mod policies;
mod pricing;

pub use carriers::DeliveryPage;
pub use cart::BasketPage;
pub use catalog::{CategoryPage, CollectionPage, HomePage, ProductPage, SearchPage};
pub use checkout::CheckoutPage;
pub use frame::{Frame, NotFoundPage, paths};
pub use orders::{OrderPage, TrackPage};
pub use policies::ReturnPolicyPage;
