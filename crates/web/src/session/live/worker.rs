//! The place where the commands of a session are decided, one after the other. Those that came in together are kept
//! together: writing to the disk is what takes time.

use std::{
    sync::{Arc, Weak},
    time::Duration,
};

use axum::body::Bytes;
use domain::{
    CommandId, ParticipantId, StepId,
    session::{Actor, Entry, Event, Refusal, Request, Session},
};
use jiff::Timestamp;
use store::{Appended, AuditActor, Change, Head, StoreError, cause_of, fresh};
use tokio::{
    sync::{Notify, mpsc, oneshot},
    task::JoinHandle,
    time::{Instant, MissedTickBehavior},
};

use super::{By, Declined, LiveSession, Order, publisher::Publisher, wire};
use crate::{
    session::names::{Name, Names},
    site::Site,
};

/// So many commands are kept together at most.
const TOGETHER: usize = 128;

/// How often is looked whether others wrote, and how many are connected.
const LOOK: Duration = Duration::from_secs(1);

/// How often something is said on a line where nothing happens.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// After so many entries the state is kept, so that a start reads no more than these.
const SNAPSHOT: u64 = 250;

/// What a reply waits for.
type Reply = (oneshot::Sender<Result<u64, Declined>>, Result<u64, Declined>);

/// What an order leads to: the entries, and who is noted for them.
type Made = (Vec<Entry>, Appended);

/// What decides the commands of one session.
pub(super) struct Worker {
    session: Weak<LiveSession>,
    site: Weak<Site>,
    publisher: Publisher,
    /// The state that commands are decided against. It goes ahead of the one that is shown until the database has
    /// said that everything is kept.
    working: Session,
    revision: i64,
    snapshot: u64,
    /// The state on its way to the disk.
    keeping: Option<JoinHandle<()>>,
    spoke: Instant,
}

impl Worker {
    pub(super) fn new(
        session: Weak<LiveSession>,
        site: Weak<Site>,
        working: Session,
        revision: i64,
    ) -> Worker {
        let snapshot = working.sequence();
        let publisher = Publisher::begin(Weak::clone(&session), Weak::clone(&site));
        Worker { session, site, publisher, working, revision, snapshot, keeping: None, spoke: Instant::now() }
    }

    /// Works until the session or the site is let go.
    pub(super) async fn run(mut self, mut waiting: mpsc::Receiver<Order>, wake: Arc<Notify>) {
        let mut look = tokio::time::interval(LOOK);
        look.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            let mut orders = Vec::new();
            let looks = tokio::select! {
                count = waiting.recv_many(&mut orders, TOGETHER) => {
                    if count == 0 {
                        return;
                    }
                    false
                }
                () = wake.notified() => false,
                _ = look.tick() => true,
            };
            let (Some(session), Some(site)) = (self.session.upgrade(), self.site.upgrade()) else { return };
            if looks {
                self.look(&session, &site).await;
            } else {
                self.handle(&session, &site, orders).await;
            }
        }
    }

    /// Looks whether others wrote, says how many are connected, and keeps quiet lines open.
    async fn look(&mut self, session: &LiveSession, site: &Site) {
        if !session.read().is_listened_to() {
            session.write().tidy();
            session.tell_others(&site.store).await;
            return;
        }
        match site.store.session_head(session.record.id).await {
            Ok(head) if self.is_at(head) && session.read().is_at(head) => {}
            Ok(_) => self.handle(session, site, Vec::new()).await,
            Err(error) => tracing::warn!(%error, "it cannot be seen whether a session went on"),
        }
        self.speak(session);
        session.tell_others(&site.store).await;
    }

    /// Says what is not part of the log.
    fn speak(&mut self, session: &LiveSession) {
        let mut floor = session.write();
        floor.count();
        floor.say_presence();
        floor.tidy();
        if self.spoke.elapsed() >= HEARTBEAT {
            self.spoke = Instant::now();
            floor.say(&Bytes::from_static(wire::HEARTBEAT));
        }
    }

    fn is_at(&self, head: Head) -> bool {
        self.revision == head.revision && self.working.sequence() == head.sequence
    }

    /// Carries out orders together. When that fails each is tried by itself, so that one cannot take others along.
    async fn handle(&mut self, session: &LiveSession, site: &Site, orders: Vec<Order>) {
        let Err((orders, declined)) = self.attempt(session, site, orders).await else { return };
        if let [_] = orders.as_slice() {
            refuse(orders, declined);
            return;
        }
        for order in orders {
            if let Err((orders, declined)) = self.attempt(session, site, vec![order]).await {
                refuse(orders, declined);
            }
        }
    }

    /// Decides orders and keeps what they lead to, in one transaction. Gives the orders back when nothing was kept, or
    /// nobody knows.
    async fn attempt(
        &mut self,
        session: &LiveSession,
        site: &Site,
        orders: Vec<Order>,
    ) -> Result<(), (Vec<Order>, Declined)> {
        let mut outcomes = Vec::with_capacity(orders.len());
        match self.decide_and_keep(session, site, &orders, &mut outcomes).await {
            Ok(entries) => {
                // Who hears that it is kept finds it in the state.
                self.take_in(session, site, &entries).await;
                let replies: Vec<Reply> = orders.into_iter().map(|order| order.reply).zip(outcomes).collect();
                for (reply, outcome) in replies {
                    let _ = reply.send(outcome);
                }
                self.publisher.wake();
                self.keep_snapshot(session, site);
                Ok(())
            }
            Err(error) => {
                // What was decided has not happened, as far as anybody knows.
                self.working = session.read().session().clone();
                let declined = match error {
                    // The code of a table is that of another one.
                    StoreError::Taken(_) => Declined::Refused(Refusal::IdentityTaken),
                    error => {
                        tracing::error!(%error, "what happened in a session could not be kept");
                        Declined::NotKept
                    }
                };
                Err((orders, declined))
            }
        }
    }

    /// Everything that has to be shown afterwards: what others wrote, and what these orders led to.
    async fn decide_and_keep(
        &mut self,
        session: &LiveSession,
        site: &Site,
        orders: &[Order],
        outcomes: &mut Vec<Result<u64, Declined>>,
    ) -> Result<Vec<Entry>, StoreError> {
        let id = session.record.id;
        let mut change = site.store.change(AuditActor::System, site.now()).await?;
        let head = change.lock_session(id).await?;
        if head.revision != self.revision {
            // Earlier entries were emptied. Nobody changes them while the session is taken.
            self.read_anew(session, site).await?;
        }
        if session.is_over() != head.meeting_over {
            let meeting = site.store.meeting(session.record.meeting).await?;
            session.write().attend(meeting.value);
        }
        let mut entries = Vec::new();
        if head.sequence > self.working.sequence() {
            entries = change.session_entries(id, self.working.sequence()).await?;
            entries.iter().for_each(|entry| self.working.apply(entry));
        }
        let mut added = false;
        for order in orders {
            let decided = self.decide(&mut change, session, order, kept_moment(site)?).await?;
            match unless_over(head, decided) {
                Err(refusal) => outcomes.push(Err(Declined::Refused(refusal))),
                Ok((made, appended)) => {
                    change.append_entries(id, &made, &appended).await?;
                    made.iter().for_each(|entry| self.working.apply(entry));
                    outcomes.push(Ok(self.working.sequence()));
                    added = added || !made.is_empty();
                    entries.extend(made);
                }
            }
        }
        if added {
            change.wake_others(id).await?;
            change.commit().await?;
        }
        Ok(entries)
    }

    /// What one order leads to.
    async fn decide(
        &self,
        change: &mut Change,
        session: &LiveSession,
        order: &Order,
        now: Timestamp,
    ) -> Result<Result<Made, Refusal>, StoreError> {
        let (actor, sender, appended) = match order.by {
            By::Chair(person) => (Actor::Chair, person.to_string(), by_person(person)),
            By::Moderator(person) => (Actor::Moderator, person.to_string(), by_person(person)),
            By::Participant(id) => match self.anonymous_round(&order.request) {
                None => (Actor::Participant(id), id.to_string(), by_participant(id)),
                Some(step) => {
                    // The key of a round that is over is gone: then nobody's token will do.
                    let token = match self.working.is_open(step) {
                        true => change.round_key(session.record.id, step).await?.token(id),
                        false => fresh(),
                    };
                    let nobody = Appended { audited: None, participant: None };
                    (Actor::Unnamed(id, token), token.to_string(), nobody)
                }
            },
        };
        let cause: CommandId = cause_of(order.request.id, &sender);
        let request = Request { id: cause, command: order.request.command.clone() };
        let decided = self.working.decide(actor, &request, now);
        Ok(decided.map(|events| (self.working.entries(cause, events, now), appended)))
    }

    /// The anonymous round that a command is about.
    fn anonymous_round(&self, request: &Request) -> Option<StepId> {
        let step = self.working.step_of(&request.command)?;
        self.working.is_anonymous(step).then_some(step)
    }

    async fn read_anew(&mut self, session: &LiveSession, site: &Site) -> Result<(), StoreError> {
        let (state, head) = site.store.session_state(session.record.id).await?;
        let names = Names::read(&site.store, session.record.id).await?;
        (self.working, self.revision) = (state.clone(), head.revision);
        session.write().replace(state, head.revision, names);
        Ok(())
    }

    /// Carries out what is kept, with the names of who came in.
    async fn take_in(&self, session: &LiveSession, site: &Site, entries: &[Entry]) {
        let mut names = Vec::new();
        for id in entries.iter().filter_map(|entry| whose_name(&entry.event)) {
            match site.store.participant(session.record.id, id).await {
                Ok(record) => names.push((id, Name::from(record))),
                Err(error) => tracing::warn!(%error, "the name of somebody in a session cannot be read"),
            }
        }
        session.take_in(names, entries);
    }

    /// Keeps the state now and then. While one is on its way there is no second one: a state is large, and when the disk
    /// is slow in a busy room they would wait for each other.
    fn keep_snapshot(&mut self, session: &LiveSession, site: &Site) {
        let is_busy = self.keeping.as_ref().is_some_and(|keeping| !keeping.is_finished());
        if is_busy || self.working.sequence() < self.snapshot + SNAPSHOT {
            return;
        }
        self.snapshot = self.working.sequence();
        let (store, id, state) = (site.store.clone(), session.record.id, self.working.clone());
        self.keeping = Some(tokio::spawn(async move {
            if let Err(error) = store.keep_snapshot(id, state).await {
                tracing::warn!(%error, "the state of a session could not be kept; its log is whole");
            }
        }));
    }
}

/// Nothing is added once the meeting is over. What was kept before and is sent again was kept.
fn unless_over(head: Head, decided: Result<Made, Refusal>) -> Result<Made, Refusal> {
    match decided {
        Ok((entries, appended)) if entries.is_empty() => Ok((entries, appended)),
        _ if head.meeting_over => Err(Refusal::MeetingOver),
        decided => decided,
    }
}

fn refuse(orders: Vec<Order>, declined: Declined) {
    for order in orders {
        // Who has gone away in the meantime needs no answer.
        let _ = order.reply.send(Err(declined));
    }
}

/// The present moment as it is kept, so that the state in memory is the one that the log gives back.
fn kept_moment(site: &Site) -> Result<Timestamp, StoreError> {
    Timestamp::from_microsecond(site.now().as_microsecond())
        .map_err(|error| StoreError::Row { table: "work_session_entry", reason: error.to_string() })
}

fn by_person(person: domain::PersonId) -> Appended {
    Appended { audited: Some(AuditActor::Person(person)), participant: None }
}

fn by_participant(id: ParticipantId) -> Appended {
    Appended { audited: Some(AuditActor::Participant(id)), participant: Some(id) }
}

/// Whose name has to be read with an event: who came in, or goes by another one.
const fn whose_name(event: &Event) -> Option<ParticipantId> {
    match event {
        Event::Joined { participant, .. }
        | Event::Knocked { participant, .. }
        | Event::Renamed { participant } => Some(*participant),
        _ => None,
    }
}
