//! One collection: where it stands, its goods or its conditions, what shoppers see first, and its texts.

use bridge::page_language;
use domain::accounts::Permission;
use domain::accounts::read::Viewer;
use domain::catalog::read::CollectionEditor;
use domain::catalog::{CollectionMode, CollectionStatus, PickList};
use leptos::prelude::*;
use ui::Code;
use wording::catalog;
use wording::console::collections as words;

use super::super::picks::api::read_picks;
use super::super::picks::{Shown, picker};
use super::details_form::details;
use super::list_page::status;
use super::preview::preview;
use super::publishing::publishing;
use super::rule_card::rule_card;
use super::{ADDRESS, ENDPOINTS, api};
use crate::frame::{DetailPath, DoneNotice, Fresh, Outcome, loaded_whole, path_param, text_param};

/// `/console/collections/{id}`.
#[component]
pub fn CollectionEditPage() -> impl IntoView {
    Outcome::provide(&ENDPOINTS);
    let id = path_param("id");
    let fresh = Fresh::here();
    let find = text_param("find");
    let collection = Resource::new(
        move || (id.get(), find.get(), fresh.get()),
        |(id, find, _)| async move {
            let collection = api::open_collection(id).await?;
            let picks = match collection.row.mode {
                CollectionMode::Picked => {
                    Some(read_picks(PickList::Collection(collection.row.id), find).await?)
                }
                CollectionMode::Ruled => None,
            };
            Ok((collection, picks))
        },
    );
    loaded_whole(collection, move |viewer: Viewer, (collection, picks)| {
        let may_edit = viewer.may(Permission::EditProducts);
        let goods = match picks {
            Some(picks) => {
                let shown = Shown {
                    list: PickList::Collection(collection.row.id),
                    find: find.get_untracked(),
                    may_edit,
                };
                picker(&shown, &picks)
            }
            None => rule_card(&collection, may_edit),
        };
        page(may_edit, &collection, goods)
    })
}

fn page(may_edit: bool, collection: &CollectionEditor, goods: AnyView) -> AnyView {
    view! {
        {head(collection)}
        <DoneNotice/>
        {may_edit.then(|| publishing(collection))}
        {goods}
        {preview(collection)}
        {may_edit.then(|| details(collection))}
    }
    .into_any()
}

fn head(collection: &CollectionEditor) -> AnyView {
    let lang = page_language();
    let row = &collection.row;
    let name = row.name.in_(lang).to_owned();
    let in_shop = (row.status == CollectionStatus::Published).then(|| {
        let href = format!("/{}/k/{}", lang.code(), row.slug);
        view! { <a class="link" rel="external" href=href>{words::SEE_IN_SHOP.in_(lang)}</a> }
    });
    view! {
        <DetailPath above=(ADDRESS, &words::TITLE) here=name.clone()/>
        <div class="detail-head">
            <div class="detail-title">
                <h1><bdi>{name}</bdi></h1>
                {status(row.status)}
            </div>
            <div class="detail-facts">
                <span>{words::mode(lang, row.mode)}</span>
                <span>
                    {words::PRODUCTS.in_(lang)} " " <strong>{catalog::goods(lang, row.products)}</strong>
                </span>
                <span><Code text=row.slug.clone()/></span>
                {in_shop}
            </div>
        </div>
    }
    .into_any()
}
