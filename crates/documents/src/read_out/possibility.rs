//! What people said about options themselves: whether each can be carried out, and on what condition.

use course::{Analysis, OptionId, Possibility};

use super::speaker::Speaker;

/// What was said about an option.
#[derive(Clone, Debug)]
pub struct PossibilityLine {
    /// The option.
    pub option: OptionId,
    /// The option in the words of the table.
    pub label: String,
    /// Who says what, and what to do with it; a sentence each.
    pub sentences: Vec<String>,
    /// The conditions that people named.
    pub needs: Vec<String>,
    /// Whether at least half of those who know say that it cannot.
    pub is_doubted: bool,
}

/// The options of which somebody says that they cannot, or named a condition; what is doubted first.
pub(super) fn lines(speaker: &Speaker<'_>, analysis: &Analysis) -> Vec<PossibilityLine> {
    let remarkable = analysis.possibilities.iter().filter(|one| one.is_remarkable());
    let mut lines: Vec<PossibilityLine> = remarkable
        .map(|one| PossibilityLine {
            option: one.option,
            label: speaker.label(one.option).to_owned(),
            sentences: speaker.possibility(one),
            needs: one.needs.clone(),
            is_doubted: one.is_doubted(),
        })
        .collect();
    lines.sort_by_key(|line| !line.is_doubted);
    lines
}

impl PossibilityLine {
    /// Everything in one line of text.
    #[must_use]
    pub fn whole(&self, speaker_needs: &str) -> String {
        let mut told = self.sentences.join(" ");
        if !self.needs.is_empty() {
            let space = if told.is_empty() { "" } else { " " };
            told.push_str(&format!("{space}{speaker_needs} {}.", self.needs.join("; ")));
        }
        told
    }
}

impl Speaker<'_> {
    /// How many say that an option can be carried out, and what follows from that.
    #[must_use]
    pub fn possibility(&self, one: &Possibility) -> Vec<String> {
        if one.no == 0 {
            return Vec::new();
        }
        let count = |number: u32| self.whole(number.into()).into();
        let values = [("yes", count(one.yes)), ("no", count(one.no)), ("unknown", count(one.unknown))];
        let mut told = vec![self.say("read-out-possible-votes", &values)];
        if one.is_doubted() {
            told.push(self.say("read-out-possible-doubted", &[]));
        } else {
            told.push(self.say("read-out-possible-divided", &[]));
        }
        told
    }
}
