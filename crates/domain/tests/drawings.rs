//! The drawings of the states say what the code does.

use std::collections::BTreeSet;

use domain::{MeetingState, MeetingStep, RegistrationStanding};

const DRAWINGS: &str = include_str!("../../../docs/meeting-states.md");

/// The arrows of the drawing below a heading: from, to, and what stands at them.
fn arrows(heading: &str) -> BTreeSet<(&'static str, &'static str, &'static str)> {
    let below = DRAWINGS.split_once(&format!("## {heading}\n")).map_or("", |(_, rest)| rest);
    let drawing = below.split("```").nth(1).unwrap_or_default();
    let arrow = |line: &'static str| {
        let (from, rest) = line.trim().split_once(" --> ")?;
        let (to, words) = rest.split_once(": ").unwrap_or((rest, ""));
        Some((from, to, words))
    };
    drawing.lines().filter_map(arrow).filter(|(from, to, _)| *from != "[*]" && *to != "[*]").collect()
}

#[test]
fn the_drawing_of_a_meeting_has_every_step_and_no_other() {
    let mut steps = BTreeSet::new();
    for from in MeetingState::ALL {
        for step in MeetingStep::ALL {
            if let Ok(to) = from.take(step, 0) {
                steps.insert((from.key(), to.key(), step.key()));
            }
        }
    }
    assert_eq!(arrows("A meeting"), steps);
}

#[test]
fn the_drawing_of_a_registration_has_every_state() {
    let drawn = arrows("A registration");
    for standing in RegistrationStanding::ALL {
        assert!(drawn.iter().any(|(from, to, _)| [*from, *to].contains(&standing.key())), "{standing:?}");
    }
}
