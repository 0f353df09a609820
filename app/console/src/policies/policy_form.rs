//! The next version of the return policy: the terms programs understand, and the text in both languages.

use bridge::page_language;
use domain::basics::Language;
use domain::policies::ReturnPayer;
use domain::policies::read::PolicyEditor;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Choice, Look, SelectField, TextArea, TextField, Typed};
use wording::console::frame::OWN_NAME;
use wording::console::policies as words;
use wording::policies;

use super::api::PublishPolicy;
use crate::frame::{Answer, action};

/// The form. It carries the version it was opened on, so that nobody's work is overwritten unseen.
pub fn form(policy: &PolicyEditor) -> AnyView {
    let lang = page_language();
    let publish = action::<PublishPolicy, _>();
    let answer = Answer::to(publish, &[]);
    let (version, terms) = (policy.version.to_string(), terms(&answer, policy));
    let languages = Language::ALL.map(|of| texts(&answer, of, policy)).collect_view();
    view! {
        <ActionForm action=publish attr:class="card">
            <input type="hidden" name="version" value=version/>
            <div class="form-section">
                <div class="form-section-about">
                    <h2>{words::TERMS.in_(lang)}</h2>
                    <p>{words::TERMS_MEANS.in_(lang)}</p>
                </div>
                <div class="stack">
                    {answer.notice()}
                    {terms}
                </div>
            </div>
            <div class="form-section">
                <div class="form-section-about">
                    <h2>{words::TEXTS.in_(lang)}</h2>
                    <p>{words::TEXTS_MEANS.in_(lang)}</p>
                </div>
                <div class="two-languages">{languages}</div>
            </div>
            <div class="form-foot">
                <Button look=Look::Primary busy=publish.pending()>{words::PUBLISH.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

/// Days and who pays.
fn terms(answer: &Answer, policy: &PolicyEditor) -> AnyView {
    let lang = page_language();
    let payers = ReturnPayer::ALL
        .iter()
        .map(|payer| Choice::new(payer.code(), policies::payer(lang, *payer)))
        .collect::<Vec<_>>();
    view! {
        <div class="fields is-two">
            <TextField
                name="return_days"
                label=words::DAYS.in_(lang)
                typed=Typed::Whole
                hint=words::DAYS_HINT.in_(lang)
                value=answer.typed("return_days", policy.return_days.to_string())
                error=answer.wrong("return_days")
                autocomplete="off"
            />
            <SelectField
                name="payer"
                label=words::PAYER.in_(lang)
                choices=payers
                value=answer.typed("payer", policy.payer.code())
                error=answer.wrong("payer")
            />
        </div>
    }
    .into_any()
}

/// The fields of one language, in its own direction. A language the shop does not speak may be left out.
fn texts(answer: &Answer, of: Language, policy: &PolicyEditor) -> AnyView {
    let (title, exclusions, body) = match of {
        Language::Arabic => ("title_ar", "exclusions_ar", "body_ar"),
        Language::English => ("title_en", "exclusions_en", "body_en"),
    };
    let written = |text: &domain::basics::Translated| match of {
        Language::Arabic => text.ar.clone(),
        Language::English => text.en.clone(),
    };
    let optional = if policy.languages.contains(&of) {
        ""
    } else {
        words::OPTIONAL.in_(of)
    };
    view! {
        <fieldset class="fields">
            <legend class="field-label">{OWN_NAME.in_(of)}</legend>
            <div class="stack" lang=of.code() dir=of.dir()>
                <TextField
                    name=title
                    label=words::POLICY_TITLE.in_(of)
                    optional
                    value=answer.typed(title, written(&policy.title))
                    error=answer.wrong(title)
                    autocomplete="off"
                />
                <TextArea
                    name=exclusions
                    label=words::EXCLUSIONS.in_(of)
                    optional=words::OPTIONAL.in_(of)
                    hint=words::EXCLUSIONS_HINT.in_(of)
                    rows=4
                    value=answer.typed(exclusions, written(&policy.exclusions))
                    error=answer.wrong(exclusions)
                />
                <TextArea
                    name=body
                    label=words::POLICY_BODY.in_(of)
                    optional
                    hint=words::BODY_HINT.in_(of)
                    rows=14
                    value=answer.typed(body, written(&policy.body))
                    error=answer.wrong(body)
                />
            </div>
        </fieldset>
    }
    .into_any()
}
