//! The lists themselves: where each is kept, and who has to hear of its changes.

use domain::Refusal;
use domain::audit::Subject;
use domain::basics::ProductId;
use domain::catalog::{CollectionMode, CollectionStatus, PickList};

use crate::changes::{Aspect, Change, note};
use crate::db::{Record, Tx};
use crate::{Error, Result, args, audit};

/// How a list is kept. `$1` is its owner everywhere.
struct Kept {
    /// Locks the owner's row: how people call it.
    open: &'static str,
    /// Its products in order.
    products: &'static str,
    /// Puts `$2` at the end.
    add: &'static str,
    /// Takes `$2` out.
    remove: &'static str,
    /// Gives `$2` the place `$3`.
    place: &'static str,
}

const COLLECTION: Kept = Kept {
    open: "UPDATE catalog_collections
           SET version = version
           WHERE id = $1
           RETURNING name_ar, name_en, mode, status",
    products: "SELECT product_id
               FROM catalog_collection_products
               WHERE collection_id = $1
               ORDER BY position, product_id
               LIMIT 1000",
    add: "INSERT INTO catalog_collection_products (collection_id, product_id, position)
          SELECT $1, $2, COALESCE(MAX(position), 0) + 1
          FROM catalog_collection_products
          WHERE collection_id = $1",
    remove: "DELETE FROM catalog_collection_products WHERE collection_id = $1 AND product_id = $2",
    place: "UPDATE catalog_collection_products SET position = $3 WHERE collection_id = $1 AND product_id = $2",
};

const RELATED: Kept = Kept {
    open: "UPDATE catalog_products
           SET version = version
           WHERE id = $1
           RETURNING title_ar, title_en",
    products: "SELECT related_id
               FROM catalog_related
               WHERE product_id = $1
               ORDER BY position, related_id
               LIMIT 1000",
    add: "INSERT INTO catalog_related (product_id, related_id, position)
          SELECT $1, $2, COALESCE(MAX(position), 0) + 1
          FROM catalog_related
          WHERE product_id = $1",
    remove: "DELETE FROM catalog_related WHERE product_id = $1 AND related_id = $2",
    place: "UPDATE catalog_related SET position = $3 WHERE product_id = $1 AND related_id = $2",
};

/// A list whose owner's row is locked.
pub(super) struct List {
    list: PickList,
    owner: String,
    label: String,
    /// Whether shoppers can see it.
    is_shown: bool,
    kept: Kept,
}

impl List {
    /// Locks the owner's row.
    ///
    /// # Errors
    /// `NotPossibleNow` for a collection with a rule; [`Error::Missing`].
    pub(super) async fn open(tx: &mut Tx<'_>, list: PickList) -> Result<Self> {
        let (kept, owner) = match list {
            PickList::Collection(collection) => (COLLECTION, collection.to_string()),
            PickList::Related(product) => (RELATED, product.to_string()),
        };
        let row = tx.one(kept.open, args![&owner]).await?;
        let is_shown = match list {
            PickList::Collection(_) if row.parse::<CollectionMode>(2)? == CollectionMode::Ruled => {
                return Err(Refusal::NotPossibleNow.into());
            }
            PickList::Collection(_) => row.parse::<CollectionStatus>(3)? == CollectionStatus::Published,
            PickList::Related(_) => true,
        };
        let name = row.translated(0)?;
        Ok(Self {
            list,
            owner,
            label: name.label().to_owned(),
            is_shown,
            kept,
        })
    }

    /// Whether the list is this product's own.
    pub(super) fn is_about(&self, product: ProductId) -> bool {
        self.list == PickList::Related(product)
    }

    pub(super) async fn products(&self, tx: &mut Tx<'_>) -> Result<Vec<ProductId>> {
        let rows = tx.rows(self.kept.products, args![&self.owner]).await?;
        rows.iter().map(|row: &Record| row.parse(0)).collect()
    }

    pub(super) async fn add(&self, tx: &mut Tx<'_>, product: ProductId) -> Result<()> {
        tx.execute_one(self.kept.add, args![&self.owner, product]).await
    }

    /// # Errors
    /// [`Error::Missing`] when it is not in it.
    pub(super) async fn remove(&self, tx: &mut Tx<'_>, product: ProductId) -> Result<()> {
        match tx.execute(self.kept.remove, args![&self.owner, product]).await? {
            0 => Err(Error::Missing),
            _ => Ok(()),
        }
    }

    /// Puts the products into this order.
    pub(super) async fn arrange(&self, tx: &mut Tx<'_>, products: &[ProductId]) -> Result<()> {
        for (position, product) in (1_i64..).zip(products) {
            tx.execute_one(self.kept.place, args![&self.owner, *product, position])
                .await?;
        }
        Ok(())
    }

    /// An entry of the trail about its owner.
    pub(super) fn entry(&self, action: &'static str) -> audit::Entry {
        let subject = match self.list {
            PickList::Collection(_) => Subject::Collection,
            PickList::Related(_) => Subject::Product,
        };
        audit::Entry::new(action, subject, &self.owner).labelled(&self.label)
    }

    /// Says that it was changed.
    pub(super) async fn changed(&self, tx: &mut Tx<'_>) -> Result<()> {
        let change = match self.list {
            PickList::Collection(collection) => {
                tx.execute_one(
                    "UPDATE catalog_collections SET changed_at = $1 WHERE id = $2",
                    args![tx.now(), collection],
                )
                .await?;
                Change::Range
            }
            // Nothing that the search or partners know of it.
            PickList::Related(product) => Change::Product(product, Aspect::Related),
        };
        if self.is_shown {
            note(tx, change).await?;
        }
        Ok(())
    }
}
