//! Where the shop delivers, for how much and by when: each region is a button that chooses it. What is chosen holds on
//! every page from then on.

use bridge::{Data, page_language};
use domain::basics::Language;
use domain::carriers::read::{DeliveryPage as Delivery, RegionChoice};
use domain::catalog::read::ShopFrame;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use ui::{Icon, IconName, Skeleton, SkeletonShape};
use wording::{address, delivery as words, numbers, shop};

use super::api::{self, ChooseRegion};
use crate::catalog::query;
use crate::frame::{Public, PublicHead, loaded, paths};

/// `/{lang}/delivery`, and `?next=` for the page to go back to.
#[component]
pub fn DeliveryPage() -> impl IntoView {
    let lang = page_language();
    let next = query("next");
    let data = Data::once(move || api::read_delivery(lang));
    loaded(data, waiting, move |shop, delivery| {
        let regions = delivery.regions.iter().map(|region| {
            let is_chosen = region.code == delivery.chosen;
            choice(lang, region, is_chosen)
        });
        view! {
            {head(lang, shop, &delivery)}
            <div class="page is-narrow stack">
                <h1>{words::TITLE.in_(lang)}</h1>
                <p class="muted">
                    {words::choose(lang, &address::region(lang, delivery.country).to_ascii_lowercase())}
                </p>
                // A document is loaded anew: every page holds what was chosen from then on.
                <form method="post" action=ChooseRegion::url()>
                    <input type="hidden" name="next" value=next/>
                    <ul class="regions">{regions.collect_view()}</ul>
                </form>
                <p class="muted small">
                    {words::order_until(lang, delivery.order_until)} " "
                    {shop::cash_fee_note(lang, delivery.cash_fee)}
                </p>
            </div>
        }
        .into_any()
    })
}

fn choice(lang: Language, region: &RegionChoice, is_chosen: bool) -> AnyView {
    view! {
        <li>
            <button
                type="submit"
                name="region"
                value=region.code.clone()
                class="region"
                class:is-chosen=is_chosen
                aria-current=is_chosen.then_some("true")
            >
                <span class="region-name">
                    {is_chosen.then(|| view! { <Icon name=IconName::Check/> })}
                    {region.name.clone()}
                </span>
                <span class="muted">{words::arrives(lang, region.arrives)}</span>
                <span class="region-fee">{numbers::money(lang, region.fee)}</span>
            </button>
        </li>
    }
    .into_any()
}

fn head(lang: Language, shop: ShopFrame, delivery: &Delivery) -> AnyView {
    let page = Public {
        title: words::TITLE.in_(lang).to_owned(),
        description: words::order_until(lang, delivery.order_until),
        path: paths::delivery(lang),
        ..Public::default()
    };
    view! { <PublicHead shop page/> }.into_any()
}

fn waiting() -> AnyView {
    view! {
        <div class="page is-narrow stack" aria-busy="true">
            <Skeleton/>
            <Skeleton shape=SkeletonShape::Block/>
        </div>
    }
    .into_any()
}
