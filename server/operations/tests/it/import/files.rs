//! What a file becomes.

use domain::accounts::Permission;
use domain::catalog::SheetFormat;
use operations::args;
use operations::import::{ImportRequest, import_products};
use operations::outbox::Lane;
use operations::testkit::{Shop, everybody, may};

use super::{NEWER, OLDER, created, import, import_as, products, texts};

#[tokio::test]
async fn a_file_with_the_older_names_becomes_products() {
    let shop = Shop::open().await;
    let report = import(&shop, OLDER).await;
    assert_eq!(report.errors, []);
    assert_eq!((report.products, report.variants), (created(3), created(5)));
    assert_eq!((report.images.recorded, report.stock.opened), (5, 3));

    let titles = texts(
        &shop,
        "SELECT title_ar || '|' || title_en FROM catalog_products ORDER BY slug",
    )
    .await;
    assert_eq!(titles, ["|Gift note", "مبخرة نجد|", "|Wadi cup"]);
    let statuses = texts(&shop, "SELECT status FROM catalog_products ORDER BY slug").await;
    assert_eq!(statuses, ["draft", "draft", "published"]);
    let categories = texts(&shop, "SELECT slug FROM catalog_categories ORDER BY position").await;
    assert_eq!(categories, ["pottery", "عود-وبخور"]);
    let options = texts(&shop, "SELECT name_en FROM catalog_options ORDER BY position").await;
    assert_eq!(options, ["Colour", "Size"]);
    let codes = texts(&shop, "SELECT sku FROM catalog_variants ORDER BY id").await;
    assert_eq!(
        codes,
        [
            "WADI-CLAY-200",
            "WADI-CLAY-350",
            "",
            "=HYPERLINK(\"http://x\")",
            ""
        ]
    );
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn a_description_keeps_its_lines_and_loses_what_runs() {
    let shop = Shop::open().await;
    import(&shop, OLDER).await;
    let body = texts(
        &shop,
        "SELECT body_en FROM catalog_products WHERE slug = 'wadi-cup'",
    )
    .await;
    assert!(
        body[0].contains("<li>200 ml, for \"qahwa\"</li>\n</ul>"),
        "{}",
        body[0]
    );
    assert!(!body[0].contains("script") && !body[0].contains("onclick"));
}

#[tokio::test]
async fn pictures_are_recorded_in_their_order_and_fetched_by_the_worker() {
    let shop = Shop::open().await;
    import(&shop, OLDER).await;
    let sources = texts(
        &shop,
        "SELECT i.source_url FROM catalog_pictures i JOIN catalog_products p ON p.id = i.product_id
         WHERE p.slug = 'wadi-cup' ORDER BY i.position",
    )
    .await;
    let end = |source: &String| source.rsplit_once('/').unwrap().1.to_owned();
    let names: Vec<String> = sources.iter().map(end).collect();
    assert_eq!(
        names,
        [
            "wadi-clay.jpg?v=1",
            "wadi-top.jpg?v=1",
            "wadi-side.jpg?v=1",
            "wadi-sand.jpg?v=1"
        ]
    );
    let of_variants =
        "SELECT v.sku FROM catalog_variant_pictures s JOIN catalog_variants v ON v.id = s.variant_id
         JOIN catalog_pictures i ON i.id = s.picture_id ORDER BY i.position, v.position";
    assert_eq!(texts(&shop, of_variants).await, ["WADI-CLAY-200", ""]);

    // The test's world has no pictures: all are noted as failed, and nothing else is.
    operations::outbox::worker::drain(&shop.ops, Lane::Slow)
        .await
        .unwrap();
    let failed = "SELECT CAST(COUNT(1) AS BIGINT) FROM catalog_pictures WHERE state = 'failed'";
    assert_eq!(shop.number(failed, args![]).await, 5);
}

#[tokio::test]
async fn what_is_imported_otherwise_is_told_with_its_line() {
    let shop = Shop::open().await;
    let report = import(&shop, OLDER).await;
    let told: Vec<(u64, &str)> = report
        .warnings
        .iter()
        .map(|w| (w.line, w.column.as_str()))
        .collect();
    assert_eq!(told, [(7, "Variant Inventory Qty"), (12, "Variant Price")]);
    let stock = "SELECT CAST(SUM(on_hand) AS BIGINT) FROM inventory_levels";
    assert_eq!(shop.number(stock, args![]).await, 12 + 5 + 1_000);
}

#[tokio::test]
async fn a_file_with_the_newer_names_becomes_products() {
    let shop = Shop::open().await;
    let report = import(&shop, NEWER).await;
    assert_eq!(report.errors, []);
    assert_eq!((report.products, report.variants), (created(3), created(4)));
    assert_eq!((report.images.recorded, report.stock.opened), (1, 3));
    let statuses = texts(&shop, "SELECT status FROM catalog_products ORDER BY slug").await;
    assert_eq!(statuses, ["draft", "archived", "published"]);
    let prices = shop
        .number(
            "SELECT CAST(SUM(price_minor) AS BIGINT) FROM catalog_variants",
            args![],
        )
        .await;
    assert_eq!(prices, 42_000 + 64_000 + 5_500 + 11_000);
    let weights = shop
        .number(
            "SELECT CAST(SUM(weight_grams) AS BIGINT) FROM catalog_variants",
            args![],
        )
        .await;
    assert_eq!(weights, 2_401 + 4_000 + 700);
    let told: Vec<(u64, &str)> = report
        .warnings
        .iter()
        .map(|w| (w.line, w.column.as_str()))
        .collect();
    assert_eq!(told, [(6, "Compare-at price")]);
}

#[tokio::test]
async fn a_dry_run_says_the_same_and_writes_nothing() {
    let shop = Shop::open().await;
    let request = ImportRequest {
        csv: OLDER.to_vec(),
        format: SheetFormat::Shopify,
        dry_run: true,
        set_stock: false,
    };
    let foreseen = import_as(&shop, request.clone()).await;
    assert_eq!(products(&shop).await, 0);
    let events = shop
        .number("SELECT CAST(COUNT(1) AS BIGINT) FROM outbox_events", args![])
        .await;
    assert_eq!(events, 0);
    let mut done = import(&shop, OLDER).await;
    done.dry_run = true;
    assert_eq!(foreseen, done);
}

#[tokio::test]
async fn only_who_may_edit_products_imports_them() {
    let shop = Shop::open().await;
    for actor in everybody() {
        let request = ImportRequest {
            csv: OLDER.to_vec(),
            format: SheetFormat::Shopify,
            dry_run: true,
            set_stock: true,
        };
        let outcome = import_products(&shop.ops, &actor, &request).await;
        let allowed = may(&actor, Permission::EditProducts) && may(&actor, Permission::CorrectStock);
        assert_eq!(outcome.is_ok(), allowed, "{actor:?}");
    }
}
