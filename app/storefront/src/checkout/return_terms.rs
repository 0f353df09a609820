//! What may be returned, told at the payment step: the version shown here is the one the order is placed under.

use leptos::prelude::*;
use ui::{Fact, IconName};
use wording::{policies, shop};

use super::checkout_state::Checkout;
use crate::frame::paths;

/// The terms and the way to their full text; nothing where the shop has no policy.
#[component]
pub fn ReturnTerms(checkout: Checkout) -> impl IntoView {
    let lang = checkout.lang;
    move || {
        let terms = checkout.returns()?;
        let href = paths::return_policy_version(lang, terms.version);
        Some(view! {
            <ul class="facts">
                <Fact icon=IconName::Return title=policies::terms(lang, terms)>
                    <a href=href target="_blank">
                        {shop::RETURN_POLICY.in_(lang)} " · " {policies::version(lang, terms.version)}
                    </a>
                </Fact>
            </ul>
        })
    }
}
