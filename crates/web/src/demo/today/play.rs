//! What people do in the session, as commands to the domain at moments that follow each other; what they lead to is kept
//! at the end, in one transaction.

use std::collections::BTreeMap;

use domain::{
    CommandId, ContributionId, MunicipalityCode, ParticipantId, PersonId, SessionId, StepId, TableId,
    course::{self, Course},
    session::{
        Actor, Aspect, Attend, Audience, Ballot, Command, Content, Contribute, Entry, Group, Press, Request,
        Session, Shown, View, Visibility,
    },
};
use jiff::{SignedDuration, Timestamp};
use store::{Appended, AuditActor, Change, StoreError, fresh};

use crate::{demo::teller::Teller, site::Site};

/// The step that is open now has gone on for so long.
const GONE_ON: SignedDuration = SignedDuration::from_mins(2);

/// The step that is open when a visitor comes.
const LAST: &str = "uncertainties";

/// Somebody at a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seat {
    participant: ParticipantId,
    table: TableId,
}

/// The session while it is played.
pub(super) struct Play {
    id: SessionId,
    chair: PersonId,
    session: Session,
    now: Timestamp,
    step: Option<StepId>,
    seats: Vec<Seat>,
    made: Vec<(Vec<Entry>, Appended)>,
}

impl Play {
    /// The session as it was made.
    pub(super) async fn new(teller: &Teller<'_>, id: SessionId, chair: PersonId) -> Result<Play, StoreError> {
        let (session, _) = teller.site.store.session_state(id).await?;
        let now = Timestamp::UNIX_EPOCH;
        Ok(Play { id, chair, session, now, step: None, seats: Vec::new(), made: Vec::new() })
    }

    /// The session as it is now, with everybody at their tables, to be told further.
    pub(super) async fn resume(site: &Site, id: SessionId, chair: PersonId) -> Result<Play, StoreError> {
        let (session, _) = site.store.session_state(id).await?;
        let view = session.view(Audience::Chair);
        let step = view.frame.as_ref().and_then(|frame| frame.current);
        let order = view.frame.iter().flat_map(|frame| &frame.order);
        let left = order.skip_while(|id| Some(**id) != step).filter_map(|id| view.steps.get(id));
        let minutes: i64 = left
            .take_while(|each| each.step.kind.key() != LAST)
            .map(|each| i64::from(each.step.minutes))
            .sum();
        let now = site.now() - SignedDuration::from_mins(minutes) - GONE_ON;
        // Who was seated first is known by the lowest identity.
        let seats = view
            .participants
            .values()
            .filter_map(|each| Some(Seat { participant: each.id, table: each.table? }));
        let seats = seats.collect();
        Ok(Play { id, chair, session, now, step, seats, made: Vec::new() })
    }

    /// The seats at the table of a municipality.
    pub(super) fn seats_of(&self, code: MunicipalityCode) -> Vec<Seat> {
        let table = self.table_of(code);
        self.seats.iter().filter(|seat| Some(seat.table) == table).copied().collect()
    }

    /// The course of the table of a seat.
    pub(super) fn course(&self, seat: &Seat) -> Option<&Course> {
        self.session.course(seat.table)
    }

    /// The table of a municipality.
    pub(super) fn table_of(&self, code: MunicipalityCode) -> Option<TableId> {
        let tables = self.session.view(Audience::Chair).tables;
        tables.into_values().find(|table| table.municipality == Some(code)).map(|table| table.id)
    }

    /// The seats of persons at a table; they sit down when the session begins.
    pub(super) async fn seats(
        &mut self,
        change: &mut Change,
        persons: &[PersonId],
        table: TableId,
    ) -> Result<Vec<Seat>, StoreError> {
        let mut seats = Vec::with_capacity(persons.len());
        for person in persons {
            seats.push(Seat { participant: change.participant_for(self.id, *person).await?, table });
        }
        self.seats.extend(&seats);
        Ok(seats)
    }

    /// Opens the first step so long ago that the last one that is played goes on now; everybody sits down.
    pub(super) fn begin(&mut self, now: Timestamp) -> Result<(), StoreError> {
        let view = self.session.view(Audience::Chair);
        let steps = view.frame.iter().flat_map(|frame| &frame.order).filter_map(|id| view.steps.get(id));
        let minutes: i64 = steps
            .take_while(|each| each.step.kind.key() != LAST)
            .map(|each| i64::from(each.step.minutes))
            .sum();
        self.now = now - SignedDuration::from_mins(minutes) - GONE_ON;
        self.open("welcome")?;
        for seat in self.seats.clone() {
            let join = Attend::Join { table: Some(seat.table) };
            self.does(seat, Command::Attend(join))?;
        }
        Ok(())
    }

    /// The chair goes on to the next step of this kind, when the one before has had its time.
    pub(super) fn open(&mut self, kind: &str) -> Result<(), StoreError> {
        let view = self.session.view(Audience::Chair);
        let order = view.frame.as_ref().map(|frame| frame.order.clone()).unwrap_or_default();
        let done = self.step.and_then(|step| order.iter().position(|id| *id == step)).map_or(0, |at| at + 1);
        let passed = self.step.and_then(|step| view.steps.get(&step)).map_or(0, |each| each.step.minutes);
        let next = order.iter().skip(done).find(|id| view.steps[id].step.kind.key() == kind);
        let next = *next.ok_or(StoreError::Unknown("step"))?;
        self.now += SignedDuration::from_mins(i64::from(passed));
        self.step = Some(next);
        self.leads(Press::Start(next))
    }

    /// The chair puts something on the big screen.
    pub(super) fn shows(&mut self, shown: Shown) -> Result<(), StoreError> {
        self.leads(Press::Show(shown))
    }

    /// Somebody contributes to the step that is open.
    pub(super) fn writes(&mut self, seat: Seat, content: Content) -> Result<(), StoreError> {
        self.adds(seat, content).map(drop)
    }

    /// The same; gives what the contribution is known by.
    pub(super) fn adds(
        &mut self,
        seat: Seat,
        content: Content,
    ) -> Result<Option<ContributionId>, StoreError> {
        let Some(step) = self.step else { return Ok(None) };
        let id = fresh();
        self.does(seat, Command::Contribute(Contribute::Add { id, step, content }))?;
        Ok(Some(id))
    }

    /// Somebody works on the course of the own table.
    pub(super) fn works(&mut self, seat: Seat, command: course::Command) -> Result<(), StoreError> {
        let Some(step) = self.step else { return Ok(()) };
        self.does(seat, Command::Course { step, command })
    }

    /// The step that is open gets more time, so that a visitor finds the tables at work.
    pub(super) fn extends(&mut self, minutes: i32) -> Result<(), StoreError> {
        let Some(step) = self.step else { return Ok(()) };
        self.leads(Press::Extend { step, seconds: minutes * 60 })
    }

    /// A table lets others see what came out of the step that is open.
    pub(super) fn releases(&mut self, seat: Seat, visibility: Visibility) -> Result<(), StoreError> {
        let Some(step) = self.step else { return Ok(()) };
        let group = Group::Table(seat.table);
        self.does(seat, Command::Contribute(Contribute::ReleaseOutcome { step, group, visibility }))
    }

    /// A table lets the others see who it is and where it comes from, and what it made of the signals; its people what
    /// they recognise in the figures, since an opinion is of a person.
    pub(super) fn shows_itself(&mut self, seat: Seat) -> Result<(), StoreError> {
        let view = self.session.view(Audience::Table(seat.table));
        let shown = |content: &Content| match content {
            Content::Placemat { aspect, .. } => matches!(aspect, Aspect::Identity | Aspect::History),
            Content::Signal { .. } | Content::Recognition { .. } => true,
            _ => false,
        };
        let own = view.contributions.into_values().filter(|each| each.table == Some(seat.table));
        for each in own.filter(|each| shown(&each.content)) {
            let release = Contribute::Release { id: each.id, visibility: Visibility::Participants };
            let by_author = matches!(each.content, Content::Recognition { .. });
            let author = self.seats.iter().find(|seat| by_author && Some(seat.participant) == each.author);
            self.does(author.copied().unwrap_or(seat), Command::Contribute(release))?;
        }
        Ok(())
    }

    /// The first at a table contributes.
    pub(super) fn writes_first(&mut self, seats: &[Seat], content: Content) -> Result<(), StoreError> {
        seats.first().map_or(Ok(()), |seat| self.writes(*seat, content))
    }

    /// A table shares what it wrote in silence.
    pub(super) fn shares(&mut self, seats: &[Seat]) -> Result<(), StoreError> {
        let (Some(step), Some(seat)) = (self.step, seats.first()) else { return Ok(()) };
        let group = Group::Table(seat.table);
        self.does(*seat, Command::Contribute(Contribute::Share { step, group }))
    }

    /// Somebody weighs the cards of the own table: each table in its own way, its people much alike, and on a card or
    /// two quite different from each other.
    pub(super) fn weighs(&mut self, seat: Seat, table: usize, person: usize) -> Result<(), StoreError> {
        let Some(step) = self.step else { return Ok(()) };
        let score = |from: usize| u8::try_from(1 + from % 5).unwrap_or(1);
        let differs = |card: usize| if (card + table).is_multiple_of(4) { 2 * person } else { person / 2 };
        let votes: BTreeMap<ContributionId, (u8, u8)> = (0..)
            .zip(self.candidates(seat, step))
            .map(|(card, id)| {
                let urgency = score(3 + card * (2 + table % 3) + table + differs(card));
                (id, (urgency, score(2 + card * (1 + table % 2) + 3 * table + person % 2)))
            })
            .collect();
        self.does(seat, Command::Vote { step, ballot: Ballot::UrgencyInfluence(votes) })
    }

    /// A table fixes what weighs most.
    pub(super) fn fixes(&mut self, seats: &[Seat]) -> Result<(), StoreError> {
        let (Some(step), Some(seat)) = (self.step, seats.first()) else { return Ok(()) };
        let cards: Vec<ContributionId> = self.candidates(*seat, step).into_iter().take(5).collect();
        self.does(*seat, Command::Choose { step, cards, revision: 0 })
    }

    /// What everybody at a table scored, by what they are known by.
    pub(super) fn ballots(&self, seats: &[Seat]) -> Vec<(ParticipantId, course::Ballot)> {
        let course = seats.first().and_then(|seat| self.course(seat));
        let known = seats
            .iter()
            .filter_map(|seat| Some((seat.participant, course?.ballot(seat.participant)?.clone())));
        known.collect()
    }

    /// Keeps everything that happened.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when somebody else did something in the meantime.
    pub(super) async fn keep(&self, change: &mut Change) -> Result<(), StoreError> {
        for (entries, by) in &self.made {
            change.append_entries(self.id, entries, by).await?;
        }
        Ok(())
    }

    /// The cards that a table can choose from.
    fn candidates(&self, seat: Seat, step: StepId) -> Vec<ContributionId> {
        let View { steps, contributions, .. } = self.session.view(Audience::Table(seat.table));
        let own =
            |id: &ContributionId| contributions.get(id).is_some_and(|card| card.table == Some(seat.table));
        steps.get(&step).map_or_else(Vec::new, |each| each.candidates.iter().copied().filter(own).collect())
    }

    fn leads(&mut self, press: Press) -> Result<(), StoreError> {
        let command = Command::Lead { phase: self.session.phase(), press };
        let by = Appended { audited: Some(AuditActor::Person(self.chair)), participant: None };
        self.happens(Actor::Chair, command, by)
    }

    fn does(&mut self, seat: Seat, command: Command) -> Result<(), StoreError> {
        let participant = seat.participant;
        let audited = Some(AuditActor::Participant(participant));
        let by = Appended { audited, participant: Some(participant) };
        self.happens(Actor::Participant(participant), command, by)
    }

    fn happens(&mut self, actor: Actor, command: Command, by: Appended) -> Result<(), StoreError> {
        let request = Request { id: fresh::<CommandId>(), command };
        let events = self.session.decide(actor, &request, self.now).map_err(|refusal| StoreError::Row {
            table: "work_session_entry",
            reason: refusal.to_string(),
        })?;
        let entries = self.session.entries(request.id, events, self.now);
        entries.iter().for_each(|entry| self.session.apply(entry));
        self.made.push((entries, by));
        Ok(())
    }
}
