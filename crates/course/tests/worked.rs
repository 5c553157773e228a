//! The example of `docs/method/strategic-choice.md`: every definition on a case that was worked out by hand.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use course::{
    Analysis, Bottleneck, Change, CommitmentReason, Dilemma, Draws, Exploration, Kept, Lifted, Model,
    Necessity, Obstacle, OptionId, OptionSet, Play, Trigger, Uncertainty, UncertaintyKind, Verdict,
    impossibility,
};

fn model() -> Model {
    Model::from_json(include_str!("worked.json")).unwrap()
}

fn option(model: &Model, key: &str) -> OptionId {
    model.option_by_key(key).unwrap()
}

fn set(model: &Model, keys: &str) -> OptionSet {
    OptionSet::of(keys.split(' ').map(|key| option(model, key)))
}

#[test]
fn the_schemes_and_their_totals() {
    let model = model();
    let found = Exploration::of(&model).unwrap();
    let listed: Vec<_> = found.each_scheme().map(|one| (one.scheme, one.totals)).collect();
    let expected = [
        (set(&model, "station compact together"), vec![2.5, 0.5]),
        (set(&model, "station compact alone"), vec![0.5, 2.0]),
        (set(&model, "station wide together"), vec![2.5, 1.0]),
        (set(&model, "edge wide together"), vec![0.5, 2.5]),
    ];
    assert_eq!(listed, expected);
    let acceptable: Vec<_> = found.each_acceptable().map(|one| one.scheme).collect();
    assert_eq!(acceptable, [expected[0].0, expected[2].0]);
}

#[test]
fn possible_necessary_and_feasible() {
    let model = model();
    let found = Exploration::of(&model).unwrap();
    let standings = found.standings().unwrap();
    let of = |key: &str| &standings[option(&model, key).index()];
    assert!(of("edge").is_possible() && !of("merge").is_possible());
    assert_eq!((of("station").schemes, of("station").acceptable), (3, 2));
    let Some(Obstacle::Floors(missed)) = &of("edge").obstacle else { panic!("{:?}", of("edge").obstacle) };
    assert_eq!((missed.len(), missed[0].on.index(), missed[0].floor, missed[0].best), (1, 0, 1.0, 0.5));
    let Some(Obstacle::Bars { bars, areas }) = &of("merge").obstacle else {
        panic!("{:?}", of("merge").obstacle)
    };
    assert_eq!(bars.iter().map(|bar| bar.index()).collect::<Vec<_>>(), [0, 2, 3]);
    assert_eq!(areas.iter().map(|area| area.index()).collect::<Vec<_>>(), [0, 1]);
    let centre = model.tasks()[0].key.clone();
    for key in ["station", "together"] {
        assert_eq!(of(key).necessary[0], Necessity::InEveryScheme);
    }
    assert!(
        matches!(of("wide").necessary[..], [Necessity::ForUrgentTask(task)] if model.task(task).key == centre)
    );
    assert!(of("compact").necessary.is_empty());
    assert!(!of("wide").is_feasible() && of("together").is_feasible() && of("station").is_feasible());
    assert_eq!(found.unserved_tasks().iter().map(|task| task.index()).collect::<Vec<_>>(), [1]);
    let pair = impossibility(&model, set(&model, "wide alone")).unwrap();
    assert!(matches!(pair, Some(Obstacle::Bars { bars, areas }) if bars.len() == 1 && areas.is_empty()));
}

#[test]
fn desirability_with_its_spread() {
    let model = model();
    let found = Exploration::of(&model).unwrap().desirability(Draws::default());
    let of = |key: &str| &found[option(&model, key).index()];
    for (key, share, spread) in
        [("station", 1.0, (1.0, 1.0)), ("compact", 0.5, (0.0, 1.0)), ("edge", 0.0, (0.0, 0.0))]
    {
        assert_eq!((of(key).share, of(key).spread()), (share, spread), "{key}");
        assert!(of(key).error < 1e-9);
    }
}

#[test]
fn bottlenecks_in_order() {
    let model = model();
    let found = Exploration::of(&model).unwrap().bottlenecks().unwrap();
    let told = |one: &Bottleneck| match one.lifted {
        Lifted::Bar(bar) => (Some(bar.index()), one.frees),
        Lifted::Condition(condition) => {
            assert_eq!(condition.option, option(&model, "wide"));
            (None, one.frees)
        }
    };
    // Four free one scheme each. What the bars of merge keep out is worth 4 points; the two others 3.5.
    let worth: Vec<_> = found.iter().map(|one| one.worth).collect();
    assert_eq!(worth, [Some(4.0), Some(4.0), Some(3.5), Some(3.5), None]);
    let found: Vec<_> = found.iter().map(told).collect();
    assert_eq!(found, [(Some(2), 1), (Some(3), 1), (Some(0), 1), (None, 1), (Some(1), 0)]);
}

#[test]
fn robust_first_steps() {
    let model = model();
    let found = Exploration::of(&model).unwrap().robustness().unwrap();
    let together = &found[option(&model, "together").index()];
    assert_eq!(together.overall, Kept { kept: 2, of: 2 });
    assert_eq!(together.by_scenario, [Kept { kept: 2, of: 2 }, Kept { kept: 2, of: 3 }]);
    assert_eq!(together.lowest.map(|scenario| scenario.index()), Some(1));
    assert_eq!(together.lowest_share(), Some(2.0 / 3.0));
    assert_eq!(found[option(&model, "alone").index()].by_scenario[1], Kept { kept: 1, of: 3 });
}

#[test]
fn front_and_regret() {
    let model = model();
    let found = Exploration::of(&model).unwrap();
    let front = found.front().unwrap();
    assert_eq!(front.len(), 1);
    assert_eq!(front[0].scheme, set(&model, "station wide together"));
    assert_eq!((&front[0].mean, &front[0].worst), (&vec![2.0, 1.0], &vec![1.5, 1.0]));
    let regrets = found.regrets(&[set(&model, "station compact together"), front[0].scheme]).unwrap();
    assert_eq!((regrets[0].most, regrets[0].on.index()), (0.5, 1));
    assert_eq!(regrets[1].most, 0.0);
    assert_eq!(
        found.least_regret().unwrap().iter().map(|one| one.scheme).collect::<Vec<_>>(),
        [front[0].scheme]
    );
}

#[test]
fn dilemmas_with_their_evidence() {
    let model = model();
    let found = Exploration::of(&model).unwrap().dilemmas().unwrap();
    let between = |one: &str, other: &str| {
        let pair = [option(&model, one), option(&model, other)];
        found.iter().find(|dilemma| dilemma.options() == pair)
    };
    let apart = |one: &str, other: &str| match between(one, other) {
        Some(Dilemma::MissingOption { apart, .. }) => apart.clone(),
        other => panic!("{other:?}"),
    };
    assert!(matches!(apart("station", "edge"), Obstacle::SameArea(_)));
    assert!(matches!(apart("station", "merge"), Obstacle::Bars { bars, .. } if bars[0].index() == 2));
    assert!(matches!(apart("edge", "wide"), Obstacle::Floors(_)));
    assert!(between("station", "together").is_none());
    assert!(found.iter().all(|dilemma| matches!(dilemma, Dilemma::MissingOption { .. })));
}

#[test]
fn the_commitment_package() {
    let model = model();
    let exploration = Exploration::of(&model).unwrap();
    let package = Analysis::of(&exploration, Draws::default()).unwrap().package;
    assert_eq!(package.direction, Some(set(&model, "station compact together")));
    assert_eq!(package.kept, Kept { kept: 2, of: 2 });
    let [homes, centre, region] = &package.lines[..] else { panic!("three areas") };
    assert_eq!((homes.verdict, region.verdict), (Verdict::Now, Verdict::Now));
    assert_eq!(homes.reasons[0], CommitmentReason::Necessary(Necessity::InEveryScheme));
    assert_eq!(centre.verdict, Verdict::ExploreFirst);
    assert_eq!(centre.uncertainties, [Uncertainty::WishesApart { lowest: 0.0, highest: 1.0 }]);
    assert_eq!(centre.uncertainties[0].kind(), UncertaintyKind::Values);
    assert_eq!(centre.triggers, Vec::<Trigger>::new());
}

#[test]
fn what_if() {
    let model = model();
    let exploration = Exploration::of(&model).unwrap();
    let mut play = Play::new(&exploration);
    let start = play.remaining();
    assert_eq!((start.schemes, start.acceptable), (4, 2));
    let mut change = |text: &str| play.change(Change::parse(&model, text).unwrap()).unwrap();
    let lifted = change("lift:station,merge");
    assert_eq!((lifted.after.schemes, lifted.after.acceptable), (5, 3));
    assert_eq!(lifted.appear, set(&model, "merge"));
    let lowered = change("floor:residents=0.5");
    assert_eq!((lowered.after.schemes, lowered.after.acceptable), (5, 5));
    let taken = change("take:edge");
    assert_eq!((taken.after.schemes, taken.after.acceptable), (1, 1));
    assert_eq!(change("take:station").after.schemes, 4);
    assert_eq!(change("drop:compact").after.schemes, 1);
    for _ in 0..5 {
        assert!(play.undo());
    }
    assert!(!play.undo());
    assert_eq!(play.remaining(), start);
}
