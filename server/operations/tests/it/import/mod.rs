//! Importing products: files with the traps of real exports, read into a real shop.

mod again;
mod categories;
mod damaged;
mod desk;
mod doubtful;
mod files;
mod spreadsheets;
mod stock;
mod woocommerce;
mod zeros;

use domain::catalog::SheetFormat;
use operations::args;
use operations::import::{ImportReport, ImportRequest, Tally, import_products};
use operations::testkit::Shop;

const OLDER: &[u8] = include_bytes!("files/older-names.csv");
const NEWER: &[u8] = include_bytes!("files/newer-names.csv");

async fn import(shop: &Shop, csv: &[u8]) -> ImportReport {
    import_as(
        shop,
        ImportRequest {
            csv: csv.to_vec(),
            format: SheetFormat::Shopify,
            dry_run: false,
            set_stock: false,
        },
    )
    .await
}

async fn import_as(shop: &Shop, request: ImportRequest) -> ImportReport {
    import_products(&shop.ops, &shop.manager(), &request)
        .await
        .unwrap()
}

/// A file of products with nothing to choose: (handle, title, quantity, price).
fn simple(products: &[(&str, &str, &str, &str)]) -> Vec<u8> {
    let mut csv = "Handle,Title,Variant Inventory Qty,Variant Price\n".to_owned();
    for (handle, title, quantity, price) in products {
        csv.push_str(&format!("{handle},{title},{quantity},{price}\n"));
    }
    csv.into_bytes()
}

const fn created(created: usize) -> Tally {
    Tally {
        created,
        updated: 0,
        unchanged: 0,
        failed: 0,
    }
}

const fn unchanged(unchanged: usize) -> Tally {
    Tally {
        created: 0,
        updated: 0,
        unchanged,
        failed: 0,
    }
}

async fn products(shop: &Shop) -> i64 {
    shop.number("SELECT CAST(COUNT(1) AS BIGINT) FROM catalog_products", args![])
        .await
}

/// The first column of every row.
async fn texts(shop: &Shop, sql: &'static str) -> Vec<String> {
    let rows = shop
        .ops
        .read(async |tx| tx.rows(sql, args![]).await)
        .await
        .unwrap();
    rows.iter().map(|row| row.get(0).unwrap()).collect()
}
