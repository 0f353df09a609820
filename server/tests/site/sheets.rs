//! Sheets and the grid as they work without scripts.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, ORIGIN, REFERER};
use axum::http::{Method, StatusCode};
use operations::outbox::Lane;
use operations::outbox::worker::drain;

use super::web::{Answer, HERE, Visitor, Web};

const EXCHANGE: &str = "/console/products/import";
const GRID: &str = "/console/products/grid";

async fn send(visitor: &mut Visitor, format: &str, file: &[u8]) -> Answer {
    let mut body = format!(
        "--limit\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\n{format}\r\n\
         --limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"goods.csv\"\r\n\
         Content-Type: text/csv\r\n\r\n"
    )
    .into_bytes();
    body.extend(file);
    body.extend(b"\r\n--limit--\r\n");
    let referer = format!("{HERE}{EXCHANGE}");
    let headers = [
        (CONTENT_TYPE, "multipart/form-data; boundary=limit"),
        (ORIGIN, HERE),
        (REFERER, referer.as_str()),
    ];
    visitor
        .send(
            Method::POST,
            "/_fn/catalog/send_sheet",
            Body::from(body),
            &headers,
        )
        .await
}

#[tokio::test]
async fn every_product_is_downloaded_and_comes_in_again_without_a_change() {
    let web = Web::open().await;
    for _ in 0..60 {
        web.shop.product(6_800, 3).await;
    }
    let mut manager = web.manager().await;
    assert!(
        manager
            .get(EXCHANGE)
            .await
            .text()
            .contains("/console/products/export/woocommerce-ar.csv")
    );
    let file = manager.get("/console/products/export/shopify-en.csv").await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    assert!(
        file.header("content-disposition")
            .contains("products-shopify-en.csv")
    );
    assert_eq!(file.text().lines().count(), 61);

    let sent = send(&mut manager, "shopify", &file.body).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let address = sent.location().to_owned();
    assert!(manager.get(&address).await.text().contains("role=\"status\""));
    drain(&web.shop.ops, Lane::Sheets).await.unwrap();
    let page = manager.get(&address).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.field("sheet").is_none(), "there is nothing to confirm");
}

#[tokio::test]
async fn a_sheet_is_sent_in_confirmed_and_carried_out_by_plain_forms() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let refused = send(&mut manager, "shopify", b"").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.refusals(), ["InvalidFields"]);

    // Larger than any other form may be.
    let mut csv = b"Handle,Title,SKU,Price,Body (HTML)\ncup,=Cup,CUP-1,5,\n".to_vec();
    csv.extend(b"jar,Jar,JAR,9,");
    csv.extend(vec![b'x'; 90_000]);
    csv.extend(b"\nbad,Bad,B,much,");
    csv.extend(vec![b'x'; 90_000]);
    csv.extend(b"\nlast,Last,L,1,");
    csv.extend(vec![b'x'; 90_000]);
    csv.extend(b"\n");
    let sent = send(&mut manager, "shopify", &csv).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let address = sent.location().to_owned();
    drain(&web.shop.ops, Lane::Sheets).await.unwrap();
    let page = manager.get(&address).await;
    let sheet = page.field("sheet").unwrap();
    assert!(page.text().contains("much"), "the finding stands on its row");

    let done = manager
        .post(&address, "catalog/confirm_sheet", &[("sheet", &sheet)])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    drain(&web.shop.ops, Lane::Imports).await.unwrap();
    assert_eq!(web.shop.rows_in("catalog_products").await, 3);
    let twice = manager
        .post(&address, "catalog/confirm_sheet", &[("sheet", &sheet)])
        .await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    let report = manager.get(&format!("{address}/report.csv")).await;
    assert_eq!(report.status, StatusCode::OK);
    assert!(report.text().contains("2,cup,CUP-1,created"), "{}", report.text());
}

#[tokio::test]
async fn sheets_are_for_who_may_edit_products() {
    let web = Web::open().await;
    let mut worker = web.worker().await;
    for path in [EXCHANGE, "/console/products/export/shopify-ar.csv"] {
        assert_eq!(worker.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        let guest = web.visitor().get(path).await;
        assert!(guest.location().starts_with("/console/sign-in"), "{path}");
    }
    let mut manager = web.manager().await;
    for path in [
        "/console/products/export/excel-ar.csv",
        "/console/products/export/shopify-fr.csv",
        "/console/products/import/0198c1a2b3c47d5e8f90a1b2c3d4e5f6/report.csv",
        "/console/products/import/0198c1a2b3c47d5e8f90a1b2c3d4e5f6",
    ] {
        assert_eq!(manager.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

/// The grid as it stands, with its fields by name.
async fn open(visitor: &mut Visitor) -> Vec<(String, String)> {
    let page = visitor.get(GRID).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let mut fields = Vec::new();
    for row in 0..2 {
        for field in [
            "variant",
            "price",
            "was_price",
            "compare_at",
            "was_compare_at",
            "on_hand",
            "was_on_hand",
        ] {
            let name = format!("rows[{row}][{field}]");
            let value = page.field(&name).unwrap_or_default();
            fields.push((name, value));
        }
    }
    fields
}

async fn save(visitor: &mut Visitor, fields: &[(String, String)]) -> Answer {
    let form: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    visitor.post(GRID, "catalog/save_grid", &form).await
}

fn type_in(fields: &mut [(String, String)], name: &str, text: &str) {
    fields.iter_mut().find(|(field, _)| field == name).unwrap().1 = text.to_owned();
}

#[tokio::test]
async fn the_grid_is_a_form_whose_rows_are_saved_or_say_why_not() {
    let web = Web::open().await;
    web.shop.product(6_800, 5).await;
    web.shop.product(9_000, 5).await;
    let mut manager = web.manager().await;
    let mut stale = open(&mut manager).await;
    let mut fields = stale.clone();
    type_in(&mut fields, "rows[0][price]", "٩٥");
    let saved = save(&mut manager, &fields).await;
    assert_eq!(saved.status, StatusCode::OK, "{}", saved.text());
    assert!(saved.text().contains("data-saved=\"1\""));
    assert_eq!(saved.field("rows[0][price]").as_deref(), Some("95.00"));

    type_in(&mut stale, "rows[0][price]", "97");
    type_in(&mut stale, "rows[1][price]", "70");
    let half = save(&mut manager, &stale).await;
    assert!(half.text().contains("data-saved=\"1\""));
    assert!(
        half.refusals().contains(&"ChangedMeanwhile".to_owned()),
        "{:?}",
        half.refusals()
    );
    // What was typed is still there, beside what is there now.
    assert_eq!(half.field("rows[0][price]").as_deref(), Some("97"));
    assert_eq!(half.field("rows[0][was_price]").as_deref(), Some("95.00"));
    assert_eq!(half.field("rows[1][price]").as_deref(), Some("70.00"));

    let id = half.field("save").unwrap();
    let undone = manager.post(GRID, "catalog/undo_grid", &[("save", &id)]).await;
    assert!(undone.text().contains("data-saved=\"1\""), "{}", undone.text());
    assert_eq!(undone.field("rows[1][price]").as_deref(), Some("68.00"));

    let mut counted = open(&mut manager).await;
    type_in(&mut counted, "rows[0][on_hand]", "7");
    let unexplained = save(&mut manager, &counted).await;
    assert_eq!(unexplained.status, StatusCode::UNPROCESSABLE_ENTITY);
    counted.push(("reason".to_owned(), "found two".to_owned()));
    assert!(
        save(&mut manager, &counted)
            .await
            .text()
            .contains("data-saved=\"1\"")
    );
}
