//! Several registrations at once: chosen by boxes or by what the list shows, looked at first, and then done together or
//! not at all.

mod page;

use std::collections::HashMap;

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    GuestList, Meeting, RegistrationId, RegistrationStanding,
    guest_list::{Actor, Command, Foresight},
};
use store::{AuditActor, Details};

use super::decide::WORDS;
use crate::{
    access::SignedIn,
    desk::{AtDesk, entry::Entry},
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    notice,
    site::SharedSite,
    visit::{Visit, path},
};

/// The most registrations at once: each may bring several mails.
const MOST: usize = 200;

/// What is done to each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// Let in, to seats or to the waiting list.
    Admit,
    /// Decided against.
    Decline,
    /// Taken back.
    Withdraw,
}

impl Decision {
    /// All decisions, in the order in which they are offered.
    pub(super) const ALL: [Decision; 3] = [Decision::Admit, Decision::Decline, Decision::Withdraw];

    /// The key in the form and in texts.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Decision::Admit => "toelaten",
            Decision::Decline => "afwijzen",
            Decision::Withdraw => "intrekken",
        }
    }

    fn from_key(key: &str) -> Option<Decision> {
        Decision::ALL.into_iter().find(|each| each.key() == key)
    }

    const fn command(self, registration: RegistrationId) -> Command {
        match self {
            Decision::Admit => Command::Admit { registration },
            Decision::Decline => Command::Decline { registration },
            Decision::Withdraw => Command::Withdraw { registration },
        }
    }
}

/// Somebody of the organiser before several registrations.
struct Desk {
    site: SharedSite,
    visit: Visit,
    person: SignedIn,
    meeting: Meeting,
}

impl Desk {
    fn actor(&self) -> Actor {
        Actor::Organiser(self.person.person.id)
    }

    fn commands(decision: Decision, ids: &[RegistrationId]) -> Vec<(RegistrationId, Command)> {
        ids.iter().map(|id| (*id, decision.command(*id))).collect()
    }

    fn foresee(&self, list: &GuestList, decision: Decision, ids: &[RegistrationId]) -> Foresight {
        list.foresee(self.actor(), &Desk::commands(decision, ids), self.site.now())
    }

    /// The names of the organisations of registrations.
    async fn names(&self) -> Result<page::Names, Problem> {
        let organisations = self.site.store.organisations().await?;
        let names: HashMap<_, _> =
            organisations.into_iter().map(|each| (each.value.id, each.value.name)).collect();
        let registrations = self.site.store.registrations(self.meeting.id).await?;
        let name = |each: &store::RegistrationRecord| {
            names.get(&each.registration.organisation).cloned().unwrap_or_default()
        };
        Ok(registrations.iter().map(|each| (each.registration.id, name(each))).collect())
    }
}

/// `GET …/aanmeldingen/samen`: who comes here by the history of the browser chooses again.
pub(super) async fn back(visit: Visit, Path(slug): Path<String>) -> Response {
    let list = desk_meeting::address(&slug, "/aanmeldingen");
    Redirect::to(&path(visit.language, &list)).into_response()
}

/// `POST …/aanmeldingen/samen`: what would happen to each.
pub(super) async fn preview(
    AtDesk { site, visit, person, slug }: AtDesk,
    filled: Filled,
) -> Result<Response, Problem> {
    let meeting = desk_meeting::load(&site, &slug).await?.value;
    let desk = Desk { site, visit, person, meeting };
    let list = desk.site.store.guest_list(&desk.meeting, desk.site.now()).await?;
    let asked = if filled.text("wie") == "getoond" { "getoond" } else { "aanmelding" };
    let ids = chosen(&filled, asked, &list);
    let Some(decision) = Decision::from_key(filled.text("besluit")).filter(|_| !ids.is_empty()) else {
        return Ok((StatusCode::BAD_REQUEST, page::nothing_chosen(&desk)).into_response());
    };
    let foresight = desk.foresee(&list, decision, &ids);
    let shown = page::Preview { list: &list, decision, foresight: &foresight, changed: false };
    let page = page::preview(&desk, &desk.names().await?, &shown, &filled, &Mistakes::default());
    Ok(page.into_response())
}

/// `POST …/aanmeldingen/samen/doen`: what was looked at, if it still is so. Sent twice it is done once.
pub(super) async fn carry_out(
    AtDesk { site, visit, person, slug }: AtDesk,
    filled: Filled,
) -> Result<Response, Problem> {
    let meeting = desk_meeting::load(&site, &slug).await?.value;
    let desk = Desk { site, visit, person, meeting };
    let decision = Decision::from_key(filled.text("besluit")).ok_or_else(Problem::bad_request)?;
    let names = desk.names().await?;
    let actor = AuditActor::Person(desk.person.person.id);
    let mut change = desk.site.store.change(actor, desk.site.now()).await?;
    let list = change.guest_list(desk.meeting.id).await?;
    let all = chosen(&filled, "aanmelding", &list);
    let ids: Vec<RegistrationId> =
        all.iter().copied().filter(|id| !is_done(&list, *id, expected(&filled, *id))).collect();
    let mut entry = Entry::new(desk.visit.language, &filled);
    let words = entry.text("woorden", "desk-registration-words", WORDS);
    let foresight = desk.foresee(&list, decision, &ids);
    let is_as_shown = foresight.outcomes.iter().all(|each| {
        let state = each.result.as_ref().ok().map(domain::RegistrationState::standing);
        state.is_some() && state == expected(&filled, each.registration)
    });
    if !is_as_shown || !entry.mistakes.is_empty() {
        drop(change);
        let shown = page::Preview { list: &list, decision, foresight: &foresight, changed: !is_as_shown };
        let status = if is_as_shown { StatusCode::BAD_REQUEST } else { StatusCode::CONFLICT };
        let page = page::preview(&desk, &names, &shown, &filled, &entry.mistakes);
        return Ok((status, page).into_response());
    }
    for (_, command) in Desk::commands(decision, &ids) {
        let details = Details { remark: words.clone(), ..Details::default() };
        let decided = change.decide(desk.meeting.id, desk.actor(), &command, &details).await?;
        notice::announce(&mut change, &desk.site, &decided, &words).await?;
    }
    change.commit().await?;
    let result = desk.site.store.guest_list(&desk.meeting, desk.site.now()).await?;
    Ok(page::result(&desk, &names, &result, &all, &foresight).into_response())
}

/// The registrations with these identities that are there, in the order in which they came in.
fn chosen(filled: &Filled, field: &str, list: &GuestList) -> Vec<RegistrationId> {
    let asked: Vec<RegistrationId> = filled.all(field).filter_map(|id| id.parse().ok()).collect();
    let here = list.registrations.iter().map(|each| each.id);
    here.filter(|id| asked.contains(id)).take(MOST).collect()
}

/// Where the page said that a registration would come.
fn expected(filled: &Filled, id: RegistrationId) -> Option<RegistrationStanding> {
    RegistrationStanding::from_key(filled.text(&format!("wordt-{id}")))
}

/// Whether a registration is already where it should come: it was sent twice.
fn is_done(list: &GuestList, id: RegistrationId, expected: Option<RegistrationStanding>) -> bool {
    let now = list.registration(id).map(|each| each.state.standing());
    now.is_some() && now == expected
}
