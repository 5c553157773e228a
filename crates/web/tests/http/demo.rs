//! The demonstration shows what it promises: registrations in every state, by the rules, and a whole audit log.

use std::{collections::BTreeSet, sync::Arc};

use crate::browser::Browser;
use crate::support::{atlas, site_with};
use domain::{
    MeetingState, PlaceState, RegistrationStanding, Role,
    course_document::Part,
    session::{Audience, Content, SignalUse},
};
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

/// Where room and registrations stand together: nobody waits for seats that are free.
#[tokio::test]
async fn the_waiting_list_is_where_the_seats_are_taken() {
    let site = site_with(Settings::default()).await;
    let now = site.now();
    demo::fill(&site, now).await.unwrap();
    let mut seen = Vec::new();
    for kept in site.store.meetings().await.unwrap() {
        let list = site.store.guest_list(&kept.value, now).await.unwrap();
        let count = |wanted| {
            let standings = list.registrations.iter().map(|each| each.state.standing());
            standings.filter(|each| *each == wanted).count()
        };
        if let Some(first) = list.waiting().first() {
            assert!(first.size() > list.free(), "{}: the first in line fits", kept.value.slug);
        }
        if kept.value.slug.starts_with("middelgrote-gemeenten-") {
            for none in
                [RegistrationStanding::Waiting, RegistrationStanding::Offered, RegistrationStanding::Lapsed]
            {
                assert_eq!(count(none), 0, "{none:?} while there is room");
            }
        }
        if kept.value.slug.starts_with("cijfers-lezen-") {
            assert_eq!(list.free(), 0);
            seen = RegistrationStanding::ALL.map(count).to_vec();
        }
    }
    assert!(seen.len() == 7 && seen.iter().all(|count| *count > 0), "{seen:?}");
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

#[tokio::test]
async fn thirteen_municipalities_worked_out_a_course_of_their_own() {
    let site = Arc::new(site_with(Settings { demo: true, ..Settings::default() }).await);
    demo::fill(&site, site.now()).await.unwrap();
    demo::work_out(&site).await.unwrap();
    let (mut told, mut written, mut frozen, mut unknown) = (BTreeSet::new(), BTreeSet::new(), 0, 0);
    for partner in &site.atlas.facts.partners {
        let organisations = site.store.organisations().await.unwrap();
        let own = organisations.iter().find(|each| each.value.municipality == Some(partner.municipality));
        let id = own.unwrap().value.id;
        let course = site.store.course(id).await.unwrap().unwrap();
        let areas = course.areas().count();
        assert!((3..=5).contains(&areas), "{areas} questions");
        assert_eq!(course.commitments().count(), areas, "{partner:?}");
        assert_eq!(course.ballots().count(), 3, "three offices scored");
        assert!(course.pairs().any(|(_, pair)| pair.barred.is_some()), "something does not go together");
        assert!(course.uncertainties().next().is_some(), "{partner:?}");
        assert_eq!(course.variants().count(), 2, "{partner:?}");
        let answers = course.ballots().flat_map(|(_, ballot)| ballot.all().map(|(.., opinion)| opinion));
        unknown += answers.filter(|opinion| opinion.value().is_none()).count();
        told.insert(format!("{:?}", course.options().map(|(_, each)| &each.label).collect::<Vec<_>>()));
        let (texts, _) = site.store.course_document_texts(id).await.unwrap();
        written.insert(texts.text(Part::Course).to_owned());
        frozen += site.store.course_documents(id).await.unwrap().len();
    }
    let meetings = site.store.meetings().await.unwrap();
    let today = meetings.iter().find(|each| each.value.slug.starts_with("proef-")).unwrap();
    let session = site.store.work_session_of(today.value.id).await.unwrap().unwrap();
    let (state, _) = site.store.session_state(session.id).await.unwrap();
    let view = state.view(Audience::Chair);
    let mut rejected = 0;
    for table in view.tables.values() {
        let own = state.view(Audience::Table(table.id));
        let chosen: Vec<String> = state
            .course(table.id)
            .into_iter()
            .flat_map(|course| course.tasks().filter_map(|(_, task)| task.key.clone()).collect::<Vec<_>>())
            .collect();
        for said in own.all_contributions().filter(|said| said.table == Some(table.id)) {
            if let Content::Signal { signal, used: SignalUse::Rejected, .. } = &said.content {
                rejected += 1;
                assert!(!chosen.contains(signal), "{}: {signal} was not recognised", table.name);
            }
        }
    }
    assert!(rejected > 3, "{rejected}");
    assert_eq!(site.store.joint_courses_of(session.id).await.unwrap().len(), 2, "laid down together");
    assert_eq!(written.len(), 13, "no two documents say the same");
    assert!(unknown > 100, "{unknown} answers unknown");
    assert_eq!(frozen, 13, "every course document is there to open");
    let before = site.store.verify_audit().await.unwrap();
    assert!(before.is_ok());
    demo::work_out(&site).await.unwrap();
    assert_eq!(site.store.verify_audit().await.unwrap(), before, "once is enough");
}

#[tokio::test]
async fn a_course_of_the_demonstration_is_full_on_every_page() {
    let shared = Arc::new(site_with(Settings { demo: true, ..Settings::default() }).await);
    demo::fill(&shared, shared.now()).await.unwrap();
    demo::work_out(&shared).await.unwrap();
    let meetings = shared.store.meetings().await.unwrap();
    let today = meetings.iter().find(|each| each.value.slug.starts_with("proef-")).unwrap();
    let session = shared.store.work_session_of(today.value.id).await.unwrap().unwrap();
    let site = web::router(shared);
    let mut browser = Browser::new(&site);
    assert!(browser.get("/inloggen").await.text().contains("Open de koers"));
    let answer = browser.post("/inloggen/demo", &[("gemeente", "GM0106")]).await;
    assert_eq!(answer.header("location"), "/mijn/koers");
    for (below, holds) in [
        ("", "course-list"),
        ("/uitkomst", "3 personen gaven scores"),
        ("/spelen", "Bewaarde varianten"),
        ("/afspraken", "course-agreed"),
        ("/onzekerheden", "Kennisvraag"),
        ("/versies", "Na de werksessie"),
        ("/document", "SHA-256"),
        ("/document/1", "Wat de tafel schreef en vrijgaf"),
        ("/document/concept", "Waar wij vandaan komen"),
    ] {
        let page = browser.get(&format!("/mijn/koers/assen{below}")).await.text();
        assert!(page.contains(holds) && !page.contains('⟨'), "{below}: {page}");
    }
    let mut chair = Browser::new(&site);
    chair.post("/inloggen/demo", &[("rol", "organiser")]).await;
    let region = chair.get(&format!("/sessie/{}/koersen", session.code.as_str())).await.text();
    assert!(region.contains("Vragen die u deelt") && region.contains("heeft"), "{region}");
    joint_combinations(&mut chair, session.code.as_str()).await;
}

/// Two courses are joined and taken along; too many are refused, with what to reduce.
async fn joint_combinations(chair: &mut Browser, code: &str) {
    let at = format!("/sessie/{code}/koersen/samen");
    let joint = chair.get(&format!("{at}?g=GM0106&g=GM0294")).await.text();
    assert!(joint.contains("Samen mogelijk") && joint.contains("Assen, Winterswijk samen"), "{joint}");
    assert!(!joint.contains('⟨'));
    let file = chair.get(&format!("{at}/model?g=GM0106,GM0294")).await;
    let model = course::Model::from_json(&file.text()).unwrap();
    assert!(model.areas().len() > 5 && course::Exploration::of(&model).unwrap().schemes() > 100);
    let alone = chair.get(&format!("{at}?g=GM0106")).await.text();
    assert!(alone.contains("Kies minstens twee gemeenten"));
    let all = chair.get(&format!("{at}?g=GM0106,GM0294,GM0345,GM0402,GM0597,GM0603")).await.text();
    assert!(all.contains("te groot om precies") && all.contains("Kies minder gemeenten"), "{all}");
}
