//! Unsubscribing: by the page, by one click of a mail program from wherever it is, and back again.

use crate::browser::Browser;
use crate::support::site_with;
use axum::{
    Router,
    body::Body,
    http::{Method, StatusCode},
};
use domain::{Language, PersonId};
use store::{AuditActor, Store};
use web::{Settings, router};

async fn somebody() -> (Router, Store, PersonId) {
    let site = site_with(Settings::default()).await;
    let store = site.store.clone();
    let mut change = store.change(AuditActor::System, site.now()).await.unwrap();
    let email = "wethouder@assen.example.org".parse().unwrap();
    let person = change.person_for(&email, "Wethouder", Language::Nl).await.unwrap();
    change.commit().await.unwrap();
    (router(site), store, person)
}

async fn is_out(store: &Store, person: PersonId) -> bool {
    store.person(person).await.unwrap().only_essential_mail
}

#[tokio::test]
async fn a_reader_chooses_on_a_page_and_can_come_back() {
    let (site, store, person) = somebody().await;
    let mut reader = Browser::new(&site);
    for prefix in ["", "/en"] {
        let address = format!("{prefix}/afmelden/{}", store.unsubscribe_secret(person));
        let page = reader.get(&address).await;
        assert_eq!((page.status, page.header("cache-control")), (StatusCode::OK, "no-store"));
        assert!(!page.text().contains("assen.example.org"), "a link tells nobody whose it is");
        assert!(!is_out(&store, person).await, "looking changes nothing");
        let done = reader.post(&address, &[("keuze", "af")]).await;
        assert!(done.status == StatusCode::OK && done.text().contains("role=\"status\""));
        assert!(is_out(&store, person).await);
        assert_eq!(reader.post(&address, &[("keuze", "af")]).await.status, StatusCode::OK, "twice is once");
        reader.post(&address, &[("keuze", "aan")]).await;
        assert!(!is_out(&store, person).await);
    }
    assert!(store.verify_audit().await.unwrap().is_ok());
}

#[tokio::test]
async fn a_mail_program_unsubscribes_with_one_click_from_anywhere() {
    let boundary =
        "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
    let ways: [(&[(&str, &str)], &str); 4] = [
        (&[("content-type", "application/x-www-form-urlencoded")], "List-Unsubscribe=One-Click"),
        (&[("content-type", "multipart/form-data; boundary=x")], boundary),
        (
            &[("origin", "https://mail.example.org"), ("host", "schakel.example.org")],
            "List-Unsubscribe=One-Click",
        ),
        (&[("sec-fetch-site", "cross-site"), ("origin", "null")], ""),
    ];
    for (headers, body) in ways {
        let (site, store, person) = somebody().await;
        let address = format!("/afmelden/{}", store.unsubscribe_secret(person));
        let answer = Browser::new(&site).ask(Method::POST, &address, headers, Body::from(body)).await;
        assert_eq!(answer.status, StatusCode::OK, "{headers:?}: no redirect, no question");
        assert!(is_out(&store, person).await, "{headers:?}");
        // Nowhere else.
        let elsewhere = [("origin", "https://mail.example.org"), ("host", "schakel.example.org")];
        let refused = Browser::new(&site).ask(Method::POST, "/uitloggen", &elsewhere, Body::empty()).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn a_secret_that_was_not_made_here_is_nobodys() {
    let (site, store, person) = somebody().await;
    let secret = store.unsubscribe_secret(person);
    let other = somebody().await;
    assert_ne!(secret, other.1.unsubscribe_secret(person), "every installation has a key of its own");
    let mut reader = Browser::new(&site);
    let wrong = [secret[1..].to_owned(), other.1.unsubscribe_secret(person), "x".repeat(52)];
    for wrong in &wrong {
        let address = format!("/afmelden/{wrong}");
        for answer in [reader.get(&address).await, reader.post(&address, &[("keuze", "af")]).await] {
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong}");
            assert!(answer.text().contains("Deze link werkt niet"), "says what to do");
        }
    }
    assert!(!is_out(&store, person).await);
    // Who was erased has no choice left to make.
    let mut change = store.change(AuditActor::CommandLine, jiff::Timestamp::now()).await.unwrap();
    change.erase_person(person).await.unwrap().unwrap();
    change.commit().await.unwrap();
    let address = format!("/afmelden/{secret}");
    assert_eq!(reader.get(&address).await.status, StatusCode::NOT_FOUND);
    assert_eq!(reader.post(&address, &[]).await.status, StatusCode::NOT_FOUND);
}
