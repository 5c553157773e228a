//! A room full of people in a new database, for `benches/run live`: `room DATABASE PEOPLE TABLES trend|cards`. Prints JSON
//! with the code, the step that goes on, and the cookie of everybody.

use std::{error::Error, io::Write as _};

use domain::{
    CommandId,
    session::{Actor, Attend, CardKind, Command, Content, Press, Request, Session, StepKind, Words},
};
use jiff::Timestamp;
use rehearsal::{Room, rehearsal_script};
use store::{Appended, AuditActor, Change, Store, fresh, secret};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [database, people, tables, kind] = arguments.as_slice() else {
        return Err("room DATABASE PEOPLE TABLES trend|cards".into());
    };
    let (people, tables): (usize, usize) = (people.parse()?, tables.parse()?);
    let script = rehearsal_script(1)?;
    let wanted = script.iter().find(|step| step.kind.key() == kind).ok_or("no such step")?.clone();
    let store = Store::open(database).await?;
    let room = Room::make(&store, script, tables).await?;
    let (mut session, _) = store.session_state(room.session).await?;
    let ids: Vec<_> = session.view(domain::session::Audience::Chair).tables.into_keys().collect();
    let mut change = store.change(AuditActor::System, Timestamp::now()).await?;
    change.lock_session(room.session).await?;
    let mut cookies = Vec::new();
    for number in 0..people {
        let secret = secret(26);
        let name = format!("Wethouder {}", number + 1);
        let id = change.guest_for(room.session, &secret, &name, "wethouder").await?;
        let table = *ids.get(number % tables).ok_or("no table")?;
        carry_out(
            &mut change,
            &room,
            &mut session,
            Actor::Participant(id),
            Command::Attend(Attend::Knock { table }),
        )
        .await?;
        carry_out(&mut change, &room, &mut session, Actor::Chair, Command::Attend(Attend::Admit(id))).await?;
        cookies.push(format!("schakel-gast={secret}"));
    }
    let lead = Command::Lead { phase: session.phase(), press: Press::Start(wanted.id) };
    carry_out(&mut change, &room, &mut session, Actor::Chair, lead).await?;
    change.commit().await?;
    store.close().await;
    let words = Words::default();
    let content = match wanted.kind {
        StepKind::Cards { .. } => {
            Content::Card { kind: CardKind::Task, words, theme: None, evidence: Vec::new() }
        }
        _ => Content::Answer { words },
    };
    let told = serde_json::json!({
        "code": room.code, "step": wanted.id, "content": content, "cookies": cookies,
    });
    writeln!(std::io::stdout(), "{told}")?;
    Ok(())
}

/// Decides a command and keeps what it leads to, as the server does.
async fn carry_out(
    change: &mut Change,
    room: &Room,
    session: &mut Session,
    actor: Actor,
    command: Command,
) -> Result<(), Box<dyn Error>> {
    let (id, now): (CommandId, Timestamp) = (fresh(), Timestamp::now());
    let events = session.decide(actor, &Request { id, command }, now)?;
    let entries = session.entries(id, events, now);
    change.append_entries(room.session, &entries, &Appended { audited: None, participant: None }).await?;
    entries.iter().for_each(|entry| session.apply(entry));
    Ok(())
}
