//! What the figures say of the own municipality, and what a table says of that.

use domain::session::{
    Actor, Audience, Command, Compose, Content, Contribute, Entry, Group, LOG_VERSION, Outcome, Press,
    Refusal, Session, Stance, Statement, StatementCount, Step, StepKind, Subject, Table, Visibility,
};

use crate::room::{
    INTRODUCE, MUNICIPALITY, RECOGNISE, Room, a_step, a_table, card, person, said_of, step, table, words,
};

fn who(number: u8) -> Actor {
    Actor::Participant(person(number))
}

fn finds(statement: Statement, stance: Stance, reason: &str) -> Content {
    Content::Recognition { statement, stance, reason: words(reason) }
}

fn add(room: &mut Room, by: u8, id: u8, content: Content) -> Result<usize, Refusal> {
    let add = Contribute::Add { id: card(id), step: step(RECOGNISE), content };
    room.try_to(who(by), Command::Contribute(add))
}

fn counted(room: &Room, number: u8) -> Vec<StatementCount> {
    let view = room.view(Audience::Table(table(number)));
    match &view.outcomes[&step(RECOGNISE)][&Group::Table(table(number))].outcome {
        Some(Outcome::Recognised { counts }) => counts.clone(),
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn a_table_answers_for_its_own_municipality_and_for_no_other() {
    let mut room = Room::new();
    room.start(RECOGNISE);
    let role = said_of(MUNICIPALITY, Subject::Role);
    assert_eq!(add(&mut room, 0, 1, finds(role, Stance::Agree, "")), Ok(1));
    let of_other = said_of("GM0150", Subject::Role);
    assert_eq!(add(&mut room, 0, 2, finds(of_other, Stance::Agree, "")), Err(Refusal::DoesNotFit));
    // The second table is mixed: it has no figures of its own, and the sentences of the organiser all the same.
    assert_eq!(add(&mut room, 1, 3, finds(role, Stance::Agree, "")), Err(Refusal::DoesNotFit));
    assert_eq!(add(&mut room, 1, 4, finds(Statement::Typed(1), Stance::Agree, "")), Ok(1));
    assert_eq!(add(&mut room, 1, 5, finds(Statement::Typed(2), Stance::Agree, "")), Err(Refusal::DoesNotFit));
    let to_other = Contribute::Edit {
        id: card(1),
        content: finds(of_other, Stance::Nuance, "Bij de buren"),
        revision: 0,
    };
    assert_eq!(room.try_to(who(0), Command::Contribute(to_other)), Err(Refusal::DoesNotFit));
}

#[test]
fn a_step_that_does_not_ask_about_figures_gets_no_answer_to_them() {
    let mut room = Room::new();
    let kind = StepKind::Recognise { figures: false, statements: vec![domain::Bilingual::new("Een", "One")] };
    let changed = Step { kind, ..a_step(RECOGNISE) };
    room.must(Actor::Chair, Command::Compose(Compose::ChangeStep(changed)));
    room.start(RECOGNISE);
    let role = said_of(MUNICIPALITY, Subject::Role);
    assert_eq!(add(&mut room, 0, 1, finds(role, Stance::Agree, "")), Err(Refusal::DoesNotFit));
}

#[test]
fn where_nobody_in_the_room_is_named_no_municipality_is_either() {
    let mut room = Room::new();
    let secret = Step { anonymous: true, scope: domain::session::Scope::Plenary, ..a_step(RECOGNISE) };
    assert!(a_step(RECOGNISE).asks_about_figures() && !secret.asks_about_figures());
    room.must(Actor::Chair, Command::Compose(Compose::ChangeStep(secret)));
    room.start(RECOGNISE);
    let content = finds(said_of(MUNICIPALITY, Subject::Role), Stance::Agree, "");
    let add = Contribute::Add { id: card(1), step: step(RECOGNISE), content };
    let unnamed = Actor::Unnamed(person(0), crate::room::token(0));
    assert_eq!(room.try_to(unnamed, Command::Contribute(add)), Err(Refusal::DoesNotFit));
}

#[test]
fn what_was_said_is_counted_by_sentence_the_last_word_of_each_person() {
    let mut room = Room::new();
    room.start(RECOGNISE);
    let (role, place) = (said_of(MUNICIPALITY, Subject::Role), said_of(MUNICIPALITY, Subject::Location));
    assert!(add(&mut room, 0, 1, finds(role, Stance::Agree, "")).is_ok());
    assert!(add(&mut room, 3, 2, finds(role, Stance::Disagree, "Niet in de dorpen")).is_ok());
    assert!(add(&mut room, 3, 3, finds(place, Stance::Nuance, "Niet met de trein")).is_ok());
    assert!(add(&mut room, 3, 4, finds(Statement::Typed(0), Stance::Agree, "")).is_ok());
    let better = Contribute::Edit { id: card(1), content: finds(role, Stance::Nuance, "Deels"), revision: 0 };
    room.must(who(0), Command::Contribute(better));
    assert!(room.press(Press::End(step(RECOGNISE))).is_ok());
    let count = |statement, counts| StatementCount { statement, counts };
    let expected = [
        count(place, [0, 0, 1]),
        count(role, [0, 1, 1]),
        count(Statement::Typed(0), [1, 0, 0]),
        count(Statement::Typed(1), [0, 0, 0]),
    ];
    assert_eq!(counted(&room, 0), expected);
    assert_eq!(counted(&room, 1), [count(Statement::Typed(0), [0; 3]), count(Statement::Typed(1), [0; 3])]);
}

#[test]
fn a_table_lets_others_see_all_its_answers_in_one_press_and_takes_them_back() {
    let mut room = Room::new();
    room.start(RECOGNISE);
    let role = said_of(MUNICIPALITY, Subject::Role);
    assert!(add(&mut room, 0, 1, finds(role, Stance::Agree, "")).is_ok());
    assert!(add(&mut room, 3, 2, finds(role, Stance::Disagree, "Niet in de dorpen")).is_ok());
    assert!(add(&mut room, 3, 3, finds(Statement::Typed(0), Stance::Nuance, "Deels")).is_ok());
    assert!(add(&mut room, 1, 4, finds(Statement::Typed(0), Stance::Agree, "")).is_ok());
    room.must(who(3), Command::Contribute(Contribute::Withdraw(card(3))));
    let release = |visibility| {
        Command::Contribute(Contribute::ReleaseAll { step: step(RECOGNISE), table: table(0), visibility })
    };
    let seen = |room: &Room, audience| -> Vec<_> {
        room.view(audience).all_contributions().map(|each| (each.id, each.author)).collect()
    };
    // Person 0 hosts the table.
    let room_sees = Visibility::Participants;
    assert_eq!(room.try_to(who(3), release(room_sees)), Err(Refusal::NotAllowed));
    assert_eq!(room.try_to(who(1), release(room_sees)), Err(Refusal::NotAllowed));
    assert_eq!(room.try_to(Actor::Chair, release(room_sees)), Err(Refusal::NotAllowed));
    assert_eq!(room.try_to(who(0), release(room_sees)), Ok(2), "what was withdrawn stays away");
    assert_eq!(seen(&room, Audience::Screen), [(card(1), None), (card(2), None)], "and nobody is named");
    assert_eq!(room.try_to(who(0), release(room_sees)), Ok(0), "the same once more changes nothing");
    // Also when the session is over, until it is taken back.
    assert!(room.press(Press::Close).is_ok());
    assert_eq!(room.try_to(who(0), release(Visibility::Public)), Ok(2));
    assert_eq!(seen(&room, Audience::Public).len(), 2);
    assert_eq!(room.try_to(who(0), release(Visibility::Table)), Ok(2));
    assert_eq!(seen(&room, Audience::Screen), []);
}

#[test]
fn what_a_person_says_of_themselves_is_not_for_the_table_to_release() {
    let mut room = Room::new();
    room.start(INTRODUCE);
    room.add(3, 1, INTRODUCE, "Ik kom kennismaken").unwrap();
    let release =
        Contribute::ReleaseAll { step: step(INTRODUCE), table: table(0), visibility: Visibility::Public };
    assert_eq!(room.try_to(who(0), Command::Contribute(release)), Err(Refusal::DoesNotFit));
}

#[test]
fn an_answer_stays_with_its_municipality_when_the_table_gets_another_one() {
    let mut room = Room::new();
    room.start(RECOGNISE);
    let role = said_of(MUNICIPALITY, Subject::Role);
    assert!(add(&mut room, 0, 1, finds(role, Stance::Agree, "")).is_ok());
    let other = Table { municipality: "GM0150".parse().ok(), ..a_table(0, Some(person(0))) };
    room.must(Actor::Chair, Command::Compose(Compose::ChangeTable(other)));
    let better = Contribute::Edit { id: card(1), content: finds(role, Stance::Nuance, "Deels"), revision: 0 };
    room.must(who(0), Command::Contribute(better));
    assert_eq!(add(&mut room, 0, 2, finds(role, Stance::Agree, "")), Err(Refusal::DoesNotFit));
    assert_eq!(add(&mut room, 0, 3, finds(said_of("GM0150", Subject::Role), Stance::Agree, "")), Ok(1));
    assert!(room.press(Press::End(step(RECOGNISE))).is_ok());
    assert_eq!(counted(&room, 0)[0], StatementCount { statement: role, counts: [0, 0, 1] });
}

#[test]
fn a_log_from_before_the_sentences_of_the_figures_is_read_as_it_was() {
    let step = r#"{"id":"00000000-0000-0001-0000-000000000009","title":{"nl":"Herkent u dit?","en":""},"minutes":5,
        "kind":{"kind":"recognise","statements":[{"nl":"Een","en":"One"},{"nl":"Twee","en":"Two"}]}}"#;
    let person = "00000000-0000-0003-0000-000000000001";
    let seated = r#"{"id":"00000000-0000-0002-0000-000000000001","name":"Assen","municipality":"GM0106","code":"TAFE22"}"#;
    let events = [
        format!(r#"{{"event":"step-added","step":{step},"after":null}}"#),
        format!(r#"{{"event":"table-set","table":{seated}}}"#),
        r#"{"event":"opened","step":"00000000-0000-0001-0000-000000000009","candidates":[]}"#.to_owned(),
        format!(
            r#"{{"event":"contributed","id":"00000000-0000-0004-0000-000000000001",
            "step":"00000000-0000-0001-0000-000000000009","table":"00000000-0000-0002-0000-000000000001",
            "by":{{"author":"participant","id":"{person}"}},"visibility":"table","late":false,
            "content":{{"form":"recognition","statement":1,"stance":"disagree","reason":"Nee"}}}}"#
        ),
        r#"{"event":"ended","step":"00000000-0000-0001-0000-000000000009"}"#.to_owned(),
    ];
    let mut session = Session::default();
    for (sequence, event) in (1..).zip(events) {
        let line = format!(
            r#"{{"v":1,"sequence":{sequence},"at":"2026-10-23T15:00:00Z","cause":"00000000-0000-0009-0000-00000000000{sequence}","event":{event}}}"#
        );
        let entry: Entry =
            serde_json::from_str(&line).unwrap_or_else(|error| unreachable!("{error}: {line}"));
        assert!(entry.version < LOG_VERSION);
        session.apply(&entry);
    }
    let view = session.view(Audience::Table(table(1)));
    let (found, outcomes) = view.steps.values().zip(view.outcomes.values()).next().unwrap();
    assert!(
        matches!(&found.step.kind, StepKind::Recognise { figures: false, statements } if statements.len() == 2)
    );
    let outcome = outcomes.values().next().and_then(|each| each.outcome.as_ref());
    let Some(Outcome::Recognised { counts }) = outcome else { unreachable!("{outcome:?}") };
    let said: Vec<_> = counts.iter().map(|each| (each.statement, each.counts)).collect();
    assert_eq!(said, [(Statement::Typed(0), [0, 0, 0]), (Statement::Typed(1), [0, 1, 0])]);
}
