//! The parameters of an address, read strictly: what the description does not name is refused, so that a misspelt
//! filter is noticed instead of ignored. `lang` belongs to every address and is read by the frame.

use axum::extract::FromRequestParts;
use axum::http::Uri;
use axum::http::request::Parts;
use domain::basics::Language;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::Complaint;
use super::failed::Failed;
use crate::http::Site;

/// The parameter every address takes.
const LANGUAGE: &str = "lang";

/// The parameters as `T` names them.
#[derive(Debug, Clone)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<Site> for Query<T> {
    type Rejection = Failed;

    async fn from_request_parts(parts: &mut Parts, _: &Site) -> Result<Self, Failed> {
        let named = Value::Object(named(parts.uri.query().unwrap_or_default()));
        let read = serde_json::from_value(named).map_err(|what| Complaint::BadParameter(what.to_string()))?;
        Ok(Self(read))
    }
}

/// The language an address asks for.
///
/// # Errors
/// [`Complaint::BadParameter`] when there is no such language.
pub fn language(uri: &Uri) -> Result<Option<Language>, Complaint> {
    let query = uri.query().unwrap_or_default();
    let asked = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == LANGUAGE);
    asked
        .map(|(_, code)| code.parse())
        .transpose()
        .map_err(|_| Complaint::BadParameter("lang: ar, en".to_owned()))
}

/// Parameters by name; one that is there several times is a list.
fn named(query: &str) -> Map<String, Value> {
    let mut named = Map::new();
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        if name == LANGUAGE {
            continue;
        }
        let value = Value::from(value.into_owned());
        match named.get_mut(name.as_ref()) {
            None => {
                named.insert(name.into_owned(), value);
            }
            Some(Value::Array(values)) => values.push(value),
            Some(first) => *first = Value::Array(vec![first.take(), value]),
        }
    }
    named
}

/// Reads a parameter that may be there several times.
pub fn several<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    match Value::deserialize(from)? {
        Value::Array(values) => values
            .into_iter()
            .map(|value| String::deserialize(value).map_err(D::Error::custom))
            .collect(),
        value => Ok(vec![String::deserialize(value).map_err(D::Error::custom)?]),
    }
}

/// Reads a whole number between nothing and a thousand million.
pub fn whole<'de, D: Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
    let text = String::deserialize(from)?;
    let number = text
        .parse()
        .ok()
        .filter(|number| (0..=1_000_000_000).contains(number));
    let problem = || D::Error::custom(format_args!("{text:?} is no whole number up to 1000000000"));
    number.map(Some).ok_or_else(problem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Asked {
        #[serde(default, deserialize_with = "several")]
        option: Vec<String>,
        #[serde(default, deserialize_with = "whole")]
        price_from: Option<i64>,
    }

    fn read(query: &str) -> Option<(Vec<String>, Option<i64>)> {
        let asked: Asked = serde_json::from_value(Value::Object(named(query))).ok()?;
        Some((asked.option, asked.price_from))
    }

    #[test]
    fn a_parameter_is_read_or_refused() {
        let some = |options: &[&str], price| {
            let options = options.iter().map(|option| (*option).to_owned()).collect();
            Some((options, price))
        };
        for (query, expected) in [
            ("", some(&[], None)),
            ("lang=ar&option=a%3Ab", some(&["a:b"], None)),
            (
                "option=a&option=b&option=c&price_from=5",
                some(&["a", "b", "c"], Some(5)),
            ),
            ("price_from=-1", None),
            ("price_from=x", None),
            ("price_from=1&price_from=2", None),
            ("prize_from=1", None),
        ] {
            assert_eq!(read(query), expected, "{query}");
        }
    }
}
