//! What one thinks of the options, alone: hidden until scoring has ended, and afterwards of nobody.

use documents::text::text_with;
use domain::{
    PieceId,
    course::{Ballot, Course, Judged, Possible},
    session::StepView,
};
use maud::{Markup, html};

use super::Desk;
use crate::{
    components::{button::Weight, fold::fold},
    session::{
        deed::{Deed, Line, Need},
        form::DONT_KNOW,
        stage::Stage,
    },
};

/// How many gave scores.
pub(super) fn work(desk: &Desk<'_>, scored: u32) -> Markup {
    html! {
        p { (text_with(desk.language(), "course-session-scored", &[("count", scored.into())])) }
        @if desk.course.options().next().is_none() { p { (desk.say("course-options-first")) } }
    }
}

/// The identity of the element with the own scores.
pub(super) fn own_id(step: &StepView) -> String {
    format!("own-koers-{}", step.step.id)
}

/// The own scores, to give and to change.
pub(super) fn own(stage: &Stage<'_>, step: &StepView) -> Markup {
    let view = stage.table().and_then(|table| stage.view.courses.get(&table));
    let given = stage.own.and_then(|own| own.scores.get(&stage.table()?)).map(|scores| &scores.ballot);
    html! {
        div class="stack" id=(own_id(step)) {
            @if let (Some(view), true) = (view, stage.can_decide(step) && stage.me.is_some()) {
                (form(stage, step, &view.course, given))
            }
        }
    }
}

fn form(stage: &Stage<'_>, step: &StepView, course: &Course, given: Option<&Ballot>) -> Markup {
    let mut choices: Vec<(String, String)> =
        [("2", "best"), ("1", "better"), ("0", "same"), ("-1", "worse"), ("-2", "worst")]
            .map(|(value, key)| (value.to_owned(), stage.say(&format!("course-score-{key}"))))
            .to_vec();
    choices.push((DONT_KNOW.to_owned(), stage.say("course-score-unknown")));
    let deed = Deed::new(stage, "koers-scores", format!("koers-scores-{}", step.step.id))
        .with("stap", step.step.id)
        .drafted();
    let chosen = |option: PieceId, on: Option<PieceId>| {
        let opinion = given.and_then(|ballot| ballot.opinion(option, on));
        opinion.map_or_else(String::new, |opinion| {
            opinion.value().map_or_else(|| DONT_KNOW.to_owned(), |value| value.to_string())
        })
    };
    let open = stage.say("course-scores-open");
    let answers: Vec<(String, String)> = (Possible::ALL.into_iter())
        .map(|each| (each.key().to_owned(), stage.say(&format!("course-possible-{}", each.key()))))
        .collect();
    let judged = |option: PieceId| given.and_then(|ballot| ballot.judged(option));
    deed.form(&html! {
        p { (stage.say("course-scores-alone")) " " (stage.say("course-scores-needs-hint")) }
        @for (option, label) in course.options() {
            div class="course-card" {
                p class="course-list__title" {
                    span class="course-code" { (course.code(option)) } " " (label.label.as_str())
                }
                (deed.select(&format!("score-{option}"), &stage.say("course-scores-wish"), Some(&open), &choices, &chosen(option, None)))
                (judgement(stage, &deed, option, judged(option).as_ref(), &answers))
                (fold(&stage.say("course-session-more"), &html! {
                    @for (on, comparison) in course.comparisons() {
                        (deed.select(&format!("score-{option}.{on}"), comparison.label.as_str(), Some(&open), &choices, &chosen(option, Some(on))))
                    }
                }))
            }
        }
        (deed.submit(&stage.say("course-session-score"), Weight::Primary))
    })
}

/// Whether an option can be carried out, and what it needs.
fn judgement(
    stage: &Stage<'_>,
    deed: &Deed<'_>,
    option: PieceId,
    judged: Option<&Judged>,
    answers: &[(String, String)],
) -> Markup {
    let possible = judged.and_then(|judged| judged.possible).map_or("", Possible::key);
    let label = stage.say("course-scores-needs");
    let line = Line {
        name: &format!("nodig-{option}"),
        label: &label,
        value: judged.map_or("", |judged| judged.needs.as_str()),
        need: Need::Never,
        ..Line::default()
    };
    let open = stage.say("course-scores-open");
    html! {
        (deed.select(&format!("kan-{option}"), &stage.say("course-scores-possible"), Some(&open), answers, possible))
        (deed.line(&line))
    }
}
