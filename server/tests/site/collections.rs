//! Collections and related products over HTTP, by plain forms: pages, kept pages, the menu, the site map.

use axum::http::StatusCode;
use domain::basics::VariantId;

use super::kept_pages::{is_kept, read};
use super::web::{Answer, Visitor, Web};

/// Makes a collection by the form, and gives its page in the console.
async fn made(manager: &mut Visitor, name: &str, mode: &str) -> String {
    let form = [("name_ar", ""), ("name_en", name), ("mode", mode)];
    let done = manager
        .post("/console/collections", "catalog/add_collection", &form)
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    done.location().split('?').next().unwrap().to_owned()
}

fn id_of(page: &str) -> &str {
    page.rsplit('/').next().unwrap()
}

/// Posts `more` beside the collection's id.
async fn post(manager: &mut Visitor, page: &str, function: &str, more: &[(&str, &str)]) -> Answer {
    let mut form = vec![("collection", id_of(page))];
    form.extend_from_slice(more);
    let done = manager.post(page, function, &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{function}: {}", done.text());
    done
}

async fn pick(manager: &mut Visitor, page: &str, list: &str, product: &str) {
    let form = [("list", list), ("product", product), ("find", "cup")];
    let done = manager.post(page, "catalog/pick", &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert_eq!(done.location(), format!("{page}?find=cup#picks"));
}

async fn product(web: &Web, variant: VariantId) -> String {
    web.shop.product_of(variant).await.to_string()
}

/// Where the addresses of these goods stand in a page, one after the other.
async fn in_order(web: &Web, page: &str, goods: &[VariantId]) -> bool {
    let mut places = Vec::new();
    for variant in goods {
        let link = format!("/p/{}\"", web.shop.slug_of(*variant).await);
        places.push(page.find(&link));
    }
    places.iter().all(Option::is_some) && places.is_sorted()
}

#[tokio::test]
async fn a_collection_is_picked_ordered_and_shown_by_plain_forms() {
    let web = Web::open().await;
    let (cup, jug, pot) = (
        web.shop.product(6_800, 5).await,
        web.shop.product(7_000, 5).await,
        web.shop.product(7_200, 5).await,
    );
    web.follow().await;
    let mut manager = web.manager().await;
    let page = made(&mut manager, "Winter", "picked").await;
    assert_eq!(
        web.visitor().get("/en/k/winter").await.status,
        StatusCode::NOT_FOUND
    );
    let list = format!("collection:{}", id_of(&page));
    for variant in [cup, jug] {
        pick(&mut manager, &page, &list, &product(&web, variant).await).await;
    }
    let found = manager.get(&format!("{page}?find=cup")).await;
    let offered = product(&web, pot).await;
    assert_eq!(found.status, StatusCode::OK);
    assert!(found.text().contains(&offered), "{}", found.text());
    post(&mut manager, &page, "catalog/publish_collection", &[]).await;

    let shown = web.visitor().get("/en/k/winter").await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
    assert!(is_kept(&shown));
    assert!(
        in_order(&web, &shown.text(), &[cup, jug]).await,
        "{}",
        shown.text()
    );
    let text = shown.text();
    for part in [
        "<link href=\"http://shop.example/en/k/winter\" rel=\"canonical\">",
        "<link href=\"http://shop.example/ar/k/winter\" hreflang=\"ar\" rel=\"alternate\">",
        "BreadcrumbList",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }

    let moved = product(&web, jug).await;
    let form = [("list", list.as_str()), ("product", &moved), ("to", "up")];
    let done = manager.post(&page, "catalog/move_pick", &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(in_order(&web, &read(&web, "/en/k/winter").await, &[jug, cup]).await);
    let form = [("list", list.as_str()), ("product", &moved)];
    manager.post(&page, "catalog/unpick", &form).await;
    let text = read(&web, "/en/k/winter").await;
    assert!(!in_order(&web, &text, &[jug]).await && in_order(&web, &text, &[cup]).await);
}

#[tokio::test]
async fn a_rule_is_narrowed_sorted_and_followed_at_once() {
    let web = Web::open().await;
    let (cheap, dear) = (web.shop.product(4_000, 5).await, web.shop.product(9_000, 1).await);
    web.follow().await;
    let mut manager = web.manager().await;
    let page = made(&mut manager, "Here now", "ruled").await;
    let condition = [("kind", "in_stock")];
    post(&mut manager, &page, "catalog/add_condition", &condition).await;
    post(&mut manager, &page, "catalog/publish_collection", &[]).await;
    let path = "/en/k/here-now";
    assert!(in_order(&web, &read(&web, path).await, &[dear, cheap]).await);
    let sorted = read(&web, "/en/k/here-now?sort=price").await;
    assert!(in_order(&web, &sorted, &[cheap, dear]).await);
    let narrowed = read(&web, "/en/k/here-now?price=50-").await;
    assert!(in_order(&web, &narrowed, &[dear]).await && !in_order(&web, &narrowed, &[cheap]).await);
    assert!(narrowed.contains("noindex"), "{narrowed}");

    web.shop.order(&[(dear, 1)]).await;
    web.follow().await;
    assert!(!in_order(&web, &read(&web, path).await, &[dear]).await);
    let condition = [("kind", "price"), ("price_from", "41"), ("price_below", "")];
    post(&mut manager, &page, "catalog/add_condition", &condition).await;
    assert!(!in_order(&web, &read(&web, path).await, &[cheap]).await);

    let nothing = [("collection", id_of(&page)), ("kind", "price")];
    let refused = manager.post(&page, "catalog/add_condition", &nothing).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.refusals(), ["InvalidFields"]);
}

#[tokio::test]
async fn a_renamed_collection_is_found_where_it_was() {
    let web = Web::open().await;
    let mut manager = web.manager().await;
    let page = made(&mut manager, "Winter", "ruled").await;
    post(&mut manager, &page, "catalog/publish_collection", &[]).await;
    let version = manager.get(&page).await.field("version").unwrap();
    let form = [
        ("version", version.as_str()),
        ("name_ar", "شتاء"),
        ("name_en", "Winter"),
        ("about_en", "Warm things."),
        ("slug", "warm"),
        ("seo_title_en", "Wool and candles"),
    ];
    post(&mut manager, &page, "catalog/edit_collection", &form).await;
    let moved = web.visitor().get("/en/k/winter?sort=price").await;
    assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT, "{}", moved.text());
    assert_eq!(moved.location(), "/en/k/warm?sort=price");
    let text = read(&web, "/en/k/warm").await;
    for part in ["Warm things.", "<title>Wool and candles"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    // The same form, opened before that: nothing is wrong with it but its version.
    let mut late = vec![("collection", id_of(&page))];
    late.extend_from_slice(&form);
    let refused = manager.post(&page, "catalog/edit_collection", &late).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
    assert_eq!(refused.refusals(), ["ChangedMeanwhile"]);
    assert_eq!(
        web.visitor().get("/en/k/warm").await.status,
        StatusCode::OK,
        "it stands as it was saved"
    );
}

#[tokio::test]
async fn menu_home_and_site_map_name_what_is_published() {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, 5).await;
    web.follow().await;
    let mut manager = web.manager().await;
    let page = made(&mut manager, "Winter", "picked").await;
    let list = format!("collection:{}", id_of(&page));
    pick(&mut manager, &page, &list, &product(&web, cup).await).await;
    let link = "href=\"/en/k/winter\"";
    assert!(!read(&web, "/en").await.contains(link));
    post(&mut manager, &page, "catalog/publish_collection", &[]).await;
    let home = read(&web, "/en").await;
    for part in [link, "collection-tile", "Shop the collection"] {
        assert!(home.contains(part), "{part}: {home}");
    }
    let map = web.visitor().get("/sitemap.xml").await.text();
    assert!(
        map.contains("<loc>http://shop.example/en/k/winter</loc>"),
        "{map}"
    );

    // A published one is not removed, however it is asked.
    let form = [("collection", id_of(&page))];
    let refused = manager.post(&page, "catalog/remove_collection", &form).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
    assert_eq!(refused.refusals(), ["NotPossibleNow"]);
    post(&mut manager, &page, "catalog/unpublish_collection", &[]).await;
    assert!(!read(&web, "/en").await.contains(link));
    let map = web.visitor().get("/sitemap.xml").await.text();
    assert!(!map.contains("/en/k/winter"));
    post(&mut manager, &page, "catalog/remove_collection", &[]).await;
    assert_eq!(manager.get(&page).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_goes_well_with_a_product_stands_on_its_page() {
    let web = Web::open().await;
    let (cup, jug) = (web.shop.product(6_800, 5).await, web.shop.product(7_000, 1).await);
    web.follow().await;
    let path = format!("/en/p/{}", web.shop.slug_of(cup).await);
    assert!(!read(&web, &path).await.contains("Goes well with it"));
    let mut manager = web.manager().await;
    let own = product(&web, cup).await;
    let page = format!("/console/products/{own}");
    let list = format!("related:{own}");
    pick(&mut manager, &page, &list, &product(&web, jug).await).await;
    let text = read(&web, &path).await;
    assert!(text.contains("Goes well with it") && in_order(&web, &text, &[jug]).await);
    let form = [("list", list.as_str()), ("product", own.as_str())];
    let itself = manager.post(&page, "catalog/pick", &form).await;
    assert_eq!(itself.status, StatusCode::UNPROCESSABLE_ENTITY);
    web.shop.order(&[(jug, 1)]).await;
    assert!(!read(&web, &path).await.contains("Goes well with it"));
}
