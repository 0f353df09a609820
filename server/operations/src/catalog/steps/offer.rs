//! What a variant is sold for at this moment.

use domain::basics::{CategoryId, ProductId, Schedule, Translated, VariantId};
use domain::catalog::PriceTag;

use crate::catalog::read::labels;
use crate::db::{Record, Tx};
use crate::{Result, args};

/// What a variant is called and costs now, for a cart or an order.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The variant.
    pub variant: VariantId,
    /// Its product.
    pub product: ProductId,
    /// The product's title.
    pub title: Translated,
    /// Its option values.
    pub label: Translated,
    /// Its SKU.
    pub sku: String,
    /// What a unit costs, in minor units.
    pub price_minor: i64,
    /// The product's category.
    pub category: Option<CategoryId>,
}

/// The offer of a variant; none when it is not on sale.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn offer(tx: &mut Tx<'_>, variant: VariantId) -> Result<Option<Offer>> {
    let now = tx.now();
    let row = tx.row(include_str!("offer.sql"), args![variant, now]).await?;
    row.map(|row| {
        Ok(Offer {
            variant,
            product: row.parse(0)?,
            title: row.translated(1)?,
            sku: row.get(3)?,
            label: labels(&row, 4)?,
            price_minor: price_tag(&row, 10)?.at(tx.now()).0,
            category: row.parse_optional(15)?,
        })
    })
    .transpose()
}

/// The prices of a variant from five columns: usual price, what it is compared with, sale price, from, until.
pub(crate) fn price_tag(row: &Record, index: usize) -> Result<PriceTag> {
    Ok(PriceTag {
        price: row.get(index)?,
        compare_at: row.get(index + 1)?,
        sale: row.get(index + 2)?,
        schedule: Schedule {
            starts: row.get(index + 3)?,
            ends: row.get(index + 4)?,
        },
    })
}
