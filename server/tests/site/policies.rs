//! The return policy from the form in the console to what a shopper and a search engine read, without JavaScript.

use axum::http::StatusCode;

use super::web::Web;

const SCREEN: &str = "/console/policies";

fn form<'a>(version: &'a str, days: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("version", version),
        ("return_days", days),
        ("payer", "shop"),
        ("title_ar", "سياسة الاسترجاع"),
        ("title_en", "Return policy"),
        ("exclusions_ar", "الشموع بعد إشعالها"),
        ("exclusions_en", "Candles once lit"),
        ("body_ar", "<p>نص جديد</p>"),
        ("body_en", "<p>A new text</p><script>alert(1)</script>"),
    ]
}

#[tokio::test]
async fn a_policy_is_published_by_a_plain_form_and_shown_everywhere() {
    let web = Web::open().await;
    web.shop.product(6_800, 3).await;
    let mut manager = web.manager().await;
    let version = manager.get(SCREEN).await.field("version").unwrap();
    let done = manager
        .post(SCREEN, "policies/publish", &form(&version, "30"))
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let screen = manager.get(done.location()).await.text();
    assert!(screen.contains("/policies/returns?version=1"), "{screen}");

    let mut visitor = web.visitor();
    let page = visitor.get("/en/policies/returns").await.text();
    assert!(
        page.contains("A new text") && page.contains("Candles once lit"),
        "{page}"
    );
    assert!(!page.contains("alert(1)"));
    assert!(visitor.get("/en").await.text().contains("Returns within 30 days"));
    let before = visitor.get("/en/policies/returns?version=1").await;
    assert!(
        before.text().contains("14 days") && before.text().contains("noindex"),
        "{}",
        before.text()
    );
    for unknown in ["/en/policies/returns?version=9", "/en/policies/returns?version=x"] {
        assert_eq!(
            visitor.get(unknown).await.status,
            StatusCode::NOT_FOUND,
            "{unknown}"
        );
    }
    let home = visitor.get("/en").await.text();
    assert!(
        home.contains("\"merchantReturnDays\":30") && home.contains("schema.org/FreeReturn"),
        "{home}"
    );
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let mut wrong = form("1", "400");
    wrong.retain(|(name, _)| *name != "title_en");
    let answer = manager.post(SCREEN, "policies/publish", &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.refusals(), ["InvalidFields"]);
    assert_eq!(answer.field("return_days").as_deref(), Some("400"));
    assert!(answer.text().contains("A new text"), "{}", answer.text());

    let stale = manager.post(SCREEN, "policies/publish", &form("0", "30")).await;
    assert_eq!(
        (stale.status, stale.refusals()),
        (StatusCode::CONFLICT, vec!["ChangedMeanwhile".to_owned()])
    );
}

#[tokio::test]
async fn the_payment_step_shows_a_version_and_the_order_keeps_it() {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, 3).await.to_string();
    let mut visitor = web.visitor();
    visitor
        .post("/en", "cart/add", &[("variant", &cup), ("quantity", "1")])
        .await;
    let checkout = visitor.get("/en/checkout").await;
    assert!(
        checkout.text().contains("/en/policies/returns?version=1"),
        "{}",
        checkout.text()
    );
    let shown = checkout.field("policy").unwrap();
    // Somebody publishes while the form is being filled in.
    let published = web
        .manager()
        .await
        .post(SCREEN, "policies/publish", &form("1", "3"))
        .await;
    assert_eq!(published.status, StatusCode::SEE_OTHER);

    let (attempt, until) = (
        checkout.field("attempt").unwrap(),
        checkout.field("order_until").unwrap(),
    );
    let mut typed = vec![
        ("attempt", attempt.as_str()),
        ("order_until", until.as_str()),
        ("agreed_total", "0"),
        ("policy", shown.as_str()),
        ("phone", "0512345678"),
        ("name", "Noura"),
        ("region", "01"),
        ("city", "Riyadh"),
        ("district", "Narjis"),
        ("street", "12"),
        ("building", "7"),
    ];
    let told = visitor.post("/en/checkout", "checkout/place", &typed).await;
    assert_eq!(told.refusals(), ["TotalChanged"], "{}", told.text());
    let total = told.field("agreed_total").unwrap();
    typed[2] = ("agreed_total", total.as_str());
    let placed = visitor.post("/en/checkout", "checkout/place", &typed).await;
    assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.text());
    let order = visitor.get(placed.location()).await.text();
    assert!(order.contains("/en/policies/returns?version=1"), "{order}");
    assert!(order.contains("Returns within 14 days"), "{order}");
}
