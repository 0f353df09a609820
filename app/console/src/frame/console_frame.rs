//! Round every page of the console: who is looking, the side, the keys.

use bridge::{Fault, page_language};
use domain::accounts::read::Viewer;
use leptos::prelude::*;
use leptos_router::components::Outlet;
use wording::console::frame as words;

use super::side::Side;
use super::{Fresh, keys, search_forms};
use crate::accounts::api;

/// Who is looking, for the pages below.
#[derive(Clone, Copy)]
pub struct ViewerResource(pub Resource<Result<Viewer, Fault>>);

/// The frame. It stays while pages change in it.
#[component]
pub fn ConsoleFrame() -> impl IntoView {
    let lang = page_language();
    let fresh = Fresh::provide();
    let viewer = ViewerResource(Resource::new(move || fresh.get(), |_| api::read_viewer()));
    provide_context(viewer);
    keys::listen();

    view! {
        <a class="skip-link" href="#main">{words::SKIP.in_(lang)}</a>
        <div class="console" on:submit=search_forms::follow()>
            <Side viewer/>
            <main class="console-main" id="main" tabindex="-1">
                <Outlet/>
            </main>
        </div>
    }
}
