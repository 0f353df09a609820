//! The whole of what a person sees, put together: the document around every page ([`shell`]) and which page stands
//! at which address ([`site_map`]). The pages themselves live in the crates of their audiences.

use leptos::prelude::*;
use leptos_meta::{Title, provide_meta_context};
use leptos_router::components::Router;

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
        <Title formatter=written_title/>
        <Router>
            <language::DocumentLanguage/>
            <site_map::SiteMap/>
        </Router>
    }
}

/// The library puts a title into the server's HTML as it stands, and somebody may have called a product `</title>`. In
/// the browser it is set as text and must not be escaped.
fn written_title(title: String) -> String {
    if cfg!(feature = "ssr") {
        title
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
    } else {
        title
    }
}
