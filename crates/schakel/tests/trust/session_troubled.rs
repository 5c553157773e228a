//! A work session on a machine in trouble: the disk is full, somebody else holds the database, a device lives in another
//! year. What cannot be kept is said so, the same command can be sent again, and nothing is half written.

use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use domain::session::{Audience, Event, TableView};
use rehearsal::{Answer, Device, Room, rehearsal_script};
use serde_json::{Value, json};
use store::{AuditActor, Store};

use crate::program::{House, Program};

/// A session with a step that goes on, on the real program, and somebody at a table.
struct Floor {
    house: House,
    program: Program,
    room: Room,
    step: Value,
    guest: Device,
}

impl Floor {
    async fn new(name: &str) -> Floor {
        let house = House::new(name);
        let store = Store::open(&house.database()).await.unwrap();
        let room = Room::make(&store, rehearsal_script(1).unwrap(), 2).await.unwrap();
        let (session, _) = store.session_state(room.session).await.unwrap();
        let view = session.view(Audience::Chair);
        store.close().await;
        let step = view.steps.values().find(|each| each.step.kind.key() == "trend").unwrap().step.id;
        let table: TableView = view.tables.into_values().next().unwrap();
        let program = house.serve();
        let base = format!("http://{}", program.host);
        let chair = Device::new(&base, "10.0.0.1").unwrap().with_cookie(room.chair.clone());
        let lead = format!("/sessie/{}/regie", room.code);
        let guest = Device::new(&base, "10.0.0.2").unwrap();
        let door = format!("/sessie/{}/aansluiten", table.code.unwrap().as_str());
        let cookie = guest.form(&door, &[("naam", "Wethouder van Assen")]).await.unwrap().cookie.unwrap();
        let view = whole_view(&chair, &format!("{lead}/stroom?vorm=json")).await;
        for id in view["participants"].as_object().unwrap().keys() {
            let admitted = chair.command(&lead, command(1, &json!({ "attend": { "admit": id } }))).await;
            assert_eq!(admitted.unwrap().status, 200);
        }
        let press = json!({ "lead": { "phase": view["frame"]["phase"], "press": { "start": step } } });
        assert_eq!(chair.command(&lead, command(2, &press)).await.unwrap().status, 200);
        let step = json!(step);
        Floor { house, program, room, step, guest: guest.with_cookie(cookie) }
    }

    fn path(&self) -> String {
        format!("/sessie/{}", self.room.code)
    }

    async fn send(&self, number: u32, words: &str) -> Answer {
        let body = command(number, &self.add(number, words));
        self.guest.command(&format!("{}/opdracht", self.path()), body).await.unwrap()
    }

    fn add(&self, number: u32, words: &str) -> Value {
        let content = json!({ "form": "answer", "words": words });
        json!({ "contribute": { "add": { "id": identity(7, number), "step": self.step, "content": content } } })
    }

    /// Kills the program, and looks into the log: no gap, and each of these is there once, and nothing else.
    async fn judge(self, acknowledged: &[u32]) {
        self.program.kill();
        let store = Store::open(&self.house.database()).await.unwrap();
        let entries = store.session_entries(self.room.session, 0).await.unwrap();
        store.close().await;
        let numbers: Vec<u64> = entries.iter().map(|entry| entry.sequence).collect();
        assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>());
        let added = entries.iter().filter_map(|entry| match &entry.event {
            Event::Contributed { id, .. } => Some(id.to_string()),
            _ => None,
        });
        let expected: Vec<String> = acknowledged.iter().map(|number| identity(7, *number)).collect();
        assert_eq!(added.collect::<Vec<_>>(), expected);
    }
}

/// The first view that a stream of the staff brings.
async fn whole_view(device: &Device, path: &str) -> Value {
    let mut stream = device.stream(path, None).await.unwrap();
    while let Some(message) = stream.next().await {
        if message.name == "view" {
            return serde_json::from_str(&message.data).unwrap();
        }
    }
    panic!("a stream without a view");
}

fn identity(kind: u32, number: u32) -> String {
    format!("{kind:08x}-0000-4000-8000-{number:012x}")
}

fn command(number: u32, command: &Value) -> String {
    json!({ "id": identity(3, number), "command": command }).to_string()
}

/// Lets the files of the program grow to this size and no further; nothing lets them grow for ever.
fn limit_files(program: &Program, bytes: Option<u64>) {
    let limit = bytes.map_or("unlimited".to_owned(), |bytes| bytes.to_string());
    let process = program.process().to_string();
    let done =
        Command::new("prlimit").args(["--pid", &process, &format!("--fsize={limit}:unlimited")]).status();
    assert!(done.unwrap().success());
}

fn size(path: &Path) -> u64 {
    path.metadata().map_or(0, |file| file.len())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_is_told_and_loses_nothing() {
    let floor = Floor::new("disk-full").await;
    assert_eq!(floor.send(1, "Er is nog plek").await.status, 200);
    // What is written goes to the end of the log of the database first.
    let [_, log, _] = floor.house.files();
    limit_files(&floor.program, Some(size(&log) + 100_000));
    let long = "Een bijdrage die ruimte vraagt. ".repeat(60);
    let mut kept = vec![1];
    let mut refused = None;
    for number in 2..60 {
        let answer = floor.send(number, &long).await;
        if answer.status != 200 {
            refused = Some((number, answer));
            break;
        }
        kept.push(number);
    }
    let (number, answer) = refused.expect("the disk should have been full");
    assert_eq!(answer.status, 503, "{}", answer.body);
    assert!(answer.body.contains("503") || answer.body.contains("title"), "{}", answer.body);
    let page = floor.guest.get(&floor.path()).await.unwrap();
    assert_eq!(page.status, 200, "reading goes on");
    limit_files(&floor.program, None);
    let again = floor.send(number, &long).await;
    assert_eq!(again.status, 200, "there is room again: {}", again.body);
    kept.push(number);
    floor.judge(&kept).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_somebody_holds_is_waited_for_and_then_told() {
    let floor = Floor::new("locked").await;
    let other = Store::open(&floor.house.database()).await.unwrap();
    // Another process writes, and takes its time.
    let held = other.change(AuditActor::System, jiff::Timestamp::now()).await.unwrap();
    let begun = Instant::now();
    let (waited, page) = tokio::join!(floor.send(1, "Even wachten"), async {
        let page = floor.guest.get(&floor.path()).await.unwrap();
        tokio::time::sleep(Duration::from_millis(500)).await;
        drop(held);
        page
    });
    assert_eq!((waited.status, page.status), (200, 200), "{}", waited.body);
    assert!(begun.elapsed() >= Duration::from_millis(400), "it was held");
    // And now for longer than anybody waits.
    let held = other.change(AuditActor::System, jiff::Timestamp::now()).await.unwrap();
    let refused = floor.send(2, "Te lang gewacht").await;
    assert_eq!(refused.status, 503, "{}", refused.body);
    drop(held);
    let again = floor.send(2, "Te lang gewacht").await;
    assert_eq!(again.status, 200, "{}", again.body);
    other.close().await;
    floor.judge(&[1, 2]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_device_that_lives_in_another_year_is_heard_in_its_turn() {
    let floor = Floor::new("other-year").await;
    // Identities of version 7 begin with a time: a year ago, a year ahead, and one that was never.
    for (number, time) in ["0193a0000000", "01a1f0000000", "ffffffffffff"].iter().enumerate() {
        let number = u32::try_from(number).unwrap() + 1;
        let id = format!("{}-{}-7000-8000-{number:012x}", &time[..8], &time[8..]);
        let body = json!({ "id": id, "command": floor.add(number, "Uit een ander jaar") }).to_string();
        let answer = floor.guest.command(&format!("{}/opdracht", floor.path()), body).await.unwrap();
        assert_eq!(answer.status, 200, "{}", answer.body);
    }
    floor.judge(&[1, 2, 3]).await;
}
