//! Questions to begin with, from `data/course_templates.toml`: one or two for each guiding task.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use super::ConditionKind;
use crate::Bilingual;

/// All templates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Templates {
    /// The comparison areas that are there by default.
    #[serde(rename = "comparison", default)]
    pub comparisons: Vec<ComparisonTemplate>,
    /// The questions.
    #[serde(rename = "area", default)]
    pub areas: Vec<AreaTemplate>,
    /// What often cannot go together.
    #[serde(rename = "bar", default)]
    pub bars: Vec<BarTemplate>,
}

/// A comparison area that is there by default.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComparisonTemplate {
    /// The key by which effects name it.
    pub key: String,
    /// The name.
    pub label: Bilingual,
}

/// A question to begin with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaTemplate {
    /// The key.
    pub key: String,
    /// The key of the guiding task in the catalogue.
    pub task: String,
    /// The name of that task.
    pub task_name: Bilingual,
    /// The question.
    pub question: Bilingual,
    /// The roles in which the question comes up most; none means in any.
    #[serde(default)]
    pub roles: Vec<String>,
    /// The options.
    pub options: Vec<OptionTemplate>,
}

/// An option to begin with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionTemplate {
    /// The key, within the question.
    pub key: String,
    /// The option.
    pub label: Bilingual,
    /// Whether it serves the task.
    #[serde(default)]
    pub serves: bool,
    /// What it usually needs.
    #[serde(default)]
    pub conditions: Vec<ConditionTemplate>,
    /// What it is expected to do per comparison area.
    #[serde(default)]
    pub effects: BTreeMap<String, i8>,
}

/// A condition to begin with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConditionTemplate {
    /// What kind.
    pub kind: ConditionKind,
    /// What is needed.
    pub text: Bilingual,
}

/// Two options that often cannot go together.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarTemplate {
    /// Question and option, with a point between: `homes.edge`.
    pub between: [String; 2],
    /// Why not.
    pub reason: Bilingual,
}

impl BarTemplate {
    /// Question and option of both ends.
    #[must_use]
    pub fn ends(&self) -> Option<[(&str, &str); 2]> {
        Some([self.between[0].split_once('.')?, self.between[1].split_once('.')?])
    }
}

impl Templates {
    /// The question with a key.
    #[must_use]
    pub fn area(&self, key: &str) -> Option<&AreaTemplate> {
        self.areas.iter().find(|each| each.key == key)
    }

    /// The questions about a guiding task.
    pub fn about<'a>(&'a self, task: &'a str) -> impl Iterator<Item = &'a AreaTemplate> {
        self.areas.iter().filter(move |each| each.task == task)
    }
}

/// Why the templates cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("data/course_templates.toml: {0}")]
pub struct TemplatesError(#[from] toml::de::Error);

fn read() -> Result<Templates, TemplatesError> {
    Ok(toml::from_str(include_str!("../../../../data/course_templates.toml"))?)
}

/// The templates of this program. Its tests keep the file right; were it wrong, there would be none.
#[must_use]
pub fn templates() -> &'static Templates {
    static TEMPLATES: LazyLock<Templates> = LazyLock::new(|| read().unwrap_or_default());
    &TEMPLATES
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn whole(text: &Bilingual) -> bool {
        !text.nl.trim().is_empty() && !text.en.trim().is_empty() && text.nl != text.en
    }

    #[test]
    fn every_task_of_the_catalogue_has_a_question_with_its_name() {
        let catalogue: toml::Table = toml::from_str(include_str!("../../../../data/catalogue.toml")).unwrap();
        let mut tasks = BTreeMap::new();
        for task in catalogue["task"].as_array().unwrap() {
            let name = |language: &str| task["name"][language].as_str().unwrap().to_owned();
            tasks.insert(task["id"].as_str().unwrap(), Bilingual::new(name("nl"), name("en")));
        }
        let templates = read().unwrap();
        for task in tasks.keys() {
            let number = templates.about(task).count();
            assert!((1..=2).contains(&number), "{task}: {number}");
        }
        for area in &templates.areas {
            assert_eq!(tasks.get(area.task.as_str()), Some(&area.task_name), "{}", area.key);
        }
    }

    #[test]
    fn every_question_has_three_or_four_options_in_both_languages() {
        let templates = read().unwrap();
        let comparisons: BTreeSet<&str> =
            templates.comparisons.iter().map(|each| each.key.as_str()).collect();
        assert_eq!(comparisons.len(), 6);
        let keys: BTreeSet<&str> = templates.areas.iter().map(|area| area.key.as_str()).collect();
        assert_eq!(keys.len(), templates.areas.len(), "keys are used once");
        for area in &templates.areas {
            assert!(whole(&area.question), "{}", area.key);
            assert!((3..=4).contains(&area.options.len()), "{}", area.key);
            assert!(
                area.options.iter().any(|option| option.serves),
                "{}: something serves the task",
                area.key
            );
            let options: BTreeSet<&str> = area.options.iter().map(|option| option.key.as_str()).collect();
            assert_eq!(options.len(), area.options.len(), "{}", area.key);
            for option in &area.options {
                assert!(
                    whole(&option.label) && option.label.nl.chars().count() <= 120,
                    "{}.{}",
                    area.key,
                    option.key
                );
                assert!(!option.effects.is_empty(), "{}.{}", area.key, option.key);
                assert!(
                    option.conditions.iter().all(|each| whole(&each.text)),
                    "{}.{}",
                    area.key,
                    option.key
                );
                for (on, effect) in &option.effects {
                    assert!(
                        comparisons.contains(on.as_str()) && (-2..=2).contains(effect),
                        "{}.{on}",
                        area.key
                    );
                }
            }
            let conditions = area.options.iter().flat_map(|option| &option.conditions).count();
            assert!(conditions > 0, "{}: no option needs anything", area.key);
        }
    }

    #[test]
    fn bars_lie_between_options_of_different_questions() {
        let templates = read().unwrap();
        let mut seen = BTreeSet::new();
        for bar in &templates.bars {
            assert!(whole(&bar.reason), "{:?}", bar.between);
            let ends = bar.ends().unwrap();
            for (area, option) in ends {
                let area = templates.area(area).unwrap_or_else(|| panic!("{:?}", bar.between));
                assert!(area.options.iter().any(|each| each.key == option), "{:?}", bar.between);
            }
            assert_ne!(ends[0].0, ends[1].0, "{:?}", bar.between);
            let mut between = bar.between.clone();
            between.sort();
            assert!(seen.insert(between), "{:?} twice", bar.between);
        }
        assert!(templates.bars.len() >= 20);
    }
}
