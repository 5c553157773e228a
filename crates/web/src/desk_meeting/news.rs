//! Who has to hear that date, time or place of a meeting change: counted before it is kept, told with it.

use axum::http::StatusCode;
use documents::{
    moment,
    text::{text, text_with},
};
use domain::{Language, Meeting, MeetingState, meeting::AppointmentChange};
use maud::{Markup, html};
use store::{Change, RegistrationRecord};

use crate::{
    components::alert,
    error::Problem,
    letter::LetterError,
    notice,
    site::{SharedSite, Site},
};

/// What changes for people, and for how many.
pub(super) struct News {
    before: Meeting,
    changes: Vec<AppointmentChange>,
    records: Vec<RegistrationRecord>,
    /// How many mails go out.
    pub(super) mails: usize,
}

impl News {
    /// The news when a meeting becomes another one. Of a draft and of what is over there is none.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub(super) async fn of(site: &Site, before: &Meeting, after: &Meeting) -> Result<News, Problem> {
        let is_awaited = matches!(
            before.state,
            MeetingState::Published | MeetingState::RegistrationClosed | MeetingState::Running
        );
        let changes = if is_awaited { before.appointment_changes(after) } else { Vec::new() };
        let records =
            if changes.is_empty() { Vec::new() } else { site.store.registrations(before.id).await? };
        let mails = records.iter().map(notice::count_of_meeting_change).sum();
        Ok(News { before: before.clone(), changes, records, mails })
    }

    /// What goes out when it is kept.
    pub(super) fn warning(&self, language: Language) -> Markup {
        let told = text_with(language, "desk-meeting-news", &[("count", self.mails.into())]);
        alert::alert(
            alert::Kind::Warning,
            &text(language, "desk-meeting-news-title"),
            &html! {
                p { (told) }
                ul {
                    @for change in &self.changes {
                        li { (text(language, &format!("desk-meeting-news-{}", change.key()))) }
                    }
                }
                p { (text(language, "desk-meeting-news-not-yet")) }
            },
        )
    }

    /// The words on the button that keeps it and sends the mails.
    pub(super) fn button(&self, language: Language) -> String {
        text_with(language, "desk-meeting-news-do", &[("count", self.mails.into())])
    }

    /// Puts the mails in the outbox, in the change that keeps the meeting.
    ///
    /// # Errors
    /// When the database refuses, or a mail cannot be written.
    pub(super) async fn tell(
        &self,
        change: &mut Change,
        site: &SharedSite,
        after: &Meeting,
    ) -> Result<(), Problem> {
        for record in &self.records {
            let sentences = self.sentences(record.language, after);
            match notice::meeting_changed(change, site, after, record, &sentences).await {
                Ok(()) => {}
                Err(LetterError::Store(error)) => return Err(error.into()),
                Err(error) => {
                    tracing::error!(%error, "the mails about a meeting that changed could not be written");
                    return Err(Problem::from(StatusCode::INTERNAL_SERVER_ERROR));
                }
            }
        }
        Ok(())
    }

    /// What changed, one sentence each.
    fn sentences(&self, language: Language, after: &Meeting) -> Vec<String> {
        let sentence = |change: &AppointmentChange| {
            let say = |meeting: &Meeting| match change {
                AppointmentChange::Date => moment::date(language, meeting.date),
                AppointmentChange::Time => moment::period(language, meeting.from, meeting.to),
                AppointmentChange::Venue => documents::venue::line(&meeting.venue),
            };
            let values = [("before", say(&self.before).into()), ("after", say(after).into())];
            text_with(language, &format!("notice-meeting-{}", change.key()), &values)
        };
        self.changes.iter().map(sentence).collect()
    }
}
