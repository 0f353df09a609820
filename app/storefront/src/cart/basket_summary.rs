//! The sum of the basket, and the way on.

use bridge::page_language;
use leptos::prelude::*;
use ui::{Fact, IconName, LinkButton, Look, Notice, Pair, Tone};
use wording::{cart as words, catalog, numbers, pricing, shop};

use super::basket::Basket;
use crate::frame::paths;
use crate::pricing::{CouponBox, discount_lines};

#[component]
pub fn BasketSummary(basket: Basket) -> impl IntoView {
    let lang = page_language();
    let total = Memo::new(move |_| match basket.shown.with(|page| page.to_pay) {
        Some(to_pay) => numbers::money(lang, to_pay),
        None => pricing::BEING_WORKED_OUT.in_(lang).to_owned(),
    });
    let taken_off = Memo::new(move |_| {
        basket
            .shown
            .with(|page| (page.goods_total, page.discounts.clone()))
    });
    let discounts = move || {
        let (goods, discounts) = taken_off.get();
        (!discounts.is_empty()).then(|| {
            view! {
                <Pair name=words::GOODS.in_(lang)><bdi>{numbers::money(lang, goods)}</bdi></Pair>
                {discount_lines(discounts)}
            }
        })
    };
    let is_blocked = Memo::new(move |_| basket.shown.with(|page| page.is_blocked()));
    let way_on = move || {
        if is_blocked.get() {
            view! { <Notice tone=Tone::Warn><p>{words::CHANGE_FIRST.in_(lang)}</p></Notice> }.into_any()
        } else {
            view! {
                <div class="thumb-bar">
                    <div class="thumb-bar-total">
                        <span class="small muted">{words::TOTAL_BEFORE_DELIVERY.in_(lang)}</span>
                        <strong><bdi>{move || total.get()}</bdi></strong>
                    </div>
                    <LinkButton look=Look::Primary class="is-large" href=paths::checkout(lang)>
                        {words::CHECK_OUT.in_(lang)}
                    </LinkButton>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <aside class="basket-side card" aria-labelledby="summary">
            <div class="card-body stack">
                <h2 id="summary">{words::SUMMARY.in_(lang)}</h2>
                <CouponBox coupons=basket.coupons()/>
                <dl class="pairs sums">
                    {discounts}
                    <Pair name=words::DELIVERY.in_(lang)>
                        <span class="muted">{words::DELIVERY_LATER.in_(lang)}</span>
                    </Pair>
                    <Pair name=words::TOTAL_BEFORE_DELIVERY.in_(lang) total=true>
                        <bdi>{move || total.get()}</bdi>
                    </Pair>
                </dl>
                {way_on}
                <ul class="facts">
                    <Fact icon=IconName::Cash title=catalog::CASH_AVAILABLE.in_(lang)>
                        {words::CASH_NOTE.in_(lang)}
                    </Fact>
                    <Fact icon=IconName::Return title=shop::RETURN_POLICY.in_(lang)>
                        <a href=paths::return_policy(lang)>{catalog::READ_THE_TERMS.in_(lang)}</a>
                    </Fact>
                </ul>
            </div>
        </aside>
    }
}
