//! Passkeys: what a device can sign in with. Public keys only; there is nothing in them to steal.

use domain::PersonId;
use jiff::Timestamp;

use crate::{Change, Store, StoreError, Subject, clock::moment, json};

/// A passkey of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// What the device knows it by, in base64.
    pub id: String,
    /// Whose.
    pub person: PersonId,
    /// What its owner calls it: "Firefox, Linux".
    pub name: String,
    /// The public key and its counter, as JSON of the part that checks signatures.
    pub credential: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When somebody last signed in with it.
    pub used_at: Option<Timestamp>,
}

row! {
    struct PasskeyRow {
        id: String,
        person: String,
        name: String,
        credential: String,
        created_at: i64,
        used_at: Option<i64>,
    }
}

const TABLE: &str = "passkey";

impl PasskeyRow {
    fn passkey(self) -> Result<Passkey, StoreError> {
        Ok(Passkey {
            person: json::parse(TABLE, &self.person)?,
            created_at: moment(TABLE, self.created_at)?,
            used_at: self.used_at.map(|each| moment(TABLE, each)).transpose()?,
            id: self.id,
            name: self.name,
            credential: self.credential,
        })
    }
}

impl Store {
    /// The passkeys of a person, the oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn passkeys(&self, person: PersonId) -> Result<Vec<Passkey>, StoreError> {
        let rows: Vec<PasskeyRow> = sqlx::query_as(
            "select id, person, name, credential, created_at, used_at from passkey \
             where person = $1 order by created_at, id",
        )
        .bind(person.to_string())
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(PasskeyRow::passkey).collect()
    }

    /// The passkey that a device calls by this name, when it is there.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn passkey(&self, id: &str) -> Result<Option<Passkey>, StoreError> {
        let row: Option<PasskeyRow> = sqlx::query_as(
            "select id, person, name, credential, created_at, used_at from passkey where id = $1",
        )
        .bind(id)
        .fetch_optional(&self.pool)
        .await?;
        row.map(PasskeyRow::passkey).transpose()
    }
}

impl Change {
    /// Adds a passkey.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the device gave it before, or when the database refuses.
    pub async fn add_passkey(
        &mut self,
        person: PersonId,
        id: &str,
        name: &str,
        credential: &str,
    ) -> Result<(), StoreError> {
        let now = self.now().as_microsecond();
        sqlx::query(
            "insert into passkey (id, person, name, credential, created_at) values ($1, $2, $3, $4, $5)",
        )
        .bind(id)
        .bind(person.to_string())
        .bind(name)
        .bind(credential)
        .bind(now)
        .execute(self.connection())
        .await
        .map_err(|error| match StoreError::is_taken(&error) {
            true => StoreError::Taken("passkey"),
            false => StoreError::from(error),
        })?;
        self.note("passkey.added", Subject::new("person", person), &())
    }

    /// Notes that a passkey was used, with its counter as it is now.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn use_passkey(&mut self, id: &str, credential: &str) -> Result<(), StoreError> {
        let now = self.now().as_microsecond();
        sqlx::query("update passkey set credential = $2, used_at = $3 where id = $1")
            .bind(id)
            .bind(credential)
            .bind(now)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Takes a passkey of a person away; taking away what is not there is no error.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn remove_passkey(&mut self, person: PersonId, id: &str) -> Result<(), StoreError> {
        sqlx::query("delete from passkey where id = $1 and person = $2")
            .bind(id)
            .bind(person.to_string())
            .execute(self.connection())
            .await?;
        self.note("passkey.removed", Subject::new("person", person), &())
    }
}
