//! Changing how the shop works from day to day. Orders keep the day they were promised and the fee they agreed to.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::settings::{Work, WorkForm};

use super::holidays::leave_a_way_out;
use crate::changes::{Change, note};
use crate::settings::steps;
use crate::{Actor, Ops, Result, audit};

/// Changes hours, weekend and cash terms, as the form opened on `version` says.
///
/// # Errors
/// `InvalidFields`; `ChangedMeanwhile` when somebody else changed the settings since; [`crate::Error::Denied`].
pub async fn set_work(ops: &Ops, actor: &Actor, version: i64, form: &WorkForm) -> Result<()> {
    actor.may(Permission::ManageShop)?;
    let currency = ops.shop().await?.currency;
    let work = form.check(currency)?;
    ops.write(async |tx| {
        steps::lock_at(tx, version).await?;
        let shop = steps::shop(tx).await?;
        let before = Work::from(&shop);
        if before == work {
            return Ok(());
        }
        steps::next_version(tx).await?;
        steps::write_work(tx, &work).await?;
        let mut calendar = shop.calendar;
        calendar.weekend.clone_from(&work.weekend);
        leave_a_way_out(&calendar, "monday")?;
        note(tx, Change::Shop).await?;
        audit::steps::record(tx, actor, changes(&before, &work)).await
    })
    .await
}

/// How a field is told in the trail.
type Told = fn(&Work) -> String;

fn changes(before: &Work, after: &Work) -> audit::Entry {
    let fields: [(&str, Told); 6] = [
        ("cutoff", |work| {
            format!("{:02}:{:02}", work.cutoff_minute / 60, work.cutoff_minute % 60)
        }),
        ("handling_days", |work| work.handling_days.to_string()),
        ("confirm_within", |work| work.confirm_within_minutes.to_string()),
        ("weekend", |work| steps::weekend_text(&work.weekend)),
        ("cash_fee", |work| work.cash_fee.to_plain_string()),
        ("cash_limit", |work| work.cash_limit.to_plain_string()),
    ];
    let entry = audit::Entry::new("set_work", Subject::Shop, "1");
    fields.into_iter().fold(entry, |entry, (name, field)| {
        entry.change(name, field(before), field(after))
    })
}
