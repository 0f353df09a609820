//! A test shop on the web and its visitors.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::header::{ACCEPT, CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN, REFERER, SET_COOKIE};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode};
use domain::partners::KeyForm;
use http_body_util::BodyExt;
use integrations::TantivySearch;
use operations::testkit::{PASSWORD, Shop};
use server::config::Limits;
use server::http::{Site, SiteSetup, router};
use tower::ServiceExt;

/// What visitors type to get here.
pub const HERE: &str = "http://shop.example";

/// A shop on the web.
pub struct Web {
    pub shop: Shop,
    router: Router,
}

impl Web {
    /// A shop with a cup for 68.00, and its usual limits raised out of the way.
    pub async fn open() -> Self {
        Self::with(|_| {}).await
    }

    /// A shop set up otherwise.
    pub async fn with(change: impl FnOnce(&mut SiteSetup)) -> Self {
        let mut shop = Shop::open().await;
        shop.ops = shop.ops.searching(Arc::new(TantivySearch::in_memory()));
        let router = site(&shop, change);
        let web = Self { shop, router };
        web.follow().await;
        web
    }

    /// The same shop, served as its use cases are now.
    pub fn reopened(self) -> Self {
        self.with_limits(|_| {})
    }

    /// The same shop, served within other limits.
    pub fn with_limits(self, change: impl FnOnce(&mut Limits)) -> Self {
        let Self { shop, .. } = self;
        let router = site(&shop, |setup| change(&mut setup.limits));
        Self { shop, router }
    }

    /// Lets the search see everything that has changed, as a server does all the time.
    pub async fn follow(&self) {
        operations::catalog::search::catch_up(&self.shop.ops)
            .await
            .unwrap();
    }

    /// Somebody who has never been here.
    pub fn visitor(&self) -> Visitor {
        Visitor::of(self.router.clone())
    }

    /// The first manager, signed in.
    pub async fn manager(&self) -> Visitor {
        self.signed_in("mona@example.com").await
    }

    /// Somebody who works here, signed in.
    pub async fn signed_in(&self, email: &str) -> Visitor {
        let mut visitor = self.visitor();
        let form = [("email", email), ("password", PASSWORD)];
        let answer = visitor.post("/console/sign-in", "accounts/sign_in", &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        visitor
    }

    /// A new warehouse worker, signed in.
    pub async fn worker(&self) -> Visitor {
        let actor = self.shop.warehouse_worker().await;
        let staff = operations::accounts::read::staff_list(&self.shop.ops, &self.shop.manager())
            .await
            .unwrap();
        let row = staff.iter().find(|row| Some(row.user) == actor.user()).unwrap();
        self.signed_in(&row.email).await
    }

    /// A partner's program, with a key that is good for everything.
    pub async fn partner(&self) -> Visitor {
        let ticked = "on".to_owned();
        let form = KeyForm {
            name: "Everything".to_owned(),
            read_products: ticked.clone(),
            write_products: ticked.clone(),
            read_stock: ticked.clone(),
            write_stock: ticked.clone(),
            read_orders: ticked,
        };
        let made = operations::partners::add_key(&self.shop.ops, &self.shop.manager(), &form)
            .await
            .unwrap();
        self.visitor()
            .sends("authorization", &format!("Bearer {}", made.secret))
    }

    /// How many sessions are stored.
    pub async fn sessions(&self) -> i64 {
        self.shop.rows_in("accounts_sessions").await
    }
}

/// The router of a shop.
pub fn site(shop: &Shop, change: impl FnOnce(&mut SiteSetup)) -> Router {
    let plenty = 1_000_000.try_into().unwrap();
    let mut setup = SiteSetup {
        ops: shop.ops.clone(),
        public_url: None,
        trusted_proxies: Vec::new(),
        limits: Limits {
            sign_in: plenty,
            lookup: plenty,
            checkout: plenty,
            change: plenty,
            read: plenty,
            ..Limits::default()
        },
    };
    change(&mut setup);
    router(Site::new(setup))
}

/// Somebody with a browser that runs no scripts and follows nothing by itself.
#[derive(Clone)]
pub struct Visitor {
    router: Router,
    pub cookie: Option<String>,
    pub headers: HeaderMap,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Visitor {
    /// Somebody who has never been at this shop.
    pub fn of(router: Router) -> Self {
        Self {
            router,
            cookie: None,
            headers: HeaderMap::new(),
        }
    }

    /// Sends this header from now on.
    pub fn sends(mut self, name: &'static str, value: &str) -> Self {
        self.headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_str(value).unwrap(),
        );
        self
    }

    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, Body::empty(), &[]).await
    }

    /// Posts a plain form of `page` to a server function.
    pub async fn post(&mut self, page: &str, function: &str, form: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(form)
            .finish();
        self.post_raw(page, function, body).await
    }

    /// Posts whatever bytes as a plain form.
    pub async fn post_raw(&mut self, page: &str, function: &str, body: impl Into<Body>) -> Answer {
        let referer = format!("{HERE}{page}");
        let headers = [
            (CONTENT_TYPE, "application/x-www-form-urlencoded"),
            (ORIGIN, HERE),
            (REFERER, referer.as_str()),
        ];
        self.send(Method::POST, &format!("/_fn/{function}"), body.into(), &headers)
            .await
    }

    /// Sends a request as it is.
    pub async fn send(
        &mut self,
        method: Method,
        path: &str,
        body: Body,
        headers: &[(HeaderName, &str)],
    ) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, "shop.example")
            .body(body)
            .unwrap();
        let sent = request.headers_mut();
        sent.insert(
            ACCEPT,
            HeaderValue::from_static("text/html,application/xhtml+xml"),
        );
        for (name, value) in headers {
            sent.insert(name, HeaderValue::from_str(value).unwrap());
        }
        for (name, value) in &self.headers {
            sent.insert(name, value.clone());
        }
        if let Some(cookie) = &self.cookie {
            sent.insert(COOKIE, HeaderValue::from_str(cookie).unwrap());
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let answer = Answer {
            status: parts.status,
            headers: parts.headers,
            body: body.collect().await.unwrap().to_bytes(),
        };
        for set in answer.headers.get_all(SET_COOKIE) {
            self.keep(set.to_str().unwrap().split(';').next().unwrap());
        }
        answer
    }

    /// Keeps a cookie beside those of other names; one without a value is forgotten.
    fn keep(&mut self, cookie: &str) {
        let name = |cookie: &str| cookie.split('=').next().unwrap().to_owned();
        let kept = self.cookie.iter().flat_map(|kept| kept.split("; "));
        let mut kept: Vec<&str> = kept.filter(|kept| name(kept) != name(cookie)).collect();
        if !cookie.ends_with('=') {
            kept.push(cookie);
        }
        self.cookie = (!kept.is_empty()).then(|| kept.join("; "));
    }
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.body.to_vec()).unwrap()
    }

    /// Where it leads.
    pub fn location(&self) -> &str {
        self.headers
            .get(LOCATION)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The names of the refusals the page shows.
    pub fn refusals(&self) -> Vec<String> {
        let text = self.text();
        let parts = text.split("data-refusal=\"").skip(1);
        parts
            .map(|rest| rest.split('"').next().unwrap_or_default().to_owned())
            .collect()
    }

    /// The value of the first field `name` on the page.
    pub fn field(&self, name: &str) -> Option<String> {
        let text = self.text();
        let mut inputs = text
            .split("<input")
            .skip(1)
            .map(|rest| rest.split('>').next().unwrap_or_default());
        let input = inputs.find(|input| input.contains(&format!("name=\"{name}\"")))?;
        let (_, value) = input.split_once("value=\"")?;
        value.split('"').next().map(|value| value.replace("&amp;", "&"))
    }
}
