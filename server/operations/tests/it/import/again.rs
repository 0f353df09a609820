//! Importing a second time: what is the same stays untouched, what differs is brought up to date.

use domain::basics::search_form;
use domain::catalog::ProductEdit;
use operations::testkit::{Shop, refusal};
use operations::{args, catalog};

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
        told.last()
            .unwrap()
            .contains("[\"price\",\"QAHWA-350: 79.00\",\"81.00\"]"),
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

#[tokio::test]
async fn the_trail_keeps_whatever_a_file_changed_and_of_which_variant() {
    let shop = Shop::open().await;
    let head =
        "Handle,Title,Vendor,Type,Option1 Name,Option1 Value,SKU,Barcode,Price,Variant Inventory Qty\n";
    let trail = async || {
        let sql = "SELECT action || ' ' || label || ' ' || changes FROM audit_entries WHERE action LIKE 'import%' ORDER BY id";
        texts(&shop, sql).await
    };
    import(
        &shop,
        format!("{head}cup,Cup,Wadi,Cups,Size,S,C-S,,5,3\ncup,,,,,L,C-L,,6,\n").as_bytes(),
    )
    .await;
    assert_eq!(
        trail().await,
        [
            "import_product cup [[\"status\",\"\",\"published\"],[\"title_en\",\"\",\"Cup\"],[\"vendor\",\"\",\"wadi\"],\
             [\"category\",\"\",\"cups\"],[\"price\",\"\",\"C-S: 5.00\"],[\"price\",\"\",\"C-L: 6.00\"]]",
            "import_stock C-S [[\"on_hand\",\"0\",\"3\"]]",
        ]
    );
    shop.raw("UPDATE catalog_products SET slug = 'beaker'", args![])
        .await
        .unwrap();
    let former = "INSERT INTO catalog_former_slugs (slug, product_id, until) SELECT 'cup', id, 0 FROM catalog_products";
    shop.raw(former, args![]).await.unwrap();
    let after = format!("{head}cup,Cup,Najd,Cups,Size,S,C-S,628,5,3\ncup,,,,,L,C-L,,6,2\ncup,,,,,XL,,,7,\n");
    let report = import(&shop, after.as_bytes()).await;
    assert_eq!(
        report.rows[0].product, "beaker",
        "it is told by its address of today"
    );
    assert_eq!(
        trail().await[2..],
        [
            "import_product beaker [[\"vendor\",\"wadi\",\"najd\"],[\"option_value_en\",\"\",\"XL\"],\
             [\"barcode\",\"\",\"C-S: 628\"],[\"variant\",\"\",\"XL\"]]",
            "import_stock C-L [[\"on_hand\",\"0\",\"2\"]]",
        ]
    );
}

#[tokio::test]
async fn a_new_product_is_found_in_the_console_by_both_names_of_its_brand() {
    let shop = Shop::open().await;
    let brand = "INSERT INTO catalog_brands (id, slug, name_ar, name_en) VALUES ('0198a0000000700080000000000000b0', 'wadi', 'وادي', 'Wadi')";
    shop.raw(brand, args![]).await.unwrap();
    import(&shop, b"Handle,Title,Vendor,Price\ncup,Cup,Wadi,5\n").await;
    let found = texts(&shop, "SELECT search_text FROM catalog_products").await;
    assert!(
        ["Wadi", "وادي"]
            .iter()
            .all(|name| found[0].contains(&search_form(name))),
        "{found:?}"
    );
}

#[tokio::test]
async fn an_import_and_an_editor_do_not_undo_each_other() {
    let shop = Shop::open().await;
    let manager = shop.manager();
    import(&shop, &simple(&[("cup", "Cup", "1", "10")])).await;
    let ids = texts(&shop, "SELECT v.id FROM catalog_variants v").await;
    let (variant, product) = (
        ids[0].parse().unwrap(),
        shop.product_of(ids[0].parse().unwrap()).await,
    );
    for round in 1..=12 {
        let (name, body) = (format!("Cup {round}"), format!("Body {round}"));
        let version = shop.number("SELECT version FROM catalog_products", args![]).await;
        let edit = ProductEdit {
            title_en: "Cup".to_owned(),
            body_en: body.clone(),
            ..ProductEdit::default()
        };
        // The file says nothing of the former price and the description.
        let imported = (10 + round).to_string();
        let csv = simple(&[("cup", name.as_str(), "1", imported.as_str())]);
        let (price, former) = ((40 + round).to_string(), (100 + round).to_string());
        let (report, priced, edited) = tokio::join!(
            import(&shop, &csv),
            catalog::set_price(&shop.ops, &manager, variant, (price.as_str(), former.as_str())),
            catalog::edit_texts(&shop.ops, &manager, (product, version), &edit),
        );
        assert_eq!(report.errors, []);
        priced.unwrap();
        let now = texts(
            &shop,
            "SELECT v.compare_at_minor || '|' || p.body_en FROM catalog_variants v JOIN catalog_products p ON p.id = v.product_id",
        )
        .await;
        let (there, body_now) = now[0].split_once('|').unwrap();
        assert_eq!(there, format!("{former}00"), "round {round}");
        // Whoever opened the form before the import was written is told so.
        match edited {
            Ok(()) => assert!(body_now.contains(&body), "round {round}: {body_now}"),
            Err(problem) => assert_eq!(refusal::<()>(Err(problem)).name(), "ChangedMeanwhile"),
        }
    }
    assert!(shop.is_sound().await);
}
