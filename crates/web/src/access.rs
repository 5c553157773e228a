//! Who may ask for what: rights are declared on the route, and nowhere else.
//!
//! Every route of the program is added through `Routes`, with the [`Access`] it asks for. What is not
//! declared does not exist; a test walks [`declared`](crate::declared) and looks whether each door is really
//! closed.

mod signed_in;

use std::convert::Infallible;

use axum::{
    Router,
    body::Body,
    extract::{Request, State},
    http::{Method, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Redirect, Response},
    routing::MethodRouter,
};
use domain::Right;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

pub use signed_in::SignedIn;
pub(crate) use signed_in::cookie;

use crate::{
    error::Problem,
    site::SharedSite,
    visit::{Visit, path},
};

/// What a route asks of who comes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Nothing: everybody may.
    Public,
    /// To be signed in; the handler looks whether the thing asked for is one's own.
    SignedIn,
    /// To have a right.
    Right(Right),
}

/// A route as it was declared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    /// The address, with names in braces for its parts that vary.
    pub path: &'static str,
    /// What it asks.
    pub access: Access,
}

/// Routes in the making.
#[derive(Default)]
pub(crate) struct Routes {
    router: Router<SharedSite>,
    declared: Vec<Declared>,
}

impl Routes {
    /// Adds a route that everybody may ask for.
    pub(crate) fn public(self, path: &'static str, route: MethodRouter<SharedSite, Infallible>) -> Self {
        self.add(path, Access::Public, route)
    }

    /// Adds a route for who is signed in. Its handler looks whether the thing asked for is one's own.
    pub(crate) fn signed_in(
        self,
        site: &SharedSite,
        path: &'static str,
        route: MethodRouter<SharedSite, Infallible>,
    ) -> Self {
        self.guarded(site, path, Access::SignedIn, route)
    }

    /// Adds a route for who has a right.
    pub(crate) fn right(
        self,
        site: &SharedSite,
        right: Right,
        path: &'static str,
        route: MethodRouter<SharedSite, Infallible>,
    ) -> Self {
        self.guarded(site, path, Access::Right(right), route)
    }

    fn guarded(
        self,
        site: &SharedSite,
        path: &'static str,
        access: Access,
        route: MethodRouter<SharedSite, Infallible>,
    ) -> Self {
        let guard = middleware::from_fn_with_state(Door { site: site.clone(), access }, guard);
        self.add(path, access, route.layer(guard))
    }

    fn add(
        mut self,
        path: &'static str,
        access: Access,
        route: MethodRouter<SharedSite, Infallible>,
    ) -> Self {
        self.declared.push(Declared { path, access });
        self.router = self.router.route(path, route);
        self
    }

    /// The router, and what was declared.
    pub(crate) fn into_parts(self) -> (Router<SharedSite>, Vec<Declared>) {
        (self.router, self.declared)
    }
}

#[derive(Clone)]
struct Door {
    site: SharedSite,
    access: Access,
}

/// Looks who comes by, and lets through who may. Nothing behind a door is kept by browsers or in between.
async fn guard(State(door): State<Door>, mut request: Request<Body>, next: Next) -> Response {
    let person = match SignedIn::read(&door.site, request.headers()).await {
        Ok(person) => person,
        Err(problem) => return problem.into_response(),
    };
    let Some(person) = person else { return to_sign_in(&request) };
    let allowed = match door.access {
        Access::Public | Access::SignedIn => true,
        Access::Right(right) => person.may(right),
    };
    if !allowed {
        return Problem::from(StatusCode::FORBIDDEN).into_response();
    }
    request.extensions_mut().insert(person);
    let mut response = next.run(request).await;
    response
        .headers_mut()
        .entry(header::CACHE_CONTROL)
        .or_insert(axum::http::HeaderValue::from_static("no-store"));
    response
}

/// A reader is led to the sign-in page and comes back afterwards; anything else is told that it may not.
fn to_sign_in(request: &Request<Body>) -> Response {
    let wants_page = request
        .headers()
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_none_or(|accepted| accepted.contains("text/html") || accepted.contains("*/*"));
    if request.method() != Method::GET || !wants_page {
        return Problem::from(StatusCode::UNAUTHORIZED).into_response();
    }
    let visit = request.extensions().get::<Visit>().cloned().unwrap_or_else(|| Visit::read(request.uri()));
    let back = utf8_percent_encode(&visit.address, NON_ALPHANUMERIC).to_string();
    Redirect::to(&format!("{}?naar={back}", path(visit.language, "/inloggen"))).into_response()
}
