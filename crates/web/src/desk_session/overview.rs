//! The session of a meeting: the ways to its screens, its steps with their times, its tables.

use axum::response::{IntoResponse, Response};
use documents::{
    moment,
    qr::QrCode,
    text::{text, text_with},
};
use domain::{
    Language, Meeting, Right,
    session::{Run, StepView, TableView, View},
};
use jiff::{SignedDuration, Timestamp, civil::Time};
use maud::{Markup, PreEscaped, html};

use super::{Opened, address, create};
use crate::{
    access::SignedIn,
    components::{alert, anchored_heading, button, tag},
    desk::AtDesk,
    desk_meeting,
    error::Problem,
    form::{Filled, Mistakes},
    session::live::Seen,
    session_lead::pace::{self, Pace},
    session_screen::{spaced, tables_in_order},
    site::SharedSite,
    visit::path,
};

/// `GET /beheer/bijeenkomsten/{slug}/sessie`
pub(super) async fn show(AtDesk { site, visit, person, slug }: AtDesk) -> Result<Response, Problem> {
    let meeting = desk_meeting::load_part(&site, &visit, &slug, "/sessie").await?.value;
    if site.store.work_session_of(meeting.id).await?.is_none() {
        let nothing = (&Filled::default(), &Mistakes::default());
        return Ok(create::page(&site, &visit, &person, &meeting, nothing).await?.into_response());
    }
    let opened = Opened::find(&site, &slug).await?;
    let seen = opened.seen(&site);
    let language = visit.language;
    let body = html! {
        (screens(&site, language, &person, &opened))
        (steps(language, &opened.meeting, &seen, site.now()))
        (tables(&site, language, &opened.meeting, &seen))
        @if opened.meeting.state.is_changeable() {
            p { a class="nl-link" href=(path(language, &address(&slug, "/verwijderen"))) {
                (text(language, "desk-session-remove"))
            } }
        }
    };
    let page = desk_meeting::page(&visit, &person, &opened.meeting, "desk-session-title");
    Ok(page.body(&body).render(&site).into_response())
}

/// The remote control, the moderation, the big screen, and the code of the room.
fn screens(site: &SharedSite, language: Language, person: &SignedIn, opened: &Opened) -> Markup {
    let (record, meeting) = (&opened.record, &opened.meeting);
    let goes_on = meeting.state.is_changeable();
    let code = record.code.as_str();
    let of_room = |part: &str| path(language, &format!("/sessie/{code}{part}"));
    let screen = path(language, &format!("/scherm/{}", record.screen_code));
    let target = format!("{}{}", site.settings.base_url, of_room(""));
    html! {
        @if !goes_on {
            (alert::alert(alert::Kind::Info, &text(language, "session-lead-read-only"), &html! {
                p { (text(language, "session-lead-read-only-text")) }
            }))
        }
        (anchored_heading(2, "schermen", &text(language, "desk-session-screens")))
        div class="desk-session__screens" {
            @if let Ok(drawing) = QrCode::new(&target) {
                div class="desk-session__qr" { (PreEscaped(drawing.svg(&text(language, "session-screen-qr")))) }
            }
            div class="stack" {
                p {
                    (text(language, "desk-session-code")) " "
                    strong class="desk-session__code" { (spaced(code)) }
                }
                ul class="cards" {
                    @if goes_on && person.may(Right::LeadSession) {
                        li { a href=(of_room("/regie")) { (text(language, "desk-session-lead")) } }
                    }
                    @if goes_on && person.may(Right::ModerateSession) {
                        li { a href=(of_room("/moderatie")) { (text(language, "desk-session-moderation")) } }
                    }
                    li { a href=(screen) { (text(language, "desk-session-screen")) } }
                    @if person.may(Right::ModerateSession) {
                        @let archive = path(language, &desk_meeting::address(&meeting.slug, "/archief"));
                        li { a href=(archive) { (text(language, "session-archive-title")) } }
                    }
                }
                p class="form-hint" { (text(language, "desk-session-screen-hint")) }
            }
        }
    }
}

/// The steps in order, with when each begins if all take the time that is planned; once it is going on, with when each
/// began and the rest would.
fn steps(language: Language, meeting: &Meeting, seen: &Seen, now: Timestamp) -> Markup {
    let order = seen.view.frame.as_ref().map_or(&[][..], |frame| frame.order.as_slice());
    let steps: Vec<&StepView> = order.iter().filter_map(|id| seen.view.steps.get(id)).collect();
    let new = path(language, &address(&meeting.slug, "/stap"));
    html! {
        (anchored_heading(2, "stappen", &text(language, "desk-session-steps")))
        @match begun(&steps) {
            Some(since) => (going_on(language, meeting, &seen.view, since, now)),
            None => (span(language, meeting, &steps)),
        }
        ol class="desk-session__steps" {
            @for (place, step) in steps.iter().enumerate() {
                @let planned = begins(meeting, &steps, place).map(|at| moment::clock(language, at));
                @let begin = match begun(&steps) {
                    Some(_) => really(language, &seen.view, step, now),
                    None => planned.unwrap_or_default(),
                };
                (entry(language, meeting, &steps, (place, step), &begin))
            }
        }
        @if meeting.state.is_changeable() {
            div class="form-actions" { (button::link(&new, &text(language, "desk-session-add-step"), button::Weight::Secondary)) }
        }
    }
}

/// When the first step was opened; nothing when none was.
fn begun(steps: &[&StepView]) -> Option<Timestamp> {
    steps.iter().filter_map(|step| step.opened).min()
}

fn clock(language: Language, at: Timestamp) -> String {
    moment::clock(language, moment::local(at).time())
}

/// When a step of a session that is going on began, or would begin.
fn really(language: Language, view: &View, step: &StepView, now: Timestamp) -> String {
    let at = step.opened.or_else(|| pace::begins(view, step.step.id, now));
    at.map_or_else(String::new, |at| clock(language, at))
}

/// When it began, and when it would end with what is still to come.
fn going_on(language: Language, meeting: &Meeting, view: &View, since: Timestamp, now: Timestamp) -> Markup {
    let closed = view.frame.as_ref().is_some_and(|frame| frame.closed);
    let pace = Pace::of(meeting, view, now).filter(|_| !closed);
    let begun = || ("begin", clock(language, since).into());
    html! {
        @match pace {
            Some(pace) => p {
                (text_with(language, "desk-session-going-on", &[
                    begun(),
                    ("end", clock(language, pace.done).into()),
                    ("planned", clock(language, pace.planned).into()),
                ]))
            },
            None => p { (text_with(language, "desk-session-was-begun", &[begun()])) },
        }
    }
}

/// All minutes together against the end of the programme.
fn span(language: Language, meeting: &Meeting, steps: &[&StepView]) -> Markup {
    let minutes: i64 = steps.iter().map(|step| i64::from(step.step.minutes)).sum();
    let room = meeting.from.duration_until(meeting.to).as_mins();
    let values = [
        ("minutes", minutes.to_string().into()),
        (
            "begin",
            begins(meeting, steps, 0).map_or_else(String::new, |at| moment::clock(language, at)).into(),
        ),
        ("end", moment::clock(language, meeting.to).into()),
    ];
    html! {
        p { (text_with(language, "desk-session-span", &values)) }
        @if minutes > room {
            (alert::alert(alert::Kind::Warning, &text(language, "desk-session-too-long"), &html! {
                p { (text_with(language, "desk-session-too-long-hint", &[("minutes", (minutes - room).to_string().into())])) }
            }))
        }
    }
}

/// When a step begins, counted back from the end of the meeting.
fn begins(meeting: &Meeting, steps: &[&StepView], place: usize) -> Option<Time> {
    let rest: i64 = steps.iter().skip(place).map(|step| i64::from(step.step.minutes)).sum();
    meeting.to.checked_sub(SignedDuration::from_mins(rest)).ok()
}

fn entry(
    language: Language,
    meeting: &Meeting,
    steps: &[&StepView],
    (place, step): (usize, &StepView),
    begin: &str,
) -> Markup {
    let id = step.step.id;
    let title = step.step.title.get(language);
    let edit = path(language, &address(&meeting.slug, &format!("/stap/{id}")));
    let begun = step.run != Run::Waiting;
    // What is over keeps its place, and nothing comes in front of it any more.
    let over = step.run == Run::Ended;
    let behind_what_is_over = place.checked_sub(1).is_some_and(|before| steps[before].run == Run::Ended);
    let changes = meeting.state.is_changeable();
    html! {
        li class="desk-session__step" id={ "stap-" (id) } {
            div class="desk-session__about" {
                p {
                    span class="desk-session__time" { (begin) } " "
                    @if changes { a class="nl-link" href=(edit) { (title) } } @else { (title) }
                }
                p class="form-hint" {
                    (text(language, &format!("desk-session-kind-{}", step.step.kind.key())))
                    " · " (text_with(language, "desk-session-minutes", &[("minutes", step.step.minutes.to_string().into())]))
                    @if step.step.silent_first { " · " (text(language, "desk-session-is-silent")) }
                    @if step.step.anonymous { " · " (text(language, "desk-session-is-anonymous")) }
                }
                @if begun { (tag::tag(tag::Kind::Plain, &text(language, &format!("session-lead-run-{}", step.run.key())))) }
            }
            @if changes {
                @let action = path(language, &address(&meeting.slug, "/plaats"));
                form class="desk-inline" method="post" action=(action) {
                    input type="hidden" name="stap" value=(id);
                    @if place > 0 && !over && !behind_what_is_over { (deed(language, "omhoog", "desk-session-up", title)) }
                    @if place + 1 < steps.len() && !over { (deed(language, "omlaag", "desk-session-down", title)) }
                }
                @if !begun {
                    // What was written for the step goes with it: one press is not enough.
                    details class="fold" {
                        summary { (text(language, "desk-session-take-out")) span class="visually-hidden" { ": " (title) } }
                        form class="fold__content" method="post" action=(action) {
                            input type="hidden" name="stap" value=(id);
                            (deed(language, "weg", "desk-session-take-out-do", title))
                        }
                    }
                }
            }
        }
    }
}

fn deed(language: Language, what: &str, label: &str, title: &str) -> Markup {
    html! {
        button type="submit" class="nl-button nl-button--secondary" name="doe" value=(what) {
            span class="nl-button__label" { (text(language, label)) span class="visually-hidden" { ": " (title) } }
        }
    }
}

/// The tables with their codes.
fn tables(site: &SharedSite, language: Language, meeting: &Meeting, seen: &Seen) -> Markup {
    let scene = seen.scene(site, language);
    let tables = tables_in_order(&scene);
    let part = |part: &str| path(language, &address(&meeting.slug, part));
    html! {
        (anchored_heading(2, "tafels", &text(language, "desk-session-tables")))
        @if tables.is_empty() { p { (text(language, "desk-session-without-tables")) } } @else {
            ul class="desk-session__tables" { @for table in &tables { (table_entry(language, table)) } }
        }
        div class="form-actions" {
            @if meeting.state.is_changeable() {
                (button::link(&part("/tafels"), &text(language, "desk-session-edit-tables"), button::Weight::Secondary))
            }
            @if !tables.is_empty() {
                (button::download(&part("/tafelkaarten"), &text(language, "desk-session-cards"), "PDF", button::Weight::Secondary))
            }
        }
    }
}

fn table_entry(language: Language, table: &TableView) -> Markup {
    html! {
        li {
            strong { (table.name) } " "
            @if let Some(code) = &table.code { span class="desk-session__code" { (spaced(code.as_str())) } " " }
            span class="form-hint" {
                (text_with(language, "session-lead-at-table", &[("count", table.present.into())]))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;

    #[test]
    fn a_day_that_is_longer_than_a_day_has_no_beginning() {
        assert_eq!(
            time(19, 30, 0, 0).checked_sub(SignedDuration::from_mins(180)).ok(),
            Some(time(16, 30, 0, 0))
        );
        assert!(time(19, 30, 0, 0).checked_sub(SignedDuration::from_mins(1200)).is_err());
    }
}
