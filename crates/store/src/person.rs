//! Persons and the roles they were given.

use std::str::FromStr;

use domain::{EmailAddress, Function, Language, Person, PersonId, Role};
use serde::{Deserialize, Serialize};

use crate::{Change, SearchKind, Store, StoreError, Subject, fresh, json};

/// What is kept of a person beside name and address.
#[derive(Default, Serialize, Deserialize)]
struct Body {
    phone: Option<String>,
    language: Language,
    functions: Vec<Function>,
    only_essential_mail: bool,
}

/// The body of a person who was erased.
pub(crate) const EMPTY_BODY: &str =
    r#"{"phone":null,"language":"nl","functions":[],"only_essential_mail":false}"#;

row! {
    pub(crate) struct PersonRow {
        id: String,
        email: String,
        name: String,
        body: String,
    }
}

impl PersonRow {
    pub(crate) fn person(self) -> Result<Person, StoreError> {
        let body: Body = json::read("person", &self.body)?;
        Ok(Person {
            id: json::parse("person", &self.id)?,
            name: self.name,
            email: json::parse("person", &self.email)?,
            phone: body.phone,
            language: body.language,
            functions: body.functions,
            only_essential_mail: body.only_essential_mail,
        })
    }
}

fn body(person: &Person) -> Result<String, StoreError> {
    let body = Body {
        phone: person.phone.clone(),
        language: person.language,
        functions: person.functions.clone(),
        only_essential_mail: person.only_essential_mail,
    };
    json::write("person", &body)
}

impl Store {
    /// The person with this identity, unless erased.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub async fn person(&self, id: PersonId) -> Result<Person, StoreError> {
        let row: Option<PersonRow> =
            sqlx::query_as("select id, email, name, body from person where id = $1 and erased_at is null")
                .bind(id.to_string())
                .fetch_optional(&self.pool)
                .await?;
        row.ok_or(StoreError::Unknown("person"))?.person()
    }

    /// The person with this mail address.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn person_by_email(&self, email: &EmailAddress) -> Result<Option<Person>, StoreError> {
        let row: Option<PersonRow> =
            sqlx::query_as("select id, email, name, body from person where email = $1 and erased_at is null")
                .bind(email.as_str())
                .fetch_optional(&self.pool)
                .await?;
        row.map(PersonRow::person).transpose()
    }

    /// Everybody with a role, by name, with the roles.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn staff(&self) -> Result<Vec<(Person, Vec<Role>)>, StoreError> {
        let rows: Vec<PersonRow> = sqlx::query_as(
            "select id, email, name, body from person where erased_at is null \
             and id in (select person from role_grant) order by name, id",
        )
        .fetch_all(&self.pool)
        .await?;
        let mut staff = Vec::with_capacity(rows.len());
        for row in rows {
            let person = row.person()?;
            let roles = self.roles(person.id).await?;
            staff.push((person, roles));
        }
        Ok(staff)
    }

    /// The roles that a person was given. Those that follow from a registration are not among them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn roles(&self, person: PersonId) -> Result<Vec<Role>, StoreError> {
        let rows: Vec<(String,)> =
            sqlx::query_as("select role from role_grant where person = $1 order by granted_at, role")
                .bind(person.to_string())
                .fetch_all(&self.pool)
                .await?;
        Ok(rows.iter().filter_map(|(key,)| Role::from_key(key)).collect())
    }
}

impl Change {
    /// The person with this identity, also one who came in with this change.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub async fn person(&mut self, id: PersonId) -> Result<Person, StoreError> {
        let row: Option<PersonRow> =
            sqlx::query_as("select id, email, name, body from person where id = $1 and erased_at is null")
                .bind(id.to_string())
                .fetch_optional(self.connection())
                .await?;
        row.ok_or(StoreError::Unknown("person"))?.person()
    }

    /// The person with this mail address; made when not there yet. Who is there already keeps the own name:
    /// nobody can rename somebody else by registering them.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn person_for(
        &mut self,
        email: &EmailAddress,
        name: &str,
        language: Language,
    ) -> Result<PersonId, StoreError> {
        let id: PersonId = fresh();
        let body = json::write("person", &Body { language, ..Body::default() })?;
        let made = sqlx::query(
            "insert into person (id, email, name, body, created_at) values ($1, $2, $3, $4, $5) \
             on conflict (email) do nothing",
        )
        .bind(id.to_string())
        .bind(email.as_str())
        .bind(name)
        .bind(body)
        .bind(self.now().as_microsecond())
        .execute(self.connection())
        .await?;
        if made.rows_affected() == 1 {
            self.touch(SearchKind::Person, id.to_string());
            self.note("person.added", Subject::new("person", id), &())?;
            return Ok(id);
        }
        let (id,): (String,) = sqlx::query_as("select id from person where email = $1")
            .bind(email.as_str())
            .fetch_one(self.connection())
            .await?;
        PersonId::from_str(&id)
            .map_err(|error| StoreError::Row { table: "person", reason: error.to_string() })
    }

    /// Saves a person.
    ///
    /// # Errors
    /// When somebody else has the mail address, the person is not there, or the database refuses.
    pub async fn save_person(&mut self, person: &Person) -> Result<(), StoreError> {
        let done = sqlx::query(
            "update person set email = $2, name = $3, body = $4 where id = $1 and erased_at is null",
        )
        .bind(person.id.to_string())
        .bind(person.email.as_str())
        .bind(&person.name)
        .bind(body(person)?)
        .execute(self.connection())
        .await
        .map_err(|error| match StoreError::is_taken(&error) {
            true => StoreError::Taken("person"),
            false => StoreError::from(error),
        })?;
        if done.rows_affected() == 0 {
            return Err(StoreError::Unknown("person"));
        }
        self.touch_person(person.id).await?;
        self.note("person.changed", Subject::new("person", person.id), &())
    }

    /// Gives a person a role; giving it twice is giving it once.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn grant(&mut self, person: PersonId, role: Role) -> Result<(), StoreError> {
        sqlx::query(
            "insert into role_grant (person, role, granted_at) values ($1, $2, $3) on conflict do nothing",
        )
        .bind(person.to_string())
        .bind(role.key())
        .bind(self.now().as_microsecond())
        .execute(self.connection())
        .await?;
        self.note("role.granted", Subject::new("person", person), &role)
    }

    /// Takes a role back. The last administrator stays: without one nobody could give roles any more.
    ///
    /// # Errors
    /// [`StoreError::LastAdministrator`], or when the database refuses.
    pub async fn revoke(&mut self, person: PersonId, role: Role) -> Result<(), StoreError> {
        if role == Role::Administrator {
            // Two administrators who remove each other at the same time wait here for their turn.
            sqlx::query("update audit_head set hash = hash where one = 1").execute(self.connection()).await?;
            let (others,): (i64,) = sqlx::query_as(
                "select count(*) from role_grant join person on person.id = role_grant.person \
                 where role = $1 and person <> $2 and erased_at is null",
            )
            .bind(role.key())
            .bind(person.to_string())
            .fetch_one(self.connection())
            .await?;
            if others == 0 {
                return Err(StoreError::LastAdministrator);
            }
        }
        sqlx::query("delete from role_grant where person = $1 and role = $2")
            .bind(person.to_string())
            .bind(role.key())
            .execute(self.connection())
            .await?;
        self.note("role.revoked", Subject::new("person", person), &role)
    }
}
