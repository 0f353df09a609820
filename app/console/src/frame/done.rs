//! "Saved": the last thing a form says, on the page it leads to. It travels in the address, so that it is said with
//! and without scripts alike, and the page can be opened again without harm.

use bridge::page_language;
use leptos::prelude::*;
use ui::{Notice, Tone};
use wording::console::frame as words;

use super::text_param;

domain::coded! {
    /// What was done.
    Done {
        /// Texts or prices were saved.
        Saved => "saved",
        /// Stock was corrected.
        Corrected => "corrected",
        /// A product was made.
        Made => "made",
        /// A user was added.
        Added => "added",
        /// Pictures were added and are being made ready.
        PicturesAdded => "pictures",
        /// A policy was published.
        Published => "published",
        /// A password was changed.
        PasswordChanged => "password",
        /// Something failed is being tried again.
        Retrying => "retrying",
    }
}

#[cfg(feature = "ssr")]
impl Done {
    /// `path` with this said on it.
    pub fn at(self, path: &str) -> String {
        let join = if path.contains('?') { '&' } else { '?' };
        format!("{path}{join}done={}", self.code())
    }
}

/// Says what was done, when the address says that something was.
#[component]
pub fn DoneNotice() -> impl IntoView {
    let lang = page_language();
    let code = text_param("done");
    move || {
        let sentence = match code.get().parse::<Done>().ok()? {
            Done::Saved => &words::SAVED,
            Done::Made => &words::MADE,
            Done::Corrected => &words::CORRECTED,
            Done::Added => &words::ADDED,
            Done::PicturesAdded => &words::PICTURES_ADDED,
            Done::Published => &words::PUBLISHED,
            Done::PasswordChanged => &words::PASSWORD_CHANGED,
            Done::Retrying => &words::RETRYING,
        };
        Some(view! { <Notice tone=Tone::Good><p>{sentence.in_(lang)}</p></Notice> })
    }
}
