//! The region a visitor chose: kept in a cookie of its own, so that looking needs no session.

use domain::basics::Language;
use domain::settings::Visitor;
use http::HeaderValue;
use http::header::SET_COOKIE;
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

use crate::{Fault, Origin};

/// The cookie's name.
pub const COOKIE: &str = "region";
/// For how long it is kept, in seconds: a year.
const SECONDS: u32 = 31_536_000;

/// The region a request's cookie names, as the server puts it into the context.
#[derive(Debug, Clone)]
pub struct ChosenRegion(pub Option<String>);

/// Who looks at a page in `language`.
pub fn visitor(language: Language) -> Visitor {
    Visitor {
        language,
        region: use_context::<ChosenRegion>().and_then(|chosen| chosen.0),
    }
}

/// Remembers a region of the shop's.
///
/// # Errors
/// [`Fault::Broken`] outside a request, or for a code that no cookie can hold.
pub fn choose_region(code: &str) -> Result<(), Fault> {
    let answer =
        use_context::<ResponseOptions>().ok_or_else(|| crate::status::report(&"no answer to add to"))?;
    let is_https = use_context::<Origin>().is_some_and(|origin| origin.0.starts_with("https:"));
    let secure = if is_https { "; Secure" } else { "" };
    let cookie = format!("{COOKIE}={code}; Path=/; Max-Age={SECONDS}; HttpOnly; SameSite=Lax{secure}");
    let cookie = HeaderValue::try_from(cookie).map_err(|error| crate::status::report(&error))?;
    answer.append_header(SET_COOKIE, cookie);
    Ok(())
}
