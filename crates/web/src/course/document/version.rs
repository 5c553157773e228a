//! Versions of a course document: freezing one, and reading one as a page.

use std::sync::Arc;

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::{
    course_document::{Edition, foot},
    moment,
    paper::Paper,
};
use domain::course_document::CourseDocumentTexts;
use serde::Deserialize;
use store::AuditActor;

use super::{
    PART,
    content::{Frozen, Papers, Source},
    page,
    room::Released,
};
use crate::{course::workspace::Workspace, error::Problem};

/// Which version is asked for.
pub(super) enum Asked {
    /// As it is now.
    Draft,
    /// A frozen one.
    Number(i64),
}

/// The name of the draft in addresses.
pub(super) const DRAFT: &str = "concept";

impl Asked {
    pub(super) fn read(typed: &str) -> Result<Self, Problem> {
        match typed {
            DRAFT => Ok(Self::Draft),
            number => number.parse().map(Self::Number).map_err(|_| Problem::not_found()),
        }
    }
}

/// Freezes what is there now, and shows it.
pub(super) async fn freeze(workspace: &Workspace, texts: &CourseDocumentTexts) -> Result<Response, Problem> {
    let person = AuditActor::Person(workspace.signed_in.person.id);
    let released = workspace.released().await?;
    let mut change = workspace.site.store.change(person, workspace.site.now()).await?;
    let number = change.next_course_document(workspace.organisation.id).await?;
    let edition = Edition { number: Some(number), made: today(workspace) };
    let body = {
        let source = workspace.source(&released, texts, edition);
        serde_json::to_string(&source.frozen()).map_err(|error| broken(&error))?
    };
    change.freeze_course_document(workspace.organisation.id, number, &body).await?;
    change.commit().await?;
    Ok(workspace.done(&format!("{PART}/{number}"), "vastgelegd"))
}

impl Workspace {
    /// What the own table released in work sessions.
    async fn released(&self) -> Result<Released, Problem> {
        Ok(Released::read(&self.site, self.organisation.id, self.code()).await?)
    }

    /// What a version of the document is made from.
    fn source<'a>(
        &'a self,
        released: &'a Released,
        texts: &'a CourseDocumentTexts,
        edition: Edition,
    ) -> Source<'a> {
        Source { site: &self.site, index: self.index, course: &self.course, released, texts, edition }
    }
}

fn today(workspace: &Workspace) -> jiff::civil::Date {
    moment::local(workspace.site.now()).date()
}

fn broken(error: &dyn std::fmt::Display) -> Problem {
    tracing::error!(%error, "a course document could not be made or read");
    Problem::from(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The document and the summary of a version, in the language of the visit.
pub(super) async fn read(workspace: &Arc<Workspace>, asked: &Asked) -> Result<Papers, Problem> {
    let store = &workspace.site.store;
    match asked {
        Asked::Draft => {
            let (texts, _) = store.course_document_texts(workspace.organisation.id).await?;
            let released = workspace.released().await?;
            let edition = Edition { number: None, made: today(workspace) };
            let workspace = Arc::clone(workspace);
            let make = move || workspace.source(&released, &texts, edition).papers(workspace.language);
            tokio::task::spawn_blocking(make).await.map_err(|error| broken(&error))
        }
        Asked::Number(number) => {
            let (version, body) = store.course_document(workspace.organisation.id, *number).await?;
            let frozen: Frozen = serde_json::from_str(&body).map_err(|error| broken(&error))?;
            let own = |papers: Vec<Paper>| -> Result<Paper, Problem> {
                let found = papers.into_iter().find(|paper| paper.language == workspace.language);
                let paper = found.ok_or_else(|| broken(&"a language is missing"))?;
                Ok(Paper { foot: foot(workspace.language, *number, &version.hash), ..paper })
            };
            Ok(Papers { document: own(frozen.documents)?, summary: own(frozen.summaries)? })
        }
    }
}

/// The part of an address that says which version.
#[derive(Deserialize)]
pub(super) struct VersionPath {
    version: String,
}

/// Handler of a version as a page.
pub(super) async fn show(
    workspace: Workspace,
    Path(VersionPath { version }): Path<VersionPath>,
) -> Result<Response, Problem> {
    let asked = Asked::read(&version)?;
    let workspace = Arc::new(workspace);
    let papers = read(&workspace, &asked).await?;
    Ok(page::version(&workspace, &version, &papers).into_response())
}
