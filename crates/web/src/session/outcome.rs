//! What came out of a step in a group, with its reading: counts, voters, agreement, ties, dividedness.

mod meaning;
mod scale;
mod tally;

use domain::session::{Group, Outcome, OutcomeView, Run, StatementCount, StepKind, StepView, Visibility};
use maud::{Markup, html};

use super::{
    deed::Deed,
    figures::{self, Said},
    stage::Stage,
    step, words,
};
use crate::{components::button::Weight, session_screen::number_in_name};

/// The identity of a result on the page.
pub(crate) fn id(step: &StepView, group: Group) -> String {
    format!("uitkomst-{}-{group}", step.step.id)
}

/// How many answered so far, as long as the result is hidden.
pub(crate) fn turnout(stage: &Stage<'_>, step: &StepView, found: Option<&OutcomeView>) -> Markup {
    let shown = found.filter(|found| found.outcome.is_none() && step.run.is_open());
    html! {
        p class="turnout" id={ "opkomst-" (step.step.id) } {
            @if let Some(found) = shown {
                (stage.say_with("session-turnout", &[("count", found.turnout.into())]))
            }
        }
    }
}

/// The result of a group, when there is something to show.
pub(crate) fn outcome(stage: &Stage<'_>, step: &StepView, group: Group, found: &OutcomeView) -> Markup {
    let id = id(step, group);
    let chosen_while_open = matches!(found.outcome, Some(Outcome::Chosen { .. })) && step.run.is_open();
    let Some(outcome) = &found.outcome else { return html! { section id=(id) class="outcome" hidden {} } };
    let title = title(stage, step, group);
    let is_own = group == stage.group(step);
    let body = html! {
        @match outcome {
            Outcome::Tally(tally) => (tally::tally(stage, &id, tally)),
            Outcome::Chosen { cards, .. } => {
                @if cards.is_empty() {
                    p { (stage.say("session-top-none")) }
                } @else {
                    @if chosen_while_open { p class="form-hint" { (stage.say("session-top-so-far")) } }
                    ol class="top-list" { @for words in step::chosen(stage, cards) { li { (words) } } }
                }
            }
            Outcome::Recognised { counts } => (recognised(stage, step, group, counts)),
            Outcome::Appreciated { counts, divided } => (scale::appreciated(stage, step, counts, divided)),
        }
        @if step.run == Run::Ended { (release(stage, step, group, found.visibility)) }
    };
    html! {
        section class={ "outcome stack" @if !is_own { " outcome--other" } } id=(id) data-order=(order(stage, step, group)) aria-label=(title) {
            @if is_own {
                h2 class="nl-heading nl-heading--level-2" { (title) }
                (body)
            } @else {
                // Of a room full of tables one opens what one wants to read.
                details class="fold" data-keep=(id) {
                    summary { (title) }
                    div class="fold__content stack" { (body) }
                }
            }
        }
    }
}

/// Where the result of a group stands: the own one first, then the room, then the tables by name.
pub(crate) fn order(stage: &Stage<'_>, step: &StepView, group: Group) -> String {
    match group {
        _ if group == stage.group(step) => String::new(),
        Group::Plenary => "0".to_owned(),
        Group::Table(table) => {
            let name = stage.table_name(table);
            format!("1-{:010}-{}", number_in_name(&name), name.to_lowercase())
        }
    }
}

fn title(stage: &Stage<'_>, step: &StepView, group: Group) -> String {
    let of_whom = match group {
        Group::Plenary => return stage.say("session-outcome-room"),
        Group::Table(table) if stage.table() == Some(table) => return stage.say("session-outcome-own"),
        Group::Table(table) => stage.table_name(table),
    };
    let key = if matches!(step.step.kind, StepKind::TopFive { .. }) {
        "session-top-of"
    } else {
        "session-outcome-of"
    };
    stage.say_with(key, &[("table", of_whom.into())])
}

/// How many said yes, no and partly of each sentence; of other tables also why, as far as they let others read it. The
/// reasons of the own table stand below the sentence already.
fn recognised(stage: &Stage<'_>, step: &StepView, group: Group, counts: &[StatementCount]) -> Markup {
    let said = Said::new(&stage.site.atlas, stage.language);
    let reasons = |count: &StatementCount| -> Vec<String> {
        let about = count.statement;
        let of_other = group != stage.group(step);
        let found = stage.contributions(step.step.id).filter(|each| {
            of_other && each.table == group.table() && each.content.statement() == Some(about)
        });
        let words = found.map(|each| each.content.words().as_str().to_owned());
        words.filter(|words| !words.is_empty()).collect()
    };
    html! {
        ol class="recognised" {
            @for count in counts {
                @let (words, language) = figures::words(stage, &said, step, count.statement);
                @let [agree, disagree, nuance] = count.counts.map(|count| count.to_string());
                @let reasons = reasons(count);
                li {
                    p lang=[(language != stage.language).then(|| language.tag())] { q { (words) } }
                    p class="recognised__counts" {
                        (stage.say_with("session-recognised", &[("agree", agree.into()), ("nuance", nuance.into()), ("disagree", disagree.into())]))
                    }
                    @if !reasons.is_empty() {
                        ul class="recognised__reasons" { @for reason in reasons { li { (reason) } } }
                    }
                }
            }
        }
    }
}

/// The table lets others see its result, or no longer.
pub(crate) fn release(stage: &Stage<'_>, step: &StepView, group: Group, now: Visibility) -> Markup {
    let own = group.table().filter(|table| Some(*table) == stage.table() && stage.speaks_for_table());
    let may = !step.step.kind.for_the_organiser() && !stage.is_read_only();
    let Some(table) = own.filter(|_| may) else { return html! {} };
    let deed = Deed::new(stage, "uitkomst-vrijgeven", format!("vrij-{}", id(step, group)))
        .with("stap", step.step.id)
        .with("tafel", table);
    let options: Vec<(String, String)> = words::VISIBILITIES
        .iter()
        .map(|each| words::visibility_key(*each))
        .map(|key| (key.to_owned(), stage.say(&format!("session-release-{key}"))))
        .collect();
    html! {
        details class="fold" {
            summary {
                (stage.say("session-release-outcome"))
                " " strong { (stage.say(&format!("session-release-{}", words::visibility_key(now)))) }
            }
            div class="fold__content" {
                (deed.form(&html! {
                    (deed.choices("zicht", &stage.say("session-release"), &options, words::visibility_key(now)))
                    p class="form-hint" { (stage.say("session-release-outcome-what")) }
                    (deed.submit(&stage.say("session-release-do"), Weight::Secondary))
                }))
            }
        }
    }
}
