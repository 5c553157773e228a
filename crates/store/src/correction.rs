//! Correction: what is wrong about a person is put right everywhere at once.

use domain::{Person, PersonId};

use crate::{Change, StoreError, Subject, person::PersonRow};

impl Change {
    /// Puts right the name, the address and the telephone number of a person, also in the places where the same was
    /// filled in. What was filled in differently on purpose, such as another name for a badge, stays.
    ///
    /// # Errors
    /// When somebody else has the mail address, the person is not there, or the database refuses.
    pub async fn correct_person(&mut self, person: &Person) -> Result<(), StoreError> {
        let before = self.person_before(person.id).await?;
        self.save_person(person).await?;
        let phone = |person: &Person| person.phone.clone().unwrap_or_default();
        for (statement, old, new) in [
            (
                "update place set name = $3 where person = $1 and name = $2",
                before.name.clone(),
                person.name.clone(),
            ),
            (
                "update place set email = $3 where person = $1 and email = $2",
                before.email.as_str().to_owned(),
                person.email.as_str().to_owned(),
            ),
            ("update place set phone = $3 where person = $1 and phone = $2", phone(&before), phone(person)),
        ] {
            // What was left empty in a place was left empty for a reason.
            if old != new && !old.is_empty() {
                sqlx::query(statement)
                    .bind(person.id.to_string())
                    .bind(old)
                    .bind(new)
                    .execute(self.connection())
                    .await?;
            }
        }
        self.note("person.corrected", Subject::new("person", person.id), &())
    }

    async fn person_before(&mut self, id: PersonId) -> Result<Person, StoreError> {
        let row: Option<PersonRow> =
            sqlx::query_as("select id, email, name, body from person where id = $1 and erased_at is null")
                .bind(id.to_string())
                .fetch_optional(self.connection())
                .await?;
        row.ok_or(StoreError::Unknown("person"))?.person()
    }
}
