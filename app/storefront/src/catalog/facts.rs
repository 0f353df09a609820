//! The three facts a shopper worries about, beside the price: when it comes, how to pay, how to return.

use bridge::page_language;
use domain::catalog::read::Promises;
use leptos::prelude::*;
use ui::{Fact, IconName};
use wording::{catalog as words, policies, shop};

use crate::frame::paths;

#[component]
pub fn Facts(promises: Promises) -> impl IntoView {
    let lang = page_language();
    let Promises {
        arrives,
        region,
        order_until,
        delivery_fee,
        cash_fee,
        return_days,
    } = promises;
    let returns = return_days.map_or_else(
        || shop::RETURNS_SOON.in_(lang).to_owned(),
        |days| policies::days(lang, days),
    );
    view! {
        <ul class="facts">
            <Fact icon=IconName::Truck title=words::arrives_in(lang, arrives, &region)>
                {words::order_by(lang, order_until, delivery_fee)}
            </Fact>
            <Fact icon=IconName::Cash title=words::CASH_AVAILABLE.in_(lang)>
                {shop::cash_fee_note(lang, cash_fee)}
            </Fact>
            <Fact icon=IconName::Return title=returns>
                <a href=paths::return_policy(lang)>{words::READ_THE_TERMS.in_(lang)}</a>
            </Fact>
        </ul>
    }
}
