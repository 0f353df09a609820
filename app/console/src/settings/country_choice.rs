//! The countries a shop can be at home in, each with what it sets.

use bridge::page_language;
use domain::settings::Country;
use leptos::prelude::*;
use ui::{Icon, IconName, RadioCard};
use wording::console::setup as words;
use wording::{dates, numbers};

/// The choice: currency, VAT and weekend stand on each card, because they come with the country.
pub fn country_choice(chosen: &str, wrong: Signal<Option<String>>) -> AnyView {
    let lang = page_language();
    let cards = Country::ALL
        .iter()
        .map(|country| card(*country, chosen))
        .collect_view();
    let error = move || {
        wrong.get().map(|wrong| {
            view! {
                <p class="field-error" id="country-error">
                    <Icon name=IconName::Warning/>
                    <span>{wrong}</span>
                </p>
            }
        })
    };
    view! {
        <fieldset aria-describedby=move || wrong.with(Option::is_some).then_some("country-error")>
            <legend class="field-label">{words::COUNTRY.in_(lang)}</legend>
            <div class="choice-cards">{cards}</div>
            {error}
        </fieldset>
    }
    .into_any()
}

fn card(country: Country, chosen: &str) -> AnyView {
    let lang = page_language();
    let facts = country.facts();
    let weekend: Vec<&str> = facts
        .weekend
        .iter()
        .map(|day| dates::weekday_name(lang, *day))
        .collect();
    let sets = words::country_sets(
        lang,
        &numbers::rate(lang, facts.vat_basis_points),
        &weekend.join(words::AND.in_(lang)),
    );
    view! {
        <RadioCard
            name="country"
            value=country.code()
            title=wording::text(facts.ar, facts.en).in_(lang)
            note=sets
            side=numbers::currency(lang, facts.currency)
            checked=chosen == country.code()
        />
    }
    .into_any()
}
