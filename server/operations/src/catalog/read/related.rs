//! What goes well with a product: what was chosen by hand, filled up with the newest of its category and its maker. Only
//! what can be bought: nobody is shown the way to an empty shelf.

use domain::basics::{BrandId, CategoryId, Language, ProductId};
use domain::catalog::read::ProductCard;
use domain::settings::Shop;

use super::listing::cards_of;
use crate::changes::Topic;
use crate::db::Tx;
use crate::{Result, args};

/// Goods shown.
const SHOWN: usize = 4;

/// Where a product belongs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Belongs {
    pub(super) product: ProductId,
    pub(super) category: Option<CategoryId>,
    pub(super) brand: Option<BrandId>,
}

/// The cards of the row, best first. All candidates come by one query, and all cards by another.
pub(super) async fn related(
    tx: &mut Tx<'_>,
    shop: &Shop,
    language: Language,
    of: Belongs,
) -> Result<Vec<ProductCard>> {
    let rows = tx
        .rows(
            include_str!("related.sql"),
            args![of.product, of.category, of.brand, tx.now()],
        )
        .await?;
    let mut chosen: Vec<ProductId> = Vec::with_capacity(SHOWN);
    for row in &rows {
        if chosen.len() == SHOWN {
            break;
        }
        let product = row.parse(0)?;
        if row.get::<i64>(2)? == 1 {
            chosen.push(product);
        } else {
            // It would stand here, and will as soon as there is some of it again.
            tx.shows(Topic::Product(product));
        }
    }
    cards_of(tx, shop, language, &chosen).await
}
