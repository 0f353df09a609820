//! Lists of picked products as staff see them, with what a search finds to be added.

use domain::accounts::Permission;
use domain::catalog::read::{PickRow, Picks, Picture};
use domain::catalog::{PickList, ProductStatus};

use super::console::{language_of, scheduled};
use super::picture_url;
use crate::basics::search_key;
use crate::db::Record;
use crate::{Actor, Ops, Result, args};

/// Products offered to be added; the statement finds one more.
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
    let like = if words.trim().is_empty() {
        String::new()
    } else {
        search_key(words).like()
    };
    // No two things share an id, so the owner tells which list it is.
    let rows = ops
        .read(async |tx| tx.rows(include_str!("picks.sql"), args![&owner, &like]).await)
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
    let (mut picked, mut found) = (Vec::new(), Vec::new());
    for row in &rows {
        let list = if row.get(7)? { &mut picked } else { &mut found };
        list.push(pick(row)?);
    }
    let has_more = found.len() > FOUND;
    found.truncate(FOUND);
    Ok(Picks {
        is_full: picked.len() >= list.max(),
        picked,
        found,
        has_more,
    })
}
