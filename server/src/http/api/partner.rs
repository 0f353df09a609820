//! What partners' programs may do with a key: read and price products, keep stock in step, read orders. Each operation
//! needs one scope of the key; the use cases ask for the permission behind it once more.

use axum::Json;
use axum::extract::Path;
use domain::basics::Money;
use domain::orders::read::OrderFilter;
use operations::Error;
use operations::catalog::read::{product_editor, product_list};
use operations::catalog::{publish, set_price, unpublish};
use operations::fulfilment::read::{order_detail, order_list};
use operations::inventory::read::{StockQuery, stock_page};
use operations::inventory::{AdjustStock, CorrectStock, adjust_stock, correct_stock};
use serde::{Deserialize, Serialize};
use utoipa::IntoParams;

use super::failed::{Answered, Failed};
use super::problem::Details;
use super::query::Query;
use super::sent::Sent;
use super::wire::{
    AdjustmentEntry, CountEntry, PartnerOrder, PartnerOrderList, PartnerProduct, PartnerProductList,
    PriceEntry, Publication, StageCode, StatusEntry, StockList,
};
use super::{Asked, cursor};

/// A page of a list.
#[derive(Debug, Clone, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PageQuery {
    /// Titles and SKUs to look for, in part.
    #[serde(default)]
    #[param(required = false, pattern = r"^[^\x00]*$")]
    search: String,
    /// The cursor of the page, from `next` of the one before.
    #[param(max_length = 400, pattern = "^[A-Za-z0-9_-]+$")]
    after: Option<String>,
}

/// A page of the list of orders.
#[derive(Debug, Clone, Serialize, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OrdersQuery {
    /// Only orders that stand here.
    #[param(inline)]
    stage: Option<StageCode>,
    /// The cursor of the page, from `next` of the one before.
    #[param(max_length = 400, pattern = "^[A-Za-z0-9_-]+$")]
    after: Option<String>,
}

/// Products
///
/// All of them, drafts too, newest first. Scope `products:read`.
#[utoipa::path(
    get,
    path = "/api/v1/partner/products",
    tag = "partners",
    operation_id = "listPartnerProducts",
    params(PageQuery),
    responses((status = 200, description = "A page of the list", body = PartnerProductList)),
    security(("key" = []))
)]
pub async fn products(asked: Asked, Query(query): Query<PageQuery>) -> Answered<Json<PartnerProductList>> {
    let list = format!("partner products {}", query.search);
    let after = cursor::opened(&list, query.after.as_deref())?;
    let page = product_list(&asked.ops, &asked.actor, &query.search, &after).await?;
    let next = page.next.map(|key| cursor::sealed(&list, &key));
    Ok(Json(PartnerProductList::of(page.rows, next)))
}

/// A product with its prices and stock
///
/// Scope `products:read`.
#[utoipa::path(
    get,
    path = "/api/v1/partner/products/{product}",
    tag = "partners",
    operation_id = "getPartnerProduct",
    params(("product" = String, Path, description = "The product's id", pattern = "^[0-9a-f]{32}$")),
    responses(
        (status = 200, description = "The product", body = PartnerProduct),
        (status = 404, description = "There is no such product", body = Details, content_type = "application/problem+json"),
    ),
    security(("key" = []))
)]
pub async fn product(asked: Asked, Path(id): Path<String>) -> Answered<Json<PartnerProduct>> {
    shown(&asked, &id).await
}

/// Publish a product or take it down
///
/// Scope `products:write`.
#[utoipa::path(
    put,
    path = "/api/v1/partner/products/{product}/status",
    tag = "partners",
    operation_id = "setProductStatus",
    params(("product" = String, Path, description = "The product's id", pattern = "^[0-9a-f]{32}$")),
    request_body = StatusEntry,
    responses(
        (status = 200, description = "The product", body = PartnerProduct),
        (status = 404, description = "There is no such product", body = Details, content_type = "application/problem+json"),
    ),
    security(("key" = []))
)]
pub async fn set_status(
    asked: Asked,
    Path(id): Path<String>,
    Sent(entry): Sent<StatusEntry>,
) -> Answered<Json<PartnerProduct>> {
    let product = named(&id)?;
    match entry.status {
        Publication::Published => asked.make(publish(&asked.ops, &asked.actor, product)).await?,
        Publication::Draft => asked.make(unpublish(&asked.ops, &asked.actor, product)).await?,
    }
    shown(&asked, &id).await
}

/// Price a variant
///
/// From now on; placed orders keep their price. Scope `products:write`.
#[utoipa::path(
    put,
    path = "/api/v1/partner/products/{product}/variants/{variant}/price",
    tag = "partners",
    operation_id = "setPrice",
    params(
        ("product" = String, Path, description = "The product's id", pattern = "^[0-9a-f]{32}$"),
        ("variant" = String, Path, description = "The variant's id", pattern = "^[0-9a-f]{32}$"),
    ),
    request_body = PriceEntry,
    responses(
        (status = 200, description = "The product", body = PartnerProduct),
        (status = 404, description = "There is no such variant", body = Details, content_type = "application/problem+json"),
    ),
    security(("key" = []))
)]
pub async fn price(
    asked: Asked,
    Path((id, variant)): Path<(String, String)>,
    Sent(entry): Sent<PriceEntry>,
) -> Answered<Json<PartnerProduct>> {
    let (product, variant) = (named(&id)?, named(&variant)?);
    let editor = product_editor(&asked.ops, &asked.actor, product).await?;
    if !editor.variants.iter().any(|known| known.id == variant) {
        return Err(Failed::missing());
    }
    let plain = |minor| Money::new(minor, asked.shop.currency).to_plain_string();
    let compare_at = entry.compare_at_minor.map(plain).unwrap_or_default();
    let prices = (plain(entry.price_minor), compare_at);
    let prices = (prices.0.as_str(), prices.1.as_str());
    asked
        .make(set_price(&asked.ops, &asked.actor, variant, prices))
        .await?;
    shown(&asked, &id).await
}

/// Stock
///
/// By variant and location. Scope `stock:read`.
#[utoipa::path(
    get,
    path = "/api/v1/partner/stock",
    tag = "partners",
    operation_id = "listStock",
    params(PageQuery),
    responses((status = 200, description = "A page of the list", body = StockList)),
    security(("key" = []))
)]
pub async fn stock(asked: Asked, Query(query): Query<PageQuery>) -> Answered<Json<StockList>> {
    let list = format!("partner stock {}", query.search);
    let after = cursor::opened(&list, query.after.as_deref())?;
    let wanted = StockQuery {
        variant: None,
        search: &query.search,
        after: &after,
    };
    let page = stock_page(&asked.ops, &asked.actor, asked.language, &wanted).await?;
    let next = page.next.map(|key| cursor::sealed(&list, &key));
    Ok(Json(StockList::of(page.rows, next)))
}

/// Say what was counted
///
/// Makes the stock of a variant at a location what was counted, by a movement with its reason. Refused when orders hold
/// more. Scope `stock:write`.
#[utoipa::path(
    put,
    path = "/api/v1/partner/stock/{variant}/{location}",
    tag = "partners",
    operation_id = "setStock",
    params(
        ("variant" = String, Path, description = "The variant's id", pattern = "^[0-9a-f]{32}$"),
        ("location" = String, Path, description = "The location's id", pattern = "^[0-9a-f]{32}$"),
    ),
    request_body = CountEntry,
    responses(
        (status = 200, description = "The stock of the variant", body = StockList),
        (status = 404, description = "There is no such variant or location", body = Details, content_type = "application/problem+json"),
    ),
    security(("key" = []))
)]
pub async fn set_stock(
    asked: Asked,
    Path((variant, location)): Path<(String, String)>,
    Sent(entry): Sent<CountEntry>,
) -> Answered<Json<StockList>> {
    let correction = CorrectStock {
        variant: named(&variant)?,
        location: named(&location)?,
        counted: entry.on_hand.to_string(),
        reason: entry.reason,
    };
    asked
        .make(correct_stock(&asked.ops, &asked.actor, &correction))
        .await?;
    stock_of(&asked, &variant).await
}

/// Add or take units
///
/// Changes the stock of a variant at a location by so many units, by a movement with its reason. Refused when orders
/// hold what would be taken. Scope `stock:write`.
#[utoipa::path(
    post,
    path = "/api/v1/partner/stock/{variant}/{location}/adjustments",
    tag = "partners",
    operation_id = "adjustStock",
    params(
        ("variant" = String, Path, description = "The variant's id", pattern = "^[0-9a-f]{32}$"),
        ("location" = String, Path, description = "The location's id", pattern = "^[0-9a-f]{32}$"),
    ),
    request_body = AdjustmentEntry,
    responses(
        (status = 200, description = "The stock of the variant", body = StockList),
        (status = 404, description = "There is no such variant or location", body = Details, content_type = "application/problem+json"),
    ),
    security(("key" = []))
)]
pub async fn adjust(
    asked: Asked,
    Path((variant, location)): Path<(String, String)>,
    Sent(entry): Sent<AdjustmentEntry>,
) -> Answered<Json<StockList>> {
    let adjustment = AdjustStock {
        variant: named(&variant)?,
        location: named(&location)?,
        delta: entry.delta,
        reason: entry.reason,
    };
    asked
        .make(adjust_stock(&asked.ops, &asked.actor, &adjustment))
        .await?;
    stock_of(&asked, &variant).await
}

/// Orders
///
/// Newest first, with their customers. Scope `orders:read`.
#[utoipa::path(
    get,
    path = "/api/v1/partner/orders",
    tag = "partners",
    operation_id = "listOrders",
    params(OrdersQuery),
    responses((status = 200, description = "A page of the list", body = PartnerOrderList)),
    security(("key" = []))
)]
pub async fn orders(asked: Asked, Query(query): Query<OrdersQuery>) -> Answered<Json<PartnerOrderList>> {
    let stage = query.stage.map_or("", |stage| stage.0.code());
    let list = format!("partner orders {stage}");
    let filter = OrderFilter {
        stage: stage.to_owned(),
        after: cursor::opened(&list, query.after.as_deref())?,
        ..OrderFilter::default()
    };
    let page = order_list(&asked.ops, &asked.actor, &filter).await?;
    let next = page.next.map(|key| cursor::sealed(&list, &key));
    Ok(Json(PartnerOrderList::of(page.rows, next, &asked)))
}

/// An order
///
/// With its customer, address and amounts. Scope `orders:read`.
#[utoipa::path(
    get,
    path = "/api/v1/partner/orders/{order}",
    tag = "partners",
    operation_id = "getPartnerOrder",
    params(("order" = String, Path, description = "The order's id", pattern = "^[0-9a-f]{32}$")),
    responses(
        (status = 200, description = "The order", body = PartnerOrder),
        (status = 404, description = "There is no such order", body = Details, content_type = "application/problem+json"),
    ),
    security(("key" = []))
)]
pub async fn order(asked: Asked, Path(id): Path<String>) -> Answered<Json<PartnerOrder>> {
    let detail = order_detail(&asked.ops, &asked.actor, asked.language, named(&id)?).await?;
    Ok(Json(PartnerOrder::of(detail, &asked).map_err(Error::from)?))
}

async fn shown(asked: &Asked, product: &str) -> Answered<Json<PartnerProduct>> {
    let editor = product_editor(&asked.ops, &asked.actor, named(product)?).await?;
    Ok(Json(PartnerProduct::of(editor, asked)))
}

async fn stock_of(asked: &Asked, variant: &str) -> Answered<Json<StockList>> {
    let wanted = StockQuery {
        variant: Some(named(variant)?),
        ..StockQuery::default()
    };
    let page = stock_page(&asked.ops, &asked.actor, asked.language, &wanted).await?;
    Ok(Json(StockList::of(page.rows, None)))
}

fn named<T: std::str::FromStr>(id: &str) -> Answered<T> {
    id.parse().map_err(|_| Failed::missing())
}
