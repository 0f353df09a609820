//! The whole catalogue as a file: one link for each format and language, so that it works as any download does.

use bridge::page_language;
use domain::basics::Language;
use domain::catalog::SheetFormat;
use leptos::prelude::*;
use ui::Card;
use wording::console::frame::OWN_NAME;
use wording::console::sheets as words;

/// The links.
pub fn card() -> AnyView {
    let lang = page_language();
    let formats = SheetFormat::ALL.iter().copied().map(format).collect_view();
    view! {
        <Card title=words::EXPORT.in_(lang)>
            <div class="card-body stack is-tight">
                <p class="muted">{words::EXPORT_MEANS.in_(lang)} " " {words::LANGUAGE_HINT.in_(lang)}</p>
                <ul class="exports">{formats}</ul>
            </div>
        </Card>
    }
    .into_any()
}

fn format(format: SheetFormat) -> AnyView {
    let lang = page_language();
    let name = words::format(lang, format);
    let links = Language::ALL
        .into_iter()
        .map(|language| {
            let file = format!("{}-{}.csv", format.code(), language.code());
            let href = format!("/console/products/export/{file}");
            let spoken = OWN_NAME.in_(language);
            view! {
                <a class="button is-small" rel="external" href=href download=format!("products-{file}") lang=language.code()
                    aria-label=format!("{name}, {spoken}")>
                    {spoken}
                </a>
            }
        })
        .collect_view();
    view! {
        <li class="row">
            <strong>{name}</strong>
            {links}
        </li>
    }
    .into_any()
}
