//! The grid as it is shown.

use domain::accounts::Permission;
use domain::basics::{Instant, Language, Money, ProductId, SaveId};
use domain::catalog::{GridPage, GridRow, GridSave, ProductStage, ProductStatus};
use domain::settings::Shop;

use crate::basics::search_key;
use crate::catalog::read::label_of;
use crate::db::{Record, Tx};
use crate::settings::local;
use crate::{Actor, Error, Ops, Result, args, inventory};

/// Rows on a page.
const ROWS: usize = 50;

/// The variants of the products that match `search`, the newest product first, from after the variant `after`
/// (empty: from the beginning).
///
/// # Errors
/// [`Error::Denied`] for people who may not see products.
pub async fn grid_page(
    ops: &Ops,
    actor: &Actor,
    language: Language,
    (search, after): (&str, &str),
) -> Result<GridPage> {
    actor.may(Permission::SeeProducts)?;
    let shop = ops.shop().await?;
    let like = search_key(search).like();
    ops.read(async |tx| {
        let locations = inventory::steps::locations(tx).await?;
        let (location, name) = locations.into_iter().next().ok_or(Error::Missing)?;
        let found = tx
            .rows(include_str!("rows.sql"), args![&like, after, location])
            .await?;
        let mut rows: Vec<GridRow> = Vec::with_capacity(found.len().min(ROWS));
        for row in found.iter().take(ROWS) {
            let before = rows.last().map(|row| row.product);
            rows.push(grid_row(row, (language, &shop, tx.now()), before)?);
        }
        let next = (found.len() > ROWS).then(|| found[ROWS - 1].get(0)).transpose()?;
        Ok(GridPage {
            rows,
            next,
            currency: shop.currency,
            location_name: name.in_(language).to_owned(),
            last: last_save(tx, actor, &shop).await?,
        })
    })
    .await
}

fn grid_row(
    row: &Record,
    (language, shop, now): (Language, &Shop, Instant),
    before: Option<ProductId>,
) -> Result<GridRow> {
    let product: ProductId = row.parse(1)?;
    let status: ProductStatus = row.parse(4)?;
    let is_bundle = row.get::<i64>(17)? > 0;
    let amount = |minor: i64| Money::new(minor, shop.currency).to_plain_string();
    Ok(GridRow {
        variant: row.parse(0)?,
        product,
        title: row.translated(2)?.in_(language).to_owned(),
        status,
        scheduled: match status.stage(row.get(16)?, now) {
            ProductStage::Scheduled(at) => Some(local(shop, at)),
            ProductStage::Draft | ProductStage::OnSale | ProductStage::Archived => None,
        },
        sku: row.get(5)?,
        price: amount(row.get(6)?),
        compare_at: row.get::<Option<i64>>(7)?.map(amount).unwrap_or_default(),
        on_hand: if is_bundle {
            String::new()
        } else {
            row.get::<i64>(8)?.to_string()
        },
        held: row.get(9)?,
        label: label_of(row, 10, language)?,
        is_first: before != Some(product),
        is_bundle,
    })
}

async fn last_save(tx: &mut Tx<'_>, actor: &Actor, shop: &Shop) -> Result<Option<GridSave>> {
    let Some(user) = actor.user() else { return Ok(None) };
    let row = tx
        .row(
            "SELECT id, at, changes
             FROM catalog_saves
             WHERE user_id = $1 AND undone_at IS NULL AND changes <> '[]'
             ORDER BY id DESC
             LIMIT 1",
            args![user],
        )
        .await?;
    let save = |row: Record| {
        let changes: Vec<domain::catalog::GridEdit> = serde_json::from_str(&row.get::<String>(2)?)?;
        Ok(GridSave {
            id: row.parse::<SaveId>(0)?,
            at: local(shop, row.get(1)?),
            rows: i64::try_from(changes.len()).unwrap_or(i64::MAX),
        })
    };
    row.map(save).transpose()
}
