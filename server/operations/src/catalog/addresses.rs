//! Addresses of products, categories and collections: the one a thing has, and those it had before, which still lead to
//! it. A former address points to the thing and not to another address, so there are no chains to follow. The three have
//! addresses apart from each other.

use domain::catalog::free_slug;
use domain::refusal::{Problem, Refusal};

use crate::db::{IntoArg, Tx};
use crate::{Result, args};

/// What has addresses of its own, and how they are asked for and written.
pub(super) struct Addresses {
    /// Those that are or were anybody's: `$1`, or like `$2`.
    taken: &'static str,
    /// The names of whoever has `$1` and is not `$2`.
    holder: &'static str,
    /// Gives `$1` to `$2`.
    give: &'static str,
    /// Keeps `$1` for `$2`, who had it until `$3`.
    keep: &'static str,
    /// Forgets who had `$1`.
    forget: &'static str,
    /// Those that `$1` had, the last one first.
    former: &'static str,
}

/// `/p/{slug}`.
pub(super) const PRODUCTS: Addresses = Addresses {
    taken: "SELECT slug FROM catalog_products WHERE slug = $1 OR slug LIKE $2
            UNION
            SELECT slug FROM catalog_former_slugs WHERE slug = $1 OR slug LIKE $2
            LIMIT 10000",
    holder: "SELECT title_ar, title_en FROM catalog_products WHERE slug = $1 AND id <> $2",
    give: "UPDATE catalog_products SET slug = $1 WHERE id = $2",
    keep: "INSERT INTO catalog_former_slugs (slug, product_id, until)
           VALUES ($1, $2, $3)
           ON CONFLICT (slug) DO UPDATE SET product_id = excluded.product_id, until = excluded.until",
    forget: "DELETE FROM catalog_former_slugs WHERE slug = $1",
    former: "SELECT slug FROM catalog_former_slugs WHERE product_id = $1 ORDER BY until DESC, slug LIMIT 20",
};

/// `/c/{slug}`.
pub(super) const CATEGORIES: Addresses = Addresses {
    taken: "SELECT slug FROM catalog_categories WHERE slug = $1 OR slug LIKE $2
            UNION
            SELECT slug FROM catalog_former_category_slugs WHERE slug = $1 OR slug LIKE $2
            LIMIT 10000",
    holder: "SELECT name_ar, name_en FROM catalog_categories WHERE slug = $1 AND id <> $2",
    give: "UPDATE catalog_categories SET slug = $1 WHERE id = $2",
    keep: "INSERT INTO catalog_former_category_slugs (slug, category_id, until)
           VALUES ($1, $2, $3)
           ON CONFLICT (slug) DO UPDATE SET category_id = excluded.category_id, until = excluded.until",
    forget: "DELETE FROM catalog_former_category_slugs WHERE slug = $1",
    former: "SELECT slug
             FROM catalog_former_category_slugs
             WHERE category_id = $1
             ORDER BY until DESC, slug
             LIMIT 20",
};

/// `/k/{slug}`.
pub(super) const COLLECTIONS: Addresses = Addresses {
    taken: "SELECT slug FROM catalog_collections WHERE slug = $1 OR slug LIKE $2
            UNION
            SELECT slug FROM catalog_former_collection_slugs WHERE slug = $1 OR slug LIKE $2
            LIMIT 10000",
    holder: "SELECT name_ar, name_en FROM catalog_collections WHERE slug = $1 AND id <> $2",
    give: "UPDATE catalog_collections SET slug = $1 WHERE id = $2",
    keep: "INSERT INTO catalog_former_collection_slugs (slug, collection_id, until)
           VALUES ($1, $2, $3)
           ON CONFLICT (slug) DO UPDATE SET collection_id = excluded.collection_id, until = excluded.until",
    forget: "DELETE FROM catalog_former_collection_slugs WHERE slug = $1",
    former: "SELECT slug
             FROM catalog_former_collection_slugs
             WHERE collection_id = $1
             ORDER BY until DESC, slug
             LIMIT 20",
};

impl Addresses {
    /// An address made of `base` that nobody has or had.
    pub(super) async fn free(&self, tx: &mut Tx<'_>, base: &str) -> Result<String> {
        let rows = tx.rows(self.taken, args![base, format!("{base}-%")]).await?;
        let taken = rows
            .iter()
            .map(|row| row.get(0))
            .collect::<Result<Vec<String>>>()?;
        Ok(free_slug(base, &taken))
    }

    /// Gives `whom` the address `to` instead of `from`, which leads to it from now on. An address that only was
    /// another's before can be taken.
    ///
    /// # Errors
    /// `InvalidFields` for `slug` when another one has it.
    pub(super) async fn rename<Id: IntoArg + Copy>(
        &self,
        tx: &mut Tx<'_>,
        whom: Id,
        (from, to): (&str, &str),
    ) -> Result<()> {
        if from == to {
            return Ok(());
        }
        if let Some(holder) = tx.row(self.holder, args![to, whom]).await? {
            let by = holder.translated(0)?.label().to_owned();
            return Err(Refusal::field("slug", Problem::Taken { by }).into());
        }
        tx.execute_one(self.give, args![to, whom]).await?;
        tx.execute(self.keep, args![from, whom, tx.now()]).await?;
        self.forget_former(tx, to).await
    }

    /// Forgets that `slug` was anybody's: it is taken now.
    pub(super) async fn forget_former(&self, tx: &mut Tx<'_>, slug: &str) -> Result<()> {
        tx.execute(self.forget, args![slug]).await?;
        Ok(())
    }

    /// The addresses that lead to `whom` because it had them before, the last one first.
    pub(super) async fn former_of<Id: IntoArg>(&self, tx: &mut Tx<'_>, whom: Id) -> Result<Vec<String>> {
        let rows = tx.rows(self.former, args![whom]).await?;
        rows.iter().map(|row| row.get(0)).collect()
    }
}
