//! A model as a JSON document: what is written to a file and read back.
//!
//! The form is fixed by a JSON Schema, [`SCHEMA`]. Reading goes through the [`Builder`], so a document can be
//! refused but never lead to a wrong model.

use domain::MunicipalityCode;
use serde::{Deserialize, Serialize};

use crate::build_error::BuildError;
use crate::builder::Builder;
use crate::condition::Condition;
use crate::id::{ComparisonId, OptionId, TaskId};
use crate::model::{AreaOption, Model, Participant, Scenario};
use crate::possibility::Possible;
use crate::score::{Answer, Points};

/// The JSON Schema (draft 2020-12) of the document.
pub const SCHEMA: &str = include_str!("../schema/course.schema.json");

/// The largest document that is read, in bytes.
pub const LARGEST: usize = 16 * 1024 * 1024;

/// Why a document was refused.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// Too large.
    #[error("the document is {0} bytes: at most 16 MB is read, so leave out what is not needed")]
    TooLarge(usize),
    /// No JSON, or not of the form of the schema.
    #[error("the document is not as the schema says: {0}")]
    Form(#[from] serde_json::Error),
    /// The parts contradict each other or the rules.
    #[error(transparent)]
    Content(#[from] BuildError),
}

/// The version of the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Form {
    #[default]
    #[serde(rename = "schakel-course-1")]
    First,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    form: Form,
    title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    municipality: Option<MunicipalityCode>,
    areas: Vec<AreaEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    bars: Vec<BarEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    comparison_areas: Vec<ComparisonEntry>,
    /// Pairs: the first weighs at least as much as the second.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    more_important: Vec<[String; 2]>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    tasks: Vec<TaskEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    participants: Vec<ParticipantEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    scenarios: Vec<ScenarioEntry>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AreaEntry {
    key: String,
    label: String,
    options: Vec<OptionEntry>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OptionEntry {
    key: String,
    label: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    conditions: Vec<Condition>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    effects: Vec<EffectEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    partners: Vec<MunicipalityCode>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    serves: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EffectEntry {
    on: String,
    effect: Points,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct BarEntry {
    between: [String; 2],
    reason: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ComparisonEntry {
    key: String,
    label: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    floor: Option<Points>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TaskEntry {
    key: String,
    label: String,
    #[serde(default)]
    urgent: bool,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ParticipantEntry {
    key: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    group: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    desirability: Vec<WishEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    scores: Vec<ScoreEntry>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    judgements: Vec<JudgementEntry>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WishEntry {
    option: String,
    /// `null`: does not know.
    score: Answer,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ScoreEntry {
    option: String,
    on: String,
    /// `null`: does not know.
    score: Answer,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct JudgementEntry {
    option: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    possible: Option<Possible>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    needs: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ScenarioEntry {
    key: String,
    label: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    shifts: Vec<ShiftEntry>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ShiftEntry {
    option: String,
    on: String,
    by: Points,
}

impl Model {
    /// Reads a model from a JSON document.
    ///
    /// # Errors
    /// When the document is too large, has another form than the schema, or contradicts itself.
    pub fn from_json(json: &str) -> Result<Self, ImportError> {
        if json.len() > LARGEST {
            return Err(ImportError::TooLarge(json.len()));
        }
        let document: Document = serde_json::from_str(json)?;
        Ok(built(&document)?)
    }

    /// The model as a JSON document, indented; reading it back gives the same model.
    ///
    /// # Errors
    /// When the JSON could not be written.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(&document(self))
    }
}

fn built(document: &Document) -> Result<Model, BuildError> {
    let mut builder = Builder::new(&document.title)?;
    if let Some(code) = document.municipality {
        builder.municipality(code);
    }
    for entry in &document.comparison_areas {
        builder.comparison(&entry.key, &entry.label, entry.floor)?;
    }
    for entry in &document.tasks {
        builder.task(&entry.key, &entry.label, entry.urgent)?;
    }
    for [one, than] in &document.more_important {
        let pair = (comparison(&builder, one)?, comparison(&builder, than)?);
        builder.more_important(pair.0, pair.1)?;
    }
    for area in &document.areas {
        add_area(&mut builder, area)?;
    }
    for bar in &document.bars {
        let [one, other] = [option(&builder, &bar.between[0])?, option(&builder, &bar.between[1])?];
        builder.bar(one, other, &bar.reason)?;
    }
    for participant in &document.participants {
        add_participant(&mut builder, participant)?;
    }
    for scenario in &document.scenarios {
        add_scenario(&mut builder, scenario)?;
    }
    builder.finish()
}

fn add_area(builder: &mut Builder, entry: &AreaEntry) -> Result<(), BuildError> {
    let area = builder.area(&entry.key, &entry.label)?;
    for each in &entry.options {
        let id = builder.option(area, &each.key, &each.label)?;
        for condition in &each.conditions {
            builder.condition(id, condition.clone())?;
        }
        for effect in &each.effects {
            let on = comparison(builder, &effect.on)?;
            builder.effect(id, on, effect.effect)?;
        }
        for partner in &each.partners {
            builder.partner(id, *partner)?;
        }
        for key in &each.serves {
            let task = task(builder, key)?;
            builder.serves(id, task)?;
        }
    }
    Ok(())
}

fn add_participant(builder: &mut Builder, entry: &ParticipantEntry) -> Result<(), BuildError> {
    let who = builder.participant(&entry.key, entry.group.as_deref())?;
    for wish in &entry.desirability {
        let about = option(builder, &wish.option)?;
        builder.desirability(who, about, wish.score)?;
    }
    for each in &entry.scores {
        let (about, on) = (option(builder, &each.option)?, comparison(builder, &each.on)?);
        builder.score(who, about, on, each.score)?;
    }
    for each in &entry.judgements {
        let about = option(builder, &each.option)?;
        if let Some(possible) = each.possible {
            builder.possible(who, about, possible)?;
        }
        if let Some(needs) = &each.needs {
            builder.needs(who, about, needs)?;
        }
    }
    Ok(())
}

fn add_scenario(builder: &mut Builder, entry: &ScenarioEntry) -> Result<(), BuildError> {
    let scenario = builder.scenario(&entry.key, &entry.label)?;
    for shift in &entry.shifts {
        let (about, on) = (option(builder, &shift.option)?, comparison(builder, &shift.on)?);
        builder.shift(scenario, about, on, shift.by)?;
    }
    Ok(())
}

fn option(builder: &Builder, key: &str) -> Result<OptionId, BuildError> {
    builder.so_far().option_by_key(key).ok_or_else(|| unknown("option", key))
}

fn comparison(builder: &Builder, key: &str) -> Result<ComparisonId, BuildError> {
    builder.so_far().comparison_by_key(key).ok_or_else(|| unknown("comparison area", key))
}

fn task(builder: &Builder, key: &str) -> Result<TaskId, BuildError> {
    let mut ids = builder.so_far().task_ids();
    ids.find(|id| builder.so_far().task(*id).key.as_str() == key).ok_or_else(|| unknown("task", key))
}

fn unknown(kind: &'static str, key: &str) -> BuildError {
    BuildError::Unknown { kind, key: key.chars().take(40).collect() }
}

fn document(model: &Model) -> Document {
    let key = |id: OptionId| model.option(id).key.to_string();
    let on = |id: ComparisonId| model.comparison(id).key.to_string();
    let options = |ids: &[OptionId]| ids.iter().map(|id| option_entry(model, model.option(*id))).collect();
    Document {
        form: Form::First,
        title: model.title().to_owned(),
        municipality: model.municipality(),
        areas: (model.areas().iter())
            .map(|area| AreaEntry {
                key: area.key.to_string(),
                label: area.label.clone(),
                options: options(&area.options),
            })
            .collect(),
        bars: (model.bars().iter())
            .map(|bar| BarEntry { between: bar.between.map(key), reason: bar.reason.clone() })
            .collect(),
        comparison_areas: (model.comparisons().iter())
            .map(|area| ComparisonEntry {
                key: area.key.to_string(),
                label: area.label.clone(),
                floor: area.floor,
            })
            .collect(),
        more_important: model.more_important().iter().map(|pair| pair.map(on)).collect(),
        tasks: (model.tasks().iter())
            .map(|task| TaskEntry {
                key: task.key.to_string(),
                label: task.label.clone(),
                urgent: task.urgent,
            })
            .collect(),
        participants: model.participants().iter().map(|one| participant_entry(model, one)).collect(),
        scenarios: model.scenarios().iter().map(|one| scenario_entry(model, one)).collect(),
    }
}

fn option_entry(model: &Model, option: &AreaOption) -> OptionEntry {
    let effects = model.comparison_ids().zip(&option.effects);
    OptionEntry {
        key: option.key.to_string(),
        label: option.label.clone(),
        conditions: option.conditions.clone(),
        effects: effects
            .filter_map(|(on, effect)| {
                Some(EffectEntry { on: model.comparison(on).key.to_string(), effect: (*effect)? })
            })
            .collect(),
        partners: option.partners.clone(),
        serves: option.serves.iter().map(|task| model.task(*task).key.to_string()).collect(),
    }
}

fn participant_entry(model: &Model, participant: &Participant) -> ParticipantEntry {
    let (mut desirability, mut scores, mut judgements) = (Vec::new(), Vec::new(), Vec::new());
    for (id, ballot) in model.option_ids().zip(&participant.ballots) {
        let option = model.option(id).key.to_string();
        if let Some(score) = ballot.desirability {
            desirability.push(WishEntry { option: option.clone(), score });
        }
        for (on, answer) in model.comparison_ids().zip(&ballot.scores) {
            if let Some(score) = *answer {
                let on = model.comparison(on).key.to_string();
                scores.push(ScoreEntry { option: option.clone(), on, score });
            }
        }
        if ballot.possible.is_some() || ballot.needs.is_some() {
            judgements.push(JudgementEntry {
                option,
                possible: ballot.possible,
                needs: ballot.needs.clone(),
            });
        }
    }
    let key = participant.key.to_string();
    ParticipantEntry { key, group: participant.group.clone(), desirability, scores, judgements }
}

fn scenario_entry(model: &Model, scenario: &Scenario) -> ScenarioEntry {
    let mut shifts = Vec::new();
    for (id, row) in model.option_ids().zip(&scenario.shifts) {
        for (on, by) in model.comparison_ids().zip(row) {
            if *by != Points::default() {
                let (option, on) = (model.option(id).key.to_string(), model.comparison(on).key.to_string());
                shifts.push(ShiftEntry { option, on, by: *by });
            }
        }
    }
    ScenarioEntry { key: scenario.key.to_string(), label: scenario.label.clone(), shifts }
}
