//! Problem details (RFC 9457): every answer under `/api/v1` that is an error, whichever part of the program found it.
//! `type` is stable and follows from the refusal's name; `detail` is what a person would have read; what a program can
//! act on stands beside it as data.

use axum::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use bridge::Fault;
use domain::Refusal;
use domain::basics::Language;
use domain::refusal::{FieldProblem, Reason, Shortage};
use serde::Serialize;
use utoipa::ToSchema;
use wording::refusals;

use super::Complaint;
use super::wire::Amount;
use crate::http::problems::{Problem, ProblemKind};
use crate::http::reader::Reader;

/// The media type of problem details.
pub const PROBLEM_JSON: &str = "application/problem+json";
/// What every `type` begins with.
const TYPES: &str = "urn:manzuma:problem:";
/// When to repeat a request that is still being worked on, in seconds.
const IN_FLIGHT_RETRY: u64 = 1;

/// Why a request was not done.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct Details {
    /// The kind of problem: `urn:manzuma:problem:out-of-stock`. It never changes.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind in words, in English, for developers.
    pub title: String,
    /// The status of the answer.
    pub status: u16,
    /// What happened, why, and what to do next, in the language of the answer.
    pub detail: String,
    /// The id of the request, also in `X-Request-Id`: what to quote to the shop.
    pub instance: String,
    /// The fields that can't be taken as they are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub errors: Vec<FieldError>,
    /// The lines that can't be filled.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub shortages: Vec<ShortLine>,
    /// The total that was agreed to, when it is not the total now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreed_total: Option<Amount>,
    /// The total now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<Amount>,
    /// The most that is possible: units of a variant, lines of a cart, codes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// The highest total for cash on delivery.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cash_limit: Option<Amount>,
    /// The day an order placed now arrives.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    pub arrives: Option<String>,
    /// The code that gives nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// A field that can't be taken.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FieldError {
    /// Its name.
    pub field: String,
    /// What is wrong with it, in the language of the answer.
    pub detail: String,
}

/// A line that can't be filled.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ShortLine {
    /// The variant.
    pub variant: String,
    /// What it is called.
    pub title: String,
    /// Units asked for.
    pub wanted: i64,
    /// Units that can be had.
    pub available: i64,
}

/// The answer to a program.
pub fn answer(problem: &Problem, reader: &Reader) -> Response {
    let language = reader.language();
    let details = details(problem, reader, language);
    let status = StatusCode::from_u16(details.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, axum::Json(details)).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language.code()));
    match problem.kind() {
        ProblemKind::Refused(Refusal::TooManyAttempts { retry_after_seconds }) => {
            headers.insert(RETRY_AFTER, (*retry_after_seconds).into());
        }
        ProblemKind::Complaint(Complaint::KeyInFlight) | ProblemKind::Fault(Fault::Clash) => {
            headers.insert(RETRY_AFTER, IN_FLIGHT_RETRY.into());
        }
        _ => {}
    }
    response
}

fn details(problem: &Problem, reader: &Reader, language: Language) -> Details {
    let name = problem.name();
    let mut details = Details {
        kind: format!("{TYPES}{}", words(name, '-')),
        title: sentence_case(&words(name, ' ')),
        status: status(problem).as_u16(),
        detail: problem.sentence(language),
        instance: reader.request_id.as_deref().unwrap_or_default().to_owned(),
        ..Details::default()
    };
    if let ProblemKind::Refused(refusal) = problem.kind() {
        facts(&mut details, refusal, language);
    }
    details
}

/// As on the pages, but what depends on the cart or the shop, and not on what was sent, is a conflict here: for a
/// program 422 means that it is wrong to send the same again.
fn status(problem: &Problem) -> StatusCode {
    let ProblemKind::Refused(refusal) = problem.kind() else {
        return problem.status();
    };
    match refusal.reason() {
        Reason::CartEmpty
        | Reason::CartFull
        | Reason::QuantityOutOfRange
        | Reason::CouponsTooMany
        | Reason::NotDeliveredThere
        | Reason::CashLimitExceeded => StatusCode::CONFLICT,
        Reason::CouponUnknown => StatusCode::NOT_FOUND,
        _ => problem.status(),
    }
}

fn facts(details: &mut Details, refusal: &Refusal, language: Language) {
    let count = |max: &usize| i64::try_from(*max).ok();
    match refusal {
        Refusal::InvalidFields(problems) => {
            let error = |problem: &FieldProblem| FieldError {
                field: problem.field.clone(),
                detail: refusals::field(language, &problem.problem),
            };
            details.errors = problems.iter().map(error).collect();
        }
        Refusal::OutOfStock(shortages) => {
            let line = |line: &Shortage| ShortLine {
                variant: line.variant.to_string(),
                title: line.title.in_(language).to_owned(),
                wanted: line.wanted,
                available: line.available,
            };
            details.shortages = shortages.iter().map(line).collect();
        }
        Refusal::TotalChanged { shown, now } => {
            details.agreed_total = Some((*shown).into());
            details.total = Some((*now).into());
        }
        Refusal::PromiseChanged { now } => details.arrives = Some(now.to_string()),
        Refusal::CartFull { max } | Refusal::CouponsTooMany { max } => details.max = count(max),
        Refusal::QuantityOutOfRange { max } | Refusal::StockHeld { free: max } => details.max = Some(*max),
        Refusal::CashLimitExceeded { limit } => details.cash_limit = Some((*limit).into()),
        Refusal::Coupon { code, .. } => details.code = Some(code.clone()),
        _ => {}
    }
}

/// `OutOfStock` as `out-of-stock`.
fn words(name: &str, between: char) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !words.is_empty() {
            words.push(between);
        }
        words.push(letter.to_ascii_lowercase());
    }
    words
}

fn sentence_case(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_the_name_of_the_refusal() {
        assert_eq!(words("OutOfStock", '-'), "out-of-stock");
        assert_eq!(sentence_case(&words("OutOfStock", ' ')), "Out of stock");
    }
}
