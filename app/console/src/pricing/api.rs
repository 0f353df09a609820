//! Server functions of promotions.

use bridge::Fault;
use domain::basics::PromotionId;
use domain::pricing::read::{PromotionDetail, PromotionList};
use domain::pricing::{CodesForm, PromotionForm};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
#[cfg(feature = "ssr")]
use operations::pricing;

#[cfg(feature = "ssr")]
use crate::frame::Done;

/// A page of the list.
#[server(prefix = "/_fn", endpoint = "pricing/list", input = GetUrl)]
pub async fn list_promotions(after: String) -> Result<PromotionList, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(pricing::read::promotion_list(&ops, &actor, &after).await?)
}

/// One promotion, by its id as it stands in the address.
#[server(prefix = "/_fn", endpoint = "pricing/detail", input = GetUrl)]
pub async fn open_promotion(promotion: String) -> Result<PromotionDetail, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let promotion = promotion
        .parse::<PromotionId>()
        .map_err(|_| operations::Error::Missing)?;
    Ok(pricing::read::promotion_detail(&ops, &actor, promotion).await?)
}

/// Makes a promotion, and leads to its page.
#[server(prefix = "/_fn", endpoint = "pricing/add")]
pub async fn add_promotion(#[server(flatten)] form: PromotionForm) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let promotion = pricing::add_promotion(&ops, &actor, &form).await?;
    bridge::redirect(&Done::Saved.at(&address(promotion)));
    Ok(())
}

/// Changes a promotion, as the form opened on `version` says.
#[server(prefix = "/_fn", endpoint = "pricing/edit")]
pub async fn edit_promotion(
    promotion: PromotionId,
    version: i64,
    #[server(flatten)] form: PromotionForm,
) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    pricing::edit_promotion(&ops, &actor, (promotion, version), &form).await?;
    bridge::redirect(&Done::Saved.at(&address(promotion)));
    Ok(())
}

/// Ends a promotion now.
#[server(prefix = "/_fn", endpoint = "pricing/end")]
pub async fn end_promotion(promotion: PromotionId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    pricing::end_promotion(&ops, &actor, promotion).await?;
    bridge::redirect(&Done::Saved.at(&address(promotion)));
    Ok(())
}

/// Gives a promotion codes: one by name, or a number of made ones.
#[server(prefix = "/_fn", endpoint = "pricing/add_codes")]
pub async fn add_codes(promotion: PromotionId, #[server(flatten)] form: CodesForm) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    pricing::add_codes(&ops, &actor, promotion, &form).await?;
    bridge::redirect(&Done::Saved.at(&address(promotion)));
    Ok(())
}

#[cfg(feature = "ssr")]
fn address(promotion: PromotionId) -> String {
    format!("{}/{promotion}", super::ADDRESS)
}
