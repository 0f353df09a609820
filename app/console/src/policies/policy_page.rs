//! The screen of the return policy: the form for the next version, and every version there was.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::policies::read::PolicyEditor;
use leptos::prelude::*;
use wording::console::policies as words;

use super::{api, policy_form, versions};
use crate::frame::{DoneNotice, Fresh, Outcome, PageHead, loaded};

/// `/console/policies`.
#[component]
pub fn PolicyScreen() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&["policies/publish"]);
    let fresh = Fresh::here();
    let policy = Resource::new(move || fresh.get(), |_| api::open_policy());
    view! {
        <PageHead title=words::TITLE.in_(lang) note=words::NOTE.in_(lang)/>
        <DoneNotice/>
        {loaded(policy, page)}
    }
    .into_any()
}

fn page(_viewer: Viewer, policy: PolicyEditor) -> AnyView {
    view! {
        {policy_form::form(&policy)}
        {versions::versions(policy.versions)}
    }
    .into_any()
}
