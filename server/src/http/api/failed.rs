//! What a handler returns when it can't do what it was asked. It is only noted here; [`spoken`] words it, where it is
//! known who reads it.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use bridge::Fault;
use domain::Refusal;
use operations::Error;

use super::Complaint;
use crate::http::Site;
use crate::http::problems::{Problem, ProblemKind};
use crate::http::reader::Reader;

/// Why a handler did not do what it was asked.
#[derive(Debug)]
pub struct Failed(Problem);

/// The answer of a handler.
pub type Answered<T> = std::result::Result<T, Failed>;

impl Failed {
    /// There is no such thing, or none that the caller may know of.
    pub const fn missing() -> Self {
        Self(Problem::new(ProblemKind::Fault(Fault::Missing)))
    }
}

impl From<Complaint> for Failed {
    fn from(complaint: Complaint) -> Self {
        Self(Problem::new(ProblemKind::Complaint(complaint)))
    }
}

impl From<Refusal> for Failed {
    fn from(refusal: Refusal) -> Self {
        Self(Problem::refused(refusal))
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        let fault = match error {
            Error::Refused(refusal) => return refusal.into(),
            Error::Missing => Fault::Missing,
            Error::Denied => Fault::Denied,
            Error::Clash => Fault::Clash,
            Error::Broken(cause) => {
                tracing::error!(%cause, "broken");
                // The reader is told the request's id.
                Fault::Broken { id: String::new() }
            }
        };
        Self(Problem::of_fault(&fault))
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self.0);
        response
    }
}

/// An answer in words, where it is only noted what went wrong.
pub fn spoken(mut response: Response, site: &Site, reader: &Reader) -> Response {
    let Some(noted) = response.extensions_mut().remove::<Problem>() else {
        return response;
    };
    let problem = match noted.kind() {
        ProblemKind::Fault(Fault::Broken { .. }) => Problem::of_fault(&Fault::Broken {
            id: reader.request_id.as_deref().unwrap_or_default().to_owned(),
        }),
        _ => noted,
    };
    let mut spoken = problem.answer(site, reader);
    for (name, value) in response.headers() {
        spoken.headers_mut().entry(name).or_insert_with(|| value.clone());
    }
    spoken
}
