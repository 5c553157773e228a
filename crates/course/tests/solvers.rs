//! Counts of an independent solver, recorded by `tests/recorded/solvers.py`.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../examples/choice/generated.rs"]
mod generated;

use course::{Exploration, count_schemes};
use generated::{Shape, field};
use serde_json::Value;

#[test]
fn counts_are_those_of_an_exact_model_counter() {
    let recorded: Value = serde_json::from_str(include_str!("recorded/solvers.json")).unwrap();
    let entries = recorded["counts"].as_array().unwrap();
    assert!(entries.len() >= 11);
    for entry in entries {
        let number = |key: &str| entry[key].as_u64().unwrap();
        let (areas, options) = (number("areas") as usize, number("options") as usize);
        let shape = Shape { areas, options, bars: number("bars"), comparisons: 0, scenarios: 0 };
        let model = field(shape, number("seed")).unwrap();
        let schemes = count_schemes(&model).unwrap().to_string();
        assert_eq!(Some(schemes.as_str()), entry["schemes"].as_str(), "{shape:?}");
        let Some(with_option) = entry["with_option"].as_array() else { continue };
        let standings = Exploration::of(&model).unwrap().standings().unwrap();
        for (standing, expected) in standings.iter().zip(with_option) {
            assert_eq!(Some(standing.schemes.to_string().as_str()), expected.as_str(), "{shape:?}");
        }
    }
}
