//! What a browser's session holds: a guest's cart and who is signed in. Nothing is stored, and no cookie is set,
//! before there is something to store. Not the role: that is read anew for every request.

use domain::basics::{CartId, UserId};
use leptos::prelude::use_context;
use operations::accounts::sessions;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tower_sessions::Session;

use crate::{Fault, status};

/// The key of the guest's cart.
pub const CART: &str = "cart";
/// The key of the signed-in user.
pub const USER: &str = "user";
/// The key of the moment they signed in, in UTC milliseconds.
pub const SIGNED_IN_AT: &str = "signed_in_at";

/// The guest's cart, if there is one yet.
pub async fn cart() -> Option<CartId> {
    get(CART).await
}

/// Remembers the guest's cart.
///
/// # Errors
/// [`Fault::Broken`] when the session can't be stored.
pub async fn set_cart(cart: CartId) -> Result<(), Fault> {
    // A session that already says so is left alone: storing it again would be a row written for nothing.
    if self::cart().await == Some(cart) {
        return Ok(());
    }
    put(CART, cart).await
}

/// Signs the user in, under a session id nobody knew before. The session's row says whose it is.
///
/// # Errors
/// [`Fault::Broken`] when the session can't be stored.
pub async fn sign_in(user: UserId) -> Result<(), Fault> {
    let (ops, session) = (crate::ops()?, session()?);
    session.cycle_id().await.map_err(|error| status::report(&error))?;
    put(USER, user).await?;
    put(SIGNED_IN_AT, ops.now()).await?;
    // Only a session that is stored has an id.
    session.save().await.map_err(|error| status::report(&error))?;
    let id = session
        .id()
        .ok_or_else(|| status::report(&"a session without an id"))?;
    let row = sessions::row_id(&id.0.to_be_bytes());
    Ok(sessions::belongs_to(&ops, &row, user).await?)
}

/// Signs out. The cart of the same browser is forgotten as well.
///
/// # Errors
/// [`Fault::Broken`] when the session can't be removed.
pub async fn sign_out() -> Result<(), Fault> {
    session()?.flush().await.map_err(|error| status::report(&error))
}

fn session() -> Result<Session, Fault> {
    use_context().ok_or_else(|| status::report(&"no session in the context"))
}

async fn get<T: DeserializeOwned>(key: &str) -> Option<T> {
    // What can't be read is as good as nothing: a guest then starts with an empty cart.
    use_context::<Session>()?.get(key).await.ok().flatten()
}

async fn put(key: &str, value: impl Serialize) -> Result<(), Fault> {
    session()?
        .insert(key, value)
        .await
        .map_err(|error| status::report(&error))
}
