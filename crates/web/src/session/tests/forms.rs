//! From fields to commands: what a form of ours sends is read, and anything else ends in a message.

use domain::session::{Arrange, Ballot, Command, Content, Contribute, Stance};
use proptest::prelude::*;
use uuid::Uuid;

use super::room::{KINDS, Room, busy};
use crate::session::{form::command, scene::Fault};

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    let all = [("opdracht", "0192a000-0000-7000-8000-000000000001")];
    all.iter().chain(pairs).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn read(pairs: &[(&str, &str)]) -> Result<Command, Fault> {
    command(&fields(pairs)).map(|request| request.command)
}

const ID: &str = "0192a000-0000-7000-8000-000000000002";
const OTHER: &str = "0192a000-0000-7000-8000-000000000003";

fn fault(pairs: &[(&str, &str)]) -> (String, &'static str) {
    match read(pairs) {
        Err(Fault::Field { name, message }) => (name, message),
        other => (format!("{other:?}"), ""),
    }
}

#[test]
fn a_card_is_added_and_a_wrong_one_says_which_field() {
    let add = [
        ("wat", "toevoegen"),
        ("stap", ID),
        ("bijdrage", OTHER),
        ("vorm", "kaart"),
        ("soort", "task"),
        ("tekst", " Wonen "),
    ];
    let Ok(Command::Contribute(Contribute::Add { content: Content::Card { words, theme, .. }, .. })) =
        read(&add)
    else {
        panic!("{:?}", read(&add));
    };
    assert_eq!((words.as_str(), theme), ("Wonen", None));
    let without = |name: &str| fault(&add.into_iter().filter(|(each, _)| *each != name).collect::<Vec<_>>());
    assert_eq!(without("soort"), ("soort".to_owned(), "session-fault-choice"));
    assert_eq!(without("stap"), ("stap".to_owned(), "session-fault-form"));
    assert_eq!(without("wat"), ("wat".to_owned(), "session-fault-form"));
}

#[test]
fn no_and_partly_ask_for_a_reason_and_yes_does_not() {
    let say = |stance: &'static str, reason: &'static str| {
        read(&[
            ("wat", "toevoegen"),
            ("stap", ID),
            ("bijdrage", OTHER),
            ("vorm", "herkenning"),
            ("zin", "1"),
            ("mening", stance),
            ("tekst", reason),
        ])
    };
    assert!(matches!(
        say("agree", ""),
        Ok(Command::Contribute(Contribute::Add {
            content: Content::Recognition { stance: Stance::Agree, .. },
            ..
        }))
    ));
    assert!(say("nuance", "Niet overal").is_ok());
    assert!(matches!(say("disagree", ""), Err(Fault::Field { message: "session-fault-reason", .. })));
}

#[test]
fn ballots_are_read_by_card() {
    let urgency = format!("haast-{ID}");
    let influence = format!("invloed-{ID}");
    let vote = |more: &[(&str, &str)]| {
        let mut all = vec![("wat", "stemmen"), ("stap", ID), ("methode", "urgency-influence")];
        all.extend(more);
        read(&all)
    };
    let both = vote(&[(&urgency, "5"), (&influence, "2")]);
    let Ok(Command::Vote { ballot: Ballot::UrgencyInfluence(votes), .. }) = both else { panic!("{both:?}") };
    assert_eq!(votes.values().copied().collect::<Vec<_>>(), [(5, 2)]);
    assert!(matches!(vote(&[(&urgency, "5")]), Err(Fault::Field { message: "session-fault-both", .. })));
    assert!(matches!(vote(&[(&influence, "5")]), Err(Fault::Field { message: "session-fault-both", .. })));
    let dots = [("wat", "stemmen"), ("stap", ID), ("methode", "dots")];
    let (one, none) = (format!("stippen-{ID}"), format!("stippen-{OTHER}"));
    let read_dots = read(&[dots[0], dots[1], dots[2], (&one, "2"), (&none, "0")]);
    let Ok(Command::Vote { ballot: Ballot::Dots(votes), .. }) = read_dots else { panic!("{read_dots:?}") };
    assert_eq!(votes.len(), 1, "no dots are no vote");
}

#[test]
fn places_order_cards_and_none_is_given_twice() {
    let (first, second) = (format!("plaats-{ID}"), format!("plaats-{OTHER}"));
    let choose = |one: &'static str, two: &'static str| {
        read(&[("wat", "kiezen"), ("stap", ID), ("versie", "0"), (&first, one), (&second, two)])
    };
    let Ok(Command::Choose { cards, .. }) = choose("2", "1") else { panic!() };
    assert_eq!(cards.iter().map(ToString::to_string).collect::<Vec<_>>(), [OTHER, ID]);
    assert!(matches!(choose("1", "1"), Err(Fault::Field { message: "session-fault-place-twice", .. })));
    assert!(matches!(choose("", "1"), Ok(Command::Choose { cards, .. }) if cards.len() == 1));
}

#[test]
fn a_split_makes_a_card_of_each_line_the_same_ones_when_sent_twice() {
    let split = |text: &'static str| {
        read(&[
            ("wat", "splitsen"),
            ("vervanging", ID),
            ("bijdrage", OTHER),
            ("vorm", "kaart"),
            ("soort", "task"),
            ("tekst", text),
        ])
    };
    let Ok(Command::Arrange(Arrange::Replace { results, .. })) = split("een\n\n twee \ndrie") else {
        panic!()
    };
    let texts: Vec<&str> = results.iter().map(|each| each.content.words().as_str()).collect();
    assert_eq!(texts, ["een", "twee", "drie"]);
    assert_eq!(split("een\n\n twee \ndrie"), split("een\n\n twee \ndrie"));
    assert!(matches!(split("een"), Err(Fault::Field { message: "session-fault-lines", .. })));
}

/// The forms on a page, as a browser without scripts would send them.
pub(super) fn forms(page: &str) -> Vec<Vec<(String, String)>> {
    let plain = |text: &str| text.replace("&amp;", "&").replace("&lt;", "<").replace("&quot;", "\"");
    let attribute = |tag: &str, name: &str| {
        let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
        Some(plain(tag[start..].split('"').next()?))
    };
    let of_form = |form: &str| {
        let mut found = Vec::new();
        for tag in form.split("<input").skip(1).map(|rest| rest.split('>').next().unwrap_or_default()) {
            let kind = attribute(tag, "type").unwrap_or_default();
            let ticked = kind != "radio" && kind != "checkbox" || tag.contains(" checked");
            if let Some(name) = attribute(tag, "name").filter(|_| ticked) {
                found.push((name, attribute(tag, "value").unwrap_or_default()));
            }
        }
        for area in form.split("<textarea").skip(1) {
            let name = attribute(area.split('>').next().unwrap_or_default(), "name").unwrap_or_default();
            found.push((name, "Een\nTwee".to_owned()));
        }
        found
    };
    page.split("<form class=\"deed")
        .skip(1)
        .map(|rest| of_form(rest.split("</form>").next().unwrap_or_default()))
        .collect()
}

#[test]
fn every_form_on_every_page_is_understood() {
    let mut seen = std::collections::BTreeSet::new();
    let mut silent = Room::new();
    silent.start("placemat");
    let busy = KINDS.iter().map(|kind| {
        let mut room = busy();
        room.start(kind);
        (*kind, room)
    });
    for (kind, room) in busy.chain([("silent", silent)]) {
        for form in forms(&room.page(0)) {
            seen.extend(form.iter().find(|(name, _)| name == "wat").map(|(_, what)| what.clone()));
            // A choice that a person still has to make may be missing; the form itself is never unknown.
            if let Err(Fault::Field { name, message }) = command(&form) {
                assert_ne!(message, "session-fault-form", "{kind}: {name} in {form:?}");
            }
        }
    }
    for what in [
        "toevoegen",
        "wijzigen",
        "terugtrekken",
        "vrijgeven",
        "alles-vrijgeven",
        "delen",
        "samenvoegen",
        "splitsen",
        "stapel-noemen",
        "stemmen",
        "kiezen",
    ] {
        assert!(seen.contains(what), "{what} is on no page: {seen:?}");
    }
}

fn a_name() -> impl Strategy<Value = String> {
    let names = [
        "opdracht",
        "wat",
        "stap",
        "bijdrage",
        "vorm",
        "tekst",
        "versie",
        "zicht",
        "tafel",
        "vervanging",
        "nieuw",
        "stapel",
        "naam",
        "methode",
        "soort",
        "thema",
        "bewijs",
        "jaar",
        "zin",
        "mening",
        "signaal",
        "gebruik",
        "over",
        "bij",
        "voor",
        "aantal",
        "cijfer-0",
        "deelnemer",
        "vak",
        "aanbod",
    ];
    let prefixes = ["stippen-", "haast-", "invloed-", "eens-", "plaats-"];
    prop_oneof![
        prop::sample::select(names.to_vec()).prop_map(str::to_owned),
        (prop::sample::select(prefixes.to_vec()), any::<u128>())
            .prop_map(|(prefix, id)| format!("{prefix}{}", Uuid::from_u128(id))),
        (prop::sample::select(prefixes.to_vec()), ".{0,8}")
            .prop_map(|(prefix, rest)| format!("{prefix}{rest}")),
        ".{0,12}",
    ]
}

fn a_value() -> impl Strategy<Value = String> {
    let values = [
        "toevoegen",
        "wijzigen",
        "tekst-kiezen",
        "stemmen",
        "kiezen",
        "samenvoegen",
        "splitsen",
        "leggen",
        "delen",
        "kaart",
        "placemat",
        "waardering",
        "signaal",
        "urgency-influence",
        "dots",
        "ranking",
        "agree",
        "task",
        "1",
        "5",
        "",
    ];
    prop_oneof![
        prop::sample::select(values.to_vec()).prop_map(str::to_owned),
        any::<u128>().prop_map(|id| Uuid::from_u128(id).to_string()),
        any::<i64>().prop_map(|number| number.to_string()),
        ".{0,40}",
    ]
}

proptest! {
    #[test]
    fn any_fields_are_a_command_or_a_message(pairs in prop::collection::vec((a_name(), a_value()), 0..24)) {
        if let Err(fault) = command(&pairs) {
            let is_field = matches!(&fault, Fault::Field { message, .. } if message.starts_with("session-fault-"));
            prop_assert!(is_field, "{fault:?}");
        }
    }
}
