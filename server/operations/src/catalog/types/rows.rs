//! What the verbs of types share. Rows of types are locked first, in the order of their ids, and those of products only
//! after them: so what a type asks stays as it was read until what was made of it is written.

use domain::Refusal;
use domain::basics::{AttributeId, ProductId, Translated, TypeId};

use crate::changes::{Change, note};
use crate::db::{Record, Tx};
use crate::{Result, args};

/// Locks types; those that are not there any more are left out.
pub(super) async fn lock(tx: &mut Tx<'_>, mut types: Vec<TypeId>) -> Result<()> {
    types.sort_by_key(ToString::to_string);
    types.dedup();
    for product_type in types {
        tx.execute(
            "UPDATE catalog_types SET version = version WHERE id = $1",
            args![product_type],
        )
        .await?;
    }
    Ok(())
}

/// Locks all types: an attribute may be asked by several.
pub(super) async fn lock_all(tx: &mut Tx<'_>) -> Result<()> {
    let rows = tx
        .rows("SELECT id FROM catalog_types ORDER BY id LIMIT 100000", args![])
        .await?;
    let types = rows.iter().map(|row| row.parse(0)).collect::<Result<_>>()?;
    lock(tx, types).await
}

/// Locks the type, which was opened in a version, and all others: its name.
///
/// # Errors
/// `ChangedMeanwhile`; [`crate::Error::Missing`].
pub(super) async fn open(tx: &mut Tx<'_>, (product_type, version): (TypeId, i64)) -> Result<Translated> {
    lock_all(tx).await?;
    let row = tx
        .one(
            "SELECT name_ar, name_en, version FROM catalog_types WHERE id = $1 AND removed_at IS NULL",
            args![product_type],
        )
        .await?;
    if row.get::<i64>(2)? == version {
        row.translated(0)
    } else {
        Err(Refusal::ChangedMeanwhile.into())
    }
}

/// The type that stands with a product, also one that was taken away; none where there is none.
///
/// # Errors
/// [`crate::Error::Missing`] when there is no such product.
pub(super) async fn type_of(tx: &mut Tx<'_>, product: ProductId) -> Result<Option<TypeId>> {
    let row = tx
        .one(
            "SELECT type_id FROM catalog_products WHERE id = $1",
            args![product],
        )
        .await?;
    row.parse_optional(0)
}

/// The size guide of a type.
pub(super) async fn guide(tx: &mut Tx<'_>, product_type: TypeId) -> Result<Translated> {
    let row = tx
        .one(
            "SELECT guide_ar, guide_en FROM catalog_types WHERE id = $1",
            args![product_type],
        )
        .await?;
    row.translated(0)
}

/// Makes a new version of the type.
pub(super) async fn touch(tx: &mut Tx<'_>, product_type: TypeId) -> Result<()> {
    tx.execute_one(
        "UPDATE catalog_types SET version = version + 1 WHERE id = $1",
        args![product_type],
    )
    .await
}

/// Makes a new version of the type, whose products' pages show something else by it.
pub(super) async fn touch_shown(tx: &mut Tx<'_>, product_type: TypeId) -> Result<()> {
    touch(tx, product_type).await?;
    note(tx, Change::Type(product_type)).await.map(drop)
}

/// Makes a new version of every type that asks `attribute`: those types.
pub(super) async fn touch_asking(tx: &mut Tx<'_>, attribute: AttributeId) -> Result<Vec<TypeId>> {
    let rows = tx
        .rows(
            "UPDATE catalog_types
             SET version = version + 1
             WHERE id IN (SELECT type_id FROM catalog_type_attributes WHERE attribute_id = $1)
             RETURNING id",
            args![attribute],
        )
        .await?;
    rows.iter().map(|row| row.parse(0)).collect()
}

/// Some products.
#[derive(Debug, Clone, Copy)]
pub(super) enum Products {
    /// Those of a type.
    Of(TypeId),
    /// Those of a type that say something by an attribute.
    SayingOf(AttributeId, TypeId),
    /// Those that say one value of a list.
    Choosing(AttributeId, i64),
}

impl Products {
    /// How many there are.
    pub(super) async fn count(self, tx: &mut Tx<'_>) -> Result<i64> {
        let row = match self {
            Self::Of(product_type) => tx.one(
                "SELECT COUNT(*) FROM catalog_products WHERE type_id = $1",
                args![product_type],
            ),
            Self::SayingOf(attribute, product_type) => tx.one(
                "SELECT COUNT(DISTINCT v.product_id)
                 FROM catalog_attribute_values v
                 JOIN catalog_products p ON p.id = v.product_id
                 WHERE v.attribute_id = $1 AND p.type_id = $2",
                args![attribute, product_type],
            ),
            Self::Choosing(attribute, position) => tx.one(
                "SELECT COUNT(DISTINCT product_id)
                 FROM catalog_attribute_values
                 WHERE attribute_id = $1 AND position = $2",
                args![attribute, position],
            ),
        };
        row.await?.get(0)
    }

    /// How many there are; refuses to take `act` from more than was agreed to.
    pub(super) async fn may_lose(self, tx: &mut Tx<'_>, (act, agreed): (&str, i64)) -> Result<i64> {
        let products = self.count(tx).await?;
        if products > agreed {
            let act = act.to_owned();
            return Err(Refusal::UsedByProducts { act, products }.into());
        }
        Ok(products)
    }
}

/// Forgets what a product has that is not said of it: by attributes that its type does not ask, and values that lists
/// have lost. How many there were.
pub(super) async fn forget_unsaid(tx: &mut Tx<'_>, product: ProductId) -> Result<u64> {
    tx.execute(
        "DELETE FROM catalog_attribute_values
         WHERE product_id = $1
           AND (NOT EXISTS (SELECT 1
                            FROM catalog_products p
                            JOIN catalog_type_attributes t ON t.type_id = p.type_id
                            WHERE p.id = catalog_attribute_values.product_id
                              AND t.attribute_id = catalog_attribute_values.attribute_id)
                OR (position > 0
                    AND NOT EXISTS (SELECT 1
                                    FROM catalog_attribute_choices c
                                    WHERE c.attribute_id = catalog_attribute_values.attribute_id
                                      AND c.position = catalog_attribute_values.position)))",
        args![product],
    )
    .await
}

/// Ids in a column.
pub(super) fn products_in(rows: &[Record]) -> Result<Vec<ProductId>> {
    rows.iter().map(|row| row.parse(0)).collect()
}

/// Several texts in the trail.
pub(super) fn listed<'a>(texts: impl IntoIterator<Item = &'a Translated>) -> String {
    texts
        .into_iter()
        .map(Translated::label)
        .collect::<Vec<_>>()
        .join(", ")
}
