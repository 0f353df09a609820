//! The basket: its lines, what changed about them, and the sum.

use bridge::{Data, FormOutcome, page_language};
use domain::basics::Language;
use domain::cart::read::CartPage;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use ui::{Button, EmptyState, IconName, LinkButton, Look, Notice, Skeleton, SkeletonShape, Tone};
use wording::cart as words;

use super::api::{self, AcceptChanges};
use super::basket::Basket;
use super::basket_line::BasketLine;
use super::basket_summary::BasketSummary;
use crate::frame::{FaultNotice, Head, loaded, paths};
use crate::pricing::{CouponForms, Coupons};

/// The id of the page's heading.
pub(super) const HEADING: &str = "basket";
/// The server functions whose refusal this page shows.
const ENDPOINTS: [&str; 6] = [
    "cart/add",
    "cart/set",
    "cart/remove",
    "cart/accept",
    "cart/add_code",
    "cart/remove_code",
];

/// `/{lang}/cart`
#[component]
pub fn BasketPage() -> impl IntoView {
    let lang = page_language();
    // Each is asked for, so that server and browser meet them in the same order.
    let posted = ENDPOINTS.map(bridge::outcome_of).into_iter().flatten().next();
    let data = Data::once(move || api::read_basket(lang));
    loaded(data, waiting, move |shop, page| {
        view! {
            <Head shop=shop.name title=words::BASKET.in_(lang) private=true/>
            <div class="page">{whole(lang, page, posted.clone())}</div>
        }
        .into_any()
    })
}

fn whole(lang: Language, page: CartPage, posted: Option<FormOutcome>) -> AnyView {
    let basket = Basket::new(page, posted);
    let is_empty = Memo::new(move |_| basket.shown.with(|page| page.lines.is_empty()));
    let lines = move || {
        basket
            .shown
            .with(|page| page.lines.iter().map(|line| line.variant).collect::<Vec<_>>())
    };
    // What is wrong with a code stands beside its field.
    let fault = Signal::derive(move || basket.fault.get().filter(|fault| !Coupons::concerns(fault)));
    let full = move || {
        view! {
            <CouponForms coupons=basket.coupons()/>
            <div class="basket">
                <div class="stack">
                    <h1 id=HEADING tabindex="-1">{words::BASKET.in_(lang)}</h1>
                    <FaultNotice fault/>
                    <Changed basket/>
                    <ul class="card">
                        <For each=lines key=|variant| *variant let:variant>
                            <BasketLine variant basket/>
                        </For>
                    </ul>
                </div>
                <BasketSummary basket/>
            </div>
        }
    };
    let empty = move || {
        view! {
            <h1 id=HEADING tabindex="-1" class="visually-hidden">{words::BASKET.in_(lang)}</h1>
            <FaultNotice fault/>
            <EmptyState icon=IconName::Basket title=words::EMPTY.in_(lang) text=words::EMPTY_TEXT.in_(lang)>
                <LinkButton look=Look::Primary href=paths::home(lang)>{words::GO_SHOPPING.in_(lang)}</LinkButton>
            </EmptyState>
        }
    };
    view! { <Show when=move || !is_empty.get() fallback=empty>{full()}</Show> }.into_any()
}

/// That something changed since the basket was filled, and the way to agree to it.
#[component]
fn Changed(basket: Basket) -> impl IntoView {
    let lang = page_language();
    let has_changed = Memo::new(move |_| {
        basket
            .shown
            .with(|page| page.lines.iter().any(|line| !line.changes.is_empty()))
    });
    let accept = move |submit: SubmitEvent| {
        submit.prevent_default();
        basket.accept();
    };
    move || {
        has_changed.get().then(|| {
            view! {
                <Notice tone=Tone::Warn title=words::CHANGED.in_(lang)>
                    <p>{words::CHANGED_TEXT.in_(lang)}</p>
                    <form method="post" action=AcceptChanges::url() on:submit=accept>
                        <Button class="is-small">{words::ACCEPT.in_(lang)}</Button>
                    </form>
                </Notice>
            }
        })
    }
}

fn waiting() -> AnyView {
    view! {
        <div class="page basket" aria-busy="true">
            <div class="stack">
                <Skeleton/>
                <Skeleton shape=SkeletonShape::Block/>
            </div>
            <Skeleton shape=SkeletonShape::Block/>
        </div>
    }
    .into_any()
}
