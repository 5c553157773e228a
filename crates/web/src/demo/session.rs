//! A work session in the middle of the first part: people have introduced themselves and looked at the trends, and
//! the tables are gathering their tasks, challenges and opportunities.

use std::collections::BTreeMap;

use atlas::Atlas;
use domain::{
    CommandId, MunicipalityCode, ParticipantId, SessionId, StepId, TableId,
    session::{
        Actor, Aspect, Attend, Audience, CardKind, Command, Content, Contribute, Press, Request, Session,
        StepKind, View, Words,
    },
};
use jiff::{SignedDuration, Timestamp};
use store::{Appended, AuditActor, Change, StoreError, WorkSession, fresh};

use super::{calendar::Days, recognition::answers, teller::Teller};
use crate::session::make::{make, tables};

/// What people come for, and what they offer.
const INTRODUCTIONS: [[&str; 2]; 6] = [
    ["Ik wil weten waar wij staan tegenover onze buren.", "Ervaring met een regionale woondeal."],
    ["Onze voorzieningen staan onder druk. Hoe doet een ander dat?", "Een aanpak voor het centrum."],
    ["Ik zoek gemeenten met dezelfde opgave.", "Cijfers over wonen en werken, en wat wij ermee deden."],
    ["Wij moeten kiezen tussen groeien en versterken.", "Een omgevingsvisie die net is vastgesteld."],
    ["Welke rol past bij ons in het stedelijk netwerk?", "Goede afspraken met de provincie."],
    ["Ik neem graag een vraag mee voor het kennisprogramma.", "Een netwerk van onderwijs en bedrijven."],
];

/// What tables put on their cards.
const CARDS: [(CardKind, &str); 16] = [
    (CardKind::Task, "Genoeg woningen bouwen voor starters en ouderen"),
    (CardKind::Challenge, "Jongeren vertrekken voor studie en komen niet terug"),
    (CardKind::Opportunity, "De universiteit wil een plek in ons centrum"),
    (CardKind::Task, "De zorg voor meer ouderen met minder mensen"),
    (CardKind::Challenge, "Het stroomnet is vol: nieuwe bedrijven wachten"),
    (CardKind::Opportunity, "Snelle trein naar de grote stad, elk kwartier"),
    (CardKind::Task, "Het centrum levendig houden nu winkels sluiten"),
    (CardKind::Challenge, "Veel mensen werken buiten de gemeente"),
    (CardKind::Opportunity, "Ruimte voor bedrijven die elders niet kunnen groeien"),
    (CardKind::Task, "Voorzieningen dichtbij houden voor de dorpen om ons heen"),
    (CardKind::Challenge, "Te weinig mensen voor onze eigen organisatie"),
    (CardKind::Opportunity, "De regio ziet ons als centrum voor cultuur"),
    (CardKind::Task, "Oudere wijken klaar maken voor hitte en regen"),
    (CardKind::Challenge, "Wonen is duur geworden door mensen uit de grote stad"),
    (CardKind::Opportunity, "Samen met buurgemeenten één stem naar het Rijk"),
    (CardKind::Task, "Meer werk voor mensen met een praktische opleiding"),
];

/// What people wrote on the placemat.
const NOTES: [(Aspect, &str, Option<i16>); 6] = [
    (Aspect::Location, "Tussen twee grote steden, aan het spoor", None),
    (Aspect::Position, "Centrum voor de dorpen om ons heen", None),
    (Aspect::Role, "Hier gaan mensen naar school en naar het ziekenhuis", None),
    (Aspect::Identity, "Nuchter, en trots op het groen", None),
    (Aspect::History, "De snelweg kwam, en de fabriek ging", Some(1978)),
    (Aspect::History, "De nieuwe wijk bracht tienduizend mensen", Some(1996)),
];

/// How the address of the small meeting begins.
const SMALL: &str = "cijfers-lezen-";

/// Makes the session of the small meeting, and tells it until somewhere in the middle.
pub(super) async fn tell(teller: &Teller<'_>, days: &Days) -> Result<(), StoreError> {
    let meetings = teller.site.store.meetings().await?;
    let Some(meeting) = meetings.into_iter().find(|each| each.value.slug.starts_with(SMALL)) else {
        return Ok(());
    };
    let now = days.before(0);
    let mut change = teller.organiser(now).await?;
    let tables = tables(&teller.site.store, meeting.value.id).await?;
    let session = make(&mut change, meeting.value.id, tables).await?;
    change.commit().await?;
    let mut story = Story::begin(teller, &session, now - SignedDuration::from_mins(58)).await?;
    let people = story.come_in(teller, &session).await?;
    story.hold_the_first_part(&teller.site.atlas, &people).await?;
    story.change.commit().await
}

/// Somebody at a table.
type Seated = (ParticipantId, TableId);

/// A session while it is being told, in one change.
struct Story {
    change: Change,
    id: SessionId,
    session: Session,
    chair: AuditActor,
    clock: Timestamp,
}

impl Story {
    async fn begin(teller: &Teller<'_>, made: &WorkSession, clock: Timestamp) -> Result<Story, StoreError> {
        let (session, _) = teller.site.store.session_state(made.id).await?;
        let change = teller.site.store.change(AuditActor::System, clock).await?;
        let chair = AuditActor::Person(teller.staff.organiser);
        Ok(Story { change, id: made.id, session, chair, clock })
    }

    fn view(&self) -> View {
        self.session.view(Audience::Chair)
    }

    /// Everybody whose municipality has a table sits down at it.
    async fn come_in(&mut self, teller: &Teller<'_>, made: &WorkSession) -> Result<Vec<Seated>, StoreError> {
        let tables: BTreeMap<MunicipalityCode, TableId> =
            self.view().tables.into_values().filter_map(|each| Some((each.municipality?, each.id))).collect();
        let mut people = Vec::new();
        for place in teller.site.store.places(made.meeting).await? {
            let person = place.place.person;
            let seat = teller.site.store.seat_of(made.meeting, person).await?;
            let Some(table) = seat.and_then(|seat| tables.get(&seat.municipality?).copied()) else {
                continue;
            };
            let known = self.change.participant_for(self.id, person).await?;
            self.does(known, Command::Attend(Attend::Join { table: Some(table) })).await?;
            people.push((known, table));
        }
        Ok(people)
    }

    async fn hold_the_first_part(&mut self, atlas: &Atlas, people: &[Seated]) -> Result<(), StoreError> {
        self.next(5).await?;
        self.next(5).await?;
        for ((who, _), [words, offers]) in people.iter().zip(INTRODUCTIONS.iter().cycle()) {
            let (words, offers) = (Words::new(words), Words::new(offers));
            self.adds(*who, Content::Introduction { words, offers }).await?;
        }
        while !self.is_at(|kind| matches!(kind, StepKind::Recognise { .. })) {
            self.next(6).await?;
        }
        self.recognise(atlas, people).await?;
        self.next(2).await?;
        for ((who, _), (aspect, words, year)) in people.iter().zip(NOTES.iter().cycle()) {
            let content = Content::Placemat { aspect: *aspect, words: Words::new(words), year: *year };
            self.adds(*who, content).await?;
        }
        while !self.is_at(|kind| matches!(kind, StepKind::Cards { .. })) {
            self.next(4).await?;
        }
        let cards = CARDS.iter().cycle();
        for ((who, _), (kind, words)) in people.iter().chain(people).zip(cards) {
            let words = Words::new(words);
            let content = Content::Card { kind: *kind, words, theme: None, evidence: Vec::new() };
            self.adds(*who, content).await?;
        }
        // The tables ask for more time, so that a visitor finds them at work.
        let Some(step) = self.current() else { return Ok(()) };
        self.press(Press::Extend { step, seconds: 40 * 60 }).await
    }

    /// Everybody says what they recognise in the figures of their own municipality.
    async fn recognise(&mut self, atlas: &Atlas, people: &[Seated]) -> Result<(), StoreError> {
        let tables = self.view().tables;
        for (turn, (who, table)) in people.iter().enumerate() {
            let Some(code) = tables.get(table).and_then(|table| table.municipality) else { continue };
            for answer in answers(atlas, code, turn) {
                self.adds(*who, answer).await?;
            }
        }
        Ok(())
    }

    fn current(&self) -> Option<StepId> {
        self.view().frame.and_then(|frame| frame.current)
    }

    fn is_at(&self, kind: impl Fn(&StepKind) -> bool) -> bool {
        let view = self.view();
        let step = self.current().and_then(|step| view.steps.get(&step));
        step.is_none_or(|step| kind(&step.step.kind))
    }

    /// The chair goes on, some minutes later.
    async fn next(&mut self, minutes: i64) -> Result<(), StoreError> {
        self.clock += SignedDuration::from_mins(minutes);
        self.press(Press::Next).await
    }

    async fn press(&mut self, press: Press) -> Result<(), StoreError> {
        let command = Command::Lead { phase: self.session.phase(), press };
        let by = Appended { audited: Some(self.chair), participant: None };
        self.happens(Actor::Chair, command, by).await
    }

    async fn adds(&mut self, who: ParticipantId, content: Content) -> Result<(), StoreError> {
        let Some(step) = self.current() else { return Ok(()) };
        let id = fresh();
        self.does(who, Command::Contribute(Contribute::Add { id, step, content })).await
    }

    async fn does(&mut self, who: ParticipantId, command: Command) -> Result<(), StoreError> {
        let by = Appended { audited: Some(AuditActor::Participant(who)), participant: Some(who) };
        self.happens(Actor::Participant(who), command, by).await
    }

    async fn happens(&mut self, actor: Actor, command: Command, by: Appended) -> Result<(), StoreError> {
        let request = Request { id: fresh::<CommandId>(), command };
        self.clock += SignedDuration::from_secs(2);
        let events = self.session.decide(actor, &request, self.clock).map_err(|refusal| StoreError::Row {
            table: "work_session_entry",
            reason: refusal.to_string(),
        })?;
        let entries = self.session.entries(request.id, events, self.clock);
        self.change.append_entries(self.id, &entries, &by).await?;
        entries.iter().for_each(|entry| self.session.apply(entry));
        Ok(())
    }
}
