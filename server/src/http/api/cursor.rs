//! Cursors: where a list goes on, opaque to whoever holds one. Each carries a digest of the list it is of, so that one
//! from another list, or one that was made up, is refused instead of answered with the wrong page.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use super::Complaint;

/// Bytes of the digest in a cursor.
const DIGEST_BYTES: usize = 9;

/// The cursor of the key `key` of `list`, which names the list with everything it is narrowed by.
pub fn sealed(list: &str, key: &str) -> String {
    let mut bytes = digest(list, key).to_vec();
    bytes.extend_from_slice(key.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The key in a cursor of `list`; empty without one.
///
/// # Errors
/// [`Complaint::NoSuchPlace`] for anything else.
pub fn opened(list: &str, cursor: Option<&str>) -> Result<String, Complaint> {
    let Some(cursor) = cursor else {
        return Ok(String::new());
    };
    let bytes = URL_SAFE_NO_PAD
        .decode(cursor)
        .map_err(|_| Complaint::NoSuchPlace)?;
    let (digested, key) = bytes
        .split_at_checked(DIGEST_BYTES)
        .ok_or(Complaint::NoSuchPlace)?;
    let key = std::str::from_utf8(key).map_err(|_| Complaint::NoSuchPlace)?;
    if !key.is_empty() && digested == digest(list, key) {
        Ok(key.to_owned())
    } else {
        Err(Complaint::NoSuchPlace)
    }
}

fn digest(list: &str, key: &str) -> [u8; DIGEST_BYTES] {
    let whole = Sha256::new()
        .chain_update(list)
        .chain_update([0])
        .chain_update(key)
        .finalize();
    let mut digest = [0; DIGEST_BYTES];
    digest.copy_from_slice(&whole[..DIGEST_BYTES]);
    digest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_opens_the_list_it_is_of_and_no_other() {
        let cursor = sealed("products newest", "7-ab");
        assert_eq!(opened("products newest", Some(&cursor)), Ok("7-ab".to_owned()));
        assert_eq!(opened("products newest", None), Ok(String::new()));
        for (list, cursor) in [
            ("products price", cursor.as_str()),
            ("products newest", &cursor[1..]),
            ("products newest", "7-ab"),
            ("products newest", ""),
            ("products newest", &sealed("products newest", "")),
        ] {
            assert_eq!(
                opened(list, Some(cursor)),
                Err(Complaint::NoSuchPlace),
                "{cursor}"
            );
        }
    }
}
