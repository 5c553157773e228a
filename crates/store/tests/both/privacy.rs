//! What is kept about a person can be shown, and can be forgotten.

crate::house::on_both!(
    everything_held_is_shown,
    a_correction_holds_everywhere,
    who_takes_part_is_not_erased,
    an_erased_person_is_nowhere,
    what_is_over_its_term_goes,
    who_is_in_no_registration_any_more_goes,
);

/// A word that stands in everything that is kept about one person.
const CANARY: &str = "kanarie";

/// A word that stands in everything that is kept about the colleague.
const COLLEAGUE: &str = "spreeuw";

mod story {
    use std::collections::BTreeSet;

    use domain::{
        EmailAddress, Language, Meeting, MeetingStep, Person, PersonId, Role,
        guest_list::{Actor, Command},
    };
    use jiff::SignedDuration;
    use store::{
        AuditActor, Details, ErasureRefusal, LinkPurpose, MailExtras, NewMail, PlaceDetails, Retention,
        SearchKind, SignInMethod, Store, StoreError,
    };

    use super::{CANARY, COLLEAGUE};
    use crate::house::{at, delegation, filled_in, furnished, submit};

    /// A person in every table that can hold one, and a colleague beside; both are in one delegation.
    pub(super) async fn planted(store: &Store) -> (Meeting, PersonId, PersonId) {
        let (meeting, organisation) = furnished(store, 10).await;
        let (mut submission, mut details) = delegation(store, organisation, &[1, 2]).await;
        let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
        for (index, word) in [CANARY, COLLEAGUE].into_iter().enumerate() {
            let email: EmailAddress = format!("{word}@assen.example.org").parse().unwrap();
            let person = change.person_for(&email, word, Language::Nl).await.unwrap();
            let place = &mut submission.places[index];
            place.person = person;
            details.places.insert(place.id, PlaceDetails { email, ..worded(word) });
        }
        submission.contact = submission.places[0].person;
        details.remark = format!("remark {CANARY}");
        let (person, colleague) = (submission.contact, submission.places[1].person);
        let registration = submission.id;
        change.commit().await.unwrap();
        submit(store, &meeting, submission, &details, 1).await.unwrap();

        let mut change = store.change(AuditActor::Person(person), at(2)).await.unwrap();
        let saved = Person { phone: Some(format!("06 {CANARY}")), ..store.person(person).await.unwrap() };
        change.save_person(&saved).await.unwrap();
        change.grant(person, Role::Expert).await.unwrap();
        change.add_registration_note(registration, person, &format!("note {CANARY}")).await.unwrap();
        change.add_link(person, &LinkPurpose::SignIn).await.unwrap();
        change.begin_session(person, SignInMethod::Link, CANARY).await.unwrap();
        change.add_job("test", &person, at(3)).await.unwrap();
        change.queue_mail(&mail(&meeting, person, registration)).await.unwrap();
        change.commit().await.unwrap();
        take_part(store, meeting.id, person).await;
        score(store, organisation, person).await;
        let draft = format!("[[\"email\",\"{CANARY}@assen.example.org\"]]");
        store.save_draft("secret", meeting.id, &draft, at(60)).await.unwrap();
        for statement in [
            "insert into mail_proposal (id, message_id, state, body, received_at) \
             values ('1', '1', 'new', '{\"from\":\"kanarie@assen.example.org\"}', 1790000000000000)",
            "insert into passkey (id, person, name, credential, created_at) \
             select 'kanarie', id, 'kanarie', 'kanarie', 1790000000000000 from person where name = 'kanarie'",
            "insert into outside_identity (issuer, subject, person, created_at) \
             select 'kanarie', 'kanarie', id, 1790000000000000 from person where name = 'kanarie'",
            "insert into ceremony (id, kind, body, expires_at) \
             select 'kanarie', 'passkey', id, 1790000000000000 from person where name = 'kanarie'",
        ] {
            store.execute_for_test(statement).await;
        }
        (meeting, person, colleague)
    }

    /// The person sits in a work session, with an introduction.
    async fn take_part(store: &Store, meeting: domain::MeetingId, person: PersonId) {
        use crate::session::story::{by, carry_out, introduce, request};
        let (_, script) = domain::session::seed_script(store::fresh).unwrap();
        let mut change = store.change(AuditActor::System, at(2)).await.unwrap();
        let session = change.create_session(meeting, script, Vec::new()).await.unwrap();
        let known = change.participant_for(session.id, person).await.unwrap();
        change.commit().await.unwrap();
        let join = domain::session::Command::Attend(domain::session::Attend::Join { table: None });
        let actor = domain::session::Actor::Participant(known);
        carry_out(store, session.id, actor, &request(join), by(known)).await;
        introduce(store, session.id, known, &format!("introduction {CANARY}")).await;
    }

    /// Scores of a person on the course of the own municipality.
    async fn score(store: &Store, organisation: domain::OrganisationId, person: PersonId) {
        let mut change = store.change(AuditActor::Person(person), at(4)).await.unwrap();
        for command in crate::course::scored() {
            change.decide_course(organisation, person, &command).await.unwrap().unwrap();
        }
        change.commit().await.unwrap();
    }

    fn worded(word: &str) -> PlaceDetails {
        PlaceDetails {
            name: word.to_owned(),
            title: format!("Wethouder {word}"),
            phone: format!("06 {word}"),
            access_needs: format!("needs {word}"),
            dietary_wish: format!("wish {word}"),
            answers: [("question".to_owned(), word.to_owned())].into(),
            ..filled_in(0)
        }
    }

    fn mail(meeting: &Meeting, person: PersonId, registration: domain::RegistrationId) -> NewMail {
        NewMail {
            kind: "confirmation".into(),
            meeting: Some(meeting.id),
            registration: Some(registration),
            person: Some(person),
            recipient: format!("{CANARY}@assen.example.org").parse().unwrap(),
            language: Language::Nl,
            subject: format!("Dag {CANARY}"),
            text: format!("Dag {CANARY}"),
            html: format!("<p>Dag {CANARY}</p>"),
            extras: MailExtras::default(),
            send_at: at(2),
        }
    }

    pub(super) async fn end(store: &Store, meeting: &Meeting) {
        let mut change = store.change(AuditActor::System, at(10)).await.unwrap();
        for step in [MeetingStep::Start, MeetingStep::End] {
            change.step_meeting(meeting.id, step).await.unwrap().unwrap();
        }
        change.commit().await.unwrap();
    }

    pub(super) async fn erase(store: &Store, person: PersonId) -> Result<store::Erased, ErasureRefusal> {
        let mut change = store.change(AuditActor::CommandLine, at(20)).await.unwrap();
        let erased = change.erase_person(person).await.unwrap();
        change.commit().await.unwrap();
        store.scrub().await.unwrap();
        erased
    }

    pub(super) async fn everything_held_is_shown(store: Store) {
        let (_, person, colleague) = planted(&store).await;
        let held = store.held_about(person).await.unwrap();
        let shown: BTreeSet<&str> = held.iter().map(|each| each.table).collect();
        // Every table with a person in it, by its columns: what is new must be shown as well.
        let columns = store.columns().await.unwrap();
        let personal = ["person", "contact", "author", "recipient", "email"];
        let expected: BTreeSet<&str> = columns
            .iter()
            .filter(|(_, column)| personal.contains(&column.as_str()))
            .map(|(table, _)| table.as_str())
            .chain(["dietary_wish", "registration_draft", "mail_proposal", "job", "ceremony", "audit_event"])
            .chain(["work_session_entry"])
            .collect();
        assert_eq!(shown, expected);
        let text = serde_json::to_string(&held).unwrap();
        for word in [
            "remark kanarie",
            "note kanarie",
            "06 kanarie",
            "needs kanarie",
            "wish kanarie",
            "Dag kanarie",
            "introduction kanarie",
        ] {
            assert!(text.contains(word), "{word}");
        }
        assert!(!text.contains(COLLEAGUE), "nobody sees what was filled in for a colleague");
        let about_colleague = serde_json::to_string(&store.held_about(colleague).await.unwrap()).unwrap();
        assert!(about_colleague.contains("wish spreeuw") && !about_colleague.contains("wish kanarie"));
    }

    pub(super) async fn a_correction_holds_everywhere(store: Store) {
        let (meeting, person, _) = planted(&store).await;
        let mut change = store.change(AuditActor::Person(person), at(5)).await.unwrap();
        let corrected = Person {
            name: "Ijsvogel".into(),
            email: "ijsvogel@assen.example.org".parse().unwrap(),
            ..store.person(person).await.unwrap()
        };
        change.correct_person(&corrected).await.unwrap();
        change.commit().await.unwrap();
        assert_eq!(store.person(person).await.unwrap(), corrected);
        let places = store.places(meeting.id).await.unwrap();
        assert_eq!(
            (places[0].name.as_str(), places[0].email.as_str()),
            ("Ijsvogel", "ijsvogel@assen.example.org")
        );
        assert_eq!(places[1].name, COLLEAGUE);
        let mut change = store.change(AuditActor::Person(person), at(6)).await.unwrap();
        let taken = Person { email: "spreeuw@assen.example.org".parse().unwrap(), ..corrected };
        assert!(matches!(change.correct_person(&taken).await, Err(StoreError::Taken("person"))));
    }

    pub(super) async fn who_takes_part_is_not_erased(store: Store) {
        let (meeting, person, colleague) = planted(&store).await;
        assert_eq!(erase(&store, person).await, Err(ErasureRefusal::TakesPart));
        assert_eq!(erase(&store, colleague).await, Err(ErasureRefusal::TakesPart));
        assert_eq!(store.person(person).await.unwrap().name, CANARY);
        let record = store.registrations_of(colleague).await.unwrap().remove(0);
        let place = record.places[1].place.id;
        let mut change = store.change(AuditActor::Person(person), at(5)).await.unwrap();
        let cancel = Command::CancelPlace { place };
        change.decide(meeting.id, Actor::Participant(person), &cancel, &Details::default()).await.unwrap();
        change.commit().await.unwrap();
        assert!(erase(&store, colleague).await.is_ok(), "who cancelled can be forgotten");
    }

    pub(super) async fn an_erased_person_is_nowhere(store: Store) {
        let (meeting, person, colleague) = planted(&store).await;
        end(&store, &meeting).await;
        let erased = erase(&store, person).await.unwrap();
        assert!(erased.records >= 13, "{erased:?}");
        assert!(matches!(store.person(person).await, Err(StoreError::Unknown(_))));
        let held = serde_json::to_string(&store.held_about(person).await.unwrap()).unwrap();
        assert!(!held.contains(CANARY), "{held}");
        for kind in [SearchKind::Registration, SearchKind::Person] {
            assert!(store.search(kind, CANARY, 5).await.unwrap().is_empty(), "{kind:?}");
            assert_eq!(store.search(kind, COLLEAGUE, 5).await.unwrap().len(), 1, "the colleague is found");
        }
        // The place stays, without name, and the colleague is untouched.
        let places = store.places(meeting.id).await.unwrap();
        assert_eq!(places.iter().map(|each| each.name.as_str()).collect::<Vec<_>>(), ["", COLLEAGUE]);
        assert_eq!(store.person(colleague).await.unwrap().name, COLLEAGUE);
        let records = store.destruction_records(5).await.unwrap();
        assert_eq!((records[0].kind.as_str(), records[0].reason.as_str()), ("erasure", "request"));
        assert!(store.verify_audit().await.unwrap().is_ok());
        // The address is free for somebody new.
        let mut change = store.change(AuditActor::System, at(30)).await.unwrap();
        let email = format!("{CANARY}@assen.example.org").parse().unwrap();
        assert_ne!(change.person_for(&email, "Nieuw", Language::Nl).await.unwrap(), person);
    }

    pub(super) async fn what_is_over_its_term_goes(store: Store) {
        let (meeting, _, _) = planted(&store).await;
        let day = meeting.moment(meeting.from).unwrap();
        let after = |days: i64| day + SignedDuration::from_hours(24 * days);
        let wishes = Retention::DietaryWishes;
        assert_eq!(store.due(wishes, 14, after(14)).await.unwrap(), 0);
        assert_eq!(store.due(wishes, 14, after(15)).await.unwrap(), 2);
        for rule in Retention::ALL {
            let due = store.due(rule, 14, after(15)).await.unwrap();
            let mut change = store.change(AuditActor::System, after(15)).await.unwrap();
            let destroyed = change.destroy(rule, 14).await.unwrap();
            change.commit().await.unwrap();
            assert!(destroyed >= u64::try_from(due).unwrap(), "{rule:?}: {due} due, {destroyed} destroyed");
            assert_eq!(store.due(rule, 14, after(15)).await.unwrap(), 0, "{rule:?}");
        }
        let places = store.places(meeting.id).await.unwrap();
        assert!(places.len() == 2 && places.iter().all(|each| each.name.is_empty() && each.phone.is_empty()));
        for kind in [SearchKind::Registration, SearchKind::Person] {
            assert!(store.search(kind, COLLEAGUE, 5).await.unwrap().is_empty(), "{kind:?}");
            assert!(store.search(kind, "wethouder", 5).await.unwrap().is_empty(), "{kind:?}");
        }
        let kinds: Vec<_> =
            store.destruction_records(20).await.unwrap().into_iter().map(|each| each.kind).collect();
        assert!(
            kinds.iter().any(|each| each == "dietary-wishes") && kinds.iter().any(|each| each == "sign-in")
        );
        assert!(store.verify_audit().await.unwrap().is_ok());
    }

    pub(super) async fn who_is_in_no_registration_any_more_goes(store: Store) {
        let (meeting, person, colleague) = planted(&store).await;
        let later = meeting.moment(meeting.from).unwrap() + SignedDuration::from_hours(24 * 800);
        let destroy = async |rules: &[Retention]| {
            let mut change = store.change(AuditActor::System, later).await.unwrap();
            for rule in rules {
                change.destroy(*rule, 730).await.unwrap();
            }
            change.commit().await.unwrap();
        };
        destroy(&[Retention::Persons]).await;
        assert!(store_knows(&store, colleague).await, "who is in a registration stays");
        destroy(&[Retention::Registrations, Retention::Persons]).await;
        assert!(!store_knows(&store, colleague).await);
        assert!(store_knows(&store, person).await, "who has a role stays");
    }

    async fn store_knows(store: &Store, person: PersonId) -> bool {
        store.person(person).await.is_ok()
    }
}

/// Nothing of an erased person is left in the files of the database.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_files_hold_nothing_of_an_erased_person() {
    let folder = std::env::temp_dir().join(format!("schakel-erasure-{}", uuid::Uuid::now_v7()));
    std::fs::create_dir_all(&folder).unwrap();
    let store = store::Store::open(&format!("sqlite:{}", folder.join("schakel.db").display())).await.unwrap();
    let (meeting, person, _) = story::planted(&store).await;
    assert!(files_hold(&folder, CANARY), "the test would see it");
    story::end(&store, &meeting).await;
    story::erase(&store, person).await.unwrap();
    assert!(!files_hold(&folder, CANARY));
    assert!(files_hold(&folder, COLLEAGUE), "others are untouched");
    store.close().await;
    std::fs::remove_dir_all(&folder).unwrap();
}

/// Whether any file of a folder holds a word, in any case.
fn files_hold(folder: &std::path::Path, word: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap().to_ascii_lowercase();
        bytes.windows(word.len()).any(|window| window == word.as_bytes())
    })
}
