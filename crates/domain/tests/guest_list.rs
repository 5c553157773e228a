//! Random sequences of commands never break a promise of the guest list.
#![allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]

use std::collections::{HashMap, HashSet};

use domain::{
    Assessment, FunctionKind, Ground, GuestList, OrganisationId, PersonId, PlaceId, PlaceState,
    RegistrationId, RegistrationState, Relation,
    guest_list::{Actor, Command, Event, NewPlace, Reason, Refusal, Submission},
};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use uuid::Uuid;

const ORGANISER: Actor = Actor::Organiser(PersonId::new(Uuid::from_u128(1000)));

fn person(number: u8) -> PersonId {
    PersonId::new(Uuid::from_u128(u128::from(number)))
}

fn registration(number: u8) -> RegistrationId {
    RegistrationId::new(Uuid::from_u128(u128::from(number)))
}

fn place(number: u16) -> PlaceId {
    PlaceId::new(Uuid::from_u128(u128::from(number)))
}

fn empty(seats: u16) -> GuestList {
    GuestList {
        seats,
        offer_hours: 2,
        changes_until: Timestamp::from_second(1_000_000).unwrap(),
        open: true,
        changeable: true,
        registrations: Vec::new(),
    }
}

/// What a random command is made of; numbers point at persons, registrations and places, existing or not.
#[derive(Clone, Debug)]
struct Step {
    kind: u8,
    actor: u8,
    first: u8,
    second: u8,
    persons: Vec<u8>,
    doubtful: bool,
    minutes: u16,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (
        0_u8..15,
        0_u8..12,
        0_u8..10,
        0_u8..10,
        prop::collection::vec(0_u8..12, 0..4),
        any::<bool>(),
        0_u16..200,
    )
        .prop_map(|(kind, actor, first, second, persons, doubtful, minutes)| Step {
            kind,
            actor,
            first,
            second,
            persons,
            doubtful,
            minutes,
        });
    prop::collection::vec(step, 1..60)
}

/// Hands out identities of places that were never used.
struct Numbers(u16);

impl Numbers {
    fn next(&mut self) -> PlaceId {
        self.0 += 1;
        place(self.0)
    }

    fn registration(&mut self) -> RegistrationId {
        self.0 += 1;
        RegistrationId::new(Uuid::from_u128(10_000 + u128::from(self.0)))
    }
}

/// Who of the persons has a function that the rules leave to the organiser.
fn is_doubted(person: u8) -> bool {
    person >= 9
}

fn command(step: &Step, list: &GuestList, numbers: &mut Numbers, now: Timestamp) -> Command {
    let apart = list.registrations.iter().rev().find(|each| each.id > registration(250));
    // Now and then a registration that was made apart, with an identity that no step points at.
    let chosen = apart.filter(|_| step.first == 9).map_or(registration(step.first), |each| each.id);
    let known = list.registration(chosen);
    let a_place = known
        .and_then(|each| each.places.get(usize::from(step.second) % each.places.len()))
        .map_or(place(9999), |each| each.id);
    let assessment = match step.doubtful {
        true if step.persons.iter().any(|each| is_doubted(*each)) || is_doubted(step.second) => {
            Assessment::Doubtful(vec![Ground::Function { function: FunctionKind::Other }])
        }
        true => Assessment::Doubtful(vec![Ground::Relation { relation: Relation::None }]),
        false => Assessment::Admitted,
    };
    let apart = numbers.registration();
    let mut new = |number: u8| NewPlace {
        id: numbers.next(),
        person: person(number),
        function: if is_doubted(number) { FunctionKind::Other } else { FunctionKind::Mayor },
    };
    let submission = |places| Submission {
        id: chosen,
        organisation: OrganisationId::new(Uuid::from_u128(u128::from(step.second % 3))),
        contact: person(step.actor),
        places,
        assessment: assessment.clone(),
    };
    match step.kind {
        0..=2 => Command::Submit(submission(step.persons.iter().map(|each| new(*each)).collect())),
        3 => Command::WalkIn {
            submission: submission(step.persons.iter().map(|each| new(*each)).collect()),
            at: now,
        },
        4 => Command::Admit { registration: chosen },
        5 => Command::Decline { registration: chosen },
        6 => Command::AddPlace { registration: chosen, place: new(step.second), assessment, apart },
        7 => Command::ReplacePlace { place: a_place, by: new(step.second), assessment, apart },
        8 => Command::CancelPlace { place: a_place },
        9 => Command::Withdraw { registration: chosen },
        10 => Command::AcceptOffer { registration: chosen },
        11 => Command::CheckIn { place: a_place, at: now },
        12 => {
            let from = registration(step.second);
            let count = list.registration(from).map_or(0, |each| usize::from(each.size()));
            Command::Merge { keep: chosen, from, places: (0..count).map(|_| numbers.next()).collect() }
        }
        13 => Command::ChangeContact { registration: chosen, to: person(step.second) },
        _ if step.doubtful => Command::SetSeats { seats: u16::from(step.first) },
        _ => Command::LapseOffers,
    }
}

fn actor(step: &Step) -> Actor {
    match step.actor {
        10 => Actor::Desk(person(10)),
        11 => ORGANISER,
        other if other % 2 == 0 => ORGANISER,
        other => Actor::Participant(person(other)),
    }
}

/// The promises that hold at every moment.
fn check(list: &GuestList) {
    assert!(list.taken() <= list.seats, "{} seats taken of {}", list.taken(), list.seats);
    let mut persons = HashSet::new();
    let mut places = HashSet::new();
    for registration in &list.registrations {
        for each in &registration.places {
            assert!(places.insert(each.id), "one place twice");
        }
        if registration.state.is_active() {
            assert!(registration.size() > 0, "an active registration without persons");
            for each in registration.active_places() {
                assert!(persons.insert(each.person), "one person with two active places");
            }
        }
        if let RegistrationState::Doubtful { grounds, .. } = &registration.state {
            assert!(!grounds.is_empty(), "in doubt for no reason");
            for each in grounds {
                let Ground::Function { function } = each else { continue };
                let is_there = registration.active_places().any(|place| place.function == *function);
                assert!(is_there, "in doubt about somebody who does not come");
            }
        }
        if registration.places.iter().any(|each| matches!(each.state, PlaceState::Present { .. })) {
            assert_eq!(registration.state, RegistrationState::Confirmed, "present without a seat");
        }
    }
}

/// Nobody is passed by: when somebody waits, the first in line does not fit.
fn check_line(list: &GuestList, now: Timestamp) {
    if now < list.changes_until
        && let Some(first) = list.waiting().first()
    {
        assert!(first.size() > list.free(), "the first in line fits, and was offered nothing");
    }
}

fn replaced_leads_somewhere(list: &GuestList) {
    let all: HashMap<PlaceId, PlaceState> = list
        .registrations
        .iter()
        .flat_map(|each| each.places.iter().map(|one| (one.id, one.state)))
        .collect();
    for state in all.values() {
        if let PlaceState::Replaced { by } = state {
            assert!(all.contains_key(by), "a colleague who is not there");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn no_sequence_of_commands_breaks_a_promise(steps in steps(), seats in 0_u16..10) {
        let mut list = empty(seats);
        let mut numbers = Numbers(0);
        let mut now = Timestamp::UNIX_EPOCH;
        let mut ever: HashSet<PlaceId> = HashSet::new();
        for step in &steps {
            now += SignedDuration::from_mins(i64::from(step.minutes));
            let command = command(step, &list, &mut numbers, now);
            let Ok(events) = list.decide(actor(step), &command, now) else { continue };
            events.iter().for_each(|event| list.apply(event));
            check(&list);
            check_line(&list, now);
            replaced_leads_somewhere(&list);
            let here: HashSet<PlaceId> =
                list.registrations.iter().flat_map(|each| each.places.iter().map(|one| one.id)).collect();
            prop_assert!(ever.is_subset(&here), "somebody is lost");
            ever = here;
        }
    }

    #[test]
    fn who_has_no_right_changes_nothing(steps in steps()) {
        let mut list = empty(6);
        let mut numbers = Numbers(0);
        let now = Timestamp::UNIX_EPOCH;
        for step in &steps {
            let command = command(step, &list, &mut numbers, now);
            // A person who is in no registration and contact of none.
            let stranger = Actor::Participant(person(200));
            if let Ok(events) = list.decide(stranger, &command, now) {
                let harmless = matches!(command, Command::LapseOffers) || events.is_empty();
                prop_assert!(harmless, "{command:?} by a stranger");
            }
            if let Ok(events) = list.decide(ORGANISER, &command, now) {
                events.iter().for_each(|event| list.apply(event));
            }
        }
    }
}

fn submit(list: &mut GuestList, number: u8, persons: &[u8], now: i64) -> Result<Vec<Event>, Refusal> {
    let places = persons
        .iter()
        .map(|each| NewPlace {
            id: place(u16::from(number) * 20 + u16::from(*each)),
            person: person(*each),
            function: FunctionKind::Alderman,
        })
        .collect();
    let submission = Submission {
        id: registration(number),
        organisation: OrganisationId::new(Uuid::from_u128(u128::from(number))),
        contact: person(persons[0]),
        places,
        assessment: Assessment::Admitted,
    };
    let now = Timestamp::from_second(now).unwrap();
    let events = list.decide(Actor::Participant(person(persons[0])), &Command::Submit(submission), now)?;
    events.iter().for_each(|event| list.apply(event));
    Ok(events)
}

fn state(list: &GuestList, number: u8) -> &RegistrationState {
    &list.registration(registration(number)).unwrap().state
}

fn run(list: &mut GuestList, actor: Actor, command: &Command, now: i64) -> Result<(), Refusal> {
    let events = list.decide(actor, command, Timestamp::from_second(now).unwrap())?;
    events.iter().for_each(|event| list.apply(event));
    Ok(())
}

#[test]
fn the_waiting_list_is_served_in_order_and_whole() {
    let mut list = empty(4);
    submit(&mut list, 1, &[1, 2, 3], 0).unwrap();
    submit(&mut list, 2, &[4, 5], 1).unwrap();
    submit(&mut list, 3, &[6], 2).unwrap();
    assert_eq!(*state(&list, 1), RegistrationState::Confirmed);
    assert_eq!(state(&list, 2).standing().key(), "waiting");
    assert_eq!(state(&list, 3).standing().key(), "waiting", "the small one does not pass the large one");
    let one = list.registration(registration(1)).unwrap().places[0].id;
    run(&mut list, Actor::Participant(person(1)), &Command::CancelPlace { place: one }, 3).unwrap();
    assert_eq!(state(&list, 2).standing().key(), "offered");
    assert_eq!(state(&list, 3).standing().key(), "waiting");
    let late = 3 + 2 * 3600;
    let accept = Command::AcceptOffer { registration: registration(2) };
    assert_eq!(run(&mut list, Actor::Participant(person(4)), &accept, late + 1), Err(Refusal::OfferEnded));
    run(&mut list, Actor::System, &Command::LapseOffers, late + 1).unwrap();
    assert_eq!(*state(&list, 2), RegistrationState::Lapsed);
    assert_eq!(state(&list, 3).standing().key(), "offered");
}

#[test]
fn sending_twice_is_harmless_and_two_registrations_of_one_person_are_not() {
    let mut list = empty(10);
    submit(&mut list, 1, &[1, 2], 0).unwrap();
    assert_eq!(submit(&mut list, 1, &[1, 2], 5), Ok(Vec::new()));
    assert_eq!(list.registrations.len(), 1);
    let refused = Err(Refusal::AlreadyRegistered { person: person(2) });
    assert_eq!(submit(&mut list, 2, &[3, 2], 6), refused);
}

#[test]
fn the_first_scan_counts() {
    let mut list = empty(10);
    submit(&mut list, 1, &[1], 0).unwrap();
    let one = list.registration(registration(1)).unwrap().places[0].id;
    let at = |second| Timestamp::from_second(second).unwrap();
    let desk = Actor::Desk(person(50));
    run(&mut list, desk, &Command::CheckIn { place: one, at: at(100) }, 100).unwrap();
    run(&mut list, desk, &Command::CheckIn { place: one, at: at(90) }, 120).unwrap();
    run(&mut list, desk, &Command::CheckIn { place: one, at: at(110) }, 130).unwrap();
    assert_eq!(list.place(one).unwrap().1.state, PlaceState::Present { since: at(90) });
    let withdraw = Command::Withdraw { registration: registration(1) };
    assert_eq!(run(&mut list, ORGANISER, &withdraw, 140), Err(Refusal::WrongState));
}

#[test]
fn after_the_last_moment_only_the_organiser_changes() {
    let mut list = empty(10);
    submit(&mut list, 1, &[1, 2], 0).unwrap();
    let one = list.registration(registration(1)).unwrap().places[0].id;
    let cancel = Command::CancelPlace { place: one };
    assert_eq!(run(&mut list, Actor::Participant(person(1)), &cancel, 1_000_001), Err(Refusal::TooLate));
    assert_eq!(run(&mut list, ORGANISER, &cancel, 1_000_001), Ok(()));
}

#[test]
fn what_is_foreseen_is_what_happens() {
    let mut list = empty(3);
    submit(&mut list, 1, &[1, 2], 0).unwrap();
    submit(&mut list, 2, &[3], 1).unwrap();
    submit(&mut list, 3, &[4, 5], 2).unwrap();
    submit(&mut list, 4, &[6], 3).unwrap();
    let decline = |number| (registration(number), Command::Decline { registration: registration(number) });
    let admit = (registration(2), Command::Admit { registration: registration(2) });
    let commands = [decline(1), admit, decline(99)];
    let now = Timestamp::from_second(10).unwrap();
    let foreseen = list.foresee(ORGANISER, &commands, now);
    let results: Vec<_> = foreseen.outcomes.iter().map(|each| each.result.clone()).collect();
    assert_eq!(results[0], Ok(RegistrationState::Declined));
    assert_eq!(results[1..], [Err(Refusal::WrongState), Err(Refusal::Unknown)]);
    let others: Vec<_> = foreseen.others.iter().map(|(id, state)| (*id, state.standing().key())).collect();
    assert_eq!(others, [(registration(3), "offered")], "the first in line gets the seats");
    for (_, command) in &commands {
        drop(run(&mut list, ORGANISER, command, 10));
    }
    assert_eq!(list, foreseen.after);
}

#[test]
fn who_answers_for_a_registration_hands_it_over_and_then_has_no_say() {
    let mut list = empty(3);
    submit(&mut list, 1, &[1, 2], 0).unwrap();
    let to = |number| Command::ChangeContact { registration: registration(1), to: person(number) };
    let (first, second) = (Actor::Participant(person(1)), Actor::Participant(person(2)));
    assert_eq!(run(&mut list, second, &to(2), 1), Err(Refusal::NotAllowed));
    assert_eq!(run(&mut list, first, &to(2), 2), Ok(()));
    assert_eq!(list.registration(registration(1)).unwrap().contact, person(2));
    assert_eq!(run(&mut list, first, &to(1), 3), Err(Refusal::NotAllowed));
    assert_eq!(run(&mut list, ORGANISER, &to(1), 1_000_001), Ok(()), "the organiser also when it is late");
}

fn doubted(place: PlaceId, by: u8, number: u8) -> Command {
    Command::ReplacePlace {
        place,
        by: NewPlace {
            id: self::place(900 + u16::from(by)),
            person: person(by),
            function: FunctionKind::Other,
        },
        assessment: Assessment::Doubtful(vec![Ground::Function { function: FunctionKind::Other }]),
        apart: self::registration(number),
    }
}

#[test]
fn a_colleague_the_rules_doubt_goes_to_the_organiser_and_the_seat_is_kept() {
    let mut list = empty(2);
    submit(&mut list, 1, &[1, 2], 0).unwrap();
    submit(&mut list, 2, &[3], 1).unwrap();
    let contact = Actor::Participant(person(1));
    let second = list.registration(registration(1)).unwrap().places[1].id;
    let replace = doubted(second, 5, 7);
    run(&mut list, contact, &replace, 2).unwrap();
    assert_eq!(*state(&list, 1), RegistrationState::Confirmed, "the other of the delegation keeps the seat");
    assert_eq!(state(&list, 7).standing().key(), "doubtful");
    assert_eq!(list.taken(), 2);
    assert_eq!(state(&list, 2).standing().key(), "waiting", "the seat is not offered before the decision");
    run(&mut list, contact, &replace, 3).unwrap();
    assert_eq!(list.registrations.len(), 3, "sent twice is one registration");
    run(&mut list, ORGANISER, &Command::Admit { registration: registration(7) }, 4).unwrap();
    assert_eq!(*state(&list, 7), RegistrationState::Confirmed);
}

#[test]
fn a_delegation_of_one_goes_to_the_organiser_whole_and_a_decision_against_it_frees_the_seat() {
    let mut list = empty(1);
    submit(&mut list, 1, &[1], 0).unwrap();
    submit(&mut list, 2, &[3], 1).unwrap();
    let only = list.registration(registration(1)).unwrap().places[0].id;
    let replace = doubted(only, 5, 7);
    run(&mut list, Actor::Participant(person(1)), &replace, 2).unwrap();
    assert_eq!(list.registrations.len(), 2);
    assert!(matches!(state(&list, 1), RegistrationState::Doubtful { keeps_seats: true, .. }));
    run(&mut list, ORGANISER, &Command::Decline { registration: registration(1) }, 3).unwrap();
    assert_eq!(state(&list, 2).standing().key(), "offered");
}

/// A delegation of an alderman and a researcher, in doubt for these reasons beside the researcher.
fn in_doubt(list: &mut GuestList, beside: Vec<Ground>) {
    let new = |number: u8, function| NewPlace {
        id: place(700 + u16::from(number)),
        person: person(number),
        function,
    };
    let mut grounds = vec![Ground::Function { function: FunctionKind::Researcher }];
    grounds.extend(beside);
    let submission = Submission {
        id: registration(1),
        organisation: OrganisationId::new(Uuid::from_u128(1)),
        contact: person(1),
        places: vec![new(1, FunctionKind::Alderman), new(2, FunctionKind::Researcher)],
        assessment: Assessment::Doubtful(grounds),
    };
    run(list, Actor::Participant(person(1)), &Command::Submit(submission), 1).unwrap();
    assert_eq!(state(list, 1).standing().key(), "doubtful");
}

#[test]
fn a_doubt_about_who_does_not_come_any_more_is_no_doubt() {
    let mut list = empty(4);
    in_doubt(&mut list, Vec::new());
    let cancel = Command::CancelPlace { place: place(702) };
    let events =
        list.decide(Actor::Participant(person(1)), &cancel, Timestamp::from_second(2).unwrap()).unwrap();
    let settled = Event::Moved {
        registration: registration(1),
        to: RegistrationState::Confirmed,
        reason: Reason::DoubtGone,
    };
    assert_eq!(events.last(), Some(&settled));
    assert!(Reason::DoubtGone.is_by_itself(), "the program did it, not who cancelled");
}

#[test]
fn a_certain_colleague_ends_the_doubt_and_a_full_meeting_means_waiting() {
    let mut list = empty(1);
    submit(&mut list, 3, &[8], 0).unwrap();
    in_doubt(&mut list, Vec::new());
    let replace = Command::ReplacePlace {
        place: place(702),
        by: NewPlace { id: place(800), person: person(5), function: FunctionKind::Mayor },
        assessment: Assessment::Admitted,
        apart: registration(9),
    };
    run(&mut list, Actor::Participant(person(1)), &replace, 2).unwrap();
    let since = Timestamp::from_second(1).unwrap();
    assert_eq!(
        *state(&list, 1),
        RegistrationState::Waiting { since },
        "its turn is that of the registration"
    );
}

#[test]
fn a_doubt_about_the_organisation_stays_when_a_person_goes() {
    let mut list = empty(4);
    let about_organisation = Ground::Relation { relation: Relation::None };
    in_doubt(&mut list, vec![about_organisation.clone()]);
    run(&mut list, Actor::Participant(person(1)), &Command::CancelPlace { place: place(702) }, 2).unwrap();
    let left = RegistrationState::Doubtful { grounds: vec![about_organisation], keeps_seats: false };
    assert_eq!(*state(&list, 1), left);
}

#[test]
fn a_certain_colleague_gets_the_seat_that_was_kept() {
    let mut list = empty(1);
    submit(&mut list, 1, &[1], 0).unwrap();
    let only = list.registration(registration(1)).unwrap().places[0].id;
    run(&mut list, Actor::Participant(person(1)), &doubted(only, 5, 7), 2).unwrap();
    submit(&mut list, 2, &[3], 3).unwrap();
    let back = Command::ReplacePlace {
        place: place(905),
        by: NewPlace { id: place(906), person: person(6), function: FunctionKind::Alderman },
        assessment: Assessment::Admitted,
        apart: registration(8),
    };
    run(&mut list, Actor::Participant(person(1)), &back, 4).unwrap();
    assert_eq!(*state(&list, 1), RegistrationState::Confirmed);
    assert_eq!(state(&list, 2).standing().key(), "waiting");
}
