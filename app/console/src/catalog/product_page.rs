//! One product: texts, prices, stock, pictures, and whether it is on sale.

use bridge::page_language;
use domain::accounts::Permission;
use domain::accounts::read::Viewer;
use domain::catalog::ProductStatus;
use domain::catalog::read::ProductEditor;
use leptos::prelude::*;
use ui::{Card, Code, EmptyState, IconName};
use wording::console::catalog as words;

use super::pictures::Pictures;
use super::sending::Uploads;
use super::variant_card::VariantCard;
use super::{api, product_list_page, publishing, texts_form};
use crate::frame::{DetailPath, DoneNotice, Fresh, Outcome, loaded_whole, path_param};

/// `/console/products/{id}`.
#[component]
pub fn ProductEditPage() -> impl IntoView {
    Outcome::provide(&[
        "catalog/edit_texts",
        "catalog/set_price",
        "catalog/set_sale",
        "catalog/publish",
        "catalog/unpublish",
        "catalog/retry_picture",
        "catalog/add_pictures",
        "catalog/describe_picture",
        "catalog/assign_picture",
        "catalog/move_picture",
        "catalog/remove_picture",
        "inventory/correct",
    ]);
    Uploads::provide();
    let id = path_param("id");
    let fresh = Fresh::here();
    let product = Resource::new(move || (id.get(), fresh.get()), |(id, _)| api::open_product(id));
    loaded_whole(product, page)
}

fn page(viewer: Viewer, product: ProductEditor) -> AnyView {
    let may_edit = viewer.may(Permission::EditProducts);
    view! {
        {head(&product)}
        <DoneNotice/>
        {may_edit.then(|| publishing::publishing(&product))}
        {if may_edit { texts_form::edit(&product) } else { texts_form::read(&product) }}
        {variants(&viewer, &product)}
        <Pictures product may_edit/>
    }
    .into_any()
}

fn head(product: &ProductEditor) -> AnyView {
    let lang = page_language();
    let title = product.title.in_(lang).to_owned();
    let in_shop = (product.status == ProductStatus::Published).then(|| {
        let href = format!("/{}/p/{}", lang.code(), product.slug);
        view! { <a class="link" rel="external" href=href>{words::SEE_IN_SHOP.in_(lang)}</a> }
    });
    view! {
        <DetailPath above=("/console/products", &words::TITLE) here=title.clone()/>
        <div class="detail-head">
            <div class="detail-title">
                <h1><bdi>{title}</bdi></h1>
                {product_list_page::status(product.status)}
            </div>
            <div class="detail-facts">
                <span><Code text=product.slug.clone()/></span>
                {in_shop}
            </div>
        </div>
    }
    .into_any()
}

fn variants(viewer: &Viewer, product: &ProductEditor) -> AnyView {
    let lang = page_language();
    let (id, may) = (
        product.id,
        (
            viewer.may(Permission::EditProducts),
            viewer.may(Permission::CorrectStock),
        ),
    );
    let cards = product
        .variants
        .iter()
        .cloned()
        .map(|variant| view! { <VariantCard product=id variant may_price=may.0 may_correct=may.1/> })
        .collect_view();
    let none = product.variants.is_empty().then(|| {
        view! { <EmptyState icon=IconName::Tag title=words::NO_VARIANTS.in_(lang)/> }
    });
    view! { <Card title=words::PRICES_AND_STOCK.in_(lang)>{cards} {none}</Card> }.into_any()
}
