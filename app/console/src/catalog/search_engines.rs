//! What search engines are told of a page of the shop, and the addresses it had before.

use bridge::page_language;
use domain::basics::Language;
use leptos::prelude::*;
use ui::{Code, TextArea, TextField, Unfold};
use wording::console::catalog::OPTIONAL;
use wording::console::frame::OWN_NAME;
use wording::console::product as words;

use crate::frame::Answer;

/// What they are told so far.
pub struct Told<'a> {
    /// The title, in Arabic and in English.
    pub title: [&'a str; 2],
    /// The description, likewise.
    pub about: [&'a str; 2],
}

/// The fields, folded while nothing is written.
pub fn search_engines(answer: &Answer, told: &Told<'_>) -> AnyView {
    let lang = page_language();
    let is_written = told.title.iter().chain(&told.about).any(|text| !text.is_empty());
    let languages = [
        fields(
            answer,
            Language::Arabic,
            ["seo_title_ar", "seo_about_ar"],
            [told.title[0], told.about[0]],
        ),
        fields(
            answer,
            Language::English,
            ["seo_title_en", "seo_about_en"],
            [told.title[1], told.about[1]],
        ),
    ];
    view! {
        <Unfold summary=words::SEO.in_(lang) class="button is-small" open=is_written || answer.is_here()>
            <p class="field-hint">{words::SEO_MEANS.in_(lang)}</p>
            <div class="two-languages">{languages.into_iter().collect_view()}</div>
        </Unfold>
    }
    .into_any()
}

/// The fields of one language, in its own direction.
fn fields(
    answer: &Answer,
    of: Language,
    [title_name, about_name]: [&'static str; 2],
    [title, about]: [&str; 2],
) -> AnyView {
    view! {
        <fieldset class="fields">
            <legend class="field-label">{OWN_NAME.in_(of)}</legend>
            <div class="stack" lang=of.code() dir=of.dir()>
                <TextField
                    name=title_name
                    label=words::SEO_TITLE.in_(of)
                    optional=OPTIONAL.in_(of)
                    hint=words::SEO_TITLE_MEANS.in_(of)
                    value=answer.typed(title_name, title)
                    error=answer.wrong(title_name)
                    autocomplete="off"
                />
                <TextArea
                    name=about_name
                    label=words::SEO_ABOUT.in_(of)
                    optional=OPTIONAL.in_(of)
                    hint=words::SEO_ABOUT_MEANS.in_(of)
                    rows=3
                    value=answer.typed(about_name, about)
                    error=answer.wrong(about_name)
                />
            </div>
        </fieldset>
    }
    .into_any()
}

/// The addresses that lead to it because it had them before; nothing when there are none.
pub fn former(slugs: &[String]) -> Option<AnyView> {
    let listed = slugs
        .iter()
        .cloned()
        .map(|slug| view! { <li><Code text=slug/></li> });
    (!slugs.is_empty()).then(|| {
        view! {
            <div class="small muted">
                <p>{words::FORMER_SLUGS.in_(page_language())}</p>
                <ul class="row">{listed.collect_view()}</ul>
            </div>
        }
        .into_any()
    })
}
