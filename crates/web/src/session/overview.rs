//! All steps of the day: what was, what is going on, what comes.

use domain::session::{Run, StepView};
use maud::{Markup, html};

use super::stage::Stage;

/// The list of steps; those that have begun can be read.
pub(crate) fn overview(stage: &Stage<'_>) -> Markup {
    let order = stage.course().map_or(&[][..], |frame| frame.order.as_slice());
    let current = stage.course().and_then(|frame| frame.current);
    html! {
        nav class="overview" id="stappen" aria-labelledby="stappen-titel" {
            h2 class="nl-heading nl-heading--level-2" id="stappen-titel" { (stage.say("session-steps")) }
            details class="fold" data-keep="stappen" {
                summary { (stage.say_with("session-steps-all", &[("count", order.len().into())])) }
                ol class="fold__content overview__list" {
                    @for id in order {
                        @if let Some(step) = stage.step(*id) { (line(stage, step, current == Some(*id))) }
                    }
                }
            }
        }
    }
}

fn line(stage: &Stage<'_>, step: &StepView, now: bool) -> Markup {
    let title = step.step.title.get(stage.language);
    let again = step.run.is_open() && !now;
    let state = match step.run {
        _ if now => "session-step-now",
        _ if again => "session-step-again",
        Run::Ended => "session-step-done",
        _ => "session-step-later",
    };
    html! {
        li class={ "overview__step overview__step--" (step.run.key()) @if now { " overview__step--now" } } {
            @if step.run == Run::Waiting {
                span class="overview__title" { (title) }
            } @else {
                a class="overview__title" href=(stage.step_address(step.step.id)) aria-current=[now.then_some("step")] { (title) }
            }
            span class="overview__state" {
                (stage.say(state)) " · " (stage.say_with("session-minutes", &[("minutes", i64::from(step.step.minutes).into())]))
            }
        }
    }
}
