//! Pages that were rendered once, when a product or category that they show is called otherwise, moves, comes or goes.

use axum::http::StatusCode;
use domain::basics::{Instant, ProductId};
use domain::catalog::{CategoryForm, ProductDetails};
use operations::catalog;

use super::kept_pages::{FRIDAY, cup, is_kept, read};
use super::web::Web;

fn named(ar: &str, en: &str) -> CategoryForm {
    CategoryForm {
        name_ar: ar.to_owned(),
        name_en: en.to_owned(),
    }
}

/// Changes the details of a product as its form does.
async fn edit(web: &Web, product: ProductId, change: impl FnOnce(&mut ProductDetails)) {
    let (ops, manager) = (&web.shop.ops, web.shop.manager());
    let opened = catalog::read::product_editor(ops, &manager, product)
        .await
        .unwrap();
    let mut form = opened.details;
    change(&mut form);
    catalog::edit_details(ops, &manager, (product, opened.version), &form)
        .await
        .unwrap();
}

async fn status(web: &Web, path: &str) -> StatusCode {
    web.visitor().get(path).await.status
}

#[tokio::test]
async fn a_new_address_holds_from_the_next_reader_on() {
    let (web, cup, former) = cup(50).await;
    let product = web.shop.product_of(cup).await;
    for path in ["/en", "/en/search", &former] {
        assert!(read(&web, path).await.contains(&former), "{path}");
    }
    edit(&web, product, |form| form.slug = "goblet".to_owned()).await;
    let moved = web.visitor().get(&former).await;
    assert_eq!(
        (moved.status, moved.location()),
        (StatusCode::PERMANENT_REDIRECT, "/en/p/goblet")
    );
    assert!(!is_kept(&moved));
    assert!(is_kept(&web.visitor().get("/en/p/goblet").await));
    for path in ["/en", "/en/search", "/en/p/goblet"] {
        let text = read(&web, path).await;
        assert!(
            text.contains("/en/p/goblet") && !text.contains(&former),
            "{path}: {text}"
        );
    }

    // Another product takes the address that became free: from then on it is that one's.
    let other = web.shop.product_of(web.shop.product(4_200, 5).await).await;
    let slug = former.rsplit('/').next().unwrap().to_owned();
    edit(&web, other, |form| form.slug = slug).await;
    let taken = web.visitor().get(&former).await;
    assert_eq!(taken.status, StatusCode::OK, "{}", taken.location());
    assert!(taken.text().contains("42.00"), "{}", taken.text());
    edit(&web, product, |form| form.slug = "beaker".to_owned()).await;
    assert_eq!(web.visitor().get("/en/p/goblet").await.location(), "/en/p/beaker");
    assert_eq!(status(&web, &former).await, StatusCode::OK);
}

#[tokio::test]
async fn whatever_state_a_product_is_in_its_kept_page_never_says_another() {
    let (web, cup, path) = cup(50).await;
    let (ops, manager) = (&web.shop.ops, web.shop.manager());
    let product = web.shop.product_of(cup).await;
    let lists = ["/en", "/en/search"];
    for _ in 0..2 {
        for path in lists {
            assert!(
                read(&web, path).await.contains(&path_of(&web, product).await),
                "{path}"
            );
        }
        assert!(is_kept(&web.visitor().get(&path).await));
        catalog::archive(ops, &manager, product).await.unwrap();
        let gone = web.visitor().get(&path).await;
        assert_eq!(gone.status, StatusCode::GONE);
        assert!(!is_kept(&gone), "{}", gone.text());
        for list in lists {
            assert!(!read(&web, list).await.contains(&path), "{list}");
        }
        catalog::unpublish(ops, &manager, product).await.unwrap();
        assert_eq!(status(&web, &path).await, StatusCode::NOT_FOUND);
        catalog::publish(ops, &manager, product).await.unwrap();
        assert_eq!(status(&web, &path).await, StatusCode::OK);
        web.follow().await;
    }
    catalog::schedule(ops, &manager, product, "2026-11-27T00:00")
        .await
        .unwrap();
    assert_eq!(status(&web, &path).await, StatusCode::NOT_FOUND);
    assert!(!read(&web, "/en").await.contains(&path));
}

async fn path_of(web: &Web, product: ProductId) -> String {
    let opened = catalog::read::product_editor(&web.shop.ops, &web.shop.manager(), product).await;
    format!("/en/p/{}", opened.unwrap().slug)
}

#[tokio::test]
async fn what_is_seen_from_a_moment_on_comes_into_pages_that_were_kept_before() {
    let (web, cup, path) = cup(50).await;
    let (ops, manager) = (&web.shop.ops, web.shop.manager());
    let cups = catalog::add_category(ops, &manager, &named("أكواب", "Cups"))
        .await
        .unwrap();
    web.shop.file_under(cup, cups).await;
    let product = web.shop.product_of(cup).await;
    catalog::schedule(ops, &manager, product, "2026-11-27T00:00")
        .await
        .unwrap();
    web.follow().await;
    let all = ["/en", "/en/search", "/en/c/cups", "/en/policies/returns"];
    // Within the minute for which a page is kept at most.
    web.shop.clock.set(Instant(FRIDAY - 1));
    for path_before in all {
        let page = web.visitor().get(path_before).await;
        assert!(is_kept(&page), "{path_before}");
        let text = page.text();
        assert!(!text.contains(&path), "{path_before}: {text}");
        assert!(
            path_before.ends_with("cups") || !text.contains("/en/c/cups"),
            "{path_before}: {text}"
        );
    }
    web.shop.clock.set(Instant(FRIDAY));
    web.follow().await;
    for path_now in all {
        let text = read(&web, path_now).await;
        assert!(text.contains("/en/c/cups"), "the menu of {path_now}: {text}");
        assert!(
            path_now.contains("policies") || text.contains(&path),
            "{path_now}: {text}"
        );
    }
    assert!(is_kept(&web.visitor().get(&path).await));
}

#[tokio::test]
async fn names_and_places_of_categories_and_brands_are_seen_by_the_next_reader() {
    let (web, cup, path) = cup(50).await;
    let (ops, manager) = (&web.shop.ops, web.shop.manager());
    let cups = catalog::add_category(ops, &manager, &named("أكواب", "Cups"))
        .await
        .unwrap();
    let pots = catalog::add_category(ops, &manager, &named("أباريق", "Pots"))
        .await
        .unwrap();
    web.shop.file_under(cup, cups).await;
    let pot = web.shop.product(4_200, 5).await;
    web.shop.file_under(pot, pots).await;
    let product = web.shop.product_of(cup).await;
    edit(&web, product, |form| form.brand = "Najd".to_owned()).await;
    web.follow().await;
    let place = |text: &str, slug: &str| text.find(&format!("href=\"/en/c/{slug}\""));
    let kept = ["/en", "/en/policies/returns", &path];
    for path in kept {
        let text = read(&web, path).await;
        assert!(place(&text, "cups") < place(&text, "pots"), "{path}: {text}");
    }
    catalog::move_category(ops, &manager, pots, true).await.unwrap();
    for path in kept {
        let text = read(&web, path).await;
        assert!(
            place(&text, "pots").is_some() && place(&text, "pots") < place(&text, "cups"),
            "{path}: {text}"
        );
    }
    let list = read(&web, "/en/c/cups").await;
    assert!(list.contains("<h1>Cups<"), "{list}");
    assert!(is_kept(&web.visitor().get("/en/c/cups").await));
    web.shop
        .edit_category(cups, |form| {
            "Goblets".clone_into(&mut form.name_en);
            "goblets".clone_into(&mut form.slug);
            "For guests.".clone_into(&mut form.about_en);
        })
        .await
        .unwrap();
    for path in kept {
        let text = read(&web, path).await;
        assert!(
            text.contains("Goblets") && place(&text, "goblets").is_some() && place(&text, "cups").is_none(),
            "{path}: {text}"
        );
    }
    let moved = web.visitor().get("/en/c/cups").await;
    assert_eq!(
        (moved.status, moved.location()),
        (StatusCode::PERMANENT_REDIRECT, "/en/c/goblets")
    );
    assert!(!is_kept(&moved));
    // Its goods stand there at once: neither the worker nor the index has followed yet.
    for _ in 0..2 {
        let list = read(&web, "/en/c/goblets").await;
        for part in ["<h1>Goblets<", "For guests.", &path] {
            assert!(list.contains(part), "{part}: {list}");
        }
    }
    assert!(is_kept(&web.visitor().get("/en/c/goblets").await));

    assert!(read(&web, &path).await.contains("Najd"));
    let shelves = catalog::read::shelves(ops, &manager).await.unwrap();
    let brand = shelves
        .brands
        .iter()
        .find(|brand| brand.name.en == "Najd")
        .unwrap();
    catalog::edit_brand(ops, &manager, brand.id.parse().unwrap(), &named("", "Nejd"))
        .await
        .unwrap();
    let text = read(&web, &path).await;
    assert!(text.contains("Nejd") && !text.contains("Najd"), "{text}");
}
