//! Sheets sent in from the console: kept, looked through, and carried out once somebody has seen what that changes.
//! Looking and writing are the worker's, because a sheet may take longer than anybody waits for a page; both can be
//! repeated, so a worker that dies in between does no harm: what of a sheet is written already is not written again. A yes
//! is a yes to what was seen: a product that is another by then is told and left alone, and after a day nothing is done.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{ReportId, SheetId, clean_line};
use domain::catalog::{SHEET_BYTES_MAX, SheetFormat, SheetState, SheetSummary};
use domain::refusal::Problem;
use tokio::task::spawn_blocking;

use super::sight::Sights;
use super::{Aim, ImportReport, ImportRequest, import, told};
use crate::catalog::sheets::{self, Known, Sheet};
use crate::outbox::{self, Event};
use crate::ports::FileProblem;
use crate::{Actor, Error, Ops, Result, audit};

/// Rows that a screen shows.
const ROWS_MAX: usize = 200;

/// A sheet as it was sent in.
#[derive(Debug, Clone, Default)]
pub struct SentSheet {
    /// The files that were chosen: their names and their bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// Whose columns it has, as chosen.
    pub format: String,
    /// Whether stock that differs is to be set.
    pub set_stock: bool,
}

/// Keeps a sheet, to be looked through.
///
/// # Errors
/// `InvalidFields` for `file` or `format`; [`Error::Denied`].
pub async fn send_sheet(ops: &Ops, actor: &Actor, sent: SentSheet) -> Result<SheetId> {
    actor.may(Permission::EditProducts)?;
    if sent.set_stock {
        actor.may(Permission::CorrectStock)?;
    }
    let user = actor.user().ok_or(Error::Denied)?;
    let format = sent.format.parse::<SheetFormat>();
    let format = format.map_err(|_| Refusal::field("format", Problem::NotAChoice))?;
    let file = sent
        .files
        .into_iter()
        .next()
        .filter(|(_, bytes)| !bytes.is_empty());
    let (name, bytes) = file.ok_or_else(|| Refusal::field("file", Problem::Required))?;
    if bytes.len() > SHEET_BYTES_MAX {
        return Err(Refusal::field("file", Problem::TooLarge { max: SHEET_BYTES_MAX }).into());
    }
    let name = clean_line(&name, 200).unwrap_or_else(|_| format!("{}.csv", format.code()));
    let id: SheetId = ops.new_id();
    ops.ports()
        .files
        .put(&file_key(id), bytes)
        .await
        .map_err(Error::broken)?;
    let sheet = Sheet {
        id,
        user,
        format,
        set_stock: sent.set_stock,
        state: SheetState::Sent,
        found: None,
    };
    ops.write(async |tx| {
        sheets::add(tx, &sheet, (actor.name(), &name)).await?;
        outbox::steps::push(tx, Event::SheetSent, id).await?;
        let entry = audit::Entry::new("send_sheet", Subject::Sheet, id).labelled(&name);
        audit::steps::record(tx, actor, entry).await
    })
    .await?;
    Ok(id)
}

/// Has a sheet carried out whose changes were foreseen.
///
/// # Errors
/// `NotPossibleNow` when they were not, or too long ago, or somebody was faster; [`Error::Missing`]; [`Error::Denied`].
pub async fn confirm_sheet(ops: &Ops, actor: &Actor, id: SheetId) -> Result<()> {
    actor.may(Permission::EditProducts)?;
    ops.write(async |tx| {
        let sheet = sheets::find(tx, id).await?;
        if sheet.set_stock {
            actor.may(Permission::CorrectStock)?;
        }
        let found = sheet.found.map(|found| found.at);
        if sheets::state_at(sheet.state, found, tx.now()) != SheetState::Foreseen {
            return Err(Refusal::NotPossibleNow.into());
        }
        sheets::advance(tx, id, (SheetState::Foreseen, SheetState::Confirmed), None)
            .await?
            .then_some(())
            .ok_or(Refusal::NotPossibleNow)?;
        outbox::steps::push(tx, Event::SheetConfirmed, id).await?;
        let entry = audit::Entry::new("confirm_sheet", Subject::Sheet, id);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Looks through a sheet and writes down what it would change. One that was looked through already is left alone.
///
/// # Errors
/// [`Error::Broken`].
pub async fn look_through(ops: &Ops, id: SheetId) -> Result<()> {
    run(ops, id, (SheetState::Sent, SheetState::Foreseen)).await
}

/// Carries a sheet out in the name of whoever sent it. One that is done already is left alone.
///
/// # Errors
/// [`Error::Broken`].
pub async fn carry_out(ops: &Ops, id: SheetId) -> Result<()> {
    run(ops, id, (SheetState::Confirmed, SheetState::Done)).await
}

async fn run(ops: &Ops, id: SheetId, (from, to): (SheetState, SheetState)) -> Result<()> {
    let sheet = match ops.read(async |tx| sheets::find(tx, id).await).await {
        Ok(sheet) if sheet.state == from => sheet,
        // It stands elsewhere, or was forgotten meanwhile.
        Ok(_) | Err(Error::Missing) => return Ok(()),
        Err(error) => return Err(error),
    };
    let csv = kept(ops, &file_key(id)).await?;
    let seen = match (&sheet.found, to) {
        (Some(found), SheetState::Done) => kept(ops, &seen_key(id, &found.report)).await?,
        _ => None,
    };
    let seen: Option<Sights> = seen.map(|json| serde_json::from_slice(&json)).transpose()?;
    let aim = match (&seen, to) {
        (_, SheetState::Foreseen) => Some(Aim::Foresee),
        (seen, _) => seen.as_ref().map(|seen| Aim::CarryOut(id, seen)),
    };
    let request = csv.map(|csv| ImportRequest {
        csv,
        format: sheet.format,
        dry_run: to == SheetState::Foreseen,
        set_stock: sheet.set_stock,
    });
    let may = |actor: &Actor| {
        let may_count = || actor.may(Permission::CorrectStock).is_ok();
        actor.may(Permission::EditProducts).is_ok() && (!sheet.set_stock || may_count())
    };
    let found = match (ops.staff(sheet.user).await?.filter(may), request.zip(aim)) {
        (Some(actor), Some((request, aim))) => import(ops, &actor, request, aim).await?,
        // Whoever has left the shop meanwhile changes nothing in it any more.
        (None, _) => Some(refused("Whoever sent the sheet may no longer change products.")),
        (_, None) => Some(refused(
            "The file is no longer among the shop's files. Send it again.",
        )),
    };
    // None where another worker took it up after this one's time ran out, and was faster.
    let Some((report, seen)) = found else {
        return Ok(());
    };
    let told = spawn_blocking(move || {
        let (table, seen) = (told::table(&report)?, serde_json::to_vec(&seen)?);
        Ok::<_, Error>((table, seen, report.summary(ROWS_MAX)))
    });
    let (table, seen, summary) = told.await.map_err(Error::broken)??;
    // A name of its own: only the report of whoever moves the sheet on is the sheet's.
    let name = ops.new_id::<ReportId>().to_string();
    let files = &ops.ports().files;
    let put = async |key: &str, bytes| files.put(key, bytes).await.map_err(Error::broken);
    put(&report_key(id, &name), table).await?;
    if to == SheetState::Foreseen {
        put(&seen_key(id, &name), seen).await?;
    }
    let known = Known {
        summary: &summary,
        report: &name,
    };
    ops.write(async |tx| sheets::advance(tx, id, (from, to), Some(known)).await)
        .await
        .map(|_| ())
}

/// A file of a sheet; none where it is gone.
async fn kept(ops: &Ops, key: &str) -> Result<Option<Vec<u8>>> {
    match ops.ports().files.get(key).await {
        Ok(bytes) => Ok(Some(bytes)),
        Err(FileProblem::Missing) => Ok(None),
        Err(problem) => Err(Error::broken(problem)),
    }
}

/// The end of a sheet of which nothing is done, and why.
fn refused(why: &str) -> (ImportReport, Sights) {
    let mut report = ImportReport::default();
    report.errors.push(super::Issue::new(1, "", why));
    report.sort();
    (report, Sights::new())
}

/// Where everything of a sheet is kept.
pub(super) fn folder(id: SheetId) -> String {
    format!("sheets/{id}")
}

/// Where the sheet itself is kept.
fn file_key(id: SheetId) -> String {
    format!("{}/sheet.csv", folder(id))
}

/// Where it is kept what a dry run saw of the shop, beside its report.
fn seen_key(id: SheetId, name: &str) -> String {
    format!("{}/{name}.json", folder(id))
}

/// Where a report of its rows is kept.
pub(super) fn report_key(id: SheetId, name: &str) -> String {
    format!("{}/{name}.csv", folder(id))
}

/// What a stored summary says.
pub(super) fn summary(json: Option<String>) -> Result<Option<SheetSummary>> {
    Ok(json.map(|json| serde_json::from_str(&json)).transpose()?)
}
