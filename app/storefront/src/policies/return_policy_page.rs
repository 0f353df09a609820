//! The return policy: shown as it is enforced, with its version.

use bridge::page_language;
use leptos::prelude::*;
use ui::{Skeleton, SkeletonShape};
use wording::shop as words;

use super::api;
use crate::frame::{Head, loaded};

/// `/{lang}/policies/returns`
#[component]
pub fn ReturnPolicyPage() -> impl IntoView {
    let lang = page_language();
    let data = Resource::new(|| (), move |()| api::read_return_policy(lang));
    loaded(data, waiting, move |shop, policy| {
        let days = words::return_days(lang, policy.return_days);
        view! {
            <Head shop=shop.name title=policy.title.clone() description=days.clone()/>
            <div class="page is-narrow stack">
                <h1>{policy.title}</h1>
                <p class="muted">{days} " · " {words::policy_since(lang, policy.version, policy.since)}</p>
                // Sanitised before it was stored.
                <div class="prose" inner_html=policy.body_html></div>
                <p class="muted small">{words::POLICY_BINDS.in_(lang)}</p>
            </div>
        }
        .into_any()
    })
}

fn waiting() -> AnyView {
    view! {
        <div class="page is-narrow stack" aria-busy="true">
            <Skeleton/>
            <Skeleton shape=SkeletonShape::Block/>
        </div>
    }
    .into_any()
}
