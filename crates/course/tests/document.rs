//! The JSON document: what is written is read back, what is wrong is refused with a reason, nothing makes it
//! stop.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../examples/choice/generated.rs"]
mod generated;

use std::collections::BTreeSet;

use course::{BuildError, ImportError, Model, SCHEMA, limit};
use generated::{Shape, field};
use proptest::prelude::*;
use serde_json::{Value, json};

const WORKED: &str = include_str!("worked.json");

fn worked() -> Value {
    serde_json::from_str(WORKED).unwrap()
}

fn content_error(document: &Value) -> BuildError {
    match Model::from_json(&document.to_string()) {
        Err(ImportError::Content(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_document_comes_back_as_it_was() {
    let model = Model::from_json(WORKED).unwrap();
    assert_eq!(Model::from_json(&model.to_json().unwrap()).unwrap(), model);
}

#[test]
fn every_contradiction_is_named() {
    let broken = |change: &dyn Fn(&mut Value)| {
        let mut document = worked();
        change(&mut document);
        content_error(&document)
    };
    let bar = |one: &str, other: &str| json!({ "between": [one, other], "reason": "because" });
    let added =
        |list: &str, entry: Value| broken(&|all| all[list].as_array_mut().unwrap().push(entry.clone()));
    assert!(matches!(added("bars", bar("station", "edge")), BuildError::BarWithinArea(..)));
    assert!(matches!(added("bars", bar("compact", "edge")), BuildError::BarTwice(..)));
    assert!(matches!(added("bars", bar("compact", "moon")), BuildError::Unknown { kind: "option", .. }));
    let twice = json!({ "key": "residents", "label": "again" });
    assert!(matches!(added("comparison_areas", twice), BuildError::KeyTwice(..)));
    let lonely = json!({ "key": "x", "label": "x", "options": [{ "key": "x1", "label": "x1" }] });
    assert!(matches!(added("areas", lonely), BuildError::TooFewOptions(_)));
    let empty = json!({ "form": "schakel-course-1", "title": "nothing to decide", "areas": [] });
    assert!(matches!(content_error(&empty), BuildError::NoAreas));
    assert!(matches!(broken(&|all| all["title"] = json!("  ")), BuildError::Text(_)));
    let circle = json!([["residents", "businesses"], ["businesses", "residents"]]);
    assert!(matches!(broken(&|all| all["more_important"] = circle.clone()), BuildError::CircularOrder(_)));
    let shift = broken(&|all| all["scenarios"][0]["shifts"][0]["by"] = json!(4.01));
    assert!(matches!(shift, BuildError::OffScale { .. }));
    assert!(matches!(broken(&|all| all["areas"][0]["key"] = json!("a b")), BuildError::Key(_)));
}

#[test]
fn the_form_is_kept_to() {
    for (list, entry) in [
        ("bars", json!({ "between": ["station"], "reason": "x" })),
        ("comparison_areas", json!({ "key": "c", "label": "c", "floor": 0.005 })),
        (
            "participants",
            json!({ "key": "r", "scores": [{ "option": "edge", "on": "residents", "score": 3 }] }),
        ),
        ("tasks", json!({ "key": "t", "label": "t", "hurry": true })),
    ] {
        let mut document = worked();
        document[list].as_array_mut().unwrap().push(entry);
        assert!(matches!(Model::from_json(&document.to_string()), Err(ImportError::Form(_))), "{list}");
    }
    assert!(matches!(Model::from_json(&" ".repeat(course::LARGEST + 1)), Err(ImportError::TooLarge(_))));
}

#[test]
fn the_most_of_everything_is_refused_beyond() {
    let option = |key: String| json!({ "key": key, "label": "o" });
    let area = |place: usize, options: usize| {
        let options: Vec<Value> = (0..options).map(|at| option(format!("a{place}o{at}"))).collect();
        json!({ "key": format!("a{place}"), "label": "a", "options": options })
    };
    let with = |sizes: Vec<usize>| {
        let areas: Vec<Value> =
            sizes.into_iter().enumerate().map(|(place, options)| area(place, options)).collect();
        json!({ "form": "schakel-course-1", "title": "full", "areas": areas })
    };
    assert!(Model::from_json(&with(vec![2; limit::AREAS]).to_string()).is_ok());
    assert!(matches!(content_error(&with(vec![2; limit::AREAS + 1])), BuildError::TooMany { .. }));
    assert!(Model::from_json(&with(vec![64, 64]).to_string()).is_ok());
    assert!(matches!(content_error(&with(vec![64, 65])), BuildError::TooMany { .. }));
}

/// The property names of an object in the schema, reached by a path.
fn properties<'a>(schema: &'a Value, path: &str) -> BTreeSet<&'a str> {
    let properties = schema.pointer(path).and_then(|place| place["properties"].as_object()).unwrap();
    properties.keys().map(String::as_str).collect()
}

#[test]
fn the_schema_names_what_is_written() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let mut full = worked();
    full["municipality"] = json!("GM0106");
    full["more_important"] = json!([["residents", "businesses"]]);
    full["areas"][0]["options"][0]["effects"] = json!([{ "on": "residents", "effect": 1.5 }]);
    full["participants"][0]["desirability"] = json!([{ "option": "edge", "score": null }]);
    full["participants"][0]["judgements"] = json!([{ "option": "edge", "possible": "no", "needs": "Geld" }]);
    let model = Model::from_json(&full.to_string()).unwrap();
    let written: Value = serde_json::from_str(&model.to_json().unwrap()).unwrap();
    let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<BTreeSet<String>>();
    let same = |path: &str, entries: &[&Value]| {
        let found: BTreeSet<String> = entries.iter().flat_map(|entry| names(entry)).collect();
        let found: BTreeSet<&str> = found.iter().map(String::as_str).collect();
        assert_eq!(properties(&schema, path), found, "{path}");
    };
    let options: Vec<&Value> = written["areas"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|area| area["options"].as_array().unwrap())
        .collect();
    same("", &[&written]);
    same("/properties/areas/items", &[&written["areas"][0]]);
    same("/properties/areas/items/properties/options/items", &options);
    same("/properties/bars/items", &[&written["bars"][0]]);
    same("/properties/comparison_areas/items", &[&written["comparison_areas"][0]]);
    same("/properties/tasks/items", &[&written["tasks"][0]]);
    same("/properties/participants/items", &[&written["participants"][0]]);
    same("/properties/scenarios/items", &[&written["scenarios"][0]]);
}

/// Any JSON value of moderate size.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-z0-9 é\\u{0}-\\u{1f}]{0,70}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 20, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map("[a-z_]{1,8}", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Every place in a document.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, each)| places(each, &format!("{here}/{at}"), found));
        }
        Value::Object(map) => {
            map.iter().for_each(|(key, each)| places(each, &format!("{here}/{key}"), found));
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_is_put_in_is_read_or_refused(at in any::<prop::sample::Index>(), value in any_json()) {
        let mut document = worked();
        let mut all = Vec::new();
        places(&document, "", &mut all);
        if let Some(place) = document.pointer_mut(&all[at.index(all.len())]) {
            *place = value;
        }
        if let Ok(model) = Model::from_json(&document.to_string()) {
            let again = Model::from_json(&model.to_json().unwrap()).unwrap();
            prop_assert_eq!(again, model.clone());
            prop_assert!(course::count_schemes(&model).is_ok());
        }
    }

    #[test]
    fn torn_and_changed_bytes_are_read_or_refused(
        from in any::<prop::sample::Index>(),
        length in 0..40_usize,
        put in prop::collection::vec(any::<u8>(), 0..12),
    ) {
        let mut bytes = WORKED.as_bytes().to_vec();
        let start = from.index(bytes.len());
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, put);
        let _ = Model::from_json(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn generated_models_come_back(
        areas in 1..7_usize,
        options in 2..6_usize,
        comparisons in 0..5_usize,
        scenarios in 0..4_usize,
        seed in any::<u64>(),
    ) {
        let model = field(Shape { areas, options, bars: 800, comparisons, scenarios }, seed).unwrap();
        prop_assert_eq!(Model::from_json(&model.to_json().unwrap()).unwrap(), model);
    }
}
