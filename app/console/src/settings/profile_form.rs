//! Name, VAT, languages and order numbers.

use bridge::page_language;
use domain::settings::read::ShopEditor;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Look, TextField, Typed};
use wording::console::settings as words;

use super::api::EditShop;
use super::profile_fields;
use crate::frame::{Answer, action, form_section};

/// The form. It carries the version it was opened on, so that nobody's work is overwritten unseen.
pub fn form(shop: &ShopEditor) -> AnyView {
    let lang = page_language();
    let save = action::<EditShop, _>();
    let answer = Answer::to(save, &[]);
    let version = shop.version.to_string();
    let profile = &shop.profile;
    let name = view! {
        <div class="stack">
            {answer.notice()}
            {profile_fields::names(&answer, &profile.name)}
        </div>
    };
    let name = form_section(&words::NAME, &words::NAME_MEANS, name.into_any());
    let vat = form_section(
        &words::VAT,
        &words::VAT_MEANS,
        vat(&answer, profile.vat_percent()),
    );
    let languages = view! {
        <div class="stack">
            {profile_fields::languages(&answer, profile.default_language, profile.languages())}
        </div>
    };
    let languages = form_section(&words::LANGUAGES, &words::LANGUAGES_MEAN, languages.into_any());
    let orders = form_section(
        &words::ORDERS,
        &words::ORDERS_MEAN,
        prefix(&answer, &profile.order_prefix),
    );
    view! {
        <ActionForm action=save attr:class="card" attr:novalidate=true>
            <input type="hidden" name="version" value=version/>
            {name}
            {vat}
            {languages}
            {orders}
            <div class="form-foot">
                <Button look=Look::Primary busy=save.pending()>{words::SAVE.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

fn vat(answer: &Answer, now: String) -> AnyView {
    let lang = page_language();
    view! {
        <div class="fields is-two">
            <TextField
                name="vat"
                label=words::VAT_RATE.in_(lang)
                hint=words::VAT_HINT.in_(lang)
                typed=Typed::Amount
                value=answer.typed("vat", now)
                error=answer.wrong("vat")
                autocomplete="off"
            />
        </div>
    }
    .into_any()
}

fn prefix(answer: &Answer, now: &str) -> AnyView {
    let lang = page_language();
    view! {
        <div class="fields is-two">
            <TextField
                name="order_prefix"
                label=words::PREFIX.in_(lang)
                hint=words::PREFIX_HINT.in_(lang)
                typed=Typed::Code
                value=answer.typed("order_prefix", now)
                error=answer.wrong("order_prefix")
                autocomplete="off"
            />
        </div>
    }
    .into_any()
}
