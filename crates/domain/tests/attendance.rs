//! Scans that arrive late, twice and in any order lead to the same house.
#![allow(clippy::unwrap_used, reason = "a test may stop at what cannot be")]

use domain::{
    Assessment, FunctionKind, GuestList, OrganisationId, PersonId, Place, PlaceId, PlaceState, Registration,
    RegistrationId, RegistrationState, ScanOutcome,
    guest_list::{Actor, Command, NewPlace, Refusal, Submission},
};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use uuid::Uuid;

const DESK: Actor = Actor::Desk(PersonId::new(Uuid::from_u128(1000)));

fn place(number: u8) -> PlaceId {
    PlaceId::new(Uuid::from_u128(u128::from(number)))
}

fn at(minute: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minute)
}

/// A delegation of six: the fifth cancelled, the sixth was replaced by the first.
fn house() -> GuestList {
    let state = |number| match number {
        5 => PlaceState::Cancelled,
        6 => PlaceState::Replaced { by: place(1) },
        _ => PlaceState::Expected,
    };
    let place = |number: u8| Place {
        id: place(number),
        person: PersonId::new(Uuid::from_u128(u128::from(number))),
        function: FunctionKind::Alderman,
        state: state(number),
    };
    GuestList {
        seats: 5,
        offer_hours: 2,
        changes_until: at(0),
        open: false,
        changeable: true,
        registrations: vec![Registration {
            id: RegistrationId::new(Uuid::from_u128(1)),
            organisation: OrganisationId::new(Uuid::from_u128(1)),
            contact: PersonId::new(Uuid::from_u128(1)),
            submitted: at(0),
            state: RegistrationState::Confirmed,
            places: (1..=6).map(place).collect(),
        }],
    }
}

/// Lets a scan arrive; what became of it.
fn arrive(list: &mut GuestList, number: u8, minute: i64, now: Timestamp) -> ScanOutcome {
    let command = Command::CheckIn { place: place(number), at: at(minute) };
    match list.decide(DESK, &command, now) {
        Ok(events) => {
            events.iter().for_each(|event| list.apply(event));
            ScanOutcome::of_check_in(&events)
        }
        Err(refusal) => ScanOutcome::from(&refusal),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_order_and_the_number_of_arrivals_make_no_difference(
        scans in prop::collection::vec((1_u8..=7, 1_i64..60), 1..40),
        order in any::<prop::sample::Index>(),
        seed in any::<u64>(),
    ) {
        let now = at(600);
        let mut straight = house();
        for (number, minute) in &scans {
            arrive(&mut straight, *number, *minute, now);
        }
        // Another order, and some of them once more.
        let mut mixed = scans.clone();
        mixed.extend(scans.iter().copied().filter(|(number, minute)| (seed >> ((i64::from(*number) + minute) % 60)) & 1 == 1));
        let turn = order.index(mixed.len());
        mixed.rotate_left(turn);
        if seed % 2 == 0 {
            mixed.reverse();
        }
        let mut other = house();
        for (number, minute) in &mixed {
            arrive(&mut other, *number, *minute, now);
        }
        prop_assert_eq!(&straight, &other);
        for number in 1..=4 {
            let first = scans.iter().filter(|(each, _)| *each == number).map(|(_, minute)| *minute).min();
            let expected = first.map_or(PlaceState::Expected, |minute| PlaceState::Present { since: at(minute) });
            prop_assert_eq!(straight.place(place(number)).unwrap().1.state, expected, "the first scan counts");
        }
        prop_assert_eq!(straight.place(place(5)).unwrap().1.state, PlaceState::Cancelled);
        let replaced = matches!(straight.place(place(6)).unwrap().1.state, PlaceState::Replaced { .. });
        prop_assert!(replaced, "a scan changes nothing for who was replaced");
    }
}

#[test]
fn each_scan_has_an_outcome_that_tells_why() {
    let mut list = house();
    let now = at(100);
    assert_eq!(arrive(&mut list, 1, 20, now), ScanOutcome::CheckedIn);
    assert_eq!(arrive(&mut list, 1, 25, now), ScanOutcome::Double);
    assert_eq!(
        arrive(&mut list, 1, 10, now),
        ScanOutcome::CheckedIn,
        "an earlier scan that came late counts"
    );
    assert_eq!(arrive(&mut list, 5, 20, now), ScanOutcome::NotExpected);
    assert_eq!(arrive(&mut list, 6, 20, now), ScanOutcome::Replaced);
    assert_eq!(arrive(&mut list, 9, 20, now), ScanOutcome::Unknown);
    assert_eq!(arrive(&mut list, 2, 106, now), ScanOutcome::WrongTime, "a clock that is far ahead");
    assert_eq!(arrive(&mut list, 2, -6, now), ScanOutcome::WrongTime, "before there was a registration");
    assert_eq!(arrive(&mut list, 2, 104, now), ScanOutcome::CheckedIn);
    assert_eq!(
        list.place(place(2)).unwrap().1.state,
        PlaceState::Present { since: now },
        "never in the future"
    );
}

#[test]
fn who_walks_in_later_is_in_since_the_door() {
    let mut list = house();
    let submission = Submission {
        id: RegistrationId::new(Uuid::from_u128(50)),
        organisation: OrganisationId::new(Uuid::from_u128(50)),
        contact: PersonId::new(Uuid::from_u128(50)),
        places: vec![NewPlace {
            id: place(50),
            person: PersonId::new(Uuid::from_u128(50)),
            function: FunctionKind::Mayor,
        }],
        assessment: Assessment::Admitted,
    };
    let future = Command::WalkIn { submission: submission.clone(), at: at(200) };
    assert_eq!(list.decide(DESK, &future, at(100)), Err(Refusal::ScanTime));
    let command = Command::WalkIn { submission, at: at(30) };
    let events = list.decide(DESK, &command, at(100)).unwrap();
    events.iter().for_each(|event| list.apply(event));
    assert_eq!(list.place(place(50)).unwrap().1.state, PlaceState::Present { since: at(30) });
    assert_eq!(list.decide(DESK, &command, at(101)), Ok(Vec::new()), "sent twice is let in once");
}
