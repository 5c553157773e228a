//! `schakel user` as whoever keeps the server uses it.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
};

/// The program on a database of one test.
struct Installation(String);

impl Installation {
    fn new(name: &str) -> Installation {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("user-{name}"));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Installation(format!("sqlite:{}", folder.join("schakel.db").display()))
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_schakel"));
        command.args(["--lang", "nl", "user"]).args(arguments).args(["--database", &self.0]);
        command.output().unwrap()
    }

    fn said(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    fn complained(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8(output.stderr).unwrap()
    }
}

const EMAIL: &str = "beheer@voorbeeld.example.org";

#[test]
fn users_are_made_given_roles_and_listed() {
    let here = Installation::new("roles");
    here.said(&["add", EMAIL, "--name", "Beheerder", "--role", "administrator", "--role", "desk"]);
    assert!(here.said(&["list", "--format", "csv"]).contains("administrator desk"));
    here.said(&["grant", EMAIL, "organiser"]);
    here.said(&["revoke", EMAIL, "desk"]);
    let list = here.said(&["list", "--format", "csv"]);
    assert!(list.contains("administrator organiser") && !list.contains("desk"), "{list}");
    assert!(here.complained(&["revoke", EMAIL, "administrator"]).contains("laatste beheerder"));
    assert!(here.complained(&["grant", "geen adres", "desk"]).contains("mailadres"));
    assert_eq!(
        here.run(&["grant", EMAIL, "contact"]).status.code(),
        Some(2),
        "that follows from a registration"
    );
}

#[test]
fn a_link_is_printed_for_who_is_known() {
    let here = Installation::new("link");
    assert!(here.complained(&["link", EMAIL]).contains("niemand"));
    here.said(&["add", EMAIL, "--name", "Beheerder", "--role", "administrator"]);
    let said = here.said(&["link", EMAIL]);
    let secret = said.lines().next().unwrap().rsplit('/').next().unwrap();
    assert_eq!(secret.len(), 26, "{said}");
    assert_ne!(here.said(&["link", EMAIL]), said, "every link is a new one");
}
