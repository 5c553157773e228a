//! The course that a municipality works on: the draft, the scores of persons, and versions under a name.

use domain::{
    CommandId, OrganisationId, ParticipantId, PersonId,
    course::{Ballot, Course, Hand, Refusal, Request},
};
use jiff::Timestamp;

use crate::{Change, Store, StoreError, Subject, clock::moment, fresh, json};

const TABLE: &str = "course";
const VERSION_TABLE: &str = "course_version";

/// A version of a course under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseVersion {
    /// Its number: 1, 2, 3.
    pub number: i64,
    /// What it was called.
    pub name: String,
    /// When it was made.
    pub made_at: Timestamp,
}

row! {
    struct BallotRow {
        person: String,
        participant: String,
        body: String,
    }
}

row! {
    struct VersionRow {
        number: i64,
        name: String,
        made_at: i64,
    }
}

impl Store {
    /// The course that an organisation works on, with all scores; none before it began.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn course(&self, organisation: OrganisationId) -> Result<Option<Course>, StoreError> {
        let row: Option<(String,)> = sqlx::query_as("select body from course where organisation = $1")
            .bind(organisation.to_string())
            .fetch_optional(&self.pool)
            .await?;
        let Some((body,)) = row else { return Ok(None) };
        let rows: Vec<BallotRow> = sqlx::query_as(
            "select person, participant, body from course_ballot where organisation = $1 order by participant",
        )
        .bind(organisation.to_string())
        .fetch_all(&self.pool)
        .await?;
        whole(&body, &rows).map(|(course, _)| Some(course))
    }

    /// What somebody is called in a course; none when they gave no scores.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn course_participant(
        &self,
        organisation: OrganisationId,
        person: PersonId,
    ) -> Result<Option<ParticipantId>, StoreError> {
        let row: Option<(String,)> =
            sqlx::query_as("select participant from course_ballot where organisation = $1 and person = $2")
                .bind(organisation.to_string())
                .bind(person.to_string())
                .fetch_optional(&self.pool)
                .await?;
        row.map(|(participant,)| json::parse("course_ballot", &participant)).transpose()
    }

    /// The versions of a course, the newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn course_versions(
        &self,
        organisation: OrganisationId,
    ) -> Result<Vec<CourseVersion>, StoreError> {
        let rows: Vec<VersionRow> = sqlx::query_as(
            "select number, name, made_at from course_version where organisation = $1 order by number desc",
        )
        .bind(organisation.to_string())
        .fetch_all(&self.pool)
        .await?;
        let version = |row: VersionRow| {
            Ok(CourseVersion {
                number: row.number,
                name: row.name,
                made_at: moment(VERSION_TABLE, row.made_at)?,
            })
        };
        rows.into_iter().map(version).collect()
    }

    /// A course as it was in a version.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub async fn course_version(
        &self,
        organisation: OrganisationId,
        number: i64,
    ) -> Result<Course, StoreError> {
        let row: Option<(String,)> =
            sqlx::query_as("select body from course_version where organisation = $1 and number = $2")
                .bind(organisation.to_string())
                .bind(number)
                .fetch_optional(&self.pool)
                .await?;
        let (body,) = row.ok_or(StoreError::Unknown("version of a course"))?;
        json::read(VERSION_TABLE, &body)
    }
}

/// A draft with the scores in it, and what each person is called there.
fn whole(body: &str, rows: &[BallotRow]) -> Result<(Course, Vec<(String, ParticipantId)>), StoreError> {
    let mut course: Course = json::read(TABLE, body)?;
    let mut called = Vec::with_capacity(rows.len());
    for row in rows {
        let participant = json::parse("course_ballot", &row.participant)?;
        let ballot: Ballot = json::read("course_ballot", &row.body)?;
        course.seat(participant, ballot);
        called.push((row.person.clone(), participant));
    }
    Ok((course, called))
}

impl Change {
    /// Carries out a request of a person on the course of an organisation; the course begins with the first. Others
    /// wait until this change ends, so that two people never overwrite each other.
    ///
    /// # Errors
    /// The inner error when the rules refuse it; then nothing changes. The outer one when the database refuses.
    pub async fn decide_course(
        &mut self,
        organisation: OrganisationId,
        person: PersonId,
        request: &Request,
    ) -> Result<Result<(), Refusal>, StoreError> {
        let (mut course, called) = self.locked_course(organisation).await?;
        let me = person.to_string();
        let me = called.iter().find(|(each, _)| *each == me).map(|(_, participant)| *participant);
        let by = me.unwrap_or_else(fresh);
        let before = course.ballot(by).cloned().unwrap_or_default();
        let events = match course.decide(Hand::leading(by), request) {
            Ok(events) => events,
            Err(refusal) => return Ok(Err(refusal)),
        };
        if events.is_empty() {
            return Ok(Ok(()));
        }
        events.iter().for_each(|event| course.apply(request.id, None, event));
        let after = course.ballot(by).cloned().unwrap_or_default();
        if after != before {
            self.save_ballot(organisation, person, by, &after).await?;
        }
        self.save_course(organisation, &course).await?;
        self.note("course.changed", Subject::new("organisation", organisation), &course.revision())?;
        Ok(Ok(()))
    }

    /// Keeps the course of an organisation as it is now under a name.
    ///
    /// # Errors
    /// When there is no course, or the database refuses.
    pub async fn name_course_version(
        &mut self,
        organisation: OrganisationId,
        name: &str,
    ) -> Result<i64, StoreError> {
        let (course, _) = self.locked_course(organisation).await?;
        let (last,): (i64,) =
            sqlx::query_as("select coalesce(max(number), 0) from course_version where organisation = $1")
                .bind(organisation.to_string())
                .fetch_one(self.connection())
                .await?;
        let now = self.now().as_microsecond();
        sqlx::query(
            "insert into course_version (organisation, number, name, body, made_at) values ($1, $2, $3, $4, $5)",
        )
        .bind(organisation.to_string())
        .bind(last + 1)
        .bind(name)
        .bind(json::write(VERSION_TABLE, &course.without_persons())?)
        .bind(now)
        .execute(self.connection())
        .await?;
        self.note("course.version-named", Subject::new("organisation", organisation), &(last + 1))?;
        Ok(last + 1)
    }

    /// Puts a course in the workspace of an organisation in place of what is there: a version that is gone back to, or
    /// what a table made in a session. Scores are of persons: they stay as they are here.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn put_course(
        &mut self,
        organisation: OrganisationId,
        cause: CommandId,
        course: &Course,
    ) -> Result<(), StoreError> {
        let (mut now, _) = self.locked_course(organisation).await?;
        if now.replace_with(cause, course) {
            self.save_course(organisation, &now).await?;
            self.note("course.replaced", Subject::new("organisation", organisation), &now.revision())?;
        }
        Ok(())
    }

    /// The course of an organisation, held until this change ends; made when it is not there yet.
    async fn locked_course(
        &mut self,
        organisation: OrganisationId,
    ) -> Result<(Course, Vec<(String, ParticipantId)>), StoreError> {
        let (id, now) = (organisation.to_string(), self.now().as_microsecond());
        let empty = json::write(TABLE, &Course::default())?;
        sqlx::query(
            "insert into course (organisation, version, body, changed_at) values ($1, 0, $2, $3) \
             on conflict (organisation) do nothing",
        )
        .bind(&id)
        .bind(empty)
        .bind(now)
        .execute(self.connection())
        .await?;
        let (body,): (String,) =
            sqlx::query_as("update course set version = version + 1 where organisation = $1 returning body")
                .bind(&id)
                .fetch_one(self.connection())
                .await?;
        let rows: Vec<BallotRow> = sqlx::query_as(
            "select person, participant, body from course_ballot where organisation = $1 order by participant",
        )
        .bind(&id)
        .fetch_all(self.connection())
        .await?;
        whole(&body, &rows)
    }

    async fn save_course(&mut self, organisation: OrganisationId, course: &Course) -> Result<(), StoreError> {
        let now = self.now().as_microsecond();
        sqlx::query("update course set body = $2, changed_at = $3 where organisation = $1")
            .bind(organisation.to_string())
            .bind(json::write(TABLE, &course.without_ballots())?)
            .bind(now)
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn save_ballot(
        &mut self,
        organisation: OrganisationId,
        person: PersonId,
        participant: ParticipantId,
        ballot: &Ballot,
    ) -> Result<(), StoreError> {
        let now = self.now().as_microsecond();
        sqlx::query(
            "insert into course_ballot (organisation, person, participant, body, saved_at) \
             values ($1, $2, $3, $4, $5) on conflict (organisation, person) \
             do update set body = excluded.body, saved_at = excluded.saved_at",
        )
        .bind(organisation.to_string())
        .bind(person.to_string())
        .bind(participant.to_string())
        .bind(json::write("course_ballot", ballot)?)
        .bind(now)
        .execute(self.connection())
        .await?;
        Ok(())
    }
}
