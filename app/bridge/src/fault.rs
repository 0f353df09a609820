//! Why a server function did not do what it was asked: all that a browser ever sees of it.

use std::fmt;

use domain::Refusal;
use domain::basics::Language;
use domain::refusal::Reason;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use leptos::wasm_split::SplitLoaderError;
use serde::{Deserialize, Serialize};
#[cfg(feature = "ssr")]
use server_fn::{Bytes, ContentType};
use wording::refusals;

#[cfg(feature = "ssr")]
use crate::page_language;
use crate::{Packed, Told};

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// The business says no; the user can act on it.
    Refused(Box<Told>),
    /// There is no such thing, or none this person may know of.
    Missing,
    /// This person may not do this.
    Denied,
    /// Somebody else was faster; trying again makes sense.
    Clash,
    /// A fault of ours. It is in the log under `id`, which the person can quote.
    Broken {
        /// The request's id; empty when no server answered with one.
        id: String,
    },
    /// The shop could not be reached.
    Offline,
}

impl Fault {
    /// The name pages carry as `data-refusal`: the refusal's own, or that of the fault.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Refused(told) => told.reason.name(),
            Self::Missing => "Missing",
            Self::Denied => "Denied",
            Self::Clash => "Clash",
            Self::Broken { .. } => "Broken",
            Self::Offline => "Offline",
        }
    }

    /// `refusal`, worded for a reader of `language`.
    pub fn refused(language: Language, refusal: &Refusal) -> Self {
        Self::Refused(Box::new(Told::of(language, refusal)))
    }

    /// The refusal, when it is one.
    pub fn told(&self) -> Option<&Told> {
        match self {
            Self::Refused(told) => Some(told),
            _ => None,
        }
    }

    /// The reason of the refusal, when it is one.
    pub fn reason(&self) -> Option<Reason> {
        self.told().map(|told| told.reason)
    }

    /// What is wrong with `field`, and how to put it right.
    pub fn wrong(&self, field: &str) -> Option<String> {
        self.told()?.wrong(field).map(str::to_owned)
    }

    /// What happened, why, and what to do next, for people.
    pub fn sentence(&self, language: Language) -> String {
        match self {
            Self::Refused(told) => told.sentence.clone(),
            Self::Missing => refusals::MISSING.in_(language).to_owned(),
            Self::Denied => refusals::DENIED.in_(language).to_owned(),
            Self::Clash => refusals::CLASH.in_(language).to_owned(),
            Self::Offline => refusals::OFFLINE.in_(language).to_owned(),
            Self::Broken { id } => refusals::broken(language, id),
        }
    }

    /// Gives the page that tells of it the same status; a page that the browser renders has none.
    pub fn give_status(&self) {
        #[cfg(feature = "ssr")]
        crate::status::set_status(crate::status::status_of(self));
    }

    /// As it is sent to this program's own code in browsers: bytes of the type [`Self::CONTENT_TYPE`].
    #[cfg(feature = "ssr")]
    pub fn sent(&self) -> Bytes {
        self.ser()
    }

    /// What [`Self::sent`] was made of; `None` when it was something else.
    #[cfg(feature = "ssr")]
    pub fn of_sent(bytes: Bytes) -> Option<Self> {
        crate::unpack(&bytes).ok()
    }

    /// The content type of a fault that is sent.
    #[cfg(feature = "ssr")]
    pub const CONTENT_TYPE: &'static str = <Packed as ContentType>::CONTENT_TYPE;

    /// What was sent could not be read: not even which field is wrong can be said.
    #[cfg(feature = "ssr")]
    pub fn unreadable(language: Language) -> Self {
        Self::refused(language, &Refusal::InvalidFields(Vec::new()))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl std::error::Error for Fault {}

/// A part of the program that could not be fetched.
impl From<SplitLoaderError> for Fault {
    fn from(_: SplitLoaderError) -> Self {
        Self::Offline
    }
}

impl FromServerFnError for Fault {
    type Encoder = Packed;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            // In the browser: nothing answered, or what answered was not the shop (a proxy's own page).
            ServerFnErrorErr::Request(_) => Self::Offline,
            #[cfg(not(feature = "ssr"))]
            ServerFnErrorErr::Deserialization(_) => Self::Offline,
            #[cfg(feature = "ssr")]
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_) => crate::status::refuse_unreadable(),
            #[cfg(feature = "ssr")]
            other => crate::status::report(&other),
            #[cfg(not(feature = "ssr"))]
            _ => Self::Broken { id: String::new() },
        }
    }
}

#[cfg(feature = "ssr")]
impl From<operations::Error> for Fault {
    /// Also gives the answer its status, and logs what broke: this is the boundary.
    fn from(error: operations::Error) -> Self {
        use operations::Error;

        let fault = match error {
            Error::Refused(refusal) => Self::refused(page_language(), &refusal),
            Error::Missing => Self::Missing,
            Error::Denied => Self::Denied,
            Error::Clash => Self::Clash,
            Error::Broken(cause) => return crate::status::report(&cause),
        };
        crate::status::set_status(crate::status::status_of(&fault));
        fault
    }
}
