//! The head of a step: title, question and how far it is.

use domain::session::{Run, StepKind, StepView};
use maud::{Markup, html};

use crate::session::stage::Stage;

/// Title, question and how far it is.
pub(crate) fn head(stage: &Stage<'_>, step: &StepView) -> Markup {
    let language = stage.language;
    let id = step.step.id;
    let (number, all) = stage.place_of(id);
    let (title, of_title) = step.step.title.in_language(language);
    let (question, of_question) = step.step.question.in_language(language);
    let counted = [("number", number.to_string().into()), ("all", all.to_string().into())];
    html! {
        header class="step__head" id={ "step-" (id) "-head" } {
            p class="step__eyebrow" {
                @if stage.course().and_then(|frame| frame.current) != Some(id) {
                    (stage.say_with("session-step-of", &counted)) " · "
                }
                (stage.say(&format!("session-step-{}", step.step.kind.key())))
            }
            h1 class="nl-heading nl-heading--level-1 step__title" id={ "step-" (id) "-title" } tabindex="-1"
                lang=[(of_title != language).then(|| of_title.tag())] { (title) }
            @if !question.trim().is_empty() {
                p class="step__question" lang=[(of_question != language).then(|| of_question.tag())] { (question) }
            }
            (state(stage, step))
        }
    }
}

/// What one must know of how far the step is.
fn state(stage: &Stage<'_>, step: &StepView) -> Markup {
    let line = |key: &str| html! { p class="step__state" { (stage.say(key)) } };
    let decides =
        matches!(step.step.kind, StepKind::Vote { .. } | StepKind::Cluster { .. } | StepKind::TopFive { .. });
    let quiet = matches!(step.step.kind, StepKind::Welcome | StepKind::Break | StepKind::Read);
    html! {
        @if stage.is_read_only() {
            (line("session-state-read-only"))
        } @else if stage.is_closed() {
            p class="step__state" { (stage.say("session-state-closed")) " " (stage.outcome_link()) }
        } @else {
            @match step.run {
                Run::Waiting => (line("session-state-waiting")),
                Run::Paused { .. } => (line("session-state-paused")),
                Run::Ended if quiet => (line("session-state-over")),
                Run::Ended if decides || step.step.anonymous => (line("session-state-decided")),
                Run::Ended => (line("session-state-ended")),
                Run::Running { .. } => {}
            }
        }
        @if step.step.anonymous && !matches!(step.run, Run::Ended) { (line("session-state-anonymous")) }
    }
}
