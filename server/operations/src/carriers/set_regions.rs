//! Changing where the shop delivers, for how much and how fast. Orders keep what they agreed to.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::carriers::{Fee, RegionsForm};
use domain::settings::Shop;

use super::steps::fees;
use crate::changes::{Change, note};
use crate::db::Tx;
use crate::{Actor, Ops, Result, args, audit, settings};

/// Replaces all regions, as the form opened on `version` says. Whoever chose one that is no longer delivered to is
/// shown the shop's own again.
///
/// # Errors
/// `InvalidFields`; `ChangedMeanwhile` when somebody else changed the settings since; [`crate::Error::Denied`].
pub async fn set_regions(ops: &Ops, actor: &Actor, version: i64, form: &RegionsForm) -> Result<()> {
    actor.may(Permission::ManageShop)?;
    let shop = ops.shop().await?;
    let after = form.check(shop.country, shop.currency)?;
    ops.write(async |tx| {
        settings::steps::lock_at(tx, version).await?;
        let before = fees(tx, &shop).await?;
        if before == after {
            return Ok(());
        }
        settings::steps::next_version(tx).await?;
        tx.execute("DELETE FROM carriers_fees WHERE region <> ''", args![])
            .await?;
        for (position, fee) in (1_i64..).zip(&after) {
            tx.execute_one(
                "INSERT INTO carriers_fees (region, position, fee_minor, transit_days)
                 VALUES ($1, $2, $3, $4)",
                args![&fee.region, position, fee.fee.minor, i64::from(fee.transit_days)],
            )
            .await?;
        }
        note(tx, Change::Shop).await?;
        trace(tx, actor, &shop, (&before, &after)).await
    })
    .await
}

/// One entry for each region that is another now, and one for another region of the shop's own.
async fn trace(tx: &mut Tx<'_>, actor: &Actor, shop: &Shop, (before, after): (&[Fee], &[Fee])) -> Result<()> {
    let entry = |code: &str| {
        let name = shop.country.region(code).map_or(code, |region| region.en);
        audit::Entry::new("set_region", Subject::Shop, code).labelled(name)
    };
    let own = |fees: &[Fee]| fees.first().map(|fee| fee.region.clone()).unwrap_or_default();
    if own(before) != own(after) {
        let entry = entry(&own(after)).change("own_region", own(before), own(after));
        audit::steps::record(tx, actor, entry).await?;
    }
    for region in shop.country.facts().regions {
        let of = |fees: &[Fee]| fees.iter().find(|fee| fee.region == region.code).cloned();
        let (was, is) = (of(before), of(after));
        if was == is {
            continue;
        }
        let fee = |fee: &Option<Fee>| {
            fee.as_ref()
                .map_or(String::new(), |fee| fee.fee.to_plain_string())
        };
        let days = |fee: &Option<Fee>| {
            fee.as_ref()
                .map_or(String::new(), |fee| fee.transit_days.to_string())
        };
        let entry = entry(region.code).change("fee", fee(&was), fee(&is)).change(
            "transit_days",
            days(&was),
            days(&is),
        );
        audit::steps::record(tx, actor, entry).await?;
    }
    Ok(())
}
