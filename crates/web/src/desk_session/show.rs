//! A trend slide on the big screen, for who tells about the figures and does not lead the session.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use documents::text::{text, text_with};
use domain::{
    StepId,
    session::{Audience, Command, Press, Request, Shown, StepKind, StepView},
};
use maud::{Markup, html};
use store::fresh;

use super::Opened;
use crate::{
    access::SignedIn,
    components::{alert, button},
    desk::{AtDesk, after},
    desk_meeting,
    error::Problem,
    form::Filled,
    session::{
        live::{By, Declined, Seen},
        refusal,
        stage::Stage,
    },
    session_lead::shown_name,
    site::SharedSite,
    visit::{Visit, path},
};

/// The end of the address, below that of the meeting.
pub(super) const PART: &str = "/scherm";

/// What a form sends to go back to what goes on now.
const CURRENT: &str = "nu";

/// `GET /beheer/bijeenkomsten/{slug}/scherm`
pub(super) async fn show(AtDesk { site, visit, person, slug }: AtDesk) -> Result<Response, Problem> {
    let opened = find(&site, &visit, &slug).await?;
    Ok(page(&site, &visit, &person, &opened, None).into_response())
}

/// `POST /beheer/bijeenkomsten/{slug}/scherm`: a trend slide, or what goes on now; nothing else.
pub(super) async fn press(
    AtDesk { site, visit, person, slug }: AtDesk,
    filled: Filled,
) -> Result<Response, Problem> {
    let opened = find(&site, &visit, &slug).await?;
    let shown = match filled.text("toon") {
        CURRENT => Shown::Current,
        step => {
            let asked: StepId = step.parse().map_err(|_| Problem::bad_request())?;
            let seen = seen(&site, &opened);
            let known = slides(&seen).iter().any(|slide| slide.step.id == asked);
            Shown::Step(Some(asked).filter(|_| known).ok_or_else(Problem::bad_request)?)
        }
    };
    let phase = filled.text("fase").parse().map_err(|_| Problem::bad_request())?;
    let id = filled.text("opdracht").parse().unwrap_or_else(|_| fresh());
    let request = Request { id, command: Command::Lead { phase, press: Press::Show(shown) } };
    match opened.live.carry_out(By::Moderator(person.person.id), request).await {
        Ok(_) => {
            let address = after(visit.language, &desk_meeting::address(&slug, PART), "session-shown");
            Ok(axum::response::Redirect::to(&address).into_response())
        }
        Err(Declined::Refused(refused)) => {
            let told = refusal::sentence(visit.language, refused);
            Ok((StatusCode::CONFLICT, page(&site, &visit, &person, &opened, Some(&told))).into_response())
        }
        Err(Declined::NotKept) => Err(Problem::from(StatusCode::SERVICE_UNAVAILABLE)),
    }
}

/// The session of a meeting that goes on, or will.
async fn find(site: &SharedSite, visit: &Visit, slug: &str) -> Result<Opened, Problem> {
    let opened = Opened::find(site, slug).await?;
    let goes_on = opened.meeting.state.is_changeable();
    if goes_on { Ok(opened) } else { Err(desk_meeting::over(visit, &opened.meeting)) }
}

/// What everybody in the room sees: who shows a slide needs no more.
fn seen(site: &SharedSite, opened: &Opened) -> Seen {
    opened.live.read().seen(Audience::Room, None, site.now())
}

/// The steps with a trend slide, in the order of the day.
fn slides(seen: &Seen) -> Vec<&StepView> {
    let order = seen.view.frame.as_ref().map_or(&[][..], |frame| frame.order.as_slice());
    let steps = order.iter().filter_map(|id| seen.view.steps.get(id));
    steps.filter(|step| matches!(step.step.kind, StepKind::Trend { .. })).collect()
}

fn page(site: &SharedSite, visit: &Visit, person: &SignedIn, opened: &Opened, wrong: Option<&str>) -> Markup {
    let language = visit.language;
    let seen = seen(site, opened);
    let scene = seen.scene(site, language);
    let stage = Stage::quiet(&scene);
    let (phase, shown) =
        seen.view.frame.as_ref().map_or((0, Shown::default()), |frame| (frame.phase, frame.shown));
    let address = path(language, &desk_meeting::address(&opened.meeting.slug, PART));
    let choice = |shown: &str, label: &str| {
        html! {
            form method="post" action=(address) {
                input type="hidden" name="opdracht" value=(fresh::<domain::CommandId>());
                input type="hidden" name="fase" value=(phase);
                input type="hidden" name="toon" value=(shown);
                (button::submit(label, button::Weight::Secondary))
            }
        }
    };
    let slides = slides(&seen);
    let body = html! {
        @if let Some(told) = wrong {
            div role="alert" { (alert::alert(alert::Kind::Error, told, &html! {})) }
        }
        p class="lead" { (text(language, "desk-session-show-lead")) }
        p role="status" { (text_with(language, "session-lead-shown", &[("what", shown_name(&stage, shown).into())])) }
        @if slides.is_empty() { p { (text(language, "desk-session-show-none")) } }
        @for step in &slides {
            @let title = step.step.title.get(language);
            @if shown != Shown::Step(step.step.id) {
                (choice(&step.step.id.to_string(), &text_with(language, "desk-session-show-do", &[("slide", title.into())])))
            }
        }
        @if shown != Shown::Current { (choice(CURRENT, &text(language, "desk-session-show-back"))) }
    };
    desk_meeting::page(visit, person, &opened.meeting, "desk-session-show").body(&body).render(site)
}
