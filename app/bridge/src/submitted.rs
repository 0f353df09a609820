//! A form as somebody sends it off, read in the browser.

use leptos::ev::SubmitEvent;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{FormData, HtmlButtonElement, HtmlFormElement, js_sys};
use serde::de::DeserializeOwned;
use serde::de::value::MapDeserializer;

/// The fields of a form that is being submitted, with the button it is submitted by.
#[derive(Debug)]
pub struct Submitted(FormData);

impl Submitted {
    /// `None` when there is nothing that could be read; the browser then posts the form as it stands.
    pub fn by(submit: &SubmitEvent) -> Option<Self> {
        let form = submit.target()?.dyn_into::<HtmlFormElement>().ok()?;
        let fields = FormData::new_with_form(&form).ok()?;
        if let Some(button) = submit
            .submitter()
            .and_then(|it| it.dyn_into::<HtmlButtonElement>().ok())
            && !button.name().is_empty()
        {
            fields.append_with_str(&button.name(), &button.value()).ok()?;
        }
        Some(Self(fields))
    }

    /// The text of a field; empty when there is no such field.
    pub fn text(&self, field: &str) -> String {
        self.0.get(field).as_string().unwrap_or_default()
    }

    /// A form whose fields are all texts; `None` when they are not those of a `T`.
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        let pair = |entry: js_sys::Array| Some((entry.get(0).as_string()?, entry.get(1).as_string()?));
        let fields = js_sys::Array::from(&self.0)
            .iter()
            .filter_map(|entry| entry.dyn_into().ok().and_then(pair))
            .collect::<Vec<(String, String)>>();
        T::deserialize(MapDeserializer::<_, serde::de::value::Error>::new(
            fields.into_iter(),
        ))
        .ok()
    }
}
