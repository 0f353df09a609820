//! What the search field offers while somebody types: asked for once typing rests, and broken off when the words change
//! before there is an answer.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use bridge::{Fault, page_language};
use domain::basics::Language;
use domain::catalog::read::{ProductCard, Suggestions as Offered};
use futures::future::{AbortHandle, AbortRegistration, Abortable};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::wasm_split;
use ui::{Icon, IconName, Picture};
use wording::{catalog, listing as words, numbers};

use super::paths;
use crate::catalog::{api, source};

/// How long typing must rest.
const REST: Duration = Duration::from_millis(150);

/// Something to go to.
#[derive(Clone, PartialEq)]
enum Offer {
    /// Words to search for.
    Words(String),
    /// Words that were probably meant.
    Meant(String),
    /// A product.
    Product(Box<ProductCard>),
}

impl Offer {
    fn href(&self, lang: Language) -> String {
        match self {
            Self::Words(words) | Self::Meant(words) => paths::search_for(lang, words),
            Self::Product(card) => paths::product(lang, &card.slug),
        }
    }
}

/// The offers under one search field.
#[derive(Clone, Copy)]
pub struct Suggestions {
    /// The page's: what reacts to keys has no context to ask.
    lang: Language,
    offers: RwSignal<Vec<Offer>>,
    is_open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    /// Known since the first offers came.
    draw: StoredValue<Option<Draw>>,
    /// Until typing rests, what is waited for.
    waiting: StoredValue<Option<TimeoutHandle>>,
    /// What breaks off the asking for the words as they are.
    asking: StoredValue<Option<AbortHandle>>,
}

impl Suggestions {
    /// Nothing is offered yet.
    pub fn new() -> Self {
        let suggestions = Self {
            lang: page_language(),
            offers: RwSignal::new(Vec::new()),
            is_open: RwSignal::new(false),
            active: RwSignal::new(None),
            draw: StoredValue::new(None),
            waiting: StoredValue::new(None),
            asking: StoredValue::new(None),
        };
        on_cleanup(move || suggestions.give_up());
        suggestions
    }

    /// Whether anything is shown.
    pub fn open(self) -> Signal<bool> {
        Signal::derive(move || self.is_open.get() && !self.offers.with(Vec::is_empty))
    }

    /// Which offer is active.
    pub fn active(self) -> Signal<Option<usize>> {
        self.active.into()
    }

    /// The words are these now.
    pub fn ask(self, words: String) {
        let lang = self.lang;
        self.give_up();
        if words.trim().is_empty() {
            self.offers.set(Vec::new());
            return;
        }
        let (asking, until) = AbortHandle::new_pair();
        self.asking.set_value(Some(asking));
        let ask = move || {
            spawn_local(async move {
                // Where nothing can be had nothing is offered; the form searches all the same.
                let Ok((ask, draw)) = suggesting().await else {
                    return;
                };
                if let Some(offers) = ask(lang, words, until).await {
                    self.active.set(None);
                    self.draw.set_value(Some(draw));
                    self.offers.set(offers);
                    self.is_open.set(true);
                }
            });
        };
        self.waiting.set_value(set_timeout_with_handle(ask, REST).ok());
    }

    /// Shows nothing any more, and gives up what is still to come.
    pub fn close(self) {
        self.give_up();
        self.is_open.set(false);
        self.active.set(None);
    }

    /// Goes one offer on or back, and out of the list at its ends.
    pub fn step(self, forward: bool) {
        let count = self.offers.with_untracked(Vec::len);
        if count == 0 {
            return;
        }
        self.is_open.set(true);
        self.active.update(|active| {
            *active = match (*active, forward) {
                (None, true) => Some(0),
                (None, false) => Some(count - 1),
                (Some(at), true) => Some(at + 1).filter(|at| *at < count),
                (Some(at), false) => at.checked_sub(1),
            };
        });
    }

    /// Where the active offer leads.
    pub fn chosen(self) -> Option<String> {
        let at = self
            .active
            .get_untracked()
            .filter(|_| self.is_open.get_untracked())?;
        self.offers
            .with_untracked(|offers| offers.get(at).map(|offer| offer.href(self.lang)))
    }

    /// Gives up what was waited for, and breaks off what was asked.
    fn give_up(self) {
        self.waiting.update_value(|waiting| {
            if let Some(waiting) = waiting.take() {
                waiting.clear();
            }
        });
        self.asking.update_value(|asking| {
            if let Some(asking) = asking.take() {
                asking.abort();
            }
        });
    }

    /// The list; `go` opens an address.
    pub fn list(self, id: &'static str, go: impl Fn(String) + Clone + Send + Sync + 'static) -> AnyView {
        let lang = self.lang;
        let go: Go = Arc::new(go);
        let options = move || {
            let offers = self.offers.get();
            self.draw
                .get_value()
                .map(|draw| draw(self, id, offers, go.clone()))
        };
        view! {
            <ul
                class="suggestions"
                id=id
                role="listbox"
                aria-label=words::SUGGESTIONS.in_(lang)
                hidden=move || !self.open().get()
            >
                {options}
            </ul>
        }
        .into_any()
    }
}

/// Opens an address.
type Go = Arc<dyn Fn(String) + Send + Sync>;
/// Draws the offers of a list with this id.
type Draw = fn(Suggestions, &'static str, Vec<Offer>, Go) -> AnyView;

/// Asks what fits words, until that is broken off: then, or where nothing can be had, there is no answer.
type Ask = fn(Language, String, AbortRegistration) -> Asked;
type Asked = Pin<Box<dyn Future<Output = Option<Vec<Offer>>>>>;

/// Fetched when somebody types for the first time.
#[wasm_split(suggesting, wasm_split_path = leptos::wasm_split, fallible)]
fn suggesting() -> Result<(Ask, Draw), Fault> {
    let ask: Ask = |lang, words, until| {
        // The browser drops a request that nobody waits for any more.
        let asked = Abortable::new(api::suggest(lang, words), until);
        Box::pin(async move { asked.await.ok()?.ok().map(offers) })
    };
    Ok((ask, drawn))
}

fn drawn(list: Suggestions, id: &'static str, offers: Vec<Offer>, go: Go) -> AnyView {
    let all = offers.into_iter().enumerate();
    all.map(|(at, offer)| option(list, (id, at), offer, go.clone()))
        .collect_view()
        .into_any()
}

fn option(list: Suggestions, (id, at): (&'static str, usize), offer: Offer, go: Go) -> AnyView {
    let is_active = move || list.active.get() == Some(at);
    let href = offer.href(list.lang);
    view! {
        <li
            class="suggestion"
            class:is-active=is_active
            id=format!("{id}-{at}")
            role="option"
            aria-selected=move || if is_active() { "true" } else { "false" }
            // The field keeps the focus, so that nothing closes before the click arrives.
            on:pointerdown=|press| press.prevent_default()
            on:click=move |_| go(href.clone())
        >
            {shown(list.lang, offer)}
        </li>
    }
    .into_any()
}

fn shown(lang: Language, offer: Offer) -> AnyView {
    match offer {
        Offer::Words(words) => view! {
            <Icon name=IconName::Search/>
            <bdi>{words}</bdi>
        }
        .into_any(),
        Offer::Meant(meant) => view! {
            <Icon name=IconName::Search/>
            <span>
                {words::DID_YOU_MEAN.in_(lang)} " " <bdi class="link">{meant}</bdi>
                {words::QUESTION_MARK.in_(lang)}
            </span>
        }
        .into_any(),
        Offer::Product(card) => {
            let price = if card.from {
                catalog::from_price(lang, card.price)
            } else {
                numbers::money(lang, card.price)
            };
            view! {
                <Picture source=source(&card.picture) alt="" sizes="4rem"/>
                <bdi>{card.title}</bdi>
                <span class="muted">{price}</span>
            }
            .into_any()
        }
    }
}

fn offers(offered: Offered) -> Vec<Offer> {
    let meant = offered.did_you_mean.map(Offer::Meant);
    let words = offered.words.into_iter().map(Offer::Words);
    let products = offered
        .products
        .into_iter()
        .map(|card| Offer::Product(Box::new(card)));
    meant.into_iter().chain(words).chain(products).collect()
}
