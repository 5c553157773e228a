//! The remote control of the chair and the queue of the moderator: who may is declared on the route.

use axum::{
    extract::{Path, Request, State},
    http::HeaderMap,
    response::Response,
};
use domain::session::Audience;

use super::{
    command::{Sent, own_page},
    identity,
    live::{By, LiveSession},
    scene::{Attempt, Surface},
    stage::Stage,
    stream,
};
use crate::{
    access::SignedIn, error::Problem, session_lead, session_moderation, site::SharedSite, throttle::Network,
    visit::Visit,
};

/// `GET /sessie/{code}/regie`.
pub(super) async fn lead(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(code): Path<String>,
    network: Network,
) -> Result<Response, Problem> {
    let (session, _) = identity::find(&site, &code, &network).await?;
    session.catch_up(&site).await?;
    Ok(lead_page(&visit, &site, &session, None))
}

fn lead_page(
    visit: &Visit,
    site: &SharedSite,
    session: &LiveSession,
    attempt: Option<&Attempt<'_>>,
) -> Response {
    let seen = session.read().seen(Audience::Chair, None, site.now());
    let scene = seen.scene(site, visit.language);
    own_page(session_lead::page(&Stage { scene: &scene, attempt: attempt.copied() }))
}

/// `POST /sessie/{code}/regie`: a command of who leads.
pub(super) async fn take_lead(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(code): Path<String>,
    network: Network,
    person: SignedIn,
    request: Request,
) -> Result<Response, Problem> {
    let (session, _) = identity::find(&site, &code, &network).await?;
    let sent = Sent::read(request).await?;
    let outcome = sent.carry_out(&session, By::Chair(person.person.id)).await;
    let back = format!("{}/regie", super::address(session.record.code.as_str()));
    Ok(sent.answer(&visit, &back, outcome, |attempt| lead_page(&visit, &site, &session, attempt)))
}

/// `GET /sessie/{code}/regie/stroom`.
pub(super) async fn hear_lead(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(code): Path<String>,
    network: Network,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (session, _) = identity::find(&site, &code, &network).await?;
    Ok(stream::answer(&site, &session, &visit, &headers, (Surface::Lead, Audience::Chair, None)))
}

/// `GET /sessie/{code}/moderatie`.
pub(super) async fn moderation(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(code): Path<String>,
    network: Network,
) -> Result<Response, Problem> {
    let (session, _) = identity::find(&site, &code, &network).await?;
    session.catch_up(&site).await?;
    Ok(moderation_page(&visit, &site, &session, None))
}

fn moderation_page(
    visit: &Visit,
    site: &SharedSite,
    session: &LiveSession,
    attempt: Option<&Attempt<'_>>,
) -> Response {
    let seen = session.read().seen(Audience::Moderator, None, site.now());
    let scene = seen.scene(site, visit.language);
    let choice = session_moderation::Choice::read(&visit.query());
    own_page(session_moderation::page(&Stage { scene: &scene, attempt: attempt.copied() }, &choice))
}

/// `POST /sessie/{code}/moderatie`: a command of who moderates.
pub(super) async fn take_moderation(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(code): Path<String>,
    network: Network,
    person: SignedIn,
    request: Request,
) -> Result<Response, Problem> {
    let (session, _) = identity::find(&site, &code, &network).await?;
    let sent = Sent::read(request).await?;
    let outcome = sent.carry_out(&session, By::Moderator(person.person.id)).await;
    let back = format!("{}/moderatie", super::address(session.record.code.as_str()));
    Ok(sent.answer(&visit, &back, outcome, |attempt| moderation_page(&visit, &site, &session, attempt)))
}

/// `GET /sessie/{code}/moderatie/stroom`.
pub(super) async fn hear_moderation(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(code): Path<String>,
    network: Network,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (session, _) = identity::find(&site, &code, &network).await?;
    Ok(stream::answer(&site, &session, &visit, &headers, (Surface::Moderation, Audience::Moderator, None)))
}
