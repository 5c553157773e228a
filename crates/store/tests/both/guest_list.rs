//! The guest list: what the domain decides is what is kept, also when many come at once.

crate::house::on_both!(
    a_delegation_comes_changes_and_goes,
    fifty_at_once_for_the_last_ten_seats,
    one_person_registered_twice_at_once,
    doubles_become_one,
    drafts_run_out,
);

mod story {
    use domain::{
        Assessment, FunctionKind, PersonId, PlaceState, RegistrationStanding,
        guest_list::{Actor, Command, NewPlace, Refusal},
    };
    use store::{AuditActor, Decided, Details, Store, StoreError, Subject, fresh};

    use crate::house::{at, delegation, filled_in, furnished, submit};

    async fn decide(
        store: &Store,
        meeting: &domain::Meeting,
        actor: Actor,
        command: Command,
        details: &Details,
    ) -> Result<Decided, StoreError> {
        let mut change = store.change(AuditActor::System, at(60)).await.unwrap();
        let decided = change.decide(meeting.id, actor, &command, details).await?;
        change.commit().await.unwrap();
        Ok(decided)
    }

    pub(super) async fn a_delegation_comes_changes_and_goes(store: Store) {
        let (meeting, organisation) = furnished(&store, 10).await;
        let (submission, details) = delegation(&store, organisation, &[1, 2, 3, 4]).await;
        let (id, contact) = (submission.id, submission.contact);
        submit(&store, &meeting, submission.clone(), &details, 1).await.unwrap();
        let again = submit(&store, &meeting, submission, &details, 2).await.unwrap();
        assert!(again.events.is_empty(), "sent twice is sent once");
        let record = store.registration(id).await.unwrap();
        assert_eq!(record.registration.state.standing(), RegistrationStanding::Confirmed);
        assert_eq!(
            record.places.iter().map(|each| each.name.as_str()).collect::<Vec<_>>()[..2],
            ["Wethouder 1", "Wethouder 2"]
        );
        assert_eq!(store.dietary_counts(meeting.id).await.unwrap(), [("vegetarisch".to_owned(), 2)]);
        let second = record.places[1].place.id;
        let (colleague, mut colleague_details) = delegation(&store, organisation, &[5]).await;
        let by: NewPlace = colleague.places[0];
        let (assessment, apart) = (Assessment::Admitted, fresh());
        let replace = Command::ReplacePlace { place: second, by, assessment, apart };
        let me = Actor::Participant(contact);
        colleague_details.places.values_mut().for_each(|each| each.dietary_wish = "halal".into());
        decide(&store, &meeting, me, replace, &colleague_details).await.unwrap();
        let third = record.places[2].place.id;
        decide(&store, &meeting, me, Command::CancelPlace { place: third }, &Details::default())
            .await
            .unwrap();
        let record = store.registration(id).await.unwrap();
        assert_eq!(record.registration.size(), 3);
        assert_eq!(record.places[1].place.state, PlaceState::Replaced { by: by.id });
        assert_eq!(record.places[4].name, "Wethouder 5");
        let counts = store.dietary_counts(meeting.id).await.unwrap();
        assert_eq!(counts, [("halal".to_owned(), 1), ("vegetarisch".to_owned(), 1)]);
        let stranger = Actor::Participant(fresh::<PersonId>());
        let withdraw = Command::Withdraw { registration: id };
        let refused = decide(&store, &meeting, stranger, withdraw.clone(), &Details::default()).await;
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::NotAllowed))));
        decide(&store, &meeting, me, withdraw, &Details::default()).await.unwrap();
        assert_eq!(store.guest_list(&meeting, at(70)).await.unwrap().free(), 10);
        let kinds: Vec<_> = store
            .audit_of(&Subject::new("registration", id))
            .await
            .unwrap()
            .into_iter()
            .map(|each| each.kind)
            .collect();
        assert_eq!(
            kinds,
            [
                "registration.submitted",
                "registration.place-replaced",
                "registration.place-moved",
                "registration.moved"
            ]
        );
    }

    pub(super) async fn fifty_at_once_for_the_last_ten_seats(store: Store) {
        let (meeting, organisation) = furnished(&store, 10).await;
        let mut waiting = Vec::new();
        for number in 0..50 {
            waiting.push(delegation(&store, organisation, &[number]).await);
        }
        let tasks: Vec<_> = waiting
            .into_iter()
            .enumerate()
            .map(|(number, (submission, details))| {
                let (store, meeting) = (store.clone(), meeting.clone());
                tokio::spawn(async move {
                    let second = i64::try_from(number).unwrap();
                    submit(&store, &meeting, submission, &details, second).await.unwrap();
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        let list = store.guest_list(&meeting, at(100)).await.unwrap();
        let confirmed =
            |standing| list.registrations.iter().filter(|each| each.state.standing() == standing).count();
        assert_eq!(confirmed(RegistrationStanding::Confirmed), 10);
        assert_eq!(confirmed(RegistrationStanding::Waiting), 40);
        let turns: Vec<_> = list.waiting().iter().map(|each| each.submitted).collect();
        assert!(turns.is_sorted(), "an orderly waiting list");
        let first = list.waiting()[0].id;
        let out = list.registrations.iter().find(|each| each.state.takes_seats()).unwrap();
        let withdraw = Command::Withdraw { registration: out.id };
        let mut change = store.change(AuditActor::Person(out.contact), at(60)).await.unwrap();
        let actor = Actor::Participant(out.contact);
        change.decide(meeting.id, actor, &withdraw, &Details::default()).await.unwrap();
        change.commit().await.unwrap();
        let events = store.audit_of(&Subject::new("registration", first)).await.unwrap();
        let last = events.last().unwrap();
        assert_eq!(
            (last.kind.as_str(), last.actor.as_str()),
            ("registration.moved", "system"),
            "by nobody's hand"
        );
        assert!(store.verify_audit().await.unwrap().is_ok());
    }

    pub(super) async fn one_person_registered_twice_at_once(store: Store) {
        let (meeting, organisation) = furnished(&store, 50).await;
        let mut tasks = Vec::new();
        for number in 0..8 {
            // Everybody brings the same alderman.
            let (submission, details) = delegation(&store, organisation, &[number + 1, 100]).await;
            let (store, meeting) = (store.clone(), meeting.clone());
            tasks.push(tokio::spawn(async move { submit(&store, &meeting, submission, &details, 5).await }));
        }
        let mut taken = 0;
        for task in tasks {
            match task.await.unwrap() {
                Ok(_) => taken += 1,
                Err(StoreError::Refused(Refusal::AlreadyRegistered { .. })) => {}
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!(taken, 1);
        assert_eq!(store.places(meeting.id).await.unwrap().len(), 2, "nothing of the others was written");
    }

    pub(super) async fn doubles_become_one(store: Store) {
        let (meeting, organisation) = furnished(&store, 50).await;
        let (first, details) = delegation(&store, organisation, &[1]).await;
        let keep = first.id;
        submit(&store, &meeting, first, &details, 1).await.unwrap();
        let (second, details) = delegation(&store, organisation, &[2, 4]).await;
        let from = second.id;
        submit(&store, &meeting, second, &details, 2).await.unwrap();
        let organiser = Actor::Organiser(fresh());
        let merge = Command::Merge { keep, from, places: vec![fresh(), fresh()] };
        decide(&store, &meeting, organiser, merge, &Details::default()).await.unwrap();
        let record = store.registration(keep).await.unwrap();
        assert_eq!(record.registration.size(), 3);
        assert_eq!(record.places[2].name, filled_in(4).name);
        assert_eq!(store.dietary_counts(meeting.id).await.unwrap(), [("vegetarisch".to_owned(), 2)]);
        let source = store.registration(from).await.unwrap();
        assert_eq!(source.registration.state.standing(), RegistrationStanding::Withdrawn);
        assert_eq!(source.places.len(), 2, "nobody disappears");
        assert!(record.places.iter().all(|each| each.place.function == FunctionKind::Alderman));
    }

    pub(super) async fn drafts_run_out(store: Store) {
        let (meeting, _) = furnished(&store, 5).await;
        store.save_draft("geheim", meeting.id, "{\"a\":1}", at(100)).await.unwrap();
        store.save_draft("geheim", meeting.id, "{\"a\":2}", at(100)).await.unwrap();
        let draft = store.draft("geheim", meeting.id, at(99)).await.unwrap();
        assert_eq!(draft.as_deref(), Some("{\"a\":2}"));
        assert_eq!(store.draft("geheim", meeting.id, at(100)).await.unwrap(), None);
        store.drop_draft("geheim").await.unwrap();
        assert_eq!(store.draft("geheim", meeting.id, at(1)).await.unwrap(), None);
    }
}
