//! Promotions and codes without JavaScript: plain forms, refusals by name, and the totals on every page.

use axum::http::StatusCode;
use operations::testkit::percent_off;

use super::web::{Answer, Visitor, Web};

async fn with_a_cup(web: &Web) -> Visitor {
    let variant = web.shop.product(6_800, 20).await.to_string();
    let mut visitor = web.visitor();
    let form = [("variant", variant.as_str()), ("quantity", "1")];
    let added = visitor.post("/en", "cart/add", &form).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
    visitor
}

async fn type_code(visitor: &mut Visitor, code: &str) -> Answer {
    visitor.post("/en/cart", "cart/add_code", &[("code", code)]).await
}

async fn place(visitor: &mut Visitor, page: &Answer) -> Answer {
    let hidden = ["attempt", "agreed_total", "codes"].map(|name| (name, page.field(name).unwrap()));
    let mut form: Vec<(&str, &str)> = hidden.iter().map(|(name, text)| (*name, text.as_str())).collect();
    form.extend([
        ("region", "01"),
        ("phone", "0501234567"),
        ("name", "Noura"),
        ("city", "Riyadh"),
        ("district", "Al Narjis"),
        ("street", "12"),
        ("building", "7"),
    ]);
    visitor.post("/en/checkout", "checkout/place", &form).await
}

fn shows(page: &Answer, texts: &[&str]) {
    let text = page.text().replace('\u{A0}', " ");
    for expected in texts {
        assert!(text.contains(expected), "{expected} is not on the page: {text}");
    }
}

#[tokio::test]
async fn a_code_is_typed_shown_taken_off_and_refused_by_name() {
    let web = Web::open().await;
    web.shop.coupon("EID25", &percent_off("10")).await;
    let mut visitor = with_a_cup(&web).await;

    let refused = type_code(&mut visitor, "nothing").await;
    assert_eq!(
        refused.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        refused.text()
    );
    assert_eq!(refused.refusals(), ["CouponUnknown"]);
    assert_eq!(
        refused.field("code").as_deref(),
        Some("nothing"),
        "what was typed is kept"
    );

    let taken = type_code(&mut visitor, " eid٢٥ ").await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text());
    assert_eq!(taken.location(), "/en/cart");
    let basket = visitor.get("/en/cart").await;
    shows(&basket, &["EID25", "Discount", "−SAR 6.80", "SAR 61.20"]);
    shows(&visitor.get("/ar/cart").await, &["خصم", "−٦٫٨٠ ر.س", "٦١٫٢٠ ر.س"]);
    let checkout = visitor.get("/en/checkout").await;
    shows(&checkout, &["Discount", "−SAR 6.80"]);
    assert_eq!(checkout.field("codes").as_deref(), Some("EID25"));

    let form = [("code", "EID25"), ("at_checkout", "true")];
    let removed = visitor.post("/en/checkout", "cart/remove_code", &form).await;
    assert_eq!(removed.location(), "/en/checkout");
    assert!(!visitor.get("/en/cart").await.text().contains("EID25"));
}

#[tokio::test]
async fn the_order_s_page_shows_what_was_taken_off() {
    let web = Web::open().await;
    web.shop.promotion(&percent_off("25")).await;
    let mut visitor = with_a_cup(&web).await;
    let page = visitor.get("/en/checkout").await;
    let placed = place(&mut visitor, &page).await;
    assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.text());
    let order = visitor.get(placed.location()).await;
    shows(&order, &["Discount", "−SAR 17.00", "SAR 68.00"]);
    assert!(web.shop.is_sound().await);

    let mut manager = web.manager().await;
    let list = manager.get("/console/orders").await.text();
    let (_, rest) = list.split_once("href=\"/console/orders/").unwrap();
    let id = rest.split('"').next().unwrap();
    let language = [("language", "en")];
    manager.post("/console", "accounts/set_language", &language).await;
    shows(
        &manager.get(&format!("/console/orders/{id}")).await,
        &["−SAR 17.00"],
    );
}

#[tokio::test]
async fn a_code_that_expires_before_the_order_is_named_and_the_order_placed_without_it() {
    let web = Web::open().await;
    let promotion = web.shop.coupon("BRIEF", &percent_off("10")).await;
    let mut visitor = with_a_cup(&web).await;
    type_code(&mut visitor, "brief").await;
    let page = visitor.get("/en/checkout").await;
    operations::pricing::end_promotion(&web.shop.ops, &web.shop.manager(), promotion)
        .await
        .unwrap();
    let refused = place(&mut visitor, &page).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
    assert!(refused.refusals().contains(&"CouponExpired".to_owned()));
    assert_eq!(web.shop.rows_in("orders_orders").await, 0);
    let placed = place(&mut visitor, &refused).await;
    assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.text());
    assert!(web.shop.is_sound().await);
}

#[tokio::test]
async fn a_total_that_a_promotion_changes_is_shown_before_it_is_agreed_to() {
    let web = Web::open().await;
    let mut visitor = with_a_cup(&web).await;
    let page = visitor.get("/en/checkout").await;
    web.shop.promotion(&percent_off("10")).await;
    let refused = place(&mut visitor, &page).await;
    assert!(
        refused.refusals().contains(&"TotalChanged".to_owned()),
        "{}",
        refused.text()
    );
    assert_eq!(place(&mut visitor, &refused).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn codes_can_not_be_guessed_quickly() {
    let web = Web::with(|setup| setup.limits.lookup = 2.try_into().unwrap()).await;
    let mut visitor = with_a_cup(&web).await;
    for _ in 0..2 {
        assert_eq!(
            type_code(&mut visitor, "guess").await.refusals(),
            ["CouponUnknown"]
        );
    }
    let refused = type_code(&mut visitor, "guess").await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
}

const RULES: [(&str, &str); 9] = [
    ("name_ar", "عرض العيد"),
    ("name_en", "Eid offer"),
    ("given", "code"),
    ("effect", "percent"),
    ("percent", "١٠"),
    ("goods", "all"),
    ("priority", "10"),
    ("stacking", "stacks"),
    ("ends", "2030-01-01T00:00"),
];

#[tokio::test]
async fn a_promotion_is_made_changed_given_codes_and_ended_by_plain_forms() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    shows(
        &manager.get("/console/promotions").await,
        &["/console/promotions/new"],
    );
    assert_eq!(
        manager.get("/console/promotions/new").await.status,
        StatusCode::OK
    );

    let wrong = RULES.map(|(name, text)| (name, if name == "percent" { "110" } else { text }));
    let refused = manager
        .post("/console/promotions/new", "pricing/add", &wrong)
        .await;
    assert_eq!(
        refused.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        refused.text()
    );
    assert_eq!(refused.field("name_ar").as_deref(), Some("عرض العيد"));
    assert_eq!(refused.field("percent").as_deref(), Some("110"));

    let made = manager
        .post("/console/promotions/new", "pricing/add", &RULES)
        .await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    let page = made.location().split('?').next().unwrap().to_owned();
    let id = page.rsplit('/').next().unwrap().to_owned();
    let opened = manager.get(&page).await;
    shows(&opened, &["value=\"2030-01-01T00:00\"", "عرض العيد"]);

    let codes = [
        ("promotion", id.as_str()),
        ("code", "eid"),
        ("count", "3"),
        ("uses_max", "1"),
    ];
    let added = manager.post(&page, "pricing/add_codes", &codes).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
    assert_eq!(web.shop.rows_in("pricing_codes").await, 3);

    let version = manager.get(&page).await.field("version").unwrap();
    let mut edit = vec![("promotion", id.as_str()), ("version", version.as_str())];
    edit.extend(RULES);
    assert_eq!(
        manager.post(&page, "pricing/edit", &edit).await.status,
        StatusCode::SEE_OTHER
    );
    let stale = manager.post(&page, "pricing/edit", &edit).await;
    assert_eq!(stale.refusals(), ["ChangedMeanwhile"]);

    let ended = manager
        .post(&page, "pricing/end", &[("promotion", id.as_str())])
        .await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.text());
    let trail = manager.get("/console/audit").await;
    shows(&trail, &[&format!("/console/promotions/{id}")]);
}

#[tokio::test]
async fn a_sale_is_set_on_the_product_s_page_and_shown_in_the_shop() {
    let web = Web::open().await;
    let variant = web.shop.product(6_800, 20).await.to_string();
    let mut manager = web.manager().await;
    let list = manager.get("/console/products").await.text();
    let (_, rows) = list.split_once("<tbody").unwrap();
    let (_, rest) = rows.split_once("href=\"/console/products/").unwrap();
    let product = rest.split('"').next().unwrap().to_owned();
    let page = format!("/console/products/{product}");
    let sale = |price: &'static str| {
        [
            ("product", product.clone()),
            ("variant", variant.clone()),
            ("sale_price", price.to_owned()),
            ("sale_starts", "2026-11-22T00:00".to_owned()),
            ("sale_ends", "2026-11-23T00:00".to_owned()),
        ]
    };
    for (price, status) in [
        ("68", StatusCode::UNPROCESSABLE_ENTITY),
        ("50", StatusCode::SEE_OTHER),
    ] {
        let form = sale(price);
        let form = form.each_ref().map(|(name, text)| (*name, text.as_str()));
        let answer = manager.post(&page, "catalog/set_sale", &form).await;
        assert_eq!(answer.status, status, "{}", answer.text());
    }
    shows(
        &manager.get(&page).await,
        &["value=\"2026-11-22T00:00\"", "value=\"50.00\""],
    );
    let mut visitor = web.visitor();
    shows(&visitor.get("/en").await, &["SAR 50.00", "SAR 68.00"]);
    web.shop.clock.pass_seconds(86_400);
    assert!(!visitor.get("/en").await.text().contains("SAR\u{A0}50.00"));
}
