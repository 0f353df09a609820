//! The four promises under the story of the home page: when it comes, how it is paid, how it goes back, where it is.

use bridge::page_language;
use domain::catalog::read::Promises as Facts;
use leptos::prelude::*;
use ui::{Icon, IconName};
use wording::{policies, shop as words};

use crate::frame::paths;

#[component]
pub fn Promises(facts: Facts) -> impl IntoView {
    let lang = page_language();
    let returns = facts.return_days.map_or_else(
        || words::RETURNS_SOON.in_(lang).to_owned(),
        |days| policies::days(lang, days),
    );
    let promises = [
        (
            IconName::Truck,
            words::arrives_weekday(lang, facts.arrives),
            words::order_until(lang, facts.order_until, &facts.region),
            None,
        ),
        (
            IconName::Cash,
            words::CASH_ON_DELIVERY.in_(lang).to_owned(),
            words::cash_fee_note(lang, facts.cash_fee),
            None,
        ),
        (
            IconName::Return,
            returns,
            words::RETURN_NOTE.in_(lang).to_owned(),
            Some(paths::return_policy(lang)),
        ),
        (
            IconName::Box,
            words::ALWAYS_TRACKED.in_(lang).to_owned(),
            words::ALWAYS_TRACKED_NOTE.in_(lang).to_owned(),
            Some(paths::track(lang)),
        ),
    ];
    let items = promises.into_iter().map(|(icon, title, note, href)| {
        let inside = view! {
            <Icon name=icon/>
            <span>
                <strong>{title}</strong>
                <span class="promise-note">{note}</span>
            </span>
        };
        // What leads nowhere must not look pressable.
        let promise = match href {
            Some(href) => view! { <a class="promise" href=href>{inside}</a> }.into_any(),
            None => view! { <div class="promise">{inside}</div> }.into_any(),
        };
        view! { <li>{promise}</li> }
    });
    view! {
        <section aria-label=words::PROMISES.in_(lang)>
            <ul class="promises">{items.collect_view()}</ul>
        </section>
    }
}
