//! Editing a product's details: its address, where it belongs, and what search engines are told.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::ProductId;
use domain::catalog::ProductDetails;

use super::{addresses, read, rows, steps, upsert};
use crate::{Actor, Ops, Result, args, audit};

/// Replaces the details of `product`, as the form opened on `version` says. After a rename the former address leads to
/// the new one.
///
/// # Errors
/// `InvalidFields`; `ChangedMeanwhile`; [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn edit_details(
    ops: &Ops,
    actor: &Actor,
    opened: (ProductId, i64),
    form: &ProductDetails,
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let new = form.check()?;
    let (product, _) = opened;
    ops.write(async |tx| {
        let row = rows::open(tx, opened).await?;
        let before = read::details(tx, product).await?;
        rows::category_is_there(tx, new.category).await?;
        let former: String = row.get(0)?;
        addresses::PRODUCTS
            .rename(tx, product, (former.as_str(), new.slug.as_str()))
            .await?;
        let brand = steps::brand(tx, &new.brand).await?;
        tx.execute_one(
            "UPDATE catalog_products
             SET category_id = $1, brand_id = $2, seo_title_ar = $3, seo_title_en = $4, seo_about_ar = $5,
                 seo_about_en = $6
             WHERE id = $7",
            args![
                new.category,
                brand,
                &new.seo_title.ar,
                &new.seo_title.en,
                &new.seo_about.ar,
                &new.seo_about.en,
                product,
            ],
        )
        .await?;
        upsert::touch_product(tx, product).await?;
        let after = read::details(tx, product).await?;
        let mut entry = audit::Entry::new("edit_details", Subject::Product, product).labelled(&new.slug);
        for (field, of) in FIELDS {
            entry = entry.change(field, of(&before), of(&after));
        }
        let categories = (
            read::category_name(tx, &before.category).await?,
            read::category_name(tx, &after.category).await?,
        );
        let entry = entry.change("category", categories.0, categories.1);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// A field of the form.
type Field = fn(&ProductDetails) -> &String;

const FIELDS: [(&str, Field); 6] = [
    ("slug", |details| &details.slug),
    ("brand", |details| &details.brand),
    ("seo_title_ar", |details| &details.seo_title_ar),
    ("seo_title_en", |details| &details.seo_title_en),
    ("seo_about_ar", |details| &details.seo_about_ar),
    ("seo_about_en", |details| &details.seo_about_en),
];
