//! Opening a shop: the one use case that begins every area at once.

use domain::accounts::{NewUser, Permission, Role};
use domain::basics::{Translated, UserId};
use domain::policies::{ReturnPayer, ReturnPolicy};
use domain::settings::FirstRun;

use crate::{Actor, Error, Ops, Result, accounts, audit, carriers, inventory, policies, settings};

/// Opens the shop with its first manager, who may sign in from then on. It can be done once.
///
/// # Errors
/// `AlreadySetUp` when it is open; `InvalidFields` naming every field that can't be taken.
pub async fn open_shop(ops: &Ops, actor: &Actor, form: &FirstRun) -> Result<UserId> {
    // Whoever starts the program is the first to see the page; from then on it is closed.
    actor.may(Permission::BrowseShop)?;
    if settings::read::is_set_up(ops).await? {
        return Err(domain::Refusal::AlreadySetUp.into());
    }
    let manager = NewUser {
        name: form.manager_name.clone(),
        email: form.email.clone(),
        role: Role::Manager.code().to_owned(),
        password: form.password.clone(),
    };
    let (shop, checked) = match (form.check(), manager.check()) {
        (Ok(shop), Ok(checked)) => (shop, checked),
        (shop, manager) => return Err(both_refusals(shop.err(), manager.err())),
    };
    let hash = accounts::hash_password(manager.password).await?;
    let key = ops.ids().secret::<32>()?;
    ops.write(async |tx| {
        settings::steps::open(tx, &shop, ORDER_PREFIX, key).await?;
        carriers::steps::open(tx, shop.country).await?;
        inventory::steps::open_location(tx, &Translated::new("المستودع الرئيسي", "Main warehouse"), 1)
            .await?;
        policies::steps::publish_returns(tx, &usual_returns(), "").await?;
        let user = accounts::steps::add(tx, &checked, &hash, shop.default_language).await?;
        let entry = audit::Entry::new("open_shop", domain::audit::Subject::Shop, "1")
            .labelled(&shop.name.en)
            .change("country", "", shop.country.code())
            .change("manager", "", &checked.1);
        audit::steps::record(tx, actor, entry).await?;
        Ok(user)
    })
    .await
}

/// What order numbers of a new shop begin with.
const ORDER_PREFIX: &str = "SO";

/// The return policy a shop begins with: what most shops of the region grant, until it writes its own.
fn usual_returns() -> ReturnPolicy {
    let both = |text: &wording::Text| Translated::new(text.ar, text.en);
    ReturnPolicy {
        return_days: wording::policies::USUAL_RETURN_DAYS,
        payer: ReturnPayer::Customer,
        title: both(&wording::policies::RETURNS_TITLE),
        exclusions: Translated::default(),
        body: both(&wording::policies::USUAL_RETURNS),
    }
}

fn both_refusals(shop: Option<domain::Refusal>, manager: Option<domain::Refusal>) -> Error {
    use domain::Refusal::InvalidFields;
    match (shop, manager) {
        (Some(InvalidFields(mut problems)), Some(InvalidFields(more))) => {
            // The manager's name has a field of its own on this page.
            problems.extend(more.into_iter().map(renamed));
            InvalidFields(problems).into()
        }
        (Some(refusal), _) => refusal.into(),
        (None, Some(InvalidFields(more))) => InvalidFields(more.into_iter().map(renamed).collect()).into(),
        (None, Some(refusal)) => refusal.into(),
        (None, None) => Error::broken("nothing was refused"),
    }
}

fn renamed(mut problem: domain::refusal::FieldProblem) -> domain::refusal::FieldProblem {
    if problem.field == "name" {
        "manager_name".clone_into(&mut problem.field);
    }
    problem
}
