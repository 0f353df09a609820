//! How data crosses between the server and this program's own code in browsers: as postcard, which writes values one
//! after another and names no fields, so that what reads it in a browser is a fraction of what reads JSON. Programs of
//! others have the API.
//!
//! Nothing in it says what it is, so everything begins with a mark of the sources that say what crosses: whoever has
//! another build (a tab that is still open while the shop is brought up to date) reads nothing instead of nonsense, and
//! so does whoever is answered by something that is not the shop.

use leptos::server_fn::codec::Post;
use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Of the sources in `domain` and here; `build.rs` works it out.
const MARK: [u8; 4] = *include_bytes!(concat!(env!("OUT_DIR"), "/mark"));

/// What a storefront's server function answers with: `output = bridge::Postcard`. One whose plain form is answered
/// with what it found (see [`crate::answer_of`]) answers with JSON instead, the library's default.
pub type Postcard = Post<Packed>;

/// Marked postcard.
#[derive(Debug, Clone, Copy)]
pub struct Packed;

/// What was to be read is not what this build writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not written by this build")]
pub struct Unreadable;

/// `value` as it crosses.
///
/// # Errors
/// What postcard says of values it has no form for, such as lists of unknown length.
pub fn pack<T: Serialize>(value: &T) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_extend(value, MARK.to_vec())
}

/// What [`pack`] made of a value.
///
/// # Errors
/// [`Unreadable`] when it was made by another build, or by something else.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Unreadable> {
    let packed = bytes.strip_prefix(&MARK).ok_or(Unreadable)?;
    match postcard::take_from_bytes(packed) {
        Ok((value, [])) => Ok(value),
        _ => Err(Unreadable),
    }
}

impl ContentType for Packed {
    const CONTENT_TYPE: &'static str = "application/x-postcard";
}

impl FormatType for Packed {
    const FORMAT_TYPE: Format = Format::Binary;
}

impl<T: Serialize> Encodes<T> for Packed {
    type Error = postcard::Error;

    fn encode(value: &T) -> Result<Bytes, Self::Error> {
        pack(value).map(Bytes::from)
    }
}

impl<T: DeserializeOwned> Decodes<T> for Packed {
    type Error = Unreadable;

    fn decode(bytes: Bytes) -> Result<T, Unreadable> {
        unpack(&bytes)
    }
}

impl<T: Serialize> codee::Encoder<T> for Packed {
    type Error = postcard::Error;
    type Encoded = Vec<u8>;

    fn encode(value: &T) -> Result<Vec<u8>, postcard::Error> {
        pack(value)
    }
}

impl<T: DeserializeOwned> codee::Decoder<T> for Packed {
    type Error = Unreadable;
    type Encoded = [u8];

    fn decode(bytes: &[u8]) -> Result<T, Unreadable> {
        unpack(bytes)
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use domain::catalog::read::Picture;

    use super::*;

    fn crosses<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
        assert_eq!(unpack::<T>(&pack(value).unwrap()).as_ref(), Ok(value));
    }

    #[test]
    fn what_is_empty_crosses_as_what_is_not() {
        let picture = Picture::new("/media/a.webp".to_owned(), String::new());
        crosses(&picture);
        crosses(&Picture {
            blur: "data:image/webp;base64,UklGRg".to_owned(),
            ..picture
        });
    }

    #[test]
    fn what_something_else_answered_is_not_read() {
        let packed = pack(&()).unwrap();
        assert_eq!(unpack::<()>(&packed), Ok(()));
        assert_eq!(unpack::<()>(b"<html>"), Err(Unreadable));
        assert_eq!(unpack::<()>(b""), Err(Unreadable));
        assert_eq!(unpack::<()>(&[packed.as_slice(), b"x"].concat()), Err(Unreadable));
        assert_eq!(unpack::<i64>(&packed), Err(Unreadable));
    }
}
