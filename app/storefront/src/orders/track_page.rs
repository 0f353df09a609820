//! Where is my order? By number and phone, for people without the link: status and dates only.

use bridge::{Data, FormOutcome, page_language, typed};
use domain::basics::Language;
use domain::orders::read::TrackingPage;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Code, Look, Skeleton, TextField, Typed};
use wording::orders as words;

use super::api::TrackOrder;
use super::where_it_is::WhereItIs;
use crate::frame::{FaultNotice, Head, loaded};

const ENDPOINT: &str = "orders/track";

/// `/{lang}/track`
#[component]
pub fn TrackPage() -> impl IntoView {
    let lang = page_language();
    let outcome = bridge::outcome_of(ENDPOINT);
    let answered = bridge::answer_of::<TrackingPage>(ENDPOINT);
    let nothing = Data::once(|| async { Ok(()) });
    loaded(nothing, waiting, move |shop, ()| {
        view! {
            <Head shop=shop.name title=words::TRACK.in_(lang) description=words::TRACK_TEXT.in_(lang) private=true/>
            <div class="page is-narrow stack">
                <h1>{words::TRACK.in_(lang)}</h1>
                <p>{words::TRACK_TEXT.in_(lang)}</p>
                <Lookup outcome=outcome.clone() answered=answered.clone()/>
            </div>
        }
        .into_any()
    })
}

/// The form, and under it the answer: by the action where scripts run, with the page where not.
#[component]
fn Lookup(outcome: Option<FormOutcome>, answered: Option<TrackingPage>) -> impl IntoView {
    let lang = page_language();
    let track = ServerAction::<TrackOrder>::new();
    let posted = outcome.clone().map(|outcome| outcome.fault);
    let fault = Signal::derive(move || match track.value().get() {
        Some(answer) => answer.err(),
        None => posted.clone(),
    });
    let wrong = move |field: &'static str| Signal::derive(move || fault.get()?.wrong(field));
    let found = move || match track.value().get() {
        Some(answer) => answer.ok(),
        None => answered.clone(),
    };
    view! {
        <ActionForm action=track attr:class="track-form card card-body">
            <FaultNotice fault/>
            <TextField
                name="number"
                label=words::NUMBER.in_(lang)
                typed=Typed::Code
                value=typed(&outcome, "number")
                error=wrong("number")
                hint=words::NUMBER_HINT.in_(lang)
                autocomplete="off"
            />
            <TextField
                name="phone"
                label=words::PHONE.in_(lang)
                typed=Typed::Phone
                value=typed(&outcome, "phone")
                error=wrong("phone")
                autocomplete="tel"
            />
            <Button look=Look::Primary busy=Signal::derive(move || track.pending().get())>
                {words::SHOW_MY_ORDER.in_(lang)}
            </Button>
        </ActionForm>
        <div aria-live="polite">{move || found().map(|tracking| answer(lang, tracking))}</div>
    }
}

fn answer(lang: Language, tracking: TrackingPage) -> AnyView {
    view! {
        <section class="card" aria-labelledby="where">
            <div class="card-head">
                <h2 id="where">{words::happened(lang, tracking.stage)}</h2>
                <Code text=tracking.number.clone()/>
            </div>
            <div class="card-body stack">
                <p>{words::what_next(lang, tracking.stage)}</p>
                <WhereItIs tracking/>
                <p class="small muted">{words::DATES_ONLY.in_(lang)}</p>
            </div>
        </section>
    }
    .into_any()
}

fn waiting() -> AnyView {
    view! { <div class="page is-narrow stack" aria-busy="true"><Skeleton/></div> }.into_any()
}
