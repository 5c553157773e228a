//! Words find the same things on both engines, and what is found follows what is kept.

crate::house::on_both!(words_find_things, what_is_found_follows_what_is_kept, what_was_there_before_is_found,);

mod story {
    use domain::{
        Bilingual, Language, Person,
        guest_list::{Actor, Command},
    };
    use store::{AuditActor, Details, PlaceRecord, SearchKind, Store, fresh};

    use crate::house::{at, delegation, furnished, organisation, submit};

    async fn count(store: &Store, kind: SearchKind, question: &str) -> usize {
        store.search(kind, question, 10).await.unwrap().len()
    }

    pub(super) async fn words_find_things(store: Store) {
        let (meeting, assen) = furnished(&store, 10).await;
        let (mut first, mut details) = delegation(&store, assen, &[1]).await;
        details.places.values_mut().for_each(|place| place.name = "Wethouder Ćirić".into());
        let registration = first.id.to_string();
        first.id = registration.parse().unwrap();
        submit(&store, &meeting, first, &details, 1).await.unwrap();
        let mut change = store.change(AuditActor::System, at(2)).await.unwrap();
        change.add_organisation(&organisation("Gemeente Súdwest-Fryslân")).await.unwrap();
        change.commit().await.unwrap();
        let found = store.search(SearchKind::Registration, "WETH ciri", 10).await.unwrap();
        assert_eq!(found.iter().map(|each| each.id.as_str()).collect::<Vec<_>>(), [registration.as_str()]);
        for (kind, question, expected) in [
            (SearchKind::Registration, "gemeente assen", 1),
            (SearchKind::Registration, "wethouder1@assen.example", 1),
            (SearchKind::Registration, "fryslan", 0),
            (SearchKind::Organisation, "gemeente", 2),
            (SearchKind::Organisation, "fryslan", 1),
            (SearchKind::Meeting, "toekomst haag", 1),
            (SearchKind::Meeting, "outlook", 1),
            (SearchKind::Person, "wethouder wonen", 1),
            (SearchKind::Person, "'; drop table --", 0),
            (SearchKind::Person, "  ", 0),
        ] {
            assert_eq!(count(&store, kind, question).await, expected, "{kind:?} {question}");
        }
    }

    pub(super) async fn what_is_found_follows_what_is_kept(store: Store) {
        let (meeting, assen) = furnished(&store, 10).await;
        let (submission, details) = delegation(&store, assen, &[1]).await;
        let (id, contact) = (submission.id, submission.contact);
        submit(&store, &meeting, submission, &details, 1).await.unwrap();
        let mut change = store.change(AuditActor::System, at(2)).await.unwrap();
        let place = store.registration(id).await.unwrap().places.remove(0);
        change.save_place(&PlaceRecord { name: "Ijsvogel".into(), ..place }).await.unwrap();
        let kept = store.organisation(assen).await.unwrap();
        let renamed = domain::Organisation { name: "Gemeente Reigerland".into(), ..kept.value };
        change.save_organisation(&renamed, kept.version).await.unwrap();
        let kept = store.meeting(meeting.id).await.unwrap();
        let renamed = domain::Meeting { title: Bilingual::new("Wadvogels", ""), ..kept.value };
        change.save_meeting(&renamed, kept.version).await.unwrap();
        change.commit().await.unwrap();
        for (kind, question, expected) in [
            (SearchKind::Registration, "ijsvogel reigerland", 1),
            (SearchKind::Organisation, "assen", 0),
            (SearchKind::Organisation, "reigerland", 1),
            (SearchKind::Meeting, "wadvogels", 1),
            (SearchKind::Meeting, "outlook", 0),
        ] {
            assert_eq!(count(&store, kind, question).await, expected, "{kind:?} {question}");
        }
        // The contact person changes, in the registration and by name.
        let mut change = store.change(AuditActor::System, at(3)).await.unwrap();
        let email = "lepelaar@assen.example.org".parse().unwrap();
        let to = change.person_for(&email, "Lepelaar", Language::Nl).await.unwrap();
        let command = Command::ChangeContact { registration: id, to };
        change.decide(meeting.id, Actor::Participant(contact), &command, &Details::default()).await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(store.registration(id).await.unwrap().registration.contact, to);
        assert_eq!(count(&store, SearchKind::Registration, "lepelaar").await, 1);
        let mut change = store.change(AuditActor::System, at(4)).await.unwrap();
        let renamed = Person { name: "Grutto".into(), ..store.person(to).await.unwrap() };
        change.save_person(&renamed).await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(count(&store, SearchKind::Registration, "grutto").await, 1);
        assert_eq!(count(&store, SearchKind::Person, "grutto").await, 1);
        // What did not happen is not found.
        let mut change = store.change(AuditActor::System, at(5)).await.unwrap();
        let never = "kievit@assen.example.org".parse().unwrap();
        change.person_for(&never, "Kievit", Language::Nl).await.unwrap();
        drop(change);
        assert_eq!(count(&store, SearchKind::Person, "kievit").await, 0);
        assert!(store.verify_audit().await.unwrap().is_ok());
    }

    pub(super) async fn what_was_there_before_is_found(store: Store) {
        let (meeting, assen) = furnished(&store, 10).await;
        let (submission, details) = delegation(&store, assen, &[1, 2]).await;
        submit(&store, &meeting, submission, &details, 1).await.unwrap();
        store.execute_for_test("delete from search_entry").await;
        assert_eq!(count(&store, SearchKind::Person, "wethouder").await, 0);
        store.prepare_search_for_test().await;
        assert_eq!(count(&store, SearchKind::Person, "wethouder").await, 2);
        assert_eq!(count(&store, SearchKind::Registration, "wethouder").await, 1);
        assert_eq!(count(&store, SearchKind::Meeting, "toekomst").await, 1);
        let nothing: domain::PersonId = fresh();
        assert_eq!(count(&store, SearchKind::Person, &nothing.to_string()).await, 0);
    }
}
