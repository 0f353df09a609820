//! The rows behind sessions. What they hold is the server's business; here they are bytes that expire.

use domain::basics::Instant;

use crate::{Ops, Result, args};

/// Writes a session, new or known.
///
/// # Errors
/// [`crate::Error::Broken`] when the database fails.
pub async fn save(ops: &Ops, id: &str, data: Vec<u8>, expires_at: Instant) -> Result<()> {
    ops.write(async |tx| {
        tx.execute_one(
            "INSERT INTO accounts_sessions (id, data, expires_at)
             VALUES ($1, $2, $3)
             ON CONFLICT (id) DO UPDATE SET data = excluded.data, expires_at = excluded.expires_at",
            args![id, data.clone(), expires_at],
        )
        .await
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
