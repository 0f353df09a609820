//! One order: where it stands, what may be done, what is in it, where it goes, and where the money is.

use bridge::page_language;
use domain::accounts::Permission;
use domain::accounts::read::Viewer;
use domain::orders::read::OrderDetail;
use leptos::prelude::*;
use ui::Code;
use wording::console::{orders as words, today};
use wording::dates;

use super::{action_bar, api, destination, history, lines, postings, row_parts, step_forms, task_table};
use crate::frame::{DetailPath, Fresh, Outcome, loaded_whole, path_param};

/// `/console/orders/{id}`.
#[component]
pub fn OrderDetailPage() -> impl IntoView {
    Outcome::provide(&[
        "orders/confirm",
        "orders/pick",
        "orders/pack",
        "orders/hand_over",
        "orders/deliver",
        "orders/refuse",
        "orders/receive_back",
        "orders/cancel",
        "orders/take",
        "orders/leave",
    ]);
    let id = path_param("id");
    let fresh = Fresh::here();
    let order = Resource::new(move || (id.get(), fresh.get()), |(id, _)| api::open_order(id));
    loaded_whole(order, page)
}

fn page(viewer: Viewer, order: OrderDetail) -> AnyView {
    let books = viewer
        .may(Permission::SeeBooks)
        .then(|| postings::postings(&order));
    view! {
        {head(&viewer, &order)}
        {Outcome::of_none(&step_forms::endpoints(&order))}
        {action_bar::action_bar(&order)}
        <div class="columns">
            <div class="stack">{lines::lines(&order)} {books}</div>
            <div class="stack">
                {destination::customer(&order)}
                {destination::address(&order)}
                {history::history(&order)}
            </div>
        </div>
    }
    .into_any()
}

fn head(viewer: &Viewer, order: &OrderDetail) -> AnyView {
    let lang = page_language();
    let row = &order.row;
    let needs_someone = row.next_step.is_some().then(|| {
        view! { <span class="row">{today::OWNER.in_(lang)} {task_table::owner(&viewer.name, row)}</span> }
    });
    view! {
        <DetailPath above=("/console/orders", &words::TITLE) here=row.number.clone()/>
        <div class="detail-head">
            <div class="detail-title">
                <h1><Code text=row.number.clone()/></h1>
                {row_parts::stage(row.stage)}
                {row_parts::why(row.why)}
            </div>
            <div class="detail-facts">
                <span>{words::PLACED.in_(lang)} " " <strong>{dates::time(lang, row.placed)}</strong></span>
                <span>{today::PROMISED.in_(lang)} " " <strong>{dates::day(lang, row.promised)}</strong></span>
                {row.due.map(|due| {
                    view! { <span>{today::DUE.in_(lang)} " " <strong>{dates::time(lang, due)}</strong></span> }
                })}
                {needs_someone}
            </div>
        </div>
    }
    .into_any()
}
