//! A change: one transaction, with the audit events of what happened in it.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::Serialize;
use sqlx::{Any, AnyConnection, Transaction};

use crate::{AuditActor, Engine, SearchKind, Store, StoreError, Subject, audit::chained};

/// A change that is being made. Dropped without [`Change::commit`] it has never been.
#[derive(Debug)]
pub struct Change {
    transaction: Transaction<'static, Any>,
    engine: Engine,
    actor: AuditActor,
    now: Timestamp,
    events: Vec<Noted>,
    /// What can be found by words that changed.
    touched: BTreeSet<(SearchKind, String)>,
}

#[derive(Debug)]
struct Noted {
    /// Who did it, when that is not who makes the change.
    actor: Option<AuditActor>,
    kind: &'static str,
    subject: Subject,
    detail: String,
}

impl Store {
    /// Begins a change by an actor at a moment.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn change(&self, actor: AuditActor, now: Timestamp) -> Result<Change, StoreError> {
        Ok(Change {
            transaction: self.begin().await?,
            engine: self.engine(),
            actor,
            now,
            events: Vec::new(),
            touched: BTreeSet::new(),
        })
    }
}

impl Change {
    /// The moment of the change.
    #[must_use]
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// Who makes the change.
    #[must_use]
    pub const fn actor(&self) -> AuditActor {
        self.actor
    }

    /// Says who makes the change, when that was found out in the change itself: who registers is noted as a person
    /// first.
    pub const fn made_by(&mut self, actor: AuditActor) {
        self.actor = actor;
    }

    pub(crate) fn connection(&mut self) -> &mut AnyConnection {
        &mut self.transaction
    }

    pub(crate) const fn engine(&self) -> Engine {
        self.engine
    }

    /// Remembers that something changed by which it can be found: its words are written anew before the change ends.
    pub(crate) fn touch(&mut self, kind: SearchKind, id: String) {
        self.touched.insert((kind, id));
    }

    pub(crate) fn take_touched(&mut self) -> BTreeSet<(SearchKind, String)> {
        std::mem::take(&mut self.touched)
    }

    /// Notes what happened, for the audit log. The detail holds identities, kinds and numbers only.
    ///
    /// # Errors
    /// When the detail cannot be written as JSON.
    pub fn note(
        &mut self,
        kind: &'static str,
        subject: Subject,
        detail: &impl Serialize,
    ) -> Result<(), StoreError> {
        self.note_of(None, kind, subject, detail)
    }

    /// Notes what somebody else did in the same change: what many send at the same moment is kept at once.
    pub(crate) fn note_by(
        &mut self,
        actor: AuditActor,
        kind: &'static str,
        subject: Subject,
        detail: &impl Serialize,
    ) -> Result<(), StoreError> {
        self.note_of(Some(actor), kind, subject, detail)
    }

    fn note_of(
        &mut self,
        actor: Option<AuditActor>,
        kind: &'static str,
        subject: Subject,
        detail: &impl Serialize,
    ) -> Result<(), StoreError> {
        let detail = serde_json::to_string(detail)
            .map_err(|error| StoreError::Row { table: "audit_event", reason: error.to_string() })?;
        self.events.push(Noted { actor, kind, subject, detail });
        Ok(())
    }

    /// Writes the audit events and ends the transaction: from now on it has happened.
    ///
    /// # Errors
    /// When the database refuses; then nothing has happened.
    pub async fn commit(mut self) -> Result<(), StoreError> {
        self.refresh_search().await?;
        let events = std::mem::take(&mut self.events);
        if !events.is_empty() {
            self.append(events).await?;
        }
        Ok(self.transaction.commit().await?)
    }

    /// The end of the chain is held as short as can be: until the transaction ends, all others wait for it.
    async fn append(&mut self, events: Vec<Noted>) -> Result<(), StoreError> {
        let count = i64::try_from(events.len()).unwrap_or(i64::MAX);
        let (end, mut hash): (i64, String) = sqlx::query_as(
            "update audit_head set sequence = sequence + $1 where one = 1 returning sequence, hash",
        )
        .bind(count)
        .fetch_one(&mut *self.transaction)
        .await?;
        let happened_at = self.now.as_microsecond();
        for (sequence, event) in (end - count + 1..).zip(events) {
            let actor = event.actor.unwrap_or(self.actor).to_string();
            let texts = [&*actor, event.kind, event.subject.as_str(), &*event.detail];
            let next = chained(&hash, sequence, happened_at, texts);
            sqlx::query(
                "insert into audit_event \
                 (sequence, happened_at, actor, kind, subject, detail, previous_hash, hash) \
                 values ($1, $2, $3, $4, $5, $6, $7, $8)",
            )
            .bind(sequence)
            .bind(happened_at)
            .bind(&actor)
            .bind(event.kind)
            .bind(event.subject.as_str())
            .bind(&event.detail)
            .bind(&hash)
            .bind(&next)
            .execute(&mut *self.transaction)
            .await?;
            hash = next;
        }
        sqlx::query("update audit_head set hash = $1 where one = 1")
            .bind(&hash)
            .execute(&mut *self.transaction)
            .await?;
        Ok(())
    }
}
