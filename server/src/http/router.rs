//! Every route in one router, and the layers around them.

use axum::Router;
use axum::middleware::from_fn_with_state;
use tower::{Layer, ServiceBuilder};

use super::{
    Site, api, assets, door, forms, gate, health, icon, limits, machines, media, origin, pages, session,
    sheets,
};

/// The routes beside pages, server functions and the operations of the API, for the test that looks for their policy lines.
pub const ROUTES: &[&str] = &[
    "/_pkg/{name}",
    "/media/{*key}",
    "/placeholder.svg",
    "/favicon.ico",
    "/favicon.svg",
    "/robots.txt",
    "/sitemap.xml",
    "/sitemaps/{part}",
    "/feeds/{name}",
    "/health/live",
    "/health/ready",
    "/api/{*any}",
    "/",
    "/console/products/export/{file}",
    "/console/products/import/{id}/report.csv",
];

/// The whole shop as one service.
pub fn router(site: Site) -> Router {
    let pages = pages::router(site.clone());
    // Layers run from the first to the last on the way in.
    let of_the_shop = ServiceBuilder::new()
        .layer(from_fn_with_state(site.clone(), origin::check))
        .layer(from_fn_with_state(site.clone(), limits::check))
        .layer(session::layer(&site))
        .layer(from_fn_with_state(site.clone(), session::recognise))
        .layer(from_fn_with_state(site.clone(), gate::keep));
    let door = from_fn_with_state(site.clone(), door::pass);

    let files = Router::new()
        .merge(health::routes())
        .merge(media::routes())
        .merge(icon::routes())
        .merge(machines::routes())
        .with_state(site.clone());
    let programs = api::router(&site);
    let shop = pages
        .clone()
        .merge(sheets::routes(site.clone()))
        .merge(forms::router(site, pages))
        .layer(of_the_shop);
    let everything = shop.merge(files.merge(assets::routes())).merge(programs);
    // As the fallback of a router that knows no address, so that the door is passed before one is looked for.
    Router::new().fallback_service(door.layer(everything))
}
