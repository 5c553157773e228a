//! What became of the registration: the page after sending.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use documents::{
    moment,
    text::{text, text_with},
};
use domain::RegistrationStanding;
use maud::{Markup, html};

use super::{instead::Instead, journey::Journey, verdict};
use crate::{
    components::{
        alert::{Kind, alert},
        button::{self, Weight},
        heading,
    },
    error::Problem,
    meeting::address,
    site::SharedSite,
    visit::{Visit, path},
};

/// Handler of the last page. It names no persons: who finds the address later learns nothing of them.
pub(super) async fn show(
    visit: Visit,
    State(site): State<SharedSite>,
    Path((slug, secret)): Path<(String, String)>,
) -> Result<Response, Instead> {
    let journey = Journey::read(visit, site, &slug, secret).await?;
    if !journey.draft.sent {
        return Ok(journey.to("controleren"));
    }
    let body = body(&journey).await?;
    let title = text(journey.visit.language, "registration-done-title");
    Ok(journey.page(&title, body).into_response())
}

async fn body(journey: &Journey) -> Result<Markup, Problem> {
    let language = journey.visit.language;
    let record = journey.site.store.registration(journey.draft.registration).await?;
    let organisation = journey.site.store.organisation(record.registration.organisation).await?.value;
    let standing = record.registration.state.standing();
    let kind = match standing {
        RegistrationStanding::Confirmed => Kind::Ok,
        _ => Kind::Info,
    };
    let size = usize::from(record.registration.size());
    let is_doubtful = standing == RegistrationStanding::Doubtful;
    let then_waits = is_doubtful && verdict::waits(&journey.site, &journey.meeting, size).await?;
    let message = html! {
        p { (text(language, &format!("registration-done-{}-text", standing.key()))) }
        @if then_waits { p { (text(language, "registration-doubtful-then-waiting")) } }
    };
    let persons = match standing {
        RegistrationStanding::Confirmed => Some("registration-done-persons"),
        _ if record.registration.state.is_active() => Some("registration-done-persons-later"),
        _ => None,
    };
    let arguments =
        [("organisation", organisation.name.as_str().into()), ("count", record.registration.size().into())];
    let until = moment::moment(language, journey.meeting.admission.changes_until);
    Ok(html! {
        div class="stack" {
            (heading(1, &text(language, "registration-done-title")))
            (alert(kind, &text(language, &format!("registration-done-{}", standing.key())), &message))
            p { (text_with(language, "registration-done-who", &arguments)) }
            (heading(2, &text(language, "registration-done-next")))
            ul {
                li { (text(language, "registration-done-mail")) }
                @if let Some(persons) = persons {
                    li { (text(language, persons)) }
                    li { (text_with(language, "registration-done-changes", &[("moment", until.into())])) }
                }
            }
            div class="row" {
                (button::link(
                    &path(language, &format!("/mijn/{}", journey.draft.registration)),
                    &text(language, "registration-done-mine"),
                    Weight::Primary,
                ))
                (button::link(
                    &path(language, &address(&journey.meeting)),
                    &text(language, "registration-to-meeting"),
                    Weight::Secondary,
                ))
            }
        }
    })
}
