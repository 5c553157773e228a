//! A fresh database on each engine, and the things that every story needs.

use std::{collections::BTreeMap, process::Command as Process, sync::OnceLock};

use domain::{
    AdmissionPolicy, Assessment, Bilingual, FunctionKind, ItemKind, Language, Meeting, MeetingState,
    Organisation, OrganisationId, OrganisationKind, Otherwise, PersonId, PlaceId, ProgrammeItem,
    RegistrationId, Relation, Rule, Venue,
    guest_list::{Command, NewPlace, Submission},
};
use jiff::{
    Timestamp,
    civil::{date, time},
};
use sqlx::{AnyConnection, Connection};
use store::{AuditActor, Details, PlaceDetails, Store, fresh};

/// Tells a story on both engines; the same test, twice.
macro_rules! on_both {
    ($($name:ident),* $(,)?) => {$(
        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                let store = $crate::house::sqlite().await;
                super::story::$name(store).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                let store = $crate::house::postgres().await;
                super::story::$name(store).await;
            }
        }
    )*};
}
pub(crate) use on_both;

/// A store in a file of its own.
pub(crate) async fn sqlite() -> Store {
    let file = std::env::temp_dir().join(format!("schakel-test-{}.db", uuid::Uuid::now_v7()));
    Store::open(&format!("sqlite:{}", file.display())).await.unwrap()
}

/// A store in a database of its own, on the server that `tools/postgres.bash` starts.
pub(crate) async fn postgres() -> Store {
    static SERVER: OnceLock<String> = OnceLock::new();
    let server = SERVER.get_or_init(|| {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tools/postgres.bash");
        let output = Process::new(script).arg("start").output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    });
    let name = format!("schakel_{}", uuid::Uuid::now_v7().simple());
    sqlx::any::install_default_drivers();
    let mut connection = AnyConnection::connect(server).await.unwrap();
    let statement = format!("create database {name}");
    sqlx::query(sqlx::AssertSqlSafe(statement)).execute(&mut connection).await.unwrap();
    Store::open(&server.replacen("/postgres?", &format!("/{name}?"), 1)).await.unwrap()
}

/// A moment, so many seconds into the story.
pub(crate) fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + second).unwrap()
}

/// A published meeting with so many seats.
pub(crate) fn meeting(slug: &str, seats: u16) -> Meeting {
    Meeting {
        id: fresh(),
        slug: slug.to_owned(),
        state: MeetingState::Published,
        title: Bilingual::new("Het toekomstperspectief", "The outlook"),
        summary: Bilingual::default(),
        introduction: Bilingual::new("Welkom.", "Welcome."),
        audience: Bilingual::default(),
        date: date(2026, 10, 23),
        from: time(16, 0, 0, 0),
        to: time(19, 30, 0, 0),
        venue: Venue { name: "Zaal".into(), town: "Den Haag".into(), ..Venue::default() },
        programme: vec![ProgrammeItem {
            id: fresh(),
            from: time(16, 0, 0, 0),
            to: time(16, 30, 0, 0),
            kind: ItemKind::Reception,
            title: Bilingual::new("Ontvangst", "Reception"),
            description: Bilingual::default(),
            speaker: Bilingual::default(),
            room: String::new(),
            catering: true,
        }],
        admission: AdmissionPolicy {
            kinds: Rule { allowed: vec![OrganisationKind::Municipality], otherwise: Otherwise::Refuse },
            mid_size: None,
            relations: Rule { allowed: Relation::ALL.to_vec(), otherwise: Otherwise::Ask },
            functions: Rule { allowed: FunctionKind::ALL.to_vec(), otherwise: Otherwise::Ask },
            invited: Vec::new(),
            invited_only: false,
            places_per_organisation: 5,
            seats,
            opens: Timestamp::UNIX_EPOCH,
            closes: at(1_000_000),
            changes_until: at(1_000_000),
            offer_hours: 24,
        },
        questions: Vec::new(),
        documents: Vec::new(),
    }
}

/// Adds a meeting and an organisation, and returns them.
pub(crate) async fn furnished(store: &Store, seats: u16) -> (Meeting, OrganisationId) {
    let meeting = meeting("seed", seats);
    let organisation = organisation("Gemeente Assen");
    let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
    change.add_meeting(&meeting).await.unwrap();
    change.add_organisation(&organisation).await.unwrap();
    change.commit().await.unwrap();
    (meeting, organisation.id)
}

/// An organisation without municipality.
pub(crate) fn organisation(name: &str) -> Organisation {
    Organisation {
        id: fresh(),
        kind: OrganisationKind::Municipality,
        name: name.to_owned(),
        municipality: None,
        mail_domains: Vec::new(),
        relations: Vec::new(),
    }
}

/// What is filled in for a person of this number.
pub(crate) fn filled_in(number: usize) -> PlaceDetails {
    PlaceDetails {
        name: format!("Wethouder {number}"),
        title: "Wethouder wonen".into(),
        email: format!("wethouder{number}@assen.example.org").parse().unwrap(),
        phone: String::new(),
        access_needs: String::new(),
        dietary_wish: if number.is_multiple_of(2) { "vegetarisch".into() } else { String::new() },
        answers: BTreeMap::new(),
    }
}

/// A delegation of these persons, with what is filled in for them. The first is the contact person.
pub(crate) async fn delegation(
    store: &Store,
    organisation: OrganisationId,
    numbers: &[usize],
) -> (Submission, Details) {
    let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
    let (mut places, mut details) = (Vec::new(), Details { channel: "form".into(), ..Details::default() });
    for number in numbers {
        let filled_in = filled_in(*number);
        let person = change.person_for(&filled_in.email, &filled_in.name, Language::Nl).await.unwrap();
        let id: PlaceId = fresh();
        places.push(NewPlace { id, person, function: FunctionKind::Alderman });
        details.places.insert(id, filled_in);
    }
    change.commit().await.unwrap();
    let contact: PersonId = places[0].person;
    let id: RegistrationId = fresh();
    (Submission { id, organisation, contact, places, assessment: Assessment::Admitted }, details)
}

/// Sends a delegation in, as its contact person.
pub(crate) async fn submit(
    store: &Store,
    meeting: &Meeting,
    submission: Submission,
    details: &Details,
    second: i64,
) -> Result<store::Decided, store::StoreError> {
    let contact = submission.contact;
    let mut change = store.change(AuditActor::Person(contact), at(second)).await.unwrap();
    let actor = domain::guest_list::Actor::Participant(contact);
    let decided = change.decide(meeting.id, actor, &Command::Submit(submission), details).await?;
    change.commit().await.unwrap();
    Ok(decided)
}
