//! The keyboard: `/` goes to the search, J and K move along the rows, Enter (the browser's own) opens. N goes to the
//! next step of an order. Only the focus moves, so that nothing here has to be undone, and without scripts the Tab
//! key goes the same ways.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Goes to the search.
pub const SEARCH: &str = "/";
/// Goes to the next row.
pub const DOWN: &str = "J";
/// Goes to the row before.
pub const UP: &str = "K";
/// Goes to the next step.
pub const NEXT_STEP: &str = "N";

/// The link of a row, which J and K stop at.
const ROWS: &str = ".table tbody th a";

/// Listens for as long as the frame stands.
pub fn listen() {
    // Effects run in the browser only: there are no keys on the server.
    Effect::new(|| {
        let handle = window_event_listener(ev::keydown, on_key);
        on_cleanup(move || handle.remove());
    });
}

fn on_key(event: KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || is_typing(&event) {
        return;
    }
    let moved = match event.key().as_str() {
        "/" => focus(".console-main .search input"),
        "n" | "N" => focus(".action-bar form .button, .action-bar summary"),
        "j" | "J" => step(1),
        "k" | "K" => step(-1),
        _ => false,
    };
    if moved {
        event.prevent_default();
    }
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"))
}

fn focus(selector: &str) -> bool {
    let element = document().query_selector(selector).ok().flatten();
    element.is_some_and(|element| focus_element(element.unchecked_ref()))
}

fn focus_element(element: &HtmlElement) -> bool {
    element.focus().is_ok()
}

/// Moves the focus `by` rows from the row it is in, or to the first.
fn step(by: i64) -> bool {
    let Ok(rows) = document().query_selector_all(ROWS) else {
        return false;
    };
    let here = document().active_element();
    let current = (0..rows.length()).find(|index| {
        let row = rows.item(*index);
        row.is_some_and(|row| here.as_ref().is_some_and(|here| here.is_same_node(Some(&row))))
    });
    let wanted = match current {
        Some(index) => u32::try_from(i64::from(index) + by)
            .unwrap_or(0)
            .min(rows.length().saturating_sub(1)),
        None => 0,
    };
    rows.item(wanted)
        .is_some_and(|row| focus_element(row.unchecked_ref()))
}
