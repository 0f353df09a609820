//! Variants that come and go: making those that are missing, taking one away, offering it again.
//!
//! A variant is taken away by no longer offering it. Carts then say that it can't be had, orders keep what they say of
//! it, and what is on the shelf stays counted. Only what never was for sale and never moved is removed without a trace.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{ProductId, VariantId};
use domain::catalog::VARIANTS_MAX;

use super::read::{self, Made};
use super::{rows, upsert};
use crate::db::{Record, Tx};
use crate::{Actor, Error, Ops, Result, args, audit};

/// Makes every combination of a product's option values that it does not have; how many.
///
/// # Errors
/// `ChangedMeanwhile`; [`Error::Missing`]; [`Error::Denied`].
pub async fn make_variants(ops: &Ops, actor: &Actor, opened: (ProductId, i64)) -> Result<usize> {
    actor.may(Permission::EditProducts)?;
    let (product, _) = opened;
    ops.write(async |tx| {
        let row = rows::open(tx, opened).await?;
        let variants = read::variants_of(tx, product).await?;
        let options = read::options_of(tx, product, &variants).await?;
        let missing = read::makeable(&options, &variants);
        make(tx, product, &missing).await?;
        arrange(tx, product).await?;
        upsert::touch_product(tx, product).await?;
        let entry = entry("make_variants", product, &row)?.change("count", 0, missing.len());
        audit::steps::record(tx, actor, entry).await?;
        Ok(missing.len())
    })
    .await
}

/// No longer offers a variant of a product.
///
/// # Errors
/// `LastVariant`; `ChangedMeanwhile`; [`Error::Missing`]; [`Error::Denied`].
pub async fn remove_variant(
    ops: &Ops,
    actor: &Actor,
    opened: (ProductId, i64),
    variant: VariantId,
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let (product, _) = opened;
    ops.write(async |tx| {
        let row = rows::open(tx, opened).await?;
        let label = sku_of(tx, product, variant).await?;
        take_away(tx, (product, &row), &[variant]).await?;
        upsert::touch_product(tx, product).await?;
        let entry = audit::Entry::new("remove_variant", Subject::Product, product).labelled(&label);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Offers a variant again that was taken away.
///
/// # Errors
/// `NotPossibleNow` when another one has its values by now; `TooManyVariants`; `ChangedMeanwhile`;
/// [`Error::Missing`]; [`Error::Denied`].
pub async fn restore_variant(
    ops: &Ops,
    actor: &Actor,
    opened: (ProductId, i64),
    variant: VariantId,
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let (product, _) = opened;
    ops.write(async |tx| {
        rows::open(tx, opened).await?;
        let label = sku_of(tx, product, variant).await?;
        let variants = read::variants_of(tx, product).await?;
        let wanted = variants
            .iter()
            .find(|made| made.id == variant)
            .ok_or(Error::Missing)?;
        let has_twin = |made: &Made| made.is_offered && made.values == wanted.values;
        if variants.iter().any(has_twin) {
            return Err(Refusal::NotPossibleNow.into());
        }
        bounded(&variants, 1)?;
        tx.execute_one(
            "UPDATE catalog_variants SET archived_at = NULL WHERE id = $1",
            args![variant],
        )
        .await?;
        arrange(tx, product).await?;
        upsert::touch_product(tx, product).await?;
        let entry = audit::Entry::new("restore_variant", Subject::Product, product).labelled(&label);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// What a variant of `product` is called in the audit trail.
async fn sku_of(tx: &mut Tx<'_>, product: ProductId, variant: VariantId) -> Result<String> {
    let row = tx
        .one(
            "SELECT v.sku, p.slug
             FROM catalog_variants v
             JOIN catalog_products p ON p.id = v.product_id
             WHERE v.id = $1 AND v.product_id = $2",
            args![variant, product],
        )
        .await?;
    let sku: String = row.get(0)?;
    if sku.is_empty() { row.get(1) } else { Ok(sku) }
}

/// An entry about a product that [`rows::open`] locked.
pub(super) fn entry(action: &'static str, product: ProductId, opened: &Record) -> Result<audit::Entry> {
    Ok(audit::Entry::new(action, Subject::Product, product).labelled(&opened.get::<String>(0)?))
}

/// Refuses `more` variants beside those offered when that would be too many.
fn bounded(variants: &[Made], more: usize) -> Result<()> {
    let offered = variants.iter().filter(|made| made.is_offered).count();
    if offered + more > VARIANTS_MAX {
        return Err(Refusal::TooManyVariants { max: VARIANTS_MAX }.into());
    }
    Ok(())
}

/// Makes variants with these values. What they cost and weigh they take from the first that is offered: most are alike,
/// and what differs is corrected faster than typed.
pub(super) async fn make(tx: &mut Tx<'_>, product: ProductId, all: &[[i64; 3]]) -> Result<()> {
    let variants = read::variants_of(tx, product).await?;
    bounded(&variants, all.len())?;
    let sibling = variants.first().map(|made| made.id).ok_or(Error::Missing)?;
    let last = tx
        .one(
            "SELECT CAST(MAX(position) AS BIGINT) FROM catalog_variants WHERE product_id = $1",
            args![product],
        )
        .await?
        .get::<i64>(0)?;
    for (position, values) in (last + 1..).zip(all) {
        let id: VariantId = tx.new_id();
        tx.execute_one(
            "INSERT INTO catalog_variants (id, product_id, position, value_1, value_2, value_3, sku, barcode,
                    price_minor, compare_at_minor, weight_grams, length_mm, width_mm, height_mm, cost_minor)
             SELECT $1, product_id, $2, $3, $4, $5, '', '', price_minor, compare_at_minor, weight_grams,
                    length_mm, width_mm, height_mm, cost_minor
             FROM catalog_variants
             WHERE id = $6",
            args![id, position, values[0], values[1], values[2], sibling],
        )
        .await?;
    }
    Ok(())
}

/// Takes these variants of the product that [`rows::open`] locked away; one that is offered must be left.
pub(super) async fn take_away(
    tx: &mut Tx<'_>,
    (product, opened): (ProductId, &Record),
    variants: &[VariantId],
) -> Result<()> {
    let all = read::variants_of(tx, product).await?;
    let stays = |made: &Made| made.is_offered && !variants.contains(&made.id);
    if !all.iter().any(stays) {
        return Err(Refusal::LastVariant.into());
    }
    let was_for_sale = !opened.is_null(2)?;
    for variant in variants {
        if was_for_sale || read::has_moved(tx, *variant).await? {
            tx.execute(
                "UPDATE catalog_variants SET archived_at = $1 WHERE id = $2 AND archived_at IS NULL",
                args![tx.now(), *variant],
            )
            .await?;
        } else {
            tx.execute("DELETE FROM catalog_variants WHERE id = $1", args![*variant])
                .await?;
        }
    }
    Ok(())
}

/// Puts the variants into the order of their values.
pub(super) async fn arrange(tx: &mut Tx<'_>, product: ProductId) -> Result<()> {
    let rows = tx
        .rows(
            "SELECT v.id
             FROM catalog_variants v
             LEFT JOIN catalog_option_values a
                 ON a.product_id = v.product_id AND a.option_position = 1 AND a.position = v.value_1
             LEFT JOIN catalog_option_values b
                 ON b.product_id = v.product_id AND b.option_position = 2 AND b.position = v.value_2
             LEFT JOIN catalog_option_values c
                 ON c.product_id = v.product_id AND c.option_position = 3 AND c.position = v.value_3
             WHERE v.product_id = $1
             ORDER BY COALESCE(a.place, 0), COALESCE(b.place, 0), COALESCE(c.place, 0), v.position, v.id
             LIMIT 5000",
            args![product],
        )
        .await?;
    for (position, row) in (1_i64..).zip(&rows) {
        tx.execute_one(
            "UPDATE catalog_variants SET position = $1 WHERE id = $2",
            args![position, row.get::<String>(0)?],
        )
        .await?;
    }
    Ok(())
}
