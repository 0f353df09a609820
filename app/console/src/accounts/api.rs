//! Server functions of signing in and of staff.

use bridge::Fault;
use domain::accounts::read::{StaffRow, Viewer};
use domain::accounts::{NewUser, Role};
use domain::basics::{Language, UserId};
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

/// Who is looking. Guests are denied.
#[server(prefix = "/_fn", endpoint = "accounts/viewer", input = GetUrl)]
pub async fn read_viewer() -> Result<Viewer, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::accounts::read::viewer(&ops, &actor).await?)
}

/// Signs in and goes to `next`, a page of the console.
#[server(prefix = "/_fn", endpoint = "accounts/sign_in")]
pub async fn sign_in(email: String, password: String, #[server(default)] next: String) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let user = operations::accounts::sign_in(&ops, &actor, &email, &password).await?;
    bridge::session::sign_in(user).await?;
    bridge::redirect(crate::frame::inside(&next));
    Ok(())
}

/// Signs out.
#[server(prefix = "/_fn", endpoint = "accounts/sign_out")]
pub async fn sign_out() -> Result<(), Fault> {
    bridge::session::sign_out().await?;
    bridge::redirect(crate::frame::SIGN_IN);
    Ok(())
}

/// Changes the language the person works in, and goes back to `back`.
#[server(prefix = "/_fn", endpoint = "accounts/set_language")]
pub async fn set_language(language: Language, #[server(default)] back: String) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    operations::accounts::set_language(&ops, &actor, language).await?;
    bridge::redirect(crate::frame::inside(&back));
    Ok(())
}

/// Everybody who works here; nobody for people who may not manage staff.
#[server(prefix = "/_fn", endpoint = "accounts/staff", input = GetUrl)]
pub async fn list_staff() -> Result<Vec<StaffRow>, Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::accounts::read::staff_list(&ops, &actor).await?)
}

/// Adds a user.
#[server(prefix = "/_fn", endpoint = "accounts/add_user")]
pub async fn add_user(#[server(flatten)] user: NewUser) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    operations::accounts::add_user(&ops, &actor, &user).await?;
    bridge::redirect(&crate::frame::Done::Added.at("/console/staff"));
    Ok(())
}

/// Gives a user another role.
#[server(prefix = "/_fn", endpoint = "accounts/set_role")]
pub async fn set_role(user: UserId, role: Role) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    operations::accounts::set_role(&ops, &actor, user, role).await?;
    bridge::redirect(&crate::frame::Done::Saved.at("/console/staff"));
    Ok(())
}

/// Ends a user's access.
#[server(prefix = "/_fn", endpoint = "accounts/disable_user")]
pub async fn disable_user(user: UserId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::accounts::disable_user(&ops, &actor, user).await?)
}

/// Gives a user access again.
#[server(prefix = "/_fn", endpoint = "accounts/enable_user")]
pub async fn enable_user(user: UserId) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    Ok(operations::accounts::enable_user(&ops, &actor, user).await?)
}

/// Changes one's own password. Of everything the person is signed in to only this session goes on, under a new id.
#[server(prefix = "/_fn", endpoint = "accounts/change_password")]
pub async fn change_password(old_password: String, password: String) -> Result<(), Fault> {
    let (ops, actor) = (bridge::ops()?, bridge::actor()?);
    let user = operations::accounts::change_password(&ops, &actor, &old_password, &password).await?;
    bridge::session::sign_in(user).await?;
    bridge::redirect(&crate::frame::Done::PasswordChanged.at("/console/staff"));
    Ok(())
}
