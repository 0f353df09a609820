//! The keyboard of the grid. A cell is an input of the browser's own, so typing, Tab and everything a person's own
//! tools do work by themselves; here is what a spreadsheet has besides: moving by arrows and Enter, taking a cell back,
//! copying down, pasting a column. Arrows go where they point, in both directions of writing.

use domain::basics::Language;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{
    ClipboardEvent, Element, Event, EventTarget, FocusEvent, HtmlElement, HtmlInputElement,
    HtmlSelectElement, KeyboardEvent,
};

/// A cell that has been changed and not been saved.
const CHANGED: &str = "is-changed";
/// A cell in which arrows move between letters, because somebody is typing.
const TYPING: &str = "data-typing";

/// The keyboard of one grid.
#[derive(Debug, Clone, Copy)]
pub struct Keys {
    right_to_left: bool,
    changed: RwSignal<i64>,
    /// The cell that had the focus last.
    here: RwSignal<Option<(i64, i64)>>,
}

impl Keys {
    /// For the page's language.
    pub fn new() -> Self {
        let keys = Self {
            right_to_left: bridge::page_language() == Language::Arabic,
            changed: RwSignal::new(0),
            here: RwSignal::new(None),
        };
        // What was refused stands in its cells changed from the beginning.
        Effect::new(move || keys.count());
        keys
    }

    /// How many cells wait to be saved.
    pub fn changed(self) -> i64 {
        self.changed.get()
    }

    /// Moves, takes back, copies down.
    pub fn on_key(self, event: &KeyboardEvent) {
        let Some((cell, at)) = cell_of(event.target()) else {
            return;
        };
        if event.alt_key() || event.meta_key() {
            return;
        }
        let (row, column) = at;
        let is_typing = cell.has_attribute(TYPING);
        let key = event.key();
        let done = match key.as_str() {
            "d" | "D" if event.ctrl_key() => self.copy_down(&cell, at),
            _ if event.ctrl_key() => false,
            "ArrowUp" => go(|step| (row - step, column)),
            "ArrowDown" => go(|step| (row + step, column)),
            "Enter" if event.shift_key() => go(|step| (row - step, column)),
            "Enter" => {
                // At the last row it stays, and saves nothing by accident.
                go(|step| (row + step, column));
                true
            }
            "ArrowLeft" | "ArrowRight" if !is_typing => {
                let forward = (key == "ArrowRight") != self.right_to_left;
                let by = if forward { 1 } else { -1 };
                go(|step| (row, column + by * step))
            }
            "Escape" => {
                let before = cell.get_attribute("data-was").unwrap_or_default();
                self.write(&cell, &before);
                select(&cell);
                true
            }
            "F2" => cell.set_attribute(TYPING, "").is_ok(),
            _ => false,
        };
        if done {
            event.prevent_default();
        }
    }

    /// Marks what was typed.
    pub fn on_input(self, event: &Event) {
        if let Some((cell, _)) = cell_of(event.target()) {
            // Without effect only where the page is going away.
            let _ = cell.set_attribute(TYPING, "");
            self.mark(&cell);
        }
    }

    /// A cell that is come to is not typed into yet: the first letter replaces what is there.
    pub fn on_focus(self, event: &FocusEvent) {
        if let Some((cell, at)) = cell_of(event.target()) {
            let _ = cell.remove_attribute(TYPING);
            select(&cell);
            self.here.set(Some(at));
        }
    }

    /// Lays what a spreadsheet copied over the cells from here on.
    pub fn on_paste(self, event: &ClipboardEvent) {
        let Some((_, (row, column))) = cell_of(event.target()) else {
            return;
        };
        let data = event.clipboard_data();
        let Some(text) = data.and_then(|data| data.get_data("text/plain").ok()) else {
            return;
        };
        let text = text.trim_end_matches(['\r', '\n']);
        if !text.contains(['\n', '\t']) {
            return;
        }
        event.prevent_default();
        for (line, down) in text.lines().zip(0..) {
            for (value, across) in line.split('\t').zip(0..) {
                if let Some(cell) = cell_at((row + down, column + across)) {
                    self.write(&cell, value.trim());
                }
            }
        }
    }

    /// Writes the cell that had the focus last into all below it.
    pub fn fill_down(self) {
        let Some((row, column)) = self.here.get_untracked() else {
            return;
        };
        let Some(value) = cell_at((row, column)).map(|cell| value(&cell)) else {
            return;
        };
        for below in rows_from(row + 1) {
            if let Some(cell) = cell_at((below, column)) {
                self.write(&cell, &value);
            }
        }
    }

    fn copy_down(self, cell: &Element, (row, column): (i64, i64)) -> bool {
        // The state stands on a product's first row only.
        let above = (0..row).rev().find_map(|above| cell_at((above, column)));
        if let Some(above) = above {
            self.write(cell, &value(&above));
        }
        true
    }

    fn write(self, cell: &Element, text: &str) {
        if let Some(input) = cell.dyn_ref::<HtmlInputElement>() {
            input.set_value(text);
        } else if let Some(choice) = cell.dyn_ref::<HtmlSelectElement>() {
            let before = choice.value();
            choice.set_value(text);
            if choice.value().is_empty() {
                choice.set_value(&before);
            }
        }
        self.mark(cell);
    }

    fn mark(self, cell: &Element) {
        let before = cell.get_attribute("data-was").unwrap_or_default();
        let is_changed = value(cell).trim() != before;
        let _ = cell.class_list().toggle_with_force(CHANGED, is_changed);
        self.count();
    }

    fn count(self) {
        let found = document().query_selector_all(".grid-cell.is-changed");
        self.changed
            .set(found.map_or(0, |found| i64::from(found.length())));
    }
}

/// Rows of a page, from this one on.
fn rows_from(row: i64) -> std::ops::Range<i64> {
    let rows = i64::try_from(domain::catalog::GRID_ROWS_MAX).unwrap_or(0);
    row..rows
}

fn cell_of(target: Option<EventTarget>) -> Option<(Element, (i64, i64))> {
    let cell = target?.dyn_into::<Element>().ok()?;
    let place = cell.get_attribute("data-cell")?;
    let (row, column) = place.split_once(':')?;
    Some((cell, (row.parse().ok()?, column.parse().ok()?)))
}

fn cell_at((row, column): (i64, i64)) -> Option<Element> {
    document()
        .query_selector(&format!("[data-cell=\"{row}:{column}\"]"))
        .ok()
        .flatten()
}

/// Goes to the nearest cell in a direction; whether there is one.
fn go(place: impl Fn(i64) -> (i64, i64)) -> bool {
    let Some(cell) = rows_from(1).find_map(|step| cell_at(place(step))) else {
        return false;
    };
    cell.dyn_ref::<HtmlElement>()
        .is_some_and(|cell| cell.focus().is_ok())
}

fn select(cell: &Element) {
    if let Some(input) = cell.dyn_ref::<HtmlInputElement>() {
        input.select();
    }
}

fn value(cell: &Element) -> String {
    if let Some(input) = cell.dyn_ref::<HtmlInputElement>() {
        input.value()
    } else {
        cell.dyn_ref::<HtmlSelectElement>()
            .map(HtmlSelectElement::value)
            .unwrap_or_default()
    }
}
