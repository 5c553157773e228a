//! Who gets a mail to many, and who does not and why.

use std::collections::BTreeSet;

use domain::{Audience, EmailAddress, Language, MassMail, MeetingId, PersonId, RegistrationId};
use store::{RegistrationRecord, StoreError};

use super::{kind, mailed};
use crate::site::Site;

/// Somebody who gets the mail.
pub(super) struct Receiver {
    pub(super) name: String,
    pub(super) email: EmailAddress,
    pub(super) person: PersonId,
    pub(super) language: Language,
    pub(super) registration: RegistrationId,
    /// The code for the desk; empty for who has no seat.
    pub(super) code: String,
}

/// Who is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Selection {
    pub(super) mail: MassMail,
    pub(super) audiences: Vec<Audience>,
    /// Whether it also goes to who got it before.
    pub(super) again: bool,
}

/// Who gets the mail, and how many do not.
#[derive(Default)]
pub(super) struct Receivers {
    pub(super) list: Vec<Receiver>,
    /// So many want no mail that is not needed.
    pub(super) unsubscribed: usize,
    /// So many have it already.
    pub(super) had: usize,
}

impl Selection {
    /// The groups and the rest as a form or an address names them. Groups that this mail does not go to are left out.
    pub(super) fn new<'a>(mail: MassMail, named: impl Iterator<Item = &'a str>, again: bool) -> Selection {
        let named: BTreeSet<Audience> = named.filter_map(Audience::from_key).collect();
        let audiences = mail.audiences().iter().copied().filter(|each| named.contains(each)).collect();
        Selection { mail, audiences, again }
    }

    /// Everybody who is meant, and has not said otherwise.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(super) async fn receivers(&self, site: &Site, meeting: MeetingId) -> Result<Receivers, StoreError> {
        let kind = kind(self.mail);
        let records = site.store.registrations(meeting).await?;
        let before = if self.again { BTreeSet::new() } else { mailed(site, meeting, kind).await? };
        let mut receivers = Receivers::default();
        // A code belongs to one place: two who share an address get two mails with a code, but one without.
        let mut seen = BTreeSet::new();
        for audience in &self.audiences {
            for record in records.iter().filter(|each| audience.has_registration(&each.registration)) {
                for receiver in meant(site, *audience, record).await? {
                    let address = receiver.email.as_str().to_owned();
                    let code =
                        if self.mail == MassMail::Practical { receiver.code.clone() } else { String::new() };
                    if !seen.insert((address.clone(), code)) {
                        continue;
                    }
                    if before.contains(&address) {
                        receivers.had += 1;
                    } else if !kind.is_essential()
                        && site.store.person(receiver.person).await?.only_essential_mail
                    {
                        receivers.unsubscribed += 1;
                    } else {
                        receivers.list.push(receiver);
                    }
                }
            }
        }
        Ok(receivers)
    }
}

/// The persons of one registration who belong to a group.
async fn meant(
    site: &Site,
    audience: Audience,
    record: &RegistrationRecord,
) -> Result<Vec<Receiver>, StoreError> {
    let (language, registration) = (record.language, record.registration.id);
    if audience.is_contact_only() {
        let contact = site.store.person(record.registration.contact).await?;
        let (name, email, person) = (contact.name, contact.email, contact.id);
        return Ok(vec![Receiver { name, email, person, language, registration, code: String::new() }]);
    }
    let places = record.places.iter().filter(|each| audience.has_place(&each.place));
    let receiver = |place: &store::PlaceRecord| Receiver {
        name: place.name.clone(),
        email: place.email.clone(),
        person: place.place.person,
        language,
        registration,
        code: place.code.clone(),
    };
    Ok(places.map(receiver).collect())
}
