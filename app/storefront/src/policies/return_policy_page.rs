//! The return policy: shown as it is enforced, with its version.

use bridge::{Data, page_language};
use domain::basics::Language;
use domain::catalog::read::ShopFrame;
use domain::policies::read::PolicyPage;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use ui::{Notice, Skeleton, SkeletonShape, Tone};
use wording::{policies, shop as words};

use super::api;
use crate::frame::{Public, PublicHead, loaded, paths};

/// `/{lang}/policies/returns`, and `?version=` for one that governs earlier orders.
#[component]
pub fn ReturnPolicyPage() -> impl IntoView {
    let lang = page_language();
    let query = use_query_map();
    let version = Memo::new(move |_| query.read().get("version").unwrap_or_default());
    let data = Data::new(
        move || version.get(),
        move |version| api::read_return_policy(lang, version),
    );
    loaded(data, waiting, move |shop, policy| {
        let terms = policies::terms(lang, policy.terms);
        view! {
            {head(lang, shop, &policy, &terms)}
            <div class="page is-narrow stack">
                <h1>{policy.title}</h1>
                <p class="muted">{terms} " · " {words::policy_since(lang, policy.version, policy.since)}</p>
                {(!policy.is_current).then(|| replaced(lang))}
                // Sanitised before it was stored.
                <div class="prose" inner_html=policy.body_html></div>
                {excluded(lang, policy.exclusions)}
                <p class="muted small">{words::POLICY_BINDS.in_(lang)}</p>
            </div>
        }
        .into_any()
    })
}

/// Search engines list the version in force only.
fn head(lang: Language, shop: ShopFrame, policy: &PolicyPage, terms: &str) -> AnyView {
    let page = Public {
        title: policy.title.clone(),
        description: terms.to_owned(),
        unlisted: !policy.is_current,
        path: paths::return_policy(lang),
        properties: vec![("og:type", "article".to_owned())],
        ..Public::default()
    };
    view! { <PublicHead shop page/> }.into_any()
}

fn replaced(lang: Language) -> impl IntoView {
    view! {
        <Notice tone=Tone::Warn>
            <p>
                {policies::REPLACED.in_(lang)} " "
                <a class="link" href=paths::return_policy(lang)>{policies::SEE_CURRENT.in_(lang)}</a>
            </p>
        </Notice>
    }
}

fn excluded(lang: Language, exclusions: Vec<String>) -> Option<impl IntoView> {
    let lines = exclusions
        .iter()
        .cloned()
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    (!exclusions.is_empty()).then(|| {
        view! {
            <div class="prose">
                <h2>{policies::EXCLUDED.in_(lang)}</h2>
                <ul>{lines}</ul>
            </div>
        }
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
