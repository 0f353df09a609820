//! Types of products as staff see them, with how many products are of them and say something by them.

use std::collections::HashMap;

use domain::accounts::Permission;
use domain::basics::{AttributeId, Language, Translated, TypeId};
use domain::catalog::read::{AttributeChoice, EditorChoice, TypeAttribute, TypeEditor, TypeRow};

use super::asked::attributes_of;
use super::console::language_of;
use crate::basics::written;
use crate::db::{Record, Tx};
use crate::{Actor, Ops, Result, args};

/// The types in the order in which they were made.
///
/// # Errors
/// [`crate::Error::Denied`] for people who may not edit products.
pub async fn product_types(ops: &Ops, actor: &Actor) -> Result<Vec<TypeRow>> {
    actor.may(Permission::EditProducts)?;
    ops.read(async |tx| {
        let rows = tx
            .rows(
                "SELECT t.id, t.name_ar, t.name_en, t.guide_ar, t.guide_en,
                        (SELECT COUNT(*) FROM catalog_products p WHERE p.type_id = t.id)
                 FROM catalog_types t
                 WHERE t.removed_at IS NULL
                 ORDER BY t.id
                 LIMIT 500",
                args![],
            )
            .await?;
        let asked = tx
            .rows(
                "SELECT t.type_id, a.name_ar, a.name_en
                 FROM catalog_type_attributes t
                 JOIN catalog_attributes a ON a.id = t.attribute_id
                 ORDER BY t.type_id, t.place, a.id
                 LIMIT 30000",
                args![],
            )
            .await?;
        let mut names: HashMap<String, Vec<Translated>> = HashMap::new();
        for row in &asked {
            names.entry(row.get(0)?).or_default().push(row.translated(1)?);
        }
        let one = |row: &Record| -> Result<TypeRow> {
            Ok(TypeRow {
                id: row.parse(0)?,
                name: row.translated(1)?,
                attributes: names.get(&row.get::<String>(0)?).cloned().unwrap_or_default(),
                products: row.get(5)?,
                has_guide: !row.translated(3)?.is_empty(),
            })
        };
        rows.iter().map(one).collect()
    })
    .await
}

/// One type, to be edited.
///
/// # Errors
/// [`crate::Error::Missing`]; [`crate::Error::Denied`] for people who may not edit products.
pub async fn product_type(ops: &Ops, actor: &Actor, id: TypeId) -> Result<TypeEditor> {
    actor.may(Permission::EditProducts)?;
    let language = language_of(actor);
    ops.read(async |tx| {
        let row = tx
            .one(
                "SELECT t.name_ar, t.name_en, t.guide_ar, t.guide_en, t.version,
                        (SELECT COUNT(*) FROM catalog_products p WHERE p.type_id = t.id)
                 FROM catalog_types t
                 WHERE t.id = $1 AND t.removed_at IS NULL",
                args![id],
            )
            .await?;
        let attributes = counted(tx, id, language).await?;
        let others = tx
            .rows(
                "SELECT a.id, a.name_ar, a.name_en
                 FROM catalog_attributes a
                 WHERE a.id IN (SELECT attribute_id FROM catalog_type_attributes)
                   AND a.id NOT IN (SELECT attribute_id FROM catalog_type_attributes WHERE type_id = $1)
                 ORDER BY a.id
                 LIMIT 1000",
                args![id],
            )
            .await?;
        let other = |row: &Record| -> Result<AttributeChoice> {
            Ok(AttributeChoice {
                id: row.parse(0)?,
                name: row.translated(1)?.in_(language).to_owned(),
            })
        };
        Ok(TypeEditor {
            id,
            name: row.translated(0)?,
            guide: written(&row.translated(2)?),
            version: row.get(4)?,
            products: row.get(5)?,
            attributes,
            others: others.iter().map(other).collect::<Result<_>>()?,
        })
    })
    .await
}

/// The other types that ask an attribute.
async fn also(
    tx: &mut Tx<'_>,
    attribute: AttributeId,
    but: TypeId,
    language: Language,
) -> Result<Vec<String>> {
    let rows = tx
        .rows(
            "SELECT y.name_ar, y.name_en
             FROM catalog_type_attributes t
             JOIN catalog_types y ON y.id = t.type_id
             WHERE t.attribute_id = $1 AND y.id <> $2
             ORDER BY y.id
             LIMIT 500",
            args![attribute, but],
        )
        .await?;
    let name = |row: &Record| Ok(row.translated(0)?.in_(language).to_owned());
    rows.iter().map(name).collect()
}

/// What a type asks, in order, with how many products say it.
async fn counted(tx: &mut Tx<'_>, product_type: TypeId, language: Language) -> Result<Vec<TypeAttribute>> {
    let products = tx
        .rows(
            "SELECT v.attribute_id, COUNT(DISTINCT v.product_id)
             FROM catalog_products p
             JOIN catalog_attribute_values v ON v.product_id = p.id
             WHERE p.type_id = $1
             GROUP BY v.attribute_id",
            args![product_type],
        )
        .await?;
    let one = |row: &Record| Ok((row.parse(0)?, row.get(1)?));
    let products: HashMap<AttributeId, i64> = products.iter().map(one).collect::<Result<_>>()?;
    let choices = tx
        .rows(
            "SELECT attribute_id, position, COUNT(*)
             FROM catalog_attribute_values
             WHERE position > 0
               AND attribute_id IN (SELECT attribute_id FROM catalog_type_attributes WHERE type_id = $1)
             GROUP BY attribute_id, position",
            args![product_type],
        )
        .await?;
    let one = |row: &Record| Ok(((row.parse(0)?, row.get(1)?), row.get(2)?));
    let choosing: HashMap<(AttributeId, i64), i64> = choices.iter().map(one).collect::<Result<_>>()?;
    let mut attributes = Vec::new();
    for known in attributes_of(tx, product_type).await? {
        let choices = known.choices.into_iter();
        let choices = choices.map(|(position, value)| EditorChoice {
            position,
            value,
            products: choosing.get(&(known.id, position)).copied().unwrap_or(0),
        });
        attributes.push(TypeAttribute {
            id: known.id,
            name: known.name,
            kind: known.kind,
            unit: known.unit,
            choices: choices.collect(),
            products: products.get(&known.id).copied().unwrap_or(0),
            also: also(tx, known.id, product_type, language).await?,
        });
    }
    Ok(attributes)
}
