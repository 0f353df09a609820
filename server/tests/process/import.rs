//! Importing through the program: what it says of a file, and with which exit status.

use serde_json::{Value, json};

use super::shop::{Place, Serving, open};

const HEADER: &str = "Handle,Title,Variant SKU,Variant Inventory Qty,Variant Price,Status\n";

/// A file with one product that has two variants' worth of trouble and one that is right.
fn with_a_damaged_row() -> String {
    format!("{HEADER}cup,Cup,CUP-1,7,18.50,active\nplate,Plate,PLATE-1,3,not a price,active\n")
}

#[tokio::test]
async fn a_damaged_row_is_a_finding_on_its_line_and_writes_nothing_for_its_product() {
    let place = Place::new().await;
    let serving = Serving::start(&place, &[]).await;
    open(&place, &serving, &[]).await;

    let (status, mut rehearsed) = import(&place, &with_a_damaged_row(), &["--dry-run"]).await;
    assert_eq!(status, Some(1), "{rehearsed}");
    let (status, mut written) = import(&place, &with_a_damaged_row(), &[]).await;
    assert_eq!(status, Some(1), "{written}");
    // The rehearsal wrote nothing: the real run found everything still to be made.
    assert_eq!(rehearsed["dry_run"].take(), true);
    assert_eq!(written["dry_run"].take(), false);
    assert_eq!(rehearsed, written);
    assert_eq!(
        written["products"],
        json!({"created": 1, "updated": 0, "unchanged": 0, "failed": 1})
    );
    assert_eq!(written["errors"][0]["line"], 3);
    assert_eq!(written["errors"][0]["column"], "Variant Price");

    let (status, again) = import(&place, &with_a_damaged_row(), &[]).await;
    assert_eq!(status, Some(1));
    assert_eq!(
        again["products"],
        json!({"created": 0, "updated": 0, "unchanged": 1, "failed": 1})
    );
    place.assert_clean().await;
}

#[tokio::test]
async fn a_file_that_is_right_ends_with_0_and_a_missing_one_with_a_sentence() {
    let place = Place::new().await;
    let serving = Serving::start(&place, &[]).await;
    open(&place, &serving, &[]).await;

    let right = format!("{HEADER}cup,Cup,CUP-1,7,18.50,active\n");
    let (status, report) = import(&place, &right, &[]).await;
    assert_eq!(status, Some(0), "{report}");
    assert_eq!(report["variants"]["created"], 1);

    let missing = place
        .run(["import", "products", "nowhere.csv", "--format", "shopify"])
        .await;
    assert_eq!(missing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("nowhere.csv"));
}

async fn import(place: &Place, file: &str, options: &[&str]) -> (Option<i32>, Value) {
    let path = place.folder.path().join("products.csv");
    std::fs::write(&path, file).unwrap();
    let mut command = place.command(["import", "products"]);
    command
        .arg(&path)
        .args(["--format", "shopify", "--json"])
        .args(options);
    let out = command.output().await.unwrap();
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    let report = serde_json::from_slice(&out.stdout).unwrap_or_else(|_| panic!("{said}"));
    (out.status.code(), report)
}
