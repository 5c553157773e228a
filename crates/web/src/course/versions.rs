//! Versions of a course under a name: to look back at, and to go back to.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::{moment, text::text_with};
use domain::{
    CommandId, SessionId,
    course::{Course, limit},
    session::Audience,
};
use maud::{Markup, html};
use store::{AuditActor, CourseVersion};

use super::{
    step::{Step, bar},
    workspace::{Numbered, Workspace},
};
use crate::{
    components::{
        alert::{Kind, alert},
        button::{self, Weight},
        form::Field,
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
};

const NAME: &str = "naam";

/// Handler of the list.
pub(super) async fn show(workspace: Workspace) -> Result<Response, Problem> {
    let shelf = Shelf::read(&workspace).await?;
    Ok(list(&workspace, &shelf, &Filled::default(), &Mistakes::default()).into_response())
}

/// What can be taken back: versions, and the work of the own table in sessions.
struct Shelf {
    versions: Vec<CourseVersion>,
    sessions: Vec<(SessionId, String)>,
}

impl Shelf {
    async fn read(workspace: &Workspace) -> Result<Shelf, Problem> {
        let versions = workspace.site.store.course_versions(workspace.organisation.id).await?;
        let found = own_tables(workspace).await?;
        let sessions = found.into_iter().map(|table| (table.session, table.title)).collect();
        Ok(Shelf { versions, sessions })
    }
}

/// The course of the own table in a session.
struct OwnTable {
    session: SessionId,
    title: String,
    course: Course,
}

/// The courses that tables of the own municipality made, in the meetings of which this person has a registration.
async fn own_tables(workspace: &Workspace) -> Result<Vec<OwnTable>, Problem> {
    let (site, person) = (&workspace.site, workspace.signed_in.person.id);
    let mut found = Vec::new();
    for record in site.store.registrations_of(person).await? {
        if record.registration.organisation != workspace.organisation.id {
            continue;
        }
        let Some(session) = site.store.work_session_of(record.meeting).await? else { continue };
        let (state, _) = site.store.session_state(session.id).await?;
        let tables = state.view(Audience::Chair).tables;
        let own = tables.values().filter(|table| table.municipality == Some(workspace.code()));
        let course = own.filter_map(|table| state.course(table.id)).find(|course| !course.is_empty());
        if let Some(course) = course {
            let meeting = site.store.meeting(record.meeting).await?.value;
            let title = meeting.title.get(workspace.language).to_owned();
            found.push(OwnTable { session: session.id, title, course: course.clone() });
        }
    }
    Ok(found)
}

/// Takes the work of the own table over. What was here before is kept as a version.
async fn from_session(workspace: &Workspace, filled: &Filled) -> Result<Response, Problem> {
    let cause: CommandId = filled.text("opdracht").parse().map_err(|_| Problem::bad_request())?;
    let session: SessionId = filled.text("sessie").parse().map_err(|_| Problem::bad_request())?;
    let found = own_tables(workspace).await?;
    let table = found.into_iter().find(|table| table.session == session).ok_or_else(Problem::not_found)?;
    let person = AuditActor::Person(workspace.signed_in.person.id);
    let mut change = workspace.site.store.change(person, workspace.site.now()).await?;
    if !workspace.course.is_empty() {
        let name = workspace.text("course-versions-before");
        change.name_course_version(workspace.organisation.id, &name).await?;
    }
    change.put_course(workspace.organisation.id, cause, &table.course).await?;
    change.commit().await?;
    Ok(workspace.done("", "uit-sessie"))
}

/// Handler of a new version.
pub(super) async fn save(workspace: Workspace, filled: Filled) -> Result<Response, Problem> {
    if filled.text("wat") == "uit-sessie" {
        return from_session(&workspace, &filled).await;
    }
    let (called, store) = (filled.text(NAME), &workspace.site.store);
    let mistake = match called.chars().count() {
        0 => Some(workspace.text("course-refusal-empty")),
        length if length > limit::LABEL => {
            let most = [("most", limit::LABEL.to_string().into())];
            Some(text_with(workspace.language, "course-refusal-too-long", &most))
        }
        _ => None,
    };
    if let Some(mistake) = mistake {
        let mut mistakes = Mistakes::default();
        mistakes.add(NAME, mistake);
        let shelf = Shelf::read(&workspace).await?;
        return Ok((StatusCode::BAD_REQUEST, list(&workspace, &shelf, &filled, &mistakes)).into_response());
    }
    let person = AuditActor::Person(workspace.signed_in.person.id);
    let mut change = store.change(person, workspace.site.now()).await?;
    change.name_course_version(workspace.organisation.id, called).await?;
    change.commit().await?;
    Ok(workspace.done("/versies", "versie"))
}

/// Handler of one version.
pub(super) async fn one(mut workspace: Workspace, Path(at): Path<Numbered>) -> Result<Response, Problem> {
    let version = version(&workspace, &at.number).await?;
    let store = workspace.site.store.clone();
    workspace.course = store.course_version(workspace.organisation.id, version.number).await?;
    Ok(written(&workspace, &version).into_response())
}

/// Handler of going back to a version.
pub(super) async fn put_back(
    workspace: Workspace,
    Path(at): Path<Numbered>,
    filled: Filled,
) -> Result<Response, Problem> {
    let cause: CommandId = filled.text("opdracht").parse().map_err(|_| Problem::bad_request())?;
    let version = version(&workspace, &at.number).await?;
    let (store, organisation) = (&workspace.site.store, workspace.organisation.id);
    let course = store.course_version(organisation, version.number).await?;
    let person = AuditActor::Person(workspace.signed_in.person.id);
    let mut change = store.change(person, workspace.site.now()).await?;
    change.put_course(organisation, cause, &course).await?;
    change.commit().await?;
    Ok(workspace.done("", "versie-terug"))
}

async fn version(workspace: &Workspace, number: &str) -> Result<CourseVersion, Problem> {
    let number: i64 = number.parse().map_err(|_| Problem::not_found())?;
    let versions = workspace.site.store.course_versions(workspace.organisation.id).await?;
    versions.into_iter().find(|each| each.number == number).ok_or_else(Problem::not_found)
}

fn list(workspace: &Workspace, shelf: &Shelf, filled: &Filled, mistakes: &Mistakes) -> Markup {
    let view = workspace.view(filled, mistakes);
    let title = workspace.text("course-versions");
    let (label, hint) = (workspace.text("course-versions-name"), workspace.text("course-versions-hint"));
    let body = html! {
        div class="stack course" {
            (workspace.was_done())
            (view.summary())
            (heading(1, &title))
            (bar(workspace.language, None, |step: Step| workspace.address(step.below())))
            p class="lead" { (workspace.text("course-versions-lead")) }
            @if shelf.versions.is_empty() {
                p { (workspace.text("course-versions-none")) }
            } @else {
                ul class="course-list" {
                    @for version in &shelf.versions {
                        li {
                            div {
                                p class="course-list__title" {
                                    a href=(workspace.address(&format!("/versies/{}", version.number))) { (version.name) }
                                }
                                p class="course-list__note" { (moment::moment(workspace.language, version.made_at)) }
                            }
                        }
                    }
                }
            }
            form class="form course-form" method="post" novalidate {
                (view.line(&Field { name: NAME, label: &label, hint: &hint, optional: false, autocomplete: "off" }, "text"))
                div class="form-actions" { (button::submit(&workspace.text("course-versions-keep"), Weight::Primary)) }
            }
            (sessions(workspace, shelf))
        }
    };
    workspace.frame(&view.title(&title)).body(body).render(&workspace.site)
}

/// The work of the own table in sessions, to take over.
fn sessions(workspace: &Workspace, shelf: &Shelf) -> Markup {
    html! {
        @if !shelf.sessions.is_empty() {
            (heading(2, &workspace.text("course-versions-session")))
            p { (workspace.text("course-versions-session-text")) }
            ul class="course-list" {
                @for (session, title) in &shelf.sessions {
                    li {
                        p class="course-list__title" { (title) }
                        form class="course-list__do" method="post" {
                            (workspace.hidden("uit-sessie"))
                            input type="hidden" name="sessie" value=(session);
                            button type="submit" class="course-small" {
                                (workspace.text("course-versions-take")) span class="visually-hidden" { ": " (title) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A version in words: questions, options, what cannot go together, what was agreed and what is not known.
fn written(workspace: &Workspace, version: &CourseVersion) -> Markup {
    let course = &workspace.course;
    let body = html! {
        div class="stack course" {
            (heading(1, &version.name))
            p { (moment::moment(workspace.language, version.made_at)) }
            (alert(Kind::Info, &workspace.text("course-versions-old"), &html! {}))
            @for (area, _) in course.areas() {
                (heading(2, &workspace.labelled(area)))
                ul { @for (id, _) in course.options_of(area) { li { (workspace.labelled(id)) } } }
                @if let Some((_, line)) = course.commitment_on(area) {
                    p {
                        strong { (workspace.text(&format!("course-verdict-{}", line.verdict.key()))) }
                        @if let Some(option) = line.option { ": " (workspace.labelled(option)) }
                        @if !line.what.is_empty() { ". " (line.what.as_str()) }
                    }
                }
            }
            (heading(2, &workspace.text("course-pairs-barred")))
            ul {
                @for (_, pair) in course.pairs() {
                    @if let Some(reason) = &pair.barred {
                        li { (workspace.labelled(pair.between[0])) " + " (workspace.labelled(pair.between[1])) ": " (reason.as_str()) }
                    }
                }
            }
            @if course.uncertainties().next().is_some() {
                (heading(2, &Step::Uncertainties.label(workspace.language)))
                ul { @for (_, each) in course.uncertainties() { li { (each.kind.letters()) ": " (each.text.as_str()) } } }
            }
            form method="post" {
                (workspace.hidden("versie"))
                (button::submit(&workspace.text("course-versions-back"), Weight::Secondary))
            }
        }
    };
    workspace
        .frame(&version.name)
        .crumb(workspace.text("course-versions"), workspace.bare_address("/versies"))
        .body(body)
        .render(&workspace.site)
}
