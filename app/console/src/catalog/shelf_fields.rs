//! The fields that categories and collections have alike: names, the text above the goods, the address.

use bridge::page_language;
use domain::basics::Language;
use domain::catalog::ShelfForm;
use leptos::prelude::*;
use ui::{TextArea, TextField, Typed};
use wording::console::catalog::OPTIONAL;
use wording::console::collections::ABOUT;
use wording::console::product::{NAME_AR, NAME_EN, SLUG, SLUG_MEANS};

use super::search_engines::{Told, former};
use crate::frame::Answer;

/// The texts in both languages beside each other, then the address with those it had before.
pub fn shelf_fields(answer: &Answer, before: &ShelfForm, former_slugs: &[String]) -> AnyView {
    let lang = page_language();
    let texts = Language::ALL.map(|of| texts(answer, of, before)).collect_view();
    view! {
        <div class="two-languages">{texts}</div>
        <TextField
            name="slug"
            label=SLUG.in_(lang)
            hint=SLUG_MEANS.in_(lang)
            typed=Typed::Code
            value=answer.typed("slug", &before.slug)
            error=answer.wrong("slug")
            autocomplete="off"
        />
        {former(former_slugs)}
    }
    .into_any()
}

/// What search engines are told so far.
pub fn told(before: &ShelfForm) -> Told<'_> {
    Told {
        title: [&before.seo_title_ar, &before.seo_title_en],
        about: [&before.seo_about_ar, &before.seo_about_en],
    }
}

/// The name and the text above the goods in one language, in its own direction.
fn texts(answer: &Answer, of: Language, before: &ShelfForm) -> AnyView {
    let (name, label, about, was) = match of {
        Language::Arabic => (
            "name_ar",
            &NAME_AR,
            "about_ar",
            (&before.name_ar, &before.about_ar),
        ),
        Language::English => (
            "name_en",
            &NAME_EN,
            "about_en",
            (&before.name_en, &before.about_en),
        ),
    };
    view! {
        <div class="stack" lang=of.code() dir=of.dir()>
            <TextField
                name=name
                label=label.in_(of)
                optional=OPTIONAL.in_(of)
                value=answer.typed(name, was.0)
                error=answer.wrong(name)
                autocomplete="off"
            />
            <TextArea
                name=about
                label=ABOUT.in_(of)
                optional=OPTIONAL.in_(of)
                rows=3
                value=answer.typed(about, was.1)
                error=answer.wrong(about)
            />
        </div>
    }
    .into_any()
}
