//! One file on its way to the server. The browser's older request is used, because it alone tells how much of a body
//! has been sent.

use bridge::Fault;
use domain::basics::ProductId;
use leptos::prelude::*;
use leptos::server_fn::error::FromServerFnError;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{File, FormData, ProgressEvent, XmlHttpRequest};

use crate::frame::Fresh;

/// How far a file has come.
#[derive(Debug, Clone)]
pub struct Sending {
    /// The file's name.
    pub name: String,
    /// How much has been sent, 0 to 100.
    pub percent: RwSignal<u8>,
    /// What the server said in the end.
    pub ended: RwSignal<Option<Result<(), Fault>>>,
}

/// Sends `file` to the server function at `path`; once it has arrived the page reads anew.
pub fn send(path: &str, product: ProductId, file: &File, fresh: Fresh) -> Sending {
    let sending = Sending {
        name: file.name(),
        percent: RwSignal::new(0),
        ended: RwSignal::new(None),
    };
    if start(path, product, file, (&sending, fresh)).is_err() {
        sending.ended.set(Some(Err(Fault::Offline)));
    }
    sending
}

fn start(
    path: &str,
    product: ProductId,
    file: &File,
    (sending, fresh): (&Sending, Fresh),
) -> Result<(), leptos::wasm_bindgen::JsValue> {
    let (percent, ended) = (sending.percent, sending.ended);
    let form = FormData::new()?;
    form.append_with_str("product", &product.to_string())?;
    form.append_with_blob_and_filename("files", file, &file.name())?;

    let request = XmlHttpRequest::new()?;
    request.open("POST", path)?;
    request.set_request_header("Accept", "application/json")?;
    let progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
        percent.set(share(event.loaded(), event.total()));
    });
    request.upload()?.set_onprogress(Some(progress.as_ref().unchecked_ref()));
    let answered = request.clone();
    let end = Closure::once_into_js(move || {
        // It lives as long as the request.
        drop(progress);
        let outcome = outcome(&answered);
        if outcome.is_ok() {
            fresh.bump();
        }
        ended.set(Some(outcome));
    });
    request.set_onloadend(Some(end.unchecked_ref()));
    request.send_with_opt_form_data(Some(&form))
}

fn outcome(request: &XmlHttpRequest) -> Result<(), Fault> {
    match request.status() {
        Ok(200..=299) => Ok(()),
        Ok(400..) => {
            let said = request.response_text().ok().flatten().unwrap_or_default();
            Err(Fault::de(said.into_bytes().into()))
        }
        _ => Err(Fault::Offline),
    }
}

/// How many of a hundred parts `sent` is of `all`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the browser counts bytes in floats; the share is between 0 and 100"
)]
fn share(sent: f64, all: f64) -> u8 {
    if all > 0.0 {
        (sent / all * 100.0).clamp(0.0, 100.0) as u8
    } else {
        0
    }
}
