//! Where a product stands in the shop: category, brand, address, and what search engines are told of it.

use bridge::page_language;
use domain::catalog::read::{CategoryChoice, ProductEditor};
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Button, Choice, SelectField, TextField, Typed};
use wording::console::catalog::OPTIONAL;
use wording::console::product as words;

use super::super::search_engines::{Told, former, search_engines};
use super::api::EditDetails;
use crate::frame::{Answer, action};

/// The id of the list of brands.
const BRANDS: &str = "brands";

/// The form. It carries the version it was opened on, so that nobody's work is overwritten unseen.
pub fn details(product: &ProductEditor) -> AnyView {
    let lang = page_language();
    let save = action::<EditDetails, _>();
    let answer = Answer::to(save, &[]);
    let (id, version) = (product.id.to_string(), product.version.to_string());
    let details = &product.details;
    let told = Told {
        title: [&details.seo_title_ar, &details.seo_title_en],
        about: [&details.seo_about_ar, &details.seo_about_en],
    };
    let (shelf, search_engines) = (shelf(&answer, product), search_engines(&answer, &told));
    view! {
        <ActionForm action=save attr:class="card" attr:id="details" attr:novalidate=true>
            <div class="form-section">
                <div class="form-section-about">
                    <h2>{words::DETAILS.in_(lang)}</h2>
                    <p>{words::DETAILS_MEAN.in_(lang)}</p>
                    <p><a class="link" href="/console/categories">{words::MANAGE.in_(lang)}</a></p>
                </div>
                <div class="stack">
                    {answer.notice()}
                    <input type="hidden" name="product" value=id/>
                    <input type="hidden" name="version" value=version/>
                    {shelf}
                    {search_engines}
                </div>
            </div>
            <div class="form-foot">
                <Button busy=save.pending()>{words::SAVE_DETAILS.in_(lang)}</Button>
            </div>
        </ActionForm>
    }
    .into_any()
}

fn shelf(answer: &Answer, product: &ProductEditor) -> AnyView {
    let lang = page_language();
    let details = &product.details;
    let brands = product
        .brands
        .iter()
        .cloned()
        .map(|name| view! { <option value=name></option> });
    view! {
        <div class="fields is-two">
            <SelectField
                name="category"
                label=words::CATEGORY.in_(lang)
                optional=OPTIONAL.in_(lang)
                choices=category_choices(&product.categories)
                value=answer.typed("category", &details.category)
                error=answer.wrong("category")
            />
            <TextField
                name="brand"
                label=words::BRAND.in_(lang)
                optional=OPTIONAL.in_(lang)
                hint=words::BRAND_MEANS.in_(lang)
                value=answer.typed("brand", &details.brand)
                error=answer.wrong("brand")
                autocomplete="off"
                list=BRANDS
            />
            <datalist id=BRANDS>{brands.collect_view()}</datalist>
            <div class="is-whole stack is-tight">
                <TextField
                    name="slug"
                    label=words::SLUG.in_(lang)
                    hint=words::SLUG_MEANS.in_(lang)
                    typed=Typed::Code
                    value=answer.typed("slug", &details.slug)
                    error=answer.wrong("slug")
                    autocomplete="off"
                />
                {former(&product.former_slugs)}
            </div>
        </div>
    }
    .into_any()
}

/// The categories as lines of a select, none of them first.
pub fn category_choices(categories: &[CategoryChoice]) -> Vec<Choice> {
    let none = Choice::new("", words::NO_CATEGORY.in_(page_language()));
    let known = categories
        .iter()
        .map(|category| Choice::new(category.id.to_string(), &category.name));
    std::iter::once(none).chain(known).collect()
}
