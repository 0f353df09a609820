//! Signing in. Whether the address is known can't be told from the answer, nor from how long it takes.

use std::sync::OnceLock;

use domain::Refusal;
use domain::accounts::Permission;
use domain::basics::{UserId, clean_line};

use super::password::{hash_password, is_password};
use crate::{Actor, Ops, Result, args};

/// The longest password worth hashing, in bytes.
const PASSWORD_BYTES_MAX: usize = 1_000;

/// Who signs in with `email` and `password`.
///
/// # Errors
/// `WrongCredentials` when they don't belong together or the user is disabled.
pub async fn sign_in(ops: &Ops, actor: &Actor, email: &str, password: &str) -> Result<UserId> {
    actor.may(Permission::BrowseShop)?;
    let email = clean_line(email, 254).unwrap_or_default().to_lowercase();
    let found = ops
        .read(async |tx| {
            tx.row(
                "SELECT id, password_hash
                 FROM accounts_users
                 WHERE email = $1 AND disabled_at IS NULL",
                args![email.as_str()],
            )
            .await
        })
        .await?;
    let (user, hash) = match found {
        Some(row) => (Some(row.parse::<UserId>(0)?), row.get::<String>(1)?),
        None => (None, nobodys_hash().await?),
    };
    let password = if password.len() > PASSWORD_BYTES_MAX {
        String::new()
    } else {
        password.to_owned()
    };
    match (is_password(password, hash).await?, user) {
        (true, Some(user)) => Ok(user),
        _ => Err(Refusal::WrongCredentials.into()),
    }
}

/// A hash to compare with when there is no such user, so that both answers take as long.
async fn nobodys_hash() -> Result<String> {
    static HASH: OnceLock<String> = OnceLock::new();
    if let Some(hash) = HASH.get() {
        return Ok(hash.clone());
    }
    let hash = hash_password("nobody signs in with this".to_owned()).await?;
    Ok(HASH.get_or_init(|| hash).clone())
}
