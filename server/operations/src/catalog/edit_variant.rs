//! Editing a variant beside its prices: its numbers, what it costs the shop, its weight and measures.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{ProductId, VariantId};
use domain::catalog::VariantForm;
use domain::refusal::Problem;

use super::{read, rows, upsert};
use crate::db::Tx;
use crate::{Actor, Ops, Result, args, audit};

/// Replaces the details of a variant of a product, as the form `opened` on a version says.
///
/// # Errors
/// `InvalidFields`, also when another variant that is offered has the SKU; `ChangedMeanwhile`;
/// [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn edit_variant(
    ops: &Ops,
    actor: &Actor,
    opened: (ProductId, i64),
    (variant, form): (VariantId, &VariantForm),
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let shop = ops.shop().await?;
    let new = form.check(shop.currency)?;
    let (product, _) = opened;
    ops.write(async |tx| {
        let row = rows::open(tx, opened).await?;
        let before = read::variant_details(tx, &shop, (product, variant)).await?;
        refuse_twin(tx, variant, &new.sku).await?;
        let [length, width, height] = new.size_mm;
        tx.execute_one(
            "UPDATE catalog_variants
             SET sku = $1, barcode = $2, cost_minor = $3, weight_grams = $4, length_mm = $5, width_mm = $6,
                 height_mm = $7
             WHERE id = $8",
            args![
                &new.sku,
                &new.barcode,
                new.cost.map(|cost| cost.minor),
                new.weight_grams,
                length,
                width,
                height,
                variant,
            ],
        )
        .await?;
        upsert::touch_product(tx, product).await?;
        let after = read::variant_details(tx, &shop, (product, variant)).await?;
        let label = if new.sku.is_empty() {
            row.get(0)?
        } else {
            new.sku.clone()
        };
        let mut entry = audit::Entry::new("edit_variant", Subject::Product, product).labelled(&label);
        for (field, of) in FIELDS {
            entry = entry.change(field, of(&before), of(&after));
        }
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// A SKU names one thing on the shelf. Files of other shops may bring twins; here none is made.
async fn refuse_twin(tx: &mut Tx<'_>, variant: VariantId, sku: &str) -> Result<()> {
    if sku.is_empty() {
        return Ok(());
    }
    let twin = tx
        .row(
            "SELECT p.title_ar, p.title_en
             FROM catalog_variants v
             JOIN catalog_products p ON p.id = v.product_id
             WHERE UPPER(v.sku) = UPPER($1) AND v.id <> $2 AND v.archived_at IS NULL
             LIMIT 1",
            args![sku, variant],
        )
        .await?;
    let Some(twin) = twin else { return Ok(()) };
    let by = twin.translated(0)?.label().to_owned();
    Err(Refusal::field("sku", Problem::Taken { by }).into())
}

/// A field of the form.
type Field = fn(&VariantForm) -> &String;

const FIELDS: [(&str, Field); 7] = [
    ("sku", |form| &form.sku),
    ("barcode", |form| &form.barcode),
    ("cost", |form| &form.cost),
    ("weight", |form| &form.weight),
    ("length", |form| &form.length),
    ("width", |form| &form.width),
    ("height", |form| &form.height),
];
