//! What the big screen shows, and what it could show.

use domain::session::{Scope, Shown, StepKind, StepView};
use maud::{Markup, html};

use super::{Press, form};
use crate::{components::button, session::stage::Stage};

/// The identity of the part.
pub(super) const ID: &str = "regie-scherm";

/// What is shown now; the usual choices as buttons, everything else in a list.
pub(super) fn showing(stage: &Stage<'_>) -> Markup {
    let Some(course) = stage.course() else { return html! { section id=(ID) {} } };
    html! {
        section id=(ID) class="lead-part" aria-labelledby="regie-scherm-kop" {
            h2 id="regie-scherm-kop" class="lead-part__title" { (stage.say("session-lead-screen")) }
            @let shown = if course.closed { stage.say("session-lead-shown-end") } else { name(stage, course.shown) };
            p { (stage.say_with("session-lead-shown", &[("what", shown.into())])) }
            @if !course.closed {
                div class="lead-buttons" role="group" aria-labelledby="regie-scherm-kop" {
                    @for (shown, label) in usual(stage) {
                        @if shown != course.shown {
                            (Press::new(stage, "toon").with("toon", &form::key(shown)).button(&label))
                        }
                    }
                }
                @let others = others(stage);
                @if !others.is_empty() {
                    (Press::new(stage, "toon").class("lead-form lead-form--line").form(&html! {
                        div class="form-field" {
                            label class="form-label" for="toon-kies" { (stage.say("session-lead-show-other")) }
                            select class="utrecht-textbox form-input form-input--select" id="toon-kies" name="toon" {
                                @for (shown, label) in &others {
                                    option value=(form::key(*shown)) selected[*shown == course.shown] { (label) }
                                }
                            }
                        }
                        (button::submit(&stage.say("session-lead-show"), button::Weight::Secondary))
                    }))
                }
            }
        }
    }
}

/// Whether tables have something of their own in a step: the cards of the whole room lie on one board.
fn is_of_tables(step: &StepView) -> bool {
    step.step.scope == Scope::Tables || !matches!(step.step.kind, StepKind::Cluster { .. })
}

/// What is wanted most, with a button of its own.
fn usual(stage: &Stage<'_>) -> Vec<(Shown, String)> {
    let mut usual = vec![
        (Shown::Current, stage.say("session-lead-show-current")),
        (Shown::Welcome, stage.say("session-lead-show-welcome")),
    ];
    if let Some(step) = stage.current() {
        let id = step.step.id;
        if is_of_tables(step) {
            usual.push((Shown::Tables(id), stage.say("session-lead-show-tables")));
        }
        usual.push((Shown::Outcome(id), stage.say("session-lead-show-outcome")));
    }
    usual.push((Shown::Nothing, stage.say("session-lead-show-nothing")));
    usual
}

/// Everything that was done so far, and the slides.
fn others(stage: &Stage<'_>) -> Vec<(Shown, String)> {
    let order = stage.course().map_or(&[][..], |course| course.order.as_slice());
    let steps = order.iter().filter_map(|id| stage.step(*id));
    let of_step = |step: &StepView| {
        let (id, title) = (step.step.id, step.step.title.get(stage.language).to_owned());
        let with = |key: &str| stage.say_with(key, &[("step", title.as_str().into())]);
        let begun = step.run != domain::session::Run::Waiting;
        let mut ways = Vec::new();
        if begun || matches!(step.step.kind, StepKind::Trend { .. } | StepKind::Break) {
            ways.push((Shown::Step(id), with("session-lead-way-step")));
        }
        if begun && !matches!(step.step.kind, StepKind::Break | StepKind::Read | StepKind::Welcome) {
            if is_of_tables(step) {
                ways.push((Shown::Tables(id), with("session-lead-way-tables")));
            }
            ways.push((Shown::Outcome(id), with("session-lead-way-outcome")));
        }
        ways
    };
    steps.flat_map(of_step).collect()
}

/// What something is called that the screen shows.
pub(crate) fn name(stage: &Stage<'_>, shown: Shown) -> String {
    let of = |key: &str, step| {
        let title = stage.step(step).map_or("", |step| step.step.title.get(stage.language));
        stage.say_with(key, &[("step", title.into())])
    };
    match shown {
        Shown::Welcome => stage.say("session-lead-show-welcome"),
        Shown::Current => stage.say("session-lead-show-current"),
        Shown::Nothing => stage.say("session-lead-show-nothing"),
        Shown::Step(step) => of("session-lead-way-step", step),
        Shown::Outcome(step) => of("session-lead-way-outcome", step),
        Shown::Tables(step) => of("session-lead-way-tables", step),
        Shown::Contribution(_) => stage.say("session-lead-show-card"),
    }
}
