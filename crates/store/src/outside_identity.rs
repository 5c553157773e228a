//! Identities elsewhere: who somebody is at the sign-in of the own organisation.

use domain::PersonId;

use crate::{Change, Store, StoreError, Subject, json};

impl Store {
    /// The person that somebody is who signed in elsewhere, when that is known.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn person_of_identity(
        &self,
        issuer: &str,
        subject: &str,
    ) -> Result<Option<PersonId>, StoreError> {
        let row: Option<(String,)> =
            sqlx::query_as("select person from outside_identity where issuer = $1 and subject = $2")
                .bind(issuer)
                .bind(subject)
                .fetch_optional(&self.pool)
                .await?;
        row.map(|(person,)| json::parse("outside_identity", &person)).transpose()
    }
}

impl Change {
    /// Notes who somebody is elsewhere. The first to be noted stays.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_identity(
        &mut self,
        person: PersonId,
        issuer: &str,
        subject: &str,
    ) -> Result<(), StoreError> {
        let now = self.now().as_microsecond();
        sqlx::query(
            "insert into outside_identity (issuer, subject, person, created_at) values ($1, $2, $3, $4) \
             on conflict do nothing",
        )
        .bind(issuer)
        .bind(subject)
        .bind(person.to_string())
        .bind(now)
        .execute(self.connection())
        .await?;
        self.note("identity.added", Subject::new("person", person), &())
    }
}
