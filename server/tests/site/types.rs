//! Types of products by plain forms, and what shoppers and machines read of them.

use axum::body::Body;
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE};
use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use super::kept_pages::{cup, is_kept, read};
use super::machines::document;
use super::web::{Answer, Visitor, Web};

const TYPES: &str = "/console/types";

/// Makes a type with a number and a list by the forms; its page.
async fn made(manager: &mut Visitor) -> String {
    let form = [("name_ar", "كوب"), ("name_en", "Cup")];
    let done = manager.post(TYPES, "catalog/add_type", &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let page = done.location().split('?').next().unwrap().to_owned();
    let height = [
        ("name_ar", "الارتفاع"),
        ("name_en", "Height"),
        ("kind", "number"),
        ("unit_ar", "سم"),
        ("unit_en", "cm"),
    ];
    let good_for = [
        ("name_ar", "يناسب"),
        ("name_en", "Good for"),
        ("kind", "several"),
        ("values[0][position]", ""),
        ("values[0][ar]", "قهوة، شاي"),
        ("values[0][en]", "Coffee, Tea"),
    ];
    for attribute in [&height[..], &good_for] {
        saved(
            manager,
            &page,
            ("catalog/add_attribute", "product_type"),
            attribute,
        )
        .await;
    }
    page
}

fn id_of(page: &str) -> &str {
    page.rsplit('/').next().unwrap()
}

/// Posts `more` beside what every form of the page carries; `subject` is the field of its id.
async fn post(
    manager: &mut Visitor,
    page: &str,
    (function, subject): (&str, &str),
    more: &[(&str, &str)],
) -> Answer {
    let version = manager.get(page).await.field("version").unwrap();
    let mut form = vec![(subject, id_of(page)), ("version", version.as_str())];
    form.extend_from_slice(more);
    manager.post(page, function, &form).await
}

async fn saved(manager: &mut Visitor, page: &str, function: (&str, &str), more: &[(&str, &str)]) {
    let done = post(manager, page, function, more).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

/// A shop with a cup, the page of its type, its own page in the console, and its address.
async fn typed_cup() -> (Web, Visitor, [String; 3]) {
    let (web, cup, path) = cup(50).await;
    let mut manager = web.manager().await;
    let of_type = made(&mut manager).await;
    let page = format!("/console/products/{}", web.shop.product_of(cup).await);
    let choice = [("product_type", id_of(&of_type))];
    saved(&mut manager, &page, ("catalog/set_type", "product"), &choice).await;
    (web, manager, [of_type, page, path])
}

/// Says how high the cup is, and that it is good for both.
async fn describe(manager: &mut Visitor, page: &str, height: &str) -> Answer {
    let editor = manager.get(page).await;
    let asked = |n: usize| editor.field(&format!("attributes[{n}][attribute]")).unwrap();
    let (first, second) = (asked(0), asked(1));
    let form = [
        ("attributes[0][attribute]", first.as_str()),
        ("attributes[0][plain]", height),
        ("attributes[1][attribute]", second.as_str()),
        ("attributes[1][choices][]", "1"),
        ("attributes[1][choices][]", "2"),
    ];
    post(manager, page, ("catalog/edit_attributes", "product"), &form).await
}

#[tokio::test]
async fn what_is_said_by_plain_forms_is_read_at_once_by_people_and_machines() {
    let (web, mut manager, [_, page, path]) = typed_cup().await;
    assert!(!read(&web, &path).await.contains("Height"));
    assert!(is_kept(&web.visitor().get(&path).await));
    let done = describe(&mut manager, &page, "٩٫٥").await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());

    let seen = web.visitor().get(&path).await;
    let text = seen.text();
    for words in ["Height", "9.5\u{a0}cm", "Good for", "Coffee, Tea"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let arabic = read(&web, &path.replace("/en/", "/ar/")).await;
    assert!(
        arabic.contains("٩٫٥\u{a0}سم") && arabic.contains("قهوة، شاي"),
        "{arabic}"
    );
    assert_eq!(
        document(&seen, "Product")["additionalProperty"],
        json!([
            { "@type": "PropertyValue", "name": "Height", "value": "9.5", "unitText": "cm" },
            { "@type": "PropertyValue", "name": "Good for", "value": ["Coffee", "Tea"] },
        ])
    );
    let feed = read(&web, "/feeds/google-en.xml").await;
    assert!(
        feed.contains("<g:attribute_name>Height</g:attribute_name>") && feed.contains("9.5\u{a0}cm"),
        "{feed}"
    );
    let address = format!("/api/v1/products/{}", id_of(&path));
    let told = web
        .visitor()
        .send(
            Method::GET,
            &address,
            Body::empty(),
            &[(ACCEPT, "application/json"), (ACCEPT_LANGUAGE, "en")],
        )
        .await;
    let told: Value = serde_json::from_slice(&told.body).unwrap();
    assert_eq!(
        told["attributes"],
        json!([
            { "name": "Height", "kind": "number", "values": ["9.5"], "unit": "cm" },
            { "name": "Good for", "kind": "several", "values": ["Coffee", "Tea"], "unit": null },
        ])
    );

    // The form shows what was said, and keeps what could not be read beside its reason.
    let editor = manager.get(&page).await;
    assert_eq!(editor.field("attributes[0][plain]").as_deref(), Some("9.5"));
    let told = describe(&mut manager, &page, "tall").await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(told.field("attributes[0][plain]").as_deref(), Some("tall"));
}

#[tokio::test]
async fn what_products_would_lose_is_counted_and_asked_about_without_scripts() {
    let (web, mut manager, [of_type, page, path]) = typed_cup().await;
    describe(&mut manager, &page, "9.5").await;
    let editor = manager.get(&of_type).await;
    let list = editor.text();
    let list = list.split("name=\"attribute\" value=\"").skip(1);
    let attributes: Vec<String> = list
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect();
    let good_for = attributes.last().unwrap().as_str();
    let edit = [
        ("attribute", good_for),
        ("name_ar", "يناسب"),
        ("name_en", "Good for"),
        ("values[0][position]", "1"),
        ("values[0][ar]", "قهوة"),
        ("values[0][en]", "Coffee"),
        ("values[1][position]", "2"),
        ("values[1][ar]", "شاي"),
        ("values[1][en]", "Mint tea"),
    ];
    let function = ("catalog/edit_attribute", "product_type");
    let remove = [&edit[..], &[("act", "remove:1")]].concat();
    let asked = post(&mut manager, &of_type, function, &remove).await;
    assert_eq!(asked.status, StatusCode::CONFLICT);
    assert_eq!(asked.refusals(), ["UsedByProducts"]);
    let text = asked.text();
    assert!(
        text.contains("1 product uses this") || text.contains("منتج واحد يستعمل هذا"),
        "{text}"
    );
    assert!(text.contains("value=\"remove:1 1\""), "{text}");
    assert!(text.contains("Mint tea"), "what was typed is kept: {text}");
    assert!(read(&web, &path).await.contains("Coffee"));
    let confirmed = [&edit[..], &[("confirmed", "remove:1 1")]].concat();
    saved(&mut manager, &of_type, function, &confirmed).await;
    let text = read(&web, &path).await;
    assert!(!text.contains("Coffee") && text.contains("Mint tea"), "{text}");

    let function = ("catalog/set_type", "product");
    let asked = post(&mut manager, &page, function, &[("product_type", "")]).await;
    assert_eq!(asked.status, StatusCode::CONFLICT);
    assert_eq!(asked.refusals(), ["ValuesLost"]);
    // The button agrees to these attributes and not to so many.
    let text = asked.text();
    let ids = text
        .split("value=\"to:none ")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    assert!(ids.contains(good_for) && ids.contains(','), "{ids}");
    let agreed = format!("to:none {ids}");
    let confirmed = [("product_type", ""), ("confirmed", agreed.as_str())];
    saved(&mut manager, &page, function, &confirmed).await;
    assert!(!read(&web, &path).await.contains("Mint tea"));
}

#[tokio::test]
async fn a_size_guide_opens_without_scripts_and_changes_for_the_next_reader() {
    let (web, mut manager, [of_type, page, path]) = typed_cup().await;
    assert!(!read(&web, &path).await.contains("size-guide"));
    let guide = [
        ("guide_ar", ""),
        ("guide_en", "| S | M |\n| --- | --- |\n| 90 | 94 |"),
    ];
    saved(
        &mut manager,
        &of_type,
        ("catalog/edit_guide", "product_type"),
        &guide,
    )
    .await;
    let text = read(&web, &path).await;
    let shown = text.split("class=\"size-guide\"").nth(1).unwrap();
    let shown = shown.split("</details>").next().unwrap();
    assert!(
        shown.contains("<details") && shown.contains("<summary") && shown.contains("<td>94</td>"),
        "{shown}"
    );
    let own = [("guide_ar", ""), ("guide_en", "It runs *small*.")];
    saved(&mut manager, &page, ("catalog/edit_own_guide", "product"), &own).await;
    let text = read(&web, &path).await;
    assert!(
        text.contains("<em>small</em>") && !text.contains("<td>94</td>"),
        "{text}"
    );
}

#[tokio::test]
async fn goods_are_narrowed_by_what_is_said_of_them() {
    let (web, mut manager, [_, page, path]) = typed_cup().await;
    let other = web.shop.product(4_200, 5).await;
    let other = format!("/en/p/{}", web.shop.slug_of(other).await);
    describe(&mut manager, &page, "9.5").await;
    web.follow().await;
    let all = read(&web, "/en/search").await;
    assert!(all.contains("?option=good%2Dfor%3Acoffee"), "{all}");
    assert!(all.contains(&path) && all.contains(&other), "{all}");
    let narrowed = read(&web, "/en/search?option=good-for%3Acoffee").await;
    assert!(
        narrowed.contains("Good for: Coffee"),
        "the chip says of what: {narrowed}"
    );
    assert!(
        narrowed.contains(&path) && !narrowed.contains(&other),
        "{narrowed}"
    );
}

#[tokio::test]
async fn what_was_typed_for_one_row_never_comes_back_in_another() {
    let (_web, mut manager, [of_type, page, _]) = typed_cup().await;
    describe(&mut manager, &page, "9.5").await;
    let editor = manager.get(&of_type).await.text();
    let ids = editor.split("name=\"attribute\" value=\"").skip(1);
    let good_for = ids.last().unwrap().split('"').next().unwrap().to_owned();
    // The first value was taken away by somebody else since this form was opened.
    let function = ("catalog/edit_attribute", "product_type");
    let names = [
        ("attribute", good_for.as_str()),
        ("name_ar", "يناسب"),
        ("name_en", "Good for"),
    ];
    let both = [
        ("values[0][position]", "1"),
        ("values[0][ar]", "قهوة"),
        ("values[0][en]", "Espresso"),
        ("values[1][position]", "2"),
        ("values[1][ar]", "شاي"),
        ("values[1][en]", "Tea"),
    ];
    let remove = [
        &names[..],
        &both,
        &[("act", "remove:1"), ("confirmed", "remove:1 1")],
    ]
    .concat();
    saved(&mut manager, &of_type, function, &remove).await;
    let late = post(&mut manager, &of_type, function, &[&names[..], &both].concat()).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(late.field("values[0][position]").as_deref(), Some("2"));
    assert_eq!(late.field("values[0][en]").as_deref(), Some("Tea"));
    assert!(!late.text().contains("value=\"Espresso\""), "{}", late.text());
}
