//! Files that went through a spreadsheet: its alphabet, its marks between cells, its formulas, its rounded codes.

use operations::args;
use operations::import::ImportReport;
use operations::testkit::Shop;

use super::{created, import, simple, texts, unchanged};

const TITLES: &str = "SELECT title_ar FROM catalog_products ORDER BY slug";

#[tokio::test]
async fn whatever_a_spreadsheet_writes_is_read_as_what_was_typed() {
    let comma = "Handle,Title,Variant Inventory Qty,Variant Price\ncup,كوب وادي,3,12.50\njar,جرّة نجد,1,40\n";
    let semicolons = comma
        .replace(',', ";")
        .replace("12.50", "\"12,50\"")
        .replace('\n', "\r\n");
    let (windows, _, had_errors) = encoding_rs::WINDOWS_1256.encode(&semicolons);
    assert!(!had_errors);
    let mut utf16 = vec![0xFF, 0xFE];
    utf16.extend(comma.replace(',', "\t").encode_utf16().flat_map(u16::to_le_bytes));
    let files: [(&[u8], Option<&str>); 5] = [
        (comma.as_bytes(), None),
        (&[b"\xEF\xBB\xBF", comma.as_bytes()].concat(), None),
        (semicolons.as_bytes(), None),
        (&windows, Some("windows-1256")),
        (&utf16, Some("UTF-16LE")),
    ];
    let shop = Shop::open().await;
    for (index, (file, written_in)) in files.into_iter().enumerate() {
        let report = import(&shop, file).await;
        assert_eq!(report.errors, []);
        let expected = if index == 0 { created(2) } else { unchanged(2) };
        assert_eq!(
            (report.products, report.written_in.as_deref()),
            (expected, written_in)
        );
        assert_eq!(report.stock.differs, 0);
    }
    assert_eq!(texts(&shop, TITLES).await, ["كوب وادي", "جرّة نجد"]);
}

#[tokio::test]
async fn a_code_that_a_spreadsheet_has_rounded_is_not_taken() {
    let shop = Shop::open().await;
    let file = |barcode: &str| format!("Handle,Title,SKU,Barcode,Price\ncup,Cup,CUP,{barcode},5\n");
    import(&shop, file("6281000000017").as_bytes()).await;
    let report = import(&shop, file("6.281E+12").as_bytes()).await;
    assert_eq!(report.products, unchanged(1));
    assert_eq!(
        (report.warnings[0].line, report.warnings[0].column.as_str()),
        (2, "Barcode")
    );
    assert_eq!(report.rows[0].findings.len(), 1);
    let barcode = texts(&shop, "SELECT barcode FROM catalog_variants").await;
    assert_eq!(barcode, ["6281000000017"]);
}

#[tokio::test]
async fn zeros_that_a_spreadsheet_took_from_codes_are_not_lost() {
    const CODES: &str = "SELECT sku || ' ' || barcode FROM catalog_variants ORDER BY id";
    let shop = Shop::open().await;
    let file = |product: &str, sku: &str, barcode: &str| {
        format!("Handle,Title,SKU,Barcode,Price\n{product},Cup,{sku},{barcode},5\n").into_bytes()
    };
    let told = |report: &ImportReport| {
        let told = report.warnings.iter();
        told.map(|warning| (warning.line, warning.column.clone()))
            .collect::<Vec<_>>()
    };
    let report = import(&shop, &file("cup", "00123", "036000291452")).await;
    assert_eq!((report.products, told(&report)), (created(1), vec![]));
    let report = import(&shop, &file("cup", "123", "36000291452")).await;
    assert_eq!(report.products, unchanged(1));
    assert_eq!(told(&report), [(2, "SKU".to_owned()), (2, "Barcode".to_owned())]);
    assert_eq!(texts(&shop, CODES).await, ["00123 036000291452"]);
    // Other numbers are other numbers.
    let report = import(&shop, &file("cup", "124", "36000291469")).await;
    assert_eq!(
        (report.products.updated, told(&report)),
        (1, vec![(2, "Barcode".to_owned())])
    );
    // What the shop does not know it can't make whole, so it says what it has taken.
    let report = import(&shop, &file("jar", "9", "36000291452")).await;
    assert_eq!(report.products, created(1));
    assert_eq!(told(&report), [(2, "Barcode".to_owned())]);
    assert!(
        report.warnings[0].message.contains("036000291452"),
        "{:?}",
        report.warnings
    );
    assert_eq!(texts(&shop, CODES).await, ["124 36000291469", "9 36000291452"]);
    // Told once: it is what the shop has from then on.
    let report = import(&shop, &file("jar", "9", "36000291452")).await;
    assert_eq!((report.products, told(&report)), (unchanged(1), vec![]));
}

#[tokio::test]
async fn a_guarded_cell_is_read_without_its_guard() {
    let shop = Shop::open().await;
    import(
        &shop,
        &simple(&[("cup", "'=1+1", "1", "5"), ("jar", "''quoted''", "1", "5")]),
    )
    .await;
    let titles = texts(&shop, "SELECT title_en FROM catalog_products ORDER BY slug").await;
    assert_eq!(titles, ["=1+1", "''quoted''"]);
}

#[tokio::test]
async fn every_row_says_what_becomes_of_it() {
    let shop = Shop::open().await;
    let head = "Handle,Title,Option1 Name,Option1 Value,SKU,Price,Compare At Price,Tags\n";
    let before = format!("{head}cup,Cup,Size,S,C-S,5,,clay\ncup,,,L,C-L,6,,\njar,Jar,,,JAR,9,,\n");
    let report = import(&shop, before.as_bytes()).await;
    assert_eq!(report.left_out, ["Tags"]);
    let after = format!("{head}cup,Beaker,Size,S,C-S,5,,clay\ncup,,,L,C-XL,7,6,\njar,Jar,,,JAR,much,,\n");
    let report = import(&shop, after.as_bytes()).await;
    let told: Vec<_> = report
        .rows
        .iter()
        .map(|row| (row.line, row.sku.as_str(), row.becomes.code(), row.findings.len()))
        .collect();
    assert_eq!(
        told,
        [
            (2, "C-S", "updated", 0),
            (3, "C-XL", "updated", 1),
            (4, "", "failed", 1)
        ]
    );
    let change =
        |field: &str, before: &str, after: &str| (field.to_owned(), before.to_owned(), after.to_owned());
    assert_eq!(report.rows[0].changes, [change("title_en", "Cup", "Beaker")]);
    assert_eq!(
        report.rows[1].changes,
        [change("sku", "C-L", "C-XL"), change("price", "6.00", "7.00")]
    );
}

#[tokio::test]
async fn fifty_thousand_rows_are_looked_through_and_nothing_is_written() {
    use domain::catalog::SheetFormat;
    use operations::import::{ImportRequest, import_products};

    let shop = Shop::open().await;
    let mut csv = "Handle,Title,Option1 Name,Option1 Value,SKU,Price\n".to_owned();
    for product in 0..500 {
        for variant in 0..100 {
            let title = if variant == 0 { "Cup" } else { "" };
            csv.push_str(&format!(
                "p-{product},{title},Size,{variant},S-{product}-{variant},5\n"
            ));
        }
    }
    let request = ImportRequest {
        csv: csv.into_bytes(),
        format: SheetFormat::Shopify,
        dry_run: true,
        set_stock: false,
    };
    let report = import_products(&shop.ops, &shop.manager(), &request)
        .await
        .unwrap();
    assert_eq!((report.products, report.errors), (created(500), vec![]));
    assert_eq!((report.variants, report.rows.len()), (created(50_000), 50_000));
    assert_eq!(super::products(&shop).await, 0);
}

#[tokio::test]
async fn what_a_row_says_of_itself_is_short() {
    let shop = Shop::open().await;
    let long = "x".repeat(100_000);
    let file = format!("Handle,Title,SKU,Price\ncup,Cup,CUP,{long}\n");
    let report = import(&shop, file.as_bytes()).await;
    let finding = &report.rows[0].findings[0];
    assert!(finding.chars().count() < 200, "{}", finding.len());
    assert!(finding.starts_with("Price: \"xxx") && finding.ends_with("is not a price in SAR."));
}

#[tokio::test]
async fn a_text_that_only_stood_in_stays_unwritten_when_the_other_one_is_typed_anew() {
    let shop = Shop::open().await;
    let head = "Handle,Title,Vendor,Type,Option1 name,Option1 value,Price,\
        Title in Arabic (product.metafields.manzuma.title_ar),\
        Vendor in Arabic (product.metafields.manzuma.vendor_ar),\
        Category in Arabic (product.metafields.manzuma.category_ar),\
        Category's address (product.metafields.manzuma.category_address),\
        Option1 name in Arabic (product.metafields.manzuma.option1_name_ar),\
        Option1 value in Arabic (product.metafields.manzuma.option1_value_ar),\
        Not in this language yet (product.metafields.manzuma.stand_ins)\n";
    let words = "title vendor category option1_name option1_value";
    let file = |[title, vendor, category, name, value]: [&str; 5]| {
        format!(
            "{head}cup,كوب,وادي,أكواب,اللون,طيني,5,{title},{vendor},{category},akwab,{name},{value},{words}\n"
        )
    };
    let plain = ["كوب", "وادي", "أكواب", "اللون", "طيني"];
    import(&shop, file(plain).as_bytes()).await;
    let report = import(&shop, file(plain).as_bytes()).await;
    assert_eq!(report.products, unchanged(1));
    let anew = ["كوب كبير", "وادي الجديد", "أكواب كبيرة", "لون", "فخاري"];
    let report = import(&shop, file(anew).as_bytes()).await;
    assert_eq!((report.errors, report.products.updated), (vec![], 1));
    let all = "SELECT p.title_ar || '|' || p.title_en || '|' || b.name_ar || '|' || b.name_en || '|' || c.name_ar || '|' || c.name_en
             || '|' || o.name_ar || '|' || o.name_en || '|' || v.value_ar || '|' || v.value_en
         FROM catalog_products p
         JOIN catalog_brands b ON b.id = p.brand_id
         JOIN catalog_categories c ON c.id = p.category_id
         JOIN catalog_options o ON o.product_id = p.id
         JOIN catalog_option_values v ON v.product_id = p.id";
    let expected = anew.map(|text| format!("{text}|")).join("|");
    assert_eq!(texts(&shop, all).await, [expected]);
    assert_eq!(
        shop.number("SELECT CAST(COUNT(1) AS BIGINT) FROM catalog_variants", args![])
            .await,
        1
    );
}
