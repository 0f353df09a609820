//! Searches and filters are plain forms that open an address; where scripts run, that address is followed inside the
//! page like a link.

use leptos::ev::SubmitEvent;
use leptos::wasm_bindgen::JsCast;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use web_sys::{FormData, HtmlFormElement, UrlSearchParams};

/// What to do with a form that is submitted anywhere below: those that only open an address are followed.
pub fn follow() -> impl Fn(SubmitEvent) + 'static {
    let navigate = use_navigate();
    move |event| {
        let Some(form) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlFormElement>().ok())
        else {
            return;
        };
        if event.default_prevented() || form.method() != "get" {
            return;
        }
        if let Some(address) = address_of(&form) {
            event.prevent_default();
            navigate(&address, NavigateOptions::default());
        }
    }
}

/// Where the browser would go; none for a form with more than text in it.
fn address_of(form: &HtmlFormElement) -> Option<String> {
    let path = form.get_attribute("action")?;
    let data = FormData::new_with_form(form).ok()?;
    let query = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
    Some(format!("{path}?{}", String::from(query.to_string())))
}
