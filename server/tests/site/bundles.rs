//! Bundles by plain forms: made in the console, and what shoppers read of them.

use axum::http::StatusCode;
use domain::basics::VariantId;

use super::web::{Visitor, Web};

/// A shop with a box that is made of nothing yet, cups to fill it with, and the box's page in the console.
async fn shop() -> (Web, Visitor, [VariantId; 2], String) {
    let web = Web::open().await;
    let (cup, set) = (
        web.shop.product(5_000, 7).await,
        web.shop.product(20_000, 0).await,
    );
    let manager = web.manager().await;
    let page = format!("/console/products/{}", web.shop.product_of(set).await);
    (web, manager, [cup, set], page)
}

#[tokio::test]
async fn a_bundle_is_filled_by_a_search_and_shoppers_read_what_it_holds() {
    let (web, mut manager, [cup, set], page) = shop().await;
    let (cup, set) = (cup.to_string(), set.to_string());
    let slug = web.shop.slug_of(set.parse().unwrap()).await;
    let mut shopper = web.visitor();
    let product = format!("/en/p/{slug}");
    let before = shopper.get(&product).await.text();
    assert!(
        !before.contains("In this bundle") && before.contains("Sold out"),
        "{before}"
    );

    let sought = format!("{page}?variant={set}&part=cup");
    let found = manager.get(&sought).await;
    assert!(
        found.text().contains(&format!("units-{set}-{cup}")),
        "{}",
        found.text()
    );
    let product_id = page.rsplit('/').next().unwrap().to_owned();
    let version = found.field("version").unwrap();
    let form = |units| {
        [
            ("product", product_id.as_str()),
            ("version", version.as_str()),
            ("bundle", set.as_str()),
            ("component", cup.as_str()),
            ("part", "cup"),
            ("units", units),
        ]
    };
    let refused = manager
        .post(&sought, "inventory/set_component", &form("ten"))
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("value=\"ten\""), "{}", refused.text());

    let done = manager.post(&sought, "inventory/set_component", &form("٢")).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let location = done.location().to_owned();
    assert!(
        location.contains("part=cup") && location.contains(&set),
        "{location}"
    );
    let filled = manager.get(&page).await.text();
    // The box stands on no shelf any more, so nobody is asked to count it.
    assert!(
        filled.contains("inventory/remove_component") && !filled.contains("inventory/correct"),
        "{filled}"
    );

    let after = shopper.get(&product).await.text();
    assert!(
        after.contains("In this bundle") && after.contains("2 × "),
        "{after}"
    );
    assert!(after.contains("Only 3 left"), "{after}");
    web.shop.order(&[(set.parse().unwrap(), 3)]).await;
    let sold = shopper.get(&product).await.text();
    assert!(sold.contains("Sold out"), "{sold}");
}
