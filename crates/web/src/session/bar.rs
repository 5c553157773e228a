//! The slim frame: what is asked now, and the time left. It stays in sight.

use documents::{moment, text::text};
use domain::session::{Run, StepView};
use maud::{Markup, html};

use super::stage::Stage;
use crate::visit::path;

/// The bar at the top. The client reads from it which step is going on.
pub(crate) fn bar(stage: &Stage<'_>) -> Markup {
    let current = stage.current();
    let language = stage.language;
    html! {
        header class="session-bar" id="frame" data-current=[current.map(|step| step.step.id)]
            data-closed=[stage.is_closed().then_some("ja")] {
            div class="session-bar__inner" {
                div class="session-bar__now" {
                    @match current {
                        Some(step) => {
                            @let (number, all) = stage.place_of(step.step.id);
                            span class="session-bar__count" {
                                (stage.say_with("session-step-of", &[("number", number.to_string().into()), ("all", all.to_string().into())]))
                            }
                            a class="session-bar__title" href=(stage.address("")) { (step.step.title.get(language)) }
                        },
                        None => span class="session-bar__title" { (stage.meeting.title.get(language)) },
                    }
                }
                @if let Some(step) = current { (clock(stage, step)) }
            }
        }
    }
}

/// The time left of a step. The words are right without scripts; the client counts down with the time of the server.
pub(crate) fn clock(stage: &Stage<'_>, step: &StepView) -> Markup {
    let left = step.run.left(stage.now);
    let ends = match step.run {
        Run::Running { since, left } => Some(since.as_millisecond() + i64::from(left) * 1000),
        _ => None,
    };
    let words = match step.run {
        Run::Waiting => {
            stage.say_with("session-clock-waiting", &[("minutes", i64::from(step.step.minutes).into())])
        }
        Run::Ended => stage.say("session-clock-over"),
        Run::Running { .. } if left == 0 => stage.say("session-clock-up"),
        Run::Paused { .. } if left == 0 => stage.say("session-clock-up"),
        Run::Running { .. } => minutes(stage, "session-clock-left", left),
        Run::Paused { .. } => minutes(stage, "session-clock-paused", left),
    };
    html! {
        session-clock class={ "clock clock--" (step.run.key()) @if ends.is_some() && left <= 60 { " clock--soon" } } data-step=(step.step.id) data-run=(step.run.key())
            data-ends=[ends] data-left=(left) { (words) }
    }
}

fn minutes(stage: &Stage<'_>, key: &str, left: u32) -> String {
    stage.say_with(key, &[("minutes", left.div_ceil(60).into())])
}

/// What the chair says to all.
pub(crate) fn announcement(stage: &Stage<'_>) -> Markup {
    let said = stage.course().and_then(|frame| frame.announcement.as_ref());
    html! {
        div id="mededeling" class="announcement" role="status" {
            @if let Some(said) = said {
                @let (words, language) = said.words.in_language(stage.language);
                p class="announcement__from" {
                    (stage.say("session-announcement")) " "
                    time class="announcement__at" datetime=(said.at) { (moment::clock(stage.language, moment::local(said.at).time())) }
                }
                p class="announcement__words" lang=[(language != stage.language).then(|| language.tag())] { (words) }
            }
        }
    }
}

/// Steps that were opened again beside what is asked now, each with the way to it.
pub(crate) fn opened_again(stage: &Stage<'_>) -> Markup {
    let order = stage.course().map_or(&[][..], |frame| frame.order.as_slice());
    let current = stage.course().and_then(|frame| frame.current);
    let again = order.iter().filter(|id| current != Some(**id)).filter_map(|id| stage.step(*id));
    let again: Vec<&StepView> = again.filter(|step| step.run.is_open()).collect();
    html! {
        div id="heropend" role="status" {
            @if !stage.is_closed() {
                @for step in again {
                    p class="elsewhere" {
                        (stage.say("session-open-again")) " "
                        a href=(stage.step_address(step.step.id)) { (step.step.title.get(stage.language)) }
                    }
                }
            }
        }
    }
}

/// The links for the thumb: now, the own table, all steps.
pub(crate) fn thumb(stage: &Stage<'_>) -> Markup {
    let link = |to: &str, key: &str| html! { li { a href=(to) { (stage.say(key)) } } };
    html! {
        nav class="thumb" aria-label=(stage.say("session-thumb")) {
            ul {
                (link(&stage.address(""), "session-thumb-now"))
                (link("#tafel", "session-thumb-table"))
                (link("#stappen", "session-thumb-steps"))
            }
        }
    }
}

/// What is the same in every step: reading comfort, language, privacy, leaving.
pub(crate) fn footer(stage: &Stage<'_>) -> Markup {
    let other = stage.language.other();
    html! {
        footer class="session-foot" {
            div class="session-foot__tools" data-tools hidden {
                button type="button" class="nl-button nl-button--secondary" data-tool="large" aria-pressed="false" { (stage.say("session-large")) }
                button type="button" class="nl-button nl-button--secondary" data-tool="sound" aria-pressed="false" { (stage.say("session-sound")) }
            }
            p { a class="nl-link" href=(stage.address("/plek")) { (stage.say("session-own-place")) } }
            p {
                a href=(path(other, &format!("/sessie/{}", stage.code))) hreflang=(other.tag()) lang=(other.tag()) { (text(other, "frame-language")) }
                " · " a href=(path(stage.language, "/privacy")) { (stage.say("frame-privacy")) }
                " · " a href=(path(stage.language, "/")) { (stage.say("product")) }
            }
        }
    }
}
