//! What something costs, as the caller wrote it for the reader.

use leptos::prelude::*;

/// A price. `was` is the old one, struck, and `was_label` the hidden word before it ("was"); `note` is the
/// condition ("VAT included"). `class` may be `is-large`.
#[component]
pub fn Price(
    #[prop(into)] now: String,
    #[prop(optional_no_strip, into)] was: Option<String>,
    #[prop(optional, into)] was_label: String,
    #[prop(optional, into)] note: String,
    #[prop(optional)] class: &'static str,
) -> impl IntoView {
    view! {
        <p class=crate::classes("price", class)>
            <bdi class="price-now">{now}</bdi>
            {was
                .map(|was| {
                    view! {
                        <s class="price-was">
                            <span class="visually-hidden">{was_label} " "</span>
                            <bdi>{was}</bdi>
                        </s>
                    }
                })}
            {(!note.is_empty()).then(|| view! { <span class="price-note">{note}</span> })}
        </p>
    }
}
