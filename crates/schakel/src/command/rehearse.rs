//! `schakel rehearse`: a whole meeting with invented participants, and whether everything was as it was promised.

mod watched;

use std::{sync::Arc, time::Duration};

use documents::{
    table::{Cell, Column, Table},
    text::{has_text, text, text_with},
};
use domain::Language;
use rehearsal::{Finding, Length, Network, Plan, RehearsalError, Report, Spread, Target};

use self::watched::Watched;
use crate::{
    arguments::{NetworkArgument, Rehearse},
    failure::Failure,
    output,
};

/// Holds the rehearsal that was asked for.
pub(crate) fn run(arguments: &Rehearse, language: Language) -> Result<(), Failure> {
    let plan = plan(arguments)?;
    let watched = Arc::new(Watched::new(language));
    let (first, then) = (Arc::clone(&watched), Arc::clone(&watched));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let report = runtime.block_on(rehearsal::run(
        &plan,
        move |scene| first.begins(scene),
        move |progress| then.goes_on(progress),
    ));
    watched.ends();
    let report = report?;
    output::table(&table(&report, language), arguments.format)?;
    match report.verdict.findings.len() {
        0 => Ok(()),
        count => Err(Failure::Rehearsed(count)),
    }
}

fn plan(arguments: &Rehearse) -> Result<Plan, Failure> {
    let target = match &arguments.url {
        Some(address) => Target::Demo { address: address.clone(), code: arguments.session.clone() },
        None => Target::Own { program: std::env::current_exe()?, killed_every: arguments.kill_every },
    };
    Ok(Plan {
        participants: arguments.participants,
        tables: arguments.tables,
        length: if arguments.full_day { Length::FullDay } else { Length::Within(arguments.minutes) },
        network: match arguments.network {
            NetworkArgument::Good => Network::GOOD,
            NetworkArgument::Venue => Network::VENUE,
            NetworkArgument::Terrible => Network::TERRIBLE,
        },
        seed: arguments.seed,
        target,
    })
}

/// Why a rehearsal could not be held, for the reader.
pub(crate) fn why(error: &RehearsalError, language: Language) -> String {
    let say = |key: &str, name: &'static str, value: &str| text_with(language, key, &[(name, value.into())]);
    match error {
        RehearsalError::Participants { most } => {
            say("rehearsal-wrong-participants", "most", &most.to_string())
        }
        RehearsalError::Tables { most } => say("rehearsal-wrong-tables", "most", &most.to_string()),
        RehearsalError::TooShort => text(language, "rehearsal-too-short"),
        RehearsalError::Address { address } => say("rehearsal-wrong-address", "address", address),
        RehearsalError::Silent { address } => say("rehearsal-silent", "address", address),
        RehearsalError::NoDemo { address } => say("rehearsal-no-demo", "address", address),
        RehearsalError::NoSession { address } => say("rehearsal-no-session", "address", address),
        RehearsalError::Start(reason) => say("rehearsal-no-start", "reason", reason),
        RehearsalError::Answer(reason) => say("rehearsal-strange", "reason", reason),
        error => say("rehearsal-not-held", "reason", &error.to_string()),
    }
}

fn table(report: &Report, language: Language) -> Table {
    let heads = ["rehearsal-what", "rehearsal-found"];
    Table {
        language,
        title: text(language, "rehearsal-title"),
        columns: heads.map(|head| Column::text(text(language, head))).into(),
        rows: Rows { language, rows: Vec::new() }.of(report),
        notes: verdict(report, language),
    }
}

struct Rows {
    language: Language,
    rows: Vec<Vec<Cell>>,
}

impl Rows {
    fn add(&mut self, key: &str, value: String) {
        let what = text(self.language, &format!("rehearsal-{key}"));
        self.rows.push(vec![Cell::Text(what), Cell::Text(value)]);
    }

    fn count(&mut self, key: &str, count: usize) {
        self.add(key, count.to_string());
    }

    fn spread(&mut self, key: &str, spread: &Spread) {
        let values = [
            ("count", spread.count.into()),
            ("half", time(spread.p50).into()),
            ("most", time(spread.p95).into()),
            ("nearly", time(spread.p99).into()),
            ("longest", time(spread.most).into()),
        ];
        self.add(key, text_with(self.language, "rehearsal-spread", &values));
    }

    fn of(mut self, report: &Report) -> Vec<Vec<Cell>> {
        self.add("took", time(report.took));
        let inside = [
            ("inside", report.joined.count.into()),
            ("all", report.participants.into()),
            ("time", time(report.all_inside).into()),
        ];
        self.add("inside", text_with(self.language, "rehearsal-inside-of", &inside));
        self.spread("joined", &report.joined);
        self.spread("acknowledged", &report.acknowledged);
        self.spread("answered", &report.answered);
        self.spread("heard", &report.heard);
        self.spread("pages", &report.pages);
        self.count("messages", report.messages);
        self.count("lost", report.lost);
        self.count("unanswered", report.unanswered);
        self.count("doubled", report.doubled);
        self.count("broken", report.broken);
        self.count("unavailable", report.unavailable);
        self.count("cut", report.cut);
        self.count("resumed", report.resumed);
        self.count("anew", report.anew);
        self.count("missed-pages", report.missed_pages);
        self.count("killed", report.killed);
        if let Some(entries) = report.verdict.entries {
            self.add("entries", entries.to_string());
        }
        if let Some(memory) = report.memory {
            let [full, end, most] = memory.map(|bytes| format!("{} MB", bytes / 1_000_000));
            let values = [("full", full.into()), ("end", end.into()), ("most", most.into())];
            self.add("memory", text_with(self.language, "rehearsal-memory-of", &values));
        }
        if let Some(part) = report.processor {
            self.add("processor", format!("{:.0} %", part * 100.0));
        }
        self.rows
    }
}

/// A duration as people read it.
fn time(duration: Duration) -> String {
    match duration.as_millis() {
        0..1_000 => format!("{:.1} ms", duration.as_secs_f64() * 1000.0),
        1_000..120_000 => format!("{:.1} s", duration.as_secs_f64()),
        _ => format!("{:.1} min", duration.as_secs_f64() / 60.0),
    }
}

/// What was looked at, and everything that is not as it was promised.
fn verdict(report: &Report, language: Language) -> Vec<String> {
    let found = &report.verdict;
    let looked = [("screens", found.screens.into()), ("contributions", found.contributions.into())];
    let key = if found.entries.is_some() { "rehearsal-looked" } else { "rehearsal-looked-outside" };
    let mut notes = Vec::new();
    if !report.refused.is_empty() {
        let refused: Vec<String> =
            report.refused.iter().map(|(key, count)| refusal(key, *count, language)).collect();
        notes.push(format!("{}: {}.", text(language, "rehearsal-refused"), refused.join("; ")));
    }
    notes.push(text_with(language, key, &looked));
    if found.is_good() {
        notes.push(text(language, "rehearsal-good"));
    }
    notes.extend(found.findings.iter().map(|finding| sentence(*finding, language)));
    notes
}

/// Why the session refused something, in the words that a participant reads, and how often.
fn refusal(key: &str, count: usize, language: Language) -> String {
    let names = [
        format!("rehearsal-refused-{key}"),
        format!("session-refusal-{key}"),
        key.replacen("course-", "course-refusal-", 1),
    ];
    let known = names.iter().find(|name| has_text(language, name));
    let reason = known.map_or_else(|| key.to_owned(), |name| text(language, name));
    let values = [("reason", reason.trim_end_matches('.').to_owned().into()), ("count", count.into())];
    text_with(language, "rehearsal-refused-times", &values)
}

fn sentence(finding: Finding, language: Language) -> String {
    let (key, count) = match finding {
        Finding::NotOnce(count) => ("not-once", count.to_string()),
        Finding::Doubled(count) => ("twice", count.to_string()),
        Finding::Gap(number) => ("gap", number.to_string()),
        Finding::Behind(number) => ("behind", number.to_string()),
        Finding::Differs(count) => ("differs", count.to_string()),
        Finding::Replay => ("replay", String::new()),
        Finding::Audit => ("audit", String::new()),
        Finding::Unreadable(count) => ("unreadable", count.to_string()),
        Finding::Unsent(count) => ("unsent", count.to_string()),
        Finding::Outside(count) => ("outside", count.to_string()),
        Finding::Nothing => ("nothing", String::new()),
    };
    text_with(language, &format!("rehearsal-finding-{key}"), &[("count", count.into())])
}
