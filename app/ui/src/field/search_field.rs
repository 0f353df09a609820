//! What one looks for.

use leptos::prelude::*;

use super::shown;
use crate::{Icon, IconName, Kbd};

/// A search form of one field, `q`, which opens `action?q=…`. `key` is the key that leads here, shown in it.
#[component]
pub fn SearchField(
    #[prop(into)] action: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] placeholder: String,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] key: String,
) -> impl IntoView {
    view! {
        <form class="search" role="search" method="get" action=action>
            <Icon name=IconName::Search />
            <input
                class="input"
                type="search"
                name="q"
                enterkeyhint="search"
                autocomplete="off"
                aria-label=label
                placeholder=placeholder
                value=value
            />
            {shown(key, |key| view! { <Kbd>{key}</Kbd> }.into_any())}
        </form>
    }
}
