//! What is one's own: seen by oneself only, changed in time.

use crate::house::{House, meeting, value_of};
use axum::http::StatusCode;
use domain::{MeetingStep, PlaceState, RegistrationStanding};
use jiff::{SignedDuration, Timestamp};
use store::AuditActor;

const CONTACT: &str = "een@assen.example.org";
const COLLEAGUE: &str = "twee@assen.example.org";

struct Story {
    house: House,
    id: String,
    contact: String,
}

/// A delegation of two from Assen, and its contact person signed in.
async fn story() -> Story {
    let house = House::open().await;
    let id = house.registered("Assen", &[CONTACT, COLLEAGUE]).await;
    let contact = house.sign_in(CONTACT).await;
    Story { house, id, contact }
}

impl Story {
    fn at(&self, below: &str) -> String {
        format!("/mijn/{}{below}", self.id)
    }

    async fn place_of(&self, email: &str) -> String {
        let person = self.house.person(email).await;
        self.house.store.places_of(person).await.unwrap()[0].place.id.to_string()
    }

    async fn standing(&self) -> RegistrationStanding {
        let record = self.house.store.registration(self.id.parse().unwrap()).await.unwrap();
        record.registration.state.standing()
    }
}

#[tokio::test]
async fn only_who_is_in_it_sees_a_registration() {
    let story = story().await;
    let house = &story.house;
    let out = house.get(&story.at(""), None).await;
    assert_eq!(out.status, StatusCode::SEE_OTHER);
    assert!(out.header("location").starts_with("/inloggen"));
    let stranger = house.sign_in("vreemd@goes.example.org").await;
    let place = story.place_of(COLLEAGUE).await;
    let below = ["".to_owned(), "/erbij".into(), "/afzeggen".into(), "/aanbod".into()];
    let places = ["", "/vervangen", "/afzeggen"].map(|end| format!("/plaatsen/{place}{end}"));
    for address in below.iter().chain(&places).map(|below| story.at(below)) {
        assert_eq!(house.get(&address, Some(&stranger)).await.status, StatusCode::NOT_FOUND, "{address}");
        if address != story.at("") {
            let answer = house.post(&address, Some(&stranger), &[("antwoord", "ja")]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        }
    }
    assert_eq!(story.standing().await, RegistrationStanding::Confirmed);
    let overview = house.get("/mijn", Some(&stranger)).await.text();
    assert!(!overview.contains(&story.id) && !overview.contains('⟨'));
}

#[tokio::test]
async fn a_participant_sees_and_changes_the_own_place_only() {
    let story = story().await;
    let house = &story.house;
    let colleague = house.sign_in(COLLEAGUE).await;
    let page = house.get(&story.at(""), Some(&colleague)).await.text();
    assert!(page.contains(COLLEAGUE) && !page.contains(CONTACT), "nothing of the others");
    assert!(!page.contains('⟨'));
    let others = story.place_of(CONTACT).await;
    let own = story.place_of(COLLEAGUE).await;
    for below in ["/erbij", "/afzeggen", "/aanbod"] {
        let answer = house.post(&story.at(below), Some(&colleague), &[("antwoord", "ja")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{below}");
    }
    for below in ["", "/vervangen", "/afzeggen"] {
        let answer =
            house.post(&story.at(&format!("/plaatsen/{others}{below}")), Some(&colleague), &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{below}");
    }
    house.step(&story.at(&format!("/plaatsen/{own}/afzeggen")), Some(&colleague), &[]).await;
    let record = house.store.place(own.parse().unwrap()).await.unwrap();
    assert_eq!(record.place.state, PlaceState::Cancelled);
    assert_eq!(story.standing().await, RegistrationStanding::Confirmed, "the contact person still comes");
}

#[tokio::test]
async fn the_contact_person_changes_details_but_not_the_address() {
    let story = story().await;
    let place = story.place_of(COLLEAGUE).await;
    let address = story.at(&format!("/plaatsen/{place}"));
    let wrong = story.house.post(&address, Some(&story.contact), &[("naam-1", "")]).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    let pairs = [
        ("naam-1", "Strateeg van Assen"),
        ("functienaam-1", "Strateeg"),
        ("e-mail-1", "kwaad@example.org"),
        ("dieet-1", "geen noten"),
    ];
    let done = story.house.step(&address, Some(&story.contact), &pairs).await;
    assert!(story.house.get(&done, Some(&story.contact)).await.text().contains("De gegevens zijn gewijzigd"));
    let record = story.house.store.place(place.parse().unwrap()).await.unwrap();
    assert_eq!((record.name.as_str(), record.email.as_str()), ("Strateeg van Assen", COLLEAGUE));
    let wish = story.house.store.dietary_wish(record.place.id).await.unwrap();
    assert_eq!(wish.as_deref(), Some("geen noten"));
}

#[tokio::test]
async fn a_colleague_comes_instead_once() {
    let story = story().await;
    let place = story.place_of(COLLEAGUE).await;
    let address = story.at(&format!("/plaatsen/{place}/vervangen"));
    let page = story.house.get(&address, Some(&story.contact)).await.text();
    let new = value_of(&page, "plaats").unwrap();
    let pairs = [
        ("plaats", new.as_str()),
        ("naam-1", "Burgemeester van Assen"),
        ("functie-1", "mayor"),
        ("functienaam-1", "Burgemeester"),
        ("e-mail-1", "drie@assen.example.org"),
    ];
    let first = story.house.step(&address, Some(&story.contact), &pairs).await;
    assert_eq!(story.house.step(&address, Some(&story.contact), &pairs).await, first, "sent twice");
    let record = story.house.store.registration(story.id.parse().unwrap()).await.unwrap();
    assert_eq!((record.places.len(), record.registration.size()), (3, 2));
    let replaced = story.house.store.place(place.parse().unwrap()).await.unwrap();
    assert_eq!(replaced.place.state, PlaceState::Replaced { by: new.parse().unwrap() });
}

#[tokio::test]
async fn a_delegation_grows_within_its_places_and_rules() {
    let story = story().await;
    let house = &story.house;
    let address = story.at("/erbij");
    let add = |number: usize, function: &'static str| {
        let (house, contact, address) = (&story.house, &story.contact, &address);
        async move {
            let page = house.get(address, Some(contact)).await.text();
            let place = value_of(&page, "plaats").unwrap();
            let email = format!("nieuw{number}@assen.example.org");
            let pairs = [
                ("plaats", place.as_str()),
                ("naam-1", "Nieuw"),
                ("functie-1", function),
                ("functienaam-1", "Wethouder"),
                ("e-mail-1", email.as_str()),
            ];
            house.post(address, Some(contact), &pairs).await
        }
    };
    assert_eq!(add(1, "alderman").await.status, StatusCode::SEE_OTHER);
    let researcher = add(2, "researcher").await;
    assert!(researcher.header("location").ends_with("?gedaan=twijfel"), "the organiser decides");
    assert_eq!(story.standing().await, RegistrationStanding::Confirmed, "the others keep their places");
    let all = house.store.registrations(house.meeting.id).await.unwrap();
    let apart = all.iter().find(|each| each.registration.id.to_string() != story.id).unwrap();
    assert_eq!(apart.registration.state.standing(), RegistrationStanding::Doubtful);
    assert_eq!(
        add(4, "alderman").await.status,
        StatusCode::CONFLICT,
        "four is what one organisation may send, who is in doubt included"
    );
}

#[tokio::test]
async fn the_whole_delegation_is_cancelled_and_that_is_the_end() {
    let story = story().await;
    let address = story.at("/afzeggen");
    assert!(story.house.get(&address, Some(&story.contact)).await.text().contains("hele delegatie"));
    let done = story.house.step(&address, Some(&story.contact), &[]).await;
    assert_eq!(story.house.step(&address, Some(&story.contact), &[]).await, done);
    assert_eq!(story.standing().await, RegistrationStanding::Withdrawn);
    let place = story.place_of(COLLEAGUE).await;
    let change = story.at(&format!("/plaatsen/{place}"));
    assert_eq!(story.house.get(&change, Some(&story.contact)).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn seats_that_come_free_are_taken_or_left() {
    for (answer, expected) in
        [("ja", RegistrationStanding::Confirmed), ("nee", RegistrationStanding::Withdrawn)]
    {
        let mut small = meeting();
        small.admission.seats = 1;
        let house = House::with(small).await;
        let first = house.registered("Assen", &[CONTACT]).await;
        let id = house.registered("Goes", &["goes@goes.example.org"]).await;
        let (one, two) = (house.sign_in(CONTACT).await, house.sign_in("goes@goes.example.org").await);
        let story = Story { house, id, contact: two };
        assert_eq!(story.standing().await, RegistrationStanding::Waiting);
        story.house.step(&format!("/mijn/{first}/afzeggen"), Some(&one), &[]).await;
        assert_eq!(story.standing().await, RegistrationStanding::Offered);
        let page = story.house.get(&story.at("/aanbod"), Some(&story.contact)).await.text();
        assert!(page.contains("1 plaats voor u vrij"), "{page}");
        let pairs = [("antwoord", answer)];
        story.house.step(&story.at("/aanbod"), Some(&story.contact), &pairs).await;
        story.house.post(&story.at("/aanbod"), Some(&story.contact), &pairs).await;
        assert_eq!(story.standing().await, expected);
    }
}

#[tokio::test]
async fn a_confirmed_delegation_is_not_lost_by_an_old_offer_page() {
    let story = story().await;
    story.house.post(&story.at("/aanbod"), Some(&story.contact), &[("antwoord", "nee")]).await;
    assert_eq!(story.standing().await, RegistrationStanding::Confirmed);
}

#[tokio::test]
async fn after_the_set_moment_nothing_changes() {
    let story = story().await;
    let kept = story.house.store.meeting(story.house.meeting.id).await.unwrap();
    let mut late = kept.value.clone();
    late.admission.changes_until = Timestamp::now() - SignedDuration::from_mins(1);
    let mut change = story.house.store.change(AuditActor::System, Timestamp::now()).await.unwrap();
    change.save_meeting(&late, kept.version).await.unwrap();
    change.commit().await.unwrap();
    let page = story.house.get(&story.at(""), Some(&story.contact)).await.text();
    assert!(page.contains("kan hier niet meer") && !page.contains("/afzeggen\""));
    let place = story.place_of(COLLEAGUE).await;
    for below in [format!("/plaatsen/{place}/afzeggen"), "/afzeggen".to_owned()] {
        let answer = story.house.post(&story.at(&below), Some(&story.contact), &[]).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{below}");
        let question = story.house.get(&story.at(&below), Some(&story.contact)).await;
        assert_eq!(question.status, StatusCode::CONFLICT, "{below}");
        assert!(question.text().contains("Wijzigen en afzeggen kan niet meer"), "{below}");
    }
    for below in [format!("/plaatsen/{place}/vervangen"), "/erbij".to_owned(), "/contactpersoon".to_owned()] {
        let page = story.house.get(&story.at(&below), Some(&story.contact)).await.text();
        assert!(page.contains("Wijzigen en afzeggen kan niet meer"), "{below}: {page}");
    }
}

#[tokio::test]
async fn another_contact_person_takes_over_and_both_hear_of_it() {
    let story = story().await;
    let house = &story.house;
    let address = story.at("/contactpersoon");
    let page = house.get(&address, Some(&story.contact)).await.text();
    assert!(page.contains("Iemand anders") && !page.contains('⟨'), "{page}");
    for wrong in [vec![], vec![("wie", "ander"), ("naam", "Jo")], vec![("wie", "geen-plaats")]] {
        let answer = house.post(&address, Some(&story.contact), &wrong).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong:?}");
    }
    let place = story.place_of(COLLEAGUE).await;
    let next = house.step(&address, Some(&story.contact), &[("wie", &place)]).await;
    assert!(house.get(&next, Some(&story.contact)).await.text().contains("een andere contactpersoon"));
    let record = house.store.registration(story.id.parse().unwrap()).await.unwrap();
    assert_eq!(record.registration.contact, house.person(COLLEAGUE).await);
    assert_eq!(house.step(&address, Some(&story.contact), &[("wie", &place)]).await, next, "pressed twice");
    assert_eq!(house.get(&address, Some(&story.contact)).await.status, StatusCode::NOT_FOUND);
    let colleague = house.sign_in(COLLEAGUE).await;
    assert_eq!(house.get(&address, Some(&colleague)).await.status, StatusCode::OK);
    let mails = house.store.mails(None, None, 50).await.unwrap();
    let told = |to: &str| {
        mails
            .iter()
            .any(|each| each.mail.recipient.as_str() == to && each.mail.text.contains("nu de contactpersoon"))
    };
    assert!(told(CONTACT) && told(COLLEAGUE));
    // Somebody from outside the delegation: who hands over and has no place is out.
    let other = [("wie", "ander"), ("naam", "Secretariaat"), ("e-mail", "secretariaat@assen.example.org")];
    house.step(&address, Some(&colleague), &other).await;
    let secretary = house.sign_in("secretariaat@assen.example.org").await;
    assert_eq!(house.get(&story.at(""), Some(&secretary)).await.status, StatusCode::OK);
    let next = house.step(&address, Some(&secretary), &[("wie", &place)]).await;
    assert_eq!(next, "/mijn?gedaan=contact");
    let gone = house.get(&story.at(""), Some(&secretary)).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert!(house.get(&next, Some(&secretary)).await.text().contains("een andere contactpersoon"));
}

#[tokio::test]
async fn the_remark_changes_and_goes() {
    let story = story().await;
    let house = &story.house;
    let address = story.at("/opmerking");
    let long = "a".repeat(1001);
    let wrong = house.post(&address, Some(&story.contact), &[("opmerking", &long)]).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(wrong.text().contains(&long), "nothing that was typed is lost");
    for remark in ["Wij komen met de trein.", ""] {
        let next = house.step(&address, Some(&story.contact), &[("opmerking", remark)]).await;
        let page = house.get(&next, Some(&story.contact)).await.text();
        assert!(page.contains(remark) && page.contains("De opmerking is bewaard") && !page.contains('⟨'));
        let record = house.store.registration(story.id.parse().unwrap()).await.unwrap();
        assert_eq!(record.remark, remark);
    }
    let colleague = house.sign_in(COLLEAGUE).await;
    let answer = house.post(&address, Some(&colleague), &[("opmerking", "Niet van mij")]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

/// Sends the form for a colleague of this function instead of the second person.
async fn replace(story: &Story, function: &str) -> crate::support::Answer {
    let place = story.place_of(COLLEAGUE).await;
    let address = story.at(&format!("/plaatsen/{place}/vervangen"));
    let page = story.house.get(&address, Some(&story.contact)).await.text();
    let new = value_of(&page, "plaats").unwrap();
    let pairs = [
        ("plaats", new.as_str()),
        ("naam-1", "Onderzoeker van Assen"),
        ("functie-1", function),
        ("functienaam-1", "Onderzoeker"),
        ("e-mail-1", "drie@assen.example.org"),
    ];
    story.house.post(&address, Some(&story.contact), &pairs).await
}

#[tokio::test]
async fn a_colleague_the_rules_doubt_goes_to_the_organiser() {
    let story = story().await;
    let answer = replace(&story, "researcher").await;
    assert_eq!(answer.header("location"), story.at("?gedaan=twijfel"), "{}", answer.text());
    let page = story.house.get(answer.header("location"), Some(&story.contact)).await.text();
    assert!(page.contains("De organisator beslist over uw collega"), "{page}");
    let records = story.house.store.registrations(story.house.meeting.id).await.unwrap();
    let apart = records.iter().find(|each| each.registration.id.to_string() != story.id).unwrap();
    assert_eq!(apart.registration.state.standing(), RegistrationStanding::Doubtful);
    assert_eq!(apart.registration.seats(), 1, "the seat is kept");
    let seats = story.house.store.seat_count("toekomst").await.unwrap().unwrap();
    assert_eq!(seats.taken, 2, "and counts on the page of the meeting");
    assert_eq!(story.standing().await, RegistrationStanding::Confirmed);
}

#[tokio::test]
async fn a_wrong_address_is_put_right_and_opens_nothing_any_more() {
    let story = story().await;
    let stranger = story.house.sign_in(COLLEAGUE).await;
    let place = story.place_of(COLLEAGUE).await;
    let address = story.at(&format!("/plaatsen/{place}/mailadres"));
    assert_eq!(
        story.house.get(&address, Some(&stranger)).await.status,
        StatusCode::NOT_FOUND,
        "only the contact person"
    );
    let page = story.house.get(&address, Some(&story.contact)).await.text();
    let new = value_of(&page, "plaats").unwrap();
    for wrong in ["geen adres", COLLEAGUE] {
        let pairs = [("plaats", new.as_str()), ("e-mail", wrong)];
        let answer = story.house.post(&address, Some(&story.contact), &pairs).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
    let right = "goed@assen.example.org";
    let pairs = [("plaats", new.as_str()), ("e-mail", right)];
    let done = story.house.step(&address, Some(&story.contact), &pairs).await;
    assert_eq!(story.house.step(&address, Some(&story.contact), &pairs).await, done, "sent twice");
    let record = story.house.store.place(new.parse().unwrap()).await.unwrap();
    assert_eq!((record.name.as_str(), record.email.as_str()), ("Persoon 2 van Proef", right));
    assert_eq!(
        story.house.store.dietary_wish(record.place.id).await.unwrap().as_deref(),
        Some("vegetarisch")
    );
    let page = story.house.get(&done, Some(&story.contact)).await.text();
    assert!(page.contains(right) && !page.contains(COLLEAGUE), "the wrong address is gone from the page");
    let mails = story.house.store.mails(None, None, 50).await.unwrap();
    let to = |email: &str| mails.iter().filter(|each| each.mail.recipient.as_str() == email).count();
    assert!(
        to(right) == 1 && to(COLLEAGUE) == 2,
        "the right one gets the place, the wrong one hears that it is gone"
    );
    let theirs = story.house.get(&story.at(""), Some(&stranger)).await.text();
    assert!(!theirs.contains(right), "whoever has the wrong address learns nothing of the right one");
    let own = story.place_of(CONTACT).await;
    let own = story.at(&format!("/plaatsen/{own}/mailadres"));
    assert_eq!(story.house.get(&own, Some(&story.contact)).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn of_a_meeting_that_was_called_off_nothing_is_promised_and_nothing_changes() {
    let story = story().await;
    let mut change = story.house.store.change(AuditActor::System, Timestamp::now()).await.unwrap();
    change.step_meeting(story.house.meeting.id, MeetingStep::Cancel).await.unwrap().unwrap();
    change.commit().await.unwrap();
    let page = story.house.get(&story.at(""), Some(&story.contact)).await.text();
    assert!(page.contains("Deze bijeenkomst gaat niet door") && !page.contains("Wij verwachten u"), "{page}");
    assert!(!page.contains("/afzeggen"), "there is nothing to cancel any more");
    let place = story.place_of(COLLEAGUE).await;
    let change = story.house.get(&story.at(&format!("/plaatsen/{place}")), Some(&story.contact)).await;
    assert_eq!(change.status, StatusCode::GONE);
    assert!(change.text().contains("niet door of is voorbij") && change.text().contains(&story.at("")));
    let refused = story.house.post(&story.at("/afzeggen"), Some(&story.contact), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
    assert_eq!(story.standing().await, RegistrationStanding::Confirmed);
    let overview = story.house.get("/mijn", Some(&story.contact)).await.text();
    assert!(overview.contains("Deze bijeenkomst gaat niet door") && !overview.contains("Bevestigd"));
}

#[tokio::test]
async fn a_doubt_ends_with_who_it_was_about() {
    let house = House::open().await;
    let persons = house.begun("Assen", CONTACT, "ja").await;
    let check = house.with_persons(&persons, &[(CONTACT, "alderman"), (COLLEAGUE, "researcher")]).await;
    house.step(&check, None, &[]).await;
    let contact = house.sign_in(CONTACT).await;
    let id = house.store.registrations(house.meeting.id).await.unwrap().remove(0).registration.id.to_string();
    let story = Story { house, id, contact };
    assert_eq!(story.standing().await, RegistrationStanding::Doubtful);
    let place = story.place_of(COLLEAGUE).await;
    let cancel = story.at(&format!("/plaatsen/{place}/afzeggen"));
    let done = story.house.step(&cancel, Some(&story.contact), &[]).await;
    assert_eq!(story.standing().await, RegistrationStanding::Confirmed);
    let page = story.house.get(&done, Some(&story.contact)).await.text();
    assert!(page.contains("Uw delegatie heeft een plaats") && page.contains("Bevestigd"), "{page}");
    assert!(page.contains("Afgezegd"), "{page}");
    let mails = story.house.store.mails(None, None, 50).await.unwrap();
    let count = |kind: &str| mails.iter().filter(|each| each.mail.kind == kind).count();
    assert_eq!((count("doubt"), count("confirmation"), count("place")), (1, 1, 1), "each is told once");
    let subject = store::Subject::new("registration", &story.id);
    let log = story.house.store.audit_of(&subject).await.unwrap();
    let moved = log.iter().rfind(|each| each.kind == "registration.moved").unwrap();
    assert_eq!((moved.actor.as_str(), moved.detail["reason"].as_str()), ("system", Some("doubt-gone")));
}

#[tokio::test]
async fn a_certain_colleague_takes_the_doubt_away_and_hears_of_it_once() {
    let house = House::open().await;
    let persons = house.begun("Assen", CONTACT, "nee").await;
    let check = house.with_persons(&persons, &[(COLLEAGUE, "researcher")]).await;
    house.step(&check, None, &[]).await;
    let contact = house.sign_in(CONTACT).await;
    let id = house.store.registrations(house.meeting.id).await.unwrap().remove(0).registration.id.to_string();
    let story = Story { house, id, contact };
    let answer = replace(&story, "alderman").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    assert_eq!(story.standing().await, RegistrationStanding::Confirmed);
    let mails = story.house.store.mails(None, None, 50).await.unwrap();
    let places = mails.iter().filter(|each| each.mail.kind == "place");
    let to: Vec<&str> = places.map(|each| each.mail.recipient.as_str()).collect();
    assert_eq!(to, ["drie@assen.example.org"]);
}
