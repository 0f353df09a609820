//! Nothing here, or it could not be fetched.

use leptos::prelude::*;

use crate::{Icon, IconName};

/// Nothing here, or (`failed`) it could not be fetched: what that means, and the way on as children. Where it stands
/// for the `whole_page`, its title is the page's.
#[component]
pub fn EmptyState(
    icon: IconName,
    #[prop(into)] title: String,
    #[prop(optional, into)] text: String,
    #[prop(optional)] failed: bool,
    #[prop(optional)] whole_page: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=if failed { "empty is-failed" } else { "empty" } role=failed.then_some("alert")>
            <Icon name=icon />
            {if whole_page {
                view! { <h1 class="empty-title">{title}</h1> }.into_any()
            } else {
                view! { <p class="empty-title">{title}</p> }.into_any()
            }}
            {(!text.is_empty()).then(|| view! { <p class="empty-text">{text}</p> })}
            {children.map(|children| children())}
        </div>
    }
}
