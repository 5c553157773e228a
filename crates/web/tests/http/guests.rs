//! Guests at the desk: registrations decided, people checked in, files taken along.

use crate::house::{House, meeting, value_of};
use axum::http::StatusCode;
use domain::{FunctionKind, OrganisationKind, PlaceState, RegistrationStanding, Role};
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
    let (house, _, cookie) = story(Role::Desk).await;
    let address = format!("{BASE}/inchecken/onverwacht");
    let page = house.get(&address, Some(&cookie)).await.text();
    let (new, place) = (value_of(&page, "aanmelding").unwrap(), value_of(&page, "plaats").unwrap());
    let fields = |function| {
        vec![
            ("aanmelding", new.as_str()),
            ("plaats", place.as_str()),
            ("organisatie", "Assen"),
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

/// The fields of one person, with the identity of the place on a page.
fn somebody<'a>(place: &'a str, email: &'a str, function: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("plaats", place),
        ("naam-1", "Nieuwe Collega"),
        ("functie-1", function),
        ("functienaam-1", "Strateeg"),
        ("e-mail-1", email),
    ]
}

async fn mails_to(house: &House, email: &str) -> Vec<String> {
    let mails = house.store.mails(None, None, 200).await.unwrap();
    mails
        .into_iter()
        .filter(|each| each.mail.recipient.as_str() == email)
        .map(|each| each.mail.kind)
        .collect()
}

#[tokio::test]
async fn the_organiser_adds_replaces_and_cancels_with_the_same_mails() {
    let (house, id, cookie) = story(Role::Organiser).await;
    let page = format!("{BASE}/aanmeldingen/{id}");
    let add = format!("{page}/erbij");
    let new = value_of(&house.get(&add, Some(&cookie)).await.text(), "plaats").unwrap();
    assert_eq!(house.post(&add, Some(&cookie), &[("plaats", &new)]).await.status, StatusCode::BAD_REQUEST);
    // The rules leave researchers to the organiser: the organiser may.
    let fields = somebody(&new, "drie@assen.example.org", "researcher");
    let next = house.step(&add, Some(&cookie), &fields).await;
    assert_eq!(house.step(&add, Some(&cookie), &fields).await, next, "sent twice");
    assert_eq!(record(&house, &id).await.registration.size(), 3);
    assert_eq!(mails_to(&house, "drie@assen.example.org").await, ["place"]);
    assert!(mails_to(&house, CONTACT).await.contains(&"change".to_owned()));
    let place = record(&house, &id).await.places[1].place.id;
    let replace = format!("{page}/plaatsen/{place}/vervangen");
    let shown = house.get(&replace, Some(&cookie)).await.text();
    assert!(shown.contains("in plaats van Persoon 2") && !shown.contains('⟨'), "{shown}");
    let by = value_of(&shown, "plaats").unwrap();
    house.step(&replace, Some(&cookie), &somebody(&by, "vier@assen.example.org", "alderman")).await;
    assert!(mails_to(&house, COLLEAGUE).await.contains(&"withdrawal".to_owned()));
    assert_eq!(mails_to(&house, "vier@assen.example.org").await, ["place"]);
    let cancel = format!("{page}/plaatsen/{by}/afzeggen");
    assert!(!house.get(&cancel, Some(&cookie)).await.text().contains('⟨'));
    let next = house.step(&cancel, Some(&cookie), &[]).await;
    assert_eq!(house.step(&cancel, Some(&cookie), &[]).await, next, "pressed twice");
    let now = record(&house, &id).await;
    assert_eq!((now.registration.size(), now.places.len()), (2, 4));
    assert!(house.get(&next, Some(&cookie)).await.text().contains("Afgezegd: Nieuwe Collega"));
    let contact = format!("{page}/contactpersoon");
    let chosen = [("wie", new.as_str())];
    house.step(&contact, Some(&cookie), &chosen).await;
    let now = record(&house, &id).await;
    assert_eq!(now.registration.contact, house.person("drie@assen.example.org").await);
    let shown = house.get(&page, Some(&cookie)).await.text();
    assert!(shown.contains("Er kwam een andere contactpersoon") && !shown.contains('⟨'));
}

#[tokio::test]
async fn the_organiser_registers_a_delegation_that_calls() {
    let (house, _, cookie) = story(Role::Organiser).await;
    let address = format!("{BASE}/aanmeldingen/nieuw");
    let page = house.get(&address, Some(&cookie)).await.text();
    assert!(!page.contains('⟨'), "{page}");
    let (id, place) = (value_of(&page, "aanmelding").unwrap(), value_of(&page, "plaats-1").unwrap());
    let fields = |organisation: &'static str, second: Option<&str>| -> Vec<(String, String)> {
        let mut fields: Vec<(String, String)> = [
            ("aanmelding", id.as_str()),
            ("organisatie", organisation),
            ("naam", "Secretariaat van Goes"),
            ("e-mail", "secretariaat@goes.example.org"),
            ("taal", "nl"),
            ("plaats-1", place.as_str()),
            ("naam-1", "Wethouder van Goes"),
            ("functie-1", "alderman"),
            ("functienaam-1", "Wethouder"),
            ("e-mail-1", "wethouder@goes.example.org"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec();
        if let Some(second) = second {
            fields.push(("plaats-2".to_owned(), second.to_owned()));
        }
        fields
    };
    let send = async |pairs: &[(String, String)], more: &[(&str, &str)]| {
        let pairs = pairs.iter().map(|(name, value)| (&**name, &**value)).chain(more.iter().copied());
        house.post(&address, Some(&cookie), &pairs.collect::<Vec<_>>()).await
    };
    let unknown = send(&fields("Nergenshuizen", None), &[]).await;
    assert_eq!(unknown.status, StatusCode::BAD_REQUEST);
    assert!(unknown.text().contains("Wethouder van Goes"), "nothing that was typed is lost");
    let more = send(&fields("Goes", None), &[("erbij", "ja")]).await;
    let second = value_of(&more.text(), "plaats-2").unwrap();
    let fewer = send(&fields("Goes", Some(&second)), &[("verwijder", "2")]).await.text();
    assert!(value_of(&fewer, "plaats-2").is_none() && fewer.contains("Wethouder van Goes"));
    // Amsterdam is no mid-size municipality: the organiser is told, and may.
    let warned = send(&fields("Amsterdam", None), &[]).await;
    assert_eq!(warned.status, StatusCode::CONFLICT);
    assert!(warned.text().contains("toch aan") && !warned.text().contains('⟨'), "{}", warned.text());
    assert!(house.store.registration(id.parse().unwrap()).await.is_err());
    for _ in 0..2 {
        let done = send(&fields("Amsterdam", None), &[("toch", "ja")]).await;
        assert!(done.header("location").contains(&id), "{}", done.text());
    }
    let made = record(&house, &id).await;
    assert_eq!((made.registration.size(), made.channel.as_str()), (1, "organiser"));
    assert_eq!(made.registration.state.standing(), RegistrationStanding::Confirmed);
    assert_eq!(mails_to(&house, "secretariaat@goes.example.org").await, ["confirmation"]);
    assert_eq!(mails_to(&house, "wethouder@goes.example.org").await, ["place"]);
}

/// Three delegations for three seats: Assen has two of them, Goes and Kampen wait.
async fn crowd() -> (House, [String; 3], String) {
    let mut small = meeting();
    small.admission.seats = 2;
    let house = House::with(small).await;
    let assen = house.registered("Assen", &[CONTACT, COLLEAGUE]).await;
    let goes = house.registered("Goes", &["een@goes.example.org"]).await;
    let kampen = house.registered("Kampen", &["een@kampen.example.org"]).await;
    let cookie = staff(&house, "beheer@organisator.example.org", Role::Organiser).await;
    (house, [assen, goes, kampen], cookie)
}

/// The hidden fields of the form that does what a page shows.
fn confirmation(page: &str) -> Vec<(String, String)> {
    let form = page.split("/samen/doen\"").nth(1).unwrap();
    let hidden = form.split("type=\"hidden\" name=\"").skip(1);
    let field = |rest: &str| {
        let (name, rest) = rest.split_once("\" value=\"").unwrap();
        (name.to_owned(), rest.split('"').next().unwrap().to_owned())
    };
    hidden.map(field).collect()
}

#[tokio::test]
async fn several_registrations_are_looked_at_first_and_done_once() {
    let (house, [assen, goes, kampen], cookie) = crowd().await;
    let address = format!("{BASE}/aanmeldingen/samen");
    let standing = async |id: &str| record(&house, id).await.registration.state.standing();
    let nothing = house.post(&address, Some(&cookie), &[("besluit", "afwijzen")]).await;
    assert_eq!(nothing.status, StatusCode::BAD_REQUEST);
    let asked =
        [("wie", "gekozen"), ("besluit", "afwijzen"), ("aanmelding", &*assen), ("aanmelding", &*goes)];
    let page = house.post(&address, Some(&cookie), &asked).await.text();
    assert!(page.contains("U wijst 2 aanmeldingen af") && !page.contains('⟨'), "{page}");
    assert!(page.contains("Dit verandert ook voor anderen") && page.contains(&kampen), "{page}");
    assert_eq!(standing(&assen).await, RegistrationStanding::Confirmed, "nothing has happened yet");
    let mut fields = confirmation(&page);
    fields.push(("woorden".to_owned(), "De zaal is te klein.".to_owned()));
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    let doing = format!("{address}/doen");
    for _ in 0..2 {
        let done = house.post(&doing, Some(&cookie), &pairs).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.text());
        assert!(done.text().contains("Het is gedaan voor 2") && !done.text().contains('⟨'));
    }
    assert_eq!(standing(&assen).await, RegistrationStanding::Declined);
    assert_eq!(standing(&goes).await, RegistrationStanding::Declined);
    assert_eq!(standing(&kampen).await, RegistrationStanding::Offered);
    let declined = |kinds: Vec<String>| kinds.iter().filter(|each| *each == "decline").count();
    assert_eq!(declined(mails_to(&house, CONTACT).await), 1, "told once");
    let mails = house.store.mails(None, None, 200).await.unwrap();
    let told = mails.iter().find(|each| each.mail.kind == "decline").unwrap();
    assert!(told.mail.text.contains("De zaal is te klein."));
    assert!(house.store.verify_audit().await.unwrap().is_ok());
}

#[tokio::test]
async fn what_cannot_be_done_is_said_and_what_changed_meanwhile_is_shown_again() {
    let (house, [assen, goes, kampen], cookie) = crowd().await;
    let address = format!("{BASE}/aanmeldingen/samen");
    let asked = [
        ("wie", "getoond"),
        ("besluit", "toelaten"),
        ("getoond", &*assen),
        ("getoond", &*goes),
        ("getoond", &*kampen),
    ];
    let page = house.post(&address, Some(&cookie), &asked).await.text();
    assert!(page.contains("Dit kan niet") && !page.contains("samen/doen"), "{page}");
    let asked = [("besluit", "intrekken"), ("aanmelding", &*goes)];
    let page = house.post(&address, Some(&cookie), &asked).await.text();
    let fields = confirmation(&page);
    let decide = format!("{BASE}/aanmeldingen/{goes}/besluit");
    house.step(&decide, Some(&cookie), &[("besluit", "afwijzen")]).await;
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    let stale = house.post(&format!("{address}/doen"), Some(&cookie), &pairs).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.text().contains("Intussen is er iets veranderd") && !stale.text().contains('⟨'));
    let standing = record(&house, &goes).await.registration.state.standing();
    assert_eq!(standing, RegistrationStanding::Declined);
    // Who has no seat any more is let in again as far as there are seats: the others wait.
    house
        .step(&format!("{BASE}/aanmeldingen/{assen}/besluit"), Some(&cookie), &[("besluit", "afwijzen")])
        .await;
    let asked = [("besluit", "toelaten"), ("aanmelding", &*assen), ("aanmelding", &*goes)];
    let page = house.post(&address, Some(&cookie), &asked).await.text();
    let fields = confirmation(&page);
    let expected = |id: &str| {
        let name = format!("wordt-{id}");
        fields.iter().find(|(each, _)| *each == name).map(|(_, value)| value.clone()).unwrap()
    };
    assert_eq!((expected(&assen).as_str(), expected(&goes).as_str()), ("waiting", "waiting"));
}

#[tokio::test]
async fn a_guest_of_an_organisation_that_nobody_knew_is_let_in_with_it() {
    let mut open = meeting();
    open.admission.kinds.allowed = OrganisationKind::ALL.to_vec();
    let house = House::with(open).await;
    let cookie = staff(&house, "beheer@organisator.example.org", Role::Desk).await;
    let empty = house.post(&format!("{BASE}/inchecken"), Some(&cookie), &[("zoek", "")]).await;
    assert!(empty.status == StatusCode::BAD_REQUEST && empty.text().contains("Typ een deel van de naam"));
    let address = format!("{BASE}/inchecken/onverwacht");
    let page = house.get(&address, Some(&cookie)).await.text();
    let (new, place) = (value_of(&page, "aanmelding").unwrap(), value_of(&page, "plaats").unwrap());
    let name = "Stichting Verre Voorbeelden";
    let mut fields = vec![
        ("aanmelding", new.as_str()),
        ("plaats", place.as_str()),
        ("organisatie", name),
        ("naam-1", "Onverwachte Gast"),
        ("functie-1", "alderman"),
        ("functienaam-1", "Wethouder zorg"),
        ("e-mail-1", "gast@voorbeelden.example.org"),
    ];
    let asked = house.post(&address, Some(&cookie), &fields).await;
    assert_eq!(asked.status, StatusCode::BAD_REQUEST);
    assert!(asked.text().contains("Kies wat voor organisatie het is"), "{}", asked.text());
    assert!(house.store.organisations().await.unwrap().is_empty(), "nothing is kept before that is said");
    fields.push(("soort", "network"));
    house.step(&address, Some(&cookie), &fields).await;
    assert_eq!(house.store.organisations().await.unwrap()[0].value.name, name);
    assert_eq!(present(&house, &new).await, 1);
}

#[tokio::test]
async fn the_list_of_attendees_holds_who_comes_unless_everybody_is_asked_for() {
    let (house, id, cookie) = story(Role::Organiser).await;
    let place = record(&house, &id).await.places[1].place.id;
    house.step(&format!("{BASE}/aanmeldingen/{id}/plaatsen/{place}/afzeggen"), Some(&cookie), &[]).await;
    let list = format!("{BASE}/deelnemers");
    let coming = house.get(&format!("{list}?formaat=csv"), Some(&cookie)).await.text();
    assert!(coming.contains("Persoon 1 van Proef") && !coming.contains("Persoon 2 van Proef"), "{coming}");
    assert!(coming.contains("Bevestigd"));
    let everybody = house.get(&format!("{list}?wie=allen&formaat=csv"), Some(&cookie)).await.text();
    assert!(everybody.contains("Persoon 2 van Proef") && everybody.contains("Afgezegd"), "{everybody}");
    let page = house.get(&format!("{list}?wie=allen"), Some(&cookie)).await.text();
    assert!(page.contains("wie=allen&amp;contact=ja&amp;formaat=ods"), "the files follow the choice");
    assert!(page.contains("Persoon 2 van Proef") && !page.contains('⟨'));
    assert!(!house.get(&list, Some(&cookie)).await.text().contains("Persoon 2 van Proef"));
}

#[tokio::test]
async fn the_list_of_registrations_says_what_people_do() {
    let (house, _, cookie) = story(Role::Organiser).await;
    let page = house.get(&format!("{BASE}/aanmeldingen"), Some(&cookie)).await.text();
    assert!(page.contains("Wethouder wonen"), "{page}");
}

#[tokio::test]
async fn pages_of_a_meeting_that_was_called_off_are_gone_and_lead_back() {
    let (house, id, cookie) = story(Role::Organiser).await;
    let place = record(&house, &id).await.places[0].place.id;
    let mut change = house.store.change(AuditActor::System, Timestamp::now()).await.unwrap();
    change.step_meeting(house.meeting.id, domain::MeetingStep::Cancel).await.unwrap().unwrap();
    change.commit().await.unwrap();
    let gone = [
        "/gegevens",
        "/programma",
        "/toelating",
        "/vragen",
        "/documenten",
        "/uitnodigingen",
        "/catering",
        "/badges",
        "/badges?vorm=acht",
        "/inchecken",
        "/inchecken/apparaat",
        "/inchecken/onverwacht",
        "/sessie",
        "/aanmeldingen/nieuw",
    ];
    let place = format!("/aanmeldingen/{id}/plaatsen/{place}");
    let below = ["", "/vervangen", "/afzeggen"].map(|end| format!("{place}{end}"));
    let others = [format!("/aanmeldingen/{id}/erbij"), format!("/aanmeldingen/{id}/contactpersoon")];
    for part in gone.iter().map(|each| (*each).to_owned()).chain(below).chain(others) {
        let answer = house.get(&format!("{BASE}{part}"), Some(&cookie)).await;
        assert_eq!(answer.status, StatusCode::GONE, "{part}");
        let page = answer.text();
        assert!(page.contains("gaat niet door of staat in het archief"), "{part}: {page}");
        assert!(page.contains(&format!("href=\"{BASE}/aanmeldingen\"")) && !page.contains('⟨'), "{part}");
    }
    let edit = house.post(&format!("{BASE}{place}"), Some(&cookie), &[("naam-1", "Andere Naam")]).await;
    assert_eq!(edit.status, StatusCode::GONE);
    assert_eq!(record(&house, &id).await.places[0].name, "Persoon 1 van Proef");
    for part in ["", "/aanmeldingen", "/statistiek", "/deelnemers", "/mail"] {
        assert_eq!(house.get(&format!("{BASE}{part}"), Some(&cookie)).await.status, StatusCode::OK, "{part}");
    }
    let again = house.get(&format!("{BASE}/annuleren"), Some(&cookie)).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}
