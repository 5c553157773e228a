//! Course documents: what a municipality writes between the figures, and versions that never change again.

use domain::{
    OrganisationId,
    course_document::{ContentHash, CourseDocumentTexts},
};
use jiff::Timestamp;

use crate::{Change, Store, StoreError, Subject, clock::moment, hashed, json};

const TEXT_TABLE: &str = "course_document_text";
const TABLE: &str = "course_document";

/// A frozen version, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseDocumentVersion {
    /// Its number: 1, 2, 3.
    pub number: i64,
    /// The hash over its content.
    pub hash: ContentHash,
    /// When it was frozen.
    pub made_at: Timestamp,
}

row! {
    struct TextRow {
        revision: i64,
        body: String,
    }
}

row! {
    struct VersionRow {
        number: i64,
        hash: String,
        made_at: i64,
    }
}

impl Store {
    /// What an organisation wrote in its document, with the number of the last change; empty before it began.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn course_document_texts(
        &self,
        organisation: OrganisationId,
    ) -> Result<(CourseDocumentTexts, i64), StoreError> {
        let row: Option<TextRow> =
            sqlx::query_as("select revision, body from course_document_text where organisation = $1")
                .bind(organisation.to_string())
                .fetch_optional(&self.pool)
                .await?;
        match row {
            Some(row) => Ok((json::read(TEXT_TABLE, &row.body)?, row.revision)),
            None => Ok((CourseDocumentTexts::default(), 0)),
        }
    }

    /// The frozen versions of an organisation, the newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn course_documents(
        &self,
        organisation: OrganisationId,
    ) -> Result<Vec<CourseDocumentVersion>, StoreError> {
        let rows: Vec<VersionRow> = sqlx::query_as(
            "select number, hash, made_at from course_document where organisation = $1 order by number desc",
        )
        .bind(organisation.to_string())
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(version).collect()
    }

    /// The content of a frozen version. It is compared with its hash first, so that nothing else than what was frozen
    /// is ever given.
    ///
    /// # Errors
    /// When there is none, when it was changed behind the back of the program, or when the database cannot be read.
    pub async fn course_document(
        &self,
        organisation: OrganisationId,
        number: i64,
    ) -> Result<(CourseDocumentVersion, String), StoreError> {
        let row: Option<(String, i64, String)> = sqlx::query_as(
            "select hash, made_at, body from course_document where organisation = $1 and number = $2",
        )
        .bind(organisation.to_string())
        .bind(number)
        .fetch_optional(&self.pool)
        .await?;
        let (hash, made_at, body) = row.ok_or(StoreError::Unknown("version of a course document"))?;
        if hashed(&body) != hash {
            let reason = "the content is not what was frozen".to_owned();
            return Err(StoreError::Row { table: TABLE, reason });
        }
        Ok((version(&VersionRow { number, hash, made_at })?, body))
    }
}

fn version(row: &VersionRow) -> Result<CourseDocumentVersion, StoreError> {
    let wrong = || StoreError::Row { table: TABLE, reason: "no hash".to_owned() };
    Ok(CourseDocumentVersion {
        number: row.number,
        hash: ContentHash::read(&row.hash).ok_or_else(wrong)?,
        made_at: moment(TABLE, row.made_at)?,
    })
}

impl Change {
    /// Keeps what an organisation wrote. `revision` is the number of the change that the writer saw.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when somebody else wrote in the meantime; then nothing changes.
    pub async fn save_course_document_texts(
        &mut self,
        organisation: OrganisationId,
        texts: &CourseDocumentTexts,
        revision: i64,
    ) -> Result<(), StoreError> {
        let (id, now) = (organisation.to_string(), self.now().as_microsecond());
        let body = json::write(TEXT_TABLE, texts)?;
        let done = if revision == 0 {
            sqlx::query(
                "insert into course_document_text (organisation, revision, body, changed_at) values ($1, 1, $2, $3) \
                 on conflict (organisation) do nothing",
            )
            .bind(&id)
            .bind(body)
            .bind(now)
            .execute(self.connection())
            .await?
        } else {
            sqlx::query(
                "update course_document_text set revision = revision + 1, body = $2, changed_at = $3 \
                 where organisation = $1 and revision = $4",
            )
            .bind(&id)
            .bind(body)
            .bind(now)
            .bind(revision)
            .execute(self.connection())
            .await?
        };
        if done.rows_affected() == 0 {
            return Err(StoreError::Changed("texts of a course document"));
        }
        self.note("course-document.written", Subject::new("organisation", organisation), &(revision + 1))?;
        Ok(())
    }

    /// The number that the next version of an organisation gets; nobody else gets it until this change ends.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn next_course_document(&mut self, organisation: OrganisationId) -> Result<i64, StoreError> {
        // Writing the row of the organisation makes others wait.
        sqlx::query("update organisation set id = id where id = $1")
            .bind(organisation.to_string())
            .execute(self.connection())
            .await?;
        let (last,): (i64,) =
            sqlx::query_as("select coalesce(max(number), 0) from course_document where organisation = $1")
                .bind(organisation.to_string())
                .fetch_one(self.connection())
                .await?;
        Ok(last + 1)
    }

    /// Freezes a version; gives the hash over its content.
    ///
    /// # Errors
    /// When the number is taken, or the database refuses.
    pub async fn freeze_course_document(
        &mut self,
        organisation: OrganisationId,
        number: i64,
        body: &str,
    ) -> Result<ContentHash, StoreError> {
        let (hash, now) = (hashed(body), self.now().as_microsecond());
        sqlx::query(
            "insert into course_document (organisation, number, hash, body, made_at) values ($1, $2, $3, $4, $5)",
        )
        .bind(organisation.to_string())
        .bind(number)
        .bind(&hash)
        .bind(body)
        .bind(now)
        .execute(self.connection())
        .await?;
        self.note("course-document.frozen", Subject::new("organisation", organisation), &(number, &hash))?;
        let wrong = || StoreError::Row { table: TABLE, reason: "no hash".to_owned() };
        ContentHash::read(&hash).ok_or_else(wrong)
    }
}
