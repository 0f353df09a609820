//! Finding goods without JavaScript: words, facets, order and pages as plain links.

use axum::http::StatusCode;
use domain::basics::Translated;
use domain::catalog::ProductStatus;
use domain::catalog::read::Suggestions;
use operations::catalog::steps::{NewProduct, NewVariant, category};

use super::web::{Answer, Web};

/// A product in a category, with its colours, of which one each is on the shelf.
async fn add(web: &Web, title: (&str, &str), price_minor: i64, colours: &[(&str, &str)]) {
    let name = Translated::new("فخاريات", "Pottery");
    let ops = &web.shop.ops;
    let pottery = ops
        .write(async |tx| category(tx, "pottery", &name).await)
        .await
        .unwrap();
    let values: Vec<_> = colours.iter().map(|(ar, en)| Translated::new(*ar, *en)).collect();
    let places = if values.is_empty() {
        0..=0
    } else {
        1..=i64::try_from(values.len()).unwrap()
    };
    let variant = |value| NewVariant {
        values: [value, 0, 0],
        sku: format!("SKU-{price_minor}-{value}"),
        barcode: String::new(),
        price_minor,
        compare_at_minor: None,
        weight_grams: 1,
    };
    let added = web
        .shop
        .add(&NewProduct {
            slug: format!("p-{}", ops.new_id::<domain::basics::ProductId>()),
            status: ProductStatus::Published,
            title: Translated::new(title.0, title.1),
            body: Translated::default(),
            vendor: "Wadi".to_owned(),
            category: Some(pottery),
            options: if values.is_empty() {
                vec![]
            } else {
                vec![(Translated::new("اللون", "Colour"), values)]
            },
            variants: places.map(variant).collect(),
            pictures: vec![],
        })
        .await;
    for variant in added.variants {
        web.shop.stock(variant, web.shop.location, 1).await;
    }
    web.follow().await;
}

async fn pottery() -> Web {
    let web = Web::open().await;
    add(
        &web,
        ("كوب طين", "Clay mug"),
        2_000,
        &[("طيني", "Clay"), ("رملي", "Sand")],
    )
    .await;
    add(&web, ("مزهرية", "Vase"), 30_000, &[("طيني", "Clay")]).await;
    add(&web, ("صحن", "Plate"), 5_000, &[]).await;
    web
}

/// The names of the goods on a page, in order.
fn goods(page: &Answer) -> Vec<String> {
    let text = page.text();
    let cards = text.split("product-card-name").skip(1);
    cards
        .map(|card| {
            let link = card.split("<a").nth(1).unwrap();
            link.split_once('>')
                .unwrap()
                .1
                .split('<')
                .next()
                .unwrap()
                .to_owned()
        })
        .collect()
}

/// Where the first link that holds `words` leads.
fn link(page: &Answer, words: &str) -> String {
    let text = page.text();
    let link = text
        .split("<a ")
        .skip(1)
        .map(|rest| rest.split("</a>").next().unwrap())
        .find(|link| link.contains(words));
    assert!(link.is_some(), "no link with {words}: {text}");
    let href = link
        .unwrap()
        .split("href=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    href.replace("&amp;", "&")
}

#[tokio::test]
async fn a_list_is_narrowed_widened_and_ordered_by_its_links() {
    let web = pottery().await;
    let mut visitor = web.visitor();
    let page = visitor.get("/en/c/pottery").await;
    assert_eq!(goods(&page), ["Plate", "Vase", "Clay mug"], "{}", page.text());

    let clay = link(&page, ">Clay<");
    assert_eq!(clay, "/en/c/pottery?option=colour%3Aclay");
    let page = visitor.get(&clay).await;
    assert_eq!(goods(&page), ["Vase", "Clay mug"]);
    assert!(page.text().contains("noindex"));

    let cheap = link(&page, "Lowest price");
    let page = visitor.get(&cheap).await;
    assert_eq!(goods(&page), ["Clay mug", "Vase"]);

    let page = visitor.get(&link(&page, "Remove “")).await;
    assert_eq!(goods(&page), ["Clay mug", "Plate", "Vase"], "the order stays");
}

#[tokio::test]
async fn a_search_finds_across_languages_and_says_what_it_took_words_for() {
    let web = pottery().await;
    let mut visitor = web.visitor();
    for (path, title) in [
        ("/en/search?q=%D9%85%D8%B2%D9%87%D8%B1%D9%8A%D9%87", "Vase"),
        ("/ar/search?q=vase", "مزهرية"),
        ("/en/search?q=SKU-30000-1", "Vase"),
        ("/en/search?q=vaze", "Vase"),
    ] {
        assert_eq!(goods(&visitor.get(path).await), [title], "{path}");
    }
    let page = visitor.get("/en/search?q=vaze").await;
    assert_eq!(link(&page, "<bdi>vase"), "/en/search?q=vase");
}

#[tokio::test]
async fn nothing_found_says_so_and_shows_a_way_on() {
    let web = pottery().await;
    let mut visitor = web.visitor();
    let page = visitor.get("/en/search?q=kettle").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text().contains("Nothing matches those words") && goods(&page).is_empty());
    // A word that was typed on the Arabic layout.
    let page = visitor.get("/en/search?q=%D8%B1%D8%B4%D8%B3%D8%AB").await;
    assert_eq!(link(&page, "<bdi>vase"), "/en/search?q=vase");
    let page = visitor.get("/en/c/pottery?price=900-1000").await;
    assert!(page.text().contains("Nothing matches these filters"));
    assert_eq!(
        goods(&visitor.get(&link(&page, "Clear all filters")).await).len(),
        3
    );
}

#[tokio::test]
async fn pages_of_a_list_are_addresses() {
    let web = Web::open().await;
    for number in 0..26 {
        add(&web, ("كوب", &format!("Mug {number}")), 1_000, &[]).await;
    }
    let mut visitor = web.visitor();
    let first = visitor.get("/en/search?q=mug&sort=newest").await;
    let second = visitor.get(&link(&first, "More")).await;
    assert_eq!(
        (goods(&first).len(), goods(&second)),
        (24, vec!["Mug 1".to_owned(), "Mug 0".to_owned()])
    );
    assert_eq!(link(&second, "Back to the start"), "/en/search?q=mug&sort=newest");
    assert!(second.text().contains("26 products"));
}

#[tokio::test]
async fn what_is_typed_is_met_as_data() {
    let web = pottery().await;
    let answer = web
        .visitor()
        .sends("accept", "*/*")
        .get("/_fn/catalog/suggest?language=en&typed=va")
        .await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let offered: Suggestions = bridge::unpack(&answer.body).unwrap();
    assert_eq!(offered.words, ["vase"]);
}

#[tokio::test]
async fn the_owner_turns_a_search_in_vain_into_a_synonym() {
    let web = pottery().await;
    web.visitor().get("/en/search?q=amphora").await;
    web.follow().await;
    let mut manager = web.manager().await;
    let page = manager.get("/console/search").await;
    assert!(page.text().contains("amphora"), "{}", page.text());
    let wrong = [("one", "amphora"), ("other", "")];
    let answer = manager
        .post("/console/search", "catalog/add_synonym", &wrong)
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let right = [("one", "amphora"), ("other", "vase")];
    let answer = manager
        .post("/console/search", "catalog/add_synonym", &right)
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(goods(&web.visitor().get("/en/search?q=amphora").await), ["Vase"]);

    let page = manager.get("/console/search").await;
    let synonym = page.field("synonym").unwrap();
    manager
        .post(
            "/console/search",
            "catalog/remove_synonym",
            &[("synonym", &synonym)],
        )
        .await;
    assert!(goods(&web.visitor().get("/en/search?q=amphora").await).is_empty());
}

#[tokio::test]
async fn only_who_may_edit_products_adds_synonyms() {
    let web = pottery().await;
    let form = [("one", "amphora"), ("other", "vase")];
    for mut visitor in [web.visitor(), web.worker().await] {
        let answer = visitor
            .post("/console/search", "catalog/add_synonym", &form)
            .await;
        assert_ne!(answer.status, StatusCode::OK, "{}", answer.text());
    }
    assert_eq!(web.shop.rows_in("catalog_synonyms").await, 0);
}
