//! The appointment in somebody's calendar: asked for, changed or taken away.

use documents::calendar::{Appointment, CalendarFile, Party, cancel, request};
use domain::{Language, Meeting};
use store::{Change, PlaceRecord, StoreError};

use crate::site::Site;

/// What goes into a calendar file beside the person it is for.
pub(super) struct Calendar<'a> {
    pub(super) site: &'a Site,
    pub(super) meeting: &'a Meeting,
    pub(super) page: String,
    pub(super) organiser: Party,
    pub(super) language: Language,
}

impl Calendar<'_> {
    /// The appointment of somebody who has a seat: new, or changed when one was sent before.
    pub(super) async fn request(
        &self,
        change: &mut Change,
        place: &PlaceRecord,
    ) -> Result<CalendarFile, StoreError> {
        let sequence = change.next_calendar_sequence(place.place.id).await?;
        Ok(request(&self.appointment(sequence), place.place.id, &party(place)))
    }

    /// Takes the appointment away; nothing when none was ever sent.
    pub(super) async fn cancel(
        &self,
        change: &mut Change,
        place: &PlaceRecord,
    ) -> Result<Option<CalendarFile>, StoreError> {
        if !change.has_calendar_entry(place.place.id).await? {
            return Ok(None);
        }
        let sequence = change.next_calendar_sequence(place.place.id).await?;
        Ok(Some(cancel(&self.appointment(sequence), place.place.id, &party(place))))
    }

    fn appointment(&self, sequence: i64) -> Appointment<'_> {
        Appointment {
            meeting: self.meeting,
            page: &self.page,
            organiser: &self.organiser,
            language: self.language,
            sequence: u32::try_from(sequence).unwrap_or(u32::MAX),
            stamp: self.site.now(),
        }
    }
}

fn party(place: &PlaceRecord) -> Party {
    Party { name: place.name.clone(), email: place.email.clone() }
}
