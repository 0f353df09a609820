//! What every request meets first and every answer last. It stands before the router, because whoever may get a kept
//! page needs nothing of what comes behind; and it is one layer, because each layer copies all that lies within it for
//! every request.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;

use super::reader::Reader;
use super::{Site, problems, readable, request_id, security};

/// From the outside in: the headers of every answer, the id and the log line, the last resort for what broke, the pages
/// that are kept, the check of what was sent, and on the way back words for errors that have none.
pub async fn pass(State(site): State<Site>, request: Request, next: Next) -> Response {
    let shop = &site;
    let run = |request: Request, reader: Arc<Reader>| async move {
        if let Some(page) = shop.page_cache().standing(shop, &request).await {
            return page;
        }
        let answer = match readable::checked(shop, request, &reader).await {
            Ok(request) => next.run(request).await,
            Err(problem) => problem.answer(shop, &reader),
        };
        problems::spoken(shop, answer, &reader)
    };
    let mut response = request_id::identify(&site, request, run).await;
    security::protect(&site, &mut response);
    response
}
