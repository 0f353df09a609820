//! What can be wrong with a program's request before any use case sees it.

use axum::http::StatusCode;
use domain::basics::Language;
use wording::answers;

/// A request that is not as the API wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Complaint {
    /// It wants an answer of another kind than JSON.
    NotAcceptable,
    /// Its body is of another kind than JSON.
    NotJson,
    /// A parameter of its address can't be taken; what is wrong with it.
    BadParameter(String),
    /// Its body is no JSON; where it ends being some.
    Unreadable(String),
    /// Its body is not as the description says; what is wrong with it.
    BadBody(String),
    /// Its cursor is not of the list it asks for.
    NoSuchPlace,
    /// It changes something and carries no key, or one that is none.
    KeyMissing,
    /// A request with its key is being worked on.
    KeyInFlight,
    /// Its key was used for another request.
    KeyReused,
    /// There is no shop yet.
    NotOpen,
    /// It needs a key and comes with none, or with one that is good for nothing.
    NoKey,
    /// Its key is not good for this.
    NotForThis(&'static str),
}

impl Complaint {
    /// The stable name.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::NotAcceptable => "NotAcceptable",
            Self::NotJson => "UnsupportedMediaType",
            Self::BadParameter(_) => "InvalidParameter",
            Self::Unreadable(_) => "Unreadable",
            Self::BadBody(_) => "InvalidBody",
            Self::NoSuchPlace => "NoSuchCursor",
            Self::KeyMissing => "IdempotencyKeyMissing",
            Self::KeyInFlight => "IdempotencyKeyInFlight",
            Self::KeyReused => "IdempotencyKeyReused",
            Self::NotOpen => "ShopNotOpen",
            Self::NoKey => "Unauthorized",
            Self::NotForThis(_) => "ScopeMissing",
        }
    }

    /// The status.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Self::NotJson => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::BadParameter(_) | Self::Unreadable(_) | Self::KeyMissing => StatusCode::BAD_REQUEST,
            Self::BadBody(_) | Self::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
            Self::NoSuchPlace => StatusCode::NOT_FOUND,
            Self::KeyInFlight => StatusCode::CONFLICT,
            Self::NotOpen => StatusCode::SERVICE_UNAVAILABLE,
            Self::NoKey => StatusCode::UNAUTHORIZED,
            Self::NotForThis(_) => StatusCode::FORBIDDEN,
        }
    }

    /// What is wrong and what to do.
    pub fn sentence(&self, language: Language) -> String {
        let fixed = match self {
            Self::BadParameter(what) => return answers::bad_parameter(language, what),
            Self::Unreadable(what) | Self::BadBody(what) => return answers::bad_body(language, what),
            Self::NotForThis(scope) => return answers::scope_missing(language, scope),
            Self::NotAcceptable => &answers::NOT_ACCEPTABLE,
            Self::NotJson => &answers::NOT_JSON,
            Self::NoSuchPlace => &answers::NO_SUCH_PLACE,
            Self::KeyMissing => &answers::KEY_MISSING,
            Self::KeyInFlight => &answers::KEY_IN_FLIGHT,
            Self::KeyReused => &answers::KEY_REUSED,
            Self::NotOpen => &answers::NOT_OPEN,
            Self::NoKey => &answers::NO_API_KEY,
        };
        fixed.in_(language).to_owned()
    }
}
