//! The first page of an empty installation: the shop, its country, its languages, its first manager. Posted as a
//! document, because everything after it is another page.

use bridge::page_language;
use domain::basics::Translated;
use domain::settings::Country;
use leptos::prelude::*;
use ui::{Button, Look};
use wording::console::{door, setup as words};

use super::country_choice::country_choice;
use super::profile_fields;
use crate::accounts::person_fields;
use crate::frame::{Answer, Door, Outcome, in_other_language};

/// `/setup`.
#[component]
pub fn SetupPage() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&["settings/open_shop"]);
    let answer = Answer::to_document("settings/open_shop");
    let other = lang.other();
    view! {
        <Door title=&words::TITLE home="/setup" name=&words::PRODUCT promise=&words::PROMISE>
            <form class="door-form is-long" method="post" action="/_fn/settings/open_shop">
                <h1>{words::TITLE.in_(lang)}</h1>
                <p class="muted">{words::INTRO.in_(lang)}</p>
                {in_other_language(other, format!("/setup?lang={}", other.code()))}
                {answer.notice()}
                {shop(&answer)}
                {languages(&answer)}
                {manager(&answer)}
                <Button look=Look::Primary class="is-wide">{words::OPEN.in_(lang)}</Button>
            </form>
        </Door>
    }
    .into_any()
}

fn shop(answer: &Answer) -> AnyView {
    let lang = page_language();
    let chosen = answer.typed("country", Country::SaudiArabia.code());
    view! {
        <fieldset class="door-step">
            <legend>{words::SHOP.in_(lang)}</legend>
            {profile_fields::names(answer, &Translated::default())}
            {country_choice(&chosen, answer.wrong("country"))}
        </fieldset>
    }
    .into_any()
}

fn languages(answer: &Answer) -> AnyView {
    let lang = page_language();
    view! {
        <fieldset class="door-step">
            <legend>{words::LANGUAGES.in_(lang)}</legend>
            {profile_fields::languages(answer, lang, "both")}
        </fieldset>
    }
    .into_any()
}

fn manager(answer: &Answer) -> AnyView {
    let lang = page_language();
    view! {
        <fieldset class="door-step">
            <legend>{words::MANAGER.in_(lang)}</legend>
            <div class="fields is-two">
                {person_fields::name(answer, "manager_name", "name")}
                {person_fields::email(answer, "username")}
                {person_fields::new_password(answer, &door::PASSWORD, "")}
            </div>
        </fieldset>
    }
    .into_any()
}
