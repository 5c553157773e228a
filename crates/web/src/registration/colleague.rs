//! Persons of a draft who are registered already, by a colleague: said beside the field instead of at the very end.
//!
//! Only what colleagues may know of each other is said: of the same organisation, with an address at the same mail
//! domain as the contact person, and not often from one network. Whoever asks for more hears it only by really
//! registering, as before.

use documents::text::text;
use domain::EmailAddress;

use super::{applicant, journey::Journey, persons::end};
use crate::{error::Problem, form::Mistakes, throttle::Limit};

/// Notes at each address whether that colleague is registered already.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn note_registered(
    journey: &Journey,
    network: &str,
    mistakes: &mut Mistakes,
) -> Result<(), Problem> {
    let Some(chosen) = journey.draft.organisation else { return Ok(()) };
    let colleagues: Vec<(usize, EmailAddress)> = colleagues(journey);
    if colleagues.is_empty() || !Limit::COLLEAGUE_OF_NETWORK.allows(&journey.site, network).await? {
        return Ok(());
    }
    let organisation = applicant::found(&journey.site, chosen).await?.applicant.organisation;
    for (index, email) in colleagues {
        if journey.site.store.is_registered_with(journey.meeting.id, organisation, &email).await? {
            let sentence = text(journey.visit.language, "registration-mistake-already");
            mistakes.add(format!("e-mail{}", end(index)), sentence);
        }
    }
    Ok(())
}

/// The persons whose address is at the mail domain of the contact person.
fn colleagues(journey: &Journey) -> Vec<(usize, EmailAddress)> {
    let Ok(contact) = journey.draft.contact.email.parse::<EmailAddress>() else { return Vec::new() };
    let persons = journey.draft.persons.iter().enumerate();
    persons
        .filter_map(|(index, person)| Some((index, person.address()?)))
        .filter(|(_, email)| email.domain() == contact.domain())
        .collect()
}
