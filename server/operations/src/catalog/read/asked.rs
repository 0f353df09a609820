//! What a type asks of its products, and what is said of one of them. Nothing is counted here: a type may have thousands
//! of products.

use std::collections::HashMap;

use domain::basics::{AttributeId, Language, ProductId, Translated, TypeId};
use domain::catalog::read::{EditorAttribute, TypeChoice};
use domain::catalog::{AttributeKind, AttributeValue};

use crate::db::{Record, Tx};
use crate::{Result, args};

/// What a type asks, in order, as it is asked of a product of which nothing is said yet.
pub(in crate::catalog) async fn attributes_of(
    tx: &mut Tx<'_>,
    product_type: TypeId,
) -> Result<Vec<EditorAttribute>> {
    let rows = tx
        .rows(
            "SELECT a.id, a.name_ar, a.name_en, a.kind, a.unit_ar, a.unit_en
             FROM catalog_type_attributes t
             JOIN catalog_attributes a ON a.id = t.attribute_id
             WHERE t.type_id = $1
             ORDER BY t.place, a.id
             LIMIT 500",
            args![product_type],
        )
        .await?;
    let mut choices = choices_of(tx, product_type).await?;
    let one = |row: &Record| -> Result<EditorAttribute> {
        let id: AttributeId = row.parse(0)?;
        Ok(EditorAttribute {
            id,
            name: row.translated(1)?,
            kind: row.parse(3)?,
            unit: row.translated(4)?,
            choices: choices.remove(&id).unwrap_or_default(),
            value: None,
        })
    };
    rows.iter().map(one).collect()
}

/// The values of a type's lists: (which, value), in order.
type Choices = HashMap<AttributeId, Vec<(i64, Translated)>>;

async fn choices_of(tx: &mut Tx<'_>, product_type: TypeId) -> Result<Choices> {
    let rows = tx
        .rows(
            "SELECT c.attribute_id, c.position, c.value_ar, c.value_en
             FROM catalog_attribute_choices c
             JOIN catalog_type_attributes t ON t.attribute_id = c.attribute_id
             WHERE t.type_id = $1
             ORDER BY c.attribute_id, c.place, c.position
             LIMIT 10000",
            args![product_type],
        )
        .await?;
    let mut choices = Choices::new();
    for row in &rows {
        let choice = (row.get(1)?, row.translated(2)?);
        choices.entry(row.parse(0)?).or_default().push(choice);
    }
    Ok(choices)
}

/// What the type of `product` asks, and what is said.
pub(in crate::catalog) async fn asked_of(
    tx: &mut Tx<'_>,
    product: ProductId,
) -> Result<Vec<EditorAttribute>> {
    let Some(product_type) = type_of(tx, product).await? else {
        return Ok(Vec::new());
    };
    let mut attributes = attributes_of(tx, product_type).await?;
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
    for attribute in &mut attributes {
        let rows = said.get(&attribute.id).map(Vec::as_slice).unwrap_or_default();
        attribute.value = value_of(attribute.kind, &attribute.choices, rows)?;
    }
    Ok(attributes)
}

fn value_of(
    kind: AttributeKind,
    choices: &[(i64, Translated)],
    rows: &[&Record],
) -> Result<Option<AttributeValue>> {
    let Some(first) = rows.first() else {
        return Ok(None);
    };
    let value = match kind {
        AttributeKind::Text => AttributeValue::Text(first.translated(2)?),
        AttributeKind::Number => AttributeValue::Number(first.get(4)?),
        AttributeKind::YesNo => AttributeValue::YesNo(first.get::<String>(4)? == "yes"),
        AttributeKind::One | AttributeKind::Several => {
            let said = rows.iter().map(|row| row.get(1)).collect::<Result<Vec<i64>>>()?;
            // In the order of the list, as they are typed; what the list has lost is not said.
            let known = choices.iter().map(|(position, _)| *position);
            let chosen: Vec<i64> = known.filter(|position| said.contains(position)).collect();
            if chosen.is_empty() {
                return Ok(None);
            }
            AttributeValue::Choices(chosen)
        }
    };
    Ok(Some(value))
}

/// The types to choose from.
pub(super) async fn choices(tx: &mut Tx<'_>, language: Language) -> Result<Vec<TypeChoice>> {
    let rows = tx
        .rows(
            "SELECT id, name_ar, name_en FROM catalog_types WHERE removed_at IS NULL ORDER BY id LIMIT 500",
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

/// The type of a product; none where it has none.
async fn type_of(tx: &mut Tx<'_>, product: ProductId) -> Result<Option<TypeId>> {
    let row = tx
        .row(
            "SELECT t.id
             FROM catalog_products p
             JOIN catalog_types t ON t.id = p.type_id
             WHERE p.id = $1 AND t.removed_at IS NULL",
            args![product],
        )
        .await?;
    row.map(|row| row.parse(0)).transpose()
}

/// What a type is called; none when there is no such type.
pub(in crate::catalog) async fn type_name(tx: &mut Tx<'_>, id: TypeId) -> Result<Option<Translated>> {
    let row = tx
        .row(
            "SELECT name_ar, name_en FROM catalog_types WHERE id = $1 AND removed_at IS NULL",
            args![id],
        )
        .await?;
    row.map(|row| row.translated(0)).transpose()
}
