//! What other areas may do with users inside their transaction.

use domain::Refusal;
use domain::accounts::Role;
use domain::basics::{Language, UserId};

use crate::db::Tx;
use crate::{Result, args};

/// Adds a user whose name, e-mail address and role were checked.
///
/// # Errors
/// `EmailTaken` when somebody else signs in with that address.
pub async fn add(
    tx: &mut Tx<'_>,
    (name, email, role): &(String, String, Role),
    password_hash: &str,
    language: Language,
) -> Result<UserId> {
    let id: UserId = tx.new_id();
    let added = tx
        .execute(
            "INSERT INTO accounts_users (id, email, name, role, language, password_hash, added_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (email) DO NOTHING",
            args![
                id,
                email,
                name,
                role.code(),
                language.code(),
                password_hash,
                tx.now()
            ],
        )
        .await?;
    if added == 1 {
        Ok(id)
    } else {
        Err(Refusal::EmailTaken.into())
    }
}
