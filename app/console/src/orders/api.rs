//! Server functions of orders: the two lists, one order, and every step it can take. A step leads nowhere: the page it
//! was taken on is shown again.

use bridge::Fault;
use domain::basics::OrderId;
use domain::fulfilment::ReturnedAs;
use domain::orders::read::{OrderDetail, OrderFilter, OrderList, TodayPage};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
#[cfg(feature = "ssr")]
use operations::fulfilment;

#[cfg(feature = "ssr")]
use crate::frame;

/// What needs a person, soonest first, and the figures above it.
#[server(prefix = "/_fn", endpoint = "orders/today", input = GetUrl)]
pub async fn read_today() -> Result<TodayPage, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(fulfilment::read::today(&ops, &actor).await?)
}

/// A page of the order list.
#[server(prefix = "/_fn", endpoint = "orders/list", input = GetUrl)]
pub async fn list_orders(#[server(flatten)] filter: OrderFilter) -> Result<OrderList, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(fulfilment::read::order_list(&ops, &actor, &filter).await?)
}

/// One order, by its id as it stands in the address.
#[server(prefix = "/_fn", endpoint = "orders/detail", input = GetUrl)]
pub async fn open_order(order: String) -> Result<OrderDetail, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let order = order.parse::<OrderId>().map_err(|_| operations::Error::Missing)?;
    Ok(fulfilment::read::order_detail(&ops, &actor, frame::reader(&actor), order).await?)
}

/// Takes the order's task: it is one's own now.
#[server(prefix = "/_fn", endpoint = "orders/take")]
pub async fn take_task(order: OrderId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(fulfilment::take_task(&ops, &actor, order).await?)
}

/// Leaves the order's task to anybody who may.
#[server(prefix = "/_fn", endpoint = "orders/leave")]
pub async fn leave_task(order: OrderId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(fulfilment::leave_task(&ops, &actor, order).await?)
}

/// Confirms the order.
#[server(prefix = "/_fn", endpoint = "orders/confirm")]
pub async fn confirm_order(order: OrderId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(fulfilment::confirm_order(&ops, &actor, order).await?)
}

/// Records that its units were taken from the shelf.
#[server(prefix = "/_fn", endpoint = "orders/pick")]
pub async fn pick_order(order: OrderId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(fulfilment::pick_order(&ops, &actor, order).await?)
}

/// Records that it was inspected and packed.
#[server(prefix = "/_fn", endpoint = "orders/pack")]
pub async fn pack_order(order: OrderId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(fulfilment::pack_order(&ops, &actor, order).await?)
}

/// Records that the courier took it.
#[server(prefix = "/_fn", endpoint = "orders/hand_over")]
pub async fn hand_over(order: OrderId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(fulfilment::hand_over(&ops, &actor, order).await?)
}

/// Records the delivery with the cash that was counted.
#[server(prefix = "/_fn", endpoint = "orders/deliver")]
pub async fn deliver(order: OrderId, counted: String) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(fulfilment::deliver(&ops, &actor, order, &counted).await?)
}

/// Records that it was refused at the door.
#[server(prefix = "/_fn", endpoint = "orders/refuse")]
pub async fn refuse(order: OrderId, reason: String) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(fulfilment::refuse(&ops, &actor, order, &reason).await?)
}

/// Takes the refused parcel back in.
#[server(prefix = "/_fn", endpoint = "orders/receive_back")]
pub async fn receive_back(
    order: OrderId,
    returned_as: ReturnedAs,
    #[server(default)] note: String,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(fulfilment::receive_back(&ops, &actor, order, (returned_as, &note)).await?)
}

/// Cancels the order.
#[server(prefix = "/_fn", endpoint = "orders/cancel")]
pub async fn cancel_order(order: OrderId, reason: String) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(fulfilment::cancel_order(&ops, &actor, order, &reason).await?)
}
