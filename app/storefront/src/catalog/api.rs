//! What the pages of the catalogue ask the server.

use bridge::Fault;
use domain::basics::Language;
use domain::catalog::read::{HomePage, ListingPage, ProductPage};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// The home page.
#[server(prefix = "/_fn", endpoint = "catalog/home", input = GetUrl)]
pub async fn read_home(language: Language) -> Result<HomePage, Fault> {
    Ok(operations::catalog::read::home_page(&bridge::ops()?, language).await?)
}

/// A category's goods, from `after` on.
#[server(prefix = "/_fn", endpoint = "catalog/category", input = GetUrl)]
pub async fn read_category(language: Language, slug: String, after: String) -> Result<ListingPage, Fault> {
    Ok(operations::catalog::read::category_page(&bridge::ops()?, language, &slug, &after).await?)
}

/// What `words` find, from `after` on.
#[server(prefix = "/_fn", endpoint = "catalog/search", input = GetUrl)]
pub async fn read_search(language: Language, words: String, after: String) -> Result<ListingPage, Fault> {
    Ok(operations::catalog::read::search_page(&bridge::ops()?, language, &words, &after).await?)
}

/// A product.
#[server(prefix = "/_fn", endpoint = "catalog/product", input = GetUrl)]
pub async fn read_product(language: Language, slug: String) -> Result<ProductPage, Fault> {
    Ok(operations::catalog::read::product_page(&bridge::ops()?, language, &slug).await?)
}
