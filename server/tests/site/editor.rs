//! The product editor by plain forms, and what shoppers and machines see of it.

use std::fmt::Debug;

use axum::http::StatusCode;
use domain::basics::{Instant, ProductId};
use domain::cart::read::CartPage;
use domain::catalog::read::{HomePage, ProductPage, Suggestions};
use operations::catalog;
use serde::de::DeserializeOwned;

use super::web::{Answer, HERE, Visitor, Web};

/// Makes a product with these titles by the form, and gives its page in the console.
async fn made(manager: &mut Visitor, (ar, en): (&str, &str)) -> String {
    let form = [
        ("title_ar", ar),
        ("title_en", en),
        ("price", "٦٨"),
        ("category", ""),
    ];
    let done = manager
        .post("/console/products/new", "catalog/create", &form)
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let location = done.location().to_owned();
    let page = manager.get(&location).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    location.split('?').next().unwrap().to_owned()
}

fn id_of(page: &str) -> &str {
    page.rsplit('/').next().unwrap()
}

/// Posts `more` beside what every form of the product's page carries.
async fn save(manager: &mut Visitor, page: &str, function: &str, more: &[(&str, &str)]) -> Answer {
    let version = manager.get(page).await.field("version").unwrap();
    let mut form = vec![("product", id_of(page)), ("version", version.as_str())];
    form.extend_from_slice(more);
    manager.post(page, function, &form).await
}

async fn publish(manager: &mut Visitor, page: &str) {
    let done = manager
        .post(page, "catalog/publish", &[("product", id_of(page))])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

#[tokio::test]
async fn a_product_is_made_and_sold_by_plain_forms() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let page = made(&mut manager, ("إبريق", "Tea pot")).await;
    let mut visitor = web.visitor();
    assert_eq!(visitor.get("/en/p/tea-pot").await.status, StatusCode::NOT_FOUND);
    publish(&mut manager, &page).await;
    let seen = visitor.get("/en/p/tea-pot").await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.text().contains("SAR\u{a0}68.00"), "{}", seen.text());
}

#[tokio::test]
async fn what_is_missing_stands_beside_its_field_and_what_was_typed_is_kept() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let form = [("title_ar", ""), ("title_en", ""), ("price", "much")];
    let told = manager
        .post("/console/products/new", "catalog/create", &form)
        .await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(told.refusals(), ["InvalidFields"]);
    assert_eq!(told.field("price").as_deref(), Some("much"));
}

#[tokio::test]
async fn a_renamed_product_is_found_at_its_former_address_and_told_by_its_new_one() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let page = made(&mut manager, ("إبريق", "Tea pot")).await;
    publish(&mut manager, &page).await;
    let details = [
        ("slug", "Copper Pot"),
        ("category", ""),
        ("brand", "Najd"),
        ("seo_title_ar", ""),
        ("seo_title_en", "A copper pot by hand"),
        ("seo_about_ar", ""),
        ("seo_about_en", "Beaten in Najd & tinned"),
    ];
    let done = save(&mut manager, &page, "catalog/edit_details", &details).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());

    let mut visitor = web.visitor();
    for (former, now) in [
        ("/en/p/tea-pot", "/en/p/copper-pot"),
        (
            "/ar/p/tea-pot?variant=x&utm=y",
            "/ar/p/copper-pot?variant=x&utm=y",
        ),
    ] {
        let moved = visitor.get(former).await;
        assert_eq!(
            (moved.status, moved.location()),
            (StatusCode::PERMANENT_REDIRECT, now),
            "{former}"
        );
    }
    let seen = visitor.get("/en/p/copper-pot").await.text();
    let canonical = format!("rel=\"canonical\" href=\"{HERE}/en/p/copper-pot\"");
    assert!(seen.contains("<title>A copper pot by hand"), "{seen}");
    assert!(
        seen.contains("Beaten in Najd &amp; tinned") && seen.contains("Najd"),
        "{seen}"
    );
    assert!(
        seen.contains(&canonical) || seen.contains(&format!("{HERE}/en/p/copper-pot\" rel=\"canonical\"")),
        "{seen}"
    );
    assert!(seen.contains(&format!("{HERE}/ar/p/copper-pot")), "{seen}");
    for machine in ["/sitemap.xml", "/feeds/google-en.xml"] {
        let told = visitor.get(machine).await.text();
        assert!(
            told.contains("/p/copper-pot") && !told.contains("tea-pot"),
            "{machine}: {told}"
        );
    }
    // Renamed once more, the first address still takes one step.
    let details = [("slug", "pot"), ("category", ""), ("brand", "Najd")];
    save(&mut manager, &page, "catalog/edit_details", &details).await;
    let moved = visitor.get("/en/p/tea-pot").await;
    assert_eq!(moved.location(), "/en/p/pot");
    let screen = manager.get(&page).await.text();
    assert!(
        screen.contains("copper-pot") && screen.contains("tea-pot"),
        "{screen}"
    );
}

#[tokio::test]
async fn an_address_that_is_taken_is_refused_beside_its_field() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    made(&mut manager, ("", "Cup")).await;
    let page = made(&mut manager, ("", "Mug")).await;
    let told = save(&mut manager, &page, "catalog/edit_details", &[("slug", "cup")]).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(told.field("slug").as_deref(), Some("cup"));
    assert!(told.text().contains("هذا مستعمل في"), "{}", told.text());
    let stale = [("product", id_of(&page)), ("version", "0"), ("slug", "beaker")];
    let told = manager.post(&page, "catalog/edit_details", &stale).await;
    assert_eq!(told.refusals(), ["ChangedMeanwhile"]);
}

#[tokio::test]
async fn options_are_added_moved_and_removed_by_plain_forms() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let page = made(&mut manager, ("كوب", "Cup")).await;
    let size = [
        ("name_ar", "المقاس"),
        ("name_en", "Size"),
        ("values[0][ar]", "صغير، كبير"),
        ("values[0][en]", "Small, Large"),
    ];
    let done = save(&mut manager, &page, "catalog/add_option", &size).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    publish(&mut manager, &page).await;
    let values = |act: &'static str| {
        vec![
            ("option", "1"),
            ("name_ar", "المقاس"),
            ("name_en", "Size"),
            ("values[0][position]", "1"),
            ("values[0][ar]", "صغير"),
            ("values[0][en]", "Small"),
            ("values[1][position]", "2"),
            ("values[1][ar]", "كبير"),
            ("values[1][en]", "Grand"),
            ("values[2][position]", ""),
            ("values[2][ar]", ""),
            ("values[2][en]", ""),
            ("act", act),
        ]
    };
    let moved = save(&mut manager, &page, "catalog/edit_option", &values("up:2")).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text());
    let seen = web.visitor().get("/en/p/cup").await.text();
    let at = |value: &str| seen.find(&format!("<span>{value}"));
    assert!(at("Grand") < at("Small") && at("Grand").is_some(), "{seen}");

    // As the page shows them now: the large one first.
    let mut wrong = values("");
    for (place, (position, ar, en)) in [("2", "كبير", "Grand"), ("1", "صغير", "grand")]
        .into_iter()
        .enumerate()
    {
        let first = 3 + 3 * place;
        (wrong[first].1, wrong[first + 1].1, wrong[first + 2].1) = (position, ar, en);
    }
    let told = save(&mut manager, &page, "catalog/edit_option", &wrong).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", told.text());
    assert!(told.text().contains("هذا مستعمل في"), "{}", told.text());
    let gone = save(&mut manager, &page, "catalog/edit_option", &values("remove:1")).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
    let seen = web.visitor().get("/en/p/cup").await.text();
    assert!(!seen.contains("Small"), "{seen}");
}

#[tokio::test]
async fn what_a_piece_costs_the_shop_never_leaves_the_console() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let page = made(&mut manager, ("كوب", "Cup")).await;
    publish(&mut manager, &page).await;
    let variant: String = variant_of(&web, &page).await;
    let numbers = [
        ("variant", variant.as_str()),
        ("sku", "CUP-1"),
        ("barcode", "4006381333932"),
        ("cost", "31.37"),
        ("weight", "350"),
    ];
    let done = save(&mut manager, &page, "catalog/edit_variant", &numbers).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let screen = manager.get(&page).await.text();
    assert!(
        screen.contains("31.37") && screen.contains("خانة التحقق"),
        "{screen}"
    );

    web.shop
        .stock(variant.parse().unwrap(), web.shop.location, 3)
        .await;
    web.follow().await;
    let mut visitor = web.visitor();
    visitor
        .post(
            "/en/p/cup",
            "cart/add",
            &[("variant", &variant), ("quantity", "1")],
        )
        .await;
    let pages = [
        "/en",
        "/en/p/cup",
        "/en/search?q=cup",
        "/en/cart",
        "/en/checkout",
        "/feeds/google-en.xml",
        "/sitemap.xml",
    ];
    for path in pages {
        tells_no_cost(&visitor.get(path).await, path);
    }
    let mut script = visitor.sends("accept", "*/*");
    let data: [Function; 4] = [
        (
            "/_fn/catalog/product?language=en&slug=cup",
            written::<ProductPage>,
        ),
        ("/_fn/catalog/home?language=en", written::<HomePage>),
        (
            "/_fn/catalog/suggest?language=en&typed=cup",
            written::<Suggestions>,
        ),
        ("/_fn/cart/page?language=en", written::<CartPage>),
    ];
    for (path, written) in data {
        let answer = script.get(path).await;
        assert!(answer.status.is_success(), "{path}: {}", answer.status);
        let told = written(&answer);
        assert!(
            !told.contains("31.37") && !told.contains("3137"),
            "{path}: {told}"
        );
    }
    let worker = web.worker().await.get(&page).await;
    assert_eq!(worker.status, StatusCode::OK);
    assert!(!worker.text().contains("31.37"), "{}", worker.text());
}

/// A function of the shop, and what reads its answers.
type Function = (&'static str, fn(&Answer) -> String);

/// What a function of the shop told: all of what was sent.
fn written<T: DeserializeOwned + Debug>(answer: &Answer) -> String {
    let told: T = bridge::unpack(&answer.body).unwrap();
    format!("{told:?}")
}

fn tells_no_cost(answer: &Answer, path: &str) {
    let text = answer.text();
    assert!(answer.status.is_success(), "{path}: {}: {text}", answer.status);
    assert!(
        !text.contains("31.37") && !text.contains("3137"),
        "{path}: {text}"
    );
}

async fn variant_of(web: &Web, page: &str) -> String {
    let product: ProductId = id_of(page).parse().unwrap();
    let opened = catalog::read::product_editor(&web.shop.ops, &web.shop.manager(), product).await;
    opened.unwrap().variants[0].id.to_string()
}

#[tokio::test]
async fn a_scheduled_product_is_there_at_its_moment_and_an_archived_one_says_that_it_is_gone() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let page = made(&mut manager, ("كوب", "Cup")).await;
    let id = id_of(&page).to_owned();
    let late = [("product", id.as_str()), ("starts", "2026-01-01T00:00")];
    let told = manager.post(&page, "catalog/schedule", &late).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(told.field("starts").as_deref(), Some("2026-01-01T00:00"));
    let friday = [("product", id.as_str()), ("starts", "2026-11-27T00:00")];
    let done = manager.post(&page, "catalog/schedule", &friday).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(manager.get(&page).await.text().contains("مجدول"));

    let mut visitor = web.visitor();
    web.shop.clock.set(Instant(1_795_726_800_000 - 1));
    assert_eq!(visitor.get("/en/p/cup").await.status, StatusCode::NOT_FOUND);
    web.shop.clock.set(Instant(1_795_726_800_000));
    assert_eq!(visitor.get("/en/p/cup").await.status, StatusCode::OK);

    let mut manager = web.manager().await;
    let done = manager.post(&page, "catalog/archive", &[("product", &id)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let gone = visitor.get("/en/p/cup").await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert_eq!(gone.refusals(), ["NoLongerSold"]);
    assert!(
        gone.text().contains("is no longer sold") && gone.text().contains("noindex"),
        "{}",
        gone.text()
    );
    assert!(!visitor.get("/sitemap.xml").await.text().contains("/p/cup"));
}

#[tokio::test]
async fn categories_are_made_and_ordered_by_plain_forms() {
    const SCREEN: &str = "/console/categories";
    let web = Web::open().await;
    let mut manager = web.manager().await;
    for (ar, en) in [("أكواب", "Cups"), ("أباريق", "Pots")] {
        let form = [("name_ar", ar), ("name_en", en)];
        let done = manager.post(SCREEN, "catalog/add_category", &form).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    }
    let screen = manager.get(SCREEN).await;
    let text = screen.text();
    let of_pots = text
        .split("name=\"category\" value=\"")
        .filter(|rest| rest.contains("Pots"));
    let pots = of_pots.last().unwrap().split('"').next().unwrap().to_owned();
    let done = manager
        .post(
            SCREEN,
            "catalog/move_category",
            &[("category", &pots), ("to", "up")],
        )
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let page = format!("{SCREEN}/{pots}");
    assert!(text.contains(&format!("href=\"{page}\"")), "{text}");
    assert_eq!(
        manager.get(&format!("{SCREEN}/nothing")).await.status,
        StatusCode::NOT_FOUND
    );
}
