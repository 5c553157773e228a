//! Access: everything that is kept about one person, for the person or for who answers a request.

use domain::PersonId;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value};
use sqlx::{Column, Row, any::AnyRow};

use crate::{Store, StoreError};

/// What one table holds about a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Held {
    /// The table.
    pub table: &'static str,
    /// Its rows: names of columns with their values. Moments are text (RFC 3339), structures are JSON.
    pub rows: Vec<Map<String, Value>>,
}

/// Each table with what it holds about the person `$1`. Secrets are left out: hashes, keys, and codes of others. Of
/// registrations and mails about a whole delegation only the person's own part is shown.
const HOLDINGS: [(&str, &str); 19] = [
    ("person", "select email, name, body, created_at from person where id = $1"),
    ("role_grant", "select role, granted_at from role_grant where person = $1 order by role"),
    (
        "place",
        "select place.id, place.registration, meeting.slug as meeting, place.position, place.function, place.standing, \
         place.state, place.name, place.title, place.email, place.phone, place.access_needs, place.answers, place.code \
         from place join meeting on meeting.id = place.meeting where place.person = $1 order by place.id",
    ),
    (
        "dietary_wish",
        "select place, wish from dietary_wish where place in (select id from place where person = $1) order by place",
    ),
    (
        "registration",
        "select registration.id, meeting.slug as meeting, organisation.name as organisation, registration.standing, \
         registration.state, registration.submitted_at, registration.language, registration.privacy_version, \
         registration.channel, registration.remark from registration \
         join meeting on meeting.id = registration.meeting \
         join organisation on organisation.id = registration.organisation \
         where registration.contact = $1 order by registration.id",
    ),
    (
        "registration_note",
        "select registration, written_at, text from registration_note where author = $1 \
         or registration in (select id from registration where contact = $1) \
         or registration in (select registration from place where person = $1) order by written_at, id",
    ),
    (
        "registration_draft",
        "select body, expires_at from registration_draft \
         where replace(body, (select email from person where id = $1), '') <> body order by expires_at",
    ),
    (
        "mail_proposal",
        "select body, state, received_at from mail_proposal \
         where replace(body, (select email from person where id = $1), '') <> body order by received_at",
    ),
    (
        "mail",
        "select kind, recipient, language, subject, text, state, answer, created_at, sent_at from mail \
         where person = $1 or recipient = (select email from person where id = $1) order by created_at, id",
    ),
    (
        "sign_in_link",
        "select purpose, registration, created_at, expires_at, used_at from sign_in_link where person = $1 \
         order by created_at, hash",
    ),
    (
        "session",
        "select method, device, created_at, seen_at, expires_at from session where person = $1 order by created_at",
    ),
    ("passkey", "select name, created_at, used_at from passkey where person = $1 order by created_at"),
    (
        "outside_identity",
        "select issuer, subject, created_at from outside_identity where person = $1 order by issuer",
    ),
    (
        "work_session_participant",
        "select id, session, joined_at from work_session_participant where person = $1 order by id",
    ),
    (
        "work_session_entry",
        "select session, sequence, happened_at, event from work_session_entry \
         where participant in (select id from work_session_participant where person = $1) order by session, sequence",
    ),
    (
        "course_ballot",
        "select organisation.name as organisation, course_ballot.body, course_ballot.saved_at from course_ballot \
         join organisation on organisation.id = course_ballot.organisation \
         where course_ballot.person = $1 order by course_ballot.saved_at",
    ),
    (
        "job",
        "select kind, payload, state, run_at from job where replace(payload, $1, '') <> payload order by run_at, id",
    ),
    (
        "ceremony",
        "select kind, expires_at from ceremony where replace(body, $1, '') <> body order by expires_at",
    ),
    (
        "audit_event",
        "select sequence, happened_at, actor, kind, subject, detail from audit_event \
         where actor = 'person:' || $1 or subject = 'person:' || $1 order by sequence",
    ),
];

impl Store {
    /// Everything that is kept about a person, table by table; tables without anything are left out.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn held_about(&self, person: PersonId) -> Result<Vec<Held>, StoreError> {
        let mut held = Vec::new();
        for (table, statement) in HOLDINGS {
            let rows = sqlx::query(statement).bind(person.to_string()).fetch_all(&self.pool).await?;
            let rows = rows.iter().map(|row| values(table, row)).collect::<Result<Vec<_>, _>>()?;
            if !rows.is_empty() {
                held.push(Held { table, rows });
            }
        }
        Ok(held)
    }

    /// The tables of this database with their columns, by name: to see that nothing is forgotten.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn columns(&self) -> Result<Vec<(String, String)>, StoreError> {
        let statement = match self.engine() {
            crate::Engine::Sqlite => {
                "select master.name, info.name from sqlite_master as master \
                 join pragma_table_info(master.name) as info \
                 where master.type = 'table' and master.name not like 'sqlite_%' order by 1, 2"
            }
            crate::Engine::Postgres => {
                "select table_name::text, column_name::text from information_schema.columns \
                 where table_schema = 'public' order by 1, 2"
            }
        };
        Ok(sqlx::query_as(statement).fetch_all(&self.pool).await?)
    }
}

/// The values of a row as a reader can use them; what is empty is left out.
fn values(table: &'static str, row: &AnyRow) -> Result<Map<String, Value>, StoreError> {
    let mut values = Map::new();
    for (index, column) in row.columns().iter().enumerate() {
        let name = column.name();
        let value = match row.try_get::<Option<String>, _>(index) {
            Ok(Some(text)) => structured(without_secrets(text)),
            Ok(None) => continue,
            Err(_) => number(table, name, row.try_get(index)?)?,
        };
        if value != "" {
            values.insert(name.to_owned(), value);
        }
    }
    Ok(values)
}

/// Where an address goes on with a secret that opens something.
const SECRET_ADDRESSES: [&str; 4] = ["/eigen/", "/inloggen/link/", "/afmelden/", "/aanmelden/"];

/// A text in which the secret part of links is left out: who reads what is kept about somebody, or looks over a
/// shoulder, must not be able to come in by it.
fn without_secrets(mut text: String) -> String {
    for address in SECRET_ADDRESSES {
        let mut from = 0;
        while let Some(at) = text[from..].find(address) {
            let begin = from + at + address.len();
            let length = text[begin..].chars().take_while(char::is_ascii_alphanumeric).count();
            from = begin;
            if length >= SHORTEST_SECRET {
                text.replace_range(begin..begin + length, "…");
                from += '…'.len_utf8();
            }
        }
    }
    text
}

/// Secrets in addresses have at least so many signs.
const SHORTEST_SECRET: usize = 20;

fn structured(text: String) -> Value {
    let is_structure = text.starts_with('{') || text.starts_with('[');
    let read = if is_structure { serde_json::from_str(&text).ok() } else { None };
    read.unwrap_or(Value::String(text))
}

fn number(table: &'static str, column: &str, number: i64) -> Result<Value, StoreError> {
    if !column.ends_with("_at") {
        return Ok(Value::from(number));
    }
    let moment = Timestamp::from_microsecond(number)
        .map_err(|error| StoreError::Row { table, reason: error.to_string() })?;
    Ok(Value::from(moment.to_string()))
}

#[cfg(test)]
mod tests {
    use super::without_secrets;

    #[test]
    fn the_secret_of_a_link_is_left_out_and_nothing_else() {
        let secret = "abcdefghjkmnpqrstuvwxyz234";
        let text = format!(
            "Open https://a.example.org/en/eigen/{secret}?x=1 of /afmelden/{secret}, niet /eigen/kort."
        );
        let shown = without_secrets(text);
        assert!(!shown.contains(secret), "{shown}");
        assert_eq!(shown, "Open https://a.example.org/en/eigen/…?x=1 of /afmelden/…, niet /eigen/kort.");
    }
}
