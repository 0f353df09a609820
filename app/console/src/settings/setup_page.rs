//! The first page of an empty installation: the shop, its country, its languages, its first manager. Posted as a
//! document, because everything after it is another page.

use bridge::page_language;
use domain::basics::Language;
use domain::settings::Country;
use leptos::prelude::*;
use leptos_meta::Title;
use ui::{Button, Choice, Look, RadioCard, SelectField, TextField, Typed};
use wording::console::frame::OWN_NAME;
use wording::console::{accounts, door, setup as words};

use super::country_choice::country_choice;
use crate::frame::{Answer, Outcome};

/// `/setup`.
#[component]
pub fn SetupPage() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&["settings/open_shop"]);
    let answer = Answer::to_document("settings/open_shop");
    let other = lang.other();
    view! {
        <Title text=words::TITLE.in_(lang)/>
        <div class="door">
            <aside class="door-side">
                <a class="side-name" href="/setup">
                    <span class="side-mark"></span>
                    {words::PRODUCT.in_(lang)}
                </a>
                <p>{words::PROMISE.in_(lang)}</p>
                <small>{door::MAKER.in_(lang)}</small>
            </aside>
            <main class="door-main" id="main" tabindex="-1">
                <form class="door-form is-long" method="post" action="/_fn/settings/open_shop">
                    <h1>{words::TITLE.in_(lang)}</h1>
                    <p class="muted">{words::INTRO.in_(lang)}</p>
                    <a
                        class="link"
                        rel="external"
                        href=format!("/setup?lang={}", other.code())
                        lang=other.code()
                        hreflang=other.code()
                    >
                        {OWN_NAME.in_(other)}
                    </a>
                    {answer.notice()}
                    {shop(&answer)}
                    {languages(&answer)}
                    {manager(&answer)}
                    <Button look=Look::Primary class="is-wide">{words::OPEN.in_(lang)}</Button>
                </form>
            </main>
        </div>
    }
    .into_any()
}

fn shop(answer: &Answer) -> AnyView {
    let lang = page_language();
    let chosen = answer.typed("country", Country::SaudiArabia.code());
    view! {
        <fieldset class="door-step">
            <legend>{words::SHOP.in_(lang)}</legend>
            <div class="fields is-two">
                <TextField
                    name="name_ar"
                    label=words::NAME_AR.in_(lang)
                    optional=words::ONE_IS_ENOUGH.in_(lang)
                    value=answer.typed("name_ar", "")
                    error=answer.wrong("name_ar")
                    autocomplete="off"
                />
                <TextField
                    name="name_en"
                    label=words::NAME_EN.in_(lang)
                    optional=words::ONE_IS_ENOUGH.in_(lang)
                    value=answer.typed("name_en", "")
                    error=answer.wrong("name_en")
                    autocomplete="off"
                />
            </div>
            {country_choice(&chosen, answer.wrong("country"))}
        </fieldset>
    }
    .into_any()
}

fn languages(answer: &Answer) -> AnyView {
    let lang = page_language();
    let offered = answer.typed("languages", "both");
    let choices = Language::ALL
        .iter()
        .map(|other| Choice::new(other.code(), OWN_NAME.in_(*other)))
        .collect();
    view! {
        <fieldset class="door-step">
            <legend>{words::LANGUAGES.in_(lang)}</legend>
            <SelectField
                name="default_language"
                label=words::DEFAULT_LANGUAGE.in_(lang)
                hint=words::DEFAULT_LANGUAGE_HINT.in_(lang)
                choices
                value=answer.typed("default_language", lang.code())
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
                <TextField
                    name="manager_name"
                    label=accounts::NAME.in_(lang)
                    value=answer.typed("manager_name", "")
                    error=answer.wrong("manager_name")
                    autocomplete="name"
                />
                <TextField
                    name="email"
                    label=accounts::EMAIL.in_(lang)
                    typed=Typed::Email
                    value=answer.typed("email", "")
                    error=answer.wrong("email")
                    autocomplete="username"
                />
                <TextField
                    name="password"
                    label=door::PASSWORD.in_(lang)
                    typed=Typed::Password
                    hint=accounts::PASSWORD_HINT.in_(lang)
                    error=answer.wrong("password")
                    autocomplete="new-password"
                />
            </div>
        </fieldset>
    }
    .into_any()
}
