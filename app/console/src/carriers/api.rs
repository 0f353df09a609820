//! Server functions of delivery and the working day.

use bridge::Fault;
use domain::basics::Day;
use domain::carriers::RegionsForm;
use domain::carriers::read::DeliveryEditor;
use domain::settings::{HolidayForm, WorkForm};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
#[cfg(feature = "ssr")]
use operations::carriers;

#[cfg(feature = "ssr")]
use crate::frame::Done;

#[cfg(feature = "ssr")]
const ADDRESS: &str = "/console/delivery";

/// Hours, holidays and regions as they are.
#[server(prefix = "/_fn", endpoint = "carriers/editor", input = GetUrl)]
pub async fn open_delivery() -> Result<DeliveryEditor, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(carriers::read::delivery_editor(&ops, &actor).await?)
}

/// Changes hours, weekend and cash terms.
#[server(prefix = "/_fn", endpoint = "carriers/set_work")]
pub async fn set_work(version: i64, #[server(flatten)] form: WorkForm) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    carriers::set_work(&ops, &actor, version, &form).await?;
    bridge::redirect(&Done::Saved.at(ADDRESS));
    Ok(())
}

/// Replaces the regions.
#[server(prefix = "/_fn", endpoint = "carriers/set_regions")]
pub async fn set_regions(version: i64, #[server(flatten)] form: RegionsForm) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    carriers::set_regions(&ops, &actor, version, &form).await?;
    bridge::redirect(&Done::Saved.at(ADDRESS));
    Ok(())
}

/// Adds a holiday.
#[server(prefix = "/_fn", endpoint = "carriers/add_holiday")]
pub async fn add_holiday(#[server(flatten)] form: HolidayForm) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    carriers::add_holiday(&ops, &actor, &form).await?;
    bridge::redirect(&Done::Saved.at(ADDRESS));
    Ok(())
}

/// Makes the days of a holiday ordinary days again.
#[server(prefix = "/_fn", endpoint = "carriers/remove_holiday")]
pub async fn remove_holiday(from: Day, to: Day) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    carriers::remove_holiday(&ops, &actor, (from, to)).await?;
    bridge::redirect(&Done::Saved.at(ADDRESS));
    Ok(())
}
