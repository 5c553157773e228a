//! Signing in without a password: a link by mail, a person's own link to a registration, and in a demonstration
//! one click. Every way ends in a session that a cookie points to.

mod demo;
mod letter;
mod link;
mod out;
mod outside;
mod page;
pub(crate) mod passkey;
mod provider;
mod session;
mod way_back;

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use documents::text::text;
use domain::EmailAddress;

use crate::{
    access::{Routes, SignedIn},
    error::Problem,
    form::{Filled, Mistakes},
    site::SharedSite,
    throttle::{Limit, Network},
    visit::{Visit, path},
};
pub(crate) use {page::role_name, session::forget};

use passkey::Reach;
use way_back::WayBack;

/// Where one signs in, without the prefix of the language.
pub(crate) const ADDRESS: &str = "/inloggen";

/// Where one hears that a link is on its way.
const SENT: &str = "/inloggen/verstuurd";

/// What signing in adds to the routes of the site.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    let routes = routes
        .public(ADDRESS, get(show).post(ask))
        .public(SENT, get(sent))
        .public("/inloggen/link/{secret}", get(link::show).post(link::enter))
        .public("/eigen/{secret}", get(link::show).post(link::enter))
        .public(passkey::BEGIN, post(passkey::begin))
        .public(passkey::ENTER, post(passkey::enter))
        .signed_in(site, passkey::BEGIN_ADD, post(passkey::begin_add))
        .signed_in(site, passkey::ADD, post(passkey::add))
        .signed_in(site, passkey::REMOVE, post(passkey::remove))
        .public(out::ADDRESS, get(out::show).post(out::leave));
    let routes = match site.settings.outside_sign_in {
        Some(_) => {
            routes.public(outside::ADDRESS, get(outside::leave)).public(outside::BACK, get(outside::arrive))
        }
        None => routes,
    };
    if site.settings.demo { routes.public(demo::ADDRESS, post(demo::enter)) } else { routes }
}

/// The sign-in page.
async fn show(visit: Visit, State(site): State<SharedSite>, headers: HeaderMap) -> Result<Response, Problem> {
    let way_back = WayBack::of(&visit);
    if let Some(person) = SignedIn::read(&site, &headers).await? {
        return Ok(page::already(&visit, &site, &person, &way_back));
    }
    let roles = if site.settings.demo { demo::roles(&site).await? } else { Vec::new() };
    let seated = site.settings.demo && demo::at_a_table(&site).await?.is_some();
    let reach = Reach::of(&site, &headers);
    let form = page::Form {
        way_back: &way_back,
        reach: &reach,
        filled: &Filled::default(),
        mistakes: &Mistakes::default(),
    };
    Ok(page::sign_in(&visit, &site, &form, &page::Roles { roles, seated }))
}

/// Somebody asks for a link. The answer is the same whether or not the address is known, and does not wait for
/// the mail, so that the time it takes tells nothing either.
async fn ask(
    visit: Visit,
    State(site): State<SharedSite>,
    network: Network,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Problem> {
    let language = visit.language;
    let way_back = WayBack::read(filled.text("naar"));
    let mut mistakes = Mistakes::default();
    let mut status = StatusCode::BAD_REQUEST;
    let email = filled.text("e-mail").parse::<EmailAddress>();
    match &email {
        Err(_) => mistakes.add("e-mail", text(language, "sign-in-email-wrong")),
        Ok(email) => {
            let account = Limit::LINK_OF_ACCOUNT.allows(&site, email.as_str()).await?;
            if !Limit::LINK_OF_NETWORK.allows(&site, &network.0).await? || !account {
                status = StatusCode::TOO_MANY_REQUESTS;
                mistakes.add("e-mail", text(language, "sign-in-too-often"));
            }
        }
    }
    match email {
        Ok(email) if mistakes.is_empty() => {
            tokio::spawn(async move {
                if let Err(error) = letter::send(&site, &email, language, &way_back).await {
                    tracing::error!(%error, "a link to sign in could not be put in the outbox");
                }
            });
            Ok(Redirect::to(&path(language, SENT)).into_response())
        }
        _ => {
            let reach = Reach::of(&site, &headers);
            let form =
                page::Form { way_back: &way_back, reach: &reach, filled: &filled, mistakes: &mistakes };
            Ok((status, page::sign_in(&visit, &site, &form, &page::Roles::default())).into_response())
        }
    }
}

/// Says that a link is on its way, if the address is known.
async fn sent(visit: Visit, State(site): State<SharedSite>) -> Response {
    page::sent(&visit, &site)
}
