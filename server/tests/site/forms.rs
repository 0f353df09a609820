//! Plain forms: what happens without JavaScript.

use axum::http::StatusCode;
use operations::testkit::PASSWORD;

use super::web::{Answer, Visitor, Web};

/// Somebody with one cup in the basket.
async fn with_a_cup(web: &Web, units: i64) -> Visitor {
    let variant = web.shop.product(6_800, units).await.to_string();
    let mut visitor = web.visitor();
    let added = visitor
        .post("/ar", "cart/add", &[("variant", &variant), ("quantity", "1")])
        .await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
    visitor
}

/// The checkout as it is filled in, with the total that is shown.
async fn filled(visitor: &mut Visitor) -> Vec<(String, String)> {
    let page = visitor.get("/ar/checkout").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let (attempt, total) = (
        page.field("attempt").unwrap(),
        page.field("agreed_total").unwrap(),
    );
    let typed = [
        ("attempt", attempt.as_str()),
        ("agreed_total", total.as_str()),
        ("region", "01"),
        ("phone", "٠٥٠١٢٣٤٥٦٧"),
        ("name", "نورة الحربي"),
        ("city", "الرياض"),
        ("district", "النرجس"),
        ("street", "شارع ١٢"),
        ("building", "7"),
    ];
    typed
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .into()
}

async fn place(visitor: &mut Visitor, form: &[(String, String)]) -> Answer {
    let form: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    visitor.post("/ar/checkout", "checkout/place", &form).await
}

fn set(form: &mut [(String, String)], name: &str, text: &str) {
    form.iter_mut().find(|(field, _)| field == name).unwrap().1 = text.to_owned();
}

#[tokio::test]
async fn an_order_is_placed_and_its_page_opened_by_its_link() {
    let web = Web::open().await;
    let mut visitor = with_a_cup(&web, 5).await;
    let form = filled(&mut visitor).await;
    let placed = place(&mut visitor, &form).await;
    assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.text());
    assert!(placed.location().starts_with("/ar/o/"), "{}", placed.location());

    let order = web.visitor().get(placed.location()).await;
    assert_eq!(order.status, StatusCode::OK);
    assert!(order.text().contains("SO-") && order.text().contains("نورة الحربي"));
    // A repeat of the same attempt gives the same order.
    assert_eq!(place(&mut visitor, &form).await.location(), placed.location());
    assert_eq!(web.shop.rows_in("orders_orders").await, 1);
    assert!(web.shop.is_sound().await);
}

#[tokio::test]
async fn where_fees_differ_the_total_of_the_region_is_agreed_to_in_a_second_press() {
    let web = Web::open().await;
    web.shop.delivery_fee("01", 2_500).await;
    let mut visitor = with_a_cup(&web, 5).await;
    let mut form = filled(&mut visitor).await;
    assert_eq!(form[1], ("agreed_total".to_owned(), String::new()));

    let shown = place(&mut visitor, &form).await;
    assert_eq!(shown.status, StatusCode::CONFLICT, "{}", shown.text());
    assert!(shown.refusals().contains(&"TotalChanged".to_owned()));
    assert_eq!(web.shop.rows_in("orders_orders").await, 0);

    set(&mut form, "agreed_total", &shown.field("agreed_total").unwrap());
    let placed = place(&mut visitor, &form).await;
    assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.text());
}

#[tokio::test]
async fn wrong_fields_are_told_beside_them_and_what_was_typed_is_kept() {
    let web = Web::open().await;
    let mut visitor = with_a_cup(&web, 5).await;
    let mut form = filled(&mut visitor).await;
    set(&mut form, "phone", "12");
    set(&mut form, "district", "");
    let page = place(&mut visitor, &form).await;
    let text = page.text();
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
    assert!(
        page.refusals().iter().any(|name| name == "InvalidFields"),
        "{text}"
    );
    assert_eq!(page.field("name").as_deref(), Some("نورة الحربي"));
    assert_eq!(page.field("phone").as_deref(), Some("12"));
    // The page shows its own address again, so that reloading does not post.
    assert!(
        text.contains("history.replaceState(null,\"\",\"/ar/checkout\")"),
        "{text}"
    );
    assert_eq!(web.shop.rows_in("orders_orders").await, 0);

    // Correcting it on that very page, whose address a browser without scripts still takes for the form's.
    set(&mut form, "phone", "0501234567");
    set(&mut form, "district", "النرجس");
    let pairs: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    assert!(
        text.contains("action=\"/_fn/checkout/place?back=%2Far%2Fcheckout\""),
        "{text}"
    );
    let again = visitor
        .post(
            "/_fn/checkout/place?back=%2Far%2Fcheckout",
            "checkout/place?back=%2Far%2Fcheckout",
            &pairs,
        )
        .await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text());
}

#[tokio::test]
async fn what_was_typed_into_a_long_field_stays_in_it() {
    const NASTY: &str = "</textarea><script>alert(1)</script>";
    let web = Web::open().await;
    let mut visitor = with_a_cup(&web, 5).await;
    let mut form = filled(&mut visitor).await;
    set(&mut form, "phone", "");
    form.push(("note".to_owned(), NASTY.to_owned()));
    let told = place(&mut visitor, &form).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", told.text());
    let text = told.text();
    assert!(text.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)"), "{text}");
    assert!(!text.contains("<script>alert"), "{text}");
}

#[tokio::test]
async fn goods_that_are_gone_answer_409_and_name_the_refusal() {
    let web = Web::open().await;
    let variant = web.shop.product(6_800, 1).await;
    let mut both = Vec::new();
    for _ in 0..2 {
        let mut visitor = web.visitor();
        let form = [("variant", variant.to_string()), ("quantity", "1".to_owned())];
        visitor
            .post(
                "/ar",
                "cart/add",
                &form.each_ref().map(|(name, text)| (*name, text.as_str())),
            )
            .await;
        let form = filled(&mut visitor).await;
        both.push((visitor, form));
    }
    let (first, form) = &mut both[0];
    assert_eq!(place(first, form).await.status, StatusCode::SEE_OTHER);
    let (second, form) = &mut both[1];
    let refused = place(second, form).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
    assert!(
        refused.refusals().iter().any(|name| name == "OutOfStock"),
        "{}",
        refused.text()
    );
    assert!(web.shop.is_sound().await);
}

#[tokio::test]
async fn a_wrong_password_is_told_on_the_page_and_never_shown_again() {
    let web = Web::open().await;
    let mut visitor = web.visitor();
    let form = [
        ("email", "mona@example.com"),
        ("password", "a wrong one entirely"),
    ];
    let page = visitor.post("/console/sign-in", "accounts/sign_in", &form).await;
    assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{}", page.text());
    assert_eq!(page.refusals(), ["WrongCredentials"]);
    assert_eq!(page.field("email").as_deref(), Some("mona@example.com"));
    assert!(!page.text().contains("a wrong one entirely"));
    assert_eq!((visitor.cookie, web.sessions().await), (None, 0));
}

#[tokio::test]
async fn what_is_wrong_is_told_in_the_language_the_form_was_opened_in() {
    let web = Web::open().await;
    let form = [
        ("email", "mona@example.com"),
        ("password", "a wrong one entirely"),
    ];
    for (page, language, words) in [
        ("/console/sign-in?lang=en", "en", "do not belong together"),
        ("/console/sign-in?lang=ar", "ar", "لا يتطابقان"),
    ] {
        let told = web.visitor().post(page, "accounts/sign_in", &form).await;
        assert_eq!(told.refusals(), ["WrongCredentials"]);
        let text = told.text();
        assert!(
            text.contains(&format!("lang=\"{language}\"")) && text.contains(words),
            "{page}: {text}"
        );
    }
}

#[tokio::test]
async fn a_lookup_shows_status_and_dates_only_and_the_same_for_every_miss() {
    let web = Web::open().await;
    let mut visitor = with_a_cup(&web, 5).await;
    let form = filled(&mut visitor).await;
    place(&mut visitor, &form).await;
    let order = |number: &'static str, phone: &'static str| [("number", number), ("phone", phone)];

    let found = web
        .visitor()
        .post("/ar/track", "orders/track", &order("SO-10001", "0501234567"))
        .await;
    let text = found.text();
    assert_eq!(found.status, StatusCode::OK, "{text}");
    assert!(text.contains("SO-10001"), "{text}");
    for secret in ["نورة", "النرجس", "شارع", "68.00", "٦٨٫٠٠"] {
        assert!(!text.contains(secret), "{secret} is told: {text}");
    }
    for miss in [
        order("SO-10001", "0509999999"),
        order("SO-99999", "0501234567"),
        order("nothing", "nothing"),
    ] {
        let missed = web.visitor().post("/ar/track", "orders/track", &miss).await;
        assert_eq!(
            (missed.status, missed.refusals()),
            (StatusCode::NOT_FOUND, vec!["NoSuchOrder".to_owned()])
        );
    }
}

#[tokio::test]
async fn a_form_of_the_console_leads_on_after_it_was_done() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let form = [
        ("name", "Waleed"),
        ("email", "waleed@example.com"),
        ("role", "warehouse"),
        ("password", PASSWORD),
    ];
    let added = manager.post("/console/staff", "accounts/add_user", &form).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
    assert!(
        added.location().starts_with("/console/staff"),
        "{}",
        added.location()
    );
    let taken = manager.post("/console/staff", "accounts/add_user", &form).await;
    assert_eq!(taken.status, StatusCode::CONFLICT);
    assert!(
        taken.refusals().iter().any(|name| name == "EmailTaken"),
        "{}",
        taken.text()
    );
}
