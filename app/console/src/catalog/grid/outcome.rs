//! What became of the last save, whether scripts run or not.

use bridge::page_language;
use domain::basics::VariantId;
use domain::catalog::{GridOutcome, GridRefused};
use leptos::prelude::*;
use ui::{Notice, Tone};
use wording::console::grid as words;

use super::api::{SaveGrid, UndoGrid};

/// The outcome of the last save or undo of the page.
#[derive(Debug, Clone, Copy)]
pub struct Last(Signal<Option<GridOutcome>>);

impl Last {
    /// Of these actions, or of the plain form that the page answers.
    pub fn of(save: ServerAction<SaveGrid>, undo: ServerAction<UndoGrid>) -> Self {
        let saved = bridge::answer_of::<GridOutcome>("catalog/save_grid");
        let undone = bridge::answer_of::<GridOutcome>("catalog/undo_grid");
        let posted = saved.or(undone);
        let last = RwSignal::new(posted);
        let (saved, undone) = (save.value(), undo.value());
        Effect::new(move || {
            if let Some(Ok(outcome)) = saved.get() {
                last.set(Some(outcome));
            }
        });
        Effect::new(move || {
            if let Some(Ok(outcome)) = undone.get() {
                last.set(Some(outcome));
            }
        });
        Self(last.into())
    }

    /// What was refused of a variant.
    pub fn refused(self, variant: VariantId) -> Option<GridRefused> {
        self.0
            .with_untracked(|last| last.as_ref()?.refused(variant).cloned())
    }

    /// Says it.
    pub fn notice(self) -> AnyView {
        let lang = page_language();
        let said = move || {
            let outcome = self.0.get()?;
            let refused = i64::try_from(outcome.refused.len()).unwrap_or(i64::MAX);
            let tone = if refused > 0 { Tone::Warn } else { Tone::Good };
            let name = outcome.refused.first().map(|row| row.refusal.name());
            let not_saved = (refused > 0).then(|| view! { <p>{words::refused(lang, refused)}</p> });
            Some(view! {
                <div data-saved=outcome.saved.to_string() data-first-refusal=name>
                    <Notice tone>
                        <p>{words::saved(lang, outcome.saved)}</p>
                        {not_saved}
                    </Notice>
                </div>
            })
        };
        view! { <div aria-live="polite">{said}</div> }.into_any()
    }
}
