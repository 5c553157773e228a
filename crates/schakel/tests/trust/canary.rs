//! Nothing personal in logs or addresses: a visitor with conspicuous words goes everywhere, and nobody sees the words.

use std::fs;

use crate::{
    client::send,
    program::House,
    registration::{Visitor, open_meeting},
};

const CANARY: &str = "kanarievogel";

#[test]
fn logs_and_addresses_hold_nothing_personal() {
    let house = House::new("canary");
    let program = house.start();
    let host = &program.host;
    let slug = open_meeting(host);
    let word = |what: &str| format!("{CANARY} {what}");
    let visitor = Visitor {
        phone: "06 55544433".into(),
        diet: word("dieet"),
        needs: word("toegang"),
        remark: word("opmerking"),
        ..Visitor::new("Assen", &word("naam"), &format!("{CANARY}@assen.example.org"))
    };
    let mut addresses = visitor.register(host, &slug).unwrap();
    let done = send(host, addresses.last().unwrap(), None).unwrap();
    assert_eq!(done.status, 200);
    // The same again is refused, and so is nonsense: what is refused must not be logged either.
    assert!(visitor.register(host, &slug).is_err(), "nobody has two places");
    let email = format!("{CANARY}@assen.example.org");
    for path in ["/inloggen", "/beheer/privacy", "/afmelden/nergens"] {
        let answer = send(host, path, Some(&[("e-mail", &email), ("naam", CANARY)])).unwrap();
        addresses.push(answer.location);
    }
    program.kill();
    assert!(addresses.iter().all(|address| !address.to_lowercase().contains(CANARY)), "{addresses:?}");
    let log = fs::read_to_string(house.log()).unwrap();
    assert!(log.contains("DEBUG"), "the log should say much");
    for trace in [CANARY, "55544433", "06%2055544433"] {
        let line = log.lines().find(|line| line.to_lowercase().contains(trace));
        assert_eq!(line, None, "the log holds {trace}");
    }
}
