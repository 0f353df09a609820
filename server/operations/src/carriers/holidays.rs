//! Holidays: the days off besides the weekend, which move the day a customer is promised.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::{Calendar, Day};
use domain::refusal::Problem;
use domain::settings::HolidayForm;

use crate::changes::{Change, note};
use crate::settings::steps;
use crate::{Actor, Error, Ops, Result, audit};

/// More days off in a row than this, and nothing could be promised any more.
const PAUSE_DAYS_MAX: i32 = 45;

/// Adds a holiday. A day that was off already goes by the new name.
///
/// # Errors
/// `InvalidFields`, also when the shop would never work again; [`Error::Denied`].
pub async fn add_holiday(ops: &Ops, actor: &Actor, form: &HolidayForm) -> Result<()> {
    actor.may(Permission::ManageShop)?;
    let holiday = form.check()?;
    ops.write(async |tx| {
        steps::lock(tx).await?;
        steps::put_holiday(tx, &holiday).await?;
        leave_a_way_out(&steps::shop(tx).await?.calendar, "last")?;
        note(tx, Change::Shop).await?;
        let entry = audit::Entry::new("add_holiday", Subject::Shop, "1")
            .labelled(holiday.name.label())
            .change("starts", "", holiday.first)
            .change("ends", "", holiday.last);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Makes the days from `first` to `last` ordinary days again.
///
/// # Errors
/// [`Error::Missing`] when none of them was a holiday; [`Error::Denied`].
pub async fn remove_holiday(ops: &Ops, actor: &Actor, (first, last): (Day, Day)) -> Result<()> {
    actor.may(Permission::ManageShop)?;
    ops.write(async |tx| {
        steps::lock(tx).await?;
        let removed = steps::remove_holidays(tx, (first, last)).await?;
        if removed == 0 {
            return Err(Error::Missing);
        }
        note(tx, Change::Shop).await?;
        let entry = audit::Entry::new("remove_holiday", Subject::Shop, "1")
            .change("starts", first, "")
            .change("ends", last, "");
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Refuses `field` when holidays and weekends leave no day to work for too long.
///
/// # Errors
/// `InvalidFields`.
pub(super) fn leave_a_way_out(calendar: &Calendar, field: &str) -> Result<()> {
    let is_long = |first: &Day| {
        let pause = (0..=PAUSE_DAYS_MAX).map(|ahead| first.plus(ahead));
        pause.into_iter().all(|day| !calendar.is_working_day(day))
    };
    if calendar.holidays.iter().any(is_long) {
        let max = usize::try_from(PAUSE_DAYS_MAX).unwrap_or_default();
        return Err(Refusal::field(field, Problem::TooMany { max }).into());
    }
    Ok(())
}
