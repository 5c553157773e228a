//! The demonstration shows what it promises: registrations in every state, by the rules, and a whole audit log.

use crate::support::{atlas, site_with};
use domain::{MeetingState, PlaceState, RegistrationStanding, Role};
use web::{Settings, demo};

#[tokio::test]
async fn every_state_can_be_seen() {
    let site = site_with(Settings::default()).await;
    let now = site.now();
    demo::fill(&site, now).await.unwrap();
    let meetings = site.store.meetings().await.unwrap();
    let states: Vec<_> = meetings.iter().map(|each| each.value.state).collect();
    for state in [MeetingState::Draft, MeetingState::Published, MeetingState::Ended] {
        assert!(states.contains(&state), "{state:?}");
    }
    let mut standings = Vec::new();
    let mut present = 0;
    for meeting in &meetings {
        for record in site.store.registrations(meeting.value.id).await.unwrap() {
            standings.push(record.registration.state.standing());
            let places = record.places.iter().map(|each| each.place.state);
            present += places.filter(|each| matches!(each, PlaceState::Present { .. })).count();
            assert!(record.places.iter().all(|each| each.email.as_str().ends_with(".example.org")));
        }
    }
    for standing in RegistrationStanding::ALL {
        assert!(standings.contains(&standing), "{standing:?}");
    }
    assert_eq!(present, 7, "some of the meeting that is over came, some did not");
    assert!(site.store.verify_audit().await.unwrap().is_ok());
}

#[tokio::test]
async fn the_meeting_to_come_takes_registrations() {
    let site = site_with(Settings::default()).await;
    let now = site.now();
    demo::fill(&site, now).await.unwrap();
    let meetings = site.store.meetings().await.unwrap();
    let seed = meetings.iter().find(|each| each.value.slug.starts_with("middelgrote-gemeenten-")).unwrap();
    let list = site.store.guest_list(&seed.value, now).await.unwrap();
    assert!(list.open && list.seats == 60 && list.free() > 20 && list.waiting().is_empty());
    let partners = atlas().facts.partners.len();
    let organisations = site.store.organisations().await.unwrap();
    let related = organisations.iter().filter(|each| {
        each.value.municipality.is_some()
            && each.value.relation_on(seed.value.date) == domain::Relation::Partner
    });
    assert_eq!((partners, related.count()), (13, 13));
    let staff = site.store.staff().await.unwrap();
    assert!(Role::GIVEN.iter().all(|role| staff.iter().any(|(_, roles)| roles.contains(role))));
}

#[tokio::test]
async fn what_is_there_is_left_alone() {
    let site = site_with(Settings::default()).await;
    demo::fill(&site, site.now()).await.unwrap();
    let before = site.store.verify_audit().await.unwrap();
    demo::fill(&site, site.now()).await.unwrap();
    assert_eq!(site.store.verify_audit().await.unwrap(), before);
}

#[tokio::test]
async fn the_mails_of_what_happened_are_in_the_mailbox() {
    let site = site_with(Settings { demo: true, ..Settings::default() }).await;
    let now = site.now();
    demo::fill(&site, now).await.unwrap();
    let mails = site.store.mails(None, None, 1000).await.unwrap();
    let kinds: std::collections::BTreeSet<&str> = mails.iter().map(|each| each.mail.kind.as_str()).collect();
    for kind in ["confirmation", "place", "waiting-list", "offer", "lapse", "doubt", "decline", "withdrawal"]
    {
        assert!(kinds.contains(kind), "{kind} in {kinds:?}");
    }
    assert!(mails.iter().all(|each| each.created_at <= now), "they are as old as what they tell");
    assert!(mails.iter().all(|each| each.mail.recipient.as_str().ends_with(".example.org")));
}
