//! Signed tokens: `{id}.{signature}`, unguessable without the shop's key. An order's opens its page, a cart's is held by
//! a program that fills it; neither stands for the other.

use std::fmt::Display;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::basics::{CartId, OrderId};
use hmac::{Hmac, Mac};
use sha2::Sha256;

/// Bytes of the signature that a token carries: 128 bits.
const SIGNATURE_BYTES: usize = 16;

/// What a token is for, as it goes into the signature.
const ORDER_PAGE: &[u8] = b"order page\0";
const CART: &[u8] = b"cart\0";

/// The token of `order`'s page.
pub fn sign_token(key: &[u8; 32], order: OrderId) -> String {
    signed(key, ORDER_PAGE, order)
}

/// The order a token was signed for; none for anything that this shop did not sign.
pub fn read_token(key: &[u8; 32], token: &str) -> Option<OrderId> {
    read(key, ORDER_PAGE, token)
}

/// The token of a program's cart.
pub fn sign_cart(key: &[u8; 32], cart: CartId) -> String {
    signed(key, CART, cart)
}

/// The cart a token was signed for; none for anything that this shop did not sign.
pub fn read_cart(key: &[u8; 32], token: &str) -> Option<CartId> {
    read(key, CART, token)
}

fn signed(key: &[u8; 32], purpose: &[u8], id: impl Display) -> String {
    let id = id.to_string();
    let signature = signature(key, purpose, &id);
    format!("{id}.{}", URL_SAFE_NO_PAD.encode(&signature[..SIGNATURE_BYTES]))
}

fn read<T: std::str::FromStr + Display>(key: &[u8; 32], purpose: &[u8], token: &str) -> Option<T> {
    let (id, signed) = token.split_once('.')?;
    let id: T = id.parse().ok()?;
    let signed = URL_SAFE_NO_PAD.decode(signed).ok()?;
    let right = signature(key, purpose, &id.to_string());
    let same = subtle::ConstantTimeEq::ct_eq(&right[..SIGNATURE_BYTES], signed.as_slice());
    bool::from(same).then_some(id)
}

fn signature(key: &[u8; 32], purpose: &[u8], id: &str) -> [u8; 32] {
    // HMAC pads a key to its block with zeros; doing so here leaves no length that could be wrong.
    let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
    block[..key.len()].copy_from_slice(key);
    let mut mac = <Hmac<Sha256> as hmac::digest::KeyInit>::new(&block);
    mac.update(purpose);
    mac.update(id.as_bytes());
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

    #[test]
    fn no_token_is_nearly_right() {
        let order: OrderId = "0198c1a2b3c47d5e8f90a1b2c3d4e5f6".parse().unwrap();
        let token = sign_token(&[7; 32], order);
        assert_eq!(token.len(), 32 + 1 + 22, "all of the signature is there");
        // Every character counts, also the bits that the last one has to spare.
        for (at, right) in token.char_indices() {
            for wrong in "AZaz019-_.".chars().filter(|wrong| *wrong != right) {
                let mut other = token.clone();
                other.replace_range(at..=at, &wrong.to_string());
                let is_same_id = at < 32 && wrong.eq_ignore_ascii_case(&right);
                assert!(is_same_id || read_token(&[7; 32], &other).is_none(), "{other}");
            }
        }
        for longer in [format!("{token}A"), format!("{token}="), format!("{token}.")] {
            assert_eq!(read_token(&[7; 32], &longer), None, "{longer}");
        }
    }

    #[test]
    fn the_token_of_one_thing_does_not_open_another() {
        let id = "0198c1a2b3c47d5e8f90a1b2c3d4e5f6";
        let cart = sign_cart(&[7; 32], id.parse().unwrap());
        assert_eq!(read_cart(&[7; 32], &cart), id.parse().ok());
        assert_eq!(read_token(&[7; 32], &cart), None);
        assert_eq!(
            read_cart(&[7; 32], &sign_token(&[7; 32], id.parse().unwrap())),
            None
        );
    }
}
