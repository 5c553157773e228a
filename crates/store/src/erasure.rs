//! Erasure: a person who asks for it is forgotten. What others need stays whole, but empty: the place that was
//! given, without name; the audit log, which never held one.

use domain::{PersonId, Role};
use sqlx::Executor;

use crate::{Change, Engine, Store, StoreError, Subject, fresh, person::EMPTY_BODY};

/// What takes the place of an address; no mail can ever go there.
pub(crate) const NOWHERE: &str = "gewist@gewist.invalid";

/// Why somebody cannot be erased now.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq, Eq)]
pub enum ErasureRefusal {
    /// The person is expected at a meeting, or answers for a delegation that is.
    #[error(
        "this person still takes part in a meeting: cancel the place or name another contact person first"
    )]
    TakesPart,
}

/// What was erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erased {
    /// Rows emptied or removed, in all tables together.
    pub records: u64,
}

/// Statements that take the person `$1` out of a table, in this order. What depends on the address goes first.
const STATEMENTS: [&str; 13] = [
    "delete from mail where person = $1 or recipient = (select email from person where id = $1) \
     or registration in (select id from registration where contact = $1) \
     or registration in (select registration from place where person = $1)",
    "delete from mail_proposal where replace(body, (select email from person where id = $1), '') <> body",
    "delete from registration_draft where replace(body, (select email from person where id = $1), '') <> body",
    "delete from dietary_wish where place in (select id from place where person = $1)",
    "delete from registration_note where registration in (select id from registration where contact = $1) \
     or registration in (select registration from place where person = $1)",
    "update registration set remark = '' where remark <> '' and (contact = $1 \
     or id in (select registration from place where person = $1))",
    "delete from job where replace(payload, $1, '') <> payload",
    "delete from ceremony where replace(body, $1, '') <> body",
    "delete from sign_in_link where person = $1",
    "delete from session where person = $1",
    "delete from passkey where person = $1",
    "delete from outside_identity where person = $1",
    "delete from course_ballot where person = $1",
];

impl Change {
    /// Erases a person: name, address and everything that was filled in. The mails and notes of the registrations the
    /// person was in go too, since they name the whole delegation. Afterwards [`Store::scrub`] takes it from the disk.
    ///
    /// # Errors
    /// The inner error when the person still takes part; the outer one when the person is not there, is the last
    /// administrator, or the database refuses.
    pub async fn erase_person(
        &mut self,
        person: PersonId,
    ) -> Result<Result<Erased, ErasureRefusal>, StoreError> {
        let id = person.to_string();
        if self.takes_part(&id).await? {
            return Ok(Err(ErasureRefusal::TakesPart));
        }
        let roles: Vec<(String,)> = sqlx::query_as("select role from role_grant where person = $1")
            .bind(&id)
            .fetch_all(self.connection())
            .await?;
        for role in roles.iter().filter_map(|(key,)| Role::from_key(key)) {
            self.revoke(person, role).await?;
        }
        let mut records = 0;
        for statement in STATEMENTS {
            records += sqlx::query(statement).bind(&id).execute(self.connection()).await?.rows_affected();
        }
        records += self.forget_in_sessions(&id).await?;
        records += self.empty_places(&id).await?;
        records += self.empty_person(&id).await?;
        // Its words go before the change ends; those of colleagues in the same registrations stay.
        self.touch_person(person).await?;
        self.note("person.erased", Subject::new("person", person), &records)?;
        self.record_destruction("erasure", records, "request").await?;
        Ok(Ok(Erased { records }))
    }

    /// Whether somebody is expected at a meeting that is not over, or answers for a delegation that is.
    async fn takes_part(&mut self, id: &str) -> Result<bool, StoreError> {
        let (count,): (i64,) = sqlx::query_as(
            "select count(*) from registration join meeting on meeting.id = registration.meeting \
             where registration.standing in ('doubtful', 'waiting', 'offered', 'confirmed') \
             and meeting.state in ('draft', 'published', 'registration-closed', 'running') \
             and (registration.contact = $1 or registration.id in \
             (select registration from place where person = $1 and standing in ('expected', 'present')))",
        )
        .bind(id)
        .fetch_one(self.connection())
        .await?;
        Ok(count > 0)
    }

    async fn empty_places(&mut self, id: &str) -> Result<u64, StoreError> {
        let done = sqlx::query(
            "update place set name = '', title = '', email = $2, phone = '', access_needs = '', answers = '{}', \
             code = 'erased-' || id where person = $1",
        )
        .bind(id)
        .bind(NOWHERE)
        .execute(self.connection())
        .await?;
        Ok(done.rows_affected())
    }

    async fn empty_person(&mut self, id: &str) -> Result<u64, StoreError> {
        let now = self.now().as_microsecond();
        let done = sqlx::query(
            "update person set email = id || '@gewist.invalid', name = '', body = $2, erased_at = $3 \
             where id = $1 and erased_at is null",
        )
        .bind(id)
        .bind(EMPTY_BODY)
        .bind(now)
        .execute(self.connection())
        .await?;
        match done.rows_affected() {
            0 => Err(StoreError::Unknown("person")),
            emptied => Ok(emptied),
        }
    }

    /// Writes down that something was destroyed: what kind, how much and why; never what it was.
    pub(crate) async fn record_destruction(
        &mut self,
        kind: &str,
        records: u64,
        reason: &str,
    ) -> Result<(), StoreError> {
        let id: domain::ItemId = fresh();
        let now = self.now().as_microsecond();
        sqlx::query(
            "insert into destruction_record (id, kind, destroyed_at, records, reason) values ($1, $2, $3, $4, $5)",
        )
        .bind(id.to_string())
        .bind(kind)
        .bind(now)
        .bind(i64::try_from(records).unwrap_or(i64::MAX))
        .bind(reason)
        .execute(self.connection())
        .await?;
        Ok(())
    }
}

/// What takes deleted text off the disk. Search keeps words of what it forgot until its parts are merged; the log of
/// SQLite keeps pages until it is written back and cut.
const SCRUB: [&str; 3] = [
    "insert into search_entry (search_entry) values ('rebuild')",
    "vacuum",
    "pragma wal_checkpoint(truncate)",
];

impl Store {
    /// Takes what was deleted off the disk as well. PostgreSQL does so by itself after a while; its own tools say when.
    ///
    /// # Errors
    /// When the database refuses, for instance because the disk is full.
    pub async fn scrub(&self) -> Result<(), StoreError> {
        let statements: &[&'static str] = match self.engine() {
            Engine::Sqlite => &SCRUB,
            Engine::Postgres => &["vacuum"],
        };
        let mut connection = self.pool.acquire().await?;
        for statement in statements {
            connection.execute(*statement).await?;
        }
        Ok(())
    }
}
