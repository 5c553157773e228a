//! Role by object: every address of a registration is walked as everybody whom it does not belong to. A route that is
//! added later is walked by itself, since the routes are asked for.

use crate::house::{House, meeting};
use axum::http::StatusCode;
use domain::Role;
use jiff::Timestamp;
use store::{AuditActor, fresh};
use web::{Access, declared};

const CONTACT: &str = "een@assen.example.org";
const COLLEAGUE: &str = "twee@assen.example.org";
const OTHER: &str = "een@goes.example.org";

/// What is answered to who may not know that it is there.
const CLOSED: [StatusCode; 2] = [StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED];

async fn with_role(house: &House, role: Role) -> String {
    let email = format!("{}@example.org", role.key());
    let cookie = house.sign_in(&email).await;
    let person = house.person(&email).await;
    let mut change = house.store.change(AuditActor::CommandLine, Timestamp::now()).await.unwrap();
    change.grant(person, role).await.unwrap();
    change.commit().await.unwrap();
    cookie
}

async fn place_of(house: &House, email: &str) -> String {
    let person = house.person(email).await;
    house.store.places_of(person).await.unwrap()[0].place.id.to_string()
}

/// The addresses below one's own registrations, with these things in the place of names.
fn own_addresses(house: &House, registration: &str, place: &str) -> Vec<String> {
    let routes = declared(&house.site);
    let own = routes
        .iter()
        .filter(|route| route.access == Access::SignedIn && route.path.contains("{registration}"));
    let filled =
        own.map(|route| route.path.replace("{registration}", registration).replace("{place}", place));
    let addresses: Vec<String> = filled.collect();
    assert!(addresses.len() >= 8 && addresses.iter().all(|each| !each.contains('{')), "{addresses:?}");
    addresses
}

#[tokio::test]
async fn nobody_opens_or_changes_the_registration_of_others() {
    let house = House::open().await;
    let id = house.registered("Assen", &[CONTACT, COLLEAGUE]).await;
    house.registered("Goes", &[OTHER]).await;
    let place = place_of(&house, COLLEAGUE).await;
    let before = house.store.registration(id.parse().unwrap()).await.unwrap();
    let mut persons = vec![house.sign_in("vreemd@elders.example.org").await, house.sign_in(OTHER).await];
    for role in Role::GIVEN {
        persons.push(with_role(&house, role).await);
    }
    for address in own_addresses(&house, &id, &place) {
        for cookie in &persons {
            let seen = house.get(&address, Some(cookie)).await.status;
            assert!(CLOSED.contains(&seen), "GET {address}: {seen}");
            let done = house
                .post(&address, Some(cookie), &[("antwoord", "ja"), ("naam-1", "X"), ("opmerking", "x")])
                .await;
            assert!(CLOSED.contains(&done.status), "POST {address}: {}", done.status);
        }
        let out = house.get(&address, None).await;
        assert!(
            out.status == StatusCode::SEE_OTHER || out.status == StatusCode::METHOD_NOT_ALLOWED,
            "{address}"
        );
    }
    assert_eq!(house.store.registration(id.parse().unwrap()).await.unwrap(), before, "nothing changed");
}

#[tokio::test]
async fn a_place_is_only_reached_through_its_own_registration() {
    let house = House::open().await;
    let id = house.registered("Assen", &[CONTACT, COLLEAGUE]).await;
    house.registered("Goes", &[OTHER]).await;
    let contact = house.sign_in(CONTACT).await;
    let foreign = place_of(&house, OTHER).await;
    for address in own_addresses(&house, &id, &foreign).iter().filter(|each| each.contains(&foreign)) {
        for status in [
            house.get(address, Some(&contact)).await.status,
            house.post(address, Some(&contact), &[("naam-1", "X")]).await.status,
        ] {
            assert!(CLOSED.contains(&status), "{address}: {status}");
        }
    }
}

#[tokio::test]
async fn at_the_desk_a_registration_is_only_reached_through_its_own_meeting() {
    let house = House::open().await;
    let mut other = meeting();
    (other.id, other.slug) = (fresh(), "elders".to_owned());
    let mut change = house.store.change(AuditActor::System, Timestamp::now()).await.unwrap();
    change.add_meeting(&other).await.unwrap();
    change.commit().await.unwrap();
    let id = house.registered("Assen", &[CONTACT]).await;
    let place = place_of(&house, CONTACT).await;
    let organiser = with_role(&house, Role::Organiser).await;
    let routes = declared(&house.site);
    let below = "/beheer/bijeenkomsten/{slug}/aanmeldingen/{id}";
    let walked: Vec<_> = routes.iter().filter(|route| route.path.starts_with(below)).collect();
    assert!(walked.len() >= 6, "the routes were not read");
    for route in walked {
        let address = route.path.replace("{id}", &id).replace("{place}", &place);
        let (right, wrong) = (address.replace("{slug}", "toekomst"), address.replace("{slug}", "elders"));
        let seen = house.get(&right, Some(&organiser)).await.status;
        assert!(seen == StatusCode::OK || seen == StatusCode::METHOD_NOT_ALLOWED, "{right}: {seen}");
        for status in [
            house.get(&wrong, Some(&organiser)).await.status,
            house.post(&wrong, Some(&organiser), &[("besluit", "intrekken"), ("notitie", "x")]).await.status,
        ] {
            assert!(CLOSED.contains(&status), "{wrong}: {status}");
        }
    }
    let record = house.store.registration(id.parse().unwrap()).await.unwrap();
    assert!(record.registration.state.is_active());
}
