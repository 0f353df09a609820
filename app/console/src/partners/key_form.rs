//! Giving out a key, and showing it once.

use bridge::page_language;
use domain::partners::read::NewKey;
use domain::partners::{KeyForm as Form, Scope};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Checkbox, Code, Look, Notice, TextField, Tone};
use wording::console::partners as words;

use super::api::AddKey;
use crate::frame::{Answer, action};

/// The form: whom it is for, what it is good for. `answered` is the key that this page was rendered to show.
#[component]
pub fn KeyForm(answered: Option<NewKey>) -> impl IntoView {
    let lang = page_language();
    let add = action::<AddKey, _>();
    let answer = Answer::to(add, &[]);
    let made = move || match add.value().get() {
        Some(answer) => answer.ok(),
        None => answered.clone(),
    };
    let missing = answer.wrong("scopes");
    let tick = |scope: &Scope| {
        let (field, text) = (Form::field(*scope), words::scope(lang, *scope));
        let checked = !answer.typed(field, "").is_empty();
        view! { <Checkbox name=field value="on" checked>{text}</Checkbox> }
    };
    let boxes = Scope::ALL.iter().map(tick).collect_view();
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
                        name="name"
                        label=words::NAME.in_(lang)
                        hint=words::NAME_HINT.in_(lang)
                        value=answer.typed("name", "")
                        error=answer.wrong("name")
                        autocomplete="off"
                    />
                    <fieldset class="stack is-tight">
                        <legend>{words::SCOPES.in_(lang)}</legend>
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

fn shown(key: NewKey) -> AnyView {
    let lang = page_language();
    view! {
        <Notice tone=Tone::Good>
            <p>{words::made(lang, &key.name)}</p>
            <p><Code text=key.secret/></p>
        </Notice>
    }
    .into_any()
}
