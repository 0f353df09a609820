//! The whole of what a person sees, put together: the document around every page ([`shell`]) and which page stands
//! at which address ([`site_map`]). The pages themselves live in the crates of their audiences.

use leptos::prelude::*;
use leptos_meta::{Title, provide_meta_context};
use leptos_router::components::Router;
use leptos_router::hooks::use_location;
use ui::OnServer;

mod language;
mod shell;
mod site_map;
mod splits;

pub use shell::shell;
pub use storefront::paths;

/// Everything inside `<body>`: rendered by the server, and brought to life by the browser.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();

    view! {
        {OnServer::new(|| view! { <Title formatter=written_title/> }.into_any())}
        <Router>
            {settle_location}
            <language::DocumentLanguage/>
            <site_map::SiteMap/>
        </Router>
    }
}

/// Computes what pages read of their address before any part of a page is built. On the server several threads walk the
/// parts that wait for data, and a memo that two of them read for the first time at once is empty for one of the two
/// (`reactive_graph` takes the old value out of it while it computes the new one), which ends the request with a panic.
fn settle_location() {
    let location = use_location();
    location.pathname.with_untracked(|_| ());
    location.search.with_untracked(|_| ());
    location.query.with_untracked(|_| ());
    location.hash.with_untracked(|_| ());
}

/// The library puts a title into the server's HTML as it stands, and somebody may have called a product `</title>`.
fn written_title(title: String) -> String {
    title
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
