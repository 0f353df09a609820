//! What the shop is compared with: an axum handler that says the same each time, and had nothing to do for it.

use std::net::SocketAddr;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_LENGTH, DATE, TRANSFER_ENCODING};
use axum::http::{HeaderMap, Response};
use axum::serve::ListenerExt;
use tokio::net::TcpListener;

use crate::load::Connection;

/// Asks `address` for `path` once, and answers everything with that from then on. Says where, as the shop does.
pub async fn serve(address: &str, path: &str) -> Result<()> {
    let address: SocketAddr = address.parse().context("the address is host:port")?;
    let (head, body) = Connection::open(address).await?.get(path).await?.into_parts();
    let mut headers = head.headers;
    // What is written anew for every answer.
    for name in [DATE, CONTENT_LENGTH, TRANSFER_ENCODING] {
        headers.remove(name);
    }
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    eprintln!("ready http://{}", listener.local_addr()?);
    let listener = listener.tap_io(|stream| {
        // Without it the comparison would be unfair.
        let _ = stream.set_nodelay(true);
    });
    let app = Router::new().fallback(move || answer(headers.clone(), body.clone()));
    Ok(axum::serve(listener, app).await?)
}

async fn answer(headers: HeaderMap, body: Bytes) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.headers_mut() = headers;
    response
}
