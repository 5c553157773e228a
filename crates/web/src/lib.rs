//! Pages, downloads and components: everything that a browser asks for.
//!
//! [`router`] holds all routes. Every route exists once; its English version lives under `/en`
//! (see [`visit`]).

pub mod access;
pub mod assets;
mod audit_log;
pub mod choice;
mod coalition;
mod compare;
pub mod components;
mod course;
pub mod demo;
mod desk;
mod desk_admission;
mod desk_check_in;
mod desk_export;
mod desk_list;
mod desk_meeting;
mod desk_programme;
mod desk_registration;
mod desk_session;
pub mod download;
pub mod error;
pub mod form;
pub mod frame;
mod guest_list;
mod headers;
mod invitation;
mod keep;
mod letter;
mod mail;
pub mod mail_proposal;
mod mail_template;
mod map;
mod mass_mail;
pub mod measure;
mod meeting;
mod method;
mod mine;
mod mistake;
mod municipalities;
mod municipality;
mod notice;
mod packing;
pub mod pages;
mod paper;
mod partner;
mod play;
mod prepared;
pub mod privacy;
pub mod query;
mod read_out;
mod region;
mod registration;
mod sender;
mod session;
mod session_archive;
mod session_lead;
mod session_moderation;
mod session_screen;
pub mod sheet;
mod sign_in;
mod sign_in_session;
pub mod site;
mod statistics;
mod stray;
mod subscription;
mod throttle;
mod trend;
mod try_out;
mod user;
pub mod visit;
pub mod waiting_list;

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{DefaultBodyLimit, Request, State},
    http::StatusCode,
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::get,
};
use tower::{Layer, ServiceBuilder, util::MapRequestLayer};
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{CompressionLayer, DefaultPredicate, Predicate as _},
    csrf::CsrfLayer,
    timeout::TimeoutLayer,
};

use access::Routes;
pub use access::{Access, Declared, SignedIn};
pub use error::Problem;
pub use frame::{Page, Script, Section, Style};
pub use mistake::log_places;
pub use site::{OutsideSignIn, Settings, SharedSite, Site};
pub use visit::{Visit, path};

/// The most that a visitor may send, in bytes. Nothing of the atlas takes more than a short form.
const MOST_SENT: usize = 256 * 1024;

/// How long an answer may take before the visitor is told to try again.
const LONGEST_ANSWER: Duration = Duration::from_secs(20);

/// All pages, files and their layers around a site.
pub fn router(site: impl Into<SharedSite>) -> Router {
    let site: SharedSite = site.into();
    let inner = ServiceBuilder::new()
        .layer(middleware::from_fn_with_state(Arc::clone(&site), error::explain))
        .layer(CatchPanicLayer::custom(mistake::after))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST_ANSWER))
        .layer(DefaultBodyLimit::max(MOST_SENT));
    let (routes, _) = routes(&site).into_parts();
    let is_secure = site.is_secure();
    let routes = routes
        .fallback(stray::not_found)
        .method_not_allowed_fallback(method_not_allowed)
        .with_state(site)
        .layer(CsrfLayer::new().with_insecure_bypass(subscription::needs_no_origin))
        .layer(inner);
    // Layers of a router run after its routes are chosen. The language must be read before that, so the
    // routes stand behind a router that has none.
    Router::new()
        .fallback_service(MapRequestLayer::new(read_visit).layer(routes))
        .layer(CompressionLayer::new().compress_when(DefaultPredicate::new().and(keep::is_passing)))
        .layer(middleware::from_fn_with_state(Arc::<keep::Shelf>::default(), keep_pages))
        .layer(middleware::map_response(headers::protect))
        .layer(middleware::map_response_with_state(is_secure, headers::keep_secure))
}

/// Every route of the site with the access it asks for, as [`router`] serves them.
#[must_use]
pub fn declared(site: &SharedSite) -> Vec<Declared> {
    routes(site).into_parts().1
}

fn routes(site: &SharedSite) -> Routes {
    // The routes of one noun stand in its own folder; those of the atlas, all public, stand here.
    let routes = Routes::default()
        .public("/", get(pages::home::show))
        .public(compare::ADDRESS, get(compare::show))
        .public(region::ADDRESS, get(region::overview))
        .public(coalition::ADDRESS, get(coalition::show))
        .public("/regio/{slug}", get(region::show))
        .public("/methode", get(method::show))
        .public(municipalities::ADDRESS, get(municipalities::show))
        .public("/gemeenten/zoek", get(municipalities::suggest))
        .public("/gemeenten/{name}", get(municipality::show))
        .public("/gemeenten/{name}/brief", get(municipality::brief))
        .public("/gemeenten/{name}/cijfers", get(municipality::figures))
        .public("/gemeenten/{name}/kaart", get(municipality::moving_map))
        .public(map::GEOMETRY, get(map::geometry))
        .public("/over", get(pages::about::show))
        .public("/toegankelijkheid", get(pages::accessibility::show))
        .public("/.well-known/security.txt", get(pages::well_known::security))
        .public("/robots.txt", get(pages::well_known::robots))
        .public("/thema.css", get(pages::well_known::theme))
        .public("/favicon.svg", get(assets::icon))
        .public("/favicon.ico", get(assets::icon))
        .public("/assets/{name}", get(assets::serve));
    let routes = meeting::routes(routes);
    let routes = registration::routes(routes);
    let routes = mine::routes(routes, site);
    let routes = course::routes(routes, site);
    let routes = sign_in::routes(routes, site);
    let routes = sign_in_session::routes(routes, site);
    let routes = user::routes(routes, site);
    let routes = desk::routes(routes, site);
    let routes = privacy::routes(routes, site);
    let routes = audit_log::routes(routes, site);
    let routes = desk_meeting::routes(routes, site);
    let routes = desk_programme::routes(routes, site);
    let routes = desk_admission::routes(routes, site);
    let routes = desk_list::routes(routes, site);
    let routes = partner::routes(routes, site);
    let routes = desk_registration::routes(routes, site);
    let routes = desk_check_in::routes(routes, site);
    let routes = desk_export::routes(routes, site);
    let routes = desk_session::routes(routes, site);
    let routes = invitation::routes(routes, site);
    let routes = statistics::routes(routes, site);
    let routes = mass_mail::routes(routes, site);
    let routes = mail::routes(routes, site);
    let routes = mail_proposal::routes(routes, site);
    let routes = mail_template::routes(routes, site);
    let routes = subscription::routes(routes);
    let routes = session::routes(routes, site);
    let routes = try_out::routes(routes);
    let routes = session_archive::routes(routes, site);
    if site.settings.demo {
        mail_proposal::write::routes(mail::mailbox::routes(routes))
            .public("/stijl", get(pages::style_guide::show))
    } else {
        routes
    }
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

/// What is kept is the page; a program that accepts files only gets its file.
async fn keep_pages(shelf: State<Arc<keep::Shelf>>, request: Request, next: Next) -> Response {
    if download::is_file_accepted(request.headers()) {
        next.run(request).await
    } else {
        keep::keep(shelf, request, next).await
    }
}

async fn method_not_allowed(_request: Request) -> Response {
    StatusCode::METHOD_NOT_ALLOWED.into_response()
}
