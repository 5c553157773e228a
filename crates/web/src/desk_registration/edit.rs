//! What was filled in for one person, changed by the organiser at that person's wish.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::text::text;
use maud::{Markup, html};
use store::{AuditActor, PlaceRecord};

use super::case::Case;
use crate::{
    components::{button, form::FormView},
    desk::AtDesk,
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    registration::person::{Part, PersonDraft, fields},
    visit::path,
};

/// The end of the names of the fields: there is one person.
const END: &str = "-1";

/// `GET …/aanmeldingen/{id}/plaatsen/{place}`
pub(super) async fn show(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, id, place)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let case = Case::read_to_change(site, visit, person, &slug, &id).await?;
    let record = find(&case, &place)?;
    let draft = PersonDraft {
        name: record.name.clone(),
        title: record.title.clone(),
        phone: record.phone.clone(),
        access: record.access_needs.clone(),
        answers: record.answers.clone(),
        ..PersonDraft::new()
    };
    let filled = Filled::from_pairs(draft.pairs(&case.meeting, END));
    Ok(render(&case, record, &filled, &Mistakes::default()).into_response())
}

/// `POST …/aanmeldingen/{id}/plaatsen/{place}`
pub(super) async fn save(
    AtDesk { site, visit, person, slug }: AtDesk,
    Path((_, id, place)): Path<(String, String, String)>,
    filled: Filled,
) -> Result<Response, Problem> {
    let case = Case::read_to_change(site, visit, person, &slug, &id).await?;
    let record = find(&case, &place)?;
    let draft = PersonDraft::read(&filled, &case.meeting, record.place.id, END);
    let mut mistakes = Mistakes::default();
    draft.check(case.visit.language, &case.meeting, END, Part::Details, &mut mistakes);
    if !mistakes.is_empty() {
        return Ok((StatusCode::BAD_REQUEST, render(&case, record, &filled, &mistakes)).into_response());
    }
    let changed = PlaceRecord {
        name: draft.name,
        title: draft.title,
        phone: draft.phone,
        access_needs: draft.access,
        answers: draft.answers,
        ..record.clone()
    };
    let actor = AuditActor::Person(case.person.person.id);
    let mut change = case.site.store.change(actor, case.site.now()).await?;
    change.save_place(&changed).await?;
    // The organiser does not see what somebody eats: an empty field says nothing about it.
    if !draft.diet.is_empty() {
        change.set_dietary_wish(record.place.id, case.meeting.id, &draft.diet).await?;
    }
    change.commit().await?;
    Ok(case.done("saved"))
}

fn find<'a>(case: &'a Case, place: &str) -> Result<&'a PlaceRecord, Problem> {
    let found = case.place(place)?;
    if found.place.state.is_active() { Ok(found) } else { Err(Problem::not_found()) }
}

fn render(case: &Case, record: &PlaceRecord, filled: &Filled, mistakes: &Mistakes) -> Markup {
    let language = case.visit.language;
    let view = FormView { language, filled, mistakes };
    let body = html! {
        (view.summary())
        p { (text(language, "desk-registration-edit-text")) }
        form class="form" method="post" novalidate {
            (fields(&view, &case.meeting, END, Part::Details))
            div class="form-actions" {
                (button::submit(&text(language, "desk-save"), button::Weight::Primary))
                a class="nl-link" href=(path(language, &case.address(""))) { (text(language, "desk-cancel")) }
            }
        }
    };
    desk_meeting::page(&case.visit, &case.person, &case.meeting, "desk-registration-edit")
        .crumb(&record.name, case.address(""))
        .window_title(view.title(&text(language, "desk-registration-edit")))
        .body(&body)
        .render(&case.site)
}
