//! The shop's name and its languages: asked when it is opened, and changed later.

use bridge::page_language;
use domain::basics::{Language, Translated};
use leptos::prelude::*;
use ui::{Choice, RadioCard, SelectField, TextField};
use wording::console::frame::OWN_NAME;
use wording::console::setup as words;

use crate::frame::Answer;

/// Its name in both languages.
pub fn names(answer: &Answer, name: &Translated) -> AnyView {
    let lang = page_language();
    view! {
        <div class="fields is-two">
            <TextField
                name="name_ar"
                label=words::NAME_AR.in_(lang)
                optional=words::ONE_IS_ENOUGH.in_(lang)
                value=answer.typed("name_ar", name.ar.as_str())
                error=answer.wrong("name_ar")
                autocomplete="off"
            />
            <TextField
                name="name_en"
                label=words::NAME_EN.in_(lang)
                optional=words::ONE_IS_ENOUGH.in_(lang)
                value=answer.typed("name_en", name.en.as_str())
                error=answer.wrong("name_en")
                autocomplete="off"
            />
        </div>
    }
    .into_any()
}

/// The first language, and whether it is the only one (`languages` is `both` or `one`).
pub fn languages(answer: &Answer, first: Language, languages: &str) -> AnyView {
    let lang = page_language();
    let offered = answer.typed("languages", languages);
    let wrong = answer.wrong("languages");
    let choices = Language::ALL
        .iter()
        .map(|other| Choice::new(other.code(), OWN_NAME.in_(*other)))
        .collect();
    view! {
        <SelectField
            name="default_language"
            label=words::DEFAULT_LANGUAGE.in_(lang)
            hint=words::DEFAULT_LANGUAGE_HINT.in_(lang)
            choices
            value=answer.typed("default_language", first.code())
            error=answer.wrong("default_language")
        />
        <div class="choice-cards">
            <RadioCard
                name="languages"
                value="both"
                title=words::BOTH.in_(lang)
                note=words::BOTH_MEANS.in_(lang)
                checked=offered != "one"
            />
            <RadioCard
                name="languages"
                value="one"
                title=words::ONE.in_(lang)
                note=words::ONE_MEANS.in_(lang)
                checked=offered == "one"
            />
        </div>
        {move || wrong.get().map(|sentence| view! { <p class="field-error">{sentence}</p> })}
    }
    .into_any()
}
