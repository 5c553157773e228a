//! `/sessie/{code}/koersen/samen/{joint}`: what municipalities laid down together. Each save is a version; it holds the
//! courses as tables released them then. Who sits at one of these tables sees it and changes it, and so does who works on
//! the course of one of these municipalities; the staff sees it. For others it is not there.

mod page;
mod sheet;

use ::course::joint::Scope;
use axum::{
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use documents::{
    moment,
    paper::PaperFormat,
    text::{text, text_with},
};
use domain::{
    JointCourseId,
    joint_course::{JointCourse, JointRefusal, limit},
    session::{Refusal, Words},
};
use serde::Deserialize;
use store::{AuditActor, JointCourseRecord, StoreError, fresh};
use tokio::task::spawn_blocking;

use super::{
    Released, is_staff,
    joint::{Asked, model_of, read_out_of},
    released_to,
};
use crate::{
    course::own_municipalities,
    error::Problem,
    form::{Filled, Mistakes},
    query::Query,
    session::{caller::Caller, command::own_page, refusal},
    site::SharedSite,
    visit::path,
};
pub(crate) use page::together;
pub(super) use page::{list, new_form};
use sheet::{NAME, SEEN};

/// The parameter that asks for an earlier version.
const VERSION: &str = "versie";
/// The box that takes the courses anew, as they are released now.
const AGAIN: &str = "opnieuw";

/// The part of an address that names a joint course.
#[derive(Deserialize)]
pub(in crate::session) struct Named {
    joint: String,
}

/// The part of an address that names a file of it.
#[derive(Deserialize)]
pub(in crate::session) struct FileNamed {
    joint: String,
    file: String,
}

/// Whether a caller speaks for one of these municipalities: by the table in the session, or by the own course.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn may_keep(caller: &Caller, courses: &Released) -> Result<bool, Problem> {
    if courses.len() < 2 {
        return Ok(false);
    }
    let is_member = |code| courses.iter().any(|(each, _)| *each == code);
    let at_table = caller.part().and_then(|(me, audience)| {
        let floor = caller.session.read();
        let table = floor.session().participant(me)?.table?;
        floor.session().view(audience).tables.get(&table)?.municipality
    });
    if at_table.is_some_and(is_member) {
        return Ok(true);
    }
    let Some(person) = &caller.visitor.person else { return Ok(false) };
    let own = own_municipalities(&caller.site, person).await?;
    Ok(own.iter().any(|(code, _)| is_member(*code)))
}

/// The joint courses of a session that a caller may see.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn of_session(caller: &Caller) -> Result<Vec<JointCourseRecord>, Problem> {
    let all = caller.site.store.joint_courses_of(caller.session.record.id).await?;
    let mut seen = Vec::with_capacity(all.len());
    for record in all {
        if is_staff(caller) || may_keep(caller, &record.value.courses).await? {
            seen.push(record);
        }
    }
    Ok(seen)
}

/// A joint course, and whether the caller may change it.
async fn opened(caller: &Caller, joint: &str) -> Result<(JointCourseRecord, bool), Problem> {
    let id: JointCourseId = joint.parse().map_err(|_| Problem::not_found())?;
    let record = match caller.site.store.joint_course(id).await {
        Err(StoreError::Unknown(_)) => return Err(Problem::not_found()),
        found => found?,
    };
    let may = may_keep(caller, &record.value.courses).await?;
    if record.session != caller.session.record.id || !(may || is_staff(caller)) {
        return Err(Problem::not_found());
    }
    let may = may && !caller.session.is_over();
    match Query::of(&caller.visit).first(VERSION) {
        None => Ok((record, may)),
        Some(number) => {
            let number = number.parse().map_err(|_| Problem::not_found())?;
            match caller.site.store.joint_course_version(id, number).await {
                Err(StoreError::Unknown(_)) => Err(Problem::not_found()),
                found => Ok((found?, may)),
            }
        }
    }
}

const fn scope(joint: &JointCourse) -> Scope {
    if joint.only_shared { Scope::Shared } else { Scope::All }
}

fn address(caller: &Caller, id: JointCourseId) -> String {
    path(caller.language(), &format!("/sessie/{}/koersen/samen/{id}", caller.code))
}

/// Whoever keeps something, as the audit names them.
fn actor(caller: &Caller) -> AuditActor {
    match (&caller.visitor.person, caller.visitor.participant) {
        (Some(signed_in), _) => AuditActor::Person(signed_in.person.id),
        (None, Some(participant)) => AuditActor::Participant(participant),
        (None, None) => AuditActor::System,
    }
}

/// `POST /sessie/{code}/koersen/samen`: keeps a new one under a name.
pub(in crate::session) async fn begin(caller: Caller, filled: Filled) -> Result<Response, Problem> {
    let caller = caller.caught_up().await?;
    check_not_over(&caller)?;
    let asked = Asked::sent(&filled);
    let courses = asked.chosen(&released_to(&caller)?);
    if !may_keep(&caller, &courses).await? {
        return Err(Problem::from(StatusCode::FORBIDDEN));
    }
    let joint = JointCourse {
        name: Words::new(filled.text(NAME)),
        only_shared: asked.scope == Scope::Shared,
        courses,
        commitments: Vec::new(),
    };
    if let Err(refusal) = joint.check() {
        let sentence = sheet::sentence(caller.language(), refusal);
        return Err(Problem::from(StatusCode::BAD_REQUEST).because(sentence));
    }
    if caller.site.store.joint_courses_of(caller.session.record.id).await?.len() >= limit::OF_SESSION {
        let sentence = text(caller.language(), "joint-course-too-many");
        return Err(Problem::from(StatusCode::CONFLICT).because(sentence));
    }
    let id = fresh();
    let mut change = caller.site.store.change(actor(&caller), caller.site.now()).await?;
    change.save_joint_course(id, caller.session.record.id, &joint, 0).await?;
    change.commit().await?;
    Ok(Redirect::to(&address(&caller, id)).into_response())
}

/// Nothing is kept any more once the meeting was called off or put away.
fn check_not_over(caller: &Caller) -> Result<(), Problem> {
    if !caller.session.is_over() {
        return Ok(());
    }
    let sentence = refusal::sentence(caller.language(), Refusal::MeetingOver);
    Err(Problem::from(StatusCode::CONFLICT).because(sentence))
}

/// Handler of the page.
pub(in crate::session) async fn show(
    caller: Caller,
    Path(Named { joint }): Path<Named>,
) -> Result<Response, Problem> {
    let (record, may) = opened(&caller, &joint).await?;
    let filled = sheet::filled(&record);
    drawn(&caller, &record, may, (&filled, &Mistakes::default()), StatusCode::OK).await
}

async fn drawn(
    caller: &Caller,
    record: &JointCourseRecord,
    may: bool,
    (filled, mistakes): (&Filled, &Mistakes),
    status: StatusCode,
) -> Result<Response, Problem> {
    let found =
        super::joint::found(&caller.site, caller.language(), &record.value.courses, scope(&record.value));
    let found = found.await?;
    let versions = caller.site.store.joint_course_versions(record.id).await?;
    let shown = page::Shown { caller, record, may, found: &found, versions: &versions, filled, mistakes };
    let mut response = own_page(shown.page());
    *response.status_mut() = status;
    Ok(response)
}

/// Handler of the form: a new version, with the courses anew when that was asked.
pub(in crate::session) async fn save(
    caller: Caller,
    Path(Named { joint }): Path<Named>,
    filled: Filled,
) -> Result<Response, Problem> {
    let caller = caller.caught_up().await?;
    let (record, may) = opened(&caller, &joint).await?;
    check_not_over(&caller)?;
    if !may {
        return Err(Problem::from(StatusCode::FORBIDDEN));
    }
    let seen: i64 = filled.text(SEEN).parse().map_err(|_| Problem::bad_request())?;
    let mut mistakes = Mistakes::default();
    let mut wanted = sheet::read(&record.value, &filled);
    if filled.has(AGAIN) {
        renew(&caller, &mut wanted, &mut mistakes)?;
    }
    if let Err(refusal) = wanted.check() {
        let field =
            if refusal == JointRefusal::NoName { NAME.to_owned() } else { sheet::wrong_field(&wanted) };
        mistakes.add(field, sheet::sentence(caller.language(), refusal));
    }
    if !mistakes.is_empty() {
        return drawn(&caller, &record, may, (&filled, &mistakes), StatusCode::BAD_REQUEST).await;
    }
    let mut change = caller.site.store.change(actor(&caller), caller.site.now()).await?;
    match change.save_joint_course(record.id, record.session, &wanted, seen).await {
        Ok(_) => change.commit().await?,
        Err(StoreError::Changed(_)) => {
            // What was typed stays; saving again is a choice, now that one has seen what others made of it.
            let mut filled = filled;
            filled.set(SEEN, record.number.to_string());
            let values = [("number", record.number.to_string().into())];
            mistakes.add(NAME, text_with(caller.language(), "joint-course-changed", &values));
            return drawn(&caller, &record, may, (&filled, &mistakes), StatusCode::CONFLICT).await;
        }
        Err(error) => return Err(error.into()),
    }
    Ok(Redirect::to(&format!("{}?gedaan=bewaard", address(&caller, record.id))).into_response())
}

/// Takes the courses as they are released now. A table that took its course back makes that impossible.
fn renew(caller: &Caller, wanted: &mut JointCourse, mistakes: &mut Mistakes) -> Result<(), Problem> {
    let released = released_to(caller)?;
    for (code, course) in &mut wanted.courses {
        match released.iter().find(|(each, _)| each == code) {
            Some((_, now)) => *course = now.clone(),
            None => {
                let values = [("name", caller.site.name_of(*code).into())];
                mistakes.add(AGAIN, text_with(caller.language(), "joint-course-withdrawn", &values));
            }
        }
    }
    Ok(())
}

/// Handler of its files: the model, and the document in each format.
pub(in crate::session) async fn file(
    caller: Caller,
    Path(FileNamed { joint, file }): Path<FileNamed>,
) -> Result<Response, Problem> {
    let (record, _) = opened(&caller, &joint).await?;
    let language = caller.language();
    if file == "model" {
        return model_of(&caller.site, language, &record.value.courses, scope(&record.value));
    }
    let format = file.strip_prefix("document.").and_then(PaperFormat::from_extension);
    let format = format.ok_or_else(Problem::not_found)?;
    let site = SharedSite::clone(&caller.site);
    let written = spawn_blocking(move || {
        let read = read_out_of(&site, language, &record.value.courses, scope(&record.value));
        let together = page::together(&site, language, &record);
        let made = moment::local(record.made_at).date();
        documents::joint_course::paper(language, &together, read.as_ref(), made).write(format)
    });
    let broken = |error: &dyn std::fmt::Display| {
        tracing::error!(%error, "a joint course could not be written");
        Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
    };
    let bytes = written.await.map_err(|error| broken(&error))?.map_err(|error| broken(&error))?;
    let disposition = format!("attachment; filename=\"samen-koers.{}\"", format.extension());
    let headers = [
        (header::CONTENT_TYPE, format.content_type().to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, bytes).into_response())
}
