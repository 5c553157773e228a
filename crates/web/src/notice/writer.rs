//! The mails about one registration.

use documents::{
    calendar::{CalendarFile, Party},
    mail::{AboutMeeting, Address, Delegation, Member, Message},
    text::text_with,
};
use domain::{Language, Meeting, Person, PersonId, PlaceId, RegistrationId, RegistrationState};
use jiff::{SignedDuration, Timestamp};
use store::{Change, LinkPurpose, PlaceRecord, RegistrationRecord};

use super::{appointment::Calendar, news::News};
use crate::{
    letter::{Envelope, LetterError, absolute, letter},
    registration::ground::{self, Reader},
    sender::sender,
    site::Site,
    visit::path,
};

/// Writes the mails about one registration, within a change.
pub(super) struct Writer<'a> {
    change: &'a mut Change,
    site: &'a Site,
    meeting: &'a Meeting,
    record: &'a RegistrationRecord,
    contact: Person,
    organisation: String,
    calendar: Calendar<'a>,
}

impl<'a> Writer<'a> {
    pub(super) async fn new(
        change: &'a mut Change,
        site: &'a Site,
        meeting: &'a Meeting,
        record: &'a RegistrationRecord,
    ) -> Result<Writer<'a>, LetterError> {
        let contact = change.person(record.registration.contact).await?;
        let organisation = change.organisation_name(record.registration.organisation).await?;
        let language = record.language;
        let from = sender(site, language)?;
        let calendar = Calendar {
            site,
            meeting,
            page: absolute(site, &page(meeting, language))?.as_str().to_owned(),
            organiser: Party { name: from.organiser, email: from.email },
            language,
        };
        Ok(Writer { change, site, meeting, record, contact, organisation, calendar })
    }

    /// Tells the news to whom it concerns.
    pub(super) async fn tell(&mut self, news: &News, words: &str) -> Result<(), LetterError> {
        match &news.state {
            Some((state, _)) => self.tell_state(state, words).await?,
            None => self.tell_changes(news).await?,
        }
        if let Some((before, _)) = news.contact {
            self.tell_former_contact(before, news).await?;
        }
        for place in &news.cancelled {
            self.tell_cancelled(*place).await?;
        }
        for (before, by) in &news.replaced {
            self.tell_cancelled(*before).await?;
            if self.has_seats() && news.state.is_none() {
                self.tell_place(*by).await?;
            }
        }
        if self.has_seats() && news.state.is_none() {
            for place in &news.added {
                self.tell_place(*place).await?;
            }
        }
        Ok(())
    }

    fn has_seats(&self) -> bool {
        self.record.registration.state == RegistrationState::Confirmed
    }

    /// The registration came into another state: the contact person hears of it, and everybody who now has a
    /// seat, or had one.
    async fn tell_state(&mut self, state: &RegistrationState, words: &str) -> Result<(), LetterError> {
        let (about, delegation) = (self.about()?, self.delegation());
        let link = self.own_link(self.contact.id).await?;
        let until = self.meeting.admission.changes_until;
        let message = match state {
            RegistrationState::Confirmed => Message::Confirmation { about, delegation, link, until },
            RegistrationState::Waiting { .. } => Message::WaitingList { about, delegation, link },
            RegistrationState::Offered { until, .. } => {
                Message::Offer { about, delegation, link, until: *until }
            }
            RegistrationState::Doubtful { grounds, .. } => {
                let language = self.record.language;
                let reasons =
                    grounds.iter().map(|each| ground::sentence(language, Reader::Applicant, each)).collect();
                Message::Doubt { about, delegation, reasons, link }
            }
            RegistrationState::Declined => Message::Decline { about, delegation, reason: words.to_owned() },
            RegistrationState::Withdrawn => Message::Withdrawal { about, delegation },
            RegistrationState::Lapsed => Message::Lapse { about, delegation, link },
        };
        let contact = self.contact.clone();
        self.queue_for_contact(&contact, &message).await?;
        let places: Vec<PlaceId> = self.record.registration.active_places().map(|each| each.id).collect();
        for place in places {
            match state {
                RegistrationState::Confirmed => self.tell_place(place).await?,
                RegistrationState::Declined | RegistrationState::Withdrawn => {
                    self.tell_cancelled(place).await?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Persons came or went: the contact person reads what changed, one sentence for each.
    async fn tell_changes(&mut self, news: &News) -> Result<(), LetterError> {
        let changes = self.changes(news);
        if changes.is_empty() {
            return Ok(());
        }
        let message = Message::Change {
            about: self.about()?,
            organisation: self.organisation.clone(),
            changes,
            link: self.own_link(self.contact.id).await?,
        };
        let contact = self.contact.clone();
        self.queue_for_contact(&contact, &message).await
    }

    /// Who answered for the registration until now hears who does from now on. Who has no place in it any more has
    /// no own link either: that mail leads to the page of the meeting.
    async fn tell_former_contact(
        &mut self,
        former: domain::PersonId,
        news: &News,
    ) -> Result<(), LetterError> {
        // Who was erased in the meantime has no address.
        let Ok(person) = self.change.person(former).await else { return Ok(()) };
        let about = self.about()?;
        let has_place = self.record.registration.active_places().any(|each| each.person == former);
        let link = if has_place { self.own_link(former).await? } else { about.page.clone() };
        let changes = self.changes(news);
        let message = Message::Change { about, organisation: self.organisation.clone(), changes, link };
        self.queue_for_contact(&person, &message).await
    }

    fn changes(&self, news: &News) -> Vec<String> {
        let name = |id: &PlaceId| self.place(*id).map_or_else(String::new, |each| each.name.clone());
        let language = self.record.language;
        let say = |key, id| text_with(language, key, &[("name", name(id).into())]);
        let replaced = |before, by| {
            let (before, by) = (name(before), name(by));
            // The same name: the mail address was put right.
            let key = if before == by { "notice-address" } else { "notice-replaced" };
            text_with(language, key, &[("before", before.into()), ("by", by.into())])
        };
        let added = news.added.iter().map(|each| say("notice-added", each));
        let replaced = news.replaced.iter().map(|(before, by)| replaced(before, by));
        let cancelled = news.cancelled.iter().map(|each| say("notice-cancelled", each));
        let contact = news
            .contact
            .map(|_| text_with(language, "notice-contact", &[("name", self.contact.name.as_str().into())]));
        added.chain(replaced).chain(cancelled).chain(contact).collect()
    }

    /// Somebody has a seat: a mail with the own link and the appointment.
    async fn tell_place(&mut self, id: PlaceId) -> Result<(), LetterError> {
        let Some(place) = self.place(id).cloned() else { return Ok(()) };
        let message = Message::Place {
            about: self.about()?,
            organisation: self.organisation.clone(),
            contact_person: self.contact.name.clone(),
            link: self.own_link(place.place.person).await?,
            until: self.meeting.admission.changes_until,
        };
        let file = self.calendar.request(self.change, &place).await?;
        self.queue_for_place(&place, &message, Some(file)).await
    }

    /// Somebody does not come any more: a mail that takes the appointment away. Who never had one hears nothing
    /// by mail: it was the contact person who asked.
    async fn tell_cancelled(&mut self, id: PlaceId) -> Result<(), LetterError> {
        let Some(place) = self.place(id).cloned() else { return Ok(()) };
        let Some(file) = self.calendar.cancel(self.change, &place).await? else { return Ok(()) };
        let member = Member { name: place.name.clone(), function: place.title.clone() };
        let delegation = Delegation { organisation: self.organisation.clone(), members: vec![member] };
        let message = Message::Withdrawal { about: self.about()?, delegation };
        self.queue_for_place(&place, &message, Some(file)).await
    }

    /// The meeting itself changed: everybody with a seat gets the appointment anew.
    pub(super) async fn tell_meeting(&mut self, sentences: &[String]) -> Result<(), LetterError> {
        let contact = self.contact.clone();
        let mut contact_knows = false;
        if self.has_seats() {
            let places: Vec<PlaceId> = self.record.registration.active_places().map(|each| each.id).collect();
            for id in places {
                let Some(place) = self.place(id) else { continue };
                contact_knows |= place.place.person == contact.id;
                let message = self.change_of_meeting(sentences, place.place.person).await?;
                let file = self.calendar.request(self.change, place).await?;
                self.queue_for_place(place, &message, Some(file)).await?;
            }
        }
        if !contact_knows {
            let message = self.change_of_meeting(sentences, contact.id).await?;
            self.queue_for_contact(&contact, &message).await?;
        }
        Ok(())
    }

    async fn change_of_meeting(
        &mut self,
        sentences: &[String],
        person: PersonId,
    ) -> Result<Message<'a>, LetterError> {
        Ok(Message::Change {
            about: self.about()?,
            organisation: self.organisation.clone(),
            changes: sentences.to_vec(),
            link: self.own_link(person).await?,
        })
    }

    async fn queue_for_contact(
        &mut self,
        contact: &Person,
        message: &Message<'_>,
    ) -> Result<(), LetterError> {
        let envelope = Envelope {
            name: &contact.name,
            email: &contact.email,
            person: Some(contact.id),
            ..self.envelope()
        };
        let mail = letter(self.site, &envelope, message, None).await?;
        self.change.queue_mail(&mail).await?;
        Ok(())
    }

    async fn queue_for_place(
        &mut self,
        place: &PlaceRecord,
        message: &Message<'_>,
        calendar: Option<CalendarFile>,
    ) -> Result<(), LetterError> {
        let envelope = Envelope {
            name: &place.name,
            email: &place.email,
            person: Some(place.place.person),
            ..self.envelope()
        };
        let mail = letter(self.site, &envelope, message, calendar).await?;
        self.change.queue_mail(&mail).await?;
        Ok(())
    }

    fn envelope(&self) -> Envelope<'a> {
        let record: &'a RegistrationRecord = self.record;
        Envelope {
            name: "",
            email: &record.places[0].email,
            person: None,
            language: record.language,
            meeting: Some(record.meeting),
            registration: Some(record.registration.id),
        }
    }

    fn about(&self) -> Result<AboutMeeting<'a>, LetterError> {
        let page = absolute(self.site, &page(self.meeting, self.record.language))?;
        Ok(AboutMeeting { meeting: self.meeting, page })
    }

    fn delegation(&self) -> Delegation {
        let active = self.record.places.iter().filter(|each| each.place.state.is_active());
        let members = active.map(|each| Member { name: each.name.clone(), function: each.title.clone() });
        Delegation { organisation: self.organisation.clone(), members: members.collect() }
    }

    fn place(&self, id: PlaceId) -> Option<&'a PlaceRecord> {
        self.record.places.iter().find(|each| each.place.id == id)
    }

    async fn own_link(&mut self, person: PersonId) -> Result<Address, LetterError> {
        let registration = self.record.registration.id;
        own_link(self.change, self.site, self.meeting, registration, person, self.record.language).await
    }
}

/// A person's own link to a registration, until the day after the meeting.
///
/// # Errors
/// When the database refuses, or the settings hold no right address.
pub(crate) async fn own_link(
    change: &mut Change,
    site: &Site,
    meeting: &Meeting,
    registration: RegistrationId,
    person: PersonId,
    language: Language,
) -> Result<Address, LetterError> {
    let purpose = LinkPurpose::Own { registration, until: after(meeting) };
    let secret = change.add_link(person, &purpose).await?;
    Ok(absolute(site, &path(language, &format!("/eigen/{secret}")))?)
}

/// The day after a meeting; far away when its moment cannot be told.
fn after(meeting: &Meeting) -> Timestamp {
    meeting.moment(meeting.to).map_or(Timestamp::MAX, |end| end + SignedDuration::from_hours(24))
}

fn page(meeting: &Meeting, language: Language) -> String {
    path(language, &format!("/bijeenkomsten/{}", meeting.slug))
}
