//! A small rehearsal with the real program: a few people on a terrible network, and the verdict on them.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::process::{Command, Output};

use serde_json::Value;

fn rehearse(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_schakel"));
    command.arg("rehearse").args(arguments).args(["--lang", "en"]).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_few_people_on_a_terrible_network_lose_nothing() {
    let small = ["--participants", "10", "--tables", "3", "--minutes", "0.3", "--network", "terrible"];
    let output = rehearse(&small);
    let report = said(&output);
    assert_eq!(output.status.code(), Some(0), "{report}\n{}", complained(&output));
    assert!(report.contains("All is well"), "{report}");
    assert!(report.contains("10 of 10"), "{report}");
}

#[test]
fn the_report_can_be_read_by_a_program() {
    let output = rehearse(&["--participants", "4", "--tables", "2", "--minutes", "0.1", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{}\n{}", said(&output), complained(&output));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(report.to_string().contains("Entries in the log"), "{report}");
}

#[test]
fn what_cannot_be_rehearsed_is_told() {
    let cases: [(&[&str], i32, &str); 6] = [
        (&["--participants", "0"], 2, "1 to 2000 participants"),
        (&["--tables", "1000"], 2, "1 to 100 tables"),
        (&["--minutes", "0.01"], 2, "at least five seconds"),
        (&["--minutes", "soon"], 2, "soon"),
        (&["--url", "nowhere"], 2, "is no address"),
        (&["--url", "http://127.0.0.1:1"], 5, "does not answer"),
    ];
    for (arguments, code, sentence) in cases {
        let output = rehearse(arguments);
        let complaint = complained(&output);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {complaint}");
        assert!(complaint.contains(sentence), "{arguments:?}: {complaint}");
    }
    let both = rehearse(&["--url", "http://127.0.0.1:1", "--kill-every", "3"]);
    assert_eq!(both.status.code(), Some(2), "only the own server is killed");
}
