//! Registering a delegation, page by page, as a browser without scripts does.

use crate::house::{House, meeting};
use axum::http::StatusCode;
use domain::{RegistrationStanding, RegistrationState};

const START: &str = "/bijeenkomsten/toekomst/aanmelden";

#[tokio::test]
async fn four_persons_are_registered_once_however_often_it_is_sent() {
    let house = House::open().await;
    let persons = house.begun("gemeente assen", "een@assen.example.org", "ja").await;
    let page = house.get(&persons, None).await.text();
    assert!(page.contains("value=\"Contact van Proef\""), "who comes is among the persons");
    let who = ["een", "twee", "drie", "vier"].map(|name| format!("{name}@assen.example.org"));
    let who: Vec<(&str, &str)> = who.iter().map(|email| (email.as_str(), "alderman")).collect();
    let check = house.with_persons(&persons, &who).await;
    let page = house.get(&check, None).await.text();
    assert!(page.contains("Uw delegatie kan komen") && page.contains("vier@assen.example.org"));
    assert!(!page.contains('⟨'));
    let done = house.step(&check, None, &[]).await;
    assert_eq!(house.step(&check, None, &[]).await, done, "the second time leads to the same end");
    let registrations = house.store.registrations(house.meeting.id).await.unwrap();
    assert_eq!(registrations.len(), 1);
    let record = &registrations[0];
    assert_eq!(record.registration.state, RegistrationState::Confirmed);
    assert_eq!((record.places.len(), record.channel.as_str()), (4, "form"));
    assert_eq!(record.registration.contact, house.person("een@assen.example.org").await);
    assert_eq!(house.store.dietary_counts(house.meeting.id).await.unwrap(), [("vegetarisch".to_owned(), 4)]);
    let organisation = house.store.organisation(record.registration.organisation).await.unwrap().value;
    assert_eq!(organisation.name, "Gemeente Assen");
    assert_eq!(organisation.relations.len(), 1, "Assen is in the list of partners");
    let page = house.get(&done, None).await.text();
    assert!(
        page.contains("Uw delegatie heeft een plaats") && !page.contains("Persoon 1"),
        "no names afterwards"
    );
    assert_eq!(house.get(&persons, None).await.header("location"), done, "back leads on to the end");
}

#[tokio::test]
async fn who_registers_others_needs_not_come() {
    let house = House::open().await;
    let persons = house.begun("Goes", "secretariaat@goes.example.org", "nee").await;
    let check = house.with_persons(&persons, &[("wethouder@goes.example.org", "alderman")]).await;
    house.step(&check, None, &[]).await;
    let record = house.store.registrations(house.meeting.id).await.unwrap().remove(0);
    assert_eq!(record.registration.contact, house.person("secretariaat@goes.example.org").await);
    assert_eq!(record.places[0].place.person, house.person("wethouder@goes.example.org").await);
    assert_eq!(record.places.len(), 1);
}

#[tokio::test]
async fn an_organisation_is_found_or_asked_for() {
    let house = House::open().await;
    let misspelt = house.post(START, None, &[("organisatie", "Winterwijk")]).await;
    assert_eq!(misspelt.status, StatusCode::BAD_REQUEST);
    let page = misspelt.text();
    assert!(page.contains("value=\"gemeente:GM0294\"") && page.contains("<title>Fout:"));
    let to = house.step(START, None, &[("organisatie", "Winterwijk"), ("keuze", "gemeente:GM0294")]).await;
    assert!(to.ends_with("/contact"));
    for nothing in ["", "xqzxqz", "<script>"] {
        let answer = house.post(START, None, &[("organisatie", nothing)]).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{nothing}");
        assert!(!answer.text().contains("<script>\""), "{nothing}");
    }
    let forged = house.post(START, None, &[("keuze", "gemeente:GM9999")]).await;
    assert_eq!(forged.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn mistakes_are_said_and_what_was_typed_stays() {
    let house = House::open().await;
    let persons = house.begun("Assen", "een@assen.example.org", "ja").await;
    let mut pairs = house.filled(&persons, &[("geen adres", "alderman")]).await;
    pairs.push(("telefoon-1".into(), "bel maar".into()));
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (&**name, &**value)).collect();
    let answer = house.post(&persons, None, &pairs).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    let page = answer.text();
    for part in
        ["<title>Fout:", "href=\"#e-mail-1\"", "href=\"#telefoon-1\"", "value=\"geen adres\"", "bel maar"]
    {
        assert!(page.contains(part), "{part}");
    }
    let again = house.get(&persons, None).await.text();
    assert!(again.contains("geen adres"), "it is kept on the server, too");
}

#[tokio::test]
async fn persons_come_and_go_without_scripts() {
    let house = House::open().await;
    let persons = house.begun("Assen", "een@assen.example.org", "ja").await;
    let who = [("een@assen.example.org", "alderman"), ("twee@assen.example.org", "mayor")];
    house.with_persons(&persons, &who).await;
    let pairs = house.filled(&persons, &who).await;
    let mut pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (&**name, &**value)).collect();
    pairs.push(("verwijder", "1"));
    house.step(&persons, None, &pairs).await;
    let page = house.get(&persons, None).await.text();
    assert!(page.contains("twee@assen.example.org") && !page.contains("een@assen.example.org"));
    let twice = [("zelfde@assen.example.org", "alderman"), ("zelfde@assen.example.org", "mayor")];
    let one = house.filled(&persons, &twice).await;
    let mut one: Vec<(&str, &str)> = one.iter().map(|(name, value)| (&**name, &**value)).collect();
    one.push(("erbij", "ja"));
    house.step(&persons, None, &one).await;
    let both = house.filled(&persons, &twice).await;
    let both: Vec<(&str, &str)> = both.iter().map(|(name, value)| (&**name, &**value)).collect();
    let answer = house.post(&persons, None, &both).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert!(answer.text().contains("staat al bij een andere persoon"));
}

#[tokio::test]
async fn a_refusal_says_why_as_soon_as_the_organisation_is_known() {
    let house = House::open().await;
    for start in [START.to_owned(), format!("/en{START}")] {
        let answer = house.post(&start, None, &[("organisatie", "Amsterdam")]).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        let page = answer.text();
        assert!(page.contains("25.000 tot en met 120.000") || page.contains("25,000 to 120,000"), "{page}");
        assert!(page.contains("value=\"Amsterdam\"") && page.contains("mailto:") && !page.contains('⟨'));
    }
    let persons = house.begun("Assen", "een@assen.example.org", "ja").await;
    let back = persons.replace("/personen", "/organisatie");
    let answer = house.post(&back, None, &[("organisatie", "Amsterdam")]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "nor later on");
    let check = house.with_persons(&persons, &[("een@assen.example.org", "alderman")]).await;
    assert!(house.get(&check, None).await.text().contains("Gemeente Assen"), "what was chosen stays");
}

#[tokio::test]
async fn rules_that_became_stricter_are_said_at_every_step_and_before_sending() {
    let mut house = House::open().await;
    let persons = house.begun("Assen", "een@assen.example.org", "ja").await;
    let check = house.with_persons(&persons, &[("een@assen.example.org", "alderman")]).await;
    let kept = house.store.meeting(house.meeting.id).await.unwrap();
    house.meeting.admission.kinds.allowed.clear();
    let mut change = house.store.change(store::AuditActor::System, jiff::Timestamp::now()).await.unwrap();
    change.save_meeting(&house.meeting, kept.version).await.unwrap();
    change.commit().await.unwrap();
    let contact = house.get(&persons.replace("/personen", "/contact"), None).await.text();
    assert!(contact.contains("U kunt Gemeente Assen niet aanmelden"), "{contact}");
    let page = house.get(&check, None).await.text();
    assert!(page.contains("is een gemeente") && page.contains("organisator"), "{page}");
    assert!(!page.contains("Verstuur de aanmelding"));
    assert_eq!(house.post(&check, None, &[]).await.status, StatusCode::CONFLICT);
    assert!(house.store.registrations(house.meeting.id).await.unwrap().is_empty());
    let nobody = house.store.person_by_email(&"een@assen.example.org".parse().unwrap()).await.unwrap();
    assert!(nobody.is_none(), "of who is refused nothing is kept");
}

#[tokio::test]
async fn a_doubt_goes_to_the_organiser_and_promises_what_happens() {
    let house = House::open().await;
    let persons = house.begun("Assen", "een@assen.example.org", "ja").await;
    let check = house.with_persons(&persons, &[("een@assen.example.org", "researcher")]).await;
    let page = house.get(&check, None).await.text();
    assert!(page.contains("onderzoeker") && page.contains("Tot die tijd krijgt alleen u bericht"), "{page}");
    let done = house.step(&check, None, &[]).await;
    let page = house.get(&done, None).await.text();
    assert!(
        page.contains("De organisator beslist") && page.contains("Krijgt uw delegatie plaatsen"),
        "{page}"
    );
    assert!(!page.contains("Iedere persoon krijgt een eigen bericht"), "nobody else hears of it yet");
    let record = house.store.registrations(house.meeting.id).await.unwrap().remove(0);
    assert_eq!(record.registration.state.standing(), RegistrationStanding::Doubtful);
    let mails = house.store.mails(None, None, 10).await.unwrap();
    assert_eq!(mails.len(), 1);
    assert!(mails[0].mail.text.contains("Laten wij u toe"), "{}", mails[0].mail.text);
}

#[tokio::test]
async fn a_doubt_about_the_organisation_is_said_before_the_persons_are_filled_in() {
    let mut asks = meeting();
    asks.admission.mid_size.as_mut().unwrap().otherwise = domain::Otherwise::Ask;
    let house = House::with(asks).await;
    let contact = house.step(START, None, &[("organisatie", "Amsterdam")]).await;
    let page = house.get(&contact, None).await.text();
    assert!(page.contains("De organisator beslist") && page.contains("25.000 tot en met 120.000"), "{page}");
    assert!(page.contains("Gemeente Amsterdam past niet vanzelf"), "{page}");
    let other = house.step(START, None, &[("organisatie", "Assen")]).await;
    assert!(!house.get(&other, None).await.text().contains("De organisator beslist"));
}

#[tokio::test]
async fn too_large_a_delegation_hears_it_where_the_persons_are_filled_in() {
    let mut small = meeting();
    small.admission.places_per_organisation = 2;
    let house = House::with(small).await;
    house.registered("Goes", &["een@goes.example.org"]).await;
    let persons = house.begun("Assen", "een@assen.example.org", "ja").await;
    let who = [("een@assen.example.org", "alderman"), ("twee@assen.example.org", "mayor")];
    house.with_persons(&persons, &who).await;
    let page = house.get(&persons, None).await.text();
    assert!(page.contains("Meer personen kunt u niet toevoegen") && !page.contains("name=\"erbij\""));
    let stale = house.filled(&persons, &who).await;
    let mut stale: Vec<(&str, &str)> = stale.iter().map(|(name, value)| (&**name, &**value)).collect();
    stale.push(("erbij", "ja"));
    house.step(&persons, None, &stale).await;
    assert!(!house.get(&persons, None).await.text().contains("plaats-3"), "a page of before adds nobody");
}

#[tokio::test]
async fn a_full_meeting_says_so_where_the_persons_are_filled_in_also_to_who_is_in_doubt() {
    let mut small = meeting();
    small.admission.seats = 1;
    let house = House::with(small).await;
    let persons = house.begun("Assen", "een@assen.example.org", "ja").await;
    assert!(!house.get(&persons, None).await.text().contains("wachtlijst"), "one fits");
    house.registered("Goes", &["een@goes.example.org"]).await;
    assert!(house.get(&persons, None).await.text().contains("U komt op de wachtlijst"));
    let check = house.with_persons(&persons, &[("een@assen.example.org", "researcher")]).await;
    let after = "Laat de organisator u toe, dan komt u op de wachtlijst";
    assert!(house.get(&check, None).await.text().contains(after));
    let done = house.step(&check, None, &[]).await;
    assert!(house.get(&done, None).await.text().contains(after));
    let contact = house.sign_in("een@assen.example.org").await;
    let id = house.store.registrations(house.meeting.id).await.unwrap().remove(1).registration.id;
    assert!(house.get(&format!("/mijn/{id}"), Some(&contact)).await.text().contains(after));
}

#[tokio::test]
async fn two_people_of_one_municipality_do_not_get_more_than_its_places() {
    let house = House::open().await;
    let mut checks = Vec::new();
    for contact in ["a", "b"] {
        let who: Vec<String> = (1..=3).map(|number| format!("{contact}{number}@assen.example.org")).collect();
        let who: Vec<(&str, &str)> = who.iter().map(|email| (email.as_str(), "alderman")).collect();
        let persons = house.begun("Assen", who[0].0, "ja").await;
        checks.push(house.with_persons(&persons, &who).await);
    }
    let (one, two) = tokio::join!(house.post(&checks[0], None, &[]), house.post(&checks[1], None, &[]));
    let mut statuses = [one.status, two.status];
    statuses.sort();
    assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
    let refused = if one.status == StatusCode::CONFLICT { one } else { two };
    assert!(refused.text().contains("ten hoogste 4 personen"));
    let registrations = house.store.registrations(house.meeting.id).await.unwrap();
    assert_eq!((registrations.len(), registrations[0].places.len()), (1, 3));
    assert_eq!(house.store.organisations().await.unwrap().len(), 1);
}

#[tokio::test]
async fn nobody_learns_who_is_registered_already() {
    let house = House::open().await;
    house.registered("Assen", &["bekend@assen.example.org"]).await;
    let persons = house.begun("Goes", "ander@goes.example.org", "ja").await;
    let who = [("ander@goes.example.org", "alderman"), ("bekend@assen.example.org", "alderman")];
    let check = house.with_persons(&persons, &who).await;
    assert!(!house.get(&check, None).await.text().contains("al aangemeld"));
    let answer = house.post(&check, None, &[]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    let page = answer.text();
    let message =
        page.split("utrecht-alert--error").nth(1).unwrap().split("</div></div>").next().unwrap().to_owned();
    assert!(message.contains("Misschien") && !message.contains("bekend@"), "{message}");
}

#[tokio::test]
async fn what_is_not_there_any_more_says_so() {
    let house = House::open().await;
    let other = format!("{START}/{}/personen", "a".repeat(26));
    let answer = house.get(&other, None).await;
    assert_eq!(answer.status, StatusCode::GONE);
    assert!(answer.text().contains("24 uur"));
    let persons = house.begun("Assen", "een@assen.example.org", "ja").await;
    let early = house.get(&persons.replace("/personen", "/klaar"), None).await;
    assert!(early.header("location").ends_with("/controleren"));
    let early = house.get(&persons.replace("/personen", "/controleren"), None).await;
    assert!(early.header("location").ends_with("/personen"), "first the persons");
}

#[tokio::test]
async fn the_full_meeting_has_a_waiting_list() {
    let mut small = meeting();
    small.admission.seats = 1;
    let house = House::with(small).await;
    house.registered("Assen", &["een@assen.example.org"]).await;
    let persons = house.begun("Goes", "twee@goes.example.org", "ja").await;
    let check = house.with_persons(&persons, &[("twee@goes.example.org", "alderman")]).await;
    assert!(house.get(&check, None).await.text().contains("wachtlijst"));
    let done = house.step(&check, None, &[]).await;
    assert!(house.get(&done, None).await.text().contains("U staat op de wachtlijst"));
}

#[tokio::test]
async fn a_venue_can_begin_many_registrations_and_a_program_not_without_end() {
    let house = House::open().await;
    let start = format!("/bijeenkomsten/{}/aanmelden", house.meeting.slug);
    for _ in 0..60 {
        house.step(&start, None, &[("organisatie", "Assen")]).await;
    }
    let hour = jiff::SignedDuration::from_mins(15);
    for _ in 60..200 {
        assert!(
            house.store.within("draft-network:unknown", 200, hour, jiff::Timestamp::now()).await.unwrap()
        );
    }
    let stopped = house.post(&start, None, &[("organisatie", "Assen")]).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(stopped.text().contains("over een kwartier"), "{}", stopped.text());
}

#[tokio::test]
async fn who_says_to_be_a_colleague_is_told_no_more_than_others() {
    let house = House::open().await;
    house.registered("Assen", &["een@assen.example.org"]).await;
    let persons = house.begun("Assen", "secretariaat@assen.example.org", "nee").await;
    let check = house.with_persons(&persons, &[("een@assen.example.org", "alderman")]).await;
    assert!(check.ends_with("/controleren"), "an address proves nothing: the step says nothing");
    assert!(!house.get(&check, None).await.text().contains("al aangemeld"));
}
