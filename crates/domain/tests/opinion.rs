//! The measures of opinion agree with independent libraries; `recorded/record.py` made the values.
#![allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]

use domain::opinion::{concordance, dip, dip_p_value};
use serde_json::Value;

fn recorded() -> Value {
    serde_json::from_str(include_str!("recorded/opinion.json")).unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|each| each.as_f64().unwrap()).collect()
}

#[test]
fn the_dip_is_that_of_diptest_and_its_chance_is_near() {
    let recorded = recorded();
    let cases = recorded["dips"].as_array().unwrap();
    assert!(cases.len() > 40);
    for case in cases {
        let values = numbers(&case["values"]);
        let found = dip(&values).unwrap();
        let expected = case["dip"].as_f64().unwrap();
        assert!((found - expected).abs() < 1e-9, "{} values: {found}, not {expected}", values.len());
        let chance = dip_p_value(found, values.len()).unwrap();
        // Both draw: 40,000 times there, for this count; for the counts of a table here.
        let expected = case["p"].as_f64().unwrap();
        // Where a decision hangs on it the rows are close together; above that they need not be.
        let allowed = if expected < 0.2 { 0.008 } else { 0.03 };
        let distance = (chance - expected).abs();
        assert!(distance < allowed, "{} values: {chance}, not {}", values.len(), case["p"]);
    }
}

#[test]
fn kendall_is_that_of_scipy() {
    let recorded = recorded();
    for case in recorded["concordances"].as_array().unwrap() {
        let lists: Vec<Vec<f64>> = case["lists"].as_array().unwrap().iter().map(numbers).collect();
        let found = concordance(&lists).unwrap();
        assert!((found.w - case["w"].as_f64().unwrap()).abs() < 1e-12, "{found:?} {}", case["w"]);
        assert!((found.p_value - case["p"].as_f64().unwrap()).abs() < 1e-9, "{found:?} {}", case["p"]);
    }
}
