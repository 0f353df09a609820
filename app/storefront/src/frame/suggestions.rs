//! What the search field offers while somebody types: asked for once typing rests, and an answer that comes after the
//! words have changed is dropped.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use bridge::{Fault, page_language};
use domain::basics::Language;
use domain::catalog::read::{ProductCard, Suggestions as Offered};
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
    /// Counts what was typed: an answer to an earlier count is stale.
    typed: StoredValue<u32>,
    /// Known since the first offers came.
    draw: StoredValue<Option<Draw>>,
    waiting: StoredValue<Option<TimeoutHandle>>,
}

impl Suggestions {
    /// Nothing is offered yet.
    pub fn new() -> Self {
        Self {
            lang: page_language(),
            offers: RwSignal::new(Vec::new()),
            is_open: RwSignal::new(false),
            active: RwSignal::new(None),
            typed: StoredValue::new(0),
            draw: StoredValue::new(None),
            waiting: StoredValue::new(None),
        }
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
        let asked = self.next();
        if words.trim().is_empty() {
            self.offers.set(Vec::new());
            return;
        }
        let ask = move || {
            spawn_local(async move {
                // Where nothing can be had nothing is offered; the form searches all the same.
                let Ok((ask, draw)) = suggesting().await else {
                    return;
                };
                let answer = ask(lang, words).await;
                if let (Ok(offers), true) = (answer, self.typed.try_get_value() == Some(asked)) {
                    self.active.set(None);
                    self.draw.set_value(Some(draw));
                    self.offers.set(offers);
                    self.is_open.set(true);
                }
            });
        };
        self.waiting.set_value(set_timeout_with_handle(ask, REST).ok());
    }

    /// Shows nothing any more, and drops what is still to come.
    pub fn close(self) {
        self.next();
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

    /// Counts on, and gives up what was waited for.
    fn next(self) -> u32 {
        self.waiting.update_value(|waiting| {
            if let Some(waiting) = waiting.take() {
                waiting.clear();
            }
        });
        self.typed.update_value(|typed| *typed = typed.wrapping_add(1));
        self.typed.get_value()
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

/// Asks what fits words.
type Ask = fn(Language, String) -> Asked;
type Asked = Pin<Box<dyn Future<Output = Result<Vec<Offer>, Fault>>>>;

/// Fetched when somebody types for the first time.
#[wasm_split(suggesting, wasm_split_path = leptos::wasm_split, fallible)]
fn suggesting() -> Result<(Ask, Draw), Fault> {
    let ask: Ask = |lang, words| Box::pin(async move { Ok(offers(api::suggest(lang, words).await?)) });
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
