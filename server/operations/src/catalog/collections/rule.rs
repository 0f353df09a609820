//! The conditions of a rule: added, and taken out again. What meets them is asked when it is shown.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{CollectionId, ConditionId, Language};
use domain::catalog::read::ConditionRow;
use domain::catalog::{CONDITIONS_MAX, CollectionMode, Condition, ConditionForm};
use domain::refusal::Problem;

use super::rows;
use crate::catalog::read;
use crate::db::Tx;
use crate::{Actor, Error, Ops, Result, args, audit};

/// Adds a condition to the rule of a collection. One that is there already is there once.
///
/// # Errors
/// `InvalidFields`; `NotPossibleNow` for a collection that is picked by hand; [`Error::Missing`]; [`Error::Denied`].
pub async fn add_condition(
    ops: &Ops,
    actor: &Actor,
    collection: CollectionId,
    form: &ConditionForm,
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let condition = form.check()?;
    ops.write(async |tx| {
        let open = rows::open(tx, collection).await?;
        if open.mode != CollectionMode::Ruled {
            return Err(Refusal::NotPossibleNow.into());
        }
        let known = read::conditions(tx, collection, Language::English).await?;
        if known.iter().any(|row| row.condition == condition) {
            return Ok(());
        }
        if known.len() >= CONDITIONS_MAX {
            return Err(Refusal::field("kind", Problem::TooMany { max: CONDITIONS_MAX }).into());
        }
        is_there(tx, (form.option_field(), &condition)).await?;
        let id = write(tx, collection, &condition).await?;
        let added = one(tx, (collection, id)).await?;
        rows::touch(tx, collection).await?;
        open.changed(tx).await?;
        let entry = audit::Entry::new("add_condition", Subject::Collection, collection)
            .labelled(open.label())
            .change("condition", "", said(&added));
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Takes a condition out of the rule of a collection.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Denied`].
pub async fn remove_condition(
    ops: &Ops,
    actor: &Actor,
    (collection, condition): (CollectionId, ConditionId),
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    ops.write(async |tx| {
        let open = rows::open(tx, collection).await?;
        let removed = one(tx, (collection, condition)).await?;
        tx.execute_one(
            "DELETE FROM catalog_collection_conditions WHERE id = $1 AND collection_id = $2",
            args![condition, collection],
        )
        .await?;
        rows::touch(tx, collection).await?;
        open.changed(tx).await?;
        let entry = audit::Entry::new("remove_condition", Subject::Collection, collection)
            .labelled(open.label())
            .change("condition", said(&removed), "");
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

async fn one(tx: &mut Tx<'_>, (collection, condition): (CollectionId, ConditionId)) -> Result<ConditionRow> {
    let known = read::conditions(tx, collection, Language::English).await?;
    let found = known.into_iter().find(|row| row.id == condition);
    found.ok_or(Error::Missing)
}

async fn write(tx: &mut Tx<'_>, collection: CollectionId, condition: &Condition) -> Result<ConditionId> {
    let id: ConditionId = tx.new_id();
    let (mut category, mut brand, mut option) = (None, None, None);
    let (mut price_from, mut price_below, mut days) = (None, None, None);
    match condition {
        Condition::Category(id) => category = Some(*id),
        Condition::Brand(id) => brand = Some(*id),
        Condition::Price(band) => (price_from, price_below) = (Some(band.from), band.below),
        Condition::Option(key) => option = Some(key.as_str()),
        Condition::Newest(within) => days = Some(*within),
        Condition::OnSale | Condition::InStock => {}
    }
    tx.execute_one(
        "INSERT INTO catalog_collection_conditions (id, collection_id, kind, category_id, brand_id, price_from,
                price_below, option_key, days)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            id,
            collection,
            condition.kind().code(),
            category,
            brand,
            price_from,
            price_below,
            option,
            days,
        ],
    )
    .await?;
    Ok(id)
}

/// Refuses a condition that asks for what is not there.
async fn is_there(tx: &mut Tx<'_>, (option_field, condition): (&str, &Condition)) -> Result<()> {
    let (field, found) = match condition {
        Condition::Category(category) => {
            let sql = "SELECT id FROM catalog_categories WHERE id = $1";
            ("category", tx.row(sql, args![*category]).await?)
        }
        Condition::Brand(brand) => {
            let sql = "SELECT id FROM catalog_brands WHERE id = $1";
            ("brand", tx.row(sql, args![*brand]).await?)
        }
        Condition::Option(key) => {
            let sql = "SELECT product_id FROM catalog_option_values WHERE option_key = $1 LIMIT 1";
            (option_field, tx.row(sql, args![key]).await?)
        }
        Condition::Price(_) | Condition::OnSale | Condition::Newest(_) | Condition::InStock => return Ok(()),
    };
    match found {
        Some(_) => Ok(()),
        None => Err(Refusal::field(field, Problem::NotAChoice).into()),
    }
}

/// A condition as the trail keeps it.
pub(super) fn said(row: &ConditionRow) -> String {
    let kind = row.kind().code();
    match &row.condition {
        Condition::Category(_) | Condition::Brand(_) | Condition::Option(_) => {
            format!("{kind} {}", row.named)
        }
        Condition::Price(band) => format!("{kind} {}", band.code()),
        Condition::Newest(days) => format!("{kind} {days}"),
        Condition::OnSale | Condition::InStock => kind.to_owned(),
    }
}
