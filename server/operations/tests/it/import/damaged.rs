//! Files with something wrong in them: each error names its line, and nothing of that product is written.

use operations::args;
use operations::testkit::Shop;

use super::{OLDER, import, products, simple, texts};

const HEAD: &str =
    "Handle,Title,Option1 Name,Option1 Value,Variant Inventory Qty,Variant Price,Variant Compare At Price\n";

/// The lines and columns of the errors, and how many products were written.
async fn outcome(csv: &[u8]) -> (Vec<(u64, String)>, i64) {
    let shop = Shop::open().await;
    let report = import(&shop, csv).await;
    let orphans = "SELECT CAST(COUNT(1) AS BIGINT) FROM catalog_variants WHERE product_id NOT IN
         (SELECT id FROM catalog_products)";
    assert_eq!(shop.number(orphans, args![]).await, 0);
    assert_eq!(
        usize::try_from(products(&shop).await).unwrap(),
        report.products.created
    );
    let errors = report
        .errors
        .into_iter()
        .map(|issue| (issue.line, issue.column))
        .collect();
    (errors, products(&shop).await)
}

#[tokio::test]
async fn a_damaged_row_spoils_its_product_only() {
    let rows = [
        ("cup,,,L,1,cheap,", "Variant Price"),
        ("cup,,,L,1,-5,", "Variant Price"),
        ("cup,,,L,1,5.001,", "Variant Price"),
        ("cup,,,L,1,,", "Variant Price"),
        ("cup,,,L,many,5,", "Variant Inventory Qty"),
        ("cup,,,L,1.5,5,", "Variant Inventory Qty"),
        ("cup,,,L,1,5,x", "Variant Compare At Price"),
        ("cup,,,S,1,5,", "Option1 Value"),
        ("cup,,,,1,5,", "Option1 Value"),
        ("cup,,Colour,L,1,5,", "Option1 Name"),
        ("cup,Other,,L,1,5,", "Title"),
        ("cup,,,L,1", ""),
        ("cup,,,L,1,5,,,more", ""),
    ];
    for (row, column) in rows {
        let csv = format!("{HEAD}jar,Jar,,,1,9,\ncup,Cup,Size,S,1,5,\n{row}\nbox,Box,,,1,9,\n");
        assert_eq!(
            outcome(csv.as_bytes()).await,
            (vec![(4, column.to_owned())], 2),
            "{row}"
        );
    }
}

#[tokio::test]
async fn every_error_of_a_file_is_told_at_once() {
    let csv = simple(&[
        ("a", "", "1", "5"),
        ("!!!", "???", "1", "5"),
        ("b", "B", "x", "y"),
        ("c", "C", "1", "5"),
    ]);
    let (errors, written) = outcome(&csv).await;
    let lines: Vec<u64> = errors.iter().map(|(line, _)| *line).collect();
    assert_eq!((lines, written), (vec![2, 3, 4, 4], 1));
}

#[tokio::test]
async fn lines_are_those_of_the_file_also_after_cells_of_many_lines() {
    let shop = Shop::open().await;
    let damaged = String::from_utf8(OLDER.to_vec())
        .unwrap()
        .replace(",240,", ",much,");
    let report = import(&shop, damaged.as_bytes()).await;
    assert_eq!(
        (
            report.errors[0].line,
            report.products.failed,
            report.products.created
        ),
        (10, 1, 2)
    );
    assert_eq!(
        texts(&shop, "SELECT slug FROM catalog_products ORDER BY slug").await,
        ["gift-note", "wadi-cup"]
    );
}

#[tokio::test]
async fn bytes_that_are_no_text_are_told_by_line() {
    let mut csv = simple(&[("cup", "Cup", "1", "5"), ("cafe", "CAF?", "1", "5")]);
    let place = csv.iter().position(|byte| *byte == b'?').unwrap();
    csv[place] = 0xC9;
    assert_eq!(outcome(&csv).await, (vec![(3, "Title".to_owned())], 1));
}

#[tokio::test]
async fn a_quotation_mark_that_is_never_closed_is_told() {
    let csv = format!("{HEAD}jar,Jar,,,1,9,\ncup,\"Cup,Size,S,1,5,\nbox,Box,,,1,9,\n");
    assert_eq!(outcome(csv.as_bytes()).await, (vec![(3, String::new())], 1));
}

#[tokio::test]
async fn what_is_no_product_file_is_refused_as_a_whole() {
    for csv in [
        b"".as_slice(),
        b"name,price\nCup,5\n",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"\xFF\xFEH\0a\0",
        b"Handle;Title\n",
    ] {
        let (errors, written) = outcome(csv).await;
        assert_eq!((errors.len(), errors[0].0, written), (1, 1, 0));
    }
}

#[tokio::test]
async fn control_characters_are_not_stored() {
    let shop = Shop::open().await;
    import(&shop, &simple(&[("cup", "C\0u\u{202E}p", "1", "5")])).await;
    assert_eq!(
        texts(&shop, "SELECT title_en FROM catalog_products").await,
        ["Cup"]
    );
}
