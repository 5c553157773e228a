//! `schakel explore` as it is typed: what it says, what it gives to programs, and what it refuses.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::{
    io::Write as _,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

fn example(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/examples").join(name)
}

fn explore(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_schakel"))
        .arg("explore")
        .args(arguments)
        .args(["--lang", "nl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn the_town_is_told_on_the_terminal() {
    let town = example("schakelstad.nl.json");
    let output = explore(&[town.to_str().unwrap(), "--what-if", "take:station"], "");
    assert!(output.status.success());
    let said = said(&output);
    for part in ["Neem “Bij het station", "nu 7", "Knelpunten", "Voorstel voor koersafspraken", "Nu doen"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains('⟨'));
    let place = |words: &str| said.find(words).unwrap();
    assert!(
        place("De uitkomst in één minuut") < place("Keuzevraag"),
        "the summary comes before the table: {said}"
    );
}

#[test]
fn what_leaves_nothing_is_told_with_the_smallest_change() {
    let small = example("three-questions.nl.json");
    let output = explore(&[small.to_str().unwrap(), "--what-if", "floor:residents=3"], "");
    let said = said(&output);
    assert!(said.contains("De kleinste verandering die helpt: verlaag de ondergrens van"), "{said}");
    assert!(said.contains("met 0,5 (van 3 naar 2,5). Dan zijn er 2 combinaties."), "{said}");
    assert!(
        !said.contains("doet niet mee, in 0 combinaties"),
        "what is gone is not listed one by one: {said}"
    );
}

#[test]
fn a_program_gets_everything_with_its_keys() {
    let small = std::fs::read_to_string(example("three-questions.en.json")).unwrap();
    let output = explore(&["-", "--format", "json", "--what-if", "floor:residents=none"], &small);
    let found: serde_json::Value = serde_json::from_str(&said(&output)).unwrap();
    assert_eq!(found["analysis"]["schemes"], 4);
    assert_eq!(found["keys"]["options"][0], "station");
    assert_eq!(found["what_if"][0]["difference"]["after"]["acceptable"], 4);
    assert_eq!(found["what_if_standstill"], serde_json::Value::Null);
    let output = explore(&["-", "--format", "json", "--what-if", "floor:residents=3"], &small);
    let found: serde_json::Value = serde_json::from_str(&said(&output)).unwrap();
    let lower = &found["what_if_standstill"]["remedies"][0]["lower"];
    assert_eq!((&lower["floors"][0]["to"], &lower["acceptable"]), (&2.5.into(), &2.into()));
}

#[test]
fn the_page_stands_alone() {
    let output = explore(&[example("schakelstad.nl.json").to_str().unwrap(), "--format", "html"], "");
    let page = said(&output);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
    for outside in ["src=", "href=\"http", "<script", "url(http"] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.matches("<svg").count() >= 5);
}

#[test]
fn what_cannot_be_explored_is_told_with_its_exit_code() {
    let small = example("three-questions.nl.json");
    let small = small.to_str().unwrap();
    let option = |area: usize, at: usize| format!(r#"{{"key":"a{area}o{at}","label":"Keuze"}}"#);
    let area = |area: usize| {
        let options: Vec<String> = (0..5).map(|at| option(area, at)).collect();
        format!(r#"{{"key":"a{area}","label":"Vraag {area}","options":[{}]}}"#, options.join(","))
    };
    let areas: Vec<String> = (0..12).map(area).collect();
    let large = format!(r#"{{"form":"schakel-course-1","title":"Veel","areas":[{}]}}"#, areas.join(","));
    for (arguments, input, code, word) in [
        (vec!["no-such.json"], "", 1, "kan niet worden gelezen"),
        (vec![small, "--what-if", "take:moon"], "", 2, "Er is geen keuze “moon”"),
        (vec![small, "--what-if", "lift"], "", 2, "begrijpen wij niet"),
        (vec!["-"], "{", 4, "het bestand houdt te vroeg op"),
        (vec!["-"], r#"{"form":"schakel-course-1","title":"x"}"#, 4, "het veld “areas” ontbreekt"),
        (
            vec!["-"],
            r#"{"form":"schakel-course-1","naam":"x"}"#,
            4,
            "het veld “naam” bestaat niet. Deze velden wel: form, title",
        ),
        (vec!["-"], r#"{"form":"x"}"#, 4, "“x” kan hier niet. Dit wel: schakel-course-1"),
        (vec!["-"], r#"{"title":5}"#, 4, "hier staat een heel getal, en er hoort een tekst te staan"),
        (vec!["-"], r#"{"title":"x",}"#, 4, "regel 1, plaats 14: hier staat een komma te veel"),
        (vec!["-"], large.as_str(), 6, "Beslis eerst over"),
    ] {
        let output = explore(&arguments, input);
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{complaint}");
        assert!(complaint.contains(word), "{word}: {complaint}");
    }
}
