//! How a page waits for what it shows: first the places of things, then the things, or what went wrong.

use bridge::{Data, Fault};
use domain::catalog::read::ShopFrame;
use domain::refusal::Reason;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use ui::awaited;

use super::failed::failed;
use super::head::Head;
use super::shop_frame::ShopData;

/// `show` with the shop and the page's data, as soon as both are there; `waiting` until then. While the data is read
/// anew, what is shown stays.
pub fn loaded<T, Show>(data: Data<T>, waiting: fn() -> AnyView, show: Show) -> AnyView
where
    T: Serialize + DeserializeOwned + Clone + Send + Sync + 'static,
    Show: Fn(ShopFrame, T) -> AnyView + Clone + Send + Sync + 'static,
{
    let shop = expect_context::<ShopData>().0;
    let content = move || {
        let show = show.clone();
        async move {
            match (shop.read().await, data.read().await) {
                (Ok(shop), Ok(data)) => show(shop, data),
                (Ok(shop), Err(fault)) => {
                    let title = match (&fault, fault.reason()) {
                        (Fault::Missing, _) => wording::shop::NOT_FOUND,
                        (_, Some(Reason::NoLongerSold)) => wording::shop::NO_LONGER_SOLD,
                        _ => wording::shop::FAILED,
                    };
                    let title = title.in_(bridge::page_language());
                    view! {
                        <Head shop=shop.name title private=true/>
                        {failed(&fault, move || data.refetch())}
                    }
                    .into_any()
                }
                (Err(fault), _) => {
                    let title = wording::shop::FAILED.in_(bridge::page_language());
                    let again = move || {
                        shop.refetch();
                        data.refetch();
                    };
                    view! {
                        <Head shop="" title private=true/>
                        {failed(&fault, again)}
                    }
                    .into_any()
                }
            }
        }
    };
    awaited(waiting, content)
}
