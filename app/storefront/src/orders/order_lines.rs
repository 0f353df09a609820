//! What was ordered and every amount, as it was when it was bought.

use bridge::page_language;
use domain::orders::read::{OrderLine, OrderMoney};
use leptos::prelude::*;
use ui::{Pair, Picture};
use wording::{checkout as sums, numbers, orders as words};

use crate::catalog::{bundle_parts, source};
use crate::pricing::discount_lines;

#[component]
pub fn OrderLines(lines: Vec<OrderLine>, money: OrderMoney) -> impl IntoView {
    let lang = page_language();
    let written = move |amount| numbers::money(lang, amount);
    // A sum that does not fit was never stored, so there is always something to show.
    let gross = move |taxed: domain::pricing::Taxed| taxed.gross().map(written).unwrap_or_default();
    let goods = money.goods_before().map(written).unwrap_or_default();
    let delivery = money.delivery_before().map(written).unwrap_or_default();
    let discounts = discount_lines(money.discounts);
    let vat = (money.vat.minor > 0).then(|| {
        let sentence = sums::vat_included(lang, money.vat, money.vat_basis_points);
        view! { <p class="small muted">{sentence}</p> }
    });
    view! {
        <section class="card" aria-labelledby="lines">
            <div class="card-head">
                <h2 id="lines">{words::WHAT_YOU_ORDERED.in_(lang)}</h2>
            </div>
            <div class="card-body stack">
                <ul>{lines.into_iter().map(line).collect_view()}</ul>
                <dl class="pairs sums">
                    <Pair name=sums::GOODS.in_(lang)><bdi>{goods}</bdi></Pair>
                    <Pair name=sums::DELIVERY_FEE.in_(lang)><bdi>{delivery}</bdi></Pair>
                    <Pair name=sums::CASH_FEE.in_(lang)><bdi>{gross(money.cash_fee)}</bdi></Pair>
                    {discounts}
                    <Pair name=sums::TOTAL.in_(lang) total=true><bdi>{written(money.total)}</bdi></Pair>
                </dl>
                {vat}
            </div>
        </section>
    }
}

fn line(line: OrderLine) -> AnyView {
    let lang = page_language();
    // Before promotions, as the sum of the goods is: what they took off stands under it.
    let amount = line
        .amount
        .gross()
        .and_then(|amount| amount.plus(line.discount))
        .map(|amount| numbers::money(lang, amount))
        .unwrap_or_default();
    view! {
        <li class="line is-short">
            <Picture source=source(&line.picture) alt=line.picture.alt sizes="5rem" square=true>
                <span class="count">{numbers::integer(lang, line.quantity)}</span>
            </Picture>
            <div class="line-name">
                <span class="visually-hidden">{sums::times(lang, line.quantity)}</span>
                {line.title}
                {(!line.label.is_empty()).then(|| view! { <p class="line-options">{line.label}</p> })}
                {(!line.contents.is_empty()).then(|| bundle_parts(&line.contents))}
            </div>
            <div class="line-total"><bdi>{amount}</bdi></div>
        </li>
    }
    .into_any()
}
