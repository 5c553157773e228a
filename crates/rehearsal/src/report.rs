//! What a rehearsal says: while it goes on, and at the end.

use std::{collections::BTreeMap, time::Duration};

use domain::Bilingual;

use crate::{Spread, Verdict};

/// What a rehearsal fills, told before it begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scene {
    /// What the meeting is called; empty when nobody knows.
    pub meeting: String,
    /// The code of the session.
    pub code: String,
    /// The address of the big screen, when it is known.
    pub screen: Option<String>,
}

/// Where a rehearsal is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    /// The part that is done.
    pub share: f64,
    /// What is asked now.
    pub step: Option<Bilingual>,
    /// How many people are inside.
    pub inside: usize,
    /// How many streams are open.
    pub connected: usize,
    /// How many commands were acknowledged.
    pub acknowledged: usize,
    /// How many wait on devices.
    pub waiting: usize,
    /// How often the server was killed.
    pub killed: usize,
}

/// What came out of a rehearsal.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// How many people were asked for.
    pub participants: usize,
    /// From typing the code until being inside.
    pub joined: Spread,
    /// From the first coming in until everybody was inside.
    pub all_inside: Duration,
    /// Commands, from deciding to send until knowing that it is kept, with everything that went wrong in between.
    pub acknowledged: Spread,
    /// The answer of the server alone.
    pub answered: Spread,
    /// From sending a contribution until somebody else's device shows it.
    pub heard: Spread,
    /// Loading the page of the session.
    pub pages: Spread,
    /// Messages that streams brought.
    pub messages: usize,
    /// Why commands were refused, and how often.
    pub refused: BTreeMap<String, usize>,
    /// What was sent and did not arrive.
    pub lost: usize,
    /// What arrived without an answer that did.
    pub unanswered: usize,
    /// What was sent twice on purpose.
    pub doubled: usize,
    /// Connections that broke by themselves.
    pub broken: usize,
    /// Answers that said: later.
    pub unavailable: usize,
    /// Streams that were cut.
    pub cut: usize,
    /// Streams that went on where they were.
    pub resumed: usize,
    /// Devices that had to begin anew: too far behind, or at another table.
    pub anew: usize,
    /// Pages that did not come.
    pub missed_pages: usize,
    /// How often the server was killed.
    pub killed: usize,
    /// Memory of the server with everybody inside, at the end, and at most; in bytes.
    pub memory: Option<[u64; 3]>,
    /// Processor time of the server while the script went on, as a part of one processor.
    pub processor: Option<f64>,
    /// How long the script took.
    pub took: Duration,
    /// Whether everything is as it was promised.
    pub verdict: Verdict,
}
