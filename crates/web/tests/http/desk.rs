//! The desk: an organiser makes a meeting, fills its programme and admission, publishes it, invites, calls it off.

use crate::browser::Browser;
use crate::support::{site_of, site_with};
use axum::{body::Body, http::Method, http::StatusCode};
use domain::{Language, MeetingState, Role};
use store::{AuditActor, LinkPurpose, MailState, Store};
use web::{Settings, router};

const MEETING: &str = "/beheer/bijeenkomsten/proef-2099";

/// Somebody with a role, signed in.
async fn signed_in(role: Role) -> (Browser, Store) {
    let store = site_with(Settings::default()).await.store;
    (signed_in_to(&store, role).await, store)
}

/// Somebody with a role, signed in to a site with this store.
async fn signed_in_to(store: &Store, role: Role) -> Browser {
    let site = site_of(Settings::default(), store.clone());
    let mut change = store.change(AuditActor::CommandLine, site.now()).await.unwrap();
    let email = format!("{}@voorbeeld.example.org", role.key()).parse().unwrap();
    let person = change.person_for(&email, "Iemand van beheer", Language::Nl).await.unwrap();
    change.grant(person, role).await.unwrap();
    let secret = change.add_link(person, &LinkPurpose::BreakGlass).await.unwrap();
    change.commit().await.unwrap();
    let mut browser = Browser::new(&router(site));
    browser.post(&format!("/inloggen/link/{secret}"), &[]).await;
    browser
}

/// An organiser with a draft made of the first template.
async fn with_draft() -> (Browser, Store) {
    let (mut browser, store) = signed_in(Role::Organiser).await;
    let fields = [
        ("begin", "expert-meeting"),
        ("titel-nl", "Proef"),
        ("datum", "2099-10-23"),
        ("adres", "proef-2099"),
    ];
    let made = browser.post("/beheer/bijeenkomsten/nieuw", &fields).await;
    assert_eq!(
        (made.status, made.header("location")),
        (StatusCode::SEE_OTHER, &*format!("{MEETING}?gedaan=added"))
    );
    (browser, store)
}

/// The fields of the form on a page as a browser would send them: what is filled in, ticked and chosen.
fn fields(html: &str) -> Vec<(String, String)> {
    let form = html.rsplit("method=\"post\"").next().unwrap();
    let attribute = |tag: &str, name: &str| {
        let rest = tag.split(&format!(" {name}=\"")).nth(1)?;
        Some(rest.split('"').next().unwrap().replace("&amp;", "&").replace("&quot;", "\""))
    };
    let mut fields = Vec::new();
    for tag in form.split('<').skip(1) {
        let name = attribute(tag, "name").unwrap_or_default();
        if tag.starts_with("input") && !name.is_empty() {
            let is_choice = tag.contains("type=\"checkbox\"") || tag.contains("type=\"radio\"");
            if !is_choice || tag.contains(" checked") {
                fields.push((name, attribute(tag, "value").unwrap_or_default()));
            }
        } else if tag.starts_with("textarea") {
            fields.push((name, tag.split('>').nth(1).unwrap_or_default().to_owned()));
        } else if tag.starts_with("select") {
            fields.push((name, String::new()));
        } else if tag.starts_with("option") && tag.contains(" selected") {
            fields.last_mut().unwrap().1 = attribute(tag, "value").unwrap_or_default();
        }
    }
    fields
}

fn set(fields: &mut Vec<(String, String)>, name: &str, value: &str) {
    fields.retain(|(each, _)| each != name);
    fields.push((name.to_owned(), value.to_owned()));
}

async fn send(browser: &mut Browser, address: &str, fields: &[(String, String)]) -> crate::support::Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    browser.post(address, &fields).await
}

#[tokio::test]
async fn every_page_of_a_meeting_is_there_in_both_languages() {
    let (mut browser, _) = with_draft().await;
    let pages = [
        "/beheer",
        "/beheer/bijeenkomsten",
        "/beheer/bijeenkomsten/nieuw",
        "/beheer/partners",
        "/beheer/partners/nieuw",
    ];
    let parts = [
        "",
        "/gegevens",
        "/programma",
        "/toelating",
        "/vragen",
        "/documenten",
        "/uitnodigingen",
        "/uitnodigingen/inlezen",
        "/statistiek",
        "/annuleren",
    ];
    let parts = parts.map(|part| format!("{MEETING}{part}"));
    for page in pages.map(str::to_owned).into_iter().chain(parts) {
        for address in [page.clone(), format!("/en{page}")] {
            let answer = browser.get(&address).await;
            let html = answer.text();
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            assert!(!html.contains('⟨'), "{address} lacks a text");
            assert_eq!(html.matches("<h1").count(), 1, "{address}");
        }
    }
}

#[tokio::test]
async fn a_form_that_is_sent_as_it_was_shown_changes_nothing() {
    let (mut browser, store) = with_draft().await;
    let before = store.meeting_by_slug("proef-2099").await.unwrap().unwrap().value;
    for part in ["/gegevens", "/programma", "/vragen", "/documenten", "/toelating"] {
        let address = format!("{MEETING}{part}");
        let shown = fields(&browser.get(&address).await.text());
        let sent = send(&mut browser, &address, &shown).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{part}: {}", sent.text());
        let mut after = store.meeting_by_slug("proef-2099").await.unwrap().unwrap().value;
        // The form shows moments to the minute.
        after.admission.opens = before.admission.opens;
        assert_eq!(after, before, "{part}");
    }
}

#[tokio::test]
async fn a_meeting_is_published_only_when_nothing_is_missing() {
    let (mut browser, store) = with_draft().await;
    let address = format!("{MEETING}/gegevens");
    let mut shown = fields(&browser.get(&address).await.text());
    set(&mut shown, "locatie", "");
    assert_eq!(send(&mut browser, &address, &shown).await.status, StatusCode::SEE_OTHER);
    let refused = browser.post(&format!("{MEETING}/stap"), &[("stap", "publish")]).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(refused.text().contains("/gegevens#locatie"), "it says what is missing, and where");
    let stale = send(&mut browser, &address, &shown).await;
    assert_eq!(stale.status, StatusCode::BAD_REQUEST, "somebody else was first");
    let mut shown = fields(&browser.get(&address).await.text());
    set(&mut shown, "locatie", "Het huis");
    send(&mut browser, &address, &shown).await;
    let done = browser.post(&format!("{MEETING}/stap"), &[("stap", "publish")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let kept = store.meeting_by_slug("proef-2099").await.unwrap().unwrap().value;
    assert_eq!((kept.state, kept.title.nl.as_str()), (MeetingState::Published, "Proef"));
    let again = browser.post(&format!("{MEETING}/stap"), &[("stap", "publish")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn items_of_the_programme_move_go_and_come() {
    let (mut browser, store) = with_draft().await;
    let address = format!("{MEETING}/programma");
    let shown = fields(&browser.get(&address).await.text());
    let titles = async |store: &Store| -> Vec<(String, String)> {
        let meeting = store.meeting_by_slug("proef-2099").await.unwrap().unwrap().value;
        meeting.programme.iter().map(|item| (item.from.to_string(), item.title.nl.clone())).collect()
    };
    let before = titles(&store).await;
    let mut moved = shown.clone();
    set(&mut moved, "doe", "omlaag:1");
    let answer = send(&mut browser, &address, &moved).await;
    assert_eq!(answer.header("location"), format!("{address}?gedaan=moved#rij-2"));
    let after = titles(&store).await;
    assert_eq!((&after[1].1, &after[2].1), (&before[2].1, &before[1].1));
    assert_eq!(after[1].0, before[1].0, "the time stays where it was");
    let mut removed = fields(&browser.get(&address).await.text());
    set(&mut removed, "van-0", "no time");
    set(&mut removed, "doe", "weg:0");
    send(&mut browser, &address, &removed).await;
    assert_eq!(titles(&store).await.len(), before.len() - 1, "what is wrong with an item does not keep it");
    let mut clash = fields(&browser.get(&format!("{address}?erbij=1")).await.text());
    let row = before.len() - 1;
    for (field, value) in [("van", "16:40"), ("tot", "17:00"), ("soort", "talk"), ("titel-nl", "Erbij")] {
        set(&mut clash, &format!("{field}-{row}"), value);
    }
    assert_eq!(send(&mut browser, &address, &clash).await.status, StatusCode::SEE_OTHER);
    assert!(browser.get(&address).await.text().contains("tegelijk in dezelfde zaal"));
    set(&mut clash, "titel-nl-0", "");
    let wrong = send(&mut browser, &address, &clash).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(wrong.text().contains("<title>Fout:"));
}

#[tokio::test]
async fn a_programme_that_everybody_reads_ends_after_it_begins() {
    let (mut browser, _) = with_draft().await;
    let address = format!("{MEETING}/programma");
    let backwards = async |browser: &mut Browser| {
        let mut typed = fields(&browser.get(&address).await.text());
        set(&mut typed, "tot-0", "00:01");
        send(browser, &address, &typed).await
    };
    let (mut other, _) = with_draft().await;
    assert_eq!(backwards(&mut other).await.status, StatusCode::SEE_OTHER, "a draft may be half done");
    let published = browser.post(&format!("{MEETING}/stap"), &[("stap", "publish")]).await;
    assert_eq!(published.status, StatusCode::SEE_OTHER);
    let wrong = backwards(&mut browser).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(wrong.text().contains("een tijd na het begin"));
}

#[tokio::test]
async fn contacts_from_a_file_are_shown_first_then_kept_and_written_to() {
    let (mut browser, store) = with_draft().await;
    let file = "naam;e-mail;organisatie;functie\nGast een;gast@assen.example.org;Assen;Wethouder\n\
        Gast twee;geen adres;Goes;\nGast drie;drie@example.org;Nergenshuizen;\n";
    let body = format!(
        "--x\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"a.csv\"\r\n\r\n{file}\r\n--x--\r\n"
    );
    let kind = [("content-type", "multipart/form-data; boundary=x")];
    let address = format!("{MEETING}/uitnodigingen/inlezen");
    let preview = browser.ask(Method::POST, &address, &kind, Body::from(body)).await;
    let html = preview.text();
    assert_eq!(preview.status, StatusCode::OK);
    for shown in
        ["1 rijen zijn goed. 2 rijen", "Het mailadres klopt niet", "Deze organisatie kennen wij niet"]
    {
        assert!(html.contains(shown), "{shown}");
    }
    assert!(store.organisations().await.unwrap().is_empty(), "nothing is kept yet");
    let row = [
        ("naam", "Gast een"),
        ("e-mail", "gast@assen.example.org"),
        ("organisatie", "Assen"),
        ("functie", "Wethouder"),
    ];
    let kept = browser.post(&format!("{address}/bewaren"), &row).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    let organisation = store.organisations().await.unwrap()[0].value.clone();
    assert_eq!(organisation.name, "Gemeente Assen");
    assert_eq!(store.contacts(organisation.id).await.unwrap().len(), 1);
    browser.post(&format!("{MEETING}/stap"), &[("stap", "publish")]).await;
    let wrong = browser.post(&format!("{MEETING}/uitnodigingen/versturen"), &[("aantal", "2")]).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    for _ in 0..2 {
        browser.post(&format!("{MEETING}/uitnodigingen/versturen"), &[("aantal", "1")]).await;
    }
    let mails = store.mails(None, Some(MailState::Waiting), 10).await.unwrap();
    assert_eq!(
        mails.iter().filter(|mail| mail.mail.kind == "invitation").count(),
        1,
        "nobody is invited twice"
    );
}

#[tokio::test]
async fn calling_a_meeting_off_asks_for_the_number_of_mails() {
    let (mut browser, store) = with_draft().await;
    let address = format!("{MEETING}/annuleren");
    assert!(
        !browser.get(&address).await.text().contains("name=\"aantal\""),
        "with nobody in it there is nothing to count"
    );
    let state = async |store: &Store| store.meeting_by_slug("proef-2099").await.unwrap().unwrap().value.state;
    assert_eq!(state(&store).await, MeetingState::Draft);
    assert_eq!(browser.post(&address, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(state(&store).await, MeetingState::Cancelled);
    assert_eq!(browser.post(&address, &[]).await.status, StatusCode::CONFLICT);
    let page = browser.get(MEETING).await.text();
    assert!(
        page.contains("/statistiek") && !page.contains("/programma\""),
        "only what still makes sense: {page}"
    );
    for part in ["/gegevens", "/programma", "/toelating", "/vragen", "/uitnodigingen"] {
        let answer = browser.get(&format!("{MEETING}{part}")).await;
        assert_eq!(answer.status, StatusCode::GONE, "{part}");
        assert!(answer.text().contains("gaat niet door"), "{part}");
    }
}

#[tokio::test]
async fn a_partner_has_a_history_and_contacts() {
    let (mut browser, store) = signed_in(Role::Organiser).await;
    let fields = [
        ("naam", "Gemeente Goes"),
        ("soort", "municipality"),
        ("gemeente", "Goes"),
        ("band", "interested"),
        ("domeinen", "goes.example.org"),
    ];
    assert_eq!(browser.post("/beheer/partners/nieuw", &fields).await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        browser.post("/beheer/partners/nieuw", &fields).await.status,
        StatusCode::BAD_REQUEST,
        "one for each municipality"
    );
    let id = store.organisations().await.unwrap()[0].value.id;
    let address = format!("/beheer/partners/{id}");
    browser
        .post(
            &format!("{address}/band"),
            &[("band", "partner"), ("sinds", "2099-01-01"), ("reden", "Akkoord")],
        )
        .await;
    browser
        .post(
            &format!("{address}/contacten"),
            &[("naam", "Gast een"), ("e-mail", "gast@goes.example.org"), ("functie", "Wethouder")],
        )
        .await;
    let html = browser.get(&address).await.text();
    for shown in ["1 januari 2099", "Akkoord", "Geïnteresseerd", "gast@goes.example.org", "Wethouder"] {
        assert!(html.contains(shown), "{shown}");
    }
    let person = store.contacts(id).await.unwrap()[0].id.to_string();
    browser.post(&format!("{address}/contacten/weg"), &[("persoon", &person)]).await;
    assert!(store.contacts(id).await.unwrap().is_empty());
    assert!(browser.get("/beheer/partners?zoek=goes&band=interested").await.text().contains("Gemeente Goes"));
    assert!(!browser.get("/beheer/partners?zoek=assen").await.text().contains("Gemeente Goes"));
    assert_eq!(browser.get("/beheer/partners/geen-nummer").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_desk_shows_what_somebody_has_a_right_to() {
    let (mut browser, _) = signed_in(Role::Desk).await;
    let html = browser.get("/beheer").await.text();
    assert!(html.contains("/beheer/bijeenkomsten") && !html.contains("/beheer/partners"), "{html}");
    assert_eq!(browser.get("/beheer/partners").await.status, StatusCode::FORBIDDEN);
    assert_eq!(browser.get("/beheer/bijeenkomsten/nieuw").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_draft_is_offered_to_look_at_only_to_who_may() {
    let (mut organiser, store) = with_draft().await;
    assert!(organiser.get(MEETING).await.text().contains("Bekijk een voorbeeld"));
    assert_eq!(organiser.get("/bijeenkomsten/proef-2099").await.status, StatusCode::OK);
    for role in [Role::Desk, Role::Administrator, Role::Moderator] {
        let mut other = signed_in_to(&store, role).await;
        let page = other.get(MEETING).await.text();
        assert!(!page.contains("Bekijk een voorbeeld"), "{role:?}");
        assert_eq!(page.contains(">Onderdelen<"), role == Role::Desk, "{role:?} sees no empty list of parts");
        assert_eq!(other.get("/bijeenkomsten/proef-2099").await.status, StatusCode::NOT_FOUND, "{role:?}");
    }
}

#[tokio::test]
async fn a_meeting_long_before_its_day_begins_only_when_that_is_said() {
    let (mut browser, store) = with_draft().await;
    let address = format!("{MEETING}/stap");
    browser.post(&address, &[("stap", "publish")]).await;
    let state = async || store.meeting_by_slug("proef-2099").await.unwrap().unwrap().value.state;
    for fields in [&[("stap", "start")][..], &[("stap", "start"), ("datum", "2001-01-01")]] {
        let asked = browser.post(&address, fields).await;
        assert_eq!(asked.status, StatusCode::OK);
        assert!(asked.text().contains("2099") && asked.text().contains("dagen"), "{}", asked.text());
        assert_eq!(state().await, MeetingState::Published);
    }
    let date = store.meeting_by_slug("proef-2099").await.unwrap().unwrap().value.date.to_string();
    let begun = browser.post(&address, &[("stap", "start"), ("datum", &date)]).await;
    assert_eq!((begun.status, state().await), (StatusCode::SEE_OTHER, MeetingState::Running));
}

#[tokio::test]
async fn no_meeting_is_made_on_a_day_that_is_over() {
    let (mut browser, store) = with_draft().await;
    let shown = fields(&browser.get("/beheer/bijeenkomsten/nieuw").await.text());
    let mut old = shown.clone();
    for (name, value) in [("adres", "voorbij"), ("datum", "2001-01-01")] {
        set(&mut old, name, value);
    }
    let refused = send(&mut browser, "/beheer/bijeenkomsten/nieuw", &old).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(refused.text().contains("deze dag is voorbij"), "{}", refused.text());
    assert!(store.meeting_by_slug("voorbij").await.unwrap().is_none());
}
