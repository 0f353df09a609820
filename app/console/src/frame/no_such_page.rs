//! An address that is no page of the console, told inside its frame with the status 404.

use bridge::{Fault, page_language};
use leptos::prelude::*;
use wording::console::frame as words;

use super::{PageHead, failed};

/// Any other address below `/console`.
#[component]
pub fn NoSuchPage() -> impl IntoView {
    Fault::Missing.give_status();
    view! {
        <PageHead title=words::NO_SUCH_PAGE.in_(page_language())/>
        {failed(&Fault::Missing)}
    }
    .into_any()
}
