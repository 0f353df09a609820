//! The description of the API (OpenAPI 3.1), made from the handlers themselves; what every operation has in common is
//! added here once.

use std::sync::LazyLock;

use axum::extract::{MatchedPath, Request};
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};
use utoipa::OpenApi;

use super::once::{KEY_MAX, only_looks};
use super::problem::{Details, PROBLEM_JSON};

/// The description before any operation is in it.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Store API",
        version = "1.0.0",
        description = "Everything a shopper can do here, for programs: find goods, fill a cart, order it, follow the order. \
                       No cookie is read or set.\n\n\
                       **Languages.** Answers are in Arabic or English: `lang`, else `Accept-Language`, else the shop's own.\n\n\
                       **Changes** carry an `Idempotency-Key`: repeated with the same key and body they are answered as the \
                       first time, for a day, and done once. A change that had no effect and was not refused by the shop \
                       (a fault, something that is not there) may be repeated with its key as a new try.\n\n\
                       **Lists** go on with `after`, the `next` of the page before.\n\n\
                       **Problems** are `application/problem+json`; `type` is stable, `detail` is for people.\n\n\
                       **Looking** answers with an `ETag`; sent back in `If-None-Match` it saves sending the same again.\n\n\
                       **Quotas** are told with every answer in `RateLimit` and `RateLimit-Policy`; 429 says when to go on.\n\n\
                       **Partners** send the key that a manager gave them as `Authorization: Bearer mz_…`; each operation names the \
                       scope it needs.\n\n\
                       Pages of any origin may call it, because nothing is ever done in the name of whoever has one open."
    ),
    tags(
        (name = "catalogue", description = "The shop and its goods"),
        (name = "carts", description = "Carts, opened by their signed tokens"),
        (name = "orders", description = "Orders, opened by their signed tokens"),
        (name = "partners", description = "What programs of partners may do, with a key from the shop")
    ),
    components(schemas(Details))
)]
pub struct Beginning;

struct Document {
    text: String,
    operations: Vec<(String, Method)>,
}

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    let (_, described) = super::described().split_for_parts();
    let mut document = serde_json::to_value(described).unwrap_or_default();
    let operations = operations_of(&document);
    complete(&mut document);
    Document {
        text: document.to_string(),
        operations,
    }
});

/// Every operation: its route as the router writes it, and its method.
pub fn operations() -> &'static [(String, Method)] {
    &DOCUMENT.operations
}

/// Whether a request is for an operation that changes something.
pub fn is_change(request: &Request) -> bool {
    let Some(route) = request.extensions().get::<MatchedPath>() else {
        return false;
    };
    let is_asked = |(path, method): &(String, Method)| path == route.as_str() && method == request.method();
    !only_looks(request.method()) && operations().iter().any(is_asked)
}

/// The description itself, for whoever writes a program.
#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    tag = "catalogue",
    operation_id = "getDescription",
    responses((status = 200, description = "This description", body = Object))
)]
pub async fn document() -> Response {
    ([(CONTENT_TYPE, "application/json")], DOCUMENT.text.as_str()).into_response()
}

fn operations_of(document: &Value) -> Vec<(String, Method)> {
    let mut operations = Vec::new();
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for name in item.as_object().into_iter().flat_map(Map::keys) {
            if let Ok(method) = name.to_ascii_uppercase().parse() {
                operations.push((path.clone(), method));
            }
        }
    }
    operations
}

/// Adds what all operations have in common.
fn complete(document: &mut Value) {
    merge(&mut document["components"], common());
    let paths = document["paths"].as_object_mut().into_iter().flatten();
    for (_, item) in paths {
        for (method, operation) in item.as_object_mut().into_iter().flatten() {
            let Ok(method) = method.to_ascii_uppercase().parse::<Method>() else {
                continue;
            };
            complete_operation(operation, only_looks(&method));
        }
    }
}

fn complete_operation(operation: &mut Value, looks: bool) {
    let mut parameters = vec![reference("parameters", "Language")];
    let mut problems = vec!["400", "406", "429", "500", "503"];
    if looks {
        parameters.push(reference("parameters", "KnownTags"));
    } else {
        parameters.push(reference("parameters", "IdempotencyKey"));
        problems.extend(["409", "413", "415", "422"]);
    }
    match &mut operation["parameters"] {
        Value::Array(known) => {
            known.iter_mut().for_each(no_zero_in_lists);
            known.extend(parameters);
        }
        none => *none = Value::Array(parameters),
    }
    if operation.get("security").is_some() {
        problems.extend(["401", "403"]);
    }
    let links = links(operation["operationId"].as_str().unwrap_or_default());
    let Some(responses) = operation["responses"].as_object_mut() else {
        return;
    };
    for (status, response) in responses.iter_mut() {
        let mut headers = json!({
            "RateLimit": reference("headers", "RateLimit"),
            "RateLimit-Policy": reference("headers", "RateLimitPolicy"),
            "X-Request-Id": reference("headers", "RequestId"),
            "Content-Language": reference("headers", "ContentLanguage"),
        });
        if looks && status == "200" {
            headers["ETag"] = reference("headers", "ETag");
        }
        if !looks {
            headers["Idempotency-Replayed"] = reference("headers", "Replayed");
        }
        merge(response, json!({ "headers": headers }));
    }
    if let Some((status, links)) = links {
        merge(&mut responses[status], json!({ "links": links }));
    }
    if looks {
        responses.insert("304".to_owned(), reference("responses", "NotModified"));
    }
    for status in problems.into_iter().chain(["default"]) {
        responses
            .entry(status)
            .or_insert_with(|| reference("responses", "Problem"));
    }
}

/// Says of a parameter that may be there several times what its single values are: the macro can say that only of one
/// that is there once.
fn no_zero_in_lists(parameter: &mut Value) {
    let Some(items) = parameter.pointer_mut("/schema/items") else {
        return;
    };
    if items["type"] == "string" {
        items["pattern"] = json!(r"^[^\x00]*$");
    }
}

/// Where an answer leads: to everything that can be done with the token in it.
fn links(operation: &str) -> Option<(&'static str, Value)> {
    let with = |token: &str, operations: &[&str]| {
        let link = |name: &&str| {
            let parameters = json!({ token: "$response.body#/token" });
            (
                (*name).to_owned(),
                json!({ "operationId": name, "parameters": parameters }),
            )
        };
        Value::Object(operations.iter().map(link).collect())
    };
    match operation {
        "beginCart" => Some((
            "201",
            with(
                "cart",
                &["getCart", "addLine", "addCode", "quoteCart", "placeOrder"],
            ),
        )),
        "placeOrder" => Some(("201", with("token", &["getOrder"]))),
        _ => None,
    }
}

fn common() -> Value {
    let text = json!({ "type": "string" });
    json!({
        "parameters": {
            "Language": {
                "name": "lang",
                "in": "query",
                "description": "The language of the answer; otherwise `Accept-Language` says it",
                "schema": { "type": "string", "enum": ["ar", "en"] },
            },
            "KnownTags": {
                "name": "If-None-Match",
                "in": "header",
                "description": "Tags of what is known already",
                "schema": text,
            },
            "IdempotencyKey": {
                "name": "Idempotency-Key",
                "in": "header",
                "required": true,
                "description": "The caller's own name for this change, best a new UUID: repeated with the same key it is done once",
                "schema": { "type": "string", "minLength": 1, "maxLength": KEY_MAX, "pattern": "^[!-~]+$" },
            },
        },
        "headers": {
            "ETag": { "description": "The tag of exactly this answer", "schema": text },
            "RateLimit": { "description": "What is left of the quota: `\"read\";r=599;t=1`", "schema": text },
            "RateLimitPolicy": { "description": "The quota: `\"read\";q=600;w=60`", "schema": text },
            "RequestId": { "description": "What to quote to the shop", "schema": text },
            "ContentLanguage": { "description": "The language of the answer", "schema": { "type": "string", "enum": ["ar", "en"] } },
            "Replayed": { "description": "This was answered before, to the same key", "schema": { "type": "string", "enum": ["true"] } },
        },
        "securitySchemes": {
            "key": {
                "type": "http",
                "scheme": "bearer",
                "description": "A key that a manager of the shop gave out: `mz_…`",
            },
        },
        "responses": {
            "NotModified": { "description": "It is as the tag says" },
            "Problem": {
                "description": "Why it was not done",
                "content": { PROBLEM_JSON: { "schema": { "$ref": "#/components/schemas/Problem" } } },
            },
        },
    })
}

fn reference(kind: &str, name: &str) -> Value {
    json!({ "$ref": format!("#/components/{kind}/{name}") })
}

/// Adds the fields of `more`, and those within them.
fn merge(into: &mut Value, more: Value) {
    match (into, more) {
        (Value::Object(into), Value::Object(more)) => {
            for (name, value) in more {
                merge(into.entry(name).or_insert(Value::Null), value);
            }
        }
        (into, more) => *into = more,
    }
}
