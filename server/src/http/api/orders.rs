//! Orders, for whoever holds their signed token.

use axum::Json;
use axum::extract::Path;
use operations::Error;
use operations::orders::read::order_page;

use super::Asked;
use super::failed::Answered;
use super::wire::Order;

/// An order
///
/// Where it stands, what was ordered, and every amount.
#[utoipa::path(
    get,
    path = "/api/v1/orders/{token}",
    tag = "orders",
    operation_id = "getOrder",
    params(("token" = String, Path, description = "The order's token", max_length = 100, pattern = "^[A-Za-z0-9._-]+$")),
    responses(
        (status = 200, description = "The order", body = Order),
        (status = 404, description = "There is no such order", body = super::problem::Details, content_type = "application/problem+json"),
    )
)]
pub async fn get(asked: Asked, Path(token): Path<String>) -> Answered<Json<Order>> {
    Ok(Json(order_of(&asked, &token).await?))
}

/// The order that a token opens.
pub(super) async fn order_of(asked: &Asked, token: &str) -> Answered<Order> {
    let page = order_page(&asked.ops, asked.language, token).await?;
    Ok(Order::of(token, page, asked).map_err(Error::from)?)
}
