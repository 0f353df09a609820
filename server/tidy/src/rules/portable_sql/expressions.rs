//! The expressions, functions, operators and types both engines know under one name with one meaning.

use sqlparser::ast::{BinaryOperator, CastKind, DataType, Expr, Function, UnaryOperator, Value};

use super::Wrong;
use crate::read::sql;

/// Functions that may be called anywhere.
const FUNCTIONS: [&str; 20] = [
    "ABS",
    "COALESCE",
    "COUNT",
    "CUME_DIST",
    "DENSE_RANK",
    "FIRST_VALUE",
    "LAG",
    "LAST_VALUE",
    "LEAD",
    "LENGTH",
    "LOWER",
    "LTRIM",
    "MAX",
    "MIN",
    "NULLIF",
    "REPLACE",
    "ROW_NUMBER",
    "RTRIM",
    "SUBSTR",
    "UPPER",
];

/// Aggregates that answer in a different type on each engine until they are cast.
const ONLY_CAST: [&str; 2] = ["AVG", "SUM"];

/// Looks at one expression, not at what is inside it.
pub fn expression(wrong: &mut Wrong, expr: &Expr) {
    match expr {
        Expr::Identifier(_)
        | Expr::CompoundIdentifier(_)
        | Expr::IsTrue(_)
        | Expr::IsNotTrue(_)
        | Expr::IsFalse(_)
        | Expr::IsNotFalse(_)
        | Expr::IsNull(_)
        | Expr::IsNotNull(_)
        | Expr::IsDistinctFrom(..)
        | Expr::IsNotDistinctFrom(..)
        | Expr::InList { .. }
        | Expr::InSubquery { .. }
        | Expr::Between { .. }
        | Expr::Like { any: false, .. }
        | Expr::UnaryOp {
            op: UnaryOperator::Plus | UnaryOperator::Minus | UnaryOperator::Not,
            ..
        }
        | Expr::Nested(_)
        | Expr::Case { .. }
        | Expr::Exists { .. }
        | Expr::Subquery(_)
        | Expr::Substring { special: true, .. }
        | Expr::Trim {
            trim_where: None,
            trim_what: None,
            ..
        }
        | Expr::Tuple(_) => {}
        Expr::BinaryOp { op, .. } => operator(wrong, op),
        Expr::Cast {
            kind, data_type: to, ..
        } => {
            wrong.say_if(
                *kind == CastKind::DoubleColon,
                "`::` is PostgreSQL's: write CAST(… AS …)",
            );
            data_type(wrong, to);
        }
        Expr::Function(function) => call(wrong, function),
        Expr::Value(value) => literal(wrong, &value.value),
        Expr::ILike { .. } => wrong.say("ILIKE is PostgreSQL's: compare normalised text with LIKE"),
        Expr::AnyOp { .. } | Expr::AllOp { .. } => {
            wrong.say("ANY( and ALL( are PostgreSQL's: write IN ($1, …) or a subquery");
        }
        other => wrong.say(format!("`{other}` is not in the portable subset")),
    }
}

fn operator(wrong: &mut Wrong, operator: &BinaryOperator) {
    use BinaryOperator as Op;
    let portable = matches!(
        operator,
        Op::Plus
            | Op::Minus
            | Op::Multiply
            | Op::Divide
            | Op::Modulo
            | Op::Eq
            | Op::NotEq
            | Op::Lt
            | Op::LtEq
            | Op::Gt
            | Op::GtEq
            | Op::And
            | Op::Or
            | Op::StringConcat
    );
    if !portable {
        wrong.say(format!("the operator `{operator}` is not in the portable subset"));
    }
}

fn literal(wrong: &mut Wrong, value: &Value) {
    match value {
        Value::Number(..) | Value::SingleQuotedString(_) | Value::Boolean(_) | Value::Null => {}
        Value::Placeholder(name) => {
            wrong.say_if(!name.starts_with('$'), "a placeholder is written $1, $2, …");
        }
        other => wrong.say(format!("the literal `{other}` is not in the portable subset")),
    }
}

fn call(wrong: &mut Wrong, function: &Function) {
    let name = sql::bare(&function.name).to_ascii_uppercase();
    match name.as_str() {
        "NOW" | "CURRENT_TIMESTAMP" | "CURRENT_DATE" | "CURRENT_TIME" | "DATETIME" => {
            wrong.say(format!("{name}: the current time comes from Ops, as an argument"));
        }
        aggregate if ONLY_CAST.contains(&aggregate) => {
            wrong.say_if(
                wrong.casts == 0,
                &format!("an uncast {name}: write CAST({name}(…) AS BIGINT)"),
            );
        }
        known if FUNCTIONS.contains(&known) => {}
        _ => wrong.say(format!("the function {name} is not in the portable subset")),
    }
}

/// Columns and casts know four types. Money, counts and instants are BIGINT; there are no floats.
pub fn data_type(wrong: &mut Wrong, data_type: &DataType) {
    let portable = matches!(
        data_type,
        DataType::BigInt(None) | DataType::Text | DataType::Bool | DataType::Boolean | DataType::Bytea
    );
    if !portable {
        wrong.say(format!(
            "the type {data_type} is not portable: use BIGINT, TEXT, BOOLEAN or BYTEA"
        ));
    }
}
