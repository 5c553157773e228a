//! The command line as a person uses it: the real program, its output, and its exit codes.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::{
    fs,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

fn schakel(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_schakel"));
    command.args(arguments).env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", "C.UTF-8");
    command
}

fn run(arguments: &[&str]) -> Output {
    schakel(arguments).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complained(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// An empty folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("command-line-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn help_is_in_the_language_of_the_reader() {
    assert!(said(&run(&["--help"])).contains("Uitgangscodes: 0 gelukt"));
    assert!(said(&run(&["--lang", "en", "--help"])).contains("Exit codes: 0 done"));
    let english = schakel(&["brief", "--help"]).env("LANG", "en_GB.UTF-8").output().unwrap();
    assert!(said(&english).contains("Usage: schakel brief"));
    assert_eq!(english.status.code(), Some(0));
}

#[test]
fn no_text_of_the_help_is_missing() {
    let commands: [&[&str]; 15] = [
        &[],
        &["serve"],
        &["demo"],
        &["rehearse"],
        &["brief"],
        &["atlas"],
        &["atlas", "position"],
        &["atlas", "peers"],
        &["atlas", "regions"],
        &["atlas", "signals"],
        &["data"],
        &["check"],
        &["check", "mail"],
        &["completions"],
        &["help"],
    ];
    for language in ["nl", "en"] {
        for command in commands {
            let output = run(&[command, &["--lang", language, "--help"]].concat());
            assert!(!said(&output).contains('⟨'), "{command:?} in {language}: {}", said(&output));
        }
    }
}

#[test]
fn a_misspelt_name_offers_the_nearest() {
    let output = run(&["atlas", "position", "Asen"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(complained(&output).contains("Bedoelt u Assen"), "{}", complained(&output));
    assert!(said(&output).is_empty());
}

#[test]
fn a_wrong_command_line_says_what_to_do() {
    let output = run(&["breif"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("Bedoelt u brief?"), "{}", complained(&output));
    assert_eq!(run(&["brief"]).status.code(), Some(2));
    assert_eq!(run(&["atlas", "position", "--format", "pdf"]).status.code(), Some(2));
}

#[test]
fn tables_come_in_three_forms() {
    let table = said(&run(&["atlas", "position", "Assen", "GM0664"]));
    assert!(table.contains("GM0106") && table.contains("Goes"), "{table}");
    assert!(!table.contains('\u{1b}'), "colours only on a terminal");
    let csv = said(&run(&["atlas", "regions", "--method", "city-and-zone", "--format", "csv"]));
    assert!(csv.starts_with("Kern,"), "{csv}");
    let json = said(&run(&["atlas", "signals", "Oldambt", "--format", "json", "--lang", "en"]));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(!json["rows"].as_array().unwrap().is_empty());
    assert!(said(&run(&["atlas", "peers", "Zeist"])).contains("Zeist"));
}

#[test]
fn a_table_that_is_too_wide_becomes_lists() {
    let lists = said(&run(&["atlas", "position", "Assen"]));
    let widest =
        lists.lines().take_while(|line| !line.starts_with("Banen van werknemers")).map(str::len).max();
    assert!(widest < Some(120), "{lists}");
    assert!(lists.lines().any(|line| line.starts_with("Banen in de gemeente") && line.ends_with("37.600")));
    let narrow = said(&run(&["atlas", "peers", "Goes"]));
    assert!(narrow.lines().any(|line| line.starts_with("Goes") && line.contains("GM")), "{narrow}");
}

#[test]
fn signals_name_their_figures() {
    let csv = said(&run(&["atlas", "signals", "Oldambt", "--format", "csv"]));
    assert!(csv.contains("Inwoners met bijstand"), "{csv}");
    assert!(!csv.contains("social_assistance"), "{csv}");
}

#[test]
fn help_is_a_command_too() {
    let output = run(&["help", "atlas", "position"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(said(&output).contains("schakel atlas position"), "{}", said(&output));
    assert!(said(&run(&["--lang", "en", "help"])).contains("Exit codes"));
    let unknown = run(&["help", "niets"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(complained(&unknown).contains("De opdracht niets bestaat niet"), "{}", complained(&unknown));
}

#[cfg(unix)]
#[test]
fn words_that_are_no_text_are_refused_in_the_language_of_the_reader() {
    use std::os::unix::ffi::OsStrExt as _;
    let wrong = std::ffi::OsStr::from_bytes(b"Ass\xff");
    let output = schakel(&["atlas", "position"]).arg(wrong).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).contains("geen geldige tekst"), "{}", complained(&output));
}

#[test]
fn a_former_municipality_is_found() {
    let output = run(&["atlas", "position", "Weesp", "--format", "csv"]);
    assert!(said(&output).contains("Amsterdam"));
    assert!(complained(&output).contains("Weesp bestaat niet meer"), "{}", complained(&output));
}

#[test]
fn a_brief_is_written_or_nothing_at_all() {
    let out = folder("brief");
    let output = run(&["brief", "Assen", "Nergenshuizen", "--out", out.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(fs::read_dir(&out).unwrap().count(), 0);
    let output = run(&["brief", "Assen", "--lang", "en", "--out", out.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
    assert!(fs::read(out.join("schakel-assen-en.pdf")).unwrap().starts_with(b"%PDF-1.7"));
}

#[test]
fn the_tables_are_checked() {
    let output = run(&["data", "check"]);
    assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
    assert!(said(&output).contains("Alle tabellen zijn heel"));
    assert!(said(&output).contains("de loop van de bevolking sluit in elk jaar"));
    let english = run(&["data", "check", "--lang", "en"]);
    assert!(said(&english).contains("the population balance closes for every year"), "{}", said(&english));
    let own = folder("tables");
    fs::write(own.join("partners.csv"), "municipality,relation\nGM0106,buur\n").unwrap();
    for command in [&["data", "check"][..], &["serve", "--listen", "127.0.0.1:0"], &["check"]] {
        let output = run(&[command, &["--data", own.to_str().unwrap()]].concat());
        assert_eq!(output.status.code(), Some(4), "{command:?}");
        let expected =
            "partners.csv, regel 2, kolom “relation”: hier staat “buur”, verwacht: een van: partner";
        assert!(complained(&output).contains(expected), "{}", complained(&output));
    }
}

#[test]
fn the_tables_of_the_product_are_a_folder_to_begin_with() {
    let data = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");
    assert_eq!(run(&["data", "check", "--data", data]).status.code(), Some(0));
    let own = folder("impossible");
    let table = fs::read_to_string(format!("{data}/indicators.csv")).unwrap();
    let heads: Vec<&str> = table.lines().next().unwrap().split(',').collect();
    let place = heads.iter().position(|head| *head == "sale_price.2024").unwrap();
    let mut rows: Vec<String> = table.lines().map(str::to_owned).collect();
    let mut cells: Vec<&str> = rows[1].split(',').collect();
    cells[place] = "-100";
    rows[1] = cells.join(",");
    fs::write(own.join("indicators.csv"), rows.join("\n")).unwrap();
    let output = run(&["data", "check", "--data", own.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(4));
    let expected = "kolom “sale_price.2024”: hier staat “-100”, verwacht: een getal van 0";
    assert!(complained(&output).contains(expected), "{}", complained(&output));
}

#[test]
fn wrong_settings_are_named() {
    let file = folder("settings").join("schakel.toml");
    fs::write(&file, "[mid_size]\nfrom = 9\nto = 1\n").unwrap();
    let output = run(&["data", "check", "--settings", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(4));
    assert!(complained(&output).contains("regel 1"), "{}", complained(&output));
    assert!(complained(&output).contains("mid-size runs from 9 to 1"), "{}", complained(&output));
}

#[test]
fn a_port_in_use_is_named() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = run(&["serve", "--listen", &address]);
    assert_eq!(output.status.code(), Some(5));
    assert!(complained(&output).contains(&address), "{}", complained(&output));
    assert_eq!(run(&["serve", "--listen", "ergens"]).status.code(), Some(5));
}

#[test]
fn the_server_says_its_address_first() {
    let mut server = schakel(&["serve", "--listen", "127.0.0.1:0"])
        .current_dir(folder("serve"))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut first).unwrap();
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(first.starts_with("http://127.0.0.1:"), "{first}");
}

#[test]
fn completions_know_the_commands() {
    assert!(said(&run(&["completions", "bash"])).contains("completions"));
}
