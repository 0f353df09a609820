//! What is asked about the shop before anything else, and what the console shows of it.

use domain::accounts::Permission;
use domain::settings::Profile;
use domain::settings::read::ShopEditor;

use super::steps;
use crate::{Actor, Error, Ops, Result};

/// Whether the shop was opened: until then only the first-run page is shown.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn is_set_up(ops: &Ops) -> Result<bool> {
    match ops.shop().await {
        Ok(_) => Ok(true),
        Err(Error::Missing) => Ok(false),
        Err(error) => Err(error),
    }
}

/// The shop as the console changes it.
///
/// # Errors
/// [`Error::Denied`] for people who may not.
pub async fn shop_editor(ops: &Ops, actor: &Actor) -> Result<ShopEditor> {
    actor.may(Permission::ManageShop)?;
    ops.read(async |tx| {
        // As it stands in this snapshot, like the version that is posted back.
        let shop = steps::shop(tx).await?;
        Ok(ShopEditor {
            version: steps::version(tx).await?,
            profile: Profile::from(&shop),
            country: shop.country,
            currency: shop.currency,
            time_zone: shop.time_zone,
        })
    })
    .await
}
