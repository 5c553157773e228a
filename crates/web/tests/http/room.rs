//! A room with two tables, in which people knock, sit down, send and listen.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    body::{Body, BodyDataStream},
    http::{Method, Request, StatusCode, header},
};
use domain::{
    Assessment, Bilingual, ContributionId, FunctionKind, Language, Organisation, OrganisationKind,
    ParticipantId, PersonId, Role, StepId,
    guest_list::{Command as ListCommand, NewPlace, Submission},
    session::{
        Attend, Audience, CardKind, Command, Content, Contribute, Entry, Press, Projected, Scope, Session,
        Step, StepKind, TableView, View,
    },
};
use futures_util::StreamExt as _;
use jiff::Timestamp;
use serde_json::json;
use store::{AuditActor, Details, NewTable, PlaceDetails, SignInMethod, Store, WorkSession, fresh};
use tower::ServiceExt as _;
use uuid::Uuid;
use web::{Settings, SharedSite, router};

use crate::{
    browser::Browser,
    support::{Answer, site_of},
};

/// A session with its tables and steps, on one running program.
pub(crate) struct Room {
    pub(crate) site: SharedSite,
    pub(crate) record: WorkSession,
    pub(crate) code: String,
    pub(crate) tables: Vec<TableView>,
    pub(crate) steps: Vec<StepId>,
    address: String,
    router: Router,
    chair: String,
}

/// A step for cards.
pub(crate) fn card_step(silent_first: bool) -> Step {
    let kinds = vec![CardKind::Task];
    let kind = StepKind::Cards { kinds, themes: Vec::new(), signals: false, limit: 0 };
    Step { silent_first, ..step(kind, Scope::Tables) }
}

/// A question to the whole room.
pub(crate) fn free_step(anonymous: bool) -> Step {
    Step { anonymous, ..step(StepKind::FreeText, Scope::Plenary) }
}

fn step(kind: StepKind, scope: Scope) -> Step {
    Step {
        id: fresh(),
        kind,
        title: Bilingual::new("Onderdeel", "Part"),
        question: Bilingual::default(),
        minutes: 10,
        scope,
        silent_first: false,
        anonymous: false,
    }
}

/// The address of a database of its own, on the server that `tools/postgres.bash` starts.
pub(crate) fn postgres() -> String {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tools/postgres.bash");
    let output = std::process::Command::new(script).arg("start").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let server = String::from_utf8(output.stdout).unwrap().trim().to_owned();
    let name = format!("schakel_{}", uuid::Uuid::now_v7().simple());
    let statement = format!("create database {name}");
    let mut psql = std::process::Command::new("psql");
    let made = psql.args([&server, "--quiet", "--command", &statement]).status().unwrap();
    assert!(made.success());
    server.replacen("/postgres?", &format!("/{name}?"), 1)
}

/// Sends JSON, as a program does.
pub(crate) async fn post_json(browser: &mut Browser, address: &str, body: &str) -> Answer {
    let headers = [("content-type", "application/json"), ("accept", "application/json")];
    browser.ask(Method::POST, address, &headers, Body::from(body.to_owned())).await
}

impl Room {
    /// A room on a database of its own.
    pub(crate) async fn new(steps: &[Step]) -> Room {
        let file = std::env::temp_dir().join(format!("schakel-session-{}.db", uuid::Uuid::now_v7()));
        Room::on(&format!("sqlite:{}", file.display()), steps).await
    }

    /// A room on this database.
    pub(crate) async fn on(address: &str, steps: &[Step]) -> Room {
        let store = Store::open(address).await.unwrap();
        let meeting = crate::house::meeting();
        let mut change = store.change(AuditActor::System, Timestamp::now()).await.unwrap();
        change.add_meeting(&meeting).await.unwrap();
        let table = |name: &str, code: Option<&str>| NewTable {
            name: name.to_owned(),
            municipality: code.map(|code| code.parse().unwrap()),
        };
        let tables = vec![table("Gemeente Assen", Some("GM0106")), table("Gemeente Goes", Some("GM0664"))];
        let record = change.create_session(meeting.id, steps.to_vec(), tables).await.unwrap();
        let email = "voorzitter@voorbeeld.example.org".parse().unwrap();
        let chair = change.person_for(&email, "Dagvoorzitter", Language::Nl).await.unwrap();
        change.grant(chair, Role::Organiser).await.unwrap();
        let chair = change.begin_session(chair, SignInMethod::Link, "proef").await.unwrap();
        change.commit().await.unwrap();
        let steps = steps.iter().map(|step| step.id).collect();
        Room::opened(store, address, record, steps, format!("schakel={chair}")).await
    }

    async fn opened(
        store: Store,
        address: &str,
        record: WorkSession,
        steps: Vec<StepId>,
        chair: String,
    ) -> Room {
        let (session, _) = store.session_state(record.id).await.unwrap();
        let mut tables: Vec<TableView> = session.view(Audience::Chair).tables.into_values().collect();
        tables.sort_by(|a, b| a.name.cmp(&b.name));
        let site: SharedSite = Arc::new(site_of(Settings::default(), store));
        let router = router(Arc::clone(&site));
        let code = record.code.as_str().to_owned();
        Room { site, record, code, tables, steps, address: address.to_owned(), router, chair }
    }

    /// The same session in another program, as after a restart or on another machine.
    pub(crate) async fn restarted(&self) -> Room {
        let store = Store::open(&self.address).await.unwrap();
        let (record, steps) = (self.record.clone(), self.steps.clone());
        Room::opened(store, &self.address, record, steps, self.chair.clone()).await
    }

    pub(crate) fn table_code(&self, number: usize) -> String {
        self.tables[number].code.as_ref().unwrap().as_str().to_owned()
    }

    pub(crate) fn stranger(&self) -> Browser {
        Browser::new(&self.router)
    }

    pub(crate) fn chair(&self) -> Browser {
        let mut browser = self.stranger();
        browser.cookie.clone_from(&self.chair);
        browser
    }

    async fn session(&self) -> Session {
        self.site.store.session_state(self.record.id).await.unwrap().0
    }

    pub(crate) async fn log(&self) -> Vec<Entry> {
        self.site.store.session_entries(self.record.id, 0).await.unwrap()
    }

    pub(crate) async fn sequence(&self) -> u64 {
        self.site.store.session_head(self.record.id).await.unwrap().sequence
    }

    pub(crate) async fn as_chair(&self, command: Command) -> Answer {
        let body = json!({ "id": Uuid::new_v4(), "command": command }).to_string();
        self.as_staff("regie", &body).await
    }

    /// Sends a command from a page of the staff.
    pub(crate) async fn as_staff(&self, page: &str, body: &str) -> Answer {
        post_json(&mut self.chair(), &format!("/sessie/{}/{page}", self.code), body).await
    }

    /// Presses a button of the remote control that may be refused.
    pub(crate) async fn try_press(&self, press: Press) -> Answer {
        let phase = self.session().await.phase();
        self.as_chair(Command::Lead { phase, press }).await
    }

    /// Presses a button of the remote control.
    pub(crate) async fn press(&self, press: Press) {
        let answer = self.try_press(press).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    }

    /// Lets everybody in who waits.
    pub(crate) async fn admit_all(&self) {
        let people = self.session().await.view(Audience::Chair).participants;
        let waiting = people.into_values().filter(|each| each.presence.key() == "knocking");
        for each in waiting {
            let answer = self.as_chair(Command::Attend(Attend::Admit(each.id))).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        }
    }

    /// A guest who sits at a table.
    pub(crate) async fn guest(&self, table: usize) -> Member {
        let mut browser = self.stranger();
        let address = format!("/sessie/{}/aansluiten", self.table_code(table));
        browser.post(&address, &[("naam", "Gast"), ("functie", "")]).await;
        let secret = browser.cookie.split_once('=').unwrap().1.to_owned();
        let id = self.site.store.participant_of_guest(self.record.id, &secret).await.unwrap().unwrap();
        self.admit_all().await;
        Member { browser, id, table: self.tables[table].id }
    }

    /// Somebody of Assen with a confirmed place, signed in.
    pub(crate) async fn registered(&self) -> Browser {
        let store = &self.site.store;
        let mut change = store.change(AuditActor::System, Timestamp::now()).await.unwrap();
        let organisation = Organisation {
            id: fresh(),
            kind: OrganisationKind::Municipality,
            name: "Gemeente Assen".into(),
            municipality: Some("GM0106".parse().unwrap()),
            mail_domains: Vec::new(),
            relations: Vec::new(),
        };
        change.add_organisation(&organisation).await.unwrap();
        let email: domain::EmailAddress = "wethouder@assen.example.org".parse().unwrap();
        let person: PersonId = change.person_for(&email, "Wethouder", Language::Nl).await.unwrap();
        let place = NewPlace { id: fresh(), person, function: FunctionKind::Alderman };
        let filled_in = PlaceDetails {
            name: "Wethouder van Assen".into(),
            title: "Wethouder wonen".into(),
            email,
            phone: String::new(),
            access_needs: String::new(),
            dietary_wish: String::new(),
            answers: std::collections::BTreeMap::default(),
        };
        let details = Details { places: [(place.id, filled_in)].into(), ..Details::default() };
        let submission = Submission {
            id: fresh(),
            organisation: organisation.id,
            contact: person,
            places: vec![place],
            assessment: Assessment::Admitted,
        };
        let actor = domain::guest_list::Actor::Participant(person);
        change.decide(self.record.meeting, actor, &ListCommand::Submit(submission), &details).await.unwrap();
        let cookie = change.begin_session(person, SignInMethod::Link, "proef").await.unwrap();
        change.commit().await.unwrap();
        let mut browser = self.stranger();
        browser.cookie = format!("schakel={cookie}");
        browser
    }

    /// A command that adds a contribution.
    pub(crate) fn add(&self, step: StepId, content: &Content) -> (ContributionId, String) {
        // Random, so that it may stand in an anonymous round.
        let id = ContributionId::new(Uuid::new_v4());
        let command = Command::Contribute(Contribute::Add { id, step, content: content.clone() });
        (id, json!({ "id": Uuid::new_v4(), "command": command }).to_string())
    }

    /// What a member sees, shared and own, folded from the log.
    pub(crate) async fn view_of(&self, member: &Member) -> (View, View) {
        let session = self.session().await;
        (session.view(Audience::Table(member.table)), session.view(Audience::Own(member.id)))
    }

    /// The stream of the big screen.
    pub(crate) async fn screen(&self, form: &str) -> Heard {
        let address = format!("/scherm/{}/stroom?vorm={form}", self.record.screen_code);
        Heard::open(&self.router, &address, "").await
    }

    /// The stream that a page of this browser names.
    pub(crate) async fn stream_at(&self, address: &str, browser: &Browser) -> Heard {
        Heard::open(&self.router, address, &browser.cookie).await
    }

    /// A stream of staff.
    pub(crate) async fn staff_stream(&self, page: &str) -> Heard {
        let address = format!("/sessie/{}/{page}/stroom?vorm=json", self.code);
        Heard::open(&self.router, &address, &self.chair).await
    }
}

/// Somebody at a table.
pub(crate) struct Member {
    pub(crate) browser: Browser,
    pub(crate) id: ParticipantId,
    pub(crate) table: domain::TableId,
}

impl Member {
    pub(crate) async fn command(&mut self, room: &Room, body: &str) -> Answer {
        self.send(room, body).await
    }

    pub(crate) async fn send(&mut self, room: &Room, body: &str) -> Answer {
        post_json(&mut self.browser, &format!("/sessie/{}/opdracht", room.code), body).await
    }

    /// Goes on with another program.
    pub(crate) fn move_to(&mut self, room: &Room) {
        let cookie = std::mem::take(&mut self.browser.cookie);
        self.browser = room.stranger();
        self.browser.cookie = cookie;
    }

    /// Listens as a program, from an entry on.
    pub(crate) async fn listen(&self, room: &Room, after: Option<u64>) -> Heard {
        self.listen_as(room, "json", after).await
    }

    pub(crate) async fn listen_as(&self, room: &Room, form: &str, after: Option<u64>) -> Heard {
        let after = after.map_or(String::new(), |after| format!("&na={after}"));
        let address = format!("/sessie/{}/stroom?vorm={form}{after}", room.code);
        Heard::open(&room.router, &address, &self.browser.cookie).await
    }
}

/// One event of a stream.
struct Message {
    number: Option<u64>,
    name: String,
    data: String,
}

/// What came over a stream until now.
pub(crate) struct Heard {
    stream: BodyDataStream,
    rest: String,
    all: String,
    messages: Vec<Message>,
    ended: bool,
}

impl Heard {
    async fn open(router: &Router, address: &str, cookie: &str) -> Heard {
        let request = Request::builder().uri(address).header(header::COOKIE, cookie);
        // A browser that would take packed answers gets a stream as it is.
        let request = request.header(header::ACCEPT_ENCODING, "gzip, br, zstd");
        let response = router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(response.headers()[header::CONTENT_TYPE], "text/event-stream");
        assert!(response.headers().get(header::CONTENT_ENCODING).is_none(), "nothing waits to be packed");
        let stream = response.into_body().into_data_stream();
        Heard { stream, rest: String::new(), all: String::new(), messages: Vec::new(), ended: false }
    }

    /// Reads one piece; says whether there was one in time.
    async fn read(&mut self, patience: Duration) -> bool {
        match tokio::time::timeout(patience, self.stream.next()).await {
            Err(_) => false,
            Ok(None) => {
                self.ended = true;
                false
            }
            Ok(Some(bytes)) => {
                let text = String::from_utf8(bytes.unwrap().to_vec()).unwrap();
                self.all.push_str(&text);
                self.rest.push_str(&text);
                while let Some((event, rest)) = self.rest.split_once("\n\n") {
                    let message = message(event);
                    self.rest = rest.to_owned();
                    self.messages.extend(message);
                }
                true
            }
        }
    }

    async fn read_while(&mut self, wanted: impl Fn(&Heard) -> bool) {
        while wanted(self) {
            let came = self.read(Duration::from_secs(20)).await;
            assert!(came || !wanted(self), "nothing came any more; until now: {}", self.all);
        }
    }

    /// Reads until everything that was missed has come; the number of the last entry.
    pub(crate) async fn until_hello(&mut self) -> u64 {
        let is_hello = |each: &&Message| each.name == "hello";
        // What was heard last may be the end.
        self.read_while(|heard| !heard.messages.iter().any(|each| each.name == "hello")).await;
        self.messages.iter().find(is_hello).and_then(|each| each.number).unwrap()
    }

    /// Reads until an entry has come, or what comes after it.
    pub(crate) async fn until(&mut self, number: u64) {
        // An audience that sees no difference hears nothing: a moment without anything is enough then.
        let is_there = |heard: &Heard| heard.messages.iter().any(|each| each.number >= Some(number));
        while !is_there(self) && self.read(Duration::from_secs(3)).await {}
        // The same entry may have a message about oneself as well.
        while self.read(Duration::from_millis(100)).await {}
    }

    pub(crate) async fn until_end(&mut self) {
        self.read_while(|heard| !heard.ended).await;
    }

    /// Reads what is there.
    pub(crate) async fn drain(&mut self) {
        while self.read(Duration::from_millis(1)).await {}
    }

    pub(crate) fn text(&self) -> &str {
        &self.all
    }

    /// The names of what came, without how many are connected.
    pub(crate) fn names(&self) -> Vec<String> {
        let names = self.messages.iter().map(|each| each.name.clone());
        names.filter(|name| name != "presence").collect()
    }

    /// Reads until so many are connected to the whole session, and to its tables.
    pub(crate) async fn until_connected(&mut self, connected: usize, tables: &[(domain::TableId, usize)]) {
        let tables: std::collections::BTreeMap<_, _> = tables.iter().copied().collect();
        let wanted = store::Connected { connected, tables };
        let is_so = |heard: &Heard| {
            let last = heard.messages.iter().rfind(|each| each.name == "presence");
            last.is_some_and(|last| serde_json::from_str::<store::Connected>(&last.data).unwrap() == wanted)
        };
        self.read_while(|heard| !is_so(heard)).await;
    }

    /// The numbers of the events with a name.
    pub(crate) fn numbers(&self, name: &str) -> Vec<u64> {
        self.messages.iter().filter(|each| each.name == name).filter_map(|each| each.number).collect()
    }

    /// The views that everything that came folds to: shared and own.
    pub(crate) fn folded(&self) -> (View, View) {
        let (mut shared, mut own) = (View::default(), View::default());
        for each in &self.messages {
            let read = |text: &str| serde_json::from_str::<Projected>(text).unwrap();
            match each.name.as_str() {
                "view" => shared = serde_json::from_str(&each.data).unwrap(),
                "own-view" => own = serde_json::from_str(&each.data).unwrap(),
                "projected" => shared.take(&read(&each.data)),
                "own-projected" => own.take(&read(&each.data)),
                _ => {}
            }
        }
        (shared, own)
    }
}

fn message(event: &str) -> Option<Message> {
    let field = |name: &str| event.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    let name = field("event")?.to_owned();
    let data = field("data").unwrap_or_default().to_owned();
    Some(Message { number: field("id").and_then(|id| id.parse().ok()), name, data })
}
