//! Searches that found nothing: counted in memory, written down together, bounded in rows and in length. Looking
//! something up writes nothing itself.

use domain::accounts::Permission;
use domain::catalog::read::{MissedSearch, SearchReport};

use super::synonyms;
use crate::db::Record;
use crate::settings::local;
use crate::{Actor, Ops, Result, args};

/// Rows kept at most. Those searched for most often stay, so that made-up words can't push real ones out.
const ROWS_MAX: i64 = 500;
/// Days after which words that nobody searches for any more are forgotten.
const KEPT_DAYS: i64 = 90;
/// Rows in the report.
const SHOWN: i64 = 100;

/// Keeps in mind that `words` (folded) found nothing.
pub fn note_missed(ops: &Ops, words: &str) {
    if !words.is_empty() {
        ops.search_desk().miss(words.to_owned(), ops.now());
    }
}

/// Writes down what was kept in mind.
pub(super) async fn write_down(ops: &Ops) -> Result<()> {
    let mut missed = ops.search_desk().take_missed();
    if missed.is_empty() {
        return Ok(());
    }
    missed.sort_unstable();
    ops.write(async |tx| {
        for (words, times, at) in &missed {
            tx.execute(
                "INSERT INTO catalog_missed_searches (words, times, last_at)
                 VALUES ($1, $2, $3)
                 ON CONFLICT (words) DO UPDATE
                 SET times = catalog_missed_searches.times + excluded.times, last_at = excluded.last_at",
                args![words, *times, *at],
            )
            .await?;
        }
        tx.execute(
            "DELETE FROM catalog_missed_searches
             WHERE last_at < $1
                OR words NOT IN (SELECT words
                                 FROM catalog_missed_searches
                                 ORDER BY times DESC, last_at DESC, words
                                 LIMIT $2)",
            args![tx.now().plus_seconds(-KEPT_DAYS * 86_400), ROWS_MAX],
        )
        .await?;
        Ok(())
    })
    .await
}

/// What found nothing, and the synonyms.
///
/// # Errors
/// [`crate::Error::Denied`] for people who may not see products.
pub async fn search_report(ops: &Ops, actor: &Actor) -> Result<SearchReport> {
    actor.may(Permission::SeeProducts)?;
    let shop = ops.shop().await?;
    ops.read(async |tx| {
        let rows = tx
            .rows(
                "SELECT words, times, last_at
                 FROM catalog_missed_searches
                 ORDER BY times DESC, last_at DESC, words
                 LIMIT $1",
                args![SHOWN],
            )
            .await?;
        let missed = |row: &Record| {
            Ok(MissedSearch {
                words: row.get(0)?,
                times: row.get(1)?,
                last_at: local(&shop, row.get(2)?),
            })
        };
        Ok(SearchReport {
            missed: rows.iter().map(missed).collect::<Result<_>>()?,
            synonyms: synonyms::rows(tx).await?,
        })
    })
    .await
}
