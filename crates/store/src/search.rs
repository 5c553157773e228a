//! Finding things by words: the full-text search of each engine, behind one function.
//!
//! What can be found follows what is kept by itself: a [`Change`] remembers what it touched, and before it ends it
//! writes the words of each of those anew, in the same transaction. Names are no Dutch words, and people search by the
//! beginning of a name: words are folded, but not stemmed, alike on both engines.

use domain::{Meeting, Organisation, PersonId, RegistrationId};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::{AuditActor, Change, Engine, Store, StoreError, json, person::PersonRow};

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SearchKind {
    /// A meeting, by title and place.
    Meeting,
    /// An organisation, by name and mail domain.
    Organisation,
    /// A registration, by organisation, names, functions and addresses.
    Registration,
    /// A person, by name, address and functions.
    Person,
}

impl SearchKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [SearchKind; 4] =
        [SearchKind::Meeting, SearchKind::Organisation, SearchKind::Registration, SearchKind::Person];

    /// The key in the table and in message names: `registration`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            SearchKind::Meeting => "meeting",
            SearchKind::Organisation => "organisation",
            SearchKind::Registration => "registration",
            SearchKind::Person => "person",
        }
    }

    const fn identities(self) -> &'static str {
        match self {
            SearchKind::Meeting => "select id from meeting",
            SearchKind::Organisation => "select id from organisation",
            SearchKind::Registration => "select id from registration",
            SearchKind::Person => "select id from person where erased_at is null",
        }
    }

    /// The texts of the thing `$1`: no rows when it is not there any more.
    const fn texts(self) -> &'static str {
        match self {
            SearchKind::Meeting => "select body from meeting where id = $1",
            SearchKind::Organisation => "select body from organisation where id = $1",
            // A registration whose persons were forgotten is found no more, not even by its organisation.
            SearchKind::Registration => {
                "select name || ' ' || title || ' ' || email from place where registration = $1 and name <> '' \
                 union all select organisation.name from registration \
                 join organisation on organisation.id = registration.organisation where registration.id = $1 \
                 and exists (select 1 from place where place.registration = $1 and place.name <> '') \
                 union all select person.name || ' ' || person.email from registration \
                 join person on person.id = registration.contact \
                 where registration.id = $1 and person.erased_at is null \
                 and exists (select 1 from place where place.registration = $1 and place.name <> '')"
            }
            SearchKind::Person => "select distinct title from place where person = $1 and name <> ''",
        }
    }
}

row! {
    /// Something that was found.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Found {
        /// Its identity.
        pub id: String,
    }
}

/// Small letters without accents, and only letters and digits: both engines then agree on what a word is.
fn folded(text: &str) -> String {
    let plain = deunicode::deunicode(text).to_lowercase();
    let letters = plain.chars().map(|each| if each.is_alphanumeric() { each } else { ' ' });
    letters.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The number of a row in the table of SQLite, which finds rows by number only: half of a hash is enough to keep all
/// things of an installation apart.
fn row_number(kind: SearchKind, id: &str) -> i64 {
    let hash = Sha256::digest(format!("{}:{id}", kind.key()).as_bytes());
    let mut first = [0; 8];
    first.copy_from_slice(&hash[..8]);
    i64::from_be_bytes(first) >> 1
}

impl Store {
    pub(crate) async fn prepare_search(&self) -> Result<(), StoreError> {
        let statements: &[&'static str] = match self.engine() {
            Engine::Sqlite => &["create virtual table if not exists search_entry using fts5 \
                (kind unindexed, id unindexed, text, prefix = '2 3')"],
            Engine::Postgres => &[
                "create table if not exists search_entry (kind text not null, id text not null, text text not null, \
                 primary key (kind, id))",
                "create index if not exists search_entry_text on search_entry \
                 using gin (to_tsvector('simple', text))",
            ],
        };
        for statement in statements {
            sqlx::query(*statement).execute(&self.pool).await?;
        }
        self.fill_search().await
    }

    /// Makes everything findable that was kept before there was a search: somebody is there, but cannot be found.
    async fn fill_search(&self) -> Result<(), StoreError> {
        let (missing,): (i64,) = sqlx::query_as(
            "select count(*) from person where erased_at is null \
             and not exists (select 1 from search_entry where kind = 'person')",
        )
        .fetch_one(&self.pool)
        .await?;
        if missing == 0 {
            return Ok(());
        }
        // No event is noted, so the moment does not matter.
        let mut change = self.change(AuditActor::System, Timestamp::UNIX_EPOCH).await?;
        sqlx::query("delete from search_entry").execute(change.connection()).await?;
        for kind in SearchKind::ALL {
            let rows: Vec<(String,)> =
                sqlx::query_as(kind.identities()).fetch_all(change.connection()).await?;
            rows.into_iter().for_each(|(id,)| change.touch(kind, id));
        }
        change.commit().await
    }

    /// What holds every word of a question, or words that begin with them; at most `limit`.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn search(
        &self,
        kind: SearchKind,
        question: &str,
        limit: i64,
    ) -> Result<Vec<Found>, StoreError> {
        let question = folded(question);
        if question.is_empty() {
            return Ok(Vec::new());
        }
        let words = question.split(' ');
        let (statement, question) = match self.engine() {
            Engine::Sqlite => (
                "select id from search_entry where search_entry match $1 and kind = $2 order by rank limit $3",
                words.map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" "),
            ),
            Engine::Postgres => (
                "select id from search_entry \
                 where to_tsvector('simple', text) @@ to_tsquery('simple', $1) and kind = $2 \
                 order by ts_rank(to_tsvector('simple', text), to_tsquery('simple', $1)) desc, id limit $3",
                words.map(|word| format!("{word}:*")).collect::<Vec<_>>().join(" & "),
            ),
        };
        Ok(sqlx::query_as(statement)
            .bind(question)
            .bind(kind.key())
            .bind(limit)
            .fetch_all(&self.pool)
            .await?)
    }
}

impl Change {
    /// Remembers that a registration changed, and a person in it.
    pub(crate) fn touch_place(&mut self, registration: RegistrationId, person: PersonId) {
        self.touch(SearchKind::Registration, registration.to_string());
        self.touch(SearchKind::Person, person.to_string());
    }

    /// Remembers that a person changed, and with the person every registration in which the name stands.
    pub(crate) async fn touch_person(&mut self, person: PersonId) -> Result<(), StoreError> {
        self.touch(SearchKind::Person, person.to_string());
        self.touch_registrations(
            "select id from registration where contact = $1 \
             or id in (select registration from place where person = $1)",
            &person.to_string(),
        )
        .await
    }

    /// Remembers that the registrations changed that a statement finds with `$1`.
    pub(crate) async fn touch_registrations(
        &mut self,
        statement: &'static str,
        of: &str,
    ) -> Result<(), StoreError> {
        let rows: Vec<(String,)> = sqlx::query_as(statement).bind(of).fetch_all(self.connection()).await?;
        rows.into_iter().for_each(|(id,)| self.touch(SearchKind::Registration, id));
        Ok(())
    }

    /// Writes the words of everything that was touched, as it is at the end of the change.
    pub(crate) async fn refresh_search(&mut self) -> Result<(), StoreError> {
        for (kind, id) in self.take_touched() {
            let words = folded(&self.words(kind, &id).await?);
            match self.engine() {
                Engine::Sqlite => self.write_row(kind, &id, &words).await?,
                Engine::Postgres => self.write_entry(kind, &id, &words).await?,
            }
        }
        Ok(())
    }

    async fn words(&mut self, kind: SearchKind, id: &str) -> Result<String, StoreError> {
        let rows: Vec<(String,)> = sqlx::query_as(kind.texts()).bind(id).fetch_all(self.connection()).await?;
        let mut texts: Vec<String> = rows.into_iter().map(|(text,)| text).collect();
        match kind {
            SearchKind::Registration => {}
            SearchKind::Meeting => {
                let words = |body: &String| {
                    let meeting: Meeting = json::read("meeting", body)?;
                    let Meeting { slug, title, venue, .. } = meeting;
                    Ok([slug, title.nl, title.en, venue.name, venue.town].join(" "))
                };
                texts = texts.iter().map(words).collect::<Result<_, StoreError>>()?;
            }
            SearchKind::Organisation => {
                let words = |body: &String| {
                    let organisation: Organisation = json::read("organisation", body)?;
                    Ok(format!("{} {}", organisation.name, organisation.mail_domains.join(" ")))
                };
                texts = texts.iter().map(words).collect::<Result<_, StoreError>>()?;
            }
            SearchKind::Person => texts.extend(self.words_of_person(id).await?),
        }
        Ok(texts.join(" "))
    }

    async fn words_of_person(&mut self, id: &str) -> Result<Vec<String>, StoreError> {
        let row: Option<PersonRow> =
            sqlx::query_as("select id, email, name, body from person where id = $1 and erased_at is null")
                .bind(id)
                .fetch_optional(self.connection())
                .await?;
        let Some(row) = row else { return Ok(Vec::new()) };
        let person = row.person()?;
        let titles = person.functions.into_iter().map(|each| each.title);
        Ok([person.name, person.email.as_str().to_owned()].into_iter().chain(titles).collect())
    }

    async fn write_row(&mut self, kind: SearchKind, id: &str, words: &str) -> Result<(), StoreError> {
        let number = row_number(kind, id);
        sqlx::query("delete from search_entry where rowid = $1")
            .bind(number)
            .execute(self.connection())
            .await?;
        if !words.is_empty() {
            sqlx::query("insert into search_entry (rowid, kind, id, text) values ($1, $2, $3, $4)")
                .bind(number)
                .bind(kind.key())
                .bind(id)
                .bind(words)
                .execute(self.connection())
                .await?;
        }
        Ok(())
    }

    async fn write_entry(&mut self, kind: SearchKind, id: &str, words: &str) -> Result<(), StoreError> {
        if words.is_empty() {
            sqlx::query("delete from search_entry where kind = $1 and id = $2")
                .bind(kind.key())
                .bind(id)
                .execute(self.connection())
                .await?;
            return Ok(());
        }
        // Two who note the same person at the same time: the last words stay.
        sqlx::query(
            "insert into search_entry (kind, id, text) values ($1, $2, $3) \
             on conflict (kind, id) do update set text = excluded.text",
        )
        .bind(kind.key())
        .bind(id)
        .bind(words)
        .execute(self.connection())
        .await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_plain() {
        assert_eq!(folded("Súdwest-Fryslân  (o'Brien)"), "sudwest fryslan o brien");
        assert_eq!(folded("\"; drop table"), "drop table");
        assert_eq!(folded(" * "), "");
    }

    #[test]
    fn every_thing_has_a_row_of_its_own() {
        let rows = SearchKind::ALL.map(|kind| row_number(kind, "1"));
        assert!(rows.iter().enumerate().all(|(index, row)| !rows[..index].contains(row)));
        assert_eq!(row_number(SearchKind::Person, "1"), rows[3]);
    }
}
