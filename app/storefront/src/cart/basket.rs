//! The basket on the page. A change is shown at once, before the shop has agreed; when it does not agree, everything
//! goes back to what it last said, with the reason. Changes are sent one after another, so that the shop hears them
//! in the order they were made, however quickly somebody presses.

use bridge::{Fault, FormOutcome, typed};
use domain::basics::VariantId;
use domain::cart::QuantityStep;
use domain::cart::read::CartPage;
use leptos::prelude::*;

use super::api;
use crate::frame::BasketCount;
use crate::pricing::Coupons;

/// A change that was made on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Change {
    /// So many units of a variant; none removes its line.
    Units(VariantId, i64),
    /// All changes of price and stock are accepted.
    Accept,
    /// A code was typed.
    Code(String),
    /// A code was taken off.
    NoCode(String),
}

impl Change {
    /// Whether only the last of the two matters.
    fn replaces(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Units(one, _), Self::Units(two, _)) => one == two,
            _ => self == other,
        }
    }
}

/// The basket as the page shows it.
#[derive(Clone, Copy)]
pub struct Basket {
    /// What is shown.
    pub shown: RwSignal<CartPage>,
    /// Why the last change was refused.
    pub fault: RwSignal<Option<Fault>>,
    typed_code: StoredValue<String>,
    /// What the shop said last.
    said: StoredValue<CartPage>,
    /// Changes that wait for the one that is being sent.
    waiting: StoredValue<Vec<Change>>,
    sending: Action<Change, Result<CartPage, Fault>>,
    count: BasketCount,
}

impl Basket {
    /// The basket that was read for the page. `posted` is what became of a form that was posted without JavaScript.
    pub fn new(page: CartPage, posted: Option<FormOutcome>) -> Self {
        let sending = Action::new(|change: &Change| {
            let change = change.clone();
            async move {
                match change {
                    Change::Accept => api::accept_changes(true).await,
                    Change::Code(code) => api::add_code(code, false, true).await,
                    Change::NoCode(code) => api::remove_code(code, false, true).await,
                    Change::Units(variant, 0) => api::remove_line(variant, true).await,
                    Change::Units(variant, units) => {
                        api::set_units(variant, units.to_string(), Some(QuantityStep::Set), true).await
                    }
                }
            }
        });
        let basket = Self {
            shown: RwSignal::new(page.clone()),
            typed_code: StoredValue::new(typed(&posted, "code")),
            fault: RwSignal::new(posted.map(|outcome| outcome.fault)),
            said: StoredValue::new(page),
            waiting: StoredValue::new(Vec::new()),
            sending,
            count: BasketCount::here(),
        };
        // Another tab may have changed it since the header was told.
        Effect::new(move |_| basket.count.set(basket.said.with_value(|page| page.count)));
        Effect::new(move |_| {
            if let Some(answer) = sending.value().get() {
                basket.hear(answer);
            }
        });
        basket
    }

    /// Sets the units of a line; none removes it.
    pub fn set(self, variant: VariantId, units: i64) {
        self.shown
            .update(|page| *page = page.clone().with_units(variant, units));
        self.count.set(self.shown.with_untracked(|page| page.count));
        self.ask(Change::Units(variant, units));
    }

    /// Agrees to every change of price and stock.
    pub fn accept(self) {
        self.ask(Change::Accept);
    }

    /// The codes, for their box.
    pub fn coupons(self) -> Coupons {
        Coupons {
            codes: Signal::derive(move || self.shown.with(|page| page.codes.clone())),
            typed: self.typed_code,
            fault: self.fault.into(),
            add: Callback::new(move |code| self.ask(Change::Code(code))),
            remove: Callback::new(move |code| self.ask(Change::NoCode(code))),
        }
    }

    /// Shows why nothing was changed.
    pub fn refuse(self, fault: Fault) {
        self.fault.set(Some(fault));
    }

    fn ask(self, change: Change) {
        self.fault.set(None);
        if self.sending.pending().get_untracked() {
            self.waiting.update_value(|waiting| {
                // Of several steps on one line only the last matters.
                waiting.retain(|other| !change.replaces(other));
                waiting.push(change);
            });
        } else {
            self.sending.dispatch(change);
        }
    }

    fn hear(self, answer: Result<CartPage, Fault>) {
        match answer {
            Ok(page) => {
                self.said.set_value(page);
                let next = self
                    .waiting
                    .try_update_value(|waiting| (!waiting.is_empty()).then(|| waiting.remove(0)));
                if let Some(change) = next.flatten() {
                    self.sending.dispatch(change);
                    return;
                }
            }
            Err(fault) => {
                self.waiting.set_value(Vec::new());
                self.fault.set(Some(fault));
            }
        }
        let said = self.said.get_value();
        self.count.set(said.count);
        self.shown.set(said);
    }
}
