//! What one looks for.

use leptos::html;
use leptos::prelude::*;

use super::shown;
use crate::{Icon, IconName, Kbd};

/// What drops down from a search field while somebody types: a list of options, the children of the field. Focus
/// stays in the field; an option is told apart by being the active one.
#[derive(Clone, Copy)]
pub struct Suggesting {
    /// The id of the list; option `n` has the id `{list}-{n}`.
    pub list: &'static str,
    /// Whether the list is open.
    pub open: Signal<bool>,
    /// The active option.
    pub active: Signal<Option<usize>>,
    /// The field itself.
    pub field: NodeRef<html::Input>,
}

/// A search form of one field, `q`, which opens `action?q=…`. `key` is the key that leads here, shown in it.
#[component]
pub fn SearchField(
    #[prop(into)] action: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] placeholder: String,
    #[prop(optional, into)] value: String,
    #[prop(optional, into)] key: String,
    #[prop(optional)] suggesting: Option<Suggesting>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let expanded = suggesting.map(|with| move || if with.open.get() { "true" } else { "false" });
    let active = suggesting.map(|with| move || with.active.get().map(|n| format!("{}-{n}", with.list)));
    let field = suggesting.map_or_else(NodeRef::new, |with| with.field);
    view! {
        <form class="search" role="search" method="get" action=action>
            <Icon name=IconName::Search />
            <input
                class="input"
                type="search"
                name="q"
                enterkeyhint="search"
                autocomplete="off"
                aria-label=label
                placeholder=placeholder
                value=value
                node_ref=field
                role=suggesting.map(|_| "combobox")
                aria-autocomplete=suggesting.map(|_| "list")
                aria-controls=suggesting.map(|with| with.list)
                aria-expanded=expanded
                aria-activedescendant=active
            />
            {shown(key, |key| view! { <Kbd>{key}</Kbd> }.into_any())}
            {children.map(|children| children())}
        </form>
    }
}
