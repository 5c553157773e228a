//! Reading a real mailbox: open, with STARTTLS and with TLS, and what happens to mails that were taken in.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at what it did not expect")]

mod dovecot;

use dovecot::{Visitor, server, user};
use post::{Inbox, InboxError, InboxSettings, Incoming, Security};

fn settings(user: &str, security: Security) -> InboxSettings {
    let server = server();
    InboxSettings {
        host: "localhost".into(),
        port: Some(if security == Security::Tls { server.tls } else { server.plain }),
        security,
        user: user.into(),
        password: "geheim".into(),
        folder: "INBOX".into(),
        processed_folder: None,
        ca_file: Some(server.ca_file.clone().into()),
    }
}

const MAIL: &str = "From: een@assen.example.org\nSubject: Aanmelding\nMessage-ID: <m1@assen.example.org>\n\nWij komen graag.\n";

/// Takes in everything; the subjects of it.
async fn take_in(settings: &InboxSettings) -> Vec<String> {
    let mut inbox = Inbox::open(settings).await.unwrap();
    let mut subjects = Vec::new();
    for uid in inbox.new_mails().await.unwrap() {
        let letter = inbox.fetch(uid).await.unwrap().unwrap();
        subjects.push(Incoming::read(&letter.bytes, None, letter.is_cut).subject);
        inbox.taken_in(&letter).await.unwrap();
    }
    inbox.close().await;
    subjects
}

#[tokio::test]
async fn a_mail_is_found_until_it_was_taken_in_however_the_conversation_runs() {
    for security in [Security::None, Security::Starttls, Security::Tls] {
        let user = user("gewoon");
        let mut visitor = Visitor::new(&user);
        visitor.deliver("INBOX", MAIL);
        visitor.deliver("INBOX", &MAIL.replace("Aanmelding", "Tweede"));
        let settings = settings(&user, security);
        let mut inbox = Inbox::open(&settings).await.unwrap();
        assert_eq!(inbox.new_mails().await.unwrap().len(), 2, "looking changes nothing");
        inbox.close().await;
        assert_eq!(take_in(&settings).await, ["Aanmelding", "Tweede"], "{security:?}");
        assert!(take_in(&settings).await.is_empty());
        assert_eq!(visitor.count("INBOX"), 2, "without a folder to go to, mails stay");
        // Somebody who reads the mailbox by hand takes nothing away from the program.
        visitor.deliver("INBOX", &MAIL.replace("Aanmelding", "Derde"));
        visitor.ask("SELECT INBOX");
        visitor.ask("STORE 3 +FLAGS (\\Seen)");
        assert_eq!(take_in(&settings).await, ["Derde"]);
    }
}

#[tokio::test]
async fn mails_move_to_the_folder_of_the_settings() {
    let user = user("verplaatst");
    let mut visitor = Visitor::new(&user);
    visitor.ask("CREATE Aanmeldingen");
    visitor.deliver("Aanmeldingen", MAIL);
    visitor.deliver("INBOX", &MAIL.replace("Aanmelding", "Andere post"));
    let settings = InboxSettings {
        folder: "Aanmeldingen".into(),
        processed_folder: Some("Verwerkt".into()),
        ..settings(&user, Security::None)
    };
    assert_eq!(take_in(&settings).await, ["Aanmelding"]);
    assert_eq!(["Aanmeldingen", "Verwerkt", "INBOX"].map(|folder| visitor.count(folder)), [0, 1, 1]);
    assert!(take_in(&settings).await.is_empty());
}

#[tokio::test]
async fn a_huge_mail_is_fetched_in_part() {
    let user = user("groot");
    let lines = "regel die nergens over gaat\n".repeat(120_000);
    Visitor::new(&user).deliver("INBOX", &format!("{MAIL}{lines}"));
    let mut inbox = Inbox::open(&settings(&user, Security::None)).await.unwrap();
    let uid = inbox.new_mails().await.unwrap()[0];
    let letter = inbox.fetch(uid).await.unwrap().unwrap();
    assert!(letter.is_cut && letter.bytes.len() == 2 * 1024 * 1024, "{}", letter.bytes.len());
    let mail = Incoming::read(&letter.bytes, None, letter.is_cut);
    assert!(mail.is_cut && mail.text.starts_with("Wij komen graag."));
    assert!(inbox.fetch(uid + 1000).await.unwrap().is_none(), "a mail that somebody took away");
}

#[tokio::test]
async fn what_goes_wrong_is_named() {
    let right = settings(&user("fout"), Security::None);
    let failed = async |settings: InboxSettings| match Inbox::open(&settings).await {
        Ok(_) => panic!("it should not open"),
        Err(error) => error,
    };
    let error = failed(InboxSettings { password: "anders".into(), ..right.clone() }).await;
    assert!(matches!(error, InboxError::SignIn(_)) && !error.to_string().contains("anders"), "{error}");
    let error = failed(InboxSettings { folder: "Bestaat-niet".into(), ..right.clone() }).await;
    assert!(matches!(error, InboxError::Folder { .. }), "{error}");
    let error = failed(InboxSettings { folder: "Größe".into(), ..right.clone() }).await;
    assert!(matches!(error, InboxError::Settings(_)), "{error}");
    let error = failed(InboxSettings {
        ca_file: None,
        security: Security::Tls,
        port: Some(server().tls),
        ..right.clone()
    })
    .await;
    assert!(matches!(error, InboxError::Tls(_)), "an authority that nobody knows is not trusted: {error}");
    let error = failed(InboxSettings {
        ca_file: Some("/bestaat/niet".into()),
        security: Security::Tls,
        ..right.clone()
    })
    .await;
    assert!(matches!(error, InboxError::Settings(_)) || matches!(error, InboxError::Tls(_)), "{error}");
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let error = failed(InboxSettings { port: Some(free), ..right.clone() }).await;
    assert!(matches!(error, InboxError::Unreachable(_)), "{error}");
    assert!(!format!("{right:?}").contains("geheim"), "the password shows nowhere");
}
