//! Putting the chosen variant into the basket. With JavaScript the count in the header changes at once, and goes
//! back with the reason when the shop says no.

use std::sync::Arc;

use bridge::{Fault, FormOutcome, Submitted, page_language};
use domain::basics::{Language, Quantity};
use domain::catalog::read::{ProductPage, VariantChoice};
use domain::inventory::Availability;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use ui::{Button, Look, Notice, QuantityStepper, StepperNames, Tone};
use wording::{catalog as words, inventory, numbers};

use super::variant_options::VariantOptions;
use crate::cart::api::AddToBasket;
use crate::frame::{BasketCount, FaultNotice, paths};

/// `outcome` is what became of the form when it was posted without JavaScript.
#[component]
pub fn BuyForm(
    product: Arc<ProductPage>,
    chosen: Memo<Option<VariantChoice>>,
    outcome: Option<FormOutcome>,
) -> impl IntoView {
    let lang = page_language();
    let adding = Adding::new();
    let typed = bridge::typed(&outcome, "quantity").parse::<Quantity>();
    let quantity = typed
        .ok()
        .and_then(|typed| u32::try_from(typed.units()).ok())
        .unwrap_or(1);
    let posted = outcome.map(|outcome| outcome.fault);
    let fault = move || adding.answer(posted.clone());
    let variant = move || chosen.read().as_ref().map(|variant| variant.id.to_string());
    let is_sold_out = Memo::new(move |_| {
        chosen
            .read()
            .as_ref()
            .is_none_or(|v| v.availability.is_sold_out())
    });
    let most = Memo::new(move |_| most_of(chosen.read().as_ref()));
    let names = stepper_names(lang);
    view! {
        <form class="buy" method="post" action=AddToBasket::url() on:submit=move |submit| adding.begin(&submit)>
            <VariantOptions product chosen/>
            <input type="hidden" name="variant" value=variant prop:value=variant/>
            {truth(lang, chosen)}
            <div class="thumb-bar">
                <FaultNotice fault=Signal::derive(fault)/>
                {move || adding.is_done().then(|| added(lang))}
                <QuantityStepper lang value=quantity most names/>
                <Button
                    look=Look::Primary
                    class="is-large is-wide"
                    busy=Signal::derive(move || adding.action.pending().get())
                    disabled=is_sold_out
                >
                    {move || button_words(lang, chosen.read().as_ref())}
                </Button>
            </div>
        </form>
    }
}

/// The request under way, and what the basket held before it.
#[derive(Clone, Copy)]
struct Adding {
    action: ServerAction<AddToBasket>,
    before: StoredValue<i64>,
    count: BasketCount,
}

impl Adding {
    fn new() -> Self {
        let (action, count) = (ServerAction::<AddToBasket>::new(), BasketCount::here());
        let before = StoredValue::new(0);
        Effect::new(move |_| match action.value().get() {
            Some(Ok(pieces)) => count.set(pieces),
            Some(Err(_)) => count.set(before.get_value()),
            None => {}
        });
        Self {
            action,
            before,
            count,
        }
    }

    fn begin(self, submit: &SubmitEvent) {
        // What can't be read is left to the browser, which posts the form as it stands.
        let Some((variant, quantity)) = Submitted::by(submit)
            .and_then(|form| Some((form.text("variant").parse().ok()?, form.text("quantity"))))
        else {
            return;
        };
        submit.prevent_default();
        if self.action.pending().get_untracked() {
            return;
        }
        self.before.set_value(self.count.now());
        if let Ok(quantity) = quantity.parse::<Quantity>() {
            self.count.set(self.count.now() + quantity.units());
        }
        self.action.dispatch(AddToBasket {
            variant,
            quantity,
            stay: true,
        });
    }

    /// Why it was refused: as this page knows it, or else as the page came.
    fn answer(self, posted: Option<Fault>) -> Option<Fault> {
        match self.action.value().get() {
            Some(answer) => answer.err(),
            None => posted,
        }
    }

    fn is_done(self) -> bool {
        matches!(self.action.value().get(), Some(Ok(_)))
    }
}

/// The most units that may be asked for, as far as the shopper is told how many there are.
fn most_of(variant: Option<&VariantChoice>) -> u32 {
    let units = match variant.map(|variant| variant.availability) {
        Some(Availability::Few(left)) => left,
        _ => Quantity::MAX,
    };
    u32::try_from(units).unwrap_or(1)
}

/// What pressing does and what it costs: two lines where a phone has no room for one.
fn button_words(lang: Language, variant: Option<&VariantChoice>) -> AnyView {
    match variant {
        Some(variant) if !variant.availability.is_sold_out() => view! {
            <span>{words::ADD_TO_BASKET.in_(lang)}</span>
            <span class="button-price">{numbers::money(lang, variant.price)}</span>
        }
        .into_any(),
        _ => inventory::SOLD_OUT.in_(lang).into_any(),
    }
}

/// How many are left, where that matters.
fn truth(lang: Language, chosen: Memo<Option<VariantChoice>>) -> AnyView {
    let left = move || {
        let availability = chosen.read().as_ref().map(|variant| variant.availability)?;
        matches!(availability, Availability::Few(_)).then(|| {
            view! { <p class="product-card-truth is-low">{inventory::availability(lang, availability)}</p> }
        })
    };
    left.into_any()
}

fn added(lang: Language) -> AnyView {
    view! {
        <Notice tone=Tone::Good>
            <p>
                {words::ADDED.in_(lang)} " "
                <a class="link" href=paths::basket(lang)>{words::SEE_BASKET.in_(lang)}</a>
            </p>
        </Notice>
    }
    .into_any()
}

/// What the parts of a stepper are called.
pub fn stepper_names(lang: Language) -> StepperNames {
    StepperNames {
        quantity: words::QUANTITY.in_(lang).to_owned(),
        less: words::ONE_FEWER.in_(lang).to_owned(),
        more: words::ONE_MORE.in_(lang).to_owned(),
        set: words::SET_QUANTITY.in_(lang).to_owned(),
    }
}
