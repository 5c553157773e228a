//! A live work session: how people come in, what they see, what they send, and what they hear.
//!
//! Pages are drawn by the modules beside this one, from the values of [`scene`]; the rules stand in
//! `domain::session`; the hub in [`live`].

pub(crate) mod alike;
mod bar;
pub(crate) mod board;
mod caller;
pub(crate) mod card;
mod command;
pub(crate) mod courses;
pub(crate) mod deed;
pub(crate) mod figures;
pub(crate) mod form;
pub(crate) mod identity;
mod join;
pub(crate) mod live;
pub(crate) mod look;
pub(crate) mod make;
pub(crate) mod names;
mod outcome;
mod overview;
mod page;
pub(crate) mod patch;
pub(crate) mod play;
pub(crate) mod refusal;
mod release;
pub(crate) mod scene;
mod screen;
mod seat;
pub(crate) mod shell;
mod staff;
pub(crate) mod stage;
mod step;
mod stream;
#[cfg(test)]
mod tests;
mod whose;
pub(crate) mod words;

use axum::{
    extract::{Path, Request, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use domain::Right;

use self::{
    caller::Caller,
    command::{Sent, own_page},
    identity::Standing,
    live::By,
    scene::{Attempt, Surface},
};
use crate::{access::Routes, error::Problem, site::SharedSite, visit::Visit};

/// Where somebody types a code; below it lies everything of a session.
pub(crate) const ADDRESS: &str = "/sessie";

/// The routes of sessions.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    let routes = routes
        .public(ADDRESS, get(join::ask))
        .public("/sessie/{code}", get(show))
        .public("/sessie/{code}/aansluiten", get(join::again).post(join::join))
        .public("/sessie/{code}/plek", get(join::place::show).post(join::place::rename))
        .public("/sessie/{code}/vertrekken", post(join::leave))
        .public("/sessie/{code}/opdracht", post(take))
        .public("/sessie/{code}/stroom", get(hear))
        .public("/sessie/{code}/wachter.js", get(page::worker))
        .public("/sessie/{code}/spelen", get(play::show))
        .public("/sessie/{code}/koersen", get(courses::show))
        .public("/sessie/{code}/koersen/samen", get(courses::joint::show).post(courses::kept::begin))
        .public("/sessie/{code}/koersen/samen/model", get(courses::joint::model))
        .public("/sessie/{code}/koersen/samen/{joint}", get(courses::kept::show).post(courses::kept::save))
        .public("/sessie/{code}/koersen/samen/{joint}/{file}", get(courses::kept::file))
        .public("/scherm/{code}/koersen", get(courses::on_screen))
        .public("/scherm/{code}", get(screen::show))
        .public("/scherm/{code}/stroom", get(screen::hear));
    routes
        .right(site, Right::LeadSession, "/sessie/{code}/regie", staff::page(staff::Post::Lead))
        .right(site, Right::LeadSession, "/sessie/{code}/regie/stroom", staff::stream(staff::Post::Lead))
        .right(site, Right::ModerateSession, "/sessie/{code}/moderatie", staff::page(staff::Post::Moderation))
        .right(
            site,
            Right::ModerateSession,
            "/sessie/{code}/moderatie/stroom",
            staff::stream(staff::Post::Moderation),
        )
}

/// The address of a session.
pub(crate) fn address(code: &str) -> String {
    format!("{ADDRESS}/{code}")
}

/// `GET /sessie/{code}`: the page of who takes part, or the way in.
async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    Path(code): Path<String>,
    caller: Result<Caller, Problem>,
) -> Result<Response, Problem> {
    let caller = match caller {
        Err(problem) if problem.status == StatusCode::NOT_FOUND => {
            return Ok(join::unknown_code(&visit, &site, &code));
        }
        caller => caller?.caught_up().await?,
    };
    let Caller { session, table, visitor, .. } = &caller;
    let standing = visitor.standing(&site, session).await?;
    let Standing::Here(me) = standing else {
        return Ok(caller.door().way_in(&standing, *table));
    };
    let seat = session.read().session().participant(me);
    if let (Some(seat), Some(table)) = (seat, *table)
        && seat.table != Some(table)
        && !seat.guest
        && !session.is_over()
    {
        return Ok(caller.door().another_table(table));
    }
    if code != session.record.code.as_str() {
        return Ok(caller.door().onward());
    }
    Ok(page(&visit, &site, session, me, None))
}

fn page(
    visit: &Visit,
    site: &SharedSite,
    session: &live::LiveSession,
    me: domain::ParticipantId,
    attempt: Option<&Attempt<'_>>,
) -> Response {
    let seen = {
        let floor = session.read();
        let audience = floor.audience_of(me).unwrap_or(domain::session::Audience::Room);
        floor.seen(audience, Some(me), site.now())
    };
    let shown = page::Shown::asked(visit, attempt.copied());
    page::marked(own_page(page::show(&seen.scene(site, visit.language), &shown)), page::Of::Participant)
}

/// `POST /sessie/{code}/opdracht`: a command of somebody who takes part.
///
/// What a page of somebody else sends does not become of who calls: its text waits on the device for who wrote it.
async fn take(caller: Caller, headers: HeaderMap, request: Request) -> Result<Response, Problem> {
    let Caller { visit, site, session, visitor, .. } = caller;
    let sent = Sent::read(request).await?;
    let back = address(session.record.code.as_str());
    let Some(me) = visitor.participant.filter(|me| whose::sends(&headers, *me)) else {
        return Ok(command::join_first(&visit, &sent, &back));
    };
    if !session.allows(me, site.now()) {
        return Ok(command::too_fast());
    }
    let outcome = sent.carry_out(&session, By::Participant(me)).await;
    Ok(sent.answer(&visit, &back, outcome, |attempt| page(&visit, &site, &session, me, attempt)))
}

/// `GET /sessie/{code}/stroom`: what happens on the page of who takes part.
async fn hear(mut caller: Caller, headers: HeaderMap) -> Result<Response, Problem> {
    let Some(mut part) = caller.part() else { return Ok(StatusCode::FORBIDDEN.into_response()) };
    if !whose::reads(&caller.visit, part) {
        // Another node may have drawn the page, and know already that somebody sits elsewhere now.
        caller = caller.caught_up().await?;
        match caller.part().filter(|part| whose::reads(&caller.visit, *part)) {
            Some(now) => part = now,
            None => return Ok(stream::gone()),
        }
    }
    let (me, audience) = part;
    let whom = (Surface::Participant, audience, Some(me));
    Ok(stream::answer(&caller.site, &caller.session, &caller.visit, &headers, whom))
}
