//! All steps of the day with their time, each to go to.

use documents::moment;
use domain::session::{Run, StepView};
use maud::{Markup, html};

use super::{Press, now, pace};
use crate::{components::fold, session::stage::Stage};

/// The identity of the part.
pub(super) const ID: &str = "regie-plan";

/// The steps in order, and the end of the session.
pub(super) fn plan(stage: &Stage<'_>) -> Markup {
    let Some(course) = stage.course() else { return html! { section id=(ID) {} } };
    let steps = course.order.iter().filter_map(|id| stage.step(*id));
    html! {
        section id=(ID) class="lead-part" aria-labelledby="regie-plan-kop" {
            h2 id="regie-plan-kop" class="lead-part__title" { (stage.say("session-lead-steps")) }
            ol class="lead-steps" {
                @for step in steps {
                    @let is_current = course.current == Some(step.step.id);
                    li class={ "lead-step" @if is_current { " lead-step--current" } }
                        aria-current=[is_current.then_some("step")] {
                        p class="lead-step__line" {
                            span class="lead-step__title" { (step.step.title.get(stage.language)) }
                            " " span class="lead-step__time" { (time(stage, step)) }
                        }
                        @if step.run != Run::Waiting { (now::state(stage, step)) }
                        @if !course.closed { (go(stage, step)) }
                    }
                }
            }
            @if !course.closed {
                (fold::part(&stage.say("session-lead-close"), &html! {
                    p { (stage.say("session-lead-close-hint")) }
                    (Press::new(stage, "sluit").button(&stage.say("session-lead-close-now")))
                }))
            }
        }
    }
}

/// When it would begin, and how long it takes.
fn time(stage: &Stage<'_>, step: &StepView) -> String {
    let minutes =
        stage.say_with("session-lead-minutes", &[("minutes", step.step.minutes.to_string().into())]);
    let begins = (step.run == Run::Waiting)
        .then(|| pace::begins(stage.view, step.step.id, stage.now))
        .flatten()
        .map(|at| moment::clock(stage.language, moment::local(at).time()));
    match begins {
        Some(begins) => {
            stage.say_with("session-lead-begins", &[("time", begins.into()), ("minutes", minutes.into())])
        }
        None => minutes,
    }
}

fn go(stage: &Stage<'_>, step: &StepView) -> Markup {
    let title = step.step.title.get(stage.language);
    let (what, label) = match step.run {
        Run::Waiting => ("begin", "session-lead-go"),
        Run::Ended if !step.step.anonymous => ("heropen", "session-lead-reopen"),
        Run::Ended => return html! {},
        Run::Running { .. } | Run::Paused { .. } => ("klaar", "session-lead-end"),
    };
    Press::new(stage, what)
        .with("stap", &step.step.id)
        .class("press press--small")
        .about(title)
        .button(&stage.say(label))
}
