//! Making a product: a title and a price are enough to begin.

use bridge::page_language;
use domain::accounts::read::Viewer;
use domain::basics::Language;
use domain::catalog::read::CategoryChoice;
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Look, SelectField, TextField, Typed};
use wording::console::catalog::{OPTIONAL, TITLE};
use wording::console::product as words;

use super::api::{self, CreateProduct};
use super::details_form::category_choices;
use crate::frame::{Answer, DetailPath, Outcome, action, loaded};

/// `/console/products/new`.
#[component]
pub fn ProductNewPage() -> impl IntoView {
    let lang = page_language();
    Outcome::provide(&["catalog/create"]);
    let categories = Resource::new(|| (), |()| api::list_categories());
    view! {
        <DetailPath above=("/console/products", &TITLE) here=words::NEW.in_(lang)/>
        <div class="detail-head"><h1>{words::NEW.in_(lang)}</h1></div>
        {loaded(categories, |_: Viewer, categories| form(&categories))}
    }
    .into_any()
}

fn form(categories: &[CategoryChoice]) -> AnyView {
    let lang = page_language();
    let create = action::<CreateProduct, _>();
    let answer = Answer::to(create, &[]);
    let choices = category_choices(categories);
    view! {
        <ActionForm action=create attr:class="card" attr:novalidate=true>
            <div class="form-section">
                <div class="form-section-about">
                    <h2>{words::NEW.in_(lang)}</h2>
                    <p>{words::NEW_MEANS.in_(lang)}</p>
                </div>
                <div class="stack">
                    {answer.notice()}
                    <div class="fields is-two">
                        <div lang="ar" dir="rtl">
                            <TextField
                                name="title_ar"
                                label=words::TITLE_AR.in_(Language::Arabic)
                                optional=OPTIONAL.in_(Language::Arabic)
                                value=answer.typed("title_ar", "")
                                error=answer.wrong("title_ar")
                                autocomplete="off"
                            />
                        </div>
                        <div lang="en" dir="ltr">
                            <TextField
                                name="title_en"
                                label=words::TITLE_EN.in_(Language::English)
                                optional=OPTIONAL.in_(Language::English)
                                value=answer.typed("title_en", "")
                                error=answer.wrong("title_en")
                                autocomplete="off"
                            />
                        </div>
                        <p class="is-whole field-hint">{words::ONE_IS_ENOUGH.in_(lang)}</p>
                        <TextField
                            name="price"
                            label=words::PRICE.in_(lang)
                            optional=OPTIONAL.in_(lang)
                            typed=Typed::Amount
                            value=answer.typed("price", "")
                            error=answer.wrong("price")
                            autocomplete="off"
                        />
                        <SelectField
                            name="category"
                            label=words::CATEGORY.in_(lang)
                            optional=OPTIONAL.in_(lang)
                            choices
                            value=answer.typed("category", "")
                            error=answer.wrong("category")
                        />
                    </div>
                </div>
            </div>
            <div class="form-foot">
                <Button look=Look::Primary busy=create.pending()>{words::MAKE.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}
