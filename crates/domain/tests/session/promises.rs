//! Random sequences of commands never break a promise of a session.

use std::collections::BTreeSet;

use domain::ContributionId;
use domain::session::{
    Arrange, Audience, Author, Command, ContributionView, Entry, Event, Projected, Request, Run, Session,
    StepKind, View, Visibility, Voter,
};
use proptest::{prelude::*, strategy::ValueTree};

use crate::chance::{Try, make, tries};
use crate::room::{CARDS, PEOPLE, Room, person, table};

/// Carries out what is random, and hands the room to a check after each command that was accepted.
fn live(tries: &[Try], mut check: impl FnMut(&Room, &Request)) -> Room {
    let mut room = Room::new();
    room.start(CARDS);
    for each in tries {
        let (actor, command) = make(each, &room);
        let request = room.request(command);
        if room.send(actor, &request).is_ok() {
            check(&room, &request);
        }
    }
    room
}

/// The contributions that the log says there are.
fn ever(log: &[Entry]) -> BTreeSet<ContributionId> {
    let ids = log.iter().flat_map(|entry| match &entry.event {
        Event::Contributed { id, .. } => vec![*id],
        Event::Replaced { results, .. } => results.iter().map(|each| each.id).collect(),
        _ => Vec::new(),
    });
    ids.collect()
}

/// Open votes are hidden from everybody.
fn votes_are_hidden(view: &View) {
    for round in view.steps.values() {
        let open = round.run != Run::Ended;
        if open && matches!(round.step.kind, StepKind::Vote { .. }) {
            let results = view.outcomes.get(&round.step.id).into_iter().flat_map(|each| each.values());
            assert!(results.into_iter().all(|each| each.outcome.is_none()), "an open vote is seen");
        }
    }
}

/// Whether somebody let others see a card: its step is for the room, it was released, or its table released a result.
fn is_let_go(room: &Room, each: &ContributionView) -> bool {
    let of_room = room.view(Audience::Chair).steps[&each.step].step.kind.is_for_the_room();
    let deed = |entry: &Entry| match &entry.event {
        Event::Released { id, visibility } => {
            *visibility >= Visibility::Participants && (*id == each.id || !each.made_from.is_empty())
        }
        Event::OutcomeReleased { group, visibility, .. } => {
            *visibility >= Visibility::Participants && group.table() == each.table
        }
        _ => false,
    };
    of_room || each.table.is_none() || room.log.iter().any(deed)
}

/// What an audience must never see, judged by the log and not by the rule that is tested.
fn nothing_of_others(room: &Room) {
    for number in 0..3 {
        let view = room.view(Audience::Table(table(number)));
        for each in view.contributions.values() {
            let own = each.table == Some(table(number));
            assert!(own || is_let_go(room, each), "the card of another table is seen");
            assert!(own || (each.beside.is_empty() && each.history.is_empty()), "its history is seen");
        }
    }
    for audience in [Audience::Public, Audience::Screen] {
        let view = room.view(audience);
        assert!(view.contributions.values().all(|each| each.author.is_none() && each.hidden.is_none()));
        assert!(view.participants.is_empty());
        let least = if audience == Audience::Public { Visibility::Public } else { Visibility::Participants };
        assert!(view.contributions.values().all(|each| each.visibility >= least));
        assert!(view.contributions.values().all(|each| is_let_go(room, each)), "{audience:?}");
        assert!(view.tables.values().all(|each| each.code.is_none()));
    }
    for number in 0..PEOPLE {
        let view = room.view(Audience::Own(person(number)));
        assert!(view.contributions.values().all(|each| each.author == Some(person(number))));
        assert!(view.steps.is_empty() && view.outcomes.is_empty() && view.participants.len() <= 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn folding_what_was_projected_gives_the_view(tries in tries()) {
        live(&tries, |room, request| {
            for (audience, folded) in &room.folded {
                assert_eq!(*folded, room.view(*audience), "{audience:?} after {request:?}");
            }
        });
    }

    #[test]
    fn what_lies_between_two_moments_leads_from_one_to_the_other(tries in tries(), half in 0..60_usize) {
        let room = live(&tries, |_, _| {});
        let mut earlier = Session::default();
        room.log.iter().take(half).for_each(|entry| earlier.apply(entry));
        for (audience, now) in &room.folded {
            let mut view = earlier.view(*audience);
            if let Some(change) = now.since(&view, room.session.sequence()) {
                view.take(&change);
            }
            prop_assert_eq!(&view, now, "{:?}", audience);
            prop_assert_eq!(now.since(&view, 1), None);
        }
    }

    #[test]
    fn what_is_told_together_gives_the_same_view(tries in tries(), at_once in 1..40_usize) {
        let room = live(&tries, |_, _| {});
        for ((audience, folded), told) in room.folded.iter().zip(&room.told) {
            let mut view = Session::default().view(*audience);
            for part in told.chunks(at_once) {
                let together = Projected::together(part.iter().cloned()).unwrap();
                prop_assert_eq!(together.sequence, part.last().unwrap().sequence);
                view.take(&together);
            }
            prop_assert_eq!(&view, folded, "{:?}, {} at once", audience, at_once);
        }
    }

    #[test]
    fn what_is_hidden_is_in_nobodys_view(tries in tries()) {
        live(&tries, |room, _| {
            room.folded.iter().for_each(|(_, view)| votes_are_hidden(view));
            nothing_of_others(room);
        });
    }

    #[test]
    fn the_log_gives_the_state_and_so_does_a_snapshot_with_what_came_after(tries in tries()) {
        let room = live(&tries, |_, _| {});
        let written: Vec<String> = room.log.iter().map(|entry| serde_json::to_string(entry).unwrap()).collect();
        let read: Vec<Entry> = written.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
        prop_assert_eq!(&read, &room.log);
        let mut again = Session::default();
        for (number, entry) in read.iter().enumerate() {
            prop_assert_eq!(entry.sequence, u64::try_from(number).unwrap() + 1);
            if number == read.len() / 2 {
                again = serde_json::from_str(&serde_json::to_string(&again).unwrap()).unwrap();
            }
            again.apply(entry);
            // An entry that comes twice changes nothing.
            again.apply(entry);
        }
        prop_assert_eq!(again, room.session);
    }

    #[test]
    fn the_same_request_twice_happens_once(tries in tries()) {
        let mut room = Room::new();
        room.start(CARDS);
        for each in &tries {
            let (actor, command) = make(each, &room);
            let request = room.request(command);
            if room.send(actor, &request).is_ok_and(|entries| entries > 0) {
                let before = room.session.clone();
                prop_assert_eq!(room.send(actor, &request), Ok(0));
                prop_assert_eq!(&room.session, &before);
            }
        }
    }

    #[test]
    fn nothing_that_was_contributed_is_ever_gone(tries in tries()) {
        let room = live(&tries, |_, _| {});
        let state = serde_json::to_value(&room.session).unwrap();
        for id in ever(&room.log) {
            prop_assert!(state["contributions"].get(id.to_string()).is_some());
        }
        // Every text that was ever accepted is still there, whatever was undone, chosen or merged.
        let kept = state.to_string();
        for entry in &room.log {
            let (Event::Contributed { content, .. } | Event::Edited { content, .. } | Event::Diverged { content, .. }
                | Event::Settled { content, .. }) = &entry.event else { continue };
            prop_assert!(kept.contains(content.words().as_str()));
        }
    }

    #[test]
    fn who_was_anonymous_stands_nowhere_in_the_log(tries in tries()) {
        let room = live(&tries, |_, _| {});
        for entry in &room.log {
            let anonymous = match &entry.event {
                Event::Contributed { step, by, .. } => {
                    let anonymous = room.session.is_anonymous(*step);
                    assert_eq!(anonymous, matches!(by, Author::Unnamed(_)), "a name in an anonymous round");
                    anonymous
                }
                Event::Cast { step, by, .. } => {
                    let anonymous = room.session.is_anonymous(*step);
                    assert_eq!(anonymous, matches!(by, Voter::Unnamed(_)), "a name in an anonymous vote");
                    anonymous
                }
                _ => false,
            };
            let line = serde_json::to_string(entry).unwrap();
            let named = (0..PEOPLE).any(|number| line.contains(&person(number).to_string()));
            prop_assert!(!(anonymous && named), "{}", line);
        }
    }

    #[test]
    fn what_was_merged_or_split_is_restored_whole(tries in tries()) {
        live(&tries, |room, request| {
            let Command::Arrange(Arrange::Replace { id, originals, .. }) = &request.command else { return };
            // Taken back at once by who may do so, all is as it was.
            let last = room.log.last().map(|entry| entry.sequence);
            let mut before = Session::default();
            let earlier = room.log.iter().filter(|entry| Some(entry.sequence) != last);
            earlier.for_each(|entry| before.apply(entry));
            let mut after = room.clone();
            let mut actors = vec![domain::session::Actor::Moderator];
            actors.extend((0..PEOPLE).map(|number| domain::session::Actor::Participant(person(number))));
            let back = Command::Arrange(Arrange::Restore(*id));
            assert!(actors.into_iter().any(|each| after.try_to(each, back.clone()).is_ok()), "it can be taken back");
            for (audience, _) in &room.folded {
                let (was, is) = (before.view(*audience), after.view(*audience));
                for original in originals {
                    assert_eq!(was.contributions.get(original), is.contributions.get(original), "{audience:?}");
                }
            }
        });
    }

    #[test]
    fn putting_steps_in_another_order_loses_nothing(tries in tries()) {
        live(&tries, |room, request| {
            if matches!(&request.command, Command::Compose(domain::session::Compose::MoveStep { .. })) {
                let view = room.view(Audience::Chair);
                let order: BTreeSet<_> = view.frame.unwrap().order.into_iter().collect();
                assert_eq!(order, view.steps.keys().copied().collect());
                assert_eq!(view.steps.values().filter(|each| each.run.is_open()).count() > 0,
                    room.folded.iter().any(|(_, each)| each.steps.values().any(|round| round.run.is_open())));
            }
        });
    }
}

#[test]
fn the_random_commands_get_somewhere() {
    // Otherwise the promises above would be kept by doing nothing.
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut kinds = BTreeSet::new();
    // A command for a course leaves the others less room: as many runs as it takes, within reason.
    for _ in 0..2000 {
        if kinds.len() == 41 {
            break;
        }
        let tree = tries().new_tree(&mut runner).unwrap();
        let room = live(&tree.current(), |_, _| {});
        for entry in &room.log {
            let value = serde_json::to_value(&entry.event).unwrap();
            kinds.insert(value["event"].as_str().unwrap().to_owned());
        }
    }
    assert!(kinds.len() == 41, "only {} kinds of event: {kinds:?}", kinds.len());
}
