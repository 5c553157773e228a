//! What an alderman must know who has a minute, and what belongs at the end: the front, gaps, how it was made.

use course::{Analysis, Bottleneck, Draws, Necessity, Regret, Verdict};

use super::{
    dilemma::cards,
    speaker::{Speaker, counted, quoted},
};

pub(super) fn sentences(speaker: &Speaker<'_>, analysis: &Analysis) -> Vec<String> {
    let mut told = vec![remaining(speaker, analysis)];
    told.extend(analysis.standstill.iter().flat_map(|standstill| speaker.standstill(standstill)));
    let necessary: Vec<String> = (analysis.standings.iter())
        .filter(|one| one.necessary.contains(&Necessity::InEveryScheme))
        .map(|one| speaker.option(one.option))
        .collect();
    let out: Vec<String> = (analysis.standings.iter())
        .filter(|one| one.obstacle.is_some())
        .map(|one| speaker.option(one.option))
        .collect();
    if !necessary.is_empty() {
        told.push(counted_list(speaker, "read-out-minute-necessary", &necessary));
    }
    // When everything drops out, the first sentence has said so.
    if !out.is_empty() && analysis.acceptable > 0 {
        told.push(counted_list(speaker, "read-out-minute-out", &out));
    }
    let now: Vec<String> = (analysis.package.lines.iter())
        .filter(|line| line.verdict == Verdict::Now)
        .filter_map(|line| line.option)
        .map(|option| speaker.option(option))
        .collect();
    if !now.is_empty() {
        told.push(counted_list(speaker, "read-out-minute-now", &now));
    }
    let doubted = analysis.possibilities.iter().filter(|one| one.is_doubted());
    let doubted: Vec<String> = doubted.map(|one| speaker.option(one.option)).collect();
    if !doubted.is_empty() {
        told.push(counted_list(speaker, "read-out-minute-doubted", &doubted));
    }
    if let Some(first) = first_bottleneck(analysis) {
        told.push(
            speaker.say("read-out-minute-bottleneck", &[("sentence", speaker.bottleneck(first).into())]),
        );
    }
    let cards = cards(speaker, analysis);
    let dilemmas = cards.len();
    if dilemmas > 0 {
        let count = speaker.whole(dilemmas as u64);
        let sharpest = cards.into_iter().next().map(|card| card.title).unwrap_or_default();
        told.push(speaker.say(
            "read-out-minute-dilemmas",
            &[("number", dilemmas.into()), ("count", count.into()), ("sharpest", sharpest.into())],
        ));
    }
    told
}

/// The first bottleneck, when it frees anything and something is left already: else what to do was said.
fn first_bottleneck(analysis: &Analysis) -> Option<&Bottleneck> {
    analysis.bottlenecks.first().filter(|first| first.frees > 0 && analysis.acceptable > 0)
}

fn counted_list(speaker: &Speaker<'_>, key: &str, names: &[String]) -> String {
    speaker.say(key, &[("options", speaker.list(names).into()), ("number", names.len().into())])
}

fn remaining(speaker: &Speaker<'_>, analysis: &Analysis) -> String {
    let key = match (analysis.schemes, analysis.acceptable) {
        (0, _) => "read-out-minute-no-scheme",
        (_, 0) => "read-out-minute-no-acceptable",
        (all, acceptable) if all == acceptable => "read-out-minute-all",
        _ => "read-out-minute-some",
    };
    let values = [
        ("schemes", speaker.whole(analysis.schemes).into()),
        ("acceptable", speaker.whole(analysis.acceptable).into()),
        ("number", counted(analysis.acceptable).into()),
        ("all", counted(analysis.schemes).into()),
    ];
    speaker.say(key, &values)
}

pub(super) fn front(speaker: &Speaker<'_>, analysis: &Analysis) -> Vec<String> {
    if analysis.front.is_empty() {
        return Vec::new();
    }
    let least = analysis.least_regret.first();
    least.map(|least| regret(speaker, least, analysis.least_regret.len())).into_iter().collect()
}

fn regret(speaker: &Speaker<'_>, least: &Regret, equals: usize) -> String {
    let scenario = least.scenario.map_or_else(String::new, |id| speaker.model.scenario(id).label.clone());
    let values = [
        ("options", speaker.scheme(least.scheme).into()),
        ("points", speaker.points(least.most).into()),
        ("on", speaker.comparison(least.on).into()),
        ("scenario", scenario.into()),
        ("others", equals.saturating_sub(1).into()),
    ];
    let key = match (least.most > 0.0, least.scenario.is_some()) {
        (false, _) => "read-out-regret-none",
        (true, false) => "read-out-regret",
        (true, true) => "read-out-regret-scenario",
    };
    speaker.say(key, &values)
}

pub(super) fn remarks(speaker: &Speaker<'_>, analysis: &Analysis) -> Vec<String> {
    let unserved = analysis.unserved_tasks.iter().map(|task| {
        let task = quoted(&speaker.model.task(*task).label);
        speaker.say("read-out-unserved", &[("task", task.into())])
    });
    let mut told: Vec<String> = unserved.collect();
    let gaps = analysis.gaps.len() as u64;
    if gaps > 0 {
        let values = [("count", speaker.whole(gaps).into()), ("number", counted(gaps).into())];
        told.push(speaker.say("read-out-gaps", &values));
    }
    told
}

pub(super) fn made(speaker: &Speaker<'_>, draws: Draws) -> Vec<String> {
    let people = speaker.model.participants().len() as u64;
    let values = [("count", speaker.whole(people).into()), ("number", counted(people).into())];
    let key = if people == 0 { "read-out-made-nobody" } else { "read-out-made-people" };
    let draws = speaker.whole(draws.number.into());
    vec![
        speaker.say(key, &values),
        speaker.say("read-out-made-exact", &[("draws", draws.into())]),
        speaker.say("read-out-made-sum", &[]),
    ]
}
