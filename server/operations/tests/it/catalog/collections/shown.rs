//! What is shown of collections with a rule: what leads to their goods, the home page, what conditions can be made of.

use domain::Refusal;
use domain::basics::{Language, Translated};
use domain::catalog::CategoryForm;
use domain::refusal::Problem;
use operations::catalog;
use operations::catalog::steps::{NewPicture, PictureFile, StoredPicture};
use operations::testkit::{Shop, refusal};

use super::super::mug;
use super::ruled::{ask, ruled, slugs};
use super::{edit, editor, made, published, seen};

#[tokio::test]
async fn an_index_leads_to_what_a_look_at_everything_would_find() {
    let shop = Shop::open().await;
    let name = CategoryForm {
        name_ar: String::new(),
        name_en: "Cups".to_owned(),
    };
    let cups = catalog::add_category(&shop.ops, &shop.manager(), &name)
        .await
        .unwrap();
    let (here, gone, elsewhere) = (
        shop.product(4_000, 1).await,
        shop.product(4_500, 0).await,
        shop.product(5_000, 1).await,
    );
    for cup in [here, gone] {
        shop.file_under(cup, cups).await;
    }
    let mug = shop.add(&mug()).await;
    shop.stock(mug.variants[0], shop.location, 1).await;
    let mug = mug.variants[0];
    let collection = ruled(&shop, "category", |form| form.category = cups.to_string()).await;
    ask(&shop, collection, "in_stock", |_| {}).await.unwrap();
    assert_eq!(seen(&shop, "rule").await, slugs(&shop, &[here]).await);
    assert_eq!(editor(&shop, collection).await.row.products, 1);
    let any = async |collection| {
        edit(&shop, collection, |form| form.matching = "any".to_owned())
            .await
            .unwrap();
    };
    // No index knows what can be bought: everything is looked at.
    any(collection).await;
    assert_eq!(
        seen(&shop, "rule").await,
        slugs(&shop, &[mug, elsewhere, here, gone]).await
    );
    assert_eq!(editor(&shop, collection).await.row.products, 4);
    // Indices know the category, the brand and the value.
    let either = published(&shop, "Either", "ruled").await;
    any(either).await;
    ask(&shop, either, "category", |form| form.category = cups.to_string())
        .await
        .unwrap();
    for _ in 0..2 {
        ask(&shop, either, "option", |form| {
            form.option_typed = "Colour: Sand".to_owned()
        })
        .await
        .unwrap();
    }
    assert_eq!(editor(&shop, either).await.conditions.len(), 2);
    assert_eq!(
        seen(&shop, "either").await,
        slugs(&shop, &[mug, here, gone]).await
    );
    assert_eq!(editor(&shop, either).await.row.products, 3);
}

#[tokio::test]
async fn the_home_page_shows_of_a_rule_what_its_page_shows_first() {
    let shop = Shop::open().await;
    for (slug, picture, units) in [
        ("wadi-mug", "pictures/here.svg", 2),
        ("wadi-bowl", "pictures/gone.svg", 0),
    ] {
        let mut new = mug();
        slug.clone_into(&mut new.slug);
        new.pictures = vec![NewPicture {
            variants: vec![],
            file: PictureFile::Stored(StoredPicture {
                key: picture.to_owned(),
                ..StoredPicture::default()
            }),
            alt: Translated::default(),
        }];
        let added = shop.add(&new).await;
        if units > 0 {
            shop.stock(added.variants[0], shop.location, units).await;
        }
    }
    ruled(&shop, "option", |form| form.option = "colour:clay".to_owned()).await;
    assert_eq!(seen(&shop, "rule").await, ["wadi-mug", "wadi-bowl"]);
    let home = catalog::read::home_page(&shop.ops, Language::English)
        .await
        .unwrap();
    assert_eq!(home.collections[0].picture.url, "/media/pictures/here.svg");
}

#[tokio::test]
async fn the_home_page_hears_of_stock_where_a_rule_holds_nothing_yet_and_not_of_it_without_rules() {
    let shop = Shop::open().await;
    // The oldest of more than the home page shows.
    let cup = shop.product(6_800, 1).await;
    for _ in 0..8 {
        shop.product(9_000, 0).await;
    }
    let collection = published(&shop, "Hand", "picked").await;
    let list = domain::catalog::PickList::Collection(collection);
    let other = shop.product(9_900, 1).await;
    let other = shop.product_of(other).await;
    catalog::pick(&shop.ops, &shop.manager(), list, other)
        .await
        .unwrap();
    let shown = async || {
        catalog::search::catch_up(&shop.ops).await.unwrap();
        let (ops, watch) = shop.ops.watched();
        let home = catalog::read::home_page(&ops, Language::English).await.unwrap();
        (home.collections.len(), watch.end().unwrap())
    };
    let (tiles, by_hand) = shown().await;
    let order = shop.order(&[(cup, 1)]).await;
    catalog::search::catch_up(&shop.ops).await.unwrap();
    assert!(
        tiles == 1 && by_hand.is_current(&shop.ops),
        "nothing of it is shown"
    );

    let only = ruled(&shop, "in_stock", |_| {}).await;
    ask(&shop, only, "price", |form| form.price_below = "70".to_owned())
        .await
        .unwrap();
    let (tiles, empty) = shown().await;
    assert!(
        tiles == 1 && empty.is_current(&shop.ops),
        "the rule holds nothing"
    );
    operations::fulfilment::cancel_order(&shop.ops, &shop.manager(), order, "x")
        .await
        .unwrap();
    catalog::search::catch_up(&shop.ops).await.unwrap();
    assert!(!empty.is_current(&shop.ops), "now it holds a cup");
    assert_eq!(shown().await.0, 2);
}

#[tokio::test]
async fn a_value_is_called_as_one_product_calls_it() {
    let shop = Shop::open().await;
    let mut first = mug();
    first.options[0].1[0] = Translated::new("أحمر", "CLAY");
    shop.add(&first).await;
    let mut other = mug();
    "wadi-bowl".clone_into(&mut other.slug);
    other.options[0].1[0] = Translated::new("طيني", "clay");
    shop.add(&other).await;
    let collection = made(&shop, "Rule", "ruled").await;
    let choices = editor(&shop, collection).await.choices.unwrap();
    let keys: Vec<_> = choices.options.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys, ["colour:clay", "colour:sand"]);
    assert!(!choices.has_more_options);
    assert_eq!(choices.options[0].1, "Colour: CLAY");
    let by_hand = made(&shop, "Hand", "picked").await;
    assert_eq!(editor(&shop, by_hand).await.choices, None);
    let refused = ask(&shop, collection, "option", |form| {
        form.option_typed = "Colour: Blue".to_owned()
    })
    .await;
    assert_eq!(
        refusal(refused),
        Refusal::field("option_typed", Problem::NotAChoice)
    );
}
