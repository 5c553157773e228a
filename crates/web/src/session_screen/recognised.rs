//! What the room recognises in the figures. Of one municipality its sentences stand there in full; of several together
//! what they are about, since each table answered to sentences of its own.

use std::collections::{BTreeMap, BTreeSet};

use domain::session::{ContributionView, Outcome, Statement, StatementCount, StepView, Subject};
use maud::{Markup, html};

use super::{
    outcome::{MANY, Share, found, shares},
    title, wall,
};
use crate::session::{
    figures::{self, Said},
    scene::Scene,
};

/// So many reasons to a sentence fit: of few sentences, of many subjects, and of many whole sentences.
const REASONS: [usize; 3] = [2, 1, 0];

/// What answers are counted together: to a sentence of the organiser, or to what the figures say of the same subject.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Line {
    Subject(Subject),
    Typed(u16),
}

impl Line {
    const fn of(statement: Statement) -> Line {
        match statement {
            Statement::Figures(sentence) => Line::Subject(sentence.subject),
            Statement::Typed(number) => Line::Typed(number),
        }
    }
}

/// A bar for each sentence, of all tables that let the room see what they said, with some of their reasons.
pub(super) fn recognised(scene: &Scene<'_>, step: &StepView) -> Markup {
    let groups = found(scene, step, |outcome| match outcome {
        Outcome::Recognised { counts } => Some(counts),
        _ => None,
    });
    let counts: Vec<&StatementCount> = groups.iter().flat_map(|(_, counts)| *counts).collect();
    let mut lines: BTreeMap<Line, Vec<&StatementCount>> = BTreeMap::new();
    for count in counts {
        lines.entry(Line::of(count.statement)).or_default().push(count);
    }
    let several = municipalities(&lines) > 1;
    let most = match (lines.len() >= MANY, several) {
        (false, _) => REASONS[0],
        (true, true) => REASONS[1],
        (true, false) => REASONS[2],
    };
    let said = Said::new(&scene.site.atlas, scene.language);
    let shares_of: Vec<Share<3>> = lines
        .iter()
        .map(|(line, counts)| Share {
            sentence: sentence(scene, &said, step, counts, several),
            counts: in_order(sum(counts)),
            reasons: reasons(scene, step, *line).take(most).collect(),
        })
        .collect();
    let words = ["session-screen-agree", "session-screen-nuance", "session-screen-disagree"];
    html! {
        h2 class="visually-hidden" { (title(scene, step)) }
        @if several { p class="screen-shares__about" { (scene.say("session-screen-subjects")) } }
        (shares(scene, &shares_of, &words.map(|key| scene.say(key))))
    }
}

/// As on the devices: recognised, in part, not.
const fn in_order([agree, disagree, nuance]: [u32; 3]) -> [u32; 3] {
    [agree, nuance, disagree]
}

/// Of how many municipalities there are answers to what the figures say.
fn municipalities(lines: &BTreeMap<Line, Vec<&StatementCount>>) -> usize {
    let all = lines.values().flatten().filter_map(|count| match count.statement {
        Statement::Figures(sentence) => Some(sentence.municipality),
        Statement::Typed(_) => None,
    });
    all.collect::<BTreeSet<_>>().len()
}

fn sentence(
    scene: &Scene<'_>,
    said: &Said<'_>,
    step: &StepView,
    counts: &[&StatementCount],
    several: bool,
) -> String {
    match counts.first().map(|count| count.statement) {
        Some(Statement::Figures(sentence)) if several => figures::subject(scene, sentence),
        Some(statement) => figures::words(scene, said, step, statement).0,
        None => String::new(),
    }
}

fn sum(counts: &[&StatementCount]) -> [u32; 3] {
    let mut all = [0; 3];
    for count in counts {
        all.iter_mut().zip(count.counts).for_each(|(total, more)| *total += more);
    }
    all
}

/// Why, the newest first, as far as tables let the room read it.
fn reasons<'a>(
    scene: &'a Scene<'a>,
    step: &StepView,
    line: Line,
) -> impl Iterator<Item = (String, String)> + use<'a> {
    let about = move |each: &&ContributionView| each.content.statement().map(Line::of) == Some(line);
    let mut found: Vec<&ContributionView> = scene
        .contributions(step.step.id)
        .filter(about)
        .filter(|each| !each.content.words().is_empty())
        .collect();
    found.sort_by_key(|each| std::cmp::Reverse(each.id));
    found.into_iter().map(|each| (each.content.words().as_str().to_owned(), wall::from(scene, each)))
}
