//! The drawings of a read-out.

use course::{Analysis, Exploration, FrontScheme, OptionId, Play, Remaining, Robustness, Scheme};

use super::{
    option::{OptionLine, OptionState},
    speaker::Speaker,
};
use crate::chart::{
    GridGroup, GridRow, GridState, GridWords, Measure, OptionGrid, Span, SpanGroup, SpanWords, Spans, Tone,
};

/// So many combinations fit beside the options.
const DRAWN: usize = 10;
/// So many combinations of the front can be told apart.
pub const FRONT_DRAWN: usize = 4;
/// So many of them are listed.
pub(super) const FRONT_LISTED: usize = 100;

pub(super) fn grid(
    speaker: &Speaker<'_>,
    exploration: &Exploration<'_>,
    analysis: &Analysis,
    options: &[OptionLine],
) -> OptionGrid {
    let drawn = wanted_most(exploration, analysis);
    let groups = speaker.model.areas().iter().map(|area| GridGroup {
        label: area.label.clone(),
        rows: (area.options.iter())
            .filter_map(|id| Some(row(speaker, analysis, options.get(id.index())?, &drawn)))
            .collect(),
    });
    OptionGrid {
        about: speaker.about("grid", caption(speaker, analysis, drawn.len())),
        words: grid_words(speaker),
        combinations: drawn.len(),
        groups: groups.collect(),
    }
}

fn caption(speaker: &Speaker<'_>, analysis: &Analysis, drawn: usize) -> String {
    let values = [
        ("acceptable", speaker.whole(analysis.acceptable).into()),
        ("number", super::speaker::counted(analysis.acceptable).into()),
        ("drawn", drawn.into()),
    ];
    let key = match analysis.acceptable {
        0 => "read-out-grid-none",
        all if all > drawn as u64 => "read-out-grid-some",
        _ => "read-out-grid-all",
    };
    speaker.say(key, &values)
}

/// The acceptable combinations whose options are wished for most; equals in the order of the model.
fn wanted_most(exploration: &Exploration<'_>, analysis: &Analysis) -> Vec<Scheme> {
    let wish = |scheme: Scheme| -> f64 {
        scheme
            .iter()
            .filter_map(|option| analysis.desirability.get(option.index()))
            .map(|one| one.share)
            .sum()
    };
    let mut best: Vec<(f64, Scheme)> = Vec::with_capacity(DRAWN + 1);
    for one in exploration.each_acceptable() {
        let wished = wish(one.scheme);
        let place = best.partition_point(|(other, _)| *other >= wished);
        if place < DRAWN {
            best.insert(place, (wished, one.scheme));
            best.truncate(DRAWN);
        }
    }
    best.into_iter().map(|(_, scheme)| scheme).collect()
}

fn row(speaker: &Speaker<'_>, analysis: &Analysis, line: &OptionLine, drawn: &[Scheme]) -> GridRow {
    let place = line.option.index();
    GridRow {
        label: line.label.clone(),
        state: match line.state {
            OptionState::Necessary => GridState::Necessary,
            OptionState::Possible => GridState::Alive,
            OptionState::BelowFloor | OptionState::Impossible => GridState::Out,
        },
        state_label: line.state_label.clone(),
        is_in: drawn.iter().map(|scheme| scheme.contains(line.option)).collect(),
        count: line.combinations,
        desirable: analysis.desirability.get(place).map(|one| {
            let (low, high) = one.spread();
            (one.share * 100.0, low * 100.0, high * 100.0)
        }),
        feasible: feasible(speaker, line.option, line.open.len()),
        robust: analysis.robustness.get(place).and_then(shares),
    }
}

/// What an option keeps open in all and in the worst scenario, in per cent.
fn shares(one: &Robustness) -> Option<(f64, f64)> {
    Some((one.overall.share()? * 100.0, one.lowest_share()? * 100.0))
}

fn percent(speaker: &Speaker<'_>, key: &str) -> Measure {
    Measure { label: speaker.say(key, &[]), unit: "%".into(), decimals: 0 }
}

pub(super) fn wishes(speaker: &Speaker<'_>, analysis: &Analysis) -> Option<Spans> {
    if analysis.desirability.is_empty() {
        return None;
    }
    let is_alone = analysis.desirability.iter().all(|one| one.by_participant.len() < 2);
    let groups = speaker.model.areas().iter().map(|area| SpanGroup {
        label: area.label.clone(),
        reference: None,
        rows: (area.options.iter())
            .filter_map(|id| {
                let one = analysis.desirability.get(id.index())?;
                let (low, high) = one.spread();
                let standing = analysis.standings.get(id.index())?;
                Some(Span {
                    label: speaker.label(*id).to_owned(),
                    value: Some(one.share * 100.0),
                    low: (!is_alone).then_some(low * 100.0),
                    high: (!is_alone).then_some(high * 100.0),
                    tone: if standing.acceptable > 0 { Tone::Other } else { Tone::Muted },
                })
            })
            .collect(),
    });
    let most = analysis.desirability.iter().max_by(|one, other| one.share.total_cmp(&other.share))?;
    let values =
        [("option", speaker.option(most.option).into()), ("share", speaker.share(most.share).into())];
    let say = |key: &str| speaker.say(&format!("read-out-wishes-{key}"), &[]);
    Some(Spans {
        about: speaker.about("wishes", speaker.say("read-out-wishes-caption", &values)),
        measure: percent(speaker, "read-out-grid-desirable"),
        words: SpanWords {
            group: say("area"),
            row: say("option"),
            value: say("value"),
            range: if is_alone { String::new() } else { say("range") },
            low: say("low"),
            high: say("high"),
        },
        scale: Some((0.0, 100.0)),
        groups: groups.collect(),
    })
}

pub(super) fn first_steps(speaker: &Speaker<'_>, analysis: &Analysis) -> Option<Spans> {
    let mut steps: Vec<&Robustness> = analysis.robustness.iter().filter(|one| one.overall.kept > 0).collect();
    steps.sort_by_key(|one| std::cmp::Reverse(one.overall.kept));
    let first = steps.first()?;
    let values =
        [("option", speaker.option(first.option).into()), ("kept", speaker.kept(first.overall).into())];
    let has_scenarios = !speaker.model.scenarios().is_empty();
    let say = |key: &str| speaker.say(&format!("read-out-first-steps-{key}"), &[]);
    let rows = steps.iter().filter_map(|one| {
        let (all, worst) = shares(one)?;
        Some(Span {
            label: speaker.label(one.option).to_owned(),
            value: Some(all),
            low: has_scenarios.then_some(worst.min(all)),
            high: has_scenarios.then_some(all),
            tone: Tone::Other,
        })
    });
    Some(Spans {
        about: speaker.about("first-steps", speaker.say("read-out-first-steps-caption", &values)),
        measure: percent(speaker, "read-out-grid-robust"),
        words: SpanWords {
            group: String::new(),
            row: say("option"),
            value: say("value"),
            range: if has_scenarios { say("range") } else { String::new() },
            low: say("low"),
            high: String::new(),
        },
        scale: Some((0.0, 100.0)),
        groups: vec![SpanGroup { label: String::new(), reference: None, rows: rows.collect() }],
    })
}

/// The combinations of the front, those with the smallest regret first.
pub(super) fn in_order(analysis: &Analysis) -> Vec<&FrontScheme> {
    let mut order: Vec<usize> = (0..analysis.front.len()).collect();
    let regret = |place: &usize| analysis.front_regrets.get(*place).map_or(f64::INFINITY, |one| one.most);
    order.sort_by(|one, other| regret(one).total_cmp(&regret(other)));
    order.into_iter().map(|place| &analysis.front[place]).collect()
}

/// What a combination of the front is called: A, B, …, then by its number.
pub(super) fn letter(place: usize) -> String {
    u8::try_from(place)
        .ok()
        .filter(|place| *place < 26)
        .map_or_else(|| (place + 1).to_string(), |place| char::from(b'A' + place).to_string())
}

/// The combinations of the front, each with its letter.
pub(super) fn front_combinations(speaker: &Speaker<'_>, analysis: &Analysis) -> Vec<(String, String)> {
    let listed = in_order(analysis).into_iter().take(FRONT_LISTED).enumerate();
    listed.map(|(place, one)| (letter(place), speaker.scheme(one.scheme))).collect()
}

pub(super) fn front(speaker: &Speaker<'_>, analysis: &Analysis) -> Option<Spans> {
    let ordered = in_order(analysis);
    if ordered.is_empty() || speaker.model.comparisons().is_empty() {
        return None;
    }
    let has_scenarios = !speaker.model.scenarios().is_empty();
    let groups = speaker.model.comparisons().iter().enumerate().map(|(on, comparison)| SpanGroup {
        label: comparison.floor.map_or_else(
            || comparison.label.clone(),
            |floor| {
                let values = [
                    ("on", comparison.label.as_str().into()),
                    ("floor", speaker.points(floor.value()).into()),
                ];
                speaker.say("read-out-front-floor", &values)
            },
        ),
        reference: comparison.floor.map(|floor| floor.value()),
        rows: (ordered.iter().take(FRONT_DRAWN).enumerate())
            .map(|(place, one)| Span {
                label: letter(place),
                value: Some(one.mean[on]),
                low: has_scenarios.then_some(one.worst[on]),
                high: has_scenarios.then_some(one.mean[on]),
                tone: if place == 0 { Tone::Own } else { Tone::Other },
            })
            .collect(),
    });
    let say = |key: &str| speaker.say(&format!("read-out-front-{key}"), &[]);
    let values = [
        ("count", speaker.whole(ordered.len() as u64).into()),
        ("number", ordered.len().into()),
        ("of", speaker.whole(analysis.acceptable).into()),
        ("drawn", ordered.len().min(FRONT_DRAWN).into()),
    ];
    Some(Spans {
        about: speaker.about("front", speaker.say("read-out-front-caption", &values)),
        measure: Measure { label: say("points"), unit: String::new(), decimals: 1 },
        words: SpanWords {
            group: say("area"),
            row: say("combination"),
            value: say(if has_scenarios { "value" } else { "total" }),
            range: if has_scenarios { say("range") } else { String::new() },
            low: say("low"),
            high: String::new(),
        },
        scale: None,
        groups: groups.collect(),
    })
}

/// The option grid after a what-if: what is still in play, in which of the combinations that remain.
#[must_use]
pub fn played(speaker: &Speaker<'_>, play: &Play<'_>) -> OptionGrid {
    let remaining = play.remaining();
    let drawn: Vec<Scheme> = play.each_acceptable().take(DRAWN).collect();
    let row = |option: OptionId| {
        let count = remaining.holding.get(option.index()).copied().unwrap_or_default();
        let (state, key) = match count {
            0 => (GridState::Out, "out"),
            count if count == remaining.acceptable => (GridState::Necessary, "every"),
            _ => (GridState::Alive, "possible"),
        };
        let open = speaker.model.open_conditions(option).count();
        GridRow {
            label: speaker.label(option).to_owned(),
            state,
            state_label: speaker.say(&format!("read-out-played-{key}"), &[]),
            is_in: drawn.iter().map(|scheme| scheme.contains(option)).collect(),
            count,
            desirable: None,
            feasible: feasible(speaker, option, open),
            robust: None,
        }
    };
    let groups = speaker.model.areas().iter().map(|area| GridGroup {
        label: area.label.clone(),
        rows: area.options.iter().map(|option| row(*option)).collect(),
    });
    OptionGrid {
        about: speaker.about("played", played_caption(speaker, &remaining, drawn.len())),
        words: grid_words(speaker),
        combinations: drawn.len(),
        groups: groups.collect(),
    }
}

fn played_caption(speaker: &Speaker<'_>, remaining: &Remaining, drawn: usize) -> String {
    let values = [
        ("acceptable", speaker.whole(remaining.acceptable).into()),
        ("number", super::speaker::counted(remaining.acceptable).into()),
        ("drawn", drawn.into()),
    ];
    let key = match remaining.acceptable {
        0 => "read-out-played-none",
        all if all > drawn as u64 => "read-out-played-some",
        _ => "read-out-grid-all",
    };
    speaker.say(key, &values)
}

fn feasible(speaker: &Speaker<'_>, option: OptionId, open: usize) -> String {
    match open {
        0 => match speaker.joining(option) {
            Some(names) => speaker.say("read-out-grid-feasible-if", &names),
            None => speaker.say("read-out-feasible", &[]),
        },
        open => speaker.say("read-out-waits", &[("number", open.into())]),
    }
}

fn grid_words(speaker: &Speaker<'_>) -> GridWords {
    let say = |key: &str| speaker.say(&format!("read-out-grid-{key}"), &[]);
    GridWords {
        group: say("area"),
        option: say("option"),
        state: say("state"),
        combinations: say("combinations"),
        desirable: say("desirable"),
        lowest: say("lowest"),
        highest: say("highest"),
        feasible: say("feasible"),
        robust: say("robust"),
        worst: say("worst"),
    }
}
