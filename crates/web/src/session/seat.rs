//! The own table: who is at it, its code, and guests who wait to be let in.

use domain::{
    TableId,
    session::{Audience, CoursePart, Group, ParticipantView, Presence, Run, StepKind, StepView, Visibility},
};
use maud::{Markup, html};

use super::{deed::Deed, look, release, stage::Stage, step};
use crate::components::{
    button::Weight,
    tag::{self, tag},
};

/// The own table, or the way to one.
pub(crate) fn seat(stage: &Stage<'_>) -> Markup {
    html! {
        section class="seat stack" id="tafel" aria-labelledby="tafel-titel" {
            h2 class="nl-heading nl-heading--level-2" id="tafel-titel" {
                (stage.own_table().map_or_else(|| stage.say("session-no-table"), |table| table.name.clone()))
            }
            @match stage.own_table() {
                None => (step::choose_table(stage, "tafel-kiezen-zij")),
                Some(table) => {
                    (guests(stage))
                    (host(stage))
                    @let people = present(stage);
                    details class="fold" data-keep="mensen" {
                        summary { (stage.say_with("session-people", &[("count", people.len().into())])) }
                        ul class="fold__content seat__people" {
                            @for each in people { li { (person(stage, each, table.host)) } }
                        }
                    }
                    @if let Some(code) = table.code.as_ref().filter(|_| !stage.is_closed()) {
                        p class="seat__code" { (stage.say("session-table-code")) " " strong { (code.as_str()) } }
                        p class="form-hint" { (stage.say("session-table-code-text")) }
                    }
                }
            }
        }
    }
}

fn present<'a>(stage: &Stage<'a>) -> Vec<&'a ParticipantView> {
    let table = stage.table();
    let mut all: Vec<&ParticipantView> = stage
        .scene
        .view
        .participants
        .values()
        .filter(|each| each.table.is_some() && each.table == table && each.presence == Presence::Present)
        .collect();
    all.sort_by_cached_key(|each| stage.person(each.id));
    all
}

fn person(stage: &Stage<'_>, each: &ParticipantView, host: Option<domain::ParticipantId>) -> Markup {
    let plain = |key: &str| tag(tag::Kind::Plain, &stage.say(key));
    html! {
        (stage.person(each.id))
        @if host == Some(each.id) { " " (plain("session-host")) }
        @if each.guest { " " (plain("session-guest")) }
        @if stage.me.is_some_and(|me| me.id == each.id) { " " (plain("session-you")) }
    }
}

/// What the host of the table can do that others cannot, with the way to it.
fn host(stage: &Stage<'_>) -> Markup {
    let Audience::Host(table) = stage.audience else { return html! {} };
    let order = stage.course().map_or(&[][..], |course| course.order.as_slice());
    let begun = order.iter().filter_map(|id| stage.scene.step(*id)).filter(|step| step.run != Run::Waiting);
    // Afterwards a table can still release what came out.
    let deeds: Vec<(&StepView, &str)> = begun
        .filter_map(|step| Some((step, host_deed(stage, step, table)?)))
        .filter(|(_, key)| !stage.is_closed() || [RELEASE, RELEASE_ALL].contains(key))
        .collect();
    if stage.is_closed() && deeds.is_empty() {
        return html! {};
    }
    html! {
        div class="seat__host stack" {
            h3 class="nl-heading nl-heading--level-3" { (stage.say("session-host-title")) }
            p { (stage.say("session-host-text")) }
            @if !deeds.is_empty() {
                ul {
                    @for (step, key) in &deeds {
                        @let title = step.step.title.get(stage.language);
                        li {
                            a class="nl-link" href=(stage.step_address(step.step.id)) {
                                (stage.say_with(key, &[("title", title.into())]))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The way to a result that the table keeps to itself.
const RELEASE: &str = "session-host-release";

/// The way to contributions that the table keeps to itself.
const RELEASE_ALL: &str = "session-host-release-all";

/// What a host can do in a step that has begun.
fn host_deed(stage: &Stage<'_>, step: &StepView, table: TableId) -> Option<&'static str> {
    let outcomes = stage.view.outcomes.get(&step.step.id);
    let has_result = outcomes.and_then(|found| found.get(&Group::Table(table)));
    match &step.step.kind {
        _ if look::is_silent(step) => Some("session-host-share"),
        StepKind::TopFive { .. } if step.run.is_open() => Some("session-host-choose"),
        StepKind::Course { part: CoursePart::ReadOut | CoursePart::Commitments } => {
            Some("session-host-course")
        }
        _ if has_result
            .is_some_and(|found| found.outcome.is_some() && found.visibility == Visibility::Table) =>
        {
            Some(RELEASE)
        }
        _ if release::waits(stage, step) => Some(RELEASE_ALL),
        _ if step.run.is_open() && look::makes_cards(step) => Some("session-host-merge"),
        _ => None,
    }
}

/// Guests who knocked; for who may let them in.
fn waiting<'a>(stage: &Stage<'a>) -> Vec<&'a ParticipantView> {
    let table = stage.table();
    if table.is_none() || !stage.speaks_for_table() || stage.is_closed() {
        return Vec::new();
    }
    let knocks = |each: &&ParticipantView| each.presence == Presence::Knocking && each.table == table;
    stage.view.participants.values().filter(knocks).collect()
}

/// A line beside what is asked, for who may let a guest in: on a phone the table is far below.
pub(crate) fn at_door(stage: &Stage<'_>) -> Markup {
    let waiting = waiting(stage);
    html! {
        div id="klopt" role="status" {
            @if !waiting.is_empty() {
                p class="elsewhere" {
                    a href="#tafel" { (stage.say_with("session-guests-wait", &[("count", waiting.len().into())])) }
                }
            }
        }
    }
}

fn guests(stage: &Stage<'_>) -> Markup {
    let waiting = waiting(stage);
    if waiting.is_empty() {
        return html! {};
    }
    let deed = |what: &'static str, each: &ParticipantView| {
        Deed::new(stage, what, format!("{what}-{}", each.id)).inline().with("deelnemer", each.id)
    };
    html! {
        div class="guests" role="group" aria-label=(stage.say("session-guests")) {
            p { strong { (stage.say_with("session-guests-wait", &[("count", waiting.len().into())])) } }
            ul {
                @for each in &waiting {
                    @let name = stage.person(each.id);
                    li {
                        p { (name) }
                        div class="form-actions" {
                            (deed("toelaten", each).button(&stage.say_with("session-admit", &[("name", name.as_str().into())]), Weight::Primary))
                            (deed("weigeren", each).button(&stage.say_with("session-turn-away", &[("name", name.as_str().into())]), Weight::Secondary))
                        }
                    }
                }
            }
        }
    }
}
