//! Answers to what can't be answered otherwise: one sentence in the reader's language, as a page for people, as a
//! fault for the shop's own code in browsers, and as problem details for other programs. Refusals that a page shows beside its fields are not made here.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use bridge::{Fault, status_of, status_of_reason};
use domain::Refusal;
use domain::basics::Language;
use leptos::prelude::*;
use wording::{answers, refusals};

use super::Site;
use super::api::Complaint;
use super::reader::Reader;

/// What can't be answered otherwise.
#[derive(Debug, Clone)]
pub struct Problem {
    kind: ProblemKind,
}

/// The kinds of problems.
#[derive(Debug, Clone)]
pub enum ProblemKind {
    /// The address or the form holds what is not text.
    Unreadable,
    /// The body is larger than is taken.
    TooLarge,
    /// It took longer than a person waits.
    TooSlow,
    /// That address takes another method.
    WrongMethod,
    /// A program's request is not as the API wants it.
    Complaint(Complaint),
    /// The business says no.
    Refused(Refusal),
    /// Anything else a page could have shown itself, and refusals that were worded for one.
    Fault(Fault),
}

impl Problem {
    /// A problem of this kind.
    pub const fn new(kind: ProblemKind) -> Self {
        Self { kind }
    }

    /// A fault that no page shows.
    pub fn of_fault(fault: &Fault) -> Self {
        Self::new(ProblemKind::Fault(fault.clone()))
    }

    /// The refusal of a request that was refused at the door.
    pub const fn refused(refusal: Refusal) -> Self {
        Self::new(ProblemKind::Refused(refusal))
    }

    /// What it is.
    pub const fn kind(&self) -> &ProblemKind {
        &self.kind
    }

    /// Its stable name: `data-refusal` on pages, and what the type is made of in the API.
    pub fn name(&self) -> &'static str {
        match &self.kind {
            ProblemKind::Unreadable => "Unreadable",
            ProblemKind::TooLarge => "TooLarge",
            ProblemKind::TooSlow => "TooSlow",
            ProblemKind::WrongMethod => "MethodNotAllowed",
            ProblemKind::Complaint(complaint) => complaint.name(),
            ProblemKind::Refused(refusal) => refusal.name(),
            ProblemKind::Fault(fault) => fault.name(),
        }
    }

    /// Its status.
    pub fn status(&self) -> StatusCode {
        match &self.kind {
            ProblemKind::Unreadable => StatusCode::BAD_REQUEST,
            ProblemKind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            ProblemKind::TooSlow => StatusCode::SERVICE_UNAVAILABLE,
            ProblemKind::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            ProblemKind::Complaint(complaint) => complaint.status(),
            ProblemKind::Refused(refusal) => status_of_reason(refusal.reason()),
            ProblemKind::Fault(fault) => status_of(fault),
        }
    }

    /// What happened, why, and what to do next.
    pub fn sentence(&self, language: Language) -> String {
        let fixed = match &self.kind {
            ProblemKind::Unreadable => &answers::UNREADABLE,
            ProblemKind::TooLarge => &answers::TOO_LARGE,
            ProblemKind::TooSlow => &answers::TOO_SLOW,
            ProblemKind::WrongMethod => &answers::WRONG_METHOD,
            ProblemKind::Complaint(complaint) => return complaint.sentence(language),
            ProblemKind::Refused(refusal) => return refusals::sentence(language, refusal),
            ProblemKind::Fault(fault) => return fault.sentence(language),
        };
        fixed.in_(language).to_owned()
    }

    /// What the browser's code is told, which reads it like any other fault.
    fn fault(&self, language: Language) -> Fault {
        match &self.kind {
            ProblemKind::Refused(refusal) => Fault::refused(language, refusal),
            ProblemKind::Fault(fault) => fault.clone(),
            ProblemKind::TooSlow => Fault::Offline,
            ProblemKind::Unreadable
            | ProblemKind::TooLarge
            | ProblemKind::WrongMethod
            | ProblemKind::Complaint(_) => Fault::unreadable(language),
        }
    }

    /// The answer.
    pub fn answer(&self, site: &Site, reader: &Reader) -> Response {
        if reader.is_program {
            return super::api::problem::answer(self, reader);
        }
        let mut response = if reader.wants_page {
            Html(self.page(site, reader.language())).into_response()
        } else {
            (
                [(CONTENT_TYPE, Fault::CONTENT_TYPE)],
                self.fault(reader.language()).sent(),
            )
                .into_response()
        };
        *response.status_mut() = self.status();
        response
            .headers_mut()
            .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let ProblemKind::Refused(Refusal::TooManyAttempts { retry_after_seconds }) = self.kind {
            response
                .headers_mut()
                .insert(RETRY_AFTER, retry_after_seconds.into());
        }
        response
    }

    /// Made without the app: it must also stand when the app is what broke.
    fn page(&self, site: &Site, language: Language) -> String {
        let language = match &self.kind {
            ProblemKind::Fault(fault) => fault.told().map_or(language, |told| told.language),
            _ => language,
        };
        let (sentence, name) = (self.sentence(language), self.name());
        let css = site.assets().shop_css;
        let body = view! {
            <html lang=language.code() dir=language.dir()>
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="color-scheme" content="light dark"/>
                    <title>{answers::TITLE.in_(language)}</title>
                    {css.map(|href| view! { <link rel="stylesheet" href=href/> })}
                </head>
                <body>
                    <main class="page">
                        <h1>{answers::TITLE.in_(language)}</h1>
                        <p class="notice" role="alert" data-refusal=name>{sentence}</p>
                        <p><a class="button" href=format!("/{}", language.code())>{answers::TO_THE_SHOP.in_(language)}</a></p>
                    </main>
                </body>
            </html>
        };
        format!("<!DOCTYPE html>{}", body.to_html())
    }
}

/// Gives an error that has nothing to read (a method nobody takes, a file that is not there) something to read.
pub fn spoken(site: &Site, response: Response, reader: &Reader) -> Response {
    let status = response.status();
    let is_mute = (status.is_client_error() || status.is_server_error())
        && !response.headers().contains_key(CONTENT_TYPE);
    if !is_mute {
        return response;
    }
    let problem = match status {
        StatusCode::METHOD_NOT_ALLOWED => Problem::new(ProblemKind::WrongMethod),
        StatusCode::PAYLOAD_TOO_LARGE => Problem::new(ProblemKind::TooLarge),
        StatusCode::NOT_FOUND => Problem::of_fault(&Fault::Missing),
        StatusCode::FORBIDDEN => Problem::of_fault(&Fault::Denied),
        status if status.is_client_error() => Problem::new(ProblemKind::Unreadable),
        _ => {
            let id = reader.request_id.as_deref().unwrap_or_default().to_owned();
            tracing::error!(%status, "broken, and nothing said why");
            Problem::of_fault(&Fault::Broken { id })
        }
    };
    let mut spoken = problem.answer(site, reader);
    *spoken.status_mut() = status;
    // What the mute answer did say stands, such as the methods that are allowed.
    for (name, value) in response.headers() {
        if name != axum::http::header::CONTENT_LENGTH {
            spoken.headers_mut().entry(name).or_insert_with(|| value.clone());
        }
    }
    spoken
}
