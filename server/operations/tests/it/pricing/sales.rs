//! A variant's sale: on every page at the same moment, and off again.

use domain::basics::{Instant, Language, VariantId};
use domain::catalog::SaleForm;
use domain::refusal::Problem;
use operations::testkit::{Shop, refusal};
use operations::{args, cart, catalog};

/// Friday's midnight in Riyadh, in UTC: 2026-11-26T21:00Z.
const FRIDAY: i64 = 1_795_726_800_000;
const DAY: i64 = 86_400_000;

fn friday_at(price: &str) -> SaleForm {
    SaleForm {
        sale_price: price.to_owned(),
        sale_starts: "2026-11-27T00:00".to_owned(),
        sale_ends: "2026-11-28T00:00".to_owned(),
    }
}

/// What a unit costs and what that is compared with, on card, product page and cart.
async fn shown(shop: &Shop, variant: VariantId, at: i64) -> [(i64, Option<i64>); 3] {
    shop.clock.set(Instant(at));
    let (ops, language) = (&shop.ops, Language::English);
    let home = catalog::read::home_page(ops, language).await.unwrap();
    let card = &home.newest[0];
    let page = catalog::read::product_page(ops, language, &card.slug)
        .await
        .unwrap();
    let cart = shop.cart(&[(variant, 1)]).await;
    let cart = cart::read::cart_page(ops, language, Some(cart)).await.unwrap();
    let former = |money: Option<domain::basics::Money>| money.map(|money| money.minor);
    assert_eq!(home.lowered.len(), usize::from(card.compare_at.is_some()));
    [
        (card.price.minor, former(card.compare_at)),
        (page.variants[0].price.minor, former(page.variants[0].compare_at)),
        (
            cart.lines[0].unit_price.minor,
            former(page.variants[0].compare_at),
        ),
    ]
}

#[tokio::test]
async fn a_sale_runs_from_midnight_to_midnight_on_the_shop_s_clock_on_every_page() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 100).await;
    catalog::set_sale(&shop.ops, &shop.manager(), cup, &friday_at("50"))
        .await
        .unwrap();
    for (at, price, former) in [
        (FRIDAY - 1, 6_800, None),
        (FRIDAY, 5_000, Some(6_800)),
        (FRIDAY + DAY - 1, 5_000, Some(6_800)),
        (FRIDAY + DAY, 6_800, None),
    ] {
        assert_eq!(shown(&shop, cup, at).await, [(price, former); 3], "{at}");
    }
}

#[tokio::test]
async fn an_order_pays_what_the_sale_costs_and_a_sale_that_ended_changes_the_total() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 100).await;
    catalog::set_sale(&shop.ops, &shop.manager(), cup, &friday_at("50"))
        .await
        .unwrap();
    shop.clock.set(Instant(FRIDAY + DAY - 60_000));
    let (one, late) = (shop.cart(&[(cup, 1)]).await, shop.cart(&[(cup, 1)]).await);
    let (form, late_form) = (shop.form(one).await, shop.form(late).await);
    shop.place(one, &form).await.unwrap();
    assert_eq!(
        shop.number("SELECT unit_price_minor FROM orders_lines", args![])
            .await,
        5_000
    );
    shop.clock.set(Instant(FRIDAY + DAY));
    assert_eq!(refusal(shop.place(late, &late_form).await).name(), "TotalChanged");
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn a_sale_is_below_the_usual_price_or_changes_nothing() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 100).await;
    let (ops, manager) = (&shop.ops, shop.manager());
    let refused = refusal(catalog::set_sale(ops, &manager, cup, &friday_at("68")).await);
    assert_eq!(refused.problem_of("sale_price"), Some(&Problem::NotBelowPrice));
    catalog::set_sale(ops, &manager, cup, &friday_at("50"))
        .await
        .unwrap();
    catalog::set_price(ops, &manager, cup, ("40", "")).await.unwrap();
    assert_eq!(shown(&shop, cup, FRIDAY).await, [(4_000, None); 3]);
    catalog::set_price(ops, &manager, cup, ("68", "80"))
        .await
        .unwrap();
    assert_eq!(shown(&shop, cup, FRIDAY).await, [(5_000, Some(8_000)); 3]);
    catalog::set_sale(ops, &manager, cup, &SaleForm::default())
        .await
        .unwrap();
    assert_eq!(shown(&shop, cup, FRIDAY).await, [(6_800, Some(8_000)); 3]);
}
