//! What the basket asks the server. A change answers with the whole basket, as it is then; `stay` says that the page
//! shows that answer itself and must not be led to the basket.

use bridge::Fault;
use domain::basics::{Language, VariantId};
use domain::cart::QuantityStep;
use domain::cart::read::CartPage;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
#[cfg(feature = "ssr")]
use operations::cart::{self, read};

/// The basket.
#[server(prefix = "/_fn", endpoint = "cart/page", input = GetUrl, output = bridge::Postcard)]
pub async fn read_basket(language: Language) -> Result<CartPage, Fault> {
    Ok(read::cart_page(&bridge::ops()?, language, bridge::session::cart().await).await?)
}

/// How many pieces are in the basket.
#[server(prefix = "/_fn", endpoint = "cart/count", input = GetUrl, output = bridge::Postcard)]
pub async fn count_basket() -> Result<i64, Fault> {
    Ok(read::count(&bridge::ops()?, bridge::session::cart().await).await?)
}

/// Puts a variant into the basket, which begins with the first one. Answers with the number of pieces in it.
#[server(prefix = "/_fn", endpoint = "cart/add", output = bridge::Postcard)]
pub async fn add_to_basket(
    variant: VariantId,
    quantity: String,
    #[server(default)] stay: bool,
) -> Result<i64, Fault> {
    let (ops, actor, cart) = (bridge::ops()?, bridge::actor()?, bridge::session::cart().await);
    let units = QuantityStep::Set
        .units(&quantity)
        .map_err(operations::Error::from)?;
    let cart = cart::add_line(&ops, &actor, cart, (variant, units)).await?;
    bridge::session::set_cart(cart).await?;
    lead_to_basket(stay);
    Ok(read::count(&ops, Some(cart)).await?)
}

/// Sets the units of a line: what is typed, or one fewer or more than that. None removes it.
#[server(prefix = "/_fn", endpoint = "cart/set", output = bridge::Postcard)]
pub async fn set_units(
    variant: VariantId,
    quantity: String,
    #[server(default)] step: Option<QuantityStep>,
    #[server(default)] stay: bool,
) -> Result<CartPage, Fault> {
    let units = step
        .unwrap_or(QuantityStep::Set)
        .units(&quantity)
        .map_err(operations::Error::from)?;
    change_line(variant, units, stay).await
}

/// Takes a line out of the basket.
#[server(prefix = "/_fn", endpoint = "cart/remove", output = bridge::Postcard)]
pub async fn remove_line(variant: VariantId, #[server(default)] stay: bool) -> Result<CartPage, Fault> {
    change_line(variant, 0, stay).await
}

/// Agrees to what changed since the basket was filled.
#[server(prefix = "/_fn", endpoint = "cart/accept", output = bridge::Postcard)]
pub async fn accept_changes(#[server(default)] stay: bool) -> Result<CartPage, Fault> {
    let (ops, cart) = (bridge::ops()?, bridge::session::cart().await);
    if let Some(cart) = cart {
        cart::accept_changes(&ops, &bridge::actor()?, cart).await?;
    }
    lead_to_basket(stay);
    Ok(read::cart_page(&ops, bridge::page_language(), cart).await?)
}

/// Adds a discount code, as it was typed.
#[server(prefix = "/_fn", endpoint = "cart/add_code", output = bridge::Postcard)]
pub async fn add_code(
    code: String,
    #[server(default)] at_checkout: bool,
    #[server(default)] stay: bool,
) -> Result<CartPage, Fault> {
    let (ops, cart) = (bridge::ops()?, bridge::session::cart().await);
    cart::add_code(&ops, &bridge::actor()?, cart, &code).await?;
    lead_back(at_checkout, stay);
    Ok(read::cart_page(&ops, bridge::page_language(), cart).await?)
}

/// Takes a discount code off.
#[server(prefix = "/_fn", endpoint = "cart/remove_code", output = bridge::Postcard)]
pub async fn remove_code(
    code: String,
    #[server(default)] at_checkout: bool,
    #[server(default)] stay: bool,
) -> Result<CartPage, Fault> {
    let (ops, cart) = (bridge::ops()?, bridge::session::cart().await);
    if let Some(cart) = cart {
        cart::remove_code(&ops, &bridge::actor()?, cart, &code).await?;
    }
    lead_back(at_checkout, stay);
    Ok(read::cart_page(&ops, bridge::page_language(), cart).await?)
}

#[cfg(feature = "ssr")]
fn lead_back(at_checkout: bool, stay: bool) {
    if at_checkout && !stay {
        bridge::redirect(&crate::frame::paths::checkout(bridge::page_language()));
    } else {
        lead_to_basket(stay);
    }
}

#[cfg(feature = "ssr")]
async fn change_line(variant: VariantId, units: i64, stay: bool) -> Result<CartPage, Fault> {
    let (ops, cart) = (bridge::ops()?, bridge::session::cart().await);
    // Without a cart there is no line left to change, as after an order placed in another tab.
    if let Some(cart) = cart {
        cart::set_units(&ops, &bridge::actor()?, cart, (variant, units)).await?;
    }
    lead_to_basket(stay);
    Ok(read::cart_page(&ops, bridge::page_language(), cart).await?)
}

#[cfg(feature = "ssr")]
fn lead_to_basket(stay: bool) {
    if !stay {
        bridge::redirect(&crate::frame::paths::basket(bridge::page_language()));
    }
}
