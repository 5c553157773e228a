//! Passkeys: signing in with a finger, a face or the code of a device.
//!
//! Every act has two steps: the site gives a challenge, the device answers it. What the site must remember in
//! between is kept in the store and taken out once. The scripts of the pages send both steps as forms and get
//! JSON back.

use std::net::IpAddr;

use axum::{
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use jiff::SignedDuration;
use serde::{Serialize, de::DeserializeOwned};
use store::{AuditActor, SignInMethod};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder, WebauthnError,
};

use super::{
    session,
    way_back::{self, WayBack},
};
use crate::{
    access::SignedIn,
    error::Problem,
    form::Filled,
    site::{SharedSite, Site},
    throttle::{Limit, Network},
    visit::{Visit, path},
};

/// Where a device answers a challenge to sign in; the challenge itself is one step below.
pub(super) const ENTER: &str = "/inloggen/passkey";
/// Where a challenge to sign in is asked for.
pub(super) const BEGIN: &str = "/inloggen/passkey/begin";
/// Where a new passkey is added.
pub(crate) const ADD: &str = "/mijn/passkeys";
/// Where the challenge for a new passkey is asked for.
pub(crate) const BEGIN_ADD: &str = "/mijn/passkeys/begin";
/// Where a passkey is taken away.
pub(crate) const REMOVE: &str = "/mijn/passkeys/weg";

/// What the store calls a challenge to sign in.
const SIGN_IN: &str = "passkey-sign-in";

/// A challenge waits so long: the sign-in page may stand open for a while.
const TERM: SignedDuration = SignedDuration::from_mins(15);

/// A challenge, and the secret to answer it with.
#[derive(Serialize)]
struct Challenge<T> {
    ceremony: String,
    options: T,
}

/// Where to go on after signing in.
#[derive(Serialize)]
struct Onward {
    address: String,
}

/// Where passkeys work, seen from who looks at a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// On this page.
    Here,
    /// On the same site by its name: this page is reached by a number, for which browsers know no passkeys.
    There(String),
    /// Nowhere: the site has no name.
    Nowhere,
}

impl Reach {
    /// Where passkeys work for a request with these headers.
    pub(crate) fn of(site: &Site, headers: &HeaderMap) -> Reach {
        let host = headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
        match origin(&site.settings.base_url) {
            None => Reach::Nowhere,
            // Only the machine itself is known by a number as well as by a name.
            Some(origin) if origin.domain() == Some(OWN_MACHINE) && host != authority(&origin) => {
                Reach::There(origin.as_str().trim_end_matches('/').to_owned())
            }
            Some(_) => Reach::Here,
        }
    }
}

/// The name of the machine itself; browsers know passkeys there as on a site with a certificate.
const OWN_MACHINE: &str = "localhost";

fn authority(origin: &Url) -> String {
    let port = origin.port().map(|port| format!(":{port}")).unwrap_or_default();
    format!("{}{port}", origin.domain().unwrap_or_default())
}

/// The origin of the site by its name; `None` for a site that is reached by a number only.
fn origin(base_url: &str) -> Option<Url> {
    let mut origin = Url::parse(base_url).ok()?;
    let number = origin.host_str()?.trim_matches(['[', ']']).parse::<IpAddr>();
    if number.is_ok_and(|address| address.is_loopback()) {
        origin.set_host(Some(OWN_MACHINE)).ok()?;
    }
    origin.domain().is_some().then_some(origin)
}

/// The part that makes and checks challenges; `None` where browsers know no passkeys: a site that is reached by
/// a number instead of a name. The machine itself has a name as well.
fn relying_party(site: &Site) -> Option<Webauthn> {
    let origin = origin(&site.settings.base_url)?;
    let name = origin.domain()?;
    WebauthnBuilder::new(name, &origin).ok()?.rp_name(&site.settings.organiser).build().ok()
}

fn party(site: &Site) -> Result<Webauthn, Problem> {
    relying_party(site).ok_or(Problem::not_found())
}

/// Gives a challenge to sign in. It names nobody: the device says whose passkey it is.
pub(super) async fn begin(State(site): State<SharedSite>, network: Network) -> Result<Response, Problem> {
    if !Limit::TRY_OF_NETWORK.allows(&site, &network.0).await? {
        return Err(StatusCode::TOO_MANY_REQUESTS.into());
    }
    let (options, state) =
        party(&site)?.start_discoverable_authentication().map_err(|error| refused(&error))?;
    keep(&site, SIGN_IN, &state, options).await
}

/// Takes the answer of a device, and signs in.
pub(super) async fn enter(
    visit: Visit,
    State(site): State<SharedSite>,
    network: Network,
    headers: HeaderMap,
    filled: Filled,
) -> Result<Response, Problem> {
    if !Limit::TRY_OF_NETWORK.allows(&site, &network.0).await? {
        return Err(StatusCode::TOO_MANY_REQUESTS.into());
    }
    let party = party(&site)?;
    let state: DiscoverableAuthentication = take(&site, SIGN_IN, &filled).await?;
    let answer: PublicKeyCredential = answer(&filled)?;
    let (person, id) =
        party.identify_discoverable_authentication(&answer).map_err(|error| refused(&error))?;
    let id = BASE64_URL_SAFE_NO_PAD.encode(id);
    let kept = site.store.passkey(&id).await?.filter(|kept| kept.person.to_string() == person.to_string());
    let kept = kept.ok_or(Problem::bad_request())?;
    let mut key: Passkey = read(&kept.credential)?;
    let result =
        party.finish_discoverable_authentication_v2(&answer, state, &key).map_err(|error| refused(&error))?;
    key.update_credential(&result);
    // Somebody who was erased has no passkeys that count any more.
    let person = site.store.person(kept.person).await.map_err(|_| Problem::bad_request())?;
    let mut change = site.store.change(AuditActor::Person(person.id), site.now()).await?;
    change.use_passkey(&id, &written(&key)?).await?;
    let secret = session::begin(&site, &mut change, &headers, person.id, SignInMethod::Passkey).await?;
    change.commit().await?;
    let home = way_back::home(!site.store.roles(person.id).await?.is_empty());
    let address = WayBack::read(filled.text("naar")).or(visit.language, home);
    let cookie = session::cookie(&site, &secret, session::KEPT)?;
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), json(&Onward { address })?).into_response())
}

/// Gives the challenge for a new passkey of who is signed in.
pub(super) async fn begin_add(State(site): State<SharedSite>, inside: SignedIn) -> Result<Response, Problem> {
    let kind = adding(&inside)?;
    let known = site.store.passkeys(inside.person.id).await?;
    let known = known.iter().filter_map(|each| BASE64_URL_SAFE_NO_PAD.decode(&each.id).ok());
    let known = known.collect();
    let id = Uuid::parse_str(&inside.person.id.to_string()).map_err(|_| Problem::bad_request())?;
    let (options, state) = party(&site)?
        .start_passkey_registration(id, inside.person.email.as_str(), &inside.person.name, Some(known))
        .map_err(|error| refused(&error))?;
    keep(&site, &kind, &state, options).await
}

/// Takes the new passkey of a device.
pub(super) async fn add(
    visit: Visit,
    State(site): State<SharedSite>,
    inside: SignedIn,
    filled: Filled,
) -> Result<Response, Problem> {
    let kind = adding(&inside)?;
    let state: PasskeyRegistration = take(&site, &kind, &filled).await?;
    let answer: RegisterPublicKeyCredential = answer(&filled)?;
    let key = party(&site)?.finish_passkey_registration(&answer, &state).map_err(|error| refused(&error))?;
    let id = BASE64_URL_SAFE_NO_PAD.encode(key.cred_id());
    let person = inside.person.id;
    let mut change = site.store.change(AuditActor::Person(person), site.now()).await?;
    change.add_passkey(person, &id, &inside.session.device, &written(&key)?).await?;
    change.commit().await?;
    json(&Onward { address: path(visit.language, crate::sign_in_session::ADDRESS) })
}

/// Takes a passkey away; only one's own.
pub(super) async fn remove(
    visit: Visit,
    State(site): State<SharedSite>,
    inside: SignedIn,
    filled: Filled,
) -> Result<Response, Problem> {
    let person = inside.person.id;
    let mut change = site.store.change(AuditActor::Person(person), site.now()).await?;
    change.remove_passkey(person, filled.text("passkey")).await?;
    change.commit().await?;
    Ok(Redirect::to(&path(visit.language, crate::sign_in_session::ADDRESS)).into_response())
}

/// What the store calls the challenge of somebody's new passkey. An own link may be read by others for weeks: it
/// must not give a way in that lasts longer and opens more.
fn adding(inside: &SignedIn) -> Result<String, Problem> {
    match inside.session.method {
        SignInMethod::OwnLink => Err(StatusCode::FORBIDDEN.into()),
        _ => Ok(format!("passkey-add:{}", inside.person.id)),
    }
}

async fn keep<S: Serialize, T: Serialize>(
    site: &Site,
    kind: &str,
    state: &S,
    options: T,
) -> Result<Response, Problem> {
    let ceremony = site.store.keep_ceremony(kind, &written(state)?, TERM, site.now()).await?;
    json(&Challenge { ceremony, options })
}

fn json<T: Serialize>(value: &T) -> Result<Response, Problem> {
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-store")];
    Ok((headers, written(value)?).into_response())
}

async fn take<S: DeserializeOwned>(site: &Site, kind: &str, filled: &Filled) -> Result<S, Problem> {
    let kept = site.store.take_ceremony(filled.text("ceremony"), kind, site.now()).await?;
    read(&kept.ok_or(Problem::bad_request())?)
}

fn answer<A: DeserializeOwned>(filled: &Filled) -> Result<A, Problem> {
    serde_json::from_str(filled.text("antwoord")).map_err(|_| Problem::bad_request())
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|error| unreadable(&error))
}

fn written<T: Serialize>(value: &T) -> Result<String, Problem> {
    serde_json::to_string(value).map_err(|error| unreadable(&error))
}

fn unreadable(error: &serde_json::Error) -> Problem {
    tracing::error!(line = error.line(), "what is kept of a passkey cannot be read or written");
    StatusCode::INTERNAL_SERVER_ERROR.into()
}

/// The device gave an answer that is not right. Which check failed is for the log, not for who tried.
fn refused(error: &WebauthnError) -> Problem {
    tracing::info!(%error, "a passkey was refused");
    Problem::bad_request()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machine_itself_has_a_name_and_other_numbers_have_none() {
        let of = |base: &str| origin(base).map(|each| authority(&each));
        assert_eq!(of("http://127.0.0.1:8080").as_deref(), Some("localhost:8080"));
        assert_eq!(of("http://[::1]:8080").as_deref(), Some("localhost:8080"));
        assert_eq!(of("https://schakel.example.org").as_deref(), Some("schakel.example.org"));
        assert_eq!(of("http://192.0.2.7:8080"), None);
    }
}
