//! Collections that are picked by hand: their own order, what is not seen in them, steps at once.

use domain::Refusal;
use domain::basics::{CollectionId, ProductId};
use domain::catalog::{ListingQuery, PickList, Sort};
use domain::refusal::Problem;
use operations::testkit::{Shop, refusal};
use operations::{Error, args, catalog};

use super::{editor, made, of, page, published, seen};

async fn pick(shop: &Shop, collection: CollectionId, product: ProductId) -> operations::Result<()> {
    let list = PickList::Collection(collection);
    catalog::pick(&shop.ops, &shop.manager(), list, product).await
}

async fn move_pick(
    shop: &Shop,
    collection: CollectionId,
    product: ProductId,
    up: bool,
) -> operations::Result<()> {
    let list = PickList::Collection(collection);
    catalog::move_pick(&shop.ops, &shop.manager(), list, (product, up)).await
}

/// A published collection of these many goods, picked in this order.
async fn of_goods(shop: &Shop, count: i64) -> (CollectionId, Vec<(ProductId, String)>) {
    let collection = published(shop, "Winter", "picked").await;
    let mut goods = Vec::new();
    for price in 1..=count {
        let cup = shop.product(price * 1_000, 5).await;
        let cup = of(shop, cup).await;
        pick(shop, collection, cup.0).await.unwrap();
        goods.push(cup);
    }
    (collection, goods)
}

#[tokio::test]
async fn goods_stand_in_the_order_they_were_given_until_another_is_asked_for() {
    let shop = Shop::open().await;
    let (collection, goods) = of_goods(&shop, 3).await;
    let slug = |index: usize| goods[index].1.clone();
    assert_eq!(seen(&shop, "winter").await, [slug(0), slug(1), slug(2)]);
    move_pick(&shop, collection, goods[2].0, true).await.unwrap();
    move_pick(&shop, collection, goods[0].0, true).await.unwrap();
    assert_eq!(seen(&shop, "winter").await, [slug(0), slug(2), slug(1)]);
    let newest = ListingQuery {
        sort: Sort::Newest,
        ..ListingQuery::default()
    };
    let page = page(&shop, "winter", &newest).await.unwrap();
    let slugs: Vec<_> = page
        .listing
        .products
        .iter()
        .map(|card| card.slug.clone())
        .collect();
    assert_eq!(slugs, [slug(2), slug(1), slug(0)]);
    let list = PickList::Collection(collection);
    catalog::unpick(&shop.ops, &shop.manager(), list, goods[0].0)
        .await
        .unwrap();
    assert_eq!(seen(&shop, "winter").await, [slug(2), slug(1)]);
    let gone = catalog::unpick(&shop.ops, &shop.manager(), list, goods[0].0).await;
    assert!(matches!(gone, Err(Error::Missing)));
}

#[tokio::test]
async fn what_is_not_on_sale_is_not_seen_and_keeps_its_place() {
    let shop = Shop::open().await;
    let (collection, goods) = of_goods(&shop, 3).await;
    let manager = shop.manager();
    catalog::unpublish(&shop.ops, &manager, goods[1].0).await.unwrap();
    assert_eq!(
        seen(&shop, "winter").await,
        [goods[0].1.clone(), goods[2].1.clone()]
    );
    assert_eq!(editor(&shop, collection).await.row.products, 2);
    let picks = catalog::read::picks(&shop.ops, &manager, PickList::Collection(collection), "")
        .await
        .unwrap();
    assert_eq!(picks.picked.len(), 3, "staff see all that was picked");
    catalog::schedule(&shop.ops, &manager, goods[1].0, "2026-11-23T09:00")
        .await
        .unwrap();
    assert_eq!(seen(&shop, "winter").await.len(), 2);
    shop.clock.pass_seconds(86_400);
    assert_eq!(
        seen(&shop, "winter").await,
        [goods[0].1.clone(), goods[1].1.clone(), goods[2].1.clone()]
    );
}

#[tokio::test]
async fn picking_twice_is_picking_once_and_what_can_not_be_picked_is_refused() {
    let shop = Shop::open().await;
    let (collection, goods) = of_goods(&shop, 1).await;
    pick(&shop, collection, goods[0].0).await.unwrap();
    assert_eq!(shop.rows_in("catalog_collection_products").await, 1);
    let nothing = pick(&shop, collection, shop.ops.new_id()).await;
    assert_eq!(refusal(nothing), Refusal::field("product", Problem::NotAChoice));
    let ruled = made(&shop, "New", "ruled").await;
    assert_eq!(
        refusal(pick(&shop, ruled, goods[0].0).await),
        Refusal::NotPossibleNow
    );
    assert!(matches!(
        pick(&shop, shop.ops.new_id(), goods[0].0).await,
        Err(Error::Missing)
    ));
}

#[tokio::test]
async fn a_search_offers_what_is_not_picked_yet() {
    let shop = Shop::open().await;
    let (collection, goods) = of_goods(&shop, 2).await;
    let other = shop.product(9_000, 1).await;
    let (other, _) = of(&shop, other).await;
    let list = PickList::Collection(collection);
    let find = async |words: &'static str| {
        let picks = catalog::read::picks(&shop.ops, &shop.manager(), list, words)
            .await
            .unwrap();
        picks.found.into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!(find("cup").await, [other]);
    assert!(find(" ").await.is_empty());
    let related = catalog::read::picks(&shop.ops, &shop.manager(), PickList::Related(other), "cup")
        .await
        .unwrap();
    let found: Vec<_> = related.found.into_iter().map(|row| row.id).collect();
    assert_eq!(found, [goods[1].0, goods[0].0], "never the product itself");
}

#[tokio::test]
async fn what_is_found_is_looked_for_beside_what_is_picked() {
    let shop = Shop::open().await;
    let oldest = shop.product(9_000, 1).await;
    let (oldest, _) = of(&shop, oldest).await;
    let (collection, _) = of_goods(&shop, 52).await;
    let found = async |list| {
        catalog::read::picks(&shop.ops, &shop.manager(), list, "cup")
            .await
            .unwrap()
    };
    let beside = found(PickList::Collection(collection)).await;
    let ids: Vec<_> = beside.found.iter().map(|row| row.id).collect();
    assert_eq!((ids, beside.has_more), (vec![oldest], false));
    assert_eq!(beside.picked.len(), 52);
    let related = found(PickList::Related(oldest)).await;
    assert_eq!((related.found.len(), related.has_more), (10, true));
    assert!(related.picked.is_empty());
}

#[tokio::test]
async fn pages_neither_skip_nor_repeat_while_others_come_and_go() {
    let shop = Shop::open().await;
    let (collection, goods) = of_goods(&shop, 27).await;
    let (manager, slugs) = (shop.manager(), |from: usize, to: usize| {
        goods[from..to]
            .iter()
            .map(|(_, slug)| slug.clone())
            .collect::<Vec<_>>()
    });
    let at = async |after: &str| {
        let query = ListingQuery {
            after: after.to_owned(),
            ..ListingQuery::default()
        };
        let listing = page(&shop, "winter", &query).await.unwrap().listing;
        let shown: Vec<_> = listing.products.into_iter().map(|card| card.slug).collect();
        (shown, listing.next)
    };
    let (first, next) = at("").await;
    assert_eq!(first, slugs(0, 24));
    let next = next.unwrap();
    assert_eq!(at(&next).await, (slugs(24, 27), None));
    // One that was seen, then the last that was seen, is taken off the shop.
    for gone in [3, 23] {
        catalog::unpublish(&shop.ops, &manager, goods[gone].0)
            .await
            .unwrap();
        assert_eq!(at(&next).await.0, slugs(24, 27), "without {gone}");
        catalog::publish(&shop.ops, &manager, goods[gone].0)
            .await
            .unwrap();
    }
    // The very last is put in front, page after page.
    for _ in 1..goods.len() {
        move_pick(&shop, collection, goods[26].0, true).await.unwrap();
    }
    assert_eq!(at(&next).await.0, slugs(24, 26));
    let (first, _) = at("").await;
    assert_eq!(first, [slugs(26, 27), slugs(0, 23)].concat());
}

#[tokio::test]
async fn the_trail_says_what_was_moved() {
    let shop = Shop::open().await;
    let (collection, goods) = of_goods(&shop, 2).await;
    move_pick(&shop, collection, goods[1].0, true).await.unwrap();
    let trail = operations::audit::read::audit_page(&shop.ops, &shop.manager(), "")
        .await
        .unwrap();
    let picks = catalog::read::picks(&shop.ops, &shop.manager(), PickList::Collection(collection), "")
        .await
        .unwrap();
    assert_eq!(picks.picked[0].id, goods[1].0);
    assert_eq!(trail.rows[0].changes.len(), 1);
    let (field, before, after) = &trail.rows[0].changes[0];
    assert_eq!(
        (trail.rows[0].action.as_str(), field.as_str()),
        ("move_pick", "picked")
    );
    let title = before.strip_suffix(": 2").unwrap();
    assert!(!title.is_empty());
    assert_eq!(*after, format!("{title}: 1"));
}

#[tokio::test]
async fn steps_at_once_leave_every_product_in_one_place() {
    let shop = Shop::open().await;
    let (collection, goods) = of_goods(&shop, 6).await;
    let extra = shop.product(9_900, 1).await;
    let (extra, _) = of(&shop, extra).await;
    let (first, second, third, added) = tokio::join!(
        move_pick(&shop, collection, goods[0].0, false),
        move_pick(&shop, collection, goods[5].0, true),
        move_pick(&shop, collection, goods[3].0, true),
        pick(&shop, collection, extra),
    );
    first.and(second).and(third).and(added).unwrap();
    let list = PickList::Collection(collection);
    let picks = catalog::read::picks(&shop.ops, &shop.manager(), list, "")
        .await
        .unwrap();
    assert_eq!(picks.picked.len(), 7);
    let places = shop
        .number(
            "SELECT COUNT(DISTINCT position) FROM catalog_collection_products",
            args![],
        )
        .await;
    assert_eq!(places, 7);
}
