//! Publishing a return policy: a new version each time, so that what earlier buyers were shown stays as it was.

use domain::Refusal;
use domain::accounts::Permission;
use domain::audit::Subject;
use domain::basics::Language;
use domain::policies::{ReturnPolicy, ReturnPolicyEdit};
use domain::settings::Shop;

use super::{rows, steps};
use crate::{Actor, Ops, Result, audit, basics, settings};

/// Publishes what was typed into the form that was opened on `version`. When nothing differs from what is in force,
/// nothing is published.
///
/// # Errors
/// `InvalidFields`; `ChangedMeanwhile` when somebody else published since.
pub async fn publish_return_policy(
    ops: &Ops,
    actor: &Actor,
    version: i64,
    edit: &ReturnPolicyEdit,
) -> Result<()> {
    actor.may(Permission::EditPolicies)?;
    let shop = ops.shop().await?;
    let mut policy = edit.check(languages(&shop))?;
    policy.body.ar = basics::sanitise(&policy.body.ar);
    policy.body.en = basics::sanitise(&policy.body.en);
    ops.write(async |tx| {
        // Two people who publish at once must see each other.
        settings::steps::lock(tx).await?;
        let before = rows::returns_now(tx).await?;
        if before.as_ref().map_or(0, |now| now.version) != version {
            return Err(Refusal::ChangedMeanwhile.into());
        }
        let before = before.map(|now| now.policy);
        if before.as_ref() == Some(&policy) {
            return Ok(());
        }
        let id = steps::publish_returns(tx, &policy, actor.name()).await?;
        let entry = audit::Entry::new("publish_policy", Subject::Policy, id)
            .labelled(policy.title.in_(shop.default_language));
        audit::steps::record(tx, actor, changes(entry, before.as_ref(), &policy)).await
    })
    .await
}

/// The languages the shop's texts must be written in.
pub(super) const fn languages(shop: &Shop) -> &'static [Language] {
    match (shop.both_languages, shop.default_language) {
        (true, _) => &Language::ALL,
        (false, Language::Arabic) => &[Language::Arabic],
        (false, Language::English) => &[Language::English],
    }
}

/// What a policy says about one thing, in words.
type Said = fn(&ReturnPolicy) -> String;

fn changes(entry: audit::Entry, before: Option<&ReturnPolicy>, after: &ReturnPolicy) -> audit::Entry {
    let was = |field: fn(&ReturnPolicy) -> String| before.map(field).unwrap_or_default();
    let fields: [(&str, Said); 8] = [
        ("return_days", |policy| policy.return_days.to_string()),
        ("payer", |policy| policy.payer.code().to_owned()),
        ("title_ar", |policy| policy.title.ar.clone()),
        ("title_en", |policy| policy.title.en.clone()),
        ("exclusions_ar", |policy| policy.exclusions.ar.clone()),
        ("exclusions_en", |policy| policy.exclusions.en.clone()),
        ("policy_ar", |policy| policy.body.ar.clone()),
        ("policy_en", |policy| policy.body.en.clone()),
    ];
    fields.into_iter().fold(entry, |entry, (name, field)| {
        entry.change(name, was(field), field(after))
    })
}
