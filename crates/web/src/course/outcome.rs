//! Step 6: what follows from the questions, the bars and the scores, computed exactly and said in the words of the table.

use ::course::{Analysis, Drafted, Exploration};
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use documents::{read_out::ReadOut, text::text_with};
use maud::{Markup, html};

use super::{step::Step, workspace::Workspace};
use crate::{
    components::anchored_heading,
    error::Problem,
    form::{Filled, Mistakes},
    play::no_model,
    read_out,
    visit::path,
};

/// Handler of the page.
pub(super) async fn show(workspace: Workspace) -> Result<Response, Problem> {
    let joint = joint_courses(&workspace).await?;
    let body = html! {
        (scored(&workspace))
        (explored(&workspace, |drafted, exploration, analysis| {
            let read = workspace.read_out(exploration, analysis);
            html! {
                (workspace.board(Step::Outcome).left_out(drafted))
                (read_out::whole(&read, "uitkomst"))
                p { a href=(workspace.address("/model")) { (workspace.text("course-outcome-model")) } }
            }
        }))
        @if !joint.is_empty() {
            (anchored_heading(2, "samen", &workspace.text("course-document-together")))
            ul class="link-list" { @for (address, name) in &joint { li { a href=(address) { (name) } } } }
        }
    };
    let (filled, mistakes) = (Filled::default(), Mistakes::default());
    Ok(workspace.page(Step::Outcome, &workspace.view(&filled, &mistakes), &body).into_response())
}

/// What the municipality laid down together with others: the address and the name of each.
async fn joint_courses(workspace: &Workspace) -> Result<Vec<(String, String)>, Problem> {
    let store = &workspace.site.store;
    let mut links = Vec::new();
    for record in store.joint_courses_with(workspace.code()).await? {
        let session = store.work_session(record.session).await?;
        let address = format!("/sessie/{}/koersen/samen/{}", session.code.as_str(), record.id);
        links.push((path(workspace.language, &address), record.value.name.as_str().to_owned()));
    }
    Ok(links)
}

/// Handler of the model as a document, to take along or to compute elsewhere. Participants are numbered in it.
pub(super) async fn model(workspace: Workspace) -> Result<Response, Problem> {
    let drafted = workspace.drafted().map_err(|error| {
        Problem::from(axum::http::StatusCode::CONFLICT).because(no_model(workspace.language, &error))
    })?;
    let json = drafted.model.to_json().map_err(|error| {
        tracing::error!(%error, "a model could not be written");
        Problem::from(axum::http::StatusCode::INTERNAL_SERVER_ERROR)
    })?;
    let slug = &workspace.site.atlas.facts.register.get(workspace.index).slug;
    let disposition = format!("attachment; filename=\"koers-{slug}.json\"");
    let headers =
        [(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, json).into_response())
}

/// How many gave scores, and where one can.
fn scored(workspace: &Workspace) -> Markup {
    let count = workspace.course.ballots().count();
    html! {
        p {
            (text_with(workspace.language, "course-outcome-scored", &[("count", count.into())]))
            @if workspace.me.is_none() {
                " " a href=(workspace.address(Step::Scores.below())) { (workspace.text("course-outcome-score")) }
            }
        }
    }
}

/// What is shown of a draft that can be computed, or why it cannot.
pub(super) fn explored(
    workspace: &Workspace,
    show: impl FnOnce(&Drafted, &Exploration<'_>, &Analysis) -> Markup,
) -> Markup {
    workspace.board(Step::Outcome).explored(show)
}

impl Workspace {
    /// What was found, in words.
    pub(super) fn read_out(&self, exploration: &Exploration<'_>, analysis: &Analysis) -> ReadOut {
        ReadOut::new(exploration, analysis, self.language, &|code| self.name_of(code))
    }
}
