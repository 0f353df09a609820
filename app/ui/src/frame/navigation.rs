//! From here to elsewhere: up the path, and along a list.

use leptos::prelude::*;

use crate::{Icon, IconName};

/// The path to this page: (address, name) of what lies above it, then its own name.
#[component]
pub fn Breadcrumbs(
    #[prop(into)] label: String,
    above: Vec<(String, String)>,
    #[prop(into)] here: String,
) -> impl IntoView {
    let above = above
        .into_iter()
        .map(|(href, name)| {
            view! {
                <li>
                    <a href=href>{name}</a>
                    <Icon name=IconName::Chevron />
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="crumbs" aria-label=label>
            <ol>{above} <li aria-current="page">{here}</li></ol>
        </nav>
    }
}

/// Back and on through a long list: (address, words) where there is one.
#[component]
pub fn Pagination(
    #[prop(into)] label: String,
    previous: Option<(String, String)>,
    next: Option<(String, String)>,
) -> impl IntoView {
    view! {
        <nav class="pagination" aria-label=label>
            {previous.map(|(href, words)| view! { <a class="button" rel="prev" href=href>{words}</a> })}
            {next.map(|(href, words)| view! { <a class="button" rel="next" href=href>{words}</a> })}
        </nav>
    }
}
