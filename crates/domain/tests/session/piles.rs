//! Cards that are laid together: what counts, what goes, and who reads it.

use domain::session::{
    Actor, Arrange, Audience, Command, Content, Contribute, Group, Press, Refusal, SignalUse, Visibility,
};

use crate::room::{CARDS, CLUSTER, Room, card, cluster, person, step, table, words};

fn who(number: u8) -> Actor {
    Actor::Participant(person(number))
}

#[test]
fn how_much_a_table_made_counts_piles_and_their_cards() {
    let mut room = Room::new();
    room.start(CARDS);
    for id in 1..=3 {
        room.add(0, id, CARDS, "Kaart").unwrap();
    }
    room.start(CLUSTER);
    for number in 0..3 {
        let name = Arrange::NameCluster { id: cluster(number), step: step(CLUSTER), name: words("Stapel") };
        room.must(who(0), Command::Arrange(name));
    }
    for (id, pile) in [(1, 0), (2, 0), (3, 1)] {
        let lay = Arrange::Lay { step: step(CLUSTER), card: card(id), cluster: Some(cluster(pile)) };
        room.must(who(0), Command::Arrange(lay));
    }
    let made = |room: &Room, audience| {
        let view = room.view(audience).steps.remove(&step(CLUSTER)).unwrap();
        (view.piles.get(&table(0)).copied(), view.written.get(&table(0)).copied())
    };
    assert_eq!(made(&room, Audience::Screen), (Some(2), Some(3)), "an empty pile is none");
    assert_eq!(made(&room, Audience::Table(table(1))), (None, None));
    room.must(who(0), Command::Contribute(Contribute::Withdraw(card(3))));
    assert_eq!(made(&room, Audience::Screen), (Some(1), Some(2)));
}

#[test]
fn a_table_reads_that_its_released_result_shows_a_card() {
    let mut room = Room::new();
    room.start(CARDS);
    room.add(0, 1, CARDS, "Woningen").unwrap();
    room.start(CLUSTER);
    let name = Arrange::NameCluster { id: cluster(1), step: step(CLUSTER), name: words("Wonen") };
    room.must(who(0), Command::Arrange(name));
    let lay = Arrange::Lay { step: step(CLUSTER), card: card(1), cluster: Some(cluster(1)) };
    room.must(who(0), Command::Arrange(lay));
    assert!(room.press(Press::End(step(CLUSTER))).is_ok());
    let seen = |room: &Room, at: u8| {
        let view = room.view(Audience::Table(table(at)));
        view.contributions.get(&card(1)).map(|card| (card.visibility, card.seen_by))
    };
    assert_eq!(seen(&room, 0), Some((Visibility::Table, Visibility::Table)));
    assert_eq!(seen(&room, 1), None);
    let (step, group, visibility) = (step(CLUSTER), Group::Table(table(0)), Visibility::Participants);
    room.must(who(0), Command::Contribute(Contribute::ReleaseOutcome { step, group, visibility }));
    assert_eq!(seen(&room, 0), Some((Visibility::Table, Visibility::Participants)), "kept, and still read");
    assert_eq!(seen(&room, 1), Some((Visibility::Participants, Visibility::Participants)));
}

#[test]
fn a_pile_is_taken_away_once_it_is_empty() {
    let mut room = Room::new();
    room.start(CARDS);
    room.add(0, 1, CARDS, "Kaart").unwrap();
    room.start(CLUSTER);
    let (step, pile) = (step(CLUSTER), cluster(1));
    let name = Arrange::NameCluster { id: pile, step, name: words("Wonen") };
    room.must(who(0), Command::Arrange(name));
    let lay = |cluster| Command::Arrange(Arrange::Lay { step, card: card(1), cluster });
    let drop = Command::Arrange(Arrange::DropCluster(pile));
    room.must(who(0), lay(Some(pile)));
    assert_eq!(room.try_to(who(0), drop.clone()), Err(Refusal::WrongState), "a card lies on it");
    room.must(who(0), lay(None));
    assert_eq!(room.try_to(who(1), drop.clone()), Err(Refusal::Unknown), "it is of another table");
    room.must(who(0), drop.clone());
    assert!(room.view(Audience::Table(table(0))).clusters.is_empty());
    assert_eq!(room.try_to(who(0), drop), Err(Refusal::Unknown));
}

#[test]
fn what_does_not_hold_here_is_laid_on_no_pile() {
    let mut room = Room::new();
    room.start(CARDS);
    let content = Content::Signal {
        signal: "leefbaarheid".to_owned(),
        used: SignalUse::Rejected,
        words: words("Speelt hier niet"),
    };
    let add = Contribute::Add { id: card(1), step: step(CARDS), content };
    room.must(who(0), Command::Contribute(add));
    room.start(CLUSTER);
    let name = Arrange::NameCluster { id: cluster(1), step: step(CLUSTER), name: words("Wonen") };
    room.must(who(0), Command::Arrange(name));
    let lay = Arrange::Lay { step: step(CLUSTER), card: card(1), cluster: Some(cluster(1)) };
    assert_eq!(room.try_to(who(0), Command::Arrange(lay)), Err(Refusal::NotACandidate));
}
