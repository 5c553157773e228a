//! What the meetings of the demonstration have in common: the house, the rules of admission, the form of an item.

use domain::{
    AdmissionPolicy, Bilingual, FunctionKind, ItemKind, Meeting, MeetingState, MidSize, OrganisationKind,
    Otherwise, ProgrammeItem, Relation, Rule, Venue, meeting::TIME_ZONE,
};
use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, Time},
};
use store::fresh;

/// A meeting in the house of the organiser, in draft, without programme.
pub(super) fn at_platform31(
    slug: String,
    title: Bilingual,
    summary: Bilingual,
    date: Date,
    (from, to): (Time, Time),
    opens: Timestamp,
) -> Meeting {
    Meeting {
        id: fresh(),
        slug,
        state: MeetingState::Draft,
        title,
        summary,
        introduction: Bilingual::default(),
        audience: Bilingual::default(),
        date,
        from,
        to,
        venue: venue(),
        programme: Vec::new(),
        admission: admission(date, opens),
        questions: Vec::new(),
        documents: Vec::new(),
    }
}

/// One item of a programme; description and speaker come by the functions below.
pub(super) fn item(from: (i8, i8), to: (i8, i8), kind: ItemKind, title: Bilingual) -> ProgrammeItem {
    ProgrammeItem {
        id: fresh(),
        from: jiff::civil::time(from.0, from.1, 0, 0),
        to: jiff::civil::time(to.0, to.1, 0, 0),
        kind,
        title,
        description: Bilingual::default(),
        speaker: Bilingual::default(),
        room: String::new(),
        catering: false,
    }
}

/// The item with a description.
pub(super) fn described(item: ProgrammeItem, description: Bilingual) -> ProgrammeItem {
    ProgrammeItem { description, ..item }
}

/// The item with a speaker, by role.
pub(super) fn spoken(item: ProgrammeItem, speaker: Bilingual) -> ProgrammeItem {
    ProgrammeItem { speaker, ..item }
}

/// The item with food and drinks.
pub(super) fn catered(item: ProgrammeItem) -> ProgrammeItem {
    ProgrammeItem { catering: true, ..item }
}

/// The house beside the central station of Den Haag.
fn venue() -> Venue {
    Venue {
        name: "Platform31".to_owned(),
        street: "Koningin Julianaplein 10".to_owned(),
        postcode: "2595 AA".to_owned(),
        town: "Den Haag".to_owned(),
        position: Some((52_081_500, 4_323_600)),
        route: Bilingual::new(
            "Het gebouw ligt aan het plein naast station Den Haag Centraal. Vanaf de trein is het enkele minuten lopen.\n\n\
             Komt u met de auto? Parkeer dan in een garage bij het station. Bij het gebouw zelf kunt u niet parkeren.",
            "The building is on the square beside the railway station Den Haag Centraal, a few minutes on foot from the train.\n\n\
             Do you come by car? Then park in a garage near the station. You cannot park at the building itself.",
        ),
        accessibility: Bilingual::new(
            "Dit is een voorbeeld; de organisator vult hier in wat in het gebouw klopt.\n\n\
             Hebt u iets nodig om mee te doen, zoals een plek voor een rolstoel of een schrijftolk? \
             Schrijf dat bij uw aanmelding. Wij nemen dan contact met u op.",
            "This is an example; the organiser writes here what is true of the building.\n\n\
             Do you need anything to take part, such as room for a wheelchair or a speech-to-text reporter? \
             Say so when you register, and we will contact you.",
        ),
    }
}

/// Who may come: administrators and strategic advisers of mid-size municipalities that are a partner or are
/// interested. Who does not fit a rule of size, relation or function is looked at by the organiser.
fn admission(date: Date, opens: Timestamp) -> AdmissionPolicy {
    let begin =
        date.at(0, 0, 0, 0).to_zoned_datetime(TIME_ZONE.clone()).map_or(opens, |each| each.timestamp());
    let hours_before = |hours: i64| begin - SignedDuration::from_hours(hours);
    AdmissionPolicy {
        kinds: Rule { allowed: vec![OrganisationKind::Municipality], otherwise: Otherwise::Refuse },
        mid_size: Some(Rule { allowed: MidSize::default(), otherwise: Otherwise::Ask }),
        relations: Rule { allowed: vec![Relation::Partner, Relation::Interested], otherwise: Otherwise::Ask },
        functions: Rule {
            allowed: vec![FunctionKind::Mayor, FunctionKind::Alderman, FunctionKind::StrategicAdviser],
            otherwise: Otherwise::Ask,
        },
        invited: Vec::new(),
        invited_only: false,
        places_per_organisation: 5,
        seats: 60,
        opens,
        // Five in the afternoon two days before, and noon of the day before.
        closes: hours_before(31),
        changes_until: hours_before(12),
        offer_hours: 72,
    }
}
