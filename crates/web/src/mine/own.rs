//! A registration that is one's own, and what one may do with it.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::text;
use domain::{
    Language, Meeting, Organisation, PersonId, PlaceId, PlaceState, RegistrationId, RegistrationStanding,
    guest_list::{Actor, Command},
};
use maud::Markup;
use store::{Decided, Details, PlaceRecord, RegistrationRecord, StoreError};

use crate::{
    access::SignedIn,
    error::Problem,
    frame::{Page, Section, Style},
    guest_list::carry_out,
    site::SharedSite,
    visit::{Visit, path},
};

/// Somebody before an own registration.
pub(super) struct Own {
    pub(super) visit: Visit,
    pub(super) site: SharedSite,
    pub(super) person: PersonId,
    pub(super) record: RegistrationRecord,
    pub(super) meeting: Meeting,
    pub(super) organisation: Organisation,
    /// Whether the person is the contact person of the registration.
    pub(super) is_contact: bool,
}

impl Own {
    /// The registration with this identity.
    ///
    /// # Errors
    /// 404 when it is not there or not one's own; no difference can be seen.
    pub(super) async fn read(
        visit: Visit,
        site: SharedSite,
        signed_in: &SignedIn,
        id: &str,
    ) -> Result<Own, Problem> {
        let id: RegistrationId = id.parse().map_err(|_| Problem::not_found())?;
        let record = site.store.registration(id).await?;
        let person = signed_in.person.id;
        let is_contact = record.registration.contact == person;
        if !is_contact && !record.places.iter().any(|each| each.place.person == person) {
            return Err(Problem::not_found());
        }
        let meeting = site.store.meeting(record.meeting).await?.value;
        let organisation = site.store.organisation(record.registration.organisation).await?.value;
        Ok(Own { visit, site, person, record, meeting, organisation, is_contact })
    }

    /// The same, for what only the contact person does.
    ///
    /// # Errors
    /// 404 for everybody else.
    pub(super) async fn of_contact(
        visit: Visit,
        site: SharedSite,
        signed_in: &SignedIn,
        id: &str,
    ) -> Result<Own, Problem> {
        let own = Own::read(visit, site, signed_in, id).await?;
        if own.is_contact { Ok(own) } else { Err(Problem::not_found()) }
    }

    /// A place of it: any for the contact person, the own one for others.
    ///
    /// # Errors
    /// 404 when it is not there, or somebody else's.
    pub(super) fn place(&self, id: &str) -> Result<&PlaceRecord, Problem> {
        let id: PlaceId = id.parse().map_err(|_| Problem::not_found())?;
        self.places().find(|each| each.place.id == id).ok_or_else(Problem::not_found)
    }

    /// The places that the person may see.
    pub(super) fn places(&self) -> impl Iterator<Item = &PlaceRecord> {
        self.record.places.iter().filter(|each| self.is_contact || each.place.person == self.person)
    }

    /// Whether something can still be changed: in time, while something can come of it.
    pub(super) fn can_change(&self) -> bool {
        self.meeting.state.is_changeable()
            && self.record.registration.state.is_active()
            && self.site.now() <= self.meeting.admission.changes_until
    }

    /// What is said of a change for which the registration or the moment is no longer right.
    pub(super) fn too_late(&self) -> Problem {
        let reason = text(self.visit.language, "registration-refusal-wrong-state");
        Problem::from(StatusCode::CONFLICT).because(reason)
    }

    /// The address of the registration, or of a page below it.
    pub(super) fn address(&self, below: &str) -> String {
        let address = format!("/mijn/{}{below}", self.record.registration.id);
        path(self.visit.language, &address)
    }

    /// The address of a page of a place.
    pub(super) fn place_address(&self, place: PlaceId, below: &str) -> String {
        self.address(&format!("/plaatsen/{place}{below}"))
    }

    /// Back to the registration, with a word of what was done.
    pub(super) fn done(&self, what: &str) -> Response {
        Redirect::to(&self.address(&format!("?gedaan={what}"))).into_response()
    }

    /// Carries out a command of this person.
    ///
    /// # Errors
    /// [`StoreError::Refused`] when the domain refuses.
    pub(super) async fn carry_out(&self, command: &Command) -> Result<Decided, StoreError> {
        let actor = Actor::Participant(self.person);
        carry_out(&self.site, self.meeting.id, actor, command, &Details::default()).await
    }

    /// A page below the registration.
    pub(super) fn page(&self, title: &str, body: Markup) -> Markup {
        frame(&self.visit, title)
            .crumb(
                self.meeting.title.get(self.visit.language),
                format!("/mijn/{}", self.record.registration.id),
            )
            .body(body)
            .render(&self.site)
    }
}

/// The frame of pages of one's own.
pub(super) fn frame(visit: &Visit, title: &str) -> Page {
    Page::new(visit, title, text(visit.language, "mine-description"))
        .below(Section::Mine)
        .style(Style::Form)
        .style(Style::Meeting)
        .unlisted()
}

/// The name of a state of a place. Who is expected has a seat only when the registration has.
pub(super) fn place_state(language: Language, standing: RegistrationStanding, state: PlaceState) -> String {
    let key = match state {
        PlaceState::Expected => match standing {
            RegistrationStanding::Confirmed => "expected",
            RegistrationStanding::Offered => "offered",
            RegistrationStanding::Waiting => "waiting",
            RegistrationStanding::Doubtful => "doubtful",
            RegistrationStanding::Declined
            | RegistrationStanding::Withdrawn
            | RegistrationStanding::Lapsed => "over",
        },
        PlaceState::Present { .. } => "present",
        PlaceState::Cancelled => "cancelled",
        PlaceState::Replaced { .. } => "replaced",
    };
    text(language, &format!("mine-place-{key}"))
}
