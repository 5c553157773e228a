//! Links, sessions and throttling.

crate::house::on_both!(
    a_link_signs_in_once,
    an_own_link_works_until_its_moment,
    sessions_end,
    tries_are_counted
);

mod story {
    use domain::{Language, PersonId};
    use jiff::SignedDuration;
    use store::{AuditActor, LinkPurpose, SignInMethod, Store, StoreError, fresh};

    use crate::house::{at, delegation, furnished, submit};

    async fn person(store: &Store) -> PersonId {
        let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
        let email = "adviseur@example.org".parse().unwrap();
        let person = change.person_for(&email, "Adviseur", Language::Nl).await.unwrap();
        change.commit().await.unwrap();
        person
    }

    async fn link(store: &Store, person: PersonId, purpose: &LinkPurpose) -> String {
        let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
        let link = change.add_link(person, purpose).await.unwrap();
        change.commit().await.unwrap();
        link
    }

    async fn used(store: &Store, link: &str, second: i64) -> Result<PersonId, StoreError> {
        let mut change = store.change(AuditActor::System, at(second)).await.unwrap();
        let person = change.use_link(link).await?.person;
        change.commit().await.unwrap();
        Ok(person)
    }

    pub(super) async fn a_link_signs_in_once(store: Store) {
        let person = person(&store).await;
        let first = link(&store, person, &LinkPurpose::SignIn).await;
        for _ in 0..2 {
            let seen = store.link(&first, at(1)).await.unwrap();
            assert_eq!(seen.map(|each| each.person), Some(person), "looking does not use it up");
        }
        assert_eq!(used(&store, &first, 2).await.unwrap(), person);
        assert!(matches!(used(&store, &first, 3).await, Err(StoreError::Unknown("link"))));
        let late = link(&store, person, &LinkPurpose::SignIn).await;
        assert!(used(&store, &late, 15 * 60).await.is_err(), "a quarter of an hour is over");
        assert!(used(&store, "geraden", 1).await.is_err());
        assert!(first.len() == 26 && first != late);
    }

    pub(super) async fn an_own_link_works_until_its_moment(store: Store) {
        let (meeting, organisation) = furnished(&store, 5).await;
        let (submission, details) = delegation(&store, organisation, &[1]).await;
        let (registration, person) = (submission.id, submission.contact);
        submit(&store, &meeting, submission, &details, 1).await.unwrap();
        let own = link(&store, person, &LinkPurpose::Own { registration, until: at(100) }).await;
        for second in [1, 50] {
            assert_eq!(used(&store, &own, second).await.unwrap(), person);
        }
        assert!(used(&store, &own, 100).await.is_err());
    }

    pub(super) async fn sessions_end(store: Store) {
        let person = person(&store).await;
        let mut change = store.change(AuditActor::Person(person), at(0)).await.unwrap();
        let one = change.begin_session(person, SignInMethod::Link, "Firefox op Linux").await.unwrap();
        let two = change.begin_session(person, SignInMethod::Passkey, "Safari op iPhone").await.unwrap();
        change.commit().await.unwrap();
        let session = store.session(&one, at(300)).await.unwrap().unwrap();
        assert_eq!((session.person, session.device.as_str()), (person, "Firefox op Linux"));
        assert_eq!(store.session("geraden", at(300)).await.unwrap(), None);
        let sessions = store.sessions(person, at(301)).await.unwrap();
        assert_eq!(sessions[0].id, session.id, "the last used first");
        assert_eq!(sessions[0].seen_at, at(300));
        let stranger: PersonId = fresh();
        let mut change = store.change(AuditActor::Person(stranger), at(302)).await.unwrap();
        change.end_session(stranger, &session.id).await.unwrap();
        change.commit().await.unwrap();
        assert!(store.session(&one, at(303)).await.unwrap().is_some(), "only one's own");
        let mut change = store.change(AuditActor::Person(person), at(304)).await.unwrap();
        change.end_session(person, &session.id).await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(store.session(&one, at(305)).await.unwrap(), None);
        let idle = at(0) + SignedDuration::from_hours(13);
        assert_eq!(store.session(&two, idle).await.unwrap(), None, "not used for too long");
    }

    pub(super) async fn tries_are_counted(store: Store) {
        let window = SignedDuration::from_mins(10);
        for expected in [true, true, false] {
            assert_eq!(store.within("link:a", 2, window, at(0)).await.unwrap(), expected);
        }
        assert!(store.within("link:b", 2, window, at(0)).await.unwrap());
        assert!(store.within("link:a", 2, window, at(600)).await.unwrap(), "a new window");
    }
}
