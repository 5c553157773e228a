//! `kill -9` in the middle of a work session, twelve times: what was acknowledged is in the log exactly once, what was
//! not is sent again, and the numbers have no gaps.

use std::{
    collections::BTreeMap,
    io::{self, Read as _, Write as _},
    net::TcpStream,
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use domain::{
    CommandId, ContributionId, ParticipantId, StepId,
    session::{
        Attend, Audience, CardKind, Command, Content, Contribute, Entry, Event, Request, Session, StepKind,
        Words,
    },
};
use jiff::Timestamp;
use store::{Appended, AuditActor, Store, WorkSession, fresh};

use crate::program::House;

/// So often the program is killed.
const TIMES: u64 = 12;

/// So many guests write at the same time.
const GUESTS: usize = 4;

/// What a guest has not heard about yet, by identity of the contribution, and what was acknowledged.
#[derive(Default)]
struct Outbox {
    waiting: Option<(ContributionId, String)>,
    acknowledged: Vec<ContributionId>,
}

#[test]
fn what_was_acknowledged_is_in_the_log_exactly_once() {
    let house = House::new("session");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    // The demonstration makes a session that is in the middle of its cards.
    house.start().kill();
    let (session, step, secrets) = runtime.block_on(prepared(&house.database()));
    let outboxes: Vec<_> = secrets.iter().map(|_| Arc::new(Mutex::new(Outbox::default()))).collect();
    for time in 0..TIMES {
        let program = house.start();
        let writers: Vec<_> = secrets
            .iter()
            .zip(&outboxes)
            .map(|(secret, outbox)| {
                let (host, code) = (program.host.clone(), session.code.as_str().to_owned());
                let (secret, outbox) = (secret.clone(), Arc::clone(outbox));
                thread::spawn(move || write_until_killed(&host, &code, &secret, step, &outbox))
            })
            .collect();
        // Another moment every time, so that other statements are cut off.
        thread::sleep(Duration::from_millis(300 + 41 * (time % 7)));
        program.kill();
        writers.into_iter().for_each(|each| each.join().unwrap());
    }
    let entries = runtime.block_on(log(&house.database(), &session));
    let numbers: Vec<u64> = entries.iter().map(|entry| entry.sequence).collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>(), "no gaps, in order");
    let mut kept: BTreeMap<ContributionId, usize> = BTreeMap::new();
    for entry in &entries {
        if let Event::Contributed { id, .. } = &entry.event {
            *kept.entry(*id).or_default() += 1;
        }
    }
    assert!(kept.values().all(|times| *times == 1), "nothing twice");
    let acknowledged: Vec<_> =
        outboxes.iter().flat_map(|each| each.lock().unwrap().acknowledged.clone()).collect();
    let lost: Vec<_> = acknowledged.iter().filter(|id| !kept.contains_key(id)).collect();
    assert!(lost.is_empty(), "{lost:?}");
    assert!(acknowledged.len() >= 50, "{} were acknowledged", acknowledged.len());
    let (whole, said) = house.run(&["audit", "verify"]);
    assert!(whole, "{said}");
}

/// Guests who sit at the first table, and the step that asks for cards.
async fn prepared(database: &str) -> (WorkSession, StepId, Vec<String>) {
    let store = Store::open(database).await.unwrap();
    let mut found = None;
    for meeting in store.meetings().await.unwrap() {
        found = found.or(store.work_session_of(meeting.value.id).await.unwrap());
    }
    let record = found.unwrap();
    let (mut session, _) = store.session_state(record.id).await.unwrap();
    let view = session.view(Audience::Chair);
    let step = view.steps[&view.frame.unwrap().current.unwrap()].step.clone();
    assert!(matches!(step.kind, StepKind::Cards { .. }));
    let table = *view.tables.keys().next().unwrap();
    let mut change = store.change(AuditActor::System, Timestamp::now()).await.unwrap();
    let mut secrets = Vec::new();
    for number in 0..GUESTS {
        let secret = store::secret(26);
        let guest = change.guest_for(record.id, &secret, &format!("Gast {number}"), "").await.unwrap();
        for (actor, attend) in [
            (domain::session::Actor::Participant(guest), Attend::Knock { table }),
            (domain::session::Actor::Chair, Attend::Admit(guest)),
        ] {
            append(&mut change, &record, &mut session, (actor, guest), attend).await;
        }
        secrets.push(secret);
    }
    change.commit().await.unwrap();
    store.close().await;
    (record, step.id, secrets)
}

async fn append(
    change: &mut store::Change,
    record: &WorkSession,
    session: &mut Session,
    (actor, guest): (domain::session::Actor, ParticipantId),
    attend: Attend,
) {
    let request = Request { id: fresh::<CommandId>(), command: Command::Attend(attend) };
    let events = session.decide(actor, &request, Timestamp::now()).unwrap();
    let entries = session.entries(request.id, events, Timestamp::now());
    let by = Appended { audited: Some(AuditActor::Participant(guest)), participant: Some(guest) };
    change.append_entries(record.id, &entries, &by).await.unwrap();
    entries.iter().for_each(|entry| session.apply(entry));
}

async fn log(database: &str, record: &WorkSession) -> Vec<Entry> {
    let store = Store::open(database).await.unwrap();
    let replayed = store.session_replayed(record.id, u64::MAX).await.unwrap();
    let (state, head) = store.session_state(record.id).await.unwrap();
    assert!(state == replayed && state.sequence() == head.sequence, "snapshot and log say the same");
    store.session_entries(record.id, 0).await.unwrap()
}

/// Writes one card after the other; what was not acknowledged is sent again first, as a device does.
fn write_until_killed(host: &str, code: &str, secret: &str, step: StepId, outbox: &Mutex<Outbox>) {
    loop {
        let mut outbox = outbox.lock().unwrap();
        let (id, body) = outbox.waiting.get_or_insert_with(|| card(step)).clone();
        match post(host, code, secret, &body) {
            Ok(200) => {
                outbox.acknowledged.push(id);
                outbox.waiting = None;
            }
            // Too fast, or it could not be kept: again, a little later.
            Ok(429 | 503) => thread::sleep(Duration::from_millis(50)),
            Ok(status) => panic!("{status} for {body}"),
            Err(_) => return,
        }
    }
}

fn card(step: StepId) -> (ContributionId, String) {
    let id: ContributionId = fresh();
    let content =
        Content::Card { kind: CardKind::Task, words: Words::new("Kaart"), theme: None, evidence: vec![] };
    let command = Command::Contribute(Contribute::Add { id, step, content });
    let request = Request { id: fresh::<CommandId>(), command };
    (id, serde_json::to_string(&request).unwrap())
}

/// Sends a command and returns the status; an answer that was cut off is none.
fn post(host: &str, code: &str, secret: &str, body: &str) -> io::Result<u16> {
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    write!(
        stream,
        "POST /sessie/{code}/opdracht HTTP/1.1\r\nHost: {host}\r\nCookie: schakel-gast={secret}\r\n\
         Content-Type: application/json\r\nAccept: application/json\r\nContent-Length: {}\r\n\
         Connection: close\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok());
    let whole = answer.trim_end().ends_with('}') || !answer.contains(" 200 ");
    status.filter(|_| whole).ok_or_else(|| io::Error::other("the answer was cut off"))
}
