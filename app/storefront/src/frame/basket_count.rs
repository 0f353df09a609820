//! How much is in the basket: shown in the header, and changed at once by whatever changes the basket.

use bridge::{Data, page_language};
use leptos::ev;
use leptos::prelude::*;
use ui::{Count, Icon, IconName, awaited};
use wording::{numbers, shop as words};

use super::paths;
use crate::cart::api::count_basket;

/// The number of pieces in the basket. What the server said last, unless this page knows better.
#[derive(Clone, Copy)]
pub struct BasketCount {
    stored: Data<i64>,
    known: RwSignal<Option<i64>>,
}

impl BasketCount {
    /// Asks the server, once for all pages of a frame.
    pub fn provide() -> Self {
        let stored = Data::once(count_basket);
        let count = Self {
            stored,
            known: RwSignal::new(None),
        };
        provide_context(count);
        count.ask_when_shown_again();
        count
    }

    /// A page that the browser brings back as it was left knows the number of then.
    fn ask_when_shown_again(self) {
        Effect::new(move |_| {
            let listening = window_event_listener(ev::pageshow, move |shown| {
                if shown.persisted() {
                    self.known.set(None);
                    self.stored.refetch();
                }
            });
            on_cleanup(move || listening.remove());
        });
    }

    /// The frame's.
    pub fn here() -> Self {
        expect_context()
    }

    /// The number as far as this page knows it.
    pub fn now(self) -> i64 {
        let stored = move || self.stored.get_untracked().and_then(Result::ok);
        self.known.get_untracked().or_else(stored).unwrap_or_default()
    }

    /// From now on it is `pieces`.
    pub fn set(self, pieces: i64) {
        self.known.set(Some(pieces));
    }
}

/// The way to the basket, with the number of pieces in it.
#[component]
pub fn BasketLink() -> impl IntoView {
    let BasketCount { stored, known } = BasketCount::here();
    let counted = move || async move {
        let stored = stored.read().await.unwrap_or_default();
        link(Signal::derive(move || known.get().unwrap_or(stored)))
    };
    awaited(|| link(Signal::stored(0)), counted)
}

fn link(pieces: Signal<i64>) -> AnyView {
    let lang = page_language();
    view! {
        <a
            class="icon-button basket-link"
            href=paths::basket(lang)
            aria-label=move || words::basket_with(lang, pieces.get())
        >
            <Icon name=IconName::Basket/>
            {move || {
                let number = Signal::derive(move || numbers::integer(lang, pieces.get()));
                (pieces.get() > 0).then(|| view! { <Count accent=true number/> })
            }}
        </a>
    }
    .into_any()
}
