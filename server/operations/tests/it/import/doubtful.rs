//! Files whose products could be taken for others, or can't be written: what is there stays whole.

use domain::catalog::SheetFormat;
use operations::args;
use operations::import::{ImportReport, ImportRequest};
use operations::testkit::Shop;

use super::{import, import_as, simple, texts, unchanged};

const VARIANTS: &str = "SELECT a.value_en || '/' || b.value_en || '|' || v.sku || '|' || v.price_minor
     FROM catalog_variants v
     JOIN catalog_option_values a
         ON a.product_id = v.product_id AND a.option_position = 1 AND a.position = v.value_1
     JOIN catalog_option_values b
         ON b.product_id = v.product_id AND b.option_position = 2 AND b.position = v.value_2
     ORDER BY v.id";
const OPTIONS: &str = "SELECT name_en FROM catalog_options ORDER BY position";

/// A cup in two colours and sizes.
fn cups(first: &str, second: &str, rows: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut csv =
        "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price\n"
            .to_owned();
    for (index, (one, other, sku)) in rows.iter().enumerate() {
        let names = if index == 0 { [first, second] } else { ["", ""] };
        csv.push_str(&format!(
            "cup,Cup,{},{one},{},{other},{sku},{}\n",
            names[0],
            names[1],
            5 + index
        ));
    }
    csv.into_bytes()
}

const KNOWN: [(&str, &str, &str); 3] = [("Clay", "S", "C-S"), ("Clay", "L", "C-L"), ("Sand", "S", "S-S")];

async fn shop_of_cups() -> (Shop, Vec<String>) {
    let shop = Shop::open().await;
    import(&shop, &cups("Colour", "Size", &KNOWN)).await;
    let variants = texts(&shop, VARIANTS).await;
    assert_eq!(variants, ["Clay/S|C-S|500", "Clay/L|C-L|600", "Sand/S|S-S|700"]);
    (shop, variants)
}

#[tokio::test]
async fn options_in_another_order_are_the_same_options() {
    let (shop, variants) = shop_of_cups().await;
    let turned = KNOWN.map(|(colour, size, sku)| (size, colour, sku));
    for names in [["Size", "Colour"], ["SIZE", "colour"], ["size", "Shade"]] {
        let report = import(&shop, &cups(names[0], names[1], &turned)).await;
        assert_eq!(
            (report.variants, &report.errors),
            (unchanged(3), &vec![]),
            "{names:?}"
        );
        assert_eq!(texts(&shop, VARIANTS).await, variants, "{names:?}");
        assert_eq!(texts(&shop, OPTIONS).await, [names[1], names[0]]);
    }
    assert_eq!(shop.rows_in("catalog_option_values").await, 4);
}

#[tokio::test]
async fn a_value_that_is_called_otherwise_is_known_by_its_skus() {
    let (shop, _) = shop_of_cups().await;
    let renamed =
        KNOWN.map(|(colour, size, sku)| (if colour == "Clay" { "Terracotta" } else { colour }, size, sku));
    let report = import(&shop, &cups("Colour", "Size", &renamed)).await;
    assert_eq!((report.products.updated, report.variants), (1, unchanged(3)));
    assert_eq!(
        texts(&shop, VARIANTS).await,
        ["Terracotta/S|C-S|500", "Terracotta/L|C-L|600", "Sand/S|S-S|700"]
    );
}

#[tokio::test]
async fn a_variant_that_has_other_values_now_is_known_by_its_sku() {
    let (shop, _) = shop_of_cups().await;
    // Sand stays what it is: another variant still has it.
    let moved = [KNOWN[0], KNOWN[1], ("Sand", "L", "S-S")];
    let report = import(&shop, &cups("Colour", "Size", &moved)).await;
    assert_eq!((report.variants.updated, report.variants.created), (1, 0));
    let told = &report.rows.last().unwrap().changes;
    assert!(
        told.contains(&("option_value_en".to_owned(), "S".to_owned(), "L".to_owned())),
        "{told:?}"
    );
    assert_eq!(
        texts(&shop, VARIANTS).await,
        ["Clay/S|C-S|500", "Clay/L|C-L|600", "Sand/L|S-S|700"]
    );
    // Two of the file have the SKU, so it tells nothing.
    let twins = [KNOWN[0], KNOWN[1], ("Sand", "M", "S-S"), ("Sand", "XL", "S-S")];
    let report = import(&shop, &cups("Colour", "Size", &twins)).await;
    assert_eq!(report.variants.created, 2);
    assert!(shop.is_sound().await);
}

#[tokio::test]
async fn a_sku_does_not_move_from_one_variant_to_another() {
    let (shop, variants) = shop_of_cups().await;
    let swapped = [("Clay", "S", "C-L"), ("Clay", "L", "C-S"), KNOWN[2]];
    let report = import(&shop, &cups("Colour", "Size", &swapped)).await;
    assert_eq!((report.products.failed, report.errors[0].line), (1, 2));
    let message = &report.errors[0].message;
    assert!(
        ["\"Clay / S\"", "\"C-L\"", "\"Clay / L\""]
            .iter()
            .all(|part| message.contains(part)),
        "{message}"
    );
    assert_eq!(texts(&shop, VARIANTS).await, variants);
    // A SKU that nobody has is only another one, and so is that of a variant that was put away.
    let put_away = "UPDATE catalog_variants SET archived_at = 1 WHERE sku = 'C-L'";
    shop.raw(put_away, args![]).await.unwrap();
    let report = import(
        &shop,
        &cups("Colour", "Size", &[("Clay", "S", "C-L"), ("Sand", "S", "NEW")]),
    )
    .await;
    assert_eq!((report.errors, report.variants.updated), (vec![], 2));
}

#[tokio::test]
async fn what_was_put_away_keeps_its_stock() {
    let shop = Shop::open().await;
    let file = |units: u32| {
        format!(
            "Handle,Title,SKU,Variant Inventory Qty,Price,Option1 Name,Option1 Value\n\
        cup,Cup,A,4,5,Size,S\ncup,,B,{units},5,,L\n"
        )
    };
    import(&shop, file(4).as_bytes()).await;
    shop.raw(
        "UPDATE catalog_variants SET archived_at = 1 WHERE sku = 'B'",
        args![],
    )
    .await
    .unwrap();
    let request = ImportRequest {
        csv: file(9).into_bytes(),
        format: SheetFormat::Shopify,
        dry_run: false,
        set_stock: true,
    };
    let report = import_as(&shop, request).await;
    assert_eq!(
        (report.stock.differs, report.stock.set, report.warnings.len()),
        (0, 0, 1)
    );
    let on_hand = "SELECT CAST(SUM(on_hand) AS BIGINT) FROM inventory_levels";
    assert_eq!(shop.number(on_hand, args![]).await, 8);
}

#[tokio::test]
async fn a_product_that_can_t_be_written_does_not_keep_the_others_back() {
    let shop = Shop::open().await;
    import(&shop, &simple(&[("cup", "Cup", "1", "5")])).await;
    let refuses = "CREATE UNIQUE INDEX no_two_titles ON catalog_products (title_en)";
    shop.raw(refuses, args![]).await.unwrap();
    let csv = simple(&[
        ("jar", "Jar", "1", "5"),
        ("mug", "Cup", "1", "5"),
        ("box", "Box", "1", "5"),
    ]);
    let report = import(&shop, &csv).await;
    assert_eq!((report.products.created, report.products.failed), (2, 1));
    assert_eq!(report.errors[0].line, 3);
    let becomes: Vec<&str> = report.rows.iter().map(|row| row.becomes.code()).collect();
    assert_eq!(becomes, ["created", "failed", "created"]);
    let slugs = texts(&shop, "SELECT slug FROM catalog_products ORDER BY slug").await;
    assert_eq!(slugs, ["box", "cup", "jar"]);
}

async fn woocommerce(shop: &Shop, csv: &str) -> ImportReport {
    let request = ImportRequest {
        csv: csv.as_bytes().to_vec(),
        format: SheetFormat::WooCommerce,
        dry_run: false,
        set_stock: false,
    };
    import_as(shop, request).await
}

const HEAD: &str =
    "Type,SKU,Name,Published,Stock,Regular price,Parent,Attribute 1 name,Attribute 1 value(s),Images\n";

#[tokio::test]
async fn a_sku_leads_to_what_is_offered_and_only_to_one_product() {
    let shop = Shop::open().await;
    woocommerce(
        &shop,
        &format!("{HEAD}simple,A,Old lamp,1,,5,,,,\nsimple,B,Jar,1,,5,,,,\n"),
    )
    .await;
    let both = format!(
        "{HEAD}variable,LAMP,Lamp,1,,,,Size,\"S, L\",\nvariation,A,,1,,6,LAMP,Size,S,\nvariation,B,,1,,6,LAMP,Size,L,\n"
    );
    let report = woocommerce(&shop, &both).await;
    assert_eq!(
        (report.products.failed, report.errors[0].column.as_str()),
        (1, "SKU")
    );
    assert!(
        report.errors[0].message.contains("jar, old-lamp"),
        "{:?}",
        report.errors
    );
    for put_away in [
        "UPDATE catalog_products SET status = 'archived' WHERE slug = 'old-lamp'",
        "UPDATE catalog_variants SET archived_at = 1 WHERE sku = 'B'",
    ] {
        shop.raw(put_away, args![]).await.unwrap();
    }
    assert_eq!(woocommerce(&shop, &both).await.products.created, 1);
    let titles = texts(
        &shop,
        "SELECT slug || '|' || title_en FROM catalog_products ORDER BY slug",
    )
    .await;
    assert_eq!(titles, ["jar|Jar", "lamp|Lamp", "old-lamp|Old lamp"]);
}

#[tokio::test]
async fn a_product_of_the_same_name_with_other_skus_is_another_one() {
    let shop = Shop::open().await;
    import(&shop, b"Handle,Title,SKU,Price\njar,Jar,NAJD-1,40\nbox,Box,,10\n").await;
    let file =
        format!("{HEAD}simple,WADI-1,Jar,1,2,9,,,,\nsimple,BOX-1,Box,1,,11,,,,\nsimple,,Lid,1,,3,,,,\n");
    let report = woocommerce(&shop, &file).await;
    assert_eq!(
        (report.errors, report.products.created, report.products.updated),
        (vec![], 2, 1)
    );
    let all = "SELECT p.slug || '|' || v.sku || '|' || v.price_minor
         FROM catalog_products p JOIN catalog_variants v ON v.product_id = p.id ORDER BY p.slug";
    let expected = [
        "box|BOX-1|1100",
        "jar|NAJD-1|4000",
        "jar-wadi-1|WADI-1|900",
        "lid||300",
    ];
    assert_eq!(
        texts(&shop, all).await,
        expected,
        "one without a SKU may be this one"
    );
    assert_eq!(woocommerce(&shop, &file).await.products, unchanged(3));
    // Also when nobody looks for its SKU because it was put away.
    let put_away = "UPDATE catalog_products SET status = 'archived' WHERE slug = 'jar-wadi-1'";
    shop.raw(put_away, args![]).await.unwrap();
    assert_eq!(woocommerce(&shop, &file).await.products.created, 0);
    // A third one of that name whose SKU leaves nothing for an address.
    let third = format!("{HEAD}simple,٠/٠,Jar,1,,9,,,,\nsimple,-,Jar,1,,8,,,,\n");
    let report = woocommerce(&shop, &third).await;
    assert_eq!(report.products.created + report.products.failed, 2);
    assert_eq!(texts(&shop, all).await.len(), 4 + report.products.created);
    assert_eq!(texts(&shop, all).await[1], expected[1]);
}

#[tokio::test]
async fn a_sku_of_two_products_of_a_file_is_refused_on_both() {
    let shop = Shop::open().await;
    let file = format!(
        "{HEAD}simple,A,Lamp,1,,5,,,,\nvariable,CUP,Cup,1,,,,Size,\"S, L\",\nvariation,C-S,,1,,6,CUP,Size,S,\n\
         variation,A,,1,,6,CUP,Size,L,\nsimple,B,Jar,1,,9,,,,\n"
    );
    for dry_run in [true, false] {
        let request = ImportRequest {
            csv: file.clone().into_bytes(),
            format: SheetFormat::WooCommerce,
            dry_run,
            set_stock: false,
        };
        let report = import_as(&shop, request).await;
        let told: Vec<(u64, &str, bool)> = report
            .errors
            .iter()
            .map(|error| (error.line, error.column.as_str(), error.message.contains("\"A\"")))
            .collect();
        assert_eq!(told, [(2, "SKU", true), (5, "SKU", true)]);
        assert_eq!((report.products.created, report.products.failed), (1, 2));
    }
    assert_eq!(texts(&shop, "SELECT slug FROM catalog_products").await, ["jar"]);
}

#[tokio::test]
async fn a_variation_that_is_disabled_can_t_be_bought() {
    let shop = Shop::open().await;
    let cup = |small: &str, large: &str| {
        format!(
            "{HEAD}variable,CUP,Cup,1,12,,,Size,\"S, L\",\nvariation,CUP-S,,{small},,5,CUP,Size,S,\n\
             variation,CUP-L,,{large},,6,CUP,Size,L,\n"
        )
    };
    let report = woocommerce(&shop, &cup("1", "0")).await;
    let told: Vec<(u64, &str)> = report
        .warnings
        .iter()
        .map(|w| (w.line, w.column.as_str()))
        .collect();
    assert_eq!(
        told,
        [(2, "Stock"), (4, "Published")],
        "the product itself has no stock"
    );
    assert_eq!(texts(&shop, "SELECT sku FROM catalog_variants").await, ["CUP-S"]);
    assert_eq!(
        texts(&shop, "SELECT value_en FROM catalog_option_values").await,
        ["S"]
    );
    let report = woocommerce(&shop, &cup("0", "0")).await;
    assert_eq!((report.products.failed, report.errors[0].line), (1, 2));
}

#[tokio::test]
async fn cells_that_no_database_takes_are_cleaned_or_told() {
    let shop = Shop::open().await;
    let long = format!("https://pictures.example/{}", "ك".repeat(1_000));
    let csv = format!(
        "{HEAD}simple,A,Cup,1,,5,,,,{long}\nsimple,B,Jar,1,,5,,,,https://pictures.example/j\0ar.jpg\n\
         variable,C,Box,1,,,,Si\0ze,\"S\0, L\",\nvariation,D,,1,,6,C,Si\0ze,S\0,\n\
         variable,E,Bag,1,,,,Size,{name},\nvariation,F,,1,,6,E,Size,{name},\n",
        name = "x".repeat(256)
    );
    let report = woocommerce(&shop, &csv).await;
    let told: Vec<(u64, &str)> = report
        .errors
        .iter()
        .map(|e| (e.line, e.column.as_str()))
        .collect();
    assert_eq!(told, [(2, "Images"), (7, "Attribute 1 value(s)")]);
    assert_eq!(report.products.created, 2);
    let names = "SELECT name_en FROM catalog_options UNION SELECT value_en FROM catalog_option_values
         UNION SELECT source_url FROM catalog_pictures";
    let mut names = texts(&shop, names).await;
    names.sort();
    assert_eq!(names, ["S", "Size", "https://pictures.example/jar.jpg"]);
}

#[tokio::test]
async fn more_variants_than_there_may_be_are_told_once() {
    let shop = Shop::open().await;
    let mut csv = "Handle,Title,Option1 Name,Option1 Value,Variant Price\n".to_owned();
    for index in 0..1_500 {
        csv.push_str(&format!("cup,Cup,Size,{index},5\n"));
    }
    csv.push_str("jar,Jar,,,5\n");
    let report = import(&shop, csv.as_bytes()).await;
    assert_eq!(
        (
            report.products.created,
            report.products.failed,
            report.errors.len()
        ),
        (1, 1, 1)
    );
}

#[tokio::test]
async fn a_description_is_measured_as_it_is_kept() {
    let shop = Shop::open().await;
    let (picture, words) = ("A".repeat(200_000), "a ".repeat(60_000));
    let csv = format!(
        "Handle,Title,Variant Price,Body (HTML)\ncup,Cup,5,<p>x&rlm;</p><img src=data:image/png;base64;{picture}>\n\
         jar,Jar,5,<p>{words}</p>\n"
    );
    let report = import(&shop, csv.as_bytes()).await;
    assert_eq!((report.products.created, report.errors[0].line), (1, 3));
    assert_eq!(
        texts(&shop, "SELECT body_en FROM catalog_products").await,
        ["<p>x</p>"]
    );
}
