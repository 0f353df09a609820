//! Somebody else's program.

use axum::body::Body;
use axum::http::header::{ACCEPT, CONTENT_TYPE};
use axum::http::{HeaderName, Method, StatusCode};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::web::{Answer, Visitor, Web};

/// Where the API is.
pub const API: &str = "/api/v1";
/// The header with the key of a change.
pub const KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// A program.
pub struct Program {
    pub visitor: Visitor,
}

impl Program {
    /// A program that speaks English.
    pub fn of(web: &Web) -> Self {
        let visitor = web.visitor().sends("accept-language", "en");
        Self { visitor }
    }

    /// Looks at something.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.get_with(path, &[]).await
    }

    /// The same, with more headers.
    pub async fn get_with(&mut self, path: &str, headers: &[(HeaderName, &str)]) -> Answer {
        let mut sent = vec![(ACCEPT, "application/json")];
        sent.extend(headers.iter().cloned());
        let path = format!("{API}{path}");
        self.visitor.send(Method::GET, &path, Body::empty(), &sent).await
    }

    /// Changes something, under a key of its own.
    pub async fn change(&mut self, method: Method, path: &str, body: Option<Value>) -> Answer {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let key = format!("key-{}", COUNT.fetch_add(1, Ordering::Relaxed));
        self.change_as(&key, method, path, body).await
    }

    /// Changes something, under this key.
    pub async fn change_as(&mut self, key: &str, method: Method, path: &str, body: Option<Value>) -> Answer {
        let mut sent = vec![(ACCEPT, "application/json"), (KEY, key)];
        if body.is_some() {
            sent.push((CONTENT_TYPE, "application/json"));
        }
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        let path = format!("{API}{path}");
        self.visitor.send(method, &path, body, &sent).await
    }

    /// Begins a cart; its token.
    pub async fn begin(&mut self) -> String {
        let begun = self.change(Method::POST, "/carts", None).await;
        assert_eq!(begun.status, StatusCode::CREATED, "{}", begun.text());
        text(&begun.json(), "/token")
    }

    /// A cart with so many units of the first variant of a product; its token.
    pub async fn cart_with(&mut self, slug: &str, units: i64) -> String {
        let cart = self.begin().await;
        let product = self.get(&format!("/products/{slug}")).await.json();
        let entry = json!({ "variant": text(&product, "/variants/0/id"), "quantity": units });
        let added = self
            .change(Method::POST, &format!("/carts/{cart}/lines"), Some(entry))
            .await;
        assert_eq!(added.status, StatusCode::OK, "{}", added.text());
        cart
    }

    /// What has to be sent to order a cart as its quote says.
    pub async fn checkout_of(&mut self, cart: &str) -> Value {
        let quote = self.get(&format!("/carts/{cart}/quote")).await;
        assert_eq!(quote.status, StatusCode::OK, "{}", quote.text());
        let quote = quote.json();
        json!({
            "payment_method": "cash_on_delivery",
            "agreed_total_minor": quote["regions"][0]["total"]["minor"],
            "order_until": quote["order_until"],
            "returns_policy": quote["returns"]["policy"],
            "customer": { "name": "Noura Alharbi", "phone": "0501234567" },
            "delivery": {
                "region": quote["regions"][0]["code"],
                "address": { "city": "Riyadh", "district": "Narjis", "street": "12", "building": "7" },
            },
        })
    }
}

impl Answer {
    /// The body.
    pub fn json(&self) -> Value {
        let read = serde_json::from_slice(&self.body);
        read.map_err(|problem| format!("{problem}: {}", self.text()))
            .unwrap()
    }

    /// The status and the kind of problem.
    pub fn problem(&self) -> (u16, String) {
        assert_eq!(
            self.header("content-type"),
            "application/problem+json",
            "{}",
            self.text()
        );
        let details = self.json();
        assert_eq!(details["status"], self.status.as_u16());
        assert_eq!(text(&details, "/instance"), self.header("x-request-id"));
        assert!(!text(&details, "/detail").is_empty());
        let kind = text(&details, "/type");
        let name = kind.strip_prefix("urn:manzuma:problem:").unwrap().to_owned();
        (self.status.as_u16(), name)
    }
}

/// A text in a body.
pub fn text(body: &Value, pointer: &str) -> String {
    let found = body.pointer(pointer);
    let text = found.and_then(Value::as_str);
    text.ok_or_else(|| format!("{pointer} is {found:?} in {body:#}"))
        .unwrap()
        .to_owned()
}
