//! Cards with tasks, challenges and opportunities; and the signals of the municipality, to adopt, change or reject.

use atlas::signal::{Finding, Signal, strongest};
use domain::session::{Content, ContributionView, StepKind, StepView};
use maud::{Markup, html};

use super::list;
use crate::{
    components::button::Weight,
    measure,
    session::{
        deed::{Deed, Line},
        look,
        stage::Stage,
        words,
    },
};

/// So many signals are laid out: more is no choice any more.
const LAID_OUT: usize = 6;

/// The form for a card, and the signals.
pub(super) fn ask(stage: &Stage<'_>, step: &StepView) -> Markup {
    let StepKind::Cards { kinds, themes, signals, limit } = &step.step.kind else { return html! {} };
    if !stage.can_write(step) {
        return html! { @if *signals { (laid_out(stage, step)) } };
    }
    let deed = Deed::new(stage, "toevoegen", format!("nieuw-{}", step.step.id))
        .with_new_contribution(step)
        .with("stap", step.step.id)
        .with("vorm", "kaart")
        .drafted();
    let option = |kind: &domain::session::CardKind| {
        let key = words::kind_key(*kind);
        (key.to_owned(), stage.say(&format!("session-kind-{key}")))
    };
    let options: Vec<(String, String)> = kinds.iter().map(option).collect();
    let first = kinds.first().map_or("", |kind| words::kind_key(*kind));
    let themes: Vec<(String, String)> = themes.iter().map(|theme| (theme.clone(), theme.clone())).collect();
    let evidence = evidence(stage);
    let label = stage.say("session-card");
    html! {
        @if *limit > 0 { (own_limit(stage, step, *limit)) }
        (deed.form(&html! {
            @if options.len() > 1 {
                (deed.choices("soort", &stage.say("session-kind"), &options, first))
            } @else {
                input type="hidden" name="soort" value=(first);
            }
            (deed.line(&Line { name: "tekst", label: &label, rows: 2, ..Line::default() }))
            @if !themes.is_empty() {
                (deed.select("thema", &stage.say("session-theme"), Some(&stage.say("session-no-theme")), &themes, ""))
            }
            @if !evidence.is_empty() {
                details class="fold" {
                    summary { (stage.say("session-lean-on")) }
                    div class="fold__content" {
                        (deed.select("bewijs", &stage.say("session-lean-on-label"), Some(&stage.say("session-about-none")), &evidence, ""))
                    }
                }
            }
            (deed.submit(&stage.say("session-add"), Weight::Primary))
        }))
        @if *signals { (laid_out(stage, step)) }
    }
}

/// How many cards somebody has left.
pub(super) fn own_limit(stage: &Stage<'_>, step: &StepView, limit: u16) -> Markup {
    let used = stage.own_contributions(step.step.id).filter(|each| look::counts(each)).count();
    let left = usize::from(limit).saturating_sub(used);
    html! {
        p class="form-hint" id={ "own-limit-" (step.step.id) } {
            (stage.say_with("session-cards-left", &[("count", left.into())]))
        }
    }
}

/// What a card can lean on: the signals and the measures behind them.
fn evidence(stage: &Stage<'_>) -> Vec<(String, String)> {
    let Some(index) = stage.municipality() else { return Vec::new() };
    let atlas = &stage.site.atlas;
    let signals = strongest(atlas.signals(index));
    let mut found: Vec<(String, String)> = Vec::new();
    for signal in signals.iter().take(LAID_OUT) {
        let task = &atlas.facts.catalogue.tasks[signal.task];
        let name = stage.say_with("session-lean-signal", &[("name", task.name.get(stage.language).into())]);
        found.push((format!("signal:{}", task.id), name));
    }
    for finding in signals.iter().take(LAID_OUT).flat_map(|signal| &signal.findings) {
        let key = format!("indicator:{}", finding.measure);
        if let Some(measure) =
            atlas.measures.get(&finding.measure).filter(|_| !found.iter().any(|(each, _)| *each == key))
        {
            found.push((key, measure::label(stage.language, measure).to_owned()));
        }
    }
    found
}

/// The signals of the own municipality that nobody has judged yet, and those that somebody has.
fn laid_out(stage: &Stage<'_>, step: &StepView) -> Markup {
    let Some(index) = stage.municipality() else { return html! {} };
    let signals = strongest(stage.site.atlas.signals(index));
    if signals.is_empty() {
        return html! { p { (stage.say("session-signals-none")) } };
    }
    html! {
        section class="signals stack" aria-labelledby={ "signalen-" (step.step.id) } {
            h2 class="nl-heading nl-heading--level-2" id={ "signalen-" (step.step.id) } { (stage.say("session-signals")) }
            p { (stage.say("session-signals-text")) }
            ul class="signals__list" {
                @for signal in signals.iter().take(LAID_OUT) { (item(stage, step, signal)) }
            }
        }
    }
}

/// The signal with this key as it lies there now; nothing when it is not laid out.
pub(crate) fn signal_item(stage: &Stage<'_>, step: &StepView, key: &str) -> Option<Markup> {
    let index = stage.municipality()?;
    let atlas = &stage.site.atlas;
    let signals = strongest(atlas.signals(index));
    let found =
        signals.iter().take(LAID_OUT).find(|signal| atlas.facts.catalogue.tasks[signal.task].id == key)?;
    Some(item(stage, step, found))
}

fn item(stage: &Stage<'_>, step: &StepView, signal: &Signal) -> Markup {
    let task = &stage.site.atlas.facts.catalogue.tasks[signal.task];
    let name = task.name.get(stage.language);
    let judged = judged(stage, step, &task.id);
    html! {
        li class={ "signal" @if judged.is_some() { " signal--judged" } } id={ "signaal-" (step.step.id) "-" (task.id) } {
            details class="signal__fold" {
                summary {
                    span class="signal__name" { (name) }
                    span class="signal__strength" {
                        @match judged {
                            Some(used) => (stage.say(&format!("session-signal-done-{}", words::use_key(used)))),
                            None => (stage.say(&format!("task-strength-{}", signal.strength))),
                        }
                    }
                }
                div class="signal__body stack" {
                    p { (task.question.get(stage.language)) }
                    p { (task.reason.get(stage.language)) }
                    ul class="signal__figures" {
                        @for finding in signal.findings.iter().filter(|finding| finding.step > 0) {
                            (figure(stage, finding))
                        }
                    }
                    p class="form-hint" { (task.doubt.get(stage.language)) }
                    @if stage.can_write(step) && judged.is_none() { (judge(stage, step, &task.id, name)) }
                }
            }
        }
    }
}

fn figure(stage: &Stage<'_>, finding: &Finding) -> Markup {
    let Some(found) = stage.site.atlas.measures.get(&finding.measure) else { return html! {} };
    let value = measure::written(stage.language, found, Some(finding.value));
    html! {
        li { (measure::label(stage.language, found)) ": " strong { (value) } " (" (finding.year) ")" }
    }
}

/// What the own table did with a signal.
fn judged(stage: &Stage<'_>, step: &StepView, key: &str) -> Option<domain::session::SignalUse> {
    let of_table = |each: &&ContributionView| each.table == stage.table();
    let shared = stage.contributions(step.step.id).filter(of_table);
    let own = stage.own_contributions(step.step.id).filter(|each| look::counts(each));
    shared.chain(own).find_map(|each| match &each.content {
        Content::Signal { signal, used, .. } if signal == key => Some(*used),
        _ => None,
    })
}

/// Taking it over as it stands, in other words, or not.
fn judge(stage: &Stage<'_>, step: &StepView, key: &str, name: &str) -> Markup {
    let deed = |used: &'static str| {
        Deed::new(stage, "toevoegen", format!("signaal-{used}-{}-{key}", step.step.id))
            .with_new_contribution(step)
            .with("stap", step.step.id)
            .with("vorm", "signaal")
            .with("signaal", key)
            .with("gebruik", used)
    };
    let (change, reject) = (deed("changed").drafted(), deed("rejected").drafted());
    let (in_words, why) = (stage.say("session-signal-words"), stage.say("session-signal-why"));
    html! {
        div class="signal__deeds" {
            (deed("adopted").button(&stage.say("session-signal-adopt"), Weight::Primary))
            details class="fold" {
                summary { (stage.say("session-signal-change")) }
                div class="fold__content" {
                    (change.form(&html! {
                        (change.line(&Line { name: "tekst", label: &in_words, value: name, rows: 2, ..Line::default() }))
                        (change.submit(&stage.say("session-signal-change-do"), Weight::Secondary))
                    }))
                }
            }
            details class="fold" {
                summary { (stage.say("session-signal-reject")) }
                div class="fold__content" {
                    (reject.form(&html! {
                        (reject.line(&Line { name: "tekst", label: &why, rows: 2, ..Line::default() }))
                        (reject.submit(&stage.say("session-signal-reject-do"), Weight::Secondary))
                    }))
                }
            }
        }
    }
}

/// The cards, each kind in a list of its own.
pub(super) fn work(stage: &Stage<'_>, step: &StepView) -> Markup {
    let StepKind::Cards { signals, .. } = &step.step.kind else { return html! {} };
    html! {
        @for slot in super::slots(stage, step) {
            @if slot != "afgewezen" {
                section class={ "kind kind--" (slot) } {
                    h2 class="nl-heading nl-heading--level-2" { (stage.say(&format!("session-kinds-{slot}"))) }
                    (list(stage, step, &slot, "session-nothing-yet"))
                }
            }
        }
        @if *signals {
            details class="fold" {
                summary { (stage.say("session-signals-rejected")) }
                div class="fold__content" { (list(stage, step, "afgewezen", "session-nothing-yet")) }
            }
        }
    }
}
