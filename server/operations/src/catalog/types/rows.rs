//! What the verbs of types share: their rows are locked first, and every product that says something else afterwards
//! is noted.

use domain::Refusal;
use domain::basics::{AttributeId, Language, ProductId, Translated, TypeId};

use crate::catalog::{search, upsert};
use crate::changes::Aspect;
use crate::db::Tx;
use crate::{Error, Result, args};

/// Products read at once.
const AT_ONCE: i64 = 500;

/// Locks the type, which was opened in a version: its name. All types are locked, in one go: an attribute may be
/// asked by several.
///
/// # Errors
/// `ChangedMeanwhile`; [`Error::Missing`].
pub(super) async fn open(tx: &mut Tx<'_>, (product_type, version): (TypeId, i64)) -> Result<Translated> {
    tx.execute(
        "UPDATE catalog_types SET version = version WHERE id <> ''",
        args![],
    )
    .await?;
    let row = tx
        .one(
            "SELECT name_ar, name_en, version FROM catalog_types WHERE id = $1",
            args![product_type],
        )
        .await?;
    if row.get::<i64>(2)? == version {
        row.translated(0)
    } else {
        Err(Refusal::ChangedMeanwhile.into())
    }
}

/// Makes a new version of the type.
pub(super) async fn touch(tx: &mut Tx<'_>, product_type: TypeId) -> Result<()> {
    tx.execute_one(
        "UPDATE catalog_types SET version = version + 1 WHERE id = $1",
        args![product_type],
    )
    .await
}

/// Makes a new version of every type that asks `attribute`.
pub(super) async fn touch_asking(tx: &mut Tx<'_>, attribute: AttributeId) -> Result<()> {
    tx.execute(
        "UPDATE catalog_types
         SET version = version + 1
         WHERE id IN (SELECT type_id FROM catalog_type_attributes WHERE attribute_id = $1)",
        args![attribute],
    )
    .await
    .map(drop)
}

/// Some products, in the order of their ids.
#[derive(Debug, Clone, Copy)]
pub(super) enum Products {
    /// Those of a type.
    Of(TypeId),
    /// Those that say something by an attribute.
    Saying(AttributeId),
    /// Those of them that are of a type.
    SayingOf(AttributeId, TypeId),
    /// Those that say one value of a list.
    Choosing(AttributeId, i64),
}

/// What has to follow for a product.
#[derive(Debug, Clone, Copy)]
pub(super) enum Follow {
    /// It is shown otherwise, and found otherwise.
    Shown,
    /// It is another version of itself as well.
    Changed,
}

impl Products {
    /// How many there are.
    pub(super) async fn count(self, tx: &mut Tx<'_>) -> Result<i64> {
        let row = match self {
            Self::Of(product_type) => tx.one(
                "SELECT COUNT(*) FROM catalog_products WHERE type_id = $1",
                args![product_type],
            ),
            Self::Saying(attribute) => tx.one(
                "SELECT COUNT(DISTINCT product_id) FROM catalog_attribute_values WHERE attribute_id = $1",
                args![attribute],
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

    /// Refuses to take `act` from more of them than was agreed to.
    pub(super) async fn may_lose(self, tx: &mut Tx<'_>, (act, agreed): (&str, i64)) -> Result<()> {
        let products = self.count(tx).await?;
        if products > agreed {
            let act = act.to_owned();
            return Err(Refusal::UsedByProducts { act, products }.into());
        }
        Ok(())
    }

    /// Notes for each of them what follows.
    pub(super) async fn follow(self, tx: &mut Tx<'_>, follow: Follow) -> Result<()> {
        let mut last = String::new();
        loop {
            let ids = self.after(tx, &last).await?;
            for product in &ids {
                match follow {
                    Follow::Shown => search::changed_in(tx, *product, Aspect::Words).await?,
                    Follow::Changed => upsert::touch_product_in(tx, *product, Aspect::Words).await?,
                }
                last = product.to_string();
            }
            if i64::try_from(ids.len()).map_err(Error::broken)? < AT_ONCE {
                return Ok(());
            }
        }
    }

    async fn after(self, tx: &mut Tx<'_>, last: &str) -> Result<Vec<ProductId>> {
        let rows = match self {
            Self::Of(product_type) => tx.rows(
                "SELECT id FROM catalog_products WHERE type_id = $1 AND id > $2 ORDER BY id LIMIT $3",
                args![product_type, last, AT_ONCE],
            ),
            Self::Saying(attribute) => tx.rows(
                "SELECT DISTINCT product_id
                 FROM catalog_attribute_values
                 WHERE attribute_id = $1 AND product_id > $2
                 ORDER BY product_id
                 LIMIT $3",
                args![attribute, last, AT_ONCE],
            ),
            Self::SayingOf(attribute, product_type) => tx.rows(
                "SELECT DISTINCT v.product_id
                 FROM catalog_attribute_values v
                 JOIN catalog_products p ON p.id = v.product_id
                 WHERE v.attribute_id = $1 AND v.product_id > $2 AND p.type_id = $4
                 ORDER BY v.product_id
                 LIMIT $3",
                args![attribute, last, AT_ONCE, product_type],
            ),
            Self::Choosing(attribute, position) => tx.rows(
                "SELECT DISTINCT product_id
                 FROM catalog_attribute_values
                 WHERE attribute_id = $1 AND product_id > $2 AND position = $4
                 ORDER BY product_id
                 LIMIT $3",
                args![attribute, last, AT_ONCE, position],
            ),
        };
        rows.await?.iter().map(|row| row.parse(0)).collect()
    }
}

/// Takes attributes away that no type asks any more.
pub(super) async fn forget_unasked(tx: &mut Tx<'_>) -> Result<()> {
    const UNASKED: [&str; 3] = [
        "DELETE FROM catalog_attribute_values
         WHERE attribute_id NOT IN (SELECT attribute_id FROM catalog_type_attributes)",
        "DELETE FROM catalog_attribute_choices
         WHERE attribute_id NOT IN (SELECT attribute_id FROM catalog_type_attributes)",
        "DELETE FROM catalog_attributes WHERE id NOT IN (SELECT attribute_id FROM catalog_type_attributes)",
    ];
    for sql in UNASKED {
        tx.execute(sql, args![]).await?;
    }
    Ok(())
}

/// A text in one language, for the audit trail.
pub(super) fn told(text: &Translated) -> String {
    text.in_(Language::English).to_owned()
}
