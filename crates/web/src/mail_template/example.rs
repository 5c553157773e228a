//! The example by which a text is looked at: invented persons, about a real meeting when there is one.

use documents::{
    mail::{AboutMeeting, Mail, Message, Template},
    text::text,
};
use domain::{Bilingual, EmailAddress, Language, Meeting, meeting::TIME_ZONE};

use store::StoreError;

use super::Chosen;
use crate::{
    desk_meeting,
    letter::{Envelope, LetterError, absolute, written},
    meeting,
    site::Site,
    visit::path,
};

/// The mail as somebody would get it.
pub(super) async fn example(site: &Site, chosen: Chosen, template: &Template) -> Result<Mail, LetterError> {
    let language = chosen.language;
    let meeting = subject(site).await?;
    let page = absolute(site, &path(language, &meeting::address(&meeting)))?;
    let about = AboutMeeting { meeting: &meeting, page };
    let message = Message::sample(chosen.kind, &about, language);
    let nobody: EmailAddress = site.settings.organiser_email.parse().map_err(|_| crate::sender::Nameless)?;
    let name = text(language, "mail-sample-name");
    let envelope =
        Envelope { name: &name, email: &nobody, person: None, language, meeting: None, registration: None };
    written(site, template, &envelope, &message)
}

/// The next meeting that everybody can see, else the last one, else one of a template.
async fn subject(site: &Site) -> Result<Meeting, LetterError> {
    let today = TIME_ZONE.to_datetime(site.now()).date();
    let meetings = site.store.meetings().await?.into_iter().map(|each| each.value);
    let seen: Vec<Meeting> = meetings.filter(|each| each.state.is_public()).collect();
    let next = seen.iter().filter(|each| each.date >= today).min_by_key(|each| each.date);
    let found = next.or_else(|| seen.iter().max_by_key(|each| each.date)).cloned();
    let example = || desk_meeting::example(today, site.now());
    let mut meeting = found.or_else(example).ok_or(StoreError::Unknown("meeting"))?;
    if meeting.title.is_empty() {
        let title = |language| text(language, "mail-template-meeting");
        meeting.title = Bilingual::new(title(Language::Nl), title(Language::En));
    }
    Ok(meeting)
}
