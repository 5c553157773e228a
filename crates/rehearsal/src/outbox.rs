//! Sends a command until it is known what became of it, over a network that loses, doubles and delays.

use std::time::{Duration, Instant};

use domain::{
    ContributionId, ParticipantId, TableId,
    session::{Command, Contribute, Request},
};
use serde::Deserialize;

use crate::{
    Answer, Device, Network,
    dice::Dice,
    hall::{Hall, Stage},
    measures::Kept,
};

/// So long after the end a device still tries.
const PATIENCE: Duration = Duration::from_secs(45);

/// Who sends, from where, and to which address.
#[derive(Clone, Copy)]
pub(crate) struct Sender<'a> {
    pub(crate) hall: &'a Hall,
    pub(crate) device: &'a Device,
    pub(crate) path: &'a str,
    pub(crate) number: u64,
    pub(crate) me: Option<ParticipantId>,
    /// The table at which others see at once what is added; none for what is written in silence first.
    pub(crate) table: Option<TableId>,
    /// Whether the step has no names.
    pub(crate) anonymous: bool,
    /// Whether a wire leads to the server, whatever the others have.
    pub(crate) wired: bool,
}

/// What became of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is in the log, or was already.
    Kept,
    /// The session refuses it, for this reason.
    Refused(String),
    /// Nobody knows.
    Unknown,
}

#[derive(Deserialize)]
struct Acknowledged {
    sequence: u64,
}

#[derive(Deserialize)]
struct Refused {
    refusal: String,
}

impl Sender<'_> {
    /// Sends a command; the same one again as long as nobody knows whether it arrived.
    pub(crate) async fn send(&self, command: Command, dice: &mut Dice) -> Outcome {
        let hall = self.hall;
        let _waiting = Hall::counted(&hall.waiting);
        let added = added(&command);
        let request = Request { id: dice.command(), command };
        let Ok(body) = serde_json::to_string(&request) else { return Outcome::Unknown };
        let begun = Instant::now();
        let mut pause = Duration::from_millis(150);
        loop {
            let network = if self.wired { Network::GOOD } else { hall.network() };
            tokio::time::sleep(dice.between(network.delay) / 2).await;
            if dice.chance(network.lost) {
                hall.measures().lost += 1;
            } else {
                if let Some((id, table)) = added.zip(self.table) {
                    hall.note_sent(id, self.number, table);
                }
                if dice.chance(network.unanswered) {
                    hall.measures().unanswered += 1;
                    self.send_without_hearing(&body, dice).await;
                } else {
                    let sent = Instant::now();
                    let answer = self.device.command(self.path, body.clone()).await.ok();
                    let took = sent.elapsed();
                    if let Some(outcome) = self.outcome(answer, took) {
                        tokio::time::sleep(dice.between(network.delay) / 2).await;
                        if let Ok(sequence) = outcome {
                            self.note_kept(&request, added, sequence, begun);
                            if dice.chance(network.doubled) {
                                hall.measures().doubled += 1;
                                let _ = self.device.command(self.path, body).await;
                            }
                            return Outcome::Kept;
                        }
                        return outcome.map_or_else(Outcome::Refused, |_| Outcome::Kept);
                    }
                }
            }
            if hall.stage() >= Stage::Look || begun.elapsed() > PATIENCE && hall.stage() >= Stage::Finish {
                hall.measures().unsent += 1;
                return Outcome::Unknown;
            }
            tokio::time::sleep(pause + dice.between((0, 200))).await;
            pause = (pause * 2).min(Duration::from_secs(2));
        }
    }

    /// The message arrives, and the connection is gone before the answer: at once, or just too late.
    async fn send_without_hearing(&self, body: &str, dice: &mut Dice) {
        let patience = dice.between((1, 60));
        let _ = tokio::time::timeout(patience, self.device.command(self.path, body.to_owned())).await;
    }

    /// What an answer says: a number, or why not; nothing when that is not known.
    fn outcome(&self, answer: Option<Answer>, took: Duration) -> Option<Result<u64, String>> {
        let mut measures = self.hall.measures();
        let Some(answer) = answer else {
            measures.broken += 1;
            return None;
        };
        if answer.status == 200 {
            let known = serde_json::from_str::<Acknowledged>(&answer.body).ok()?;
            measures.answered.add(took);
            return Some(Ok(known.sequence));
        }
        if answer.status == 429 || answer.status >= 500 {
            measures.unavailable += 1;
            return None;
        }
        let refusal = serde_json::from_str::<Refused>(&answer.body).ok()?.refusal;
        *measures.refused.entry(refusal.clone()).or_default() += 1;
        Some(Err(refusal))
    }

    fn note_kept(&self, request: &Request, added: Option<ContributionId>, sequence: u64, begun: Instant) {
        let kept = Kept { command: request.id, by: self.me, added, anonymous: self.anonymous, sequence };
        let mut measures = self.hall.measures();
        measures.acknowledged.add(begun.elapsed());
        measures.kept.push(kept);
    }
}

/// The contribution that a command adds.
const fn added(command: &Command) -> Option<ContributionId> {
    match command {
        Command::Contribute(Contribute::Add { id, .. }) => Some(*id),
        _ => None,
    }
}
