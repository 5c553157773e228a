//! Guests at the desk: registrations decided, people checked in, files taken along.
#![allow(clippy::unwrap_used, unreachable_pub, dead_code, reason = "a test stops where it must")]

mod house;
mod support;

use axum::http::StatusCode;
use domain::{FunctionKind, PlaceState, RegistrationStanding, Role};
use house::{House, meeting, value_of};
use jiff::Timestamp;
use store::{AuditActor, RegistrationRecord};

const CONTACT: &str = "een@assen.example.org";
const COLLEAGUE: &str = "twee@assen.example.org";
const BASE: &str = "/beheer/bijeenkomsten/toekomst";

/// Somebody with a role, signed in.
async fn staff(house: &House, email: &str, role: Role) -> String {
    let cookie = house.sign_in(email).await;
    let person = house.person(email).await;
    let mut change = house.store.change(AuditActor::System, Timestamp::now()).await.unwrap();
    change.grant(person, role).await.unwrap();
    change.commit().await.unwrap();
    cookie
}

/// A delegation of two from Assen, and somebody with a role.
async fn story(role: Role) -> (House, String, String) {
    let house = House::open().await;
    let id = house.registered("Assen", &[CONTACT, COLLEAGUE]).await;
    let cookie = staff(&house, "beheer@organisator.example.org", role).await;
    (house, id, cookie)
}

async fn record(house: &House, id: &str) -> RegistrationRecord {
    house.store.registration(id.parse().unwrap()).await.unwrap()
}

async fn present(house: &House, id: &str) -> usize {
    let places = record(house, id).await.places;
    places.iter().filter(|each| matches!(each.place.state, PlaceState::Present { .. })).count()
}

#[tokio::test]
async fn registrations_are_found_by_standing_and_by_words() {
    let (house, id, cookie) = story(Role::Organiser).await;
    let list = format!("{BASE}/aanmeldingen");
    let all = house.get(&list, Some(&cookie)).await.text();
    assert!(all.contains(&id) && !all.contains('⟨'), "{all}");
    let doubts = house.get(&format!("{list}?stand=doubtful"), Some(&cookie)).await.text();
    assert!(!doubts.contains(&id));
    for (typed, is_found) in [("assen persoon", true), (COLLEAGUE, true), ("Goes", false)] {
        let page = house.post(&list, Some(&cookie), &[("zoek", typed)]).await.text();
        assert_eq!(page.contains(&id), is_found, "{typed}");
    }
    let english = house.get(&format!("/en{list}/{id}"), Some(&cookie)).await.text();
    assert!(english.contains("Your decision") && english.contains(COLLEAGUE) && !english.contains('⟨'));
    assert!(!english.contains("vegetarisch"), "what people eat is for catering, as a count");
}

#[tokio::test]
async fn a_doubt_is_admitted_and_a_declined_one_hears_why() {
    let mut undecided = meeting();
    undecided.admission.functions.allowed = vec![FunctionKind::Mayor];
    let house = House::with(undecided).await;
    let cookie = staff(&house, "beheer@organisator.example.org", Role::Organiser).await;
    let id = house.registered("Assen", &[CONTACT]).await;
    assert_eq!(record(&house, &id).await.registration.state.standing(), RegistrationStanding::Doubtful);
    let page = format!("{BASE}/aanmeldingen/{id}");
    assert!(house.get(&page, Some(&cookie)).await.text().contains("wethouder"), "the grounds are shown");
    let decide = format!("{page}/besluit");
    let next = house.step(&decide, Some(&cookie), &[("besluit", "toelaten")]).await;
    assert_eq!(record(&house, &id).await.registration.state.standing(), RegistrationStanding::Confirmed);
    let shown = house.get(&next, Some(&cookie)).await.text();
    assert!(shown.contains("De organisator heeft dit besloten") && !shown.contains('⟨'), "{shown}");
    let twice = house.post(&decide, Some(&cookie), &[("besluit", "toelaten")]).await;
    assert_eq!(twice.status, StatusCode::CONFLICT);
    let words = [("besluit", "afwijzen"), ("woorden", "De zaal is te klein.")];
    house.step(&decide, Some(&cookie), &words).await;
    assert_eq!(record(&house, &id).await.registration.state.standing(), RegistrationStanding::Declined);
}

#[tokio::test]
async fn notes_stay_with_the_registration() {
    let (house, id, cookie) = story(Role::Organiser).await;
    let note = format!("{BASE}/aanmeldingen/{id}/notitie");
    assert_eq!(house.post(&note, Some(&cookie), &[("notitie", "")]).await.status, StatusCode::BAD_REQUEST);
    let next = house.step(&note, Some(&cookie), &[("notitie", "Belt morgen terug")]).await;
    assert!(house.get(&next, Some(&cookie)).await.text().contains("Belt morgen terug"));
}

#[tokio::test]
async fn people_are_checked_in_by_code_by_name_and_together() {
    let (house, id, cookie) = story(Role::Desk).await;
    let desk = format!("{BASE}/inchecken");
    let places = record(&house, &id).await.places;
    let wrong = house.post(&format!("{desk}/code"), Some(&cookie), &[("code", "nietbekend")]).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    let code = places[0].code.to_uppercase();
    let next = house.step(&format!("{desk}/code"), Some(&cookie), &[("code", &code)]).await;
    let page = house.get(&next, Some(&cookie)).await.text();
    assert!(page.contains("1 van de 2 personen") && !page.contains('⟨'), "{page}");
    let again = house.step(&format!("{desk}/code"), Some(&cookie), &[("code", &code)]).await;
    assert!(again.contains("gedaan=was-in"));
    let found = house.post(&desk, Some(&cookie), &[("zoek", "assen")]).await.text();
    assert!(found.contains("Persoon 2 van Proef"));
    house.step(&format!("{desk}/{id}"), Some(&cookie), &[]).await;
    assert_eq!(present(&house, &id).await, 2);
    let one = format!("{desk}/{id}/{}", places[1].place.id);
    house.step(&one, Some(&cookie), &[("doe", "terug")]).await;
    assert_eq!(present(&house, &id).await, 1);
}

#[tokio::test]
async fn who_is_not_registered_is_let_in_as_the_rules_allow() {
    let (house, id, cookie) = story(Role::Desk).await;
    let address = format!("{BASE}/inchecken/onverwacht");
    let organisation = record(&house, &id).await.registration.organisation.to_string();
    let page = house.get(&address, Some(&cookie)).await.text();
    let (new, place) = (value_of(&page, "aanmelding").unwrap(), value_of(&page, "plaats").unwrap());
    let fields = |function| {
        vec![
            ("aanmelding", new.as_str()),
            ("plaats", place.as_str()),
            ("organisatie", organisation.as_str()),
            ("naam-1", "Onverwachte Gast"),
            ("functie-1", function),
            ("functienaam-1", "Wethouder zorg"),
            ("e-mail-1", "drie@assen.example.org"),
        ]
    };
    let refused = house.post(&address, Some(&cookie), &fields("researcher")).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "the desk does not decide about doubts");
    house.step(&address, Some(&cookie), &fields("alderman")).await;
    house.step(&address, Some(&cookie), &fields("alderman")).await;
    assert_eq!(present(&house, &new).await, 1);
}

#[tokio::test]
async fn files_hold_what_is_needed_and_no_more() {
    let (house, _, cookie) = story(Role::Organiser).await;
    let list = format!("{BASE}/deelnemers?formaat=csv");
    let plain = house.get(&list, Some(&cookie)).await;
    assert!(plain.header("content-type").starts_with("text/csv"));
    assert!(plain.text().contains("Persoon 1 van Proef") && !plain.text().contains(CONTACT));
    assert!(house.get(&format!("{list}&contact=ja"), Some(&cookie)).await.text().contains(CONTACT));
    let badges = house.get(&format!("{BASE}/badges?vorm=los"), Some(&cookie)).await;
    assert_eq!(badges.header("content-type"), "application/pdf");
    assert!(badges.body.starts_with(b"%PDF"));
    let catering = house.get(&format!("{BASE}/catering"), Some(&cookie)).await.text();
    assert!(catering.contains("vegetarisch") && !catering.contains("Proef") && !catering.contains('⟨'));
    for part in ["badges", "deelnemers"] {
        let page = house.get(&format!("{BASE}/{part}"), Some(&cookie)).await.text();
        assert!(!page.contains('⟨'), "{part}");
    }
}

#[tokio::test]
async fn the_front_desk_sees_no_more_than_it_needs() {
    let (house, id, cookie) = story(Role::Desk).await;
    for part in ["aanmeldingen", "badges", "deelnemers"] {
        let answer = house.get(&format!("{BASE}/{part}"), Some(&cookie)).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{part}");
    }
    let stranger = house.sign_in("vreemd@goes.example.org").await;
    for part in [format!("inchecken/{id}"), "catering".to_owned(), format!("aanmeldingen/{id}")] {
        let answer = house.get(&format!("{BASE}/{part}"), Some(&stranger)).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{part}");
    }
}

#[tokio::test]
async fn details_change_and_doubles_become_one() {
    let (house, id, cookie) = story(Role::Organiser).await;
    let other = house.registered("Assen", &["vier@assen.example.org"]).await;
    let place = record(&house, &id).await.places[1].place.id;
    let page = format!("{BASE}/aanmeldingen/{id}");
    let edit = format!("{page}/plaatsen/{place}");
    let shown = house.get(&edit, Some(&cookie)).await.text();
    assert!(shown.contains("Persoon 2 van Proef") && !shown.contains("vegetarisch") && !shown.contains('⟨'));
    let empty = house.post(&edit, Some(&cookie), &[("naam-1", "")]).await;
    assert_eq!(empty.status, StatusCode::BAD_REQUEST);
    house.step(&edit, Some(&cookie), &[("naam-1", "Andere Naam"), ("functienaam-1", "Strateeg")]).await;
    assert_eq!(record(&house, &id).await.places[1].name, "Andere Naam");
    assert_eq!(house.store.dietary_wish(place).await.unwrap().unwrap(), "vegetarisch");
    assert!(house.get(&page, Some(&cookie)).await.text().contains(&other), "the double is suggested");
    house.step(&format!("{page}/samenvoegen"), Some(&cookie), &[("van", &other)]).await;
    assert_eq!(record(&house, &id).await.registration.size(), 3);
    assert_eq!(record(&house, &other).await.registration.state.standing(), RegistrationStanding::Withdrawn);
}
