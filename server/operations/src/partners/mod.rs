//! Programs of partners: giving keys out, taking them back, and knowing them again; telling them what happens.

mod add_key;
mod announce;
mod deliver;
mod endpoints;
pub mod read;
mod recognise;
mod replay;
mod revoke_key;
mod sign;

pub use add_key::add_key;
pub use announce::announce;
pub use deliver::{deliver, sweep};
pub use endpoints::{add_endpoint, disable_endpoint, enable_endpoint, rotate_secret};
pub use recognise::recognise;
pub use replay::replay;
pub use revoke_key::revoke_key;

/// What every key begins with, so that a leaked one is found by those who look for such things.
const BEGINNING: &str = "mz_";
/// Endpoints that are told things at once, at most.
const ENDPOINTS_MAX: i64 = 100;
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
