//! What is filled in. A field is its label, its control, a hint and, when the answer says no, the error beside
//! it; all of it is one component, so that no page can forget to connect them.

mod choice;
mod option_group;
mod search_field;
mod select_field;
mod text_area;
mod text_field;

pub use choice::{Checkbox, RadioCard};
pub use option_group::{OptionButton, OptionGroup};
pub use search_field::{SearchField, Suggesting};
pub use select_field::{Choice, SelectField};
pub use text_area::TextArea;
pub use text_field::{TextField, Typed};

use leptos::prelude::*;

use crate::{Icon, IconName};

/// What is wrong with what was typed, and what to do about it. `None` while nothing is.
pub type FieldError = Signal<Option<String>>;

/// What stands round every control. Empty texts are left out.
struct Around {
    id: String,
    label: String,
    hint: String,
    /// "(optional)". A field without it must be filled in.
    optional: String,
    error: FieldError,
}

impl Around {
    fn required(&self) -> bool {
        self.optional.is_empty()
    }

    /// For `aria-invalid`.
    fn invalid(&self) -> impl Fn() -> Option<&'static str> + Send + Sync + 'static {
        let error = self.error;
        move || error.with(Option::is_some).then_some("true")
    }

    /// For `aria-describedby`: the hint and the error, whichever are there.
    fn described_by(&self) -> impl Fn() -> Option<String> + Send + Sync + 'static {
        let (id, hinted, error) = (self.id.clone(), !self.hint.is_empty(), self.error);
        move || match (hinted, error.with(Option::is_some)) {
            (true, true) => Some(format!("{id}-hint {id}-error")),
            (true, false) => Some(format!("{id}-hint")),
            (false, true) => Some(format!("{id}-error")),
            (false, false) => None,
        }
    }

    /// The whole field with `control` in it.
    fn hold(self, control: AnyView) -> AnyView {
        let Self {
            id,
            label,
            hint,
            optional,
            error,
        } = self;
        let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
        view! {
            <div class="field">
                <label class="field-label" for=id>
                    {label}
                    {shown(optional, |text| view! { " " <span class="field-optional">{text}</span> }.into_any())}
                </label>
                {control}
                {shown(hint, |text| view! { <p class="field-hint" id=hint_id>{text}</p> }.into_any())}
                {move || {
                    error
                        .get()
                        .map(|text| {
                            view! {
                                <p class="field-error" id=error_id.clone()>
                                    <Icon name=IconName::Warning />
                                    <span>{text}</span>
                                </p>
                            }
                        })
                }}
            </div>
        }
        .into_any()
    }
}

/// `view` of a text, unless there is no text.
fn shown(text: String, view: impl FnOnce(String) -> AnyView) -> Option<AnyView> {
    (!text.is_empty()).then(|| view(text))
}

/// The id of a control: its own, or its name where a page has it once.
fn id_of(id: String, name: &str) -> String {
    if id.is_empty() { name.to_owned() } else { id }
}
