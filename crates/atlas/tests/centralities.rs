//! PageRank and betweenness agree with what other libraries gave for the same flows; `recorded/make.py`
//! made the recording.

#![expect(clippy::expect_used, reason = "a test may stop at what it did not expect")]

use std::{collections::HashMap, fs, path::PathBuf};

use atlas::{
    flows::Flows,
    network::{betweenness, pagerank},
};

/// A recorded row: PageRank of igraph and networkx, betweenness of igraph and networkx.
type Recorded = [f64; 4];

fn read(path: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn recorded() -> Vec<(String, Recorded)> {
    let text = read("tests/recorded/centralities.csv");
    let row = |line: &str| {
        let mut cells = line.split(',');
        let code = cells.next().expect("a code").to_owned();
        let values: Vec<f64> = cells.map(|cell| cell.parse().expect("a number")).collect();
        (code, values.try_into().expect("four numbers"))
    };
    text.lines().skip(1).map(row).collect()
}

fn flows(codes: &[(String, Recorded)]) -> Flows {
    let place: HashMap<&str, usize> =
        codes.iter().enumerate().map(|(index, (code, _))| (code.as_str(), index)).collect();
    let text = read("../../data/commuting_2014.csv");
    let triplets = text.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        (place[cells[0]], place[cells[1]], cells[2].parse().expect("a number of jobs"))
    });
    Flows::new(codes.len(), 2014, triplets)
}

#[test]
fn pagerank_agrees_with_igraph_and_networkx() {
    let recorded = recorded();
    assert_eq!(recorded.len(), 342);
    let ranks = pagerank(&flows(&recorded));
    for ((code, theirs), ours) in recorded.iter().zip(&ranks) {
        for theirs in &theirs[..2] {
            assert!((ours / theirs - 1.0).abs() < 1e-9, "{code}: {ours} and {theirs}");
        }
    }
}

#[test]
fn betweenness_agrees_with_igraph_and_networkx() {
    let recorded = recorded();
    let found = betweenness(&flows(&recorded));
    assert!(found.iter().any(|value| *value > 1000.0), "the flows were read");
    for ((code, theirs), ours) in recorded.iter().zip(&found) {
        for theirs in &theirs[2..] {
            assert!((ours - theirs).abs() < 1e-6 * theirs.max(1.0), "{code}: {ours} and {theirs}");
        }
    }
}
