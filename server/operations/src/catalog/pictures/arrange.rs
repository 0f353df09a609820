//! What people do with pictures that are there: say what they show, of which variants they are, order them, take them
//! away.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{ImageId, Translated, VariantId};
use domain::catalog::{PictureMove, check_alt};

use super::changed;
use crate::outbox::{self, Event};
use crate::{Actor, Ops, Result, args, audit};

/// Says in both languages what a picture shows, for people who don't see it; empty is the product's title.
///
/// # Errors
/// `InvalidFields` when a text is too long; [`crate::Error::Missing`].
pub async fn describe_picture(ops: &Ops, actor: &Actor, picture: ImageId, alt: (&str, &str)) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let alt = check_alt(alt.0, alt.1)?;
    ops.write(async |tx| {
        let (product, slug) = changed(tx, picture).await?;
        let before = tx
            .one(
                "SELECT alt_ar, alt_en FROM catalog_pictures WHERE id = $1",
                args![picture],
            )
            .await?;
        let before: Translated = before.translated(0)?;
        tx.execute_one(
            "UPDATE catalog_pictures SET alt_ar = $1, alt_en = $2 WHERE id = $3",
            args![&alt.ar, &alt.en, picture],
        )
        .await?;
        let entry = audit::Entry::new("describe_picture", Subject::Product, product)
            .labelled(&slug)
            .change("alt_ar", &before.ar, &alt.ar)
            .change("alt_en", &before.en, &alt.en);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Makes a picture that of exactly these variants of its product: it is shown when one of them is chosen. A variant has
/// one picture, so it loses the one it had. Variants that are offered no longer keep theirs.
///
/// # Errors
/// [`crate::Error::Missing`] when the picture is none, or one of the variants is not its product's.
pub async fn assign_picture(
    ops: &Ops,
    actor: &Actor,
    picture: ImageId,
    variants: &[VariantId],
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    ops.write(async |tx| {
        let (product, slug) = changed(tx, picture).await?;
        let before = tx
            .one(
                "SELECT COUNT(*)
                 FROM catalog_variant_pictures s
                 JOIN catalog_variants v ON v.id = s.variant_id
                 WHERE s.picture_id = $1 AND v.archived_at IS NULL",
                args![picture],
            )
            .await?;
        tx.execute(
            "DELETE FROM catalog_variant_pictures
             WHERE picture_id = $1
               AND variant_id IN (SELECT id FROM catalog_variants WHERE product_id = $2 AND archived_at IS NULL)",
            args![picture, product],
        )
        .await?;
        for variant in variants {
            let assigned = tx
                .execute(
                    "INSERT INTO catalog_variant_pictures (variant_id, picture_id)
                     SELECT id, $1 FROM catalog_variants WHERE id = $2 AND product_id = $3
                     ON CONFLICT (variant_id) DO UPDATE SET picture_id = excluded.picture_id",
                    args![picture, *variant, product],
                )
                .await?;
            if assigned == 0 {
                return Err(crate::Error::Missing);
            }
        }
        let after = i64::try_from(variants.len()).unwrap_or(i64::MAX);
        let entry = audit::Entry::new("assign_picture", Subject::Product, product)
            .labelled(&slug)
            .change("variants", before.get::<i64>(0)?, after);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Moves a picture among its product's; at the end it stays where it is.
///
/// # Errors
/// [`crate::Error::Missing`].
pub async fn move_picture(ops: &Ops, actor: &Actor, picture: ImageId, to: PictureMove) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    ops.write(async |tx| {
        let (product, slug) = changed(tx, picture).await?;
        let rows = tx
            .rows(
                "SELECT id FROM catalog_pictures WHERE product_id = $1 ORDER BY position, id LIMIT 1000",
                args![product],
            )
            .await?;
        let mut order = rows
            .iter()
            .map(|row| row.parse::<ImageId>(0))
            .collect::<Result<Vec<_>>>()?;
        let place = order
            .iter()
            .position(|other| *other == picture)
            .unwrap_or_default();
        let moved = order.remove(place);
        let now = to.from(place).min(order.len());
        order.insert(now, moved);
        for (position, id) in (1_i64..).zip(&order) {
            tx.execute_one(
                "UPDATE catalog_pictures SET position = $1 WHERE id = $2",
                args![position, *id],
            )
            .await?;
        }
        let entry = audit::Entry::new("move_picture", Subject::Product, product)
            .labelled(&slug)
            .change("position", place + 1, now + 1);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Takes a picture away, and its files.
///
/// # Errors
/// [`crate::Error::Missing`].
pub async fn remove_picture(ops: &Ops, actor: &Actor, picture: ImageId) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    ops.write(async |tx| {
        let (product, slug) = changed(tx, picture).await?;
        tx.execute_one("DELETE FROM catalog_pictures WHERE id = $1", args![picture])
            .await?;
        outbox::steps::push(tx, Event::PictureRemoved, picture).await?;
        let entry = audit::Entry::new("remove_picture", Subject::Product, product).labelled(&slug);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}
