//! Where we are, and what is pressed most.

use documents::{moment, text::text};
use domain::session::{FrameView, Run, StepView};
use maud::{Markup, html};

use super::{Press, Room, pace::Pace};
use crate::{
    components::tag,
    session::{deed::Fresh, look::is_silent, stage::Stage},
};

/// The identity of the part.
pub(super) const ID: &str = "regie-nu";

/// What is going on, the time, and the buttons of the course.
pub(super) fn now(stage: &Stage<'_>) -> Markup {
    let Some(course) = stage.course() else { return html! { section id=(ID) {} } };
    html! {
        section id=(ID) class="lead-now" aria-labelledby="regie-nu-kop" {
            @if course.closed {
                h2 id="regie-nu-kop" class="lead-now__title" { (stage.say("session-lead-closed")) }
                p { (stage.say("session-lead-closed-hint")) }
                (Press::new(stage, "open").button(&stage.say("session-lead-open")))
            } @else {
                @match stage.current() {
                    Some(step) => (going(stage, course, step)),
                    None => (before(stage, course)),
                }
                (opened_again(stage, course))
                (pace(stage))
            }
        }
    }
}

/// Nothing has begun.
fn before(stage: &Stage<'_>, course: &FrameView) -> Markup {
    let first = course.order.first().and_then(|first| stage.step(*first));
    html! {
        h2 id="regie-nu-kop" class="lead-now__title" { (stage.say("session-lead-not-begun")) }
        @match first {
            Some(first) => (Press::new(stage, "verder").primary().class("press press--wide").button(
                &stage.say_with("session-lead-begin", &[("step", first.step.title.get(stage.language).into())]),
            )),
            None => p { (stage.say("session-lead-no-steps")) },
        }
    }
}

fn going(stage: &Stage<'_>, course: &FrameView, step: &StepView) -> Markup {
    let (place, count) = stage.place_of(step.step.id);
    let here = course.order.iter().position(|each| *each == step.step.id);
    let beside = |there: Option<usize>| there.and_then(|there| stage.step(*course.order.get(there)?));
    let next = beside(here.and_then(|here| here.checked_add(1)));
    let previous = beside(here.and_then(|here| here.checked_sub(1)));
    html! {
        p class="lead-now__place" {
            (stage.say_with("session-lead-place", &[
                ("place", place.to_string().into()),
                ("count", count.to_string().into()),
            ]))
            " " (state(stage, step))
        }
        h2 id="regie-nu-kop" class="lead-now__title" { (step.step.title.get(stage.language)) }
        (time(stage, step))
        (course_of(stage, step))
        @if is_silent(step) && step.run != Run::Waiting { (share(stage, step)) }
        @match next {
            Some(next) => (Press::new(stage, "verder").primary().class("press press--wide").button(
                &stage.say_with("session-lead-next", &[("step", next.step.title.get(stage.language).into())]),
            )),
            None => p class="lead-now__last" { (stage.say("session-lead-last")) },
        }
        @if let Some(previous) = previous {
            (Press::new(stage, "terug").class("press press--wide").button(
                &stage.say_with("session-lead-back", &[("step", previous.step.title.get(stage.language).into())]),
            ))
        }
    }
}

/// In words, never by colour alone.
pub(super) fn state(stage: &Stage<'_>, step: &StepView) -> Markup {
    tag::tag(tag::Kind::Plain, &text(stage.language, &format!("session-lead-run-{}", step.run.key())))
}

/// The time that is left, and that which can be done with it.
fn time(stage: &Stage<'_>, step: &StepView) -> Markup {
    let left = step.run.left(stage.now);
    let planned = u32::from(step.step.minutes) * 60;
    let ends = match step.run {
        Run::Running { since, left } => {
            since.as_millisecond().saturating_add(i64::from(left).saturating_mul(1000)).to_string()
        }
        _ => String::new(),
    };
    html! {
        @if step.run.is_open() {
            p data-over="lead-time--over" class={ "lead-time" @if left == 0 { " lead-time--over" } } {
                span class="lead-time__value" data-ends=(&ends) { (left / 60) ":" (format!("{:02}", left % 60)) }
                " " span class="lead-time__plan" {
                    (planned_in_words(stage, step, left))
                }
            }
            progress class="lead-time__bar" max=(planned.max(left)) value=(left)
                data-until=[(!ends.is_empty()).then_some(ends.as_str())]
                aria-label=(stage.say("session-lead-time-left")) {}
        }
    }
}

/// The time against what was planned: what was given beside it, or what it is over.
fn planned_in_words(stage: &Stage<'_>, step: &StepView, left: u32) -> String {
    let planned = u32::from(step.step.minutes) * 60;
    let over = match step.run {
        Run::Running { since, left } => stage.now.duration_since(since).as_secs() - i64::from(left),
        _ => 0,
    };
    // How much was given in all is not known here: what was planned stands beside what is left.
    let key = match (left > planned, over / 60) {
        (true, _) => "session-lead-longer",
        (false, 1..) => "session-lead-over",
        (false, _) => "session-lead-planned",
    };
    let values = [("minutes", i64::from(step.step.minutes).into()), ("more", (over / 60).into())];
    stage.say_with(key, &values)
}

/// Steps that were opened again beside what is going on, each with the way to close it.
fn opened_again(stage: &Stage<'_>, course: &FrameView) -> Markup {
    let again =
        course.order.iter().filter(|id| course.current != Some(**id)).filter_map(|id| stage.step(*id));
    let again: Vec<&StepView> = again.filter(|step| step.run.is_open()).collect();
    html! {
        @if !again.is_empty() {
            ul class="lead-again" aria-label=(stage.say("session-lead-again")) {
                @for step in again {
                    @let title = step.step.title.get(stage.language);
                    li {
                        p { (stage.say_with("session-lead-open-beside", &[("step", title.into())])) }
                        (Press::new(stage, "klaar").with("stap", &step.step.id).about(title)
                            .button(&stage.say("session-lead-close-again")))
                    }
                }
            }
        }
    }
}

/// Stop, go on, more, less, over.
fn course_of(stage: &Stage<'_>, step: &StepView) -> Markup {
    let id = step.step.id;
    let press = |what: &'static str| Press::new(stage, what).with("stap", &id);
    html! {
        div class="lead-buttons" role="group" aria-label=(stage.say("session-lead-time")) {
            @match step.run {
                Run::Running { .. } => (press("stil").button(&stage.say("session-lead-pause"))),
                Run::Paused { .. } => (press("door").primary().button(&stage.say("session-lead-resume"))),
                Run::Ended if !step.step.anonymous => (press("heropen").button(&stage.say("session-lead-reopen"))),
                Run::Ended | Run::Waiting => {}
            }
            @if step.run.is_open() {
                (press("tijd").with("seconden", &-60).about(stage.say("session-lead-less")).button("−1"))
                (press("tijd").with("seconden", &60).about(stage.say("session-lead-more")).button("+1"))
                (press("tijd").with("seconden", &300).about(stage.say("session-lead-five")).button("+5"))
                (press("klaar").button(&stage.say("session-lead-end")))
            }
        }
    }
}

/// What was written in silence becomes visible at every table at once.
fn share(stage: &Stage<'_>, step: &StepView) -> Markup {
    html! {
        form class="press press--wide" method="post" action=(stage.address(Room::Lead.address())) data-session {
            (Fresh::Random.field("opdracht"))
            input type="hidden" name="wat" value="delen";
            input type="hidden" name="stap" value=(step.step.id);
            input type="hidden" name="tafel" value="plenary";
            button type="submit" class="nl-button nl-button--secondary" { (stage.say("session-lead-share")) }
        }
    }
}

fn pace(stage: &Stage<'_>) -> Markup {
    let Some(pace) = Pace::of(stage.meeting, stage.view, stage.now) else { return html! {} };
    let over = pace.minutes_over();
    let key = match over {
        1.. => "session-lead-late",
        0 => "session-lead-on-time",
        _ => "session-lead-early",
    };
    let clock = |at| moment::clock(stage.language, moment::local(at).time());
    html! {
        p class={ "lead-pace" @if over > 0 { " lead-pace--late" } } {
            (stage.say_with(key, &[
                ("done", clock(pace.done).into()),
                ("planned", clock(pace.planned).into()),
                ("minutes", over.unsigned_abs().into()),
            ]))
        }
    }
}
