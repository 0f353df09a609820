//! One product: whether it is on sale, its texts, its place in the shop, options, variants with prices and stock, what goes
//! well with it, and pictures.

use bridge::page_language;
use domain::accounts::Permission;
use domain::accounts::read::Viewer;
use domain::catalog::read::ProductEditor;
use domain::catalog::{PickList, ProductStatus};
use leptos::prelude::*;
use ui::{Card, Code, EmptyState, IconName};
use wording::console::{catalog as words, collections, product as product_words, types as type_words};

use super::picks::api::read_picks;
use super::picks::{Shown, picker};
use super::pictures::Pictures;
use super::sending::Uploads;
use super::variant_card::{May, variant_card};
use super::{api, editor, product_list_page, texts_form};
use crate::frame::{DetailPath, DoneNotice, Fresh, Outcome, loaded_whole, path_param, text_param};
use crate::inventory::Sought;
use crate::inventory::api::read_candidates;

/// `/console/products/{id}`.
#[component]
pub fn ProductEditPage() -> impl IntoView {
    Outcome::provide(&[
        "catalog/edit_texts",
        "catalog/edit_details",
        "catalog/set_type",
        "catalog/edit_attributes",
        "catalog/edit_own_guide",
        "catalog/add_option",
        "catalog/edit_option",
        "catalog/remove_option",
        "catalog/make_variants",
        "catalog/edit_variant",
        "catalog/remove_variant",
        "catalog/restore_variant",
        "catalog/set_price",
        "catalog/set_sale",
        "catalog/publish",
        "catalog/unpublish",
        "catalog/schedule",
        "catalog/archive",
        "catalog/retry_picture",
        "catalog/add_pictures",
        "catalog/describe_picture",
        "catalog/assign_picture",
        "catalog/move_picture",
        "catalog/remove_picture",
        "inventory/correct",
        "inventory/set_component",
        "inventory/remove_component",
        "catalog/pick",
        "catalog/unpick",
        "catalog/move_pick",
    ]);
    Uploads::provide();
    let id = path_param("id");
    let fresh = Fresh::here();
    let (find, part) = (text_param("find"), text_param("part"));
    // What was saved is said where it was: beside the variant that the address names, or under the head.
    let named = text_param("variant");
    let product = Resource::new(
        move || (id.get(), find.get(), (named.get(), part.get()), fresh.get()),
        |(id, find, (bundle, part), _)| async move {
            let product = api::open_product(id).await?;
            let picks = read_picks(PickList::Related(product.id), find).await?;
            let found = match bundle.parse() {
                Ok(bundle) if !part.is_empty() => read_candidates(bundle, part).await?,
                _ => (Vec::new(), false),
            };
            Ok((product, picks, found))
        },
    );
    loaded_whole(
        product,
        move |viewer: Viewer, (product, picks, (found, is_more))| {
            let related = Shown {
                list: PickList::Related(product.id),
                find: find.get_untracked(),
                may_edit: viewer.may(Permission::EditProducts),
            };
            let sought = Sought {
                bundle: named.get_untracked(),
                words: part.get_untracked(),
                found,
                is_more,
            };
            page(&viewer, &product, (&sought, picker(&related, &picks)))
        },
    )
}

fn page(viewer: &Viewer, product: &ProductEditor, (sought, related): (&Sought, AnyView)) -> AnyView {
    let may_edit = viewer.may(Permission::EditProducts);
    let texts = if may_edit {
        texts_form::edit(product)
    } else {
        texts_form::read(product)
    };
    let edited = may_edit.then(|| {
        view! {
            {editor::details(product)}
            {editor::attributes(product)}
            {editor::options_card(product)}
        }
    });
    view! {
        {head(product)}
        {sought.bundle.is_empty().then(|| view! { <DoneNotice/> })}
        {may_edit.then(|| editor::publishing(product))}
        {may_edit.then(parts)}
        {texts}
        {edited}
        {variants(viewer, product, sought)}
        {related}
        <div id="pictures"><Pictures product=product.clone() may_edit/></div>
    }
    .into_any()
}

/// The way to each part of the page.
fn parts() -> AnyView {
    let lang = page_language();
    let parts = [
        ("#texts", &words::TEXTS),
        ("#details", &product_words::DETAILS),
        ("#attributes", &type_words::OF_PRODUCT),
        ("#options", &product_words::OPTIONS),
        ("#variants", &words::PRICES_AND_STOCK),
        ("#picks", &collections::RELATED),
        ("#pictures", &words::PICTURES),
    ];
    let links = parts.map(|(href, name)| {
        view! { <a class="tab" href=href rel="external">{name.in_(lang)}</a> }
    });
    view! {
        <nav class="tabs parts" aria-label=product_words::PARTS.in_(lang)>{links.collect_view()}</nav>
    }
    .into_any()
}

fn head(product: &ProductEditor) -> AnyView {
    let lang = page_language();
    let title = product.title.in_(lang).to_owned();
    let is_seen = product.status == ProductStatus::Published && product.scheduled.is_none();
    let in_shop = is_seen.then(|| {
        let href = format!("/{}/p/{}", lang.code(), product.slug);
        view! { <a class="link" rel="external" href=href>{words::SEE_IN_SHOP.in_(lang)}</a> }
    });
    view! {
        <DetailPath above=("/console/products", &words::TITLE) here=title.clone()/>
        <div class="detail-head">
            <div class="detail-title">
                <h1><bdi>{title}</bdi></h1>
                {product_list_page::status(product.status, product.scheduled)}
            </div>
            <div class="detail-facts">
                <span><Code text=product.slug.clone()/></span>
                {in_shop}
            </div>
        </div>
    }
    .into_any()
}

fn variants(viewer: &Viewer, product: &ProductEditor, sought: &Sought) -> AnyView {
    let lang = page_language();
    let may = May {
        edit: viewer.may(Permission::EditProducts),
        correct: viewer.may(Permission::CorrectStock),
    };
    let cards: Vec<_> = product
        .variants
        .iter()
        .filter(|variant| !variant.is_archived)
        .map(|variant| variant_card(product, variant, (may, sought)))
        .collect();
    let none = cards.is_empty().then(|| {
        view! { <EmptyState icon=IconName::Tag title=words::NO_VARIANTS.in_(lang)/> }
    });
    let past = editor::past_variants(product, may.edit);
    view! {
        <div id="variants">
            <Card title=product_words::VARIANTS_TITLE.in_(lang)>
                {cards.collect_view()} {none} {past}
            </Card>
        </div>
    }
    .into_any()
}
