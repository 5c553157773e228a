//! Registration by mail: a mail becomes a proposal, one click answers with a link, and who wrote it completes it.

use crate::house::{House, meeting, value_of};
use axum::http::StatusCode;
use domain::{ProposalState, RegistrationStanding, Role};
use store::{AuditActor, MailState, ProposalRecord};
use web::mail_proposal::take_in;

const DESK: &str = "/beheer/voorstellen";

async fn staff(house: &House, role: Role) -> String {
    let email = format!("{}@example.org", role.key());
    let cookie = house.sign_in(&email).await;
    let person = house.person(&email).await;
    let mut change = house.store.change(AuditActor::CommandLine, jiff::Timestamp::now()).await.unwrap();
    change.grant(person, role).await.unwrap();
    change.commit().await.unwrap();
    cookie
}

fn letter(id: &str, from: &str, headers: &str, text: &str) -> String {
    format!(
        "From: {from}\r\nTo: organisatie@example.org\r\nSubject: Aanmelding\r\nMessage-ID: <{id}>\r\n{headers}\
         Content-Type: text/plain; charset=utf-8\r\n\r\n{text}"
    )
}

const FORM: &str = "Organisatie: Assen\nMijn naam: Secretaris van Assen\nIk kom zelf ook (ja of nee): nee\n\
    1. Wethouder van Assen, wethouder wonen, wethouder@assen.example.org\n\
    2. Strateeg van Assen, strategisch adviseur, strateeg@assen.example.org\nOpmerking: met de trein";

async fn arrive(house: &House, raw: &str) -> ProposalRecord {
    assert!(take_in(&house.site, raw.as_bytes(), false).await.unwrap());
    let mut all = Vec::new();
    for state in ProposalState::KEYS {
        all.extend(house.store.proposals(state, 100).await.unwrap());
    }
    all.into_iter().max_by_key(|each| each.id).unwrap()
}

/// Sends the form of the page as it is shown.
async fn answered(house: &House, cookie: &str, record: &ProposalRecord) -> String {
    let address = format!("{DESK}/{}", record.id);
    let page = house.get(&address, Some(cookie)).await.text();
    let fields = ["keer", "bijeenkomst", "organisatie"].map(|name| (name, value_of(&page, name).unwrap()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    house.step(&format!("{address}/beantwoorden"), Some(cookie), &fields).await
}

/// The path of the link in the last mail.
async fn link(house: &House) -> String {
    let mail = house.store.mails(None, Some(MailState::Waiting), 1).await.unwrap().remove(0);
    assert_eq!(
        (mail.mail.kind.as_str(), mail.mail.extras.in_reply_to.as_deref()),
        ("proposal", Some("m1@assen.example.org"))
    );
    let (_, rest) = mail.mail.text.split_once("http://127.0.0.1:8080").unwrap();
    let at = rest.find("/aanmelden/").map(|at| &rest[..at]);
    assert_eq!(at, Some("/bijeenkomsten/toekomst"), "the first link leads to the form");
    rest.split([' ', '\n', ')', '>']).next().unwrap().to_owned()
}

#[tokio::test]
async fn a_mail_is_answered_with_one_click_and_completed() {
    let house = House::open().await;
    let organiser = staff(&house, Role::Organiser).await;
    let raw = letter("m1@assen.example.org", "Secretariaat <secretariaat@assen.example.org>", "", FORM);
    let record = arrive(&house, &raw).await;
    assert!(
        !take_in(&house.site, raw.as_bytes(), false).await.unwrap(),
        "the same mail twice is one proposal"
    );
    assert!(
        house.store.registrations(house.meeting.id).await.unwrap().is_empty(),
        "nobody is admitted by a mail"
    );
    let home = house.get("/beheer", Some(&organiser)).await.text();
    assert!(home.contains("1 mail met een aanmelding wacht op uw antwoord"));
    let list = house.get(DESK, Some(&organiser)).await.text();
    assert!(list.contains("Gemeente Assen") && list.contains("Wethouder van Assen"), "{list}");
    let page = house.get(&format!("{DESK}/{}", record.id), Some(&organiser)).await.text();
    for part in [
        "staat in de mail",
        "Alles is bekend",
        "strateeg@assen.example.org",
        "met de trein",
        "Ik kom zelf ook",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains('⟨'));

    answered(&house, &organiser, &record).await;
    let twice = [("keer", "0"), ("bijeenkomst", "toekomst"), ("organisatie", "gemeente:GM0106")];
    house.step(&format!("{DESK}/{}/beantwoorden", record.id), Some(&organiser), &twice).await;
    assert_eq!(house.store.mails(None, None, 10).await.unwrap().len(), 1, "two clicks send one link");

    let contact = link(&house).await;
    assert!(contact.ends_with("/contact"), "{contact}");
    let page = house.get(&contact, None).await.text();
    assert!(
        page.contains("Dit hebben wij uit uw mail gehaald")
            && page.contains("value=\"Secretaris van Assen\"")
    );
    let persons = house
        .step(
            &contact,
            None,
            &[
                ("naam", "Secretaris van Assen"),
                ("e-mail", "secretariaat@assen.example.org"),
                ("komt", "nee"),
            ],
        )
        .await;
    let page = house.get(&persons, None).await.text();
    for part in ["value=\"Wethouder van Assen\"", "value=\"strateeg@assen.example.org\"", "met de trein"] {
        assert!(page.contains(part), "{part}");
    }
    let check = persons.replace("/personen", "/controleren");
    let done = house.step(&check, None, &[]).await;
    assert!(done.ends_with("/klaar"), "everything the mail said is enough: {done}");
    let registration = house.store.registrations(house.meeting.id).await.unwrap().remove(0);
    assert_eq!((registration.channel.as_str(), registration.places.len()), ("mail", 2));
    assert_eq!(registration.registration.state.standing(), RegistrationStanding::Confirmed);
    let state = house.store.proposal(record.id).await.unwrap().state;
    assert_eq!(state, ProposalState::completed(registration.registration.id));
    let page = house.get(&format!("{DESK}/{}", record.id), Some(&organiser)).await.text();
    assert!(page.contains("Bekijk de aanmelding") && !page.contains("Stuur de link"));
    assert!(house.store.verify_audit().await.unwrap().is_ok());
}

#[tokio::test]
async fn what_a_mail_leaves_open_is_filled_in_by_its_writer() {
    let house = House::open().await;
    let organiser = staff(&house, Role::Organiser).await;
    let raw = letter("m1@assen.example.org", "iemand@elders.example.org", "", "Wij komen graag.");
    let record = arrive(&house, &raw).await;
    let page = house.get(&format!("{DESK}/{}", record.id), Some(&organiser)).await.text();
    assert!(page.contains("Niet herkend") && page.contains("De personen die komen"));
    answered(&house, &organiser, &record).await;
    let organisation = link(&house).await;
    assert!(organisation.ends_with("/organisatie"), "{organisation}");
    assert_eq!(house.get(&organisation, None).await.status, StatusCode::OK);
    let later = organisation.replace("/organisatie", "/controleren");
    assert_eq!(house.post(&later, None, &[]).await.header("location"), organisation, "nothing is skipped");
    let contact = house.step(&organisation, None, &[("organisatie", "Assen")]).await;
    let page = house.get(&contact, None).await.text();
    assert!(page.contains("value=\"iemand@elders.example.org\""));
    let mail = house.store.mails(None, None, 1).await.unwrap().remove(0).mail;
    assert!(mail.text.contains("Nog niemand") && mail.text.contains("uw organisatie"), "{}", mail.text);
}

#[tokio::test]
async fn programs_are_kept_aside_and_never_answered() {
    let house = House::open().await;
    let organiser = staff(&house, Role::Organiser).await;
    let away =
        letter("m2@a.nl", "weg@assen.example.org", "Auto-Submitted: auto-replied\r\n", "Ik ben er niet.");
    let record = arrive(&house, &away).await;
    let own = letter("m3@a.nl", "organisatie@example.org", "", "Van onszelf");
    let own = arrive(&house, &own).await;
    assert!(
        house.get(DESK, Some(&organiser)).await.text().contains("geen mails die op een antwoord wachten")
    );
    let aside = house.get(&format!("{DESK}?stand=aside"), Some(&organiser)).await.text();
    assert!(aside.contains("automatisch antwoord") && aside.contains("mail van deze website zelf"));
    let fields = [("keer", "0"), ("bijeenkomst", "toekomst"), ("organisatie", "afzender")];
    for each in [&record, &own] {
        let answer = house.post(&format!("{DESK}/{}/beantwoorden", each.id), Some(&organiser), &fields).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
    }
    assert!(house.store.mails(None, None, 1).await.unwrap().is_empty());
    house.step(&format!("{DESK}/{}/oppakken", record.id), Some(&organiser), &[]).await;
    assert_eq!(house.store.proposal(record.id).await.unwrap().state, ProposalState::Open);
    let answer = house.post(&format!("{DESK}/{}/oppakken", own.id), Some(&organiser), &[]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "to ourselves nobody writes");
    house.step(&format!("{DESK}/{}/terzijde", record.id), Some(&organiser), &[]).await;
    house.step(&format!("{DESK}/{}/terzijde", record.id), Some(&organiser), &[]).await;
    assert_eq!(house.store.proposal(record.id).await.unwrap().state.key(), "aside");
}

#[tokio::test]
async fn the_form_says_what_it_needs_and_a_closed_meeting_is_not_offered() {
    let house = House::open().await;
    let organiser = staff(&house, Role::Organiser).await;
    let text = "De wethouder van Assen en de burgemeester van Goes komen.";
    let record = arrive(&house, &letter("m1@assen.example.org", "a@elders.example.org", "", text)).await;
    let address = format!("{DESK}/{}", record.id);
    let page = house.get(&address, Some(&organiser)).await.text();
    assert!(
        page.contains("Gemeente Assen")
            && page.contains("Gemeente Goes")
            && page.contains("de afzender kiest zelf")
    );
    let wrong = [("keer", "0"), ("bijeenkomst", "anders"), ("organisatie", "gemeente:GM0363")];
    let answer = house.post(&format!("{address}/beantwoorden"), Some(&organiser), &wrong).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let page = answer.text();
    assert!(
        page.contains("<title>Fout:")
            && page.contains("Kies een organisatie")
            && page.contains("Kies een bijeenkomst")
    );
    for unknown in ["0", "bestaat-niet", "019fa000-0000-7000-8000-000000000000"] {
        assert_eq!(
            house.get(&format!("{DESK}/{unknown}"), Some(&organiser)).await.status,
            StatusCode::NOT_FOUND
        );
    }

    let mut closed = meeting();
    closed.admission.closes = jiff::Timestamp::now() - jiff::SignedDuration::from_hours(1);
    let house = House::with(closed).await;
    let organiser = staff(&house, Role::Organiser).await;
    let record = arrive(&house, &letter("m1@assen.example.org", "a@assen.example.org", "", FORM)).await;
    let page = house.get(&format!("{DESK}/{}", record.id), Some(&organiser)).await.text();
    assert!(page.contains("U kunt geen link sturen") && !page.contains("/beantwoorden"));
}

#[tokio::test]
async fn only_who_manages_registrations_sees_mails() {
    let house = House::open().await;
    let record = arrive(&house, &letter("m1@a.nl", "a@assen.example.org", "", FORM)).await;
    for role in Role::GIVEN {
        let cookie = staff(&house, role).await;
        let may = role.may(domain::Right::ManageRegistrations);
        let expected = if may { StatusCode::OK } else { StatusCode::FORBIDDEN };
        for address in [DESK.to_owned(), format!("{DESK}/{}", record.id)] {
            assert_eq!(house.get(&address, Some(&cookie)).await.status, expected, "{role:?} {address}");
        }
    }
}

#[tokio::test]
async fn the_page_of_the_meeting_offers_the_prepared_mail_while_it_is_open() {
    let house = House::open().await;
    let page = house.get("/bijeenkomsten/toekomst", None).await.text();
    assert!(page.contains("href=\"mailto:organisatie@example.org?subject=Aanmelding"), "{page}");
    assert!(!page.contains("/postvak/schrijven"), "there is a mailbox to write to in the demonstration only");
    let mut closed = meeting();
    closed.admission.closes = jiff::Timestamp::now() - jiff::SignedDuration::from_hours(1);
    let house = House::with(closed).await;
    assert!(!house.get("/bijeenkomsten/toekomst", None).await.text().contains("?subject="));
}

#[tokio::test]
async fn a_line_that_was_not_understood_is_shown_to_who_answers_and_to_who_wrote() {
    let house = House::open().await;
    let organiser = staff(&house, Role::Organiser).await;
    let line = "Persoon Vier sluit misschien aan en komt later";
    let text = format!(
        "Namens gemeente Assen:\r\n1. Wethouder van Assen, wethouder\r\nBurgemeester komt ook\r\n{line}\r\n"
    );
    let raw = letter("m1@assen.example.org", "Secretariaat <secretariaat@assen.example.org>", "", &text);
    let record = arrive(&house, &raw).await;
    assert_eq!(record.proposal.persons.len(), 2, "the mayor is no third person lost in silence");
    let page = house.get(&format!("{DESK}/{}", record.id), Some(&organiser)).await.text();
    assert!(page.contains("Misschien komt er nog iemand") && page.matches(line).count() == 2, "{page}");
    answered(&house, &organiser, &record).await;
    let contact = link(&house).await;
    let page = house.get(&contact, None).await.text();
    assert!(page.contains("begrepen wij niet") && page.contains(line), "{page}");
}

#[tokio::test]
async fn what_is_registered_already_is_said_with_the_way_to_it() {
    let house = House::open().await;
    let organiser = staff(&house, Role::Organiser).await;
    let before = letter("m1@assen.example.org", "secretariaat@assen.example.org", "", FORM);
    let record = arrive(&house, &before).await;
    let address = format!("{DESK}/{}", record.id);
    let page = house.get(&address, Some(&organiser)).await.text();
    assert!(!page.contains("al iets aangemeld"), "nothing is");
    let id = house.registered("Assen", &["wethouder@assen.example.org"]).await;
    let page = house.get(&address, Some(&organiser)).await.text();
    assert!(page.contains("al iets aangemeld") && page.contains(&format!("/aanmeldingen/{id}\"")), "{page}");
    assert!(page.contains("Bevestigd, 1 persoon") && page.contains("staat daar al bij: Persoon 1"), "{page}");
    assert!(!page.contains('⟨'));
    let cookie = house.sign_in("wethouder@assen.example.org").await;
    house.step(&format!("/mijn/{id}/afzeggen"), Some(&cookie), &[]).await;
    let page = house.get(&address, Some(&organiser)).await.text();
    assert!(!page.contains("al iets aangemeld"), "what was withdrawn does not count");
}
