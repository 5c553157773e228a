//! Whether everything is as it was promised: nothing lost, nothing doubled, no gap, and every device shows what is so.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
    time::{Duration, Instant},
};

use domain::{
    CommandId, ContributionId, SessionId,
    session::{Entry, Event},
};
use store::{Store, cause_of};
use tokio::task::JoinSet;

use crate::{RehearsalError, ear::Ear, measures::Kept};

/// How long a device gets to show what is so.
const PATIENCE: Duration = Duration::from_secs(20);

/// So many devices are compared at the same time.
const TOGETHER: usize = 16;

/// Something that is not as it was promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// So many acknowledged contributions are not there exactly once.
    NotOnce(usize),
    /// So many commands left their entries more than once.
    Doubled(usize),
    /// The numbers of the log are not 1, 2, 3: this one is not where it should be.
    Gap(u64),
    /// What was answered lies behind the end of the log.
    Behind(u64),
    /// So many devices show something else than what is so.
    Differs(usize),
    /// The log does not lead to the state that the server began with the next time.
    Replay,
    /// The audit log is not whole.
    Audit,
    /// So many messages of streams could not be read.
    Unreadable(usize),
    /// So many devices still held something that they could not hand over.
    Unsent(usize),
    /// So many people did not come in.
    Outside(usize),
    /// Nothing was contributed: nothing was rehearsed.
    Nothing,
}

/// What was looked at, and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// What is not as it was promised.
    pub findings: Vec<Finding>,
    /// The devices that were compared.
    pub screens: usize,
    /// The acknowledged contributions that were looked for.
    pub contributions: usize,
    /// The entries of the log; nothing when only the server can read it.
    pub entries: Option<u64>,
}

impl Verdict {
    /// Whether everything is as it was promised.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.findings.is_empty()
    }

    pub(crate) fn find(&mut self, count: usize, finding: impl Fn(usize) -> Finding) {
        if count > 0 {
            self.findings.push(finding(count));
        }
    }
}

/// Compares what devices folded from their streams with what the server says to a device that knows nothing.
pub(crate) async fn compare(ears: &[Arc<Ear>], kept: &[Kept], verdict: &mut Verdict) {
    let mut missing = 0;
    let mut own: HashMap<u64, BTreeSet<ContributionId>> = HashMap::new();
    let mut waiting = ears.iter().cloned();
    let mut running: JoinSet<(u64, Option<BTreeSet<ContributionId>>)> = JoinSet::new();
    for ear in waiting.by_ref().take(TOGETHER) {
        running.spawn(shows_what_is_so(ear));
    }
    while let Some(done) = running.join_next().await {
        match done {
            Ok((number, Some(contributions))) => drop(own.insert(number, contributions)),
            _ => missing += 1,
        }
        if let Some(ear) = waiting.next() {
            running.spawn(shows_what_is_so(ear));
        }
    }
    verdict.screens = ears.len();
    verdict.find(missing, Finding::Differs);
    let everywhere: BTreeSet<ContributionId> = own.into_values().flatten().collect();
    let named = kept.iter().filter(|each| !each.anonymous).filter_map(|each| each.added);
    let lost = named.filter(|id| !everywhere.contains(id)).count();
    // Devices that show something else are counted already.
    if missing == 0 {
        verdict.find(lost, Finding::NotOnce);
    }
    verdict.contributions = kept.iter().filter(|each| each.added.is_some()).count();
}

/// The own contributions of a device, once it shows what is so.
async fn shows_what_is_so(ear: Arc<Ear>) -> (u64, Option<BTreeSet<ContributionId>>) {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if let Ok(fresh) = ear.fresh().await {
            let same = ear.is_open() && ear.seen().shows_the_same(&fresh);
            if same {
                return (ear.number, Some(fresh.own.contributions.into_keys().collect()));
            }
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    (ear.number, None)
}

/// Looks into the log itself.
pub(crate) async fn read_log(
    database: &str,
    session: SessionId,
    kept: &[Kept],
    verdict: &mut Verdict,
) -> Result<(), RehearsalError> {
    let store = Store::open(database).await?;
    let entries = store.session_entries(session, 0).await?;
    let (state, head) = store.session_state(session).await?;
    let replayed = store.session_replayed(session, head.sequence).await?;
    let audit = store.verify_audit().await?;
    store.close().await;
    if state != replayed {
        verdict.findings.push(Finding::Replay);
    }
    if audit.is_err() {
        verdict.findings.push(Finding::Audit);
    }
    look_through(&entries, kept, verdict);
    if entries.last().map_or(0, |entry| entry.sequence) != head.sequence {
        verdict.findings.push(Finding::Gap(head.sequence));
    }
    Ok(())
}

/// What the entries of a log say about what was acknowledged.
fn look_through(entries: &[Entry], kept: &[Kept], verdict: &mut Verdict) {
    verdict.entries = entries.last().map(|entry| entry.sequence).or(Some(0));
    let gap = (1..).zip(entries).find(|(number, entry)| *number != entry.sequence);
    if let Some((number, _)) = gap {
        verdict.findings.push(Finding::Gap(number));
    }
    let last = verdict.entries.unwrap_or_default();
    if let Some(behind) = kept.iter().map(|each| each.sequence).find(|sequence| *sequence > last) {
        verdict.findings.push(Finding::Behind(behind));
    }
    let mut added: HashMap<ContributionId, usize> = HashMap::new();
    // The entries of one command stand together, so that a cause that comes back was carried out twice.
    let mut runs: HashMap<CommandId, usize> = HashMap::new();
    let mut before = None;
    for entry in entries {
        if let Event::Contributed { id, .. } = &entry.event {
            *added.entry(*id).or_default() += 1;
        }
        if before != Some(entry.cause) {
            *runs.entry(entry.cause).or_default() += 1;
        }
        before = Some(entry.cause);
    }
    let wrong = kept.iter().filter_map(|each| each.added).filter(|id| added.get(id) != Some(&1)).count();
    verdict.find(wrong, Finding::NotOnce);
    let doubled = kept.iter().filter(|each| {
        let cause = each.by.map(|by| cause_of(each.command, &by.to_string()));
        cause.and_then(|cause| runs.get(&cause)).is_some_and(|runs| *runs > 1)
    });
    verdict.find(doubled.count(), Finding::Doubled);
}

#[cfg(test)]
mod tests {
    use domain::{
        ParticipantId,
        session::{Author, Content, LOG_VERSION, Visibility, Words},
    };
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;

    fn added(sequence: u64, contribution: u128, cause: CommandId) -> Entry {
        let by = ParticipantId::new(Uuid::from_u128(9));
        let event = Event::Contributed {
            id: ContributionId::new(Uuid::from_u128(contribution)),
            step: domain::StepId::new(Uuid::from_u128(1)),
            table: None,
            by: Author::Participant(by),
            content: Content::Answer { words: Words::new("a") },
            visibility: Visibility::Table,
            late: false,
        };
        Entry { version: LOG_VERSION, sequence, at: Timestamp::UNIX_EPOCH, cause, event }
    }

    fn kept(command: u128, contribution: u128, sequence: u64) -> Kept {
        Kept {
            command: CommandId::new(Uuid::from_u128(command)),
            by: Some(ParticipantId::new(Uuid::from_u128(9))),
            added: Some(ContributionId::new(Uuid::from_u128(contribution))),
            anonymous: false,
            sequence,
        }
    }

    fn findings(entries: &[Entry], kept: &[Kept]) -> Vec<Finding> {
        let mut verdict = Verdict::default();
        look_through(entries, kept, &mut verdict);
        verdict.findings
    }

    #[test]
    fn what_is_lost_doubled_or_missing_is_found() {
        let by = ParticipantId::new(Uuid::from_u128(9)).to_string();
        let cause = |number| cause_of(CommandId::new(Uuid::from_u128(number)), &by);
        let whole = [added(1, 101, cause(1)), added(2, 102, cause(2))];
        let acknowledged = [kept(1, 101, 1), kept(2, 102, 2)];
        assert_eq!(findings(&whole, &acknowledged), []);
        assert_eq!(findings(&whole[..1], &acknowledged), [Finding::Behind(2), Finding::NotOnce(1)]);
        let gap = [added(1, 101, cause(1)), added(3, 102, cause(2))];
        assert_eq!(findings(&gap, &acknowledged), [Finding::Gap(2)]);
        let twice = [added(1, 101, cause(1)), added(2, 102, cause(2)), added(3, 101, cause(1))];
        assert_eq!(findings(&twice, &acknowledged), [Finding::NotOnce(1), Finding::Doubled(1)]);
    }
}
