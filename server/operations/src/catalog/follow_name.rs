//! What has to follow when a category, a brand or an attribute is called otherwise: its products are found by the new
//! name. Pages read the name itself and need nothing. There may be thousands of products, so they are gone through in
//! short transactions, between which others can write.

use domain::basics::{AttributeId, BrandId, CategoryId, ProductId};

use super::{search, upsert};
use crate::changes::Aspect;
use crate::db::Tx;
use crate::{Ops, Result, args};

/// Products gone through in one transaction.
const AT_ONCE: i64 = 50;

/// Has the products of a category found by its name as it is now.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails; what is done so far stays done.
pub async fn follow_category_name(ops: &Ops, category: CategoryId) -> Result<()> {
    let sql = "SELECT id FROM catalog_products WHERE category_id = $1 AND id > $2 ORDER BY id LIMIT $3";
    let category = category.to_string();
    let mut last = String::new();
    while let Some(next) = ops
        .write(async |tx| {
            let products = products(tx, (sql, &category), &last).await?;
            for product in &products {
                search::changed(tx, *product).await?;
            }
            Ok(products.last().map(ToString::to_string))
        })
        .await?
    {
        last = next;
    }
    Ok(())
}

/// Has the products of a brand found by its name as it is now, in the shop and in the console.
///
/// # Errors
/// As [`follow_category_name`].
pub async fn follow_brand_name(ops: &Ops, brand: BrandId) -> Result<()> {
    let sql = "SELECT id FROM catalog_products WHERE brand_id = $1 AND id > $2 ORDER BY id LIMIT $3";
    touch(ops, (sql, &brand.to_string()), Aspect::Whole).await
}

/// Has what products say by an attribute told, and found, as it and its values are called now.
///
/// # Errors
/// As [`follow_category_name`].
pub async fn follow_attribute_name(ops: &Ops, attribute: AttributeId) -> Result<()> {
    let sql = "SELECT DISTINCT product_id
               FROM catalog_attribute_values
               WHERE attribute_id = $1 AND product_id > $2
               ORDER BY product_id
               LIMIT $3";
    touch(ops, (sql, &attribute.to_string()), Aspect::Words).await
}

/// Makes new versions of the products.
async fn touch(ops: &Ops, found: (&'static str, &str), aspect: Aspect) -> Result<()> {
    let mut last = String::new();
    while let Some(next) = ops
        .write(async |tx| {
            let products = products(tx, found, &last).await?;
            for product in &products {
                upsert::touch_product_in(tx, *product, aspect).await?;
            }
            Ok(products.last().map(ToString::to_string))
        })
        .await?
    {
        last = next;
    }
    Ok(())
}

async fn products(tx: &mut Tx<'_>, (sql, of): (&'static str, &str), after: &str) -> Result<Vec<ProductId>> {
    let rows = tx.rows(sql, args![of, after, AT_ONCE]).await?;
    rows.iter().map(|row| row.parse(0)).collect()
}
