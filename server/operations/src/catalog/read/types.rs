//! Types of products as staff see them, and what a type asks of one product.

use std::collections::HashMap;

use domain::accounts::Permission;
use domain::basics::{AttributeId, Language, ProductId, Translated, TypeId};
use domain::catalog::read::{
    AttributeChoice, EditorAttribute, EditorChoice, TypeAttribute, TypeChoice, TypeEditor, TypeRow,
};
use domain::catalog::{AttributeKind, AttributeValue};

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
                 WHERE t.id = $1",
                args![id],
            )
            .await?;
        let mut attributes = attributes_of(tx, id).await?;
        for attribute in &mut attributes {
            attribute.also = also(tx, attribute.id, id, language).await?;
        }
        let others = tx
            .rows(
                "SELECT a.id, a.name_ar, a.name_en
                 FROM catalog_attributes a
                 WHERE a.id NOT IN (SELECT attribute_id FROM catalog_type_attributes WHERE type_id = $1)
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

/// What a type asks, in order.
pub(in crate::catalog) async fn attributes_of(
    tx: &mut Tx<'_>,
    product_type: TypeId,
) -> Result<Vec<TypeAttribute>> {
    let rows = tx
        .rows(
            "SELECT a.id, a.name_ar, a.name_en, a.kind, a.unit_ar, a.unit_en,
                    (SELECT COUNT(DISTINCT v.product_id)
                     FROM catalog_attribute_values v
                     JOIN catalog_products p ON p.id = v.product_id
                     WHERE v.attribute_id = a.id AND p.type_id = $1)
             FROM catalog_type_attributes t
             JOIN catalog_attributes a ON a.id = t.attribute_id
             WHERE t.type_id = $1
             ORDER BY t.place, a.id
             LIMIT 500",
            args![product_type],
        )
        .await?;
    let mut choices = choices_of(tx, product_type).await?;
    let one = |row: &Record| -> Result<TypeAttribute> {
        let id: AttributeId = row.parse(0)?;
        Ok(TypeAttribute {
            id,
            name: row.translated(1)?,
            kind: row.parse(3)?,
            unit: row.translated(4)?,
            choices: choices.remove(&id).unwrap_or_default(),
            products: row.get(6)?,
            also: Vec::new(),
        })
    };
    rows.iter().map(one).collect()
}

async fn choices_of(
    tx: &mut Tx<'_>,
    product_type: TypeId,
) -> Result<HashMap<AttributeId, Vec<EditorChoice>>> {
    let rows = tx
        .rows(
            "SELECT c.attribute_id, c.position, c.value_ar, c.value_en,
                    (SELECT COUNT(*)
                     FROM catalog_attribute_values v
                     WHERE v.attribute_id = c.attribute_id AND v.position = c.position)
             FROM catalog_attribute_choices c
             JOIN catalog_type_attributes t ON t.attribute_id = c.attribute_id
             WHERE t.type_id = $1
             ORDER BY c.attribute_id, c.place, c.position
             LIMIT 10000",
            args![product_type],
        )
        .await?;
    let mut choices: HashMap<AttributeId, Vec<EditorChoice>> = HashMap::new();
    for row in &rows {
        choices.entry(row.parse(0)?).or_default().push(EditorChoice {
            position: row.get(1)?,
            value: row.translated(2)?,
            products: row.get(4)?,
        });
    }
    Ok(choices)
}

/// What the type of `product` asks, and what is said.
pub(in crate::catalog) async fn asked_of(
    tx: &mut Tx<'_>,
    product: ProductId,
) -> Result<Vec<EditorAttribute>> {
    let Some((product_type, _)) = type_of(tx, product).await? else {
        return Ok(Vec::new());
    };
    let attributes = attributes_of(tx, product_type).await?;
    let rows = tx
        .rows(
            "SELECT attribute_id, position, value_ar, value_en, plain
             FROM catalog_attribute_values
             WHERE product_id = $1
             ORDER BY attribute_id, position
             LIMIT 10000",
            args![product],
        )
        .await?;
    let mut said: HashMap<AttributeId, Vec<&Record>> = HashMap::new();
    for row in &rows {
        said.entry(row.parse(0)?).or_default().push(row);
    }
    let one = |attribute: TypeAttribute| -> Result<EditorAttribute> {
        let choices = attribute.choices.into_iter();
        let choices: Vec<_> = choices.map(|choice| (choice.position, choice.value)).collect();
        let rows = said.get(&attribute.id).map(Vec::as_slice).unwrap_or_default();
        Ok(EditorAttribute {
            value: value_of(attribute.kind, &choices, rows)?,
            id: attribute.id,
            name: attribute.name,
            kind: attribute.kind,
            unit: attribute.unit,
            choices,
        })
    };
    attributes.into_iter().map(one).collect()
}

fn value_of(
    kind: AttributeKind,
    choices: &[(i64, Translated)],
    rows: &[&Record],
) -> Result<Option<AttributeValue>> {
    let Some(first) = rows.first() else {
        return Ok(None);
    };
    Ok(Some(match kind {
        AttributeKind::Text => AttributeValue::Text(first.translated(2)?),
        AttributeKind::Number => AttributeValue::Number(first.get(4)?),
        AttributeKind::YesNo => AttributeValue::YesNo(first.get::<String>(4)? == "yes"),
        AttributeKind::One | AttributeKind::Several => {
            let said = rows.iter().map(|row| row.get(1)).collect::<Result<Vec<i64>>>()?;
            // In the order of the list, as they are typed.
            let known = choices.iter().map(|(position, _)| *position);
            AttributeValue::Choices(known.filter(|position| said.contains(position)).collect())
        }
    }))
}

/// The types to choose from.
pub(super) async fn choices(tx: &mut Tx<'_>, language: Language) -> Result<Vec<TypeChoice>> {
    let rows = tx
        .rows(
            "SELECT id, name_ar, name_en FROM catalog_types ORDER BY id LIMIT 500",
            args![],
        )
        .await?;
    let choice = |row: &Record| -> Result<TypeChoice> {
        Ok(TypeChoice {
            id: row.parse(0)?,
            name: row.translated(1)?.in_(language).to_owned(),
        })
    };
    rows.iter().map(choice).collect()
}

/// The type of a product and its name; none where it has none.
pub(in crate::catalog) async fn type_of(
    tx: &mut Tx<'_>,
    product: ProductId,
) -> Result<Option<(TypeId, Translated)>> {
    let row = tx
        .row(
            "SELECT t.id, t.name_ar, t.name_en
             FROM catalog_products p
             JOIN catalog_types t ON t.id = p.type_id
             WHERE p.id = $1",
            args![product],
        )
        .await?;
    row.map(|row| Ok((row.parse(0)?, row.translated(1)?))).transpose()
}

/// What a type is called; none when there is no such type.
pub(in crate::catalog) async fn type_name(tx: &mut Tx<'_>, id: TypeId) -> Result<Option<Translated>> {
    let row = tx
        .row(
            "SELECT name_ar, name_en FROM catalog_types WHERE id = $1",
            args![id],
        )
        .await?;
    row.map(|row| row.translated(0)).transpose()
}
