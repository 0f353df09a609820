//! Endpoints and what they were told.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::partners::DeliveryStatus;
use domain::partners::read::{DeliveryRow, EndpointRow, NewSecret, WebhooksPage as Page};
use leptos::prelude::*;
use ui::{Card, Column, DataTable, EmptyState, IconName};
use wording::console::webhooks as words;

use super::endpoint_form::EndpointForm;
use super::{api, delivery_row, endpoint_row};
use crate::frame::{Fresh, Outcome, PageHead, address, loaded, pages, text_param};

const ADDRESS: &str = "/console/webhooks";

/// `/console/webhooks`, and `?show=failed` for what was given up.
#[component]
pub fn WebhooksPage() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&[
        "partners/add_endpoint",
        "partners/rotate_secret",
        "partners/disable_endpoint",
        "partners/enable_endpoint",
        "partners/replay",
    ]);
    let answered = bridge::answer_of::<NewSecret>("partners/add_endpoint");
    let rotated = bridge::answer_of::<NewSecret>("partners/rotate_secret");
    let fresh = Fresh::here();
    let (show, after) = (text_param("show"), text_param("after"));
    let page = Resource::new(
        move || (show.get(), after.get(), fresh.get()),
        |(show, after, _)| api::list_webhooks(show, after),
    );
    let wanted = move || (show.get_untracked(), after.get_untracked());

    view! {
        <PageHead title=words::TITLE.in_(lang) note=words::NOTE.in_(lang)/>
        <EndpointForm answered/>
        {loaded(page, move |_: Viewer, page: Page| content(page, rotated.clone(), wanted()))}
    }
    .into_any()
}

fn content(page: Page, rotated: Option<NewSecret>, (show, after): (String, String)) -> AnyView {
    let foot = pages(ADDRESS, &[("show", &show)], &after, page.next);
    view! {
        {endpoints(page.endpoints, rotated)}
        {deliveries(page.deliveries, &show, foot)}
    }
    .into_any()
}

fn endpoints(endpoints: Vec<EndpointRow>, rotated: Option<NewSecret>) -> AnyView {
    let lang = page_language();
    let body = if endpoints.is_empty() {
        view! {
            <EmptyState
                icon=IconName::Tag
                title=words::NO_ENDPOINTS.in_(lang)
                text=words::NO_ENDPOINTS_WHY.in_(lang)
            />
        }
        .into_any()
    } else {
        let columns = vec![
            Column::text(words::URL.in_(lang)),
            Column::text(words::TOPICS.in_(lang)),
            Column::text(words::SINCE.in_(lang)),
            Column::text(words::STATE.in_(lang)),
            Column::text(words::ACTIONS.in_(lang)),
        ];
        let row = |endpoint: EndpointRow| {
            let its_own = rotated.clone().filter(|made| made.endpoint == endpoint.id);
            endpoint_row::row(endpoint, its_own)
        };
        let rows = endpoints.into_iter().map(row).collect_view();
        view! { <DataTable name=words::ENDPOINTS.in_(lang) columns>{rows}</DataTable> }.into_any()
    };
    view! { <Card title=words::ENDPOINTS.in_(lang)>{body}</Card> }.into_any()
}

/// All messages, or those that were given up.
fn tabs(show: &str) -> AnyView {
    let lang = page_language();
    let links = [
        ("", &words::ALL),
        (DeliveryStatus::Failed.code(), &words::GIVEN_UP),
    ]
    .map(|(which, name)| {
        let href = address(ADDRESS, &[("show", which)]);
        let here = (which == show).then_some("page");
        view! { <a class="tab" href=href aria-current=here>{name.in_(lang)}</a> }
    });
    view! { <nav class="tabs" aria-label=words::DELIVERIES.in_(lang)>{links.collect_view()}</nav> }.into_any()
}

fn deliveries(deliveries: Vec<DeliveryRow>, show: &str, foot: Option<AnyView>) -> AnyView {
    let lang = page_language();
    let body = if deliveries.is_empty() {
        view! { <EmptyState icon=IconName::Tag title=words::NO_DELIVERIES.in_(lang)/> }.into_any()
    } else {
        let columns = vec![
            Column::text(words::KIND.in_(lang)),
            Column::text(words::URL.in_(lang)),
            Column::text(words::WHEN.in_(lang)),
            Column::text(words::STATE.in_(lang)),
            Column::text(words::ATTEMPTS.in_(lang)),
            Column::text(words::ACTIONS.in_(lang)),
        ];
        let rows = deliveries.into_iter().map(delivery_row::row).collect_view();
        view! { <DataTable name=words::DELIVERIES.in_(lang) columns>{rows}</DataTable> }.into_any()
    };
    let tabs = tabs(show);
    view! { <Card title=words::DELIVERIES.in_(lang)>{tabs} {body} {foot}</Card> }.into_any()
}
