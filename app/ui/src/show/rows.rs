//! A fact with its condition, a name with its value: the rows of `.facts` and of `.pairs`.

use leptos::prelude::*;

use super::{Icon, IconName};

/// A fact on one line and its condition under it; stands in `<ul class="facts">`.
#[component]
pub fn Fact(icon: IconName, #[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <li class="fact">
            <Icon name=icon />
            <div>
                <strong class="fact-title">{title}</strong>
                <span class="fact-note">{children()}</span>
            </div>
        </li>
    }
}

/// A name and its value; stands in `<dl class="pairs">`, or `<dl class="pairs sums">` for amounts, where the
/// total is the last.
#[component]
pub fn Pair(#[prop(into)] name: String, #[prop(optional)] total: bool, children: Children) -> impl IntoView {
    view! {
        <div class=if total { "pair is-total" } else { "pair" }>
            <dt>{name}</dt>
            <dd>{children()}</dd>
        </div>
    }
}
