//! Changing what was filled in for a person. Who it is and what kind of function it is stay: a colleague who comes
//! instead is another page, and the address decides who gets in by it.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::text::{text, text_with};
use domain::PlaceState;
use maud::{Markup, html};
use store::{AuditActor, PlaceRecord};

use super::own::{Below, Own};
use crate::{
    components::{
        button::{self, Weight},
        form::FormView,
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    registration::person::{Part, PersonDraft, fields},
};

/// The end of the names of the fields: there is one person.
const END: &str = "-1";

/// Handler of the form.
pub(super) async fn show(own: Own, Path(Below { place }): Path<Below>) -> Result<Response, Problem> {
    let record = changeable(&own, &place)?;
    let wish = own.site.store.dietary_wish(record.place.id).await?.unwrap_or_default();
    let person = PersonDraft {
        place: record.place.id,
        name: record.name.clone(),
        function: record.place.function.key().to_owned(),
        title: record.title.clone(),
        email: record.email.to_string(),
        phone: record.phone.clone(),
        diet: wish,
        access: record.access_needs.clone(),
        answers: record.answers.clone(),
    };
    let filled = Filled::from_pairs(person.pairs(&own.meeting, END));
    Ok(form(&own, record, &filled, &Mistakes::default()).into_response())
}

/// Handler of the form, filled in.
pub(super) async fn change(
    own: Own,
    Path(Below { place }): Path<Below>,
    filled: Filled,
) -> Result<Response, Problem> {
    let record = changeable(&own, &place)?;
    let person = PersonDraft::read(&filled, &own.meeting, record.place.id, END);
    let mut mistakes = Mistakes::default();
    person.check(own.visit.language, &own.meeting, END, Part::Details, &mut mistakes);
    if !mistakes.is_empty() {
        return Ok((StatusCode::BAD_REQUEST, form(&own, record, &filled, &mistakes)).into_response());
    }
    let changed = PlaceRecord {
        name: person.name,
        title: person.title,
        phone: person.phone,
        access_needs: person.access,
        answers: person.answers,
        ..record.clone()
    };
    let mut change = own.site.store.change(AuditActor::Person(own.person), own.site.now()).await?;
    change.save_place(&changed).await?;
    change.set_dietary_wish(record.place.id, own.meeting.id, &person.diet).await?;
    change.commit().await?;
    Ok(own.done("gewijzigd"))
}

/// The place, while it can be changed.
fn changeable<'a>(own: &'a Own, place: &str) -> Result<&'a PlaceRecord, Problem> {
    let record = own.place(place)?;
    if own.can_change() && record.place.state == PlaceState::Expected {
        return Ok(record);
    }
    Err(own.too_late())
}

fn form(own: &Own, record: &PlaceRecord, filled: &Filled, mistakes: &Mistakes) -> Markup {
    let language = own.visit.language;
    let view = FormView { language, filled, mistakes };
    let title = text_with(language, "mine-change-title", &[("name", record.name.as_str().into())]);
    let email = [("email", record.email.as_str().into())];
    let body = html! {
        div class="stack" {
            (view.summary())
            (heading(1, &title))
            p { (text_with(language, "mine-change-email", &email)) }
            form class="form" method="post" novalidate {
                (fields(&view, &own.meeting, END, Part::Details))
                div class="form-actions" {
                    (button::submit(&text(language, "mine-save"), Weight::Primary))
                    (button::link(&own.address(""), &text(language, "mine-leave"), Weight::Secondary))
                }
            }
        }
    };
    own.page(&view.title(&title), body)
}
