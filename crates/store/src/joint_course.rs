//! Courses that municipalities lay down together: every time one is saved is a version.

use domain::{JointCourseId, MunicipalityCode, SessionId, joint_course::JointCourse};
use jiff::Timestamp;

use crate::{Change, Store, StoreError, Subject, clock::moment, json};

const TABLE: &str = "joint_course";
const VERSION_TABLE: &str = "joint_course_version";

/// The newest versions of joint courses that meet a condition, the oldest course first.
macro_rules! newest {
    ($condition:literal) => {
        concat!(
            "select joint_course.id, joint_course.session, joint_course_version.number, joint_course_version.body, ",
            "joint_course_version.made_at from joint_course join joint_course_version ",
            "on joint_course_version.joint_course = joint_course.id ",
            "and joint_course_version.number = joint_course.revision ",
            $condition,
            " order by joint_course.created_at, joint_course.id"
        )
    };
}

/// A version of a joint course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JointCourseRecord {
    /// What it is known by.
    pub id: JointCourseId,
    /// In which session it was begun.
    pub session: SessionId,
    /// The number of the version: 1, 2, 3.
    pub number: i64,
    /// What it says.
    pub value: JointCourse,
    /// When the version was made.
    pub made_at: Timestamp,
}

row! {
    struct JointRow {
        id: String,
        session: String,
        number: i64,
        body: String,
        made_at: i64,
    }
}

fn record(row: &JointRow) -> Result<JointCourseRecord, StoreError> {
    Ok(JointCourseRecord {
        id: json::parse(TABLE, &row.id)?,
        session: json::parse(TABLE, &row.session)?,
        number: row.number,
        value: json::read(VERSION_TABLE, &row.body)?,
        made_at: moment(VERSION_TABLE, row.made_at)?,
    })
}

impl Store {
    /// The newest version of a joint course.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub async fn joint_course(&self, id: JointCourseId) -> Result<JointCourseRecord, StoreError> {
        let found = self.joint_courses(newest!("where joint_course.id = $1"), &id.to_string()).await?;
        found.into_iter().next().ok_or(StoreError::Unknown("joint course"))
    }

    /// The newest version of every joint course of a session, the oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn joint_courses_of(&self, session: SessionId) -> Result<Vec<JointCourseRecord>, StoreError> {
        self.joint_courses(newest!("where joint_course.session = $1"), &session.to_string()).await
    }

    /// The newest version of every joint course in which a municipality takes part, the oldest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn joint_courses_with(
        &self,
        code: MunicipalityCode,
    ) -> Result<Vec<JointCourseRecord>, StoreError> {
        let with = newest!(
            "join joint_course_member on joint_course_member.joint_course = joint_course.id \
             where joint_course_member.municipality = $1"
        );
        self.joint_courses(with, &code.to_string()).await
    }

    async fn joint_courses(
        &self,
        statement: &'static str,
        value: &str,
    ) -> Result<Vec<JointCourseRecord>, StoreError> {
        let rows: Vec<JointRow> = sqlx::query_as(statement).bind(value).fetch_all(&self.pool).await?;
        rows.iter().map(record).collect()
    }

    /// An earlier version of a joint course.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub async fn joint_course_version(
        &self,
        id: JointCourseId,
        number: i64,
    ) -> Result<JointCourseRecord, StoreError> {
        let row: Option<JointRow> = sqlx::query_as(
            "select joint_course.id, joint_course.session, joint_course_version.number, joint_course_version.body, \
             joint_course_version.made_at from joint_course join joint_course_version \
             on joint_course_version.joint_course = joint_course.id \
             where joint_course.id = $1 and joint_course_version.number = $2",
        )
        .bind(id.to_string())
        .bind(number)
        .fetch_optional(&self.pool)
        .await?;
        record(&row.ok_or(StoreError::Unknown("version of a joint course"))?)
    }

    /// The versions of a joint course with their moments, the newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn joint_course_versions(
        &self,
        id: JointCourseId,
    ) -> Result<Vec<(i64, Timestamp)>, StoreError> {
        let rows: Vec<(i64, i64)> = sqlx::query_as(
            "select number, made_at from joint_course_version where joint_course = $1 order by number desc",
        )
        .bind(id.to_string())
        .fetch_all(&self.pool)
        .await?;
        rows.into_iter().map(|(number, made_at)| Ok((number, moment(VERSION_TABLE, made_at)?))).collect()
    }
}

impl Change {
    /// Keeps a joint course as a new version; `seen` is the number of the version that the writer saw, 0 for a new one.
    /// Gives the number of the version.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when somebody else saved in the meantime; then nothing changes.
    pub async fn save_joint_course(
        &mut self,
        id: JointCourseId,
        session: SessionId,
        joint: &JointCourse,
        seen: i64,
    ) -> Result<i64, StoreError> {
        let (key, now, number) = (id.to_string(), self.now().as_microsecond(), seen + 1);
        let done = if seen == 0 {
            sqlx::query(
                "insert into joint_course (id, session, revision, created_at) values ($1, $2, 1, $3) \
                 on conflict (id) do nothing",
            )
            .bind(&key)
            .bind(session.to_string())
            .bind(now)
            .execute(self.connection())
            .await?
        } else {
            sqlx::query(
                "update joint_course set revision = revision + 1 where id = $1 and session = $2 and revision = $3",
            )
            .bind(&key)
            .bind(session.to_string())
            .bind(seen)
            .execute(self.connection())
            .await?
        };
        if done.rows_affected() == 0 {
            return Err(StoreError::Changed("joint course"));
        }
        sqlx::query(
            "insert into joint_course_version (joint_course, number, body, made_at) values ($1, $2, $3, $4)",
        )
        .bind(&key)
        .bind(number)
        .bind(json::write(VERSION_TABLE, joint)?)
        .bind(now)
        .execute(self.connection())
        .await?;
        for code in joint.members() {
            sqlx::query(
                "insert into joint_course_member (joint_course, municipality) values ($1, $2) \
                 on conflict (joint_course, municipality) do nothing",
            )
            .bind(&key)
            .bind(code.to_string())
            .execute(self.connection())
            .await?;
        }
        self.note("joint-course.saved", Subject::new("joint-course", id), &number)?;
        Ok(number)
    }
}
