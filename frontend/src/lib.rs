//! The browser's entry point: it brings the page that the server rendered to life. Nothing else belongs here.

use wasm_bindgen::prelude::wasm_bindgen;

/// Called once by the page's inline script, when the WASM has been loaded.
#[wasm_bindgen]
pub fn hydrate() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_lazy(app::App);
}
