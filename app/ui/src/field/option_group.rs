//! Colours, sizes: radios dressed as buttons, sold-out ones struck and still there.

use leptos::prelude::*;

use super::shown;

/// A named group of [`OptionButton`]s.
#[component]
pub fn OptionGroup(#[prop(into)] name: Signal<String>, children: Children) -> impl IntoView {
    view! {
        <fieldset>
            <legend class="options-name">{move || name.get()}</legend>
            <div class="options">{children()}</div>
        </fieldset>
    }
}

/// One option. `sold_out` is the hidden word that says so; without it the option can be had.
#[component]
pub fn OptionButton(
    #[prop(into)] name: String,
    #[prop(into)] value: String,
    #[prop(into)] label: String,
    #[prop(optional)] checked: bool,
    #[prop(optional, into)] sold_out: String,
) -> impl IntoView {
    let class = if sold_out.is_empty() {
        "option"
    } else {
        "option is-sold-out"
    };
    view! {
        <label class=class>
            <input type="radio" name=name value=value checked=checked />
            <span>{label}</span>
            {shown(sold_out, |text| view! { <span class="visually-hidden">{text}</span> }.into_any())}
        </label>
    }
}
