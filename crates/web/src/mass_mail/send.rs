//! One mail to many: chosen, looked at, counted and sent.

use std::collections::BTreeSet;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::{
    mail::{AboutMeeting, Mail, Message},
    text::{text, text_with},
};
use domain::{Language, MassMail, Meeting};
use store::{AuditActor, Change, fresh};

use super::{
    COUNT, PART, is_counted, kind,
    page::{self, Shown},
    receiver::{Receiver, Selection},
};
use crate::{
    access::SignedIn,
    desk::after,
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    letter::{Envelope, LetterError, absolute, letter, template, written},
    mail_template, meeting,
    notice::own_link,
    query::Query,
    sender::Nameless,
    site::{SharedSite, Site},
    visit::{Visit, path},
};

/// `GET /beheer/bijeenkomsten/{slug}/mail/{kind}`: `wie` names the groups; without it, those who usually get it.
pub(super) async fn show(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path((slug, mail)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let mail = MassMail::from_key(&mail).ok_or_else(Problem::not_found)?;
    let meeting = desk_meeting::load(&site, &slug).await?.value;
    let query = Query::of(&visit);
    let selection = match query.first("kies") {
        Some(_) => Selection::new(mail, query.all("wie"), query.first("opnieuw").is_some()),
        None => Selection::new(mail, mail.audiences().iter().take(1).map(|each| each.key()), false),
    };
    let filled = Filled::from_pairs(vec![("verzending".to_owned(), fresh::<domain::ItemId>().to_string())]);
    let about = About { site: &site, visit: &visit, person: &person, meeting: &meeting };
    Ok(about.page(&selection, &filled, &Mistakes::default()).await?.into_response())
}

/// `POST /beheer/bijeenkomsten/{slug}/mail/{kind}/versturen`
pub(super) async fn send(
    State(site): State<SharedSite>,
    visit: Visit,
    person: SignedIn,
    Path((slug, mail)): Path<(String, String)>,
    filled: Filled,
) -> Result<Response, Problem> {
    let mail = MassMail::from_key(&mail).ok_or_else(Problem::not_found)?;
    let id = filled.text("verzending").parse::<domain::ItemId>().map_err(|_| Problem::bad_request())?;
    let selection = Selection::new(mail, filled.all("wie"), filled.has("opnieuw"));
    let known = desk_meeting::load(&site, &slug).await?.value.id;
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    // Nobody comes in or goes while the mails are made; who presses the button twice waits here for the first.
    let meeting = change.lock_meeting(known).await?.value;
    if !mail.is_for(meeting.state) {
        let detail = text(visit.language, "mass-mail-wrong-state");
        return Err(Problem::from(StatusCode::CONFLICT).because(detail));
    }
    let receivers = selection.receivers(&site, meeting.id).await?.list;
    let done = after(visit.language, &desk_meeting::address(&slug, PART), "mass-mail");
    let is_new = change.add_mass_mail(&id.to_string(), meeting.id, mail.key(), receivers.len()).await?;
    if !is_new {
        return Ok(Redirect::to(&done).into_response());
    }
    if receivers.is_empty() || !is_counted(&filled, receivers.len()) {
        drop(change);
        let mut mistakes = Mistakes::default();
        let values = [("count", receivers.len().to_string().into())];
        mistakes.add(COUNT, text_with(visit.language, "mass-mail-wrong-count", &values));
        let about = About { site: &site, visit: &visit, person: &person, meeting: &meeting };
        let page = about.page(&selection, &filled, &mistakes).await?;
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
    for receiver in &receivers {
        write(&site, &mut change, &meeting, mail, receiver).await.map_err(problem)?;
    }
    change.commit().await?;
    Ok(Redirect::to(&done).into_response())
}

/// `GET …/voorbeeld/{language}`: the mail as mail programs show it.
pub(super) async fn example(
    State(site): State<SharedSite>,
    Path((slug, mail, language)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let mail = MassMail::from_key(&mail).ok_or_else(Problem::not_found)?;
    let language = Language::from_tag(&language).ok_or_else(Problem::not_found)?;
    let meeting = desk_meeting::load(&site, &slug).await?.value;
    let mail = sample(&site, &meeting, mail, language).await.map_err(problem)?;
    Ok(mail_template::as_page(mail.preview()))
}

/// The page around one choice.
struct About<'a> {
    site: &'a SharedSite,
    visit: &'a Visit,
    person: &'a SignedIn,
    meeting: &'a Meeting,
}

impl About<'_> {
    async fn page(
        &self,
        selection: &Selection,
        filled: &Filled,
        mistakes: &Mistakes,
    ) -> Result<maud::Markup, Problem> {
        let receivers = selection.receivers(self.site, self.meeting.id).await?;
        let mut examples = Vec::new();
        let languages: BTreeSet<&str> = receivers.list.iter().map(|each| each.language.tag()).collect();
        for language in Language::ALL.into_iter().filter(|each| languages.contains(each.tag())) {
            examples.push(sample(self.site, self.meeting, selection.mail, language).await.map_err(problem)?);
        }
        let shown = Shown {
            visit: self.visit,
            person: self.person,
            meeting: self.meeting,
            selection,
            receivers: &receivers,
            examples: &examples,
            filled,
            mistakes,
        };
        Ok(page::choose(self.site, &shown))
    }
}

/// The mail with an invented reader, in the words and about the meeting of the real one.
async fn sample(
    site: &Site,
    meeting: &Meeting,
    mail: MassMail,
    language: Language,
) -> Result<Mail, LetterError> {
    let message = Message::sample(kind(mail), &about(site, meeting, language)?, language);
    let name = text(language, "mail-sample-name");
    let nobody = site.settings.organiser_email.parse().map_err(|_| Nameless)?;
    let envelope =
        Envelope { name: &name, email: &nobody, person: None, language, meeting: None, registration: None };
    written(site, &template(site, kind(mail), language).await?, &envelope, &message)
}

/// Puts the mail to one receiver in the outbox.
async fn write(
    site: &SharedSite,
    change: &mut Change,
    meeting: &Meeting,
    mail: MassMail,
    receiver: &Receiver,
) -> Result<(), LetterError> {
    let language = receiver.language;
    let about = about(site, meeting, language)?;
    let message = match mail {
        MassMail::Thanks => Message::Thanks { link: about.page.clone(), about },
        MassMail::Reminder => {
            let link =
                own_link(change, site, meeting, receiver.registration, receiver.person, language).await?;
            Message::Reminder { about, link }
        }
        MassMail::Practical => {
            let link =
                own_link(change, site, meeting, receiver.registration, receiver.person, language).await?;
            Message::Practical { about, code: receiver.code.clone(), link }
        }
    };
    let envelope = Envelope {
        name: &receiver.name,
        email: &receiver.email,
        person: Some(receiver.person),
        language,
        meeting: Some(meeting.id),
        registration: Some(receiver.registration),
    };
    let mail = letter(site, &envelope, &message, None).await?;
    change.queue_mail(&mail).await?;
    Ok(())
}

fn about<'a>(site: &Site, meeting: &'a Meeting, language: Language) -> Result<AboutMeeting<'a>, LetterError> {
    let page = absolute(site, &path(language, &meeting::address(meeting)))?;
    Ok(AboutMeeting { meeting, page })
}

fn problem(error: LetterError) -> Problem {
    match error {
        LetterError::Store(error) => error.into(),
        error => {
            tracing::error!(%error, "a mail to many could not be written");
            Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}
