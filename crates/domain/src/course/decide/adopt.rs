//! Taking a question over from a template: with its task, its options, and what it says about options of other
//! templates that are in the draft already.

use std::collections::BTreeMap;

use super::{Decision, NewIds, set};
use crate::{
    Language, PieceId,
    course::{
        AreaOption, AreaTemplate, Change, Comparison, Condition, ConditionState, Course, DecisionArea, Event,
        Origin, Pair, PieceKind, Refusal, Task, limit, templates,
    },
    session::Words,
};

impl Course {
    pub(super) fn adopt(&self, key: &str, language: Language, ids: &mut NewIds) -> Decision {
        let template = templates().area(key).ok_or(Refusal::NoTemplate)?;
        let is_there = |origin: &Origin| matches!(origin, Origin::Template(there) if there == key);
        if self.areas().any(|(_, area)| is_there(&area.origin)) {
            return Err(Refusal::Twice);
        }
        if self.areas().count() >= limit::AREAS {
            return Err(Refusal::TooMany { kind: PieceKind::Area, most: limit::AREAS });
        }
        let mut changes = Vec::new();
        let comparisons = self.comparisons_for(language, ids, &mut changes);
        let task = self.task_for(template, language, ids, &mut changes);
        let area = ids.next();
        let origin = Origin::Template(key.to_owned());
        let question = Words::new(template.question.get(language));
        changes.push(set(area, DecisionArea { question, task, origin }));
        let mut options = BTreeMap::new();
        for option in &template.options {
            let id = ids.next();
            let made = AreaOption {
                area,
                label: Words::new(option.label.get(language)),
                conditions: (option.conditions.iter())
                    .map(|each| Condition {
                        kind: each.kind,
                        text: Words::new(each.text.get(language)),
                        state: ConditionState::Open,
                    })
                    .collect(),
                partners: [].into(),
                effects: (option.effects.iter())
                    .filter_map(|(on, effect)| Some((*comparisons.get(on)?, *effect)))
                    .collect(),
                serves: if option.serves { task.into_iter().collect() } else { [].into() },
            };
            options.insert(option.key.as_str(), (id, made.label.clone()));
            changes.push(set(id, made));
        }
        self.bars_for(key, &options, language, ids, &mut changes);
        Ok(vec![Event::Changed(changes)])
    }

    /// The comparison areas by the keys of the templates; those that are there by default come along where there are
    /// none. One that got another name or was taken away counts no longer.
    fn comparisons_for(
        &self,
        language: Language,
        ids: &mut NewIds,
        changes: &mut Vec<Change>,
    ) -> BTreeMap<String, PieceId> {
        let is_new = self.comparisons().next().is_none();
        let mut found = BTreeMap::new();
        for each in &templates().comparisons {
            if is_new {
                let id = ids.next();
                changes.push(set(id, Comparison::new(Words::new(each.label.get(language)))));
                found.insert(each.key.clone(), id);
            } else {
                let named = |label: &Words| {
                    [&each.label.nl, &each.label.en].iter().any(|name| *name == label.as_str())
                };
                let known = self.comparisons().find(|(_, comparison)| named(&comparison.label));
                found.extend(known.map(|(id, _)| (each.key.clone(), id)));
            }
        }
        found
    }

    /// The task of the catalogue that the template is about.
    fn task_for(
        &self,
        template: &AreaTemplate,
        language: Language,
        ids: &mut NewIds,
        changes: &mut Vec<Change>,
    ) -> Option<PieceId> {
        let known = self.tasks().find(|(_, task)| task.key.as_deref() == Some(template.task.as_str()));
        if let Some((id, _)) = known {
            return Some(id);
        }
        if self.tasks().count() >= limit::TASKS {
            return None;
        }
        let id = ids.next();
        let label = Words::new(template.task_name.get(language));
        changes.push(set(id, Task { label, urgent: false, key: Some(template.task.clone()) }));
        Some(id)
    }

    /// What the templates say about the new options and those of other templates that are here. An option is known by
    /// its text: one that was changed is another option, about which the template says nothing.
    fn bars_for(
        &self,
        key: &str,
        options: &BTreeMap<&str, (PieceId, Words)>,
        language: Language,
        ids: &mut NewIds,
        changes: &mut Vec<Change>,
    ) {
        let there = |area: &str, option: &str| {
            if area == key {
                return options.get(option).map(|(id, _)| *id);
            }
            let labels = &templates().area(area)?.options.iter().find(|each| each.key == option)?.label;
            let is_from = |origin: &Origin| matches!(origin, Origin::Template(from) if from == area);
            let (found, _) = self.areas().find(|(_, area)| is_from(&area.origin))?;
            let same = |label: &Words| label.as_str() == labels.nl || label.as_str() == labels.en;
            self.options_of(found).find(|(_, option)| same(&option.label)).map(|(id, _)| id)
        };
        for bar in &templates().bars {
            let Some(between) = bar.ends() else { continue };
            if between.iter().all(|(area, _)| *area != key) {
                continue;
            }
            if let [Some(one), Some(other)] = between.map(|(area, option)| there(area, option)) {
                let barred = Some(Words::new(bar.reason.get(language)));
                changes.push(set(ids.next(), Pair { between: Pair::sorted(one, other), barred }));
            }
        }
    }
}
