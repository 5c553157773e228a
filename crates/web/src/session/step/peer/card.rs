//! Which tables in the room have a card about the same as a question: of all that lies there, only what who looks may read.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    ContributionId,
    session::{Content, ContributionView, Evidence, Outcome},
};

use super::tasks_of;
use crate::session::{card::plain_words, look, stage::Stage, step::likeness::THRESHOLD};

/// What a card has in common with a question; what says most of it last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Common {
    /// The theme that both are filed under.
    Theme(String),
    /// An indicator that both lean on.
    Evidence,
    /// A task of the catalogue, by its place.
    Task(usize),
    /// The words themselves.
    Words,
}

impl Common {
    const fn weight(&self) -> u8 {
        match self {
            Common::Theme(_) => 0,
            Common::Evidence => 1,
            Common::Task(_) => 2,
            Common::Words => 3,
        }
    }
}

/// A card of another table that is about the same.
pub(super) struct Kin<'a> {
    card: &'a ContributionView,
    common: Common,
    /// How alike the words are.
    score: f64,
    /// Whether its table chose it as what weighs most.
    is_chosen: bool,
}

impl Kin<'_> {
    /// What says most of it comes first, then what weighs most at its table, then what is most alike in words.
    pub(super) fn compare(&self, other: &Kin<'_>) -> std::cmp::Ordering {
        let key = |kin: &Kin<'_>| (kin.common.weight(), kin.is_chosen);
        key(other).cmp(&key(self)).then(other.score.total_cmp(&self.score))
    }

    /// The name of its table.
    pub(super) fn table(&self, stage: &Stage<'_>) -> String {
        self.card.table.map_or_else(String::new, |table| stage.table_name(table))
    }

    /// The card, and what it has in common with the question.
    pub(super) fn reason(&self, stage: &Stage<'_>) -> String {
        let card = format!("‘{}’", plain_words(stage, &self.card.content));
        let tasks = &stage.site.atlas.facts.catalogue.tasks;
        let common = match &self.common {
            Common::Theme(theme) => {
                Some(stage.say_with("session-peer-same-theme", &[("theme", theme.as_str().into())]))
            }
            Common::Evidence => Some(stage.say("session-peer-same-figure")),
            Common::Task(task) => tasks.get(*task).map(|task| {
                stage.say_with("session-peer-same-task", &[("task", task.name.get(stage.language).into())])
            }),
            Common::Words => None,
        };
        let chosen = self.is_chosen.then(|| stage.say("session-peer-chosen"));
        let said: Vec<String> = [Some(format!("{card}.")), common, chosen].into_iter().flatten().collect();
        said.join(" ")
    }
}

/// What a question is about, as far as who looks may read it.
struct Topic<'a> {
    tasks: &'a BTreeSet<usize>,
    theme: Option<String>,
    evidence: Vec<Evidence>,
    /// How alike the words of each card are to those of the question or of its card.
    alike: BTreeMap<ContributionId, f64>,
}

impl<'a> Topic<'a> {
    fn new(
        stage: &Stage<'_>,
        question: &ContributionView,
        tasks: &'a BTreeSet<usize>,
        cards: &[&ContributionView],
    ) -> Topic<'a> {
        let about = question.content.about().and_then(|card| stage.contribution(card));
        let (theme, evidence) = match about.map(|card| &card.content) {
            Some(Content::Card { theme, evidence, .. }) => (theme.clone(), evidence.clone()),
            _ => (None, Vec::new()),
        };
        let asked: Vec<String> = [Some(question), about]
            .into_iter()
            .flatten()
            .map(|each| plain_words(stage, &each.content))
            .collect();
        let score = |card: &ContributionView| {
            let words = plain_words(stage, &card.content);
            asked.iter().map(|asked| stage.site.alike.of(asked, &words)).fold(0.0, f64::max)
        };
        let scored = cards.iter().map(|card| (card.id, score(card)));
        let alike = scored.filter(|(_, score)| *score >= THRESHOLD).collect();
        Topic { tasks, theme, evidence, alike }
    }

    /// What a card has in common with it that says most.
    fn common(&self, stage: &Stage<'_>, card: &ContributionView) -> Option<Common> {
        if self.alike.contains_key(&card.id) {
            return Some(Common::Words);
        }
        if let Some(task) = tasks_of(stage, &card.content).intersection(self.tasks).next() {
            return Some(Common::Task(*task));
        }
        let Content::Card { theme, evidence, .. } = &card.content else { return None };
        if evidence.iter().any(|each| self.evidence.contains(each)) {
            return Some(Common::Evidence);
        }
        let same = theme.as_ref().filter(|theme| {
            self.theme.as_ref().is_some_and(|asked| asked.to_lowercase() == theme.to_lowercase())
        });
        same.cloned().map(Common::Theme)
    }
}

/// Whether a table chose a card as what weighs most, as far as who looks may know.
fn is_chosen(stage: &Stage<'_>, card: &ContributionView) -> bool {
    let outcomes = stage.view.outcomes.values().flat_map(|groups| groups.values());
    let chosen = |outcome: Option<&Outcome>| matches!(outcome, Some(Outcome::Chosen { cards, .. }) if cards.contains(&card.id));
    outcomes.into_iter().any(|found| chosen(found.outcome.as_ref()))
}

/// Of each municipality, by its place in the register, the card at its table that is most about what is asked. The view
/// holds what was released to who looks, and what lies at their own table.
pub(super) fn of_question<'a>(
    stage: &Stage<'a>,
    question: &ContributionView,
    tasks: &BTreeSet<usize>,
) -> BTreeMap<usize, Kin<'a>> {
    let register = &stage.site.atlas.facts.register;
    let is_card = |card: &&ContributionView| {
        matches!(card.content, Content::Card { .. } | Content::Signal { .. })
            && look::counts(card)
            && card.hidden.is_none()
            && !card.content.rejects_a_signal()
            && card.table != question.table
    };
    let cards: Vec<&ContributionView> = stage.scene.view.all_contributions().filter(is_card).collect();
    let topic = Topic::new(stage, question, tasks, &cards);
    let mut found: BTreeMap<usize, Kin<'a>> = BTreeMap::new();
    for card in cards {
        let code = card.table.and_then(|table| stage.view.tables.get(&table)?.municipality);
        let Some(index) = code.and_then(|code| register.index(code)) else { continue };
        let Some(common) = topic.common(stage, card) else { continue };
        let score = topic.alike.get(&card.id).copied().unwrap_or_default();
        let kin = Kin { card, common, score, is_chosen: is_chosen(stage, card) };
        if found.get(&index).is_none_or(|before| kin.compare(before).is_lt()) {
            found.insert(index, kin);
        }
    }
    found
}
