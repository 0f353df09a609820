//! What the rows of the task list and of the order list share: the order's number, why it is there, the next step.

use bridge::page_language;
use domain::orders::Why;
use domain::orders::read::OrderRow;
use domain::orders::{Stage, Step};
use leptos::prelude::*;
use ui::{StatusPill, Tone};
use wording::orders;

/// The number, which opens the order.
pub fn number(row: &OrderRow) -> AnyView {
    view! {
        <th scope="row">
            <a href=address(row)>
                <bdi class="code">{row.number.clone()}</bdi>
            </a>
        </th>
    }
    .into_any()
}

/// Why it needs a person.
pub fn why(why: Option<Why>) -> Option<AnyView> {
    let lang = page_language();
    why.map(|why| {
        let tone = if why.is_late() { Tone::Bad } else { Tone::Warn };
        view! { <StatusPill tone>{orders::why(lang, why)}</StatusPill> }.into_any()
    })
}

/// Where it stands.
pub fn stage(stage: Stage) -> AnyView {
    let lang = page_language();
    let tone = match stage {
        Stage::Placed => Tone::Warn,
        Stage::Confirmed | Stage::Picked | Stage::Packed | Stage::OnTheWay => Tone::Accent,
        Stage::Delivered => Tone::Good,
        Stage::Refused => Tone::Bad,
        Stage::Returned | Stage::Cancelled => Tone::Plain,
    };
    view! { <StatusPill tone>{orders::stage(lang, stage)}</StatusPill> }.into_any()
}

/// The next step, which opens the order where it can be taken.
pub fn next_step(row: &OrderRow, step: Option<Step>) -> Option<AnyView> {
    let lang = page_language();
    let href = address(row);
    step.map(|step| view! { <a class="table-next" href=href>{orders::step(lang, step)}</a> }.into_any())
}

fn address(row: &OrderRow) -> String {
    format!("/console/orders/{}", row.id)
}
