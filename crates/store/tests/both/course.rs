//! A course is worked on by several people at once; scores are of persons, and versions of nobody.

use domain::{
    CommandId, Language, PieceId,
    course::{Command, Given, Opinion, Request},
};
use uuid::Uuid;

crate::house::on_both!(
    a_course_is_kept,
    who_comes_second_is_told,
    twenty_at_once_lose_nothing,
    versions_lead_back_to_nobody,
    an_earlier_version_comes_back,
);

pub(crate) fn request(number: u128, command: Command) -> Request {
    Request { id: CommandId::new(Uuid::from_u128(number << 64)), command }
}

/// The first option that comes with the template of [`scored`].
pub(crate) fn option() -> PieceId {
    // It comes with the second change, after the task and the question.
    PieceId::new(Uuid::from_u128((2 << 80) + (3 << 64)))
}

/// Commands that begin a course with one question and give a score.
pub(crate) fn scored() -> Vec<Request> {
    let given = Given { option: option(), on: None, opinion: Opinion::score(2) };
    vec![
        request(1, Command::Begin { language: Language::Nl }),
        request(2, Command::Adopt { template: "homes".into(), language: Language::Nl }),
        request(3, Command::Score(vec![given].into())),
    ]
}

mod story {
    use domain::{
        CommandId, Language, OrganisationId, PersonId,
        course::{Command, Comparison, Course, Refusal, Request},
        session::Words,
    };
    use store::{AuditActor, Store, StoreError, Subject};

    use super::{option, request, scored};
    use crate::house::{at, furnished};

    async fn person(store: &Store, name: &str) -> PersonId {
        let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
        let email = format!("{name}@assen.example.org").parse().unwrap();
        let person = change.person_for(&email, name, Language::Nl).await.unwrap();
        change.commit().await.unwrap();
        person
    }

    async fn does(
        store: &Store,
        organisation: OrganisationId,
        person: PersonId,
        request: &Request,
    ) -> Result<(), Refusal> {
        let mut change = store.change(AuditActor::Person(person), at(1)).await.unwrap();
        let done = change.decide_course(organisation, person, request).await.unwrap();
        change.commit().await.unwrap();
        done
    }

    async fn begun(store: &Store) -> (OrganisationId, PersonId) {
        let (_, organisation) = furnished(store, 10).await;
        let person = person(store, "wethouder").await;
        for command in scored() {
            does(store, organisation, person, &command).await.unwrap();
        }
        (organisation, person)
    }

    async fn read(store: &Store, organisation: OrganisationId) -> Course {
        store.course(organisation).await.unwrap().unwrap()
    }

    pub(super) async fn a_course_is_kept(store: Store) {
        let (_, other) = furnished(&store, 10).await;
        assert!(store.course(other).await.unwrap().is_none());
        let person = person(&store, "wethouder").await;
        for command in scored() {
            does(&store, other, person, &command).await.unwrap();
            // Sent twice, it happens once.
            does(&store, other, person, &command).await.unwrap();
        }
        let course = read(&store, other).await;
        assert_eq!((course.areas().count(), course.options().count(), course.ballots().count()), (1, 4, 1));
        let me = store.course_participant(other, person).await.unwrap().unwrap();
        assert_eq!(course.ballot(me).unwrap().opinion(option(), None).unwrap().value(), Some(2));
        let events = store.audit_of(&Subject::new("organisation", other)).await.unwrap();
        assert_eq!(events.iter().filter(|event| event.kind == "course.changed").count(), 3);
        assert!(store.verify_audit().await.unwrap().is_ok());
    }

    pub(super) async fn who_comes_second_is_told(store: Store) {
        let (organisation, first) = begun(&store).await;
        let second = person(&store, "adviseur").await;
        let course = read(&store, organisation).await;
        let (id, piece) = course.pieces().find(|(id, _)| *id == option()).unwrap();
        let change = |number, label: &str| {
            let mut option = piece.as_option().unwrap().clone();
            option.label = Words::new(label);
            request(number, Command::Change { id, piece: option.into(), revision: course.revision_of(id) })
        };
        assert_eq!(does(&store, organisation, first, &change(11, "Eerst")).await, Ok(()));
        let late = does(&store, organisation, second, &change(12, "Daarna")).await;
        assert_eq!(late, Err(Refusal::ChangedMeanwhile));
        let label = read(&store, organisation).await;
        assert_eq!(label.piece(id).unwrap().as_option().unwrap().label.as_str(), "Eerst");
    }

    pub(super) async fn twenty_at_once_lose_nothing(store: Store) {
        let (organisation, _) = begun(&store).await;
        let mut writers = Vec::new();
        for number in 0..20_u128 {
            let store = store.clone();
            let person = person(&store, &format!("lid{number}")).await;
            writers.push(tokio::spawn(async move {
                let given = domain::course::Given {
                    option: option(),
                    on: None,
                    opinion: domain::course::Opinion::score(i8::try_from(number % 5).unwrap() - 2),
                };
                does(
                    &store,
                    organisation,
                    person,
                    &request(100 + number, Command::Score(vec![given].into())),
                )
                .await
                .unwrap();
                let label = Words::new(&format!("Punt {number}"));
                let add = Command::Add(Comparison::new(label).into());
                does(&store, organisation, person, &request(200 + number, add)).await
            }));
        }
        let mut refused = 0;
        for writer in writers {
            if writer.await.unwrap().is_err() {
                refused += 1;
            }
        }
        let course = read(&store, organisation).await;
        assert_eq!(course.ballots().count(), 21);
        assert_eq!((course.comparisons().count(), refused), (10, 16), "there is room for ten");
        assert!(store.verify_audit().await.unwrap().is_ok());
    }

    pub(super) async fn versions_lead_back_to_nobody(store: Store) {
        let (organisation, person) = begun(&store).await;
        let mut change = store.change(AuditActor::Person(person), at(2)).await.unwrap();
        assert_eq!(change.name_course_version(organisation, "Voor de raad").await.unwrap(), 1);
        change.commit().await.unwrap();
        let versions = store.course_versions(organisation).await.unwrap();
        assert_eq!((versions.len(), versions[0].name.as_str()), (1, "Voor de raad"));
        let me = store.course_participant(organisation, person).await.unwrap().unwrap();
        let version = store.course_version(organisation, 1).await.unwrap();
        assert_eq!(version.ballots().count(), 1);
        assert!(version.ballot(me).is_none());
        assert!(matches!(store.course_version(organisation, 2).await, Err(StoreError::Unknown(_))));
    }

    pub(super) async fn an_earlier_version_comes_back(store: Store) {
        let (organisation, person) = begun(&store).await;
        let mut change = store.change(AuditActor::Person(person), at(2)).await.unwrap();
        change.name_course_version(organisation, "Eerste").await.unwrap();
        change.commit().await.unwrap();
        let adopt = Command::Adopt { template: "centre".into(), language: Language::Nl };
        does(&store, organisation, person, &request(9, adopt)).await.unwrap();
        let version = store.course_version(organisation, 1).await.unwrap();
        let cause = CommandId::new(uuid::Uuid::from_u128(77));
        for _ in 0..2 {
            let mut change = store.change(AuditActor::Person(person), at(3)).await.unwrap();
            change.put_course(organisation, cause, &version).await.unwrap();
            change.commit().await.unwrap();
        }
        let course = read(&store, organisation).await;
        assert_eq!((course.areas().count(), course.ballots().count()), (1, 1));
        let undo = Command::Undo { number: course.undoable()[0].number };
        does(&store, organisation, person, &request(10, undo)).await.unwrap();
        assert_eq!(read(&store, organisation).await.areas().count(), 2, "going back can be taken back");
    }
}
