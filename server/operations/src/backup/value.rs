//! A value of a row as JSON: numbers, texts, true and false, nothing; bytes as base64.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use crate::db::{Arg, ColumnKind};

/// A value as JSON.
pub fn to_json(value: &Arg) -> Value {
    match value {
        Arg::I64(value) => Value::from(*value),
        Arg::Text(value) => Value::from(value.clone()),
        Arg::Bool(value) => Value::from(*value),
        Arg::Bytes(value) => Value::from(STANDARD.encode(value)),
    }
}

/// A value for a column of this kind; none when it does not fit.
pub fn from_json(value: Value, kind: ColumnKind) -> Option<Arg> {
    Some(match (kind, value) {
        (ColumnKind::Integer, Value::Null) => Arg::I64(None),
        (ColumnKind::Integer, Value::Number(number)) => Arg::I64(Some(number.as_i64()?)),
        (ColumnKind::Text, Value::Null) => Arg::Text(None),
        (ColumnKind::Text, Value::String(text)) => Arg::Text(Some(text)),
        (ColumnKind::Boolean, Value::Bool(yes)) => Arg::Bool(yes),
        (ColumnKind::Bytes, Value::String(text)) => Arg::Bytes(STANDARD.decode(text).ok()?),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_comes_back_and_no_other_kind_is_taken() {
        let cases = [
            (Arg::I64(Some(i64::MIN)), ColumnKind::Integer),
            (Arg::I64(None), ColumnKind::Integer),
            (Arg::Text(Some("كوب\n\"".to_owned())), ColumnKind::Text),
            (Arg::Text(None), ColumnKind::Text),
            (Arg::Bool(true), ColumnKind::Boolean),
            (Arg::Bytes(vec![0, 255, 10]), ColumnKind::Bytes),
        ];
        for (value, kind) in cases {
            let line = to_json(&value).to_string();
            let back = from_json(serde_json::from_str(&line).unwrap(), kind).unwrap();
            assert_eq!(format!("{back:?}"), format!("{value:?}"));
        }
        let fraction = serde_json::from_str("1.5").unwrap();
        assert!(from_json(fraction, ColumnKind::Integer).is_none());
        assert!(from_json(Value::from("1"), ColumnKind::Integer).is_none());
        assert!(from_json(Value::Null, ColumnKind::Boolean).is_none());
    }
}
