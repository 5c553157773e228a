//! What happens in a room, told step by step.

use domain::session::{
    Actor, Arrange, Attend, Audience, Ballot, Command, Compose, Content, Contribute, Group, Hint, NewCard,
    Outcome, Press, Refusal, Request, Shown, SignalUse, UndoView, Visibility,
};
use domain::{Bilingual, CommandId, ContributionId};
use jiff::SignedDuration;

use crate::room::{
    APPRECIATION, CARDS, CLUSTER, EXCHANGE, INTRODUCE, PLACEMAT, Room, SECRET_VOTE, TOP, VOTE, WELCOME,
    a_step, a_table, answer, card, person, replacement, step, table, token, words,
};

fn who(number: u8) -> Actor {
    Actor::Participant(person(number))
}

fn edit(id: u8, text: &str, revision: u32) -> Command {
    Command::Contribute(Contribute::Edit { id: card(id), content: answer(CARDS, text, 0), revision })
}

fn release(id: u8, visibility: Visibility) -> Command {
    Command::Contribute(Contribute::Release { id: card(id), visibility })
}

#[test]
fn a_button_that_is_pressed_twice_or_by_two_does_one_thing() {
    let mut room = Room::new();
    room.start(WELCOME);
    let phase = room.session.phase();
    let next = Command::Lead { phase, press: Press::Next };
    assert!(room.try_to(Actor::Chair, next.clone()).is_ok());
    let refusal = room.try_to(Actor::Chair, next).unwrap_err();
    assert_eq!(refusal, Refusal::GoneOn { phase: room.session.phase() });
    let show = Command::Lead { phase, press: Press::Show(Shown::Welcome) };
    assert!(room.try_to(Actor::Moderator, show).is_ok(), "what is shown is told by whoever presses last");
    assert_eq!((refusal.hint(), refusal.key()), (Hint::LookAgain, "gone-on"));
    let view = room.view(Audience::Room);
    assert_eq!(view.frame.unwrap().current, Some(step(CARDS)));
    assert!(view.steps[&step(CARDS)].run.is_open() && !view.steps[&step(WELCOME)].run.is_open());
    assert!(room.press(Press::Back).is_ok());
    assert_eq!(room.view(Audience::Room).frame.unwrap().current, Some(step(WELCOME)));
    assert_eq!(room.press(Press::Back), Err(Refusal::NoOtherStep));
    assert_eq!(room.try_to(who(1), Command::Lead { phase: 0, press: Press::Next }), Err(Refusal::NotAllowed));
}

#[test]
fn time_stands_still_in_a_pause_and_can_be_extended() {
    let mut room = Room::new();
    room.start(CARDS);
    let left = |room: &Room| room.view(Audience::Room).steps[&step(CARDS)].run.left(room.now);
    room.now += SignedDuration::from_secs(99);
    assert!(room.press(Press::Pause(step(CARDS))).is_ok());
    assert_eq!(left(&room), 200);
    room.now += SignedDuration::from_hours(1);
    assert!(room.add(0, 1, CARDS, "In de pauze getypt").is_ok());
    assert!(room.press(Press::Resume(step(CARDS))).is_ok());
    assert!(room.press(Press::Extend { step: step(CARDS), seconds: 60 }).is_ok());
    assert_eq!(left(&room), 259);
    assert_eq!(room.press(Press::Pause(step(VOTE))), Err(Refusal::WrongState));
}

#[test]
fn what_was_said_to_all_tells_when_and_is_over_when_the_next_step_begins() {
    let mut room = Room::new();
    let said = |room: &Room| room.view(Audience::Room).frame.unwrap().announcement;
    let announce = || Press::Announce(Bilingual::new("De koffie staat klaar", "Coffee is served"));
    room.start(CARDS);
    assert!(room.press(announce()).is_ok());
    let at = said(&room).unwrap().at;
    assert_eq!(at, room.now);
    room.now += SignedDuration::from_secs(40);
    assert!(room.press(Press::Pause(step(CARDS))).is_ok());
    assert!(room.press(Press::End(step(CARDS))).is_ok());
    assert_eq!(said(&room).unwrap().at, at, "the end of a step is not the begin of the next");
    room.start(VOTE);
    assert_eq!(said(&room), None);
    assert_eq!(room.press(Press::Unannounce), Err(Refusal::WrongState));
    // A step that is opened again beside what is asked now does not end it; one that becomes what is asked does.
    assert!(room.press(announce()).is_ok());
    assert!(room.press(Press::Reopen(step(CARDS))).is_ok());
    assert!(said(&room).is_some());
    assert!(room.press(Press::Start(step(CARDS))).is_ok());
    assert_eq!(said(&room), None);
    // Taken away, and said again in the same words: that is a later announcement.
    assert!(room.press(announce()).is_ok());
    assert!(room.press(Press::Unannounce).is_ok());
    assert_eq!(said(&room), None);
    room.now += SignedDuration::from_secs(40);
    assert!(room.press(announce()).is_ok());
    assert!(said(&room).unwrap().at > at);
}

#[test]
fn two_people_on_one_card_keep_both_texts_and_one_chooses() {
    let mut room = Room::new();
    room.start(CARDS);
    room.add(1, 1, CARDS, "Woningen voor starters").unwrap();
    room.must(who(4), edit(1, "Woningen voor starters en ouderen", 0));
    room.must(who(1), edit(1, "Betaalbare woningen", 0));
    let seen = room.view(Audience::Table(table(1))).contributions[&card(1)].clone();
    assert_eq!(seen.content, answer(CARDS, "Woningen voor starters en ouderen", 0));
    assert_eq!(seen.beside, [answer(CARDS, "Betaalbare woningen", 0)]);
    let undo = Command::Contribute(Contribute::Undo { id: card(1), revision: seen.revision });
    assert_eq!(room.try_to(who(1), undo), Err(Refusal::InConflict));
    let chosen = answer(CARDS, "Betaalbare woningen voor starters en ouderen", 0);
    let settle = Contribute::Settle { id: card(1), content: chosen.clone(), revision: seen.revision };
    room.must(who(4), Command::Contribute(settle));
    let seen = room.view(Audience::Table(table(1))).contributions[&card(1)].clone();
    assert_eq!((seen.content.clone(), seen.beside.len(), seen.history.len()), (chosen, 0, 4));
    // The others saw nothing of it, and cannot touch it.
    assert!(room.view(Audience::Table(table(0))).contributions.is_empty());
    assert_eq!(room.try_to(who(0), edit(1, "Iets anders", 3)), Err(Refusal::Unknown));
}

#[test]
fn undoing_goes_back_step_by_step_and_an_edit_after_it_is_kept() {
    let mut room = Room::new();
    room.start(CARDS);
    room.add(1, 1, CARDS, "een").unwrap();
    room.must(who(1), edit(1, "twee", 0));
    room.must(who(1), edit(1, "drie", 1));
    let undo = |revision| Command::Contribute(Contribute::Undo { id: card(1), revision });
    room.must(who(1), undo(2));
    room.must(who(1), undo(3));
    let says = |room: &Room| room.view(Audience::Own(person(1))).contributions[&card(1)].content.clone();
    assert_eq!(says(&room), answer(CARDS, "een", 0));
    assert_eq!(room.try_to(who(1), undo(4)), Err(Refusal::NothingToUndo));
    room.must(who(1), edit(1, "vier", 4));
    room.must(who(1), undo(5));
    assert_eq!(says(&room), answer(CARDS, "een", 0));
}

#[test]
fn going_back_is_for_who_wrote_and_for_the_host_where_one_wrote_over_another() {
    let mut room = Room::new();
    room.start(CARDS);
    let undo = |revision| Command::Contribute(Contribute::Undo { id: card(1), revision });
    let seen = |room: &Room| room.view(Audience::Table(table(1))).contributions[&card(1)].clone();
    for newcomer in [2, 5] {
        let seat = Attend::Seat { participant: person(newcomer), table: Some(table(1)) };
        room.must(Actor::Chair, Command::Attend(seat));
    }
    room.must(Actor::Chair, Command::Compose(Compose::ChangeTable(a_table(1, Some(person(2))))));
    room.add(1, 1, CARDS, "een").unwrap();
    room.must(who(1), edit(1, "een, beter", 0));
    // What one person made of the own text is theirs: not even the host brings the first one back.
    assert_eq!(seen(&room).undo, Some(UndoView { people: vec![person(1)], table: false }));
    assert_eq!(room.try_to(who(4), undo(1)), Err(Refusal::NotAllowed));
    assert_eq!(room.try_to(who(2), undo(1)), Err(Refusal::NotAllowed));
    // Somebody else wrote over it: both may go back, and the host; a fourth may write something else.
    room.must(who(4), edit(1, "twee", 1));
    assert_eq!(seen(&room).undo, Some(UndoView { people: vec![person(4), person(1)], table: true }));
    assert_eq!(room.try_to(who(5), undo(2)), Err(Refusal::NotAllowed));
    room.must(who(2), undo(2));
    room.must(who(4), edit(1, "drie", 3));
    room.must(who(1), undo(4));
    room.must(who(4), edit(1, "vier", 5));
    room.must(who(4), undo(6));
    assert_eq!(seen(&room).content, answer(CARDS, "een, beter", 0));
}

#[test]
fn silent_work_is_ones_own_until_it_is_shared() {
    let mut room = Room::new();
    room.start(PLACEMAT);
    room.add(1, 1, PLACEMAT, "Aan de rivier").unwrap();
    let sees = |room: &Room, audience| room.view(audience).contributions.contains_key(&card(1));
    assert!(sees(&room, Audience::Own(person(1))));
    let others = [Audience::Table(table(1)), Audience::Host(table(1)), Audience::Chair, Audience::Moderator];
    assert!(others.iter().all(|each| !sees(&room, *each)));
    assert_eq!(room.try_to(who(1), release(1, Visibility::Public)), Err(Refusal::WrongState));
    let share = |group| Command::Contribute(Contribute::Share { step: step(PLACEMAT), group });
    assert_eq!(room.try_to(who(0), share(Group::Table(table(1)))), Err(Refusal::NotAllowed));
    room.must(who(4), share(Group::Table(table(1))));
    assert!(sees(&room, Audience::Table(table(1))));
    assert!(!sees(&room, Audience::Chair) && !sees(&room, Audience::Table(table(0))), "a table's own");
    room.must(who(4), release(1, Visibility::Participants));
    assert!(sees(&room, Audience::Chair) && sees(&room, Audience::Screen) && !sees(&room, Audience::Public));
    room.must(who(4), release(1, Visibility::Public));
    assert!(sees(&room, Audience::Public));
    room.must(who(4), release(1, Visibility::Table));
    assert!(!sees(&room, Audience::Room), "what was released can be taken back");
}

#[test]
fn a_vote_is_hidden_until_it_is_closed_and_hidden_again_when_reopened() {
    let mut room = Room::new();
    room.start(CARDS);
    for (person, id) in [(1, 1), (4, 2), (0, 3)] {
        room.add(person, id, CARDS, "Een opgave").unwrap();
    }
    room.start(VOTE);
    let vote = |votes: &[(u8, u8)]| {
        let votes = votes.iter().map(|(id, dots)| (card(*id), *dots)).collect();
        Command::Vote { step: step(VOTE), ballot: Ballot::Dots(votes) }
    };
    room.must(who(1), vote(&[(1, 2), (2, 1)]));
    room.must(who(4), vote(&[(2, 1)]));
    room.must(who(4), vote(&[(1, 1), (2, 2)]));
    assert_eq!(room.try_to(who(1), vote(&[(1, 2), (2, 2)])), Err(Refusal::TooManyDots { dots: 3, most: 2 }));
    assert_eq!(room.try_to(who(1), vote(&[(3, 1)])), Err(Refusal::NotACandidate), "of another table");
    let result = |room: &Room, audience| {
        let view = room.view(audience);
        view.outcomes[&step(VOTE)][&Group::Table(table(1))].clone()
    };
    let open = result(&room, Audience::Table(table(1)));
    assert_eq!((open.turnout, open.outcome), (2, None));
    assert_eq!(room.view(Audience::Own(person(4))).ballots.len(), 1);
    let merge = Arrange::Replace {
        id: replacement(1),
        originals: vec![card(1), card(2)],
        results: vec![NewCard { id: card(9), content: answer(CARDS, "Samen", 0) }],
    };
    assert_eq!(room.try_to(who(1), Command::Arrange(merge)), Err(Refusal::VoteOpen));
    assert!(room.press(Press::End(step(VOTE))).is_ok());
    let Some(Outcome::Tally(tally)) = result(&room, Audience::Table(table(1))).outcome else {
        unreachable!("it is closed")
    };
    let items: Vec<_> = tally.items.iter().map(|item| (item.card, item.score, item.place)).collect();
    assert_eq!((tally.voters, items), (2, vec![(card(1), 3.0, 1), (card(2), 3.0, 1)]), "a tie is a tie");
    assert_eq!(result(&room, Audience::Chair).outcome, None, "the table has not released it");
    let late = Command::Vote { step: step(VOTE), ballot: Ballot::Dots([(card(1), 1)].into()) };
    assert_eq!(room.try_to(who(4), late).map_err(|refusal| refusal.hint()), Err(Hint::AskChair));
    assert!(room.press(Press::Reopen(step(VOTE))).is_ok());
    assert_eq!(result(&room, Audience::Table(table(1))).outcome, None);
}

#[test]
fn a_signal_that_is_rejected_is_no_card_to_vote_on() {
    let mut room = Room::new();
    room.start(CARDS);
    let judge = |id: u8, used| {
        let content = Content::Signal { signal: "centre".into(), used, words: words("Dit speelt hier niet") };
        Command::Contribute(Contribute::Add { id: card(id), step: step(CARDS), content })
    };
    room.must(who(1), judge(1, SignalUse::Adopted));
    room.must(who(1), judge(2, SignalUse::Rejected));
    room.start(VOTE);
    let view = room.view(Audience::Table(table(1)));
    assert!(view.contributions.contains_key(&card(2)), "it is kept, and seen");
    assert_eq!(view.steps[&step(VOTE)].candidates, [card(1)]);
}

#[test]
fn an_anonymous_vote_takes_one_ballot_of_a_token_and_is_opened_once() {
    let mut room = Room::new();
    room.start(CARDS);
    room.add(1, 1, CARDS, "Een opgave").unwrap();
    room.must(who(1), release(1, Visibility::Participants));
    room.start(SECRET_VOTE);
    let vote =
        |score| Command::Vote { step: step(SECRET_VOTE), ballot: Ballot::Agree([(card(1), score)].into()) };
    assert_eq!(room.try_to(who(1), vote(4)), Err(Refusal::TokenNeeded));
    let timed = CommandId::new("018f0000-0000-7000-8000-000000000001".parse().unwrap());
    let telling = Request { id: timed, command: vote(4) };
    let unnamed = Actor::Unnamed(person(1), token(1));
    assert_eq!(room.send(unnamed, &telling), Err(Refusal::TokenNeeded), "its identity tells the time");
    room.must(unnamed, vote(4));
    room.must(unnamed, vote(5));
    assert!(room.press(Press::End(step(SECRET_VOTE))).is_ok());
    let view = room.view(Audience::Screen);
    let Some(Outcome::Tally(tally)) = &view.outcomes[&step(SECRET_VOTE)][&Group::Plenary].outcome else {
        unreachable!("it is closed")
    };
    assert_eq!((tally.voters, tally.items[0].counts[0]), (1, [0, 0, 0, 0, 1]));
    assert_eq!(room.press(Press::Reopen(step(SECRET_VOTE))), Err(Refusal::AnonymousOnce));
    let opened =
        room.log.iter().position(|entry| entry.sequence > 0 && format!("{:?}", entry.event).contains("Cast"));
    let cast = &room.log[opened.unwrap()];
    assert!(
        room.log.iter().any(|entry| entry.at == cast.at && entry.sequence < cast.sequence),
        "no clock tells"
    );
}

#[test]
fn cards_are_merged_and_taken_apart_again() {
    let mut room = Room::new();
    room.start(CARDS);
    room.add(1, 1, CARDS, "Starterswoningen").unwrap();
    room.add(4, 2, CARDS, "Woningen voor starters").unwrap();
    let before = room.view(Audience::Table(table(1))).contributions;
    let merge = Arrange::Replace {
        id: replacement(1),
        originals: vec![card(1), card(2)],
        results: vec![NewCard { id: card(9), content: answer(CARDS, "Starterswoningen", 0) }],
    };
    assert_eq!(room.try_to(who(0), Command::Arrange(merge.clone())), Err(Refusal::Unknown), "another table");
    room.must(who(4), Command::Arrange(merge));
    let merged = room.view(Audience::Table(table(1))).contributions;
    assert_eq!(merged[&card(9)].made_from, [card(1), card(2)]);
    room.must(who(1), Command::Arrange(Arrange::Restore(replacement(1))));
    assert_eq!(room.view(Audience::Table(table(1))).contributions, before);
}

#[test]
fn cards_that_tables_still_choose_from_stay_of_their_table() {
    let mut room = Room::new();
    room.start(CARDS);
    room.add(0, 1, CARDS, "Het centrum").unwrap();
    room.add(1, 2, CARDS, "Centrum voor de regio").unwrap();
    room.must(who(0), release(1, Visibility::Participants));
    room.must(who(1), release(2, Visibility::Participants));
    let merge = Command::Arrange(Arrange::Replace {
        id: replacement(1),
        originals: vec![card(1), card(2)],
        results: vec![NewCard { id: card(9), content: answer(CARDS, "Het centrum", 0) }],
    });
    assert_eq!(room.try_to(Actor::Moderator, merge.clone()), Err(Refusal::OfTables));
    for step_of_tables in [CLUSTER, VOTE, TOP] {
        room.start(step_of_tables);
        assert!(room.press(Press::End(step(step_of_tables))).is_ok());
    }
    room.must(Actor::Moderator, merge);
    room.must(Actor::Moderator, Command::Arrange(Arrange::Restore(replacement(1))));
    assert!(room.view(Audience::Table(table(1))).contributions.contains_key(&card(2)));
}

#[test]
fn a_result_says_who_sees_it() {
    let mut room = Room::new();
    room.start(CARDS);
    room.add(1, 1, CARDS, "Een opgave").unwrap();
    room.start(VOTE);
    assert!(room.press(Press::End(step(VOTE))).is_ok());
    let group = Group::Table(table(1));
    let now = |room: &Room| room.view(Audience::Table(table(1))).outcomes[&step(VOTE)][&group].visibility;
    assert_eq!(now(&room), Visibility::Table);
    let release = Contribute::ReleaseOutcome { step: step(VOTE), group, visibility: Visibility::Public };
    room.must(who(1), Command::Contribute(release));
    assert_eq!(now(&room), Visibility::Public);
}

#[test]
fn at_a_table_without_a_host_everybody_sees_who_waits_at_the_door() {
    let mut room = Room::new();
    room.start(CARDS);
    room.must(who(7), Command::Attend(Attend::Knock { table: table(1) }));
    let sees = |room: &Room, audience| room.view(audience).participants.contains_key(&person(7));
    assert!(sees(&room, Audience::Table(table(1))));
    assert!(!sees(&room, Audience::Table(table(0))) && !sees(&room, Audience::Screen));
    room.must(who(1), Command::Attend(Attend::Admit(person(7))));
}

#[test]
fn a_guest_with_a_code_waits_until_the_host_lets_them_in() {
    let mut room = Room::new();
    room.start(CARDS);
    let code = "TAFE-22".parse().unwrap();
    let at = room.session.table_with_code(&code).unwrap();
    room.must(who(7), Command::Attend(Attend::Knock { table: at }));
    assert_eq!(room.add(7, 1, CARDS, "Te vroeg"), Err(Refusal::NotPresent));
    assert!(room.view(Audience::Host(at)).participants.contains_key(&person(7)));
    assert!(!room.view(Audience::Table(at)).participants.contains_key(&person(7)));
    room.must(who(7), Command::Attend(Attend::Knock { table: table(1) }));
    assert!(!room.view(Audience::Host(at)).participants.contains_key(&person(7)), "at another table now");
    room.must(who(7), Command::Attend(Attend::Knock { table: at }));
    let admit = Command::Attend(Attend::Admit(person(7)));
    assert_eq!(room.try_to(who(3), admit.clone()), Err(Refusal::NotAllowed), "not the host");
    room.must(who(0), admit);
    assert!(room.add(7, 1, CARDS, "Nu mag het").is_ok());
    let rename = Command::Attend(Attend::Rename);
    room.must(who(7), rename.clone());
    assert_eq!(room.view(Audience::Table(at)).participants[&person(7)].renamed, 1, "the name is drawn anew");
    assert_eq!(room.try_to(who(0), rename.clone()), Err(Refusal::NotAllowed), "registered under that name");
    room.must(who(7), Command::Attend(Attend::Leave));
    assert_eq!(room.try_to(who(7), rename), Err(Refusal::NotPresent));
    room.must(who(7), Command::Attend(Attend::Join { table: None }));
    assert!(
        room.view(Audience::Own(person(7))).contributions.contains_key(&card(1)),
        "nothing is lost by leaving"
    );
}

#[test]
fn what_comes_late_is_kept_and_marked() {
    let mut room = Room::new();
    room.start(CARDS);
    assert!(room.press(Press::End(step(CARDS))).is_ok());
    assert!(room.add(1, 1, CARDS, "Getypt zonder bereik").is_ok());
    assert!(room.view(Audience::Table(table(1))).contributions[&card(1)].late);
    assert_eq!(room.add(1, 2, VOTE, "Te vroeg"), Err(Refusal::NotBegun));
    assert!(room.press(Press::Close).is_ok());
    assert_eq!(room.add(1, 3, CARDS, "Na sluiten"), Err(Refusal::SessionClosed));
    room.must(who(1), release(1, Visibility::Public));
}

#[test]
fn the_screen_shows_no_person_unless_on_purpose_and_nothing_that_was_not_released() {
    let mut room = Room::new();
    room.start(INTRODUCE);
    room.add(1, 1, INTRODUCE, "Ik kom voor de buren").unwrap();
    let on_screen = |room: &Room| room.view(Audience::Screen).contributions.contains_key(&card(1));
    assert!(!on_screen(&room) && room.view(Audience::Room).contributions.contains_key(&card(1)));
    assert!(room.press(Press::Show(Shown::Contribution(card(1)))).is_ok());
    assert!(on_screen(&room) && room.view(Audience::Screen).contributions[&card(1)].author.is_none());
    room.start(CARDS);
    room.add(1, 2, CARDS, "Van de tafel").unwrap();
    assert_eq!(room.press(Press::Show(Shown::Contribution(card(2)))), Err(Refusal::NotReleased));
    assert_eq!(room.add(1, 3, INTRODUCE, "Nog een keer"), Err(Refusal::TooMany { most: 1 }));
}

#[test]
fn a_moderator_hides_with_a_reason_and_its_table_still_sees_it() {
    let mut room = Room::new();
    room.start(EXCHANGE);
    room.add(1, 2, EXCHANGE, "Wie kent een wethouder die dit deed?").unwrap();
    let hide = |reason: &str| Command::Arrange(Arrange::Hide { id: card(2), reason: words(reason) });
    assert_eq!(room.try_to(Actor::Moderator, hide(" ")), Err(Refusal::Empty));
    room.must(Actor::Moderator, hide("Noemt een persoon"));
    let hidden = |audience| room.view(audience).contributions.get(&card(2)).map(|each| each.hidden.is_some());
    assert_eq!(hidden(Audience::Table(table(1))), Some(true));
    assert_eq!(hidden(Audience::Moderator), Some(true));
    assert_eq!((hidden(Audience::Table(table(0))), hidden(Audience::Screen)), (None, None));
}

#[test]
fn a_table_fixes_its_top_and_releases_it() {
    let mut room = Room::new();
    room.start(CARDS);
    room.add(0, 1, CARDS, "Een").unwrap();
    room.add(3, 2, CARDS, "Twee").unwrap();
    room.start(TOP);
    let choose = |cards: &[u8], revision| Command::Choose {
        step: step(TOP),
        cards: cards.iter().map(|id| card(*id)).collect(),
        revision,
    };
    assert_eq!(room.try_to(who(3), choose(&[1], 0)), Err(Refusal::NotAllowed), "the host fixes it");
    room.must(who(0), choose(&[1], 0));
    assert_eq!(room.try_to(who(0), choose(&[2], 0)), Err(Refusal::WrongState), "seen before it changed");
    room.must(who(0), choose(&[2, 1], 1));
    let seen = |room: &Room, audience| {
        room.view(audience).outcomes[&step(TOP)][&Group::Table(table(0))].outcome.is_some()
    };
    assert!(seen(&room, Audience::Table(table(0))) && !seen(&room, Audience::Screen));
    assert!(room.press(Press::End(step(TOP))).is_ok());
    assert!(!seen(&room, Audience::Screen));
    let group = Group::Table(table(0));
    let shared = Contribute::ReleaseOutcome { step: step(TOP), group, visibility: Visibility::Participants };
    room.must(who(0), Command::Contribute(shared));
    assert!(seen(&room, Audience::Screen), "side by side on the big screen");
    // The words of its cards go with it, and nothing else of them.
    let screen = room.view(Audience::Screen);
    assert_eq!(screen.contributions.len(), 2);
    assert!(screen.all_contributions().all(|card| card.author.is_none() && card.history.is_empty()));
    assert!(room.view(Audience::Public).contributions.is_empty());
    // Taken back, or going on again: the cards are the table's.
    assert!(room.press(Press::Reopen(step(TOP))).is_ok());
    assert!(room.view(Audience::Screen).contributions.is_empty());
    assert!(room.press(Press::End(step(TOP))).is_ok());
    assert_eq!(room.view(Audience::Screen).contributions.len(), 2);
    let back = Contribute::ReleaseOutcome { step: step(TOP), group, visibility: Visibility::Table };
    room.must(who(0), Command::Contribute(back));
    assert!(room.view(Audience::Screen).contributions.is_empty());
}

#[test]
fn a_released_vote_shows_all_its_cards_in_their_places_and_no_other_card() {
    let mut room = Room::new();
    room.start(CARDS);
    for id in 1..=4 {
        room.add(0, id, CARDS, &format!("Kaart {id}")).unwrap();
    }
    room.add(1, 5, CARDS, "Van een andere tafel").unwrap();
    // Only the fourth is released as a card.
    room.must(who(0), release(4, Visibility::Participants));
    room.start(VOTE);
    let dots = |votes: &[(u8, u8)]| Command::Vote {
        step: step(VOTE),
        ballot: Ballot::Dots(votes.iter().map(|(id, dots)| (card(*id), *dots)).collect()),
    };
    room.must(who(0), dots(&[(1, 2), (2, 1)]));
    room.must(who(3), dots(&[(1, 2), (3, 1)]));
    room.must(who(1), dots(&[(5, 2)]));
    assert!(room.press(Press::End(step(VOTE))).is_ok());
    let group = Group::Table(table(0));
    let seen = |room: &Room, audience| room.view(audience).contributions.keys().copied().collect::<Vec<_>>();
    assert_eq!(seen(&room, Audience::Screen), [card(4)]);
    let shared = Contribute::ReleaseOutcome { step: step(VOTE), group, visibility: Visibility::Public };
    room.must(who(0), Command::Contribute(shared));
    for audience in [Audience::Screen, Audience::Public, Audience::Chair, Audience::Table(table(1))] {
        let view = room.view(audience);
        let own = audience == Audience::Table(table(1));
        assert_eq!(view.contributions.len(), if own { 5 } else { 4 }, "{audience:?}");
        let Some(Outcome::Tally(tally)) = &view.outcomes[&step(VOTE)][&group].outcome else { unreachable!() };
        let places: Vec<(ContributionId, u32)> =
            tally.items.iter().map(|item| (item.card, item.place)).collect();
        assert_eq!(places, [(card(1), 1), (card(2), 2), (card(3), 2), (card(4), 4)], "{audience:?}");
    }
    // What a moderator hides is gone from the result, and the places stay what they are.
    let hide = Command::Arrange(Arrange::Hide { id: card(1), reason: words("Noemt een persoon") });
    room.must(Actor::Moderator, hide);
    let view = room.view(Audience::Screen);
    let Some(Outcome::Tally(tally)) = &view.outcomes[&step(VOTE)][&group].outcome else { unreachable!() };
    assert_eq!(tally.items.iter().map(|item| item.place).collect::<Vec<_>>(), [2, 2, 4]);
}

#[test]
fn words_for_everybody_are_short() {
    let mut room = Room::new();
    let say = |count| {
        let words = Bilingual { nl: "a".repeat(count), en: String::new() };
        Command::Lead { phase: 0, press: Press::Announce(words) }
    };
    assert_eq!(room.try_to(Actor::Chair, say(201)), Err(Refusal::TooLong { most: 200 }));
    assert!(room.try_to(Actor::Chair, say(200)).is_ok());
}

#[test]
fn the_script_is_kept_whole_while_it_changes() {
    let mut room = Room::new();
    let remove = |number| Command::Compose(Compose::RemoveStep(step(number)));
    assert_eq!(room.try_to(Actor::Chair, remove(CARDS)), Err(Refusal::InUse));
    room.start(APPRECIATION);
    assert_eq!(room.try_to(Actor::Chair, remove(APPRECIATION)), Err(Refusal::HasBegun));
    let mut changed = a_step(APPRECIATION);
    changed.anonymous = false;
    let change = Command::Compose(Compose::ChangeStep(changed.clone()));
    assert_eq!(
        room.try_to(Actor::Chair, change),
        Err(Refusal::HasBegun),
        "who was promised anonymity keeps it"
    );
    changed.anonymous = true;
    changed.minutes = 9;
    room.must(Actor::Chair, Command::Compose(Compose::ChangeStep(changed)));
    let to_front = Compose::MoveStep { step: step(APPRECIATION), after: None };
    room.must(Actor::Chair, Command::Compose(to_front));
    let frame = room.view(Audience::Chair).frame.unwrap();
    assert_eq!((frame.order.first(), frame.current), (Some(&step(APPRECIATION)), Some(step(APPRECIATION))));
    assert_eq!(room.try_to(who(1), remove(VOTE)), Err(Refusal::NotAllowed));
}

#[test]
fn what_is_over_keeps_its_place_in_the_order() {
    let mut room = Room::new();
    let put = |number, after: Option<u8>| {
        Command::Compose(Compose::MoveStep { step: step(number), after: after.map(step) })
    };
    let refused = Err(Refusal::OrderOfThePast);
    room.start(CARDS);
    room.start(VOTE);
    // The cards are over, the placemat behind them was passed by, and the vote goes on.
    assert_eq!(room.try_to(Actor::Chair, put(CARDS, Some(TOP))), refused);
    assert_eq!(room.try_to(Actor::Chair, put(CARDS, None)), refused);
    assert_eq!(room.try_to(Actor::Chair, put(TOP, None)), refused, "nothing comes in front of it");
    assert_eq!(Refusal::OrderOfThePast.hint(), Hint::LookAgain);
    assert!(room.try_to(Actor::Chair, put(TOP, Some(CARDS))).is_ok());
    assert!(
        room.try_to(Actor::Chair, put(PLACEMAT, Some(VOTE))).is_ok(),
        "what was passed by can be put off"
    );
    assert!(room.try_to(Actor::Chair, put(WELCOME, Some(APPRECIATION))).is_ok());
    let order = room.view(Audience::Chair).frame.unwrap().order;
    assert_eq!(order[..4], [CARDS, TOP, VOTE, PLACEMAT].map(step));
    // Opened again it is not over.
    assert!(room.press(Press::Reopen(step(CARDS))).is_ok());
    assert!(room.try_to(Actor::Chair, put(CARDS, Some(TOP))).is_ok());
}
