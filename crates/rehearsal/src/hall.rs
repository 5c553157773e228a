//! What all who take part in a rehearsal share.

use std::{
    collections::{HashMap, HashSet},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use domain::{ContributionId, ParticipantId, StepId, TableId};
use tokio::sync::watch;

use crate::{Network, dice::Dice, measures::Measures, phrases::Phrases};

/// Where the rehearsal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// People do what is asked.
    Act,
    /// Nobody begins anything new; what was begun is finished.
    Finish,
    /// The network is good, and nobody sends: what is shown is compared.
    Look,
    /// It is over.
    Over,
}

/// A step that goes on, as long as it takes in this rehearsal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Now {
    pub(crate) step: StepId,
    pub(crate) began: Instant,
    pub(crate) length: Duration,
}

/// A contribution on its way to the others at a table.
#[derive(Debug)]
struct Sent {
    by: u64,
    table: TableId,
    at: Instant,
    /// On whose devices it was seen.
    seen: HashSet<u64>,
}

/// What all share.
#[derive(Debug)]
pub(crate) struct Hall {
    pub(crate) code: String,
    pub(crate) seed: u64,
    pub(crate) network: Network,
    pub(crate) phrases: Phrases,
    stage: watch::Sender<Stage>,
    now: watch::Sender<Option<Now>>,
    measures: Mutex<Measures>,
    sent: Mutex<HashMap<ContributionId, Sent>>,
    members: Mutex<HashMap<TableId, Vec<ParticipantId>>>,
    /// How many streams are open.
    pub(crate) connected: AtomicUsize,
    /// How many are inside.
    pub(crate) inside: AtomicUsize,
    /// How many commands wait on devices.
    pub(crate) waiting: AtomicUsize,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing is half done under these locks.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Hall {
    pub(crate) fn new(code: &str, seed: u64, network: Network) -> Hall {
        Hall {
            code: code.to_owned(),
            seed,
            network,
            phrases: Phrases::read(),
            stage: watch::Sender::new(Stage::Act),
            now: watch::Sender::new(None),
            measures: Mutex::default(),
            sent: Mutex::default(),
            members: Mutex::default(),
            connected: AtomicUsize::new(0),
            inside: AtomicUsize::new(0),
            waiting: AtomicUsize::new(0),
        }
    }

    pub(crate) fn stage(&self) -> Stage {
        *self.stage.borrow()
    }

    pub(crate) fn enter(&self, stage: Stage) {
        self.stage.send_replace(stage);
    }

    /// Waits until this stage has come.
    pub(crate) async fn until(&self, stage: Stage) {
        let mut stages = self.stage.subscribe();
        // The sender lives as long as this value.
        let _ = stages.wait_for(|each| *each >= stage).await;
    }

    /// The network as it is now: where things are compared it is good.
    pub(crate) fn network(&self) -> Network {
        if self.stage() >= Stage::Look { Network::GOOD } else { self.network }
    }

    pub(crate) fn now(&self) -> Option<Now> {
        *self.now.borrow()
    }

    pub(crate) fn begin(&self, step: StepId, length: Duration) {
        self.now.send_replace(Some(Now { step, began: Instant::now(), length }));
    }

    pub(crate) fn measures(&self) -> MutexGuard<'_, Measures> {
        locked(&self.measures)
    }

    /// Notes when a contribution to the work of a table was sent for the first time.
    pub(crate) fn note_sent(&self, id: ContributionId, by: u64, table: TableId) {
        let sent = Sent { by, table, at: Instant::now(), seen: HashSet::new() };
        locked(&self.sent).entry(id).or_insert(sent);
    }

    /// Notes that contributions were heard at a table, on a stream that has been open since a moment. The first time
    /// on each device counts: what comes later is a change of the same contribution.
    pub(crate) fn note_heard(&self, ids: &[ContributionId], by: u64, table: TableId, open_since: Instant) {
        if ids.is_empty() {
            return;
        }
        let now = Instant::now();
        let mut sent = locked(&self.sent);
        let mut durations = Vec::new();
        for id in ids {
            let Some(found) = sent.get_mut(id).filter(|each| each.table == table && each.by != by) else {
                continue;
            };
            // Who was away has it from what was missed, and is not slower for that.
            if found.seen.insert(by) && found.at > open_since {
                durations.push(now.duration_since(found.at));
            }
        }
        drop(sent);
        let mut measures = self.measures();
        durations.into_iter().for_each(|duration| measures.heard.add(duration));
    }

    pub(crate) fn seat(&self, table: TableId, id: ParticipantId) {
        let mut members = locked(&self.members);
        let seated = members.entry(table).or_default();
        if !seated.contains(&id) {
            seated.push(id);
        }
    }

    /// The first of us who came to a table.
    pub(crate) fn first_at(&self, table: TableId) -> Option<ParticipantId> {
        locked(&self.members).get(&table)?.first().copied()
    }

    /// A number that goes up while this value lives.
    pub(crate) fn counted(counter: &AtomicUsize) -> Counted<'_> {
        counter.fetch_add(1, Ordering::Relaxed);
        Counted(counter)
    }

    pub(crate) fn dice(&self, number: u64) -> Dice {
        Dice::new(self.seed, number)
    }
}

/// Counts one as long as it lives.
pub(crate) struct Counted<'a>(&'a AtomicUsize);

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_contribution_is_heard_once_on_each_other_device_of_its_table() {
        let hall = Hall::new("ABCDEF", 1, Network::GOOD);
        let open = Instant::now();
        let id = ContributionId::new(Uuid::from_u128(1));
        let [here, there] = [1, 2].map(|number| TableId::new(Uuid::from_u128(number)));
        std::thread::sleep(Duration::from_millis(2));
        hall.note_sent(id, 1, here);
        hall.note_heard(&[id], 1, here, open);
        hall.note_heard(&[id], 9, there, open);
        assert_eq!(hall.measures().heard.spread().count, 0, "the author and another table do not count");
        hall.note_heard(&[id], 2, here, open);
        std::thread::sleep(Duration::from_millis(30));
        // Somebody changed its text, or let others see it.
        hall.note_heard(&[id], 2, here, open);
        let heard = hall.measures().heard.spread();
        assert!(heard.count == 1 && heard.most < Duration::from_millis(25), "{heard:?}");
        hall.note_heard(&[id], 3, here, Instant::now());
        assert_eq!(hall.measures().heard.spread().count, 1, "who was away is not slower");
    }
}
