//! What is bought and what it costs, beside the form; the total is always in sight.

use domain::cart::read::CartLine;
use domain::payments::is_above_cash_limit;
use leptos::prelude::*;
use ui::{Button, Look, Notice, Pair, Picture, Tone};
use wording::{cart, checkout as words, numbers, refusals, shop};

use super::checkout_state::Checkout;
use crate::catalog::source;
use crate::frame::paths;
use crate::pricing::{CouponBox, discount_lines};

#[component]
pub fn OrderSummary(checkout: Checkout) -> impl IntoView {
    let lang = checkout.lang;
    let lines = move || {
        let lines = checkout.page.with(|page| page.cart.lines.clone());
        lines
            .into_iter()
            .map(|line| short_line(checkout, line))
            .collect_view()
    };
    view! {
        <aside class="checkout-side card" aria-labelledby="order">
            <div class="card-head">
                <h2 id="order">{words::YOUR_ORDER.in_(lang)}</h2>
                <a class="link" href=paths::basket(lang)>{words::CHANGE_BASKET.in_(lang)}</a>
            </div>
            <div class="card-body stack">
                <ul>{lines}</ul>
                <Blocked checkout/>
                <CouponBox coupons=checkout.coupons()/>
                <Sums checkout/>
                <p class="checkout-consent">
                    {words::CONSENT.in_(lang)} " "
                    <a href=paths::return_policy(lang) target="_blank">{shop::RETURN_POLICY.in_(lang)}</a>
                </p>
                <div class="thumb-bar">
                    <div class="thumb-bar-total">
                        <span class="small muted">{move || total_name(checkout)}</span>
                        <strong><bdi>{move || total_text(checkout)}</bdi></strong>
                    </div>
                    <Button
                        look=Look::Primary
                        class="is-large"
                        busy=Signal::derive(move || checkout.place.pending().get())
                    >
                        {words::PLACE_ORDER.in_(lang)}
                    </Button>
                </div>
            </div>
        </aside>
    }
}

fn short_line(checkout: Checkout, line: CartLine) -> AnyView {
    let lang = checkout.lang;
    let CartLine {
        title,
        label,
        picture,
        quantity,
        total,
        ..
    } = line;
    view! {
        <li class="line is-short">
            <Picture source=source(&picture) alt=picture.alt sizes="5rem" square=true>
                <span class="count">{numbers::integer(lang, quantity)}</span>
            </Picture>
            <div class="line-name">
                <span class="visually-hidden">{words::times(lang, quantity)}</span>
                {title}
                {(!label.is_empty()).then(|| view! { <p class="line-options">{label}</p> })}
            </div>
            <div class="line-total"><bdi>{numbers::money(lang, total)}</bdi></div>
        </li>
    }
    .into_any()
}

/// Every amount, and the day it is for.
#[component]
fn Sums(checkout: Checkout) -> impl IntoView {
    let lang = checkout.lang;
    let goods = move || numbers::money(lang, checkout.page.with(|page| page.cart.goods_total));
    let cash_fee = move || {
        let fee = checkout
            .cost()
            .map_or_else(|| checkout.page.with(|page| page.cash_fee), |cost| cost.cash_fee);
        numbers::money(lang, fee)
    };
    let discounts = move || {
        let so_far = || checkout.page.with(|page| page.cart.discounts.clone());
        discount_lines(checkout.cost().map_or_else(so_far, |cost| cost.discounts))
    };
    let delivery = move || match checkout.fee() {
        Some(fee) => view! { <bdi>{numbers::money(lang, fee)}</bdi> }.into_any(),
        None => view! { <span class="muted">{words::AFTER_REGION.in_(lang)}</span> }.into_any(),
    };
    let vat = move || {
        let rate = checkout.page.with(|page| page.vat_basis_points);
        (rate > 0).then(|| view! { <p class="small muted">{words::vat_contained(lang, rate)}</p> })
    };
    let promise = move || {
        checkout
            .region()
            .map(|region| view! { <p><strong>{words::promised(lang, region.arrives)}</strong></p> })
    };
    view! {
        <dl class="pairs sums">
            <Pair name=words::GOODS.in_(lang)><bdi>{goods}</bdi></Pair>
            <Pair name=words::DELIVERY_FEE.in_(lang)>{delivery}</Pair>
            <Pair name=words::CASH_FEE.in_(lang)><bdi>{cash_fee}</bdi></Pair>
            {discounts}
            <div class="pair is-total">
                <dt>{move || total_name(checkout)}</dt>
                <dd aria-live="polite"><bdi>{move || total_text(checkout)}</bdi></dd>
            </div>
        </dl>
        {vat}
        {promise}
    }
}

/// What keeps the order from being placed as it stands: lines that can't be filled, a total no courier collects.
#[component]
fn Blocked(checkout: Checkout) -> impl IntoView {
    let lang = checkout.lang;
    move || {
        let limit = checkout.page.with(|page| page.cash_limit);
        let is_above = checkout
            .total()
            .is_some_and(|total| is_above_cash_limit(total, limit));
        let lacks = checkout.page.with(|page| page.cart.is_blocked());
        let why = match (lacks, is_above) {
            (true, _) => cart::CHANGE_FIRST.in_(lang).to_owned(),
            (false, true) => refusals::above_cash_limit(lang, limit),
            (false, false) => return None,
        };
        Some(view! {
            <Notice tone=Tone::Warn>
                <p>{why}</p>
                <p><a class="link" href=paths::basket(lang)>{words::TO_THE_BASKET.in_(lang)}</a></p>
            </Notice>
        })
    }
}

/// Until the fee of delivery is known the total can't hold it, and says so.
fn total_name(checkout: Checkout) -> &'static str {
    let name = if checkout.total().is_some() {
        &words::TOTAL
    } else {
        &words::TOTAL_SO_FAR
    };
    name.in_(checkout.lang)
}

fn total_text(checkout: Checkout) -> String {
    let before_delivery = || {
        checkout
            .page
            .with(|page| page.cart.to_pay?.plus(page.cash_fee).ok())
    };
    let total = checkout.total().or_else(before_delivery);
    total
        .map(|total| numbers::money(checkout.lang, total))
        .unwrap_or_default()
}
