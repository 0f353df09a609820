//! Draft, scheduled, on sale, archived: what shoppers see in each, on every page at the same moment.

use domain::basics::{Instant, Language, ProductId, Translated};
use domain::refusal::Problem;
use domain::{Refusal, catalog::ProductStatus};
use operations::testkit::{Shop, refusal};
use operations::{Actor, Error, cart, catalog, fulfilment};

use super::mug;

/// Friday's midnight in Riyadh, in UTC: 2026-11-26T21:00Z.
const FRIDAY: i64 = 1_795_726_800_000;

/// Where the product is seen: home page, its own page, search, feed, site map, menu.
async fn seen(shop: &Shop) -> [bool; 6] {
    let (ops, language) = (&shop.ops, Language::English);
    let home = catalog::read::home_page(ops, language).await.unwrap();
    let page = catalog::read::product_page(ops, language, "wadi-mug").await;
    let found = shop.search("mug", |_| {}).await;
    let feed = catalog::machines::read::feed_page(ops, language, "")
        .await
        .unwrap();
    let site = catalog::machines::listed_site(ops).await.unwrap();
    let listed = catalog::machines::listed_count(ops).await.unwrap();
    let frame = catalog::read::shop_frame(ops, language).await.unwrap();
    [
        !home.newest.is_empty(),
        page.is_ok(),
        found.total > 0,
        !feed.items.is_empty(),
        listed > 0 && !site.categories.is_empty(),
        !frame.categories.is_empty(),
    ]
}

async fn shelved(shop: &Shop, status: ProductStatus) -> ProductId {
    let name = Translated::new("أكواب", "Cups");
    let category = shop
        .ops
        .write(async |tx| catalog::steps::category(tx, "cups", &name).await)
        .await
        .unwrap();
    let mut mug = mug();
    mug.status = status;
    mug.category = Some(category);
    shop.add(&mug).await.product
}

#[tokio::test]
async fn a_scheduled_product_appears_everywhere_at_its_moment_and_nobody_acts() {
    let shop = Shop::open().await;
    let product = shelved(&shop, ProductStatus::Draft).await;
    let manager = shop.manager();
    assert_eq!(seen(&shop).await, [false; 6]);
    catalog::schedule(&shop.ops, &manager, product, "2026-11-27T00:00")
        .await
        .unwrap();
    let listed = catalog::read::product_list(&shop.ops, &manager, "", "")
        .await
        .unwrap();
    assert_eq!(
        listed.rows[0].scheduled.map(|at| at.to_string()).as_deref(),
        Some("2026-11-27T00:00")
    );
    shop.clock.set(Instant(FRIDAY - 1));
    assert_eq!(seen(&shop).await, [false; 6]);
    shop.clock.set(Instant(FRIDAY));
    assert_eq!(seen(&shop).await, [true; 6]);
    let listed = catalog::read::product_list(&shop.ops, &manager, "", "")
        .await
        .unwrap();
    assert_eq!(listed.rows[0].scheduled, None);
}

#[tokio::test]
async fn a_scheduled_product_cannot_be_bought_by_those_who_know_it() {
    let shop = Shop::open().await;
    let added = shop.add(&mug()).await;
    shop.stock(added.variants[0], shop.location, 3).await;
    let cart = shop.cart(&[(added.variants[0], 1)]).await;
    let form = shop.form(cart).await;
    // It was on sale and goes into hiding until Friday: a basket is told, and the order refused.
    catalog::schedule(&shop.ops, &shop.manager(), added.product, "2026-11-27T00:00")
        .await
        .unwrap();
    let add = cart::add_line(&shop.ops, &Actor::guest(), None, (added.variants[0], 1)).await;
    assert!(matches!(add, Err(Error::Missing)));
    let basket = cart::read::cart_page(&shop.ops, Language::English, Some(cart))
        .await
        .unwrap();
    assert_eq!(basket.lines[0].available, 0);
    assert_eq!(refusal(shop.place(cart, &form).await).name(), "OutOfStock");
    shop.clock.set(Instant(FRIDAY));
    let form = shop.form(cart).await;
    shop.place(cart, &form).await.unwrap();
}

#[tokio::test]
async fn a_time_that_is_none_or_has_passed_is_refused() {
    let shop = Shop::open().await;
    let product = shelved(&shop, ProductStatus::Draft).await;
    for (starts, problem) in [
        ("", Problem::NotATime),
        ("tomorrow", Problem::NotATime),
        ("2026-11-01T00:00", Problem::InThePast),
    ] {
        let refused = catalog::schedule(&shop.ops, &shop.manager(), product, starts).await;
        assert_eq!(refusal(refused).problem_of("starts"), Some(&problem), "{starts}");
    }
    let mut free = mug();
    free.slug = "free".to_owned();
    free.status = ProductStatus::Draft;
    free.variants[0].price_minor = 0;
    let free = shop.add(&free).await.product;
    let refused = catalog::schedule(&shop.ops, &shop.manager(), free, "2026-11-27T00:00").await;
    assert_eq!(refusal(refused).name(), "NotPublishable");
}

#[tokio::test]
async fn putting_it_on_sale_now_ends_the_waiting() {
    let shop = Shop::open().await;
    let product = shelved(&shop, ProductStatus::Draft).await;
    let manager = shop.manager();
    catalog::schedule(&shop.ops, &manager, product, "2026-11-27T00:00")
        .await
        .unwrap();
    catalog::publish(&shop.ops, &manager, product).await.unwrap();
    assert_eq!(seen(&shop).await, [true; 6]);
    catalog::unpublish(&shop.ops, &manager, product).await.unwrap();
    assert_eq!(seen(&shop).await, [false; 6]);
}

#[tokio::test]
async fn what_is_archived_says_so_and_orders_keep_what_they_say() {
    let shop = Shop::open().await;
    let added = shop.add(&mug()).await;
    shop.stock(added.variants[0], shop.location, 3).await;
    let order = shop.order(&[(added.variants[0], 2)]).await;
    let manager = shop.manager();
    catalog::archive(&shop.ops, &manager, added.product)
        .await
        .unwrap();
    let page = catalog::read::product_page(&shop.ops, Language::English, "wadi-mug").await;
    assert_eq!(
        refusal(page),
        Refusal::NoLongerSold {
            title: Translated::new("كوب «وادي»", "Wadi mug")
        }
    );
    assert_eq!(seen(&shop).await, [false; 6]);
    let sold = fulfilment::read::order_detail(&shop.ops, &manager, Language::English, order)
        .await
        .unwrap();
    assert!(format!("{sold:?}").contains("Wadi mug"));
    fulfilment::confirm_order(&shop.ops, &manager, order)
        .await
        .unwrap();
    fulfilment::pick_order(&shop.ops, &manager, order).await.unwrap();
    assert!(shop.is_sound().await);
    // It comes back as a draft, and can be sold again.
    catalog::unpublish(&shop.ops, &manager, added.product)
        .await
        .unwrap();
    let page = catalog::read::product_page(&shop.ops, Language::English, "wadi-mug").await;
    assert!(matches!(page, Err(Error::Missing)));
    catalog::publish(&shop.ops, &manager, added.product)
        .await
        .unwrap();
    assert!(
        catalog::read::product_page(&shop.ops, Language::English, "wadi-mug")
            .await
            .is_ok()
    );
}
