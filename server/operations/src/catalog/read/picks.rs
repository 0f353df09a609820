//! Lists of picked products as staff see them, with what a search finds to be added.

use domain::accounts::Permission;
use domain::basics::ProductId;
use domain::catalog::read::{PickRow, Picks, Picture, ProductRow};
use domain::catalog::{PickList, ProductStatus};

use super::console::{language_of, product_list, scheduled};
use super::picture_url;
use crate::db::Record;
use crate::{Actor, Ops, Result, args};

/// Products offered to be added.
const FOUND: usize = 10;

/// What was picked, in its order, and what `words` find beside it; nothing is found without words.
///
/// # Errors
/// [`crate::Error::Denied`] for people who may not see products.
pub async fn picks(ops: &Ops, actor: &Actor, list: PickList, words: &str) -> Result<Picks> {
    actor.may(Permission::SeeProducts)?;
    let shop = ops.shop().await?;
    let (language, now) = (language_of(actor), ops.now());
    let owner = match list {
        PickList::Collection(collection) => collection.to_string(),
        PickList::Related(product) => product.to_string(),
    };
    // No two things share an id, so the owner tells which list it is.
    let rows = ops
        .read(async |tx| tx.rows(include_str!("picks.sql"), args![&owner]).await)
        .await?;
    let pick = |row: &Record| -> Result<PickRow> {
        let status: ProductStatus = row.parse(3)?;
        let title = row.translated(1)?.in_(language).to_owned();
        Ok(PickRow {
            id: row.parse(0)?,
            picture: Picture::new(picture_url(row.get(5)?), title.clone()),
            title,
            status,
            scheduled: scheduled(&shop, status.stage(row.get(4)?, now)),
            available: row.get(6)?,
        })
    };
    let picked = rows.iter().map(pick).collect::<Result<Vec<_>>>()?;
    let mut found = if words.trim().is_empty() {
        Vec::new()
    } else {
        product_list(ops, actor, words, "").await?.rows
    };
    let is_offered = |product: &ProductId| {
        list != PickList::Related(*product) && !picked.iter().any(|row| row.id == *product)
    };
    found.retain(|row| is_offered(&row.id));
    found.truncate(FOUND);
    Ok(Picks {
        is_full: picked.len() >= list.max(),
        found: found.into_iter().map(offered).collect(),
        picked,
    })
}

fn offered(row: ProductRow) -> PickRow {
    let ProductRow {
        id,
        title,
        picture,
        status,
        scheduled,
        available,
        ..
    } = row;
    PickRow {
        id,
        title,
        picture,
        status,
        scheduled,
        available,
    }
}
