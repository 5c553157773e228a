//! Another date, time or place of a meeting: everybody who is registered hears of it, and the organiser sees before
//! how many they are. A mended sentence is no news.

use crate::house::{House, meeting, value_of};
use axum::http::StatusCode;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::Role;
use jiff::Timestamp;
use store::{AuditActor, Mail};

const DETAILS: &str = "/beheer/bijeenkomsten/toekomst/gegevens";

/// Three have a seat; the contact person of one delegation does not come; another delegation waits.
async fn house() -> (House, String) {
    let mut small = meeting();
    small.admission.seats = 3;
    let house = House::with(small).await;
    house.registered("Assen", &["a@assen.example.org", "b@assen.example.org"]).await;
    let persons = house.begun("Goes", "secretariaat@goes.example.org", "nee").await;
    let check = house.with_persons(&persons, &[("a@goes.example.org", "alderman")]).await;
    house.step(&check, None, &[]).await;
    house.registered("Zeist", &["a@zeist.example.org"]).await;
    let cookie = house.sign_in("organisator@voorbeeld.example.org").await;
    let organiser = house.person("organisator@voorbeeld.example.org").await;
    let mut change = house.store.change(AuditActor::CommandLine, Timestamp::now()).await.unwrap();
    change.grant(organiser, Role::Organiser).await.unwrap();
    change.commit().await.unwrap();
    (house, cookie)
}

/// The form as the page shows it, with some fields filled in anew.
async fn fields(house: &House, cookie: &str, anew: &[(&str, &str)]) -> Vec<(String, String)> {
    let page = house.get(DETAILS, Some(cookie)).await.text();
    let kept = house.store.meeting(house.meeting.id).await.unwrap().value;
    let mut fields: Vec<(String, String)> = [
        ("versie", value_of(&page, "versie").unwrap()),
        ("titel-nl", kept.title.nl),
        ("titel-en", kept.title.en),
        ("inleiding-nl", kept.introduction.nl),
        ("datum", kept.date.to_string()),
        ("van", kept.from.strftime("%H:%M").to_string()),
        ("tot", kept.to.strftime("%H:%M").to_string()),
        ("locatie", kept.venue.name),
        ("straat", kept.venue.street),
        ("postcode", kept.venue.postcode),
        ("plaats", kept.venue.town),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into();
    for (name, value) in anew {
        fields.retain(|(each, _)| each != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

async fn send(house: &House, cookie: &str, fields: &[(String, String)]) -> crate::support::Answer {
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    house.post(DETAILS, Some(cookie), &pairs).await
}

async fn mails(house: &House, kind: &str) -> Vec<Mail> {
    let mails = house.store.mails(Some(house.meeting.id), None, 1000).await.unwrap();
    mails.into_iter().filter(|each| each.mail.kind == kind).collect()
}

/// The lines of the appointment that goes with a mail.
fn appointment(mail: &Mail) -> Vec<String> {
    let file = mail.mail.extras.attachments.iter().find(|each| each.media_type.starts_with("text/calendar"));
    let text = String::from_utf8(BASE64_STANDARD.decode(&file.unwrap().content).unwrap()).unwrap();
    text.replace("\r\n ", "").lines().map(str::to_owned).collect()
}

fn line<'a>(lines: &'a [String], name: &str) -> &'a str {
    lines.iter().find(|each| each.starts_with(name)).map_or("", |each| each.as_str())
}

#[tokio::test]
async fn everybody_hears_of_another_day_and_place_and_the_calendar_knows_it_as_the_same() {
    let (house, cookie) = house().await;
    let before = mails(&house, "place").await;
    let anew = [("datum", "2099-11-05"), ("van", "15:00"), ("plaats", "Utrecht")];
    let mut form = fields(&house, &cookie, &anew).await;
    let asked = send(&house, &cookie, &form).await;
    assert_eq!(asked.status, StatusCode::OK);
    let page = asked.text();
    // Three with a seat, a contact person who does not come, and the contact person of who waits.
    assert!(page.contains("Bewaar en verstuur 5 mails"), "{page}");
    assert!(page.contains("2099-11-05") && page.contains("Utrecht"), "what was typed is kept");
    assert!(mails(&house, "change").await.is_empty(), "nothing has happened yet");
    assert_ne!(house.store.meeting(house.meeting.id).await.unwrap().value.date.year(), 2099);
    form.push(("mails".to_owned(), "4".to_owned()));
    assert_eq!(send(&house, &cookie, &form).await.status, StatusCode::OK, "another count is asked again");
    form.retain(|(name, _)| name != "mails");
    form.push(("mails".to_owned(), value_of(&page, "mails").unwrap()));
    let saved = send(&house, &cookie, &form).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    assert!(saved.header("location").ends_with("gedaan=saved-and-told"));
    let told = mails(&house, "change").await;
    let mut to: Vec<&str> = told.iter().map(|each| each.mail.recipient.as_str()).collect();
    to.sort_unstable();
    let expected = [
        "a@assen.example.org",
        "a@goes.example.org",
        "a@zeist.example.org",
        "b@assen.example.org",
        "secretariaat@goes.example.org",
    ];
    assert_eq!(to, expected);
    for mail in &told {
        let text = &mail.mail.text;
        assert!(
            text.contains("5 november 2099") && text.contains("15.00") && text.contains("Utrecht"),
            "{text}"
        );
        let first = before.iter().find(|each| each.mail.recipient == mail.mail.recipient);
        match first {
            None => assert!(mail.mail.extras.attachments.is_empty(), "who has no seat has no appointment"),
            Some(first) => {
                let (old, new) = (appointment(first), appointment(mail));
                assert!(!line(&old, "UID:").is_empty());
                assert_eq!(line(&old, "UID:"), line(&new, "UID:"));
                assert_eq!((line(&old, "SEQUENCE:"), line(&new, "SEQUENCE:")), ("SEQUENCE:0", "SEQUENCE:1"));
                assert_eq!(line(&new, "METHOD:"), "METHOD:REQUEST");
                assert!(line(&new, "DTSTART;").ends_with("20991105T150000"), "{}", line(&new, "DTSTART;"));
            }
        }
    }
    // The same form once more changes nothing and tells nobody.
    assert_eq!(
        send(&house, &cookie, &form).await.status,
        StatusCode::BAD_REQUEST,
        "the version is an old one"
    );
    assert_eq!(mails(&house, "change").await.len(), 5);
    assert!(house.store.verify_audit().await.unwrap().is_ok());
}

#[tokio::test]
async fn a_mended_sentence_is_no_news() {
    let (house, cookie) = house().await;
    let anew =
        [("titel-nl", "Het toekomstperspectief!"), ("locatie", "platform31 "), ("route-nl", "Loop door.")];
    let form = fields(&house, &cookie, &anew).await;
    let saved = send(&house, &cookie, &form).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    assert!(saved.header("location").ends_with("gedaan=saved"));
    assert!(mails(&house, "change").await.is_empty());
}
