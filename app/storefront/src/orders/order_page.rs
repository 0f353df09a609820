//! The whole order, for the holder of its signed link: the confirmation at first, and where it is from then on.

use bridge::{Data, page_language};
use domain::basics::Language;
use domain::orders::Stage;
use domain::orders::read::{OrderAddress, OrderPage as Order};
use domain::payments::PaymentStatus;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use ui::{Code, Icon, IconName, Skeleton, SkeletonShape};
use wording::{dates, numbers, orders as words, policies, shop as shop_words};

use super::api;
use super::order_lines::OrderLines;
use super::where_it_is::WhereItIs;
use crate::frame::{Head, loaded, paths};

/// `/{lang}/o/{token}`
#[component]
pub fn OrderPage() -> impl IntoView {
    let lang = page_language();
    let params = use_params_map();
    let token = Memo::new(move |_| params.read().get("token").unwrap_or_default());
    let data = Data::new(move || token.get(), move |token| api::read_order(lang, token));
    loaded(data, waiting, move |shop, order| {
        let title = words::order(lang, &order.tracking.number);
        view! {
            <Head shop=shop.name title private=true/>
            <div class="page stack is-loose">{whole(lang, order)}</div>
        }
        .into_any()
    })
}

fn whole(lang: Language, order: Order) -> AnyView {
    let hero = hero(lang, &order);
    let Order {
        tracking,
        phone,
        name,
        address,
        lines,
        money,
        policy_version,
        return_days,
        cancel_reason,
        ..
    } = order;
    let payment = words::payment(lang, money.payment);
    let returns = return_days.map_or_else(
        || shop_words::RETURNS_SOON.in_(lang).to_owned(),
        |days| policies::days(lang, days),
    );
    let policy = policy_version.map_or_else(
        || paths::return_policy(lang),
        |version| paths::return_policy_version(lang, version),
    );
    view! {
        {hero}
        <div class="order">
            <div class="stack">
                <section class="card" aria-labelledby="where">
                    <div class="card-head">
                        <h2 id="where">{words::WHERE_IT_IS.in_(lang)}</h2>
                    </div>
                    <div class="card-body stack">
                        <WhereItIs tracking/>
                        {(!cancel_reason.is_empty())
                            .then(|| {
                                view! {
                                    <p>
                                        <strong>{words::CANCEL_REASON.in_(lang)}</strong>
                                        ": "
                                        <bdi>{cancel_reason}</bdi>
                                    </p>
                                }
                            })}
                    </div>
                </section>
                <OrderLines lines money/>
            </div>
            <aside class="stack">
                {aside(words::DELIVERED_TO.in_(lang), address_of(name, phone, address))}
                {aside(words::PAYMENT.in_(lang), view! { <p>{payment}</p> }.into_any())}
                {aside(
                    words::RETURNS.in_(lang),
                    view! {
                        <p>{returns}</p>
                        <p>
                            <a class="link" href=policy>{shop_words::RETURN_POLICY.in_(lang)}</a>
                        </p>
                    }
                        .into_any(),
                )}
            </aside>
        </div>
    }
    .into_any()
}

/// What there is to know first: that the shop has it, or where it is; its number, its day, its amount.
fn hero(lang: Language, order: &Order) -> AnyView {
    let Order {
        tracking,
        name,
        money,
        placed,
        ..
    } = order;
    let stage = tracking.stage;
    let is_ended = matches!(stage, Stage::Cancelled | Stage::Refused | Stage::Returned);
    let title = match stage {
        Stage::Placed => words::thanks(lang, name),
        other => words::happened(lang, other).to_owned(),
    };
    let amount = match money.payment {
        PaymentStatus::Collected => Some(words::PAID.in_(lang)),
        PaymentStatus::Due | PaymentStatus::WithCourier => Some(words::TO_PAY.in_(lang)),
        PaymentStatus::Void => None,
    };
    let total = numbers::money(lang, money.total);
    let promised = stage.is_promised().then(|| dates::day(lang, tracking.promised));
    view! {
        <div class="order-hero" class:is-warn=tracking.late class:is-ended=is_ended>
            <Icon name=if is_ended { IconName::Info } else { IconName::Check }/>
            <h1>{title}</h1>
            <p>{words::what_next(lang, stage)}</p>
            <dl class="order-facts">
                <div>
                    <dt>{words::NUMBER.in_(lang)}</dt>
                    <dd><Code text=tracking.number.clone()/></dd>
                </div>
                {promised.map(|day| view! { <div><dt>{words::PROMISED.in_(lang)}</dt><dd>{day}</dd></div> })}
                {amount.map(|name| view! { <div><dt>{name}</dt><dd><bdi>{total}</bdi></dd></div> })}
            </dl>
            <p class="small muted">{words::placed(lang, *placed)} " · " {words::KEEP_THE_LINK.in_(lang)}</p>
        </div>
    }
    .into_any()
}

fn address_of(name: String, phone: String, address: OrderAddress) -> AnyView {
    let lang = page_language();
    view! {
        <address class="address">
            <strong><bdi>{name}</bdi></strong>
            <br/>
            {words::address(lang, address.parts.into_iter().map(|(_, text)| text), &address.region)}
            <br/>
            <Code text=phone/>
        </address>
    }
    .into_any()
}

fn aside(title: &'static str, inside: AnyView) -> AnyView {
    view! {
        <section class="card">
            <div class="card-head"><h2>{title}</h2></div>
            <div class="card-body">{inside}</div>
        </section>
    }
    .into_any()
}

fn waiting() -> AnyView {
    view! {
        <div class="page stack is-loose" aria-busy="true">
            <Skeleton shape=SkeletonShape::Block/>
            <Skeleton shape=SkeletonShape::Block/>
        </div>
    }
    .into_any()
}
