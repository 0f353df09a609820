//! Changing what opening the shop decided: its name, the VAT in its prices, its languages, what its orders are called.
//! Orders keep the rate and the number they were placed with.

use domain::accounts::Permission;
use domain::audit::Subject;
use domain::settings::{Profile, ProfileForm};

use crate::changes::{Change, note};
use crate::settings::steps;
use crate::{Actor, Ops, Result, audit};

/// Changes the shop, as the form opened on `version` says. Prices stay what they are: of VAT only the part that they
/// contain changes, for every order placed from then on.
///
/// # Errors
/// `InvalidFields`; `ChangedMeanwhile` when somebody else changed the settings since; [`crate::Error::Denied`].
pub async fn edit_shop(ops: &Ops, actor: &Actor, version: i64, form: &ProfileForm) -> Result<()> {
    actor.may(Permission::ManageShop)?;
    let after = form.check()?;
    ops.write(async |tx| {
        steps::lock_at(tx, version).await?;
        let before = Profile::from(&steps::shop(tx).await?);
        if before == after {
            return Ok(());
        }
        steps::next_version(tx).await?;
        steps::write_profile(tx, &after).await?;
        note(tx, Change::Shop).await?;
        audit::steps::record(tx, actor, changes(&before, &after)).await
    })
    .await
}

/// How a field is told in the trail.
type Told = fn(&Profile) -> String;

fn changes(before: &Profile, after: &Profile) -> audit::Entry {
    let fields: [(&str, Told); 6] = [
        ("name_ar", |profile| profile.name.ar.clone()),
        ("name_en", |profile| profile.name.en.clone()),
        ("vat", Profile::vat_percent),
        ("default_language", |profile| {
            profile.default_language.code().to_owned()
        }),
        ("languages", |profile| profile.languages().to_owned()),
        ("order_prefix", |profile| profile.order_prefix.clone()),
    ];
    let entry = audit::Entry::new("edit_shop", Subject::Shop, "1").labelled(after.name.label());
    fields.into_iter().fold(entry, |entry, (name, field)| {
        entry.change(name, field(before), field(after))
    })
}
