//! The guest list of a meeting: read whole, decided by the domain, written back as what changed.

use std::collections::BTreeMap;

use domain::{
    EmailAddress, GuestList, Language, Meeting, MeetingId, Place, PlaceId, PlaceState, Registration,
    RegistrationId, RegistrationState,
    guest_list::{Actor, Command, Event},
};
use jiff::Timestamp;

use crate::{
    AuditActor, Change, RegistrationRecord, SearchKind, Store, StoreError, Subject, json, place::standing,
    registration::of_meeting, secret,
};

/// What was filled in around a command: for the registration, and for every place that the command brings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// The language of the contact person.
    pub language: Language,
    /// The version of the privacy text that was shown.
    pub privacy_version: String,
    /// How it came in: `form`, `mail`, `desk`, `organiser`.
    pub channel: String,
    /// What the contact person wanted to add; may be empty.
    pub remark: String,
    /// For every new place.
    pub places: BTreeMap<PlaceId, PlaceDetails>,
}

/// What was filled in for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceDetails {
    /// The name.
    pub name: String,
    /// The function in own words.
    pub title: String,
    /// Where mail about the place goes.
    pub email: EmailAddress,
    /// A telephone number; may be empty.
    pub phone: String,
    /// What the person needs to take part; may be empty.
    pub access_needs: String,
    /// What the person eats or does not eat; may be empty. Kept apart.
    pub dietary_wish: String,
    /// Answers to the organiser's questions, by the key of the question.
    pub answers: BTreeMap<String, String>,
}

/// What a command led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// What happened, in order.
    pub events: Vec<Event>,
    /// The guest list as it is now.
    pub list: GuestList,
    /// The meeting.
    pub meeting: Meeting,
}

/// The guest list that a meeting and its registrations make at a moment.
fn guest_list(meeting: &Meeting, records: Vec<RegistrationRecord>, now: Timestamp) -> GuestList {
    GuestList {
        seats: meeting.admission.seats,
        offer_hours: meeting.admission.offer_hours,
        changes_until: meeting.admission.changes_until,
        open: meeting.takes_registrations(now),
        changeable: meeting.state.is_changeable(),
        registrations: records.into_iter().map(|each| each.registration).collect(),
    }
}

impl Store {
    /// The guest list of a meeting as it is.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn guest_list(&self, meeting: &Meeting, now: Timestamp) -> Result<GuestList, StoreError> {
        Ok(guest_list(meeting, self.registrations(meeting.id).await?, now))
    }
}

impl Change {
    /// The guest list of a meeting as it is now. Nobody else changes it until the change ends.
    ///
    /// # Errors
    /// When there is no such meeting, or the database cannot be read.
    pub async fn guest_list(&mut self, meeting: MeetingId) -> Result<GuestList, StoreError> {
        let now = self.now();
        let meeting = self.lock_meeting(meeting).await?.value;
        let records = of_meeting(self.connection(), meeting.id).await?;
        Ok(guest_list(&meeting, records, now))
    }

    /// Lets the domain decide a command on the guest list of a meeting, and writes what happened. Others who
    /// want something of the same meeting wait until the change ends.
    ///
    /// # Errors
    /// [`StoreError::Refused`] when the domain refuses; then nothing was written.
    pub async fn decide(
        &mut self,
        meeting: MeetingId,
        actor: Actor,
        command: &Command,
        details: &Details,
    ) -> Result<Decided, StoreError> {
        let now = self.now();
        let meeting = self.lock_meeting(meeting).await?.value;
        let records = of_meeting(self.connection(), meeting.id).await?;
        let mut list = guest_list(&meeting, records, now);
        let events = list.decide(actor, command, now)?;
        let mut decided = Decided { events: Vec::new(), list: list.clone(), meeting };
        for event in &events {
            list.apply(event);
            self.write(&mut decided.meeting, &list, event, details).await?;
        }
        decided.list = list;
        decided.events = events;
        Ok(decided)
    }

    async fn write(
        &mut self,
        meeting: &mut Meeting,
        list: &GuestList,
        event: &Event,
        details: &Details,
    ) -> Result<(), StoreError> {
        match event {
            Event::Submitted { registration, reason } => {
                self.insert_registration(meeting.id, registration, details).await?;
                let detail = serde_json::json!({ "state": registration.state, "reason": reason,
                    "places": registration.places.iter().map(|each| each.id).collect::<Vec<_>>() });
                self.note("registration.submitted", Subject::new("registration", registration.id), &detail)
            }
            Event::Moved { registration, to, reason } => {
                self.move_registration(*registration, to).await?;
                let detail = serde_json::json!({ "to": to, "reason": reason });
                let subject = Subject::new("registration", *registration);
                if reason.is_by_itself() {
                    // Whoever made the seats free did not choose who is next.
                    self.note_by(AuditActor::System, "registration.moved", subject, &detail)
                } else {
                    self.note("registration.moved", subject, &detail)
                }
            }
            Event::PlaceAdded { registration, place } => {
                self.insert_place(meeting.id, *registration, place, details).await?;
                let detail = serde_json::json!({ "place": place.id });
                self.note("registration.place-added", Subject::new("registration", *registration), &detail)
            }
            Event::PlaceMoved { place, to } => {
                self.move_place(*place, *to).await?;
                let registration = list.place(*place).map(|(registration, _)| registration.id);
                let detail = serde_json::json!({ "place": place, "to": to });
                match registration {
                    Some(id) => {
                        self.note("registration.place-moved", Subject::new("registration", id), &detail)
                    }
                    None => Err(StoreError::Unknown("place")),
                }
            }
            Event::PlaceReplaced { registration, place, by } => {
                if details.places.contains_key(&by.id) {
                    self.insert_place(meeting.id, *registration, by, details).await?;
                } else {
                    self.copy_place(*registration, *place, by).await?;
                }
                self.move_place(*place, PlaceState::Replaced { by: by.id }).await?;
                let detail = serde_json::json!({ "place": place, "by": by.id });
                self.note("registration.place-replaced", Subject::new("registration", *registration), &detail)
            }
            Event::ContactChanged { registration, from, to } => {
                sqlx::query("update registration set contact = $2 where id = $1")
                    .bind(registration.to_string())
                    .bind(to.to_string())
                    .execute(self.connection())
                    .await?;
                self.touch(SearchKind::Registration, registration.to_string());
                let detail = serde_json::json!({ "from": from, "to": to });
                self.note(
                    "registration.contact-changed",
                    Subject::new("registration", *registration),
                    &detail,
                )
            }
            Event::SeatsSet { seats } => {
                meeting.admission.seats = *seats;
                self.write_meeting(meeting).await?;
                self.note("meeting.seats-set", Subject::new("meeting", meeting.id), seats)
            }
        }
    }

    async fn insert_registration(
        &mut self,
        meeting: MeetingId,
        registration: &Registration,
        details: &Details,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "insert into registration (id, meeting, organisation, contact, standing, state, submitted_at, \
             language, privacy_version, channel, remark) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        )
        .bind(registration.id.to_string())
        .bind(meeting.to_string())
        .bind(registration.organisation.to_string())
        .bind(registration.contact.to_string())
        .bind(registration.state.standing().key())
        .bind(json::write("registration", &registration.state)?)
        .bind(registration.submitted.as_microsecond())
        .bind(details.language.tag())
        .bind(&details.privacy_version)
        .bind(&details.channel)
        .bind(&details.remark)
        .execute(self.connection())
        .await?;
        for place in &registration.places {
            self.insert_place(meeting, registration.id, place, details).await?;
        }
        Ok(())
    }

    async fn move_registration(
        &mut self,
        id: RegistrationId,
        to: &RegistrationState,
    ) -> Result<(), StoreError> {
        sqlx::query("update registration set standing = $2, state = $3 where id = $1")
            .bind(id.to_string())
            .bind(to.standing().key())
            .bind(json::write("registration", to)?)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn insert_place(
        &mut self,
        meeting: MeetingId,
        registration: RegistrationId,
        place: &Place,
        details: &Details,
    ) -> Result<(), StoreError> {
        let filled_in = details.places.get(&place.id).ok_or_else(|| StoreError::Row {
            table: "place",
            reason: "a place came without what was filled in for it".to_owned(),
        })?;
        sqlx::query(
            "insert into place (id, registration, meeting, position, person, function, standing, state, name, \
             title, email, phone, access_needs, answers, code) \
             select $1, $2, $3, count(*), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14 \
             from place where registration = $2",
        )
        .bind(place.id.to_string())
        .bind(registration.to_string())
        .bind(meeting.to_string())
        .bind(place.person.to_string())
        .bind(place.function.key())
        .bind(standing(place.state))
        .bind(json::write("place", &place.state)?)
        .bind(&filled_in.name)
        .bind(&filled_in.title)
        .bind(filled_in.email.as_str())
        .bind(&filled_in.phone)
        .bind(&filled_in.access_needs)
        .bind(json::write("place", &filled_in.answers)?)
        .bind(secret(16))
        .execute(self.connection())
        .await?;
        self.touch_place(registration, place.person);
        self.set_dietary_wish(place.id, meeting, &filled_in.dietary_wish).await
    }

    /// A person moves to another registration, with everything that was filled in.
    async fn copy_place(
        &mut self,
        registration: RegistrationId,
        from: PlaceId,
        to: &Place,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "insert into place (id, registration, meeting, position, person, function, standing, state, name, \
             title, email, phone, access_needs, answers, code) \
             select $1, $2, meeting, (select count(*) from place where registration = $2), $4, $5, $6, $7, name, \
             title, email, phone, access_needs, answers, $8 from place where id = $3",
        )
        .bind(to.id.to_string())
        .bind(registration.to_string())
        .bind(from.to_string())
        .bind(to.person.to_string())
        .bind(to.function.key())
        .bind(standing(to.state))
        .bind(json::write("place", &to.state)?)
        .bind(secret(16))
        .execute(self.connection())
        .await?;
        self.touch_place(registration, to.person);
        sqlx::query("update dietary_wish set place = $2 where place = $1")
            .bind(from.to_string())
            .bind(to.id.to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn move_place(&mut self, id: PlaceId, to: PlaceState) -> Result<(), StoreError> {
        sqlx::query("update place set standing = $2, state = $3 where id = $1")
            .bind(id.to_string())
            .bind(standing(to))
            .bind(json::write("place", &to)?)
            .execute(self.connection())
            .await?;
        if !to.is_active() {
            // Who does not come needs no meal: the wish is not kept for nothing.
            sqlx::query("delete from dietary_wish where place = $1")
                .bind(id.to_string())
                .execute(self.connection())
                .await?;
        }
        Ok(())
    }
}
