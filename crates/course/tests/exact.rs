//! Every exact answer against the plainest way to get it: go through all selections one by one.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../examples/choice/generated.rs"]
mod generated;
mod plain;

use course::{
    Among, Change, ConditionKind, Exploration, Lifted, Model, OptionSet, Play, Remedy, best_first,
    count_schemes, front, impossibility,
};
use generated::{Shape, SplitMix, field};
use plain::{Plain, relabelled};
use proptest::prelude::*;

/// A small field with floors, answers, conditions and tasks.
fn small() -> impl Strategy<Value = Model> {
    (2..6_usize, 2..5_usize, 0..4000_u64, 0..4_usize, 0..4_usize, any::<u64>()).prop_map(
        |(areas, options, bars, comparisons, scenarios, seed)| {
            plain::dressed(Shape { areas, options, bars, comparisons, scenarios }, seed)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn counting_is_enumerating_is_going_through_all(model in small()) {
        let plain = Plain::of(&model);
        let found = Exploration::of(&model).unwrap();
        prop_assert_eq!(count_schemes(&model).unwrap(), plain.schemes.len() as u128);
        let mut listed: Vec<OptionSet> = found.each_scheme().map(|one| one.scheme).collect();
        listed.sort_unstable();
        prop_assert_eq!(listed, plain.schemes.clone());
        prop_assert_eq!(found.acceptable(), plain.acceptable(&model, None).len() as u64);
    }

    #[test]
    fn possible_and_necessary(model in small()) {
        let plain = Plain::of(&model);
        let acceptable = plain.acceptable(&model, None);
        for standing in Exploration::of(&model).unwrap().standings().unwrap() {
            let holds = |scheme: &&OptionSet| scheme.contains(standing.option);
            prop_assert_eq!(standing.schemes, plain.schemes.iter().filter(holds).count() as u64);
            prop_assert_eq!(standing.acceptable, acceptable.iter().filter(holds).count() as u64);
            prop_assert_eq!(standing.obstacle.is_none(), standing.acceptable > 0);
            let always = !acceptable.is_empty() && standing.acceptable == acceptable.len() as u64;
            prop_assert_eq!(standing.necessary.contains(&course::Necessity::InEveryScheme), always);
            let blocked = impossibility(&model, OptionSet::of([standing.option])).unwrap();
            prop_assert_eq!(blocked.is_some(), standing.schemes == 0);
        }
    }

    #[test]
    fn a_remedy_leaves_what_it_says(model in small()) {
        let found = Exploration::of(&model).unwrap();
        let standstill = found.standstill().unwrap();
        prop_assert_eq!(standstill.is_none(), found.acceptable() > 0);
        for remedy in standstill.into_iter().flat_map(|standstill| standstill.remedies) {
            match remedy {
                Remedy::Lift { bars, schemes, acceptable } => {
                    let plain = Plain { schemes: plain::without_bars(&model, &bars) };
                    prop_assert_eq!(schemes, plain.schemes.len() as u64);
                    prop_assert_eq!(acceptable, plain.acceptable(&model, None).len() as u64);
                    prop_assert!(schemes > 0 && (acceptable > 0 || found.schemes() == 0));
                }
                Remedy::Lower { floors, acceptable } => {
                    let floor = |on: course::ComparisonId| {
                        let lowered = floors.iter().find(|lowered| lowered.on == on).map(|lowered| lowered.to);
                        lowered.or(model.comparison(on).floor.map(course::Points::value))
                    };
                    let fits = |scheme: &course::ScoredScheme| model.comparison_ids().all(|on| {
                        floor(on).is_none_or(|floor| scheme.totals[on.index()] >= floor - 1e-7)
                    });
                    prop_assert_eq!(acceptable, found.each_scheme().filter(fits).count() as u64);
                    prop_assert!(acceptable > 0);
                }
            }
        }
    }

    #[test]
    fn evidence_cannot_be_shortened(model in small()) {
        for standing in Exploration::of(&model).unwrap().standings().unwrap() {
            let Some(course::Obstacle::Bars { bars, .. }) = &standing.obstacle else { continue };
            let only = |keep: &[course::BarId]| {
                let lifted: Vec<_> = model.bar_ids().filter(|bar| !keep.contains(bar)).collect();
                let schemes = plain::without_bars(&model, &lifted);
                schemes.iter().any(|scheme| scheme.contains(standing.option))
            };
            prop_assert!(!only(bars), "these bars alone keep the option out");
            for left_out in bars {
                let rest: Vec<_> = bars.iter().copied().filter(|bar| bar != left_out).collect();
                prop_assert!(only(&rest), "every bar matters");
            }
        }
    }

    #[test]
    fn bottlenecks_are_recounts(model in small()) {
        let before = Plain::of(&model).acceptable(&model, None);
        let open = |scheme: &OptionSet| -> Vec<course::ConditionId> {
            scheme.iter().flat_map(|option| model.open_conditions(option)).collect()
        };
        for one in Exploration::of(&model).unwrap().bottlenecks().unwrap() {
            let frees = match one.lifted {
                Lifted::Bar(bar) => {
                    let lifted = Plain { schemes: plain::without_bars(&model, &[bar]) };
                    lifted.acceptable(&model, None).len() - before.len()
                }
                Lifted::Condition(condition) => {
                    before.iter().filter(|scheme| open(scheme) == [condition]).count()
                }
            };
            prop_assert_eq!(one.frees, frees as u64);
        }
    }

    #[test]
    fn robustness_in_every_scenario(model in small()) {
        let plain = Plain::of(&model);
        for one in Exploration::of(&model).unwrap().robustness().unwrap() {
            for (scenario, kept) in model.scenario_ids().zip(&one.by_scenario) {
                let acceptable = plain.acceptable(&model, Some(scenario));
                prop_assert_eq!(kept.of, acceptable.len() as u64);
                let with = acceptable.iter().filter(|scheme| scheme.contains(one.option)).count();
                prop_assert_eq!(kept.kept, with as u64);
            }
        }
    }

    #[test]
    fn the_front_is_what_nothing_dominates(model in small()) {
        let mut found: Vec<OptionSet> = front(&model).unwrap().iter().map(|one| one.scheme).collect();
        found.sort_unstable();
        prop_assert_eq!(found, Plain::of(&model).front(&model));
    }

    #[test]
    fn regret_is_the_largest_shortfall(model in small()) {
        let plain = Plain::of(&model);
        let acceptable = plain.acceptable(&model, None);
        let found = Exploration::of(&model).unwrap();
        let regrets = found.regrets(&acceptable).unwrap();
        if model.comparisons().is_empty() {
            prop_assert!(regrets.is_empty());
            return Ok(());
        }
        let expected: Vec<f64> = acceptable.iter().map(|scheme| plain.regret(&model, *scheme)).collect();
        for (regret, expected) in regrets.iter().zip(&expected) {
            prop_assert!((regret.most - expected).abs() < 1e-9);
        }
        let least = expected.iter().copied().fold(f64::INFINITY, f64::min);
        let of_least = expected.iter().filter(|regret| **regret < least + 1e-9).count();
        prop_assert_eq!(found.least_regret().unwrap().len(), of_least);
    }

    #[test]
    fn best_first_is_a_sorted_list(model in small(), seed in any::<u64>(), most in 1..8_usize) {
        let mut random = SplitMix::new(seed);
        let mut weight = || random.hundredths(100).value().abs();
        let weights: Vec<f64> = model.comparisons().iter().map(|_| weight()).collect();
        let plain = Plain::of(&model);
        let acceptable = plain.acceptable(&model, None);
        let mut values: Vec<f64> =
            acceptable.iter().map(|scheme| plain.value(&model, *scheme, &weights)).collect();
        values.sort_by(|one, other| other.total_cmp(one));
        let found = best_first(&model, &weights, Among::Acceptable, most).unwrap();
        prop_assert_eq!(found.schemes.len(), most.min(values.len()));
        for (one, expected) in found.schemes.iter().zip(&values) {
            prop_assert!((one.value - expected).abs() < 1e-6);
        }
        if values.len() > most {
            prop_assert_eq!(found.more_tied, values[most - 1] - values[most] < 1e-8);
        }
    }

    #[test]
    fn with_one_comparison_area_the_best_total_ranks_first(model in small()) {
        let found = Exploration::of(&model).unwrap().desirability(course::Draws { number: 3, seed: 1 });
        if model.comparisons().len() != 1 || found.is_empty() {
            return Ok(());
        }
        let acceptable = Plain::of(&model).acceptable(&model, None);
        for one in found {
            for (who, share) in one.by_participant {
                let totals: Vec<f64> =
                    acceptable.iter().map(|scheme| plain::own_total(&model, *scheme, who)).collect();
                let best = totals.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                let first = acceptable.iter().zip(&totals).filter(|(_, total)| **total > best - 1e-7);
                let expected = first.map(|(scheme, _)| scheme).any(|scheme| scheme.contains(one.option));
                prop_assert_eq!(share, if expected { 1.0 } else { 0.0 });
            }
        }
    }

    #[test]
    fn lifting_a_bar_never_lowers_a_count(model in small()) {
        let found = Exploration::of(&model).unwrap();
        let mut play = Play::new(&found);
        let mut lifted = Vec::new();
        for bar in model.bar_ids().take(6) {
            lifted.push(bar);
            let difference = play.change(Change::Lift(bar)).unwrap();
            prop_assert!(difference.after.schemes >= difference.before.schemes);
            prop_assert!(difference.vanish.is_empty());
            let anew = Plain { schemes: plain::without_bars(&model, &lifted) };
            prop_assert_eq!(difference.after.schemes, anew.schemes.len() as u64);
            prop_assert_eq!(difference.after.acceptable, anew.acceptable(&model, None).len() as u64);
        }
    }

    #[test]
    fn other_names_and_another_order_change_nothing(model in small()) {
        let (other, map) = relabelled(&model);
        let (one, two) = (Exploration::of(&model).unwrap(), Exploration::of(&other).unwrap());
        prop_assert_eq!((one.schemes(), one.acceptable()), (two.schemes(), two.acceptable()));
        let (one, two) = (one.robustness().unwrap(), two.robustness().unwrap());
        for robustness in &one {
            prop_assert_eq!(robustness.overall, two[map[robustness.option.index()].index()].overall);
        }
        let mapped = |scheme: OptionSet| OptionSet::of(scheme.iter().map(|option| map[option.index()]));
        let mut here: Vec<_> = front(&model).unwrap().iter().map(|one| mapped(one.scheme)).collect();
        let mut there: Vec<_> = front(&other).unwrap().iter().map(|one| one.scheme).collect();
        here.sort_unstable();
        there.sort_unstable();
        prop_assert_eq!(here, there);
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let shape = Shape { areas: 8, options: 4, bars: 500, comparisons: 3, scenarios: 6 };
    let model = plain::dressed(shape, 5);
    let answers = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            let found = Exploration::of(&model).unwrap();
            course::Analysis::of(&found, course::Draws { number: 200, seed: 3 }).unwrap()
        })
    };
    let one = answers(1);
    assert!(one.schemes > 1000 && !one.front.is_empty());
    assert_eq!(one, answers(2));
    assert_eq!(one, answers(5));
}

#[test]
fn a_field_beyond_reach_says_what_to_settle() {
    let model = field(Shape { areas: 20, options: 4, bars: 100, comparisons: 1, scenarios: 0 }, 1).unwrap();
    let schemes = count_schemes(&model).unwrap();
    let refused = Exploration::of(&model).unwrap_err();
    let course::BeyondReach::TooManySchemes { schemes: told, most, settle, then } = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(told, schemes);
    assert!(then <= most && schemes > most && !settle.is_empty() && settle.len() < 20);
    assert_eq!(best_first(&model, &[1.0], Among::All, 3).unwrap().schemes.len(), 3);
}

#[test]
fn an_option_with_two_open_conditions_is_not_freed_by_one() {
    let mut builder = course::Builder::new("conditions").unwrap();
    let area = builder.area("a", "a").unwrap();
    let option = builder.option(area, "a1", "a1").unwrap();
    builder.option(area, "a2", "a2").unwrap();
    for text in ["first", "second"] {
        let state = course::ConditionState::Open;
        let condition = course::Condition { kind: ConditionKind::Time, text: text.to_owned(), state };
        builder.condition(option, condition).unwrap();
    }
    let model = builder.finish().unwrap();
    let found = Exploration::of(&model).unwrap().bottlenecks().unwrap();
    assert_eq!(found.iter().map(|one| (one.frees, one.touches)).collect::<Vec<_>>(), [(0, 1), (0, 1)]);
}

#[test]
fn desirability_is_the_volume_of_weights() {
    // The first option gains 2 on the first area, the second 1 on the second: the first ranks first when its
    // weight is above one third, which two thirds of all weights are.
    let mut builder = course::Builder::new("volume").unwrap();
    let [one, two] = ["one", "two"].map(|key| builder.comparison(key, key, None).unwrap());
    let area = builder.area("a", "a").unwrap();
    let options = ["a1", "a2"].map(|key| builder.option(area, key, key).unwrap());
    builder.effect(options[0], one, course::Points::whole(2)).unwrap();
    builder.effect(options[1], two, course::Points::whole(1)).unwrap();
    let ordered = {
        let mut builder = builder.clone();
        builder.more_important(one, two).unwrap();
        builder.finish().unwrap()
    };
    let model = builder.finish().unwrap();
    let draws = course::Draws { number: 4000, seed: 8 };
    let found = Exploration::of(&model).unwrap().desirability(draws);
    assert!((found[0].share - 2.0 / 3.0).abs() < 4.0 * found[0].error && found[0].error < 0.008, "{found:?}");
    assert!((found[0].share + found[1].share - 1.0).abs() < 1e-9);
    assert_eq!(found[0].by_participant, [(None, found[0].share)]);
    let certain = Exploration::of(&ordered).unwrap().desirability(draws);
    assert_eq!((certain[0].share, certain[0].error), (1.0, 0.0));
}
