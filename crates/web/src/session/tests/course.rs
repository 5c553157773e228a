//! Work session 2 at a table: every part in every state, every form understood, and nothing shown too early.

use domain::{
    Language,
    course::{self, Given, Opinion, Uncertainty, UncertaintyKind},
    session::{
        Attend, Audience, Command, Content, Contribute, Group, Press, Refusal, Stance, Statement, Visibility,
    },
};

use super::{
    forms::forms,
    pages::check,
    room::{Room, busy, person, step, table, who, words},
};
use crate::{
    course::document::room::Released,
    session::{courses::side_by_side, form::command, stage::Stage},
};

const PARTS: [&str; 6] = ["decision-areas", "options", "scores", "read-out", "commitments", "uncertainties"];

fn work(room: &mut Room, by: u8, at: &str, command: course::Command) {
    room.must(who(by), Command::Course { step: step(at), command });
}

fn adopt(template: &str) -> course::Command {
    course::Command::Adopt { template: template.into(), language: Language::Nl }
}

/// A busy room in which the first table has two questions and a bar, and both people gave scores.
fn decided() -> Room {
    let mut room = busy();
    room.start("top-five");
    let cards: Vec<_> =
        room.session.view(Audience::Table(table(0))).steps[&step("top-five")].candidates.clone();
    room.must(who(0), Command::Choose { step: step("top-five"), cards: cards[..2].to_vec(), revision: 0 });
    room.start("decision-areas");
    work(&mut room, 0, "decision-areas", adopt("homes"));
    work(&mut room, 1, "decision-areas", adopt("centre"));
    room.start("scores");
    let options: Vec<_> = room.session.course(table(0)).unwrap().options().map(|(id, _)| id).collect();
    for by in [0, 1] {
        let given = options.iter().enumerate().map(|(place, option)| Given {
            option: *option,
            on: None,
            opinion: Opinion::score(if (place + usize::from(by)).is_multiple_of(2) { 2 } else { -2 }),
        });
        work(&mut room, by, "scores", course::Command::Score(given.collect::<Vec<_>>().into()));
    }
    room
}

#[test]
fn every_part_shows_in_every_state_in_both_languages() {
    for part in PARTS {
        let mut room = decided();
        room.start(part);
        check(&format!("{part}-open"), &room.page(0));
        let shown = crate::session::page::Shown::default();
        check(&format!("{part}-open-en"), &room.page_with(0, Language::En, &shown));
        room.press(Press::End(step(part)));
        let page = room.page_at(0, part);
        check(&format!("{part}-ended"), &page);
        assert!(!page.contains("name=\"wat\" value=\"koers-"), "{part}: nothing can be done any more");
        // Another table has no course, and says so.
        check(&format!("{part}-empty"), &room.page_at(4, part));
    }
}

#[test]
fn every_form_is_understood() {
    let mut seen = std::collections::BTreeSet::new();
    for part in PARTS {
        let mut room = decided();
        room.start(part);
        for form in [0, 1].into_iter().flat_map(|who| forms(&room.page(who))) {
            seen.extend(form.iter().find(|(name, _)| name == "wat").map(|(_, what)| what.clone()));
            if let Err(crate::session::scene::Fault::Field { name, message }) = command(&form) {
                assert_ne!(message, "session-fault-form", "{part}: {name} in {form:?}");
            }
        }
    }
    for what in [
        "vraag",
        "neem-over",
        "keuze",
        "nodig",
        "weg",
        "terug",
        "paar",
        "scores",
        "afspraak",
        "onzekerheid",
        "rang",
    ] {
        assert!(seen.contains(&format!("koers-{what}")), "{what} is on no page: {seen:?}");
    }
}

#[test]
fn the_top_five_becomes_questions_and_the_own_scores_come_back() {
    let mut room = decided();
    room.start("decision-areas");
    let page = room.page(0);
    assert!(page.contains("Maak hier een keuzevraag van"));
    room.start("scores");
    let mine = room.page(0);
    assert!(mine.contains("2 personen aan uw tafel gaven scores"));
    assert!(
        mine.contains("<option value=\"2\" selected>") && mine.contains("<option value=\"-2\" selected>")
    );
    // Nobody else sees them, and a shared page has no form for them.
    let shared = room.with_shared_scene(0, |scene| {
        let stage = crate::session::stage::Stage::quiet(scene);
        crate::session::step::section(&stage, &scene.view.steps[&step("scores")]).into_string()
    });
    assert!(!shared.contains("selected>") || !shared.contains("koers-scores-"));
}

#[test]
fn what_is_uncertain_is_offered_in_the_wrap_up_with_its_origin() {
    let mut room = decided();
    room.start("uncertainties");
    let area = room.session.course(table(0)).unwrap().areas().next().unwrap().0;
    for (kind, text) in [
        (UncertaintyKind::Environment, "Hoeveel mensen komen er nog bij?"),
        (UncertaintyKind::RelatedDecisions, "Wat besluit de provincie?"),
    ] {
        let piece = Uncertainty { kind, area: Some(area), text: words(text), proposed: false };
        work(&mut room, 0, "uncertainties", course::Command::Add(piece.into()));
    }
    room.start("knowledge-questions");
    let page = room.page(0);
    assert!(
        page.contains("Hoeveel mensen komen er nog bij? (Waar en voor wie bouwen wij"),
        "with its question"
    );
    assert!(!page.contains("Wat besluit de provincie?"));
    room.start("partnership-wishes");
    assert!(room.page(0).contains("Wat besluit de provincie?"));
}

#[test]
fn a_dilemma_is_laid_before_the_room_and_answered_there() {
    let mut room = decided();
    room.start("read-out");
    assert!(room.page(0).contains("Vraag dit aan de zaal"));
    let ask = Content::Ask { words: words("Wie vond hier iets op?"), about: None };
    room.add(who(0), "read-out", ask);
    assert!(room.page(4).contains("Wie vond hier iets op?"), "another table can answer");
}

#[test]
fn what_was_recognised_or_disputed_and_released_is_heard_in_the_document() {
    let mut room = busy();
    room.start("recognise");
    let said = |stance, reason: &str| Content::Recognition {
        statement: Statement::Typed(0),
        stance,
        reason: words(reason),
    };
    let disputed = room.add(who(0), "recognise", said(Stance::Disagree, "Het ziekenhuis telt niet mee."));
    let kept = room.add(who(1), "recognise", said(Stance::Disagree, "Dit blijft aan tafel."));
    let elsewhere = room.add(who(4), "recognise", said(Stance::Agree, ""));
    let visibility = Visibility::Participants;
    for (by, id) in [(0, disputed), (4, elsewhere)] {
        room.must(who(by), Command::Contribute(Contribute::Release { id, visibility }));
    }
    let heard = |room: &Room| {
        let mut released = Released::default();
        let municipality = room.session.view(Audience::Chair).tables[&table(0)].municipality.unwrap();
        released.hear(&room.session, municipality, &super::room::site().atlas);
        released.room(Language::Nl)
    };
    let said = heard(&room).reactions;
    assert_eq!(said.len(), 1, "what another table said, or this one kept to itself, is not heard: {said:?}");
    assert_eq!(
        (said[0].answer.as_str(), said[0].reason.as_str()),
        ("Niet herkend", "Het ziekenhuis telt niet mee.")
    );
    assert!(!said[0].sentence.is_empty());
    room.must(who(1), Command::Contribute(Contribute::Release { id: kept, visibility }));
    assert_eq!(heard(&room).reactions[0].answer, "Niet herkend (2 keer)");
}

#[test]
fn variants_and_the_order_of_weights_are_of_the_table_and_can_be_undone() {
    let mut room = decided();
    room.start("read-out");
    let course = |room: &Room| room.session.course(table(0)).unwrap().clone();
    let (first, second) = {
        let course = course(&room);
        let mut comparisons = course.comparisons().map(|(id, _)| id);
        (comparisons.next().unwrap(), comparisons.next().unwrap())
    };
    let option = course(&room).options().next().unwrap().0;
    let keep = [
        ("opdracht", uuid::Uuid::from_u128(77).to_string()),
        ("wat", "koers-variant".to_owned()),
        ("stap", step("read-out").to_string()),
        ("naam", "Eerst het station".to_owned()),
        ("spel", format!("neem:{option}")),
    ];
    let keep: Vec<(String, String)> =
        keep.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    room.must(who(0), command(&keep).unwrap().command);
    assert!(room.page(1).contains("Eerst het station") && room.page(1).contains("/spelen?stap=neem%3AA1"));
    let ranks = vec![(first, Some(1)), (second, Some(2))];
    let revision = course(&room).revision();
    work(&mut room, 1, "read-out", course::Command::Rank { ranks: ranks.clone(), revision });
    let drafted = ::course::Drafted::of(&course(&room), "Assen", None).unwrap();
    assert_eq!(drafted.model.more_important().len(), 1);
    let revision = course(&room).revision();
    work(&mut room, 1, "read-out", course::Command::Undo { number: revision });
    let drafted = ::course::Drafted::of(&course(&room), "Assen", None).unwrap();
    assert!(drafted.model.more_important().is_empty() && course(&room).variants().count() == 1);
}

#[test]
fn everybody_is_offered_to_undo_what_is_their_own_and_the_host_what_others_did() {
    let mut room = decided();
    room.start("options");
    let own = "Maak ongedaan: u voegde";
    assert!(room.page(1).contains("value=\"koers-terug\"") && room.page(1).contains(own));
    // Who came in and did nothing has nothing to take back, and cannot do it behind the page either.
    let newcomer = 5;
    room.must(
        who(newcomer),
        Command::Attend(Attend::Seat { participant: person(newcomer), table: Some(table(0)) }),
    );
    assert!(!room.page(newcomer).contains("value=\"koers-terug\""));
    let number = room.session.course(table(0)).unwrap().undoable()[0].number;
    let undo = Command::Course { step: step("options"), command: course::Command::Undo { number } };
    let refused = Refusal::Course(course::Refusal::OfSomebodyElse);
    assert_eq!(room.try_to(who(newcomer), undo.clone()), Err(refused));
    // On the channel that all share, each button is for one person.
    room.with_shared_scene(newcomer, |scene| {
        let step = scene.step(step("options")).unwrap();
        let html = crate::session::step::section(&Stage::quiet(scene), step).into_string();
        let before = html.split("value=\"koers-terug\"").next().unwrap();
        assert!(before.contains("data-only=\""), "{html}");
    });
    // The host is asked first, with whose it is.
    room.hosted(0);
    let page = room.page(0);
    assert!(page.contains("Ja, maak dit ongedaan") && page.contains(" weg</summary>"), "{page}");
    room.must(who(0), undo);
}

#[test]
fn released_courses_stand_side_by_side_and_others_do_not() {
    let mut room = decided();
    room.start("decision-areas");
    work(&mut room, 2, "decision-areas", adopt("homes"));
    let page = |room: &Room| {
        let view = room.session.view(Audience::Room);
        side_by_side(super::room::site(), Language::Nl, &view).into_string()
    };
    assert!(page(&room).contains("nog niet twee koersen vrijgegeven"));
    for by in [0, 2] {
        let group = Group::Table(table(by / 2));
        let visibility = Visibility::Participants;
        let release = Contribute::ReleaseOutcome { step: step("decision-areas"), group, visibility };
        room.must(who(by), Command::Contribute(release));
    }
    let shown = page(&room);
    assert!(shown.contains("Waar en voor wie bouwen wij"), "{shown}");
    assert!(shown.contains("Assen, Deventer"), "{shown}");
    assert!(!shown.contains('⟨'));
}
