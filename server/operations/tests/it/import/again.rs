//! Importing a second time: what is the same stays untouched, what differs is brought up to date.

use operations::args;
use operations::testkit::Shop;

use super::{NEWER, OLDER, created, import, simple, texts, unchanged};

#[tokio::test]
async fn the_same_file_changes_nothing() {
    let shop = Shop::open().await;
    for (file, products, variants) in [(OLDER, 3, 5), (NEWER, 3, 4)] {
        import(&shop, file).await;
        let versions = "SELECT CAST(SUM(version) AS BIGINT) FROM catalog_products";
        let audited = "SELECT CAST(COUNT(1) AS BIGINT) FROM audit_entries";
        let before = (
            shop.number(versions, args![]).await,
            shop.number(audited, args![]).await,
        );
        let report = import(&shop, file).await;
        assert_eq!(
            (report.products, report.variants),
            (unchanged(products), unchanged(variants))
        );
        assert_eq!(
            (report.images.recorded, report.stock.opened, report.stock.differs),
            (0, 0, 0)
        );
        assert_eq!(
            (
                shop.number(versions, args![]).await,
                shop.number(audited, args![]).await
            ),
            before
        );
    }
}

#[tokio::test]
async fn what_differs_is_updated_and_found_by_its_new_words() {
    let shop = Shop::open().await;
    import(&shop, OLDER).await;
    let changed = String::from_utf8(OLDER.to_vec()).unwrap();
    let changed = changed
        .replace("WADI-CLAY-350", "QAHWA-350")
        .replace("79.00", "81.00")
        .replace("side.jpg", "back.jpg");
    let report = import(&shop, changed.as_bytes()).await;
    assert_eq!((report.products.updated, report.products.unchanged), (1, 2));
    assert_eq!((report.variants.updated, report.variants.unchanged), (1, 4));
    assert_eq!(report.images.recorded, 1);
    let found = "SELECT slug FROM catalog_products WHERE search_text LIKE '%qahwa 350%'";
    assert_eq!(texts(&shop, found).await, ["wadi-cup"]);
    let told = texts(
        &shop,
        "SELECT changes FROM audit_entries WHERE action = 'import_product' ORDER BY id",
    )
    .await;
    assert!(
        told.last().unwrap().contains("[\"price\",\"79.00\",\"81.00\"]"),
        "{told:?}"
    );
}

#[tokio::test]
async fn new_variants_and_values_join_the_product() {
    let shop = Shop::open().await;
    let head = "Handle,Title,Option1 Name,Option1 Value,Variant Price\n";
    import(&shop, format!("{head}cup,Cup,Size,S,10\ncup,,,L,12\n").as_bytes()).await;
    let report = import(
        &shop,
        format!("{head}cup,Cup,Size,M,11\ncup,,,S,10\ncup,,,L,12\n").as_bytes(),
    )
    .await;
    assert_eq!(
        (
            report.products.updated,
            report.variants.created,
            report.variants.unchanged
        ),
        (1, 1, 2)
    );
    let values = "SELECT value_en FROM catalog_option_values ORDER BY position";
    assert_eq!(texts(&shop, values).await, ["S", "L", "M"]);
    let report = import(&shop, format!("{head}cup,Cup,,,10\n").as_bytes()).await;
    assert_eq!((report.products.failed, report.errors[0].line), (1, 2));
}

#[tokio::test]
async fn what_was_written_in_the_other_language_is_kept() {
    let shop = Shop::open().await;
    import(&shop, OLDER).await;
    let translate =
        "UPDATE catalog_products SET title_ar = 'كوب وادي', body_ar = '<p>فخّار</p>' WHERE slug = 'wadi-cup'";
    shop.raw(translate, args![]).await.unwrap();
    let report = import(&shop, OLDER).await;
    assert_eq!(report.products, unchanged(3));
    let renamed = String::from_utf8(OLDER.to_vec())
        .unwrap()
        .replace("Wadi cup", "Wadi beaker");
    assert_eq!(import(&shop, renamed.as_bytes()).await.products.updated, 1);
    let titles =
        "SELECT title_ar || '|' || title_en || '|' || body_ar FROM catalog_products WHERE slug = 'wadi-cup'";
    assert_eq!(texts(&shop, titles).await, ["كوب وادي|Wadi beaker|<p>فخّار</p>"]);
}

#[tokio::test]
async fn what_the_file_has_no_column_for_stays() {
    let shop = Shop::open().await;
    import(&shop, OLDER).await;
    let sparse = simple(&[("mabkhara", "مبخرة نجد", "", "250")]);
    assert_eq!(import(&shop, &sparse).await.products.updated, 1);
    let kept = "SELECT b.name_en || '|' || p.status || '|' || p.body_ar
         FROM catalog_products p
         JOIN catalog_brands b ON b.id = p.brand_id
         WHERE p.slug = 'mabkhara'";
    let kept = texts(&shop, kept).await;
    assert!(kept[0].starts_with("Najd|draft|<p>من خشب"), "{kept:?}");
    assert_eq!(
        import(&shop, &simple(&[("other", "Other", "1", "5")]))
            .await
            .products,
        created(1)
    );
}
