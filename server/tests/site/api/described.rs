//! The description says what there is: every operation, and every answer as it is.

use std::collections::BTreeSet;

use axum::http::Method;
use serde_json::{Value, json};

use super::program::{Program, text};
use crate::web::{Answer, Web};

/// What is wrong with `value`, held against a schema of the description: types, what is required, what is allowed.
fn faults(value: &Value, schema: &Value, document: &Value, at: &str) -> Vec<String> {
    if let Some(reference) = schema["$ref"].as_str() {
        let found = document.pointer(reference.trim_start_matches('#'));
        return faults(
            value,
            found.ok_or_else(|| format!("{reference} leads nowhere")).unwrap(),
            document,
            at,
        );
    }
    if let Some(choices) = schema["oneOf"].as_array().or_else(|| schema["anyOf"].as_array()) {
        let fits = |choice: &Value| faults(value, choice, document, at).is_empty();
        return if choices.iter().any(fits) {
            Vec::new()
        } else {
            vec![format!("{at}: {value} fits no choice")]
        };
    }
    if let Some(allowed) = schema["enum"].as_array()
        && !allowed.contains(value)
    {
        return vec![format!("{at}: {value} is not one of {allowed:?}")];
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => return Vec::new(),
    };
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if !types.contains(&kind) {
        return vec![format!("{at}: {value} is not {types:?}")];
    }
    match value {
        Value::Array(items) => items
            .iter()
            .enumerate()
            .flat_map(|(index, item)| faults(item, &schema["items"], document, &format!("{at}/{index}")))
            .collect(),
        Value::Object(fields) => {
            let mut found = Vec::new();
            for required in schema["required"].as_array().into_iter().flatten() {
                if !fields.contains_key(required.as_str().unwrap()) {
                    found.push(format!("{at}: {required} is missing"));
                }
            }
            for (name, field) in fields {
                match schema["properties"].get(name) {
                    Some(schema) => found.extend(faults(field, schema, document, &format!("{at}/{name}"))),
                    None => found.push(format!("{at}: {name} is not described")),
                }
            }
            found
        }
        _ => Vec::new(),
    }
}

/// Holds an answer against the description of its operation.
fn assert_described(document: &Value, (path, method): (&str, &str), answer: &Answer) {
    let operation = &document["paths"][path][method];
    let mut response = &operation["responses"][answer.status.as_str()];
    if let Some(reference) = response["$ref"].as_str() {
        response = document.pointer(reference.trim_start_matches('#')).unwrap();
    }
    let kind = answer.header("content-type");
    let schema = &response["content"][kind]["schema"];
    assert!(
        !schema.is_null(),
        "{method} {path} {} {kind} is not described",
        answer.status
    );
    let found = faults(&answer.json(), schema, document, "");
    assert!(found.is_empty(), "{method} {path}: {found:#?}");
}

async fn description(program: &mut Program) -> Value {
    let answer = program.get("/openapi.json").await;
    assert_eq!(answer.status, 200);
    answer.json()
}

#[tokio::test]
async fn it_is_openapi_3_1_and_names_every_operation_once() {
    let web = Web::open().await;
    let document = description(&mut Program::of(&web)).await;
    assert_eq!(text(&document, "/openapi"), "3.1.0");
    let mut names = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let at = format!("{method} {path}");
            assert!(
                names.insert(text(operation, "/operationId")),
                "{at}: its name is taken"
            );
            assert!(!text(operation, "/summary").is_empty(), "{at}");
            let parameters = operation["parameters"].to_string();
            let needs_key = parameters.contains("#/components/parameters/IdempotencyKey");
            assert_eq!(needs_key, method != "get", "{at}");
            for parameter in path.split('/').filter_map(|part| part.strip_prefix('{')) {
                let name = format!("\"name\":\"{}\"", parameter.trim_end_matches('}'));
                assert!(parameters.contains(&name), "{at}: {name}");
            }
        }
    }
    assert_eq!(names.len(), server::http::api_operations().len());
    // Every reference leads somewhere.
    let whole = document.to_string();
    for rest in whole.split("\"$ref\":\"#").skip(1) {
        let pointer = rest.split('"').next().unwrap();
        assert!(document.pointer(pointer).is_some(), "{pointer}");
    }
}

#[tokio::test]
async fn every_answer_is_as_it_is_described() {
    let web = Web::open().await;
    web.shop.product(6_800, 9).await;
    web.shop
        .coupon("TEN", &operations::testkit::percent_off("10"))
        .await;
    web.follow().await;
    let mut program = Program::of(&web);
    let document = description(&mut program).await;
    let slug = text(&program.get("/products").await.json(), "/data/0/slug");
    let cart = program.cart_with(&slug, 1).await;
    let variant = text(
        &program.get(&format!("/carts/{cart}")).await.json(),
        "/lines/0/variant",
    );
    let entry = program.checkout_of(&cart).await;

    let mut tried = BTreeSet::new();
    let looks = [
        ("/shop", "/shop".to_owned()),
        ("/categories", "/categories".to_owned()),
        ("/products", "/products".to_owned()),
        ("/products/{slug}", format!("/products/{slug}")),
        ("/products/{slug}", "/products/none".to_owned()),
        ("/search", "/search?q=cup".to_owned()),
        ("/search/suggestions", "/search/suggestions?q=cu".to_owned()),
        ("/carts/{cart}", format!("/carts/{cart}")),
        ("/carts/{cart}/quote", format!("/carts/{cart}/quote")),
        ("/orders/{token}", "/orders/none".to_owned()),
        ("/openapi.json", "/openapi.json".to_owned()),
    ];
    for (route, path) in looks {
        let answer = program.get(&path).await;
        if route != "/openapi.json" {
            assert_described(&document, (&format!("/api/v1{route}"), "get"), &answer);
        }
        tried.insert(format!("get /api/v1{route}"));
    }
    let line = json!({ "variant": variant, "quantity": 1 });
    let changes = [
        ("/carts", "post", "/carts".to_owned(), None),
        (
            "/carts/{cart}/lines",
            "post",
            format!("/carts/{cart}/lines"),
            Some(line.clone()),
        ),
        (
            "/carts/{cart}/lines",
            "post",
            "/carts/none/lines".to_owned(),
            Some(line),
        ),
        (
            "/carts/{cart}/codes",
            "post",
            format!("/carts/{cart}/codes"),
            Some(json!({ "code": "TEN" })),
        ),
        (
            "/carts/{cart}/codes/{code}",
            "delete",
            format!("/carts/{cart}/codes/TEN"),
            None,
        ),
        (
            "/carts/{cart}/lines/{variant}",
            "put",
            format!("/carts/{cart}/lines/{variant}"),
            Some(json!({ "quantity": 99 })),
        ),
        (
            "/carts/{cart}/lines/{variant}",
            "put",
            format!("/carts/{cart}/lines/{variant}"),
            Some(json!({ "quantity": 1 })),
        ),
        (
            "/carts/{cart}/checkout",
            "post",
            format!("/carts/{cart}/checkout"),
            Some(json!({})),
        ),
        (
            "/carts/{cart}/checkout",
            "post",
            format!("/carts/{cart}/checkout"),
            Some(entry),
        ),
        (
            "/carts/{cart}/lines/{variant}",
            "delete",
            format!("/carts/{cart}/lines/{variant}"),
            None,
        ),
    ];
    for (route, method, path, body) in changes {
        let asked: Method = method.to_uppercase().parse().unwrap();
        let answer = program.change(asked, &path, body).await;
        assert_described(&document, (&format!("/api/v1{route}"), method), &answer);
        tried.insert(format!("{method} /api/v1{route}"));
    }
    program.visitor = web.partner().await;
    let product = text(&program.get("/partner/products").await.json(), "/data/0/id");
    let stock = program.get("/partner/stock").await.json();
    let level = format!(
        "/partner/stock/{}/{}",
        text(&stock, "/data/0/variant"),
        text(&stock, "/data/0/level/location")
    );
    let order = text(&program.get("/partner/orders").await.json(), "/data/0/id");
    let one = format!("/partner/products/{product}");
    let reason = "counted";
    let by_key = [
        ("/partner/products", "get", "/partner/products".to_owned(), None),
        ("/partner/products/{product}", "get", one.clone(), None),
        (
            "/partner/products/{product}/status",
            "put",
            format!("{one}/status"),
            Some(json!({ "status": "published" })),
        ),
        (
            "/partner/products/{product}/variants/{variant}/price",
            "put",
            format!("{one}/variants/{variant}/price"),
            Some(json!({ "price_minor": 1 })),
        ),
        ("/partner/stock", "get", "/partner/stock".to_owned(), None),
        (
            "/partner/stock/{variant}/{location}",
            "put",
            level.clone(),
            Some(json!({ "on_hand": 20, "reason": reason })),
        ),
        (
            "/partner/stock/{variant}/{location}/adjustments",
            "post",
            format!("{level}/adjustments"),
            Some(json!({ "delta": 1, "reason": reason })),
        ),
        ("/partner/orders", "get", "/partner/orders".to_owned(), None),
        (
            "/partner/orders/{order}",
            "get",
            format!("/partner/orders/{order}"),
            None,
        ),
        (
            "/partner/orders/{order}",
            "get",
            "/partner/orders/x".to_owned(),
            None,
        ),
    ];
    for (route, method, path, body) in by_key {
        let answer = if method == "get" {
            program.get(&path).await
        } else {
            program
                .change(method.to_uppercase().parse().unwrap(), &path, body)
                .await
        };
        assert_described(&document, (&format!("/api/v1{route}"), method), &answer);
        tried.insert(format!("{method} /api/v1{route}"));
    }
    let all: BTreeSet<String> = server::http::api_operations()
        .iter()
        .map(|(path, method)| format!("{} {path}", method.as_str().to_lowercase()))
        .collect();
    assert_eq!(tried, all, "an operation is not tried");
}
