//! What the checkout asks the server.

use bridge::Fault;
use domain::basics::Language;
use domain::checkout::CheckoutForm;
use domain::checkout::read::CheckoutPage;
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// The checkout of this guest's basket.
#[server(prefix = "/_fn", endpoint = "checkout/page", input = GetUrl, output = bridge::Postcard)]
pub async fn read_checkout(language: Language) -> Result<CheckoutPage, Fault> {
    bridge::speak(language);
    let (cart, visitor) = (bridge::session::cart().await, bridge::region::visitor(language));
    Ok(operations::checkout::read::checkout_page(&bridge::ops()?, visitor, cart).await?)
}

/// Places the order, and leads to its page.
#[server(prefix = "/_fn", endpoint = "checkout/place", output = bridge::Postcard)]
pub async fn place_order(#[server(flatten)] form: CheckoutForm) -> Result<(), Fault> {
    use operations::checkout::{PlaceOrder, place_order};

    let language = bridge::page_language();
    let order = PlaceOrder {
        cart: bridge::session::cart().await,
        language,
        form,
    };
    let placed = place_order(&bridge::ops()?, &bridge::actor()?, &order).await?;
    bridge::redirect(&crate::frame::paths::order(language, &placed.token));
    Ok(())
}
