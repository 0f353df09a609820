//! Programs of partners.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::partners::read::{KeyRow, NewKey};
use leptos::prelude::*;
use ui::{Card, Column, DataTable, EmptyState, IconName};
use wording::console::partners as words;

use super::key_form::KeyForm;
use super::{api, key_row};
use crate::frame::{Fresh, Outcome, PageHead, loaded};

/// `/console/partners`.
#[component]
pub fn PartnersPage() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&["partners/add_key", "partners/revoke_key"]);
    let answered = bridge::answer_of::<NewKey>("partners/add_key");
    let fresh = Fresh::here();
    let keys = Resource::new(move || fresh.get(), |_| api::list_keys());

    view! {
        <PageHead title=words::TITLE.in_(lang) note=words::NOTE.in_(lang)/>
        <KeyForm answered/>
        {loaded(keys, list)}
    }
    .into_any()
}

fn list(_: Viewer, keys: Vec<KeyRow>) -> AnyView {
    let lang = page_language();
    let body = if keys.is_empty() {
        view! { <EmptyState icon=IconName::Tag title=words::NO_KEYS.in_(lang) text=words::NO_KEYS_WHY.in_(lang)/> }
            .into_any()
    } else {
        let columns = vec![
            Column::text(words::NAME.in_(lang)),
            Column::text(words::PREFIX.in_(lang)),
            Column::text(words::SCOPES.in_(lang)),
            Column::text(words::SINCE.in_(lang)),
            Column::text(words::LAST_USED.in_(lang)),
            Column::text(words::ACCESS.in_(lang)),
        ];
        let rows = keys.into_iter().map(key_row::row).collect_view();
        view! { <DataTable name=words::KEYS.in_(lang) columns>{rows}</DataTable> }.into_any()
    };
    view! { <Card title=words::KEYS.in_(lang)>{body}</Card> }.into_any()
}
