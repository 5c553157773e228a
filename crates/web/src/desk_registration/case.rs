//! One registration on the desk, with all that is needed to read it and to decide about it.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use domain::{
    Meeting, Organisation, RegistrationId,
    guest_list::{Actor, Command},
};
use store::{Details, PlaceRecord, RegistrationRecord, StoreError};

use super::detail;
use crate::{
    access::SignedIn,
    desk::after,
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    guest_list::carry_out,
    site::SharedSite,
    visit::Visit,
};

/// Somebody of the organiser before a registration.
pub(super) struct Case {
    pub(super) site: SharedSite,
    pub(super) visit: Visit,
    pub(super) person: SignedIn,
    pub(super) meeting: Meeting,
    pub(super) record: RegistrationRecord,
    pub(super) organisation: Organisation,
}

impl Case {
    /// The registration with this identity.
    ///
    /// # Errors
    /// 404 when it is not there, or belongs to another meeting.
    pub(super) async fn read(
        site: SharedSite,
        visit: Visit,
        person: SignedIn,
        slug: &str,
        id: &str,
    ) -> Result<Case, Problem> {
        let id: RegistrationId = id.parse().map_err(|_| Problem::not_found())?;
        let meeting = desk_meeting::load(&site, slug).await?.value;
        let record = site.store.registration(id).await?;
        if record.meeting != meeting.id {
            return Err(Problem::not_found());
        }
        let organisation = site.store.organisation(record.registration.organisation).await?.value;
        Ok(Case { site, visit, person, meeting, record, organisation })
    }

    /// As [`Case::read`], for pages on which the registration is changed.
    ///
    /// # Errors
    /// 404 when it is not there; 410 when the meeting was called off or put away.
    pub(super) async fn read_to_change(
        site: SharedSite,
        visit: Visit,
        person: SignedIn,
        slug: &str,
        id: &str,
    ) -> Result<Case, Problem> {
        let case = Case::read(site, visit, person, slug, id).await?;
        if case.meeting.state.is_changeable() {
            return Ok(case);
        }
        Err(desk_meeting::over(&case.visit, &case.meeting))
    }

    /// The place with this identity, whatever became of it.
    ///
    /// # Errors
    /// 404 when it is not in this registration.
    pub(super) fn place(&self, id: &str) -> Result<&PlaceRecord, Problem> {
        let found = self.record.places.iter().find(|each| each.place.id.to_string() == id);
        found.ok_or_else(Problem::not_found)
    }

    /// Whether something can still be changed: the meeting goes on, and something can come of the registration.
    pub(super) fn can_change(&self) -> bool {
        self.meeting.state.is_changeable() && self.record.registration.state.is_active()
    }

    /// The address of the registration or of a part of it, without the prefix of the language.
    pub(super) fn address(&self, part: &str) -> String {
        let below = format!("/aanmeldingen/{}{part}", self.record.registration.id);
        desk_meeting::address(&self.meeting.slug, &below)
    }

    /// Lets the domain decide, and leads back to the registration; a refusal is told on its page.
    ///
    /// # Errors
    /// When the database refuses.
    pub(super) async fn carry_out(
        &self,
        command: &Command,
        details: &Details,
        done: &str,
    ) -> Result<Response, Problem> {
        let actor = Actor::Organiser(self.person.person.id);
        match carry_out(&self.site, self.meeting.id, actor, command, details).await {
            Ok(_) => Ok(self.done(done)),
            Err(StoreError::Refused(refused)) => {
                let page =
                    detail::render(self, &Filled::default(), &Mistakes::default(), Some(&refused)).await?;
                Ok((StatusCode::CONFLICT, page).into_response())
            }
            Err(error) => Err(error.into()),
        }
    }

    /// The way back to the registration, that says what was done.
    pub(super) fn done(&self, what: &str) -> Response {
        Redirect::to(&after(self.visit.language, &self.address(""), what)).into_response()
    }
}
