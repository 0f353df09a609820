//! Pages that are rendered once for everybody: the same as rendered now, whatever has changed since.

use axum::body::Body;
use axum::http::{Method, StatusCode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::basics::{Instant, VariantId};
use domain::catalog::{ProductEdit, SaleForm};
use operations::catalog;
use operations::testkit::Shop;
use sha2::{Digest, Sha256};

use super::web::{Answer, Visitor, Web};

/// Friday's midnight in Riyadh, in UTC: 2026-11-26T21:00Z.
pub const FRIDAY: i64 = 1_795_726_800_000;

/// A shop with a cup for 68.00, and the address of its page.
pub async fn cup(units: i64) -> (Web, VariantId, String) {
    let web = Web::open().await;
    let cup = web.shop.product(6_800, units).await;
    web.follow().await;
    let path = page_of(&web.shop, cup).await;
    (web, cup, path)
}

async fn page_of(shop: &Shop, variant: VariantId) -> String {
    format!("/en/p/{}", shop.slug_of(variant).await)
}

/// What a stranger reads there.
pub async fn read(web: &Web, path: &str) -> String {
    let page = web.visitor().get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
    page.text()
}

pub fn is_kept(page: &Answer) -> bool {
    page.header("cache-control") == "private, no-cache" && !page.header("etag").is_empty()
}

#[tokio::test]
async fn a_page_is_rendered_once_for_everybody() {
    let (web, cup, path) = cup(50).await;
    for path in ["/en", "/en/search", "/en/policies/returns", &path] {
        assert!(is_kept(&web.visitor().get(path).await), "{path}");
    }
    // Nobody was told, so this shows who was asked.
    web.shop.rename_unnoticed(cup, "Goblet").await;
    assert!(!read(&web, &path).await.contains("Goblet"));
    web.shop.clock.pass_seconds(61);
    assert!(read(&web, &path).await.contains("Goblet"));
}

#[tokio::test]
async fn a_price_a_text_and_a_draft_are_seen_by_the_next_reader() {
    let (web, cup, path) = cup(50).await;
    let (ops, manager) = (&web.shop.ops, web.shop.manager());
    let product = web.shop.product_of(cup).await;
    for path in ["/en", "/en/search", &path] {
        assert!(read(&web, path).await.contains("68.00"), "{path}");
    }
    catalog::set_price(ops, &manager, cup, ("59", "80"))
        .await
        .unwrap();
    for path in ["/en", "/en/search", &path] {
        let text = read(&web, path).await;
        assert!(
            text.contains("59.00") && !text.contains("68.00"),
            "{path}: {text}"
        );
    }
    let edit = ProductEdit {
        title_ar: "قدح".to_owned(),
        title_en: "Goblet".to_owned(),
        ..ProductEdit::default()
    };
    let version = catalog::read::product_editor(ops, &manager, product)
        .await
        .unwrap()
        .version;
    catalog::edit_texts(ops, &manager, (product, version), &edit)
        .await
        .unwrap();
    for path in ["/en", "/en/search", &path] {
        assert!(read(&web, path).await.contains("Goblet"), "{path}");
    }
    catalog::unpublish(ops, &manager, product).await.unwrap();
    assert_eq!(web.visitor().get(&path).await.status, StatusCode::NOT_FOUND);
    assert!(!read(&web, "/en").await.contains("Goblet"));
    catalog::publish(ops, &manager, product).await.unwrap();
    assert_eq!(web.visitor().get(&path).await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_an_order_takes_is_seen_on_its_page_and_on_no_other() {
    let (web, cup, path) = cup(5).await;
    let other = web.shop.product(4_200, 50).await;
    web.follow().await;
    let elsewhere = page_of(&web.shop, other).await;
    for path in [&path, &elsewhere] {
        read(&web, path).await;
    }
    for (units, left) in [(2, "Only 3 left"), (2, "Last one"), (1, "Sold out")] {
        web.shop.order(&[(cup, units)]).await;
        let text = read(&web, &path).await;
        assert!(text.contains(left), "{left}: {text}");
    }
    web.shop.rename_unnoticed(other, "Goblet").await;
    web.shop.order(&[(other, 1)]).await;
    assert!(
        !read(&web, &elsewhere).await.contains("Goblet"),
        "rendered anew for nothing"
    );
}

#[tokio::test]
async fn a_published_policy_is_seen_wherever_it_is_told() {
    let (web, _, path) = cup(5).await;
    let pages = ["/en", "/en/policies/returns", &path];
    for path in pages {
        read(&web, path).await;
    }
    let mut manager = web.manager().await;
    let version = manager.get("/console/policies").await.field("version").unwrap();
    let form = [
        ("version", version.as_str()),
        ("return_days", "33"),
        ("payer", "shop"),
        ("title_ar", "الاسترجاع"),
        ("title_en", "Returns"),
        ("body_ar", "نص"),
        ("body_en", "text"),
    ];
    let done = manager.post("/console/policies", "policies/publish", &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    for path in pages {
        assert!(read(&web, path).await.contains("33 days"), "{path}");
    }
}

#[tokio::test]
async fn a_sale_begins_and_ends_by_the_clock_alone() {
    let (web, cup, path) = cup(50).await;
    let sale = SaleForm {
        sale_price: "50".to_owned(),
        sale_starts: "2026-11-27T00:00".to_owned(),
        sale_ends: "2026-11-27T00:01".to_owned(),
    };
    catalog::set_sale(&web.shop.ops, &web.shop.manager(), cup, &sale)
        .await
        .unwrap();
    // Within the minute for which a page is kept at most.
    for (at, price) in [(-1, "68.00"), (0, "50.00"), (59_999, "50.00"), (60_000, "68.00")] {
        web.shop.clock.set(Instant(FRIDAY + at));
        for path in ["/en", "/en/search", &path] {
            let text = read(&web, path).await;
            assert!(text.contains(price), "{path} at {at}");
            assert!(price == "50.00" || !text.contains("50.00"), "{path} at {at}");
        }
    }
}

#[tokio::test]
async fn a_cut_off_that_passes_moves_the_promise() {
    let (web, _, path) = cup(50).await;
    let shop = web.shop.ops.shop().await.unwrap();
    // Sunday noon, and so many minutes until the cut-off.
    let left = i64::from(shop.cutoff_minute) - 12 * 60;
    web.shop.clock.pass_seconds(left * 60 - 1);
    for path in ["/en", &path] {
        assert!(read(&web, path).await.contains("Sunday"), "{path}");
    }
    web.shop.clock.pass_seconds(1);
    for path in ["/en", &path] {
        let text = read(&web, path).await;
        assert!(
            text.contains("by Monday") && !text.contains("by Sunday"),
            "{path}: {text}"
        );
    }
}

#[tokio::test]
async fn whoever_has_a_basket_is_shown_it_and_nobody_else_is() {
    let (web, cup, path) = cup(50).await;
    let variant = cup.to_string();
    let mut shopper = web.visitor();
    for path in ["/en", &path] {
        assert!(is_kept(&shopper.get(path).await), "{path}");
    }
    let added = shopper
        .post(&path, "cart/add", &[("variant", &variant), ("quantity", "7")])
        .await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text());
    for path in ["/en", "/en/search", "/en/policies/returns", &path] {
        let own = shopper.get(path).await;
        assert!(shows_basket_of(&own, 7), "{path}: {}", own.text());
        assert_eq!(own.header("cache-control"), "no-store", "{path}");
        let of_all = web.visitor().get(path).await;
        assert!(is_kept(&of_all) && !shows_basket_of(&of_all, 7), "{path}");
    }
}

#[tokio::test]
async fn whoever_has_another_cookie_than_a_region_s_gets_a_page_of_their_own() {
    let (web, cup, path) = cup(50).await;
    read(&web, &path).await;
    web.shop.rename_unnoticed(cup, "Goblet").await;
    let own = web
        .visitor()
        .sends("cookie", "region=02; seen=1")
        .get(&path)
        .await;
    assert!(
        own.text().contains("Goblet"),
        "what a cookie says may change the page"
    );
    assert_eq!(own.header("cache-control"), "no-store");
}

#[tokio::test]
async fn a_page_is_kept_for_each_region_by_itself() {
    let (web, cup, path) = cup(50).await;
    web.shop.delivery_fee("02", 3_500).await;
    let of_region = async || web.visitor().sends("cookie", "region=02").get(&path).await;
    let (of_all, own) = (web.visitor().get(&path).await, of_region().await);
    assert!(is_kept(&of_all) && !of_all.text().contains("SAR\u{a0}35.00"));
    assert!(
        is_kept(&own) && own.text().contains("SAR\u{a0}35.00"),
        "{}",
        own.text()
    );
    web.shop.rename_unnoticed(cup, "Goblet").await;
    assert_eq!(of_region().await.text(), own.text());
    assert_eq!(web.visitor().get(&path).await.text(), of_all.text());
}

fn shows_basket_of(page: &Answer, pieces: i64) -> bool {
    let text = page.text();
    let link = text.split("basket-link").nth(1).unwrap_or_default();
    let link = link.split("</a>").next().unwrap_or_default();
    link.contains(&format!(">{pieces}<"))
}

#[tokio::test]
async fn a_page_is_the_same_bytes_until_it_changes_and_is_not_sent_twice() {
    let (web, cup, path) = cup(50).await;
    let asking = |encoding: &'static str| web.visitor().sends("accept-encoding", encoding);
    for (encoding, said) in [("br, gzip", "br"), ("gzip", "gzip"), ("identity", "")] {
        let (first, again) = (
            asking(encoding).get(&path).await,
            asking(encoding).get(&path).await,
        );
        assert_eq!(first.header("content-encoding"), said);
        assert_eq!(first.body, again.body, "{encoding}");
        for header in ["etag", "content-security-policy", "vary"] {
            assert_eq!(first.header(header), again.header(header), "{encoding}: {header}");
        }
        assert_eq!(first.header("vary"), "accept-encoding, cookie");

        let tag = first.header("etag").to_owned();
        let known = asking(encoding)
            .sends("if-none-match", &format!("W/{tag}"))
            .get(&path)
            .await;
        assert_eq!(
            (known.status, known.body.len()),
            (StatusCode::NOT_MODIFIED, 0),
            "{encoding}"
        );
        // Browsers take the headers of such an answer for those of the page they have.
        for header in ["etag", "content-security-policy", "vary", "cache-control"] {
            assert_eq!(known.header(header), first.header(header), "{encoding}: {header}");
        }
        let own = asking(encoding)
            .sends("if-none-match", &tag)
            .sends("cookie", "manzuma=x")
            .get(&path)
            .await;
        assert_eq!(
            own.status,
            StatusCode::OK,
            "who has a session gets a page of their own"
        );
    }
    let before = asking("br").get(&path).await.header("etag").to_owned();
    catalog::set_price(&web.shop.ops, &web.shop.manager(), cup, ("59", ""))
        .await
        .unwrap();
    let changed = asking("br").sends("if-none-match", &before).get(&path).await;
    assert_eq!(changed.status, StatusCode::OK);
}

#[tokio::test]
async fn rendered_twice_a_page_is_the_same_bytes() {
    let (web, _, cup) = cup(5).await;
    // Another server of the same shop, which keeps pages of its own.
    let mut other = Visitor::of(super::web::site(&web.shop, |_| {}));
    for path in ["/ar", "/en/policies/returns", "/en/search", &cup] {
        let (first, second) = (web.visitor().get(path).await, other.get(path).await);
        assert_eq!(first.text(), second.text(), "{path}");
        assert_eq!(first.header("etag"), second.header("etag"), "{path}");
    }
}

#[tokio::test]
async fn the_scripts_of_a_kept_page_are_allowed_by_their_hashes() {
    let (web, _, path) = cup(5).await;
    for path in ["/ar", "/en/search", "/en/policies/returns", &path] {
        let page = web.visitor().get(path).await;
        let (policy, text) = (page.header("content-security-policy"), page.text());
        assert!(
            !text.contains("nonce=") && !policy.contains("nonce-") && !policy.contains("unsafe-inline"),
            "{path}: {policy}"
        );
        for part in [
            "frame-ancestors 'none'",
            "base-uri 'none'",
            "object-src 'none'",
            "script-src 'self' 'sha256-",
        ] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        let running = text
            .split("<script")
            .skip(1)
            .filter_map(|rest| rest.split_once('>'))
            .filter(|(tag, _)| !tag.contains("application/ld+json") && !tag.contains(" src="));
        let mut scripts = 0;
        for (_, rest) in running {
            let script = rest.split("</script>").next().unwrap();
            let hash = STANDARD.encode(Sha256::digest(script));
            assert!(policy.contains(&format!("'sha256-{hash}'")), "{path}: {script}");
            scripts += 1;
        }
        assert_eq!(policy.matches("'sha256-").count(), scripts, "{path}: {policy}");
        assert!(scripts > 2, "{path}");
    }
}

#[tokio::test]
async fn who_names_another_host_poisons_nobody_s_page() {
    let (web, _, path) = cup(5).await;
    let evil = web.visitor().sends("host", "evil.example").get(&path).await;
    assert!(evil.text().contains("evil.example"));
    assert!(!read(&web, &path).await.contains("evil.example"));
}

#[tokio::test]
async fn a_host_that_goes_on_like_a_path_is_another_address() {
    let (web, _, path) = cup(5).await;
    let asking = |host: &str| web.visitor().sends("host", host);
    assert_eq!(asking("shop.example").get(&path).await.status, StatusCode::OK);
    let rest = path.trim_start_matches("/en");
    assert_eq!(
        asking("shop.example/en").get(rest).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_kept_page_says_what_every_answer_says() {
    let (web, _, path) = cup(5).await;
    let (first, again) = (web.visitor().get(&path).await, web.visitor().get(&path).await);
    for header in [
        "x-content-type-options",
        "x-frame-options",
        "referrer-policy",
        "permissions-policy",
        "cross-origin-opener-policy",
        "cross-origin-resource-policy",
        "content-security-policy",
    ] {
        assert!(!again.header(header).is_empty(), "{header}");
        assert_eq!(again.header(header), first.header(header), "{header}");
    }
    assert!(!again.header("x-request-id").is_empty());
    assert_ne!(again.header("x-request-id"), first.header("x-request-id"));
}

#[tokio::test]
async fn the_head_of_a_kept_page_is_that_of_the_page() {
    let (web, _, path) = cup(5).await;
    let page = web.visitor().get(&path).await;
    let head = web.visitor().send(Method::HEAD, &path, Body::empty(), &[]).await;
    assert_eq!((head.status, head.body.len()), (StatusCode::OK, 0));
    for header in [
        "etag",
        "vary",
        "cache-control",
        "content-type",
        "content-security-policy",
    ] {
        assert_eq!(head.header(header), page.header(header), "{header}");
    }
}

#[tokio::test]
async fn an_address_nobody_knows_is_not_kept() {
    let (web, _, path) = cup(5).await;
    let long = format!("/en/search?price={}", "1".repeat(600));
    for path in [
        format!("{path}?utm_source=letter"),
        "/en/search?q=cup".to_owned(),
        "/en/cart".to_owned(),
        "/en/checkout".to_owned(),
        "/en/track".to_owned(),
        "/en/p/nothing".to_owned(),
        "/console/sign-in".to_owned(),
        long,
    ] {
        let page = web.visitor().get(&path).await;
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        assert!(page.header("etag").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn a_shelf_of_no_bytes_keeps_nothing() {
    let web = Web::with(|setup| setup.limits.page_cache_bytes_max = 0).await;
    let cup = web.shop.product(6_800, 5).await;
    let path = page_of(&web.shop, cup).await;
    assert_eq!(web.visitor().get(&path).await.header("cache-control"), "no-store");
    web.shop.rename_unnoticed(cup, "Goblet").await;
    assert!(read(&web, &path).await.contains("Goblet"));
}

#[tokio::test]
async fn a_form_that_is_refused_is_answered_with_a_page_of_its_own() {
    let (web, cup, path) = cup(1).await;
    read(&web, &path).await;
    let variant = cup.to_string();
    let mut visitor: Visitor = web.visitor();
    let refused = visitor
        .post(&path, "cart/add", &[("variant", &variant), ("quantity", "9000")])
        .await;
    assert!(refused.status.is_client_error(), "{}", refused.status);
    assert!(!refused.refusals().is_empty() && !is_kept(&refused));
    assert!(!read(&web, &path).await.contains("data-refusal"));
}
