//! The catalogue for machines: the product feed and the site map, read in bounded pages so that a shop of any size is
//! told without being held in memory.

pub mod read;
mod sitemap;

pub use sitemap::{ListedProduct, ListedSite, listed_count, listed_products, listed_site, product_before};
