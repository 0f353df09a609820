//! Adding an endpoint.

use bridge::page_language;
use domain::partners::Topic;
use domain::partners::read::NewSecret;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Checkbox, Code, Look, Notice, TextField, Tone, Typed};
use wording::console::webhooks as words;

use super::api::AddEndpoint;
use crate::frame::{Answer, action};

/// The form: its address, what it wants to hear of. `answered` is the secret that this page was rendered to show.
#[component]
pub fn EndpointForm(answered: Option<NewSecret>) -> impl IntoView {
    let lang = page_language();
    let add = action::<AddEndpoint, _>();
    let answer = Answer::to(add, &[]);
    let made = move || match add.value().get() {
        Some(answer) => answer.ok(),
        None => answered.clone(),
    };
    let missing = answer.wrong("topics");
    let tick = |topic: &Topic| {
        let (field, text) = (topic.code(), words::topic(lang, *topic));
        let checked = !answer.typed(field, "").is_empty();
        view! { <Checkbox name=field value="on" checked>{text}</Checkbox> }
    };
    let boxes = Topic::ALL.iter().map(tick).collect_view();
    view! {
        <div aria-live="polite">{move || made().map(shown)}</div>
        <ActionForm action=add attr:class="card" attr:novalidate=true>
            <div class="form-section">
                <div class="form-section-about">
                    <h2>{words::ADD.in_(lang)}</h2>
                    <p>{words::ADD_MEANS.in_(lang)}</p>
                </div>
                <div class="stack">
                    {answer.notice()}
                    <TextField
                        name="url"
                        label=words::URL.in_(lang)
                        hint=words::URL_HINT.in_(lang)
                        typed=Typed::Code
                        value=answer.typed("url", "")
                        error=answer.wrong("url")
                        autocomplete="off"
                    />
                    <fieldset class="stack is-tight">
                        <legend>{words::TOPICS.in_(lang)}</legend>
                        {boxes}
                        {move || missing.get().map(|sentence| view! { <p class="field-error">{sentence}</p> })}
                    </fieldset>
                </div>
            </div>
            <div class="form-foot">
                <Button look=Look::Primary busy=add.pending()>{words::ADD_NOW.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

/// A secret that was just made.
pub fn shown(made: NewSecret) -> AnyView {
    let lang = page_language();
    view! {
        <Notice tone=Tone::Good>
            <p>{words::made(lang, &made.url)}</p>
            <p><Code text=made.secret/></p>
        </Notice>
    }
    .into_any()
}
