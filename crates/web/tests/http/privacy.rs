//! Personal data: nothing is kept that the register does not name, everybody sees the own data, and only who answers
//! requests sees those of others.

use crate::support::{get, site_with};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, header},
};
use domain::{Language, Person, PersonId, Role};
use jiff::Timestamp;
use store::{AuditActor, SignInMethod, Store};
use tower::ServiceExt;
use web::{Settings, demo, privacy::register::register, router};

/// The site of the demonstration, and its store.
async fn house() -> (Router, Store) {
    let site = site_with(Settings::default()).await;
    demo::fill(&site, site.now()).await.unwrap();
    let store = site.store.clone();
    (router(site), store)
}

async fn cookie_of(store: &Store, person: PersonId) -> String {
    let mut change = store.change(AuditActor::Person(person), Timestamp::now()).await.unwrap();
    let cookie = change.begin_session(person, SignInMethod::Demo, "test").await.unwrap();
    change.commit().await.unwrap();
    format!("schakel={cookie}")
}

async fn staff(store: &Store, role: Role) -> Person {
    let staff = store.staff().await.unwrap();
    staff.into_iter().find(|(_, roles)| roles.contains(&role)).unwrap().0
}

async fn by_email(store: &Store, email: &str) -> Person {
    store.person_by_email(&email.parse().unwrap()).await.unwrap().unwrap()
}

/// Asks with a cookie; with a body a form is posted. Status, where it leads to, and the text.
async fn ask(site: &Router, cookie: &str, address: &str, form: Option<&str>) -> (u16, String, String) {
    let request = Request::builder()
        .method(if form.is_some() { "POST" } else { "GET" })
        .uri(address)
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form.unwrap_or_default().to_owned()))
        .unwrap();
    let response = site.clone().oneshot(request).await.unwrap();
    let location = response.headers().get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned());
    let status = response.status().as_u16();
    let body = to_bytes(response.into_body(), 10_000_000).await.unwrap();
    (status, location.unwrap_or_default(), String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn every_column_of_the_database_is_accounted_for() {
    let site = site_with(Settings::default()).await;
    let register = register().unwrap();
    let unnamed: Vec<_> = site
        .store
        .columns()
        .await
        .unwrap()
        .into_iter()
        // Full-text search keeps its words in tables of its own.
        .filter(|(table, _)| !table.starts_with("search_entry_"))
        .filter(|(table, column)| !register.accounts_for(table, column))
        .collect();
    assert!(unnamed.is_empty(), "name these in data/personal-data.toml: {unnamed:?}");
    let columns = site.store.columns().await.unwrap();
    let gone: Vec<_> = register
        .kinds
        .iter()
        .flat_map(|each| &each.columns)
        .filter(|full| !columns.iter().any(|(table, column)| **full == format!("{table}.{column}")))
        .collect();
    assert!(gone.is_empty(), "these are in data/personal-data.toml, but not in the database: {gone:?}");
}

#[tokio::test]
async fn the_privacy_page_names_every_kind() {
    for (address, language) in [("/privacy", Language::Nl), ("/en/privacy", Language::En)] {
        let page = get(address).await.text();
        for kind in &register().unwrap().kinds {
            for words in [&kind.name, &kind.purpose, &kind.ground, &kind.term] {
                let shown = words.get(language).replace('\'', "&#39;");
                assert!(page.contains(words.get(language)) || page.contains(&shown), "{}", kind.key);
            }
        }
    }
}

#[tokio::test]
async fn everybody_sees_and_corrects_the_own_data() {
    let (site, store) = house().await;
    let alderman = by_email(&store, "wethouder@assen.example.org").await;
    let cookie = cookie_of(&store, alderman.id).await;
    let (status, _, page) = ask(&site, &cookie, "/mijn/gegevens", None).await;
    assert_eq!(status, 200);
    assert!(
        page.contains("vegetarisch") && !page.contains("zonder gluten"),
        "the own wish, not a colleague's"
    );
    let (_, _, file) = ask(&site, &cookie, "/mijn/gegevens/bestand", None).await;
    assert!(file.contains("\"wish\": \"vegetarisch\"") && !file.contains("burgemeester@"));
    let form = "naam=Wethouder+wonen+van+Assen&telefoon=";
    let (status, location, _) = ask(&site, &cookie, "/mijn/gegevens", Some(form)).await;
    assert_eq!((status, location.as_str()), (303, "/mijn/gegevens?gedaan=ja"));
    assert_eq!(store.person(alderman.id).await.unwrap().name, "Wethouder wonen van Assen");
    let (status, _, page) = ask(&site, &cookie, "/mijn/gegevens", Some("naam=")).await;
    assert!(status == 400 && page.contains("Vul een naam in."));
}

#[tokio::test]
async fn only_who_answers_requests_sees_and_erases_others() {
    let (site, store) = house().await;
    let secretary = by_email(&store, "onderzoeker@gouda.example.org").await;
    let page_of_person = format!("/beheer/privacy/personen/{}", secretary.id);
    let organiser = cookie_of(&store, staff(&store, Role::Organiser).await.id).await;
    for address in ["/beheer/privacy", &page_of_person, "/beheer/logboek"] {
        assert_eq!(ask(&site, &organiser, address, None).await.0, 403, "{address}");
        assert_eq!(ask(&site, "", address, None).await.0, 303, "{address}");
    }
    let cookie = cookie_of(&store, staff(&store, Role::Administrator).await.id).await;
    let (status, _, page) =
        ask(&site, &cookie, "/beheer/privacy", Some("e-mail=niemand%40example.org")).await;
    assert!(status == 400 && page.contains("is niemand bekend") && page.contains("niemand@example.org"));
    let (status, location, _) =
        ask(&site, &cookie, "/beheer/privacy", Some("e-mail=onderzoeker%40gouda.example.org")).await;
    assert_eq!((status, &location), (303, &page_of_person));
    assert!(ask(&site, &cookie, &page_of_person, None).await.2.contains("Onderzoeker van Gouda"));
    let erase = format!("{page_of_person}/wissen");
    assert_eq!(ask(&site, &cookie, &erase, Some("woord=ja")).await.0, 400);
    assert!(store.person(secretary.id).await.is_ok(), "the word was not typed");
    let (status, location, _) = ask(&site, &cookie, &erase, Some("woord=wissen")).await;
    assert_eq!((status, location.as_str()), (303, "/beheer/privacy?gedaan=erased"));
    assert_eq!(ask(&site, &cookie, &page_of_person, None).await.0, 404);
    // Who is still expected cannot be erased.
    let expected = by_email(&store, "wethouder@assen.example.org").await;
    let erase = format!("/beheer/privacy/personen/{}/wissen", expected.id);
    let (status, _, page) = ask(&site, &cookie, &erase, Some("woord=wissen")).await;
    assert!(status == 400 && page.contains("nog aangemeld"));
}

#[tokio::test]
async fn the_retention_shows_what_it_will_do_and_writes_down_what_it_did() {
    let (site, store) = house().await;
    let cookie = cookie_of(&store, staff(&store, Role::Administrator).await.id).await;
    let meetings = store.meetings().await.unwrap();
    let ended = meetings.iter().find(|each| each.value.state == domain::MeetingState::Ended).unwrap();
    let place = store.places(ended.value.id).await.unwrap()[0].place.id;
    let mut change = store.change(AuditActor::System, Timestamp::now()).await.unwrap();
    change.set_dietary_wish(place, ended.value.id, "vergeten wens").await.unwrap();
    change.commit().await.unwrap();
    let (_, _, page) = ask(&site, &cookie, "/beheer/privacy", None).await;
    assert!(page.contains("Wis nu wat over de termijn is"), "something is due");
    assert!(store.dietary_wish(place).await.unwrap().is_some(), "looking destroys nothing");
    let (status, _, _) = ask(&site, &cookie, "/beheer/privacy/bewaren", Some("")).await;
    assert_eq!(status, 303);
    assert!(store.dietary_wish(place).await.unwrap().is_none());
    let (_, _, page) = ask(&site, &cookie, "/beheer/privacy", None).await;
    assert!(page.contains("De termijn was om") && !page.contains("vergeten wens"));
}

#[tokio::test]
async fn the_audit_log_is_read_and_checked_at_the_desk() {
    let (site, store) = house().await;
    let cookie = cookie_of(&store, staff(&store, Role::Administrator).await.id).await;
    let (status, _, page) = ask(&site, &cookie, "/beheer/logboek?controle=ja", None).await;
    assert!(status == 200 && page.contains("Het logboek is heel") && page.contains("Ingelogd"));
    assert!(!page.contains("example.org") && !page.contains("Wethouder"), "numbers, never names");
    let (_, _, older) = ask(&site, &cookie, "/beheer/logboek?voor=3", None).await;
    assert!(page.contains("Oudere regels") && !older.contains("Oudere regels"));
    assert!(older.contains("Persoon toegevoegd"), "the first events");
    assert_eq!(ask(&site, &cookie, "/beheer/logboek?voor=x", None).await.0, 400);
}

#[tokio::test]
async fn what_is_kept_is_told_in_words_and_opens_nothing() {
    let (site, store) = house().await;
    let mut seen = 0;
    for email in ["wethouder@assen.example.org", "onderzoeker@gouda.example.org"] {
        let person = by_email(&store, email).await;
        let cookie = cookie_of(&store, person.id).await;
        for prefix in ["", "/en"] {
            let (status, _, page) = ask(&site, &cookie, &format!("{prefix}/mijn/gegevens"), None).await;
            assert_eq!(status, 200);
            for label in page.split("<dt").skip(1).chain(page.split("<h2").skip(1)) {
                let words = label.split('>').nth(1).unwrap().split('<').next().unwrap();
                assert!(words.starts_with(char::is_uppercase) && !words.contains('_'), "{words}");
                seen += 1;
            }
            for link in page.split("/eigen/").skip(1) {
                assert!(link.starts_with('…'), "an own link is shown whole: {}", &link[..30]);
            }
            let (_, _, mine) = ask(&site, &cookie, &format!("{prefix}/mijn"), None).await;
            assert!(mine.contains("/mijn/gegevens"));
        }
    }
    assert!(seen > 40, "{seen} labels");
}

#[tokio::test]
async fn what_is_kept_names_meetings_by_their_titles_and_dates_in_words() {
    let (site, store) = house().await;
    let person = by_email(&store, "strategisch.adviseur@goes.example.org").await;
    let cookie = cookie_of(&store, person.id).await;
    let (status, _, page) = ask(&site, &cookie, "/mijn/gegevens", None).await;
    assert_eq!(status, 200);
    assert!(page.contains(">Het toekomstperspectief van middelgrote gemeenten<"), "{page}");
    assert!(!page.contains(">middelgrote-gemeenten-"), "{page}");
    let day = store.registrations_of(person.id).await.unwrap()[0].registration.submitted.to_string();
    assert!(!page.contains(&day[..10]), "days are said in words: {page}");
}
