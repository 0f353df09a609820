//! The three facts a shopper worries about, beside the price: when it comes, how to pay, how to return.

use bridge::page_language;
use domain::basics::Language;
use domain::catalog::read::{Promises, VariantChoice};
use leptos::prelude::*;
use ui::{Fact, IconName};
use wording::{catalog as words, delivery, policies, shop};

use crate::frame::paths;

/// `here` is the page's path.
#[component]
pub fn Facts(promises: Promises, chosen: Memo<Option<VariantChoice>>, here: String) -> impl IntoView {
    let lang = page_language();
    let returns = promises.return_days.map_or_else(
        || shop::RETURNS_SOON.in_(lang).to_owned(),
        |days| policies::days(lang, days),
    );
    let arrives = words::arrives_in(lang, promises.arrives, &promises.region);
    let order_by = words::order_by(lang, promises.order_until, promises.delivery_fee);
    view! {
        <ul class="facts">
            <Fact icon=IconName::Truck title=arrives>
                {order_by} " · "
                <a href=paths::delivery_from(lang, &here) rel="nofollow">{delivery::CHANGE.in_(lang)}</a>
            </Fact>
            {move || {
                let price = chosen.read().as_ref().map(|variant| variant.price);
                cash(lang, &promises, price.is_none_or(|price| promises.takes_cash(price)))
            }}
            <Fact icon=IconName::Return title=returns>
                <a href=paths::return_policy(lang)>{words::READ_THE_TERMS.in_(lang)}</a>
            </Fact>
        </ul>
    }
}

/// How it is paid, or that what one piece comes to is more than couriers collect: what the checkout would say.
fn cash(lang: Language, promises: &Promises, taken: bool) -> AnyView {
    let (title, note) = if taken {
        let fee = shop::cash_fee_note(lang, promises.cash_fee);
        (
            &words::CASH_AVAILABLE,
            words::cash_up_to(lang, &fee, promises.cash_limit),
        )
    } else {
        (&words::ABOVE_CASH, words::above_cash(lang, promises.cash_limit))
    };
    view! { <Fact icon=IconName::Cash title=title.in_(lang)>{note}</Fact> }.into_any()
}
