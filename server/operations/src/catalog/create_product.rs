//! Beginning a product: a draft with one variant, which the editor then completes.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{ProductId, Translated};
use domain::catalog::{NewProductForm, ProductStatus};

use super::steps::{NewProduct, NewVariant, add_product};
use super::{addresses, rows};
use crate::{Actor, Ops, Result, audit};

/// Begins a product; its id.
///
/// # Errors
/// `InvalidFields`; [`crate::Error::Denied`].
pub async fn create_product(ops: &Ops, actor: &Actor, form: &NewProductForm) -> Result<ProductId> {
    actor.may(Permission::EditProducts)?;
    let shop = ops.shop().await?;
    let new = form.check(shop.currency)?;
    ops.write(async |tx| {
        rows::category_is_there(tx, new.category).await?;
        let slug = addresses::PRODUCTS.free(tx, &new.slug_base).await?;
        let only = NewVariant {
            values: [0, 0, 0],
            sku: String::new(),
            barcode: String::new(),
            price_minor: new.price.minor,
            compare_at_minor: None,
            weight_grams: 0,
        };
        let added = add_product(
            tx,
            &NewProduct {
                slug: slug.clone(),
                status: ProductStatus::Draft,
                title: new.title.clone(),
                body: Translated::default(),
                vendor: String::new(),
                category: new.category,
                options: Vec::new(),
                variants: vec![only],
                pictures: Vec::new(),
            },
        )
        .await?;
        let entry = audit::Entry::new("create_product", Subject::Product, added.product)
            .labelled(&slug)
            .change("title_ar", "", &new.title.ar)
            .change("title_en", "", &new.title.en)
            .change("price", "", new.price.to_plain_string());
        audit::steps::record(tx, actor, entry).await?;
        Ok(added.product)
    })
    .await
}
