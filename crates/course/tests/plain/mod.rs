//! The plainest way to every answer: all selections one by one, sums in floating point. Nothing of it is
//! shared with the crate.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use course::{
    Answer, BarId, Builder, Condition, ConditionKind, ConditionState, Model, OptionId, OptionSet,
    ParticipantId, Points, ScenarioId, Score,
};

use crate::generated::{Shape, SplitMix, field};

/// All schemes, sorted.
pub(crate) struct Plain {
    pub(crate) schemes: Vec<OptionSet>,
}

const HAIR: f64 = 1e-7;

impl Plain {
    pub(crate) fn of(model: &Model) -> Self {
        Self { schemes: without_bars(model, &[]) }
    }

    /// The schemes that meet all floors, in a scenario or without.
    pub(crate) fn acceptable(&self, model: &Model, scenario: Option<ScenarioId>) -> Vec<OptionSet> {
        let fits = |scheme: &&OptionSet| {
            model.comparison_ids().all(|on| {
                let floor = model.comparison(on).floor.map_or(f64::NEG_INFINITY, Points::value);
                total(model, **scheme, on.index(), scenario) >= floor - HAIR
            })
        };
        self.schemes.iter().filter(fits).copied().collect()
    }

    /// Mean and worst per comparison area.
    fn point(model: &Model, scheme: OptionSet) -> Vec<f64> {
        let mut point = Vec::new();
        for on in 0..model.comparisons().len() {
            let totals = in_scenarios(model, scheme, on);
            point.push(totals.iter().sum::<f64>() / totals.len() as f64);
            point.push(totals.iter().copied().fold(f64::INFINITY, f64::min));
        }
        point
    }

    pub(crate) fn front(&self, model: &Model) -> Vec<OptionSet> {
        let points: Vec<(OptionSet, Vec<f64>)> = self
            .acceptable(model, None)
            .into_iter()
            .map(|scheme| (scheme, Self::point(model, scheme)))
            .collect();
        let dominates = |one: &[f64], other: &[f64]| {
            let pairs = || one.iter().zip(other);
            pairs().all(|(one, other)| *one >= other - HAIR)
                && pairs().any(|(one, other)| *one > other + HAIR)
        };
        let kept =
            points.iter().filter(|(_, point)| !points.iter().any(|(_, other)| dominates(other, point)));
        kept.map(|(scheme, _)| *scheme).collect()
    }

    pub(crate) fn regret(&self, model: &Model, scheme: OptionSet) -> f64 {
        let acceptable = self.acceptable(model, None);
        let mut most = 0.0_f64;
        for on in 0..model.comparisons().len() {
            let all: Vec<Vec<f64>> = acceptable.iter().map(|one| in_scenarios(model, *one, on)).collect();
            for (scenario, own) in in_scenarios(model, scheme, on).into_iter().enumerate() {
                let best = all.iter().map(|totals| totals[scenario]).fold(f64::NEG_INFINITY, f64::max);
                most = most.max(best - own);
            }
        }
        most
    }

    pub(crate) fn value(&self, model: &Model, scheme: OptionSet, weights: &[f64]) -> f64 {
        weights.iter().enumerate().map(|(on, weight)| weight * total(model, scheme, on, None)).sum()
    }
}

/// All schemes when these bars are lifted, sorted.
pub(crate) fn without_bars(model: &Model, lifted: &[BarId]) -> Vec<OptionSet> {
    let mut selections = vec![OptionSet::EMPTY];
    for area in model.areas() {
        let longer = selections.iter().flat_map(|one| area.options.iter().map(|option| one.with(*option)));
        selections = longer.collect();
    }
    let allowed = |selection: &OptionSet| {
        let bars = model.bar_ids().filter(|bar| !lifted.contains(bar));
        bars.map(|bar| model.bar(bar).between)
            .all(|between| !between.iter().all(|option| selection.contains(*option)))
    };
    let mut schemes: Vec<OptionSet> = selections.into_iter().filter(allowed).collect();
    schemes.sort_unstable();
    schemes
}

fn total(model: &Model, scheme: OptionSet, on: usize, scenario: Option<ScenarioId>) -> f64 {
    let amount = |option: OptionId| {
        let answers = model.participants().iter().filter_map(|who| who.ballots[option.index()].scores[on]);
        let scores: Vec<f64> =
            answers.filter_map(|answer| answer.score()).map(|score| f64::from(score.value())).collect();
        let effect = model.option(option).effects[on].map_or(0.0, Points::value);
        let own = if scores.is_empty() { effect } else { scores.iter().sum::<f64>() / scores.len() as f64 };
        own + scenario.map_or(0.0, |scenario| model.scenario(scenario).shifts[option.index()][on].value())
    };
    scheme.iter().map(amount).sum()
}

/// What one participant thinks of a scheme on the only comparison area; who does not know follows the table.
pub(crate) fn own_total(model: &Model, scheme: OptionSet, who: Option<ParticipantId>) -> f64 {
    let own = |option: OptionId| {
        let answer = who.and_then(|who| model.participant(who).ballots[option.index()].scores[0]);
        let score = answer.and_then(Answer::score).map(|score| f64::from(score.value()));
        score.unwrap_or_else(|| total(model, OptionSet::of([option]), 0, None))
    };
    scheme.iter().map(own).sum()
}

fn in_scenarios(model: &Model, scheme: OptionSet, on: usize) -> Vec<f64> {
    if model.scenarios().is_empty() {
        return vec![total(model, scheme, on, None)];
    }
    model.scenario_ids().map(|scenario| total(model, scheme, on, Some(scenario))).collect()
}

/// A generated field with floors, participants, conditions and tasks.
pub(crate) fn dressed(shape: Shape, seed: u64) -> Model {
    let bare = field(shape, seed).unwrap();
    let mut random = SplitMix::new(seed ^ 0xD5);
    let (mut builder, _) = copied(&bare, &(0..bare.areas().len()).collect::<Vec<_>>(), |_| {
        (random.below(3) > 0).then(|| random.hundredths(300))
    });
    let options: Vec<OptionId> = bare.option_ids().collect();
    for who in 0..random.below(4) {
        let who = builder.participant(&format!("p{who}"), None).unwrap();
        for option in &options {
            for on in bare.comparison_ids() {
                let drawn = random.below(7) as i8 - 2;
                let answer = Answer::from(Score::try_from(drawn).ok());
                if drawn < 4 {
                    builder.score(who, *option, on, answer).unwrap();
                }
            }
        }
    }
    let task = builder.task("t", "a task", true).unwrap();
    for option in &options {
        if random.below(4) == 0 {
            let state = ConditionState::Open;
            let condition = Condition { kind: ConditionKind::Money, text: "money".to_owned(), state };
            builder.condition(*option, condition).unwrap();
        }
        if random.below(5) == 0 {
            builder.serves(*option, task).unwrap();
        }
    }
    builder.finish().unwrap()
}

/// The same model with areas and options in the opposite order and other keys, and where each option went.
pub(crate) fn relabelled(model: &Model) -> (Model, Vec<OptionId>) {
    let order: Vec<usize> = (0..model.areas().len()).rev().collect();
    let (mut builder, map) = copied(model, &order, |on| model.comparisons()[on].floor);
    for (place, participant) in model.participants().iter().enumerate() {
        let who = builder.participant(&format!("other{place}"), None).unwrap();
        for (option, ballot) in model.option_ids().zip(&participant.ballots) {
            for (on, answer) in model.comparison_ids().zip(&ballot.scores) {
                if let Some(answer) = answer {
                    builder.score(who, map[option.index()], on, *answer).unwrap();
                }
            }
        }
    }
    (builder.finish().unwrap(), map)
}

/// A builder with structure, effects and scenarios of a model, areas in this order and their options
/// backwards when the order is.
fn copied(
    model: &Model,
    order: &[usize],
    mut floor: impl FnMut(usize) -> Option<Points>,
) -> (Builder, Vec<OptionId>) {
    let mut builder = Builder::new("copied").unwrap();
    let comparisons: Vec<_> = (0..model.comparisons().len())
        .map(|on| builder.comparison(&format!("n{on}"), "n", floor(on)).unwrap())
        .collect();
    let mut map = vec![None; model.options().len()];
    for place in order {
        let area = builder.area(&format!("q{place}"), "q").unwrap();
        let mut options = model.areas()[*place].options.clone();
        if order[0] != 0 {
            options.reverse();
        }
        for option in options {
            let new = builder.option(area, &format!("z{}", option.index()), "z").unwrap();
            map[option.index()] = Some(new);
            for (on, effect) in comparisons.iter().zip(&model.option(option).effects) {
                if let Some(effect) = effect {
                    builder.effect(new, *on, *effect).unwrap();
                }
            }
        }
    }
    let map: Vec<OptionId> = map.into_iter().map(Option::unwrap).collect();
    for bar in model.bars() {
        let [one, other] = bar.between.map(|option| map[option.index()]);
        builder.bar(one, other, "as before").unwrap();
    }
    for (place, scenario) in model.scenarios().iter().enumerate() {
        let new = builder.scenario(&format!("w{place}"), "w").unwrap();
        for (option, row) in scenario.shifts.iter().enumerate() {
            for (on, by) in comparisons.iter().zip(row) {
                builder.shift(new, map[option], *on, *by).unwrap();
            }
        }
    }
    (builder, map)
}
