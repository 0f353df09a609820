//! Files on their way to the server, one after the other in the order they were chosen, because that is the order they
//! will stand in. The browser's older request is used: it alone tells how much of a body has been sent.

use std::collections::VecDeque;

use bridge::{Fault, page_language};
use domain::Refusal;
use domain::basics::ProductId;
use domain::catalog::PICTURE_BYTES_MAX;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos::server_fn::error::FromServerFnError;
use leptos::wasm_bindgen::closure::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::js_sys::Uint8Array;
use web_sys::{File, FileList, FormData, ProgressEvent, XmlHttpRequest, XmlHttpRequestResponseType};

use super::api::AddPictures;
use crate::frame::Fresh;

/// What is being sent from a product's page. It lives as long as the page, however often that is drawn anew.
#[derive(Debug, Clone, Copy)]
pub struct Uploads {
    /// The files, in the order they were chosen.
    pub sent: RwSignal<Vec<Sending>>,
    /// Counts what changed about the pictures.
    pub news: Fresh,
}

/// How far a file has come.
#[derive(Debug, Clone)]
pub struct Sending {
    /// The file's name.
    pub name: String,
    /// How much has been sent, 0 to 100.
    pub percent: ArcRwSignal<u8>,
    /// What the server said in the end.
    pub ended: ArcRwSignal<Option<Result<(), Fault>>>,
}

impl Uploads {
    fn new() -> Self {
        Self {
            sent: RwSignal::new(Vec::new()),
            news: Fresh::apart(),
        }
    }

    /// For everything below.
    pub fn provide() {
        provide_context(Self::new());
    }

    /// The page's.
    pub fn here() -> Self {
        use_context().unwrap_or_else(Self::new)
    }

    /// Sends these files to `product`. What arrived before is not listed any more.
    pub fn take(self, product: ProductId, files: &FileList) {
        let files = (0..files.length()).filter_map(|nth| files.get(nth));
        let mut waiting = VecDeque::new();
        let mut rows = self.sent.get_untracked();
        rows.retain(|row| !matches!(row.ended.get_untracked(), Some(Ok(()))));
        for file in files {
            let row = Sending {
                name: file.name(),
                percent: ArcRwSignal::new(0),
                ended: ArcRwSignal::new(None),
            };
            rows.push(row.clone());
            if is_too_large(&file) {
                let name = row.name;
                row.ended.set(Some(Err(Fault::refused(
                    page_language(),
                    &Refusal::PictureTooLarge { name },
                ))));
            } else {
                waiting.push_back((file, row));
            }
        }
        self.sent.set(rows);
        self.send_next(product, waiting);
    }

    fn send_next(self, product: ProductId, mut waiting: VecDeque<(File, Sending)>) {
        let Some((file, row)) = waiting.pop_front() else {
            return;
        };
        let (percent, ended) = (row.percent.clone(), row.ended.clone());
        let then = move |outcome: Result<(), Fault>| {
            if outcome.is_ok() {
                self.news.bump();
            }
            row.ended.set(Some(outcome));
            self.send_next(product, waiting);
        };
        if start(product, &file, percent, then).is_err() {
            ended.set(Some(Err(Fault::Offline)));
        }
    }
}

fn start(
    product: ProductId,
    file: &File,
    percent: ArcRwSignal<u8>,
    then: impl FnOnce(Result<(), Fault>) + 'static,
) -> Result<(), JsValue> {
    let form = FormData::new()?;
    form.append_with_str("product", &product.to_string())?;
    form.append_with_blob_and_filename("files", file, &file.name())?;

    let request = XmlHttpRequest::new()?;
    request.open("POST", AddPictures::PATH)?;
    request.set_request_header("Accept", "*/*")?;
    request.set_response_type(XmlHttpRequestResponseType::Arraybuffer);
    let progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
        percent.set(share(event.loaded(), event.total()));
    });
    request
        .upload()?
        .set_onprogress(Some(progress.as_ref().unchecked_ref()));
    let answered = request.clone();
    let end = Closure::once_into_js(move || {
        // It lives as long as the request.
        drop(progress);
        then(outcome(&answered));
    });
    request.set_onloadend(Some(end.unchecked_ref()));
    request.send_with_opt_form_data(Some(&form))
}

fn outcome(request: &XmlHttpRequest) -> Result<(), Fault> {
    match request.status() {
        Ok(200..=299) => Ok(()),
        Ok(400..) => {
            let said = request.response().map(|said| Uint8Array::new(&said).to_vec());
            Err(Fault::de(said.unwrap_or_default().into()))
        }
        _ => Err(Fault::Offline),
    }
}

/// The browser counts bytes in floats; they are whole, and far from where floats are not exact.
const fn whole(bytes: f64) -> u64 {
    bytes as u64
}

fn is_too_large(file: &File) -> bool {
    usize::try_from(whole(file.size())).is_ok_and(|bytes| bytes > PICTURE_BYTES_MAX)
}

/// How many of a hundred parts `sent` is of `all`.
fn share(sent: f64, all: f64) -> u8 {
    let share = whole(sent)
        .saturating_mul(100)
        .checked_div(whole(all))
        .unwrap_or(0);
    u8::try_from(share.min(100)).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_is_whole_and_between_nothing_and_all() {
        for (sent, all, percent) in [(0.0, 0.0, 0), (1.0, 3.0, 33), (3.0, 3.0, 100), (9.0, 3.0, 100)] {
            assert_eq!(share(sent, all), percent, "{sent} of {all}");
        }
    }
}
