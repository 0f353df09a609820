//! What goes well with a product: chosen by hand, filled up from its category and its maker, and always to be had.

use domain::Refusal;
use domain::basics::{CategoryId, Language, ProductId, Translated, VariantId};
use domain::catalog::PickList;
use domain::refusal::Problem;
use operations::catalog::steps::{NewProduct, NewVariant};
use operations::testkit::{Shop, refusal};
use operations::{catalog, fulfilment};

use super::mug;

/// A product of which one piece is there.
struct Piece {
    product: ProductId,
    variant: VariantId,
}

/// Adds a product of this maker, in this category.
async fn piece(shop: &Shop, slug: &str, vendor: &str, category: Option<CategoryId>) -> Piece {
    let only = NewVariant {
        values: [0, 0, 0],
        sku: slug.to_uppercase(),
        ..mug().variants.remove(0)
    };
    let new = NewProduct {
        slug: slug.to_owned(),
        title: Translated::new("", slug),
        vendor: vendor.to_owned(),
        category,
        options: Vec::new(),
        variants: vec![only],
        pictures: Vec::new(),
        ..mug()
    };
    let added = shop.add(&new).await;
    shop.stock(added.variants[0], shop.location, 1).await;
    Piece {
        product: added.product,
        variant: added.variants[0],
    }
}

async fn category(shop: &Shop) -> CategoryId {
    let name = Translated::new("", "Cups");
    let made = shop
        .ops
        .write(async |tx| catalog::steps::category(tx, "cups", &name).await)
        .await;
    made.unwrap()
}

async fn beside(shop: &Shop, slug: &str) -> Vec<String> {
    let page = catalog::read::product_page(&shop.ops, Language::English, slug)
        .await
        .unwrap();
    page.related.into_iter().map(|card| card.slug).collect()
}

async fn pick(shop: &Shop, of: &Piece, picked: &Piece) -> operations::Result<()> {
    let list = PickList::Related(of.product);
    catalog::pick(&shop.ops, &shop.manager(), list, picked.product).await
}

#[tokio::test]
async fn what_was_chosen_comes_first_then_the_nearest_and_newest() {
    let shop = Shop::open().await;
    let cups = category(&shop).await;
    let own = piece(&shop, "own", "Wadi", Some(cups)).await;
    piece(&shop, "same-both", "Wadi", Some(cups)).await;
    piece(&shop, "same-category", "Najd", Some(cups)).await;
    piece(&shop, "same-maker", "Wadi", None).await;
    let far = piece(&shop, "far", "Najd", None).await;
    assert_eq!(
        beside(&shop, "own").await,
        ["same-both", "same-category", "same-maker"]
    );
    pick(&shop, &own, &far).await.unwrap();
    assert_eq!(
        beside(&shop, "own").await,
        ["far", "same-both", "same-category", "same-maker"]
    );
    piece(&shop, "newer", "Najd", Some(cups)).await;
    assert_eq!(
        beside(&shop, "own").await,
        ["far", "same-both", "newer", "same-category"],
        "four, and no more"
    );
    let list = PickList::Related(own.product);
    catalog::unpick(&shop.ops, &shop.manager(), list, far.product)
        .await
        .unwrap();
    assert!(!beside(&shop, "own").await.contains(&"far".to_owned()));
}

#[tokio::test]
async fn nobody_is_shown_the_way_to_an_empty_shelf_or_a_draft() {
    let shop = Shop::open().await;
    let own = piece(&shop, "own", "", None).await;
    let (gone, draft, kept) = (
        piece(&shop, "gone", "", None).await,
        piece(&shop, "draft", "", None).await,
        piece(&shop, "kept", "", None).await,
    );
    for picked in [&gone, &draft, &kept] {
        pick(&shop, &own, picked).await.unwrap();
    }
    assert_eq!(beside(&shop, "own").await, ["gone", "draft", "kept"]);
    let manager = shop.manager();
    catalog::unpublish(&shop.ops, &manager, draft.product)
        .await
        .unwrap();
    let order = shop.order(&[(gone.variant, 1)]).await;
    assert_eq!(beside(&shop, "own").await, ["kept"]);

    // The page hears of what comes back, though it did not show it.
    let (ops, watch) = shop.ops.watched();
    catalog::read::product_page(&ops, Language::English, "own")
        .await
        .unwrap();
    let shown = watch.end().unwrap();
    assert!(shown.is_current(&shop.ops));
    fulfilment::cancel_order(&shop.ops, &manager, order, "x")
        .await
        .unwrap();
    assert!(!shown.is_current(&shop.ops));
    assert_eq!(beside(&shop, "own").await, ["gone", "kept"]);
}

#[tokio::test]
async fn a_page_hears_of_what_is_chosen_for_it() {
    let shop = Shop::open().await;
    let (own, other) = (
        piece(&shop, "own", "", None).await,
        piece(&shop, "other", "", None).await,
    );
    let shown = async |slug: &'static str| {
        let (ops, watch) = shop.ops.watched();
        catalog::read::product_page(&ops, Language::English, slug)
            .await
            .unwrap();
        watch.end().unwrap()
    };
    let (of_own, of_other) = (shown("own").await, shown("other").await);
    pick(&shop, &own, &other).await.unwrap();
    assert!(!of_own.is_current(&shop.ops));
    assert!(of_other.is_current(&shop.ops), "it goes one way");
    assert!(beside(&shop, "other").await.is_empty());
}

#[tokio::test]
async fn a_product_does_not_go_with_itself_nor_with_a_crowd() {
    let shop = Shop::open().await;
    let own = piece(&shop, "own", "", None).await;
    let itself = pick(&shop, &own, &own).await;
    assert_eq!(refusal(itself), Refusal::field("product", Problem::NotAChoice));
    let max = PickList::Related(own.product).max();
    for number in 0..max {
        let one = piece(&shop, &format!("piece-{number}"), "", None).await;
        pick(&shop, &own, &one).await.unwrap();
    }
    let last = piece(&shop, "last", "", None).await;
    let refused = pick(&shop, &own, &last).await;
    assert_eq!(
        refusal(refused),
        Refusal::field("product", Problem::TooMany { max })
    );
    let list = PickList::Related(own.product);
    let picks = catalog::read::picks(&shop.ops, &shop.manager(), list, "").await;
    assert!(picks.unwrap().is_full);
}
