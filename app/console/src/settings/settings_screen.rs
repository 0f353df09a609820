//! The screen of the shop itself.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::settings::read::ShopEditor;
use leptos::prelude::*;
use wording::console::settings as words;

use super::{api, fixed_card, profile_form};
use crate::frame::{DoneNotice, Fresh, Outcome, PageHead, loaded};

/// `/console/settings`.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&["settings/edit_shop"]);
    let fresh = Fresh::here();
    let shop = Resource::new(move || fresh.get(), |_| api::open_settings());
    view! {
        <PageHead title=words::TITLE.in_(lang) note=words::NOTE.in_(lang)/>
        <DoneNotice/>
        {loaded(shop, |_: Viewer, shop| content(shop))}
    }
    .into_any()
}

fn content(shop: ShopEditor) -> AnyView {
    view! {
        {profile_form::form(&shop)}
        {fixed_card::card(shop)}
    }
    .into_any()
}
