//! Deleting a session with everything that was said in it. Its code is typed first.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use documents::text::{text, text_with};
use domain::session::JoinCode;
use maud::{Markup, html};
use store::AuditActor;

use super::{Opened, address};
use crate::{
    access::SignedIn,
    components::{
        alert, button,
        form::{Field, FormView},
    },
    desk::{AtDesk, after},
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    session_screen::spaced,
    site::SharedSite,
    visit::{Visit, path},
};

/// `GET …/sessie/verwijderen`
pub(super) async fn show(AtDesk { site, visit, person, slug }: AtDesk) -> Result<Response, Problem> {
    let opened = Opened::find_to_change(&site, &visit, &slug).await?;
    let nothing = (&Filled::default(), &Mistakes::default());
    Ok(page(&site, &visit, &person, &opened, nothing).into_response())
}

fn page(
    site: &SharedSite,
    visit: &Visit,
    person: &SignedIn,
    opened: &Opened,
    (filled, mistakes): (&Filled, &Mistakes),
) -> Markup {
    let language = visit.language;
    let form = FormView { language, filled, mistakes };
    let slug = &opened.meeting.slug;
    let said = opened.seen(site).view.contributions.len();
    let title = text(language, "desk-session-remove");
    let code = spaced(opened.record.code.as_str());
    let body = html! {
        (form.summary())
        (alert::alert(alert::Kind::Warning, &text(language, "desk-session-remove-warning"), &html! {
            p { (text_with(language, "desk-session-remove-count", &[("count", said.into())])) }
        }))
        form class="form" method="post" novalidate action=(path(language, &address(slug, "/verwijderen"))) {
            (form.line(&Field {
                name: "code",
                label: &text(language, "desk-session-remove-code"),
                hint: &text_with(language, "desk-session-remove-hint", &[("code", code.into())]),
                autocomplete: "off",
                ..Field::default()
            }, "text"))
            div class="form-actions" {
                (button::submit(&title, button::Weight::Primary))
                a class="nl-link" href=(path(language, &address(slug, ""))) { (text(language, "desk-cancel")) }
            }
        }
    };
    desk_meeting::titled_page(visit, person, &opened.meeting, title.clone())
        .crumb(text(language, "desk-session-title"), address(slug, ""))
        .window_title(form.title(&title))
        .body(&body)
        .render(site)
}

/// `POST …/sessie/verwijderen`
pub(super) async fn remove(
    AtDesk { site, visit, person, slug }: AtDesk,
    filled: Filled,
) -> Result<Response, Problem> {
    let opened = Opened::find_to_change(&site, &visit, &slug).await?;
    let typed: Result<JoinCode, _> = filled.text("code").parse();
    if typed.as_ref() != Ok(&opened.record.code) {
        let mut mistakes = Mistakes::default();
        mistakes.add("code", text(visit.language, "desk-session-remove-wrong"));
        let page = page(&site, &visit, &person, &opened, (&filled, &mistakes));
        return Ok((StatusCode::BAD_REQUEST, page).into_response());
    }
    let mut change = site.store.change(AuditActor::Person(person.person.id), site.now()).await?;
    change.delete_session(opened.record.id).await?;
    change.commit().await?;
    site.live.forget(opened.record.id).await;
    let back = desk_meeting::address(&slug, "");
    Ok(Redirect::to(&after(visit.language, &back, "session-removed")).into_response())
}
