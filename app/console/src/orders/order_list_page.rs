//! Every order: search, stages as tabs, pages by key.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::orders::Stage;
use domain::orders::read::{OrderFilter, OrderList, OrderRow};
use leptos::prelude::*;
use ui::{Card, Column, DataTable, EmptyState, IconName, LinkButton};
use wording::console::{orders as words, today};
use wording::{dates, numbers, orders};

use super::{api, row_parts};
use crate::frame::{Fresh, PageHead, Search, loaded, pages, text_param};

const ADDRESS: &str = "/console/orders";

/// `/console/orders`.
#[component]
pub fn OrderListPage() -> impl IntoView {
    let lang = page_language();
    let (search, stage, after) = (text_param("q"), text_param("stage"), text_param("after"));
    let filter = Memo::new(move |_| OrderFilter {
        search: search.get(),
        stage: stage.get(),
        after: after.get(),
    });
    let fresh = Fresh::here();
    let list = Resource::new(
        move || (filter.get(), fresh.get()),
        |(filter, _)| api::list_orders(filter),
    );
    let show = move |_: Viewer, page: OrderList| {
        let filter = filter.get_untracked();
        view! { <Card title=title(&filter)>{tabs(&filter)} {content(&filter, page)}</Card> }.into_any()
    };

    view! {
        <PageHead title=words::TITLE.in_(lang) search=Search { typed: search, ..Search::default() }/>
        {loaded(list, show)}
    }
    .into_any()
}

fn title(filter: &OrderFilter) -> String {
    let lang = page_language();
    match (filter.search.as_str(), filter.stage.parse::<Stage>()) {
        ("", Ok(stage)) => orders::stage(lang, stage).to_owned(),
        ("", Err(_)) => words::ALL_ORDERS.in_(lang).to_owned(),
        (search, _) => words::found_for(lang, search),
    }
}

/// One tab a stage; what was searched for stays.
fn tabs(filter: &OrderFilter) -> AnyView {
    let lang = page_language();
    let tab = |stage: &str, name: &'static str| {
        let wanted = OrderFilter {
            stage: stage.to_owned(),
            after: String::new(),
            ..filter.clone()
        };
        let here = (filter.stage == stage).then_some("page");
        view! { <a class="tab" href=address(&wanted) aria-current=here>{name}</a> }
    };
    let stages = Stage::ALL
        .iter()
        .map(|stage| tab(stage.code(), orders::stage(lang, *stage)))
        .collect_view();
    view! {
        <nav class="tabs" aria-label=words::STAGES.in_(lang)>
            {tab("", words::ALL.in_(lang))}
            {stages}
        </nav>
    }
    .into_any()
}

fn content(filter: &OrderFilter, page: OrderList) -> AnyView {
    let lang = page_language();
    if page.rows.is_empty() {
        let narrowed = *filter != OrderFilter::default();
        let (title, text) = if narrowed {
            (&words::NONE_FOUND, &words::NONE_FOUND_WHY)
        } else {
            (&words::NO_ORDERS, &words::NO_ORDERS_WHY)
        };
        let all =
            narrowed.then(|| view! { <LinkButton href=ADDRESS>{words::SHOW_ALL.in_(lang)}</LinkButton> });
        return view! { <EmptyState icon=IconName::Receipt title=title.in_(lang) text=text.in_(lang)>{all}</EmptyState> }
            .into_any();
    }
    let columns = vec![
        Column::text(today::ORDER.in_(lang)),
        Column::text(today::CUSTOMER.in_(lang)),
        Column::text(words::STAGE.in_(lang)),
        Column::text(today::NEXT_STEP.in_(lang)),
        Column::text(today::PROMISED.in_(lang)),
        Column::text(words::PLACED.in_(lang)),
        Column::number(today::TOTAL.in_(lang)),
    ];
    let rows = page.rows.into_iter().map(row).collect_view();
    view! {
        <DataTable name=words::TITLE.in_(lang) columns>{rows}</DataTable>
        {pages(ADDRESS, &[("q", &filter.search), ("stage", &filter.stage)], &filter.after, page.next)}
    }
    .into_any()
}

fn row(order: OrderRow) -> AnyView {
    let lang = page_language();
    // Every row says where it stands; why it needs somebody only when something is late.
    let late = order.why.filter(|why| why.is_late());
    view! {
        <tr>
            {row_parts::number(&order)}
            <td data-label=today::CUSTOMER.in_(lang)>
                <span class="stack is-tight">
                    <bdi>{order.name.clone()}</bdi>
                    <bdi class="code small muted">{order.phone.clone()}</bdi>
                </span>
            </td>
            <td data-label=words::STAGE.in_(lang)>
                <span class="stack is-tight">{row_parts::stage(order.stage)} {row_parts::why(late)}</span>
            </td>
            <td data-label=today::NEXT_STEP.in_(lang)>{row_parts::next_step(&order, order.next_step)}</td>
            <td class="is-short" data-label=today::PROMISED.in_(lang)>{dates::date(lang, order.promised)}</td>
            <td class="is-short" data-label=words::PLACED.in_(lang)>{dates::short_time(lang, order.placed)}</td>
            <td class="is-number" data-label=today::TOTAL.in_(lang)>
                <bdi>{numbers::money(lang, order.total)}</bdi>
            </td>
        </tr>
    }
    .into_any()
}

fn address(filter: &OrderFilter) -> String {
    crate::frame::address(ADDRESS, &[("q", &filter.search), ("stage", &filter.stage)])
}
