//! Two ways to say the same: what the owner adds from the report, and the search uses in both directions at once.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{SynonymId, clean_line, search_form, search_words};
use domain::catalog::read::SynonymRow;
use domain::refusal::{Problem, Refusal};

use super::synonyms_changed;
use crate::db::{Record, Tx};
use crate::{Actor, Ops, Result, args, audit};

/// The longest side of a pair, in characters.
const SIDE_MAX: usize = 80;
/// The most pairs.
const PAIRS_MAX: i64 = 1_000;

/// Lets `one` and `other` find the same, from now on and on every server. The pair being there already is no problem.
///
/// # Errors
/// `InvalidFields` for `one` or `other`: without a word, too long, or both the same; [`crate::Error::Denied`].
pub async fn add_synonym(ops: &Ops, actor: &Actor, one: &str, other: &str) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    let one = side("one", one)?;
    let other = side("other", other)?;
    if one == other {
        return Err(Refusal::field("other", Problem::Required).into());
    }
    ops.write(async |tx| {
        let id: SynonymId = tx.new_id();
        // Counted and added by one statement; the pair in either direction is the same pair.
        let added = tx
            .execute(
                "INSERT INTO catalog_synonyms (id, one, other)
                 SELECT $1, $2, $3
                 WHERE (SELECT COUNT(*) FROM catalog_synonyms) < $4
                   AND NOT EXISTS (SELECT 1 FROM catalog_synonyms WHERE one = $3 AND other = $2)
                 ON CONFLICT (one, other) DO NOTHING",
                args![id, &one, &other, PAIRS_MAX],
            )
            .await?;
        // They find something now, or nothing that could be done about it.
        tx.execute(
            "DELETE FROM catalog_missed_searches WHERE words = $1 OR words = $2",
            args![&one, &other],
        )
        .await?;
        if added == 0 {
            return Ok(());
        }
        synonyms_changed(tx).await?;
        let entry =
            audit::Entry::new("add_synonym", Subject::Synonym, id).labelled(&format!("{one} = {other}"));
        audit::steps::record(tx, actor, entry).await
    })
    .await?;
    read_again(ops).await
}

/// Takes a pair out again.
///
/// # Errors
/// [`crate::Error::Missing`]; [`crate::Error::Denied`].
pub async fn remove_synonym(ops: &Ops, actor: &Actor, synonym: SynonymId) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    ops.write(async |tx| {
        let row = tx
            .one(
                "DELETE FROM catalog_synonyms WHERE id = $1 RETURNING one, other",
                args![synonym],
            )
            .await?;
        synonyms_changed(tx).await?;
        let pair = format!("{} = {}", row.get::<String>(0)?, row.get::<String>(1)?);
        let entry = audit::Entry::new("remove_synonym", Subject::Synonym, synonym).labelled(&pair);
        audit::steps::record(tx, actor, entry).await
    })
    .await?;
    read_again(ops).await
}

/// One side of a pair, in the form all spellings share.
fn side(field: &'static str, typed: &str) -> Result<String> {
    let line = clean_line(typed, SIDE_MAX).map_err(|problem| Refusal::field(field, problem.into()))?;
    let form = search_form(&line);
    if form.is_empty() {
        return Err(Refusal::field(field, Problem::Required).into());
    }
    Ok(form)
}

/// Every pair, newest first.
pub(super) async fn rows(tx: &mut Tx<'_>) -> Result<Vec<SynonymRow>> {
    let rows = tx
        .rows(
            "SELECT id, one, other FROM catalog_synonyms ORDER BY id DESC LIMIT $1",
            args![PAIRS_MAX],
        )
        .await?;
    let pair = |row: &Record| {
        Ok(SynonymRow {
            id: row.parse(0)?,
            one: row.get(1)?,
            other: row.get(2)?,
        })
    };
    rows.iter().map(pair).collect()
}

/// Reads the synonyms into this server's mind.
pub(super) async fn read_again(ops: &Ops) -> Result<()> {
    let rows = ops.read(async |tx| rows(tx).await).await?;
    let pairs = rows
        .iter()
        .map(|row| (search_words(&row.one), search_words(&row.other)))
        .collect();
    ops.search_desk().learn(pairs);
    Ok(())
}
