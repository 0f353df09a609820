//! The shop, its categories and its goods.

use axum::Json;
use axum::extract::Path;
use domain::catalog::{ListingQuery, PriceBand, Sort};
use operations::catalog::read::{category_page, product_page, shop_frame};
use operations::catalog::search::{search_page, suggest};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::failed::Answered;
use super::query::{Query, several, whole};
use super::wire::{Category, Product, ProductList, SearchAnswer, ShopFacts, Suggestions};
use super::{Asked, cursor};

/// In which order goods are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// What fits the words best; without words what can be bought, newest first.
    Best,
    /// Newest first.
    Newest,
    /// Lowest price first.
    Price,
    /// Highest price first.
    PriceDown,
}

/// What can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StockFilter {
    /// Only what can be bought now.
    In,
}

/// What a list of goods is narrowed to.
#[derive(Debug, Clone, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Narrowing {
    /// The key of a category, or one it had before.
    #[param(pattern = r"^[^\x00]*$")]
    category: Option<String>,
    /// Keys of option values, as the facets of a search name them. Values of one option widen, options narrow.
    #[serde(default, deserialize_with = "several")]
    option: Vec<String>,
    /// At least this price, in whole units of the currency.
    #[serde(default, deserialize_with = "whole")]
    #[param(minimum = 0, maximum = 1_000_000_000)]
    price_from: Option<i64>,
    /// Less than this price, in whole units of the currency.
    #[serde(default, deserialize_with = "whole")]
    #[param(minimum = 0, maximum = 1_000_000_000)]
    price_below: Option<i64>,
    /// What can be had.
    #[param(inline)]
    stock: Option<StockFilter>,
    /// In which order.
    #[param(inline)]
    sort: Option<Order>,
    /// The cursor of the page, from `next` of the one before. It belongs to the list it came with.
    #[param(max_length = 400, pattern = "^[A-Za-z0-9_-]+$")]
    #[serde(skip_serializing)]
    after: Option<String>,
}

/// Words, and what a list of goods is narrowed to.
#[derive(Debug, Clone, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SearchQuery {
    /// The words searched for: titles, makers, categories, option values, codes, in either language.
    #[param(pattern = r"^[^\x00]*$")]
    q: String,
    /// The key of a category, or one it had before.
    #[param(pattern = r"^[^\x00]*$")]
    category: Option<String>,
    /// Keys of option values, as the facets name them. Values of one option widen, options narrow.
    #[serde(default, deserialize_with = "several")]
    option: Vec<String>,
    /// At least this price, in whole units of the currency.
    #[serde(default, deserialize_with = "whole")]
    #[param(minimum = 0, maximum = 1_000_000_000)]
    price_from: Option<i64>,
    /// Less than this price, in whole units of the currency.
    #[serde(default, deserialize_with = "whole")]
    #[param(minimum = 0, maximum = 1_000_000_000)]
    price_below: Option<i64>,
    /// What can be had.
    #[param(inline)]
    stock: Option<StockFilter>,
    /// In which order.
    #[param(inline)]
    sort: Option<Order>,
    /// The cursor of the page, from `next` of the one before. It belongs to the list it came with.
    #[param(max_length = 400, pattern = "^[A-Za-z0-9_-]+$")]
    #[serde(skip_serializing)]
    after: Option<String>,
}

/// Words that are being typed.
#[derive(Debug, Clone, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TypedQuery {
    /// The words so far.
    #[param(pattern = r"^[^\x00]*$")]
    q: String,
}

impl From<Order> for Sort {
    fn from(order: Order) -> Self {
        match order {
            Order::Best => Self::Relevance,
            Order::Newest => Self::Newest,
            Order::Price => Self::PriceUp,
            Order::PriceDown => Self::PriceDown,
        }
    }
}

impl SearchQuery {
    /// The list that is asked for, named with everything it is narrowed by.
    fn list(&self, kind: &str, asked: &Asked) -> String {
        let narrowed = serde_json::to_string(self).unwrap_or_default();
        format!("{kind} {} {narrowed}", asked.language.code())
    }

    fn read(self, list: &str, usual: Sort) -> Answered<ListingQuery> {
        let after = cursor::opened(list, self.after.as_deref())?;
        let price = PriceBand {
            from: self.price_from.unwrap_or(0),
            below: self.price_below,
        };
        let query = ListingQuery {
            words: self.q.trim().to_owned(),
            category: self.category.unwrap_or_default(),
            options: self.option,
            price: (price != PriceBand::default()).then_some(price),
            in_stock: self.stock.is_some(),
            sort: self.sort.map_or(usual, Sort::from),
            after,
        };
        Ok(query.bounded())
    }
}

impl From<Narrowing> for SearchQuery {
    fn from(narrowing: Narrowing) -> Self {
        let Narrowing {
            category,
            option,
            price_from,
            price_below,
            stock,
            sort,
            after,
        } = narrowing;
        Self {
            q: String::new(),
            category,
            option,
            price_from,
            price_below,
            stock,
            sort,
            after,
        }
    }
}

/// The shop
///
/// Its name, languages and currency.
#[utoipa::path(
    get,
    path = "/api/v1/shop",
    tag = "catalogue",
    operation_id = "getShop",
    responses((status = 200, description = "The shop", body = ShopFacts))
)]
pub async fn shop(asked: Asked) -> Answered<Json<ShopFacts>> {
    let frame = shop_frame(&asked.ops, asked.language).await?;
    Ok(Json(ShopFacts::of(&frame, &asked)))
}

/// Categories
///
/// The categories that have goods on sale.
#[utoipa::path(
    get,
    path = "/api/v1/categories",
    tag = "catalogue",
    operation_id = "listCategories",
    responses((status = 200, description = "The categories, in the order of the menu", body = [Category]))
)]
pub async fn categories(asked: Asked) -> Answered<Json<Vec<Category>>> {
    let frame = shop_frame(&asked.ops, asked.language).await?;
    let category = |link| Category::of(link, &asked);
    Ok(Json(frame.categories.into_iter().map(category).collect()))
}

/// Goods on sale
///
/// Page by page, newest first unless another order is asked for.
#[utoipa::path(
    get,
    path = "/api/v1/products",
    tag = "catalogue",
    operation_id = "listProducts",
    params(Narrowing),
    responses(
        (status = 200, description = "A page of the list", body = ProductList),
        (status = 404, description = "There is no such category or cursor", body = super::problem::Details, content_type = "application/problem+json"),
    )
)]
pub async fn products(asked: Asked, Query(query): Query<Narrowing>) -> Answered<Json<ProductList>> {
    let query = SearchQuery::from(query);
    let list = query.list("products", &asked);
    let query = query.read(&list, Sort::Newest)?;
    let page = if query.category.is_empty() {
        search_page(&asked.ops, asked.language, &query).await?
    } else {
        category_page(&asked.ops, asked.language, &query.category, &query)
            .await?
            .listing
    };
    let next = page.next.as_ref().map(|key| cursor::sealed(&list, key));
    Ok(Json(ProductList::of(page, next, &asked)))
}

/// A product
///
/// With its variants, which are what a cart holds.
#[utoipa::path(
    get,
    path = "/api/v1/products/{slug}",
    tag = "catalogue",
    operation_id = "getProduct",
    params(("slug" = String, Path, description = "The product's key", max_length = 200, pattern = r"^[^\x00/]+$")),
    responses(
        (status = 200, description = "The product", body = Product),
        (status = 404, description = "No product on sale has this key", body = super::problem::Details, content_type = "application/problem+json"),
    )
)]
pub async fn product(asked: Asked, Path(slug): Path<String>) -> Answered<Json<Product>> {
    let page = product_page(&asked.ops, asked.language, &slug).await?;
    Ok(Json(Product::of(page, &asked)))
}

/// Search
///
/// Goods that fit words, and what they can be narrowed to. Spelling is forgiven, in both languages.
#[utoipa::path(
    get,
    path = "/api/v1/search",
    tag = "catalogue",
    operation_id = "search",
    params(SearchQuery),
    responses(
        (status = 200, description = "A page of what was found", body = SearchAnswer),
        (status = 404, description = "There is no such cursor", body = super::problem::Details, content_type = "application/problem+json"),
    )
)]
pub async fn search(asked: Asked, Query(query): Query<SearchQuery>) -> Answered<Json<SearchAnswer>> {
    let list = query.list("search", &asked);
    let query = query.read(&list, Sort::Relevance)?;
    let page = search_page(&asked.ops, asked.language, &query).await?;
    let next = page.next.as_ref().map(|key| cursor::sealed(&list, key));
    Ok(Json(SearchAnswer::of(page, next, &asked)))
}

/// Suggestions
///
/// What to offer while somebody types.
#[utoipa::path(
    get,
    path = "/api/v1/search/suggestions",
    tag = "catalogue",
    operation_id = "suggest",
    params(TypedQuery),
    responses((status = 200, description = "Words and goods that fit", body = Suggestions))
)]
pub async fn suggestions(asked: Asked, Query(query): Query<TypedQuery>) -> Answered<Json<Suggestions>> {
    let found = suggest(&asked.ops, asked.language, &query.q).await?;
    Ok(Json(Suggestions::of(found, &asked)))
}
