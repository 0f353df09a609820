//! The body of a request: JSON, and as the description says.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use serde_json::{Number, Value};

use super::Complaint;
use super::failed::Failed;
use crate::http::Site;

/// A NUL character as JSON writes it. No database of ours takes one in a text.
const NUL: &[u8] = b"\\u0000";

/// What was sent.
#[derive(Debug, Clone)]
pub struct Sent<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Site> for Sent<T> {
    type Rejection = Failed;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Failed> {
        if !is_json(request.headers()) {
            return Err(Complaint::NotJson.into());
        }
        let bytes = Bytes::from_request(request, site)
            .await
            .map_err(|problem| Complaint::Unreadable(problem.body_text()))?;
        Ok(Self(read(&bytes)?))
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let media = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let media = media.and_then(|media| media.split(';').next());
    media.is_some_and(|media| media.trim().eq_ignore_ascii_case("application/json"))
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Complaint> {
    if bytes.windows(NUL.len()).any(|window| window == NUL)
        && serde_json::from_slice(bytes).is_ok_and(|value| holds_nul(&value))
    {
        return Err(Complaint::BadBody("U+0000".to_owned()));
    }
    match Json::from_bytes(bytes) {
        Ok(Json(read)) => Ok(read),
        Err(JsonRejection::JsonDataError(what)) => Err(Complaint::BadBody(what.body_text())),
        Err(what) => Err(Complaint::Unreadable(what.body_text())),
    }
}

/// Reads a whole number. JSON knows only numbers, so `5.0` is one, too.
pub fn whole<'de, D: Deserializer<'de>>(from: D) -> Result<i64, D::Error> {
    let number = Number::deserialize(from)?;
    as_whole(&number).ok_or_else(|| D::Error::custom(format_args!("{number} is no whole number")))
}

/// As [`whole`], for one that may be left out.
pub fn whole_or_none<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
    let number = Option::<Number>::deserialize(from)?;
    let read = |number: Number| {
        as_whole(&number).ok_or_else(|| D::Error::custom(format_args!("{number} is no whole number")))
    };
    number.map(read).transpose()
}

fn as_whole(number: &Number) -> Option<i64> {
    let plain = || number.to_string().strip_suffix(".0")?.parse().ok();
    number.as_i64().or_else(plain)
}

fn holds_nul(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains('\0'),
        Value::Array(values) => values.iter().any(holds_nul),
        Value::Object(fields) => fields
            .iter()
            .any(|(name, value)| name.contains('\0') || holds_nul(value)),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize, PartialEq)]
    struct Units {
        #[serde(deserialize_with = "whole")]
        units: i64,
        #[serde(default, deserialize_with = "whole_or_none")]
        more: Option<i64>,
    }

    #[test]
    fn a_whole_number_is_one_however_it_is_written() {
        let read = |bytes: &[u8]| read::<Units>(bytes).ok().map(|read| (read.units, read.more));
        assert_eq!(read(br#"{"units":5}"#), Some((5, None)));
        assert_eq!(read(br#"{"units":5.0,"more":-3.0}"#), Some((5, Some(-3))));
        assert_eq!(read(br#"{"units":5,"more":null}"#), Some((5, None)));
        for wrong in [
            &br#"{"units":5.5}"#[..],
            br#"{"units":"5"}"#,
            br#"{"units":1e300}"#,
        ] {
            assert_eq!(read(wrong), None);
        }
    }

    #[test]
    fn a_body_is_read_or_its_fault_is_named() {
        let read = |bytes: &[u8]| read::<Vec<String>>(bytes).map_err(|complaint| complaint.name());
        assert_eq!(read(b"[\"100%\"]"), Ok(vec!["100%".to_owned()]));
        assert_eq!(read(br#"["\\u0000"]"#), Ok(vec!["\\u0000".to_owned()]));
        assert_eq!(read(br#"["\u0000"]"#), Err("InvalidBody"));
        assert_eq!(read(b"[1]"), Err("InvalidBody"));
        assert_eq!(read(b"[\"a\""), Err("Unreadable"));
        assert_eq!(read(b""), Err("Unreadable"));
    }
}
