//! Adding a colleague.

use domain::accounts::{NewUser, Permission};
use domain::audit::Subject;
use domain::basics::UserId;

use super::{hash_password, steps};
use crate::{Actor, Ops, Result, audit};

/// Adds a user who may sign in from now on.
///
/// # Errors
/// `InvalidFields`; `EmailTaken`; [`crate::Error::Denied`].
pub async fn add_user(ops: &Ops, actor: &Actor, new: &NewUser) -> Result<UserId> {
    actor.may(Permission::ManageStaff)?;
    let checked = new.check()?;
    let language = ops.shop().await?.default_language;
    let hash = hash_password(new.password.clone()).await?;
    ops.write(async |tx| {
        let user = steps::add(tx, &checked, &hash, language).await?;
        let entry = audit::Entry::new("add_user", Subject::User, user)
            .labelled(&checked.1)
            .change("name", "", &checked.0)
            .change("role", "", checked.2.code());
        audit::steps::record(tx, actor, entry).await?;
        Ok(user)
    })
    .await
}
