//! The work session of a meeting at the desk: made from the template, its steps composed, its tables laid, also during
//! the day. What is changed here goes through the log of the session, so that every screen hears of it at once.

mod create;
mod held;
mod overview;
mod remove;
mod settings;
mod show;
mod step;
mod step_page;
mod table;
mod table_card;
mod ways;

pub(crate) use held::{held, list as list_held};
pub(crate) use ways::{are_for, ways};

use std::sync::Arc;

use axum::routing::{get, post};
use domain::{
    Language, Meeting, Right,
    session::{Audience, Command, Compose, Refusal, Request},
};
use store::WorkSession;

use crate::{
    access::{Routes, SignedIn},
    desk_meeting,
    error::Problem,
    session::{
        live::{By, Declined, LiveSession, Seen},
        refusal,
    },
    site::SharedSite,
    visit::Visit,
};

/// What work sessions add to the routes of the desk.
pub(crate) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    let right = Right::ManageMeetings;
    routes
        .right(site, right, "/beheer/bijeenkomsten/{slug}/sessie", get(overview::show).post(create::create))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/sessie/plaats", post(step::place))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/sessie/stap", get(step::show_new).post(step::add))
        .right(
            site,
            right,
            "/beheer/bijeenkomsten/{slug}/sessie/stap/{step}",
            get(step::show).post(step::save),
        )
        .right(site, right, "/beheer/bijeenkomsten/{slug}/sessie/tafels", get(table::show).post(table::save))
        .right(site, right, "/beheer/bijeenkomsten/{slug}/sessie/tafelkaarten", get(table_card::file))
        .right(
            site,
            right,
            "/beheer/bijeenkomsten/{slug}/sessie/verwijderen",
            get(remove::show).post(remove::remove),
        )
        .right(
            site,
            Right::ShowOnScreen,
            "/beheer/bijeenkomsten/{slug}/scherm",
            get(show::show).post(show::press),
        )
}

/// The address of the session of a meeting at the desk, or of a part of it.
fn address(slug: &str, part: &str) -> String {
    desk_meeting::address(slug, &format!("/sessie{part}"))
}

/// A meeting with its session.
struct Opened {
    meeting: Meeting,
    record: WorkSession,
    live: Arc<LiveSession>,
}

impl Opened {
    /// Opens the session of a meeting, to read.
    async fn find(site: &SharedSite, slug: &str) -> Result<Opened, Problem> {
        let meeting = desk_meeting::load(site, slug).await?.value;
        Opened::of(site, meeting).await
    }

    /// Opens the session of a meeting for pages on which it is changed.
    ///
    /// # Errors
    /// 404 when there is none; 410 when the meeting was called off or put away.
    async fn find_to_change(site: &SharedSite, visit: &Visit, slug: &str) -> Result<Opened, Problem> {
        let meeting = desk_meeting::load_to_change(site, visit, slug).await?.value;
        Opened::of(site, meeting).await
    }

    async fn of(site: &SharedSite, meeting: Meeting) -> Result<Opened, Problem> {
        let record = site.store.work_session_of(meeting.id).await?.ok_or_else(Problem::not_found)?;
        let live = site.live.open(site, record.id).await?;
        live.catch_up(site).await?;
        Ok(Opened { meeting, record, live })
    }

    /// What the organiser sees of it now.
    fn seen(&self, site: &SharedSite) -> Seen {
        self.live.read().seen(Audience::Chair, None, site.now())
    }

    /// Has the script or the tables changed; a refusal comes back as a sentence.
    async fn compose(
        &self,
        person: &SignedIn,
        id: domain::CommandId,
        compose: Compose,
    ) -> Result<Result<(), Refusal>, Problem> {
        let request = Request { id, command: Command::Compose(compose) };
        match self.live.carry_out(By::Chair(person.person.id), request).await {
            Ok(_) => Ok(Ok(())),
            Err(Declined::Refused(refused)) => Ok(Err(refused)),
            Err(Declined::NotKept) => Err(Problem::from(axum::http::StatusCode::SERVICE_UNAVAILABLE)),
        }
    }
}

/// A refusal as it stands at a field.
fn told(language: Language, refused: Refusal) -> String {
    refusal::sentence(language, refused)
}
