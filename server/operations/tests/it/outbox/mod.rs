//! What must follow, follows; what fails is tried again and shown.

use domain::basics::{Language, Translated};
use domain::catalog::{PLACEHOLDER_URL, ProductStatus};
use operations::catalog::steps::{NewPicture, NewProduct, NewVariant, PictureFile};
use operations::outbox::{self, Event, Lane};
use operations::testkit::Shop;
use operations::{args, catalog};

#[tokio::test]
async fn events_are_worked_off_once() {
    let shop = Shop::open().await;
    let cup = shop.product(6_800, 10).await;
    let drained = outbox::worker::drain(&shop.ops, Lane::Quick).await.unwrap();
    assert_eq!(drained, 2, "a product, and what is on its shelf");
    shop.order(&[(cup, 1)]).await;
    assert_eq!(outbox::worker::drain(&shop.ops, Lane::Quick).await.unwrap(), 1);
    assert_eq!(outbox::worker::drain(&shop.ops, Lane::Quick).await.unwrap(), 0);
}

#[tokio::test]
async fn a_picture_that_cannot_be_fetched_is_shown_drawn_and_can_be_retried() {
    let shop = Shop::open().await;
    let new = NewProduct {
        slug: "cup".to_owned(),
        status: ProductStatus::Published,
        title: Translated::new("كوب", "Cup"),
        body: Translated::default(),
        vendor: String::new(),
        category: None,
        options: Vec::new(),
        variants: vec![NewVariant {
            values: [0; 3],
            sku: String::new(),
            barcode: String::new(),
            price_minor: 100,
            compare_at_minor: None,
            weight_grams: 0,
        }],
        pictures: vec![NewPicture {
            variants: Vec::new(),
            file: PictureFile::Recorded("https://example.com/cup.jpg".to_owned()),
            alt: Translated::default(),
        }],
    };
    let added = shop.add(&new).await;
    let picture = added.to_fetch[0];
    shop.ops
        .write(async |tx| outbox::steps::push(tx, Event::PictureRecorded, picture).await)
        .await
        .unwrap();
    outbox::worker::drain(&shop.ops, Lane::Slow).await.unwrap();
    let page = catalog::read::product_page(&shop.ops, Language::Arabic, "cup")
        .await
        .unwrap();
    assert_eq!(page.pictures[0].url, PLACEHOLDER_URL);
    let manager = shop.manager();
    let problems = outbox::read::problems(&shop.ops, &manager).await.unwrap();
    assert_eq!(
        (problems.len(), problems[0].what.as_str()),
        (1, "https://example.com/cup.jpg")
    );
    catalog::retry_picture(&shop.ops, &manager, picture)
        .await
        .unwrap();
    assert!(
        outbox::read::problems(&shop.ops, &manager)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(
        outbox::worker::drain(&shop.ops, Lane::Slow).await.unwrap(),
        1,
        "and it is tried again"
    );
}

#[tokio::test]
async fn what_keeps_failing_waits_longer_each_time_is_shown_and_can_be_retried() {
    let shop = Shop::open().await;
    shop.ops
        .write(async |tx| outbox::steps::push(tx, Event::PictureRecorded, "nonsense").await)
        .await
        .unwrap();
    let manager = shop.manager();
    for wait in [2, 4, 8] {
        assert_eq!(outbox::worker::drain(&shop.ops, Lane::Slow).await.unwrap(), 1);
        assert_eq!(
            outbox::worker::drain(&shop.ops, Lane::Slow).await.unwrap(),
            0,
            "not before {wait} seconds"
        );
        shop.clock.pass_seconds(wait);
    }
    let problems = outbox::read::problems(&shop.ops, &manager).await.unwrap();
    assert_eq!((problems.len(), problems[0].attempts), (1, 3));
    assert_eq!(outbox::worker::drain(&shop.ops, Lane::Slow).await.unwrap(), 1);
    outbox::retry(&shop.ops, &manager, problems[0].id.parse().unwrap())
        .await
        .unwrap();
    assert_eq!(
        outbox::worker::drain(&shop.ops, Lane::Slow).await.unwrap(),
        1,
        "at once when a person asks"
    );
    assert_eq!(
        shop.number(
            "SELECT COUNT(*) FROM outbox_events WHERE done_at IS NULL",
            args![]
        )
        .await,
        1
    );
}
