//! What people write is text wherever it is shown, and never a part of the page.

use axum::http::StatusCode;
use domain::basics::Translated;
use operations::catalog::steps::{NewProduct, NewVariant};

use super::web::{Visitor, Web};

#[tokio::test]
async fn what_staff_write_is_text_wherever_it_is_shown() {
    const NASTY: &str = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&";

    let web = Web::open().await;
    let variant = NewVariant {
        values: [0, 0, 0],
        sku: NASTY.to_owned(),
        barcode: String::new(),
        price_minor: 6_800,
        compare_at_minor: None,
        weight_grams: 1,
    };
    let added = web
        .shop
        .add(&NewProduct {
            slug: "nasty".to_owned(),
            status: domain::catalog::ProductStatus::Published,
            title: Translated::new(NASTY, NASTY),
            body: Translated::new(
                NASTY,
                format!("<p onclick=\"alert(3)\">fine</p><a href=\"javascript:alert(4)\">x</a>{NASTY}"),
            ),
            vendor: NASTY.to_owned(),
            category: None,
            options: Vec::new(),
            variants: vec![variant],
            pictures: Vec::new(),
        })
        .await;
    web.shop.stock(added.variants[0], web.shop.location, 5).await;
    let order = web.shop.order(&[(added.variants[0], 1)]).await;
    let mut manager = web.manager().await;
    let mut visitor = web.visitor();
    let form = [
        ("variant", added.variants[0].to_string()),
        ("quantity", "1".to_owned()),
    ];
    visitor
        .post(
            "/ar",
            "cart/add",
            &form.each_ref().map(|(name, text)| (*name, text.as_str())),
        )
        .await;

    web.follow().await;
    for path in [
        "/ar",
        "/en",
        "/en/p/nasty",
        "/ar/p/nasty",
        "/en/search?q=script",
        "/en/search?q=%3Cscript%3Ealert&option=x:%3Cscript%3Ealert(1)",
        "/ar/cart",
        "/ar/checkout",
    ] {
        assert_harmless(path, &mut visitor).await;
    }
    let console = [
        "/console".to_owned(),
        "/console/products".to_owned(),
        "/console/stock".to_owned(),
    ];
    let of_one = [
        format!("/console/orders/{order}"),
        format!("/console/products/{}", added.product),
    ];
    for path in console.iter().chain(&of_one) {
        assert_harmless(path, &mut manager).await;
    }
}

async fn assert_harmless(path: &str, visitor: &mut Visitor) {
    let page = visitor.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
    let text = page.text();
    // What the page's own data script holds is JSON, in which `<` is escaped.
    for nasty in [
        "<script>alert",
        "<img src=x",
        "onclick=\"alert",
        "href=\"javascript:",
        "</script><img",
    ] {
        let at = text.find(nasty).map(|at| {
            text[at.saturating_sub(60)..]
                .chars()
                .take(160)
                .collect::<String>()
        });
        assert_eq!(at, None, "{path} holds {nasty}");
    }
}
