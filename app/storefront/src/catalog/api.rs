//! What the pages of the catalogue ask the server.

use bridge::Fault;
use domain::basics::Language;
use domain::catalog::ListingQuery;
use domain::catalog::read::{HomePage, ListingPage, ProductCard, ProductPage, ShelfPage, Suggestions};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// The home page.
#[server(prefix = "/_fn", endpoint = "catalog/home", input = GetUrl, output = bridge::Postcard)]
pub async fn read_home(language: Language) -> Result<HomePage, Fault> {
    Ok(operations::catalog::read::home_page(&bridge::ops()?, bridge::region::visitor(language)).await?)
}

/// A category's goods, narrowed and ordered. Under an address it had before, the page is told where it stands now.
#[server(prefix = "/_fn", endpoint = "catalog/category", input = GetUrl, output = bridge::Postcard)]
pub async fn read_category(
    language: Language,
    slug: String,
    query: ListingQuery,
) -> Result<ShelfPage, Fault> {
    let page = operations::catalog::read::category_page(&bridge::ops()?, language, &slug, &query).await?;
    if page.slug != slug {
        bridge::moved(&crate::paths::category(language, &page.slug));
    }
    Ok(page)
}

/// A collection's goods, likewise.
#[server(prefix = "/_fn", endpoint = "catalog/collection", input = GetUrl, output = bridge::Postcard)]
pub async fn read_collection(
    language: Language,
    slug: String,
    query: ListingQuery,
) -> Result<ShelfPage, Fault> {
    let page = operations::catalog::read::collection_page(&bridge::ops()?, language, &slug, &query).await?;
    if page.slug != slug {
        bridge::moved(&crate::paths::collection(language, &page.slug));
    }
    Ok(page)
}

/// What the words of `query` find, narrowed and ordered.
#[server(prefix = "/_fn", endpoint = "catalog/search", input = GetUrl, output = bridge::Postcard)]
pub async fn read_search(language: Language, query: ListingQuery) -> Result<ListingPage, Fault> {
    Ok(operations::catalog::search::search_page(&bridge::ops()?, language, &query).await?)
}

/// What fits the words typed so far.
#[server(prefix = "/_fn", endpoint = "catalog/suggest", input = GetUrl, output = bridge::Postcard)]
pub async fn suggest(language: Language, typed: String) -> Result<Suggestions, Fault> {
    Ok(operations::catalog::search::suggest(&bridge::ops()?, language, &typed).await?)
}

/// A product. Under an address it had before, the page is told where it stands now.
#[server(prefix = "/_fn", endpoint = "catalog/product", input = GetUrl, output = bridge::Postcard)]
pub async fn read_product(language: Language, slug: String) -> Result<ProductPage, Fault> {
    bridge::speak(language);
    let visitor = bridge::region::visitor(language);
    let product = operations::catalog::read::product_page(&bridge::ops()?, visitor, &slug).await?;
    if product.slug != slug {
        bridge::moved(&crate::paths::product(language, &product.slug));
    }
    Ok(product)
}

/// The cards of these products (ids with commas between them), in this order.
#[server(prefix = "/_fn", endpoint = "catalog/cards", input = GetUrl, output = bridge::Postcard)]
pub async fn read_cards(language: Language, products: String) -> Result<Vec<ProductCard>, Fault> {
    // What is no id is no product of ours.
    let products: Vec<_> = products.split(',').filter_map(|id| id.parse().ok()).collect();
    Ok(operations::catalog::read::cards(&bridge::ops()?, language, &products).await?)
}
