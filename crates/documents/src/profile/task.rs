//! Chapter "Opgaven": the tasks that the figures point to.

use atlas::signal::{Finding, Side, Signal};

use super::{Chapter, Content, View};

/// Tasks shown in full.
const SHOWN: usize = 6;

/// A task with what speaks for it and against it, written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskSignal {
    /// Key of the task.
    pub id: String,
    /// Name.
    pub name: String,
    /// The task as a question.
    pub question: String,
    /// 1 to 3.
    pub strength: u8,
    /// The strength in words.
    pub strength_label: String,
    /// Why these figures point to it.
    pub reason: String,
    /// What else could explain them.
    pub doubt: String,
    /// The figures behind it, one sentence each.
    pub evidence: Vec<String>,
    /// The figures against it, one sentence each.
    pub counter: Vec<String>,
}

pub(super) fn chapter(view: &View<'_>) -> Chapter {
    let signals = &view.signals;
    let tasks: Vec<TaskSignal> = signals.iter().take(SHOWN).map(|signal| written(view, signal)).collect();
    let chapter = Chapter::new("opgaven", view.text("task-heading"), view.say("task-lead", &[]));
    if tasks.is_empty() {
        return chapter.with(Content::Text(view.say("task-none", &[])));
    }
    let more = signals.len().saturating_sub(SHOWN);
    let chapter = chapter.with(Content::Tasks(tasks));
    if more == 0 { chapter } else { chapter.with_on_page(Content::Text(others(view, &signals[SHOWN..]))) }
}

/// The names of the signals that are not shown in full.
fn others(view: &View<'_>, signals: &[Signal]) -> String {
    let names: Vec<&str> = signals.iter().map(|signal| name(view, signal)).collect();
    view.say("task-others", &[("names", view.list(&names).into())])
}

fn name<'a>(view: &View<'a>, signal: &Signal) -> &'a str {
    view.atlas.facts.catalogue.tasks[signal.task].name.get(view.language)
}

/// Signals below this strength are too weak for a sentence of their own.
const CLEAR: u8 = 2;

/// The two strongest tasks to which the figures point clearly.
fn clearest<'a>(view: &'a View<'_>) -> impl Iterator<Item = &'a Signal> {
    view.signals.iter().filter(|signal| signal.strength >= CLEAR).take(2)
}

/// The measures that point to these.
pub(super) fn measures<'a>(view: &'a View<'_>) -> Vec<&'a str> {
    let findings = clearest(view).flat_map(|signal| &signal.findings).filter(|finding| finding.step > 0);
    findings.map(|finding| finding.measure.as_str()).collect()
}

/// The two strongest tasks in one sentence, where the figures point to them clearly.
pub(super) fn in_short(view: &View<'_>) -> String {
    let names: Vec<&str> = clearest(view).map(|signal| name(view, signal)).collect();
    match names.as_slice() {
        [] if view.signals.is_empty() => view.say("task-none", &[]),
        [] => view.say("summary-tasks-weak", &[]),
        names => {
            view.say("summary-tasks", &[("names", view.list(names).into()), ("count", names.len().into())])
        }
    }
}

fn written(view: &View<'_>, signal: &Signal) -> TaskSignal {
    let task = &view.atlas.facts.catalogue.tasks[signal.task];
    let strong = signal.findings.iter().filter(|finding| finding.step > 0);
    let against = signal.counter.iter().filter(|finding| finding.step > 0);
    TaskSignal {
        id: task.id.clone(),
        name: task.name.get(view.language).to_owned(),
        question: task.question.get(view.language).to_owned(),
        strength: signal.strength,
        strength_label: view.text(&format!("task-strength-{}", signal.strength)),
        reason: task.reason.get(view.language).to_owned(),
        doubt: task.doubt.get(view.language).to_owned(),
        evidence: strong.filter_map(|finding| sentence(view, finding)).collect(),
        counter: against.filter_map(|finding| sentence(view, finding)).collect(),
    }
}

/// "Aandeel inwoners van 65 jaar of ouder: 24,1% (2021), hoger dan 83% van de gemeenten."
fn sentence(view: &View<'_>, finding: &Finding) -> Option<String> {
    let measure = view.measure(&finding.measure)?;
    let key = match finding.side {
        Side::High => "task-finding-high",
        Side::Low => "task-finding-low",
    };
    Some(view.say(
        key,
        &[
            ("label", view.label(measure).into()),
            ("value", view.written(measure, Some(finding.value)).into()),
            ("year", finding.year.to_string().into()),
            ("part", view.part(finding.percentile).into()),
        ],
    ))
}
