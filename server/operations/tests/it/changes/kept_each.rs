//! Many things of one kind are each read once and then kept, until that one changes.

use std::sync::Mutex;

use domain::basics::{Instant, Language, ProductId};
use operations::catalog::read::cards;
use operations::changes::{Aspect, Change, KEPT_SECONDS_MAX, KeptEach, One, Topic, note};
use operations::testkit::{Mutation, Shop};
use operations::{Ops, catalog};

use super::{other_server, set_price};

/// What was read of products, reading by reading.
struct Readings {
    kept: KeptEach<ProductId, ProductId>,
    read: Mutex<Vec<Vec<ProductId>>>,
}

impl Readings {
    fn of(most: usize) -> Self {
        Self {
            kept: KeptEach::new(most),
            read: Mutex::default(),
        }
    }

    /// Asks for these; which of them were read anew.
    async fn get(&self, ops: &Ops, wanted: &[ProductId], until: Option<Instant>) -> Vec<ProductId> {
        let read = async |_, missing: Vec<ProductId>| {
            self.read.lock().unwrap().push(missing.clone());
            let one = |product| One {
                key: product,
                thing: product,
                topic: Topic::Product(product),
                until,
            };
            Ok(missing.into_iter().map(one).collect())
        };
        let found = self.kept.get(ops, wanted, read).await.unwrap();
        let found: Vec<ProductId> = found.iter().flatten().map(|product| **product).collect();
        assert_eq!(found, wanted);
        self.read.lock().unwrap().pop().unwrap_or_default()
    }
}

fn ids<const N: usize>(ops: &Ops) -> [ProductId; N] {
    std::array::from_fn(|_| ops.new_id())
}

async fn change(ops: &Ops, product: ProductId) {
    let change = Change::Product(product, Aspect::Price);
    ops.write(async |tx| note(tx, change).await).await.unwrap();
}

#[tokio::test]
async fn only_what_is_not_known_or_has_changed_is_read() {
    let shop = Shop::open().await;
    let [cup, jug, rug] = ids(&shop.ops);
    let readings = Readings::of(10);
    assert_eq!(readings.get(&shop.ops, &[cup, jug], None).await, [cup, jug]);
    assert_eq!(readings.get(&shop.ops, &[jug, rug, cup], None).await, [rug]);
    change(&shop.ops, jug).await;
    assert_eq!(readings.get(&shop.ops, &[cup, jug, rug], None).await, [jug]);
    assert!(readings.get(&shop.ops, &[cup, jug, rug], None).await.is_empty());
}

#[tokio::test]
async fn the_clock_and_other_servers_end_one_too() {
    let shop = Shop::open().await;
    let other = other_server(&shop).await;
    let [cup, jug] = ids(&shop.ops);
    let readings = Readings::of(10);
    let moment = Instant(shop.ops.now().0 + 5_000);
    readings.get(&shop.ops, &[cup], Some(moment)).await;
    readings.get(&shop.ops, &[jug], None).await;
    shop.clock.set(Instant(moment.0 - 1));
    assert!(readings.get(&shop.ops, &[cup, jug], None).await.is_empty());
    shop.clock.set(moment);
    assert_eq!(readings.get(&shop.ops, &[cup, jug], None).await, [cup]);

    change(&other, jug).await;
    shop.clock.pass_seconds(1);
    assert_eq!(readings.get(&shop.ops, &[cup, jug], None).await, [jug]);
    shop.clock.pass_seconds(KEPT_SECONDS_MAX);
    assert_eq!(readings.get(&shop.ops, &[cup, jug], None).await, [cup, jug]);
}

#[tokio::test]
async fn what_changed_while_it_was_read_is_not_kept() {
    let shop = Shop::open().await;
    let [cup] = ids(&shop.ops);
    let kept = KeptEach::new(1);
    let one = |thing| One {
        key: cup,
        thing,
        topic: Topic::Product(cup),
        until: None,
    };
    let slow = async |ops: Ops, _| {
        change(&ops, cup).await;
        Ok(vec![one("before")])
    };
    assert_eq!(
        *kept.get(&shop.ops, &[cup], slow).await.unwrap()[0]
            .clone()
            .unwrap(),
        "before"
    );
    let again = async |_, _| Ok(vec![one("after")]);
    assert_eq!(
        *kept.get(&shop.ops, &[cup], again).await.unwrap()[0]
            .clone()
            .unwrap(),
        "after"
    );
}

#[tokio::test]
async fn there_is_room_for_so_many_and_what_was_not_asked_for_goes_first() {
    let shop = Shop::open().await;
    let [cup, jug, rug] = ids(&shop.ops);
    let readings = Readings::of(2);
    readings.get(&shop.ops, &[cup, jug], None).await;
    readings.get(&shop.ops, &[cup], None).await;
    readings.get(&shop.ops, &[rug], None).await;
    assert!(readings.get(&shop.ops, &[cup, rug], None).await.is_empty());
    assert_eq!(readings.get(&shop.ops, &[jug], None).await, [jug]);
}

#[tokio::test]
async fn without_the_log_nothing_is_taken_from_what_is_kept() {
    let shop = Shop::open().await;
    let [cup] = ids(&shop.ops);
    let readings = Readings::of(2);
    readings.get(&shop.ops, &[cup], None).await;
    shop.ops.db().close().await;
    shop.clock.pass_seconds(1);
    assert_eq!(readings.get(&shop.ops, &[cup], None).await, [cup]);
}

#[tokio::test]
async fn a_card_is_read_once_for_both_languages_and_a_list_of_them_is_as_old_as_the_oldest() {
    let shop = Shop::open().await;
    let (cup, jug) = (shop.product(6_800, 9).await, shop.product(4_200, 9).await);
    let products = [shop.product_of(cup).await, shop.product_of(jug).await];
    // Whoever reads this table fails.
    let warm = shop
        .ops
        .clone()
        .mutated(Mutation(&[("FROM catalog_products", "FROM nowhere")]));
    assert!(cards(&warm, Language::Arabic, &products).await.is_err());
    cards(&shop.ops, Language::Arabic, &products).await.unwrap();
    let (watched, watch) = warm.watched();
    let prices = cards(&watched, Language::English, &products).await.unwrap();
    assert_eq!(
        prices.iter().map(|card| card.price.minor).collect::<Vec<_>>(),
        [6_800, 4_200]
    );
    let list = watch.end().unwrap();
    assert!(list.is_current(&shop.ops));

    set_price(&shop.ops, &shop, jug, "59").await;
    assert!(!list.is_current(&shop.ops));
    let prices = cards(&shop.ops, Language::English, &products).await.unwrap();
    assert_eq!(
        prices.iter().map(|card| card.price.minor).collect::<Vec<_>>(),
        [6_800, 5_900]
    );
    catalog::unpublish(&shop.ops, &shop.manager(), products[0])
        .await
        .unwrap();
    assert_eq!(
        cards(&shop.ops, Language::English, &products)
            .await
            .unwrap()
            .len(),
        1
    );
}
