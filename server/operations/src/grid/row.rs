//! One row of the grid, in one transaction.

use domain::Refusal;
use domain::audit::Subject;
use domain::basics::{Currency, LocationId, Money, VariantId};
use domain::catalog::{GridEdit, ProductStatus, VariantPrice};
use domain::inventory::{MovementReason, parse_count};
use domain::refusal::Problem;
use domain::settings::Shop;

use crate::db::Tx;
use crate::inventory::steps::{Count, set_count};
use crate::{Actor, Error, Result, audit, catalog};

/// What holds for every row of a save.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    /// The shop: its currency and its clock.
    pub shop: &'a Shop,
    /// Where the stock is.
    pub location: LocationId,
    /// What that is called in the audit trail.
    pub place: &'a str,
    /// Why the stock differs.
    pub reason: &'a str,
    /// Whether a row becomes what it was: then also what nobody may type.
    pub is_back: bool,
}

/// Changes what the row says otherwise than it was.
///
/// # Errors
/// `ChangedMeanwhile` when it is not any more what was shown; `InvalidFields`, `StockHeld`, `NotPublishable`.
pub async fn apply(tx: &mut Tx<'_>, actor: &Actor, edit: &GridEdit, terms: Terms<'_>) -> Result<()> {
    let variant: VariantId = edit.variant.parse().map_err(|_| Error::Missing)?;
    let state = new_state(edit)?;
    // A price may go back to nothing only once nobody can buy at it.
    if let Some((was, to)) = state.filter(|_| !edit.publishes()) {
        catalog::steps::move_product_of(tx, (actor, terms.shop), variant, (was, to)).await?;
    }
    if edit.changes_price() {
        let currency = terms.shop.currency;
        let new = if terms.is_back {
            as_before(edit, currency).ok_or(Refusal::ChangedMeanwhile)?
        } else {
            VariantPrice::parse(&edit.price, &edit.compare_at, currency)?
        };
        let was = shown(&edit.was_price, currency)
            .flatten()
            .zip(shown(&edit.was_compare_at, currency));
        let was = was.ok_or(Refusal::ChangedMeanwhile)?;
        catalog::steps::reprice(tx, actor, (variant, new), Some(was)).await?;
    }
    if edit.changes_stock() {
        recount(tx, actor, (variant, edit), terms).await?;
    }
    if let Some((was, to)) = state.filter(|_| edit.publishes()) {
        catalog::steps::move_product_of(tx, (actor, terms.shop), variant, (was, to)).await?;
    }
    Ok(())
}

/// Where the product stood and is to stand, where that was changed.
fn new_state(edit: &GridEdit) -> Result<Option<(ProductStatus, ProductStatus)>> {
    if !edit.changes_status() {
        return Ok(None);
    }
    let choice = |text: &str| text.parse::<ProductStatus>();
    let to = choice(&edit.status).map_err(|_| Refusal::field("status", Problem::NotAChoice))?;
    let was = choice(&edit.was_status).map_err(|_| Refusal::ChangedMeanwhile)?;
    Ok(Some((was, to)))
}

/// The prices that a row had before it was saved.
fn as_before(edit: &GridEdit, currency: Currency) -> Option<VariantPrice> {
    let money = |minor| Money::new(minor, currency);
    Some(VariantPrice {
        price: money(shown(&edit.price, currency)??),
        compare_at: shown(&edit.compare_at, currency)?.map(money),
    })
}

/// An amount as a page showed it, perhaps none; nothing when no page shows such a thing.
fn shown(text: &str, currency: Currency) -> Option<Option<i64>> {
    match text {
        "" => Some(None),
        text => Money::parse(text, currency).ok().map(|money| Some(money.minor)),
    }
}

async fn recount(
    tx: &mut Tx<'_>,
    actor: &Actor,
    (variant, edit): (VariantId, &GridEdit),
    terms: Terms<'_>,
) -> Result<()> {
    let counted = parse_count(&edit.on_hand).ok_or(Refusal::field("on_hand", Problem::NotANumber))?;
    let sku = catalog::steps::sku(tx, variant).await?;
    let count = Count {
        variant,
        location: terms.location,
        counted,
        reason: MovementReason::Correction,
        note: terms.reason,
        actor_name: actor.name(),
    };
    let (before, after) = set_count(tx, &count).await?;
    if Some(before) != parse_count(&edit.was_on_hand) {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let entry = audit::Entry::new("correct_stock", Subject::Stock, variant)
        .labelled(&sku)
        .change("on_hand", before, after)
        .change("location", "", terms.place)
        .because(terms.reason);
    audit::steps::record(tx, actor, entry).await
}
