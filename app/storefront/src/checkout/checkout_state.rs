//! The checkout while it is being filled in: what is bought and what that costs where, the region chosen, and the
//! answer to the last attempt.

use bridge::{Fault, FormOutcome, Submitted, page_language, typed};
use domain::basics::{Language, Money};
use domain::carriers::read::RegionChoice;
use domain::checkout::read::{CheckoutPage, RegionCost};
use domain::policies::read::ReturnTerms;
use domain::refusal::Reason;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement};

use super::api::{PlaceOrder, read_checkout};
use crate::cart::{add_code, remove_code};
use crate::frame::BasketCount;
use crate::pricing::Coupons;

/// The checkout on the page.
#[derive(Clone, Copy)]
pub struct Checkout {
    /// The language of the page.
    pub lang: Language,
    /// Prices, fees and days, as the shop said them last. The form itself never changes under the typing hand.
    pub page: RwSignal<CheckoutPage>,
    /// The code of the region chosen; empty before.
    pub region: RwSignal<String>,
    /// The attempt to place the order.
    pub place: ServerAction<PlaceOrder>,
    outcome: StoredValue<Option<FormOutcome>>,
    /// Fields changed since the last answer: what was wrong with them may be right now.
    changed: RwSignal<Vec<String>>,
    /// A code that is being added or (false) taken off, and why that was refused.
    coupon: Action<(String, bool), Result<CheckoutPage, Fault>>,
    coupon_fault: RwSignal<Option<Fault>>,
    typed_code: StoredValue<String>,
}

impl Checkout {
    /// The checkout that was read for the page. `outcome` is what became of the form when it was posted without
    /// JavaScript, and `coupon` what became of a code then.
    pub fn new(page: CheckoutPage, outcome: Option<FormOutcome>, coupon: Option<FormOutcome>) -> Self {
        let chosen = typed(&outcome, "region");
        // Where there is only one region there is nothing to choose; one that was chosen on another page holds here.
        let region = match page.regions.as_slice() {
            _ if !chosen.is_empty() => chosen,
            [only] => only.code.clone(),
            _ => page.region.clone(),
        };
        let checkout = Self {
            lang: page_language(),
            page: RwSignal::new(page),
            region: RwSignal::new(region),
            place: ServerAction::new(),
            outcome: StoredValue::new(outcome),
            changed: RwSignal::new(Vec::new()),
            coupon: Action::new(|(code, adds): &(String, bool)| change_code(code.clone(), *adds)),
            typed_code: StoredValue::new(typed(&coupon, "code")),
            coupon_fault: RwSignal::new(coupon.map(|outcome| outcome.fault)),
        };
        checkout.follow_answers();
        checkout
    }

    /// Why the order was not placed.
    pub fn fault(self) -> Option<Fault> {
        match self.place.value().get() {
            Some(answer) => answer.err(),
            None => self
                .outcome
                .with_value(|outcome| outcome.as_ref().map(|outcome| outcome.fault.clone())),
        }
    }

    /// What is wrong with a field, and how to put it right.
    pub fn wrong(self, field: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            let wrong = self.fault()?.wrong(field)?;
            let was_changed = self.changed.read().iter().any(|changed| changed == field);
            (!was_changed).then_some(wrong)
        })
    }

    /// What was typed into a field of a form that was refused.
    pub fn typed(self, field: &str) -> String {
        self.outcome.with_value(|outcome| typed(outcome, field))
    }

    /// The attempt: the one that was refused, because repeating it is safe, unless it was itself what was wrong.
    pub fn attempt(self) -> String {
        let was_wrong = self.outcome.with_value(|outcome| {
            let wrong = outcome
                .as_ref()
                .and_then(|outcome| outcome.fault.wrong("attempt"));
            wrong.is_some()
        });
        let made = self.page.with_untracked(|page| page.attempt.to_string());
        let before = self.typed("attempt");
        if was_wrong || before.is_empty() {
            made
        } else {
            before
        }
    }

    /// The region chosen, with its fee and day.
    pub fn region(self) -> Option<RegionChoice> {
        let code = self.region.read();
        self.page
            .with(|page| page.regions.iter().find(|region| region.code == *code).cloned())
    }

    /// Until when the promised days that are shown hold.
    pub fn order_until(self) -> String {
        self.page.with(|page| page.order_until.to_string())
    }

    /// What delivery costs, once that is known.
    pub fn fee(self) -> Option<Money> {
        self.page.with(|page| page.fee_for(&self.region.read()))
    }

    /// The return policy that is shown.
    pub fn returns(self) -> Option<ReturnTerms> {
        self.page.with(|page| page.returns)
    }

    /// What the order costs where it goes, once the fee of delivery is known.
    pub fn cost(self) -> Option<RegionCost> {
        self.page.with(|page| page.cost_for(&self.region.read()).cloned())
    }

    /// The codes that the total counts on.
    pub fn codes_given(self) -> String {
        self.page.with(CheckoutPage::codes_given)
    }

    /// The codes, for their box.
    pub fn coupons(self) -> Coupons {
        let change = move |adds| {
            Callback::new(move |code| {
                self.coupon_fault.set(None);
                self.coupon.dispatch((code, adds));
            })
        };
        Coupons {
            codes: Signal::derive(move || self.page.with(|page| page.cart.codes.clone())),
            typed: self.typed_code,
            fault: self.coupon_fault.into(),
            add: change(true),
            remove: change(false),
        }
    }

    /// The total, once the fee of delivery is known.
    pub fn total(self) -> Option<Money> {
        self.page.with(|page| page.total_for(&self.region.read()))
    }

    /// A field was changed by whoever fills the form in.
    pub fn change(self, input: &Event) {
        let target = input
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(name) = target.and_then(|field| field.get_attribute("name"))
            && self.changed.with_untracked(|changed| !changed.contains(&name))
        {
            self.changed.update(|changed| changed.push(name));
        }
    }

    /// The form is sent off.
    pub fn submit(self, submit: &SubmitEvent) {
        // What can't be read is left to the browser, which posts the form as it stands.
        let Some(form) = Submitted::by(submit).and_then(|form| form.read()) else {
            return;
        };
        submit.prevent_default();
        self.place.dispatch(PlaceOrder { form });
    }

    fn follow_answers(self) {
        let count = BasketCount::here();
        Effect::new(move |_| match self.place.value().get() {
            Some(Ok(())) => count.set(0),
            // The form stays as it was typed.
            Some(Err(fault)) if fault.reason().is_some_and(is_out_of_date) => {
                leptos::task::spawn_local(async move {
                    if let Ok(now) = read_checkout(self.lang).await {
                        self.page.set(now);
                    }
                });
            }
            _ => {}
        });
        Effect::new(move |_| match self.coupon.value().get() {
            Some(Ok(now)) => self.page.set(now),
            Some(Err(fault)) => self.coupon_fault.set(Some(fault)),
            None => {}
        });
        Effect::new(move |_| {
            self.place.version().track();
            self.changed.set(Vec::new());
        });
        Effect::new(move |_| {
            if let Some((first, _)) = self
                .fault()
                .as_ref()
                .and_then(|fault| fault.told()?.fields.first())
            {
                focus(first);
            }
        });
    }
}

/// Whether what the checkout shows is no longer true.
const fn is_out_of_date(reason: Reason) -> bool {
    reason.is_of_a_code()
        || matches!(
            reason,
            Reason::TotalChanged | Reason::PromiseChanged | Reason::OutOfStock | Reason::ChangedMeanwhile
        )
}

/// Adds a code or takes it off; the checkout as it is then.
async fn change_code(code: String, adds: bool) -> Result<CheckoutPage, Fault> {
    if adds {
        add_code(code, true, true).await?;
    } else {
        remove_code(code, true, true).await?;
    }
    read_checkout(page_language()).await
}

/// Takes whoever types to a field.
fn focus(id: &str) {
    let field = document()
        .get_element_by_id(id)
        .and_then(|field| field.dyn_into::<HtmlElement>().ok());
    if let Some(field) = field {
        // A field that can't be focused is one that is not shown, and then there is nowhere to go.
        let _ = field.focus();
    }
}
