//! What stands most in the way, and what its removal gives.

use course::{Analysis, Bottleneck, Lifted};

use super::speaker::{Speaker, counted};
use crate::chart::{Bar, Measure, RankedBars, Tone};

/// A bottleneck in words.
#[derive(Clone, Debug)]
pub struct BottleneckLine {
    /// What could be removed.
    pub lifted: Lifted,
    /// Its name: the two options, or the condition.
    pub label: String,
    /// What its removal gives, and why it is there.
    pub sentence: String,
    /// How many combinations its removal alone frees.
    pub frees: u64,
}

/// What matters: whatever frees or holds up a combination.
fn that_matter(analysis: &Analysis) -> impl Iterator<Item = &Bottleneck> {
    analysis.bottlenecks.iter().filter(|one| one.touches > 0)
}

pub(super) fn lines(speaker: &Speaker<'_>, analysis: &Analysis) -> Vec<BottleneckLine> {
    let line = |one: &Bottleneck| BottleneckLine {
        lifted: one.lifted,
        label: label(speaker, one.lifted),
        sentence: speaker.bottleneck(one),
        frees: one.frees,
    };
    that_matter(analysis).map(line).collect()
}

pub(super) fn bars(speaker: &Speaker<'_>, analysis: &Analysis) -> Option<RankedBars> {
    let bars: Vec<Bar> = that_matter(analysis)
        .enumerate()
        .map(|(place, one)| Bar {
            label: label(speaker, one.lifted),
            value: Some(one.frees as f64),
            tone: if place == 0 { Tone::Own } else { Tone::Other },
        })
        .collect();
    let first = that_matter(analysis).next()?;
    Some(RankedBars {
        about: speaker.about("bottlenecks", speaker.bottleneck(first)),
        measure: Measure::new(speaker.say("read-out-frees", &[]), ""),
        row_label: speaker.say("read-out-bottleneck", &[]),
        bars,
        reference: None,
    })
}

fn label(speaker: &Speaker<'_>, lifted: Lifted) -> String {
    match lifted {
        Lifted::Bar(bar) => {
            let [one, other] = speaker.model.bar(bar).between.map(|option| speaker.label(option));
            speaker.say("read-out-with", &[("one", one.into()), ("other", other.into())])
        }
        Lifted::Condition(id) => {
            let text = speaker.model.condition(id).map_or("", |condition| condition.text.as_str());
            speaker.say(
                "read-out-for",
                &[("condition", text.into()), ("option", speaker.label(id.option).into())],
            )
        }
    }
}

impl Speaker<'_> {
    /// What the removal of a bar or an open condition gives.
    #[must_use]
    pub fn bottleneck(&self, one: &Bottleneck) -> String {
        let frees = [("count", self.whole(one.frees).into()), ("number", counted(one.frees).into())];
        match one.lifted {
            Lifted::Bar(bar) => {
                let [first, second] = self.model.bar(bar).between.map(|option| self.option(option));
                let reason = self.model.bar(bar).reason.trim_end_matches('.');
                let [count, number] = frees;
                let names = [
                    ("one", first.into()),
                    ("other", second.into()),
                    ("reason", reason.into()),
                    count,
                    number,
                ];
                self.say("read-out-frees-bar", &names)
            }
            Lifted::Condition(id) => {
                let key = if one.touches > one.frees {
                    "read-out-frees-condition-touches"
                } else {
                    "read-out-frees-condition"
                };
                let [count, number] = frees;
                let names = [
                    ("condition", self.condition(id).into()),
                    ("option", self.option(id.option).into()),
                    ("touches", self.whole(one.touches).into()),
                    count,
                    number,
                ];
                self.say(key, &names)
            }
        }
    }
}
