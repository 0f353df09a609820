//! Placing an order: one transaction, safe to repeat. A repeat of the same attempt answers with the order it has
//! already made.

use domain::Refusal;
use domain::accounts::Permission;
use domain::basics::{CartId, Instant, Language, LineId, LocalTime, OrderId, Quantity};
use domain::checkout::read::Placed;
use domain::checkout::{CheckedForm, CheckoutForm};
use domain::orders::Stage;
use domain::settings::Shop;

use super::agreed::{agreed_quote, use_promotions};
use crate::basics::{instant_of, sign_token};
use crate::carriers::steps::{fees, promise_now};
use crate::catalog::steps::Offer;
use crate::db::Tx;
use crate::inventory::read::Component;
use crate::inventory::steps::Want;
use crate::orders::steps::{NewLine, NewOrder, Times};
use crate::outbox::Event;
use crate::settings::{local, normalise_phone};
use crate::{
    Actor, Error, Ops, Result, cart, catalog, inventory, orders, outbox, payments, policies, settings,
};

/// What an order is placed with.
#[derive(Debug, Clone)]
pub struct PlaceOrder {
    /// The shopper's cart.
    pub cart: Option<CartId>,
    /// The language of the page.
    pub language: Language,
    /// What was typed.
    pub form: CheckoutForm,
}

/// Places the order.
///
/// # Errors
/// `InvalidFields`; `CartEmpty`; `OutOfStock` with every line that can't be filled, nothing held;
/// `TotalChanged` when the total differs from the one that was shown, or `CouponUsedUp` and the like when that is
/// why; `CashLimitExceeded`; `NotDeliveredThere`; `ChangedMeanwhile` when the return policy that was shown is long
/// replaced.
pub async fn place_order(ops: &Ops, actor: &Actor, asked: &PlaceOrder) -> Result<Placed> {
    actor.may(Permission::PlaceOrders)?;
    let shop = ops.shop().await?;
    let key = ops.link_key().await?;
    let phone = normalise_phone(&asked.form.phone, shop.country);
    let form = asked.form.check(shop.country, phone.clone().err());
    // A repeat is answered before anything is checked again: the cart is empty by now.
    if let Ok(attempt) = asked.form.attempt.parse()
        && let Some((order, number)) = ops
            .read(async |tx| orders::steps::made_by(tx, attempt).await)
            .await?
    {
        return Ok(Placed {
            number,
            token: sign_token(&key, order),
        });
    }
    let (form, phone) = (form?, phone.unwrap_or_default());
    let cart = asked.cart.ok_or(Refusal::CartEmpty)?;
    let placed = ops
        .write(async |tx| {
            // Whoever locks the cart first orders it; a repeat of the same attempt waits here and finds the order.
            let there = cart::steps::lock(tx, cart).await?;
            if let Some(made) = orders::steps::made_by(tx, form.attempt).await? {
                return Ok(made);
            }
            if !there {
                return Err(Refusal::CartEmpty.into());
            }
            // What is charged is what the settings say now, not what pages showed.
            let shop = settings::steps::shop(tx).await?;
            place(
                tx,
                actor,
                &shop,
                &Order {
                    cart,
                    language: asked.language,
                    phone: &phone,
                    form: &form,
                },
            )
            .await
        })
        .await;
    if let Err(Error::Refused(Refusal::TotalChanged { .. } | Refusal::Coupon { .. })) = &placed {
        // The pages that show the new total show it for this customer.
        ops.write(async |tx| cart::steps::note_phone(tx, cart, &phone).await)
            .await?;
    }
    let (order, number) = placed?;
    Ok(Placed {
        number,
        token: sign_token(&key, order),
    })
}

/// An order that is being placed.
pub(super) struct Order<'a> {
    pub(super) cart: CartId,
    language: Language,
    pub(super) phone: &'a str,
    pub(super) form: &'a CheckedForm,
}

async fn place(tx: &mut Tx<'_>, actor: &Actor, shop: &Shop, asked: &Order<'_>) -> Result<(OrderId, String)> {
    let id: OrderId = tx.new_id();
    let lines = offers(tx, asked.cart).await?;
    let fee = fees(tx, shop)
        .await?
        .into_iter()
        .find(|fee| fee.region == asked.form.region);
    let fee = fee.ok_or(Refusal::NotDeliveredThere)?;
    reserve(tx, id, &lines).await?;
    let (quote, play) = agreed_quote(tx, shop, asked, (&lines, fee.fee)).await?;
    use_promotions(tx, (id, asked.phone), &play, &quote).await?;
    let promise = promise_now(tx, shop, fee.transit_days);
    if asked
        .form
        .order_until
        .is_some_and(|shown| shown != promise.order_until)
    {
        return Err(Refusal::PromiseChanged { now: promise.arrives }.into());
    }
    let zone = &shop.time_zone;
    let hand_over_by = instant_of(zone, promise.hand_over_by);
    let times = Times {
        confirm_by: confirm_by(shop, tx.now(), hand_over_by),
        hand_over_by,
        promised_day: promise.arrives,
        promise_ends_at: instant_of(
            zone,
            LocalTime {
                day: promise.arrives.plus(1),
                minute: 0,
            },
        ),
    };
    let policy = policies::steps::returns_agreed(tx, asked.form.policy).await?;
    let lines: Vec<NewLine> = lines
        .into_iter()
        .map(|line| NewLine {
            id: line.id,
            offer: line.offer,
            components: line.components,
        })
        .collect();
    let number = orders::steps::record(
        tx,
        shop,
        &NewOrder {
            id,
            attempt: asked.form.attempt,
            language: asked.language,
            name: &asked.form.name,
            phone: asked.phone,
            region: &asked.form.region,
            address: &asked.form.address,
            note: &asked.form.note,
            quote: &quote,
            promotions: &play.promotions,
            lines: &lines,
            policy,
            times,
        },
    )
    .await?;
    payments::steps::begin(tx, id, quote.total).await?;
    orders::steps::note_stage(tx, actor, id, (Stage::Placed, Some(times.confirm_by), "")).await?;
    cart::steps::empty(tx, asked.cart).await?;
    outbox::steps::push(tx, Event::OrderPlaced, id).await?;
    Ok((id, number))
}

/// Until when an order placed `now` should be confirmed: soon on a working day, but never later than it must leave
/// the house; on a day off, by then.
fn confirm_by(shop: &Shop, now: Instant, hand_over_by: Instant) -> Instant {
    let soon = now.plus_seconds(i64::from(shop.confirm_within_minutes) * 60);
    let works_today = shop.calendar.is_working_day(local(shop, now).day);
    if works_today {
        soon.min(hand_over_by)
    } else {
        hand_over_by
    }
}

/// A line of it.
pub(super) struct Line {
    id: LineId,
    pub(super) offer: Offer,
    pub(super) quantity: Quantity,
    /// What it is made of, when it is a bundle.
    components: Vec<Component>,
}

/// The cart's lines with what they cost now. A line that is no longer on sale is a shortage like any other.
async fn offers(tx: &mut Tx<'_>, cart: CartId) -> Result<Vec<Line>> {
    let (mut lines, mut gone) = (Vec::new(), Vec::new());
    for (variant, units) in cart::steps::lines(tx, cart).await? {
        let quantity =
            Quantity::try_from(units).map_err(|_| Refusal::QuantityOutOfRange { max: Quantity::MAX })?;
        match catalog::steps::offer(tx, variant).await? {
            Some(offer) => lines.push(Line {
                id: tx.new_id(),
                components: components_of(tx, &offer).await?,
                offer,
                quantity,
            }),
            None => gone.push(cart::steps::gone(tx, variant, units).await?),
        }
    }
    if !gone.is_empty() {
        return Err(Refusal::OutOfStock(gone).into());
    }
    if lines.is_empty() {
        Err(Refusal::CartEmpty.into())
    } else {
        Ok(lines)
    }
}

async fn components_of(tx: &mut Tx<'_>, offer: &Offer) -> Result<Vec<Component>> {
    if !inventory::steps::is_bundle(tx, offer.variant).await? {
        return Ok(Vec::new());
    }
    let mut all = inventory::read::components(tx, offer.product).await?;
    all.retain(|part| part.bundle == offer.variant);
    Ok(all)
}

/// What stands on the shelf for the lines: of a bundle what it is made of.
fn wants(lines: &[Line]) -> Vec<Want> {
    let of = |line: &Line| -> Vec<Want> {
        let want = |variant, units| Want {
            line: line.id,
            variant,
            units: units * line.quantity.units(),
        };
        if line.components.is_empty() {
            vec![want(line.offer.variant, 1)]
        } else {
            let parts = line.components.iter();
            parts.map(|part| want(part.variant, part.units)).collect()
        }
    };
    lines.iter().flat_map(of).collect()
}

async fn reserve(tx: &mut Tx<'_>, order: OrderId, lines: &[Line]) -> Result<()> {
    let Err(short) = inventory::steps::reserve(tx, order, &wants(lines)).await? else {
        return Ok(());
    };
    let shortage = |line: &Line| {
        let in_one = |want: &Want| want.units / line.quantity.units();
        let left = short
            .iter()
            .filter(|(want, _)| want.line == line.id)
            .map(|(want, available)| available / in_one(want))
            .min()?;
        Some(cart::steps::shortage(&line.offer, line.quantity.units(), left))
    };
    Err(Refusal::OutOfStock(lines.iter().filter_map(shortage).collect()).into())
}
