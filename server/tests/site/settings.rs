//! The shop itself from the plain form in the console to what shoppers and machines read, and how its limit of cash is
//! told beside a price.

use axum::body::Body;
use axum::http::header::ACCEPT;
use axum::http::{Method, StatusCode};
use serde_json::Value;

use super::machines::document;
use super::web::{Answer, Visitor, Web};

const SCREEN: &str = "/console/settings";
const EDIT: &str = "settings/edit_shop";

/// The form as a shop of the tests has it, but for `changed`.
async fn form(manager: &mut Visitor, changed: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let page = manager.get(SCREEN).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let mut fields: Vec<(&'static str, String)> = ["version", "name_ar", "name_en", "vat", "order_prefix"]
        .map(|name| (name, page.field(name).unwrap()))
        .into();
    fields.push(("default_language", "ar".to_owned()));
    fields.push(("languages", "both".to_owned()));
    for (name, text) in changed {
        let field = fields.iter_mut().find(|(known, _)| known == name).unwrap();
        (*text).clone_into(&mut field.1);
    }
    fields
}

async fn post(visitor: &mut Visitor, fields: &[(&'static str, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, text)| (*name, text.as_str())).collect();
    visitor.post(SCREEN, EDIT, &fields).await
}

/// Saves the form with `changed`.
async fn edit(manager: &mut Visitor, changed: &[(&'static str, &str)]) -> Answer {
    let fields = form(manager, changed).await;
    let done = post(manager, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    done
}

/// The checkout as it is filled in, with what is shown.
async fn filled(visitor: &mut Visitor) -> Vec<(&'static str, String)> {
    let page = visitor.get("/en/checkout").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let shown = ["attempt", "agreed_total", "policy"].map(|name| (name, page.field(name).unwrap()));
    let typed = [
        ("region", "01"),
        ("phone", "0501234567"),
        ("name", "Noura Alharbi"),
        ("city", "Riyadh"),
        ("district", "Narjis"),
        ("street", "12"),
        ("building", "7"),
    ];
    let typed = typed.map(|(name, text)| (name, text.to_owned()));
    shown.into_iter().chain(typed).collect()
}

/// What programs are told of the shop.
async fn told(visitor: &mut Visitor) -> Value {
    let json = [(ACCEPT, "application/json")];
    let answer = visitor
        .send(Method::GET, "/api/v1/shop?lang=en", Body::empty(), &json)
        .await;
    serde_json::from_slice(&answer.body).unwrap()
}

/// Asserts that page, documents for programs and checkout speak of a rate, or of none, and gives the checkout back.
async fn speaks_of(visitor: &mut Visitor, path: &str, rate: Option<&str>) -> String {
    let page = visitor.get(path).await;
    for words in ["VAT included", "All prices include VAT"] {
        assert_eq!(page.text().contains(words), rate.is_some(), "{rate:?} {words}");
    }
    let offer = &document(&page, "Product")["offers"];
    assert_eq!(
        offer["priceSpecification"][0]["valueAddedTaxIncluded"],
        rate.is_some(),
        "{offer}"
    );
    assert_eq!(offer["price"], "68.00", "prices stay what they are");
    let checkout = visitor.get("/en/checkout").await.text();
    let words = rate.map_or("All amounts include".to_owned(), |rate| {
        format!("All amounts include {rate} VAT")
    });
    assert_eq!(checkout.contains(&words), rate.is_some(), "{checkout}");
    checkout
}

#[tokio::test]
async fn another_rate_of_vat_is_read_everywhere_in_the_next_request() {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, 9).await;
    let path = format!("/en/p/{}", web.shop.slug_of(cup).await);
    let mut manager = web.manager().await;
    // One without a session, for whom pages are kept, and one with a basket.
    let mut stranger = web.visitor();
    let mut shopper = web.visitor();
    let add = [("variant", cup.to_string()), ("quantity", "1".to_owned())];
    let add: Vec<(&str, &str)> = add.iter().map(|(name, text)| (*name, text.as_str())).collect();
    shopper.post(&path, "cart/add", &add).await;
    speaks_of(&mut shopper, &path, Some("15%")).await;
    assert!(stranger.get(&path).await.text().contains("VAT included"));

    // What was shown before is ordered after: the total holds, the tax in it is of the new rate.
    let before = filled(&mut shopper).await;
    let done = edit(&mut manager, &[("vat", "٥")]).await;
    assert!(manager.get(done.location()).await.text().contains("حُفظ."));
    speaks_of(&mut shopper, &path, Some("5%")).await;
    assert_eq!(told(&mut stranger).await["vat_basis_points"], 500);
    let before: Vec<(&str, &str)> = before.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let placed = shopper.post("/en/checkout", "checkout/place", &before).await;
    assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.text());
    let order = shopper.get(placed.location()).await.text();
    assert!(order.contains("VAT (5%)"), "{order}");

    // Below the threshold nothing is said of VAT, but of what was ordered before.
    edit(&mut manager, &[("vat", "0")]).await;
    shopper.post(&path, "cart/add", &add).await;
    speaks_of(&mut shopper, &path, None).await;
    assert!(!stranger.get(&path).await.text().contains("VAT included"));
    assert_eq!(told(&mut stranger).await["vat_basis_points"], 0);
    assert!(shopper.get(placed.location()).await.text().contains("VAT (5%)"));
    assert!(web.shop.is_sound().await);
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let wrong = [
        ("name_en", "House of Sidr"),
        ("vat", "sixty"),
        ("languages", "one"),
        ("default_language", "en"),
        ("order_prefix", "S0"),
    ];
    let fields = form(&mut manager, &wrong).await;
    let answer = post(&mut manager, &fields).await;
    assert_eq!(
        (answer.status, answer.refusals()),
        (StatusCode::UNPROCESSABLE_ENTITY, vec!["InvalidFields".to_owned()])
    );
    for (name, typed) in [
        ("name_en", "House of Sidr"),
        ("vat", "sixty"),
        ("order_prefix", "S0"),
    ] {
        assert_eq!(answer.field(name).as_deref(), Some(typed));
    }
    let text = answer.text();
    let chosen = |tag: &str, mark: &str| {
        let mut tags = text
            .split(tag)
            .skip(1)
            .map(|rest| rest.split('>').next().unwrap_or_default());
        tags.any(|found| found.contains(mark) && (found.contains("checked") || found.contains("selected")))
    };
    assert!(chosen("<option", "value=\"en\""), "{text}");
    assert!(chosen("<input", "value=\"one\""), "{text}");
    assert!(
        text.contains("اكتب نسبة من صفر إلى ٥٠") && text.contains("اكتب حروفًا لاتينية فقط"),
        "{text}"
    );
    assert!(web.visitor().get("/en").await.text().contains("Dar Sidra"));

    // Two people have it open: the one who saves later is told.
    let late = form(&mut manager, &[("vat", "5")]).await;
    edit(&mut manager, &[("vat", "10")]).await;
    let late = post(&mut manager, &late).await;
    assert_eq!(
        (late.status, late.refusals()),
        (StatusCode::CONFLICT, vec!["ChangedMeanwhile".to_owned()])
    );
    assert_eq!(manager.get(SCREEN).await.field("vat").as_deref(), Some("10"));
}

#[tokio::test]
async fn only_who_manages_the_shop_sees_and_changes_it() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let fields = form(&mut manager, &[("name_en", "Taken over")]).await;
    assert!(manager.get("/console").await.text().contains(SCREEN));
    let facts = manager.get(SCREEN).await.text();
    assert!(
        facts.contains("Asia/Riyadh") && facts.contains("المملكة العربية السعودية"),
        "{facts}"
    );

    let mut worker = web.worker().await;
    assert!(!worker.get("/console").await.text().contains(SCREEN));
    assert_eq!(worker.get(SCREEN).await.status, StatusCode::FORBIDDEN);
    assert_eq!(post(&mut worker, &fields).await.status, StatusCode::FORBIDDEN);
    let stranger = post(&mut web.visitor(), &fields).await.status;
    assert!(!stranger.is_success(), "{stranger}");
    assert!(!web.visitor().get("/en").await.text().contains("Taken over"));
}

#[tokio::test]
async fn a_language_is_taken_off_the_shop_and_offered_again() {
    let web = Web::open().await;
    web.shop.product(6_800, 3).await;
    let mut manager = web.manager().await;
    let mut visitor = web.visitor();
    assert!(visitor.get("/ar").await.text().contains("rel=\"alternate\""));
    assert!(!visitor.get("/en").await.text().contains("noindex"));

    edit(&mut manager, &[("languages", "one")]).await;
    assert_eq!(visitor.get("/").await.location(), "/ar");
    let home = visitor.get("/ar").await.text();
    assert!(!home.contains("rel=\"alternate\""), "{home}");
    assert!(!home.contains("language-switch"), "{home}");
    // Whoever kept an address still opens it, as after a first run in one language.
    let other = visitor.get("/en").await;
    assert_eq!(other.status, StatusCode::OK);
    assert!(other.text().contains("noindex"), "{}", other.text());
    assert!(!visitor.get("/sitemap.xml").await.text().contains("/en"));
    let feed = visitor.get("/feeds/google-en.xml").await.status;
    assert_eq!(feed, StatusCode::NOT_FOUND);

    edit(&mut manager, &[("languages", "one"), ("default_language", "en")]).await;
    assert_eq!(visitor.get("/").await.location(), "/en");
    assert!(visitor.get("/ar").await.text().contains("noindex"));
    assert!(!visitor.get("/en").await.text().contains("noindex"));
    let told = told(&mut visitor).await;
    assert_eq!(told["languages"], serde_json::json!(["en"]));

    edit(&mut manager, &[("languages", "both"), ("name_ar", "بيت السدر")]).await;
    let home = visitor.get("/ar").await.text();
    assert!(
        home.contains("rel=\"alternate\"") && home.contains("بيت السدر"),
        "{home}"
    );
}

#[tokio::test]
async fn a_product_promises_cash_on_delivery_only_up_to_the_limit() {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, 3).await;
    // With 22.00 to Riyadh and 15.00 for cash it comes to 4,992.00; to region 02 it is delivered for 35.00.
    let carpet = web.shop.product(495_500, 3).await;
    web.shop.delivery_fee("02", 3_500).await;
    let (cup, carpet) = (web.shop.slug_of(cup).await, web.shop.slug_of(carpet).await);
    let promised = |page: &str| {
        let cash = page.contains("Cash on delivery");
        assert_ne!(cash, page.contains("Above what is paid on delivery"), "{page}");
        assert!(page.contains("SAR\u{a0}5,000.00"), "the limit: {page}");
        cash
    };
    let mut visitor = web.visitor();
    let page = visitor.get(&format!("/en/p/{cup}")).await.text();
    assert!(promised(&page));
    assert!(page.contains("SAR\u{a0}15.00"), "the fee: {page}");
    let path = format!("/en/p/{carpet}");
    assert!(promised(&visitor.get(&path).await.text()));

    let elsewhere = [("region", "02"), ("next", path.as_str())];
    visitor
        .post("/en/delivery", "carriers/choose_region", &elsewhere)
        .await;
    assert!(!promised(&visitor.get(&path).await.text()));
    let arabic = visitor.get(&format!("/ar/p/{carpet}")).await.text();
    assert!(arabic.contains("أعلى مما يُدفع عند الاستلام"), "{arabic}");

    // Another limit is told in the next request, also to whom pages are kept for.
    let mut manager = web.manager().await;
    let version = manager.get("/console/delivery").await.field("version").unwrap();
    let work = [
        ("version", version.as_str()),
        ("cutoff", "16:00"),
        ("handling_days", "0"),
        ("confirm_within", "120"),
        ("friday", "on"),
        ("saturday", "on"),
        ("cash_fee", "0"),
        ("cash_limit", "60"),
    ];
    let done = manager
        .post("/console/delivery", "carriers/set_work", &work)
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let page = web.visitor().get(&format!("/en/p/{cup}")).await.text();
    assert!(
        page.contains("Above what is paid on delivery") && page.contains("SAR\u{a0}60.00"),
        "{page}"
    );
}
