//! Pictures from people's own files, without JavaScript: sent by a plain form, taken by what they are, and shown.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HeaderName, ORIGIN, REFERER};
use axum::http::{Method, StatusCode};
use image::{ImageFormat, Rgb, RgbImage};
use integrations::PixelImages;
use operations::outbox::{self, Lane};
use std::io::Cursor;
use std::sync::Arc;

use super::web::{Answer, HERE, Visitor, Web};

const BOUNDARY: &str = "----boundary-of-a-test";

fn photo(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_fn(400, 500, |x, y| {
        let shade = |n: u32| u8::try_from(n % 256).unwrap_or_default();
        Rgb([shade(x), shade(y), 90])
    })
    .write_to(&mut bytes, format)
    .unwrap();
    bytes.into_inner()
}

/// A form with files as browsers write it.
fn form(product: &str, files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    let mut part = |head: &str, content: &[u8]| {
        body.extend(format!("--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n").into_bytes());
        body.extend(content);
        body.extend(b"\r\n");
    };
    part("name=\"product\"", product.as_bytes());
    for (name, content) in files {
        let head = format!("name=\"files\"; filename=\"{name}\"\r\nContent-Type: image/jpeg");
        part(&head, content);
    }
    body.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
    body
}

async fn post(visitor: &mut Visitor, page: &str, origin: &str, body: Vec<u8>) -> Answer {
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let referer = format!("{HERE}{page}");
    let headers: [(HeaderName, &str); 3] = [(CONTENT_TYPE, &kind), (ORIGIN, origin), (REFERER, &referer)];
    visitor
        .send(
            Method::POST,
            "/_fn/catalog/add_pictures",
            Body::from(body),
            &headers,
        )
        .await
}

/// A shop that makes real pictures, a product of it, and that product's page at the counter.
async fn shop() -> (Web, String, String) {
    let mut web = Web::open().await;
    web.shop.ops = web.shop.ops.making(Arc::new(PixelImages::default()));
    let web = web.reopened();
    web.shop.product(6_800, 3).await;
    let list = web.manager().await.get("/console/products").await.text();
    let (_, rows) = list.split_once("<tbody").unwrap();
    let link = rows.split("href=\"/console/products/").nth(1).unwrap();
    let product = link.split('"').next().unwrap().to_owned();
    let page = format!("/console/products/{product}");
    (web, product, page)
}

#[tokio::test]
async fn pictures_are_added_by_a_plain_form_and_shown_once_they_are_ready() {
    let (web, product, page) = shop().await;
    let mut manager = web.manager().await;
    let before = manager.get(&page).await.text();
    assert!(before.contains("enctype=\"multipart/form-data\"") && before.contains("name=\"files\""));

    let (jpeg, png) = (photo(ImageFormat::Jpeg), photo(ImageFormat::Png));
    let sent = form(&product, &[("a.jpg", &jpeg), ("صورة.jpg", &png)]);
    let added = post(&mut manager, &page, HERE, sent).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
    assert_eq!(added.location(), format!("{page}?done=pictures"));

    outbox::worker::drain(&web.shop.ops, Lane::Slow).await.unwrap();
    let list = manager.get(&page).await.text();
    assert_eq!(list.matches("class=\"picture-tile\"").count(), 2, "{list}");

    let shown = web.visitor().get("/en").await.text();
    let address = shown
        .split("srcset=\"")
        .skip(1)
        .find(|rest| rest.contains("/wa/"))
        .and_then(|rest| rest.split(' ').next())
        .unwrap()
        .to_owned();
    for (end, kind) in [(".avif", "image/avif"), (".webp", "image/webp")] {
        let address = address.replace(".avif", end);
        let file = web.visitor().get(&address).await;
        assert_eq!(
            (file.status, file.header("content-type")),
            (StatusCode::OK, kind),
            "{address}"
        );
    }
    assert!(
        shown.contains("src=\"data:image/webp;base64,"),
        "a blur stands in its place"
    );

    // What a camera wrote is kept, and never served.
    let keys = web.shop.ops.ports().files.keys().await.unwrap();
    let original = keys.iter().find(|key| key.starts_with("originals/")).unwrap();
    let asked = web.visitor().get(&format!("/media/{original}")).await;
    assert_eq!(asked.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_no_picture_is_refused_beside_the_field() {
    let (web, product, page) = shop().await;
    let mut manager = web.manager().await;
    let script = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
    for (files, refusal) in [
        (vec![("cup.jpg", script.as_slice())], "NotAPicture"),
        (vec![("", b"".as_slice())], "InvalidFields"),
        (vec![], "InvalidFields"),
    ] {
        let answer = post(&mut manager, &page, HERE, form(&product, &files)).await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            answer.text()
        );
        assert_eq!(answer.refusals(), [refusal]);
        assert!(
            answer.text().contains("name=\"files\""),
            "the page stands around it"
        );
    }
    for nonsense in [
        b"".to_vec(),
        b"--nothing".to_vec(),
        form("none", &[("a.jpg", b"x")]),
    ] {
        let answer = post(&mut manager, &page, HERE, nonsense).await;
        assert!(answer.status.is_client_error(), "{}", answer.status);
    }
    assert_eq!(web.shop.rows_in("catalog_pictures").await, 0);
}

#[tokio::test]
async fn only_who_may_edit_products_sends_files_and_only_from_here() {
    let (web, product, page) = shop().await;
    let jpeg = photo(ImageFormat::Jpeg);
    let sent = || form(&product, &[("a.jpg", &jpeg)]);
    let mut worker = web.worker().await;
    let answer = post(&mut worker, &page, HERE, sent()).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    let stranger = post(&mut web.visitor(), &page, HERE, sent()).await;
    assert!(
        matches!(
            stranger.status,
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::SEE_OTHER
        ),
        "{}",
        stranger.status
    );
    let mut manager = web.manager().await;
    let foreign = post(&mut manager, &page, "http://elsewhere.example", sent()).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    assert_eq!(web.shop.rows_in("catalog_pictures").await, 0);
    assert!(!worker.get(&page).await.text().contains("multipart/form-data"));
}

#[tokio::test]
async fn more_than_is_taken_is_refused_and_nothing_of_it_kept() {
    let (web, product, page) = shop().await;
    let web = web.with_limits(|limits| limits.files_bytes_max = 100_000);
    let mut manager = web.manager().await;
    let large = vec![0xFF; 100_001];
    let answer = post(&mut manager, &page, HERE, form(&product, &[("a.jpg", &large)])).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    // The bound of text is not raised for functions that take no files.
    let mut visitor = web.visitor();
    let long = format!("search={}", "x".repeat(300_000));
    let answer = visitor.post_raw(&page, "catalog/describe_picture", long).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(
        web.shop.ops.ports().files.keys().await.unwrap(),
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn a_picture_opens_large_without_scripts() {
    let (web, product, page) = shop().await;
    let mut manager = web.manager().await;
    let jpeg = photo(ImageFormat::Jpeg);
    post(&mut manager, &page, HERE, form(&product, &[("a.jpg", &jpeg)])).await;
    outbox::worker::drain(&web.shop.ops, Lane::Slow).await.unwrap();
    let home = web.visitor().get("/en").await.text();
    let slug = home
        .split("href=\"/en/p/")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let shown = web
        .visitor()
        .get(&format!("/en/p/{}", slug.unwrap()))
        .await
        .text();
    let before = shown.split("class=\"gallery-open\"").next().unwrap();
    let link = before
        .rsplit("href=\"")
        .next()
        .and_then(|rest| rest.split('"').next())
        .unwrap();
    assert!(link.ends_with("/wa/400x500.webp"), "{link}");
    assert_eq!(web.visitor().get(link).await.status, StatusCode::OK);
}
