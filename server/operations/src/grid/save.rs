//! Saving the grid, and taking a save back by changes the other way.

use domain::Refusal;
use domain::accounts::Permission;
use domain::basics::{SaveId, UserId, clean_line};
use domain::catalog::{GRID_ROWS_MAX, GridEdit, GridOutcome, GridRefused};
use domain::refusal::Problem;
use wording::console::grid::TAKEN_BACK;

use super::row::{Terms, apply};
use crate::catalog::saves;
use crate::{Actor, ActorKind, Error, Ops, Result, inventory};

/// How long a save can be taken back.
const KEPT_DAYS: i64 = 30;

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
    permit(actor, &changed)?;
    let stock = changed.iter().any(GridEdit::changes_stock);
    if edits.len() > GRID_ROWS_MAX {
        return Err(Refusal::field("rows", Problem::TooLong { max: GRID_ROWS_MAX }).into());
    }
    let reason = match clean_line(reason, 200) {
        Ok(reason) => reason,
        Err(_) if !stock => String::new(),
        Err(problem) => return Err(Refusal::field("reason", problem.into()).into()),
    };
    let way = Way::There(actor.user().map(|user| (user, ops.new_id())));
    all(ops, actor, (changed, &reason), way).await
}

/// Whether somebody may change all of this.
fn permit(actor: &Actor, changed: &[GridEdit]) -> Result<()> {
    let priced = |edit: &GridEdit| edit.changes_price() || edit.changes_status();
    actor.may(Permission::SeeProducts)?;
    if changed.iter().any(priced) {
        actor.may(Permission::EditProducts)?;
    }
    if changed.iter().any(GridEdit::changes_stock) {
        actor.may(Permission::CorrectStock)?;
    }
    Ok(())
}

/// Takes a save of the asking person back: every row becomes what it was, unless somebody changed it since. What anything
/// else kept from being taken back can be taken back later. Of refused rows only the variant is told: nobody typed them.
///
/// # Errors
/// `NotPossibleNow` when it was taken back already; [`Error::Denied`] when somebody may no longer change what they changed.
pub async fn undo_grid(ops: &Ops, actor: &Actor, id: SaveId) -> Result<GridOutcome> {
    actor.may(Permission::SeeProducts)?;
    let user = actor.user().ok_or(Error::Denied)?;
    let changes = ops.read(async |tx| saves::open(tx, user, id).await).await?;
    let changes = changes.ok_or(Refusal::NotPossibleNow)?;
    permit(actor, &changes)?;
    let language = match &actor.kind {
        ActorKind::Staff { language, .. } | ActorKind::Partner { language, .. } => *language,
        ActorKind::Guest | ActorKind::System(_) => domain::basics::Language::Arabic,
    };
    let back = changes.into_iter().map(GridEdit::taken_back).collect();
    let mut outcome = all(ops, actor, (back, TAKEN_BACK.in_(language)), Way::Back(id)).await?;
    // What is another by now stays; every other reason passes, and the rest can be taken back then.
    let is_over = |row: &GridRefused| row.refusal == Refusal::ChangedMeanwhile;
    if outcome.refused.iter().all(is_over) {
        ops.write(async |tx| saves::close(tx, id).await).await?;
    }
    for row in &mut outcome.refused {
        row.edit = std::mem::take(&mut row.edit).untyped();
    }
    Ok(outcome)
}

/// Forgets saves that nobody will take back any more; how many.
///
/// # Errors
/// [`Error::Broken`] when the database fails.
pub async fn sweep(ops: &Ops) -> Result<u64> {
    ops.write(async |tx| {
        let until = tx.now().plus_seconds(-KEPT_DAYS * 86_400);
        saves::forget_until(tx, until).await
    })
    .await
}

/// Which way rows are changed, and where that is written down, each in its own transaction.
#[derive(Debug, Clone, Copy)]
enum Way {
    /// To what was typed; kept as a save of this person.
    There(Option<(UserId, SaveId)>),
    /// To what it was before this save, which then is less.
    Back(SaveId),
}

/// Every row on its own; what became of them.
async fn all(
    ops: &Ops,
    actor: &Actor,
    (mut edits, reason): (Vec<GridEdit>, &str),
    way: Way,
) -> Result<GridOutcome> {
    let shop = ops.shop().await?;
    let location = ops.read(async |tx| inventory::steps::locations(tx).await).await?;
    let (location, place) = location.into_iter().next().ok_or(Error::Missing)?;
    let terms = Terms {
        shop: &shop,
        location,
        place: &place.en,
        reason,
        is_back: matches!(way, Way::Back(_)),
    };
    // What leaves the shop first and what comes into it last: a product is published only while all its rows have prices.
    edits.sort_by_key(|edit| match (edit.changes_status(), edit.publishes()) {
        (true, false) => 0,
        (false, _) => 1,
        (true, true) => 2,
    });
    let mut outcome = GridOutcome::default();
    for edit in edits {
        let done = ops
            .write(async |tx| {
                apply(tx, actor, &edit, terms).await?;
                match way {
                    Way::There(Some(save)) => saves::append(tx, save, &edit).await,
                    Way::There(None) => Ok(()),
                    Way::Back(save) => saves::remove(tx, save, &edit.clone().taken_back()).await,
                }
            })
            .await;
        match done {
            Ok(()) => outcome.saved += 1,
            Err(Error::Refused(refusal)) => outcome.refused.push(GridRefused { edit, refusal }),
            Err(Error::Missing) => outcome.refused.push(GridRefused {
                edit,
                refusal: Refusal::ChangedMeanwhile,
            }),
            // The shop is busy.
            Err(Error::Clash) => outcome.refused.push(GridRefused {
                edit,
                refusal: Refusal::NotPossibleNow,
            }),
            // What is done so far stays done and can be taken back.
            Err(error) if outcome.saved == 0 => return Err(error),
            Err(error) => {
                tracing::error!(%error, "a row of the grid could not be saved");
                outcome.refused.push(GridRefused {
                    edit,
                    refusal: Refusal::NotPossibleNow,
                });
            }
        }
    }
    Ok(outcome)
}
