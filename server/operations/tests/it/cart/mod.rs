//! The guest's cart.

use domain::Refusal;
use domain::basics::{Language, Money};
use domain::cart::CartChange;
use operations::testkit::{Shop, refusal};
use operations::{Actor, Error, cart, catalog};

async fn page(shop: &Shop, id: domain::basics::CartId) -> domain::cart::read::CartPage {
    cart::read::cart_page(&shop.ops, Language::English, Some(id))
        .await
        .unwrap()
}

#[tokio::test]
async fn several_tabs_add_to_one_cart_and_nothing_is_lost() {
    let shop = Shop::open().await;
    let (cup, plate) = (shop.product(6_800, 100).await, shop.product(2_500, 100).await);
    let id = shop.cart(&[(cup, 1)]).await;
    let guest = Actor::guest();
    let tabs = (0..10).map(|tab| {
        let variant = if tab % 2 == 0 { cup } else { plate };
        cart::add_line(&shop.ops, &guest, Some(id), (variant, 2))
    });
    for added in futures::future::join_all(tabs).await {
        assert_eq!(added.unwrap(), id);
    }
    let page = page(&shop, id).await;
    let units: Vec<i64> = page.lines.iter().map(|line| line.quantity).collect();
    assert_eq!(
        (units, page.goods_total.minor),
        (vec![11, 10], 11 * 6_800 + 10 * 2_500)
    );
}

#[tokio::test]
async fn what_changed_under_the_cart_is_told_until_it_is_accepted() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 5).await;
    let id = shop.cart(&[(cup, 4)]).await;
    catalog::set_price(&shop.ops, &shop.manager(), cup, ("70", ""))
        .await
        .unwrap();
    shop.order(&[(cup, 3)]).await;
    let sar = |minor| Money::new(minor, domain::basics::Currency::SAR);
    let changes = [
        CartChange::Fewer {
            wanted: 4,
            available: 2,
        },
        CartChange::Price {
            before: sar(6_800),
            now: sar(7_000),
        },
    ];
    let seen = page(&shop, id).await;
    assert_eq!(
        (seen.lines[0].changes.as_slice(), seen.is_blocked()),
        (&changes[..], true)
    );
    cart::accept_changes(&shop.ops, &Actor::guest(), id)
        .await
        .unwrap();
    let seen = page(&shop, id).await;
    assert_eq!((seen.lines[0].changes.len(), seen.lines[0].quantity), (0, 2));
    shop.order(&[(cup, 2)]).await;
    assert_eq!(page(&shop, id).await.lines[0].changes, [CartChange::Gone]);
    cart::accept_changes(&shop.ops, &Actor::guest(), id)
        .await
        .unwrap();
    assert!(page(&shop, id).await.lines.is_empty());
}

#[tokio::test]
async fn a_cart_never_asks_for_more_than_there_is() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 5).await;
    let id = shop.cart(&[(cup, 4)]).await;
    let Refusal::OutOfStock(short) =
        refusal(cart::add_line(&shop.ops, &Actor::guest(), Some(id), (cup, 2)).await)
    else {
        panic!()
    };
    assert_eq!(
        (short[0].wanted, short[0].available, short[0].title.en.as_str()),
        (6, 5, "Cup")
    );
    assert_eq!(
        refusal(cart::set_units(&shop.ops, &Actor::guest(), id, (cup, 6)).await).name(),
        "OutOfStock"
    );
    cart::set_units(&shop.ops, &Actor::guest(), id, (cup, 0))
        .await
        .unwrap();
    assert!(page(&shop, id).await.lines.is_empty());
}

#[tokio::test]
async fn what_is_not_on_sale_cannot_be_added() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 5).await;
    let product = shop
        .ops
        .read(async |tx| catalog::steps::offer(tx, cup).await)
        .await
        .unwrap()
        .unwrap()
        .product;
    catalog::unpublish(&shop.ops, &shop.manager(), product)
        .await
        .unwrap();
    for variant in [cup, shop.ops.new_id()] {
        let added = cart::add_line(&shop.ops, &Actor::guest(), None, (variant, 1)).await;
        assert!(matches!(added, Err(Error::Missing)));
    }
}
