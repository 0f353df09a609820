//! Saving the grid, and taking a save back by changes the other way.

use domain::Refusal;
use domain::accounts::Permission;
use domain::basics::{SaveId, clean_line};
use domain::catalog::{GRID_ROWS_MAX, GridEdit, GridOutcome, GridRefused};
use domain::refusal::Problem;
use wording::console::grid::TAKEN_BACK;

use super::row::{Terms, apply};
use crate::catalog::saves;
use crate::{Actor, ActorKind, Error, Ops, Result, inventory};

/// Saves the rows that were changed, each on its own. `reason` says why stock differs, where it does.
///
/// # Errors
/// `InvalidFields` for `reason` or too many rows; [`Error::Denied`] when somebody may not change what they changed.
pub async fn save_grid(ops: &Ops, actor: &Actor, edits: &[GridEdit], reason: &str) -> Result<GridOutcome> {
    let changed: Vec<GridEdit> = edits
        .iter()
        .filter(|edit| edit.changes_anything())
        .cloned()
        .collect();
    let prices = changed
        .iter()
        .any(|edit| edit.changes_price() || edit.changes_status());
    let stock = changed.iter().any(GridEdit::changes_stock);
    actor.may(Permission::SeeProducts)?;
    if prices {
        actor.may(Permission::EditProducts)?;
    }
    if stock {
        actor.may(Permission::CorrectStock)?;
    }
    if edits.len() > GRID_ROWS_MAX {
        return Err(Refusal::field("rows", Problem::TooLong { max: GRID_ROWS_MAX }).into());
    }
    let reason = match clean_line(reason, 200) {
        Ok(reason) => reason,
        Err(_) if !stock => String::new(),
        Err(problem) => return Err(Refusal::field("reason", problem.into()).into()),
    };
    save(ops, actor, changed, &reason).await
}

/// Takes a save of the asking person back: every row becomes what it was, unless somebody changed it since.
///
/// # Errors
/// `NotPossibleNow` when it was taken back already; [`Error::Denied`].
pub async fn undo_grid(ops: &Ops, actor: &Actor, id: SaveId) -> Result<GridOutcome> {
    actor.may(Permission::EditProducts)?;
    let user = actor.user().ok_or(Error::Denied)?;
    let changes = ops.write(async |tx| saves::take_back(tx, user, id).await).await?;
    let changes = changes.ok_or(Refusal::NotPossibleNow)?;
    if changes.iter().any(GridEdit::changes_stock) {
        actor.may(Permission::CorrectStock)?;
    }
    let language = match &actor.kind {
        ActorKind::Staff { language, .. } | ActorKind::Partner { language, .. } => *language,
        ActorKind::Guest | ActorKind::System(_) => domain::basics::Language::Arabic,
    };
    let back = changes.into_iter().map(GridEdit::taken_back).collect();
    all(ops, actor, back, TAKEN_BACK.in_(language))
        .await
        .map(|(outcome, _)| outcome)
}

async fn save(ops: &Ops, actor: &Actor, edits: Vec<GridEdit>, reason: &str) -> Result<GridOutcome> {
    let (outcome, done) = all(ops, actor, edits, reason).await?;
    if let Some(user) = actor.user()
        && !done.is_empty()
    {
        ops.write(async |tx| saves::keep(tx, user, &done).await).await?;
    }
    Ok(outcome)
}

/// Every row on its own; what became of them, and those that were changed.
async fn all(
    ops: &Ops,
    actor: &Actor,
    mut edits: Vec<GridEdit>,
    reason: &str,
) -> Result<(GridOutcome, Vec<GridEdit>)> {
    let shop = ops.shop().await?;
    let location = ops.read(async |tx| inventory::steps::locations(tx).await).await?;
    let (location, place) = location.into_iter().next().ok_or(Error::Missing)?;
    let terms = Terms {
        shop: &shop,
        location,
        place: &place.en,
        reason,
    };
    // States last: a product may be published only because another of its rows has a price now.
    edits.sort_by_key(GridEdit::changes_status);
    let (mut outcome, mut done) = (GridOutcome::default(), Vec::new());
    for edit in edits {
        match ops.write(async |tx| apply(tx, actor, &edit, terms).await).await {
            Ok(()) => {
                outcome.saved += 1;
                done.push(edit);
            }
            Err(Error::Refused(refusal)) => outcome.refused.push(GridRefused { edit, refusal }),
            Err(Error::Missing | Error::Clash) => outcome.refused.push(GridRefused {
                edit,
                refusal: Refusal::ChangedMeanwhile,
            }),
            // What is done so far stays done and can be taken back.
            Err(error) if done.is_empty() => return Err(error),
            Err(error) => {
                tracing::error!(%error, "a row of the grid could not be saved");
                outcome.refused.push(GridRefused {
                    edit,
                    refusal: Refusal::NotPossibleNow,
                });
            }
        }
    }
    Ok((outcome, done))
}
