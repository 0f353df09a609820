//! Random baskets, promotions and refunds: nothing is lost, nothing goes below zero, nothing depends on the order in
//! which promotions were found.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::basics::{CategoryId, Currency, ProductId, Translated};
use crate::pricing::{Conditions, Effect, Goods, Stacking, refund};

fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

fn line(product: u128, minor: i64, units: i64, currency: Currency) -> Line {
    Line {
        product: id(product),
        category: (!product.is_multiple_of(3)).then(|| id(product % 3)),
        unit_price: Money::new(minor, currency),
        quantity: Quantity::try_from(units).unwrap(),
    }
}

fn promotion(number: u128, effect: Effect) -> Promotion {
    Promotion {
        id: id(number),
        name: Translated::new("عرض", "Offer"),
        code: None,
        effect,
        conditions: Conditions::default(),
        priority: 0,
        stacking: Stacking::Stacks,
    }
}

fn percent(basis_points: i64) -> Effect {
    Effect::Percent { basis_points }
}

fn asked<'a>(lines: &'a [Line], promotions: &'a [Promotion], delivery: i64, fee: i64) -> Asked<'a> {
    let currency = lines
        .first()
        .map_or(Currency::SAR, |line| line.unit_price.currency);
    Asked {
        lines,
        promotions,
        is_first_order: true,
        delivery: Some(Money::new(delivery, currency)),
        cash_fee: Money::new(fee, currency),
        vat_basis_points: 1_500,
    }
}

fn currencies() -> impl Strategy<Value = Currency> {
    prop::sample::select(Currency::ALL.to_vec())
}

prop_compose! {
    fn baskets()(
        currency in currencies(),
        // Mostly small prices: that is where a minor unit can be lost.
        parts in prop::collection::vec((0_u128..6, prop_oneof![1_i64..9, 1_i64..100_000], 1_i64..=12), 1..7),
    ) -> Vec<Line> {
        parts.into_iter().map(|(product, minor, units)| line(product, minor, units, currency)).collect()
    }
}

fn effects() -> impl Strategy<Value = Effect> {
    prop_oneof![
        (1_i64..=10_000).prop_map(percent),
        Just(percent(10_000)),
        (1_i64..200_000).prop_map(|minor| Effect::Fixed {
            off: Money::new(minor, Currency::SAR)
        }),
        Just(Effect::FreeDelivery),
        (1_i64..4, 1_i64..4, 1_i64..=10_000).prop_map(|(buy, get, basis_points)| Effect::BuyGet {
            buy,
            get,
            basis_points
        }),
    ]
}

fn goods() -> impl Strategy<Value = Goods> {
    prop_oneof![
        3 => Just(Goods::All),
        1 => (0_u128..3).prop_map(|number| Goods::Categories(vec![id::<CategoryId>(number)])),
        1 => (0_u128..6).prop_map(|number| Goods::Products(vec![id::<ProductId>(number)])),
    ]
}

prop_compose! {
    fn promotions()(
        parts in prop::collection::vec(
            (effects(), goods(), prop::option::of(0_i64..300_000), 0_i64..3, 0_u8..7, any::<bool>()),
            0..5,
        ),
    ) -> Vec<Promotion> {
        parts.into_iter().enumerate().map(|(index, (effect, goods, minimum, priority, alone, first))| Promotion {
            conditions: Conditions {
                goods,
                minimum: minimum.map(|minor| Money::new(minor, Currency::SAR)),
                first_order: first,
            },
            priority,
            stacking: if alone == 0 { Stacking::Exclusive } else { Stacking::Stacks },
            ..promotion(index as u128 + 1, effect)
        }).collect()
    }
}

proptest! {
    #[test]
    fn every_amount_adds_up_and_none_is_below_zero(
        lines in baskets(),
        promotions in promotions(),
        delivery in 0_i64..5_000,
        fee in 0_i64..2_000,
        rate in 0_i64..2_500,
        is_first_order: bool,
    ) {
        let asked = Asked {
            is_first_order,
            vat_basis_points: rate,
            ..asked(&lines, &promotions, delivery, fee)
        };
        let quote = quote(&asked).unwrap();
        let parts = quote.goods_net.minor + quote.delivery.net.minor + quote.cash_fee.net.minor;
        prop_assert_eq!(parts + quote.vat.minor, quote.total.minor);

        let shown: i64 = lines.iter().map(|line| line.unit_price.minor * line.quantity.units()).sum();
        let off_goods: i64 = quote.discounts.iter().map(|discount| discount.goods.minor).sum();
        let off_delivery: i64 = quote.discounts.iter().map(|discount| discount.delivery.minor).sum();
        let left = shown - off_goods + delivery - off_delivery;
        let fee = if left == 0 && !quote.discounts.is_empty() { 0 } else { fee };
        let coin = quote.total.currency.smallest_coin();
        prop_assert!(fee < coin || quote.total.minor % coin == 0, "coins can pay it");
        prop_assert!((0..coin).contains(&(left + fee - quote.total.minor)), "nobody pays more than was shown");
        prop_assert!(quote.cash_fee.net.minor >= 0 && quote.cash_fee.tax.minor >= 0);
        prop_assert_eq!(quote.delivery.gross().unwrap().minor, delivery - off_delivery);
        prop_assert_eq!(quote.lines.iter().map(|line| line.discount.minor).sum::<i64>(), off_goods);

        for (asked, line) in lines.iter().zip(&quote.lines) {
            let gross = asked.unit_price.minor * asked.quantity.units() - line.discount.minor;
            prop_assert_eq!(line.amount, Taxed::of_gross(Money::new(gross, asked.unit_price.currency), rate));
            for run in &line.units {
                prop_assert!(run.units > 0);
                prop_assert!(run.discount.minor >= 0 && run.amount.net.minor >= 0 && run.amount.tax.minor >= 0);
                let unit = run.amount.gross().unwrap().minor + run.discount.minor;
                prop_assert_eq!(unit, asked.unit_price.minor);
            }
        }
        for discount in &quote.discounts {
            prop_assert!(discount.goods.minor >= 0 && discount.delivery.minor >= 0);
            prop_assert!(discount.goods.minor + discount.delivery.minor > 0, "what gives nothing is not used");
        }
    }

    #[test]
    fn giving_every_unit_back_in_any_order_gives_exactly_what_was_paid(
        lines in baskets(),
        promotions in promotions(),
        draws in prop::collection::vec((any::<prop::sample::Index>(), 1_i64..5), 0..60),
    ) {
        let quote = quote(&asked(&lines, &promotions, 2_500, 1_000)).unwrap();
        let mut returned = vec![0_i64; lines.len()];
        let (mut net, mut tax) = (0, 0);
        let mut give_back = |line: usize, units: i64| {
            let units = units.min(quote.lines[line].quantity.units() - returned[line]);
            if let Some(part) = refund(&quote.lines[line].units, returned[line], units).unwrap() {
                net += part.net.minor;
                tax += part.tax.minor;
            }
            returned[line] += units;
        };
        for (index, units) in draws {
            give_back(index.index(lines.len()), units);
        }
        for line in 0..lines.len() {
            give_back(line, i64::MAX);
        }
        let of_lines = |amount: fn(&QuotedLine) -> i64| quote.lines.iter().map(amount).sum::<i64>();
        prop_assert_eq!(net, of_lines(|line| line.amount.net.minor));
        prop_assert_eq!(tax, of_lines(|line| line.amount.tax.minor));
        let rest = quote.delivery.gross().unwrap().minor + quote.cash_fee.gross().unwrap().minor;
        prop_assert_eq!(net + tax + rest, quote.total.minor);
    }

    #[test]
    fn the_order_in_which_promotions_were_found_changes_nothing(
        lines in baskets(),
        (found, shuffled) in promotions().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        let one = quote(&asked(&lines, &found, 2_500, 1_000)).unwrap();
        let other = quote(&asked(&lines, &shuffled, 2_500, 1_000)).unwrap();
        prop_assert_eq!(one, other);
    }
}

#[test]
fn a_coupon_of_the_whole_leaves_exactly_nothing() {
    for currency in Currency::ALL {
        let lines = [
            line(1, 333, 3, currency),
            line(2, 1, 7, currency),
            line(3, 999_999, 1, currency),
        ];
        let all = [promotion(1, percent(10_000)), promotion(2, Effect::FreeDelivery)];
        let quote = quote(&asked(&lines, &all, 2_500, 1_000)).unwrap();
        assert_eq!(
            (quote.total.minor, quote.vat.minor, quote.goods_net.minor),
            (0, 0, 0),
            "{currency:?}"
        );
        assert_eq!(quote.cash_fee.net.minor, 0, "no cash, no fee for it");
    }
}

#[test]
fn a_coupon_of_the_whole_leaves_delivery_and_fee() {
    let lines = [line(1, 333, 3, Currency::SAR)];
    let quote = quote(&asked(&lines, &[promotion(1, percent(10_000))], 2_500, 1_000)).unwrap();
    assert_eq!(quote.total.minor, 3_500);
}

#[test]
fn one_minor_unit_is_shared_out_and_not_lost() {
    // A third of 10.00 each: 3.33, 3.33 and 3.34 are left.
    let lines = [line(1, 667, 3, Currency::SAR)];
    let off = Effect::Fixed {
        off: Money::new(1_000, Currency::SAR),
    };
    let quote = quote(&asked(&lines, &[promotion(1, off)], 0, 0)).unwrap();
    let discounts: Vec<_> = quote.lines[0]
        .units
        .iter()
        .map(|run| (run.units, run.discount.minor))
        .collect();
    assert_eq!(discounts, [(2, 333), (1, 334)]);
    assert_eq!((quote.total.minor, quote.lines[0].amount.tax.minor), (1_001, 131));
}

#[test]
fn dinars_have_three_decimals() {
    // 12.5 % off three pieces of 1.755: 0.658125, rounded to the fils.
    let lines = [line(1, 1_755, 3, Currency::KWD)];
    let quoted = quote(&asked(&lines, &[promotion(1, percent(1_250))], 0, 0)).unwrap();
    assert_eq!(quoted.discounts[0].goods.minor, 658);
    assert_eq!(
        quoted
            .goods_net
            .plus(quoted.lines[0].amount.tax)
            .unwrap()
            .to_plain_string(),
        "4.607"
    );
}

#[test]
fn dinars_are_paid_in_coins_of_five_fils() {
    for (currency, minor, fee, expected) in [
        (Currency::KWD, 4_607, 500, (498, 5_105)),
        (Currency::KWD, 4_605, 500, (500, 5_105)),
        (Currency::KWD, 4_600, 3, (0, 4_600)),
        // Where the fee is too small to give way, it stays.
        (Currency::KWD, 4_607, 1, (1, 4_608)),
        (Currency::KWD, 4_601, 0, (0, 4_601)),
        (Currency::SAR, 4_607, 500, (500, 5_107)),
    ] {
        let quoted = quote(&asked(&[line(1, minor, 1, currency)], &[], 0, fee)).unwrap();
        let fee = quoted.cash_fee.gross().unwrap().minor;
        assert_eq!(
            (fee, quoted.total.minor),
            expected,
            "{minor} and {fee} in {currency:?}"
        );
    }
}

#[test]
fn of_each_set_the_cheapest_are_reduced() {
    let lines = [
        line(1, 100, 2, Currency::SAR),
        line(2, 500, 3, Currency::SAR),
        line(3, 50, 1, Currency::SAR),
    ];
    let set = Effect::BuyGet {
        buy: 2,
        get: 1,
        basis_points: 10_000,
    };
    // 500 500 500 | 100 100 50.
    let quoted = quote(&asked(&lines, &[promotion(1, set)], 0, 0)).unwrap();
    assert_eq!(quoted.discounts[0].goods.minor, 550);
    // Too few for a set.
    let quoted = quote(&asked(&lines[..1], &[promotion(1, set)], 0, 0)).unwrap();
    assert_eq!(quoted.missed, [(id(1), Miss::Goods)]);
}

#[test]
fn promotions_stack_in_their_order_and_an_exclusive_one_is_given_alone() {
    let lines = [line(1, 10_000, 1, Currency::SAR)];
    let at = |priority, promotion| Promotion {
        priority,
        ..promotion
    };
    let fixed = promotion(
        1,
        Effect::Fixed {
            off: Money::new(1_000, Currency::SAR),
        },
    );
    let half = promotion(2, percent(5_000));
    for (first, second, total) in [(1, 2, 4_500), (2, 1, 4_000)] {
        let both = [at(first, fixed.clone()), at(second, half.clone())];
        assert_eq!(quote(&asked(&lines, &both, 0, 0)).unwrap().total.minor, total);
    }
    let alone = Promotion {
        stacking: Stacking::Exclusive,
        ..half
    };
    for (priority, given, missed) in [(0, 2_u128, 1_u128), (2, 1, 2)] {
        let both = [at(1, fixed.clone()), at(priority, alone.clone())];
        let quote = quote(&asked(&lines, &both, 0, 0)).unwrap();
        assert_eq!(quote.discounts[0].promotion, id(given));
        assert_eq!(quote.missed, [(id(missed), Miss::Stacking)]);
    }
}

#[test]
fn conditions_are_named_when_they_are_missed() {
    let lines = [line(1, 10_000, 1, Currency::SAR)];
    let under = |conditions| {
        [Promotion {
            conditions,
            ..promotion(1, percent(1_000))
        }]
    };
    let minimum = Conditions {
        minimum: Some(Money::new(12_000, Currency::SAR)),
        ..Conditions::default()
    };
    let other = Conditions {
        goods: Goods::Products(vec![id(2)]),
        ..Conditions::default()
    };
    let first = Conditions {
        first_order: true,
        ..Conditions::default()
    };
    for (conditions, miss) in [
        (
            minimum,
            Miss::Minimum {
                missing: Money::new(2_000, Currency::SAR),
            },
        ),
        (other, Miss::Goods),
        (first, Miss::FirstOrder),
    ] {
        let promotions = under(conditions);
        let asked = Asked {
            is_first_order: false,
            ..asked(&lines, &promotions, 0, 0)
        };
        assert_eq!(quote(&asked).unwrap().missed, [(id(1), miss)]);
    }
}

#[test]
fn a_promotion_is_given_once_by_however_many_codes_it_is_asked_for() {
    let lines = [line(1, 10_000, 1, Currency::SAR)];
    let coded = |code: &str| Promotion {
        code: code.parse().ok(),
        ..promotion(1, percent(1_000))
    };
    let quote = quote(&asked(&lines, &[coded("TWO-TWO"), coded("ONE-ONE")], 0, 0)).unwrap();
    assert_eq!((quote.total.minor, quote.discounts.len()), (9_000, 1));
}

#[test]
fn free_delivery_is_promised_before_anybody_knows_where_to() {
    let lines = [line(1, 10_000, 1, Currency::SAR)];
    let free = [promotion(1, Effect::FreeDelivery)];
    let quoted = quote(&Asked {
        delivery: None,
        ..asked(&lines, &free, 0, 0)
    })
    .unwrap();
    assert_eq!((quoted.discounts.len(), quoted.total.minor), (1, 10_000));
    let quoted = quote(&asked(&lines, &free, 2_500, 0)).unwrap();
    assert_eq!(
        (quoted.discounts[0].delivery.minor, quoted.total.minor),
        (2_500, 10_000)
    );
}
