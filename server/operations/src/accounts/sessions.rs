//! The rows behind sessions. What they hold is the server's business; here they are bytes that expire, and whose they
//! are once somebody has signed in.

use std::fmt::Write;

use domain::basics::{Instant, UserId};
use sha2::{Digest, Sha256};

use crate::{Ops, Result, args};

/// What a session's row is found by. The session's own `id` is a password as long as it lives, so the database only
/// sees its fingerprint.
pub fn row_id(id: &[u8]) -> String {
    Sha256::digest(id).iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string can't fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Writes a known session; one that was ended meanwhile stays ended.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn save(ops: &Ops, id: &str, data: Vec<u8>, expires_at: Instant) -> Result<()> {
    ops.write(async |tx| {
        tx.execute(
            "UPDATE accounts_sessions SET data = $1, expires_at = $2 WHERE id = $3",
            args![data.clone(), expires_at, id],
        )
        .await?;
        Ok(())
    })
    .await
}

/// Writes a new session; false when its id is taken.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn create(ops: &Ops, id: &str, data: Vec<u8>, expires_at: Instant) -> Result<bool> {
    ops.write(async |tx| {
        let added = tx
            .execute(
                "INSERT INTO accounts_sessions (id, data, expires_at)
                 VALUES ($1, $2, $3)
                 ON CONFLICT (id) DO NOTHING",
                args![id, data.clone(), expires_at],
            )
            .await?;
        Ok(added == 1)
    })
    .await
}

/// Says of a known session whose it is.
///
/// # Errors
/// [`crate::Error::Clash`] when it was ended meanwhile.
pub async fn belongs_to(ops: &Ops, id: &str, user: UserId) -> Result<()> {
    ops.write(async |tx| {
        let sql = "UPDATE accounts_sessions SET user_id = $1 WHERE id = $2";
        tx.execute_one(sql, args![user, id]).await
    })
    .await
}

/// What a session holds; none when it is unknown or expired.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn load(ops: &Ops, id: &str) -> Result<Option<Vec<u8>>> {
    ops.read(async |tx| {
        let sql = "SELECT data FROM accounts_sessions WHERE id = $1 AND expires_at > $2";
        let row = tx.row(sql, args![id, tx.now()]).await?;
        row.map(|row| row.get(0)).transpose()
    })
    .await
}

/// Forgets a session.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn delete(ops: &Ops, id: &str) -> Result<()> {
    ops.write(async |tx| {
        tx.execute("DELETE FROM accounts_sessions WHERE id = $1", args![id])
            .await?;
        Ok(())
    })
    .await
}

/// Forgets what has expired; how many there were.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn sweep(ops: &Ops) -> Result<u64> {
    ops.write(async |tx| {
        tx.execute(
            "DELETE FROM accounts_sessions WHERE expires_at <= $1",
            args![tx.now()],
        )
        .await
    })
    .await
}
