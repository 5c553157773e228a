//! The hub of the live sessions: the state of each in memory, one place at which commands are decided in turn, and the
//! channels over which everybody hears what happened.
//!
//! The log in the database is the truth. State in memory follows it, whoever wrote: a command is decided in the
//! transaction that adds its entries, after the entries of others that were missing have been read.

pub(crate) use floor::Seen;

mod attendance;
pub(crate) mod channel;
mod floor;
mod lately;
mod pace;
mod publication;
mod publisher;
mod untold;
pub(crate) mod wire;
mod worker;

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, Weak},
    time::Duration,
};

use axum::{body::Bytes, http::StatusCode};
use domain::{
    Meeting, ParticipantId, PersonId, SessionId,
    session::{Entry, JoinCode, Refusal, Request},
};
use jiff::Timestamp;
use store::{AtNode, SessionWake, Store, WorkSession};
use tokio::sync::{Mutex, Notify, mpsc, oneshot};

use self::{
    channel::{End, Form, Line},
    floor::Floor,
    lately::Lately,
    pace::Pace,
    worker::Worker,
};
use super::names::{Name, Names};
use crate::{
    error::Problem,
    session::scene::Surface,
    site::{SharedSite, Site},
};

/// So many commands wait for their turn before who sends another one has to wait too.
const WAITING: usize = 1024;

/// After so long the node listens again to the others, when that was broken off.
const AGAIN: Duration = Duration::from_secs(2);

/// Who wants something. Who it is has been found out; whether they may is decided by the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// Leads.
    Chair(PersonId),
    /// Moderates, or shows something on the big screen.
    Moderator(PersonId),
    /// Takes part.
    Participant(ParticipantId),
}

/// Why a command was not carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Declined {
    /// The session refuses it.
    Refused(Refusal),
    /// The database could not keep it, or nobody knows whether it did. Sending it again is harmless.
    NotKept,
}

/// A command on its way.
#[derive(Debug)]
struct Order {
    by: By,
    request: Request,
    reply: oneshot::Sender<Result<u64, Declined>>,
}

/// What somebody wants to hear.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    /// Who, when it is somebody who takes part.
    pub(crate) participant: Option<ParticipantId>,
    /// What is seen.
    pub(crate) audience: domain::session::Audience,
    /// Where it is drawn.
    pub(crate) surface: Surface,
    /// In which form.
    pub(crate) form: Form,
    /// The last entry that the device knows.
    pub(crate) after: Option<u64>,
}

/// What somebody hears: what was missed first, and then what happens.
#[derive(Debug)]
pub(crate) struct Heard {
    pub(crate) first: VecDeque<Bytes>,
    pub(crate) line: Arc<Line>,
    pub(crate) next: mpsc::Receiver<Bytes>,
}

/// A session that is held in memory.
#[derive(Debug)]
pub(crate) struct LiveSession {
    /// As it is found.
    pub(crate) record: WorkSession,
    floor: RwLock<Floor>,
    orders: mpsc::Sender<Order>,
    wake: Arc<Notify>,
    pace: std::sync::Mutex<Pace>,
}

impl LiveSession {
    /// The state as it is now. It is held for moments only, never while waiting.
    pub(crate) fn read(&self) -> RwLockReadGuard<'_, Floor> {
        // Each entry is carried out whole; a panic in drawing leaves a state behind that is right.
        self.floor.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the meeting was called off or put away: everything can be read, and nothing changes any more.
    pub(crate) fn is_over(&self) -> bool {
        !self.read().meeting().state.is_changeable()
    }

    fn write(&self) -> RwLockWriteGuard<'_, Floor> {
        self.floor.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Has a command decided and kept; returns the number of the last entry of the log. When this answers, the entries
    /// are on the disk.
    ///
    /// # Errors
    /// When it is refused, or could not be kept.
    pub(crate) async fn carry_out(&self, by: By, request: Request) -> Result<u64, Declined> {
        let (reply, answer) = oneshot::channel();
        self.orders.send(Order { by, request, reply }).await.map_err(|_| Declined::NotKept)?;
        answer.await.unwrap_or(Err(Declined::NotKept))
    }

    /// Sees to it that everything is in the state that other nodes have written until now.
    pub(crate) async fn catch_up(&self, site: &Site) -> Result<(), Problem> {
        let head = site.store.session_head(self.record.id).await?;
        // What is kept is shown a moment later; in a room that is very busy that moment is longer.
        for _ in 0..600 {
            if self.read().is_at(head) {
                return Ok(());
            }
            self.wake.notify_one();
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        Err(Problem::from(StatusCode::SERVICE_UNAVAILABLE))
    }

    /// Carries out entries that are kept.
    fn take_in(&self, names: Vec<(ParticipantId, Name)>, entries: &[Entry]) {
        let mut floor = self.write();
        names.into_iter().for_each(|(id, name)| floor.introduce(id, name));
        floor.take_in(entries);
    }

    /// Tells all who listen what has changed. The state is free while that is drawn.
    fn publish(&self, site: &Site) {
        let untold = self.write().take_untold(site.now());
        if let Some(publication) = untold {
            let messages = publication.messages(site);
            self.write().send_out(&publication, messages);
        }
    }

    /// Joins the channels of a page.
    pub(crate) fn listen(&self, site: &Site, wanted: &Wanted) -> Heard {
        self.write().listen(site, wanted)
    }

    /// Whether somebody may send another command so soon: what a person can do, and what a device kept while it had no
    /// network.
    pub(crate) fn allows(&self, participant: ParticipantId, now: Timestamp) -> bool {
        let mut pace = self.pace.lock().unwrap_or_else(PoisonError::into_inner);
        pace.allows(participant, now)
    }

    /// Tells other nodes how many are connected here, when they have to hear it. Where that goes wrong they count the last
    /// number for a while.
    async fn tell_others(&self, store: &Store) {
        let news = {
            let mut floor = self.write();
            floor.count();
            floor.news_for_others()
        };
        let Some(here) = news else { return };
        if let Err(error) = store.tell_connected(self.record.id, here).await {
            tracing::warn!(%error, "other nodes do not hear how many are connected here");
        }
    }

    /// Has the newest entries read.
    pub(crate) fn wake(&self) {
        self.wake.notify_one();
    }
}

/// All sessions that are held in memory.
#[derive(Debug, Default)]
pub(crate) struct Live {
    sessions: Mutex<HashMap<SessionId, Arc<LiveSession>>>,
}

impl Live {
    /// The session with this identity, read into memory when it is not there yet.
    ///
    /// # Errors
    /// When there is none, or the database cannot be read.
    pub(crate) async fn open(&self, site: &SharedSite, id: SessionId) -> Result<Arc<LiveSession>, Problem> {
        let mut sessions = self.sessions.lock().await;
        if let Some(found) = sessions.get(&id) {
            return Ok(Arc::clone(found));
        }
        if sessions.is_empty() {
            tokio::spawn(hear_others(Arc::downgrade(site)));
        }
        let record = site.store.work_session(id).await?;
        let meeting: Meeting = site.store.meeting(record.meeting).await?.value;
        let (session, head) = site.store.session_state(id).await?;
        let names = Names::read(&site.store, id).await?;
        let (orders, waiting) = mpsc::channel(WAITING);
        let wake = Arc::new(Notify::new());
        let working = session.clone();
        let mut floor = Floor::new(session, head.revision, record.code.as_str(), meeting, names);
        let (before, entries) = site.store.session_lately(id).await?;
        floor.remember(Lately::new(before, entries));
        let live = Arc::new(LiveSession {
            record,
            floor: RwLock::new(floor),
            orders,
            wake: Arc::clone(&wake),
            pace: std::sync::Mutex::default(),
        });
        let worker = Worker::new(Arc::downgrade(&live), Arc::downgrade(site), working, head.revision);
        tokio::spawn(worker.run(waiting, wake));
        sessions.insert(id, Arc::clone(&live));
        Ok(live)
    }

    /// The session of this code, when it is held in memory.
    pub(crate) async fn with_code(&self, code: &JoinCode) -> Option<Arc<LiveSession>> {
        let sessions = self.sessions.lock().await;
        sessions.values().find(|each| each.record.code == *code).cloned()
    }

    /// Has a session read its newest entries, when it is held in memory.
    async fn wake(&self, id: SessionId) {
        if let Some(found) = self.sessions.lock().await.get(&id) {
            found.wake();
        }
    }

    /// Another node says how many are connected to a session there.
    async fn hear(&self, at: AtNode) {
        if let Some(found) = self.sessions.lock().await.get(&at.session) {
            found.write().hear(at);
        }
    }

    /// Lets a session go: it was deleted.
    pub(crate) async fn forget(&self, id: SessionId) {
        if let Some(found) = self.sessions.lock().await.remove(&id) {
            found.write().end_lines(End::Gone);
        }
    }

    /// Ends all streams, so that the program can stop; devices come back by themselves. Other nodes hear that nobody is
    /// connected here any more.
    pub(crate) async fn close(&self, store: &Store) {
        for session in self.sessions.lock().await.values() {
            session.write().close();
            session.tell_others(store).await;
        }
    }
}

/// Hears from other nodes which session went on. What is missed is found by looking every second.
async fn hear_others(site: Weak<Site>) {
    loop {
        let Some(store) = site.upgrade().map(|site| site.store.clone()) else { return };
        match store.session_wakes().await {
            Ok(None) => return,
            Ok(Some(mut wakes)) => loop {
                match wakes.next().await {
                    Ok(Some(wake)) => {
                        let Some(site) = site.upgrade() else { return };
                        match wake {
                            SessionWake::WentOn(id) => site.live.wake(id).await,
                            SessionWake::Connected(at) => site.live.hear(at).await,
                        }
                    }
                    Ok(None) => {}
                    Err(error) => {
                        tracing::warn!(%error, "other nodes cannot be heard; looking every second instead");
                        break;
                    }
                }
            },
            Err(error) => tracing::warn!(%error, "other nodes cannot be heard; looking every second instead"),
        }
        tokio::time::sleep(AGAIN).await;
    }
}
