//! What happened to the order, when, and by whom.

use bridge::page_language;
use domain::orders::Stage;
use domain::orders::read::{HistoryRow, OrderDetail};
use leptos::prelude::*;
use ui::{Card, Step, TimelineItem};
use wording::console::orders as words;
use wording::dates;

/// The history, oldest first.
pub fn history(order: &OrderDetail) -> AnyView {
    let lang = page_language();
    let last = order.history.len().saturating_sub(1);
    let items = order
        .history
        .iter()
        .enumerate()
        .map(|(index, row)| item(row, index == last))
        .collect_view();
    view! {
        <Card title=words::HISTORY.in_(lang)>
            <ol class="card-body timeline history">{items}</ol>
        </Card>
    }
    .into_any()
}

fn item(row: &HistoryRow, is_last: bool) -> AnyView {
    let lang = page_language();
    let step = match row.stage {
        Stage::Refused | Stage::Cancelled => Step::Wrong,
        _ if is_last => Step::Now,
        _ => Step::Done,
    };
    let who = if row.actor.is_empty() {
        words::THE_CUSTOMER.in_(lang).to_owned()
    } else {
        row.actor.clone()
    };
    let note = (!row.note.is_empty()).then(|| view! { <p><bdi>{row.note.clone()}</bdi></p> });
    view! {
        <TimelineItem
            step
            what=words::happened(lang, row.stage)
            when=dates::time(lang, row.at)
            at=dates::machine(row.at)
        >
            <span class="history-who"><bdi>{who}</bdi></span>
            {note}
        </TimelineItem>
    }
    .into_any()
}
