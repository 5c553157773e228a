//! Mail to many: to who is chosen and wants it, once, and only for who typed how many there are.

use std::collections::BTreeSet;

use crate::house::{House, meeting, value_of};
use axum::http::StatusCode;
use domain::{MeetingState, MeetingStep, Role};
use jiff::Timestamp;
use store::{AuditActor, Mail};

const PART: &str = "/beheer/bijeenkomsten/toekomst/mail";
const ASSEN: [&str; 3] = ["a@assen.example.org", "b@assen.example.org", "c@assen.example.org"];
const GOES: [&str; 1] = ["a@goes.example.org"];

/// Four people of two municipalities have a seat, and an organiser is signed in.
async fn house() -> (House, String) {
    let house = House::open().await;
    house.registered("Assen", &ASSEN).await;
    house.registered("Goes", &GOES).await;
    let cookie = house.sign_in("organisator@voorbeeld.example.org").await;
    let organiser = house.person("organisator@voorbeeld.example.org").await;
    let mut change = house.store.change(AuditActor::CommandLine, Timestamp::now()).await.unwrap();
    change.grant(organiser, Role::Organiser).await.unwrap();
    change.commit().await.unwrap();
    (house, cookie)
}

async fn mails(house: &House, kind: &str) -> Vec<Mail> {
    let mails = house.store.mails(Some(house.meeting.id), None, 1000).await.unwrap();
    mails.into_iter().filter(|each| each.mail.kind == kind).collect()
}

/// The identity of the sending, as the form holds it.
async fn form(house: &House, cookie: &str, address: &str) -> (String, String) {
    let page = house.get(address, Some(cookie)).await;
    assert_eq!(page.status, StatusCode::OK, "{address}");
    (value_of(&page.text(), "verzending").unwrap_or_default(), page.text())
}

#[tokio::test]
async fn practical_information_goes_to_each_with_an_own_code_and_only_once() {
    let (house, cookie) = house().await;
    let address = format!("{PART}/practical");
    let (id, page) = form(&house, &cookie, &address).await;
    assert!(page.contains("4 mails gaan uit"), "the count is shown");
    assert!(page.contains("VOOR-BEELD") && page.contains("Het toekomstperspectief"), "the mail is shown");
    let example = house.get(&format!("{address}/voorbeeld/nl"), Some(&cookie)).await;
    assert!(
        example.text().contains("data:image/png")
            && example.header("content-security-policy").contains("'none'")
    );
    let send = format!("{address}/versturen");
    for count in ["", "3", "5", "vier"] {
        let pairs = [("verzending", &*id), ("wie", "confirmed"), ("aantal", count)];
        let wrong = house.post(&send, Some(&cookie), &pairs).await;
        assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
        assert!(wrong.text().contains("Typ het aantal mails dat uitgaat: 4."));
    }
    assert!(mails(&house, "practical").await.is_empty());
    let pairs = [("verzending", &*id), ("wie", "confirmed"), ("aantal", "4")];
    let (first, second) =
        tokio::join!(house.post(&send, Some(&cookie), &pairs), house.post(&send, Some(&cookie), &pairs));
    let third = house.post(&send, Some(&cookie), &pairs).await;
    for answer in [first, second, third] {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        assert_eq!(answer.header("location"), format!("{PART}?gedaan=mass-mail"));
    }
    let sent = mails(&house, "practical").await;
    assert_eq!(sent.len(), 4, "three times the same form sends once");
    let codes: BTreeSet<String> =
        house.store.places(house.meeting.id).await.unwrap().into_iter().map(|each| each.code).collect();
    for code in &codes {
        assert_eq!(sent.iter().filter(|each| each.mail.text.contains(code.as_str())).count(), 1);
    }
    assert!(
        sent.iter()
            .all(|each| each.mail.extras.attachments.len() == 1 && each.mail.extras.unsubscribe.is_none())
    );
    let overview = house.get(PART, Some(&cookie)).await.text();
    assert!(overview.contains("Praktische informatie") && overview.contains(">4<"));
    let (id, page) = form(&house, &cookie, &address).await;
    assert!(id.is_empty() && page.contains("4 personen kregen deze mail al"));
    let (again, page) = form(&house, &cookie, &format!("{address}?kies=ja&wie=confirmed&opnieuw=ja")).await;
    assert!(page.contains("4 mails gaan uit"));
    let pairs = [("verzending", &*again), ("wie", "confirmed"), ("opnieuw", "ja"), ("aantal", "4")];
    house.step(&send, Some(&cookie), &pairs).await;
    assert_eq!(mails(&house, "practical").await.len(), 8);
    assert!(house.store.verify_audit().await.unwrap().is_ok());
}

#[tokio::test]
async fn who_unsubscribed_gets_no_reminder_but_does_get_what_is_needed() {
    let (house, cookie) = house().await;
    let out = house.person(ASSEN[1]).await;
    let link = format!("/afmelden/{}", house.store.unsubscribe_secret(out));
    house.post(&link, None, &[("keuze", "af")]).await;
    for (kind, expected) in [("reminder", "3"), ("practical", "4")] {
        let address = format!("{PART}/{kind}");
        let (id, page) = form(&house, &cookie, &address).await;
        assert_eq!(page.contains("1 persoon heeft zich afgemeld"), kind == "reminder");
        let pairs = [("verzending", &*id), ("wie", "confirmed"), ("aantal", expected)];
        house.step(&format!("{address}/versturen"), Some(&cookie), &pairs).await;
        let to: Vec<String> =
            mails(&house, kind).await.iter().map(|each| each.mail.recipient.to_string()).collect();
        assert_eq!(to.iter().any(|each| each == ASSEN[1]), kind == "practical", "{to:?}");
    }
    // The link in a reminder knows its reader, and no address.
    for reminder in mails(&house, "reminder").await {
        let link = reminder.mail.extras.unsubscribe.unwrap();
        let person = house.store.unsubscriber(link.rsplit('/').next().unwrap());
        assert_eq!((person, link.contains('@')), (reminder.mail.person, false));
        assert!(reminder.mail.text.contains(&link) && reminder.mail.text.contains("/eigen/"));
    }
}

#[tokio::test]
async fn groups_are_those_of_the_state_and_a_changed_count_is_asked_again() {
    let mut full = meeting();
    full.admission.seats = 3;
    let house = House::with(full).await;
    house.registered("Assen", &ASSEN).await;
    house.registered("Goes", &["a@goes.example.org", "b@goes.example.org"]).await;
    let cookie = house.sign_in("organisator@voorbeeld.example.org").await;
    let organiser = house.person("organisator@voorbeeld.example.org").await;
    let mut change = house.store.change(AuditActor::CommandLine, Timestamp::now()).await.unwrap();
    change.grant(organiser, Role::Organiser).await.unwrap();
    change.commit().await.unwrap();
    let counted = async |query: &str| {
        let (_, page) = form(&house, &cookie, &format!("{PART}/reminder?kies=ja{query}")).await;
        let before = page.split(" mail gaat uit").next().unwrap().split(" mails gaan uit").next().unwrap();
        before.rsplit(|sign: char| !sign.is_ascii_digit()).next().unwrap().to_owned()
    };
    assert_eq!(counted("&wie=confirmed").await, "3");
    assert_eq!(counted("&wie=waiting").await, "1", "of who waits only the contact person is written to");
    assert_eq!(counted("&wie=confirmed&wie=waiting").await, "4");
    let (_, nobody) = form(&house, &cookie, &format!("{PART}/reminder?kies=ja&wie=present")).await;
    assert!(nobody.contains("Er is niemand die deze mail moet krijgen"), "a reminder knows no such group");
    let (id, _) = form(&house, &cookie, &format!("{PART}/reminder")).await;
    let record = house.store.registrations_of(house.person(ASSEN[0]).await).await.unwrap().remove(0);
    let place = record.places[2].place.id;
    let own = house.sign_in(ASSEN[0]).await;
    house.step(&format!("/mijn/{}/plaatsen/{place}/afzeggen", record.registration.id), Some(&own), &[]).await;
    let send = format!("{PART}/reminder/versturen");
    let pairs = [("verzending", &*id), ("wie", "confirmed"), ("aantal", "3")];
    let changed = house.post(&send, Some(&cookie), &pairs).await;
    assert!(changed.status == StatusCode::BAD_REQUEST && changed.text().contains("2 mails gaan uit"));
    let to_waiting = [("verzending", &*id), ("wie", "waiting"), ("aantal", "1")];
    house.step(&send, Some(&cookie), &to_waiting).await;
    assert_eq!(mails(&house, "reminder").await[0].mail.recipient.as_str(), "a@goes.example.org");
}

#[tokio::test]
async fn a_mail_goes_out_in_its_time_only_and_thanks_go_to_who_was_there() {
    let (house, cookie) = house().await;
    let id = store::fresh::<domain::ItemId>().to_string();
    let thanks = format!("{PART}/thanks/versturen");
    let pairs = [("verzending", &*id), ("wie", "absent"), ("aantal", "4")];
    assert_eq!(house.post(&thanks, Some(&cookie), &pairs).await.status, StatusCode::CONFLICT);
    let mut change = house.store.change(AuditActor::System, Timestamp::now()).await.unwrap();
    for step in [MeetingStep::Start, MeetingStep::End] {
        change.step_meeting(house.meeting.id, step).await.unwrap().unwrap();
    }
    change.commit().await.unwrap();
    let reminder = [("verzending", &*id), ("wie", "confirmed"), ("aantal", "4")];
    let late = house.post(&format!("{PART}/reminder/versturen"), Some(&cookie), &reminder).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    house.step(&thanks, Some(&cookie), &pairs).await;
    let sent = mails(&house, "thanks").await;
    assert_eq!(sent.len(), 4);
    assert!(
        sent.iter().all(|each| each.mail.extras.unsubscribe.is_some() && !each.mail.text.contains("/eigen/"))
    );
    assert_eq!(house.store.meeting(house.meeting.id).await.unwrap().value.state, MeetingState::Ended);
    let wrong = [("verzending", "x"), ("aantal", "1")];
    assert_eq!(house.post(&thanks, Some(&cookie), &wrong).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(house.get(&format!("{PART}/nieuws"), Some(&cookie)).await.status, StatusCode::NOT_FOUND);
}
