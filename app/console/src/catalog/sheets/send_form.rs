//! The form that sends a sheet in: a plain one, posted as a document with and without scripts.

use bridge::page_language;
use domain::catalog::SheetFormat;
use leptos::prelude::*;
use ui::{Button, Card, Checkbox, Choice, Look, SelectField};
use wording::console::sheets as words;

use crate::frame::Answer;

/// The card with the form.
pub fn card(may_set_stock: bool) -> AnyView {
    let lang = page_language();
    let answer = Answer::to_document("catalog/send_sheet");
    let formats = SheetFormat::ALL
        .iter()
        .map(move |format| Choice::new(format.code(), words::format(lang, *format)));
    let wrong = answer.wrong("file");
    let is_wrong = move || wrong.with(Option::is_some).then_some("true");
    let set_stock = may_set_stock.then(|| {
        view! { <Checkbox name="set_stock">{words::SET_STOCK.in_(lang)}</Checkbox> }
    });
    view! {
        <Card title=words::IMPORT.in_(lang)>
            <form
                class="card-body stack"
                method="post"
                action="/_fn/catalog/send_sheet"
                enctype="multipart/form-data"
            >
                <p class="muted">{words::IMPORT_MEANS.in_(lang)}</p>
                {answer.notice()}
                <div class="fields is-two">
                    <SelectField
                        name="format"
                        label=words::FORMAT.in_(lang)
                        choices=formats.collect()
                        value=SheetFormat::Shopify.code()
                    />
                    <div class="field">
                        <label class="field-label" for="file">{words::FILE.in_(lang)}</label>
                        <input
                            class="input"
                            id="file"
                            name="file"
                            type="file"
                            accept=".csv,.txt,.tsv,text/csv"
                            required=true
                            aria-invalid=is_wrong
                            aria-describedby="file-hint file-error"
                        />
                        <p class="field-hint" id="file-hint">{words::FILE_HINT.in_(lang)}</p>
                        <p class="field-error" id="file-error">{move || wrong.get()}</p>
                    </div>
                </div>
                {set_stock}
                <div class="row">
                    <Button look=Look::Primary>{words::SEND.in_(lang)}</Button>
                </div>
            </form>
        </Card>
    }
    .into_any()
}
