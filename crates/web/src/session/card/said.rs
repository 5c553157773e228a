//! What a contribution says, in words.

use domain::{
    Language,
    session::{Content, Evidence, SignalUse},
};
use maud::{Markup, html};

use crate::{session::stage::Stage, site::Site};

pub(super) fn words(stage: &Stage<'_>, content: &Content) -> Markup {
    let said = plain_words(stage, content);
    html! {
        @if !said.is_empty() { p class="note__words" { (said) } }
        @match content {
            Content::Introduction { offers, .. } if !offers.is_empty() => {
                p class="note__more" { strong { (stage.say("session-offers-short")) } " " (offers.as_str()) }
            }
            Content::Signal { signal, used, words } if !words.is_empty() => {
                p class="note__more" {
                    (stage.say(if *used == SignalUse::Rejected { "session-signal-of-rejected" } else { "session-signal-of" }))
                    " " (named(stage, signal))
                }
            }
            Content::Card { evidence, .. } if !evidence.is_empty() => {
                ul class="note__evidence" { @for each in evidence { li { (evidence_link(stage, each)) } } }
            }
            Content::Ask { about: Some(about), .. } | Content::KnowledgeQuestion { about: Some(about), .. } => {
                @if let Some(found) = stage.contribution(*about) {
                    p class="note__more" { (stage.say("session-about")) " " q { (plain_words(stage, &found.content)) } }
                }
            }
            _ => {}
        }
    }
}

/// The text of a contribution; of a signal that was taken over as it stands, the name of its task.
pub(crate) fn plain_words(stage: &Stage<'_>, content: &Content) -> String {
    match content {
        Content::Signal { signal, words, .. } if words.is_empty() => named(stage, signal),
        other => other.words().as_str().to_owned(),
    }
}

/// The name of the task of a signal.
pub(crate) fn signal_name(site: &Site, language: Language, key: &str) -> String {
    let tasks = &site.atlas.facts.catalogue.tasks;
    let found = tasks.iter().find(|task| task.id == key);
    found.map_or_else(|| key.to_owned(), |task| task.name.get(language).to_owned())
}

fn named(stage: &Stage<'_>, signal: &str) -> String {
    signal_name(stage.site, stage.language, signal)
}

/// What a card leans on, as a link to the figures.
fn evidence_link(stage: &Stage<'_>, evidence: &Evidence) -> Markup {
    let atlas = &stage.site.atlas;
    let page =
        stage.municipality().map(|index| format!("/gemeenten/{}", atlas.facts.register.get(index).slug));
    let (label, address) = match evidence {
        Evidence::Signal(key) => (named(stage, key), page.map(|page| format!("{page}#opgaven"))),
        Evidence::Indicator(key) => {
            let measure = atlas.measures.get(key);
            let label = measure.map_or(key.as_str(), |found| crate::measure::label(stage.language, found));
            (label.to_owned(), Some(format!("/methode#{key}")))
        }
    };
    html! {
        (stage.say("session-evidence")) " "
        @match address {
            Some(address) => a href=(crate::visit::path(stage.language, &address)) target="_blank" rel="noopener" { (label) },
            None => (label),
        }
    }
}
