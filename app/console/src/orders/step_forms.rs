//! One form a step. What only moves the order on is a button; what needs an answer, or ends something, unfolds.

use bridge::{Fault, page_language};
use domain::fulfilment::ReturnedAs;
use domain::orders::Step;
use domain::orders::read::OrderDetail;
use leptos::form::ActionForm;
use leptos::prelude::*;
use leptos::server_fn::client::Client;
use leptos::server_fn::codec::PostUrl;
use leptos::server_fn::request::ClientReq;
use leptos::server_fn::{Http, ServerFn};
use serde::de::DeserializeOwned;
use ui::{Button, Look, RadioCard, TextArea, TextField, Typed, Unfold};
use web_sys::FormData;
use wording::console::orders as words;
use wording::{numbers, orders};

use super::api::{CancelOrder, ConfirmOrder, Deliver, HandOver, PackOrder, PickOrder, ReceiveBack, Refuse};
use crate::frame::{Answer, action};

/// What the forms that `order` shows are posted to.
pub fn endpoints(order: &OrderDetail) -> Vec<&'static str> {
    let endpoint = |step: &Step| match step {
        Step::Confirm => "orders/confirm",
        Step::Pick => "orders/pick",
        Step::Pack => "orders/pack",
        Step::HandOver => "orders/hand_over",
        Step::Deliver => "orders/deliver",
        Step::Refuse => "orders/refuse",
        Step::ReceiveBack => "orders/receive_back",
        Step::Cancel => "orders/cancel",
    };
    order.steps.iter().map(endpoint).collect()
}

/// The form of `step`.
pub fn form(step: Step, order: &OrderDetail) -> AnyView {
    let id = order.row.id.to_string();
    match step {
        Step::Confirm => press::<ConfirmOrder, _>(step, id),
        Step::Pick => press::<PickOrder, _>(step, id),
        Step::Pack => press::<PackOrder, _>(step, id),
        Step::HandOver => press::<HandOver, _>(step, id),
        Step::Deliver => deliver(order, id),
        Step::Refuse => with_reason::<Refuse, _>(step, id),
        Step::ReceiveBack => receive_back(id),
        Step::Cancel => with_reason::<CancelOrder, _>(step, id),
    }
}

/// A step that needs nothing but the press.
fn press<S, Protocol>(step: Step, order: String) -> AnyView
where
    S: ServerFn<Protocol = Http<PostUrl, Protocol>, Error = Fault>
        + DeserializeOwned
        + Clone
        + Send
        + Sync
        + 'static,
    S::Output: Send + Sync + 'static,
    S::Client: Client<Fault, Request: ClientReq<Fault, FormData: From<FormData>>>,
    Protocol: 'static,
{
    let lang = page_language();
    let take = action::<S, Protocol>();
    let answer = Answer::to(take, &[]);
    view! {
        <ActionForm action=take attr:class="stack is-tight">
            {answer.notice()}
            <input type="hidden" name="order" value=order/>
            <Button look=Look::Primary busy=take.pending()>{orders::step(lang, step)}</Button>
        </ActionForm>
    }
    .into_any()
}

/// A step that ends something: it asks why, and that is the confirmation.
fn with_reason<S, Protocol>(step: Step, order: String) -> AnyView
where
    S: ServerFn<Protocol = Http<PostUrl, Protocol>, Error = Fault>
        + DeserializeOwned
        + Clone
        + Send
        + Sync
        + 'static,
    S::Output: Send + Sync + 'static,
    S::Client: Client<Fault, Request: ClientReq<Fault, FormData: From<FormData>>>,
    Protocol: 'static,
{
    let lang = page_language();
    let take = action::<S, Protocol>();
    let answer = Answer::to(take, &[]);
    view! {
        <Unfold summary=orders::step(lang, step) class="button is-danger" open=answer.is_here()>
            <ActionForm action=take attr:class="stack is-tight">
                {answer.notice()}
                <p>{words::what_it_means(lang, step)}</p>
                <input type="hidden" name="order" value=order/>
                <TextField
                    name="reason"
                    id=format!("reason-{step:?}")
                    label=words::REASON.in_(lang)
                    hint=words::REASON_HINT.in_(lang)
                    value=answer.typed("reason", "")
                    error=answer.wrong("reason")
                    autocomplete="off"
                />
                <Button look=Look::Danger busy=take.pending()>{orders::step(lang, step)}</Button>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

/// The delivery is recorded with the cash that was counted, never with the cash that was due: the field is empty.
fn deliver(order: &OrderDetail, id: String) -> AnyView {
    let lang = page_language();
    let take = action::<Deliver, _>();
    let answer = Answer::to(take, &[]);
    let due = numbers::money(lang, order.money.total);
    view! {
        <Unfold summary=orders::step(lang, Step::Deliver) class="button is-primary" open=answer.is_here()>
            <ActionForm action=take attr:class="stack is-tight">
                {answer.notice()}
                <input type="hidden" name="order" value=id/>
                <TextField
                    name="counted"
                    label=words::CASH_COUNTED.in_(lang)
                    typed=Typed::Amount
                    hint=words::cash_due(lang, &due)
                    value=answer.typed("counted", "")
                    error=answer.wrong("counted")
                    autocomplete="off"
                />
                <Button look=Look::Primary busy=take.pending()>{words::RECORD_DELIVERY.in_(lang)}</Button>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

/// The refused parcel is looked at before it counts as stock again.
fn receive_back(id: String) -> AnyView {
    let lang = page_language();
    let take = action::<ReceiveBack, _>();
    let answer = Answer::to(take, &[]);
    let chosen = answer.typed("returned_as", ReturnedAs::Sellable.code());
    let cards = ReturnedAs::ALL
        .iter()
        .map(|found| {
            view! {
                <RadioCard
                    name="returned_as"
                    value=found.code()
                    title=words::returned_as(lang, *found)
                    note=words::returned_as_means(lang, *found)
                    checked=chosen == found.code()
                />
            }
        })
        .collect_view();
    view! {
        <Unfold summary=orders::step(lang, Step::ReceiveBack) class="button is-primary" open=answer.is_here()>
            <ActionForm action=take attr:class="stack is-tight">
                {answer.notice()}
                <input type="hidden" name="order" value=id/>
                <fieldset>
                    <legend class="field-label">{words::FOUND_TO_BE.in_(lang)}</legend>
                    <div class="choice-cards">{cards}</div>
                </fieldset>
                <TextArea
                    name="note"
                    label=words::NOTE.in_(lang)
                    optional=words::OPTIONAL.in_(lang)
                    rows=2
                    value=answer.typed("note", "")
                    error=answer.wrong("note")
                />
                <Button look=Look::Primary busy=take.pending()>{words::TAKE_BACK_IN.in_(lang)}</Button>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}
