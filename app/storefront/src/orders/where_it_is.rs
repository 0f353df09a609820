//! The vertical line of an order: what happened and what will, with dates.

use bridge::page_language;
use domain::basics::Day;
use domain::orders::Stage;
use domain::orders::read::{TimelineStep, TrackingPage};
use leptos::prelude::*;
use ui::{Notice, Step, TimelineItem, Tone};
use wording::{dates, orders as words};

#[component]
pub fn WhereItIs(tracking: TrackingPage) -> impl IntoView {
    let lang = page_language();
    let TrackingPage {
        promised,
        late,
        timeline,
        ..
    } = tracking;
    let now = timeline.iter().rposition(|step| step.at.is_some());
    let items = timeline
        .into_iter()
        .enumerate()
        .map(|(index, step)| item(&step, now == Some(index), promised));
    view! {
        {late.then(|| view! { <Notice tone=Tone::Warn><p>{words::late(lang, promised)}</p></Notice> })}
        <ol class="timeline">{items.collect_view()}</ol>
    }
}

fn item(step: &TimelineStep, is_now: bool, promised: Day) -> AnyView {
    let lang = page_language();
    let TimelineStep { stage, at } = *step;
    let state = match (stage, at.is_some(), is_now) {
        (_, false, _) => Step::Next,
        (Stage::Refused | Stage::Returned | Stage::Cancelled, ..) => Step::Wrong,
        (Stage::Delivered, ..) | (_, _, false) => Step::Done,
        (_, _, true) => Step::Now,
    };
    // Of what is ahead only the arrival is promised for a day.
    let when = match at {
        Some(at) => dates::time(lang, at),
        None if stage == Stage::Delivered => words::arrives(lang, promised),
        None => String::new(),
    };
    let what = if at.is_some() {
        words::happened(lang, stage)
    } else {
        words::ahead(lang, stage)
    };
    view! { <TimelineItem step=state what when at=at.map(dates::machine).unwrap_or_default()/> }.into_any()
}
