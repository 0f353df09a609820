//! `manzuma export`: the shop's products as a file that another system reads, and that this one reads back without
//! changing anything. It is made product by product, so that a shop of any size fits into memory. What a format has no
//! column for stands in columns of our own (see `import::own`).

mod goods;
pub(crate) mod sheet;
mod shopify;
mod texts;
mod woocommerce;

use domain::accounts::Permission;
use domain::basics::{Language, ProductId};
use domain::catalog::SheetFormat;

use crate::catalog::upsert;
use crate::{Actor, Error, Ops, Result, inventory};

use goods::Goods;
use sheet::Writer;
use texts::Texts;

/// Products to a piece of the file.
const PIECE: i64 = 50;

/// A file of products.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportRequest {
    /// Who is to read it.
    pub format: SheetFormat,
    /// The language of the format's own columns; the other one stands in ours.
    pub language: Language,
    /// The shop's own address, `https://shop.example`, for its pictures.
    pub origin: String,
}

/// The next piece of the file: from after the product `after`, or from the names of the columns; and the product it
/// ends with, unless it was the last.
///
/// # Errors
/// [`Error::Denied`]; [`Error::Missing`] when the shop is not open yet.
pub async fn export_piece(
    ops: &Ops,
    actor: &Actor,
    request: &ExportRequest,
    after: Option<ProductId>,
) -> Result<(Vec<u8>, Option<ProductId>)> {
    actor.may(Permission::EditProducts)?;
    let shop = ops.shop().await?;
    let (products, next) = ops
        .read(async |tx| {
            let location = inventory::steps::locations(tx).await?;
            let (location, _) = location.into_iter().next().ok_or(Error::Missing)?;
            let slugs = upsert::slugs(tx, after, PIECE).await?;
            let is_full = i64::try_from(slugs.len()) == Ok(PIECE);
            let next = slugs.last().filter(|_| is_full).map(|(id, _)| *id);
            let mut products = Vec::with_capacity(slugs.len());
            for (_, slug) in slugs {
                products.extend(Goods::of(tx, slug, location).await?);
            }
            Ok((products, next))
        })
        .await?;
    let texts = Texts {
        language: request.language,
        origin: &request.origin,
        shop: &shop,
    };
    let mut writer = if after.is_none() {
        Writer::begin()
    } else {
        Writer::go_on()
    };
    match request.format {
        SheetFormat::Shopify => {
            if after.is_none() {
                writer.row(shopify::header(texts.other()))?;
            }
            for product in &products {
                for row in shopify::rows(product, &texts) {
                    writer.row(row)?;
                }
            }
        }
        SheetFormat::WooCommerce => {
            if after.is_none() {
                writer.row(woocommerce::header(texts.other()))?;
            }
            for product in &products {
                for row in woocommerce::rows(product, &texts) {
                    writer.row(row)?;
                }
            }
        }
    }
    Ok((writer.end()?, next))
}
