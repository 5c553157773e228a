//! What the chair chose to show.

use documents::moment;
use domain::{
    ContributionId,
    session::{Content, Scope, Shown, StepKind, StepView},
};
use jiff::ToSpan as _;
use maud::{Markup, html};

use super::{frame, here, outcome, tables, title, wall};
use crate::{session::scene::Scene, trend};

/// The identity of the part in the middle.
pub(super) const ID: &str = "scherm-toon";

/// What is shown now.
pub(super) fn show(scene: &Scene<'_>) -> Markup {
    let shown = scene.course().map(|course| course.shown).unwrap_or_default();
    let (kind, body) = match shown {
        _ if scene.is_closed() => ("closed", closed(scene)),
        Shown::Welcome => ("welcome", welcome(scene)),
        Shown::Nothing => ("nothing", html! {}),
        Shown::Contribution(id) => ("contribution", contribution(scene, id)),
        Shown::Current => match scene.current() {
            Some(found) => ("step", step(scene, found)),
            None => ("welcome", welcome(scene)),
        },
        Shown::Step(id) => {
            ("step", scene.step(id).map_or_else(|| welcome(scene), |found| step(scene, found)))
        }
        Shown::Outcome(id) => {
            ("outcome", scene.step(id).map_or_else(|| welcome(scene), |found| outcome::outcome(scene, found)))
        }
        // An answer without its question says nothing: they stay together.
        Shown::Tables(id) if scene.step(id).is_some_and(|step| step.step.kind == StepKind::Exchange) => {
            ("outcome", scene.step(id).map_or_else(|| welcome(scene), |found| outcome::outcome(scene, found)))
        }
        Shown::Tables(id) => {
            ("tables", scene.step(id).map_or_else(|| welcome(scene), |found| tables::tables(scene, found)))
        }
    };
    html! { section id=(ID) class={ "screen-show screen-show--" (kind) } { (body) } }
}

/// Whether the middle has the title of this step, large, since the step asks nothing.
pub(super) fn names(scene: &Scene<'_>, step: &StepView) -> bool {
    let is_of_step = scene.course().is_some_and(|course| match course.shown {
        Shown::Current => course.current == Some(step.step.id),
        Shown::Step(id) => id == step.step.id,
        _ => false,
    });
    is_of_step
        && match &step.step.kind {
            StepKind::Welcome | StepKind::Trend { .. } => false,
            StepKind::Break => true,
            _ => step.step.question.get(scene.language).is_empty(),
        }
}

/// Welcome: what this is, and how one joins, as large as it can be.
fn welcome(scene: &Scene<'_>) -> Markup {
    let (site, target) = frame::addresses(scene);
    let (people, tables) = here(scene);
    html! {
        div class="screen-welcome" {
            div class="screen-welcome__words" {
                h2 class="screen-welcome__title" { (scene.say("session-screen-welcome")) }
                ol class="screen-welcome__steps" {
                    li { (scene.say("session-screen-step-open")) " " strong { (site) } }
                    li {
                        (scene.say("session-screen-step-code")) " "
                        strong class="screen-welcome__code" { (frame::spaced(scene.code)) }
                    }
                    li { (scene.say("session-screen-step-table")) }
                }
                p class="screen-welcome__here" {
                    @if people > 0 {
                        (scene.say_with("session-screen-here", &[
                            ("people", people.into()),
                            ("tables", tables.into()),
                        ]))
                    } @else { (scene.say("session-screen-nobody")) }
                }
            }
            @if let Some(drawing) = frame::qr(&target, &scene.say("session-screen-qr")) { div class="screen-welcome__qr" { (drawing) } }
        }
    }
}

/// The end: nothing is asked any more.
fn closed(scene: &Scene<'_>) -> Markup {
    let (site, target) = frame::released(scene);
    html! {
        div class="screen-welcome screen-closed" {
            div class="screen-welcome__words" {
                h2 class="screen-welcome__title" { (scene.say("session-screen-closed")) }
                p class="screen-slide__question" { (scene.say("session-screen-closed-text")) }
                p class="screen-closed__address" { strong { (site) } }
            }
            @if let Some(drawing) = frame::qr(&target, &scene.say("session-screen-qr-released")) {
                div class="screen-welcome__qr" { (drawing) }
            }
        }
    }
}

/// How many people are in, and at how many tables.
fn here(scene: &Scene<'_>) -> (u32, usize) {
    let tables = scene.view.tables.values().filter(|table| table.present > 0);
    (tables.clone().map(|table| table.present).sum(), tables.count())
}

/// What is asked, and how far the room is.
fn step(scene: &Scene<'_>, step: &StepView) -> Markup {
    match &step.step.kind {
        StepKind::Welcome => welcome(scene),
        StepKind::Break => pause(scene, step),
        StepKind::Trend { slide } => slide_of(scene, step, slide),
        _ => html! {
            (question(scene, step))
            (progress(scene, step))
        },
    }
}

fn question(scene: &Scene<'_>, step: &StepView) -> Markup {
    let (said, language) = step.step.question.in_language(scene.language);
    let long = if said.chars().count() > 110 { " screen-question--long" } else { "" };
    html! {
        h2 class={ "screen-question" (long) } lang=(language.tag()) {
            @if said.is_empty() { (title(scene, step)) } @else { (said) }
        }
    }
}

/// When it goes on.
fn pause(scene: &Scene<'_>, step: &StepView) -> Markup {
    let left = i64::from(step.run.left(scene.now));
    let until = scene.now.checked_add(left.seconds()).unwrap_or(scene.now);
    html! {
        div class="screen-break" {
            h2 class="screen-question" { (title(scene, step)) }
            @if step.run.is_open() {
                p class="screen-break__until" {
                    (scene.say_with("session-screen-until", &[
                        ("time", moment::clock(scene.language, moment::local(until).time()).into()),
                    ]))
                }
            }
        }
    }
}

fn slide_of(scene: &Scene<'_>, step: &StepView, key: &str) -> Markup {
    let room = trend::Room::of(&scene.site.atlas, scene.view, None);
    let slide = trend::slide(&scene.site.atlas, scene.language, key, &room);
    html! {
        @if let Some(slide) = slide { (slide.on_screen(scene.language, "scherm-dia")) }
        p class="screen-slide__question" { (step.step.question.get(scene.language)) }
    }
}

/// How far the tables are, or how much the room has given.
fn progress(scene: &Scene<'_>, step: &StepView) -> Markup {
    if !step.run.is_open() {
        return html! {};
    }
    if step.step.kind == StepKind::Introduce {
        return here::here(scene, step);
    }
    let grows = scene.view.clusters.values().any(|pile| pile.step == step.step.id);
    match step.step.scope {
        Scope::Plenary if grows => outcome::clusters(scene, step),
        Scope::Tables => tables::progress(scene, step),
        Scope::Plenary => {
            let given = tables::given(scene, step);
            html! {
                @if given > 0 {
                    p class="screen-count" {
                        strong { (given) } " "
                        (scene.say_with("session-screen-given", &[("count", given.into())]))
                    }
                }
                (wall::newest(scene, step))
            }
        }
    }
}

/// One contribution, large.
fn contribution(scene: &Scene<'_>, id: ContributionId) -> Markup {
    let Some(card) = scene.view.contribution(id) else { return html! {} };
    let words = wall::words(scene, card);
    let size = match words.chars().count() {
        0..=90 => "short",
        91..=240 => "middle",
        _ => "long",
    };
    html! {
        figure class={ "screen-quote screen-quote--" (size) } {
            blockquote { p { (words) } }
            @if let Content::Introduction { offers, .. } = &card.content {
                @if !offers.is_empty() { p class="screen-quote__more" { (offers.as_str()) } }
            }
            figcaption { (wall::from(scene, card)) }
        }
    }
}
