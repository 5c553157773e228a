//! Finding things by words: the full-text search of each engine, behind one function.

use sqlx::FromRow;

use crate::{Change, Engine, Store, StoreError};

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchKind {
    /// A registration, by organisation, names and addresses.
    Registration,
    /// An organisation, by name.
    Organisation,
    /// A meeting, by title.
    Meeting,
}

impl SearchKind {
    const fn key(self) -> &'static str {
        match self {
            SearchKind::Registration => "registration",
            SearchKind::Organisation => "organisation",
            SearchKind::Meeting => "meeting",
        }
    }
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Found {
    /// Its identity.
    pub id: String,
}

/// Small letters without accents, and only letters and digits: both engines then agree on what a word is.
fn folded(text: &str) -> String {
    let plain = deunicode::deunicode(text).to_lowercase();
    let letters = plain.chars().map(|each| if each.is_alphanumeric() { each } else { ' ' });
    letters.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
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
        Ok(())
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
    /// Sets the words by which something is found; no words take it away.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn index(&mut self, kind: SearchKind, id: &str, text: &str) -> Result<(), StoreError> {
        sqlx::query("delete from search_entry where kind = $1 and id = $2")
            .bind(kind.key())
            .bind(id)
            .execute(self.connection())
            .await?;
        let text = folded(text);
        if !text.is_empty() {
            sqlx::query("insert into search_entry (kind, id, text) values ($1, $2, $3)")
                .bind(kind.key())
                .bind(id)
                .bind(text)
                .execute(self.connection())
                .await?;
        }
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
}
