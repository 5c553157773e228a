//! `/mijn/koers/{name}/document`: the course document of a municipality. Between the figures, which come from the work
//! itself, the municipality writes its texts; a version freezes both, and has a hash that shows that nothing changed.

pub(crate) mod content;
mod file;
mod page;
pub(crate) mod room;
mod version;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use documents::text::{text, text_with};
use domain::course_document::{CourseDocumentTexts, LONGEST, Part, TextRefusal};
use store::{AuditActor, CourseDocumentVersion, StoreError};

use super::workspace::Workspace;
use crate::{
    access::Routes,
    error::Problem,
    form::{Filled, Mistakes},
    site::SharedSite,
};

/// The end of the address.
const PART: &str = "/document";
/// The field with the day of review.
const REVIEW: &str = "herziening";
/// The field with the number of the change that was on the screen.
const REVISION: &str = "stand";
/// The field that says what a button does, and its value for freezing.
const WHAT: &str = "wat";
const FREEZE: &str = "vastleggen";

pub(super) fn routes(routes: Routes, site: &SharedSite) -> Routes {
    routes
        .signed_in(site, "/mijn/koers/{name}/document", get(show).post(save))
        .signed_in(site, "/mijn/koers/{name}/document/{version}", get(version::show))
        .signed_in(site, "/mijn/koers/{name}/document/{version}/{file}", get(file::show))
}

/// What the page of the document shows.
struct Desk {
    revision: i64,
    versions: Vec<CourseDocumentVersion>,
}

/// Handler of the page.
async fn show(workspace: Workspace) -> Result<Response, Problem> {
    let (texts, revision) = workspace.site.store.course_document_texts(workspace.organisation.id).await?;
    let versions = workspace.site.store.course_documents(workspace.organisation.id).await?;
    let desk = Desk { revision, versions };
    Ok(page::desk(&workspace, &desk, &filled_of(&texts), &Mistakes::default()).into_response())
}

/// The texts as a form has them.
fn filled_of(texts: &CourseDocumentTexts) -> Filled {
    let mut pairs: Vec<(String, String)> =
        Part::ALL.into_iter().map(|part| (part.key().to_owned(), texts.text(part).to_owned())).collect();
    pairs.push((REVIEW.to_owned(), texts.review.map(|date| date.to_string()).unwrap_or_default()));
    Filled::from_pairs(pairs)
}

/// Handler of the form: keeps the texts, and freezes a version when that was asked.
async fn save(workspace: Workspace, filled: Filled) -> Result<Response, Problem> {
    let revision: i64 = filled.text(REVISION).parse().map_err(|_| Problem::bad_request())?;
    let (texts, mistakes) = read(&workspace, &filled);
    if !mistakes.is_empty() {
        return again(&workspace, revision, &filled, &mistakes, StatusCode::BAD_REQUEST).await;
    }
    let (kept, _) = workspace.site.store.course_document_texts(workspace.organisation.id).await?;
    if kept != texts {
        let person = AuditActor::Person(workspace.signed_in.person.id);
        let mut change = workspace.site.store.change(person, workspace.site.now()).await?;
        match change.save_course_document_texts(workspace.organisation.id, &texts, revision).await {
            Ok(()) => change.commit().await?,
            Err(StoreError::Changed(_)) => return overwritten(&workspace, &filled, &kept).await,
            Err(error) => return Err(error.into()),
        }
    }
    if filled.text(WHAT) == FREEZE {
        return version::freeze(&workspace, &texts).await;
    }
    Ok(workspace.done(PART, "document"))
}

/// Reads the texts and the day of review.
fn read(workspace: &Workspace, filled: &Filled) -> (CourseDocumentTexts, Mistakes) {
    let (mut texts, mut mistakes) = (CourseDocumentTexts::default(), Mistakes::default());
    for part in Part::ALL {
        if let Err(TextRefusal::TooLong(length)) = texts.write(part, filled.text(part.key())) {
            let values = [("most", LONGEST.to_string().into()), ("length", length.to_string().into())];
            mistakes.add(part.key(), text_with(workspace.language, "course-document-too-long", &values));
        }
    }
    let typed = filled.text(REVIEW);
    if !typed.is_empty() {
        match typed.parse() {
            Ok(date) => texts.review = Some(date),
            Err(_) => mistakes.add(REVIEW, text(workspace.language, "course-document-no-date")),
        }
    }
    (texts, mistakes)
}

/// The page again, with what was typed and what is wrong with it.
async fn again(
    workspace: &Workspace,
    revision: i64,
    filled: &Filled,
    mistakes: &Mistakes,
    status: StatusCode,
) -> Result<Response, Problem> {
    let versions = workspace.site.store.course_documents(workspace.organisation.id).await?;
    let page = page::desk(workspace, &Desk { revision, versions }, filled, mistakes);
    Ok((status, page).into_response())
}

/// Somebody else wrote in the meantime: what was typed stays on the screen, with what stands there now beside it.
async fn overwritten(
    workspace: &Workspace,
    filled: &Filled,
    kept: &CourseDocumentTexts,
) -> Result<Response, Problem> {
    let (_, revision) = workspace.site.store.course_document_texts(workspace.organisation.id).await?;
    let mut mistakes = Mistakes::default();
    for part in Part::ALL {
        let there = kept.text(part);
        if there != filled.text(part.key()) {
            let there = if there.is_empty() { "–" } else { there };
            let values = [("there", there.into())];
            mistakes.add(part.key(), text_with(workspace.language, "course-document-overwritten", &values));
        }
    }
    again(workspace, revision, filled, &mistakes, StatusCode::CONFLICT).await
}
