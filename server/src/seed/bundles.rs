//! The demo's bundles, made as the manager would.

use domain::basics::{Language, ProductId, VariantId};
use operations::catalog::read;
use operations::{Actor, Error, Ops, inventory};

use crate::cli::Failure;
use crate::demo::bundles::BUNDLES;

/// Makes them.
pub async fn add(ops: &Ops, manager: &Actor) -> Result<(), Failure> {
    for (slug, sku, parts) in BUNDLES {
        let (product, bundle) = variant_of(ops, slug, sku).await?;
        for (slug, sku, units) in *parts {
            let (_, part) = variant_of(ops, slug, sku).await?;
            let version = read::product_editor(ops, manager, product).await?.version;
            inventory::set_component(ops, manager, (product, version), (bundle, part, units)).await?;
        }
    }
    Ok(())
}

async fn variant_of(ops: &Ops, slug: &str, sku: &str) -> Result<(ProductId, VariantId), Failure> {
    let page = read::product_page(ops, Language::Arabic, slug).await?;
    let variant = page.variants.iter().find(|variant| variant.sku == sku);
    Ok((page.id, variant.ok_or(Error::Missing)?.id))
}
