//! The checkout: who, where to, how it is paid, and the total, on one page. The form works as it stands; with
//! JavaScript it answers in place.

use bridge::{Data, FormOutcome, page_language};
use domain::checkout::read::CheckoutPage as Page;
use domain::payments::PaymentMethod;
use domain::settings::Country;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use ui::{Choice, RadioCard, SelectField, Skeleton, SkeletonShape, TextArea, TextField, Typed};
use wording::{address, checkout as words};

use super::address_fields::AddressFields;
use super::api::{self, PlaceOrder};
use super::checkout_state::Checkout;
use super::order_summary::OrderSummary;
use super::problems::Problems;
use super::return_terms::ReturnTerms;
use super::section::Section;
use crate::frame::{Head, loaded};
use crate::pricing::CouponForms;

/// `/{lang}/checkout`
#[component]
pub fn CheckoutPage() -> impl IntoView {
    let lang = page_language();
    let outcome = bridge::outcome_of("checkout/place");
    let coupon = bridge::outcome_of("cart/add_code");
    let data = Data::once(move || api::read_checkout(lang));
    loaded(data, waiting, move |shop, page| {
        view! {
            <Head shop=shop.name title=words::CHECK_OUT.in_(lang) private=true/>
            <div class="page stack">
                <h1>{words::CHECK_OUT.in_(lang)}</h1>
                <Form page outcome=outcome.clone() coupon=coupon.clone()/>
            </div>
        }
        .into_any()
    })
}

#[component]
fn Form(page: Page, outcome: Option<FormOutcome>, coupon: Option<FormOutcome>) -> impl IntoView {
    let country = page.country;
    let checkout = Checkout::new(page, outcome, coupon);
    let agreed = move || {
        checkout
            .total()
            .map(|total| total.minor.to_string())
            .unwrap_or_default()
    };
    let order_until = move || checkout.order_until();
    let policy = move || {
        let shown = checkout.returns();
        shown.map(|terms| terms.policy.to_string()).unwrap_or_default()
    };
    let codes = move || checkout.codes_given();
    view! {
        <CouponForms coupons=checkout.coupons() at_checkout=true/>
        <form
            class="checkout"
            method="post"
            action=PlaceOrder::url()
            novalidate=true
            on:submit=move |submit| checkout.submit(&submit)
            on:input=move |input| checkout.change(&input)
        >
            <input type="hidden" name="attempt" value=checkout.attempt()/>
            <input type="hidden" name="agreed_total" value=agreed prop:value=agreed/>
            <input type="hidden" name="codes" value=codes prop:value=codes/>
            <input type="hidden" name="order_until" value=order_until prop:value=order_until/>
            <input type="hidden" name="policy" value=policy prop:value=policy/>
            <div class="checkout-sections">
                <Problems checkout country/>
                <Contact checkout/>
                <Delivery checkout country/>
                <Payment checkout/>
            </div>
            <OrderSummary checkout/>
        </form>
    }
}

/// Who orders.
#[component]
fn Contact(checkout: Checkout) -> impl IntoView {
    let lang = checkout.lang;
    let (name, phone) = (
        RwSignal::new(checkout.typed("name")),
        RwSignal::new(checkout.typed("phone")),
    );
    let (name_wrong, phone_wrong) = (checkout.wrong("name"), checkout.wrong("phone"));
    let answer = Signal::derive(move || {
        let is_right = name_wrong.read().is_none() && phone_wrong.read().is_none();
        let is_filled = !name.read().trim().is_empty() && !phone.read().trim().is_empty();
        (is_right && is_filled).then(|| words::filled_in(&name.read(), &phone.read()))
    });
    let example = checkout.page.with_untracked(|page| page.phone_hint.clone());
    view! {
        <Section step=1 title=words::CONTACT.in_(lang) answer>
            <div class="fields is-two">
                <TextField
                    on:input=move |typed| phone.set(event_target_value(&typed))
                    name="phone"
                    label=words::PHONE.in_(lang)
                    typed=Typed::Phone
                    value=phone.get_untracked()
                    error=phone_wrong
                    hint=words::phone_hint(lang, &example)
                    autocomplete="tel"
                />
                <TextField
                    on:input=move |typed| name.set(event_target_value(&typed))
                    name="name"
                    label=words::NAME.in_(lang)
                    value=name.get_untracked()
                    error=name_wrong
                    autocomplete="name"
                />
            </div>
        </Section>
    }
}

/// Where it goes, what that costs and when it arrives.
#[component]
fn Delivery(checkout: Checkout, country: Country) -> impl IntoView {
    let lang = checkout.lang;
    let answer = Signal::derive(move || {
        let region = checkout.region()?;
        Some(words::region(lang, &region.name, region.fee, region.arrives))
    });
    view! {
        <Section step=2 title=words::DELIVERY.in_(lang) answer>
            <div class="stack">
                <SelectField
                    on:change=move |chosen| checkout.region.set(event_target_value(&chosen))
                    name="region"
                    label=address::region(lang, country)
                    choices=regions(checkout)
                    value=checkout.region.get_untracked()
                    error=checkout.wrong("region")
                    hint=words::BY_REGION.in_(lang)
                    autocomplete="address-level1"
                />
                <AddressFields checkout country/>
                <TextArea
                    name="note"
                    label=words::NOTE.in_(lang)
                    optional=words::OPTIONAL.in_(lang)
                    value=checkout.typed("note")
                    error=checkout.wrong("note")
                    rows=2
                />
            </div>
        </Section>
    }
}

fn regions(checkout: Checkout) -> Vec<Choice> {
    let lang = checkout.lang;
    checkout.page.with_untracked(|page| {
        let prompt = Choice::new("", words::CHOOSE_A_REGION.in_(lang));
        let regions = page.regions.iter().map(|region| {
            Choice::new(
                region.code.clone(),
                words::region(lang, &region.name, region.fee, region.arrives),
            )
        });
        let prompt = (page.regions.len() != 1).then_some(prompt);
        prompt.into_iter().chain(regions).collect()
    })
}

/// How it is paid: at the door, with its fee beside it.
#[component]
fn Payment(checkout: Checkout) -> impl IntoView {
    let lang = checkout.lang;
    let (fee, limit) = checkout
        .page
        .with_untracked(|page| (page.cash_fee, page.cash_limit));
    view! {
        <Section step=3 title=words::PAYMENT.in_(lang) answer=Some(words::CASH_ON_DELIVERY.in_(lang).to_owned())>
            <fieldset>
                <legend class="visually-hidden">{words::PAYMENT.in_(lang)}</legend>
                <div class="choice-cards">
                    <RadioCard
                        name="payment"
                        value=PaymentMethod::CashOnDelivery.code()
                        title=words::CASH_ON_DELIVERY.in_(lang)
                        note=words::cash_note(lang, limit)
                        side=words::plus_fee(lang, fee)
                        checked=true
                    />
                </div>
            </fieldset>
            <ReturnTerms checkout/>
        </Section>
    }
}

fn waiting() -> AnyView {
    view! {
        <div class="page stack" aria-busy="true">
            <Skeleton/>
            <Skeleton shape=SkeletonShape::Block/>
            <Skeleton shape=SkeletonShape::Block/>
        </div>
    }
    .into_any()
}
