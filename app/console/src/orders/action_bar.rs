//! What may be done with the order now: the next step first, then what else, and last what ends it.

use bridge::page_language;
use domain::orders::Step;
use domain::orders::read::OrderDetail;
use leptos::prelude::*;
use ui::Kbd;
use wording::console::{frame, orders as words};
use wording::orders;

use super::step_forms;

/// The bar. Which steps there are, and for whom, the server decided.
pub fn action_bar(order: &OrderDetail) -> AnyView {
    let lang = page_language();
    let Some(first) = order.steps.first().copied() else {
        return idle(order);
    };
    let forms = order
        .steps
        .iter()
        .map(|step| step_forms::form(*step, order))
        .collect_view();
    // "Next" is the order's own next step; somebody who may not take it still learns what it waits for.
    let next = order.row.next_step.unwrap_or(first);
    view! {
        <div class="action-bar" id="next">
            <p class="action-bar-next">
                <strong>{words::next(lang, next)}</strong>
                <span class="muted">{words::what_it_means(lang, next)}</span>
                {key_hint()}
            </p>
            {forms}
        </div>
    }
    .into_any()
}

fn key_hint() -> AnyView {
    let lang = page_language();
    view! {
        <span class="key-hints">
            <Kbd>{crate::frame::KEY_NEXT_STEP}</Kbd>
            {frame::KEY_NEXT_STEP.in_(lang)}
        </span>
    }
    .into_any()
}

/// Nothing to be done, or nothing that this person may do: then it says what the order waits for.
fn idle(order: &OrderDetail) -> AnyView {
    let lang = page_language();
    let waits_for: Option<Step> = order.row.next_step;
    waits_for.map_or_else(
        || ().into_any(),
        |step| {
            view! {
                <div class="action-bar">
                    <p class="action-bar-next">
                        <strong>{words::waits_for(lang, orders::step(lang, step))}</strong>
                        <span class="muted">{words::SOMEBODY_ELSE.in_(lang)}</span>
                    </p>
                </div>
            }
            .into_any()
        },
    )
}
