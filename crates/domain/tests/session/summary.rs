//! A session in numbers: how many were there, and how much is left out of what others read.

use domain::session::{Actor, Arrange, Attend, Audience, Command, Contribute, Summary};

use crate::room::{CARDS, Room, card, person, table, words};

#[test]
fn who_left_was_there_and_what_was_hidden_or_withdrawn_is_counted() {
    let mut room = Room::new();
    let before = room.session.summary();
    let at = |summary: &Summary, number| summary.attended.get(&table(number)).copied().unwrap_or_default();
    let all: u32 = before.attended.values().sum();
    assert!(all > 0 && (before.hidden, before.withdrawn) == (0, 0), "{before:?}");
    room.start(CARDS);
    for id in 1..=3 {
        room.add(0, id, CARDS, "Een kaart").unwrap();
    }
    let author = Actor::Participant(person(0));
    room.must(author, Command::Contribute(Contribute::Withdraw(card(1))));
    let visible = Contribute::Release { id: card(2), visibility: domain::session::Visibility::Participants };
    room.must(author, Command::Contribute(visible));
    let hide = Arrange::Hide { id: card(2), reason: words("Gaat over een persoon") };
    room.must(Actor::Moderator, Command::Arrange(hide));
    let own = room.view(Audience::Chair).participants[&person(0)].table.unwrap();
    room.must(author, Command::Attend(Attend::Leave));
    let after = room.session.summary();
    assert_eq!((after.hidden, after.withdrawn), (1, 1));
    assert_eq!(after.attended, before.attended, "who left was there");
    assert!((0..3).any(|number| table(number) == own && at(&after, number) > 0));
}
