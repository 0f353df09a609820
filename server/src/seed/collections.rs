//! The demo's collections, one picked by hand and one by rule, and what goes well with some of its products.

use domain::basics::{CollectionId, Language, ProductId};
use domain::catalog::{CollectionForm, ConditionForm, NewCollectionForm, PickList, ShelfForm};
use operations::catalog::{self, read};
use operations::{Actor, Ops};

use super::opening::translated;
use crate::cli::Failure;
use crate::demo::collections::{self, DemoCollection};

/// Makes them, as the manager would.
pub async fn add(ops: &Ops, manager: &Actor) -> Result<(), Failure> {
    let winter = made(ops, manager, &collections::WINTER, "picked").await?;
    for slug in collections::WINTER_GOODS {
        let product = product_at(ops, slug).await?;
        catalog::pick(ops, manager, PickList::Collection(winter), product).await?;
    }
    let small = made(ops, manager, &collections::SMALL, "ruled").await?;
    let below = ConditionForm {
        kind: "price".to_owned(),
        price_below: collections::SMALL_BELOW.to_owned(),
        ..ConditionForm::default()
    };
    let in_stock = ConditionForm {
        kind: "in_stock".to_owned(),
        ..ConditionForm::default()
    };
    for condition in [below, in_stock] {
        catalog::add_condition(ops, manager, small, &condition).await?;
    }
    for (slug, beside) in collections::RELATED {
        let of = PickList::Related(product_at(ops, slug).await?);
        for slug in *beside {
            let product = product_at(ops, slug).await?;
            catalog::pick(ops, manager, of, product).await?;
        }
    }
    Ok(())
}

async fn made(
    ops: &Ops,
    manager: &Actor,
    demo: &DemoCollection,
    mode: &str,
) -> Result<CollectionId, Failure> {
    let (name, about) = (translated(&demo.name), translated(&demo.about));
    let new = NewCollectionForm {
        name_ar: name.ar.clone(),
        name_en: name.en.clone(),
        mode: mode.to_owned(),
    };
    let collection = catalog::add_collection(ops, manager, &new).await?;
    let now = read::collection_editor(ops, manager, collection).await?;
    let form = CollectionForm {
        texts: ShelfForm {
            about_ar: about.ar,
            about_en: about.en,
            ..now.form.texts
        },
        ..now.form
    };
    catalog::edit_collection(ops, manager, (collection, now.version), &form).await?;
    catalog::publish_collection(ops, manager, collection).await?;
    Ok(collection)
}

async fn product_at(ops: &Ops, slug: &str) -> Result<ProductId, Failure> {
    Ok(read::product_page(ops, Language::Arabic, slug).await?.id)
}
