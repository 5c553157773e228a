//! The script that a new session begins with, from `data/session_script.toml`.

use std::collections::BTreeMap;

use jiff::civil::Time;
use serde::Deserialize;

use super::Step;
use crate::StepId;

/// Why the script cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// It is no TOML, or not of the form of a script.
    #[error("data/session_script.toml: {0}")]
    Form(#[from] toml::de::Error),
    /// A step has no key, or names the cards of a step that is not in front of it.
    #[error(
        "data/session_script.toml: step {0} has no key, or its source is no key of a step in front of it"
    )]
    Source(usize),
}

#[derive(Deserialize)]
struct Script {
    from: Time,
    step: Vec<toml::Table>,
}

/// The script of the meeting that this product was made for, from the opening at the time it says; each step gets an
/// identity from the caller.
///
/// # Errors
/// When the file is not right; a test keeps it so.
pub fn seed_script(mut new_id: impl FnMut() -> StepId) -> Result<(Time, Vec<Step>), TemplateError> {
    let script: Script = toml::from_str(include_str!("../../../../data/session_script.toml"))?;
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    let mut steps = Vec::new();
    for (number, mut table) in script.step.into_iter().enumerate() {
        let id = new_id().to_string();
        let Some(toml::Value::String(key)) = table.remove("key") else {
            return Err(TemplateError::Source(number + 1));
        };
        if let Some(toml::Value::String(source)) = table.get("source") {
            let found = known.get(source).ok_or(TemplateError::Source(number + 1))?.clone();
            table.insert("source".to_owned(), found.into());
        }
        let flat = ["id", "title", "question", "minutes", "scope", "silent_first", "anonymous"];
        let kind: toml::Table = table
            .iter()
            .filter(|(key, _)| !flat.contains(&key.as_str()))
            .map(|(k, v)| (k.clone(), v.clone()))
            .collect();
        table.retain(|key, _| flat.contains(&key));
        table.insert("kind".to_owned(), kind.into());
        table.insert("id".to_owned(), id.clone().into());
        known.insert(key, id);
        steps.push(table.try_into()?);
    }
    Ok((script.from, steps))
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use uuid::Uuid;

    use super::*;
    use crate::session::StepKind;

    fn script() -> (Time, Vec<Step>) {
        let mut number = 0;
        seed_script(|| {
            number += 1;
            StepId::new(Uuid::from_u128(number))
        })
        .unwrap()
    }

    #[test]
    fn the_day_fits_and_the_parts_begin_when_they_should() {
        let (mut time, steps) = script();
        let mut begins = BTreeMap::new();
        for step in &steps {
            begins.insert(step.title.en.clone(), time.to_string());
            time += i64::from(step.minutes).minutes();
        }
        assert_eq!(time.to_string(), "19:30:00");
        let expected = [
            ("Opening", "16:30:00"),
            ("Introductions", "16:35:00"),
            ("Trend: growth and decline", "16:45:00"),
            ("Work session 1: your position brief", "17:15:00"),
            ("Buffet", "18:00:00"),
            ("Work session 2: which decisions lie ahead", "18:30:00"),
            ("Wrap-up: knowledge questions", "19:15:00"),
        ];
        for (title, begin) in expected {
            assert_eq!(begins.get(title).map(String::as_str), Some(begin), "{title}");
        }
        let minutes =
            |range: std::ops::Range<usize>| steps[range].iter().map(|each| each.minutes).collect::<Vec<_>>();
        assert_eq!(minutes(5..12), [3, 2, 5, 12, 8, 10, 5], "work session 1");
        assert_eq!(minutes(13..19), [5, 10, 5, 10, 10, 5], "work session 2");
    }

    #[test]
    fn every_step_has_both_languages_and_votes_know_their_cards() {
        let (_, steps) = script();
        for step in &steps {
            assert!(!step.title.nl.is_empty() && !step.title.en.is_empty(), "{:?}", step.kind);
            assert_eq!(step.question.nl.is_empty(), step.question.en.is_empty(), "{:?}", step.title);
            if let Some(source) = step.kind.source() {
                let found = steps.iter().find(|each| each.id == source).unwrap();
                assert!(found.kind.makes_cards());
            }
        }
        assert!(steps.iter().any(|step| matches!(step.kind, StepKind::Vote { .. })));
    }
}
