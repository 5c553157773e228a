//! Pages, downloads and components: everything that a browser asks for.
//!
//! [`router`] holds all routes. Every route exists once; its English version lives under `/en`
//! (see [`visit`]).

pub mod assets;
pub mod choice;
mod coalition;
mod compare;
pub mod components;
pub mod download;
pub mod error;
pub mod frame;
mod headers;
mod keep;
mod map;
pub mod measure;
mod method;
mod municipalities;
mod municipality;
pub mod pages;
mod prepared;
pub mod query;
mod region;
pub mod sheet;
pub mod site;
pub mod visit;

use std::{any::Any, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    http::StatusCode,
    middleware,
    response::{IntoResponse, Response},
    routing::get,
};
use tower::{Layer, ServiceBuilder, util::MapRequestLayer};
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer, timeout::TimeoutLayer};

pub use error::Problem;
pub use frame::{Page, Script, Section};
pub use site::{Settings, SharedSite, Site};
pub use visit::{Visit, path};

/// The most that a visitor may send, in bytes. Nothing of the atlas takes more than a short form.
const MOST_SENT: usize = 256 * 1024;

/// How long an answer may take before the visitor is told to try again.
const LONGEST_ANSWER: Duration = Duration::from_secs(20);

/// All pages, files and their layers around a site.
pub fn router(site: Site) -> Router {
    let site = Arc::new(site);
    let inner = ServiceBuilder::new()
        .layer(middleware::from_fn_with_state(Arc::clone(&site), error::explain))
        .layer(CatchPanicLayer::custom(after_panic))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST_ANSWER))
        .layer(DefaultBodyLimit::max(MOST_SENT));
    let routes = routes(&site).with_state(site).layer(inner);
    // Layers of a router run after its routes are chosen. The language must be read before that, so the
    // routes stand behind a router that has none.
    Router::new()
        .fallback_service(MapRequestLayer::new(read_visit).layer(routes))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(Arc::<keep::Shelf>::default(), keep::keep))
        .layer(middleware::map_response(headers::protect))
}

fn routes(site: &Site) -> Router<SharedSite> {
    let routes = Router::new()
        .route("/", get(pages::home::show))
        .route(compare::ADDRESS, get(compare::show))
        .route(region::ADDRESS, get(region::overview))
        .route(coalition::ADDRESS, get(coalition::show))
        .route("/regio/{slug}", get(region::show))
        .route("/methode", get(method::show))
        .route(municipalities::ADDRESS, get(municipalities::show))
        .route("/gemeenten/zoek", get(municipalities::suggest))
        .route("/gemeenten/{name}", get(municipality::show))
        .route("/gemeenten/{name}/brief", get(municipality::brief))
        .route("/gemeenten/{name}/cijfers", get(municipality::figures))
        .route(map::GEOMETRY, get(map::geometry))
        .route("/over", get(pages::about::show))
        .route("/toegankelijkheid", get(pages::accessibility::show))
        .route("/privacy", get(pages::privacy::show))
        .route("/.well-known/security.txt", get(pages::well_known::security))
        .route("/robots.txt", get(pages::well_known::robots))
        .route("/thema.css", get(pages::well_known::theme))
        .route("/favicon.svg", get(assets::icon))
        .route("/favicon.ico", get(assets::icon))
        .route("/assets/{name}", get(assets::serve))
        .fallback(not_found)
        .method_not_allowed_fallback(method_not_allowed);
    if site.settings.demo { routes.route("/stijl", get(pages::style_guide::show)) } else { routes }
}

/// Notes language and address of the visit, and gives the routes an address without the language.
fn read_visit<B>(mut request: axum::http::Request<B>) -> axum::http::Request<B> {
    let visit = Visit::read(request.uri());
    if let Ok(uri) = visit.routed(request.uri().clone()) {
        *request.uri_mut() = uri;
    }
    request.extensions_mut().insert(visit);
    request
}

/// What went wrong stands in the log; the visitor gets the page of status 500.
fn after_panic(_reason: Box<dyn Any + Send>) -> Response {
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

async fn not_found() -> Problem {
    Problem::not_found()
}

async fn method_not_allowed(_request: Request) -> Response {
    StatusCode::METHOD_NOT_ALLOWED.into_response()
}
