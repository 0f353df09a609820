//! Signed tokens for guests' links: `{id}.{signature}`, unguessable without the shop's key.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::basics::OrderId;
use hmac::{Hmac, Mac};
use sha2::Sha256;

/// Bytes of the signature that a token carries: 128 bits.
const SIGNATURE_BYTES: usize = 16;

/// The token of `order`'s page.
pub fn sign_token(key: &[u8; 32], order: OrderId) -> String {
    format!(
        "{order}.{}",
        URL_SAFE_NO_PAD.encode(&signature(key, order)[..SIGNATURE_BYTES])
    )
}

/// The order a token was signed for; none for anything that this shop did not sign.
pub fn read_token(key: &[u8; 32], token: &str) -> Option<OrderId> {
    let (id, signed) = token.split_once('.')?;
    let order: OrderId = id.parse().ok()?;
    let signed = URL_SAFE_NO_PAD.decode(signed).ok()?;
    let right = signature(key, order);
    let same = subtle::ConstantTimeEq::ct_eq(&right[..SIGNATURE_BYTES], signed.as_slice());
    bool::from(same).then_some(order)
}

fn signature(key: &[u8; 32], order: OrderId) -> [u8; 32] {
    // HMAC pads a key to its block with zeros; doing so here leaves no length that could be wrong.
    let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
    block[..key.len()].copy_from_slice(key);
    let mut mac = <Hmac<Sha256> as hmac::digest::KeyInit>::new(&block);
    mac.update(b"order page\0");
    mac.update(order.to_string().as_bytes());
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_this_shop_signed_is_read() {
        let order: OrderId = "0198c1a2b3c47d5e8f90a1b2c3d4e5f6".parse().unwrap();
        let token = sign_token(&[7; 32], order);
        assert_eq!(read_token(&[7; 32], &token), Some(order));
        assert_eq!(read_token(&[8; 32], &token), None);
        for bad in [
            "",
            ".",
            &token[..32],
            &token[..token.len() - 1],
            &format!("{order}."),
        ] {
            assert_eq!(read_token(&[7; 32], bad), None, "{bad}");
        }
    }
}
