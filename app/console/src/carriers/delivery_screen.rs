//! The screen of delivery and the working day.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::carriers::read::DeliveryEditor;
use leptos::prelude::*;
use wording::console::delivery as words;

use super::{api, holidays_card, regions_form, work_form};
use crate::frame::{DoneNotice, Fresh, Outcome, PageHead, loaded};

/// `/console/delivery`.
#[component]
pub fn DeliveryScreen() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&[
        "carriers/set_work",
        "carriers/set_regions",
        "carriers/add_holiday",
        "carriers/remove_holiday",
    ]);
    let fresh = Fresh::here();
    let delivery = Resource::new(move || fresh.get(), |_| api::open_delivery());
    view! {
        <PageHead title=words::TITLE.in_(lang) note=words::NOTE.in_(lang)/>
        <DoneNotice/>
        {loaded(delivery, |_: Viewer, delivery| content(delivery))}
    }
    .into_any()
}

fn content(delivery: DeliveryEditor) -> AnyView {
    view! {
        {work_form::form(&delivery)}
        {regions_form::form(&delivery)}
        {holidays_card::card(delivery.holidays)}
    }
    .into_any()
}
