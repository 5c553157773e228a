//! `/sessie/{code}/spelen`: what if, with the course of the own table. The page has the address of what was tried; what is
//! kept under a name goes into the course of the table, for everybody at it.

use axum::{http::StatusCode, response::Response};
use documents::text::text;
use domain::{
    PieceId,
    course::{Course, Play},
    session::{Audience, CoursePart, StepKind, StepView},
};
use maud::{Markup, html};

use super::{
    caller::Caller,
    command::own_page,
    deed::{Deed, Line},
    stage::Stage,
};
use crate::{
    components::{button::Weight, heading},
    error::Problem,
    frame::{Page, Section, Style},
    play::{Around, Board, asked, plays},
    query::Query,
    visit::path,
};

/// The end of the address.
pub(crate) const BELOW: &str = "/spelen";

/// Handler of the page.
pub(super) async fn show(caller: Caller) -> Result<Response, Problem> {
    let caller = caller.caught_up().await?;
    let Some((me, audience @ (Audience::Table(_) | Audience::Host(_)))) = caller.part() else {
        return Err(Problem::from(StatusCode::FORBIDDEN));
    };
    let Caller { visit, site, code, session, .. } = caller;
    let seen = session.read().seen(audience, Some(me), site.now());
    let scene = seen.scene(&site, visit.language);
    let stage = Stage::quiet(&scene);
    let title = text(visit.language, "course-step-play");
    let empty = Course::default();
    let own = stage.table().and_then(|table| stage.view.courses.get(&table));
    let board = Board {
        site: &site,
        language: visit.language,
        course: own.map_or(&empty, |view| &view.course),
        name: stage.own_table().map_or("", |table| table.name.as_str()),
        code: stage.own_table().and_then(|table| table.municipality),
        address: path(visit.language, &format!("/sessie/{code}{BELOW}")),
    };
    let query = Query::of(&visit);
    let steps = asked(&query);
    let plays = plays(board.course, steps.iter().map(String::as_str));
    let step = step(&stage);
    let around = Around {
        keep: &|plays| step.map_or_else(|| html! {}, |step| keep(&stage, step, plays)),
        removal: &|id, label| {
            step.map_or_else(|| html! {}, |step| removal(&stage, step, board.course, id, label))
        },
    };
    let body = html! {
        div class="stack course" {
            (heading(1, &title))
            p class="lead" { (text(visit.language, "course-lead-play")) }
            p { a href=(stage.address("")) { (text(visit.language, "course-play-back")) } }
            (board.page(&plays, &query, &around))
        }
    };
    let page = Page::new(&visit, &title, text(visit.language, "course-lead-play"))
        .section(Section::Meetings)
        .style(Style::Form)
        .style(Style::Course)
        .style(Style::ReadOut)
        .unlisted()
        .body(body)
        .render(&site);
    Ok(own_page(page))
}

/// The step in which something can be kept now: any part of the course but scoring.
fn step<'a>(stage: &Stage<'a>) -> Option<&'a StepView> {
    let part = |step: &StepView| match step.step.kind {
        StepKind::Course { part } => part != CoursePart::Scores,
        _ => false,
    };
    stage.view.steps.values().find(|step| part(step) && stage.can_decide(step))
}

fn keep(stage: &Stage<'_>, step: &StepView, plays: &[Play]) -> Markup {
    let say = |key: &str| stage.say(key);
    let (label, hint) = (say("course-play-name"), say("course-play-name-hint"));
    let mut deed = Deed::new(stage, "koers-variant", "koers-variant").with("stap", step.step.id);
    for play in plays {
        deed = deed.with("spel", written(*play));
    }
    html! {
        (heading(2, &say("course-play-keep")))
        (deed.form(&html! {
            (deed.line(&Line { name: "naam", label: &label, hint: &hint, ..Line::default() }))
            (deed.submit(&say("course-play-keep"), Weight::Primary))
        }))
    }
}

fn removal(stage: &Stage<'_>, step: &StepView, course: &Course, id: PieceId, label: &str) -> Markup {
    Deed::new(stage, "koers-weg", format!("koers-weg-{id}"))
        .with("stap", step.step.id)
        .with("stuk", id)
        .with("versie", course.revision_of(id))
        .inline()
        .form(&html! {
            button type="submit" class="course-small" {
                (stage.say("course-remove")) span class="visually-hidden" { ": " (label) }
            }
        })
}

/// A step as a form sends it: with identities, which stay right when something is added in the meantime.
fn written(play: Play) -> String {
    match play {
        Play::Take(option) => format!("neem:{option}"),
        Play::Drop(option) => format!("laat:{option}"),
        Play::Lift(one, other) => format!("hef:{one},{other}"),
        Play::Floor(on, None) => format!("drempel:{on}=geen"),
        Play::Floor(on, Some(floor)) => format!("drempel:{on}={floor}"),
    }
}

/// Reads what [`written`] writes.
pub(crate) fn read(step: &str) -> Option<Play> {
    let id = |text: &str| text.parse::<PieceId>().ok();
    let (what, which) = step.split_once(':')?;
    match what {
        "neem" => id(which).map(Play::Take),
        "laat" => id(which).map(Play::Drop),
        "hef" => {
            let (one, other) = which.split_once(',')?;
            Some(Play::Lift(id(one)?, id(other)?))
        }
        "drempel" => {
            let (on, floor) = which.split_once('=')?;
            let floor = if floor == "geen" { None } else { Some(floor.parse().ok()?) };
            Some(Play::Floor(id(on)?, floor))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sent_is_read_back() {
        let [one, other] = [1, 2].map(|number| PieceId::new(uuid::Uuid::from_u128(number)));
        for play in [
            Play::Take(one),
            Play::Drop(other),
            Play::Lift(one, other),
            Play::Floor(one, None),
            Play::Floor(other, Some(-150)),
        ] {
            assert_eq!(read(&written(play)), Some(play));
        }
        assert!(["", "neem:", "hef:x", "drempel:1=2", "x:y"].iter().all(|odd| read(odd).is_none()));
    }
}
