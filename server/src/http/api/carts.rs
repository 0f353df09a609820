//! Carts of programs: begun here, opened by a signed token, never by a cookie, and never one that a browser fills.

use axum::Json;
use axum::extract::Path;
use axum::http::header::LOCATION;
use axum::http::{HeaderName, StatusCode};
use domain::Refusal;
use domain::basics::VariantId;
use operations::basics::sign_cart;
use operations::cart;
use operations::checkout::read::checkout_page;
use operations::checkout::{PlaceOrder, place_order};

use super::failed::{Answered, Failed};
use super::orders::order_of;
use super::sent::Sent;
use super::wire::{Cart, CheckoutEntry, CodeEntry, LineEntry, Order, Quote, UnitsEntry};
use super::{Asked, Complaint};

/// Something new, and where it is from now on.
type Made<T> = (StatusCode, [(HeaderName, String); 1], Json<T>);

/// Begin a cart
///
/// An empty one. Keep its token: it is the only way to it.
#[utoipa::path(
    post,
    path = "/api/v1/carts",
    tag = "carts",
    operation_id = "beginCart",
    responses((status = 201, description = "The cart", body = Cart, headers(("Location" = String, description = "Its address"))))
)]
pub async fn begin(asked: Asked) -> Answered<Made<Cart>> {
    let cart = asked.new_cart();
    cart::begin(&asked.ops, &asked.actor, cart).await?;
    let token = sign_cart(&asked.ops.link_key().await?, cart);
    let location = asked.absolute(&format!("/api/v1/carts/{token}"));
    let cart = shown(&asked, &token).await?;
    Ok((StatusCode::CREATED, [(LOCATION, location)], cart))
}

/// A cart
#[utoipa::path(
    get,
    path = "/api/v1/carts/{cart}",
    tag = "carts",
    operation_id = "getCart",
    params(("cart" = String, Path, description = "The cart's token", max_length = 100, pattern = "^[A-Za-z0-9._-]+$")),
    responses(
        (status = 200, description = "The cart", body = Cart),
        (status = 404, description = "There is no such cart", body = super::problem::Details, content_type = "application/problem+json"),
    )
)]
pub async fn get(asked: Asked, Path(token): Path<String>) -> Answered<Json<Cart>> {
    shown(&asked, &token).await
}

/// Add to a cart
///
/// Units are added to those that are in it already.
#[utoipa::path(
    post,
    path = "/api/v1/carts/{cart}/lines",
    tag = "carts",
    operation_id = "addLine",
    params(("cart" = String, Path, description = "The cart's token", max_length = 100, pattern = "^[A-Za-z0-9._-]+$")),
    request_body = LineEntry,
    responses(
        (status = 200, description = "The cart", body = Cart),
        (status = 404, description = "There is no such cart, or no such variant on sale", body = super::problem::Details, content_type = "application/problem+json"),
    )
)]
pub async fn add_line(
    asked: Asked,
    Path(token): Path<String>,
    Sent(entry): Sent<LineEntry>,
) -> Answered<Json<Cart>> {
    let cart = asked.cart(&token).await?;
    let line = (variant(&entry.variant)?, units(entry.quantity)?);
    let change = cart::add_line(&asked.ops, &asked.actor, Some(cart), line);
    asked.make(change).await?;
    shown(&asked, &token).await
}

/// Set the units of a line
#[utoipa::path(
    put,
    path = "/api/v1/carts/{cart}/lines/{variant}",
    tag = "carts",
    operation_id = "setLine",
    params(
        ("cart" = String, Path, description = "The cart's token", max_length = 100, pattern = "^[A-Za-z0-9._-]+$"),
        ("variant" = String, Path, description = "The variant's id", pattern = "^[0-9a-f]{32}$"),
    ),
    request_body = UnitsEntry,
    responses(
        (status = 200, description = "The cart", body = Cart),
        (status = 404, description = "There is no such cart or line", body = super::problem::Details, content_type = "application/problem+json"),
    )
)]
pub async fn set_line(
    asked: Asked,
    Path((token, id)): Path<(String, String)>,
    Sent(entry): Sent<UnitsEntry>,
) -> Answered<Json<Cart>> {
    let cart = asked.cart(&token).await?;
    let line = (variant(&id)?, units(entry.quantity)?);
    asked
        .make(cart::set_units(&asked.ops, &asked.actor, cart, line))
        .await?;
    shown(&asked, &token).await
}

/// Remove a line
///
/// Also answers with the cart when the line was not there.
#[utoipa::path(
    delete,
    path = "/api/v1/carts/{cart}/lines/{variant}",
    tag = "carts",
    operation_id = "removeLine",
    params(
        ("cart" = String, Path, description = "The cart's token", max_length = 100, pattern = "^[A-Za-z0-9._-]+$"),
        ("variant" = String, Path, description = "The variant's id", pattern = "^[0-9a-f]{32}$"),
    ),
    responses(
        (status = 200, description = "The cart", body = Cart),
        (status = 404, description = "There is no such cart", body = super::problem::Details, content_type = "application/problem+json"),
    )
)]
pub async fn remove_line(asked: Asked, Path((token, id)): Path<(String, String)>) -> Answered<Json<Cart>> {
    let cart = asked.cart(&token).await?;
    let gone = (variant(&id)?, 0);
    asked
        .make(cart::set_units(&asked.ops, &asked.actor, cart, gone))
        .await?;
    shown(&asked, &token).await
}

/// Add a discount code
///
/// Only when it gives something to what is in the cart now.
#[utoipa::path(
    post,
    path = "/api/v1/carts/{cart}/codes",
    tag = "carts",
    operation_id = "addCode",
    params(("cart" = String, Path, description = "The cart's token", max_length = 100, pattern = "^[A-Za-z0-9._-]+$")),
    request_body = CodeEntry,
    responses(
        (status = 200, description = "The cart", body = Cart),
        (status = 404, description = "There is no such cart or code", body = super::problem::Details, content_type = "application/problem+json"),
    )
)]
pub async fn add_code(
    asked: Asked,
    Path(token): Path<String>,
    Sent(entry): Sent<CodeEntry>,
) -> Answered<Json<Cart>> {
    let cart = asked.cart(&token).await?;
    let change = cart::add_code(&asked.ops, &asked.actor, Some(cart), &entry.code);
    asked.make(change).await?;
    shown(&asked, &token).await
}

/// Remove a discount code
///
/// Also answers with the cart when the code was not there.
#[utoipa::path(
    delete,
    path = "/api/v1/carts/{cart}/codes/{code}",
    tag = "carts",
    operation_id = "removeCode",
    params(
        ("cart" = String, Path, description = "The cart's token", max_length = 100, pattern = "^[A-Za-z0-9._-]+$"),
        ("code" = String, Path, description = "The code", max_length = 200, pattern = r"^[^\x00/]+$"),
    ),
    responses(
        (status = 200, description = "The cart", body = Cart),
        (status = 404, description = "There is no such cart", body = super::problem::Details, content_type = "application/problem+json"),
    )
)]
pub async fn remove_code(asked: Asked, Path((token, code)): Path<(String, String)>) -> Answered<Json<Cart>> {
    let cart = asked.cart(&token).await?;
    let change = cart::remove_code(&asked.ops, &asked.actor, cart, &code);
    asked.make(change).await?;
    shown(&asked, &token).await
}

/// What an order of a cart will cost
///
/// By region, with the day it arrives, and everything else a checkout has to ask for and show.
#[utoipa::path(
    get,
    path = "/api/v1/carts/{cart}/quote",
    tag = "carts",
    operation_id = "quoteCart",
    params(("cart" = String, Path, description = "The cart's token", max_length = 100, pattern = "^[A-Za-z0-9._-]+$")),
    responses(
        (status = 200, description = "The quote", body = Quote),
        (status = 404, description = "There is no such cart", body = super::problem::Details, content_type = "application/problem+json"),
        (status = 409, description = "The cart is empty", body = super::problem::Details, content_type = "application/problem+json"),
    )
)]
pub async fn quote(asked: Asked, Path(token): Path<String>) -> Answered<Json<Quote>> {
    let cart = asked.cart(&token).await?;
    let page = checkout_page(&asked.ops, asked.language, Some(cart)).await?;
    Ok(Json(Quote::of(&token, page, &asked)))
}

/// Order what is in a cart
///
/// At the total that was agreed to, or not at all. Repeated with the same key it is the same order.
#[utoipa::path(
    post,
    path = "/api/v1/carts/{cart}/checkout",
    tag = "orders",
    operation_id = "placeOrder",
    params(("cart" = String, Path, description = "The cart's token", max_length = 100, pattern = "^[A-Za-z0-9._-]+$")),
    request_body = CheckoutEntry,
    responses(
        (status = 201, description = "The order", body = Order, headers(("Location" = String, description = "Its address"))),
        (status = 404, description = "There is no such cart", body = super::problem::Details, content_type = "application/problem+json"),
    )
)]
pub async fn checkout(
    asked: Asked,
    Path(token): Path<String>,
    Sent(entry): Sent<CheckoutEntry>,
) -> Answered<Made<Order>> {
    let cart = asked.cart(&token).await?;
    if !entry.names_a_moment() {
        return Err(Complaint::BadBody("order_until: RFC 3339".to_owned()).into());
    }
    // Before fields are looked at, as long as this is not the repetition of what emptied it.
    if !asked.is_done() && cart::read::count(&asked.ops, Some(cart)).await? == 0 {
        return Err(Refusal::CartEmpty.into());
    }
    let placing = PlaceOrder {
        cart: Some(cart),
        language: asked.language,
        form: entry.into_form(&asked),
    };
    let placed = place_order(&asked.ops, &asked.actor, &placing).await?;
    let location = asked.absolute(&format!("/api/v1/orders/{}", placed.token));
    let order = order_of(&asked, &placed.token).await?;
    Ok((StatusCode::CREATED, [(LOCATION, location)], Json(order)))
}

async fn shown(asked: &Asked, token: &str) -> Answered<Json<Cart>> {
    let cart = asked.cart(token).await?;
    let page = cart::read::cart_page(&asked.ops, asked.language, Some(cart)).await?;
    Ok(Json(Cart::of(token, page, asked)))
}

fn variant(id: &str) -> Answered<VariantId> {
    id.parse().map_err(|_| Failed::missing())
}

/// Units of a line. Zero, which would remove one, is said by removing it.
fn units(units: i64) -> Answered<i64> {
    if units > 0 {
        Ok(units)
    } else {
        Err(Complaint::BadBody("quantity: 1, 2, 3 …".to_owned()).into())
    }
}
