//! An invented meeting, with everything a mail, a calendar or a badge can show of one.

use documents::mail::{AboutMeeting, Message, Recipient, Sender};
use domain::{
    AdmissionPolicy, Bilingual, FunctionKind, ItemKind, Language, Meeting, MeetingState, MidSize,
    OrganisationKind, Otherwise, ProgrammeItem, Relation, Rule, Venue,
};
use jiff::civil::{date, time};

/// Begin, end, kind, title, title in English, speaker.
type Item = ((i8, i8), (i8, i8), ItemKind, &'static str, &'static str, &'static str);

const ITEMS: [Item; 5] = [
    ((16, 0), (16, 30), ItemKind::Reception, "Ontvangst", "Reception", ""),
    ((16, 30), (16, 45), ItemKind::Plenary, "Opening, met \"koers\"; kort", "Opening", "Dagvoorzitter"),
    (
        (16, 45),
        (17, 15),
        ItemKind::Talk,
        "Trends en opgaven",
        "Trends and tasks",
        "Expert regionale economie",
    ),
    ((17, 15), (18, 0), ItemKind::WorkSession, "Werksessie 1: ligging, positie en rol", "Work session 1", ""),
    ((18, 0), (18, 30), ItemKind::Break, "Buffet", "Buffet", ""),
];

fn moment(text: &str) -> jiff::Timestamp {
    text.parse().unwrap()
}

fn item(number: usize, item: &Item) -> ProgrammeItem {
    let (from, to, kind, nl, en, speaker) = *item;
    ProgrammeItem {
        id: format!("0192a000-0000-7000-8000-00000000010{number}").parse().unwrap(),
        from: time(from.0, from.1, 0, 0),
        to: time(to.0, to.1, 0, 0),
        kind,
        title: Bilingual::new(nl, en),
        description: Bilingual::default(),
        speaker: Bilingual::new(speaker, ""),
        room: if kind == ItemKind::Talk { "Zaal 2".into() } else { String::new() },
        catering: kind == ItemKind::Break,
    }
}

/// A meeting on a day in winter time, with marks in its texts that files must escape.
pub(crate) fn meeting() -> Meeting {
    Meeting {
        id: "0192a000-0000-7000-8000-000000000001".parse().unwrap(),
        slug: "toekomst-2026".into(),
        state: MeetingState::Published,
        title: Bilingual::new(
            "Toekomst & koers van middelgrote gemeenten",
            "The course of mid-size municipalities",
        ),
        summary: Bilingual::new(
            "Waar ligt uw gemeente, welke rol speelt zij, en wat kiest u?",
            "Where does your municipality lie, which role has it, and what do you choose?",
        ),
        introduction: Bilingual::default(),
        audience: Bilingual::default(),
        date: date(2026, 11, 20),
        from: time(16, 0, 0, 0),
        to: time(19, 30, 0, 0),
        venue: Venue {
            name: "Raadhuis".into(),
            street: "Markt 1".into(),
            postcode: "9401 AA".into(),
            town: "Assen".into(),
            position: Some((52_992_753, 6_564_228)),
            route: Bilingual::new(
                "Met de trein: tien minuten lopen.\n\nMet de auto: parkeer aan de Singel.",
                "By train.",
            ),
            accessibility: Bilingual::new(
                "De ingang is vlak. Er is een lift en een ringleiding.",
                "There is a lift.",
            ),
        },
        programme: ITEMS.iter().enumerate().map(|(number, each)| item(number, each)).collect(),
        admission: AdmissionPolicy {
            kinds: Rule { allowed: vec![OrganisationKind::Municipality], otherwise: Otherwise::Ask },
            mid_size: Some(Rule { allowed: MidSize::default(), otherwise: Otherwise::Ask }),
            relations: Rule { allowed: vec![Relation::Partner], otherwise: Otherwise::Ask },
            functions: Rule { allowed: vec![FunctionKind::Alderman], otherwise: Otherwise::Ask },
            invited: vec![],
            invited_only: false,
            places_per_organisation: 4,
            seats: 60,
            opens: moment("2026-09-01T08:00:00Z"),
            closes: moment("2026-11-13T16:00:00Z"),
            changes_until: moment("2026-11-18T16:00:00Z"),
            offer_hours: 48,
        },
        questions: vec![],
        documents: vec![],
    }
}

/// The meeting with its page.
pub(crate) fn about(meeting: &Meeting) -> AboutMeeting<'_> {
    let page = format!("https://schakel.example.org/bijeenkomsten/{}", meeting.slug);
    AboutMeeting { meeting, page: page.parse().unwrap() }
}

/// Who sends.
pub(crate) fn sender() -> Sender {
    Sender {
        organiser: "Kennisplein <& co>".into(),
        email: "bijeenkomst@kennisplein.example.org".parse().unwrap(),
        privacy: "https://schakel.example.org/privacy".parse().unwrap(),
    }
}

/// Who reads.
pub(crate) fn recipient(language: Language) -> Recipient {
    Recipient::sample(language, "https://schakel.example.org/afmelden/q7w8".parse().unwrap())
}

/// A message of a kind about the meeting.
pub(crate) fn message(kind: documents::mail::MailKind, meeting: &Meeting, language: Language) -> Message<'_> {
    Message::sample(kind, &about(meeting), language)
}
