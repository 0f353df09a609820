//! What a plain form was answered with when its server function returns data and does not redirect, as looking up an
//! order does.

use leptos::prelude::SharedValue;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The answer of `endpoint`, which answers with JSON, to the plain form that this page answers. A struct or a list is shown so; after a mere
/// number or nothing at all the server sends the person back to the page instead.
///
/// To be called like [`crate::outcome_of`]: once, in the body of a component.
pub fn answer_of<T>(endpoint: &'static str) -> Option<T>
where
    T: Serialize + DeserializeOwned + Send + Sync + 'static,
{
    SharedValue::new(|| answered_by(endpoint)).into_inner()
}

#[cfg(feature = "ssr")]
fn answered_by<T: DeserializeOwned>(endpoint: &str) -> Option<T> {
    let post = leptos::prelude::use_context::<crate::FormPost>().filter(|post| post.endpoint == endpoint)?;
    serde_json::from_str(&post.result.ok()?).ok()
}

#[cfg(not(feature = "ssr"))]
fn answered_by<T: DeserializeOwned>(_endpoint: &str) -> Option<T> {
    None
}
