//! What forms of types and of products share: confirming a loss, and typing a size guide.

use bridge::page_language;
use domain::basics::{Language, Translated};
use leptos::prelude::*;
use ui::TextArea;
use wording::console::catalog::OPTIONAL;
use wording::console::frame::{MARKUP_HINT, OWN_NAME};
use wording::console::types as words;

use crate::frame::Answer;

/// What the server answered, and where it asks whether a loss is meant, the button that says so.
pub fn confirm(answer: &Answer) -> AnyView {
    let (notice, asks) = (answer.notice(), answer.asks());
    let sure = move || {
        asks.get().map(|agreed| {
            view! {
                <p>
                    <button class="button is-small is-danger" name="confirmed" value=agreed>
                        {words::CONFIRM.in_(page_language())}
                    </button>
                </p>
            }
        })
    };
    view! {
        {notice}
        {sure}
    }
    .into_any()
}

/// A size guide in both languages.
pub fn guide_fields(answer: &Answer, guide: &Translated) -> AnyView {
    let languages = Language::ALL.map(|of| {
        let (name, before) = match of {
            Language::Arabic => ("guide_ar", &guide.ar),
            Language::English => ("guide_en", &guide.en),
        };
        view! {
            <fieldset class="fields">
                <legend class="field-label">{OWN_NAME.in_(of)}</legend>
                <div lang=of.code() dir=of.dir()>
                    <TextArea
                        name
                        label=words::GUIDE_TEXT.in_(of)
                        optional=OPTIONAL.in_(of)
                        hint=MARKUP_HINT.in_(of)
                        rows=8
                        value=answer.typed(name, before)
                        error=answer.wrong(name)
                    />
                </div>
            </fieldset>
        }
    });
    view! {
        <div class="two-languages">{languages.collect_view()}</div>
        <p class="field-hint">{words::TABLE_HINT.in_(page_language())}</p>
    }
    .into_any()
}
