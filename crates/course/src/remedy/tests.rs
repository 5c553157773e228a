//! Corners worked out by hand.

use super::*;
use crate::builder::Builder;
use crate::play::Change;
use crate::score::Points;

/// Two areas of two options, each with an effect on one comparison area, and a floor there.
fn model(effects: [i16; 4], floor: i16, bars: &[[usize; 2]]) -> Model {
    let mut builder = Builder::new("corner").unwrap();
    let on = builder.comparison("c", "Inwoners", Some(Points::whole(floor))).unwrap();
    let mut options = Vec::new();
    for (place, area) in ["a", "b"].into_iter().enumerate() {
        let id = builder.area(area, area).unwrap();
        for number in 0..2 {
            let option = builder.option(id, &format!("{area}{number}"), area).unwrap();
            builder.effect(option, on, Points::whole(effects[place * 2 + number])).unwrap();
            options.push(option);
        }
    }
    for [one, other] in bars {
        builder.bar(options[*one], options[*other], "reden").unwrap();
    }
    builder.finish().unwrap()
}

#[test]
fn nothing_is_said_while_something_is_left() {
    let model = model([1, 0, 1, 0], 2, &[]);
    assert_eq!(Exploration::of(&model).unwrap().standstill().unwrap(), None);
}

#[test]
fn a_floor_that_nothing_reaches_is_lowered_by_no_more_than_it_takes() {
    // The best is a0 and b0: 2, one below the floor of 3. No bar stands in the way.
    let model = model([1, 0, 1, 0], 3, &[]);
    let found = Exploration::of(&model).unwrap().standstill().unwrap().unwrap();
    assert_eq!((found.floors.len(), found.floors[0].best), (1, 2.0));
    let floors = vec![LoweredFloor { on: ComparisonId::at(0), from: 3.0, to: 2.0 }];
    assert_eq!(found.remedies, [Remedy::Lower { floors, acceptable: 1 }]);
}

#[test]
fn a_bar_that_keeps_the_only_good_scheme_out_is_named_as_well() {
    let model = model([1, 0, 1, 0], 2, &[[0, 2]]);
    let found = Exploration::of(&model).unwrap().standstill().unwrap().unwrap();
    let lifted = Remedy::Lift { bars: vec![BarId::at(0)], schemes: 4, acceptable: 1 };
    assert!(found.remedies.contains(&lifted), "{:?}", found.remedies);
    assert!(matches!(&found.remedies[0], Remedy::Lower { floors, acceptable: 2 } if floors[0].to == 1.0));
}

#[test]
fn bars_that_leave_nothing_are_named_and_one_of_them_is_enough() {
    let model = model([0; 4], 0, &[[0, 2], [0, 3], [1, 2], [1, 3]]);
    let found = Exploration::of(&model).unwrap().standstill().unwrap().unwrap();
    assert_eq!((found.bars.len(), found.areas.len(), found.floors.len()), (4, 2, 0));
    assert_eq!(found.remedies.len(), 4);
    let one = |remedy: &Remedy| matches!(remedy, Remedy::Lift { bars, schemes: 1, acceptable: 1 } if bars.len() == 1);
    assert!(found.remedies.iter().all(one));
}

#[test]
fn two_knots_take_two_bars() {
    // Two pairs of areas, each knotted: one bar of each.
    let mut builder = Builder::new("knots").unwrap();
    for pair in 0..2 {
        let mut options = Vec::new();
        for side in 0..2 {
            let area = builder.area(&format!("a{pair}{side}"), "vraag").unwrap();
            options.push(
                [0, 1]
                    .map(|number| builder.option(area, &format!("o{pair}{side}{number}"), "keuze").unwrap()),
            );
        }
        for one in options[0] {
            for other in options[1] {
                builder.bar(one, other, "reden").unwrap();
            }
        }
    }
    let model = builder.finish().unwrap();
    let found = Exploration::of(&model).unwrap().standstill().unwrap().unwrap();
    assert_eq!(found.bars.len(), 4, "one knot is evidence enough");
    assert_eq!(found.remedies.len(), 16);
    assert!(
        found.remedies.iter().all(|remedy| matches!(remedy, Remedy::Lift { bars, .. } if bars.len() == 2))
    );
}

#[test]
fn what_was_played_is_taken_along() {
    let model = model([1, 0, 1, 0], 1, &[[0, 2]]);
    let exploration = Exploration::of(&model).unwrap();
    let mut play = Play::new(&exploration);
    assert_eq!(play.standstill().unwrap(), None);
    for option in model.option_ids().filter(|id| [0, 2].contains(&id.index())) {
        play.change(Change::Take(option)).unwrap();
    }
    let found = play.standstill().unwrap().unwrap();
    assert_eq!(found.bars, [BarId::at(0)]);
    assert_eq!(found.remedies, [Remedy::Lift { bars: vec![BarId::at(0)], schemes: 1, acceptable: 1 }]);
}
