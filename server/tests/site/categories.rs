//! Categories over HTTP, by plain forms: their page in the console, their addresses, and what search engines read.

use axum::http::StatusCode;
use domain::basics::CategoryId;
use domain::catalog::CategoryForm;
use operations::catalog;

use super::kept_pages::read;
use super::web::{Answer, Visitor, Web};

/// A shop with a cup in a category; and that category's page in the console.
async fn cups() -> (Web, CategoryId, String) {
    let web = Web::open().await;
    let form = CategoryForm {
        name_ar: "أكواب".to_owned(),
        name_en: "Cups".to_owned(),
    };
    let cups = catalog::add_category(&web.shop.ops, &web.shop.manager(), &form)
        .await
        .unwrap();
    let cup = web.shop.product(6_800, 5).await;
    web.shop.file_under(cup, cups).await;
    web.follow().await;
    (web, cups, format!("/console/categories/{cups}"))
}

/// Posts the form as it was opened on `version`, with `more` typed.
async fn post(manager: &mut Visitor, page: &str, version: &str, more: &[(&str, &str)]) -> Answer {
    let id = page.rsplit('/').next().unwrap();
    let mut form = vec![("category", id), ("version", version)];
    form.extend_from_slice(more);
    manager.post(page, "catalog/edit_category", &form).await
}

async fn version(manager: &mut Visitor, page: &str) -> String {
    manager.get(page).await.field("version").unwrap()
}

const TYPED: [(&str, &str); 9] = [
    ("name_ar", "كاسات"),
    ("name_en", "Beakers"),
    ("about_ar", "صُنعت باليد."),
    ("about_en", "Made by hand & fired twice."),
    ("slug", "Clay Beakers"),
    ("seo_title_ar", "كاسات من الطين"),
    ("seo_title_en", "Beakers of clay"),
    ("seo_about_ar", "وصف لمحركات البحث"),
    ("seo_about_en", "Told to search engines"),
];

#[tokio::test]
async fn a_category_is_edited_by_a_plain_form_and_its_former_address_leads_to_it() {
    let (web, _, page) = cups().await;
    let mut manager = web.manager().await;
    let opened = version(&mut manager, &page).await;
    let done = post(&mut manager, &page, &opened, &TYPED).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(done.location().starts_with(&page), "{}", done.location());
    let saved = manager.get(done.location()).await;
    assert_eq!(saved.field("slug").as_deref(), Some("clay-beakers"));
    assert_eq!(saved.field("seo_title_en").as_deref(), Some("Beakers of clay"));
    let text = saved.text();
    for part in [">cups<", "/c/clay-beakers\"", "Made by hand &amp; fired twice."] {
        assert!(text.contains(part), "{part}: {text}");
    }

    for (from, to) in [
        ("/en/c/cups", "/en/c/clay-beakers"),
        ("/ar/c/cups", "/ar/c/clay-beakers"),
        ("/en/c/cups?sort=price", "/en/c/clay-beakers?sort=price"),
    ] {
        let moved = web.visitor().get(from).await;
        assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT, "{}", moved.text());
        assert_eq!(moved.location(), to);
    }
    // A second rename: both former addresses are one step from it.
    let mut again = TYPED;
    again[4].1 = "كاسات";
    let opened = version(&mut manager, &page).await;
    let done = post(&mut manager, &page, &opened, &again).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    for from in ["/en/c/cups", "/en/c/clay-beakers"] {
        let moved = web.visitor().get(from).await;
        assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT, "{}", moved.text());
        assert_eq!(moved.location(), "/en/c/%D9%83%D8%A7%D8%B3%D8%A7%D8%AA");
        assert_eq!(web.visitor().get(moved.location()).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_category_s_page_tells_people_and_machines_what_was_typed() {
    let (web, _, page) = cups().await;
    let before = read(&web, "/en/c/cups").await;
    assert!(before.contains("<title>Cups"), "{before}");
    let mut manager = web.manager().await;
    let opened = version(&mut manager, &page).await;
    let done = post(&mut manager, &page, &opened, &TYPED).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let here = "http://shop.example";
    for (lang, title, about, summary, name) in [
        ("ar", TYPED[5].1, TYPED[2].1, TYPED[7].1, TYPED[0].1),
        (
            "en",
            TYPED[6].1,
            "Made by hand &amp; fired twice.",
            TYPED[8].1,
            TYPED[1].1,
        ),
    ] {
        let path = format!("/{lang}/c/clay-beakers");
        let text = read(&web, &path).await;
        for part in [
            format!("<title>{title}"),
            format!("<h1>{name}<"),
            format!("<p class=\"listing-about\">{about}<"),
            format!("content=\"{summary}\""),
            format!("<link href=\"{here}{path}\" rel=\"canonical\">"),
            format!("<link href=\"{here}/ar/c/clay-beakers\" hreflang=\"ar\" rel=\"alternate\">"),
            format!("<link href=\"{here}/en/c/clay-beakers\" hreflang=\"en\" rel=\"alternate\">"),
            "BreadcrumbList".to_owned(),
        ] {
            assert!(text.contains(&part), "{part}: {text}");
        }
        assert!(!text.contains("/c/cups"), "{text}");
    }
    let map = web.visitor().get("/sitemap.xml").await.text();
    for lang in ["ar", "en"] {
        assert!(
            map.contains(&format!("<loc>{here}/{lang}/c/clay-beakers</loc>")),
            "{map}"
        );
    }
    assert!(!map.contains("/c/cups"), "{map}");
    // What was written for search engines is gone again: they read the text above the goods.
    let mut plain = TYPED;
    for (field, text) in &mut plain {
        if field.starts_with("seo_") {
            *text = "";
        }
    }
    let opened = version(&mut manager, &page).await;
    post(&mut manager, &page, &opened, &plain).await;
    let text = read(&web, "/ar/c/clay-beakers").await;
    for part in [
        format!("<title>{}", TYPED[0].1),
        format!("content=\"{}\"", TYPED[2].1),
    ] {
        assert!(text.contains(&part), "{part}: {text}");
    }
}

#[tokio::test]
async fn a_refused_category_form_shows_what_was_typed() {
    let (web, cups, page) = cups().await;
    let mut manager = web.manager().await;
    let opened = version(&mut manager, &page).await;
    let mut nameless = TYPED;
    (nameless[0].1, nameless[1].1, nameless[4].1) = ("", "", "///");
    let told = post(&mut manager, &page, &opened, &nameless).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(told.refusals(), ["InvalidFields"]);
    for (field, typed) in nameless {
        if !typed.is_empty() && !field.contains("about") {
            assert_eq!(told.field(field).as_deref(), Some(typed), "{field}");
        }
    }
    assert!(
        told.text().contains("Made by hand &amp; fired twice."),
        "{}",
        told.text()
    );

    // An address that another one has.
    let form = CategoryForm {
        name_en: "Pots".to_owned(),
        ..CategoryForm::default()
    };
    catalog::add_category(&web.shop.ops, &web.shop.manager(), &form)
        .await
        .unwrap();
    let mut taken = TYPED;
    taken[4].1 = "pots";
    let told = post(&mut manager, &page, &opened, &taken).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", told.text());
    assert_eq!(told.field("slug").as_deref(), Some("pots"));

    web.shop
        .edit_category(cups, |form| "Someone was first.".clone_into(&mut form.about_en))
        .await
        .unwrap();
    let late = post(&mut manager, &page, &opened, &TYPED).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text());
    assert_eq!(late.refusals(), ["ChangedMeanwhile"]);
    assert!(read(&web, "/en/c/cups").await.contains("Someone was first."));
    let mut worker = web.worker().await;
    assert_eq!(worker.get(&page).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn programs_and_searches_find_a_renamed_category_by_its_former_key() {
    let (web, cups, _) = cups().await;
    web.shop
        .edit_category(cups, |form| "beakers".clone_into(&mut form.slug))
        .await
        .unwrap();
    let mut visitor = web.visitor();
    let mut program = web.visitor().sends("accept", "application/json");
    let listed = program.get("/api/v1/categories").await.text();
    assert!(
        listed.contains("\"beakers\"") && !listed.contains("\"cups\""),
        "{listed}"
    );
    for key in ["beakers", "cups"] {
        let list = program.get(&format!("/api/v1/products?category={key}")).await;
        assert_eq!(list.status, StatusCode::OK, "{}", list.text());
        assert!(list.text().contains("\"total\":1"), "{}", list.text());
        let page = visitor.get(&format!("/en/search?category={key}")).await;
        // The way out of the narrowing is there whichever address led into it.
        assert!(page.text().contains("Remove “\u{2068}Cups"), "{}", page.text());
    }
    let nowhere = program.get("/api/v1/products?category=nowhere").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
}
