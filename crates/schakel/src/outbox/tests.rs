//! The worker speaks with a real mail server over a socket: what the server says is what the outbox shows.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

#[path = "../../tests/smtp_server/mod.rs"]
mod smtp_server;

use jiff::{SignedDuration, Timestamp};
use post::{Security, SmtpSettings};
use smtp_server::{Manners, SmtpServer};
use store::{AuditActor, MailExtras, MailState, NewMail};

use super::*;

fn at(minutes: i64) -> Timestamp {
    "2027-10-01T12:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_mins(minutes)
}

async fn store() -> Store {
    let file = std::env::temp_dir().join(format!("schakel-outbox-{}.db", store::secret(12)));
    Store::open(&format!("sqlite:{}", file.display())).await.unwrap()
}

fn outbox(port: u16) -> Outbox {
    let settings = SmtpSettings {
        host: "127.0.0.1".into(),
        port: Some(port),
        security: Security::None,
        user: None,
        password: None,
    };
    let from = "bijeenkomst@example.org".parse().ok();
    Outbox::chosen(Some(&settings), "Platform Voorbeeld", from, false).unwrap().unwrap()
}

async fn queued(store: &Store, to: &str) -> String {
    let mail = NewMail {
        kind: "reminder".into(),
        meeting: None,
        registration: None,
        person: None,
        recipient: to.parse().unwrap(),
        language: Language::Nl,
        subject: "Eén herinnering".into(),
        text: "Welkom".into(),
        html: "<p>Welkom</p>".into(),
        extras: MailExtras {
            attachments: vec![Attachment {
                name: "bijeenkomst.ics".into(),
                media_type: "text/calendar; method=REQUEST; charset=utf-8".into(),
                content: BASE64_STANDARD.encode("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
                content_id: None,
            }],
            unsubscribe: Some("https://schakel.example.org/afmelden/geheim".into()),
            in_reply_to: None,
        },
        send_at: at(0),
    };
    let mut change = store.change(AuditActor::System, at(0)).await.unwrap();
    let id = change.queue_mail(&mail).await.unwrap();
    change.commit().await.unwrap();
    id
}

/// Where a mail stands, and the words of the server.
async fn standing(store: &Store, id: &str) -> (MailState, String) {
    let mail = store.mail(id).await.unwrap();
    (mail.state, mail.answer)
}

async fn set(store: &Store, id: &str, state: MailState, now: Timestamp) {
    let mut change = store.change(AuditActor::System, now).await.unwrap();
    change.set_mail_state(id, state).await.unwrap();
    change.commit().await.unwrap();
}

/// Sends until nothing waits any more.
async fn empty(outbox: &Outbox, store: &Store, now: Timestamp) -> usize {
    let mut sent = 0;
    while outbox.send_next(store, now).await.unwrap() {
        sent += 1;
    }
    sent
}

#[tokio::test]
async fn a_mail_that_is_taken_arrives_whole_and_once() {
    let (store, server) = (store().await, SmtpServer::start(Manners::default()));
    let outbox = outbox(server.port);
    let id = queued(&store, "wethouder@assen.example.org").await;
    assert_eq!(empty(&outbox, &store, at(1)).await, 1);
    let (state, answer) = standing(&store, &id).await;
    assert_eq!(state, MailState::Sent);
    assert!(answer.starts_with("250") && answer.contains("queued as 1"), "{answer}");
    assert_eq!(empty(&outbox, &store, at(60)).await, 0);
    let taken = server.taken();
    assert_eq!(taken.len(), 1);
    assert_eq!((&*taken[0].from, &*taken[0].to), ("bijeenkomst@example.org", "wethouder@assen.example.org"));
    for line in [
        "List-Unsubscribe: <https://schakel.example.org/afmelden/geheim>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "Auto-Submitted: auto-generated",
        "text/calendar; method=REQUEST",
    ] {
        assert!(taken[0].message.contains(line), "{line} in {}", taken[0].message);
    }
    assert!(taken[0].message.contains(&format!("Message-ID: <{id}@example.org>")));
}

#[tokio::test]
async fn a_refused_receiver_is_not_tried_again_until_somebody_says_so() {
    let (store, server) = (store().await, SmtpServer::start(Manners::default()));
    let outbox = outbox(server.port);
    let unknown = queued(&store, "onbekend@assen.example.org").await;
    let known = queued(&store, "wethouder@assen.example.org").await;
    assert_eq!(empty(&outbox, &store, at(1)).await, 2);
    let (state, answer) = standing(&store, &unknown).await;
    assert_eq!(state, MailState::Failed);
    assert!(answer.contains("550") && answer.contains("no such user here"), "{answer}");
    assert_eq!(standing(&store, &known).await.0, MailState::Sent, "one refusal stops nobody else");
    assert_eq!(empty(&outbox, &store, at(10_000)).await, 0);
    set(&store, &unknown, MailState::Waiting, at(10_001)).await;
    assert_eq!(empty(&outbox, &store, at(10_002)).await, 1);
    assert_eq!(standing(&store, &unknown).await.0, MailState::Failed);
}

#[tokio::test]
async fn a_server_that_asks_for_patience_gets_it() {
    let (store, server) = (store().await, SmtpServer::start(Manners::default()));
    let outbox = outbox(server.port);
    let id = queued(&store, "later@assen.example.org").await;
    assert_eq!(empty(&outbox, &store, at(1)).await, 1);
    let (state, answer) = standing(&store, &id).await;
    assert_eq!(state, MailState::Waiting);
    assert!(answer.contains("451") && answer.contains("greylisted"), "{answer}");
    assert_eq!(empty(&outbox, &store, at(1)).await, 0, "not at once");
    assert_eq!(empty(&outbox, &store, at(10)).await, 1);
    assert_eq!(standing(&store, &id).await.0, MailState::Sent);
    let never = queued(&store, "altijd-later@assen.example.org").await;
    for hour in 1..=6 {
        assert_eq!(empty(&outbox, &store, at(10 + 600 * hour)).await, 1, "try {hour}");
    }
    assert_eq!(standing(&store, &never).await.0, MailState::Failed, "then somebody has to look at it");
    assert_eq!(server.taken().len(), 1);
}

#[tokio::test]
async fn a_conversation_that_breaks_off_is_held_again() {
    let (store, server) = (store().await, SmtpServer::start(Manners::default()));
    let outbox = outbox(server.port);
    let id = queued(&store, "weg@assen.example.org").await;
    assert_eq!(empty(&outbox, &store, at(1)).await, 1);
    let (state, answer) = standing(&store, &id).await;
    assert_eq!(state, MailState::Waiting, "{answer}");
    assert!(!answer.is_empty() && server.taken().is_empty());
    assert_eq!(empty(&outbox, &store, at(10)).await, 1);
    assert_eq!(standing(&store, &id).await.0, MailState::Sent);
    assert_eq!(server.taken().len(), 1);
}

#[tokio::test]
async fn a_mail_that_was_stopped_stays_until_it_is_sent_after_all() {
    let (store, server) = (store().await, SmtpServer::start(Manners::default()));
    let outbox = outbox(server.port);
    let id = queued(&store, "later@goes.example.org").await;
    empty(&outbox, &store, at(1)).await;
    set(&store, &id, MailState::Stopped, at(2)).await;
    assert_eq!(empty(&outbox, &store, at(10_000)).await, 0);
    assert!(server.taken().is_empty());
    set(&store, &id, MailState::Waiting, at(10_001)).await;
    assert_eq!(empty(&outbox, &store, at(10_002)).await, 1);
    assert_eq!((standing(&store, &id).await.0, server.taken().len()), (MailState::Sent, 1));
}

#[tokio::test]
async fn a_server_that_is_not_there_loses_nothing() {
    let store = store().await;
    // A port that was free a moment ago, and where nobody listens.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let id = queued(&store, "wethouder@assen.example.org").await;
    assert_eq!(empty(&outbox(port), &store, at(1)).await, 1);
    assert_eq!(standing(&store, &id).await.0, MailState::Waiting);
    let closed = SmtpServer::start(Manners { greeting: Some("554 no mail from you"), ..Manners::default() });
    assert_eq!(empty(&outbox(closed.port), &store, at(10)).await, 1);
    let (state, answer) = standing(&store, &id).await;
    assert!(answer.contains("554") && answer.contains("no mail from you"), "{state:?} {answer}");
}
