//! Programs of partners: giving keys out, taking them back, and knowing them again.

mod add_key;
pub mod read;
mod recognise;
mod revoke_key;

pub use add_key::add_key;
pub use recognise::recognise;
pub use revoke_key::revoke_key;

/// What every key begins with, so that a leaked one is found by those who look for such things.
const BEGINNING: &str = "mz_";
/// Characters of a key that are shown afterwards.
const PREFIX_CHARS: usize = 11;

/// What the database knows of a key. It is as random as a digest, so it needs no salt and no slow hashing.
fn digest(secret: &str) -> String {
    use sha2::{Digest, Sha256};

    Sha256::digest(secret)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
