//! What became of a plain form. Without WASM a form is posted to a server function as a document; when that is
//! refused, the server renders the page it came from once more, and the form finds here what was typed and why it
//! was refused. Nothing of it is kept in a session or an address.

use leptos::prelude::SharedValue;
use serde::{Deserialize, Serialize};

use crate::{Fault, Packed};

/// The fault a form was answered with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormOutcome {
    /// The server function, `area/verb`.
    pub endpoint: String,
    /// Why it did not do it.
    pub fault: Fault,
    /// What was typed, by field, without passwords.
    pub typed: Vec<(String, String)>,
}

/// A form as it was posted and what its server function answered; provided for the page that is rendered in answer.
#[cfg(feature = "ssr")]
#[derive(Debug, Clone)]
pub struct FormPost {
    /// The server function, `area/verb`.
    pub endpoint: String,
    /// What was typed, by field, without passwords.
    pub typed: Vec<(String, String)>,
    /// Its answer as JSON, or its fault.
    pub result: Result<String, Fault>,
}

/// The outcome of a plain form posted to `endpoint` that this page answers; the same on the server and while the
/// browser brings the page to life, and none ever after.
///
/// Call it once, in the body of the form's component and not inside a closure of its view: server and browser have to
/// meet it in the same order.
pub fn outcome_of(endpoint: &'static str) -> Option<FormOutcome> {
    SharedValue::<_, Packed>::new_with_encoding(|| posted_to(endpoint)).into_inner()
}

/// What was typed into `field`; empty when there is no outcome. A field of a struct argument is found by its own name
/// as well: `form[phone]` is `phone`.
pub fn typed(outcome: &Option<FormOutcome>, field: &str) -> String {
    let typed = outcome
        .as_ref()
        .map(|outcome| outcome.typed.as_slice())
        .unwrap_or_default();
    let own_name = |name: &str| {
        let inner = name
            .split_once('[')
            .and_then(|(_, inner)| inner.strip_suffix(']'));
        inner == Some(field) || name == field
    };
    typed
        .iter()
        .find(|(name, _)| own_name(name))
        .map(|(_, text)| text.clone())
        .unwrap_or_default()
}

#[cfg(feature = "ssr")]
fn posted_to(endpoint: &str) -> Option<FormOutcome> {
    let post = leptos::prelude::use_context::<FormPost>().filter(|post| post.endpoint == endpoint)?;
    let fault = post.result.err()?;
    Some(FormOutcome {
        endpoint: post.endpoint,
        fault,
        typed: post.typed,
    })
}

#[cfg(not(feature = "ssr"))]
const fn posted_to(_endpoint: &str) -> Option<FormOutcome> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_found_by_the_name_of_its_field() {
        let outcome = Some(FormOutcome {
            endpoint: "checkout/place".to_owned(),
            fault: Fault::Missing,
            typed: vec![
                ("form[phone]".to_owned(), "٠٥٠".to_owned()),
                ("note".to_owned(), "hi".to_owned()),
            ],
        });
        for (field, text) in [("phone", "٠٥٠"), ("note", "hi"), ("form", ""), ("", "")] {
            assert_eq!(typed(&outcome, field), text, "{field}");
        }
        assert_eq!(typed(&None, "phone"), "");
    }
}
