//! The browser's entry point: it brings the page that the server rendered to life. Nothing else belongs here.

use leptos::mount::hydrate_from_async;
use leptos::prelude::document;
use leptos::tachys::dom::body;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

/// Called once by the page's inline script, when the WASM has been loaded.
#[wasm_bindgen]
pub fn hydrate() {
    leave_the_page_to_the_browser_on_panic();
    spawn_local(async {
        hydrate_from_async(body(), app::App).await.forget();
        tell_that_it_lives();
    });
}

/// After a panic (a part of the program that could not be fetched is one) nothing that runs here can be relied upon:
/// the page says so, and the inline script then leaves links and forms to the browser and the server, which need no
/// script.
fn leave_the_page_to_the_browser_on_panic() {
    std::panic::set_hook(Box::new(|panic| {
        if cfg!(debug_assertions) {
            console_error_panic_hook::hook(panic);
        }
        if let Some(root) = document().document_element() {
            let _ = root.remove_attribute("data-hydrated");
            let _ = root.set_attribute("data-broken", "true");
        }
    }));
}

/// Until now only links and plain forms worked: what drives the page from outside has to know the difference.
fn tell_that_it_lives() {
    if let Some(root) = document().document_element() {
        // It refuses malformed names only.
        let _ = root.set_attribute("data-hydrated", "true");
    }
}
