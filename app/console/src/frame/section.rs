//! A part of a form with what it is about beside it.

use bridge::page_language;
use leptos::prelude::*;
use wording::Text;

/// `fields` beside the title and the explanation of what they decide.
pub fn form_section(title: &Text, about: &Text, fields: AnyView) -> AnyView {
    let lang = page_language();
    view! {
        <div class="form-section">
            <div class="form-section-about">
                <h2>{title.in_(lang)}</h2>
                <p>{about.in_(lang)}</p>
            </div>
            {fields}
        </div>
    }
    .into_any()
}
