//! Signals: guiding tasks that the figures of a municipality suggest, with the reason.
//!
//! House style. Every figure is set against all municipalities: among the 30 per cent on the side that
//! counts it reaches step 1, among 20 per cent step 2, among 10 per cent step 3. The strength of a signal is
//! the highest step that at least half of its figures reach. When at least half of the figures that speak
//! against it reach step 2, the strength is one lower. A task may ask for more: without its condition
//! (a centre asks for more jobs than workers) there is no signal. A signal is an occasion to talk, not a verdict.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::{measure::Column, measure_table::MeasureTable};

/// A text in both languages, from a data file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bilingual {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, language: domain::Language) -> &str {
        language.pick(&self.nl, &self.en)
    }
}

/// Which end of the ranking a piece of evidence looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// High values.
    High,
    /// Low values.
    Low,
}

impl Side {
    /// How far towards this side a municipality lies, 0 to 100: its percentile, turned around for low.
    #[must_use]
    pub fn percentile(self, column: &Column, index: usize) -> Option<f64> {
        let percentile = column.percentile(index)?;
        Some(match self {
            Side::High => percentile,
            Side::Low => 100.0 - percentile,
        })
    }
}

/// One measure that speaks for, or against, a signal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Key of a measure.
    pub measure: String,
    /// Which end counts.
    pub side: Side,
}

/// What must be so before a task can signal at all: a rank among others cannot tell growth from decline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Key of a measure.
    pub measure: String,
    /// The figure must lie below this, in the unit of the measure.
    #[serde(default)]
    pub below: Option<f64>,
    /// The figure must lie above this.
    #[serde(default)]
    pub above: Option<f64>,
}

impl Condition {
    /// Whether the last figure of the municipality meets it; without a figure it does not.
    fn holds(&self, measures: &MeasureTable, index: usize) -> bool {
        let figure = measures.latest(&self.measure).and_then(|column| column.get(index));
        figure.is_some_and(|figure| {
            self.below.is_none_or(|below| figure < below) && self.above.is_none_or(|above| figure > above)
        })
    }
}

/// An entry of the catalogue: a task that a municipality can choose to steer by.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuidingTask {
    /// Key.
    pub id: String,
    /// Short name.
    pub name: Bilingual,
    /// The task as a question that a municipality can ask itself.
    pub question: Bilingual,
    /// Why these figures point to it.
    pub reason: Bilingual,
    /// What else could explain the figures, or would contradict the signal.
    pub doubt: Bilingual,
    /// What must be so for a signal.
    #[serde(default)]
    pub only_when: Option<Condition>,
    /// Figures that speak for it.
    pub evidence: Vec<Evidence>,
    /// Figures that speak against it.
    #[serde(default)]
    pub counter: Vec<Evidence>,
}

/// The catalogue of guiding tasks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// Entries in the order in which they are shown.
    #[serde(rename = "task", default)]
    pub tasks: Vec<GuidingTask>,
}

/// What is wrong with a catalogue.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum CatalogueError {
    /// A measure that does not exist.
    #[error(
        "task `{task}` looks at the measure `{measure}`, which does not exist: correct it or leave it out"
    )]
    UnknownMeasure {
        /// Key of the task.
        task: String,
        /// The unknown key.
        measure: String,
    },
    /// A measure that is named twice in one task.
    #[error("task `{task}` looks at the measure `{measure}` more than once: leave one out")]
    MeasureTwice {
        /// Key of the task.
        task: String,
        /// The key.
        measure: String,
    },
    /// No figures speak for it.
    #[error("task `{task}` has no evidence: name at least one measure that speaks for it")]
    NoEvidence {
        /// Key of the task.
        task: String,
    },
    /// Two tasks with one key.
    #[error("there are two tasks `{task}`: give one of them another id")]
    TaskTwice {
        /// The key.
        task: String,
    },
}

impl Catalogue {
    /// Checks that every task can be evaluated with the measures whose keys are given.
    ///
    /// # Errors
    /// The first task whose key occurs twice, that has no evidence, or that names a measure twice or one
    /// that does not exist.
    pub fn check<'a>(&self, known: impl IntoIterator<Item = &'a str>) -> Result<(), CatalogueError> {
        let known: HashSet<&str> = known.into_iter().collect();
        let mut tasks = HashSet::new();
        for each in &self.tasks {
            let task = each.id.clone();
            if !tasks.insert(each.id.as_str()) {
                return Err(CatalogueError::TaskTwice { task });
            }
            if each.evidence.is_empty() {
                return Err(CatalogueError::NoEvidence { task });
            }
            if let Some(condition) =
                each.only_when.as_ref().filter(|only| !known.contains(only.measure.as_str()))
            {
                return Err(CatalogueError::UnknownMeasure { task, measure: condition.measure.clone() });
            }
            let mut named = HashSet::new();
            for evidence in each.evidence.iter().chain(&each.counter) {
                let measure = evidence.measure.clone();
                if !known.contains(evidence.measure.as_str()) {
                    return Err(CatalogueError::UnknownMeasure { task, measure });
                }
                if !named.insert(evidence.measure.as_str()) {
                    return Err(CatalogueError::MeasureTwice { task, measure });
                }
            }
        }
        Ok(())
    }
}

/// A figure behind a signal.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Finding {
    /// Key of the measure.
    pub measure: String,
    /// Which end counts.
    pub side: Side,
    /// Year of the figure.
    pub year: u16,
    /// The figure, in the unit of the measure.
    pub value: f64,
    /// How far towards the side that counts it lies among all municipalities, 0 to 100.
    pub percentile: f64,
    /// 0 to 3: not among, or among the 30, 20 or 10 per cent on that side.
    pub step: u8,
}

/// What the figures of one municipality say about one task.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Signal {
    /// Place of the task in the catalogue.
    pub task: usize,
    /// 0 (none) to 3 (strong).
    pub strength: u8,
    /// Figures that speak for it, the strongest first.
    pub findings: Vec<Finding>,
    /// Figures that speak against it, the strongest first.
    pub counter: Vec<Finding>,
    /// Whether the figures against it made the strength one lower.
    pub lowered: bool,
    /// Measures without a figure for this municipality.
    pub missing: Vec<String>,
}

/// From which percentiles on the steps 1, 2 and 3 are reached.
pub const STEPS: [f64; 3] = [70.0, 80.0, 90.0];
/// The step that figures against a signal must reach to lower it.
const COUNTER_STEP: u8 = 2;

/// The signals of one municipality for all tasks, in the order of the catalogue. A task of which half
/// or more of the evidence has no figure gets no signal: strength 0, with what is missing.
#[must_use]
pub fn signals(catalogue: &Catalogue, measures: &MeasureTable, index: usize) -> Vec<Signal> {
    catalogue.tasks.iter().enumerate().map(|(place, task)| signal(place, task, measures, index)).collect()
}

/// The signals worth showing: strength 1 or more, the strongest first; equal ones in the order of how
/// far their figures lie out on average.
#[must_use]
pub fn strongest(mut signals: Vec<Signal>) -> Vec<Signal> {
    #[expect(clippy::cast_precision_loss, reason = "a handful of figures")]
    let outlying = |signal: &Signal| {
        let percentiles = signal.findings.iter().map(|finding| finding.percentile);
        percentiles.sum::<f64>() / signal.findings.len().max(1) as f64
    };
    signals.retain(|signal| signal.strength > 0);
    signals.sort_by(|a, b| {
        b.strength
            .cmp(&a.strength)
            .then_with(|| outlying(b).total_cmp(&outlying(a)))
            .then(a.task.cmp(&b.task))
    });
    signals
}

fn signal(place: usize, task: &GuidingTask, measures: &MeasureTable, index: usize) -> Signal {
    let mut missing = Vec::new();
    let findings = findings(&task.evidence, measures, index, &mut missing);
    let counter = findings_against(task, measures, index);
    let enough = findings.len() * 2 > task.evidence.len();
    let possible = task.only_when.as_ref().is_none_or(|condition| condition.holds(measures, index));
    let strength = if enough && possible { common_step(&findings) } else { 0 };
    let lowered = strength > 0 && common_step(&counter) >= COUNTER_STEP;
    Signal { task: place, strength: strength - u8::from(lowered), findings, counter, lowered, missing }
}

fn findings_against(task: &GuidingTask, measures: &MeasureTable, index: usize) -> Vec<Finding> {
    // What is not known does not speak against; it is not reported as missing either.
    findings(&task.counter, measures, index, &mut Vec::new())
}

fn findings(
    evidence: &[Evidence],
    measures: &MeasureTable,
    index: usize,
    missing: &mut Vec<String>,
) -> Vec<Finding> {
    let mut found = Vec::new();
    for each in evidence {
        match finding(each, measures, index) {
            Some(finding) => found.push(finding),
            None => missing.push(each.measure.clone()),
        }
    }
    found.sort_by(|a, b| b.percentile.total_cmp(&a.percentile));
    found
}

fn finding(evidence: &Evidence, measures: &MeasureTable, index: usize) -> Option<Finding> {
    let column = measures.latest(&evidence.measure)?;
    let percentile = evidence.side.percentile(column, index)?;
    Some(Finding {
        measure: evidence.measure.clone(),
        side: evidence.side,
        year: column.year,
        value: column.get(index)?,
        percentile,
        step: step(percentile),
    })
}

/// The step that a percentile reaches.
fn step(percentile: f64) -> u8 {
    STEPS.iter().map(|from| u8::from(percentile >= *from)).sum()
}

/// The highest step that at least half of the figures reach; 0 without figures.
fn common_step(findings: &[Finding]) -> u8 {
    let reaches = |step: u8| {
        let reaching = findings.iter().filter(|finding| finding.step >= step).count();
        reaching > 0 && reaching * 2 >= findings.len()
    };
    (1..=3).rev().find(|step| reaches(*step)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::table;

    fn evidence(measure: &str, side: Side) -> Evidence {
        Evidence { measure: measure.to_owned(), side }
    }

    fn task(id: &str, evidence: Vec<Evidence>, counter: Vec<Evidence>) -> GuidingTask {
        let text = Bilingual { nl: String::new(), en: String::new() };
        GuidingTask {
            id: id.to_owned(),
            name: text.clone(),
            question: text.clone(),
            reason: text.clone(),
            doubt: text,
            only_when: None,
            evidence,
            counter,
        }
    }

    /// Ten municipalities; in rising order municipality `i` has percentile `10 i + 5`.
    fn rising() -> Vec<f64> {
        (0..10).map(f64::from).collect()
    }

    #[test]
    fn steps_begin_at_seventy_eighty_and_ninety() {
        assert_eq!([69.9, 70.0, 79.9, 80.0, 90.0, 99.0].map(step), [0, 1, 1, 2, 3, 3]);
    }

    #[test]
    fn half_of_the_figures_set_the_strength() {
        let (up, down): (Vec<f64>, Vec<f64>) = (rising(), rising().into_iter().rev().collect());
        let flat = vec![1.0; 10];
        let measures = table(&[("a", &up), ("b", &up), ("c", &flat), ("d", &down)]);
        let high = |id: &str| evidence(id, Side::High);
        let strength = |evidence: Vec<Evidence>, counter: Vec<Evidence>, index: usize| {
            let catalogue = Catalogue { tasks: vec![task("t", evidence, counter)] };
            let signal = &signals(&catalogue, &measures, index)[0];
            (signal.strength, signal.lowered)
        };
        assert_eq!(strength(vec![high("a"), high("c")], vec![], 9), (3, false));
        assert_eq!(strength(vec![high("a"), high("c"), high("d")], vec![], 9), (0, false));
        assert_eq!(strength(vec![high("a"), high("b"), high("c")], vec![], 8), (2, false));
        assert_eq!(strength(vec![high("a"), evidence("d", Side::Low)], vec![], 7), (1, false));
        assert_eq!(strength(vec![high("a")], vec![high("b")], 9), (2, true));
        assert_eq!(strength(vec![high("a")], vec![high("c")], 9), (3, false));
        assert_eq!(strength(vec![high("c")], vec![high("b")], 9), (0, false), "nothing to lower");
    }

    #[test]
    fn what_is_missing_is_said_and_half_is_too_little() {
        let mut gap = rising();
        gap[9] = f64::NAN;
        let measures = table(&[("a", &rising()), ("b", &gap)]);
        let both = task("t", vec![evidence("a", Side::High), evidence("b", Side::High)], vec![]);
        let signal = &signals(&Catalogue { tasks: vec![both] }, &measures, 9)[0];
        assert_eq!((signal.strength, signal.missing.as_slice()), (0, ["b".to_owned()].as_slice()));
        assert_eq!((signal.findings[0].value, signal.findings[0].percentile), (9.0, 95.0));
    }

    #[test]
    fn without_its_condition_a_task_does_not_signal() {
        let mut growth = rising();
        growth[8] = f64::NAN;
        let measures = table(&[("a", &rising()), ("growth", &growth)]);
        let strength = |below: Option<f64>, above: Option<f64>, index: usize| {
            let only_when = Some(Condition { measure: "growth".to_owned(), below, above });
            let task = GuidingTask { only_when, ..task("t", vec![evidence("a", Side::High)], vec![]) };
            signals(&Catalogue { tasks: vec![task] }, &measures, index)[0].strength
        };
        let (below, above) = (|limit| strength(Some(limit), None, 9), |limit| strength(None, Some(limit), 9));
        assert_eq!((below(9.5), below(9.0)), (3, 0), "the bound itself is too much");
        assert_eq!((above(8.5), above(9.0)), (3, 0), "the bound itself is too little");
        assert_eq!(strength(Some(9.5), None, 8), 0, "no figure, no signal");
    }

    #[test]
    fn the_strongest_come_first() {
        let measures = table(&[("a", &rising()), ("b", &rising().into_iter().rev().collect::<Vec<_>>())]);
        let one = |id: &str, measure: &str| task(id, vec![evidence(measure, Side::High)], vec![]);
        let catalogue = Catalogue { tasks: vec![one("low", "b"), one("high", "a")] };
        let shown = strongest(signals(&catalogue, &measures, 9));
        assert_eq!(shown.iter().map(|signal| signal.task).collect::<Vec<_>>(), [1]);
    }

    #[test]
    fn mistakes_in_the_catalogue_are_named() {
        let check = |tasks: Vec<GuidingTask>| Catalogue { tasks }.check(["a"]).err();
        let a = || evidence("a", Side::High);
        assert_eq!(check(vec![task("t", vec![a()], vec![])]), None);
        assert_eq!(
            check(vec![task("t", vec![a()], vec![evidence("x", Side::Low)])]),
            Some(CatalogueError::UnknownMeasure { task: "t".to_owned(), measure: "x".to_owned() })
        );
        let unknown = Condition { measure: "y".to_owned(), below: Some(1.0), above: None };
        assert_eq!(
            check(vec![GuidingTask { only_when: Some(unknown), ..task("t", vec![a()], vec![]) }]),
            Some(CatalogueError::UnknownMeasure { task: "t".to_owned(), measure: "y".to_owned() })
        );
        assert_eq!(
            check(vec![task("t", vec![a()], vec![a()])]),
            Some(CatalogueError::MeasureTwice { task: "t".to_owned(), measure: "a".to_owned() })
        );
        assert_eq!(
            check(vec![task("t", vec![], vec![])]),
            Some(CatalogueError::NoEvidence { task: "t".to_owned() })
        );
        let twice = || task("t", vec![a()], vec![]);
        assert_eq!(check(vec![twice(), twice()]), Some(CatalogueError::TaskTwice { task: "t".to_owned() }));
    }
}
