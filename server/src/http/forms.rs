//! Server functions, and the plain HTML forms that are posted to them as documents.
//!
//! Code in the browser calls a server function and gets data. A form without that code gets a document: where the
//! function did it, the person is sent on (status 303, so that reloading repeats nothing); where it did not, the page
//! the form stands on is rendered once more, with the function's status, the fault beside its field and everything
//! typed still there. None of that is stored: it travels in the context of this one rendering.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, SET_COOKIE,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, request};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use bridge::{Fault, FormPost, RequestId};
use leptos_axum::handle_server_fns_with_context;
use operations::Actor;
use tower::ServiceExt;
use tower_sessions::Session;

use super::context::Context;
use super::problems::{Problem, ProblemKind};
use super::reader::{FUNCTIONS, Reader, page_of};
use super::{Site, policy};

/// Larger than any page of the shop.
const PAGE_BYTES_MAX: usize = 16 * 1024 * 1024;
const JSON: HeaderValue = HeaderValue::from_static("application/json");

#[derive(Clone)]
struct Forms {
    site: Site,
    /// The pages, to render one in answer to a form.
    pages: Router,
}

/// Serves the server functions.
pub fn router(site: Site, pages: Router) -> Router {
    Router::new()
        .route("/_fn/{*function}", get(call).post(call))
        .with_state(Forms { site, pages })
}

async fn call(State(forms): State<Forms>, request: Request) -> Response {
    let reader = Reader::of(&request);
    let request = match whole(&forms.site, request).await {
        Ok(request) => request,
        Err(()) => return Problem::new(ProblemKind::TooLarge).answer(&forms.site, &reader),
    };
    // What reads files takes it for granted that they come as files do.
    if policy::takes_files(request.uri().path()) && !brings_files(request.headers()) {
        return Problem::new(ProblemKind::Unreadable).answer(&forms.site, &reader);
    }
    if reader.wants_page && request.method() == Method::POST {
        forms.answer_document(request, &reader).await
    } else {
        run(&forms.site, request).await
    }
}

/// Files are read here, by whom the gate has let through, and no more of them than is taken.
async fn whole(site: &Site, request: Request) -> Result<Request, ()> {
    if !policy::takes_files(request.uri().path()) {
        return Ok(request);
    }
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, site.limits().files_bytes_max)
        .await
        .map_err(|_| ())?;
    Ok(Request::from_parts(parts, Body::from(body)))
}

fn brings_files(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| multer::parse_boundary(kind).is_ok())
}

async fn run(site: &Site, request: Request) -> Response {
    let context = Context::of(site, &request).await;
    handle_server_fns_with_context(move || context.provide(), request)
        .await
        .into_response()
}

impl Forms {
    async fn answer_document(&self, request: Request, reader: &Reader) -> Response {
        let (parts, body) = request.into_parts();
        // It was read before, within its bound.
        let Ok(body) = to_bytes(body, usize::MAX).await else {
            return StatusCode::PAYLOAD_TOO_LARGE.into_response();
        };
        let typed = typed(&parts.headers, &body);
        let mut asked = Request::from_parts(parts.clone(), Body::from(body));
        asked.headers_mut().insert(ACCEPT, JSON);
        let answered = run(&self.site, asked).await;

        let back = page_of(&parts.uri, &parts.headers);
        if let Some(location) = answered.headers().get(LOCATION).cloned() {
            let mut response = (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response();
            for cookie in answered.headers().get_all(SET_COOKIE) {
                response.headers_mut().append(SET_COOKIE, cookie.clone());
            }
            return response;
        }
        let status = answered.status();
        let is_json = answered.headers().get(CONTENT_TYPE) == Some(&JSON);
        let answer = to_bytes(answered.into_body(), PAGE_BYTES_MAX)
            .await
            .unwrap_or_default();
        let result = if status.is_success() {
            // A struct or a list in JSON is something to show; anything else only says that it was done.
            if !(is_json && matches!(answer.first(), Some(b'{' | b'['))) {
                return Redirect::to(back.as_deref().unwrap_or("/")).into_response();
            }
            Ok(String::from_utf8_lossy(&answer).into_owned())
        } else {
            Err(Fault::of_sent(answer).unwrap_or_else(|| Fault::unreadable(reader.language())))
        };

        let Some(back) = back else {
            let mut response = match &result {
                Ok(_) => Redirect::to("/").into_response(),
                Err(fault) => Problem::of_fault(fault).answer(&self.site, reader),
            };
            if status.is_client_error() || status.is_server_error() {
                *response.status_mut() = status;
            }
            return response;
        };
        let endpoint = parts
            .uri
            .path()
            .strip_prefix(FUNCTIONS)
            .unwrap_or_default()
            .to_owned();
        let page = self
            .render(
                &parts,
                &back,
                FormPost {
                    endpoint,
                    typed,
                    result,
                },
            )
            .await;
        if page.status().is_redirection() {
            return page;
        }
        // A page that fails for its own reasons keeps saying so.
        let status = if status.is_success() {
            page.status()
        } else {
            status
        };
        at_its_own_address(page, status, &back).await
    }

    async fn render(&self, parts: &request::Parts, back: &str, post: FormPost) -> Response {
        let mut page = Request::new(Body::empty());
        if let Ok(uri) = back.parse() {
            *page.uri_mut() = uri;
        }
        let kept = parts
            .headers
            .iter()
            .filter(|(name, _)| !name.as_str().starts_with("content-"));
        *page.headers_mut() = kept.map(|(name, value)| (name.clone(), value.clone())).collect();
        let extensions = page.extensions_mut();
        extensions.insert(post);
        if let Some(session) = parts.extensions.get::<Session>() {
            extensions.insert(session.clone());
        }
        if let Some(actor) = parts.extensions.get::<Actor>() {
            extensions.insert(actor.clone());
        }
        if let Some(id) = parts.extensions.get::<RequestId>() {
            extensions.insert(id.clone());
        }
        match self.pages.clone().oneshot(page).await {
            Ok(response) => response,
            Err(never) => match never {},
        }
    }
}

/// What was typed, so that the page can show it again. Passwords are not shown again.
fn typed(headers: &HeaderMap, body: &[u8]) -> Vec<(String, String)> {
    let is_text = headers
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"));
    if !is_text {
        return Vec::new();
    }
    url::form_urlencoded::parse(body)
        .filter(|(name, _)| !name.contains("password"))
        .map(|(name, text)| (name.into_owned(), text.into_owned()))
        .collect()
}

/// Gives the rendered page the status of the form's answer, and lets the browser show the page's own address: its code
/// finds the page by it, and reloading then looks at the page instead of posting the form again.
async fn at_its_own_address(page: Response, status: StatusCode, back: &str) -> Response {
    let (parts, body) = page.into_parts();
    let html = to_bytes(body, PAGE_BYTES_MAX).await.unwrap_or_default();
    let html = with_way_back(&String::from_utf8_lossy(&html), back);
    let html = match nonce_of(&parts.headers) {
        Some(nonce) => html.replacen("<head>", &format!("<head>{}", address_script(&nonce, back)), 1),
        None => html,
    };
    let mut response = (status, parts.headers, Html(html)).into_response();
    response.headers_mut().remove(CONTENT_LENGTH);
    response
}

/// Without scripts the address stays the form's, and the next form posted from the page would not know its page.
fn with_way_back(html: &str, back: &str) -> String {
    let encoded: String = url::form_urlencoded::byte_serialize(back.as_bytes()).collect();
    let mut out = String::with_capacity(html.len() + 256);
    let mut rest = html;
    while let Some(at) = rest.find("action=\"/_fn/") {
        let (before, action) = rest.split_at(at + "action=\"".len());
        let Some(end) = action.find('"') else { break };
        out.push_str(before);
        out.push_str(&action[..end]);
        out.push_str(if action[..end].contains('?') {
            "&amp;back="
        } else {
            "?back="
        });
        out.push_str(&encoded);
        rest = &action[end..];
    }
    out.push_str(rest);
    out
}

fn address_script(nonce: &str, back: &str) -> String {
    let path = serde_json::Value::from(back).to_string().replace('<', "\\u003c");
    format!("<script nonce=\"{nonce}\">history.replaceState(null,\"\",{path})</script>")
}

fn nonce_of(headers: &HeaderMap) -> Option<String> {
    let policy = headers.get(CONTENT_SECURITY_POLICY)?.to_str().ok()?;
    let (_, rest) = policy.split_once("'nonce-")?;
    rest.split_once('\'').map(|(nonce, _)| nonce.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_an_answer_know_their_page() {
        let html = r#"<form action="/_fn/a/b" method="post"></form><form action="/ar/search">"#;
        assert_eq!(
            with_way_back(html, "/ar/cart?x=1"),
            r#"<form action="/_fn/a/b?back=%2Far%2Fcart%3Fx%3D1" method="post"></form><form action="/ar/search">"#
        );
    }

    #[test]
    fn passwords_are_not_shown_again() {
        let mut headers = HeaderMap::new();
        assert_eq!(typed(&headers, b"email=a"), [], "no form of ours");
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("application/x-www-form-urlencoded"),
        );
        let typed = typed(
            &headers,
            b"email=a%40b.example&password=secret&form%5Bpassword%5D=secret",
        );
        assert_eq!(typed, [("email".to_owned(), "a@b.example".to_owned())]);
    }

    #[test]
    fn an_address_cannot_end_the_script_it_stands_in() {
        assert!(!address_script("n", "/ar?q=</script>").contains("=</script>"));
    }
}
