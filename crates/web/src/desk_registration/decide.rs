//! Deciding about a registration, and what the organiser wants to remember of it.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::guest_list::Command;
use store::{AuditActor, Details};

use super::{case::Case, detail};
use crate::{
    desk::{AtDesk, entry::Entry},
    error::Problem,
    form::Filled,
};

/// The most characters of the organiser's words in a mail, and of a note.
pub(super) const WORDS: usize = 1000;

/// `POST …/aanmeldingen/{id}/besluit`
pub(super) async fn decide(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, id)): Path<(String, String)>,
    filled: Filled,
) -> Result<Response, Problem> {
    let case = Case::read(site, visit, person, &slug, &id).await?;
    let registration = case.record.registration.id;
    let mut entry = Entry::new(case.visit.language, &filled);
    let words = entry.text("woorden", "desk-registration-words", WORDS);
    if !entry.mistakes.is_empty() {
        let page = detail::render(&case, &filled, &entry.mistakes, None).await?;
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
    let (command, done) = match filled.text("besluit") {
        "toelaten" => (Command::Admit { registration }, "registration-admitted"),
        "afwijzen" => (Command::Decline { registration }, "registration-declined"),
        "intrekken" => (Command::Withdraw { registration }, "registration-withdrawn"),
        _ => return Err(Problem::bad_request()),
    };
    let details = Details { language: case.record.language, remark: words, ..Details::default() };
    case.carry_out(&command, &details, done).await
}

/// `POST …/aanmeldingen/{id}/notitie`
pub(super) async fn add_note(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, id)): Path<(String, String)>,
    filled: Filled,
) -> Result<Response, Problem> {
    let case = Case::read(site, visit, person, &slug, &id).await?;
    let mut entry = Entry::new(case.visit.language, &filled);
    let note = entry.required("notitie", "desk-registration-note", WORDS);
    if !entry.mistakes.is_empty() {
        let page = detail::render(&case, &filled, &entry.mistakes, None).await?;
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
    let author = case.person.person.id;
    let mut change = case.site.store.change(AuditActor::Person(author), case.site.now()).await?;
    change.add_registration_note(case.record.registration.id, author, &note).await?;
    change.commit().await?;
    Ok(case.done("registration-noted"))
}
