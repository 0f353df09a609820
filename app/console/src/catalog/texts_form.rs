//! A product's texts, both languages side by side.

use bridge::page_language;
use domain::basics::Language;
use domain::catalog::read::ProductEditor;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Card, Look, TextArea, TextField};
use wording::console::catalog as words;
use wording::console::frame::{MARKUP_HINT, OWN_NAME};

use super::api::EditTexts;
use crate::frame::{Answer, action};

/// The form. It carries the version it was opened on, so that nobody's work is overwritten unseen.
pub fn edit(product: &ProductEditor) -> AnyView {
    let lang = page_language();
    let save = action::<EditTexts, _>();
    let answer = Answer::to(save, &[]);
    let (id, version) = (product.id.to_string(), product.version.to_string());
    let languages = Language::ALL.map(|of| texts(&answer, of, product)).collect_view();
    view! {
        <ActionForm action=save attr:class="card" attr:id="texts">
            <div class="form-section">
                <div class="form-section-about">
                    <h2>{words::TEXTS.in_(lang)}</h2>
                    <p>{words::TEXTS_MEANS.in_(lang)}</p>
                </div>
                <div class="stack">
                    {answer.notice()}
                    <input type="hidden" name="product" value=id/>
                    <input type="hidden" name="version" value=version/>
                    <div class="two-languages">
                        {languages}
                    </div>
                    <p class="field-hint">{words::EMPTY_SHOWS_OTHER.in_(lang)}</p>
                </div>
            </div>
            <div class="form-foot">
                <Button look=Look::Primary busy=save.pending()>{words::SAVE.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

/// The fields of one language, in its own direction.
fn texts(answer: &Answer, of: Language, product: &ProductEditor) -> AnyView {
    let (title_name, body_name) = match of {
        Language::Arabic => ("title_ar", "body_ar"),
        Language::English => ("title_en", "body_en"),
    };
    let (title, body) = written(of, product);
    view! {
        <fieldset class="fields">
            <legend class="field-label">{OWN_NAME.in_(of)}</legend>
            <div class="stack" lang=of.code() dir=of.dir()>
                <TextField
                    name=title_name
                    label=words::PRODUCT_TITLE.in_(of)
                    optional=words::OPTIONAL.in_(of)
                    value=answer.typed(title_name, title)
                    error=answer.wrong(title_name)
                    autocomplete="off"
                />
                <TextArea
                    name=body_name
                    label=words::PRODUCT_BODY.in_(of)
                    optional=words::OPTIONAL.in_(of)
                    hint=MARKUP_HINT.in_(of)
                    rows=8
                    value=answer.typed(body_name, body)
                    error=answer.wrong(body_name)
                />
            </div>
        </fieldset>
    }
    .into_any()
}

/// The texts for people who may not edit them.
pub fn read(product: &ProductEditor) -> AnyView {
    let lang = page_language();
    let texts = Language::ALL
        .iter()
        .map(|of| {
            let (title, _) = written(*of, product);
            view! {
                <div lang=of.code() dir=of.dir()>
                    <p class="small muted">{OWN_NAME.in_(*of)}</p>
                    <p>{title}</p>
                </div>
            }
        })
        .collect_view();
    view! {
        <Card title=words::TEXTS.in_(lang)>
            <div class="card-body two-languages">{texts}</div>
        </Card>
    }
    .into_any()
}

fn written(of: Language, product: &ProductEditor) -> (String, String) {
    match of {
        Language::Arabic => (product.title.ar.clone(), product.body.ar.clone()),
        Language::English => (product.title.en.clone(), product.body.en.clone()),
    }
}
