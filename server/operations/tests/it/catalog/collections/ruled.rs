//! Collections with a rule: every condition, all and any of them, and the clock.

use domain::Refusal;
use domain::basics::{CollectionId, Instant, VariantId};
use domain::catalog::{CategoryForm, ConditionForm, OptionForm, SaleForm, ValueForm};
use domain::refusal::Problem;
use operations::testkit::{Shop, refusal};
use operations::{Error, catalog};

use super::super::mug;
use super::{edit, editor, made, page, published, seen};

/// Adds a condition of this kind.
pub async fn ask(
    shop: &Shop,
    collection: CollectionId,
    kind: &str,
    change: impl FnOnce(&mut ConditionForm),
) -> operations::Result<()> {
    let mut form = ConditionForm {
        kind: kind.to_owned(),
        ..ConditionForm::default()
    };
    change(&mut form);
    catalog::add_condition(&shop.ops, &shop.manager(), collection, &form).await
}

/// A published collection with one condition.
pub async fn ruled(shop: &Shop, kind: &str, change: impl FnOnce(&mut ConditionForm)) -> CollectionId {
    let collection = published(shop, "Rule", "ruled").await;
    ask(shop, collection, kind, change).await.unwrap();
    collection
}

pub async fn slugs(shop: &Shop, variants: &[VariantId]) -> Vec<String> {
    let mut slugs = Vec::new();
    for variant in variants {
        slugs.push(shop.slug_of(*variant).await);
    }
    slugs
}

fn sale(price: &str, starts: &str, ends: &str) -> SaleForm {
    SaleForm {
        sale_price: price.to_owned(),
        sale_starts: starts.to_owned(),
        sale_ends: ends.to_owned(),
    }
}

#[tokio::test]
async fn a_rule_without_conditions_holds_nothing() {
    let shop = Shop::open().await;
    shop.product(6_800, 2).await;
    let collection = published(&shop, "Rule", "ruled").await;
    assert!(seen(&shop, "rule").await.is_empty());
    edit(&shop, collection, |form| form.matching = "any".to_owned())
        .await
        .unwrap();
    assert!(seen(&shop, "rule").await.is_empty());
}

#[tokio::test]
async fn a_category_and_a_brand_are_asked_for_as_they_are_now() {
    let shop = Shop::open().await;
    let (cup, jug) = (shop.product(6_800, 2).await, shop.product(7_000, 2).await);
    let name = CategoryForm {
        name_ar: String::new(),
        name_en: "Cups".to_owned(),
    };
    let cups = catalog::add_category(&shop.ops, &shop.manager(), &name)
        .await
        .unwrap();
    ruled(&shop, "category", |form| form.category = cups.to_string()).await;
    assert!(seen(&shop, "rule").await.is_empty());
    shop.file_under(cup, cups).await;
    assert_eq!(seen(&shop, "rule").await, slugs(&shop, &[cup]).await);
    shop.file_under(jug, cups).await;
    assert_eq!(seen(&shop, "rule").await, slugs(&shop, &[jug, cup]).await);

    let shop = Shop::open().await;
    shop.product(6_800, 2).await;
    shop.add(&mug()).await;
    let brand = catalog::read::shelves(&shop.ops, &shop.manager())
        .await
        .unwrap()
        .brands[0]
        .id
        .clone();
    ruled(&shop, "brand", |form| form.brand = brand).await;
    assert_eq!(seen(&shop, "rule").await, ["wadi-mug"]);
}

#[tokio::test]
async fn prices_are_those_of_the_moment() {
    let shop = Shop::open().await;
    let (cheap, dear) = (shop.product(4_900, 2).await, shop.product(9_000, 2).await);
    ruled(&shop, "price", |form| form.price_below = "50".to_owned()).await;
    assert_eq!(seen(&shop, "rule").await, slugs(&shop, &[cheap]).await);
    // A sale from tomorrow morning until the evening.
    let times = ("2026-11-23T09:00", "2026-11-23T20:00");
    catalog::set_sale(&shop.ops, &shop.manager(), dear, &sale("45", times.0, times.1))
        .await
        .unwrap();
    assert_eq!(seen(&shop, "rule").await, slugs(&shop, &[cheap]).await);
    shop.clock.pass_seconds(22 * 3_600);
    assert_eq!(seen(&shop, "rule").await, slugs(&shop, &[dear, cheap]).await);
    shop.clock.pass_seconds(12 * 3_600);
    assert_eq!(seen(&shop, "rule").await, slugs(&shop, &[cheap]).await);
}

#[tokio::test]
async fn what_is_lowered_is_what_shoppers_see_lowered() {
    let shop = Shop::open().await;
    let (compared, on_sale, usual) = (
        shop.product(4_000, 2).await,
        shop.product(5_000, 2).await,
        shop.product(6_000, 2).await,
    );
    let manager = shop.manager();
    catalog::set_price(&shop.ops, &manager, compared, ("40", "60"))
        .await
        .unwrap();
    catalog::set_sale(&shop.ops, &manager, on_sale, &sale("45", "", "2026-11-23T09:00"))
        .await
        .unwrap();
    ruled(&shop, "on_sale", |_| {}).await;
    assert_eq!(
        seen(&shop, "rule").await,
        slugs(&shop, &[on_sale, compared]).await
    );
    shop.clock.pass_seconds(86_400);
    assert_eq!(seen(&shop, "rule").await, slugs(&shop, &[compared]).await);
    // A dearer variant that is lowered lowers nothing that its card says.
    let mut two = mug();
    two.variants[0].compare_at_minor = None;
    let two = shop.add(&two).await;
    shop.stock(two.variants[0], shop.location, 3).await;
    assert_eq!(seen(&shop, "rule").await, slugs(&shop, &[compared]).await);
    assert!(!seen(&shop, "rule").await.contains(&shop.slug_of(usual).await));
}

#[tokio::test]
async fn an_option_s_value_is_asked_for_in_any_spelling() {
    let shop = Shop::open().await;
    let first = shop.add(&mug()).await;
    let mut other = mug();
    "wadi-bowl".clone_into(&mut other.slug);
    other.options[0].1[0].en = "CLAY".to_owned();
    let other = shop.add(&other).await;
    let mut plain = mug();
    "wadi-jar".clone_into(&mut plain.slug);
    plain.options[0].1.remove(0);
    plain.variants.remove(0);
    plain.variants[0].values = [1, 0, 0];
    shop.add(&plain).await;
    ruled(&shop, "option", |form| form.option = "colour:clay".to_owned()).await;
    assert_eq!(seen(&shop, "rule").await, ["wadi-bowl", "wadi-mug"]);

    // Not offered in it any more.
    let manager = shop.manager();
    let now = catalog::read::product_editor(&shop.ops, &manager, other.product)
        .await
        .unwrap();
    shop.stock(other.variants[0], shop.location, 1).await;
    catalog::remove_variant(
        &shop.ops,
        &manager,
        (other.product, now.version),
        other.variants[0],
    )
    .await
    .unwrap();
    assert_eq!(seen(&shop, "rule").await, ["wadi-mug"]);
    // Called otherwise.
    let now = catalog::read::product_editor(&shop.ops, &manager, first.product)
        .await
        .unwrap();
    let value = |value: &domain::catalog::read::EditorValue, en: &str| ValueForm {
        position: value.position.to_string(),
        ar: value.value.ar.clone(),
        en: en.to_owned(),
    };
    let form = OptionForm {
        name_ar: now.options[0].name.ar.clone(),
        name_en: now.options[0].name.en.clone(),
        values: vec![
            value(&now.options[0].values[0], "Terracotta"),
            value(&now.options[0].values[1], "Sand"),
        ],
        ..OptionForm::default()
    };
    catalog::edit_option(&shop.ops, &manager, (first.product, now.version), (1, &form))
        .await
        .unwrap();
    assert!(seen(&shop, "rule").await.is_empty());
}

#[tokio::test]
async fn new_goods_grow_old_by_the_clock() {
    let shop = Shop::open().await;
    let first = shop.product(6_800, 2).await;
    ruled(&shop, "newest", |form| form.days = "7".to_owned()).await;
    shop.clock.pass_seconds(4 * 86_400);
    let second = shop.product(6_900, 2).await;
    assert_eq!(seen(&shop, "rule").await, slugs(&shop, &[second, first]).await);
    shop.clock.pass_seconds(3 * 86_400 - 1);
    assert_eq!(seen(&shop, "rule").await.len(), 2);
    shop.clock.pass_seconds(1);
    assert_eq!(seen(&shop, "rule").await, slugs(&shop, &[second]).await);
}

#[tokio::test]
async fn what_sells_out_leaves_and_comes_back() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 1).await;
    ruled(&shop, "in_stock", |_| {}).await;
    assert_eq!(seen(&shop, "rule").await.len(), 1);
    let order = shop.order(&[(cup, 1)]).await;
    assert!(seen(&shop, "rule").await.is_empty());
    operations::fulfilment::cancel_order(&shop.ops, &shop.manager(), order, "x")
        .await
        .unwrap();
    assert_eq!(seen(&shop, "rule").await.len(), 1);
}

#[tokio::test]
async fn all_conditions_or_any_of_them() {
    let shop = Shop::open().await;
    let (cheap, dear, cheap_and_gone) = (
        shop.product(4_000, 2).await,
        shop.product(9_000, 2).await,
        shop.product(4_500, 0).await,
    );
    let collection = ruled(&shop, "price", |form| form.price_below = "50".to_owned()).await;
    ask(&shop, collection, "in_stock", |_| {}).await.unwrap();
    assert_eq!(seen(&shop, "rule").await, slugs(&shop, &[cheap]).await);
    edit(&shop, collection, |form| form.matching = "any".to_owned())
        .await
        .unwrap();
    assert_eq!(
        seen(&shop, "rule").await,
        slugs(&shop, &[dear, cheap, cheap_and_gone]).await,
        "what can be bought comes first"
    );
    let console = editor(&shop, collection).await;
    assert_eq!(console.row.products, 3);
    let preview: Vec<_> = console.preview.into_iter().map(|card| card.slug).collect();
    assert_eq!(preview, seen(&shop, "rule").await);
    // Two of a kind, one of which is enough.
    let either = published(&shop, "Either", "ruled").await;
    edit(&shop, either, |form| form.matching = "any".to_owned())
        .await
        .unwrap();
    for (from, below) in [("39", "41"), ("89", "91")] {
        ask(&shop, either, "price", |form| {
            from.clone_into(&mut form.price_from);
            below.clone_into(&mut form.price_below);
        })
        .await
        .unwrap();
    }
    assert_eq!(seen(&shop, "either").await, slugs(&shop, &[dear, cheap]).await);
    let first = editor(&shop, either).await.conditions[0].id;
    catalog::remove_condition(&shop.ops, &shop.manager(), (either, first))
        .await
        .unwrap();
    assert_eq!(seen(&shop, "either").await, slugs(&shop, &[dear]).await);
    let gone = catalog::remove_condition(&shop.ops, &shop.manager(), (either, first)).await;
    assert!(matches!(gone, Err(Error::Missing)));
}

#[tokio::test]
async fn a_condition_is_there_once_and_asks_for_what_the_shop_has() {
    let shop = Shop::open().await;
    let collection = made(&shop, "Rule", "ruled").await;
    for _ in 0..2 {
        ask(&shop, collection, "on_sale", |_| {}).await.unwrap();
    }
    assert_eq!(editor(&shop, collection).await.conditions.len(), 1);
    let nowhere = shop.ops.new_id::<domain::basics::CategoryId>();
    let refused = ask(&shop, collection, "category", |form| {
        form.category = nowhere.to_string();
    })
    .await;
    assert_eq!(refusal(refused), Refusal::field("category", Problem::NotAChoice));
    let refused = ask(&shop, collection, "option", |form| {
        form.option = "colour:none".to_owned();
    })
    .await;
    assert_eq!(refusal(refused), Refusal::field("option", Problem::NotAChoice));
    let picked = made(&shop, "Hand", "picked").await;
    assert_eq!(
        refusal(ask(&shop, picked, "on_sale", |_| {}).await),
        Refusal::NotPossibleNow
    );
}

#[tokio::test]
async fn a_page_is_no_longer_so_when_the_clock_or_a_change_makes_it_another() {
    let shop = Shop::open().await;
    let cup = shop.product(9_000, 2).await;
    let collection = ruled(&shop, "on_sale", |_| {}).await;
    let shown = async || {
        catalog::search::catch_up(&shop.ops).await.unwrap();
        let (ops, watch) = shop.ops.watched();
        catalog::read::collection_page(
            &ops,
            domain::basics::Language::English,
            "rule",
            &Default::default(),
        )
        .await
        .unwrap();
        watch.end().unwrap()
    };
    let before = shown().await;
    assert!(before.is_current(&shop.ops));
    catalog::set_sale(
        &shop.ops,
        &shop.manager(),
        cup,
        &sale("45", "2026-11-23T09:00", ""),
    )
    .await
    .unwrap();
    assert!(!before.is_current(&shop.ops), "a price was changed");

    let empty = shown().await;
    let now = operations::ports::Clock::now(&*shop.clock);
    // Sunday noon in Riyadh; the sale begins at nine the next morning.
    shop.clock.set(Instant(now.0 + 21 * 3_600_000 - 1));
    assert!(empty.is_current(&shop.ops));
    shop.clock.set(Instant(now.0 + 21 * 3_600_000));
    assert!(!empty.is_current(&shop.ops), "a sale began");

    let before = shown().await;
    ask(&shop, collection, "in_stock", |_| {}).await.unwrap();
    assert!(!before.is_current(&shop.ops), "the rule was changed");
    let before = shown().await;
    shop.order(&[(cup, 2)]).await;
    catalog::search::catch_up(&shop.ops).await.unwrap();
    assert!(!before.is_current(&shop.ops), "the last one was sold");
    let page = page(&shop, "rule", &Default::default()).await.unwrap();
    assert!(page.listing.products.is_empty());
}
