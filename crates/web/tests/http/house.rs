//! A meeting that takes registrations, and a browser that goes through the pages without scripts.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, StatusCode},
};
use domain::{
    AdmissionPolicy, Bilingual, FunctionKind, ItemKind, Language, Meeting, MeetingState, MidSize,
    OrganisationKind, Otherwise, PersonId, ProgrammeItem, Relation, Rule, Venue,
};
use jiff::{SignedDuration, Timestamp};
use store::{AuditActor, SignInMethod, Store, fresh};
use tower::ServiceExt;
use web::{Settings, SharedSite, router};

use crate::support::{Answer, site_with};

/// A site with one meeting.
pub(crate) struct House {
    pub(crate) store: Store,
    pub(crate) meeting: Meeting,
    pub(crate) site: SharedSite,
    router: Router,
}

/// A published meeting, in thirty days, that takes registrations now.
pub(crate) fn meeting() -> Meeting {
    let now = Timestamp::now();
    let day = |days: i64| now + SignedDuration::from_hours(24 * days);
    let time = |hour, minute| jiff::civil::time(hour, minute, 0, 0);
    let item = |from, to, title: &str, speaker: &str| ProgrammeItem {
        id: fresh(),
        from,
        to,
        kind: ItemKind::Plenary,
        title: Bilingual::new(title, ""),
        description: Bilingual::default(),
        speaker: Bilingual::new(speaker, ""),
        room: String::new(),
        catering: false,
    };
    Meeting {
        id: fresh(),
        slug: "toekomst".to_owned(),
        state: MeetingState::Published,
        title: Bilingual::new("Het toekomstperspectief", "The outlook"),
        summary: Bilingual::new("Over opgaven en keuzes.", "On tasks and choices."),
        introduction: Bilingual::new("Eerste alinea.\n\nTweede alinea.", "First.\n\nSecond."),
        audience: Bilingual::new("Voor bestuurders.", "For administrators."),
        date: domain::meeting::TIME_ZONE.to_datetime(day(30)).date(),
        from: time(16, 0),
        to: time(19, 30),
        venue: Venue {
            name: "Platform31".into(),
            street: "Koningin Julianaplein 10".into(),
            postcode: "2595 AA".into(),
            town: "Den Haag".into(),
            position: Some((52_081_500, 4_323_600)),
            route: Bilingual::new("Naast het station.", ""),
            accessibility: Bilingual::new("Er is een lift.", ""),
        },
        programme: vec![
            item(time(16, 0), time(16, 30), "Ontvangst", ""),
            item(time(16, 30), time(17, 15), "Trends", "Expert regionale economie"),
        ],
        admission: AdmissionPolicy {
            kinds: Rule { allowed: vec![OrganisationKind::Municipality], otherwise: Otherwise::Refuse },
            mid_size: Some(Rule { allowed: MidSize::default(), otherwise: Otherwise::Refuse }),
            relations: Rule { allowed: Relation::ALL.to_vec(), otherwise: Otherwise::Ask },
            functions: Rule {
                allowed: vec![FunctionKind::Mayor, FunctionKind::Alderman, FunctionKind::StrategicAdviser],
                otherwise: Otherwise::Ask,
            },
            invited: Vec::new(),
            invited_only: false,
            places_per_organisation: 4,
            seats: 20,
            opens: day(-10),
            closes: day(20),
            changes_until: day(25),
            offer_hours: 48,
        },
        questions: Vec::new(),
        documents: vec![domain::meeting::Document {
            title: Bilingual::new("Alle gemeenten", ""),
            address: "/gemeenten".into(),
        }],
    }
}

impl House {
    /// A site with this meeting.
    pub(crate) async fn with(meeting: Meeting) -> House {
        let site: SharedSite = site_with(Settings::default()).await.into();
        let store = site.store.clone();
        let mut change = store.change(AuditActor::System, Timestamp::now()).await.unwrap();
        change.add_meeting(&meeting).await.unwrap();
        change.commit().await.unwrap();
        House { store, meeting, router: router(SharedSite::clone(&site)), site }
    }

    /// A site with the meeting of [`meeting`].
    pub(crate) async fn open() -> House {
        House::with(meeting()).await
    }

    /// Gets an address, signed in with a cookie when one is given.
    pub(crate) async fn get(&self, address: &str, cookie: Option<&str>) -> Answer {
        self.ask("GET", address, cookie, None).await
    }

    /// Sends a form.
    pub(crate) async fn post(&self, address: &str, cookie: Option<&str>, pairs: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        self.ask("POST", address, cookie, Some(body)).await
    }

    async fn ask(&self, method: &str, address: &str, cookie: Option<&str>, body: Option<String>) -> Answer {
        let mut request = Request::builder().method(method).uri(address).header("host", "127.0.0.1");
        if let Some(cookie) = cookie {
            request = request.header("cookie", format!("schakel={cookie}"));
        }
        if body.is_some() {
            request = request.header("content-type", "application/x-www-form-urlencoded");
        }
        let request = request.body(Body::from(body.unwrap_or_default())).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, 10_000_000).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// Sends a form and returns the address that it leads to.
    pub(crate) async fn step(&self, address: &str, cookie: Option<&str>, pairs: &[(&str, &str)]) -> String {
        let answer = self.post(address, cookie, pairs).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}: {}", answer.text());
        answer.header("location").to_owned()
    }

    /// The cookie of somebody who signed in.
    pub(crate) async fn sign_in(&self, email: &str) -> String {
        let mut change = self.store.change(AuditActor::System, Timestamp::now()).await.unwrap();
        let person = change.person_for(&email.parse().unwrap(), "Naam", Language::Nl).await.unwrap();
        let cookie = change.begin_session(person, SignInMethod::Link, "proef").await.unwrap();
        change.commit().await.unwrap();
        cookie
    }

    /// The person with an address.
    pub(crate) async fn person(&self, email: &str) -> PersonId {
        self.store.person_by_email(&email.parse().unwrap()).await.unwrap().unwrap().id
    }

    /// The beginning of a registration: organisation and contact person are filled in. The address of the persons.
    pub(crate) async fn begun(&self, organisation: &str, email: &str, comes: &str) -> String {
        let start = format!("/bijeenkomsten/{}/aanmelden", self.meeting.slug);
        let contact = self.step(&start, None, &[("organisatie", organisation)]).await;
        assert!(contact.ends_with("/contact"), "{contact}");
        let pairs = [("naam", "Contact van Proef"), ("e-mail", email), ("telefoon", ""), ("komt", comes)];
        self.step(&contact, None, &pairs).await
    }

    /// Fills in the persons (address and function of each) and goes on; the address of the last step.
    pub(crate) async fn with_persons(&self, persons: &str, who: &[(&str, &str)]) -> String {
        for _ in 1..who.len() {
            let pairs = self.filled(persons, who).await;
            let mut pairs: Vec<(&str, &str)> =
                pairs.iter().map(|(name, value)| (&**name, &**value)).collect();
            pairs.push(("erbij", "ja"));
            self.step(persons, None, &pairs).await;
        }
        let pairs = self.filled(persons, who).await;
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (&**name, &**value)).collect();
        self.step(persons, None, &pairs).await
    }

    /// The fields of the persons that the page shows now, filled in.
    pub(crate) async fn filled(&self, persons: &str, who: &[(&str, &str)]) -> Vec<(String, String)> {
        let page = self.get(persons, None).await.text();
        let mut pairs = Vec::new();
        for (index, (email, function)) in (1..).zip(who) {
            let Some(place) = value_of(&page, &format!("plaats-{index}")) else { break };
            pairs.push((format!("plaats-{index}"), place));
            pairs.push((format!("naam-{index}"), format!("Persoon {index} van Proef")));
            pairs.push((format!("functie-{index}"), (*function).to_owned()));
            pairs.push((format!("functienaam-{index}"), "Wethouder wonen".to_owned()));
            pairs.push((format!("e-mail-{index}"), (*email).to_owned()));
            pairs.push((format!("dieet-{index}"), "vegetarisch".to_owned()));
        }
        pairs
    }

    /// Registers a delegation with these addresses, all aldermen; the first is the contact person.
    pub(crate) async fn registered(&self, organisation: &str, emails: &[&str]) -> String {
        let persons = self.begun(organisation, emails[0], "ja").await;
        let who: Vec<(&str, &str)> = emails.iter().map(|email| (*email, "alderman")).collect();
        let check = self.with_persons(&persons, &who).await;
        let done = self.step(&check, None, &[]).await;
        assert!(done.ends_with("/klaar"), "{done}");
        let record = self.store.registrations_of(self.person(emails[0]).await).await.unwrap().remove(0);
        record.registration.id.to_string()
    }
}

/// The value of a hidden field.
pub(crate) fn value_of(page: &str, name: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\""))?;
    rest.split_once('"').map(|(value, _)| value.to_owned())
}
