//! The work session at the desk and in the hands of its staff: made, composed, led and moderated by plain forms, by who
//! may and by nobody else.

use std::sync::Arc;

use crate::browser::Browser;
use crate::support::site_of;
use axum::http::StatusCode;
use domain::{Language, Role};
use jiff::Timestamp;
use store::{AuditActor, SignInMethod, Store, WorkSession};
use web::{Settings, SharedSite, router};

/// A meeting without a session, and the doors of its staff.
struct Desk {
    site: SharedSite,
    address: String,
    meeting: domain::Meeting,
}

impl Desk {
    async fn new() -> Desk {
        let file = std::env::temp_dir().join(format!("schakel-desk-session-{}.db", uuid::Uuid::now_v7()));
        let store = Store::open(&format!("sqlite:{}", file.display())).await.unwrap();
        let meeting = crate::house::meeting();
        let mut change = store.change(AuditActor::System, Timestamp::now()).await.unwrap();
        change.add_meeting(&meeting).await.unwrap();
        change.commit().await.unwrap();
        let address = format!("/beheer/bijeenkomsten/{}/sessie", meeting.slug);
        Desk { site: Arc::new(site_of(Settings::default(), store)), address, meeting }
    }

    async fn with(&self, role: Role) -> Browser {
        let mut change = self.site.store.change(AuditActor::System, Timestamp::now()).await.unwrap();
        let email = format!("{}@voorbeeld.example.org", role.key()).parse().unwrap();
        let person = change.person_for(&email, role.key(), Language::Nl).await.unwrap();
        change.grant(person, role).await.unwrap();
        let secret = change.begin_session(person, SignInMethod::Link, "proef").await.unwrap();
        change.commit().await.unwrap();
        let mut browser = Browser::new(&router(Arc::clone(&self.site)));
        browser.cookie = format!("schakel={secret}");
        browser
    }

    /// Where an expert shows a slide.
    fn showing(&self) -> String {
        format!("/beheer/bijeenkomsten/{}/scherm", self.meeting.slug)
    }

    /// Where staff reads everything again.
    fn archive(&self) -> String {
        format!("/beheer/bijeenkomsten/{}/archief", self.meeting.slug)
    }

    async fn record(&self) -> WorkSession {
        self.site.store.work_session_of(self.meeting.id).await.unwrap().unwrap()
    }
}

/// The value of a hidden field behind a place in a page.
fn hidden(html: &str, name: &str) -> String {
    let start = html.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
    start.split('"').next().unwrap().to_owned()
}

/// The fields of the form with a button, as a browser without scripts sends them.
fn form_with(html: &str, label: &str) -> Vec<(String, String)> {
    let form = html.split("<form").find(|form| form.contains(label)).unwrap();
    let fields = form.split("<input type=\"hidden\" name=\"").skip(1).filter_map(|rest| {
        let (name, rest) = rest.split_once("\" value=\"")?;
        Some((name.to_owned(), rest.split('"').next()?.to_owned()))
    });
    fields.collect()
}

async fn send(browser: &mut Browser, address: &str, fields: &[(String, String)]) -> crate::support::Answer {
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(address, &fields).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_is_made_composed_and_deleted_with_care() {
    let desk = Desk::new().await;
    let mut organiser = desk.with(Role::Organiser).await;
    let empty = organiser.get(&desk.address).await;
    assert!(empty.text().contains("nog geen werksessie"));
    let wrong = organiser.post(&desk.address, &[("vrij", "0")]).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    let made = organiser.post(&desk.address, &[("vrij", "2")]).await;
    assert_eq!(made.header("location"), format!("{}?gedaan=session-created", desk.address));
    let again = organiser.post(&desk.address, &[("vrij", "2")]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "the button twice makes one session");
    let page = organiser.get(&desk.address).await.text();
    assert!(page.contains("Tafel 1") && page.contains("Tafel 2") && page.contains("Opening"), "{page}");

    let new = format!("{}/stap", desk.address);
    let fields = [
        ("soort", "free-text"),
        ("titel-nl", "Wat neemt u mee"),
        ("minuten", "6"),
        ("groep", "zaal"),
        ("na", ""),
    ];
    let nothing = organiser.post(&new, &[("soort", "vote"), ("minuten", "0")]).await;
    assert_eq!(nothing.status, StatusCode::BAD_REQUEST);
    assert!(nothing.text().contains("id=\"fouten\""));
    assert_eq!(organiser.post(&new, &fields).await.status, StatusCode::SEE_OTHER);
    let page = organiser.get(&desk.address).await.text();
    let first = page.split("class=\"desk-session__step\"").nth(1).unwrap().to_owned();
    assert!(first.contains("Wat neemt u mee"), "in front of all");
    let step = hidden(&first, "stap");
    let place = format!("{}/plaats", desk.address);
    organiser.post(&place, &[("stap", &step), ("doe", "omlaag")]).await;
    let page = organiser.get(&desk.address).await.text();
    assert!(page.split("class=\"desk-session__step\"").nth(2).unwrap().contains("Wat neemt u mee"));
    organiser.post(&place, &[("stap", &step), ("doe", "weg")]).await;
    assert!(!organiser.get(&desk.address).await.text().contains("Wat neemt u mee"));
    let tasks = page
        .split("class=\"desk-session__step\"")
        .find(|step| step.contains("Opgaven, uitdagingen"))
        .unwrap();
    let source = hidden(tasks, "stap");
    let kept = organiser.post(&place, &[("stap", &source), ("doe", "weg")]).await;
    assert_eq!(kept.status, StatusCode::CONFLICT, "a vote works with its cards");

    let remove = format!("{}/verwijderen", desk.address);
    assert_eq!(organiser.post(&remove, &[("code", "ABCDEF")]).await.status, StatusCode::BAD_REQUEST);
    let code = desk.record().await.code.as_str().to_owned();
    assert_eq!(
        organiser.post(&remove, &[("code", &code.to_lowercase())]).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(organiser.get(&desk.address).await.text().contains("nog geen werksessie"));
    let gone = organiser.get(&format!("/sessie/{code}/regie")).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn plain_forms_lead_the_day_and_the_wall_follows() {
    let desk = Desk::new().await;
    let mut chair = desk.with(Role::Organiser).await;
    chair.post(&desk.address, &[("vrij", "3")]).await;
    let record = desk.record().await;
    let regie = format!("/sessie/{}/regie", record.code.as_str());
    let wall = format!("/scherm/{}", record.screen_code);
    let mut public = Browser::new(&router(Arc::clone(&desk.site)));
    let welcome = public.get(&wall).await.text();
    assert!(welcome.contains("Welkom") && welcome.contains(&record.code.as_str()[..3]));

    assert!(
        chair.get(&desk.address).await.text().contains("Als alles op tijd loopt, begint de werksessie om")
    );
    let begin = form_with(&chair.get(&regie).await.text(), "Begin: Opening");
    assert_eq!(send(&mut chair, &regie, &begin).await.status, StatusCode::SEE_OTHER);
    let twice = send(&mut chair, &regie, &begin).await;
    assert_eq!(twice.status, StatusCode::SEE_OTHER, "the same command twice happens once");
    let page = chair.get(&regie).await.text();
    assert!(page.contains("Stap 1 van") && page.contains("Verder: Kennismaken"));
    let plan = chair.get(&desk.address).await.text();
    assert!(plan.contains("De werksessie begon om") && !plan.contains("Als alles op tijd loopt"), "{plan}");
    let mut stale = begin.clone();
    stale
        .iter_mut()
        .filter(|(name, _)| name == "opdracht")
        .for_each(|(_, id)| *id = uuid::Uuid::now_v7().to_string());
    let refused = send(&mut chair, &regie, &stale).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text().contains("role=\"alert\""));

    let next = form_with(&page, "Verder: Kennismaken");
    assert_eq!(send(&mut chair, &regie, &next).await.status, StatusCode::SEE_OTHER);
    let plan = chair.get(&desk.address).await.text();
    let steps: Vec<&str> = plan.split("class=\"desk-session__step\"").skip(1).take(3).collect();
    let offered = |step: &str| ["omhoog", "omlaag"].map(|deed| step.contains(&format!("value=\"{deed}\"")));
    assert_eq!(offered(steps[0]), [false, false], "what is over keeps its place");
    assert_eq!(offered(steps[1]), [false, true], "nothing comes in front of it");
    assert_eq!(offered(steps[2]), [true, true]);
    let (over, place) = (hidden(steps[0], "stap"), format!("{}/plaats", desk.address));
    let kept = chair.post(&place, &[("stap", &over), ("doe", "omlaag")]).await;
    assert_eq!(kept.status, StatusCode::CONFLICT);
    assert!(kept.text().contains("U kunt alleen verplaatsen wat nog komt"));

    let page = chair.get(&regie).await.text();
    let mut words = form_with(&page, "omroep-nl");
    words.push(("nl".to_owned(), "De koffie staat klaar".to_owned()));
    send(&mut chair, &regie, &words).await;
    assert!(public.get(&wall).await.text().contains("De koffie staat klaar"));
    assert!(chair.get(&regie).await.text().contains("Nu op het scherm: Wat nu loopt"), "by itself");
    for choice in ["Welkom en code", "Wat nu loopt"] {
        let shown = form_with(&chair.get(&regie).await.text(), &format!(">{choice}<"));
        send(&mut chair, &regie, &shown).await;
        assert!(chair.get(&regie).await.text().contains(&format!("Nu op het scherm: {choice}")));
    }
    assert_eq!(public.get("/scherm/verkeerd").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_page_is_for_who_has_the_right() {
    let desk = Desk::new().await;
    desk.with(Role::Organiser).await.post(&desk.address, &[("vrij", "1")]).await;
    let code = desk.record().await.code.as_str().to_owned();
    let pages = [
        desk.address.clone(),
        format!("/sessie/{code}/regie"),
        format!("/sessie/{code}/moderatie"),
        desk.showing(),
        desk.archive(),
    ];
    let expected = [
        (Role::Organiser, [200, 200, 200, 200, 200]),
        (Role::Chair, [403, 200, 200, 200, 200]),
        (Role::Moderator, [403, 403, 200, 403, 200]),
        (Role::Expert, [403, 403, 403, 200, 403]),
        (Role::Desk, [403, 403, 403, 403, 403]),
        (Role::Administrator, [403, 403, 403, 403, 403]),
    ];
    for (role, statuses) in expected {
        let mut browser = desk.with(role).await;
        for (page, status) in pages.iter().zip(statuses) {
            assert_eq!(browser.get(page).await.status.as_u16(), status, "{role:?} {page}");
        }
    }
}

/// The addresses of the cards on a page.
fn cards(html: &str) -> Vec<String> {
    let lists = html.split("<ul class=\"cards\">").skip(1).filter_map(|rest| rest.split("</ul>").next());
    let links =
        lists.flat_map(|list| list.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()));
    links.map(str::to_owned).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_works_on_a_session_finds_the_way_to_it_and_no_door_that_is_closed() {
    let desk = Desk::new().await;
    desk.with(Role::Organiser).await.post(&desk.address, &[("vrij", "1")]).await;
    let record = desk.record().await;
    let room = format!("/sessie/{}", record.code.as_str());
    let (regie, moderatie) = (format!("{room}/regie"), format!("{room}/moderatie"));
    let expected = [
        (Role::Chair, vec![regie.clone(), moderatie.clone()]),
        (Role::Moderator, vec![moderatie.clone(), desk.archive()]),
        (Role::Expert, vec![desk.showing(), format!("/scherm/{}", record.screen_code)]),
        (Role::Desk, vec![]),
    ];
    let at_desk = format!("/beheer/bijeenkomsten/{}", desk.meeting.slug);
    for (role, ways) in expected {
        let mut browser = desk.with(role).await;
        for page in ["/beheer", "/mijn", at_desk.as_str()] {
            let html = browser.get(page).await.text();
            let found = cards(&html);
            assert!(ways.iter().all(|way| found.contains(way)), "{role:?} {page}: {found:?}");
            for way in found {
                assert_eq!(browser.get(&way).await.status, StatusCode::OK, "{role:?} {page} {way}");
            }
        }
    }
    let tab = |html: &str| html.contains(&format!("href=\"{regie}\""));
    assert!(!tab(&desk.with(Role::Moderator).await.get(&moderatie).await.text()));
    assert!(tab(&desk.with(Role::Chair).await.get(&moderatie).await.text()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_goes_on_now_comes_first() {
    let desk = Desk::new().await;
    desk.with(Role::Organiser).await.post(&desk.address, &[("vrij", "1")]).await;
    let mut today = crate::house::meeting();
    (today.slug, today.date) =
        ("vandaag".to_owned(), domain::meeting::TIME_ZONE.to_datetime(Timestamp::now()).date());
    let mut change = desk.site.store.change(AuditActor::System, Timestamp::now()).await.unwrap();
    change.add_meeting(&today).await.unwrap();
    change.create_session(today.id, Vec::new(), Vec::new()).await.unwrap();
    change.commit().await.unwrap();
    let html = desk.with(Role::Chair).await.get("/beheer").await.text();
    let sessions = html.split("id=\"werksessies\"").nth(1).unwrap().split("<h2").next().unwrap();
    let place = |slug: &str| sessions.find(&format!("/beheer/bijeenkomsten/{slug}\"")).unwrap();
    assert!(place("vandaag") < place(&desk.meeting.slug), "{sessions}");
    assert_eq!(sessions.matches("Nu bezig").count(), 1, "{sessions}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_expert_shows_a_trend_on_the_big_screen_and_nothing_else() {
    let desk = Desk::new().await;
    desk.with(Role::Organiser).await.post(&desk.address, &[("vrij", "1")]).await;
    let record = desk.record().await;
    let mut expert = desk.with(Role::Expert).await;
    let page = expert.get(&desk.showing()).await.text();
    let form = form_with(&page, "Toon: ");
    let slide = form.iter().find(|(name, _)| name == "toon").unwrap().1.clone();
    assert_eq!(send(&mut expert, &desk.showing(), &form).await.status, StatusCode::SEE_OTHER);
    let mut public = Browser::new(&router(Arc::clone(&desk.site)));
    let wall = public.get(&format!("/scherm/{}", record.screen_code)).await.text();
    assert!(wall.contains("screen-slide"), "{wall}");
    let stale = send(&mut expert, &desk.showing(), &form).await;
    assert_eq!(stale.status, StatusCode::SEE_OTHER, "the button twice happens once");
    let after = expert.get(&desk.showing()).await.text();
    assert!(!after.contains(&format!("value=\"{slide}\"")), "what is shown needs no button");
    let back = form_with(&after, "Terug naar wat nu loopt");
    let mut other = back.clone();
    let (session, _) = desk.site.store.session_state(record.id).await.unwrap();
    let steps = session.view(domain::session::Audience::Chair).steps;
    let cards = steps.values().find(|step| step.step.kind.key() == "cards").unwrap().step.id;
    for (name, value) in &mut other {
        match name.as_str() {
            "toon" => *value = cards.to_string(),
            "opdracht" => *value = uuid::Uuid::now_v7().to_string(),
            _ => {}
        }
    }
    assert_eq!(send(&mut expert, &desk.showing(), &other).await.status, StatusCode::BAD_REQUEST);
    let mut late = back.clone();
    for (name, value) in &mut late {
        match name.as_str() {
            "fase" => *value = "0".to_owned(),
            "opdracht" => *value = uuid::Uuid::now_v7().to_string(),
            _ => {}
        }
    }
    let shown = send(&mut expert, &desk.showing(), &late).await;
    assert_eq!(shown.status, StatusCode::SEE_OTHER, "the day may have gone on meanwhile");
    assert!(!public.get(&format!("/scherm/{}", record.screen_code)).await.text().contains("screen-slide"));
    assert_eq!(send(&mut expert, &desk.showing(), &back).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn minutes_that_are_no_whole_number_are_refused_and_kept_in_sight() {
    let desk = Desk::new().await;
    let mut organiser = desk.with(Role::Organiser).await;
    organiser.post(&desk.address, &[("vrij", "1")]).await;
    let fields =
        [("soort", "break"), ("titel-nl", "Pauze"), ("minuten", "7,5"), ("groep", "zaal"), ("na", "")];
    let refused = organiser.post(&format!("{}/stap", desk.address), &fields).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    let html = refused.text();
    assert!(html.contains("value=\"7,5\"") && html.contains("vul een heel getal in"), "{html}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tables_are_changed_and_their_cards_printed() {
    let desk = Desk::new().await;
    let mut organiser = desk.with(Role::Organiser).await;
    organiser.post(&desk.address, &[("vrij", "1")]).await;
    let tables = format!("{}/tafels", desk.address);
    let page = organiser.get(&tables).await.text();
    let id = page.split("id=\"naam-").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let (name, town, new_code) =
        (format!("naam-{id}"), format!("gemeente-{id}"), format!("nieuwe-code-{id}"));
    let fields = [
        (name.as_str(), "Tafel van Assen"),
        (town.as_str(), "GM0106"),
        (new_code.as_str(), "ja"),
        ("naam-nieuw", "Gasten"),
    ];
    assert_eq!(organiser.post(&tables, &fields).await.status, StatusCode::SEE_OTHER);
    let after = organiser.get(&tables).await.text();
    assert!(after.contains("Tafel van Assen") && after.contains("Gasten"));
    let empty = organiser.post(&tables, &[(name.as_str(), "")]).await;
    assert_eq!(empty.status, StatusCode::BAD_REQUEST);
    let nonsense = organiser.post(&tables, &[(name.as_str(), "Tafel"), (town.as_str(), "Assen")]).await;
    assert_eq!(nonsense.status, StatusCode::BAD_REQUEST);
    let cards = organiser.get(&format!("{}/tafelkaarten", desk.address)).await;
    assert_eq!(cards.header("content-type"), "application/pdf");
    assert!(cards.body.starts_with(b"%PDF-"));
}
