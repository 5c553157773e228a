//! Users: added, given roles and taken out; never without an administrator; and the matrix as a file.

use crate::browser::Browser;
use crate::support::site_with;
use axum::http::StatusCode;
use domain::{Language, PersonId, Right, Role};
use store::{AuditActor, LinkPurpose, Store};
use web::{Settings, router};

/// An administrator who is signed in.
async fn administrator() -> (Browser, Store, PersonId) {
    let site = site_with(Settings::default()).await;
    let store = site.store.clone();
    let mut change = store.change(AuditActor::CommandLine, site.now()).await.unwrap();
    let email = "beheer@voorbeeld.example.org".parse().unwrap();
    let person = change.person_for(&email, "Beheerder", Language::Nl).await.unwrap();
    change.grant(person, Role::Administrator).await.unwrap();
    let secret = change.add_link(person, &LinkPurpose::BreakGlass).await.unwrap();
    change.commit().await.unwrap();
    let mut browser = Browser::new(&router(site));
    browser.post(&format!("/inloggen/link/{secret}"), &[]).await;
    (browser, store, person)
}

#[tokio::test]
async fn users_are_added_changed_and_taken_out() {
    let (mut browser, store, _) = administrator().await;
    let email = "balie@voorbeeld.example.org";
    let wrong = browser.post("/beheer/gebruikers", &[("naam", "Balie"), ("e-mail", email)]).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(store.person_by_email(&email.parse().unwrap()).await.unwrap().is_none());
    let fields = [("naam", "Balie"), ("e-mail", email), ("rol", "desk"), ("rol", "chair")];
    assert_eq!(browser.post("/beheer/gebruikers", &fields).await.status, StatusCode::SEE_OTHER);
    let person = store.person_by_email(&email.parse().unwrap()).await.unwrap().unwrap().id;
    let address = format!("/beheer/gebruikers/{person}");
    assert!(browser.get("/beheer/gebruikers").await.text().contains(email));
    assert!(browser.get(&address).await.text().contains("Balie"));
    browser.post(&address, &[("rol", "expert")]).await;
    assert_eq!(store.roles(person).await.unwrap(), [Role::Expert]);
    browser.post(&address, &[]).await;
    assert!(store.roles(person).await.unwrap().is_empty());
    assert_eq!(
        browser.get(&address).await.status,
        StatusCode::NOT_FOUND,
        "people without a role are no users"
    );
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let (mut browser, store, person) = administrator().await;
    let answer = browser.post(&format!("/beheer/gebruikers/{person}"), &[("rol", "organiser")]).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert_eq!(store.roles(person).await.unwrap(), [Role::Administrator], "nothing of it happened");
}

#[tokio::test]
async fn the_matrix_says_what_holds() {
    let (mut browser, _, _) = administrator().await;
    let csv = browser.get("/beheer/rechten?formaat=csv").await;
    assert!(csv.header("content-type").starts_with("text/csv"));
    let text = csv.text();
    assert_eq!(text.lines().count(), Right::ALL.len() + 1);
    let answers = text.matches("ja").count();
    let rights: usize = Role::ALL.iter().map(|role| role.rights().len()).sum();
    assert!(answers >= rights, "{text}");
    let page = browser.get("/beheer/rechten").await.text();
    assert!(page.contains("Het logboek lezen") && !page.contains('⟨'));
}
