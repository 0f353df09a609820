//! WooCommerce's files: a product's row, its variations, and everything they pack into cells.

use domain::catalog::SheetFormat;
use operations::args;
use operations::import::{ImportReport, ImportRequest};
use operations::testkit::Shop;

use super::{created, import_as, texts, unchanged};

const FILE: &[u8] = include_bytes!("files/woocommerce.csv");

async fn import(shop: &Shop, csv: &[u8]) -> ImportReport {
    let request = ImportRequest {
        csv: csv.to_vec(),
        format: SheetFormat::WooCommerce,
        dry_run: false,
        set_stock: false,
    };
    import_as(shop, request).await
}

#[tokio::test]
async fn a_file_becomes_products() {
    let shop = Shop::open().await;
    let report = import(&shop, FILE).await;
    assert_eq!(report.errors, []);
    assert_eq!((report.products, report.variants), (created(3), created(4)));
    assert_eq!((report.images.recorded, report.stock.opened), (4, 3));
    let products = "SELECT p.slug || '|' || p.status || '|' || COALESCE(b.name_en, '')
         FROM catalog_products p LEFT JOIN catalog_brands b ON b.id = p.brand_id ORDER BY p.slug";
    assert_eq!(
        texts(&shop, products).await,
        [
            "incense|draft|",
            "old-lamp|draft|",
            "wadi-cup|published|Wadi & Sons"
        ]
    );
    let categories = texts(&shop, "SELECT name_en FROM catalog_categories ORDER BY position").await;
    assert_eq!(categories, ["Cups", "Home, garden & more"]);
    let values = "SELECT value_en FROM catalog_option_values ORDER BY option_position, position";
    assert_eq!(texts(&shop, values).await, ["Clay", "Sand", "Small"]);
    let sales = "SELECT sku FROM catalog_variants WHERE sale_minor = 6000 AND sale_until > sale_from";
    assert_eq!(texts(&shop, sales).await, ["CUP-CLAY"]);
    let weights = "SELECT CAST(SUM(weight_grams) AS BIGINT) FROM catalog_variants";
    assert_eq!(shop.number(weights, args![]).await, 350 + 410 + 1_200);
    let body = texts(
        &shop,
        "SELECT body_en FROM catalog_products WHERE slug = 'wadi-cup'",
    )
    .await;
    assert_eq!(body, ["<p>Thrown by hand.</p>\n<p>Fired twice.</p>"]);
    let of_variant =
        "SELECT v.sku FROM catalog_variant_pictures s JOIN catalog_variants v ON v.id = s.variant_id";
    assert_eq!(texts(&shop, of_variant).await, ["CUP-SAND"]);
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn what_the_shop_has_no_place_for_is_told() {
    let shop = Shop::open().await;
    let report = import(&shop, FILE).await;
    assert!(
        report.left_out.contains(&"Meta: _yoast_wpseo_title".to_owned()),
        "{:?}",
        report.left_out
    );
    assert!(report.left_out.contains(&"Tags".to_owned()));
    let told: Vec<(u64, &str)> = report
        .warnings
        .iter()
        .map(|w| (w.line, w.column.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (2, "Attribute 1 name"),
            (2, "Categories"),
            (5, "Short description")
        ]
    );
}

#[tokio::test]
async fn the_same_file_changes_nothing_also_when_the_product_was_renamed_here() {
    let shop = Shop::open().await;
    import(&shop, FILE).await;
    let report = import(&shop, FILE).await;
    assert_eq!((report.products, report.variants), (unchanged(3), unchanged(4)));
    shop.raw(
        "UPDATE catalog_products SET slug = 'beaker' WHERE slug = 'wadi-cup'",
        args![],
    )
    .await
    .unwrap();
    assert_eq!(
        import(&shop, FILE).await.products,
        unchanged(3),
        "it is known by its SKUs"
    );
}

#[tokio::test]
async fn rows_that_can_t_be_products_here_are_told() {
    let head =
        "ID,Type,SKU,Name,Published,Regular price,Parent,Attribute 1 name,Attribute 1 value(s),Sale price\n";
    for (row, column) in [
        (",grouped,SET,A set,1,5,,,,", "Type"),
        (",external,X,Elsewhere,1,5,,,,", "Type"),
        (",simple,X,Cup,maybe,5,,,,", "Published"),
        (",simple,X,Cup,1,,,,,", "Regular price"),
        (",simple,X,,1,5,,,,", "Name"),
        (",variation,X,Cup - S,1,5,nowhere,Size,S,", "Parent"),
        (",variation,X,Cup - S,1,5,,Size,S,", "Parent"),
        (",simple,X,Cup,1", ""),
    ] {
        let shop = Shop::open().await;
        let csv = format!("{head}{row}\n,simple,JAR,Jar,1,9,,,,\n");
        let report = import(&shop, csv.as_bytes()).await;
        let told: Vec<(u64, &str)> = report
            .errors
            .iter()
            .map(|e| (e.line, e.column.as_str()))
            .collect();
        assert_eq!((told, report.products.created), (vec![(2, column)], 1), "{row}");
    }
    let shop = Shop::open().await;
    let csv = format!(
        "{head}1,variable,CUP,Cup,1,,,Size,\"S, L\",\n,variation,CUP-S,,1,5,id:1,Size,S,\n,variation,CUP-L,,1,5,CUP,Size,,\n"
    );
    let report = import(&shop, csv.as_bytes()).await;
    assert_eq!((report.errors[0].line, report.products.failed), (4, 1));
    let csv = format!("{head},simple,JAR,Jar,1,9,,,,12\n");
    let report = import(&shop, csv.as_bytes()).await;
    assert_eq!(
        (report.products, report.warnings[0].column.as_str()),
        (created(1), "Sale price")
    );
}
