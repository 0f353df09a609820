//! Adding a synonym, beside the words that found nothing or for any words, and taking one out.

use bridge::page_language;
use domain::basics::SynonymId;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Look, TextField, Unfold};
use wording::console::search as words;

use super::api::{AddSynonym, RemoveSynonym};
use crate::frame::{Answer, action};

/// What `missed` words mean, asked for where they are listed.
pub fn mend(missed: String) -> AnyView {
    let lang = page_language();
    let add = action::<AddSynonym, _>();
    let answer = Answer::to(add, &[("one", &missed)]);
    view! {
        <Unfold summary=words::MEANS.in_(lang) class="button is-small" open=answer.is_here()>
            <ActionForm action=add attr:class="stack is-tight">
                {answer.notice()}
                <TextField
                    name="other"
                    id=format!("means-{missed}").replace(' ', "-")
                    label=words::OTHER.in_(lang)
                    value=answer.typed("other", "")
                    error=answer.wrong("other")
                    autocomplete="off"
                />
                <input type="hidden" name="one" value=missed/>
                <Button look=Look::Primary class="is-small" busy=add.pending()>{words::ADD.in_(lang)}</Button>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}

/// Takes a pair out.
pub fn remove(synonym: SynonymId) -> AnyView {
    let lang = page_language();
    let remove = action::<RemoveSynonym, _>();
    let synonym = synonym.to_string();
    let answer = Answer::to(remove, &[("synonym", &synonym)]);
    view! {
        <ActionForm action=remove>
            <input type="hidden" name="synonym" value=synonym/>
            <Button class="is-small" busy=remove.pending()>{words::REMOVE.in_(lang)}</Button>
        </ActionForm>
        {answer.notice()}
    }
    .into_any()
}

/// Any two ways to say the same.
#[component]
pub fn AddSynonymForm() -> impl IntoView {
    let lang = page_language();
    let add = action::<AddSynonym, _>();
    let answer = Answer::to(add, &[]);
    view! {
        <ActionForm action=add attr:class="card">
            <div class="form-section">
                <div class="form-section-about">
                    <h2>{words::ADD.in_(lang)}</h2>
                    <p>{words::SYNONYMS_MEAN.in_(lang)}</p>
                </div>
                <div class="stack">
                    {answer.notice()}
                    <div class="fields is-two">
                        <TextField
                            name="one"
                            label=words::ONE.in_(lang)
                            value=answer.typed("one", "")
                            error=answer.wrong("one")
                            autocomplete="off"
                        />
                        <TextField
                            name="other"
                            label=words::OTHER.in_(lang)
                            value=answer.typed("other", "")
                            error=answer.wrong("other")
                            autocomplete="off"
                        />
                    </div>
                </div>
            </div>
            <div class="form-foot">
                <Button look=Look::Primary busy=add.pending()>{words::ADD.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}
