//! Giving promotions to a basket: in their order, each off what those before it have left, shared out over single
//! units so that no unit goes below zero and no minor unit is lost.

use serde::{Deserialize, Serialize};

use super::{Effect, Miss, Promotion, Stacking};
use crate::basics::{CategoryId, Currency, Money, ProductId, PromotionId, Quantity};

/// A whole in basis points.
const WHOLE: i128 = 10_000;

/// A line of goods as promotions see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The product …
    pub product: ProductId,
    /// … and its category.
    pub category: Option<CategoryId>,
    /// Price of one unit, VAT included.
    pub unit_price: Money,
    /// Units.
    pub quantity: Quantity,
}

/// What one promotion took off an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discount {
    /// The promotion.
    pub promotion: PromotionId,
    /// Off the goods.
    pub goods: Money,
    /// Off delivery.
    pub delivery: Money,
}

/// What promotions left.
pub(super) struct Applied {
    /// Of the price of each unit of each line.
    pub left: Vec<Vec<i64>>,
    /// Of the delivery fee; none while that is not known.
    pub delivery: Option<i64>,
    /// What each took off, in their order.
    pub discounts: Vec<Discount>,
    /// Those that gave nothing, and why.
    pub missed: Vec<(PromotionId, Miss)>,
}

/// Gives `promotions` to `lines` with this delivery fee, each at most once.
pub(super) fn apply(
    lines: &[Line],
    promotions: &[Promotion],
    (delivery, is_first_order): (Option<Money>, bool),
    currency: Currency,
) -> Applied {
    let price_of_units = |line: &Line| {
        let units = usize::try_from(line.quantity.units()).unwrap_or_default();
        vec![line.unit_price.minor; units]
    };
    let mut applied = Applied {
        left: lines.iter().map(price_of_units).collect(),
        delivery: delivery.map(|fee| fee.minor),
        discounts: Vec::new(),
        missed: Vec::new(),
    };
    let subtotal: i64 = applied.left.iter().flatten().sum();
    let mut closed = false;
    for promotion in in_order(promotions) {
        let given = conditions(promotion, subtotal, is_first_order, currency).and_then(|()| {
            let alone = promotion.stacking == Stacking::Exclusive;
            if closed || (alone && !applied.discounts.is_empty()) {
                return Err(Miss::Stacking);
            }
            give(promotion, lines, &mut applied)
        });
        match given {
            Ok((goods, delivery)) => {
                applied.discounts.push(Discount {
                    promotion: promotion.id,
                    goods: Money::new(goods, currency),
                    delivery: Money::new(delivery, currency),
                });
                closed |= promotion.stacking == Stacking::Exclusive;
            }
            Err(miss) => applied.missed.push((promotion.id, miss)),
        }
    }
    applied
}

/// By priority, and the older one first among equals, each once: by however many codes it was asked for.
fn in_order(promotions: &[Promotion]) -> Vec<&Promotion> {
    let mut ordered: Vec<&Promotion> = promotions.iter().collect();
    ordered.sort_by(|a, b| (a.priority, a.id, &a.code).cmp(&(b.priority, b.id, &b.code)));
    ordered.dedup_by_key(|promotion| promotion.id);
    ordered
}

fn conditions(
    promotion: &Promotion,
    subtotal: i64,
    is_first_order: bool,
    currency: Currency,
) -> Result<(), Miss> {
    let missing = promotion
        .conditions
        .minimum
        .map_or(0, |least| least.minor - subtotal);
    if missing > 0 {
        let missing = Money::new(missing, currency);
        return Err(Miss::Minimum { missing });
    }
    if promotion.conditions.first_order && !is_first_order {
        return Err(Miss::FirstOrder);
    }
    Ok(())
}

/// Takes a promotion off; what it took off goods and delivery.
fn give(promotion: &Promotion, lines: &[Line], applied: &mut Applied) -> Result<(i64, i64), Miss> {
    let goods = &promotion.conditions.goods;
    let mut units: Vec<(usize, usize)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if goods.contain(line.product, line.category) {
            units.extend((0..applied.left[index].len()).map(|unit| (index, unit)));
        }
    }
    if units.is_empty() {
        return Err(Miss::Goods);
    }
    let off = match promotion.effect {
        Effect::FreeDelivery => {
            return match applied.delivery {
                // Not known yet: it will be taken off once it is.
                None => Ok((0, 0)),
                Some(0) => Err(Miss::NothingLeft),
                Some(fee) => {
                    applied.delivery = Some(0);
                    Ok((0, fee))
                }
            };
        }
        Effect::Percent { basis_points } => {
            let whole = left_of(&units, applied).iter().sum();
            spread(share(whole, basis_points), &units, applied)
        }
        Effect::Fixed { off } => {
            let whole: i64 = left_of(&units, applied).iter().sum();
            spread(off.minor.clamp(0, whole), &units, applied)
        }
        Effect::BuyGet {
            buy,
            get,
            basis_points,
        } => {
            let reduced = cheapest_of_sets(units, (buy, get), lines).ok_or(Miss::Goods)?;
            let mut off = 0;
            for (line, unit) in reduced {
                let left = &mut applied.left[line][unit];
                let share = share(*left, basis_points);
                *left -= share;
                off += share;
            }
            off
        }
    };
    if off > 0 {
        Ok((off, 0))
    } else {
        Err(Miss::NothingLeft)
    }
}

fn left_of(units: &[(usize, usize)], applied: &Applied) -> Vec<i64> {
    units
        .iter()
        .map(|(line, unit)| applied.left[*line][*unit])
        .collect()
}

/// Takes `off` (at most what is left) off `units`, in proportion to what is left of each.
fn spread(off: i64, units: &[(usize, usize)], applied: &mut Applied) -> i64 {
    // The currency plays no part in sharing out.
    let parts = Money::new(off, Currency::SAR).split(&left_of(units, applied));
    for ((line, unit), part) in units.iter().zip(parts) {
        applied.left[*line][*unit] -= part.minor;
    }
    off
}

/// The units that a set of `buy` and `get` reduces: dearest first, so that each set's cheapest are its last. None
/// when there is no whole set.
fn cheapest_of_sets(
    mut units: Vec<(usize, usize)>,
    (buy, get): (i64, i64),
    lines: &[Line],
) -> Option<Vec<(usize, usize)>> {
    let (buy, get) = (usize::try_from(buy).ok()?, usize::try_from(get).ok()?);
    let set = buy.checked_add(get).filter(|set| *set > 0)?;
    units.sort_by(|a, b| {
        let price = |(line, _): &(usize, usize)| lines[*line].unit_price.minor;
        price(b).cmp(&price(a)).then(a.cmp(b))
    });
    let reduced: Vec<_> = units
        .chunks_exact(set)
        .flat_map(|set| set[buy..].iter().copied())
        .collect();
    (!reduced.is_empty()).then_some(reduced)
}

/// A share of an amount; half a unit is rounded up, in the customer's favour, and never above the whole.
fn share(whole: i64, basis_points: i64) -> i64 {
    let points = i128::from(basis_points).clamp(0, WHOLE);
    let part = (i128::from(whole.max(0)) * points * 2 + WHOLE) / (WHOLE * 2);
    i64::try_from(part).unwrap_or(whole)
}
