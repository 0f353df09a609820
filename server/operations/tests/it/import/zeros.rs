//! Codes whose zeros a spreadsheet took: they are found again, and nothing else is taken for what they belong to.

use domain::catalog::SheetFormat;
use operations::args;
use operations::import::{ImportReport, ImportRequest};
use operations::testkit::Shop;

use super::{created, import_as, texts, unchanged};

/// Every variant with its product: `cup|Cup|000123|500`.
const GOODS: &str = "SELECT p.slug || '|' || p.title_en || '|' || v.sku || '|' || v.price_minor
     FROM catalog_variants v
     JOIN catalog_products p ON p.id = v.product_id
     ORDER BY p.id, v.id";

/// A WooCommerce file of products with nothing to choose: (SKU, name, price).
fn goods(products: &[(&str, &str, &str)]) -> String {
    let mut csv = "Type,SKU,Name,Published,Regular price\n".to_owned();
    for (sku, name, price) in products {
        csv.push_str(&format!("simple,{sku},{name},1,{price}\n"));
    }
    csv
}

async fn woocommerce(shop: &Shop, products: &[(&str, &str, &str)]) -> ImportReport {
    import(shop, goods(products), (SheetFormat::WooCommerce, false)).await
}

async fn import(shop: &Shop, csv: String, (format, dry_run): (SheetFormat, bool)) -> ImportReport {
    let request = ImportRequest {
        csv: csv.into_bytes(),
        format,
        dry_run,
        set_stock: false,
    };
    import_as(shop, request).await
}

/// Where a report warns: (line, column).
fn warned(report: &ImportReport) -> Vec<(u64, &str)> {
    let warnings = report.warnings.iter();
    warnings
        .map(|warning| (warning.line, warning.column.as_str()))
        .collect()
}

#[tokio::test]
async fn a_product_is_known_by_its_sku_also_without_the_zeros_a_spreadsheet_took() {
    let shop = Shop::open().await;
    woocommerce(&shop, &[("000123", "Cup", "5")]).await;
    // However its name is spelt.
    for name in ["Cup", "CUP."] {
        let report = woocommerce(&shop, &[("123", name, "6")]).await;
        assert_eq!(
            (report.products.created, report.products.failed),
            (0, 0),
            "{name}"
        );
        assert_eq!(warned(&report), [(2, "SKU")], "{name}");
    }
    assert_eq!(texts(&shop, GOODS).await, ["cup|CUP.|000123|600"]);
    // A number of its own is nobody else's.
    assert_eq!(
        woocommerce(&shop, &[("1234", "Jar", "5")]).await.products,
        created(1)
    );
}

#[tokio::test]
async fn a_product_that_was_renamed_is_known_by_the_address_it_had() {
    let shop = Shop::open().await;
    woocommerce(&shop, &[("0123", "Cup", "5")]).await;
    let rename = "UPDATE catalog_products SET slug = 'beaker', title_en = 'Beaker'";
    shop.raw(rename, args![]).await.unwrap();
    let former = "INSERT INTO catalog_former_slugs (slug, product_id, until) SELECT 'cup', id, 1 FROM catalog_products";
    shop.raw(former, args![]).await.unwrap();
    let report = woocommerce(&shop, &[("123", "Cup", "5")]).await;
    assert_eq!((report.products.created, report.products.updated), (0, 1));
    assert_eq!(texts(&shop, GOODS).await, ["beaker|Cup|0123|500"]);
}

#[tokio::test]
async fn a_number_alone_makes_no_other_product_of_one() {
    let shop = Shop::open().await;
    woocommerce(&shop, &[("05", "Cup", "5")]).await;
    let report = woocommerce(&shop, &[("5", "Jar", "9")]).await;
    assert_eq!((report.products, warned(&report)), (created(1), vec![(2, "SKU")]));
    let message = &report.warnings[0].message;
    assert!(message.contains("\"05\"") && message.contains("cup"), "{message}");
    assert_eq!(texts(&shop, GOODS).await, ["cup|Cup|05|500", "jar|Jar|5|900"]);
    // Told once: the shop knows it from then on.
    let report = woocommerce(&shop, &[("5", "Jar", "9")]).await;
    assert_eq!((report.products, warned(&report)), (unchanged(1), vec![]));
}

#[tokio::test]
async fn a_sku_that_the_file_has_with_its_zeros_lost_none() {
    for (second, slug) in [("Jar", "jar"), ("Cup", "cup-123")] {
        let shop = Shop::open().await;
        let file = [("0123", "Cup", "5"), ("123", second, "9")];
        let foreseen = import(&shop, goods(&file), (SheetFormat::WooCommerce, true)).await;
        let report = woocommerce(&shop, &file).await;
        assert_eq!(
            (report.products, &report.errors),
            (created(2), &vec![]),
            "{second}"
        );
        assert_eq!(warned(&report), [(3, "SKU")], "{second}");
        assert!(report.warnings[0].message.contains("\"0123\""));
        assert_eq!(
            (foreseen.products, foreseen.warnings),
            (report.products, report.warnings)
        );
        let expected = ["cup|Cup|0123|500".to_owned(), format!("{slug}|{second}|123|900")];
        assert_eq!(texts(&shop, GOODS).await, expected);
        let report = woocommerce(&shop, &file).await;
        assert_eq!((report.products, warned(&report)), (unchanged(2), vec![]));
    }
    // The other way round, and also where the row that says so can't be read.
    let shop = Shop::open().await;
    woocommerce(&shop, &[("0123", "Cup", "5")]).await;
    let report = woocommerce(&shop, &[("123", "Cup", "9"), ("0123", "Cup", "much")]).await;
    assert_eq!((report.products.created, report.products.failed), (1, 1));
    assert_eq!(
        texts(&shop, GOODS).await,
        ["cup|Cup|0123|500", "cup-123|Cup|123|900"]
    );
}

#[tokio::test]
async fn a_sku_that_two_products_have_with_zeros_is_refused() {
    let shop = Shop::open().await;
    let both = [("0123", "Cup", "5"), ("00123", "Jar", "6")];
    assert_eq!(woocommerce(&shop, &both).await.products, created(2));
    let before = texts(&shop, GOODS).await;
    for name in ["Cup", "Jar"] {
        let report = woocommerce(&shop, &[("123", name, "9")]).await;
        assert_eq!((report.products.failed, report.errors.len()), (1, 1), "{name}");
        let error = &report.errors[0];
        assert_eq!((error.line, error.column.as_str()), (2, "SKU"));
        assert!(error.message.ends_with("cup, jar."), "{}", error.message);
        assert_eq!(texts(&shop, GOODS).await, before);
    }
    // One that is called neither is neither.
    let report = woocommerce(&shop, &[("123", "Lamp", "9")]).await;
    assert_eq!(
        (report.products, warned(&report)),
        (created(1), vec![(2, "SKU"), (2, "SKU")])
    );
}

#[tokio::test]
async fn no_variant_gets_the_code_of_another_row() {
    const CODES: &str = "SELECT sku || '|' || barcode FROM catalog_variants ORDER BY position";
    const S: &str = "00123,036000291452";
    let file = |variants: &[(&str, &str)]| {
        let mut csv = "Handle,Title,Option1 Name,Option1 Value,SKU,Barcode,Price\n".to_owned();
        for (value, codes) in variants {
            csv.push_str(&format!("cup,Cup,Size,{value},{codes},5\n"));
        }
        csv
    };
    for (first, second, expected) in [
        // What another row says, and what two rows could be.
        (S, "123,36000291452", ["00123|036000291452", "123|36000291452"]),
        (
            "123,36000291452",
            "123,36000291452",
            ["123|36000291452", "123|36000291452"],
        ),
        // And what only one can be.
        ("123,36000291452", "9,8", ["00123|036000291452", "9|8"]),
    ] {
        let shop = Shop::open().await;
        import(&shop, file(&[("S", S)]), (SheetFormat::Shopify, false)).await;
        let both = file(&[("S", first), ("M", second)]);
        let report = import(&shop, both, (SheetFormat::Shopify, false)).await;
        assert_eq!(
            (report.errors.len(), report.variants.created),
            (0, 1),
            "{first} {second}"
        );
        assert_eq!(texts(&shop, CODES).await, expected, "{first} {second}");
        let lines: Vec<u64> = report.warnings.iter().map(|warning| warning.line).collect();
        let told = match (first == S, first == second) {
            (true, _) => vec![3, 3],
            (_, true) => vec![2, 2, 3, 3],
            _ => vec![2, 2],
        };
        assert_eq!(lines, told, "{first} {second}");
    }
}
