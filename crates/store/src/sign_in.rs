//! Signing in: links by mail, passkeys, and the sessions they lead to. Secrets are kept as hashes only.

use domain::{MunicipalityCode, PersonId, RegistrationId, Role};
use jiff::{SignedDuration, Timestamp};

use crate::{Change, Store, StoreError, Subject, clock::moment, fresh, hashed, json, secret};

/// So many signs have the secrets of links and sessions: 130 random bits.
const SECRET: usize = 26;

/// A session that is not used for so long has ended.
const IDLE: SignedDuration = SignedDuration::from_hours(12);

/// A session never lasts longer than this.
const LONGEST: SignedDuration = SignedDuration::from_hours(24 * 14);

/// What a link is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkPurpose {
    /// To sign in, once, within a quarter of an hour.
    SignIn,
    /// The same, made on the command line of the server: for when mail does not work.
    BreakGlass,
    /// A person's own link to a registration, as often as wanted, until a moment.
    Own {
        /// The registration.
        registration: RegistrationId,
        /// Until when.
        until: Timestamp,
    },
}

/// Whom a link lets in, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Who.
    pub person: PersonId,
    /// How, which says what for.
    pub method: SignInMethod,
    /// The registration of an own link.
    pub registration: Option<RegistrationId>,
}

row! {
    struct LinkRow {
        person: String,
        purpose: String,
        registration: Option<String>,
    }
}

impl LinkRow {
    fn link(self) -> Result<Link, StoreError> {
        const TABLE: &str = "sign_in_link";
        let method = match self.purpose.as_str() {
            "sign-in" => SignInMethod::Link,
            "break-glass" => SignInMethod::BreakGlass,
            "own" => SignInMethod::OwnLink,
            _ => return Err(StoreError::Row { table: TABLE, reason: "unknown purpose".to_owned() }),
        };
        let registration = self.registration.map(|each| json::parse(TABLE, &each)).transpose()?;
        Ok(Link { person: json::parse(TABLE, &self.person)?, method, registration })
    }
}

/// How somebody signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInMethod {
    /// A link by mail.
    Link,
    /// The own link to a registration.
    OwnLink,
    /// A passkey.
    Passkey,
    /// The sign-in of the own organisation.
    OpenId,
    /// A code from the command line of the server.
    BreakGlass,
    /// One click, in the demo only.
    Demo,
}

impl SignInMethod {
    const ALL: [SignInMethod; 6] = [
        SignInMethod::Link,
        SignInMethod::OwnLink,
        SignInMethod::Passkey,
        SignInMethod::OpenId,
        SignInMethod::BreakGlass,
        SignInMethod::Demo,
    ];

    /// The key in message names: `own-link`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            SignInMethod::Link => "link",
            SignInMethod::OwnLink => "own-link",
            SignInMethod::Passkey => "passkey",
            SignInMethod::OpenId => "open-id",
            SignInMethod::BreakGlass => "break-glass",
            SignInMethod::Demo => "demo",
        }
    }

    fn from_key(key: &str) -> Option<SignInMethod> {
        SignInMethod::ALL.into_iter().find(|each| each.key() == key)
    }
}

/// A session: somebody is signed in on a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// What it is known by, on the page of sessions; not the secret of the cookie.
    pub id: String,
    /// Who.
    pub person: PersonId,
    /// How.
    pub method: SignInMethod,
    /// The sort of device, for people: "Firefox op Windows".
    pub device: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used.
    pub seen_at: Timestamp,
    /// When it ends at the latest.
    pub expires_at: Timestamp,
}

row! {
    struct SessionRow {
        id: String,
        person: String,
        method: String,
        device: String,
        created_at: i64,
        seen_at: i64,
        expires_at: i64,
    }
}

const TABLE: &str = "session";

impl SessionRow {
    fn session(self) -> Result<Session, StoreError> {
        let unknown = || StoreError::Row { table: TABLE, reason: "unknown method".to_owned() };
        Ok(Session {
            person: json::parse(TABLE, &self.person)?,
            method: SignInMethod::from_key(&self.method).ok_or_else(unknown)?,
            id: self.id,
            device: self.device,
            created_at: moment(TABLE, self.created_at)?,
            seen_at: moment(TABLE, self.seen_at)?,
            expires_at: moment(TABLE, self.expires_at)?,
        })
    }
}

impl Store {
    /// The session of a cookie, when it has not ended. Notes that it was used, once a minute at most.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn session(&self, cookie: &str, now: Timestamp) -> Result<Option<Session>, StoreError> {
        let row: Option<SessionRow> = sqlx::query_as(
            "select id, person, method, device, created_at, seen_at, expires_at from session \
             where hash = $1 and expires_at > $2 and seen_at > $3",
        )
        .bind(hashed(cookie))
        .bind(now.as_microsecond())
        .bind((now - IDLE).as_microsecond())
        .fetch_optional(&self.pool)
        .await?;
        let Some(session) = row.map(SessionRow::session).transpose()? else { return Ok(None) };
        if session.seen_at + SignedDuration::from_mins(1) < now {
            sqlx::query("update session set seen_at = $2 where id = $1")
                .bind(&session.id)
                .bind(now.as_microsecond())
                .execute(&self.pool)
                .await?;
        }
        Ok(Some(session))
    }

    /// All sessions of a person that have not ended, the last used first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn sessions(&self, person: PersonId, now: Timestamp) -> Result<Vec<Session>, StoreError> {
        let rows: Vec<SessionRow> = sqlx::query_as(
            "select id, person, method, device, created_at, seen_at, expires_at from session \
             where person = $1 and expires_at > $2 and seen_at > $3 order by seen_at desc, id",
        )
        .bind(person.to_string())
        .bind(now.as_microsecond())
        .bind((now - IDLE).as_microsecond())
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(SessionRow::session).collect()
    }

    /// Whom a link would let in, while it works. Looking does not use it up, so that mail scanners do no harm.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn link(&self, link: &str, now: Timestamp) -> Result<Option<Link>, StoreError> {
        let row: Option<LinkRow> = sqlx::query_as(
            "select person, purpose, registration from sign_in_link where hash = $1 and expires_at > $2 \
             and (purpose = 'own' or used_at is null)",
        )
        .bind(hashed(link))
        .bind(now.as_microsecond())
        .fetch_optional(&self.pool)
        .await?;
        row.map(LinkRow::link).transpose()
    }

    /// Somebody to be in a demonstration: the first with a given role, or the contact person or a participant of
    /// the first registration.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn first_person_as(&self, role: Role) -> Result<Option<PersonId>, StoreError> {
        let row: Option<(String,)> = match role {
            Role::Contact => {
                sqlx::query_as("select contact from registration order by submitted_at, id limit 1")
            }
            Role::Participant => sqlx::query_as(
                "select person from place where person not in (select contact from registration) \
                 and standing in ('expected', 'present') order by id limit 1",
            ),
            role => sqlx::query_as(
                "select person from role_grant where role = $1 order by granted_at, person limit 1",
            )
            .bind(role.key()),
        }
        .fetch_optional(&self.pool)
        .await?;
        row.map(|(id,)| json::parse("person", &id)).transpose()
    }

    /// The contact person of the last registration of a municipality that counts: for a demonstration.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn last_contact_of(
        &self,
        municipality: MunicipalityCode,
    ) -> Result<Option<PersonId>, StoreError> {
        let row: Option<(String,)> = sqlx::query_as(
            "select registration.contact from registration \
             join organisation on organisation.id = registration.organisation \
             where organisation.municipality = $1 and registration.standing = 'confirmed' \
             order by registration.submitted_at desc, registration.id limit 1",
        )
        .bind(municipality.to_string())
        .fetch_optional(&self.pool)
        .await?;
        row.map(|(id,)| json::parse("person", &id)).transpose()
    }
}

impl Change {
    /// Makes a link for a person; returns the secret, which is kept nowhere.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_link(&mut self, person: PersonId, purpose: &LinkPurpose) -> Result<String, StoreError> {
        let link = secret(SECRET);
        let soon = self.now() + SignedDuration::from_mins(15);
        let (name, registration, until) = match purpose {
            LinkPurpose::SignIn => ("sign-in", None, soon),
            LinkPurpose::BreakGlass => ("break-glass", None, soon),
            LinkPurpose::Own { registration, until } => ("own", Some(registration.to_string()), *until),
        };
        let now = self.now().as_microsecond();
        sqlx::query(
            "insert into sign_in_link (hash, person, purpose, registration, created_at, expires_at) \
             values ($1, $2, $3, $4, $5, $6)",
        )
        .bind(hashed(&link))
        .bind(person.to_string())
        .bind(name)
        .bind(registration)
        .bind(now)
        .bind(until.as_microsecond())
        .execute(self.connection())
        .await?;
        Ok(link)
    }

    /// Uses a link: one to sign in works once, an own link as often as wanted.
    ///
    /// # Errors
    /// [`StoreError::Unknown`] when the link was used, has run out or never was.
    pub async fn use_link(&mut self, link: &str) -> Result<Link, StoreError> {
        let now = self.now().as_microsecond();
        let row: Option<LinkRow> = sqlx::query_as(
            "update sign_in_link set used_at = $2 where hash = $1 and expires_at > $2 \
             and (purpose = 'own' or used_at is null) returning person, purpose, registration",
        )
        .bind(hashed(link))
        .bind(now)
        .fetch_optional(self.connection())
        .await?;
        row.ok_or(StoreError::Unknown("link"))?.link()
    }

    /// Begins a session; returns the secret for the cookie, which is kept nowhere.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn begin_session(
        &mut self,
        person: PersonId,
        method: SignInMethod,
        device: &str,
    ) -> Result<String, StoreError> {
        let cookie = secret(SECRET);
        let now = self.now();
        sqlx::query(
            "insert into session (hash, id, person, method, device, created_at, seen_at, expires_at) \
             values ($1, $2, $3, $4, $5, $6, $6, $7)",
        )
        .bind(hashed(&cookie))
        .bind(fresh::<domain::ItemId>().to_string())
        .bind(person.to_string())
        .bind(method.key())
        .bind(device)
        .bind(now.as_microsecond())
        .bind((now + LONGEST).as_microsecond())
        .execute(self.connection())
        .await?;
        self.note("session.begun", Subject::new("person", person), &method.key())?;
        Ok(cookie)
    }

    /// Ends a session of a person; ending one that has ended is no error.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn end_session(&mut self, person: PersonId, id: &str) -> Result<(), StoreError> {
        sqlx::query("delete from session where id = $1 and person = $2")
            .bind(id)
            .bind(person.to_string())
            .execute(self.connection())
            .await?;
        self.note("session.ended", Subject::new("person", person), &())
    }

    /// Ends all sessions of a person.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn end_all_sessions(&mut self, person: PersonId) -> Result<(), StoreError> {
        sqlx::query("delete from session where person = $1")
            .bind(person.to_string())
            .execute(self.connection())
            .await?;
        self.note("session.all-ended", Subject::new("person", person), &())
    }
}
