//! Collections as staff see them: the list, and one with its texts, its conditions and its first goods.

use domain::accounts::Permission;
use domain::basics::{CollectionId, Language};
use domain::catalog::read::{CollectionEditor, CollectionRow, ConditionRow};
use domain::catalog::{CollectionForm, CollectionMode, Condition, ConditionKind, PriceBand};

use super::collections::made;
use super::condition_choices::{condition_choices, value_of};
use super::console::language_of;
use super::listing::cards;
use super::members::{count_members, first_members};
use crate::catalog::{addresses, shelf_texts};
use crate::db::{Record, Tx};
use crate::{Actor, Ops, Result, args};

/// Goods shown of a collection.
const PREVIEW: i64 = 12;

/// Every collection in the order of the menu, with how many goods it holds now.
///
/// # Errors
/// [`crate::Error::Denied`] for people who may not see products.
pub async fn collection_list(ops: &Ops, actor: &Actor) -> Result<Vec<CollectionRow>> {
    actor.may(Permission::SeeProducts)?;
    let shop = ops.shop().await?;
    ops.read(async |tx| {
        let rows = tx
            .rows(
                "SELECT id, mode, matching, slug, name_ar, name_en, status, in_menu
                 FROM catalog_collections
                 ORDER BY position, id
                 LIMIT 200",
                args![],
            )
            .await?;
        let mut listed = Vec::with_capacity(rows.len());
        for row in &rows {
            let goods = count_members(tx, &shop, made(row)?).await?;
            listed.push(row_of(row, goods)?);
        }
        Ok(listed)
    })
    .await
}

/// The console's editor of a collection.
///
/// # Errors
/// [`crate::Error::Missing`]; [`crate::Error::Denied`] for people who may not see products.
pub async fn collection_editor(
    ops: &Ops,
    actor: &Actor,
    collection: CollectionId,
) -> Result<CollectionEditor> {
    actor.may(Permission::SeeProducts)?;
    let shop = ops.shop().await?;
    let language = language_of(actor);
    let read = async |tx: &mut Tx<'_>| {
        let row = tx
            .one(
                "SELECT id, mode, matching, slug, name_ar, name_en, status, in_menu, version
                 FROM catalog_collections
                 WHERE id = $1",
                args![collection],
            )
            .await?;
        let made = made(&row)?;
        let goods = count_members(tx, &shop, made).await?;
        let first = first_members(tx, &shop, made, PREVIEW).await?;
        let editor = CollectionEditor {
            row: row_of(&row, goods)?,
            form: collection_form(tx, collection).await?,
            version: row.get(8)?,
            former_slugs: addresses::COLLECTIONS.former_of(tx, collection).await?,
            conditions: conditions(tx, collection, language).await?,
            choices: match made.mode {
                CollectionMode::Picked => None,
                CollectionMode::Ruled => Some(condition_choices(tx, &shop, language).await?),
            },
            preview: Vec::new(),
        };
        Ok((editor, first.products))
    };
    let (editor, first) = ops.read(read).await?;
    Ok(CollectionEditor {
        preview: cards(ops, language, &first).await?,
        ..editor
    })
}

fn row_of(row: &Record, goods: i64) -> Result<CollectionRow> {
    Ok(CollectionRow {
        id: row.parse(0)?,
        mode: row.parse(1)?,
        slug: row.get(3)?,
        name: row.translated(4)?,
        status: row.parse(6)?,
        in_menu: row.get(7)?,
        products: goods,
    })
}

/// What is typed of a collection.
pub(in crate::catalog) async fn collection_form(
    tx: &mut Tx<'_>,
    collection: CollectionId,
) -> Result<CollectionForm> {
    let row = tx
        .one(
            "SELECT slug, name_ar, name_en, about_ar, about_en, seo_title_ar, seo_title_en, seo_about_ar, seo_about_en,
                    in_menu, matching
             FROM catalog_collections
             WHERE id = $1",
            args![collection],
        )
        .await?;
    Ok(CollectionForm {
        texts: shelf_texts::from_row(&row, 0)?.into(),
        in_menu: if row.get(9)? { "on" } else { "" }.to_owned(),
        matching: row.get(10)?,
    })
}

/// What a collection's rule asks.
pub(super) async fn asked(tx: &mut Tx<'_>, collection: CollectionId) -> Result<Vec<Condition>> {
    let rows = tx
        .rows(
            "SELECT id, kind, category_id, brand_id, price_from, price_below, option_key, days
             FROM catalog_collection_conditions
             WHERE collection_id = $1
             ORDER BY id
             LIMIT 100",
            args![collection],
        )
        .await?;
    rows.iter().map(condition).collect()
}

/// The conditions of a collection's rule, in the order in which they were added, as people call what they ask.
pub(in crate::catalog) async fn conditions(
    tx: &mut Tx<'_>,
    collection: CollectionId,
    language: Language,
) -> Result<Vec<ConditionRow>> {
    let rows = tx
        .rows(
            "SELECT c.id, c.kind, c.category_id, c.brand_id, c.price_from, c.price_below, c.option_key, c.days,
                    COALESCE(s.name_ar, b.name_ar, ''), COALESCE(s.name_en, b.name_en, '')
             FROM catalog_collection_conditions c
             LEFT JOIN catalog_categories s ON s.id = c.category_id
             LEFT JOIN catalog_brands b ON b.id = c.brand_id
             WHERE c.collection_id = $1
             ORDER BY c.id
             LIMIT 100",
            args![collection],
        )
        .await?;
    let mut conditions = Vec::with_capacity(rows.len());
    for row in &rows {
        let condition = condition(row)?;
        let named = match &condition {
            Condition::Option(key) => option_named(tx, key, language).await?,
            _ => row.translated(8)?.in_(language).to_owned(),
        };
        conditions.push(ConditionRow {
            id: row.parse(0)?,
            condition,
            named,
        });
    }
    Ok(conditions)
}

fn condition(row: &Record) -> Result<Condition> {
    Ok(match row.parse(1)? {
        ConditionKind::Category => Condition::Category(row.parse(2)?),
        ConditionKind::Brand => Condition::Brand(row.parse(3)?),
        ConditionKind::Price => Condition::Price(PriceBand {
            from: row.get(4)?,
            below: row.get(5)?,
        }),
        ConditionKind::Option => Condition::Option(row.get(6)?),
        ConditionKind::Newest => Condition::Newest(row.get(7)?),
        ConditionKind::OnSale => Condition::OnSale,
        ConditionKind::InStock => Condition::InStock,
    })
}

/// What people call a value; its key when nothing has it any more.
async fn option_named(tx: &mut Tx<'_>, key: &str, language: Language) -> Result<String> {
    let row = tx
        .row(
            "SELECT o.name_ar, o.name_en, x.value_ar, x.value_en
             FROM catalog_option_values x
             JOIN catalog_options o ON o.product_id = x.product_id AND o.position = x.option_position
             WHERE x.option_key = $1
             ORDER BY x.product_id, x.option_position, x.position
             LIMIT 1",
            args![key],
        )
        .await?;
    match row {
        Some(row) => Ok(value_of(&row.translated(0)?, &row.translated(2)?, language)),
        None => Ok(key.to_owned()),
    }
}
