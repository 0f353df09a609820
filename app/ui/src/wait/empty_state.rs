//! Nothing here, or it could not be fetched.

use leptos::prelude::*;

use crate::{Icon, IconName};

/// Nothing here, or (`failed`) it could not be fetched: what that means, and the way on as children.
#[component]
pub fn EmptyState(
    icon: IconName,
    #[prop(into)] title: String,
    #[prop(optional, into)] text: String,
    #[prop(optional)] failed: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=if failed { "empty is-failed" } else { "empty" } role=failed.then_some("alert")>
            <Icon name=icon />
            <p class="empty-title">{title}</p>
            {(!text.is_empty()).then(|| view! { <p class="empty-text">{text}</p> })}
            {children.map(|children| children())}
        </div>
    }
}
