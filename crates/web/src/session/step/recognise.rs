//! Do you recognise what the figures say? A sentence each, with yes, no or partly, and why. The sentences are those of
//! the own municipality, as on its page; the organiser can add others.

use documents::profile::{Sentence, sentences};
use domain::{
    Language,
    session::{Content, ContributionView, Statement, StepView},
};
use maud::{Markup, html};

use super::list;
use crate::{
    components::{
        button::{self, Weight},
        fold::fold,
    },
    session::{
        card,
        deed::{Deed, Line, Need},
        figures::{self, Said},
        look,
        stage::Stage,
        words,
    },
    visit::path,
};

/// Sources that are in sight; more are behind a fold, so that the sentence and its answer stay together.
const IN_SIGHT: usize = 2;

/// The sentences, each with the own answer and what others at the table said.
pub(super) fn work(stage: &Stage<'_>, step: &StepView) -> Markup {
    let said = Said::new(&stage.site.atlas, stage.language);
    let (of_figures, typed): (Vec<Statement>, Vec<Statement>) = figures::statements(stage, step)
        .into_iter()
        .partition(|statement| matches!(statement, Statement::Figures(_)));
    let own = figures::asked_of(stage, step).map(|(_, index)| {
        let page = format!("/gemeenten/{}", stage.site.atlas.facts.register.get(index).slug);
        (path(stage.language, &page), sentences(&stage.site.atlas, index, stage.language))
    });
    html! {
        @if let Some((page, sentences)) = &own {
            ol class="statements" {
                @for (statement, sentence) in of_figures.iter().zip(sentences) {
                    (of_the_figures(stage, step, *statement, sentence, page))
                }
            }
        } @else if step.step.asks_about_figures() {
            (mixed(stage))
        }
        @if !typed.is_empty() {
            @if own.is_some() { h2 class="nl-heading nl-heading--level-2" { (stage.say("session-statements-typed")) } }
            ol class="statements" {
                @for statement in &typed {
                    @let (words, language) = figures::words(stage, &said, step, *statement);
                    li class="statement" {
                        (quote(stage, step, *statement, &words, language))
                        (own_answer(stage, step, *statement))
                        (list(stage, step, &slot(*statement), ""))
                    }
                }
            }
        }
    }
}

/// A sentence of the figures, with where it comes from and where it stands.
fn of_the_figures(
    stage: &Stage<'_>,
    step: &StepView,
    statement: Statement,
    sentence: &Sentence,
    page: &str,
) -> Markup {
    let subject = stage.say(&format!("session-subject-{}", sentence.subject.key()));
    let all = sentence.sources.join(" ");
    let is_short = sentence.sources.len() <= IN_SIGHT;
    html! {
        li class="statement" {
            h2 class="nl-heading nl-heading--level-3 statement__subject" { (subject) }
            (quote(stage, step, statement, &sentence.text, stage.language))
            p class="statement__source" {
                @if is_short { (all) " " }
                a class="nl-link" href={ (page) "#" (sentence.evidence) } target="_blank" rel="noopener" {
                    (stage.say("session-read-figures")) span class="visually-hidden" { ": " (subject) }
                }
            }
            @if !is_short {
                (fold(&stage.say_with("session-statement-sources", &[("subject", subject.to_lowercase().into())]), &html! {
                    p class="statement__source" { (all) }
                }))
            }
            (own_answer(stage, step, statement))
            (list(stage, step, &slot(statement), ""))
        }
    }
}

fn quote(
    stage: &Stage<'_>,
    step: &StepView,
    statement: Statement,
    words: &str,
    language: Language,
) -> Markup {
    html! {
        blockquote class="statement__words" id={ "zin-" (step.step.id) "-" (statement) }
            lang=[(language != stage.language).then(|| language.tag())] { (words) }
    }
}

/// A table of several municipalities has no figures of its own: everybody can look up theirs.
fn mixed(stage: &Stage<'_>) -> Markup {
    html! {
        p { (stage.say("session-statements-mixed")) }
        p { (button::link(&path(stage.language, "/gemeenten"), &stage.say("session-read-choose"), Weight::Secondary)) }
    }
}

/// The list that answers to a sentence stand in.
pub(super) fn slot(statement: Statement) -> String {
    format!("zin-{statement}")
}

/// The own answer to a sentence: a form that knows what was said before.
pub(super) fn own_answer(stage: &Stage<'_>, step: &StepView, statement: Statement) -> Markup {
    let id = own_id(step, statement);
    if !stage.can_write(step) {
        return html! { div id=(id) {} };
    }
    let said =
        stage.own_contributions(step.step.id).filter(|each| look::counts(each)).find_map(|each| match &each
            .content
        {
            Content::Recognition { statement: about, stance, reason } if *about == statement => {
                Some((each, *stance, reason.as_str()))
            }
            _ => None,
        });
    let form = format!("vind-{}-{statement}", step.step.id);
    let deed = match said {
        None => Deed::new(stage, "toevoegen", form).with_new_contribution(step),
        Some((each, ..)) => changed(stage, form, each),
    };
    let deed = deed.with("stap", step.step.id).with("vorm", "herkenning").with("zin", statement).drafted();
    let chosen = said.map_or("", |(_, stance, _)| words::stance_key(stance));
    let reason = said.map_or("", |(.., reason)| reason);
    let (label, hint) = (stage.say("session-reason"), stage.say("session-reason-hint"));
    html! {
        div id=(id) class="statement__own" {
            (deed.form(&html! {
                (deed.choices("mening", &stage.say("session-stance"), &card::stances(stage), chosen))
                (deed.line(&Line { name: "tekst", label: &label, hint: &hint, value: reason, rows: 2, need: Need::Sometimes }))
                (deed.submit(&stage.say(if said.is_some() { "session-change" } else { "session-answer-do" }), Weight::Secondary))
            }))
        }
    }
}

/// The identity of the own answer on the page.
pub(super) fn own_id(step: &StepView, statement: Statement) -> String {
    format!("own-ask-{}-{statement}", step.step.id)
}

fn changed<'a>(stage: &'a Stage<'a>, form: String, each: &ContributionView) -> Deed<'a> {
    Deed::new(stage, "wijzigen", form).with("bijdrage", each.id).with("versie", each.revision)
}
