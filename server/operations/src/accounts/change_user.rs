//! Changing colleagues and oneself. The shop always keeps one manager who can sign in.

use domain::Refusal;
use domain::accounts::{Permission, Role, check_password};
use domain::audit::Subject;
use domain::basics::{Instant, Language, UserId};

use super::password::{hash_password, is_password};
use crate::db::Tx;
use crate::{Actor, Error, Ops, Result, args, audit, settings};

/// Gives `user` another role, from their next request on.
///
/// # Errors
/// `LastManager` when nobody else could manage the shop; [`Error::Missing`]; [`Error::Denied`].
pub async fn set_role(ops: &Ops, actor: &Actor, user: UserId, role: Role) -> Result<()> {
    actor.may(Permission::ManageStaff)?;
    ops.write(async |tx| {
        // Changes of staff queue up, so that what was there before is certain and two managers can't both go.
        settings::steps::lock(tx).await?;
        let before = user_row(tx, user).await?;
        tx.execute_one(
            "UPDATE accounts_users SET role = $1 WHERE id = $2",
            args![role.code(), user],
        )
        .await?;
        keep_a_manager(tx).await?;
        let entry = audit::Entry::new("set_role", Subject::User, user)
            .labelled(&before.email)
            .change("role", before.role.code(), role.code());
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Keeps `user` from signing in, and ends what they are signed in to.
///
/// # Errors
/// `LastManager` when nobody else could manage the shop; [`Error::Missing`]; [`Error::Denied`].
pub async fn disable_user(ops: &Ops, actor: &Actor, user: UserId) -> Result<()> {
    set_disabled(ops, actor, user, true).await
}

/// Lets `user` sign in again.
///
/// # Errors
/// [`Error::Missing`]; [`Error::Denied`].
pub async fn enable_user(ops: &Ops, actor: &Actor, user: UserId) -> Result<()> {
    set_disabled(ops, actor, user, false).await
}

async fn set_disabled(ops: &Ops, actor: &Actor, user: UserId, disabled: bool) -> Result<()> {
    actor.may(Permission::ManageStaff)?;
    let action = if disabled { "disable_user" } else { "enable_user" };
    ops.write(async |tx| {
        // Changes of staff queue up, so that what was there before is certain and two managers can't both go.
        settings::steps::lock(tx).await?;
        let before = user_row(tx, user).await?;
        let since = disabled.then_some(tx.now());
        tx.execute_one(
            "UPDATE accounts_users SET disabled_at = $1 WHERE id = $2",
            args![since, user],
        )
        .await?;
        keep_a_manager(tx).await?;
        let entry = audit::Entry::new(action, Subject::User, user)
            .labelled(&before.email)
            .change("disabled", before.disabled_at.is_some(), disabled);
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Sets the language the signed-in person works in.
///
/// # Errors
/// [`Error::Denied`] for anybody else.
pub async fn set_language(ops: &Ops, actor: &Actor, language: Language) -> Result<()> {
    let user = actor.user().ok_or(Error::Denied)?;
    ops.write(async |tx| {
        let before = user_row(tx, user).await?;
        let args = args![language.code(), user];
        tx.execute_one("UPDATE accounts_users SET language = $1 WHERE id = $2", args)
            .await?;
        let entry = audit::Entry::new("set_language", Subject::User, user)
            .labelled(&before.email)
            .change("language", before.language.code(), language.code());
        audit::steps::record(tx, actor, entry).await
    })
    .await
}

/// Changes the signed-in person's password, and ends everything they are signed in to: whoever knew the old one must
/// not stay. Says who they are, so that the session they asked from can begin anew.
///
/// # Errors
/// `WrongCredentials` when `old` is not theirs; `InvalidFields` for `password` when `new` is too short.
pub async fn change_password(ops: &Ops, actor: &Actor, old: &str, new: &str) -> Result<UserId> {
    let user = actor.user().ok_or(Error::Denied)?;
    check_password(new).map_err(|problem| Refusal::field("password", problem))?;
    let before = ops.read(async |tx| user_row(tx, user).await).await?;
    if !is_password(old.to_owned(), before.password_hash).await? {
        return Err(Refusal::WrongCredentials.into());
    }
    let hash = hash_password(new.to_owned()).await?;
    ops.write(async |tx| {
        let args = args![&hash, user];
        tx.execute_one("UPDATE accounts_users SET password_hash = $1 WHERE id = $2", args)
            .await?;
        tx.execute("DELETE FROM accounts_sessions WHERE user_id = $1", args![user])
            .await?;
        let entry = audit::Entry::new("change_password", Subject::User, user).labelled(&before.email);
        audit::steps::record(tx, actor, entry).await
    })
    .await?;
    Ok(user)
}

struct UserRow {
    email: String,
    role: Role,
    password_hash: String,
    disabled_at: Option<Instant>,
    language: Language,
}

async fn user_row(tx: &mut Tx<'_>, user: UserId) -> Result<UserRow> {
    let row = tx
        .one(
            "SELECT email, role, password_hash, disabled_at, language
             FROM accounts_users
             WHERE id = $1",
            args![user],
        )
        .await?;
    Ok(UserRow {
        email: row.get(0)?,
        role: row.parse(1)?,
        password_hash: row.get(2)?,
        disabled_at: row.get(3)?,
        language: row.parse(4)?,
    })
}

async fn keep_a_manager(tx: &mut Tx<'_>) -> Result<()> {
    let left = tx
        .one(
            "SELECT COUNT(*) FROM accounts_users WHERE role = 'manager' AND disabled_at IS NULL",
            args![],
        )
        .await?;
    if left.get::<i64>(0)? == 0 {
        Err(Refusal::LastManager.into())
    } else {
        Ok(())
    }
}
