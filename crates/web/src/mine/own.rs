//! A registration that is one's own, and what one may do with it.

use axum::{
    extract::{FromRequestParts, Path},
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use documents::text::text;
use domain::{
    Meeting, Organisation, PersonId, PlaceId, RegistrationId,
    guest_list::{Actor, Command},
};
use maud::Markup;
use serde::Deserialize;
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

/// Somebody before an own registration of which they are the contact person; 404 for everybody else.
pub(super) struct Contact(pub(super) Own);

/// The part of an address that names a registration.
#[derive(Deserialize)]
struct Named {
    registration: String,
}

/// The part of an address below a registration that names a place.
#[derive(Deserialize)]
pub(super) struct Below {
    pub(super) place: String,
}

/// Every handler below a registration begins with who is before which one, so that none can forget to look.
impl FromRequestParts<SharedSite> for Own {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &SharedSite) -> Result<Self, Problem> {
        let Ok(visit) = Visit::from_request_parts(parts, site).await;
        let signed_in = SignedIn::from_request_parts(parts, site).await?;
        let Ok(Path(Named { registration })) = Path::from_request_parts(parts, site).await else {
            return Err(Problem::not_found());
        };
        Own::read(visit, SharedSite::clone(site), &signed_in, &registration).await
    }
}

impl FromRequestParts<SharedSite> for Contact {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &SharedSite) -> Result<Self, Problem> {
        let own = Own::from_request_parts(parts, site).await?;
        if own.is_contact { Ok(Contact(own)) } else { Err(Problem::not_found()) }
    }
}

impl Own {
    /// The registration with this identity.
    ///
    /// # Errors
    /// 404 when it is not there or not one's own; no difference can be seen.
    async fn read(visit: Visit, site: SharedSite, signed_in: &SignedIn, id: &str) -> Result<Own, Problem> {
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

    /// Why nothing can be changed, as the key of a text.
    pub(super) fn why_not(&self) -> &'static str {
        if !self.meeting.state.is_changeable() {
            "registration-refusal-meeting-over"
        } else if self.site.now() > self.meeting.admission.changes_until {
            "registration-refusal-too-late"
        } else {
            "registration-refusal-wrong-state"
        }
    }

    /// What is said of a change for which the registration or the moment is no longer right.
    pub(super) fn too_late(&self) -> Problem {
        let is_over = !self.meeting.state.is_changeable();
        let status = if is_over { StatusCode::GONE } else { StatusCode::CONFLICT };
        let language = self.visit.language;
        let back = (text(language, "mine-leave"), format!("/mijn/{}", self.record.registration.id));
        Problem::from(status).because(text(language, self.why_not())).perhaps(vec![back])
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
