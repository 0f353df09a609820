//! The whole of what a person sees, put together: the document around every page ([`shell`]) and which page stands
//! at which address ([`site_map`]). The pages themselves live in the crates of their audiences.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::Router;

mod language;
mod shell;
mod site_map;

pub use shell::shell;

/// Everything inside `<body>`: rendered by the server, and brought to life by the browser.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();

    view! {
        <Router>
            <language::DocumentLanguage/>
            <site_map::SiteMap/>
        </Router>
    }
}
