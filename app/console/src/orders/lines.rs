//! What is in the order, where its units are taken from, and what the customer pays for it.

use bridge::page_language;
use domain::basics::{Language, Money};
use domain::inventory::read::BundlePart;
use domain::orders::read::{OrderDetail, OrderLine, OrderMoney};
use domain::pricing::Taxed;
use domain::pricing::read::DiscountLine;
use leptos::prelude::*;
use ui::{Card, Code, Column, DataTable, Pair, Picture, StatusPill};
use wording::console::orders as words;
use wording::{inventory, numbers, orders, pricing};

use crate::catalog::small;

/// The lines and the sums under them.
pub fn lines(order: &OrderDetail) -> AnyView {
    let lang = page_language();
    let pieces = order.lines.iter().map(|line| line.quantity).sum();
    let columns = vec![
        Column::text(words::GOODS.in_(lang)),
        Column::text(words::TAKEN_FROM.in_(lang)),
        Column::number(words::UNITS.in_(lang)),
        Column::number(words::UNIT_PRICE.in_(lang)),
        Column::number(words::AMOUNT.in_(lang)),
    ];
    let rows = order.lines.iter().map(row).collect_view();
    let sums = sums(&order.money);
    view! {
        <Card title=inventory::pieces(lang, pieces)>
            <DataTable name=words::GOODS.in_(lang) columns>{rows}</DataTable>
            <div class="card-body">{sums}</div>
        </Card>
    }
    .into_any()
}

fn row(line: &OrderLine) -> AnyView {
    let lang = page_language();
    let places = line.taken_from.iter().map(|at| place(lang, at)).collect_view();
    let contents = line
        .contents
        .iter()
        .map(|part| part_of(lang, part))
        .collect_view();
    view! {
        <tr>
            <th scope="row">
                <span class="row">
                    <Picture source=small(&line.picture) alt="" square=true/>
                    <span class="stack is-tight">
                        <bdi>{line.title.clone()}</bdi>
                        <span class="small muted"><bdi>{line.label.clone()}</bdi></span>
                        <span class="small muted"><Code text=line.sku.clone()/></span>
                        {contents}
                    </span>
                </span>
            </th>
            <td data-label=words::TAKEN_FROM.in_(lang)>{places}</td>
            <td class="is-number" data-label=words::UNITS.in_(lang)>{numbers::integer(lang, line.quantity)}</td>
            <td class="is-number" data-label=words::UNIT_PRICE.in_(lang)>{amount(lang, line.unit_price)}</td>
            <td class="is-number" data-label=words::AMOUNT.in_(lang)>
                {gross(lang, line.amount)}
                {(line.discount.minor > 0).then(|| view! {
                    <div class="small muted">{off(lang, line.discount)}</div>
                })}
            </td>
        </tr>
    }
    .into_any()
}

fn place(lang: Language, (place, units): &(String, i64)) -> AnyView {
    view! { <div><bdi>{place.clone()}</bdi> " × " {numbers::integer(lang, *units)}</div> }.into_any()
}

/// What stands on a shelf for one bundle, and on which.
fn part_of(lang: Language, part: &BundlePart) -> AnyView {
    let places = part.taken_from.iter().map(|at| place(lang, at)).collect_view();
    view! {
        <span class="small">
            {inventory::bundled(lang, part)} " " <Code text=part.sku.clone()/>
            <span class="muted">{places}</span>
        </span>
    }
    .into_any()
}

/// Net parts, the tax on them, and the total: the books' view, which adds up line by line.
fn sums(money: &OrderMoney) -> AnyView {
    let lang = page_language();
    let vat = words::vat(lang, money.vat_basis_points);
    let payment = orders::payment(lang, money.payment);
    let amount = |money| amount(lang, money);
    let (goods, delivery, cash_fee) = (
        amount(money.goods_net),
        amount(money.delivery.net),
        amount(money.cash_fee.net),
    );
    let (tax, total) = (amount(money.vat), amount(money.total));
    // Every sum below is what is left after them.
    let discounts = money.discounts.iter().map(discount).collect_view();
    view! {
        <dl class="pairs sums">
            {discounts}
            <Pair name=words::GOODS_NET.in_(lang)>{goods}</Pair>
            <Pair name=words::DELIVERY_NET.in_(lang)>{delivery}</Pair>
            <Pair name=words::CASH_FEE_NET.in_(lang)>{cash_fee}</Pair>
            <Pair name=vat>{tax}</Pair>
            <Pair name=words::TOTAL.in_(lang) total=true>{total}</Pair>
        </dl>
        <p class="row">
            <span class="muted">{words::PAYMENT.in_(lang)}</span>
            <StatusPill>{payment}</StatusPill>
        </p>
    }
    .into_any()
}

fn discount(line: &DiscountLine) -> Option<AnyView> {
    let name = pricing::discount(&line.name, line.code.as_deref());
    let taken = off(page_language(), line.goods.plus(line.delivery).ok()?);
    Some(view! { <Pair name>{taken}</Pair> }.into_any())
}

fn off(lang: Language, money: Money) -> AnyView {
    amount(lang, Money::new(-money.minor, money.currency))
}

fn amount(lang: Language, money: Money) -> AnyView {
    view! { <bdi>{numbers::money(lang, money)}</bdi> }.into_any()
}

fn gross(lang: Language, taxed: Taxed) -> Option<AnyView> {
    taxed.gross().ok().map(|money| amount(lang, money))
}
