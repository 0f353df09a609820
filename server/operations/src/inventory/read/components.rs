//! What bundles are made of, as it is called now.

use domain::basics::{Instant, ProductId, Translated, VariantId};
use domain::catalog::{ProductStage, ProductStatus};

use crate::db::{Record, Tx};
use crate::{Result, args, catalog};

/// What a bundle takes from the shelf for one unit of itself.
#[derive(Debug, Clone)]
pub struct Component {
    /// The bundle.
    pub bundle: VariantId,
    /// The variant that is taken.
    pub variant: VariantId,
    /// Its product.
    pub product: ProductId,
    /// The product's title.
    pub title: Translated,
    /// Its option values.
    pub label: Translated,
    /// Its SKU.
    pub sku: String,
    /// Units of it in one bundle.
    pub units: i64,
    /// Units of it that nobody holds.
    pub free: i64,
    /// `/p/{slug}` where it is sold alone, too.
    pub slug: Option<String>,
}

impl Component {
    /// Title and option values, as an order or a trail names it.
    pub fn name(&self) -> Translated {
        let joined = |title: &str, label: &str| match (title, label) {
            (title, "") => title.to_owned(),
            (title, label) => format!("{title} · {label}"),
        };
        Translated {
            ar: joined(&self.title.ar, &self.label.ar),
            en: joined(&self.title.en, &self.label.en),
        }
    }
}

/// What the bundles of a product are made of, each in its order; nothing when it has none.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn components(tx: &mut Tx<'_>, product: ProductId) -> Result<Vec<Component>> {
    let now = tx.now();
    let rows = tx.rows(include_str!("../components.sql"), args![product]).await?;
    rows.iter().map(|row| component(row, now)).collect()
}

fn component(row: &Record, now: Instant) -> Result<Component> {
    let is_offered = row.is_null(15)?;
    let stage = row.parse::<ProductStatus>(13)?.stage(row.get(14)?, now);
    Ok(Component {
        bundle: row.parse(0)?,
        variant: row.parse(1)?,
        units: row.get(2)?,
        product: row.parse(3)?,
        title: row.translated(4)?,
        label: catalog::read::labels(row, 6)?,
        sku: row.get(12)?,
        free: row.get(17)?,
        slug: (is_offered && stage == ProductStage::OnSale)
            .then(|| row.get(16))
            .transpose()?,
    })
}
