//! A product as it is exported.

use domain::basics::LocationId;

use crate::catalog::upsert::{self, KnownPicture, KnownProduct, KnownVariant};
use crate::db::Tx;
use crate::{Result, inventory};

/// A product of the shop with what is on its first shelf.
#[derive(Debug, Clone)]
pub struct Goods {
    /// `/p/{slug}`.
    pub slug: String,
    /// All of it.
    pub known: KnownProduct,
    /// Units of each variant at the shop's first location: the formats know one.
    pub on_hand: Vec<i64>,
}

impl Goods {
    /// What of the product with `slug` is for others: variants that are offered, values that one of them has, and
    /// pictures that can be fetched. None when there is no such product.
    pub async fn of(tx: &mut Tx<'_>, slug: String, location: LocationId) -> Result<Option<Self>> {
        let Some(mut known) = upsert::find(tx, &slug).await? else {
            return Ok(None);
        };
        known.variants.retain(|variant| !variant.is_past);
        for (index, option) in known.options.iter_mut().enumerate() {
            let variants = &known.variants;
            let is_had = |position: i64| {
                let mut values = variants.iter().map(|variant| variant.row.values.get(index));
                values.any(|value| value == Some(&position))
            };
            option.values.retain(|(position, _)| is_had(*position));
        }
        known
            .pictures
            .retain(|picture| picture.key.is_some() || picture.source.is_some());
        let mut on_hand = Vec::with_capacity(known.variants.len());
        for variant in &known.variants {
            on_hand.push(inventory::steps::level(tx, variant.id, location).await?.0);
        }
        Ok(Some(Self { slug, known, on_hand }))
    }

    /// The first picture that shows a variant in particular.
    pub fn picture_of(&self, variant: &KnownVariant) -> Option<&KnownPicture> {
        self.known
            .pictures
            .iter()
            .find(|picture| picture.variants.contains(&variant.id))
    }
}
