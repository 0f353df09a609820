//! The region a visitor chooses: every page then shows its fee and day, without a session.

use axum::http::StatusCode;

use super::web::Web;

const CHOOSE: &str = "carriers/choose_region";

/// A shop that asks 35.00 for one region, its only variant, and the path of that one's page.
async fn shop_with_a_dear_region() -> (Web, String, String) {
    let web = Web::open().await;
    web.shop.delivery_fee("02", 3_500).await;
    let variant = web.shop.product(6_800, 5).await.to_string();
    let home = web.visitor().get("/en").await.text();
    let link = home.split("href=\"/en/p/").nth(1).unwrap();
    let product = format!("/en/p/{}", link.split('"').next().unwrap());
    (web, variant, product)
}

#[tokio::test]
async fn what_is_chosen_holds_on_every_page_without_a_session() {
    let (web, variant, product) = shop_with_a_dear_region().await;
    let mut visitor = web.visitor();
    let before = visitor.get(&product).await.text();
    assert!(!before.contains("SAR\u{a0}35.00"), "{before}");
    let mut links = before.split("href=\"");
    let link = links.find(|link| link.starts_with("/en/delivery?next=")).unwrap();
    let way = link.split('"').next().unwrap().to_owned();

    let page = visitor.get(&way).await;
    assert_eq!(page.field("next").as_deref(), Some(product.as_str()));
    let chosen = visitor
        .post(&way, CHOOSE, &[("region", "02"), ("next", &product)])
        .await;
    assert_eq!(
        (chosen.status, chosen.location()),
        (StatusCode::SEE_OTHER, product.as_str())
    );
    let cookie = chosen.header("set-cookie").to_owned();
    for part in ["region=02;", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let after = visitor.get(&product).await.text();
    assert!(after.contains("SAR\u{a0}35.00"), "{after}");
    assert_eq!(web.sessions().await, 0);

    // And at the checkout it is chosen already.
    let region = visitor.cookie.take().unwrap();
    visitor
        .post(&product, "cart/add", &[("variant", &variant), ("quantity", "1")])
        .await;
    visitor.cookie = Some(format!("{}; {region}", visitor.cookie.unwrap()));
    let checkout = visitor.get("/en/checkout").await.text();
    let selected = checkout
        .split("<option")
        .find(|option| option.contains("selected"));
    assert!(
        selected.is_some_and(|option| option.contains("\"02\"")),
        "{checkout}"
    );
}

#[tokio::test]
async fn what_no_region_of_the_shop_is_called_changes_nothing() {
    let (web, _, product) = shop_with_a_dear_region().await;
    let mut visitor = web.visitor();
    let refused = visitor
        .post("/en/delivery", CHOOSE, &[("region", "99"), ("next", &product)])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.header("set-cookie"), "");

    let usual = visitor.get(&product).await.text();
    assert!(!usual.contains("SAR\u{a0}35.00"), "{usual}");
    for cookie in ["region=99", "region=", "region", "region=02020202020202020202"] {
        let mut visitor = web.visitor();
        visitor.cookie = Some(cookie.to_owned());
        let page = visitor.get(&product).await;
        assert_eq!(page.status, StatusCode::OK, "{cookie}");
        assert!(!page.text().contains("SAR\u{a0}35.00"), "{cookie}");
    }
}

#[tokio::test]
async fn choosing_never_leads_out_of_the_shop() {
    let (web, ..) = shop_with_a_dear_region().await;
    let mut visitor = web.visitor();
    for next in ["//evil.example/x", "/\\evil.example/x", "https://evil.example/x"] {
        let chosen = visitor
            .post("/en/delivery", CHOOSE, &[("region", "02"), ("next", next)])
            .await;
        let location = chosen.location();
        assert!(
            location.starts_with('/') && !location.starts_with("//"),
            "{location}"
        );
    }
    let home = visitor.post("/en/delivery", CHOOSE, &[("region", "02")]).await;
    assert_eq!(home.location(), "/en");
}
