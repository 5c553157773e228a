//! A body that a device sends to a work session, and what it leads to: lines of JSON, a command each. Whatever they are, the
//! log leads to the same state again.
#![no_main]

use domain::{
    CommandId, ParticipantId, StepId, TableId,
    session::{Actor, Attend, Audience, Command, Compose, Entry, Press, Request, Session, Table, seed_script},
};
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;
use uuid::Uuid;

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fn carried_out(session: &mut Session, log: &mut Vec<Entry>, actor: Actor, request: &Request) {
    let Ok(events) = session.decide(actor, request, NOW) else { return };
    for entry in session.entries(request.id, events, NOW) {
        session.apply(&entry);
        log.push(entry);
    }
}

/// A table with one person, and the script of the day; everything has a small number for a name.
fn room(person: ParticipantId) -> (Session, Vec<Entry>) {
    let (mut session, mut log, mut number) = (Session::default(), Vec::new(), 100);
    let mut by = |actor, command| {
        number += 1;
        let request = Request { id: CommandId::new(Uuid::from_u128(number)), command };
        carried_out(&mut session, &mut log, actor, &request);
    };
    let mut step = 0;
    let (_, script) = seed_script(|| {
        step += 1;
        StepId::new(Uuid::from_u128(step))
    })
    .expect("the script is right");
    script.into_iter().for_each(|step| by(Actor::Chair, Command::Compose(Compose::AddStep { step, after: None })));
    let (id, code) = (TableId::new(Uuid::from_u128(1)), "AB2D7K".parse().expect("a code"));
    let table = Table { id, name: "1".into(), municipality: None, code, host: Some(person) };
    by(Actor::Chair, Command::Compose(Compose::AddTable(table)));
    by(Actor::Participant(person), Command::Attend(Attend::Join { table: Some(id) }));
    by(Actor::Chair, Command::Lead { phase: 0, press: Press::Next });
    (session, log)
}

fuzz_target!(|bytes: &[u8]| {
    let person = ParticipantId::new(Uuid::from_u128(1));
    let (mut session, mut log) = room(person);
    for line in bytes.split(|byte| *byte == b'\n').take(40) {
        let Ok(request) = serde_json::from_slice::<Request>(line) else { continue };
        for actor in [Actor::Participant(person), Actor::Chair, Actor::Moderator, Actor::Screen] {
            carried_out(&mut session, &mut log, actor, &request);
        }
    }
    let mut replayed = Session::default();
    log.iter().for_each(|entry| replayed.apply(entry));
    assert!(replayed == session);
    let written = serde_json::to_vec(&log).expect("a log can be written");
    let read: Vec<Entry> = serde_json::from_slice(&written).expect("and read again");
    assert!(read == log);
    drop(session.view(Audience::Own(person)));
});
