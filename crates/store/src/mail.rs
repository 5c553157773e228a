//! The outbox: every mail that was made, whether it went out, and what the server answered.

use domain::{EmailAddress, Language, MeetingId, PersonId, RegistrationId};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::{Change, Store, StoreError, Subject, clock::moment, fresh, job::pause, json};

/// So often a mail is tried before somebody has to look at it.
const MOST_ATTEMPTS: i64 = 6;

/// So long a worker may hold a mail. Longer than any conversation with a server takes, so that nothing is
/// sent twice while the first worker lives.
const HELD: SignedDuration = SignedDuration::from_mins(10);

/// Where a mail stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailState {
    /// Will be sent, or sent again.
    Waiting,
    /// The server has taken it.
    Sent,
    /// The server refused it for good, or too often.
    Failed,
    /// Somebody stopped it.
    Stopped,
}

impl MailState {
    /// All states, what asks for attention first.
    pub const ALL: [MailState; 4] =
        [MailState::Failed, MailState::Waiting, MailState::Stopped, MailState::Sent];

    /// The key in forms, files and message names.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            MailState::Waiting => "waiting",
            MailState::Sent => "sent",
            MailState::Failed => "failed",
            MailState::Stopped => "stopped",
        }
    }

    /// The state with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<MailState> {
        MailState::ALL.into_iter().find(|each| each.key() == key)
    }
}

/// A file that goes with a mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// The name of the file.
    pub name: String,
    /// Its media type: `text/calendar; method=REQUEST; charset=utf-8`.
    pub media_type: String,
    /// Its content, in base64.
    pub content: String,
    /// The name by which the page of the mail shows it, for pictures.
    #[serde(default)]
    pub content_id: Option<String>,
}

/// What goes with a mail beside its texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailExtras {
    /// Files.
    #[serde(default)]
    pub attachments: Vec<Attachment>,
    /// Where one unsubscribes, for mail that is not essential.
    #[serde(default)]
    pub unsubscribe: Option<String>,
    /// What mail servers know the mail by that this one answers, so that mail programs show them together.
    #[serde(default)]
    pub in_reply_to: Option<String>,
}

/// A mail to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMail {
    /// Its kind: `confirmation`.
    pub kind: String,
    /// The meeting it is about.
    pub meeting: Option<MeetingId>,
    /// The registration it is about.
    pub registration: Option<RegistrationId>,
    /// To whom, when that is a person we know.
    pub person: Option<PersonId>,
    /// The address it goes to.
    pub recipient: EmailAddress,
    /// Its language.
    pub language: Language,
    /// The subject line.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
    /// Files and headers.
    pub extras: MailExtras,
    /// Not before this moment.
    pub send_at: Timestamp,
}

/// A mail in the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// What it is known by.
    pub id: String,
    /// What was made.
    pub mail: NewMail,
    /// Where it stands.
    pub state: MailState,
    /// How often it was tried.
    pub attempts: i64,
    /// What the server said last.
    pub answer: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When the server took it.
    pub sent_at: Option<Timestamp>,
}

row! {
    struct MailRow {
        id: String,
        kind: String,
        meeting: Option<String>,
        registration: Option<String>,
        person: Option<String>,
        recipient: String,
        language: String,
        subject: String,
        text: String,
        html: String,
        extras: String,
        state: String,
        attempts: i64,
        answer: String,
        created_at: i64,
        send_at: i64,
        sent_at: Option<i64>,
    }
}

const TABLE: &str = "mail";

macro_rules! columns {
    () => {
        "id, kind, meeting, registration, person, recipient, language, subject, text, html, extras, state, \
         attempts, answer, created_at, send_at, sent_at"
    };
}

impl MailRow {
    fn mail(self) -> Result<Mail, StoreError> {
        let unknown = || StoreError::Row { table: TABLE, reason: "unknown state".to_owned() };
        Ok(Mail {
            state: MailState::from_key(&self.state).ok_or_else(unknown)?,
            id: self.id,
            attempts: self.attempts,
            answer: self.answer,
            created_at: moment(TABLE, self.created_at)?,
            sent_at: self.sent_at.map(|each| moment(TABLE, each)).transpose()?,
            mail: NewMail {
                kind: self.kind,
                meeting: self.meeting.map(|each| json::parse(TABLE, &each)).transpose()?,
                registration: self.registration.map(|each| json::parse(TABLE, &each)).transpose()?,
                person: self.person.map(|each| json::parse(TABLE, &each)).transpose()?,
                recipient: json::parse(TABLE, &self.recipient)?,
                language: Language::from_tag(&self.language).unwrap_or_default(),
                subject: self.subject,
                text: self.text,
                html: self.html,
                extras: json::read(TABLE, &self.extras)?,
                send_at: moment(TABLE, self.send_at)?,
            },
        })
    }
}

impl Store {
    /// Mails, the newest first; of one meeting or in one state when these are given.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn mails(
        &self,
        meeting: Option<MeetingId>,
        state: Option<MailState>,
        limit: i64,
    ) -> Result<Vec<Mail>, StoreError> {
        let rows: Vec<MailRow> = sqlx::query_as(concat!(
            "select ",
            columns!(),
            " from mail where ($1 = '' or meeting = $1) and ($2 = '' or state = $2) \
             order by created_at desc, id desc limit $3"
        ))
        .bind(meeting.map_or_else(String::new, |each| each.to_string()))
        .bind(state.map_or("", MailState::key))
        .bind(limit)
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(MailRow::mail).collect()
    }

    /// Mails with these words in recipient or subject, the newest first; capitals make no difference.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn mails_with(&self, words: &str, limit: i64) -> Result<Vec<Mail>, StoreError> {
        // What is special in a pattern is looked for as it is.
        let escaped = words.to_lowercase().replace('!', "!!").replace('%', "!%").replace('_', "!_");
        let rows: Vec<MailRow> = sqlx::query_as(concat!(
            "select ",
            columns!(),
            " from mail where lower(recipient) like $1 escape '!' or lower(subject) like $1 escape '!' \
             order by created_at desc, id desc limit $2"
        ))
        .bind(format!("%{escaped}%"))
        .bind(limit)
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(MailRow::mail).collect()
    }

    /// The mail with this identity.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub async fn mail(&self, id: &str) -> Result<Mail, StoreError> {
        let row: Option<MailRow> = sqlx::query_as(concat!("select ", columns!(), " from mail where id = $1"))
            .bind(id)
            .fetch_optional(&self.pool)
            .await?;
        row.ok_or(StoreError::Unknown("mail"))?.mail()
    }

    /// Takes the next mail whose turn it is, and keeps other workers from it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn take_mail(&self, now: Timestamp) -> Result<Option<Mail>, StoreError> {
        let row: Option<MailRow> = sqlx::query_as(concat!(
            "update mail set held_until = $2, attempts = attempts + 1 where id = ( \
                 select id from mail where state = 'waiting' and send_at <= $1 and held_until <= $1 \
                 order by send_at, id limit 1 \
             ) and state = 'waiting' and held_until <= $1 returning ",
            columns!()
        ))
        .bind(now.as_microsecond())
        .bind((now + HELD).as_microsecond())
        .fetch_optional(&self.pool)
        .await?;
        row.map(MailRow::mail).transpose()
    }

    /// The server has taken a mail.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn mail_sent(&self, id: &str, answer: &str, now: Timestamp) -> Result<(), StoreError> {
        sqlx::query("update mail set state = 'sent', answer = $2, sent_at = $3 where id = $1")
            .bind(id)
            .bind(answer)
            .bind(now.as_microsecond())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// The server did not take a mail: it is tried again later, unless it was refused for good.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn mail_failed(
        &self,
        mail: &Mail,
        answer: &str,
        for_good: bool,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let state = if for_good || mail.attempts >= MOST_ATTEMPTS { "failed" } else { "waiting" };
        sqlx::query(
            "update mail set state = $2, answer = $3, send_at = $4, held_until = 0 \
             where id = $1 and state = 'waiting'",
        )
        .bind(&mail.id)
        .bind(state)
        .bind(answer)
        .bind((now + pause(mail.attempts)).as_microsecond())
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// The organiser's own text of a kind of mail; the standard text when there is none.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn mail_template(
        &self,
        kind: &str,
        language: Language,
    ) -> Result<Option<(String, String)>, StoreError> {
        Ok(sqlx::query_as("select subject, body from mail_template where kind = $1 and language = $2")
            .bind(kind)
            .bind(language.tag())
            .fetch_optional(&self.pool)
            .await?)
    }
}

impl Change {
    /// Puts a mail into the outbox; it goes out only if the change is committed. Returns its identity.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn queue_mail(&mut self, mail: &NewMail) -> Result<String, StoreError> {
        let id = fresh::<domain::ItemId>().to_string();
        sqlx::query(
            "insert into mail (id, kind, meeting, registration, person, recipient, language, subject, text, html, \
             extras, state, attempts, answer, created_at, send_at, held_until) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'waiting', 0, '', $12, $13, 0)",
        )
        .bind(&id)
        .bind(&mail.kind)
        .bind(mail.meeting.map(|each| each.to_string()))
        .bind(mail.registration.map(|each| each.to_string()))
        .bind(mail.person.map(|each| each.to_string()))
        .bind(mail.recipient.as_str())
        .bind(mail.language.tag())
        .bind(&mail.subject)
        .bind(&mail.text)
        .bind(&mail.html)
        .bind(json::write(TABLE, &mail.extras)?)
        .bind(self.now().as_microsecond())
        .bind(mail.send_at.as_microsecond())
        .execute(self.connection())
        .await?;
        Ok(id)
    }

    /// Stops a mail that waits, or sends one again that failed or was stopped.
    ///
    /// # Errors
    /// When the mail is not in a state that allows it, or the database refuses.
    pub async fn set_mail_state(&mut self, id: &str, to: MailState) -> Result<(), StoreError> {
        let statement = match to {
            MailState::Stopped => {
                "update mail set state = 'stopped' where id = $1 and state = 'waiting' and held_until <= $2"
            }
            MailState::Waiting => {
                "update mail set state = 'waiting', attempts = 0, send_at = $2, held_until = 0 \
                 where id = $1 and state in ('failed', 'stopped')"
            }
            MailState::Sent | MailState::Failed => return Err(StoreError::Changed("mail")),
        };
        let now = self.now().as_microsecond();
        let done = sqlx::query(statement).bind(id).bind(now).execute(self.connection()).await?;
        if done.rows_affected() == 0 {
            return Err(StoreError::Changed("mail"));
        }
        self.note("mail.set", Subject::new("mail", id), &to.key())
    }

    /// Sets the organiser's own text of a kind of mail; without one the standard text is back.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn set_mail_template(
        &mut self,
        kind: &str,
        language: Language,
        text: Option<(&str, &str)>,
    ) -> Result<(), StoreError> {
        sqlx::query("delete from mail_template where kind = $1 and language = $2")
            .bind(kind)
            .bind(language.tag())
            .execute(self.connection())
            .await?;
        if let Some((subject, body)) = text {
            sqlx::query("insert into mail_template (kind, language, subject, body) values ($1, $2, $3, $4)")
                .bind(kind)
                .bind(language.tag())
                .bind(subject)
                .bind(body)
                .execute(self.connection())
                .await?;
        }
        let subject = Subject::new("mail-template", format!("{kind}-{}", language.tag()));
        self.note("mail-template.set", subject, &text.is_some())
    }

    /// Whether a calendar entry was ever sent for a place.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn has_calendar_entry(&mut self, place: domain::PlaceId) -> Result<bool, StoreError> {
        let (count,): (i64,) = sqlx::query_as("select count(*) from calendar_entry where place = $1")
            .bind(place.to_string())
            .fetch_one(self.connection())
            .await?;
        Ok(count > 0)
    }

    /// The next sequence number of the calendar entry of a place: the first is 0.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn next_calendar_sequence(&mut self, place: domain::PlaceId) -> Result<i64, StoreError> {
        let (sequence,): (i64,) = sqlx::query_as(
            "insert into calendar_entry (place, sequence) values ($1, 0) \
             on conflict (place) do update set sequence = calendar_entry.sequence + 1 returning sequence",
        )
        .bind(place.to_string())
        .fetch_one(self.connection())
        .await?;
        Ok(sequence)
    }
}
