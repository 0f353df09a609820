//! The stock of a variant at one place, and the form that corrects it: what was counted, and why it differs.

use bridge::page_language;
use domain::basics::VariantId;
use domain::inventory::read::LevelRow;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Look, TextField, Typed, Unfold};
use wording::console::inventory as words;
use wording::numbers;

use super::api::CorrectStock;
use crate::frame::{Answer, action};

/// The heads above rows of [`CorrectionForm`].
pub fn levels_head() -> AnyView {
    let lang = page_language();
    view! {
        <thead>
            <tr>
                <th scope="col">{words::PLACE.in_(lang)}</th>
                <th scope="col" class="is-number">{words::ON_HAND.in_(lang)}</th>
                <th scope="col" class="is-number">{words::HELD.in_(lang)}</th>
                <th scope="col" class="is-number">{words::FREE.in_(lang)}</th>
                <th scope="col">
                    <span class="visually-hidden">{words::CORRECT.in_(lang)}</span>
                </th>
            </tr>
        </thead>
    }
    .into_any()
}

/// A row: the place, its figures, and the form for people who may correct them. Afterwards `back` is shown.
#[component]
pub fn CorrectionForm(variant: VariantId, level: LevelRow, back: String, may_correct: bool) -> impl IntoView {
    let lang = page_language();
    let free = level.free();
    let form = may_correct.then(|| form(variant, &level, back));
    view! {
        <tr>
            <th scope="row"><bdi>{level.location_name.clone()}</bdi></th>
            <td class="is-number" data-label=words::ON_HAND.in_(lang)>{numbers::integer(lang, level.on_hand)}</td>
            <td class="is-number" data-label=words::HELD.in_(lang)>{numbers::integer(lang, level.held)}</td>
            <td class="is-number" data-label=words::FREE.in_(lang)>{numbers::integer(lang, free)}</td>
            <td>{form}</td>
        </tr>
    }
    .into_any()
}

fn form(variant: VariantId, level: &LevelRow, back: String) -> AnyView {
    let lang = page_language();
    let correct = action::<CorrectStock, _>();
    let (variant, location) = (variant.to_string(), level.location.to_string());
    let answer = Answer::to(correct, &[("variant", &variant), ("location", &location)]);
    let (id, hint) = (
        format!("{variant}-{location}"),
        words::counted_hint(lang, level.on_hand, level.held),
    );
    view! {
        <Unfold summary=words::CORRECT.in_(lang) class="button is-small" open=answer.is_here()>
            <ActionForm action=correct attr:class="stack is-tight">
                {answer.notice()}
                <input type="hidden" name="variant" value=variant/>
                <input type="hidden" name="location" value=location/>
                <input type="hidden" name="back" value=back/>
                <TextField
                    name="counted"
                    id=format!("counted-{id}")
                    label=words::COUNTED.in_(lang)
                    typed=Typed::Whole
                    hint
                    value=answer.typed("counted", "")
                    error=answer.wrong("counted")
                    autocomplete="off"
                />
                <TextField
                    name="reason"
                    id=format!("reason-{id}")
                    label=words::REASON.in_(lang)
                    hint=words::REASON_HINT.in_(lang)
                    value=answer.typed("reason", "")
                    error=answer.wrong("reason")
                    autocomplete="off"
                />
                <Button look=Look::Primary class="is-small" busy=correct.pending()>
                    {words::CORRECT_NOW.in_(lang)}
                </Button>
            </ActionForm>
        </Unfold>
    }
    .into_any()
}
