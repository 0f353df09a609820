//! Who may come in where: before the shop is opened everybody is led to the first-run page, and afterwards each route
//! asks what its policy line says. The use cases ask again; this is the fence before the door.

use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use bridge::{Fault, RequestId};
use operations::{Actor, ActorKind};

use super::Site;
use super::policy::{self, SETUP_FUNCTION, SETUP_PAGE, SIGN_IN_PAGE, Who};
use super::problems::Problem;
use super::reader::Reader;

/// Lets in who may come in.
pub async fn keep(State(site): State<Site>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_setting_up = path == SETUP_PAGE || path == SETUP_FUNCTION;
    match site.is_set_up().await {
        Ok(false) if !is_setting_up => return Redirect::to(SETUP_PAGE).into_response(),
        // The function answers for itself that it is too late.
        Ok(true) if path == SETUP_PAGE && request.method() == Method::GET => {
            return Redirect::to("/").into_response();
        }
        Ok(_) => {}
        Err(cause) => {
            tracing::error!(%cause, "broken");
            let id = request
                .extensions()
                .get::<RequestId>()
                .map(|id| id.0.to_string())
                .unwrap_or_default();
            return Problem::of_fault(&Fault::Broken { id }).answer(&site, &Reader::of(&request));
        }
    }

    let guest = Actor::guest();
    let actor = request.extensions().get::<Actor>().unwrap_or(&guest);
    // What has no line is nobody's; the policy test finds it before anybody else does.
    let who = policy::line_of(&request).map_or(Who::Nobody, |line| line.who);
    if who.lets_in(actor) {
        return next.run(request).await;
    }
    if who == Who::Nobody {
        return Problem::of_fault(&Fault::Missing).answer(&site, &Reader::of(&request));
    }
    let mut reader = Reader::of(&request);
    match &actor.kind {
        ActorKind::Guest if reader.wants_page => return Redirect::to(&sign_in_for(&request)).into_response(),
        ActorKind::Staff { language, .. } => reader.page_language = reader.page_language.or(Some(*language)),
        ActorKind::Guest | ActorKind::Partner { .. } | ActorKind::System(_) => {}
    }
    Problem::of_fault(&Fault::Denied).answer(&site, &reader)
}

/// The sign-in page that leads back to the page that was asked for.
fn sign_in_for(request: &Request) -> String {
    if request.method() != Method::GET {
        return SIGN_IN_PAGE.to_owned();
    }
    let asked = request
        .uri()
        .path_and_query()
        .map_or("/console", |asked| asked.as_str());
    let next: String = url::form_urlencoded::byte_serialize(asked.as_bytes()).collect();
    format!("{SIGN_IN_PAGE}?next={next}")
}
