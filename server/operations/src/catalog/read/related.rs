//! What goes well with a product: what was chosen by hand, filled up with the newest of its category and its maker. Only
//! what can be bought: nobody is shown the way to an empty shelf.

use domain::basics::{BrandId, CategoryId, Language, ProductId};
use domain::catalog::read::ProductCard;

use super::listing::{CARDS_AT_ONCE, cards};
use crate::db::Tx;
use crate::{Ops, Result, args};

/// Goods shown.
const SHOWN: usize = 4;

/// Where a product belongs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Belongs {
    pub(super) product: ProductId,
    pub(super) category: Option<CategoryId>,
    pub(super) brand: Option<BrandId>,
}

/// What may stand in the row, best first, whether it can be bought or not.
pub(super) async fn candidates(tx: &mut Tx<'_>, of: Belongs) -> Result<Vec<ProductId>> {
    let rows = tx
        .rows(
            include_str!("related.sql"),
            args![of.product, of.category, of.brand, tx.now()],
        )
        .await?;
    rows.iter().map(|row| row.parse(0)).collect()
}

/// The cards of the row: the first that can be bought. Those before them are looked at as well, so whoever keeps the
/// page hears when there is some of them again.
pub(super) async fn related(
    ops: &Ops,
    language: Language,
    candidates: &[ProductId],
) -> Result<Vec<ProductCard>> {
    let mut row = Vec::with_capacity(SHOWN);
    // Mostly the first four can all be bought, and nothing else has to be known then.
    let (first, rest) = candidates.split_at(SHOWN.min(candidates.len()));
    for some in std::iter::once(first).chain(rest.chunks(CARDS_AT_ONCE)) {
        let cards = cards(ops, language, some).await?;
        row.extend(cards.into_iter().filter(|card| !card.availability.is_sold_out()));
        if row.len() >= SHOWN {
            break;
        }
    }
    row.truncate(SHOWN);
    Ok(row)
}
