//! What a table does with its course in a session, and who sees it.

use domain::Language;
use domain::course::{self, Given, Opinion};
use domain::session::{
    Actor, Audience, Command, Content, Contribute, CourseView, Group, Press, Refusal, Step, Visibility,
};

use crate::room::{AREAS, Room, SCORES, a_step, card, person, step, table, token, words};

fn who(number: u8) -> Actor {
    Actor::Participant(person(number))
}

fn adopt(template: &str) -> Command {
    let command = course::Command::Adopt { template: template.into(), language: Language::Nl };
    Command::Course { step: step(AREAS), command }
}

fn score(room: &Room, value: i8) -> Command {
    let (option, _) = room.session.course(table(1)).unwrap().options().next().unwrap();
    let given = Given { option, on: None, opinion: Opinion::score(value) };
    Command::Course { step: step(SCORES), command: course::Command::Score(vec![given].into()) }
}

/// Table 1, with persons 1 and 4, has a question.
fn with_course() -> Room {
    let mut room = Room::new();
    assert_eq!(room.try_to(who(1), adopt("homes")), Err(Refusal::NotBegun));
    room.start(AREAS);
    room.must(who(1), adopt("homes"));
    room
}

#[test]
fn a_course_is_of_its_table_until_it_is_released() {
    let mut room = with_course();
    let seen = |room: &Room, audience| room.view(audience).courses.contains_key(&table(1));
    assert!(seen(&room, Audience::Table(table(1))));
    for other in
        [Audience::Table(table(2)), Audience::Room, Audience::Chair, Audience::Screen, Audience::Public]
    {
        assert!(!seen(&room, other), "{other:?}");
    }
    let release = |visibility| {
        let group = Group::Table(table(1));
        Command::Contribute(Contribute::ReleaseOutcome { step: step(AREAS), group, visibility })
    };
    room.must(who(4), release(Visibility::Participants));
    assert!(seen(&room, Audience::Table(table(2))) && !seen(&room, Audience::Public));
    room.must(who(4), release(Visibility::Public));
    assert!(seen(&room, Audience::Public));
    room.must(who(4), release(Visibility::Table));
    assert!(!seen(&room, Audience::Table(table(2))));
}

#[test]
fn a_course_is_kept_once_for_all_who_see_the_same() {
    let mut room = with_course();
    let (group, visibility) = (Group::Table(table(1)), Visibility::Participants);
    room.must(
        who(4),
        Command::Contribute(Contribute::ReleaseOutcome { step: step(AREAS), group, visibility }),
    );
    for own in [true, false] {
        let at_table = [Audience::Table(table(1)), Audience::Host(table(1))];
        let alike = room.folded.iter().filter(|(audience, _)| at_table.contains(audience) == own);
        let courses = alike.filter_map(|(_, view)| view.courses.get(&table(1)));
        let held: Vec<*const CourseView> = courses.map(|course| std::ptr::from_ref(&**course)).collect();
        assert!(held.len() > 1 && held.iter().all(|each| *each == held[0]), "{own}: {held:?}");
    }
}

#[test]
fn scores_are_of_one_person_until_scoring_has_ended_and_then_of_nobody() {
    let mut room = with_course();
    assert_eq!(room.try_to(who(1), score(&room, 2)), Err(Refusal::NotBegun));
    room.start(SCORES);
    room.must(who(1), score(&room, 2));
    room.must(who(4), score(&room, -2));
    let own = room.view(Audience::Own(person(1)));
    assert_eq!(own.scores[&table(1)].ballot.len(), 1);
    assert!(room.view(Audience::Own(person(2))).scores.is_empty());
    let course = |room: &Room| room.view(Audience::Table(table(1))).courses[&table(1)].clone();
    assert_eq!((course(&room).scored, course(&room).course.ballots().count()), (2, 0));
    assert!(room.press(Press::End(step(SCORES))).is_ok());
    let after = course(&room);
    assert_eq!(after.course.ballots().count(), 2);
    assert!(after.course.ballot(person(1)).is_none() && after.course.ballot(person(4)).is_none());
}

#[test]
fn in_an_anonymous_round_a_token_scores() {
    let mut room = with_course();
    let anonymous = Step { anonymous: true, ..a_step(SCORES) };
    room.must(Actor::Chair, Command::Compose(domain::session::Compose::ChangeStep(anonymous)));
    room.start(SCORES);
    assert_eq!(room.try_to(who(1), score(&room, 1)), Err(Refusal::TokenNeeded));
    room.must(Actor::Unnamed(person(1), token(1)), score(&room, 1));
    let log = serde_json::to_string(&room.log[room.log.len() - 1..]).unwrap();
    assert!(!log.contains(&person(1).to_string()) && log.contains(&token(1).to_string()));
    let opened = room.log.iter().rev().nth(1).unwrap().at;
    assert_eq!(room.log.last().unwrap().at, opened, "no clock gives anybody away");
}

#[test]
fn each_part_takes_what_it_asks_and_refusals_of_a_course_come_through() {
    let mut room = with_course();
    assert_eq!(room.try_to(who(4), adopt("homes")), Err(Refusal::Course(course::Refusal::Twice)));
    let elsewhere = Command::Course { step: step(SCORES), command: course::Command::Undo { number: 1 } };
    room.start(SCORES);
    assert_eq!(room.try_to(who(1), elsewhere), Err(Refusal::DoesNotFit));
    let by_chair = score(&room, 1);
    assert_eq!(room.try_to(Actor::Chair, by_chair), Err(Refusal::NotAllowed));
}

#[test]
fn a_question_to_others_is_seen_in_the_room_and_answered_there() {
    let mut room = with_course();
    let ask = Content::Ask { words: words("Wie bouwde eerst en verdiende later?"), about: None };
    room.must(who(1), Command::Contribute(Contribute::Add { id: card(1), step: step(AREAS), content: ask }));
    assert!(room.view(Audience::Table(table(2))).contributions.contains_key(&card(1)));
    let kind = domain::session::OfferKind::Approach;
    let offer = Content::Offer { to: card(1), kind, words: words("Wij, met een grondfonds") };
    room.must(
        who(2),
        Command::Contribute(Contribute::Add { id: card(2), step: step(AREAS), content: offer }),
    );
    assert!(room.view(Audience::Table(table(1))).contributions.contains_key(&card(2)));
}
