//! Signing in as a visitor does it: a link by mail, once; an own link; one click in the demo; and out again.

use std::time::Duration;

use crate::browser::Browser;
use crate::support::{Answer, site_with};
use axum::{
    Router,
    body::Body,
    http::{Method, StatusCode},
};
use domain::{Language, PersonId, Role};
use store::{AuditActor, LinkPurpose, Store};
use web::{Settings, Site, demo, router};

const EMAIL: &str = "organisator@voorbeeld.example.org";

/// A site with one organiser, and its store.
async fn furnished(settings: Settings) -> (Router, Store, PersonId) {
    let site = site_with(settings).await;
    let store = site.store.clone();
    let person = add(&site, EMAIL, &[Role::Organiser]).await;
    (router(site), store, person)
}

async fn add(site: &Site, email: &str, roles: &[Role]) -> PersonId {
    let mut change = site.store.change(AuditActor::CommandLine, site.now()).await.unwrap();
    let person = change.person_for(&email.parse().unwrap(), "Organisator", Language::Nl).await.unwrap();
    for role in roles {
        change.grant(person, *role).await.unwrap();
    }
    change.commit().await.unwrap();
    person
}

/// The link in the newest mail of the outbox; waits for the mail, which is made after the answer.
async fn link(store: &Store, mails: usize) -> String {
    for _ in 0..500 {
        let outbox = store.mails(None, None, 50).await.unwrap();
        if outbox.len() == mails {
            let text = &outbox[0].mail.text;
            let start = text.find("/inloggen/link/").unwrap();
            return text[start..].split_whitespace().next().unwrap().to_owned();
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("no mail came");
}

fn location(answer: &Answer) -> &str {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.header("location")
}

#[tokio::test]
async fn a_link_by_mail_signs_in_once_and_leads_back() {
    let (site, store, _) = furnished(Settings::default()).await;
    let mut browser = Browser::new(&site);
    let closed = browser.get("/beheer").await;
    assert_eq!(location(&closed), "/inloggen?naar=%2Fbeheer");
    let page = browser.get(location(&closed)).await;
    assert!(page.text().contains(r#"name="naar" value="/beheer""#));
    let fields = [("e-mail", "Organisator@Voorbeeld.example.org"), ("naar", "/beheer")];
    assert_eq!(location(&browser.post("/inloggen", &fields).await), "/inloggen/verstuurd");
    let link = link(&store, 1).await;
    for _ in 0..2 {
        let page = browser.get(&link).await;
        assert_eq!((page.status, page.header("cache-control")), (StatusCode::OK, "no-store"));
        assert!(page.text().contains("Organisator") && browser.cookie.is_empty(), "looking signs nobody in");
    }
    let inside = browser.post(&link, &[]).await;
    assert_eq!(location(&inside), "/beheer");
    let cookie = inside.header("set-cookie");
    assert!(cookie.starts_with("schakel=") && cookie.contains("; HttpOnly; SameSite=Lax"), "{cookie}");
    assert!(!cookie.contains("Secure"), "a cookie for TLS only would not come back without TLS");
    assert_eq!(browser.get("/beheer").await.status, StatusCode::OK);
    let mut thief = Browser::new(&site);
    assert_eq!(thief.get(&link).await.status, StatusCode::GONE);
    assert_eq!(thief.post(&link, &[]).await.status, StatusCode::GONE);
    assert!(thief.cookie.is_empty());
}

#[tokio::test]
async fn a_stranger_gets_the_same_answer_and_no_mail() {
    let (site, store, _) = furnished(Settings::default()).await;
    let mut browser = Browser::new(&site);
    let known = browser.post("/inloggen", &[("e-mail", EMAIL)]).await;
    link(&store, 1).await;
    let unknown = browser.post("/inloggen", &[("e-mail", "niemand@voorbeeld.example.org")]).await;
    assert_eq!((known.status, &known.body), (unknown.status, &unknown.body));
    assert_eq!(known.headers, unknown.headers);
    // A third mail, asked for afterwards, shows that nothing was made in between.
    browser.post("/inloggen", &[("e-mail", EMAIL)]).await;
    link(&store, 2).await;
    let wrong = browser.post("/inloggen", &[("e-mail", "geen adres")]).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(wrong.text().contains(r#"value="geen adres""#) && wrong.text().contains("<title>Fout: "));
}

#[tokio::test]
async fn one_account_is_throttled_and_the_room_is_not() {
    let (site, _, _) = furnished(Settings::default()).await;
    let mut browser = Browser::new(&site);
    for _ in 0..5 {
        assert_eq!(browser.post("/inloggen", &[("e-mail", EMAIL)]).await.status, StatusCode::SEE_OTHER);
    }
    let refused = browser.post("/inloggen", &[("e-mail", EMAIL)]).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    for guest in 0..100 {
        let email = format!("gast-{guest}@voorbeeld.example.org");
        let answer = browser.post("/inloggen", &[("e-mail", &email)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{guest} others behind the same address");
    }
}

#[tokio::test]
async fn over_tls_the_cookie_and_the_browser_keep_to_tls() {
    let settings = Settings { base_url: "https://schakel.example.org".into(), ..Settings::default() };
    let (site, store, _) = furnished(settings).await;
    let mut browser = Browser::new(&site);
    let page = browser.post("/inloggen", &[("e-mail", EMAIL)]).await;
    assert!(page.header("strict-transport-security").starts_with("max-age=63072000"));
    let link = link(&store, 1).await;
    let cookie = browser.post(&link, &[]).await.header("set-cookie").to_owned();
    assert!(cookie.starts_with("__Host-schakel=") && cookie.ends_with("; Secure"), "{cookie}");
    assert!(cookie.contains("; Path=/;") && !cookie.contains("Domain"), "{cookie}");
    assert_eq!(crate::support::get("/").await.header("strict-transport-security"), "");
}

#[tokio::test]
async fn signing_in_again_ends_what_the_browser_had_before() {
    let (site, store, person) = furnished(Settings::default()).await;
    let mut browser = Browser::new(&site);
    browser.post("/inloggen", &[("e-mail", EMAIL)]).await;
    let first = link(&store, 1).await;
    browser.post(&first, &[]).await;
    let before = browser.clone();
    browser.post("/inloggen", &[("e-mail", EMAIL)]).await;
    let second = link(&store, 2).await;
    browser.post(&second, &[]).await;
    assert_ne!(browser.cookie, before.cookie);
    assert_eq!(before.clone().get("/beheer").await.status, StatusCode::SEE_OTHER);
    assert_eq!(store.sessions(person, jiff::Timestamp::now()).await.unwrap().len(), 1);
    let mut other = Browser::new(&site);
    other.post("/inloggen", &[("e-mail", EMAIL)]).await;
    let third = link(&store, 3).await;
    other.post(&third, &[]).await;
    assert_eq!(location(&browser.post("/uitloggen", &[]).await), "/");
    assert_eq!(browser.cookie, "schakel=");
    assert_eq!(other.get("/beheer").await.status, StatusCode::OK, "only this device");
}

#[tokio::test]
async fn only_own_sessions_can_be_ended() {
    let site = site_with(Settings::default()).await;
    let store = site.store.clone();
    let (mut one, mut other) = (
        signed_in(&site, "een@voorbeeld.example.org", &LinkPurpose::SignIn).await,
        signed_in(&site, "twee@voorbeeld.example.org", &LinkPurpose::SignIn).await,
    );
    let routes = router(site);
    one.0.enter(&routes).await;
    other.0.enter(&routes).await;
    let now = jiff::Timestamp::now();
    let id = store.sessions(other.1, now).await.unwrap()[0].id.clone();
    one.0.browser(&routes).post("/mijn/sessies", &[("sessie", &id)]).await;
    assert_eq!(store.sessions(other.1, now).await.unwrap().len(), 1, "another's session stays");
    let ended = other.0.browser(&routes).post("/mijn/sessies", &[("alle", "ja")]).await;
    assert_eq!(location(&ended), "/");
    assert!(store.sessions(other.1, now).await.unwrap().is_empty());
}

/// Somebody with a link that was not used yet.
struct Guest {
    link: String,
    cookie: String,
}

impl Guest {
    async fn enter(&mut self, site: &Router) {
        let mut browser = Browser::new(site);
        browser.post(&self.link, &[]).await;
        self.cookie = browser.cookie;
    }

    fn browser(&self, site: &Router) -> Browser {
        let mut browser = Browser::new(site);
        browser.cookie.clone_from(&self.cookie);
        browser
    }
}

async fn signed_in(site: &Site, email: &str, purpose: &LinkPurpose) -> (Guest, PersonId) {
    let person = add(site, email, &[]).await;
    let mut change = site.store.change(AuditActor::System, site.now()).await.unwrap();
    let secret = change.add_link(person, purpose).await.unwrap();
    change.commit().await.unwrap();
    (Guest { link: format!("/inloggen/link/{secret}"), cookie: String::new() }, person)
}

#[tokio::test]
async fn an_own_link_opens_a_registration_and_no_roles() {
    let site = site_with(Settings::default()).await;
    demo::fill(&site, site.now()).await.unwrap();
    let store = site.store.clone();
    let contact = store.first_person_as(Role::Contact).await.unwrap().unwrap();
    let registration = store.registrations_of(contact).await.unwrap()[0].registration.id;
    let until = site.now() + jiff::SignedDuration::from_hours(24);
    let mut change = store.change(AuditActor::System, site.now()).await.unwrap();
    change.grant(contact, Role::Administrator).await.unwrap();
    let secret = change.add_link(contact, &LinkPurpose::Own { registration, until }).await.unwrap();
    change.commit().await.unwrap();
    let site = router(site);
    let link = format!("/eigen/{secret}");
    let mut browser = Browser::new(&site);
    assert!(location(&browser.post(&link, &[]).await).starts_with("/mijn"));
    assert!(location(&browser.get(&link).await).starts_with("/mijn"), "inside there is no button");
    assert_eq!(browser.get("/beheer/gebruikers").await.status, StatusCode::FORBIDDEN);
    let mut again = Browser::new(&site);
    assert_eq!(again.get(&link).await.status, StatusCode::OK);
    // The other address takes the same secret, and gives no more.
    again.post(&format!("/inloggen/link/{secret}"), &[]).await;
    assert_eq!(again.get("/beheer/gebruikers").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn one_click_works_in_the_demo_and_nowhere_else() {
    let site = site_with(Settings { demo: true, ..Settings::default() }).await;
    demo::fill(&site, site.now()).await.unwrap();
    let site = router(site);
    let page = Browser::new(&site).get("/inloggen").await.text();
    for role in Role::ALL {
        assert!(page.contains(&format!("value=\"{}\"", role.key())), "{role:?}");
        let mut browser = Browser::new(&site);
        let answer = browser.post("/inloggen/demo", &[("rol", role.key())]).await;
        // Whoever takes part sits at a table of the session that is going on.
        if role == Role::Participant {
            let phone = browser.get(location(&answer)).await;
            assert!(location(&answer).starts_with("/sessie/"), "{}", location(&answer));
            assert!(phone.text().contains("data-surface=\"deelnemer\""), "{}", phone.text());
        } else {
            let home = if Role::GIVEN.contains(&role) { "/beheer" } else { "/mijn" };
            assert_eq!(location(&answer), home, "{role:?}");
        }
        assert_eq!(browser.get("/mijn/sessies").await.status, StatusCode::OK);
    }
    let serious = site_with(Settings::default()).await;
    demo::fill(&serious, serious.now()).await.unwrap();
    let serious = router(serious);
    let mut browser = Browser::new(&serious);
    let answer = browser.post("/inloggen/demo", &[("rol", "administrator")]).await;
    assert_eq!((answer.status, browser.cookie.as_str()), (StatusCode::NOT_FOUND, ""));
    assert!(!browser.get("/inloggen").await.text().contains("name=\"rol\""));
}

#[tokio::test]
async fn a_form_of_another_site_signs_nobody_in_or_out() {
    let (site, store, _) = furnished(Settings::default()).await;
    let mut browser = Browser::new(&site);
    browser.post("/inloggen", &[("e-mail", EMAIL)]).await;
    let link = link(&store, 1).await;
    for headers in [
        vec![("sec-fetch-site", "cross-site")],
        vec![("origin", "https://elders.example"), ("host", "schakel.example.org")],
    ] {
        for address in [link.as_str(), "/uitloggen", "/inloggen"] {
            let answer = browser.ask(Method::POST, address, &headers, Body::empty()).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{address}");
        }
    }
    assert!(browser.cookie.is_empty());
}
