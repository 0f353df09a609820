//! What a dry run saw of the shop. Somebody says yes to that: where the shop is another by then, nothing is written.

use std::collections::BTreeMap;

use domain::basics::{Instant, ProductId};
use serde::{Deserialize, Serialize};

use super::columns::{Column, Remark};
use super::product::ParsedProduct;
use super::stock::Step;
use crate::catalog::upsert::KnownProduct;

/// What was seen of a product.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sight {
    /// Which product it was, in which version, changed last when; none where it was not there.
    product: Option<(ProductId, i64, Instant)>,
    /// The stock that was to be changed: (index of the variant in the file, before, after).
    stock: Vec<(usize, i64, i64)>,
}

/// What was seen of the products of a file, by the lines they begin on.
pub type Sights = BTreeMap<u64, Sight>;

/// How a product has to stand in the shop to be written.
#[derive(Debug, Clone, Copy)]
pub enum Expected<'a> {
    /// However it does.
    Anyhow,
    /// As it was seen; it was not seen where that is none.
    As(Option<&'a Sight>),
}

impl Sight {
    /// What is to be seen of a product, and of what is to be done about its stock.
    pub fn of(known: Option<&KnownProduct>, steps: &[Step]) -> Self {
        let change = |(index, step): (usize, &Step)| {
            let (before, after) = step.change()?;
            Some((index, before, after))
        };
        Self {
            product: known.map(|known| (known.id, known.version.0, known.version.1)),
            stock: steps.iter().enumerate().filter_map(change).collect(),
        }
    }
}

impl Expected<'_> {
    /// Whether the product stands so.
    pub fn is_met_by(self, now: &Sight) -> bool {
        match self {
            Self::Anyhow => true,
            Self::As(seen) => seen == Some(now),
        }
    }
}

/// What is told of a product that is not as it was seen.
pub fn changed_since(read: &ParsedProduct) -> Remark {
    Remark {
        line: read.line,
        column: Column::Title,
        message: "The product or its stock was changed in the shop since the file was looked through; nothing of it was written."
            .to_owned(),
    }
}
