//! Signing in at the own organisation: for who works with this installation. Nobody becomes a user by it; roles
//! are given here.

use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use domain::PersonId;
use jiff::SignedDuration;
use store::{AuditActor, SignInMethod};

use super::{
    page,
    provider::{self, Arrival, Departure, ProviderError},
    session,
    way_back::WayBack,
};
use crate::{
    access::cookie,
    error::Problem,
    site::{OutsideSignIn, SharedSite, Site},
    throttle::{Limit, Network},
    visit::{Visit, path},
};

/// Where one leaves for the own organisation. A link and no form: browsers do not let a form lead elsewhere.
pub(super) const ADDRESS: &str = "/inloggen/organisatie";
/// Where one comes back.
pub(super) const BACK: &str = "/inloggen/organisatie/terug";

/// What the store calls the journey.
const JOURNEY: &str = "outside-sign-in";
/// A journey takes at most this long.
const TERM: SignedDuration = SignedDuration::from_mins(15);

/// The name of the cookie that ties a journey to the browser: nobody can be made to finish another's.
fn journey_cookie(site: &Site) -> &'static str {
    if site.is_secure() { "__Host-schakel-reis" } else { "schakel-reis" }
}

fn settings(site: &Site) -> Result<&OutsideSignIn, Problem> {
    site.settings.outside_sign_in.as_ref().ok_or(Problem::not_found())
}

fn back(site: &Site) -> String {
    format!("{}{BACK}", site.settings.base_url)
}

/// Leaves for the sign-in of the organisation.
pub(super) async fn leave(
    visit: Visit,
    State(site): State<SharedSite>,
    network: Network,
) -> Result<Response, Problem> {
    if !Limit::TRY_OF_NETWORK.allows(&site, &network.0).await? {
        return Err(StatusCode::TOO_MANY_REQUESTS.into());
    }
    let way_back = WayBack::of(&visit).or(visit.language, "/beheer");
    let (address, departure) =
        provider::depart(settings(&site)?, &back(&site), &way_back).await.map_err(|error| failed(&error))?;
    let body = serde_json::to_string(&departure).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let secret = site.store.keep_ceremony(JOURNEY, &body, TERM, site.now()).await?;
    let name = journey_cookie(&site);
    let secure = if site.is_secure() { "; Secure" } else { "" };
    let text = format!("{name}={secret}; Path=/; Max-Age=900; HttpOnly; SameSite=Lax{secure}");
    let cookie = HeaderValue::from_str(&text).map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let headers = AppendHeaders([
        (header::SET_COOKIE, cookie),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ]);
    Ok((headers, Redirect::to(&address)).into_response())
}

/// Comes back with a code, and signs in who has a role here.
pub(super) async fn arrive(
    visit: Visit,
    State(site): State<SharedSite>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let settings = settings(&site)?;
    let secret = cookie(&headers, journey_cookie(&site)).ok_or(Problem::bad_request())?;
    let kept = site.store.take_ceremony(secret, JOURNEY, site.now()).await?.ok_or(Problem::bad_request())?;
    let departure: Departure = serde_json::from_str(&kept).map_err(|_| Problem::bad_request())?;
    let query = visit.query();
    let given = |name: &str| query.iter().find(|(each, _)| each == name).map(|(_, value)| value.as_str());
    // Without a code somebody broke off there, or was refused there.
    let (Some(code), Some(state)) = (given("code"), given("state")) else {
        return Ok(Redirect::to(&path(visit.language, super::ADDRESS)).into_response());
    };
    let onward = departure.way_back.clone();
    let arrival = provider::arrive(settings, &back(&site), departure, code, state)
        .await
        .map_err(|error| failed(&error))?;
    let Some(person) = user(&site, settings, &arrival).await? else {
        return Ok(page::no_user(&visit, &site));
    };
    let mut change = site.store.change(AuditActor::Person(person), site.now()).await?;
    if site.store.person_of_identity(&settings.issuer, &arrival.subject).await?.is_none() {
        change.add_identity(person, &settings.issuer, &arrival.subject).await?;
    }
    let cookie = session::begin(&site, &mut change, &headers, person, SignInMethod::OpenId).await?;
    change.commit().await?;
    session::redirect(&site, &cookie, &onward)
}

/// The user that somebody is: known from before, or by a mail address that the organisation has verified. Only
/// who has a role here is a user.
async fn user(site: &Site, settings: &OutsideSignIn, arrival: &Arrival) -> Result<Option<PersonId>, Problem> {
    let known = site.store.person_of_identity(&settings.issuer, &arrival.subject).await?;
    let person = match known {
        Some(person) => Some(person),
        None if arrival.is_verified || settings.trusts_addresses => {
            match arrival.email.as_deref().unwrap_or_default().parse() {
                Ok(email) => site.store.person_by_email(&email).await?.map(|person| person.id),
                Err(_) => None,
            }
        }
        None => None,
    };
    let Some(person) = person else { return Ok(None) };
    let is_user = site.store.person(person).await.is_ok() && !site.store.roles(person).await?.is_empty();
    Ok(is_user.then_some(person))
}

/// What went wrong is for the log; whoever signs in can only try again or take another way.
fn failed(error: &ProviderError) -> Problem {
    tracing::error!(%error, "somebody could not sign in at the own organisation");
    match error {
        ProviderError::Answer(_) => Problem::bad_request(),
        ProviderError::Address(_) | ProviderError::Connection(_) => StatusCode::SERVICE_UNAVAILABLE.into(),
    }
}
