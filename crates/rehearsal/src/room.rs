//! A room to rehearse in: a meeting of today with its session and tables, in a database of its own.

use domain::{
    AdmissionPolicy, Bilingual, FunctionKind, Language, Meeting, MeetingState, MunicipalityCode,
    OrganisationKind, Otherwise, Relation, Role, Rule, SessionId, Venue,
    meeting::TIME_ZONE,
    session::{Step, StepKind, VoteMethod, seed_script},
};
use jiff::{SignedDuration, Timestamp};
use store::{AuditActor, NewTable, SignInMethod, Store, fresh};

use crate::{RehearsalError, dice::Dice};

/// Municipalities whose tables stand in front.
const FIRST: [&str; 14] = [
    "Assen",
    "Goes",
    "Zeist",
    "Oldambt",
    "Winterswijk",
    "Roosendaal",
    "Hoorn",
    "Venray",
    "Doetinchem",
    "Middelburg",
    "Kampen",
    "Veendam",
    "Roermond",
    "Tiel",
];

/// A room to rehearse in.
#[derive(Clone, Debug)]
pub struct Room {
    /// What the session is known by.
    pub session: SessionId,
    /// The code with which people find it.
    pub code: String,
    /// The code of the big screen.
    pub screen_code: String,
    /// The cookie of who leads.
    pub chair: String,
}

impl Room {
    /// Makes a room with this script and so many tables.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn make(store: &Store, script: Vec<Step>, tables: usize) -> Result<Room, RehearsalError> {
        let now = Timestamp::now();
        let meeting = meeting(now);
        let mut change = store.change(AuditActor::System, now).await?;
        change.add_meeting(&meeting).await?;
        let record = change.create_session(meeting.id, script, new_tables(tables)).await?;
        let email = "dagvoorzitter@example.org".parse().map_err(|_| wrong("no mail address"))?;
        let chair = change.person_for(&email, "Dagvoorzitter", Language::Nl).await?;
        change.grant(chair, Role::Organiser).await?;
        let cookie = change.begin_session(chair, SignInMethod::Link, "rehearsal").await?;
        change.commit().await?;
        Ok(Room {
            session: record.id,
            code: record.code.as_str().to_owned(),
            screen_code: record.screen_code,
            chair: format!("schakel={cookie}"),
        })
    }
}

fn wrong(what: &str) -> RehearsalError {
    RehearsalError::Start(what.to_owned())
}

/// The script of the meeting that this product was made for, with the kinds of step that it does not use.
///
/// # Errors
/// When the script of the program is not right.
pub fn rehearsal_script(seed: u64) -> Result<Vec<Step>, RehearsalError> {
    let mut dice = Dice::new(seed, u64::MAX);
    let (_, mut script) = seed_script(|| dice.step()).map_err(|error| wrong(&error.to_string()))?;
    for step in &mut script {
        // Sentences of the organiser as well, beside those of the figures.
        if let StepKind::Recognise { statements, .. } = &mut step.kind {
            statements.push(Bilingual::new(
                "Het hart van de regio ligt elders.",
                "The heart of the region lies elsewhere.",
            ));
        }
    }
    let mut id = || dice.step();
    let mut behind = |found: &dyn Fn(&Step) -> bool, make: &mut dyn FnMut(&Step) -> Vec<Step>| {
        if let Some(place) = script.iter().position(found) {
            let made = script.get(place).map(&mut *make).unwrap_or_default();
            script.splice(place + 1..=place, made);
        }
    };
    behind(&|step| matches!(step.kind, StepKind::Cards { .. }), &mut |cards| {
        let method = VoteMethod::Dots { dots: 3, most: 2 };
        vec![
            step(
                id(),
                StepKind::Cluster { source: cards.id },
                Bilingual::new("Wat hoort bij elkaar?", "What belongs together?"),
                5,
            ),
            step(
                id(),
                StepKind::Vote { source: cards.id, method },
                Bilingual::new("Plak uw stippen", "Stick your dots"),
                5,
            ),
        ]
    });
    behind(&|step| matches!(step.kind, StepKind::TopFive { .. }), &mut |top| {
        let StepKind::TopFive { source, .. } = top.kind else { return Vec::new() };
        let method = VoteMethod::Ranking { places: 3 };
        vec![
            step(id(), StepKind::Vote { source, method }, Bilingual::new("Wat eerst?", "What first?"), 5),
            step(
                id(),
                StepKind::Exchange,
                Bilingual::new("Vraag het een andere tafel", "Ask another table"),
                8,
            ),
        ]
    });
    behind(&|step| step.kind == StepKind::Break, &mut |_| {
        let open = step(
            id(),
            StepKind::FreeText,
            Bilingual::new("Welke keuzes zijn er?", "Which options are there?"),
            5,
        );
        let kind = StepKind::Vote { source: open.id, method: VoteMethod::Agree };
        let vote = step(id(), kind, Bilingual::new("Wat is wenselijk?", "What is desirable?"), 5);
        vec![open, vote]
    });
    Ok(script)
}

fn step(id: domain::StepId, kind: StepKind, title: Bilingual, minutes: u16) -> Step {
    let question = Bilingual::default();
    let scope = domain::session::Scope::Tables;
    Step { id, kind, title, question, minutes, scope, silent_first: false, anonymous: false }
}

/// Tables of municipalities.
fn new_tables(count: usize) -> Vec<NewTable> {
    let lines = include_str!("../../../data/municipalities.csv").lines().skip(1);
    let mut all: Vec<(&str, &str)> = lines
        .filter_map(|line| {
            let mut fields = line.split(',');
            Some((fields.next()?, fields.next()?))
        })
        .collect();
    all.sort_by_key(|(_, name)| FIRST.iter().position(|first| first == name).unwrap_or(FIRST.len()));
    let table = |(code, name): &(&str, &str)| NewTable {
        name: format!("Gemeente {name}"),
        municipality: code.parse::<MunicipalityCode>().ok(),
    };
    all.iter().take(count).map(table).collect()
}

/// A meeting of today.
fn meeting(now: Timestamp) -> Meeting {
    let day = |days: i64| now + SignedDuration::from_hours(24 * days);
    let local = TIME_ZONE.to_datetime(now);
    let time = |hour, minute| jiff::civil::time(hour, minute, 0, 0);
    Meeting {
        id: fresh(),
        slug: "generale-repetitie".to_owned(),
        state: MeetingState::Published,
        title: Bilingual::new("Generale repetitie", "Rehearsal"),
        summary: Bilingual::new(
            "Een oefening met verzonnen deelnemers.",
            "A rehearsal with invented participants.",
        ),
        introduction: Bilingual::default(),
        audience: Bilingual::default(),
        date: local.date(),
        from: time(16, 0),
        to: time(19, 30),
        venue: Venue {
            name: "Zaal".into(),
            street: String::new(),
            postcode: String::new(),
            town: "Den Haag".into(),
            position: None,
            route: Bilingual::default(),
            accessibility: Bilingual::default(),
        },
        programme: Vec::new(),
        admission: AdmissionPolicy {
            kinds: Rule { allowed: vec![OrganisationKind::Municipality], otherwise: Otherwise::Ask },
            mid_size: None,
            relations: Rule { allowed: Relation::ALL.to_vec(), otherwise: Otherwise::Ask },
            functions: Rule { allowed: vec![FunctionKind::Alderman], otherwise: Otherwise::Ask },
            invited: Vec::new(),
            invited_only: false,
            places_per_organisation: 30,
            seats: 2000,
            opens: day(-10),
            closes: day(-1),
            changes_until: day(-1),
            offer_hours: 24,
        },
        questions: Vec::new(),
        documents: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_of_step_is_rehearsed() {
        let script = rehearsal_script(1).unwrap();
        let kinds: BTreeSet<&str> = script.iter().map(|step| step.kind.key()).collect();
        assert_eq!(kinds.len(), 23, "{kinds:?}");
        let ids: BTreeSet<_> = script.iter().map(|step| step.id).collect();
        assert_eq!(ids.len(), script.len());
        for (place, step) in script.iter().enumerate() {
            let Some(source) = step.kind.source() else { continue };
            assert!(script[..place].iter().any(|each| each.id == source), "{:?}", step.title);
        }
    }

    #[test]
    fn tables_are_of_municipalities_and_the_known_ones_come_first() {
        let tables = new_tables(16);
        assert_eq!(tables.len(), 16);
        assert_eq!(tables[0].name, "Gemeente Assen");
        assert!(tables.iter().all(|table| table.municipality.is_some()));
        let names: BTreeSet<_> = tables.iter().map(|table| &table.name).collect();
        assert_eq!(names.len(), 16);
    }
}
