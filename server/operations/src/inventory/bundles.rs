//! What a bundle is made of: other variants, taken from the shelf when it is sold. It stands on no shelf itself, and no
//! bundle is in another one. Both variants' counters are locked first, so that nobody counts the one, or makes a
//! bundle of the other, at the same moment.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{ProductId, VariantId};
use domain::inventory::{COMPONENT_UNITS_MAX, COMPONENTS_MAX, parse_count};
use domain::refusal::Problem;

use super::read::{Component, components};
use super::steps::{bundles_with, is_bundle, lock_all};
use crate::db::Tx;
use crate::{Actor, Error, Ops, Result, args, audit, catalog};

/// Of one bundle takes so many units of a component from now on, as typed. Orders keep what they were made of.
///
/// # Errors
/// `InvalidFields` for `units`, or for `component` when it is the bundle itself, a bundle, not there, or one too many;
/// `HasOwnStock` for a bundle that stands on a shelf; `NotPossibleNow` for one that is in another bundle;
/// `ChangedMeanwhile`; [`Error::Missing`]; [`Error::Denied`].
pub async fn set_component(
    ops: &Ops,
    actor: &Actor,
    opened: (ProductId, i64),
    (bundle, component, units): (VariantId, VariantId, &str),
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let units = parse_count(units).filter(|units| (1..=COMPONENT_UNITS_MAX).contains(units));
    let units = units.ok_or_else(|| Refusal::field("units", Problem::NotANumber))?;
    ops.write(async |tx| {
        let before = open(tx, opened, (bundle, component)).await?;
        let is_there = before.iter().any(|part| part.variant == component);
        if bundle == component || !is_there && before.len() >= COMPONENTS_MAX {
            return Err(Refusal::field("component", Problem::NotAChoice).into());
        }
        tx.execute_one(
            "INSERT INTO inventory_components (bundle_id, component_id, quantity, position)
             SELECT $1, $2, $3, COALESCE(MAX(position), 0) + 1
             FROM inventory_components
             WHERE bundle_id = $1
             ON CONFLICT (bundle_id, component_id) DO UPDATE SET quantity = excluded.quantity",
            args![bundle, component, units],
        )
        .await?;
        changed(tx, actor, (opened.0, bundle), &before).await
    })
    .await
}

/// Makes a bundle without a component from now on; without the last one it is a variant like any other.
///
/// # Errors
/// `ChangedMeanwhile`; [`Error::Missing`]; [`Error::Denied`].
pub async fn remove_component(
    ops: &Ops,
    actor: &Actor,
    opened: (ProductId, i64),
    (bundle, component): (VariantId, VariantId),
) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    ops.write(async |tx| {
        catalog::steps::open_product(tx, opened).await?;
        lock_all(tx, bundle).await?;
        let before = parts(tx, opened.0, bundle).await?;
        if !before.iter().any(|part| part.variant == component) {
            return Err(Error::Missing);
        }
        tx.execute_one(
            "DELETE FROM inventory_components WHERE bundle_id = $1 AND component_id = $2",
            args![bundle, component],
        )
        .await?;
        changed(tx, actor, (opened.0, bundle), &before).await
    })
    .await
}

/// Locks what a component is added to, and the component; what the bundle is made of now.
async fn open(
    tx: &mut Tx<'_>,
    opened: (ProductId, i64),
    (bundle, component): (VariantId, VariantId),
) -> Result<Vec<Component>> {
    catalog::steps::open_product(tx, opened).await?;
    if catalog::steps::product_of(tx, bundle).await? != Some(opened.0) {
        return Err(Error::Missing);
    }
    let no_choice = || Refusal::field("component", Problem::NotAChoice);
    if catalog::steps::product_of(tx, component).await?.is_none() {
        return Err(no_choice().into());
    }
    let mut both = [bundle, component];
    both.sort();
    let mut on_shelf = 0;
    for variant in both {
        let units = lock_all(tx, variant).await?;
        if variant == bundle {
            on_shelf = units;
        }
    }
    if on_shelf > 0 {
        return Err(Refusal::HasOwnStock { units: on_shelf }.into());
    }
    if !bundles_with(tx, bundle).await?.is_empty() {
        return Err(Refusal::NotPossibleNow.into());
    }
    if is_bundle(tx, component).await? {
        return Err(no_choice().into());
    }
    parts(tx, opened.0, bundle).await
}

async fn parts(tx: &mut Tx<'_>, product: ProductId, bundle: VariantId) -> Result<Vec<Component>> {
    let mut all = components(tx, product).await?;
    all.retain(|part| part.bundle == bundle);
    Ok(all)
}

/// Writes what a bundle is made of into the trail, and says that its product was changed.
async fn changed(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (product, bundle): (ProductId, VariantId),
    before: &[Component],
) -> Result<()> {
    catalog::steps::touch_product(tx, product).await?;
    let after = parts(tx, product, bundle).await?;
    let sku = catalog::steps::sku(tx, bundle).await?;
    let entry = audit::Entry::new("edit_bundle", Subject::Product, product)
        .labelled(&sku)
        .change("components", told(before), told(&after));
    audit::steps::record(tx, actor, entry).await
}

fn told(parts: &[Component]) -> String {
    let part = |part: &Component| format!("{} × {}", part.units, part.name().label());
    parts.iter().map(part).collect::<Vec<_>>().join(", ")
}
