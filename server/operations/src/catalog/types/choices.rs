//! The list of an attribute: its values are added, called otherwise, put into order and taken away.

use domain::basics::{AttributeId, Translated};
use domain::catalog::CheckedAttribute;

use super::rows::Products;
use crate::db::Tx;
use crate::outbox::Event;
use crate::{Error, Result, args, outbox};

/// Writes its name, its unit, and the values that stay in their new order.
pub(super) async fn write(tx: &mut Tx<'_>, attribute: AttributeId, new: &CheckedAttribute) -> Result<()> {
    tx.execute_one(
        "UPDATE catalog_attributes SET name_ar = $1, name_en = $2, unit_ar = $3, unit_en = $4 WHERE id = $5",
        args![
            &new.option.name.ar,
            &new.option.name.en,
            &new.unit.ar,
            &new.unit.en,
            attribute,
        ],
    )
    .await?;
    for (place, (position, value)) in (1_i64..).zip(&new.option.kept) {
        tx.execute_one(
            "UPDATE catalog_attribute_choices
             SET value_ar = $1, value_en = $2, place = $3
             WHERE attribute_id = $4 AND position = $5",
            args![&value.ar, &value.en, place, attribute, *position],
        )
        .await?;
    }
    Ok(())
}

/// Adds values after so many places, at positions that no value ever had.
pub(super) async fn add(
    tx: &mut Tx<'_>,
    attribute: AttributeId,
    places: i64,
    values: &[Translated],
) -> Result<()> {
    let count = i64::try_from(values.len()).map_err(Error::broken)?;
    let last: i64 = tx
        .one(
            "UPDATE catalog_attributes
             SET last_position = last_position + $1
             WHERE id = $2
             RETURNING last_position",
            args![count, attribute],
        )
        .await?
        .get(0)?;
    for (n, value) in (1_i64..).zip(values) {
        tx.execute_one(
            "INSERT INTO catalog_attribute_choices (attribute_id, position, place, value_ar, value_en)
             VALUES ($1, $2, $3, $4, $5)",
            args![attribute, last - count + n, places + n, &value.ar, &value.en],
        )
        .await?;
    }
    Ok(())
}

/// Takes a value away. It is said no longer, and forgotten afterwards.
pub(super) async fn remove(
    tx: &mut Tx<'_>,
    (attribute, position): (AttributeId, i64),
    agreed: i64,
) -> Result<()> {
    let products = Products::Choosing(attribute, position);
    let act = format!("remove:{position}");
    let count = products.may_lose(tx, (&act, agreed)).await?;
    tx.execute_one(
        "DELETE FROM catalog_attribute_choices WHERE attribute_id = $1 AND position = $2",
        args![attribute, position],
    )
    .await?;
    if count > 0 {
        outbox::steps::push(tx, Event::AttributeForgotten, attribute).await?;
    }
    Ok(())
}
