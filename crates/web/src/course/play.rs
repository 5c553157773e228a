//! Step 7: what if. Every step stands in the address, so that it can be undone, kept and sent, and nothing is changed.

mod variants;

use ::course::Play as Game;
use axum::response::{IntoResponse, Response};
use documents::read_out::{self as words, Speaker};
use domain::{
    PieceId,
    course::{Course, Play, Variant, limit},
};
use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{
    form::{Asked, Done, carry_out, common, words as typed},
    outcome::{explored, left_out, too_large},
    points::{hundredths, points},
    step::Step,
    workspace::Workspace,
};
use crate::{
    components::{
        button::{self, Weight},
        form::{Field, FormView},
        heading,
    },
    error::Problem,
    form::{Filled, Mistakes},
    query::Query,
    read_out,
};

/// The parameter that holds a step; it can be there more than once.
const STEP: &str = "stap";
const NAME: &str = "naam";

/// Handler of the page.
pub(super) async fn show(workspace: Workspace) -> Result<Response, Problem> {
    let query = Query::of(&workspace.visit);
    let mut steps: Vec<(String, String)> =
        query.all(STEP).map(|step| (STEP.to_owned(), step.to_owned())).collect();
    // The form for a floor sends its two fields apart.
    if let Some((on, floor)) = query.first("punt").zip(query.first("ondergrens")) {
        steps.push((STEP.to_owned(), format!("drempel:{on}={floor}")));
    }
    let filled = Filled::from_pairs(steps);
    Ok(page(&workspace, &filled, &Mistakes::default()).into_response())
}

/// Handler of its forms: keeps what was tried under a name.
pub(super) async fn save(workspace: Workspace, filled: Filled) -> Result<Response, Problem> {
    let asked = match common(&filled, Step::Play)? {
        Some(asked) => asked,
        None if filled.text("wat") == "variant" => {
            let plays = plays(&workspace.course, &filled);
            let below = format!("{}{}", Step::Play.below(), query_of(&workspace.course, &plays));
            let variant = Variant { name: typed(&filled, NAME), plays };
            Asked::Does(domain::course::Command::Add(variant.into()), Done { below, what: "variant" })
        }
        None => return Err(Problem::bad_request()),
    };
    carry_out(workspace, filled, asked, NAME, page).await
}

/// The steps that were taken; what cannot be understood or is not there any more is left out.
fn plays(course: &Course, filled: &Filled) -> Vec<Play> {
    filled.all(STEP).filter_map(|step| read(course, step)).take(limit::VARIANTS).collect()
}

/// Reads `neem:A1`, `laat:A1`, `hef:A1,B2`, `drempel:1=1,5` or `drempel:1=geen`.
fn read(course: &Course, step: &str) -> Option<Play> {
    let option = |code: &str| {
        course.by_code(code).filter(|id| course.piece(*id).is_some_and(|each| each.as_option().is_some()))
    };
    let (what, which) = step.split_once(':')?;
    match what {
        "neem" => option(which).map(Play::Take),
        "laat" => option(which).map(Play::Drop),
        "hef" => {
            let (one, other) = which.split_once(',')?;
            Some(Play::Lift(option(one)?, option(other)?))
        }
        "drempel" => {
            let (number, floor) = which.split_once('=')?;
            let place: usize = number.parse().ok()?;
            let (on, _) = course.comparisons().nth(place.checked_sub(1)?)?;
            let floor = if floor == "geen" { None } else { Some(hundredths(floor).ok()??) };
            Some(Play::Floor(on, floor))
        }
        _ => None,
    }
}

fn write(course: &Course, play: Play) -> String {
    match play {
        Play::Take(option) => format!("neem:{}", course.code(option)),
        Play::Drop(option) => format!("laat:{}", course.code(option)),
        Play::Lift(one, other) => format!("hef:{},{}", course.code(one), course.code(other)),
        Play::Floor(on, floor) => {
            let place = course.comparisons().position(|(id, _)| id == on).map_or(0, |place| place + 1);
            let floor =
                floor.map_or_else(|| "geen".to_owned(), |floor| (f64::from(floor) / 100.0).to_string());
            format!("drempel:{place}={floor}")
        }
    }
}

/// The steps as they stand in an address.
fn query_of(course: &Course, plays: &[Play]) -> String {
    let steps: Vec<String> = plays
        .iter()
        .map(|play| format!("{STEP}={}", utf8_percent_encode(&write(course, *play), NON_ALPHANUMERIC)))
        .collect();
    if steps.is_empty() { String::new() } else { format!("?{}", steps.join("&")) }
}

impl Workspace {
    fn play_address(&self, plays: &[Play]) -> String {
        self.address(&format!("{}{}", Step::Play.below(), query_of(&self.course, plays)))
    }

    fn play_with(&self, plays: &[Play], more: Play) -> String {
        let mut plays = plays.to_vec();
        plays.push(more);
        format!("{}#wat-blijft", self.play_address(&plays))
    }
}

fn page(workspace: &Workspace, filled: &Filled, mistakes: &Mistakes) -> Markup {
    let view = workspace.view(filled, mistakes);
    let plays = plays(&workspace.course, filled);
    let body = explored(workspace, |drafted, exploration, _| {
        let language = workspace.language;
        let names = |code| workspace.name_of(code);
        let speaker = Speaker::new(&drafted.model, language, &names);
        let mut game = Game::new(exploration);
        let mut told = Vec::new();
        for play in &plays {
            let Some(change) = drafted.change(*play) else { continue };
            match game.change(change) {
                Ok(difference) => told.push((speaker.change(change), speaker.difference(&difference))),
                Err(beyond) => return too_large(workspace, &beyond, &drafted.model),
            }
        }
        let remaining = game.remaining();
        html! {
            (left_out(workspace, drafted))
            (heading(2, &workspace.text("course-play-now")))
            div id="wat-blijft" class="stack" {
                p class="course-remains" { (speaker.remaining(&remaining)) }
                (history(workspace, &plays, &told))
                (read_out::drawing(&words::played(&speaker, &game), language, "spel"))
            }
            (options(workspace, &plays, &remaining.holding, drafted))
            (bars(workspace, &plays))
            (floors(workspace, &plays))
            (keep(workspace, &view, &plays))
            (variants::shelf(workspace, drafted, exploration))
        }
    });
    workspace.page(Step::Play, &view, &body)
}

/// What was done so far, with what each step did, and the way back.
fn history(workspace: &Workspace, plays: &[Play], told: &[(String, Vec<String>)]) -> Markup {
    html! {
        @if !told.is_empty() {
            ol class="course-history" {
                @for (change, differences) in told {
                    li {
                        strong { (change) }
                        @for sentence in differences { " " (sentence) }
                    }
                }
            }
            p class="course-list__do" {
                a class="course-small" href=(workspace.play_address(&plays[..plays.len().saturating_sub(1)])) {
                    (workspace.text("course-play-undo"))
                }
                a class="course-small" href=(workspace.play_address(&[])) { (workspace.text("course-play-again")) }
            }
        }
    }
}

/// Every option with how many combinations still hold it.
fn options(workspace: &Workspace, plays: &[Play], holding: &[u64], drafted: &::course::Drafted) -> Markup {
    let course = &workspace.course;
    let count = |id: PieceId| drafted.option_id(id).and_then(|option| holding.get(option.index()).copied());
    html! {
        (heading(2, &workspace.text("course-play-options")))
        @for (area, question) in course.areas() {
            @if drafted.areas.contains(&area) {
                h3 class="nl-heading nl-heading--level-3" {
                    span class="course-code" { (course.code(area)) } " " (question.question.as_str())
                }
                ul class="course-list" {
                    @for (id, option) in course.options_of(area) {
                        @let left = count(id).unwrap_or_default();
                        li {
                            div class={ "course-list__what" @if left == 0 { " course-out" } } {
                                span class="course-code" { (course.code(id)) }
                                div {
                                    p class="course-list__title" { (option.label.as_str()) }
                                    p class="course-list__note" {
                                        (documents::text::text_with(workspace.language, "course-play-left", &[("count", left.into())]))
                                    }
                                }
                            }
                            div class="course-list__do" {
                                (play_link(workspace, plays, Play::Take(id), "course-play-take", option.label.as_str()))
                                (play_link(workspace, plays, Play::Drop(id), "course-play-drop", option.label.as_str()))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn play_link(workspace: &Workspace, plays: &[Play], play: Play, key: &str, about: &str) -> Markup {
    html! {
        @if plays.contains(&play) {
            span class="course-small course-small--done" { (workspace.text(&format!("{key}-done"))) }
        } @else {
            a class="course-small" href=(workspace.play_with(plays, play)) {
                (workspace.text(key)) span class="visually-hidden" { ": " (about) }
            }
        }
    }
}

fn bars(workspace: &Workspace, plays: &[Play]) -> Markup {
    let barred: Vec<_> = workspace.course.pairs().filter(|(_, pair)| pair.barred.is_some()).collect();
    html! {
        @if !barred.is_empty() {
            (heading(2, &workspace.text("course-play-bars")))
            ul class="course-list" {
                @for (_, pair) in barred {
                    @let [one, other] = pair.between;
                    @let label = format!("{} + {}", workspace.labelled(one), workspace.labelled(other));
                    li {
                        div {
                            p class="course-list__title" { (label) }
                            p class="course-list__note" { (pair.barred.as_ref().map_or("", |reason| reason.as_str())) }
                        }
                        div class="course-list__do" {
                            (play_link(workspace, plays, Play::Lift(one, other), "course-play-lift", &label))
                        }
                    }
                }
            }
        }
    }
}

fn floors(workspace: &Workspace, plays: &[Play]) -> Markup {
    html! {
        @if workspace.course.comparisons().next().is_some() {
            (heading(2, &workspace.text("course-play-floors")))
            form class="form" method="get" action=(workspace.address(Step::Play.below())) {
                @for play in plays { input type="hidden" name=(STEP) value=(write(&workspace.course, *play)); }
                div class="form-field" {
                    label class="form-label" for="punt" { (workspace.text("course-play-on")) }
                    select class="utrecht-textbox form-input form-input--select" id="punt" name="punt" {
                        @for (place, (_, comparison)) in workspace.course.comparisons().enumerate() {
                            option value=(place + 1) {
                                (comparison.label.as_str())
                                @if let Some(floor) = comparison.floor { " (" (points(workspace, floor)) ")" }
                            }
                        }
                    }
                }
                div class="form-field" {
                    label class="form-label" for="ondergrens" { (workspace.text("course-play-floor")) }
                    p class="form-hint" id="ondergrens-hint" { (workspace.text("course-play-floor-hint")) }
                    input class="utrecht-textbox utrecht-textbox--html-input form-input form-input--number" type="text"
                        id="ondergrens" name="ondergrens" aria-describedby="ondergrens-hint" autocomplete="off";
                }
                div class="form-actions" { (button::submit(&workspace.text("course-play-set"), Weight::Secondary)) }
            }
        }
    }
}

fn keep(workspace: &Workspace, view: &FormView<'_>, plays: &[Play]) -> Markup {
    let (label, hint) = (workspace.text("course-play-name"), workspace.text("course-play-name-hint"));
    html! {
        @if !plays.is_empty() {
            (heading(2, &workspace.text("course-play-keep")))
            form class="form course-form" method="post" action=(workspace.address(Step::Play.below())) novalidate {
                (workspace.hidden("variant"))
                @for play in plays { input type="hidden" name=(STEP) value=(write(&workspace.course, *play)); }
                (view.line(&Field { name: NAME, label: &label, hint: &hint, optional: false, autocomplete: "off" }, "text"))
                div class="form-actions" { (button::submit(&workspace.text("course-play-keep"), Weight::Primary)) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        CommandId, Language, ParticipantId,
        course::{Command, Request},
    };

    use super::*;

    fn course() -> Course {
        let mut course = Course::default();
        for (number, command) in [
            Command::Adopt { template: "homes".into(), language: Language::Nl },
            Command::Adopt { template: "centre".into(), language: Language::Nl },
        ]
        .into_iter()
        .enumerate()
        {
            let id = CommandId::new(uuid::Uuid::from_u128(number as u128 + 1));
            let nobody = ParticipantId::new(uuid::Uuid::nil());
            for event in course.decide(nobody, &Request { id, command }).unwrap() {
                course.apply(id, &event);
            }
        }
        course
    }

    #[test]
    fn steps_in_an_address_read_back() {
        let course = course();
        let id = |code: &str| course.by_code(code).unwrap();
        let on = course.comparisons().nth(1).unwrap().0;
        for play in [
            Play::Take(id("A1")),
            Play::Drop(id("B2")),
            Play::Lift(id("A3"), id("B1")),
            Play::Floor(on, Some(-150)),
            Play::Floor(on, None),
        ] {
            assert_eq!(read(&course, &write(&course, play)), Some(play));
        }
    }

    #[test]
    fn odd_steps_are_left_out() {
        let course = course();
        for odd in
            ["", "neem:", "neem:A", "neem:Z9", "hef:A1", "drempel:0=1", "drempel:1=x", "drempel:99=1", "x:y"]
        {
            assert_eq!(read(&course, odd), None, "{odd}");
        }
        assert_eq!(read(&course, "drempel:1=1,5"), read(&course, "drempel:1=1.5"));
    }
}
