//! Tables from a folder override the embedded ones; a wrong table says where and what.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use opendata::{Source, read};

/// A folder of its own for one test, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn with(test: &str, files: &[(&str, &[u8])]) -> Folder {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("folder-{test}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        for (name, bytes) in files {
            fs::write(folder.join(name), bytes).unwrap();
        }
        Folder(folder)
    }

    /// What reading the folder complains of.
    fn complaint(&self) -> String {
        Source::folder(&self.0).and_then(|source| read(&source)).map(drop).unwrap_err().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn committed(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name)).unwrap()
}

#[test]
fn a_table_in_the_folder_replaces_the_embedded_one() {
    let partners =
        Folder::with("replace", &[("partners.csv", b"municipality,relation\r\nGM0106,interested\r\n")]);
    let facts = read(&Source::folder(&partners.0).unwrap()).unwrap();
    assert_eq!(facts.partners.len(), 1);
    assert_eq!(facts.register.len(), 342);
}

#[test]
fn a_wrong_cell_is_named() {
    let broken = committed("stations.csv").replacen("99.4", "veel", 1);
    let folder = Folder::with("cell", &[("stations.csv", broken.as_bytes())]);
    assert_eq!(
        folder.complaint(),
        "stations.csv, line 2, column `stops_per_day_2023`: found \"veel\", expected a number with a decimal point, \
         or nothing"
    );
}

#[test]
fn a_missing_column_is_named() {
    let folder = Folder::with("column", &[("partners.csv", b"municipality,relatie\nGM0106,partner\n")]);
    assert_eq!(
        folder.complaint(),
        "partners.csv, line 1: the column `relation` is missing; expected the columns municipality, relation"
    );
}

#[test]
fn a_short_row_is_named() {
    let folder =
        Folder::with("short", &[("partners.csv", b"municipality,relation\nGM0106,partner\nGM0664\n")]);
    assert_eq!(folder.complaint(), "partners.csv, line 3: expected 2 cells, found 1");
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let folder = Folder::with("bytes", &[("partners.csv", b"municipality,relation\nGM0106,part\xffner\n")]);
    assert!(folder.complaint().starts_with("partners.csv, line 2: expected UTF-8"), "{}", folder.complaint());
}

#[test]
fn a_misspelt_table_is_not_passed_over() {
    let folder = Folder::with("name", &[("stations_2024.csv", b"")]);
    assert!(folder.complaint().contains("Did you mean `stations.csv`?"), "{}", folder.complaint());
}

#[test]
fn an_empty_or_absent_folder_is_refused() {
    let folder = Folder::with("empty", &[]);
    assert!(folder.complaint().contains("holds none of the tables"));
    assert!(Source::folder(&folder.0.join("nergens")).unwrap_err().to_string().contains("cannot read"));
}

#[test]
fn figures_that_contradict_each_other_are_refused() {
    let population = committed("population.csv").replacen(",2296,1744,", ",2297,1744,", 1);
    let folder = Folder::with("balance", &[("population.csv", population.as_bytes())]);
    assert!(
        folder.complaint().contains("the balance of Groningen in 2012 does not close"),
        "{}",
        folder.complaint()
    );
}

#[test]
fn percentages_stay_between_0_and_100() {
    let header = "code,unemployment.2023\n";
    let folder = Folder::with("share", &[("indicators.csv", format!("{header}GM0106,101\n").as_bytes())]);
    assert!(
        folder.complaint().contains("line 2, column `unemployment.2023`: found \"101\""),
        "{}",
        folder.complaint()
    );
}

#[test]
fn boundaries_that_are_no_topology_are_refused() {
    let folder = Folder::with("topology", &[("boundaries_2023.topojson", b"{\"arcs\": 3}")]);
    assert!(folder.complaint().contains("expected TopoJSON"), "{}", folder.complaint());
}
