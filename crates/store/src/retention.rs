//! Retention: what is kept no longer than it is needed. Each rule knows what it destroys; how long something may stay
//! is said by who asks.

use domain::meeting::TIME_ZONE;
use jiff::{SignedDuration, Timestamp};

use crate::{
    Change, SearchKind, Store, StoreError, Subject, clock::moment, erasure::NOWHERE, person::EMPTY_BODY,
};

/// A rule of retention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retention {
    /// Dietary wishes, after the day of the meeting.
    DietaryWishes,
    /// What persons need to take part, after the day of the meeting.
    AccessNeeds,
    /// Names, addresses and answers in registrations, with remarks and notes, after the day of the meeting.
    Registrations,
    /// Who was in a work session: guests, the links to persons, and introductions, after the day of the meeting.
    SessionPeople,
    /// Persons who are in no registration any more and have no role, after they were added.
    Persons,
    /// Mails that went out or were given up, after they were made.
    Mails,
    /// Proposals from mails, after they came in.
    Proposals,
    /// What was typed and never sent, after its time.
    Drafts,
    /// Links, sessions and the conversations around them, after their time.
    SignIn,
    /// Jobs that were given up, after their turn.
    Jobs,
    /// Scores that somebody gave on the course of a municipality, after they were last changed.
    CourseScores,
}

/// From when a term runs.
enum Clock {
    /// The day of the meeting.
    Meeting,
    /// The moment in the row.
    Moment,
}

impl Retention {
    /// All rules; those that make room for others go first.
    pub const ALL: [Retention; 11] = [
        Retention::DietaryWishes,
        Retention::AccessNeeds,
        Retention::SessionPeople,
        Retention::Registrations,
        Retention::Mails,
        Retention::Proposals,
        Retention::Drafts,
        Retention::SignIn,
        Retention::Jobs,
        Retention::CourseScores,
        Retention::Persons,
    ];

    /// The key in files, records and message names: `dietary-wishes`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Retention::DietaryWishes => "dietary-wishes",
            Retention::AccessNeeds => "access-needs",
            Retention::Registrations => "registrations",
            Retention::SessionPeople => "session-people",
            Retention::Persons => "persons",
            Retention::Mails => "mails",
            Retention::Proposals => "proposals",
            Retention::Drafts => "drafts",
            Retention::SignIn => "sign-in",
            Retention::Jobs => "jobs",
            Retention::CourseScores => "course-scores",
        }
    }

    /// The rule with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Retention> {
        Retention::ALL.into_iter().find(|each| each.key() == key)
    }

    const fn clock(self) -> Clock {
        match self {
            Retention::DietaryWishes
            | Retention::AccessNeeds
            | Retention::SessionPeople
            | Retention::Registrations => Clock::Meeting,
            _ => Clock::Moment,
        }
    }

    /// Counts what is due, `$1` being the moment or day before which it is.
    const fn count(self) -> &'static str {
        match self {
            Retention::DietaryWishes => {
                "select count(*) from dietary_wish where meeting in (select id from meeting where date < $1)"
            }
            Retention::AccessNeeds => {
                "select count(*) from place where access_needs <> '' \
                 and meeting in (select id from meeting where date < $1)"
            }
            Retention::Registrations => {
                "select count(*) from place where name <> '' and meeting in (select id from meeting where date < $1)"
            }
            Retention::SessionPeople => {
                "select count(*) from work_session_participant where (person is not null \
                 or id in (select participant from work_session_guest)) and session in \
                 (select work_session.id from work_session join meeting on meeting.id = work_session.meeting \
                 where meeting.date < $1)"
            }
            Retention::Persons => {
                "select count(*) from person where erased_at is null and created_at < $1 \
                 and id not in (select person from role_grant) and id not in (select person from place where name <> '') \
                 and id not in (select contact from registration where id in \
                 (select registration from place where name <> '')) \
                 and id not in (select person from session where expires_at > $1)"
            }
            Retention::Mails => "select count(*) from mail where state <> 'waiting' and created_at < $1",
            Retention::Proposals => "select count(*) from mail_proposal where received_at < $1",
            Retention::Drafts => "select count(*) from registration_draft where expires_at < $1",
            Retention::SignIn => {
                "select (select count(*) from sign_in_link where expires_at < $1) \
                 + (select count(*) from session where expires_at < $1) \
                 + (select count(*) from ceremony where expires_at < $1) \
                 + (select count(*) from throttle where window_start < $1)"
            }
            Retention::Jobs => "select count(*) from job where state <> 'waiting' and run_at < $1",
            Retention::CourseScores => "select count(*) from course_ballot where saved_at < $1",
        }
    }

    /// Destroys what is due: `$1` as above, `$2` what takes the place of an address or of what is known of a person,
    /// `$3` the present moment.
    const fn statements(self) -> &'static [&'static str] {
        match self {
            Retention::DietaryWishes => {
                &["delete from dietary_wish where meeting in (select id from meeting where date < $1)"]
            }
            Retention::AccessNeeds => &["update place set access_needs = '' where access_needs <> '' \
                   and meeting in (select id from meeting where date < $1)"],
            Retention::Registrations => &[
                "update place set name = '', title = '', email = $2, phone = '', access_needs = '', answers = '{}', \
                 code = 'erased-' || id where name <> '' and meeting in (select id from meeting where date < $1)",
                "update registration set remark = '' where remark <> '' \
                 and meeting in (select id from meeting where date < $1)",
                "delete from registration_note where registration in (select id from registration where meeting in \
                 (select id from meeting where date < $1))",
                "delete from search_entry where kind = 'registration' and id in (select id from registration \
                 where meeting in (select id from meeting where date < $1))",
            ],
            Retention::Persons => &[
                "update person set email = id || '@gewist.invalid', name = '', body = $2, \
                 erased_at = $3 where erased_at is null and created_at < $1 \
                 and id not in (select person from role_grant) and id not in (select person from place where name <> '') \
                 and id not in (select contact from registration where id in \
                 (select registration from place where name <> '')) \
                 and id not in (select person from session where expires_at > $1)",
                "delete from passkey where person in (select id from person where erased_at >= $1)",
                "delete from outside_identity where person in (select id from person where erased_at >= $1)",
                "delete from sign_in_link where person in (select id from person where erased_at >= $1)",
                "delete from session where person in (select id from person where erased_at >= $1)",
                "delete from course_ballot where person in (select id from person where erased_at >= $1)",
                "delete from search_entry where kind = 'person' \
                 and id in (select id from person where erased_at >= $1)",
            ],
            // What is in the log is emptied entry by entry: see `forget_sessions_before`.
            Retention::SessionPeople => &[],
            Retention::Mails => &["delete from mail where state <> 'waiting' and created_at < $1"],
            Retention::Proposals => &["delete from mail_proposal where received_at < $1"],
            Retention::Drafts => &["delete from registration_draft where expires_at < $1"],
            Retention::SignIn => &[
                "delete from sign_in_link where expires_at < $1",
                "delete from session where expires_at < $1",
                "delete from ceremony where expires_at < $1",
                "delete from throttle where window_start < $1",
            ],
            Retention::Jobs => &["delete from job where state <> 'waiting' and run_at < $1"],
            Retention::CourseScores => &["delete from course_ballot where saved_at < $1"],
        }
    }

    /// What `$2` is for.
    const fn instead(self) -> &'static str {
        match self {
            Retention::Persons => EMPTY_BODY,
            _ => NOWHERE,
        }
    }
}

/// Where a term ends: what lies before it is due.
enum Cutoff {
    Day(String),
    Moment(i64),
}

impl Cutoff {
    fn of(rule: Retention, days: u16, now: Timestamp) -> Cutoff {
        let moment = now - SignedDuration::from_hours(24 * i64::from(days));
        match rule.clock() {
            Clock::Meeting => Cutoff::Day(TIME_ZONE.to_datetime(moment).date().to_string()),
            Clock::Moment => Cutoff::Moment(moment.as_microsecond()),
        }
    }
}

/// That something was destroyed: what kind, how much, when and why. Never what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DestructionRecord {
    /// The key of the rule, or `erasure`.
    pub kind: String,
    /// When.
    pub destroyed_at: Timestamp,
    /// Rows removed or emptied.
    pub records: i64,
    /// Why: `retention` or `request`.
    pub reason: String,
}

row! {
    struct RecordRow {
        kind: String,
        destroyed_at: i64,
        records: i64,
        reason: String,
    }
}

impl Store {
    /// How many records a rule would destroy now, when they may stay so many days.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn due(&self, rule: Retention, days: u16, now: Timestamp) -> Result<i64, StoreError> {
        let query = sqlx::query_as(rule.count());
        let query = match Cutoff::of(rule, days, now) {
            Cutoff::Day(day) => query.bind(day),
            Cutoff::Moment(moment) => query.bind(moment),
        };
        let (count,): (i64,) = query.fetch_one(&self.pool).await?;
        Ok(count)
    }

    /// What was destroyed, the newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn destruction_records(&self, limit: i64) -> Result<Vec<DestructionRecord>, StoreError> {
        let rows: Vec<RecordRow> = sqlx::query_as(
            "select kind, destroyed_at, records, reason from destruction_record \
             order by destroyed_at desc, id desc limit $1",
        )
        .bind(limit)
        .fetch_all(&self.pool)
        .await?;
        let record = |row: RecordRow| {
            Ok(DestructionRecord {
                kind: row.kind,
                destroyed_at: moment("destruction_record", row.destroyed_at)?,
                records: row.records,
                reason: row.reason,
            })
        };
        rows.into_iter().map(record).collect()
    }
}

impl Change {
    /// Destroys what a rule says is due, when it may stay so many days; returns how many records. What was destroyed
    /// is written down, unless it was nothing. Afterwards [`Store::scrub`] takes it from the disk.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn destroy(&mut self, rule: Retention, days: u16) -> Result<u64, StoreError> {
        let cutoff = Cutoff::of(rule, days, self.now());
        let now = self.now().as_microsecond();
        if let (Retention::Registrations, Cutoff::Day(day)) = (rule, &cutoff) {
            self.touch_persons_before(day).await?;
        }
        let mut records = 0;
        if let (Retention::SessionPeople, Cutoff::Day(day)) = (rule, &cutoff) {
            records += self.forget_sessions_before(day).await?;
        }
        for statement in rule.statements() {
            let query = sqlx::query(*statement);
            let query = match &cutoff {
                Cutoff::Day(day) => query.bind(day.clone()),
                Cutoff::Moment(moment) => query.bind(*moment),
            };
            let query = if statement.contains("$2") { query.bind(rule.instead()) } else { query };
            let query = if statement.contains("$3") { query.bind(now) } else { query };
            records += query.execute(self.connection()).await?.rows_affected();
        }
        if records > 0 {
            self.note("retention.destroyed", Subject::new("retention", rule.key()), &records)?;
            self.record_destruction(rule.key(), records, "retention").await?;
        }
        Ok(records)
    }

    /// Persons are found by what they were in a registration, too: that is forgotten with it.
    async fn touch_persons_before(&mut self, day: &str) -> Result<(), StoreError> {
        let persons: Vec<(String,)> = sqlx::query_as(
            "select distinct person from place where name <> '' \
             and meeting in (select id from meeting where date < $1)",
        )
        .bind(day)
        .fetch_all(self.connection())
        .await?;
        persons.into_iter().for_each(|(id,)| self.touch(SearchKind::Person, id));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_read_back() {
        assert!(Retention::ALL.iter().all(|each| Retention::from_key(each.key()) == Some(*each)));
    }

    #[test]
    fn a_term_runs_from_the_day_of_the_meeting_at_the_venue() {
        let late = "2026-11-06T23:30:00Z".parse().unwrap();
        let Cutoff::Day(day) = Cutoff::of(Retention::DietaryWishes, 14, late) else { panic!() };
        assert_eq!(day, "2026-10-24", "at the venue it is 7 November already");
    }
}
