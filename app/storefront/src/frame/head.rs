//! What a page is called, in the browser's tab and to search engines.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use ui::OnServer;

use super::following::follow;

/// The title and, where there is one, the description. `private` pages are a person's own: no search engine lists
/// them. `address` is the one address of a page that is listed.
#[component]
pub fn Head(
    #[prop(into)] shop: String,
    #[prop(into)] title: String,
    #[prop(optional, into)] description: String,
    #[prop(optional)] private: bool,
    #[prop(optional)] address: String,
) -> impl IntoView {
    let title = match (title.is_empty(), shop.is_empty()) {
        (true, _) => shop,
        (false, true) => title,
        (false, false) => wording::shop::page_title(&title, &shop),
    };
    follow(title.clone(), address);
    OnServer::new(move || {
        view! {
            <Title text=title/>
            {(!description.is_empty()).then(|| view! { <Meta name="description" content=description/> })}
            {private.then(|| view! { <Meta name="robots" content="noindex"/> })}
        }
        .into_any()
    })
}
